"""Settings that a caller gives, held against what there is: a name that nothing has would pass for a clean draft."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Any

from neurolint.config.keys import choices
from neurolint.config.model import Layer
from neurolint.library.model import Library
from neurolint.names import jurisdiction_code, page_kind, profile_name, rule_names


class Given:
    """The options of a call, as a layer. What is empty or None says nothing."""

    def __init__(
        self,
        profile: str | None = None,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        severity: Mapping[str, str] | None = None,
        options: Mapping[str, Mapping[str, Any]] | None = None,
        jurisdiction: str = "",
        audience: str = "",
        kind: str = "",
        spelling: str = "",
        exclude: Iterable[str] = (),
    ) -> None:
        values: dict[str, Any] = {
            "profile": None if profile is None else profile_name(str(profile)),
            "select": _listed(select),
            "ignore": _listed(ignore),
            "severity": dict(severity or {}),
            "options": {code: dict(table) for code, table in (options or {}).items()},
            "jurisdiction": jurisdiction.strip(),
            "audience": _one_of("audience", audience),
            "kind": kind.strip(),
            "spelling": _one_of("spelling", spelling),
            "exclude": _listed(exclude),
        }
        self._values = {key: value for key, value in values.items() if value}

    def layer(self) -> Layer:
        """Return what was given as a layer."""
        return Layer(self._values, home=os.path.realpath(os.curdir))

    def hold(self, library: Library) -> None:
        """Write names as rules and reference do. Raises ValueError for one that nothing has."""
        values, every = self._values, library.rules.values()
        for key in ("select", "ignore"):
            if key in values:
                values[key] = list(rule_names(values[key], every))
        for name, weight in values.get("severity", {}).items():
            rule_names((name,), every)
            _one_of("severity", weight, ("error", "warning", "info", "off"))
        for code, table in values.get("options", {}).items():
            _hold_options(code, table, library)
        for key, look_up in (("jurisdiction", jurisdiction_code), ("kind", page_kind)):
            if key in values:
                values[key] = look_up(values[key], library.reference)


def _hold_options(code: str, table: Mapping[str, Any], library: Library) -> None:
    from neurolint.library.schema import faults

    if code not in library.rules:
        raise ValueError(f"no rule has the code {code!r}; `neurolint rules` lists them")
    rule = library.rules[code]
    for fault in faults({**rule.options, **table}, f"checks/{rule.check}"):
        raise ValueError(f"options of {code}: {'.'.join(map(str, fault.where))}: {fault.message}")


def _one_of(key: str, value: str, known: tuple[str, ...] = ()) -> str:
    known = known or choices(key)
    if value and value not in known:
        raise ValueError(f"no {key} is called {value!r}; there are {', '.join(known)}")
    return value


def _listed(names: Iterable[str]) -> list[str]:
    return [names] if isinstance(names, str) else list(names)  # a text is itself an iterable of texts

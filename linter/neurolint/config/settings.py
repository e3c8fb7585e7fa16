"""From layers to the settings of a linter and of a run, each value with where it comes from."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from neurolint.config.find import home_of, is_below, shown
from neurolint.config.model import Layer, last
from neurolint.errors import ConfigError
from neurolint.findings.settings import Settings
from neurolint.library.model import Library, Reference


def settings_of(layers: Sequence[Layer], library: Library, today: date | None = None) -> Settings:
    """Return how a draft is judged for which some layers hold, whose names have to be sound (see `misnamed`)."""
    if not any(layer.values for layer in layers):
        return Settings(today=today)
    from neurolint.config.resolve import as_settings, options, reported, severities
    from neurolint.library.rulenames import RuleNames
    from neurolint.names import jurisdiction_code, page_kind

    names = RuleNames(library.rules.values())
    told = reported(layers, names)
    return Settings(
        last(layers, "profile", "draft").value,
        ignore=tuple(code for code, one in told.items() if not one.value),
        jurisdiction=_read(jurisdiction_code, last(layers, "jurisdiction", "").value, library.reference),
        today=today,
        severities=tuple((code, one.value) for code, one in severities(layers, names).items()),
        options=as_settings(options(layers)),
        audience=last(layers, "audience", "").value,
        kind=_read(page_kind, last(layers, "kind", "").value, library.reference),
        spelling=last(layers, "spelling", "").value,
    )


def _read(look_up: Callable[[str, Reference], str], value: str, reference: Reference) -> str:
    """Return a name as rules and reference write it; one of the command line, sound there, may be unknown here."""
    try:
        return look_up(value, reference)
    except ValueError:
        return value


def baseline_of(layers: Sequence[Layer]) -> Path | None:
    """Return the baseline that a run has, or None. Raises ConfigError when a file names one outside its repository."""
    told = last(layers, "baseline")
    if told.layer is None:
        return None
    if told.layer.file is None:
        return Path(told.value)
    folder = os.path.dirname(os.path.realpath(told.layer.file.path))  # noqa: PTH120
    path = os.path.join(folder, told.value)  # noqa: PTH118
    if "\0" in path or not is_below(path, home_of(folder)):
        message = "expected a file of the same repository; one elsewhere can be named with --baseline"
        raise ConfigError((told.layer.problem(("baseline",), message),))
    if os.path.exists(path) and not os.path.isfile(path):  # noqa: PTH110, PTH113 (a pipe would be waited for)
        raise ConfigError((told.layer.problem(("baseline",), "expected an ordinary file"),))
    return Path(shown(path))

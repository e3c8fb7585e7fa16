"""Findings and claims as plain data, and back: what one process tells another and one run the next.

The data are lists, texts and numbers that JSON can write; reading them runs no code. Rules and facts stand in them by
their names: whoever reads them has to hold the same rules and reference.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any, NamedTuple

from neurolint.checks.base import Edit, Fix, Label, Print
from neurolint.claims.model import Claim, Judgement, Sentence
from neurolint.drafts.model import Draft
from neurolint.drafts.spans import Span
from neurolint.findings.model import Finding, Suppressed
from neurolint.library.model import Fact, Rule


class _Way(NamedTuple):
    """How values of one type are written and read; None where they are plain already."""

    write: Callable[[Any], Any] | None
    read: Callable[[Any], Any] | None


_PLAIN = _Way(None, None)
_CLASSES: tuple[type[Any], ...] = (Claim, Edit, Fix, Finding, Judgement, Label, Print, Sentence, Suppressed)
_ALIASES = {
    "bool", "int", "str", "Severity", "Outcome", "Polarity", "Strength", "Severity | None", "str | None",
}  # fmt: skip


class Plainer:
    """Writes and reads what rests on some rules and facts.

    A label in another draft is written only as the number of one of the `drafts` of a run.
    """

    __slots__ = ("_ways",)

    def __init__(
        self, rules: Mapping[str, Rule], facts: Mapping[str, Fact], drafts: Sequence[Draft] = ()
    ) -> None:
        self._ways: dict[str, _Way] = dict.fromkeys(_ALIASES, _PLAIN)
        self._ways |= {
            "Span": _Way(lambda span: [span.start, span.end], lambda kept: Span(*kept)),
            "Rule": _Way(lambda rule: rule.code, lambda code: rules[code]),
            "Fact": _Way(lambda fact: fact.id, lambda name: facts[name]),
            "Draft | None": _of_drafts(drafts),
            "bytes": _Way(lambda data: b64encode(data).decode(), b64decode),
            "tuple[float | None, float | None, str]": _Way(list, tuple),
        }
        for cls in _CLASSES:
            self._ways[cls.__name__] = self._of_class(cls)

    def write(self, cls: type[Any], values: Iterable[Any]) -> list[Any]:
        """Return instances of a class as plain data. Raises ValueError for what must not be kept."""
        return list(map(self._ways[cls.__name__].write or _same, values))

    def read(self, cls: type[Any], kept: Iterable[Any]) -> list[Any]:
        """Return the instances that data were made of. Raises LookupError, TypeError or ValueError for others."""
        return list(map(self._ways[cls.__name__].read or _same, kept))

    def _way(self, type_: str) -> _Way:
        """Return how values of an annotated type are written and read. Raises TypeError for one that is not known."""
        if type_ in self._ways:
            return self._ways[type_]
        if type_.endswith(" | None"):
            inner = self._way(type_.removesuffix(" | None"))
            return _Way(_unless_none(inner.write), _unless_none(inner.read))
        if type_.startswith("tuple[") and type_.endswith(", ...]"):
            write, read = self._way(type_[len("tuple[") : -len(", ...]")])
            return _Way(
                (lambda values: list(map(write, values))) if write else list,
                (lambda kept: tuple(map(read, kept))) if read else tuple,
            )
        raise TypeError(f"there is no way to write a {type_} as plain data")

    def _of_class(self, cls: type[Any]) -> _Way:
        """Return how instances of a data class are written: a list of their fields, in order."""
        names = [one.name for one in fields(cls)]
        ways: list[_Way] = []  # made when first used: a class may stand in the fields of one before it

        def settled() -> list[_Way]:
            if not ways:
                ways.extend(self._way(str(one.type)) for one in fields(cls))
            return ways

        def write(value: Any) -> list[Any]:
            parts = (getattr(value, name) for name in names)
            return [
                way.write(part) if way.write else part for way, part in zip(settled(), parts, strict=True)
            ]

        def read(kept: list[Any]) -> Any:
            pairs = zip(settled(), kept, strict=True)
            return cls(*[way.read(part) if way.read else part for way, part in pairs])

        return _Way(write, read)


def _same(value: Any) -> Any:
    return value


def _of_drafts(drafts: Sequence[Draft]) -> _Way:
    numbers: dict[int, int] = {}  # made when first used: hardly any finding speaks of another draft

    def write(draft: Draft | None) -> int | None:
        if draft is None:
            return None
        if not numbers:
            numbers.update((id(one), number) for number, one in enumerate(drafts))
        if id(draft) not in numbers:
            raise ValueError("a place in another draft cannot be kept with this one")
        return numbers[id(draft)]

    return _Way(write, lambda kept: None if kept is None else drafts[kept])


def _unless_none(way: Callable[[Any], Any] | None) -> Callable[[Any], Any] | None:
    return None if way is None else lambda value: None if value is None else way(value)

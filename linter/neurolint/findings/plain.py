"""Results as plain data, and back: what one process tells another and one run the next.

The data are lists, texts and numbers that JSON can write; reading them runs no code. Rules and facts stand in them by
their names: whoever reads them has to hold the same rules and reference. Of the draft its source is kept, not its
blocks, and of the reading its claims, not its sentences and mentions.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, NamedTuple

from neurolint.checks.base import Edit, Fix, Label, Print
from neurolint.claims.model import Claim, Judgement, Reading
from neurolint.drafts.model import Draft
from neurolint.drafts.spans import Span
from neurolint.findings.model import Finding, Suppressed
from neurolint.findings.report import Result
from neurolint.library.model import Fact, Rule


class _Way(NamedTuple):
    """How values of one type are written and read; None where they are plain already."""

    write: Callable[[Any], Any] | None
    read: Callable[[Any], Any] | None


_PLAIN = _Way(None, None)
_CLASSES: tuple[type[Any], ...] = (Claim, Edit, Fix, Finding, Judgement, Label, Print, Suppressed)
_ALIASES = {
    "bool", "int", "str", "Severity", "Outcome", "Polarity", "Strength", "Severity | None", "str | None",
}  # fmt: skip


class Plainer:
    """Writes and reads results that rest on some rules and facts.

    `drafts` gives the source of a draft that another one's findings name, by its path; without it, it is empty.
    """

    __slots__ = ("_drafts", "_facts", "_rules", "_ways")

    def __init__(
        self,
        rules: Mapping[str, Rule],
        facts: Mapping[str, Fact],
        drafts: Callable[[str], Draft] | None = None,
    ) -> None:
        self._rules = rules
        self._facts = facts
        self._drafts = drafts or (lambda path: Draft(path, "", "markdown", ()))
        self._ways: dict[str, _Way] = dict.fromkeys(_ALIASES, _PLAIN)
        self._ways |= {
            "Span": _Way(lambda span: [span.start, span.end], lambda kept: Span(*kept)),
            "Rule": _Way(lambda rule: rule.code, self._rules.__getitem__),
            "Fact": _Way(lambda fact: fact.id, self._facts.__getitem__),
            "Draft": _Way(lambda draft: draft.path, self._drafts),
            "bytes": _Way(lambda data: b64encode(data).decode(), b64decode),
            "tuple[float | None, float | None, str]": _Way(list, tuple),
        }
        for cls in _CLASSES:
            self._ways[cls.__name__] = self._of_class(cls)

    def write(self, result: Result) -> list[Any]:
        """Return a result as plain data."""
        reading = result.reading
        draft = reading.draft if reading else None
        return [
            result.path,
            result.error,
            [draft.source, draft.format] if draft else None,
            self._all("Judgement", reading.judgements if reading else ()),
            self._all("Finding", result.findings),
            result.hidden,
            {name: self._all("Print", prints) for name, prints in result.prints.items()},
            self._all("Suppressed", result.suppressed),
            self._all("Finding", result.known),
            result.untouched,
        ]

    def read(self, kept: list[Any]) -> Result:
        """Return the result that data were made of. Raises LookupError, TypeError or ValueError for others."""
        path, error, source, judgements, findings, hidden, prints, suppressed, known, untouched = kept
        reading = None
        if source is not None:
            draft = Draft(path, source[0], source[1], ())
            reading = Reading(draft, (), (), tuple(self._back("Judgement", judgements)))
        return Result(
            path,
            reading,
            tuple(self._back("Finding", findings)),
            hidden,
            error,
            {name: tuple(self._back("Print", some)) for name, some in prints.items()},
            tuple(self._back("Suppressed", suppressed)),
            tuple(self._back("Finding", known)),
            untouched,
        )

    def _all(self, name: str, values: Any) -> list[Any]:
        write = self._ways[name].write
        return list(map(write, values)) if write else list(values)

    def _back(self, name: str, values: list[Any]) -> Any:
        read = self._ways[name].read
        return map(read, values) if read else values

    def _way(self, type_: str) -> _Way:
        """Return how values of an annotated type are written and read. Raises TypeError for one that is not known."""
        if type_ in self._ways:
            return self._ways[type_]
        if type_.endswith(" | None"):
            inner = self._way(type_.removesuffix(" | None"))
            return _Way(_unless_none(inner.write), _unless_none(inner.read))
        if type_.startswith("tuple[") and type_.endswith(", ...]"):
            inner = self._way(type_[len("tuple[") : -len(", ...]")])
            write, read = inner
            return _Way(
                (lambda values: list(map(write, values))) if write else list,
                (lambda kept: tuple(map(read, kept))) if read else tuple,
            )
        raise TypeError(f"there is no way to write a {type_} as plain data")

    def _of_class(self, cls: type[Any]) -> _Way:
        """Return how instances of a data class are written: a list of their fields, in order."""
        names = [one.name for one in fields(cls)]
        ways: list[_Way] = []  # made when first used: a class may stand in the fields of one before it

        def settle() -> list[_Way]:
            if not ways:
                ways.extend(self._way(str(one.type)) for one in fields(cls))
            return ways

        def write(value: Any) -> list[Any]:
            return [
                way.write(part) if way.write else part
                for way, part in zip(settle(), (getattr(value, name) for name in names), strict=True)
            ]

        def read(kept: list[Any]) -> Any:
            return cls(
                *(way.read(part) if way.read else part for way, part in zip(settle(), kept, strict=True))
            )

        return _Way(write, read)


def _unless_none(way: Callable[[Any], Any] | None) -> Callable[[Any], Any] | None:
    return None if way is None else lambda value: None if value is None else way(value)

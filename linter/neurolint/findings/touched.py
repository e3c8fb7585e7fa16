"""Findings on lines that changed, and those on the whole of a page that did."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from difflib import SequenceMatcher

from neurolint.drafts.model import Draft
from neurolint.drafts.spans import Lines, Span
from neurolint.findings.model import Finding
from neurolint.findings.report import Result
from neurolint.findings.suppressions import Names, read_suppressions
from neurolint.quickclass import dataclass

_LONG = 2_000
"""Above so many lines, those that are very frequent are left out of a comparison."""

_TOO_LONG = 20_000
"""Above so many, the lines between the first and the last difference all count as changed."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What became of the lines of a draft, counted from 1: those that changed, and of the others what they were."""

    lines: frozenset[int]
    before: Mapping[int, int]


def compare(before: Sequence[str], after: Sequence[str]) -> Changed:
    """Return which lines are new or other than before.

    Where lines were taken out, the nearest with words on both sides count: they may read otherwise without them.
    """
    same: dict[int, int] = {}
    lines: set[int] = set()
    for tag, old, _, start, end in _steps(before, after):
        if tag == "equal":
            same.update((at + 1, at + 1 - start + old) for at in range(start, end))
            continue
        lines.update(range(start + 1, end + 1))
        if tag == "delete":
            lines.update(_nearest(after, range(start - 1, -1, -1)))
            lines.update(_nearest(after, range(start, len(after))))
    return Changed(frozenset(lines), same)


def touched(result: Result, before: Draft, names: Names, today: date | None) -> Result:
    """Return a result with its findings on changed lines and on the whole page; the others are only counted.

    A finding on several lines is touched when one of them changed, and so is one that points at a second place there,
    and one that the draft suppressed before and does no more.
    """
    if result.draft is None:
        return result
    lines = Lines(result.draft.source)
    changed = compare(_split(before.source), _split(result.draft.source))
    freed = _Freed(before, names, today, changed)
    stay = tuple(
        one for one in result.findings if _is_touched(one, lines, changed) or freed.holds(one, lines)
    )
    return replace(result, findings=stay, untouched=result.untouched + len(result.findings) - len(stay))


class _Freed:
    """The places that the suppressions of a draft covered before it changed."""

    def __init__(self, before: Draft, names: Names, today: date | None, changed: Changed) -> None:
        self._holding = [one for one in read_suppressions(before, names) if one.holds(today)]
        self._old = Lines(before.source)
        self._changed = changed

    def holds(self, finding: Finding, lines: Lines) -> bool:
        """Tell whether a finding that is reported now was suppressed."""
        return any(
            one.covers(finding.rule.code, place)
            for one in self._holding
            for place in self._places(finding, lines)
        )

    def _places(self, finding: Finding, lines: Lines) -> Iterator[Span]:
        for line in _lines(finding.span, lines):
            old = self._changed.before.get(line)
            if old is not None:
                start = self._old.start(old)
                yield Span(start, start + max(1, len(self._old.text(old))))


def _is_touched(finding: Finding, lines: Lines, changed: Changed) -> bool:
    if not finding.span.end:
        return True  # the page as a whole
    places = (finding.span, *(label.span for label in finding.related if label.draft is None))
    return any(line in changed.lines for place in places for line in _lines(place, lines))


def _lines(span: Span, lines: Lines) -> range:
    return range(lines.position(span.start)[0], lines.position(max(span.start, span.end - 1))[0] + 1)


def _steps(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield the steps from one text to the other, as difflib has them; what both ends share is not looked at."""
    head = _shared(before, after)
    tail = _shared(
        before[: head - 1 : -1] if head else before[::-1], after[: head - 1 : -1] if head else after[::-1]
    )
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    yield "equal", 0, head, 0, head
    if max(len(old), len(new)) > _TOO_LONG:
        yield "replace", head, head + len(old), head, head + len(new)
    else:
        steps = SequenceMatcher(None, old, new, autojunk=max(len(old), len(new)) > _LONG).get_opcodes()
        for tag, low, high, start, end in steps:
            yield tag, low + head, high + head, start + head, end + head
    yield "equal", len(before) - tail, len(before), len(after) - tail, len(after)


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many lines two texts have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


def _nearest(lines: Sequence[str], way: range) -> Iterator[int]:
    found = next((at for at in way if lines[at].strip()), None)
    if found is not None:
        yield found + 1


def _split(source: str) -> list[str]:
    return [line.rstrip("\r") for line in source.split("\n")]

"""Edits of a draft as a unified diff, made harmless for a terminal."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from neurolint.checks.base import Edit
from neurolint.drafts.spans import Lines, Span
from neurolint.fixes.apply import apply
from neurolint.quickclass import dataclass
from neurolint.reporters.paint import Paint
from neurolint.reporters.visible import visible

CONTEXT = 3
"""Lines shown on either side of a change."""

_OPEN_END = "\\ No newline at end of file"


@dataclass(frozen=True, slots=True)
class _Change:
    """Lines of the draft, numbered from 0, `last` exclusive, and the edits in them."""

    first: int
    last: int
    edits: tuple[Edit, ...]


def diff(path: str, source: str, edits: Sequence[Edit], *, colour: bool = False) -> Iterator[str]:
    """Yield the lines of the diff that edits make of a draft; none without edits.

    It is worked out from the edits, not from the texts, so that no draft takes long. What would steer a terminal or a
    build log is shown as its code, and line endings are not shown.
    """
    if not edits:
        return
    paint = Paint(colour)
    yield paint.bold(f"--- {visible(path)}")
    yield paint.bold(f"+++ {visible(path)}")
    lines = Lines(source)
    count = len(lines) - (source.endswith("\n") or not source)
    starts = [lines.start(number) for number in range(1, len(lines) + 1)]
    shift = 0
    for hunk in _hunks(_changes(starts, edits), count):
        body, old, new = _body(source, starts, hunk, count)
        begin = max(0, hunk[0].first - CONTEXT)
        yield paint.dim(f"@@ -{_range(begin, old)} +{_range(begin + shift, new)} @@")
        for line in body:
            yield paint.change(line[:1], visible_line(line))
        shift += new - old


def visible_line(text: str) -> str:
    """Return a line made harmless, with its tabs."""
    return "\t".join(map(visible, text.split("\t")))


def _changes(starts: Sequence[int], edits: Sequence[Edit]) -> list[_Change]:
    """Return the lines that edits touch; edits that share a line are one change."""
    changes: list[_Change] = []
    for edit in edits:
        first = bisect_right(starts, edit.span.start) - 1
        last = bisect_right(starts, edit.span.end) - 1
        whole = starts[first] == edit.span.start and starts[last] == edit.span.end and len(edit.span) > 0
        last += not (whole and edit.text[-1:] in ("", "\n"))
        if changes and first < changes[-1].last:
            before = changes.pop()
            changes.append(_Change(before.first, max(last, before.last), (*before.edits, edit)))
        else:
            changes.append(_Change(first, last, (edit,)))
    return changes


def _hunks(changes: Sequence[_Change], count: int) -> Iterator[list[_Change]]:
    """Yield the changes that are shown together: with no more than their context between."""
    hunk: list[_Change] = []
    for change in changes:
        if hunk and min(change.first, count) - hunk[-1].last > 2 * CONTEXT:
            yield hunk
            hunk = []
        hunk.append(change)
    yield hunk


def _body(
    source: str, starts: Sequence[int], hunk: Sequence[_Change], count: int
) -> tuple[list[str], int, int]:
    """Return the lines of a hunk, each with its sign, and how many lines it has before and after."""
    body: list[str] = []
    old = new = 0
    at = max(0, hunk[0].first - CONTEXT)
    for change in (*hunk, None):
        stop = change.first if change else min(count, hunk[-1].last + CONTEXT)
        kept = _cut(source, starts, at, max(at, stop))
        body += _signed(" ", kept)
        old, new = old + _count(kept), new + _count(kept)
        if change:
            begin, at = _offset(starts, change.first, source), change.last
            before = _cut(source, starts, change.first, change.last)
            moved = (Edit(_back(edit, begin), edit.text) for edit in change.edits)
            after = apply(before, moved)
            body += _signed("-", before)
            body += _signed("+", after)
            old, new = old + _count(before), new + _count(after)
    return body, old, new


def _back(edit: Edit, begin: int) -> Span:
    return Span(edit.span.start - begin, edit.span.end - begin)


def _offset(starts: Sequence[int], line: int, source: str) -> int:
    return starts[line] if line < len(starts) else len(source)


def _cut(source: str, starts: Sequence[int], first: int, last: int) -> str:
    return source[_offset(starts, first, source) : _offset(starts, last, source)]


def _signed(sign: str, text: str) -> list[str]:
    if not text:
        return []
    lines = [f"{sign}{line.removesuffix(chr(13))}" for line in text.removesuffix("\n").split("\n")]
    return lines if text.endswith("\n") else [*lines, _OPEN_END]


def _count(text: str) -> int:
    return text.count("\n") + (text != "" and not text.endswith("\n"))


def _range(begin: int, count: int) -> str:
    """Return a range of lines as a diff has it: first line and how many; of none the line before."""
    return f"{begin + (count > 0)},{count}"

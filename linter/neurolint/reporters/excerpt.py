"""A source line with the words of a finding underlined, cut to the width of a terminal."""

from __future__ import annotations

from neurolint.drafts.spans import Lines, Span
from neurolint.quickclass import dataclass
from neurolint.reporters.visible import columns, orders, shown_as

WIDTH = 120
"""Columns that an excerpt may take."""

_TAB = 4
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The line to show, and where its underline begins and how long it is, in columns."""

    text: str
    indent: int
    length: int


def excerpt(source: str, lines: Lines, span: Span, width: int = WIDTH) -> Excerpt:
    """Return the first line of a range as it is to be shown, harmless, with the place of the underline.

    A range that goes on is underlined to the end of its first line. Of a line beyond `width` columns the part
    around the range is shown, with … where something is missing. An empty range is underlined by one mark.
    """
    line, _ = lines.position(span.start)
    first = lines.start(line)
    # Only what can be shown is looked at: a line may have millions of characters.
    begin = max(first, span.start - width)
    stop = source.find("\n", span.start, span.start + 2 * width)
    end = min(len(source), span.start + 2 * width) if stop < 0 else stop
    goes_on = stop < 0 and end < len(source)
    while not goes_on and end > span.start and source[end - 1] in "\r\n":
        end -= 1
    cells = _cells(source[begin:end])
    left, right = span.start - begin, min(span.end, end) - begin
    widths = [columns(cell) for cell in cells]
    start, finish = 0, len(cells)
    if begin > first or goes_on or sum(widths) > width:
        start, finish = _window(widths, left, right, width - 2 * len(_CUT))
    before = _CUT if begin + start > first else ""
    after = _CUT if goes_on or begin + finish < end else ""
    return Excerpt(
        before + "".join(cells[start:finish]) + after,
        columns(before + "".join(cells[start:left])),
        max(1, columns("".join(cells[left : min(right, finish)]))),
    )


def _cells(text: str) -> list[str]:
    """Show each character by itself, so that every place in the text has its place in what is shown."""
    cells = [" " * _TAB if char == "\t" else shown_as(char) for char in text]
    for at in orders(text):
        cells[at] = f"\\u{ord(text[at]):04x}"
    return cells


def _window(widths: list[int], left: int, right: int, room: int) -> tuple[int, int]:
    """Choose what to show in `room` columns: the underlined part and as much on both sides of it as fits."""
    start, end, used = left, left, 0
    while end < right and used + widths[end] <= room:
        used += widths[end]
        end += 1
    while True:
        if end < len(widths) and used + widths[end] <= room and (end - right <= left - start or not start):
            used += widths[end]
            end += 1
        elif start and used + widths[start - 1] <= room:
            start -= 1
            used += widths[start]
        else:
            return start, end

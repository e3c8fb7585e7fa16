"""Places in a source text: half-open ranges of code points, and the lines they fall on."""

from __future__ import annotations

from bisect import bisect_right

from neurolint.quickclass import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range `[start, end)` of code points, counted from 0."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two ranges share a code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether `other` lies inside this range."""
        return self.start <= other.start and other.end <= self.end

    def to(self, other: Span) -> Span:
        """Return the smallest range that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


WHOLE_FILE = Span(0, 0)
"""Where something is reported that is about a whole file, or has no place in it."""


class Lines:
    """Line starts of a source text, to turn an offset into a line and a column."""

    __slots__ = ("_source", "_starts")

    def __init__(self, source: str) -> None:
        self._source = source
        starts = [0]
        at = source.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = source.find("\n", at + 1)
        self._starts = starts

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and column of an offset, both counted from 1, in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def text(self, line: int) -> str:
        """Return a line (counted from 1) without its line ending."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self._source)
        return self._source[start:end].rstrip("\r\n")

    def start(self, line: int) -> int:
        """Return the offset at which a line (counted from 1) begins."""
        return self._starts[line - 1]

    def __len__(self) -> int:
        return len(self._starts)

"""Where code and comments stand in Markdown, told before it is parsed: what is marked up there is shown, not meant."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from neurolint.drafts.ahead import Ahead

CODE = (
    r"(?P<fence>^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?P<mark>`{3,}(?=[^`\n]*$)|~{3,}))"
    r"|(?P<comment><!--)|(?P<ticks>`+)|(?P<escape>\\[\\`])"
)
"""What begins code or a comment, or is a sign that begins none; to be compiled with MULTILINE."""
_CODE = re.compile(CODE, re.MULTILINE)
_TICKS = re.compile("`+")


class CodeFinder:
    """Tells where code ends that begins at a match of CODE, when asked from the top of a text down."""

    def __init__(self, ahead: Ahead) -> None:
        self._ahead = ahead
        self._ticks: dict[int, list[int]] | None = None  # where backticks begin, by how many there are

    def end(self, found: re.Match[str]) -> int | None:
        """Return the end of the code or comment that a match begins; None when it is a mere sign."""
        if found.lastgroup == "fence":
            mark = found["mark"]
            closing = re.compile(rf"^[ \t>]*{mark[0]}{{{len(mark)},}}[ \t\r]*$", re.MULTILINE)
            closed = closing.search(self._ahead.text, found.end())
            return closed.end() if closed else len(self._ahead.text)
        if found.lastgroup == "comment":
            end = self._ahead.find("-->", found.end())
            return end + 3 if end < len(self._ahead.text) else None
        if found.lastgroup == "ticks":
            ends = self._closed(len(found["ticks"]), found.end())
            return ends if ends is not None and ends <= self._ahead.blank(found.end()) else None
        return None

    def _closed(self, count: int, at: int) -> int | None:
        """Return the end of the next backticks that are exactly so many."""
        if self._ticks is None:  # one look for all lengths: there may be as many as the text is long
            self._ticks = {}
            for run in _TICKS.finditer(self._ahead.text):
                self._ticks.setdefault(run.end() - run.start(), []).append(run.start())
        places = self._ticks.get(count, [])
        nearest = bisect_left(places, at)
        return places[nearest] + count if nearest < len(places) else None


class Zones:
    """Ranges in order that do not overlap, to ask whether a place lies in one."""

    def __init__(self, spans: Iterator[tuple[int, int]]) -> None:
        self._spans = list(spans)

    def hold(self, at: int) -> bool:
        """Tell whether a place lies inside a range."""
        found = bisect_right(self._spans, (at, 1 << 60)) - 1
        return found >= 0 and at < self._spans[found][1]


def code_zones(text: str, begin: int) -> Zones:
    """Return where code and comments stand in the Markdown `text[begin:]`, but for code told by indentation."""
    return Zones(_zones(text, begin))


def _zones(text: str, begin: int) -> Iterator[tuple[int, int]]:
    finder = CodeFinder(Ahead(text))
    at = begin
    while found := _CODE.search(text, at):
        end = finder.end(found)
        if end is not None:
            yield found.start(), end
        at = max(found.end(), end or 0)

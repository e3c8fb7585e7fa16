"""How far a suppression reaches: the line it stands on, the next one with words, or all up to where it ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice

from neurolint.drafts.model import Draft
from neurolint.drafts.spans import Lines, Span

# Marks of quotations, tables, lists and rules: a line of these alone has nothing that a rule could look at.
_NO_WORDS = re.compile(r"[\s>|:=*_+~-]*")


class Layout:
    """The lines of a draft, as suppressions count them."""

    def __init__(self, draft: Draft) -> None:
        self._source = draft.source
        self._lines = Lines(draft.source)
        self._next = self._lines_with_words(draft)
        self._ends: dict[int, int] = {}  # of the blocks that begin on a line, the last end
        for block in draft.blocks:
            if block.kind != "comment":
                line = self._line_of(block.span.start)
                self._ends[line] = max(block.span.end, self._ends.get(line, 0))

    def line(self, comment: Span) -> Span:
        """Return the lines on which a comment stands."""
        return Span(self._lines.start(self._line_of(comment.start)), self._end(self._last_of(comment)))

    def next_line(self, comment: Span) -> Span:
        """Return the next line that has words, and all of the blocks that begin on it; at the end of a draft nothing.

        A block is what a reader takes for one: a heading, a paragraph however it is wrapped, an item, a row.
        """
        at = bisect_right(self._next, self._last_of(comment))
        if at == len(self._next):
            return Span(len(self._source), len(self._source))
        line = self._next[at]
        return Span(self._lines.start(line), max(self._end(line), self._ends.get(line, 0)))

    def _lines_with_words(self, draft: Draft) -> list[int]:
        """Return the numbers of the lines that have words outside of comments."""
        found: list[int] = []
        comments = sorted(block.span for block in draft.blocks if block.kind == "comment")
        first = 0
        for line in range(1, len(self._lines) + 1):
            at, end = self._lines.start(line), self._end(line)
            while first < len(comments) and comments[first].end <= at:
                first += 1
            bare = True
            for comment in islice(comments, first, None):
                if comment.start >= end:
                    break
                bare = bare and self._is_bare(at, comment.start)
                at = max(at, comment.end)
            if not (bare and self._is_bare(at, end)):
                found.append(line)
        return found

    def _is_bare(self, start: int, end: int) -> bool:
        return start >= end or _NO_WORDS.fullmatch(self._source, start, end) is not None

    def _line_of(self, offset: int) -> int:
        return self._lines.position(offset)[0]

    def _last_of(self, comment: Span) -> int:
        return self._line_of(max(comment.start, comment.end - 1))

    def _end(self, line: int) -> int:
        return self._lines.start(line + 1) if line < len(self._lines) else len(self._source)

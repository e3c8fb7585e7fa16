"""How far a suppression reaches: the line it stands on, the next one with words, or all up to where it ends."""

from __future__ import annotations

import re

from neurolint.drafts.model import Draft
from neurolint.drafts.spans import Lines, Span

# Marks of quotations, tables, lists and rules: a line of these alone has nothing that a rule could look at.
_NO_WORDS = re.compile(r"[\s>|:=*_+~-]*")


class Layout:
    """The lines of a draft, as suppressions count them."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._lines = Lines(draft.source)
        self._comments = sorted(block.span for block in draft.blocks if block.kind == "comment")

    def line(self, comment: Span) -> Span:
        """Return the lines on which a comment stands."""
        first, last = self._line_of(comment.start), self._line_of(max(comment.start, comment.end - 1))
        return Span(self._lines.start(first), self._end(last))

    def next_line(self, comment: Span) -> Span:
        """Return the next line that has words, and all of the blocks that begin on it; at the end of a draft nothing.

        A block is what a reader takes for one: a heading, a paragraph however it is wrapped, an item, a row.
        """
        for line in range(self._line_of(max(comment.start, comment.end - 1)) + 1, len(self._lines) + 1):
            here = Span(self._lines.start(line), self._end(line))
            if self._has_words(here):
                return self._with_blocks(here)
        return Span(len(self._draft.source), len(self._draft.source))

    def _with_blocks(self, line: Span) -> Span:
        end = line.end
        for block in self._draft.blocks:
            begins = line.start <= block.span.start < line.end
            if begins and block.kind != "comment":
                end = max(end, block.span.end)
        return Span(line.start, end)

    def _has_words(self, line: Span) -> bool:
        at = line.start
        for comment in self._comments:
            if comment.end <= at or comment.start >= line.end:
                continue
            if not self._is_bare(at, comment.start):
                return True
            at = comment.end
        return not self._is_bare(at, line.end)

    def _is_bare(self, start: int, end: int) -> bool:
        return start >= end or _NO_WORDS.fullmatch(self._draft.source, start, end) is not None

    def _line_of(self, offset: int) -> int:
        return self._lines.position(offset)[0]

    def _end(self, line: int) -> int:
        return self._lines.start(line + 1) if line < len(self._lines) else len(self._draft.source)

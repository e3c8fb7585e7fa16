"""Edits put into a text, and the way back from the new text to the old one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from neurolint.checks.base import Edit
from neurolint.drafts.spans import Span


def in_order(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return edits by place. Raises ValueError when two of them touch the same text."""
    ordered = tuple(sorted(edits))
    for before, after in pairwise(ordered):
        if collide(before.span, after.span):
            raise ValueError(f"edits at {before.span} and {after.span} touch the same text")
    return ordered


def collide(one: Span, other: Span) -> bool:
    """Tell whether edits of two ranges cannot both be made: they share text, or stand at the same place."""
    return one.overlaps(other) or one.start == other.start


def apply(source: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits made; their spans count code points of `source`, in any order.

    What stands outside of the spans stays as it is, line endings included. Raises ValueError when edits touch the
    same text, or reach beyond the end.
    """
    parts: list[str] = []
    at = 0
    for edit in in_order(edits):
        if not 0 <= edit.span.start <= edit.span.end <= len(source):
            raise ValueError(f"{edit.span} is outside a text of {len(source)} code points")
        parts += (source[at : edit.span.start], edit.text)
        at = edit.span.end
    return "".join((*parts, source[at:]))


class Moved:
    """The way from a text to the one with edits made, and back."""

    __slots__ = ("_begins", "_edits", "_starts")

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = in_order(edits)
        self._starts = [edit.span.start for edit in self._edits]
        self._begins: list[int] = []
        shift = 0
        for edit in self._edits:
            self._begins.append(edit.span.start + shift)
            shift += len(edit.text) - len(edit.span)

    def ahead(self, offset: int) -> int:
        """Return where an offset of the old text stands in the new one; inside of what is gone, what replaced it."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return offset
        edit, begin = self._edits[at], self._begins[at]
        return begin if offset < edit.span.end else begin + len(edit.text) + offset - edit.span.end

    def back(self, span: Span) -> Span:
        """Return where a range of the new text stood before; what was put in stands for all that it replaced."""
        start = self._offset(span.start, at_end=False)
        return Span(start, max(start, self._offset(span.end, at_end=True)) if len(span) else start)

    def _offset(self, offset: int, *, at_end: bool) -> int:
        """Return an offset of the old text; at a place where something is gone, that before it for an end."""
        at = bisect_right(self._begins, offset if not at_end else offset - 1) - 1
        if at < 0:
            return offset
        edit, begin = self._edits[at], self._begins[at]
        if offset < begin + len(edit.text) or (at_end and offset == begin + len(edit.text) and edit.text):
            return edit.span.end if at_end else edit.span.start
        return edit.span.end + offset - begin - len(edit.text)


def compose(first: Sequence[Edit], second: Sequence[Edit], length: int) -> tuple[Edit, ...]:
    """Return the edits that do at once what the first do in a text of a length, and the second in what they made."""
    pieces = _cut(_pieces(first, length), in_order(second))
    edits: list[Edit] = []
    at, text = 0, ""
    for piece in (*pieces, Span(length, length)):
        if isinstance(piece, str):
            text += piece
            continue
        if not len(piece) and piece.start < length:
            continue
        if piece.start > at or text:
            edits.append(Edit(Span(at, piece.start), text))
        at, text = piece.end, ""
    return tuple(edits)


def _pieces(edits: Sequence[Edit], length: int) -> list[Span | str]:
    """Return what an edited text is made of: ranges of the old one, and what was put in."""
    pieces: list[Span | str] = []
    at = 0
    for edit in in_order(edits):
        pieces += (Span(at, edit.span.start), edit.text)
        at = edit.span.end
    return [*pieces, Span(at, length)]


def _cut(pieces: Iterable[Span | str], edits: Sequence[Edit]) -> list[Span | str]:
    """Make edits, whose spans count what the pieces spell, in the pieces."""
    made: list[Span | str] = []
    left = list(edits)
    at = 0
    for piece in pieces:
        end = at + len(piece)
        while left and left[0].span.start < end:
            edit = left[0]
            if edit.span.start >= at:
                made += (_part(piece, at, at, edit.span.start), edit.text)
            if edit.span.end > end:
                break
            piece, at = _part(piece, at, edit.span.end, end), edit.span.end
            left.pop(0)
        else:
            made.append(piece)
            at = end
            continue
        at = end
    made += [edit.text for edit in left if edit.span.start >= at]
    return made


def _part(piece: Span | str, at: int, start: int, end: int) -> Span | str:
    if isinstance(piece, str):
        return piece[start - at : end - at]
    return Span(piece.start + start - at, piece.start + end - at)

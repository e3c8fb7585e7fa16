"""Rendered text in the making: pieces with their places in the source, woven into one `Rendered`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple, Protocol

from neurolint.drafts.masks import NO_MASKS, Masks
from neurolint.drafts.model import Rendered, Run
from neurolint.drafts.spans import Span
from neurolint.drafts.unseen import BLANK, JOINING, NOTHING, joins

# Characters that no reader sees, that join others, or that only look like others: ligatures, full-width letters and
# digits, the letters of mathematics.
_LETTERLIKE = "ℂℊℋℌℍℎℐℑℒℓℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ"
_NOT_AS_SEEN = re.compile(
    f"[{NOTHING}{JOINING}{BLANK}{_LETTERLIKE}"
    "\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff]"
)
_JOINING = re.compile(f"[{JOINING}]")
_FOREIGN = re.compile("[\u0370-\u058f]")  # Greek, Cyrillic, Armenian
_MATHEMATICAL = re.compile(f"[{_LETTERLIKE}\U0001d400-\U0001d7ff]")
_SEEN = {
    **dict.fromkeys(BLANK, " "),
    **{
        chr(code): chr(code - 0xFEE0)
        for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
    },
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
}  # fmt: skip


class Piece(NamedTuple):
    """Some rendered text and the source range `[start, end)` it stands for, in code points."""

    text: str
    start: int
    end: int
    verbatim: bool


class Weaver:
    """Gathers pieces in source order; `build` makes them one text with its way back.

    The text is what a reader sees: without characters that do not show, with plain letters for ligatures, full-width
    forms and what looks like a Latin letter in a Latin word. With `markup`, for text that is still to be parsed, it is
    what the source says. Of a range that `masks` hide it is what they show.
    """

    __slots__ = ("_markup", "_masks", "_source", "length", "pieces")

    def __init__(self, source: str, *, markup: bool = False, masks: Masks = NO_MASKS) -> None:
        self._source = source
        self._markup = markup
        self._masks = masks
        self.pieces: list[Piece] = []
        self.length = 0

    def copy(self, start: int, end: int) -> None:
        """Add the source range as it stands, but for what is hidden in it."""
        if self._masks:
            start = self._copy_shown(start, end)
        if start < end:
            self._add(Piece(self._source[start:end], start, end, True))

    def put(self, text: str, start: int, end: int) -> None:
        """Add `text`, for which the source has something else at `[start, end)`."""
        if text:
            self._add(Piece(text, start, end, False))

    def take_back(self, count: int) -> None:
        """Drop the last `count` pieces."""
        for _ in range(count):
            self.length -= len(self.pieces.pop().text)

    def build(self) -> tuple[Rendered, int]:
        """Return the text without white space around it, and how many code points that took off the front."""
        text = "".join(piece.text for piece in self.pieces)
        pieces = self.pieces
        if not (self._markup or text.isascii()) and _FOREIGN.search(text):
            pieces = list(_with_latin(pieces, text))
            text = "".join(piece.text for piece in pieces)
        first = len(text) - len(text.lstrip())
        last = len(text.rstrip())
        if first >= last:
            return Rendered("", ()), first
        return Rendered(text[first:last], tuple(_runs(pieces, first, last))), first

    def _copy_shown(self, start: int, end: int) -> int:
        """Add a range up to the last mask in it, and return where that ends."""
        for mask in self._masks.within(start, end):
            if start < mask.start:
                self._add(Piece(self._source[start : mask.start], start, mask.start, True))
            self.put(mask.text, mask.start, mask.end)
            start = mask.end
        return start

    def _add(self, piece: Piece) -> None:
        text = piece.text
        if self._markup or (text.isascii() and text.isprintable()) or not _NOT_AS_SEEN.search(text):
            self._keep(piece)
            return
        before = self.pieces[-1].text[-1] if self.pieces else ""
        parts = _as_seen(text, before)
        if not piece.verbatim:
            self._keep(piece._replace(text="".join(part[2] for part in parts)))
            return
        for start, end, text, verbatim in parts:
            self._keep(Piece(text, piece.start + start, piece.start + end, verbatim))

    def _keep(self, piece: Piece) -> None:
        if piece.text:
            self.pieces.append(piece)
            self.length += len(piece.text)


class Writer(Protocol):
    """What takes pieces of text in source order."""

    def copy(self, start: int, end: int) -> None:
        """Add the source range as it stands."""

    def put(self, text: str, start: int, end: int) -> None:
        """Add `text`, for which the source has something else at `[start, end)`."""


def transcribe(rendered: Rendered, start: int, end: int, writer: Writer) -> None:
    """Write a part of a rendered text once more, piece by piece."""
    runs = rendered.runs
    for index in range(max(0, bisect_right(runs, start, key=lambda run: run.at) - 1), len(runs)):
        run = runs[index]
        if run.at >= end:
            break
        low, high = max(run.at, start), min(run.at + run.length, end)
        if low >= high:
            continue
        if run.verbatim:
            writer.copy(run.source.start + low - run.at, run.source.start + high - run.at)
        else:
            writer.put(rendered.text[low:high], run.source.start, run.source.end)


def weave(source: str, start: int, end: int) -> Rendered:
    """Return the source range as it stands, as text to be parsed, without the white space around it."""
    weaver = Weaver(source, markup=True)
    weaver.copy(start, end)
    return weaver.build()[0]


def _as_seen(text: str, before: str) -> Iterator[tuple[int, int, str, bool]]:
    """Cut a text that follows the character `before` into parts: start, end, what is seen, whether as it stands.

    A joiner shows nothing behind a Latin letter; where it has work to do, as within an emoji, it stays.
    """
    at = 0
    for found in _NOT_AS_SEEN.finditer(text):
        char, place = found[0], found.start()
        if place > at:
            before = text[place - 1]
        if _JOINING.match(char) and joins(char, before):
            continue
        if at < place:
            yield at, place, text[at:place], True
        at = place + 1
        if seen := _seen(char):
            yield place, at, seen, False
            before = seen[-1]
    if at < len(text):
        yield at, len(text), text[at:], True


def _seen(char: str) -> str:
    """Return what a reader takes a character for, "" for nothing."""
    if _MATHEMATICAL.match(char):
        from unicodedata import normalize

        return normalize("NFKC", char)
    return _SEEN.get(char, "")


def _with_latin(pieces: list[Piece], text: str) -> Iterator[Piece]:
    """Yield pieces that make up a text, with Latin letters for those that only look like them."""
    from neurolint.drafts.lookalikes import LOOKALIKES, mixed_words

    places = deque(place for word in mixed_words(text) for place in word.places)
    at = 0
    for piece in pieces:
        letters = list(piece.text)
        done = 0
        while places and places[0] < at + len(letters):
            place = places.popleft() - at
            letters[place] = LOOKALIKES[letters[place]]
            if piece.verbatim:
                start = piece.start + place
                yield Piece(piece.text[done:place], piece.start + done, start, True)
                yield Piece(letters[place], start, start + 1, False)
                done = place + 1
        yield Piece("".join(letters[done:]), piece.start + done, piece.end, piece.verbatim)
        at += len(letters)


def _runs(pieces: list[Piece], first: int, last: int) -> list[Run]:
    """Turn pieces into runs, cut to `[first, last)` of the text, neighbours in text and source made one."""
    runs: list[Run] = []
    at = 0
    for piece in pieces:
        low, high = max(at, first), min(at + len(piece.text), last)
        if low < high:
            start, end = piece.start, piece.end
            if piece.verbatim:
                start, end = piece.start + low - at, piece.start + high - at
            run = Run(low - first, high - low, Span(start, end), piece.verbatim)
            before = runs[-1] if runs else None
            if before and before.verbatim and run.verbatim and before.source.end == start:
                run = Run(before.at, before.length + run.length, before.source.to(run.source), True)
                runs.pop()
            runs.append(run)
        at += len(piece.text)
    return runs

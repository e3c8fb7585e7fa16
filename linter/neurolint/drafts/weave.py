"""Rendered text in the making: pieces with their places in the source, woven into one `Rendered`."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple, Protocol

from neurolint.drafts.model import Rendered, Run
from neurolint.drafts.spans import Span


class Piece(NamedTuple):
    """Some rendered text and the source range `[start, end)` it stands for, in code points."""

    text: str
    start: int
    end: int
    verbatim: bool


class Weaver:
    """Gathers pieces in source order; `build` makes them one text with its way back."""

    __slots__ = ("_source", "length", "pieces")

    def __init__(self, source: str) -> None:
        self._source = source
        self.pieces: list[Piece] = []
        self.length = 0

    def copy(self, start: int, end: int) -> None:
        """Add the source range as it stands."""
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
        first = len(text) - len(text.lstrip())
        last = len(text.rstrip())
        if first >= last:
            return Rendered("", ()), first
        return Rendered(text[first:last], tuple(_runs(self.pieces, first, last))), first

    def _add(self, piece: Piece) -> None:
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
    """Return the source range as rendered text, without the white space around it."""
    weaver = Weaver(source)
    weaver.copy(start, end)
    return weaver.build()[0]


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

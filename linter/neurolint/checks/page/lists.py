"""Lists that are told again: the same entries in the same order, with or without what was said on each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neurolint.checks.page.words import content, words
from neurolint.drafts.model import Block

_NAMING = 12
"""What stands before the colon of an entry names it when it has at most so many words."""

_TELLING = 1.5
"""Entries of fewer words that are not mere grammar, on average, are a scale or a menu ("Mild", "Severe")."""


_KEPT = 40
"""So many places are remembered where rows go on alike, the first and the last; others are measured against these."""

Name = tuple[str, ...]


def repeated_lists(blocks: Sequence[Block], least: int) -> Iterator[tuple[list[Block], Block]]:
    """Yield each row of at least `least` entries that stood in one list in the same order, with the first of those."""
    told = _Told(least)
    for row in _rows(blocks):
        named = [_name(block) for block in row]
        at = 0
        while at < len(row):
            length, first = told.longest(named, at)
            if first is not None and _tells(named[at : at + length]):
                yield row[at : at + length], first
            at += max(1, length)
        told.add(row, named)


class _Told:
    """The rows so far, by the names of any `least` entries in a row.

    To look for what is alike takes a step for each entry that is, however many rows there are.
    """

    def __init__(self, least: int) -> None:
        self._least = least
        self._rows: list[tuple[Sequence[Block], Sequence[Name]]] = []
        self._steps: dict[tuple[int, Name], int] = {}
        """From what stood in a row, as a number, and the entry behind it to the number of both; 0 is nothing."""
        self._places: dict[int, list[tuple[int, int]]] = {}
        """Where so many entries stood, by their number: rows and the first entry in each."""

    def add(self, row: Sequence[Block], named: Sequence[Name]) -> None:
        """Take one more row, with the names of its entries."""
        for first in range(len(named)):
            number = 0
            for name in named[first : first + self._least]:
                if not name:
                    break
                number = self._steps.setdefault((number, name), len(self._steps) + 1)
            else:
                if first + self._least <= len(named):
                    self._put(number, (len(self._rows), first))
        self._rows.append((row, named))

    def _put(self, number: int, place: tuple[int, int]) -> None:
        places = self._places.setdefault(number, [])
        if len(places) >= _KEPT:
            del places[1]
        places.append(place)

    def longest(self, named: Sequence[Name], at: int) -> tuple[int, Block | None]:
        """Return how many entries from one on stood in a row before, and the first of these if they are enough."""
        number = length = 0
        for name in named[at : at + self._least]:
            step = self._steps.get((number, name))
            if step is None:
                return length, None
            number, length = step, length + 1
        places = self._places.get(number, ())
        if not places:
            return length, None
        length, place = max((self._alike(named, at, place), place) for place in places)
        return length, self._rows[place[0]][0][place[1]]

    def _alike(self, named: Sequence[Name], at: int, place: tuple[int, int]) -> int:
        """Return how many entries are the same from two places on; one without a name never is."""
        told, first = self._rows[place[0]][1], place[1]
        most = min(len(named) - at, len(told) - first)
        unlike = (n for n in range(most) if not named[at + n] or named[at + n] != told[first + n])
        return next(unlike, most)


def _tells(named: Sequence[Name]) -> bool:
    """Tell whether entries are more than a scale or a menu."""
    return sum(len(content(" ".join(name))) for name in named) >= _TELLING * len(named)


def _rows(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    row: list[Block] = []
    for block in blocks:
        if block.kind == "item" and not block.quoted:
            row.append(block)
        elif row:
            yield row
            row = []
    if row:
        yield row


def _name(block: Block) -> Name:
    """Return the words by which an entry is known: those before its colon, or all of it."""
    head, colon, _ = block.text.partition(":")
    named = words(head if colon and len(head.split()) <= _NAMING else block.text)
    return tuple(named) if len(named) <= _NAMING else ()

"""Lists that are told again: the same entries in the same order, with or without what was said on each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neurolint.checks.words import content, words
from neurolint.drafts.model import Block

_NAMING = 12
"""What stands before the colon of an entry names it when it has at most so many words."""

_TELLING = 1.5
"""Entries of fewer words that are not mere grammar, on average, are a scale or a menu ("Mild", "Severe")."""


def repeated_lists(blocks: Sequence[Block], least: int) -> Iterator[tuple[list[Block], Block]]:
    """Yield each row of at least `least` entries that stood in one list in the same order, with the first of those."""
    rows: list[list[Block]] = []
    starts: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for row in _rows(blocks):
        named = [_name(block) for block in row]
        at = 0
        while at < len(row):
            length, place = max(
                (
                    (_common(named, at, rows[number], found), (number, found))
                    for number, found in starts.get(named[at], ())
                ),
                default=(0, (0, 0)),
            )
            told = row[at : at + length]
            if (
                length >= least
                and sum(len(content(" ".join(name))) for name in named[at : at + length]) >= _TELLING * length
            ):
                yield told, rows[place[0]][place[1]]
            at += max(1, length)
        for found, name in enumerate(named):
            if name:
                starts.setdefault(name, []).append((len(rows), found))
        rows.append(row)


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


def _name(block: Block) -> tuple[str, ...]:
    """Return the words by which an entry is known: those before its colon, or all of it."""
    head, colon, _ = block.text.partition(":")
    named = words(head if colon and len(head.split()) <= _NAMING else block.text)
    return tuple(named) if len(named) <= _NAMING else ()


def _common(named: Sequence[tuple[str, ...]], at: int, other: Sequence[Block], found: int) -> int:
    length = 0
    while at + length < len(named) and found + length < len(other) and named[at + length]:
        if named[at + length] != _name(other[found + length]):
            break
        length += 1
    return length

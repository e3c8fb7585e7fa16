"""Marks that turn the direction of writing, where nothing is written from right to left."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""All of them: marks, embeddings, overrides and isolates with what ends them."""
_MARKS = "\u061c\u200e\u200f"
_CLOSED_BY = {
    **dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c"),
    **dict.fromkeys("\u2066\u2067\u2068", "\u2069"),
}
_OVERRIDES = "\u202d\u202e"
_HARMLESS = "\u202a\u2066\u2068"
"""These change nothing around what is written from left to right anyway."""
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_NEAR = re.compile(r"[^\W\d_]")
_REACH = 60
"""A mark speaks of letters that are no further away, in code points."""


class Turn(NamedTuple):
    """A mark out of place, and whether what is shown may not be what is stored."""

    at: int
    turns: bool


def turns(line: str) -> list[Turn]:
    """Return the marks of a line that are out of place, in order: none of them works beyond its end.

    In place are marks beside letters of a script that runs from right to left, and pairs around such letters.
    """
    found: list[Turn] = []
    needing = [letter.start() for letter in _RIGHT_TO_LEFT.finditer(line)]
    opened: list[tuple[int, str]] = []
    for match in DIRECTION.finditer(line):
        at, char = match.start(), match[0]
        if char in _MARKS:
            if not _beside(line, at):
                found.append(Turn(at, False))
        elif char in _CLOSED_BY:
            opened.append((at, char))
        elif opened and _CLOSED_BY[opened[-1][1]] == char:
            found += _pair(needing, *opened.pop(), at)
        else:
            found.append(Turn(at, True))
    found += [Turn(at, True) for at, _ in opened]
    return sorted(found)


def _pair(needing: Sequence[int], start: int, char: str, end: int) -> Iterator[Turn]:
    """Yield the two marks of a pair when it is out of place; `needing` are the places of letters that need one."""
    around = bisect_right(needing, start) < bisect_right(needing, end)
    if not around or char in _OVERRIDES:
        harmless = char in _HARMLESS
        yield Turn(start, not harmless)
        yield Turn(end, not harmless)


def _beside(line: str, at: int) -> bool:
    """Tell whether the nearest letter before or behind a place runs from right to left."""
    after = _NEAR.search(line, at + 1, at + _REACH)
    before = next((char for char in reversed(line[max(0, at - _REACH) : at]) if char.isalpha()), "")
    return any(_RIGHT_TO_LEFT.match(char) for char in (before, after[0] if after else "") if char)

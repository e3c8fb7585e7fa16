"""Words of a folded text, each with its place and a stem that plural and possessive do not change."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from itertools import accumulate
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_PARTS = re.compile(f"({_WORD.pattern})")


class Token(NamedTuple):
    """A word: its place in the folded text (code points, end exclusive), itself, and its stem."""

    start: int
    end: int
    word: str
    stem: str


_token = partial(tuple.__new__, Token)  # `Token._make` without a check of the length


def tokenize(folded: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the words of a folded text, in order. Hyphens and all other marks part words."""
    start = min(start, len(folded))
    parts = _PARTS.split(folded[start:end])  # what stands between the words, and at each other place a word
    at = list(accumulate(map(len, parts), initial=start))
    words = parts[1::2]
    return list(map(_token, zip(at[1:-1:2], at[2::2], words, map(stem, words), strict=True)))


def first_stem(folded: str) -> str:
    """Return the stem of the first word of a folded text, empty when it has none."""
    first = _WORD.search(folded)
    return stem(first.group()) if first is not None else ""


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return a word without possessive and plural ending. Exact only in that equal words stay equal."""
    if "'" in word:
        head, _, tail = word.partition("'")
        if tail in {"s", ""}:
            word = head
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us")):
        word = word[:-3] + "y" if word.endswith("ies") and len(word) > 4 else word[:-1]
    if word.endswith(("che", "she", "xe", "ze", "se")) and len(word) > 3:
        return word[:-1]  # "headache", "boxes" and "disease" meet their other number
    return word

"""Words of English text reduced to what two tellings of one thing have in common."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from neurolint.language.fold import fold

WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*")
"""A word of folded text."""
_CLOSED_CLASS = (
    "a an the of to in on at by for with from and or as than that this these those it its is are was were be "
    "been being am do does did has have had can could may might will would shall should must your you our we "
    "their they his her my i so if but into about"
)
_GRAMMAR = frozenset(_CLOSED_CLASS.split())
"""Two headings that differ in these words alone say the same."""


def words(text: str) -> list[str]:
    """Return the words of a text, folded, in order."""
    return words_in(fold(text))


def words_in(folded: str, start: int = 0, end: int | None = None) -> list[str]:
    """Return the words of folded text, or between two offsets of it, in order."""
    return WORD.findall(folded, start, len(folded) if end is None else end)


@lru_cache(maxsize=8_192)  # pages use much the same words
def stem(word: str) -> str:
    """Cut the commonest endings, so that "works", "worked" and "work" meet. Not a dictionary form."""
    word = word.removesuffix("'s").removesuffix("'")
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", "e"), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith(("ss", "us", "is")):
            return (word[: -len(ending)] + instead).removesuffix("e")
    return word.removesuffix("e") if len(word) > 3 else word


def content(text: str) -> list[str]:
    """Return the stems of the words that are not mere grammar, in order."""
    return stems(words(text))


def stems(told: Iterable[str]) -> list[str]:
    """Return the same of words."""
    return [stem(word) for word in told if word not in _GRAMMAR]


def runs(words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """Return every run of three of some words, also called shingles; empty when there are fewer."""
    return frozenset(zip(words, words[1:], words[2:], strict=False))

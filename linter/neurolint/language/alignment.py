"""Where in the words before it the long form of an abbreviation begins.

Sohn et al. 2008 (BMC Bioinformatics 9:402): strategies are tried from the strictest to the loosest, and the first that
fits decides. All of them read backwards and take the nearest fit, as Schwartz and Hearst 2003 (Pac Symp Biocomput
451-462): the first letter of the short form begins the first word, the last word holds its last letter.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from neurolint.quickclass import dataclass

Inside = Literal["first", "parts", "inner", "any parts"]
_PART = re.compile(r"[^\W\d_]+|\d+")
# Numbers and letters that say where in a molecule a group sits: "1,2-bis", "N-methyl", "delta-9-tetrahydro".
_LOCANTS = re.compile(
    r"(?:(?:\d{1,3}[a-z]?['\u2032]*|[a-z]['\u2032]?|alpha|beta|gamma|delta|omega|[+/\u00b1]+)?[,:()\[\]\-])+"
    r"(?=[^\W\d_]{3})"
)


class Word(NamedTuple):
    """A word of a long form without the marks around it: its place in the text, end exclusive, and small letters."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Strategy:
    """One way to read a short form: which letters of a word count, and how many words may be passed over.

    `inside` is `first` for first letters only, `parts` for those of the parts of a word too ("anti-inflammatory"),
    `inner` for any letters behind the first one, `any parts` for parts of words whose first letter is passed over.
    `precision` is the estimated share of long forms it reads rightly, for short forms of 1, 2, 3, 4 and more letters.
    """

    name: str
    inside: Inside
    stop_words: int
    other_words: int
    precision: tuple[float, float, float, float, float]

    def trusted(self, letters: int) -> float:
        """The estimated precision for a short form of so many letters and digits."""
        return self.precision[min(letters, 5) - 1]


STRATEGIES = (
    Strategy("first letters", "first", 0, 0, (0.87, 0.99, 0.99, 0.99, 0.99)),
    Strategy("first letters of parts", "parts", 0, 0, (0.0, 0.99, 0.99, 0.99, 0.99)),
    Strategy("first letters, a stop word", "parts", 1, 0, (0.0, 0.97, 0.99, 0.99, 0.99)),
    Strategy("first letters, stop words", "parts", 3, 0, (0.0, 0.0, 0.97, 0.99, 0.99)),
    Strategy("inner letters", "inner", 0, 0, (0.0, 0.97, 0.99, 0.99, 0.99)),
    Strategy("inner letters, stop words", "inner", 3, 0, (0.0, 0.0, 0.94, 0.99, 0.99)),
    Strategy("first letters, a word", "parts", 3, 1, (0.0, 0.92, 0.99, 0.99, 0.99)),
    Strategy("first letters, two words", "parts", 3, 2, (0.0, 0.0, 0.0, 0.0, 0.99)),
    Strategy("letters of any parts", "any parts", 3, 0, (0.0, 0.0, 0.99, 0.99, 0.99)),
    Strategy("inner letters, a word", "inner", 3, 1, (0.0, 0.0, 0.96, 0.99, 0.99)),
)
"""From the strictest to the loosest.

The precision is Sohn's pseudo-precision, one less the share of fits that chance makes: each short form of 21,000
abstracts and sentences was tried on the words before another. That of single letters is from gold data: 6 of 6, by the
rule of succession. Letters anywhere in a word came to .4 to .7, and are no strategy.
"""
FIRST_LETTERS = STRATEGIES[:4]
STRICT = STRATEGIES[:6]
LEAST = 0.85
"""A strategy is tried where its estimated precision is no lower."""


def align(
    short: str,
    words: Sequence[Word],
    stop_words: Collection[str],
    strategies: Sequence[Strategy] = STRATEGIES,
) -> tuple[int, Strategy] | None:
    """Return the index of the first word of the long form that ends with the last of `words`, and how it was read.

    `short` is in small letters and digits only; None when no trusted strategy fits.
    """
    if not words or not _hopeful(short, words):
        return None
    for strategy in strategies:
        if strategy.trusted(len(short)) >= LEAST:
            first = _Reading(short, words, stop_words, strategy).first()
            if first is not None:
                return first, strategy
    return None


def _hopeful(short: str, words: Sequence[Word]) -> bool:
    """Tell whether the last word can hold the last letter, and some word begin with the first one."""
    return short[-1:] in words[-1].text and any(
        word.text[start] == short[0] for word in words for start in _starts(word.text)
    )


class _Reading:
    """One short form read with one strategy."""

    __slots__ = ("_known", "_short", "_stop_words", "_strategy", "_words")

    def __init__(
        self, short: str, words: Sequence[Word], stop_words: Collection[str], strategy: Strategy
    ) -> None:
        self._short = short
        self._words = words
        self._stop_words = stop_words
        self._strategy = strategy
        self._known: dict[tuple[int, int, int, int], int | None] = {}

    def first(self) -> int | None:
        """The first word of the nearest long form, or None."""
        at, left = len(self._words) - 1, len(self._short)
        return self._taken(at, left, self._strategy.stop_words, self._strategy.other_words)

    def _taken(self, at: int, left: int, stops: int, others: int) -> int | None:
        """The nearest first word when the word at `at` holds the last of the letters left."""
        nearest: int | None = None
        for rest in _rests(self._short[:left], self._words[at].text, self._strategy.inside):
            first = at if rest == 0 else self._nearest(at - 1, rest, stops, others)
            if first is not None and (nearest is None or first > nearest):
                nearest = first
        return nearest

    def _nearest(self, at: int, left: int, stops: int, others: int) -> int | None:
        """The nearest first word when the word at `at` is taken or passed over."""
        if at < 0:
            return None
        key = (at, left, stops, others)
        if key not in self._known:
            taken, passed = self._taken(at, left, stops, others), None
            if self._words[at].text in self._stop_words:
                passed = self._nearest(at - 1, left, stops - 1, others) if stops else None
            elif others:
                passed = self._nearest(at - 1, left, stops, others - 1)
            self._known[key] = max((one for one in (taken, passed) if one is not None), default=None)
        return self._known[key]


@lru_cache(maxsize=4096)
def _parts(word: str) -> tuple[int, ...]:
    """Where the parts of a word begin: runs of letters, runs of digits."""
    return tuple(match.start() for match in _PART.finditer(word))


@lru_cache(maxsize=4096)
def _starts(word: str) -> tuple[int, ...]:
    """Where a word can be said to begin: at its first letter, and among the locants of a chemical name."""
    locants = _LOCANTS.match(word)
    return (0, *(part for part in _parts(word) if 0 < part <= locants.end())) if locants else (0,)


def _rests(short: str, word: str, inside: Inside) -> list[int]:
    """How many letters of `short` can be left when its last ones are found in `word`, fewest first."""
    rests = []
    for begin in range(len(short)):
        starts = _parts(word) if inside == "any parts" and begin else _starts(word)
        if any(word[start] == short[begin] and _fits(short[begin:], word, start, inside) for start in starts):
            rests.append(begin)
    return rests


def _fits(letters: str, word: str, start: int, inside: Inside) -> bool:
    """Tell whether letters, the first of which stands at `start` in a word, can be found from there on."""
    if inside == "first":
        return len(letters) == 1
    if inside == "inner":
        return _in_order(letters, word, start)
    return _in_parts(letters, word[start:])


def _in_parts(letters: str, word: str) -> bool:
    """Tell whether letters are those that the parts of a word begin with, some passed over, and whole numbers."""
    done = 0
    for at in _parts(word):
        while done < len(letters) and at < len(word) and word[at] == letters[done]:
            done, at = done + 1, at + 1
            if not word[at - 1].isdigit():
                break
        if done == 0:
            return False
    return done == len(letters)


def _in_order(letters: str, word: str, at: int) -> bool:
    for letter in letters:
        at = word.find(letter, at) + 1
        if not at:
            return False
    return True

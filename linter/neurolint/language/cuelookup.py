"""The phrases of cues by the word with which a text must begin to hold one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from neurolint.language.attempt import end_of
from neurolint.language.fold import fold
from neurolint.language.notation import demand, openings, phrase_pattern
from neurolint.language.sieve import Demand
from neurolint.language.tokens import Token

_REMEMBERED = 20_000  # words whose phrases are remembered
_OFTEN = 8  # tries, after which phrases are worth a pattern
_PREFIX = 3  # letters of an open first word ("suggest*") by which it is looked up
_CONTRACTED = re.compile(r"(?<![\w'])n't")
_ANY_CONTRACTED = r"[^\\W_]{2,8}n't"


class Cue(NamedTuple):
    """A cue that may stand in a text: its type, how it is written, and with what it begins, as that is looked up."""

    type: str
    form: str
    begins: frozenset[str]


class CueLookup:
    """Phrases by the word a text must begin with, each with the number of its group."""

    __slots__ = ("_closed", "_contracted", "_open", "of")

    def __init__(self, phrases: Iterable[tuple[str, int]]) -> None:
        closed: dict[str, list[tuple[str, int]]] = {}
        opened: dict[str, list[tuple[str, int]]] = {}
        for phrase, number in phrases:
            for word in sorted(openings(phrase)):
                if word.endswith("*"):
                    opened.setdefault(_beginning(word), []).append((phrase, number))
                else:
                    closed.setdefault(word, []).append((phrase, number))
        self._closed = {word: Alternatives(found) for word, found in closed.items()}
        self._open = {word: Alternatives(found) for word, found in opened.items()}
        self._contracted = self._closed.get("n't")
        self.of: Mapping[str, Sequence[Alternatives]] = _Known(self._of)
        """The phrases that can begin with a word."""

    def openers(self, tokens: Sequence[Token], passed: Iterable[Cue] | None) -> list[int]:
        """Return the tokens with which a phrase can begin, of those that `passed` a sieve, where that is known."""
        if passed is None:
            return [i for i, token in enumerate(tokens) if self.of[token.word]]
        begins = frozenset[str]().union(*[cue.begins for cue in passed])
        return [
            i
            for i, (_, _, word, _) in enumerate(tokens if begins else ())
            if word in begins or word[:_PREFIX] in begins or word[-3:] == "n't"
        ]

    def _of(self, word: str) -> Sequence[Alternatives]:
        closed = self._closed.get(word)
        found = [closed] if closed is not None else []
        if word[:_PREFIX] in self._open:
            found.append(self._open[word[:_PREFIX]])
        if word[-3:] == "n't" and self._contracted is not None:
            found.append(self._contracted)
        return found


class _Known(dict[str, "Sequence[Alternatives]"]):
    """What was found for words that were looked up before, as far as that is remembered."""

    __slots__ = ("_find",)

    def __init__(self, find: Callable[[str], Sequence[Alternatives]]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> Sequence[Alternatives]:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = self._find(word)
        return found


class Alternatives:
    """The phrases that begin with one word. A pattern is made for each group when they are tried often."""

    __slots__ = ("_any", "_patterns", "_phrases", "_tries")

    def __init__(self, phrases: Iterable[tuple[str, int]]) -> None:
        # by group, and there the longest first
        self._phrases = sorted(phrases, key=lambda pair: (pair[1], -len(pair[0])))
        self._any: re.Pattern[str] | None = None  # whether any of them matches: most often none does
        self._patterns: Sequence[tuple[re.Pattern[str], int]] = ()
        self._tries = 0

    def match(
        self, folded: str, start: int, end: int, passed: Set[str] | None = None
    ) -> Iterator[tuple[int, int]]:
        """Yield the end of what matches at `start`, and the number of its group; of a group the longest phrase.

        `passed` are those phrases that may stand in the text, as they are written, where that is known.
        """
        self._tries += 1
        if passed is not None and self._tries < _OFTEN:
            yield from self._one_by_one(folded, start, end, passed)
            return
        if self._any is None:
            self._patterns = [
                (_pattern(phrase for phrase, _ in group), number)
                for number, group in groupby(self._phrases, key=itemgetter(1))
            ]
            self._any = re.compile("|".join(pattern.pattern for pattern, _ in self._patterns))
        if self._any.match(folded, start, end) is None:
            return
        for pattern, number in self._patterns:
            if found := pattern.match(folded, start, end):
                yield found.end(), number

    def _one_by_one(self, folded: str, start: int, end: int, passed: Set[str]) -> Iterator[tuple[int, int]]:
        done = None
        for phrase, number in self._phrases:
            if number != done and phrase in passed:
                stop = _end_of(phrase, folded, start, end)
                if stop is not None:
                    done = number
                    yield stop, number


def _end_of(phrase: str, folded: str, start: int, end: int) -> int | None:
    if not _CONTRACTED.search(phrase):
        return end_of(phrase, folded, start, end)
    found = _pattern([phrase]).match(folded, start, end)
    return found.end() if found is not None else None


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of one of some phrases, with any verb in place of the one before "n't"."""
    written = (_CONTRACTED.sub(_ANY_CONTRACTED, phrase_pattern(phrase)) for phrase in phrases)
    return re.compile("|".join(written))


def _beginning(word: str) -> str:
    """An opening as it is looked up: a whole word, or a few letters of an open one."""
    return word[:_PREFIX].rstrip("*") if word.endswith("*") else word


def sought(kind: str, form: str) -> tuple[Cue, Demand]:
    """Return a cue of some kind as a sieve lets it pass, and what it demands of a text (see `Sieve`)."""
    begins = frozenset(map(_beginning, openings(form)))
    return Cue(kind, form, begins), demand(_CONTRACTED.sub("t", fold(form)))

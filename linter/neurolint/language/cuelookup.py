"""The phrases of cues by the word with which a text must begin to hold one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from neurolint.language.fold import fold
from neurolint.language.notation import demand, openings, phrase_pattern
from neurolint.language.sieve import Demand
from neurolint.language.tokens import Token

_REMEMBERED = 20_000  # words whose phrases are remembered
_PREFIX = 3  # letters of an open first word ("suggest*") by which it is looked up
_CONTRACTED = re.compile(r"(?<![\w'])n't")
_ANY_CONTRACTED = r"[^\\W_]{2,8}n't"


class Cue(NamedTuple):
    """A cue that may stand in a text: its type, and with what it begins, as that is looked up."""

    type: str
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
    """The phrases that begin with one word, a pattern for each group, made when first needed."""

    __slots__ = ("_any", "_patterns", "_phrases")

    def __init__(self, phrases: list[tuple[str, int]]) -> None:
        self._phrases = phrases
        self._any: re.Pattern[str] | None = None  # whether any of them matches: most often none does
        self._patterns: tuple[tuple[re.Pattern[str], int], ...] = ()

    def match(self, folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the end of what matches at `start`, and the number of its group; of a group the longest phrase."""
        if self._any is None:
            groups: dict[int, list[str]] = {}
            for phrase, number in sorted(self._phrases, key=lambda pair: len(pair[0]), reverse=True):
                source = _CONTRACTED.sub(_ANY_CONTRACTED, phrase_pattern(phrase))
                groups.setdefault(number, []).append(source)
            self._patterns = tuple((re.compile("|".join(groups[n])), n) for n in sorted(groups))
            self._any = re.compile("|".join(pattern.pattern for pattern, _ in self._patterns))
        if self._any.match(folded, start, end) is None:
            return
        for pattern, number in self._patterns:
            if found := pattern.match(folded, start, end):
                yield found.end(), number


def _beginning(word: str) -> str:
    """An opening as it is looked up: a whole word, or a few letters of an open one."""
    return word[:_PREFIX].rstrip("*") if word.endswith("*") else word


def sought(kind: str, form: str) -> tuple[Cue, Demand]:
    """Return a cue of some kind as a sieve lets it pass, and what it demands of a text (see `Sieve`)."""
    begins = frozenset(map(_beginning, openings(form)))
    return Cue(kind, begins), demand(_CONTRACTED.sub("t", fold(form)))

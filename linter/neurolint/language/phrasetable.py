"""Sets of phrases that are looked for together, each with what its phrases mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Generic, TypeVar

from neurolint.language.phrases import Phrases
from neurolint.language.sieve import Demand

_Meaning = TypeVar("_Meaning")


class PhraseTable(Generic[_Meaning]):
    """Sets of phrases, each with a meaning."""

    __slots__ = ("_entries",)

    def __init__(self, entries: Iterable[tuple[Phrases, _Meaning]]) -> None:
        self._entries = tuple(entries)

    def __iter__(self) -> Iterator[tuple[Phrases, _Meaning]]:
        return iter(self._entries)

    def find(
        self, folded: str, start: int, end: int, keys: frozenset[str]
    ) -> Iterator[tuple[int, int, _Meaning]]:
        """Yield the (start, end) of each match between two offsets in folded text and what it means, set by set.

        `keys` are those of the words there (see `lookup.keys`).
        """
        for phrases, meaning in self._entries:
            for match in phrases.find(folded, start, end, keys):
                yield *match, meaning

    def demands(self) -> Iterator[tuple[tuple[int, frozenset[str]], Demand]]:
        """Yield for each phrase its set with the keys of the words it can begin with, and what it demands
        (see `Sieve`)."""
        for i, (phrases, _) in enumerate(self._entries):
            for begins, demand in phrases.demands():
                yield (i, begins), demand

    def find_passed(
        self,
        folded: str,
        start: int,
        end: int,
        held: frozenset[str],
        passed: Sequence[tuple[int, frozenset[str]]],
    ) -> Iterator[tuple[int, int, _Meaning]]:
        """Yield the same matches as `find` where a sieve has told which phrases may stand there.

        See `Phrases.find_passed`.
        """
        for i, some in groupby(passed, key=itemgetter(0)):
            phrases, meaning = self._entries[i]
            for match in phrases.find_passed(folded, start, end, held, [begins for _, begins in some]):
                yield *match, meaning

"""Sets of phrases, ready to be looked for in a text: see `notation` for how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from neurolint.language.lookup import cut_word, key_of_first, opening_keys, places, remembered_keys
from neurolint.language.notation import Phrase, bounded, read_phrase
from neurolint.language.sieve import Demand

_NONE: Iterator[tuple[int, int]] = iter(())


class Phrases:
    """A set of phrases, ready to be looked for. Overlapping matches: the leftmost, and there the longest phrase
    that stands first in the list wins.

    A text without the words that the phrases need is not searched. Phrases that begin alike are made into one pattern
    when a text first holds what they need, and tried where a word begins like them.
    """

    __slots__ = ("_demands", "_patterns", "_sources", "_starts", "_words", "anchors")

    def __init__(self, phrases: Iterable[str]) -> None:
        ordered = sorted(
            [(len(phrase), read_phrase(phrase)) for phrase in phrases], key=_length, reverse=True
        )
        firsts = {first: key_of_first(first) for _, read in ordered for first in read.needs.firsts}
        if not all(firsts.values()):  # some phrase can begin with anything: all are tried everywhere
            firsts = dict.fromkeys(firsts, "")
        goes_on = {key for first, key in firsts.items() if first.endswith("*")}
        self._sources: dict[str, list[str]] = {}  # patterns by the key of their first word
        # from an anchor to the keys of the first words of the phrases that hold it
        self._starts: dict[str, set[str]] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._demands: list[tuple[frozenset[str], Demand]] = []
        for _, (pattern, need) in ordered:
            # "fails" and "fail*" begin alike
            begins = frozenset(
                [key[:4] if key[:4] in goes_on else key for key in map(firsts.__getitem__, need.firsts)]
            )
            self._demands.append((begins, need.every))
            for key in begins:
                self._sources.setdefault(key, []).append(pattern)
            for anchor in need.anchors:
                self._starts.setdefault(anchor, set()).update(begins)
        self._words = self._sources.keys() | self._starts.keys()
        self.anchors = None if "" in self._sources else frozenset(self._starts)
        """Keys of words (see `lookup`) of which every match holds one; None where none are known."""

    def __bool__(self) -> bool:
        return bool(self._sources)

    def find(
        self, folded: str, start: int = 0, end: int | None = None, held: frozenset[str] | None = None
    ) -> Iterator[tuple[int, int]]:
        """Yield the (start, end) of each match in folded text, left to right, none overlapping.

        `held` are the keys of the words between the offsets (see `lookup.keys`), where they are known.
        """
        if self.anchors is None:
            found = self._pattern("").finditer(folded, start, len(folded) if end is None else end)
            return (match.span() for match in found)
        if held is None:
            held = remembered_keys(folded)
            if end is not None and (cut := cut_word(folded, end)) and cut in self._words:
                held |= {cut}
        if self.anchors.isdisjoint(held):
            return _NONE
        begins = held & set().union(*map(self._starts.__getitem__, self.anchors & held))
        if not begins:
            return _NONE
        return self._matches(folded, max(start, 0), len(folded) if end is None else max(end, 0), begins)

    def demands(self) -> Iterable[tuple[frozenset[str], Demand]]:
        """Return for each phrase the keys of the words it can begin with, and what it demands (see `Sieve`)."""
        return self._demands

    def find_passed(
        self,
        folded: str,
        start: int,
        end: int,
        held: frozenset[str],
        passed: Iterable[frozenset[str]],
    ) -> Iterator[tuple[int, int]]:
        """Yield the same matches as `find` where a sieve has told for the keys `held` which phrases may stand there.

        `passed` are the keys of the words that these can begin with. No offset may cut a word.
        """
        if self.anchors is None:
            return self.find(folded, start, end)
        return self._matches(folded, start, end, held.intersection(frozenset().union(*passed)))

    def among(self, held: frozenset[str]) -> bool:
        """Tell whether a phrase may stand in a text with these keys of words (see `lookup.keys`)."""
        return self.anchors is None or not self.anchors.isdisjoint(held)

    def search(self, folded: str, start: int = 0, end: int | None = None) -> bool:
        """Tell whether any phrase occurs."""
        return next(self.find(folded, start, end), None) is not None

    def may_begin(self, folded: str, at: int) -> bool:
        """Tell whether a phrase may begin at an offset where a word begins, as far as that word tells."""
        return self.anchors is None or any(key in self._sources for key in opening_keys(folded, at))

    def covers(self, folded: str) -> bool:
        """Tell whether one phrase is all there is in folded text."""
        known = ("",) if self.anchors is None else opening_keys(folded)
        key = next((key for key in known if key in self._sources), None)
        return key is not None and self._pattern(key).fullmatch(folded) is not None

    def _matches(self, folded: str, start: int, end: int, begins: Iterable[str]) -> Iterator[tuple[int, int]]:
        """Try the phrases at the words with which they can begin."""
        done = start
        for at, key in sorted(
            [(place, first) for first in begins for place in places(folded, first, start, end)]
        ):
            if at >= done and (match := self._pattern(key).match(folded, at, end)):
                done = match.end()
                yield match.span()

    def _pattern(self, key: str) -> re.Pattern[str]:
        """The pattern of the phrases whose first word has a key; of all phrases for the empty one."""
        pattern = self._patterns.get(key)
        if pattern is None:
            pattern = self._patterns[key] = re.compile(bounded("|".join(self._sources[key])))
        return pattern


def _length(pair: tuple[int, Phrase]) -> int:
    return pair[0]

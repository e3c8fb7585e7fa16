"""Sets of phrases, ready to be looked for in a text: see `notation` for how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property

from neurolint.language.attempt import end_of, is_all_of
from neurolint.language.lookup import cut_word, key_of_first, opening_keys, places, remembered_keys
from neurolint.language.notation import (
    anchors_of,
    bounded,
    hold_sound,
    open_pattern,
    phrase_pattern,
    read_phrase,
)
from neurolint.language.sieve import Demand

_ANYWHERE = frozenset({""})  # the keys of the first word of a phrase that can begin with anything
_ALL = " "  # stands for all keys, and is none
_OFTEN = 16  # tries of the phrases that begin with a word, after which these are worth a pattern of their own
_NONE: Iterator[tuple[int, int]] = iter(())


class Phrases:
    """A set of phrases, ready to be looked for. Overlapping matches: the leftmost, and there the longest phrase
    that stands first in the list wins.

    A text without the words that the phrases need is not searched. Where it holds what they need they are tried where
    a word begins like them, before long by one pattern of all that begin alike. Those that can begin with anything
    ("6* %") have the empty key for their first word, and are tried everywhere.

    Most sets are never looked for in a draft, so that what they are looked up by is made when it is first asked for.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        """Take phrases. Raises PhraseError for one that is not in the notation."""
        self._phrases = tuple(phrases)
        for phrase in self._phrases:
            hold_sound(phrase)
        self._patterns: dict[str, re.Pattern[str]] = {}  # of all that begin with a word of a key
        self._alone: dict[int, re.Pattern[str]] = {}
        self._tries: dict[str, int] = {}

    @cached_property
    def _index(self) -> _Index:
        return _Index(self._phrases)

    @cached_property
    def anchors(self) -> frozenset[str] | None:
        """Keys of words (see `lookup`) of which every match holds one; None where none are known."""
        anchors = [anchors_of(phrase) for phrase in self._phrases]
        if not all(anchors) and self._index.unbound:
            return None
        return frozenset().union(*anchors)

    def __bool__(self) -> bool:
        return bool(self._phrases)

    def find(
        self, folded: str, start: int = 0, end: int | None = None, held: frozenset[str] | None = None
    ) -> Iterator[tuple[int, int]]:
        """Yield the (start, end) of each match in folded text, left to right, none overlapping.

        `held` are the keys of the words between the offsets (see `lookup.keys`), where they are known.
        """
        stop = len(folded) if end is None else max(end, 0)
        if held is None:
            if self.anchors is None and len(self._index.by_first) == 1:  # all can begin with anything
                return self._everywhere(folded, max(start, 0), stop)
            held = remembered_keys(folded)
            if end is not None and (cut := cut_word(folded, end)):
                held |= {cut}
        if self.anchors is not None and self.anchors.isdisjoint(held):
            return _NONE
        begins = self.standing_in(held)
        return self._tried(folded, max(start, 0), stop, held, begins) if begins else _NONE

    def standing(
        self, by_key: Mapping[str, Sequence[int]], held: Mapping[int, frozenset[str]]
    ) -> dict[int, set[str]]:
        """Return in which of many texts phrases may stand, with the keys of the words that these can begin with.

        `held` are the keys of the words of each text by its number, `by_key` the numbers of the texts that hold a key.
        """
        starts = self._index.starts
        found: dict[int, set[str]] = {number: {""} for number in held} if self._index.unbound else {}
        for anchor in starts.keys() & by_key.keys():
            for begins, others in starts[anchor]:
                for number in by_key[anchor]:
                    if not any(map(held[number].isdisjoint, others)):
                        found.setdefault(number, set()).update(begins)
        return found

    def standing_in(self, held: frozenset[str]) -> set[str]:
        """Return the keys of the words with which those phrases can begin that may stand in a text, by its keys."""
        starts = self._index.starts
        found = {""} if self._index.unbound else set()
        for anchor in starts.keys() & held:
            for begins, others in starts[anchor]:
                if not begins <= found and not any(map(held.isdisjoint, others)):
                    found |= begins
        return found

    def demands(self) -> Iterable[tuple[frozenset[str], Demand]]:
        """Return for each phrase the keys of the words it can begin with, and what it demands (see `Sieve`)."""
        return self._index.demands

    def find_passed(
        self,
        folded: str,
        start: int,
        end: int,
        held: frozenset[str],
        passed: Iterable[Set[str]],
    ) -> Iterator[tuple[int, int]]:
        """Yield the same matches as `find` where it is known for the keys `held` which phrases may stand there.

        `passed` are the keys of the words that these can begin with. No offset may cut a word.
        """
        return self._tried(folded, start, end, held, frozenset().union(*passed))

    def among(self, held: Iterable[str]) -> bool:
        """Tell whether a phrase may stand in a text with these keys of words (see `lookup.keys`)."""
        return self.anchors is None or not self.anchors.isdisjoint(held)

    def search(self, folded: str, start: int = 0, end: int | None = None) -> bool:
        """Tell whether any phrase occurs."""
        return next(self.find(folded, start, end), None) is not None

    def may_begin(self, folded: str, at: int) -> bool:
        """Tell whether a phrase may begin at an offset where a word begins, as far as that word tells."""
        return not self._index.by_first.keys().isdisjoint(("", *opening_keys(folded, at)))

    def covers(self, folded: str) -> bool:
        """Tell whether one phrase is all there is in folded text."""
        by_first = self._index.by_first
        key = next((key for key in opening_keys(folded) if key in by_first), "")
        return any(self._covers(one, folded) for one in {key, ""} if one in by_first)

    def _covers(self, key: str, folded: str) -> bool:
        """Tell whether one of the phrases whose first word has a key is all there is in folded text."""
        if self._is_tried_often(key):
            return self._pattern(key).fullmatch(folded) is not None
        return any(is_all_of(self._index.phrases[number], folded) for number in self._index.by_first[key])

    def _is_tried_often(self, key: str) -> bool:
        """Count one more try of the phrases whose first word has a key; tell whether they are worth a pattern now."""
        self._tries[key] = self._tries.get(key, 0) + 1
        return self._tries[key] >= _OFTEN

    def _tried(
        self, folded: str, start: int, end: int, held: frozenset[str], begins: Set[str]
    ) -> Iterator[tuple[int, int]]:
        """Try the phrases that begin with words of some keys, as far as they are `held`."""
        keyed = held & begins
        if "" not in begins:
            return self._matches(folded, start, end, keyed, held) if keyed else _NONE
        return self._mixed(folded, start, end, keyed) if keyed else self._everywhere(folded, start, end)

    def _everywhere(self, folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Try those phrases that can begin with anything."""
        return (match.span() for match in self._pattern("").finditer(folded, start, end))

    def _mixed(self, folded: str, start: int, end: int, keyed: Iterable[str]) -> Iterator[tuple[int, int]]:
        """Try both kinds. Where both fit at one place, all phrases are tried there in their order."""
        opened = self._pattern("")
        hit = opened.search(folded, start, end)
        done = start
        for at, key in self._places(folded, start, end, keyed):
            while hit is not None and hit.start() < at:
                if hit.start() >= done:
                    done = hit.end()
                    yield hit.span()
                hit = opened.search(folded, done, end)
            if at < done:
                continue
            both = hit is not None and hit.start() == at
            match = (self._whole() if both else self._pattern(key)).match(folded, at, end)
            if match is not None:
                done = match.end()
                yield match.span()
                if hit is not None and hit.start() < done:
                    hit = opened.search(folded, done, end)
        if hit is not None:
            yield from self._everywhere(folded, max(done, hit.start()), end)

    def _matches(
        self, folded: str, start: int, end: int, begins: Iterable[str], held: frozenset[str]
    ) -> Iterator[tuple[int, int]]:
        """Try the phrases at the words with which they can begin."""
        done = start
        for at, key in self._places(folded, start, end, begins):
            if at < done:
                continue
            pattern = self._patterns.get(key)
            if pattern is not None:
                match = pattern.match(folded, at, end)
                stop = match.end() if match is not None else None
            else:
                stop = self._first_of(key, folded, at, end, held)
            if stop is not None:
                done = stop
                yield at, stop

    def _first_of(self, key: str, folded: str, at: int, end: int, held: frozenset[str]) -> int | None:
        """Try one by one, at a word of a key, those phrases that may stand in a text with the keys `held`.

        One pattern of all that begin like it takes longer to make, and is worth it when it is tried again and again.
        Returns where the first that matches ends.
        """
        if self._is_tried_often(key):
            match = self._pattern(key).match(folded, at, end)
            return match.end() if match is not None else None
        index = self._index
        for number in index.by_first[key]:
            if not any(map(held.isdisjoint, index.demands[number][1])):
                stop = end_of(index.phrases[number], folded, at, end)
                if stop is not None:
                    return stop
        return None

    @staticmethod
    def _places(folded: str, start: int, end: int, begins: Iterable[str]) -> list[tuple[int, str]]:
        """Where words begin with some keys, in order; "highest" is tried before "high", which begins it."""
        longest = sorted(begins, key=len, reverse=True)
        found = [(place, first) for first in longest for place in places(folded, first, start, end)]
        return sorted(found, key=_place)

    def _whole(self) -> re.Pattern[str]:
        """The pattern of all phrases, in their order."""
        pattern = self._patterns.get(_ALL)
        if pattern is None:
            pattern = self._patterns[_ALL] = re.compile(_any_of(self._index.phrases))
        return pattern

    def _pattern(self, key: str) -> re.Pattern[str]:
        """The pattern of the phrases whose first word has a key; the empty one is that of words without a key."""
        pattern = self._patterns.get(key)
        if pattern is None:
            numbers = self._index.by_first[key]
            if len(numbers) == 1:
                pattern = self._only(numbers[0])
            else:
                pattern = re.compile(_any_of(self._index.phrases[number] for number in numbers))
            self._patterns[key] = pattern
        return pattern

    def _only(self, number: int) -> re.Pattern[str]:
        """The pattern of one phrase."""
        pattern = self._alone.get(number)
        if pattern is None:
            pattern = self._alone[number] = re.compile(phrase_pattern(self._index.phrases[number]))
        return pattern


class _Index:
    """By which words the phrases of a set are looked up, and what each demands. All are numbered, the longest first.

    `by_first` holds for the key of a first word the phrases that begin with it, `starts` for an anchor those that need
    it: the keys of their first words, and what else they demand. `demands` holds of each phrase both; `unbound` tells
    whether one may stand in any text.
    """

    __slots__ = ("by_first", "demands", "phrases", "starts", "unbound")

    def __init__(self, phrases: Iterable[str]) -> None:
        self.phrases = sorted(phrases, key=len, reverse=True)
        read = [read_phrase(phrase) for phrase in self.phrases]
        firsts = {first: key_of_first(first) for need in read for first in need.firsts}
        goes_on = {key for first, key in firsts.items() if first.endswith("*")}
        self.by_first: dict[str, list[int]] = {}
        self.starts: dict[str, list[tuple[frozenset[str], Demand]]] = {}
        self.demands: list[tuple[frozenset[str], Demand]] = []
        self.unbound = False
        for number, need in enumerate(read):
            # "fails" and "fail*" begin alike
            begins = frozenset(
                [key[:4] if key[:4] in goes_on else key for key in map(firsts.__getitem__, need.firsts)]
            )
            if "" in begins:
                begins = _ANYWHERE
                self.unbound = self.unbound or not need.anchors
            self.demands.append((begins, need.every))
            for key in begins:
                self.by_first.setdefault(key, []).append(number)
            begun = begins, [keys for keys in need.every if keys is not need.anchors]
            for anchor in need.anchors:
                self.starts.setdefault(anchor, []).append(begun)


def _place(found: tuple[int, str]) -> int:
    return found[0]


def _any_of(phrases: Iterable[str]) -> str:
    """Return the pattern of one of some phrases."""
    return bounded("|".join(map(open_pattern, phrases)))

"""Where the words of many texts stand, so that each set of phrases is looked for only where it may be found.

What a page has to be asked is asked once for all of its texts, as an inverted index answers: by the few words that
phrases cannot do without, and only in the texts that hold one of them by the rest of what they demand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from itertools import chain

from neurolint.language.phrases import Phrases

_FEW = 32
"""To look phrases up in one text takes as long as in so many at once, by the words that these have in common."""

_NOWHERE: Mapping[int, Set[str]] = {}
_NOTHING: Set[str] = frozenset()


class Anchors:
    """The words of which sets of phrases need one, to tell of all sets at once which may stand in a page.

    A set is known from when it is first asked for: pages are asked for much the same.
    """

    __slots__ = ("_by_key", "_known")

    def __init__(self) -> None:
        self._by_key: dict[str, list[Phrases]] = {}
        self._known: set[Phrases] = set()

    def learn(self, phrases: Phrases) -> bool:
        """Take one more set, and tell whether it is new; one that may stand anywhere is not taken."""
        if phrases.anchors is None or phrases in self._known:
            return False
        self._known.add(phrases)
        for anchor in phrases.anchors:
            self._by_key.setdefault(anchor, []).append(phrases)
        return True

    def absent(self, keys: Set[str]) -> Set[Phrases]:
        """Return those sets taken of which no phrase stands in a text with these keys of words."""
        by_key = self._by_key
        return self._known.difference(chain.from_iterable(map(by_key.__getitem__, by_key.keys() & keys)))


class Postings:
    """The keys of the words of numbered texts (see `lookup.keys`). All texts must be there before one is asked for.

    `held` are the keys of each text, by its number.
    """

    __slots__ = ("_absent", "_anchors", "_asked", "_by_key", "_known", "held")

    def __init__(self, anchors: Anchors) -> None:
        self._anchors = anchors
        self._absent: Set[Phrases] | None = None
        self.held: dict[int, frozenset[str]] = {}
        self._by_key: dict[str, list[int]] = {}
        self._known: dict[Phrases, Mapping[int, Set[str]]] = {}
        self._asked: dict[Phrases, int] = {}  # of how many texts one by one

    def put(self, number: int, held: frozenset[str]) -> None:
        """Take one more text, by its number and the keys of its words; numbers come in rising order."""
        self.held[number] = held
        by_key = self._by_key
        for key in held:
            if key in by_key:
                by_key[key].append(number)
            else:
                by_key[key] = [number]

    def holding(self, phrases: Phrases) -> Mapping[int, Set[str]]:
        """Return the numbers of the texts in which one of some phrases may stand, in rising order.

        Each comes with the keys of the words that the phrases can begin with that may stand there.
        """
        known = self._known.get(phrases)
        if known is None:
            if self._absent is None:
                self._absent = self._anchors.absent(self._by_key.keys())
            if phrases in self._absent:
                return _NOWHERE
            lacking = self._anchors.learn(phrases) and not phrases.among(self._by_key)
            found = {} if lacking else phrases.standing(self._by_key, self.held)
            known = self._known[phrases] = dict(sorted(found.items())) if found else _NOWHERE
        return known

    def with_any(self, keys: Set[str]) -> set[int]:
        """Return the numbers of the texts that hold one of some keys."""
        return set().union(*map(self._by_key.__getitem__, keys & self._by_key.keys()))

    def find(
        self, phrases: Phrases, number: int, folded: str, start: int, end: int
    ) -> Iterator[tuple[int, int]]:
        """Yield the matches in the text of a number, which stands between two offsets of a folded text."""
        begins = self._begins(phrases, number)
        if not begins:
            return iter(())
        return phrases.find_passed(folded, start, end, self.held[number], (begins,))

    def _begins(self, phrases: Phrases, number: int) -> Set[str]:
        """Return the keys of the words that phrases which may stand in one text can begin with.

        What is asked of a few texts alone is not looked up for all.
        """
        if phrases not in self._known:
            asked = self._asked[phrases] = self._asked.get(phrases, 0) + 1
            if asked * _FEW <= len(self.held):
                return phrases.standing_in(self.held[number])
        return self.holding(phrases).get(number, _NOTHING)

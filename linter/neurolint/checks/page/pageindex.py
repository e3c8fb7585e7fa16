"""The words of a page, asked once where phrases stand, instead of every sentence by every rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import chain
from weakref import WeakKeyDictionary

from neurolint.checks.page.figures import Figured, Masked, mask
from neurolint.language.lookup import keys
from neurolint.language.phrases import Phrases
from neurolint.language.postings import Anchors, Postings
from neurolint.library.model import Reference

Places = Sequence[tuple[int, int]]
"""The (start, end) of matches, left to right."""

_ANCHORS: WeakKeyDictionary[Reference, Anchors] = WeakKeyDictionary()


def anchors_of(reference: Reference) -> Anchors:
    """Return what tells of all sets of phrases which may stand in a page: the same for all pages of a reference."""
    return _ANCHORS.setdefault(reference, Anchors())


class Words:
    """The words of the sentences of a page, to tell which of them hold a phrase.

    Sentences are known by their numbers; all must be put in before anything is asked. Offsets are those of the blocks.
    """

    __slots__ = ("_masked", "_matches", "_numbers", "_places", "_plain_words")

    def __init__(self, anchors: Anchors) -> None:
        self._places: dict[int, tuple[str, int, int]] = {}
        self._plain_words = Postings(anchors)
        self._numbers = Postings(anchors)  # the words of the sentences with numbers, these masked
        self._masked: Mapping[int, Masked] | None = None
        self._matches: dict[Phrases | Figured, Mapping[int, Places]] = {}

    def put(self, number: int, folded: str, start: int, end: int) -> None:
        """Take one more sentence: the folded text of its block, and its place in there."""
        self._places[number] = folded, start, end
        self._plain_words.put(number, keys(folded, start, end))

    def sentences(self, phrases: Phrases) -> Set[int]:
        """Return the numbers of the sentences that hold all words that one of some phrases needs."""
        return self._plain_words.holding(phrases).keys()

    def with_any(self, words: Set[str]) -> Set[int]:
        """Return the numbers of the sentences with one of some keys (see `lookup.keys`)."""
        return self._plain_words.with_any(words)

    def find(self, number: int, sought: Phrases | Figured) -> Iterator[tuple[int, int]]:
        """Yield the place of each match of some phrases in a sentence, as their own `find` does."""
        known = self._matches.get(sought)
        if known is not None:
            return iter(known.get(number, ()))
        if isinstance(sought, Figured):
            plain = self.find(number, sought.plain)
            return chain(plain, self._search_masked(number, sought)) if sought.figured else plain
        return self._search(number, sought)

    def matches(self, sought: Phrases | Figured) -> Mapping[int, Places]:
        """Return the places of all matches of some phrases on the page, by the numbers of the sentences with any."""
        known = self._matches.get(sought)
        if known is None:
            known = self._matches[sought] = (
                self._figured(sought) if isinstance(sought, Figured) else self._plain(sought)
            )
        return known

    def _plain(self, phrases: Phrases) -> Mapping[int, Places]:
        found = ((number, list(self._search(number, phrases))) for number in self.sentences(phrases))
        return {number: places for number, places in found if places}

    def _figured(self, sought: Figured) -> Mapping[int, Places]:
        plain = self.matches(sought.plain)
        if not sought.figured:
            return plain
        found = dict(plain)
        self._numbered()
        for number in self._numbers.holding(sought.figured):
            if places := list(self._search_masked(number, sought)):
                found[number] = [*found.get(number, ()), *places]
        return found

    def _numbered(self) -> Mapping[int, Masked]:
        """Return the sentences with numbers, with these masked."""
        if self._masked is None:
            every = ((number, mask(*place)) for number, place in self._places.items())
            self._masked = {number: masked for number, masked in every if masked is not None}
            for number, masked in self._masked.items():
                self._numbers.put(number, keys(masked.text))
        return self._masked

    def _search_masked(self, number: int, sought: Figured) -> Iterator[tuple[int, int]]:
        masked = self._numbered().get(number)
        if masked is None:
            return iter(())
        places = self._numbers.find(sought.figured, number, masked.text, 0, len(masked.text))
        return ((masked.begins[begin], masked.ends[stop - 1]) for begin, stop in places)

    def _search(self, number: int, phrases: Phrases) -> Iterator[tuple[int, int]]:
        return self._plain_words.find(phrases, number, *self._places[number])

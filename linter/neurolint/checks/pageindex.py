"""The words of a page, asked once where phrases stand, instead of every sentence by every rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from neurolint.checks.figures import Figured, Masked, mask
from neurolint.language.lookup import keys
from neurolint.language.phrases import Phrases

Places = Sequence[tuple[int, int]]
"""The (start, end) of matches, left to right."""


class Words:
    """The words of the sentences of a page, to tell which of them hold a phrase.

    Sentences are known by their numbers; all must be put in before anything is asked. Offsets are those of the blocks.
    """

    __slots__ = ("_by_key", "_keys", "_likely", "_masked", "_matches", "_places")

    def __init__(self) -> None:
        self._places: dict[int, tuple[str, int, int]] = {}
        self._keys: dict[int, frozenset[str]] = {}
        self._by_key: dict[str, list[int]] = {}
        self._likely: dict[Phrases, Set[int]] = {}
        self._masked: Mapping[int, Masked] | None = None
        self._matches: dict[Phrases | Figured, Mapping[int, Places]] = {}

    def put(self, number: int, folded: str, start: int, end: int) -> None:
        """Take one more sentence: the folded text of its block, and its place in there."""
        self._places[number] = folded, start, end
        self._keys[number] = found = keys(folded, start, end)
        for key in found:
            self._by_key.setdefault(key, []).append(number)

    def sentences(self, phrases: Phrases) -> Set[int]:
        """Return the numbers of the sentences with a word that some phrases need."""
        known = self._likely.get(phrases)
        if known is None:
            needed = phrases.anchors
            if needed is None:
                known = self._keys.keys()
            else:
                known = frozenset().union(*[self._by_key[key] for key in needed & self._by_key.keys()])
            self._likely[phrases] = known
        return known

    def find(self, number: int, sought: Phrases | Figured) -> Iterator[tuple[int, int]]:
        """Yield the place of each match of some phrases in a sentence, as their own `find` does."""
        known = self._matches.get(sought)
        if known is not None:
            return iter(known.get(number, ()))
        if isinstance(sought, Figured):
            folded, start, end = self._places[number]
            plain = list(self.find(number, sought.plain))
            return iter([*plain, *sought.find_figured(folded, start, end)]) if sought.figured else iter(plain)
        return self._search(number, sought) if number in self.sentences(sought) else iter(())

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
        for number, masked in self._numbered().items():
            if places := list(sought.find_masked(masked)):
                found[number] = [*found.get(number, ()), *places]
        return found

    def _numbered(self) -> Mapping[int, Masked]:
        """Return the sentences with numbers, with these masked."""
        if self._masked is None:
            every = ((number, mask(*place)) for number, place in self._places.items())
            self._masked = {number: masked for number, masked in every if masked is not None}
        return self._masked

    def _search(self, number: int, phrases: Phrases) -> Iterator[tuple[int, int]]:
        folded, start, end = self._places[number]
        return phrases.find(folded, start, end, self._keys[number])

"""Sets of phrases that are looked for together, each with what its phrases mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from neurolint.language.phrases import Phrases

_Meaning = TypeVar("_Meaning")


class PhraseTable(Generic[_Meaning]):
    """Sets of phrases, of which only those are looked for that a text may hold: many sets cost hardly more than few."""

    __slots__ = ("_always", "_anchors", "_by_anchor", "_entries")

    def __init__(self, entries: Iterable[tuple[Phrases, _Meaning]]) -> None:
        self._entries = tuple(entries)
        self._by_anchor: dict[str, set[int]] = {}
        self._always: set[int] = set()  # the sets that are looked for in any text
        for i, (phrases, _) in enumerate(self._entries):
            if phrases.anchors is None:
                self._always.add(i)
            for anchor in phrases.anchors or ():
                self._by_anchor.setdefault(anchor, set()).add(i)
        self._anchors = frozenset(self._by_anchor)

    def __iter__(self) -> Iterator[tuple[Phrases, _Meaning]]:
        return iter(self._entries)

    def find(
        self, folded: str, start: int, end: int, keys: frozenset[str]
    ) -> Iterator[tuple[int, int, _Meaning]]:
        """Yield the (start, end) of each match between two offsets in folded text and what it means, set by set.

        `keys` are those of the words there (see `lookup.keys`).
        """
        anchors = self._anchors & keys
        if not anchors and not self._always:
            return
        for i in sorted(self._always.union(*map(self._by_anchor.__getitem__, anchors))):
            phrases, meaning = self._entries[i]
            for match in phrases.find(folded, start, end, keys):
                yield *match, meaning

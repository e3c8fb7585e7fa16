"""Which of many phrases a sentence may hold, told by its words alone and for all of them at once.

A phrase can only stand where all its words do, and few sentences hold even the rarest of them. Each phrase is looked up
by that one, as a search engine goes by the shortest of its lists; the others are asked for only then. What many parts
of the engine look for in every sentence is found in one pass over its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol, TypeVar

_Thing_co = TypeVar("_Thing_co", covariant=True)

Demand = Sequence[frozenset[str]]
"""Sets of keys (see `lookup.keys`) of each of which a text must hold one, those that most texts lack first."""

Sifted = Mapping["Sought[Any]", Sequence[Any]]
"""For everything that a sieve knows the things of it that may stand in a text, in their order."""


class Sought(Protocol[_Thing_co]):
    """What is looked for in many texts."""

    def demands(self) -> Iterable[tuple[_Thing_co, Demand]]:
        """Yield things with what each demands of a text; what demands nothing may stand in any."""


class Sieve:
    """Keeps what may stand in a text from what cannot."""

    __slots__ = ("_always", "_by_key", "_entries", "_keys", "_none")

    def __init__(self, sought: Iterable[Sought[Any]]) -> None:
        self._entries: list[tuple[Sought[Any], Any, Demand]] = []  # asked for once the rarest key is there
        self._by_key: dict[str, list[int]] = {}
        self._none: dict[Sought[Any], Sequence[Any]] = {}
        always: list[int] = []
        for one in sought:
            self._none[one] = ()
            for thing, demand in one.demands():
                rarest = max(demand, key=_rarity, default=frozenset[str]())
                others = [keys for keys in demand if keys is not rarest]
                for key in rarest:
                    self._by_key.setdefault(key, []).append(len(self._entries))
                if not rarest:
                    always.append(len(self._entries))
                self._entries.append((one, thing, others))
        self._always = frozenset(always)
        self._keys = frozenset(self._by_key)

    def sift(self, held: frozenset[str]) -> Sifted:
        """Return what may stand in a text with these keys of words (see `lookup.keys`)."""
        by_key, entries = self._by_key, self._entries
        found = self._none.copy()
        for i in sorted(self._always.union(*[by_key[key] for key in self._keys & held])):
            one, thing, others = entries[i]
            for needed in others:
                if needed.isdisjoint(held):
                    break
            else:
                if known := found[one]:
                    known.append(thing)  # type: ignore[attr-defined]  # a list as soon as it is not empty
                else:
                    found[one] = [thing]
        return found


def _rarity(keys: frozenset[str]) -> int:
    """How rare it is that a text holds one of some keys, taking long words for rare ones."""
    return min(map(len, keys))

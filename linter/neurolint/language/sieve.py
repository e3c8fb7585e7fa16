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

_RANKS = 2  # demands of a thing that have bits, the rarest first


class Sought(Protocol[_Thing_co]):
    """What is looked for in many texts."""

    def demands(self) -> Iterable[tuple[_Thing_co, Demand]]:
        """Yield things with what each demands of a text; what demands nothing may stand in any."""


class Sieve:
    """Keeps what may stand in a text from what cannot.

    Each thing has a bit. A text sets those of the things whose rarest demand it meets, and apart from these those of
    the things whose second demand it meets; only what has both bits set is asked for the rest.
    """

    __slots__ = ("_entries", "_keys", "_met", "_none", "_undemanding")

    def __init__(self, sought: Iterable[Sought[Any]]) -> None:
        self._entries: list[tuple[Sought[Any], Any, Demand]] = []  # with the demands that have no bits
        self._none: dict[Sought[Any], Sequence[Any]] = {}
        self._undemanding = [0] * _RANKS  # the bits of the things with fewer demands
        met: dict[str, list[int]] = {}
        for one in sought:
            self._none[one] = ()
            for thing, demand in one.demands():
                bit = 1 << len(self._entries)
                ranked = demand if len(demand) <= _RANKS else sorted(demand, key=_rarity, reverse=True)
                for rank, keys in enumerate(ranked[:_RANKS]):
                    for key in keys:
                        met.setdefault(key, [0] * _RANKS)[rank] |= bit
                for rank in range(len(ranked), _RANKS):
                    self._undemanding[rank] |= bit
                self._entries.append((one, thing, tuple(ranked[_RANKS:])))
        self._met = {key: tuple(bits) for key, bits in met.items()}
        self._keys = frozenset(met)

    def sift(self, held: frozenset[str]) -> Sifted:
        """Return what may stand in a text with these keys of words (see `lookup.keys`)."""
        met, entries = self._met, self._entries
        first, second = self._undemanding
        for key in self._keys & held:
            meets_first, meets_second = met[key]
            first |= meets_first
            second |= meets_second
        found = self._none.copy()
        passing = first & second
        while passing:
            bit = passing & -passing
            passing ^= bit
            one, thing, others = entries[bit.bit_length() - 1]
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

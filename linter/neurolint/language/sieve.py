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


class _Met(dict[str, tuple[int, int]]):
    """The bits that a key sets, made when a text first holds it: of the things for whose rarest demand it counts, and
    of those for whose second."""

    __slots__ = ("numbers",)

    def __init__(self) -> None:
        super().__init__()
        self.numbers: tuple[dict[str, list[int]], dict[str, list[int]]] = ({}, {})

    def __missing__(self, key: str) -> tuple[int, int]:
        first, second = (_bits(numbers.get(key, ())) for numbers in self.numbers)
        met = self[key] = first, second
        return met


class Sieve:
    """Keeps what may stand in a text from what cannot.

    Each thing has a bit. A text sets those of the things whose rarest demand it meets, and apart from these those of
    the things whose second demand it meets; only what has both bits set is asked for the rest.
    """

    __slots__ = ("_entries", "_keys", "_met", "_none", "_undemanding")

    def __init__(self, sought: Iterable[Sought[Any]]) -> None:
        self._entries: list[tuple[Sought[Any], Any, Demand]] = []  # with the demands that have no bits
        self._none: dict[Sought[Any], Sequence[Any]] = {}
        self._met = _Met()
        undemanding: tuple[list[int], list[int]] = ([], [])
        for one in sought:
            self._none[one] = ()
            for thing, demand in one.demands():
                number = len(self._entries)
                ranked = demand if len(demand) <= _RANKS else sorted(demand, key=_rarity, reverse=True)
                for numbers, keys in zip(self._met.numbers, ranked, strict=False):
                    for key in keys:
                        numbers.setdefault(key, []).append(number)
                for others in undemanding[len(ranked) :]:
                    others.append(number)
                self._entries.append((one, thing, ranked[_RANKS:]))
        self._undemanding = tuple(map(_bits, undemanding))
        first, second = self._met.numbers
        self._keys = frozenset(first) | frozenset(second)

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


def _bits(numbers: Iterable[int]) -> int:
    bits = 0
    for number in numbers:
        bits |= 1 << number
    return bits


def _rarity(keys: frozenset[str]) -> int:
    """How rare it is that a text holds one of some keys, taking long words for rare ones."""
    return min(map(len, keys))

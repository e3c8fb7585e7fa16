"""Things of a record, made of its JSON texts each time they are asked for."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import TYPE_CHECKING, Protocol, TypeVar, overload

if TYPE_CHECKING:
    from neurolint.findings.plain import Plainer

_Thing = TypeVar("_Thing")


class Parts(Protocol):
    """Where the JSON texts of a record are kept."""

    def part(self, number: int) -> bytes:
        """Return one JSON text of the record."""


class Packed(Sequence[_Thing]):
    """Things that are made each time they are asked for; how many there are is known before.

    They stand in one part of a record, or under a name in it. `tally` is that of findings, as
    numbers, where it is known.
    """

    __slots__ = ("_cls", "_count", "_kept", "_name", "_part", "_plainer", "tally")

    def __init__(
        self,
        cls: type[_Thing],
        count: int,
        kept: Parts,
        part: int,
        plainer: Plainer,
        *,
        name: str | None = None,
        tally: Sequence[int] | None = None,
    ) -> None:
        self._cls, self._count, self._plainer = cls, count, plainer
        self._kept, self._part, self._name = kept, part, name
        self.tally = None if tally is None else tuple(tally)

    def _made(self) -> list[_Thing]:
        told = json.loads(self._kept.part(self._part))
        return self._plainer.read(self._cls, told if self._name is None else told[self._name])

    @overload
    def __getitem__(self, index: int) -> _Thing: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[_Thing]: ...
    def __getitem__(self, index: int | slice) -> _Thing | Sequence[_Thing]:
        return self._made()[index]

    def __iter__(self) -> Iterator[_Thing]:
        return iter(self._made()) if self._count else iter(())

    def __len__(self) -> int:
        return self._count


class Numbers(Set[int]):
    """A set of numbers that takes little room, and time to be asked: four bytes each."""

    __slots__ = ("_held",)

    def __init__(self, numbers: Iterable[int]) -> None:
        self._held = array("I", numbers)

    def __contains__(self, number: object) -> bool:
        return number in self._held

    def __iter__(self) -> Iterator[int]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

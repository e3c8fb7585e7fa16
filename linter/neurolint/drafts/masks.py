"""Ranges of a source that are shown in another way than they are written."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple


class Mask(NamedTuple):
    """A range of the source, and the text that a reader sees in its place: nothing, an OBJECT, a space."""

    start: int
    end: int
    text: str


class Masks:
    """Masks by place. One inside another holds only for text that begins inside the other."""

    __slots__ = ("_masks",)

    def __init__(self, masks: list[Mask]) -> None:
        self._masks = sorted(masks)

    def __bool__(self) -> bool:
        return bool(self._masks)

    def within(self, start: int, end: int) -> Iterator[Mask]:
        """Yield the masks that lie in a range, the outermost each."""
        at = start
        for index in range(bisect_left(self._masks, (start, -1, "")), len(self._masks)):
            mask = self._masks[index]
            if mask.start >= end:
                break
            if mask.start >= at and mask.end <= end:
                at = mask.end
                yield mask


NO_MASKS = Masks([])

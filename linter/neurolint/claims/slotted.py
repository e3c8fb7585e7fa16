"""A sentence as frames see it: each thing that it names is one character, that of the place it can fill."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping

from neurolint.claims.model import Mention
from neurolint.claims.passage import Passage
from neurolint.language.quantities import Quantity

_FIRST = 0xE000  # private use: these stand for no letter
_STRAY = re.compile("[\ue000-\ue0ff]")  # a draft may have them all the same

Thing = Mention | Quantity


class Slotted:
    """A sentence in which every mention and figure is one character, that of its slot."""

    __slots__ = ("_marks", "_shift", "keys", "text", "things")

    def __init__(
        self, passage: Passage, slots: Mapping[str, str], named: Iterable[tuple[Thing, str]]
    ) -> None:
        """Make the view. `slots` maps a slot to its character, `named` are things with their slots, by place."""
        shift = at = passage.sentence.start
        clean = _STRAY.sub("\ufffd", passage.text)
        parts: list[str] = []
        length = 0
        self._marks: list[int] = []
        self.things: list[Thing] = []
        for thing, slot in named:
            if thing.start < at:
                continue
            parts += [clean[at - shift : thing.start - shift], slots[slot]]
            length += thing.start - at
            self._marks.append(length)
            self.things.append(thing)
            length += 1
            at = thing.end
        parts.append(clean[at - shift :])
        self.text = "".join(parts)
        self._shift = shift
        self.keys = passage.keys.union(parts[1::2])

    def offset(self, position: int, *, end: bool = False) -> int:
        """Return the offset in the block's text of a position in the view; with `end`, of an end."""
        last = bisect_right(self._marks, position - 1 if end else position) - 1
        if last < 0:
            return self._shift + position
        mark, thing = self._marks[last], self.things[last]
        if position == mark:
            return thing.start
        return thing.end + position - mark - 1

    def thing(self, position: int) -> Thing:
        """Return what stands at the position of a mark."""
        return self.things[bisect_right(self._marks, position) - 1]


def slot_characters(slots: Iterable[str]) -> dict[str, str]:
    """Return a character of its own for each slot."""
    return {slot: chr(_FIRST + i) for i, slot in enumerate(slots)}

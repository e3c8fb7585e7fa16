"""A file as plain data, and where in its text everything stands: what YAML and TOML are read into."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

from neurolint.drafts.spans import Lines
from neurolint.errors import Problem
from neurolint.library.entries import Key
from neurolint.library.excerpts import excerpt
from neurolint.quickclass import dataclass

MAX_DEPTH = 40
"""So many levels, one inside the other, are read."""

Plain = dict[str, Any] | list[Any] | str | int | float | bool | None


@dataclasses.dataclass(slots=True)
class Place:
    """Where a value begins (code points from 0), and the places of what it holds."""

    offset: int
    keys: dict[str, int] = dataclasses.field(default_factory=dict)
    parts: dict[Key, Place] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlacedFile:
    """One file: its path as it is shown, its text, its content as plain data, where everything stands.

    The data holds only what JSON knows: dicts with text keys, lists, text, numbers, true, false and null.
    """

    path: str
    text: str
    lines: Lines
    data: Plain
    place: Place

    def offset(self, where: Sequence[Key], *, at_key: bool = False) -> int:
        """Return the offset of a value (or of its key), given by the keys and indexes that lead to it.

        Where the way leads to something that is not there, it is that of the last thing that is.
        """
        place, offset = self.place, self.place.offset
        for key in where:
            if key not in place.parts:
                break
            offset = place.keys[key] if at_key and isinstance(key, str) else place.parts[key].offset
            place = place.parts[key]
        return offset

    def problem(self, where: Sequence[Key], message: str, *, at_key: bool = False) -> Problem:
        """Return the problem at a value (or at its key); see `offset`."""
        return problem_at(self.path, self.text, self.lines, self.offset(where, at_key=at_key), message)


def problem_at(path: str, text: str, lines: Lines, offset: int, message: str) -> Problem:
    """Return the problem at an offset of a text, with the line it stands on."""
    line, column = lines.position(offset)
    start = lines.start(line)
    end = lines.start(line + 1) if line < len(lines) else len(text)
    return Problem(path, line, column, message, excerpt(text, start, end, offset))

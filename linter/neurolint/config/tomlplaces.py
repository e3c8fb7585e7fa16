"""Where the keys, values and items of a text in TOML stand; `tomllib` reads them but does not tell."""

from __future__ import annotations

import re
import tomllib

from neurolint.library.placed import MAX_DEPTH, Place

_BLANK = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_TEXT = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"{3,5}' r"|'''(?:[^']|'(?!''))*'{3,5}" r'|"(?:[^"\\\n]|\\.)*"' r"|'[^'\n]*'",
    re.DOTALL,
)
_OTHER = re.compile(r"[^,\]}#\n]+")


class TooDeepError(Exception):
    """A value lies more than MAX_DEPTH levels deep. `offset` is its place, in code points from 0."""

    def __init__(self, offset: int) -> None:
        super().__init__(offset)
        self.offset = offset


def toml_places(text: str) -> Place:
    """Return the places in a text that `tomllib` has read without complaint. Raises TooDeepError."""
    return _Scanner(text).scan()


class _Scanner:
    """Goes once through a valid text; `_at` is how far it has come."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._root = self._table = Place(0)

    def scan(self) -> Place:
        while self._blank() < len(self._text):
            if self._text[self._at] == "[":
                self._header()
            else:
                self._pair(self._table, 0)
        return self._root

    def _blank(self) -> int:
        self._at = self._end(_BLANK)
        return self._at

    def _end(self, pattern: re.Pattern[str]) -> int:
        match = pattern.match(self._text, self._at)
        return match.end() if match else self._at + 1

    def _header(self) -> None:
        start = self._at
        many = self._text.startswith("[[", start)
        self._at += 1 + many
        *above, (name, at) = self._keys()
        self._at += 1 + many
        table = self._down(self._root, above)
        held = table.parts.get(name)
        table.keys.setdefault(name, at)
        if held is None:
            held = table.parts[name] = Place(at)
        if many:
            held.parts[len(held.parts)] = held = Place(start)
        self._table = held

    def _keys(self) -> list[tuple[str, int]]:
        """Read keys with dots between: each as it is meant, and where it stands."""
        keys: list[tuple[str, int]] = []
        while True:
            start = self._blank()
            quoted = self._text[start] in "\"'"
            self._at = self._end(_TEXT if quoted else _BARE)
            raw = self._text[start : self._at]
            keys.append((tomllib.loads(f"key = {raw}")["key"] if quoted else raw, start))
            if len(keys) > MAX_DEPTH:
                raise TooDeepError(start)
            self._blank()
            if self._text[self._at] != ".":
                return keys
            self._at += 1

    def _down(self, table: Place, keys: list[tuple[str, int]]) -> Place:
        """Return the table that keys lead to; of an array of tables, its last."""
        for name, at in keys:
            table.keys.setdefault(name, at)
            table = table.parts.setdefault(name, Place(at))
            if table.parts and isinstance(last := next(reversed(table.parts)), int):
                table = table.parts[last]
        return table

    def _pair(self, table: Place, depth: int) -> None:
        *above, (name, at) = self._keys()
        self._at += 1  # the equals sign
        holder = self._down(table, above)
        holder.keys[name] = at
        holder.parts[name] = self._value(depth)

    def _value(self, depth: int) -> Place:
        start = self._blank()
        if depth > MAX_DEPTH:
            raise TooDeepError(start)
        place = Place(start)
        match self._text[start]:
            case "[" | "{" as opened:
                self._at += 1
                self._inside(place, opened == "[", depth)
            case '"' | "'":
                self._at = self._end(_TEXT)
            case _:
                self._at = self._end(_OTHER)
        return place

    def _inside(self, place: Place, listed: bool, depth: int) -> None:
        while self._text[self._blank()] not in "]}":
            if self._text[self._at] == ",":
                self._at += 1
            elif listed:
                place.parts[len(place.parts)] = self._value(depth + 1)
            else:
                self._pair(place, depth + 1)
        self._at += 1

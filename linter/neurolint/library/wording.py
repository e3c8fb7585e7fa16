"""The wording files, put together: a file whose name is there already adds to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from neurolint.library.entries import Content, Entry, Key, Misfit
from neurolint.library.excerpts import quoted


class Wording:
    """The content of all wording files read so far, by the stem of their names."""

    __slots__ = ("content", "paths")

    def __init__(self) -> None:
        self.content: dict[str, Any] = {}
        self.paths: dict[str, tuple[str, ...]] = {}

    def add(self, file: Content) -> Iterator[Misfit]:
        """Add a file: lists are appended, mappings joined. Yields each value that is already another."""
        name = file.file.stem
        self.paths[name] = (*self.paths.get(name, ()), file.file.path)
        if name not in self.content:
            self.content[name] = file.data
            return
        self.content[name], taken = _joined(self.content[name], file.data)
        message = (
            f"this is set already for the wording {quoted(name)}; only lists and mappings can be added to"
        )
        for where in taken:
            yield Misfit(Entry(file.file, (), file.data), where, message)


def _joined(base: Any, added: Any) -> tuple[Any, list[tuple[Key, ...]]]:
    """Return the two joined, and the places where `added` could not be."""
    if isinstance(base, list) and isinstance(added, list):
        return [*base, *added], []
    if isinstance(base, dict) and isinstance(added, dict):
        joined, taken = dict(base), []
        for key, value in added.items():
            joined[key], below = _joined(base[key], value) if key in base else (value, [])
            taken += [(key, *where) for where in below]
        return joined, taken
    return base, [] if base == added else [()]

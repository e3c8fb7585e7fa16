"""What configurations say, in layers: defaults, files, tables for paths, the command line."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from neurolint.quickclass import dataclass

if TYPE_CHECKING:
    from neurolint.errors import Problem
    from neurolint.globs import Globs
    from neurolint.library.placed import PlacedFile

Key = str | int

DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Layer:
    """Settings from one place, by their keys.

    `file` and `where` tell where they stand; without a file they are those of the command line. With a `glob` they hold
    for the drafts that it matches, by the paths that lead to them from the folder `home` (a real path) on.
    """

    values: Mapping[str, Any]
    file: PlacedFile | None = None
    where: tuple[Key, ...] = ()
    glob: str = ""
    home: str = ""

    def origin(self, *keys: Key) -> str:
        """Return where a value comes from, as words: a file with its line, or an option."""
        if self.file is None:
            return f"--{keys[0]}"
        line, _ = self.file.lines.position(self.file.offset((*self.where, *keys), at_key=True))
        return f"{self.file.path}:{line}" + (f" (paths {self.glob!r})" if self.glob else "")

    def problem(self, keys: Sequence[Key], message: str, *, at_key: bool = False) -> Problem:
        """Return the problem at a value of a file (or at its key)."""
        assert self.file is not None
        return self.file.problem((*self.where, *keys), message, at_key=at_key)

    def holds(self, path: str) -> bool:
        """Tell whether the settings hold for a draft, given as `place_of` does."""
        if not self.glob:
            return True
        parts = below(path, self.home)
        return parts is not None and _globs(self.glob).match(parts)


@cache
def _globs(pattern: str) -> Globs:
    from neurolint.globs import Globs

    return Globs((pattern,))


@dataclass(frozen=True, slots=True)
class Config:
    """A configuration: its layers, those of the files it extends first.

    `path` is its file as it is shown, "" without one. `home` is the real path of the folder from which its patterns
    lead; `rules` and `reference` are the folders it names.
    """

    path: str = ""
    layers: tuple[Layer, ...] = ()
    rules: tuple[Path, ...] = ()
    reference: tuple[Path, ...] = ()
    home: str = ""

    def of(self, path: str) -> tuple[Layer, ...]:
        """Return the layers that hold for a draft, given as `place_of` does; for "" those without a pattern."""
        return tuple(layer for layer in self.layers if (layer.holds(path) if path else not layer.glob))


def below(path: str, folder: str) -> tuple[str, ...] | None:
    """Return the names that lead from a folder down to a path, or None when it does not lie below; both real."""
    if not folder or not path.startswith(folder.rstrip(os.sep) + os.sep):
        return None
    return tuple(path[len(folder.rstrip(os.sep)) + 1 :].split(os.sep))  # noqa: PTH206


@dataclass(frozen=True, slots=True)
class Told:
    """A value with the layer that says it and the keys that lead to it there; neither, when it is the default."""

    value: Any
    layer: Layer | None = None
    keys: tuple[str, ...] = ()

    @property
    def origin(self) -> str:
        """Return where the value comes from, as words."""
        return self.layer.origin(*self.keys) if self.layer else DEFAULT


_UNTOLD = Told(None)


def last(layers: Sequence[Layer], key: str, default: Any = None) -> Told:
    """Return the value of a key in the last layer that has it."""
    for layer in reversed(layers):
        if key in layer.values:
            return Told(layer.values[key], layer, (key,))
    return Told(default) if default is not None else _UNTOLD

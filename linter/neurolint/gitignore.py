"""What git ignores: the .gitignore files of a repository, and its own list in .git/info/exclude."""

from __future__ import annotations

import os
from pathlib import Path

from neurolint.globs import Globs

_MAX_BYTES = 1_000_000
_MAX_LINES = 10_000


class Ignored:
    """Tells what git ignores below a folder of a repository. Files that cannot be read ignore nothing.

    The nearest .gitignore that speaks of a path decides, and the last of its lines that does. Links are not followed:
    whoever wrote them is not who runs neurolint.
    """

    __slots__ = ("_lists", "_root")

    def __init__(self, root: str) -> None:
        self._root = root
        self._lists: dict[tuple[str, ...], Globs] = {}

    def ignores(self, path: str, *, folder: bool = False) -> bool:
        """Tell whether a path (a real one in the repository) is ignored, not counting the folders that it lies in."""
        names = Path(os.path.relpath(path, self._root)).parts
        if not names or names[0] == "..":
            return False
        for start in range(len(names) - 1, -1, -1):
            said = self._of(names[:start]).says(names[start:], folder=folder)
            if said is not None:
                return said
        return self._own().says(names, folder=folder) is True

    def _of(self, names: tuple[str, ...]) -> Globs:
        if names not in self._lists:
            self._lists[names] = _read(Path(self._root, *names, ".gitignore"))
        return self._lists[names]

    def _own(self) -> Globs:
        key = (".git",)
        if key not in self._lists:
            self._lists[key] = _read(Path(self._root, ".git", "info", "exclude"))
        return self._lists[key]


def _read(path: Path) -> Globs:
    try:
        if path.is_symlink() or not path.is_file():
            return Globs(())
        with path.open("rb") as file:
            content = file.read(_MAX_BYTES)
    except OSError:
        return Globs(())
    text = content.decode("utf-8-sig", errors="surrogateescape")
    return Globs(text.split("\n")[:_MAX_LINES])

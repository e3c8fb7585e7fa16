"""Which configuration file holds for a folder: the nearest above it, up to the top of its repository."""

from __future__ import annotations

import os
from pathlib import Path

SHARED = "pyproject.toml"
"""The file of other tools too, in which only the table [tool.neurolint] is ours."""

NAMES = (
    "neurolint.toml",
    ".neurolint.toml",
    "neurolint.yaml",
    ".neurolint.yaml",
    "neurolint.yml",
    ".neurolint.yml",
    SHARED,
)
"""The files that may hold a configuration, from the one that goes first in a folder on."""


def is_below(path: str | os.PathLike[str], folder: str | os.PathLike[str]) -> bool:
    """Tell whether a path stays in a folder, links and `..` followed."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def shown(path: str) -> str:
    """Return a real path as it is to be shown: from the working folder on, where that is possible."""
    try:
        return os.path.relpath(path, os.path.realpath(os.curdir))
    except ValueError:  # on another drive
        return path


def place_of(path: str) -> str:
    """Return the real path of the folder of a file, with its own name behind: a link is where it lies."""
    return os.path.join(os.path.realpath(os.path.dirname(path) or os.curdir), os.path.basename(path))  # noqa: PTH118, PTH119, PTH120


def present(folder: str) -> list[str]:
    """Return the paths of the files in a folder that may hold a configuration, in their order."""
    # Most folders hold none: this is asked of each folder of a run, and of those above.
    return [path for name in NAMES if os.path.isfile(path := os.path.join(folder, name))]  # noqa: PTH113, PTH118


def is_top(folder: str) -> bool:
    """Tell whether a folder is the top of a repository: what lies above is somebody else's."""
    return os.path.lexists(os.path.join(folder, ".git"))  # noqa: PTH118


def above(folder: str) -> str | None:
    """Return the folder above, or None at the top of a repository or of the disk."""
    higher = os.path.dirname(folder)  # noqa: PTH120
    return None if higher == folder or is_top(folder) else higher


def repository(folder: str) -> str | None:
    """Return the top of the repository that a folder (a real path) lies in, or None."""
    at: str | None = folder
    while at is not None and not is_top(at):
        at = above(at)
    return at


def home_of(folder: str) -> str:
    """Return the top of the repository that a folder (a real path) lies in, else the folder itself."""
    return repository(folder) or folder

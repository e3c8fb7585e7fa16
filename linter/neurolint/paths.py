"""Drafts on disk: the files that a path stands for, and what is in them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from neurolint.drafts.model import Draft
from neurolint.drafts.read import MAX_BYTES, read_draft
from neurolint.errors import DraftError
from neurolint.quickclass import dataclass

SUFFIXES = (
    ".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd", ".txt", ".html", ".htm", ".xhtml", ".docx",
)  # fmt: skip
"""The endings of the files looked for in a folder; a file that is named is read whatever its ending.

Word documents are looked for only where the extra that reads them is installed.
"""
_WORD = ".docx"

_SKIPPED = frozenset({"node_modules", "__pycache__"})


@dataclass(frozen=True, slots=True)
class Place:
    """A file to read, as its path is to be shown, or in `error` why there is none to read."""

    path: str
    error: str | None = None


def find_drafts(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Place]:
    """Yield the drafts that paths stand for, each once: a file itself, a folder the drafts below it, sorted.

    Folders whose names begin with a dot, and those of packages and caches, are passed over. A folder
    without drafts, or a path that leads nowhere, is yielded with its error.
    """
    seen: set[str] = set()
    for path in paths:
        for place in _below(os.fspath(path)) if Path(path).is_dir() else (Place(os.fspath(path)),):
            # Spelled in two ways it is still one file.
            key = os.path.normcase(os.path.abspath(place.path))  # noqa: PTH100 (keeps links as they are)
            if key not in seen:
                seen.add(key)
                yield place


def _below(folder: str) -> Iterator[Place]:
    closed: list[Place] = []

    def fail(error: OSError) -> None:
        closed.append(Place(str(error.filename), reason(error)))

    found: list[str] = []
    for at, folders, files in os.walk(folder, onerror=fail):
        folders[:] = [name for name in folders if not name.startswith(".") and name not in _SKIPPED]
        named = (Path(at, name) for name in files if _is_draft(name))
        found += [str(path) for path in named if path.is_file()]
    yield from closed
    yield from map(Place, sorted(found))
    if not found and not closed:
        yield Place(folder, f"no drafts in this folder; expected files that end in {', '.join(SUFFIXES)}")


def _is_draft(name: str) -> bool:
    """Tell whether a file in a folder is a draft by its name; what Word lays beside an open document is none."""
    lower = name.lower()
    return lower.endswith(SUFFIXES) and not name.startswith("~$") and (lower[-5:] != _WORD or _reads_word())


@cache
def _reads_word() -> bool:
    """Tell whether the extra for Word documents is installed; without it folders are not searched for them."""
    return find_spec("docx") is not None


def load_draft(path: str) -> Draft:
    """Read the draft in a file. Raises DraftError, also when the file cannot be opened."""
    try:
        with Path(path).open("rb") as file:
            # One byte more than is allowed, and no further: it may be a device without end.
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise DraftError(reason(error)) from error
    return read_draft(data, path)


def reason(error: OSError) -> str:
    """Return in plain words why a file or folder cannot be used."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "permission denied"
    return (error.strerror or str(error)).lower()

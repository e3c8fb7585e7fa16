"""Drafts on disk: the files that a path stands for, and what is in them."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from neurolint.drafts.encoding import MAX_BYTES
from neurolint.errors import DraftError
from neurolint.quickclass import dataclass

if TYPE_CHECKING:
    from neurolint.drafts.model import Draft

SUFFIXES = (
    ".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd", ".txt", ".html", ".htm", ".xhtml", ".docx"
)  # fmt: skip
"""The endings of the files looked for in a folder; a file that is named is read whatever its ending.

Word documents are looked for only where the extra that reads them is installed.
"""
_WORD = ".docx"

STDIN = "-"
"""The path that stands for standard input."""

_NOWHERE = "a link that leads nowhere"
_SKIPPED = frozenset({"node_modules", "__pycache__"})


@dataclass(frozen=True, slots=True)
class Place:
    """A file to read, as its path is to be shown, or in `error` why there is none to read."""

    path: str
    error: str | None = None


class Sieve(Protocol):
    """What a configuration says on the files to look at. All paths are as `config.find.place_of` gives them."""

    def enters(self, folder: str) -> bool:
        """Tell whether to look for drafts in a folder that was come upon."""

    def takes(self, path: str) -> bool | None:
        """Tell whether a file that was come upon is a draft; None leaves that to its ending."""

    def keeps(self, path: str) -> bool:
        """Tell whether to look at a file that was named."""


def find_drafts(paths: Iterable[str | os.PathLike[str]], sieve: Sieve | None = None) -> Iterator[Place]:
    """Yield the drafts that paths stand for, each once: a file itself, a folder the drafts below it, sorted.

    Folders whose names begin with a dot, and those of packages and caches, are passed over, and so is what `sieve` does
    not let through. A folder without drafts, or a path that leads nowhere, is yielded with its error.
    """
    seen: set[str] = set()
    for given in paths:
        path = os.fspath(given)
        for place in _below(path, sieve) if os.path.isdir(path) else _named(path, sieve):  # noqa: PTH112 (never raises)
            # Spelled in two ways it is still one file.
            key = os.path.normcase(os.path.abspath(place.path))  # noqa: PTH100 (keeps links as they are)
            if key not in seen:
                seen.add(key)
                yield place


def _named(path: str, sieve: Sieve | None) -> Iterator[Place]:
    if sieve is None or path == STDIN or sieve.keeps(path):
        yield Place(path)


def _below(folder: str, sieve: Sieve | None) -> Iterator[Place]:
    closed: list[Place] = []

    def fail(error: OSError) -> None:
        closed.append(Place(str(error.filename), reason(error)))

    found: list[str] = []
    passed = 0
    real = os.path.realpath(folder)
    for at, folders, files in os.walk(folder, onerror=fail):
        there = os.path.normpath(os.path.join(real, os.path.relpath(at, folder)))  # noqa: PTH118
        kept = [name for name in folders if not name.startswith(".") and name not in _SKIPPED]
        folders[:] = [name for name in kept if sieve is None or sieve.enters(os.path.join(there, name))]  # noqa: PTH118
        passed += len(kept) - len(folders)
        for name in files:
            taken = None if sieve is None else sieve.takes(os.path.join(there, name))  # noqa: PTH118
            if is_draft(name) if taken is None else taken:
                path = str(Path(at, name))
                found += [path] if os.path.isfile(path) else []  # noqa: PTH113 (never raises)
                closed += [Place(path, _NOWHERE)] if _is_dangling(path, name) else []
            passed += taken is False and is_draft(name)
    yield from sorted(closed, key=lambda place: place.path)
    yield from map(Place, sorted(found))
    if not found and not closed:
        what = "; all that may hold some are excluded or ignored by git" if passed else ""
        expected = what or f"; expected files that end in {', '.join(SUFFIXES)}"
        yield Place(folder, f"no drafts in this folder{expected}")


def _is_dangling(path: str, name: str) -> bool:
    """Tell whether a path is a link that leads nowhere; the locks of editors (.#name) are such links on purpose."""
    return not name.startswith(".") and os.path.islink(path) and not os.path.exists(path)  # noqa: PTH110, PTH114


def is_draft(name: str) -> bool:
    """Tell whether a file in a folder is a draft by its name; what Word lays beside an open document is none."""
    lower = name.lower()
    return lower.endswith(SUFFIXES) and not name.startswith("~$") and (lower[-5:] != _WORD or _reads_word())


@cache
def _reads_word() -> bool:
    """Tell whether the extra for Word documents is installed; without it folders are not searched for them."""
    return find_spec("docx") is not None


def load_draft(path: str) -> Draft:
    """Read the draft in a file. Raises DraftError, also when the file cannot be opened."""
    from neurolint.drafts.read import read_draft

    return read_draft(read_bytes(path), path)


def read_bytes(path: str) -> bytes:
    """Return what a file holds: of one that is too large for a draft, more than that may have. Raises DraftError."""
    try:
        # One byte more than is allowed, and no further: it may be a device without end.
        return read_most(path, MAX_BYTES + 1)
    except ValueError as error:  # a null in the name
        raise DraftError("no file can have this name") from error
    except FileNotFoundError as error:
        if Path(path).is_symlink():
            raise DraftError(_NOWHERE) from error
        raise DraftError(f"{reason(error)}{_near(Path(path))}") from error
    except OSError as error:
        raise DraftError(reason(error)) from error


def read_most(path: str | os.PathLike[str], most: int) -> bytes:
    """Return what a file holds, up to so many bytes. Raises OSError, also for a pipe into which nobody writes.

    A pipe is waited for only as long as somebody may still write into it.
    """
    with open(path, "rb", opener=unhindered) as file:
        data = file.read(most)
        if not data and stat.S_ISFIFO(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.ENXIO, "a pipe into which nobody writes", os.fspath(path))
        return data


def unhindered(path: str, flags: int) -> int:
    """Open a file at once, and return its descriptor: to open a pipe can wait for the other side for ever.

    Raises OSError, also for a pipe to write into from which nobody reads.
    """
    if os.name != "posix":
        return os.open(path, flags)
    descriptor = os.open(path, flags | os.O_NONBLOCK)
    os.set_blocking(descriptor, True)
    return descriptor


def _near(path: Path) -> str:
    """Return what was probably meant by a path that leads nowhere, as the end of a sentence, or nothing."""
    from difflib import get_close_matches

    try:
        names = sorted(at.name for at in path.parent.iterdir())
    except OSError:
        return ""
    near = get_close_matches(path.name, names, 1, 0.8)
    return f"; did you mean {path.parent / near[0]}?" if near else ""


def reason(error: OSError) -> str:
    """Return in plain words why a file or folder cannot be used."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "permission denied"
    return (error.strerror or str(error)).lower()

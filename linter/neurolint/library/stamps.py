"""Digests of files that were not touched since they were read, so that they need not be read to be known.

As the index of git does it: a file with the same size, times and number on the disk has the same content. One that was
touched shortly before its digest was written down could have been touched again within the same tick of the clock; it
is not trusted.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from neurolint.library.cache import json_line, kept_since, recall, remember
from neurolint.quickclass import dataclass

_TICK = 2_000_000_000
"""Nanoseconds: the coarsest times that a file system gives."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Some files as the disk tells of them: a digest of that, and the latest time."""

    digest: str
    newest: int


def stamp_of(paths: Iterable[str]) -> Stamp | None:
    """Return the stamp of files, in their order; None when one cannot be asked for."""
    told: list[tuple[str, int, int, int, int, int]] = []
    try:
        for path in paths:
            one = os.stat(path)  # noqa: PTH116 (called for some hundred files at every start)
            told.append((path, one.st_size, one.st_mtime_ns, one.st_ctime_ns, one.st_ino, one.st_mode))
    except (OSError, ValueError):
        return None
    newest = max((max(times) for _, _, *times, _, _ in told), default=0)
    return Stamp(hashlib.sha256(repr(told).encode("utf-8", "backslashreplace")).hexdigest(), newest)


def recall_digest(cache: Path, stamp: Stamp) -> str | None:
    """Return the digest that files with a stamp had when they were read, or None."""
    key = f"stamp-{stamp.digest}"
    since = kept_since(cache, key)
    if since is None or since < stamp.newest + _TICK:
        return None
    kept = recall(cache, key)
    return kept[0].decode()[1:-1] if kept else None


def remember_digest(cache: Path, stamp: Stamp, digest: str) -> None:
    """Keep the digest of files, which must have been read after the stamp was taken."""
    remember(cache, f"stamp-{stamp.digest}", [json_line(digest)])


def files_below(folder: str, suffixes: tuple[str, ...], *, links: bool = False) -> tuple[str, ...] | None:
    """Return the names, with slashes, of all files below a folder with some endings, sorted.

    Names that begin with a dot, and what Python compiled, are left alone. None when a folder cannot be read, or when
    there is a link, unless `links` are welcome.
    """
    names: list[str] = []
    waiting = [""]
    try:
        while waiting:
            below = waiting.pop()
            with os.scandir(f"{folder}/{below}") as found:
                for entry in found:
                    if entry.name.startswith((".", "__py")):
                        continue
                    if not links and entry.is_symlink():
                        return None
                    if entry.is_dir():
                        waiting.append(f"{below}{entry.name}/")
                    elif entry.name.endswith(suffixes):
                        names.append(f"{below}{entry.name}")
    except OSError:
        return None
    return tuple(sorted(names))

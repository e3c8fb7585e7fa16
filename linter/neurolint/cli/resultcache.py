"""Results kept from one run to the next: an unchanged draft that is judged alike is not read again."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from neurolint import __version__
from neurolint.library.cache import drop, read_kept, write_kept
from neurolint.library.stamps import files_below, stamp_of

if TYPE_CHECKING:
    from neurolint.cli.drafts import Content
    from neurolint.findings.settings import Settings
    from neurolint.library.model import Library

FOLDER = "results"
"""The folder below that of the cache, with a folder for each first two digits of the keys."""

_FORM = "6"
"""Raised when a record looks different, so that one that was kept before is not taken for one."""

_MOST = 200
"""So many records are kept in one of the 256 folders; when there are more, the older half goes."""


class ResultCache:
    """Records of results (see `findings.records`) by all that they depend on.

    That is the draft, its path, rules and reference, the settings with the day, and the version and files of neurolint.
    What is damaged counts as absent, and a folder that cannot be written as no cache.
    """

    def __init__(self, cache: Path) -> None:
        self._folder = cache / FOLDER
        self._run = "\n".join((_FORM, __version__, _engine()))
        self._bases: dict[tuple[str, Settings], bytes] = {}

    def key(self, content: Content, library: Library, settings: Settings) -> str:
        """Return the key of a draft that is judged by a library with some settings: hexadecimal digits."""
        judged = library.digest, settings
        base = self._bases.get(judged)
        if base is None:
            base = self._bases[judged] = "\n".join((self._run, library.digest, repr(settings))).encode()
        total = sha256(base)
        total.update(b"\0" + os.fsencode(content.path) + b"\0")
        total.update(content.data)
        return total.hexdigest()

    def key_of_run(self, keys: Iterable[str]) -> str:
        """Return the key of what comparing drafts comes to, given theirs in order."""
        return sha256("\n".join((self._run, "between", *keys)).encode()).hexdigest()

    def recall(self, key: str) -> Sequence[bytes] | None:
        """Return the record that was kept under a key, or None."""
        return read_kept(self._path(key))

    def remember(self, key: str, record: Sequence[bytes]) -> None:
        """Keep a record under a key."""
        path = self._path(key)
        write_kept(path, record)
        _thin_out(path.parent)

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key[2:]}.json"


def kept_files(cache: Path) -> Iterator[Path]:
    """Yield the files that runs keep in a folder, no others that may lie there."""
    for pattern in ("library-*.json", "unfinished-*.tmp"):
        yield from sorted(cache.glob(pattern))
    for pattern in ("*.json", "unfinished-*.tmp"):
        yield from sorted((cache / FOLDER).glob(f"[0-9a-f][0-9a-f]/{pattern}"))


def _thin_out(folder: Path) -> None:
    """Drop the older half of the records in a folder that has too many."""
    try:
        kept = list(folder.iterdir())
        if len(kept) > _MOST:
            aged = sorted((path.stat().st_mtime, path) for path in kept)
            for _, path in aged[: len(aged) // 2]:
                drop(path)
    except OSError:
        pass  # another run is at it


def _engine() -> str:
    """Return what changes with the files of neurolint."""
    top = str(Path(__file__).parents[1])
    stamp = stamp_of(f"{top}/{name}" for name in files_below(top, (".py",), links=True) or ())
    return stamp.digest if stamp is not None else ""

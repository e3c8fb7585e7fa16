"""Checked data kept from one run to the next, as JSON, which runs no code.

A file of the cache holds the SHA-256 of what follows, and then JSON texts, each on a line of its own, so that
each can be decoded when it is wanted. What is damaged counts as absent; a folder that cannot be written counts
as no cache.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

_KEPT = 32
"""So many files are kept: each edit of a rule folder leaves one behind that nobody will ask for again."""


def recall(cache: Path, key: str) -> list[bytes] | None:
    """Return the JSON texts that were kept under a key, in order, or None."""
    return read_kept(_path(cache, key))


def kept_since(cache: Path, key: str) -> int | None:
    """Return when something was kept under a key, by the clock of the disk in nanoseconds; None when nothing was."""
    try:
        return _path(cache, key).stat().st_mtime_ns
    except OSError:
        return None


def remember(cache: Path, key: str, texts: Iterable[bytes]) -> None:
    """Keep JSON texts, each on one line, under a key."""
    write_kept(_path(cache, key), texts)
    _drop_oldest(cache)


def json_line(value: Any) -> bytes:
    """Return plain data as a JSON text on one line, in ASCII."""
    return json.dumps(value, separators=(",", ":")).encode()


def read_kept(path: Path) -> list[bytes] | None:
    """Return the JSON texts that a file holds, in order, or None when it is not there or damaged."""
    try:
        kept = path.read_bytes()
    except OSError:
        return None
    # The texts may be long: they are looked at in place, and copied once.
    begin = kept.find(b"\n") + 1
    if hashlib.sha256(memoryview(kept)[begin:]).hexdigest().encode() != kept[: max(begin - 1, 0)]:
        return None
    texts = []
    while (end := kept.find(b"\n", begin)) >= 0:
        texts.append(kept[begin:end])
        begin = end + 1
    return [*texts, kept[begin:]]


def write_kept(path: Path, texts: Iterable[bytes]) -> None:
    """Keep JSON texts, each on one line, in a file. Other processes see all of them or nothing."""
    from tempfile import NamedTemporaryFile

    body = b"\n".join(texts)
    stamp = hashlib.sha256(body).hexdigest().encode()
    written: Path | None = None
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, prefix="unfinished-", suffix=".tmp", delete=False) as file:
            written = Path(file.name)
            file.write(stamp + b"\n" + body)
        written.replace(path)
        written = None
    except OSError:
        pass  # a run without a cache is slower, not wrong
    finally:
        if written is not None:
            drop(written)


def drop(path: Path) -> None:
    """Take a file away, if it is there and may be."""
    with suppress(OSError):  # another process may hold it; it does no harm
        path.unlink(missing_ok=True)


def _path(cache: Path, key: str) -> Path:
    return cache / f"library-{key}.json"


def _drop_oldest(cache: Path) -> None:
    with suppress(OSError):
        kept = sorted(cache.glob("library-*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in kept[_KEPT:]:
            drop(path)

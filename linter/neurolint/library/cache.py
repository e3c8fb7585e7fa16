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
    try:
        kept = _path(cache, key).read_bytes()
    except OSError:
        return None
    # The texts are long: they are looked at in place, and copied once.
    begin = kept.find(b"\n") + 1
    if hashlib.sha256(memoryview(kept)[begin:]).hexdigest().encode() != kept[: max(begin - 1, 0)]:
        return None
    texts = []
    while (end := kept.find(b"\n", begin)) >= 0:
        texts.append(kept[begin:end])
        begin = end + 1
    return [*texts, kept[begin:]]


def dumped(value: Any) -> bytes:
    """Return plain data as a JSON text on one line, in ASCII."""
    return json.dumps(value, separators=(",", ":")).encode()


def remember(cache: Path, key: str, texts: Iterable[bytes]) -> None:
    """Keep JSON texts, each on one line, under a key. Other processes see all of them or nothing."""
    from tempfile import NamedTemporaryFile

    body = b"\n".join(texts)
    stamp = hashlib.sha256(body).hexdigest().encode()
    written: Path | None = None
    try:
        cache.mkdir(mode=0o700, parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=cache, prefix="library-", suffix=".tmp", delete=False) as file:
            written = Path(file.name)
            file.write(stamp + b"\n" + body)
        written.replace(_path(cache, key))
        _drop_oldest(cache)
    except OSError:
        pass  # a run without a cache is slower, not wrong
    finally:
        if written is not None:
            _drop(written)


def _path(cache: Path, key: str) -> Path:
    return cache / f"library-{key}.json"


def _drop_oldest(cache: Path) -> None:
    kept = sorted(cache.glob("library-*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in kept[_KEPT:]:
        _drop(path)


def _drop(path: Path) -> None:
    with suppress(OSError):  # another process may hold it; it does no harm
        path.unlink(missing_ok=True)

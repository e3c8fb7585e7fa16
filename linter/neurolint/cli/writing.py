"""A fixed draft back into its file: whole or not at all, and never over what somebody else wrote meanwhile."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from neurolint.cli.replacing import replace_file
from neurolint.drafts.encoding import mark_of
from neurolint.drafts.model import Draft
from neurolint.paths import reason

_CHANGED = "it changed while neurolint looked at it"


class WriteError(Exception):
    """A file that was not written. `str()` says why, without the path."""


def encoded(draft: Draft, text: str, data: bytes) -> bytes:
    """Return a text as the bytes of a file that held `data`: with its encoding and its byte order mark.

    Raises WriteError when `data` is not what the draft was read from.
    """
    mark, encoding = mark_of(data)
    if mark + draft.source.encode(encoding) != data:
        raise WriteError(_CHANGED)
    new = mark + text.encode(encoding)
    if mark_of(new) != (mark, encoding):
        raise WriteError("it would begin with what reads as a byte order mark")
    return new


def write(draft: Draft, text: str) -> None:
    """Put a text in place of a draft in its file, which keeps its encoding, line endings, mark and permissions.

    It is written beside the file and then takes its name, so that nobody finds half of it. A link is followed only to a
    file below the current folder. Raises WriteError when the file cannot be written, or is not as it was read.
    """
    try:
        path = _followed(Path(draft.path))
        kept = path.stat()
        if not stat.S_ISREG(kept.st_mode):
            raise WriteError("it is no ordinary file")
        if not kept.st_mode & 0o222 or not os.access(path, os.W_OK):
            raise WriteError("it is read-only")
        data = path.read_bytes()
        replace_file(path, encoded(draft, text, data), last=lambda: _still(path, data))
    except OSError as error:
        raise WriteError(reason(error)) from error


def _followed(path: Path) -> Path:
    if not path.is_symlink():
        return path
    here, there = Path.cwd().resolve(), path.resolve()
    if not there.is_relative_to(here):
        raise WriteError("it is a link that leads out of the current folder; name the file itself")
    return there


def _still(path: Path, data: bytes) -> None:
    """Raise WriteError when a file no longer holds some bytes."""
    if path.read_bytes() != data:
        raise WriteError(_CHANGED)

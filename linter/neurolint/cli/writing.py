"""A fixed draft back into its file: whole or not at all, and never over what somebody else wrote meanwhile."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from neurolint.drafts.model import Draft
from neurolint.drafts.read import mark_of
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
        _replace(path, data, encoded(draft, text, data), kept)
    except OSError as error:
        raise WriteError(reason(error)) from error


def _followed(path: Path) -> Path:
    if not path.is_symlink():
        return path
    here, there = Path.cwd().resolve(), path.resolve()
    if not there.is_relative_to(here):
        raise WriteError("it is a link that leads out of the current folder; name the file itself")
    return there


def _replace(path: Path, data: bytes, new: bytes, kept: os.stat_result) -> None:
    with NamedTemporaryFile(dir=path.parent, prefix=".neurolint-", suffix=".tmp", delete=False) as file:
        beside = Path(file.name)
        try:
            file.write(new)
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            file.close()
            beside.unlink()
            raise
    try:
        if hasattr(os, "chown"):
            with suppress(OSError):  # only its owner or root may give a file away
                os.chown(beside, kept.st_uid, kept.st_gid)
        beside.chmod(stat.S_IMODE(kept.st_mode))
        if path.read_bytes() != data:
            raise WriteError(_CHANGED)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise

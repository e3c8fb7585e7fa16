"""Files written whole: beside themselves first, then under their name, so that nobody finds half of one."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def replace_file(path: Path, data: bytes, *, last: Callable[[], None] | None = None) -> None:
    """Put bytes in place of a file, which keeps its owner and permissions, or make it.

    Links are not followed: a link is replaced. `last` is called right before the new file takes the name, and may raise
    to leave all as it is. Raises OSError, and what `last` raises; the file is then as it was.
    """
    from tempfile import NamedTemporaryFile

    with NamedTemporaryFile(dir=path.parent, prefix=".neurolint-", suffix=".tmp", delete=False) as file:
        beside = Path(file.name)
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            _as_it_was(path, beside)
            if last is not None:
                last()
            file.close()  # where an open file cannot be renamed
            beside.replace(path)
        except BaseException:
            file.close()
            with suppress(OSError):
                beside.unlink()
            raise


def _as_it_was(path: Path, beside: Path) -> None:
    """Give a new file the owner and permissions of the one it replaces, else those that new files get."""
    try:
        kept = path.stat()
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        beside.chmod(0o666 & ~mask)
        return
    if hasattr(os, "chown"):
        with suppress(OSError):  # only its owner or root may give a file away
            os.chown(beside, kept.st_uid, kept.st_gid)
    beside.chmod(stat.S_IMODE(kept.st_mode))

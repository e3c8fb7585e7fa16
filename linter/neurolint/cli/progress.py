"""How far a long run has come: one line on a terminal that is written over and taken away at the end."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

_Thing = TypeVar("_Thing")

_PATIENCE = 1.0  # seconds before anything is shown
_PAUSE = 0.2  # seconds between two looks of the line
_ERASE = "\r\x1b[K"


def counted(things: Iterable[_Thing], stream: TextIO | None = None) -> Iterator[_Thing]:
    """Yield things as they come, and tell on standard error how many have come.

    Nothing is told where standard error is no terminal. The line is erased when the last has come, and when something
    goes wrong; whoever writes between two things writes over it.
    """
    stream = stream or sys.stderr
    if stream is None or not stream.isatty():
        yield from things
        return
    shown, next_look = False, time.monotonic() + _PATIENCE
    try:
        for number, thing in enumerate(things, 1):
            if (now := time.monotonic()) >= next_look:
                stream.write(f"{_ERASE}{number} drafts read …")
                stream.flush()
                shown, next_look = True, now + _PAUSE
            yield thing
    finally:
        if shown:
            stream.write(_ERASE)
            stream.flush()

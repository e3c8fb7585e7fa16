"""Records of the results of a run, laid aside where they take no room from it."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import IO

IN_MEMORY = 2_000_000
"""So many bytes are held in memory; what comes then goes to a temporary file without a name."""


class Spool:
    """Takes records with their drafts and gives them back, in any order."""

    def __init__(self) -> None:
        self._held = 0
        self._file: IO[bytes] | None = None
        self._end = 0

    def put(self, record: Sequence[bytes], content: bytes) -> Held | Spooled:
        """Lay aside a record and the content of its draft. Raises OSError when the disk is full."""
        size = sum(map(len, record)) + len(content)
        if self._held + size <= IN_MEMORY:
            self._held += size
            return Held(record, content)
        if self._file is None:
            from tempfile import TemporaryFile

            self._file = TemporaryFile()  # noqa: SIM115 (open as long as a record is in use)
        start, self._end = self._end, self._end + size
        self._file.seek(start)
        self._file.writelines((*record, content))
        return Spooled(self, start, (*map(len, record), len(content)))

    def read(self, start: int, length: int) -> bytes:
        """Return what stands at a place in the file."""
        assert self._file is not None
        self._file.seek(start)
        return self._file.read(length)

    def __del__(self) -> None:
        if self._file is not None:
            self._file.close()


class Held:
    """A record in memory (see `findings.records.Kept`)."""

    __slots__ = ("_content", "_record")

    def __init__(self, record: Sequence[bytes], content: bytes) -> None:
        self._record = record
        self._content = content

    def part(self, number: int) -> bytes:
        """Return one JSON text of the record."""
        return self._record[number]

    def content(self) -> bytes:
        """Return the content of the file that was read."""
        return self._content


class Spooled:
    """A record in a file: where it begins and how long its texts are, the content of the draft behind them."""

    __slots__ = ("_lengths", "_spool", "_start")

    def __init__(self, spool: Spool, start: int, lengths: Sequence[int]) -> None:
        self._spool = spool
        self._start = start
        self._lengths = array("I", lengths)  # a fifth of the room of a tuple

    def part(self, number: int) -> bytes:
        """Return one JSON text of the record."""
        return self._spool.read(self._start + sum(self._lengths[:number]), self._lengths[number])

    def content(self) -> bytes:
        """Return the content of the file that was read."""
        return self.part(len(self._lengths) - 1)

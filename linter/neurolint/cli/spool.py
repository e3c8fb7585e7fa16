"""Records of the results of a run, laid aside where they take no room from it."""

from __future__ import annotations

from collections.abc import Sequence
from tempfile import SpooledTemporaryFile

_IN_MEMORY = 8_000_000
"""So many bytes are held in memory; more go to a temporary file without a name."""


class Spool:
    """Takes texts and gives them back, in any order."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 (open as long as the run)
        self._end = 0

    def put(self, texts: Sequence[bytes], content: bytes) -> Spooled:
        """Lay aside a record and the content of its draft. Raises OSError when the disk is full."""
        spooled = Spooled(self, self._end, (*map(len, texts), len(content)))
        self._file.seek(self._end)
        for text in (*texts, content):
            self._file.write(text)
            self._end += len(text)
        return spooled

    def get(self, start: int, length: int) -> bytes:
        """Return what was laid aside at a place."""
        self._file.seek(start)
        return self._file.read(length)


class Spooled:
    """The place of one record (see `findings.records.Kept`)."""

    __slots__ = ("_lengths", "_spool", "_start")

    def __init__(self, spool: Spool, start: int, lengths: tuple[int, ...]) -> None:
        self._spool = spool
        self._start = start
        self._lengths = lengths

    def part(self, number: int) -> bytes:
        """Return one JSON text of the record."""
        return self._spool.get(self._start + sum(self._lengths[:number]), self._lengths[number])

    def content(self) -> bytes:
        """Return the content of the file that was read."""
        return self.part(len(self._lengths) - 1)

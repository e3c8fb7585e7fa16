"""Records of the results of a run, laid aside where they take no room from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO

IN_MEMORY = 8_000_000
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

            self._file = TemporaryFile()  # noqa: SIM115 (open as long as the run)
        spooled = Spooled(self._file, self._end, (*map(len, record), len(content)))
        self._file.seek(self._end)
        self._file.writelines((*record, content))
        self._end += size
        return spooled


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

    __slots__ = ("_file", "_lengths", "_start")

    def __init__(self, file: IO[bytes], start: int, lengths: tuple[int, ...]) -> None:
        self._file = file
        self._start = start
        self._lengths = lengths

    def part(self, number: int) -> bytes:
        """Return one JSON text of the record."""
        self._file.seek(self._start + sum(self._lengths[:number]))
        return self._file.read(self._lengths[number])

    def content(self) -> bytes:
        """Return the content of the file that was read."""
        return self.part(len(self._lengths) - 1)

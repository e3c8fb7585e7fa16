"""The paragraphs of all drafts of a run, in little room: some hundred bytes for each beside the hashes of its words."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from neurolint.checks.base import Print
from neurolint.drafts.spans import Span

_ROOM = 2
"""So many bytes tell for each hash of all sketches whether another may be the same."""

SIGNS = 12
"""So many bytes has the digest of a paragraph."""

_HASH = 4  # bytes


class Paragraphs:
    """Prints of paragraphs, known by their numbers from 0 on: in the order in which they are put in.

    Their hashes lie in one piece for each draft: what grows without end leaves holes when it is moved.
    """

    def __init__(self) -> None:
        self._drafts, self._blocks = array("I"), array("I")
        self._starts, self._ends = array("I"), array("I")
        self._digests = bytearray()
        self._hashes: dict[int, bytes] = {}
        # where in those of the draft the sketch begins and how many bytes it has, and where the runs are
        self._sketches, self._lengths = array("I"), array("B")
        self._runs, self._run_ends = array("I"), array("I")

    def put(self, draft: int, prints: Iterable[Print]) -> None:
        """Take the paragraphs of one more draft, by its number."""
        pieces: list[bytes] = []
        at = 0
        for one in prints:
            self._drafts.append(draft)
            self._blocks.append(one.block)
            self._starts.append(one.span.start)
            self._ends.append(one.span.end)
            self._digests += one.digest
            self._sketches.append(at)
            self._lengths.append(len(one.sketch))
            if not one.runs.startswith(one.sketch):  # as the least of all runs do, unless some are left out
                pieces.append(one.sketch)
                at += len(one.sketch)
            self._runs.append(at)
            pieces.append(one.runs)
            at += len(one.runs)
            self._run_ends.append(at)
        self._hashes[draft] = b"".join(pieces)

    def __len__(self) -> int:
        return len(self._drafts)

    def draft(self, number: int) -> int:
        """Return the number of the draft of a paragraph."""
        return self._drafts[number]

    def block(self, number: int) -> int:
        """Return the index of its block."""
        return self._blocks[number]

    def span(self, number: int) -> Span:
        """Return its place in the source of its draft."""
        return Span(self._starts[number], self._ends[number])

    def digest(self, number: int) -> bytes:
        """Return the digest of its words."""
        return bytes(self._digests[number * SIGNS : (number + 1) * SIGNS])

    def sketch(self, number: int) -> memoryview[int]:
        """Return the least hashes of its runs of words."""
        return self._between(number, at := self._sketches[number], at + self._lengths[number])

    def runs(self, number: int) -> memoryview[int]:
        """Return all hashes of its runs of words, each once."""
        return self._between(number, self._runs[number], self._run_ends[number])

    def _between(self, number: int, start: int, end: int) -> memoryview[int]:
        return memoryview(self._hashes[self._drafts[number]])[start:end].cast("I")

    def told_again(self) -> Shared:
        """Return which digests, as `number_of` gives them, several paragraphs may have."""
        digests = map(self.digest, range(len(self)))
        return Shared(len(self), ((number_of(digest),) for digest in digests))

    def shared(self) -> Shared:
        """Return which hashes of sketches may stand in several: all that do, and few that do not."""
        return Shared(sum(self._lengths) // _HASH, map(self.sketch, range(len(self))))


def number_of(digest: bytes) -> int:
    """Return the number by which a digest is known to `told_again`."""
    return int.from_bytes(digest[:_HASH], "big")


class Shared:
    """Tells which of many numbers come twice: surely those that do, hardly ever another.

    `count` is how many there are, in several rows.
    """

    def __init__(self, count: int, rows: Iterable[Iterable[int]]) -> None:
        self._mask = mask = (1 << (_ROOM * count).bit_length()) - 1
        self._times = times = bytearray(mask + 1)
        for row in rows:
            for one in row:
                at = one & mask
                if times[at] < 2:
                    times[at] += 1

    def __contains__(self, number: int) -> bool:
        return self._times[number & self._mask] > 1

    def among(self, numbers: Iterable[int]) -> list[int]:
        """Return those of some numbers that may come twice."""
        mask, times = self._mask, self._times
        return [one for one in numbers if times[one & mask] > 1]

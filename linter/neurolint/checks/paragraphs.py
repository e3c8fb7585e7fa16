"""The paragraphs of all drafts of a run, in little room: some hundred bytes for each beside the hashes of its words."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable

from neurolint.checks.base import Print
from neurolint.drafts.spans import Span

_ROOM = 4
"""So many bytes tell for each hash of all sketches whether another may be the same."""

SIGNS = 12
"""So many bytes has the digest of a paragraph; a hash has four."""


class Paragraphs:
    """Prints of paragraphs, known by their numbers from 0 on: in the order in which they are put in."""

    def __init__(self) -> None:
        self._drafts, self._blocks = array("I"), array("I")
        self._starts, self._ends = array("Q"), array("Q")
        self._digests = bytearray()
        self._sketches, self._sketch_ends = array("I"), array("Q", [0])
        self._runs, self._run_ends = bytearray(), array("Q", [0])

    def put(self, draft: int, prints: Iterable[Print]) -> None:
        """Take the paragraphs of one more draft, by its number."""
        for one in prints:
            self._drafts.append(draft)
            self._blocks.append(one.block)
            self._starts.append(one.span.start)
            self._ends.append(one.span.end)
            self._digests += one.digest
            self._sketches.frombytes(one.sketch)
            self._sketch_ends.append(len(self._sketches))
            self._runs += one.runs
            self._run_ends.append(len(self._runs))

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

    def sketch(self, number: int) -> array[int]:
        """Return the least hashes of its runs of words."""
        return self._sketches[self._sketch_ends[number] : self._sketch_ends[number + 1]]

    def runs(self, number: int) -> memoryview[int]:
        """Return all hashes of its runs of words, each once. No more paragraphs may be put in while they are held."""
        whole = memoryview(self._runs)
        return whole[self._run_ends[number] : self._run_ends[number + 1]].cast("I")

    def told_again(self) -> set[bytes]:
        """Return the digests that several paragraphs have."""
        seen: set[bytes] = set()
        again: set[bytes] = set()
        for number in range(len(self)):
            digest = self.digest(number)
            (again if digest in seen else seen).add(digest)
        return again

    def shared(self) -> Shared:
        """Return which hashes of sketches may stand in several: all that do, and few that do not."""
        return Shared(self._sketches)


class Shared:
    """Tells which of many numbers come twice: surely those that do, hardly ever another."""

    def __init__(self, numbers: Collection[int]) -> None:
        self._mask = (1 << (_ROOM * len(numbers)).bit_length()) - 1
        self._times = bytearray(self._mask + 1)
        mask, times = self._mask, self._times
        for one in numbers:
            at = one & mask
            if times[at] < 2:
                times[at] += 1

    def among(self, numbers: Iterable[int]) -> list[int]:
        """Return those of some numbers that may come twice."""
        mask, times = self._mask, self._times
        return [one for one in numbers if times[one & mask] > 1]

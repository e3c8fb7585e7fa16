"""Several weak signs in one sentence, none of which would do alone.

What a house says to sell is told by what comes together: who speaks, whom it speaks to, what it offers, how it praises
it and what it promises. Every such sign has lists of words of its own, so that sentences are read that nobody foresaw.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from neurolint.checks.page.figures import Figured
from neurolint.checks.page.prose import Passage
from neurolint.quickclass import dataclass


@dataclass(frozen=True, slots=True)
class Signs:
    """Kinds of signs, and how many of them make a match; of `one_of`, where given, one must be there."""

    kinds: Sequence[Figured]
    enough: int
    one_of: Sequence[Figured] = ()

    def __bool__(self) -> bool:
        return bool(self.kinds)

    def likely(self, told: Sequence[Passage]) -> Iterator[Passage]:
        """Yield those sentences of a page that hold signs of enough kinds, in order."""
        if not told or not self.kinds:
            return
        words = told[0].words
        counted = Counter(number for kind in self.kinds for number in words.matches(kind))
        if max(counted.values(), default=0) >= self.enough:
            yield from (passage for passage in told if counted[passage.number] >= self.enough)

    def find(self, passage: Passage) -> Iterator[tuple[int, int]]:
        """Yield one match at most in a sentence, as offsets in its block: from the first sign to the end of the last.

        Signs of different kinds that share words count once.
        """
        missing = len(self.kinds) - self.enough
        found: list[tuple[int, int]] = []
        right = not self.one_of
        for kind in self.kinds:
            sign = next(
                (
                    (low, high)
                    for low, high in passage.find(kind)
                    if all(high <= other[0] or other[1] <= low for other in found)
                ),
                None,
            )
            if sign is not None:
                found.append(sign)
                right = right or kind in self.one_of
            elif (missing := missing - 1) < 0:
                return
        if right:
            yield min(found)[0], max(high for _, high in found)

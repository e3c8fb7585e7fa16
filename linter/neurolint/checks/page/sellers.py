"""Who speaks: a page that offers what it speaks of, by the words of `reference/wording/sellers.yaml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, chain
from typing import Any

from neurolint.checks.base import Page
from neurolint.checks.options import worded
from neurolint.checks.page.blockwords import BlockWords, block_words
from neurolint.checks.page.prose import outrun
from neurolint.checks.page.wordlists import wordlist
from neurolint.drafts.model import PROSE, Block
from neurolint.library.model import Reference

_CUE, _WEAK, _HINT, _ENOUGH = 3, 2, 1, 3
"""What a cue, a weak cue and a hint weigh, and what makes a seller."""

_PRAISED = 2
"""So many phrases of praise are no slip of the pen."""


class Sellers:
    """Tells pages of those who sell a product or a service; made once for a reference (see `sellers_of`)."""

    __slots__ = ("_marks", "_praise", "_unless", "_weighed")

    def __init__(self, reference: Reference) -> None:
        wording: Mapping[str, Any] = reference.wording.get("sellers", {})
        self._unless = worded(reference, "sellers", "unless")
        self._weighed = (
            (_CUE, worded(reference, "sellers", "cues")),
            (_CUE, wordlist(reference, wording.get("lists", ()))),
            (_WEAK, worded(reference, "sellers", "weak")),
            (_WEAK, wordlist(reference, wording.get("weak_lists", ()))),
            (_HINT, wordlist(reference, wording.get("hints", ()))),
        )
        self._praise = wordlist(reference, wording.get("praise", ()))
        self._marks: tuple[str, ...] = tuple(wording.get("marks", ()))

    def speak(self, page: Page) -> bool:
        """Tell whether a page has a cue or a phrase of the lists that rules share, two weak cues, or one
        and a hint; a trade mark counts as a weak cue each time.

        Boilerplate counts as well: what a site says around an article tells who speaks. A phrase of `unless` anywhere
        makes it the page of a charity or a public body.
        """
        words = block_words(page)
        blocks = [block for block in page.draft.blocks if block.kind in PROSE and not block.quoted]
        if words.among(blocks, self._unless):
            return False
        marks = [sum(block.text.count(mark) for block in blocks) * _WEAK for mark in self._marks]
        likely = words.holding(blocks, *(phrases for _, phrases in self._weighed))
        weights = (weight for block in likely for weight in self._weights(words, block))
        return any(seen >= _ENOUGH for seen in accumulate(chain(marks, weights)))

    def praise(self, page: Page) -> bool:
        """Tell whether a page sells, or praises what it speaks of twice.

        A block that claims more than the facts bear praises as a phrase does.
        """
        return page.once(self.speak) or self._praises(page, _PRAISED)

    def boast(self, page: Page) -> bool:
        """Tell whether a page praises what it speaks of twice, or once and sells it: an honest clinic only sells."""
        return self._praises(page, _PRAISED - page.once(self.speak))

    def _praises(self, page: Page, often: int) -> bool:
        words = block_words(page)
        told = [block for block in page.draft.blocks if block.kind in PROSE and not block.quoted]
        wrong = len({claim.block for claim in page.once(outrun)})
        found = (1 for block in words.holding(told, self._praise) for _ in words.find(block, self._praise))
        return any(seen >= often for seen in accumulate(found, initial=wrong))

    def _weights(self, words: BlockWords, block: Block) -> Iterator[int]:
        """Yield what speaks for a seller in a block. Who stops at enough never compares many phrases with many."""
        cues: list[tuple[int, int]] = []
        for weight, phrases in self._weighed:
            more = [found for found in words.find(block, phrases) if _apart(found, cues)]
            yield weight * len(more)
            cues += more


def sellers_of(reference: Reference) -> Sellers:
    """Return what tells sellers by the wording of a reference, the same for all rules."""
    return reference.once(Sellers)


def _apart(found: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return all(end <= found[0] or found[1] <= start for start, end in others)

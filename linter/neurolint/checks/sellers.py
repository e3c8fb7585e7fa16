"""Who speaks: a page that offers what it speaks of, by the words of `reference/wording/sellers.yaml`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from neurolint.checks.base import Page
from neurolint.checks.blockwords import block_words
from neurolint.checks.wordlists import wordlist
from neurolint.drafts.model import PROSE
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference

_CUE, _HINT, _ENOUGH = 3, 1, 6
"""What a cue and a hint weigh, and what makes a seller: two cues, since one may be a turn of phrase, or much praise."""


class Sellers:
    """Tells pages of those who sell a product or a service; made once for a reference (see `sellers_of`)."""

    __slots__ = ("_cues", "_hints", "_lists", "_marks", "_unless")

    def __init__(self, reference: Reference) -> None:
        wording: Mapping[str, Any] = reference.wording.get("sellers", {})
        self._cues = Phrases(wording.get("cues", ()))
        self._unless = Phrases(wording.get("unless", ()))
        self._lists = wordlist(reference, wording.get("lists", ()))
        self._hints = wordlist(reference, wording.get("hints", ()))
        self._marks: tuple[str, ...] = tuple(wording.get("marks", ()))

    def speak(self, page: Page) -> bool:
        """Tell whether a page has two cues, or two phrases of lists that sellers share with rules, or many hints; a
        trade mark counts as a cue each time.

        Boilerplate counts as well: what a site says around an article tells who speaks. A phrase of `unless` anywhere
        makes it the page of a charity or a public body.
        """
        words = block_words(page)
        blocks = [block for block in page.draft.blocks if block.kind in PROSE and not block.quoted]
        if words.among(blocks, self._unless):
            return False
        seen = 0
        for block in blocks:
            cues = list(words.find(block, self._cues))
            cues += [found for found in words.find(block, self._lists) if _apart(found, cues)]
            hints = sum(_apart(found, cues) for found in words.find(block, self._hints))
            seen += _CUE * (len(cues) + sum(block.text.count(mark) for mark in self._marks)) + _HINT * hints
            if seen >= _ENOUGH:
                return True
        return False


@lru_cache(maxsize=8)
def sellers_of(reference: Reference) -> Sellers:
    """Return what tells sellers by the wording of a reference, the same for all rules."""
    return Sellers(reference)


def _apart(found: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return all(end <= found[0] or found[1] <= start for start, end in others)

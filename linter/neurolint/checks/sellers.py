"""Who speaks: a page that offers what it speaks of, by the words of `reference/wording/sellers.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from neurolint.checks.base import Page
from neurolint.drafts.model import PROSE
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference

_ENOUGH = 2
"""Cues that make a seller: one alone may be a turn of phrase."""


class Sellers:
    """Tells pages of those who sell a product or a service; made once for a rule."""

    __slots__ = ("_cues", "_marks")

    def __init__(self, reference: Reference) -> None:
        wording: Mapping[str, Any] = reference.wording.get("sellers", {})
        self._cues = Phrases(wording.get("cues", ()))
        self._marks: tuple[str, ...] = tuple(wording.get("marks", ()))

    def speak(self, page: Page) -> bool:
        """Tell whether a page has two different cues, or one twice; a trade mark counts as a cue each time.

        Boilerplate counts as well: what a site says around an article tells who speaks.
        """
        seen = 0
        for block in page.draft.blocks:
            if block.kind not in PROSE or block.quoted:
                continue
            folded = fold(block.text)
            seen += sum(1 for _ in self._cues.find(folded))
            seen += sum(block.text.count(mark) for mark in self._marks)
            if seen >= _ENOUGH:
                return True
        return False

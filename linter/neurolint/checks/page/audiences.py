"""Whom the words of a page speak to: readers of news or of reviews, those who treat."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from neurolint.checks.base import Page
from neurolint.checks.page.prose import holding, passages
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference

_HEADINGS = frozenset({"heading", "paragraph"})
"""Blocks that may be headings: a paper's are often lines of their own."""


class Audiences:
    """Tells pages that speak to one of some audiences, by `wording/topics.yaml`; made once (see `audiences_of`)."""

    __slots__ = ("_headings", "_phrases")

    def __init__(self, reference: Reference, names: Iterable[str]) -> None:
        wording: Mapping[str, Any] = reference.wording.get("topics", {})
        phrases, headings = wording.get("audiences", {}), wording.get("headings", {})
        self._phrases = Phrases([phrase for name in names for phrase in phrases.get(name, ())])
        self._headings = Phrases([heading for name in names for heading in headings.get(name, ())])

    def spoken_to(self, page: Page) -> bool:
        """Tell whether a page has a heading or a phrase of one of the audiences, whatever a configuration says."""
        headings = (block for block in page.draft.blocks if block.kind in _HEADINGS)
        if any(self._headings.covers(fold(block.text).strip(" *_.:")) for block in headings):
            return True
        told = passages(page)
        return any(passage.says(self._phrases) for passage in holding(told, self._phrases))


def audiences_of(reference: Reference, names: Iterable[str]) -> Audiences:
    """Return what tells pages that speak to one of some audiences, the same for rules that ask alike."""
    return reference.once(Audiences, tuple(names))

"""Whose institutions a page names: the labels of that place are what its readers have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from neurolint.checks.base import Page
from neurolint.checks.options import worded
from neurolint.checks.page.blockwords import block_words
from neurolint.drafts.model import PROSE
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference

_LIKELY = 2
"""So many different words that are only likely in a place tell it."""


class Places:
    """Tells jurisdictions by the words of `wording/topics.yaml` (see `places_of`)."""

    __slots__ = ("_words",)

    def __init__(self, reference: Reference) -> None:
        told = reference.wording.get("topics", {}).get("institutions", {})
        self._words = {
            code: tuple(worded(reference, "topics", "institutions", code, how) for how in ("sure", "likely"))
            for code in told
        }

    def named(self, page: Page) -> Mapping[str, str]:
        """Return the jurisdictions whose institutions a page names, each with the first words that tell it."""
        found: dict[str, str] = {}
        for code, (sure, likely) in self._words.items():
            words = next(_found(page, sure), "")
            if not words:
                hints = {hint.casefold(): hint for hint in _found(page, likely)}
                words = next(iter(hints.values())) if len(hints) >= _LIKELY else ""
            if words:
                found[code] = words
        return found


def _found(page: Page, phrases: Phrases) -> Iterator[str]:
    """Yield the words of each match in the prose of a page, outside quotations."""
    words = block_words(page)
    blocks = [block for block in page.draft.blocks if block.kind in PROSE and not block.quoted]
    for block in words.holding(blocks, phrases):
        for start, end in words.find(block, phrases):
            yield block.text[start:end]


def places_of(reference: Reference) -> Places:
    """Return what tells jurisdictions by the wording of a reference, the same for all rules."""
    return reference.once(Places)

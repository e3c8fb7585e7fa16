"""The sections of a page as checks see them; the names of sections are read in `claims/sections.py`."""

from __future__ import annotations

from neurolint.checks.base import Page
from neurolint.claims.sections import SectionNames, heading_words, headings, parents

__all__ = ["SectionNames", "heading_words", "headings", "parents", "reference_blocks"]


def reference_blocks(page: Page, names: SectionNames) -> frozenset[int]:
    """Return the blocks of the lists of references, by their headings."""
    return names.under(page.draft, "references")

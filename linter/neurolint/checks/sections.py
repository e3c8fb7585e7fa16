"""The sections of a page as checks see them; the names of sections are read in `claims/sections.py`."""

from __future__ import annotations

from neurolint.checks.base import Page
from neurolint.claims.sections import SectionNames, heading_words, headings, parents, section_names

__all__ = ["SectionNames", "heading_words", "headings", "parents", "reference_blocks", "section_names"]


def reference_blocks(page: Page, names: SectionNames) -> frozenset[int]:
    """Return the blocks of the lists of references, by their headings or labels."""
    return names.references(page.draft)

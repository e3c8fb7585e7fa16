"""The sections of a page as checks see them; the names of sections are read in `claims/sections.py`."""

from __future__ import annotations

from neurolint.checks.base import Page
from neurolint.claims.sections import (
    SectionNames,
    Sections,
    heading_words,
    headings,
    parents,
    section_names,
)

__all__ = [
    "SectionNames",
    "Sections",
    "heading_words",
    "headings",
    "parents",
    "reference_blocks",
    "section_names",
    "sections_of",
]


def sections_of(page: Page, names: SectionNames) -> Sections:
    """Return the sections of a page by the names that they go by."""
    return page.whole(_sections, names)


def reference_blocks(page: Page, names: SectionNames) -> frozenset[int]:
    """Return the blocks of the lists of references, by their headings or labels."""
    return page.whole(_references, names)


def _sections(page: Page, names: SectionNames) -> Sections:
    return names.of(page.draft)


def _references(page: Page, names: SectionNames) -> frozenset[int]:
    return sections_of(page, names).references

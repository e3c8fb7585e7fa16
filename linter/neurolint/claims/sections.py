"""Which part of a page a block stands in: under its references, in its conclusion, among its questions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from neurolint.drafts.model import Block, Draft
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference

_ASIDE = re.compile(r"\([^()]{0,80}\)")
_EDGES = re.compile(r"^[\W\d_]+|[\W_]+$")

_LONGEST = 120
"""The name of a section, with what may stand around it, has at most so many characters."""


def heading_words(text: str) -> str:
    """Fold a heading and take off what does not count: numbers and signs around it, what is in brackets."""
    return _EDGES.sub("", _ASIDE.sub(" ", fold(text))).strip()


class SectionNames:
    """The names that sections go by, from `reference/wording/sections.yaml`; made once for a reference."""

    __slots__ = ("_names",)

    def __init__(self, reference: Reference) -> None:
        wording: Mapping[str, Iterable[str]] = reference.wording.get("sections", {})
        self._names = {kind: Phrases(phrases) for kind, phrases in wording.items()}

    def names(self, text: str, kind: str) -> bool:
        """Tell whether a heading is one of the names of a kind of section, and nothing more."""
        phrases = self._names.get(kind)
        return phrases is not None and len(text) <= _LONGEST and phrases.covers(heading_words(text))

    def under(self, draft: Draft, kind: str, among: int | None = None) -> frozenset[int]:
        """Return the indexes of the blocks that stand in sections of a kind, headings left out.

        With `among`, only sections whose heading is one of so many first headings of the page.
        """
        chosen = self._chosen(draft, kind, among)
        return frozenset(
            block.index
            for block in draft.blocks
            if block.kind != "heading" and block.heading is not None and chosen.get(block.heading, False)
        )

    def references(self, draft: Draft) -> frozenset[int]:
        """Return the indexes of the blocks of the lists of references, told by a heading or by a label."""
        return self.under(draft, "references") | self.labelled(draft, "references")

    def labelled(self, draft: Draft, kind: str) -> frozenset[int]:
        """Return the indexes of the blocks behind a name and a colon: "Sources: …", or "Sources:" and what follows.

        A paragraph that is nothing but the name speaks for all blocks down to the next heading.
        """
        found: set[int] = set()
        reaching = False
        for block in draft.blocks:
            if block.kind == "heading":
                reaching = False
            name, colon, rest = block.text.partition(":")
            if block.kind == "paragraph" and colon and name and self.names(name, kind):
                found.add(block.index)
                reaching = not rest.strip(" *_")
            elif reaching:
                found.add(block.index)
        return frozenset(found)

    def under_headings(self, draft: Draft, kind: str) -> frozenset[int]:
        """Return the indexes of the headings inside sections of a kind; those that name the section left out.

        Headings told by their looks alone have no levels: all that follow belong to the section.
        """
        chosen = self._chosen(draft, kind)
        inside, bare = set(), False
        for heading, above in parents(draft).items():
            block = draft.blocks[heading]
            if bare or (above is not None and chosen[above]):
                inside.add(heading)
            bare = bare or (chosen[heading] and not block.level)
        return frozenset(inside)

    def _chosen(self, draft: Draft, kind: str, among: int | None = None) -> dict[int, bool]:
        chosen: dict[int, bool] = {}
        for count, (heading, above) in enumerate(parents(draft).items()):
            named = (among is None or count < among) and self.names(draft.blocks[heading].text, kind)
            chosen[heading] = named or (above is not None and chosen[above])
        return chosen


@lru_cache(maxsize=8)
def section_names(reference: Reference) -> SectionNames:
    """Return the names of sections by the wording of a reference."""
    return SectionNames(reference)


def headings(draft: Draft) -> list[Block]:
    """Return the headings of a draft, in order; those inside a quotation belong to another text."""
    return [block for block in draft.blocks if block.kind == "heading" and not block.quoted]


def parents(draft: Draft) -> dict[int, int | None]:
    """Return for each heading the heading it stands under; those told by their looks alone have none."""
    found: dict[int, int | None] = {}
    line: list[Block] = []
    for heading in headings(draft):
        level = heading.level or 1
        while line and (line[-1].level or 1) >= level:
            line.pop()
        found[heading.index] = line[-1].index if line else None
        line.append(heading)
    return found

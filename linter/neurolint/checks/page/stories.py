"""Testimonials: what somebody says of getting better, set in quotation marks and told as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from neurolint.checks.base import Page
from neurolint.checks.options import phrases_at
from neurolint.checks.page.prose import Passage, passages
from neurolint.checks.page.sections import heading_words
from neurolint.checks.page.sellers import sellers_of
from neurolint.checks.page.wordlists import listed
from neurolint.drafts.model import PROSE, Block
from neurolint.library.model import Reference, Rule

_SPOKEN = 8
"""Fewer words between quotation marks are a phrase that is quoted."""

_WORDS = r"[A-Z][\w.’'-]*+(?:[ ,]{1,2}[A-Z][\w.’'-]*+){0,3}\W*"  # of a name, with what may stand behind it
_SIGNED = re.compile(r"[^\w—–-]*[—–-]\s?" + _WORDS)
_NAME = re.compile(r"\W*" + _WORDS)


class Stories:
    """Finds testimonials: in the words of one who speaks of himself (`self`), with his relief (`relief`).

    They count on pages of sellers, and signed ones that name a treatment. In a section whose heading or lead-in has a
    phrase of `sections`, thanks and praise (`thanks`) will do.
    """

    __slots__ = ("_relief", "_sections", "_self", "_sellers", "_thanks")

    def __init__(self, rule: Rule, reference: Reference) -> None:
        self._self = listed(rule, reference, "stories", "self")
        self._relief = listed(rule, reference, "stories", "relief")
        self._thanks = listed(rule, reference, "stories", "thanks")
        self._sections = phrases_at(rule, "stories", "sections")
        self._sellers = sellers_of(reference)

    def told(self, page: Page, naming: Set[int]) -> Iterator[Sequence[Passage]]:
        """Yield the sentences of each testimonial of a page, at most one a block.

        `naming` are the blocks that name a treatment.
        """
        if not self._relief:
            return
        by_block: dict[int, list[Passage]] = {}
        for passage in passages(page):
            if passage.place == "body" and (passage.block.quoted or passage.quotes):
                by_block.setdefault(passage.block.index, []).append(passage)
        for block, sentences in by_block.items():
            for spoken in _spoken(sentences):
                if self._tells(page, page.draft.blocks[block], spoken, naming):
                    yield spoken
                    break

    def _tells(self, page: Page, block: Block, spoken: Sequence[Passage], naming: Set[int]) -> bool:
        if not any(passage.says(self._self) for passage in spoken):
            return False
        relieved = any(passage.says(self._relief) for passage in spoken)
        if self._in_section(page, block):
            return relieved or any(passage.says(self._thanks) for passage in spoken)
        if not relieved:
            return False
        return page.once(self._sellers.speak) or (block.index in naming and _signed(page, block, spoken[-1]))

    def _in_section(self, page: Page, block: Block) -> bool:
        above = (page.draft.blocks[at] for at in (section_of(page, block), block.lead_in) if at is not None)
        return any(self._sections.search(heading_words(found.text)) for found in above)


def section_of(page: Page, block: Block) -> int | None:
    """Return the nearest heading above a block that is none by its looks alone: a bold name signs the story before."""
    at = block.heading
    while (
        at is not None
        and not page.draft.blocks[at].level
        and _NAME.fullmatch(page.draft.blocks[at].text.strip())
    ):
        at = page.draft.blocks[at].heading
    return at


def _spoken(sentences: Sequence[Passage]) -> Iterator[Sequence[Passage]]:
    """Yield the sentences between each pair of quotation marks of a block; all of a block that is quoted."""
    first = sentences[0]
    ranges = [(first.start, sentences[-1].end)] if first.block.quoted else first.quotes
    for low, high in ranges:
        inside = [passage for passage in sentences if passage.start < high - 1 and low < passage.end - 1]
        if inside and len(first.folded[low:high].split()) >= _SPOKEN:
            yield inside


def _signed(page: Page, block: Block, last: Passage) -> bool:
    """Tell whether a name stands right behind what is said: after a dash, or alone in the next block."""
    closing = max((high for _, high in last.quotes), default=last.end)
    rest = block.text[closing:].strip()
    if rest:
        return _SIGNED.fullmatch(rest) is not None
    behind = page.draft.blocks[block.index + 1 : block.index + 2]
    return any(one.kind in PROSE and _NAME.fullmatch(one.text.strip()) is not None for one in behind)

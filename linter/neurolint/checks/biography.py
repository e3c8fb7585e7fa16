"""The writer's biography inside the article."""

from __future__ import annotations

from collections.abc import Iterator

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.page.prose import blocks_holding
from neurolint.checks.page.sections import section_names, sections_of
from neurolint.drafts.model import Block
from neurolint.drafts.spans import Span
from neurolint.language.fold import fold
from neurolint.library.model import Reference, Rule


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `biography` ready. Raises ConfigError when a phrase cannot be read."""
    roles, work = phrases_at(rule, "roles"), phrases_at(rule, "work")
    patient, others = phrases_at(rule, "patient"), phrases_at(rule, "others")
    names = section_names(reference)

    def says_who(block: Block) -> bool:
        folded = fold(block.text)
        if patient.search(folded):
            return False
        return roles.search(folded) or (len(list(work.find(folded))) > 1 and not others.search(folded))

    def check(page: Page) -> Iterator[Hit]:
        section = sections_of(page, names).under("author")
        paragraphs = [b for b in page.draft.blocks if b.kind == "paragraph" and not b.quoted]
        ends = blocks_holding(page, roles, work).intersection(_ends(paragraphs))
        for block in paragraphs:
            if block.index in section or (block.index in ends and says_who(block)):
                yield Hit(_span(block))

    return check


def _span(block: Block) -> Span:
    return block.rendered.span(0, len(block.text)) if block.text else block.span


def _ends(paragraphs: list[Block]) -> Iterator[int]:
    """Yield the paragraphs where a biography stands: the first two, the last quarter and at least three."""
    last = max(3, len(paragraphs) // 4)
    for block in (*paragraphs[:2], *paragraphs[-last:]):
        yield block.index

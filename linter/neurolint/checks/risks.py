"""Kind `risks`: how often something happens, told so that readers cannot compare it.

People judge "1 in 20" beside "3 in 50" wrongly, read "rare" as anything from 1 in 10 to 1 in 10,000, and stumble over
"0.3 in 100" (Trevena 2013, IPDAS; Büchter 2014 on words for frequency).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from neurolint.checks.base import Check, Hit, Label, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.page.figures import figured_at
from neurolint.checks.page.prose import Passage, holding, passages
from neurolint.checks.page.sections import reference_blocks, section_names
from neurolint.drafts.spans import Span
from neurolint.language.fold import fold
from neurolint.language.numerals import ONES, SCALES, TENS
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference, Rule

_WORDS = {**ONES, **TENS, "hundred": SCALES["hundred"], "thousand": SCALES["thousand"]}
_ONE = rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,9}}(?:\.\d{{1,4}})?|(?:a\s)?(?:{'|'.join(_WORDS)})\b)"
_SHARE = re.compile(
    rf"(?<![\w.,$£€])(?P<of>{_ONE})(?:\s?(?:-|–|to|or)\s?{_ONE})?\s(?:people\s)?(?:in|out\sof)\s(?:every\s)?"
    rf"(?P<among>{_ONE})(?!\w|\.\d|,\d|\s?(?:%|mg|hours?|days?|weeks?|months?|years?|minutes?))"
)
_AMONG = Phrases(["in", "out of"])
"""What parts the numbers of a share."""


def build(rule: Rule, reference: Reference) -> Check:
    """Make a check for shares that cannot be compared. The field `problem` says what is wrong.

    Shares among different numbers of people in one paragraph, list item by list item under one lead-in; shares of
    parts of people; and a word of `rare`, in a sentence with one of `what`, without a number. A phrase of `table`
    in the paragraph, its lead-in or its heading marks the frequencies of a label and keeps all silent.
    """
    rare, what = phrases_at(rule, "rare"), phrases_at(rule, "what")
    table, numbers = figured_at(rule, "table"), figured_at(rule, "numbers")
    names = section_names(reference)

    def of_a_label(page: Page, passage: Passage) -> bool:
        block, blocks = passage.block, page.draft.blocks
        around = [fold(blocks[at].text) for at in (block.lead_in, block.heading) if at is not None]
        return any(table.search(text, 0, len(text)) for text in (passage.folded, *around))

    def check(page: Page) -> Iterator[Hit]:
        references = reference_blocks(page, names)
        told = [p for p in passages(page) if p.block.index not in references and not p.question]
        shares = told[0].words.sentences(_AMONG) if told else frozenset()
        vague = frozenset(p.number for p in holding(told, rare)) if told else frozenset()
        for _, group in groupby(told, key=_together):
            together = list(group)
            likely = [p for p in together if p.number in shares or p.number in vague]
            if not likely or of_a_label(page, together[0]):
                continue
            yield from _mixed([p for p in likely if p.number in shares])
            for passage in likely:
                if passage.number in vague and passage.says(what) and not passage.says(numbers):
                    for start, end in passage.find(rare):
                        word = passage.block.text[start:end]
                        problem = f"“{word}” says something else to every reader"
                        yield Hit(passage.block.rendered.span(start, end), {"problem": problem})

    return check


def _together(passage: Passage) -> tuple[str, int]:
    """Sentences that are read side by side: of one paragraph, or of the items under one lead-in."""
    lead = passage.block.lead_in
    return (
        ("item", lead)
        if passage.block.kind == "item" and lead is not None
        else ("block", passage.block.index)
    )


def _mixed(together: list[Passage]) -> Iterator[Hit]:
    """Shares among different numbers of people, at the first that differs; shares of parts of people."""
    first: tuple[Span, float] | None = None
    mixed = False
    for passage in together:
        for match in _SHARE.finditer(passage.folded, passage.start, passage.end):
            span, among = passage.block.rendered.span(*match.span()), _value(match["among"])
            if among <= 1 or _value(match["of"]) > among:
                continue
            if "." in match["of"]:
                yield Hit(span, {"problem": f"“{match.group()}” counts parts of people"})
            if first is None:
                first = span, among
            elif among != first[1] and not mixed:
                mixed = True
                problem = f"“{match.group()}” is counted among others than the number before"
                yield Hit(span, {"problem": problem}, related=(Label(first[0], "compare with this"),))


def _value(written: str) -> float:
    word = written.removeprefix("a ").replace(",", "")
    return _WORDS[word] if word in _WORDS else float(word)

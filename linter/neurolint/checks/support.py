"""Kind `support`: a claim that calls for a source and has neither citation nor fact."""

from __future__ import annotations

from collections.abc import Iterator

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.citations import cites, numbered_entries
from neurolint.checks.options import phrases_at
from neurolint.checks.prose import Passage, passages
from neurolint.checks.sections import SectionNames
from neurolint.drafts.spans import Span
from neurolint.library.model import Reference, Rule


def build(rule: Rule, reference: Reference) -> Check:
    """Make a check for phrases of `claims` (and of `forecasts`, which are advice) without a citation near.

    A citation counts in the sentence itself and in the `window` sentences of the same block behind it. A phrase of
    `unless` in the sentence keeps it silent. With `unknown`, what is said of treatments that the vocabulary does not
    know calls for a source as well.
    """
    claims, forecasts = phrases_at(rule, "claims"), phrases_at(rule, "forecasts")
    unless = phrases_at(rule, "unless")
    window: int = rule.options.get("window", 1)
    strange = bool(rule.options.get("unknown"))
    sections = SectionNames(reference)

    def check(page: Page) -> Iterator[Hit]:
        numbered = bool(numbered_entries(page, sections.under(page.draft, "references")))
        told = list(passages(page))
        unknown = _unknown(page) if strange else {}
        for index, passage in enumerate(told):
            if (
                passage.question
                or passage.block.quoted
                or unless.search(passage.folded, passage.start, passage.end)
            ):
                continue
            if _cited(told, index, window, numbered):
                continue
            for span in unknown.get(passage.number, ()):
                yield Hit(span)
            for phrases, severity in ((claims, None), (forecasts, "info")):
                for start, end in phrases.find(passage.folded, passage.start, passage.end):
                    if not passage.quoted(start):
                        span = passage.block.rendered.span(*_clause(passage, start, end))
                        yield Hit(span, severity="info" if severity else None)

    return check


def _unknown(page: Page) -> dict[int, list[Span]]:
    """Where benefit is claimed of a treatment that the vocabulary does not know, by sentence."""
    found: dict[int, list[Span]] = {}
    for judgement in page.reading.judgements:
        claim = judgement.claim
        if claim.unknown and claim.polarity == "affirmed" and claim.strength in {"absolute", "direct", "can"}:
            spans = found.setdefault(claim.sentence, [])
            if claim.span not in spans:
                spans.append(claim.span)
    return found


def _cited(told: list[Passage], index: int, window: int, numbered: bool) -> bool:
    block = told[index].block.index
    near = told[index : index + 1 + window]
    return any(cites(passage, numbered) for passage in near if passage.block.index == block)


def _clause(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """Widen a match to the clause around it: to the next comma or the end of the sentence on either side."""
    left = max(passage.folded.rfind(mark, passage.start, start) for mark in ",;:–") + 1
    left = max(left, passage.start)
    while left < start and passage.folded[left].isspace():
        left += 1
    stops = [at for mark in ",;:–" if (at := passage.folded.find(mark, end, passage.end)) >= 0]
    return left, min([*stops, passage.end])

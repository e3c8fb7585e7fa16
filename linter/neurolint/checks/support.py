"""Kind `support`: a claim that calls for a source and has neither citation nor fact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.page.attribution import attribution_of
from neurolint.checks.page.citations import cites
from neurolint.checks.page.figures import Figured, figured_at
from neurolint.checks.page.prose import Passage, borne_out, holding, passages
from neurolint.checks.page.sections import SectionNames, reference_blocks, section_names
from neurolint.checks.page.sellers import sellers_of
from neurolint.checks.page.sourcelinks import SourceLinks, source_links
from neurolint.drafts.spans import Span
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference, Rule, Severity

_OFFERED = ("offered", "results", "terms")
"""What calls for a source on the pages of sellers."""

_LEAD = 300
"""So many code points at the end of what leads in to a list belong to it."""


def build(rule: Rule, reference: Reference) -> Check:
    """Make a check for phrases of `claims` (and of `forecasts`, which are advice) without a citation near.

    A citation counts in the sentence itself and in the `window` sentences of the same block behind it. A phrase of
    `unless` in the sentence keeps it silent, and so does a claim in the same words that the facts bear out. With
    `unknown`, what is said of treatments that the vocabulary does not know calls for a source as well.

    `offered` are phrases that call for one where those speak who sell what they speak of, whatever study they invoke;
    so do `results` and `terms`, of which something else is asked. `denied` in the sentence keeps those silent. What is
    listed under a heading or a lead-in with a phrase of `reported` is what customers are said to report: one hit a
    list. `graded` are marks that a page gives to evidence: on a page that cites nothing at all they are its own.
    What is asked of each kind stands in `asks`.
    """
    claims, forecasts = figured_at(rule, "claims"), figured_at(rule, "forecasts")
    offered, graded = {kind: figured_at(rule, kind) for kind in _OFFERED}, phrases_at(rule, "graded")
    reported = phrases_at(rule, "reported")
    unless, denied = phrases_at(rule, "unless"), phrases_at(rule, "denied")
    window: int = rule.options.get("window", 1)
    strange = bool(rule.options.get("unknown"))
    asks: Mapping[str, str] = rule.options.get("asks", {})
    sections, sellers = section_names(reference), sellers_of(reference)

    def ask(kind: str) -> Mapping[str, str]:
        return {"ask": asks.get(kind, asks.get("claims", ""))}

    def check(page: Page) -> Iterator[Hit]:
        told = passages(page)
        unknown = _unknown(page) if strange else {}
        known = borne_out(page)
        selling = any(offered.values()) and page.once(sellers.speak)
        sourced: bool | None = None
        sought = (graded, claims, forecasts, *(offered.values() if selling else ()))
        likely = {passage.number for passage in holding(told, *sought)} | unknown.keys()
        for index, passage in enumerate(told):
            if passage.number not in likely or passage.question or passage.block.quoted:
                continue
            hits = list(_hits(passage, graded, ask("graded")))
            if hits and sourced is None:
                sourced = _sourced(page, told, sections)
            hits = [] if sourced else hits
            if selling and not passage.says(denied):
                for kind, phrases in offered.items():
                    hits += _hits(passage, phrases, ask(kind))
            calling = [Hit(span, ask("claims")) for span in unknown.get(passage.number, ())]
            calling += [hit for hit in _hits(passage, claims, ask("claims")) if not known(passage, hit.span)]
            calling += _hits(passage, forecasts, ask("forecasts"), "info")
            hits += [] if calling and passage.says(unless) else calling
            if hits and not _cited(told, index, window, source_links(page.reference)):
                yield from hits
        yield from _lists(told, reported, page, ask("reported"))

    return check


def _lists(
    told: Sequence[Passage], reported: Phrases, page: Page, fields: Mapping[str, str]
) -> Iterator[Hit]:
    """Yield the lists whose heading or lead-in has one of some phrases, and that cite nothing."""
    blocks, links = page.draft.blocks, source_links(page.reference)
    lists: dict[int, list[Passage]] = {}
    for passage in told if reported else ():
        lead = passage.block.lead_in
        if passage.block.kind == "item" and lead is not None and not passage.block.quoted:
            lists.setdefault(lead, []).append(passage)
    for lead, items in lists.items():
        words = fold(blocks[lead].text[-_LEAD:])
        if reported.search(words) and not any(cites(item, links, numbered=True) for item in items):
            first, last = items[0], items[-1]
            begin = first.block.rendered.span(first.start, first.end)
            yield Hit(begin.to(last.block.rendered.span(last.start, last.end)), fields)


def _hits(
    passage: Passage, phrases: Figured | Phrases, fields: Mapping[str, str], severity: Severity | None = None
) -> Iterator[Hit]:
    for start, end in passage.find(phrases):
        if not passage.quoted(start):
            yield Hit(passage.block.rendered.span(*_clause(passage, start, end)), fields, severity)


def _sourced(page: Page, told: Sequence[Passage], sections: SectionNames) -> bool:
    """Tell whether a page has a list of references, or cites anything anywhere."""
    names_person, links = attribution_of(page.reference).names_person, source_links(page.reference)
    return bool(reference_blocks(page, sections)) or any(
        cites(passage, links, numbered=True) or names_person(passage.text) for passage in told
    )


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


def _cited(told: Sequence[Passage], index: int, window: int, links: SourceLinks) -> bool:
    block = told[index].block.index
    near = told[index : index + 1 + window]
    return any(cites(passage, links, numbered=True) for passage in near if passage.block.index == block)


def _clause(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """Widen a match to the clause around it: to the next comma or the end of the sentence on either side."""
    left = max(passage.folded.rfind(mark, passage.start, start) for mark in ",;:–") + 1
    left = max(left, passage.start)
    while left < start and passage.folded[left].isspace():
        left += 1
    stops = [at for mark in ",;:–" if (at := passage.folded.find(mark, end, passage.end)) >= 0]
    return left, min([*stops, passage.end])

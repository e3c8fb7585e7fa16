"""What a page as a whole must have: sources, figures, advice. Reported on the file, not on a place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.page.audiences import audiences_of
from neurolint.checks.page.citations import cites, has_identifier
from neurolint.checks.page.dangers import Dangers
from neurolint.checks.page.prose import hidden, holding, passages, title_blocks
from neurolint.checks.page.sections import SectionNames, section_names, sections_of
from neurolint.checks.page.sourcelinks import source_links
from neurolint.checks.page.topics import addressed, elsewhere, of_types, titled, topics_of
from neurolint.claims.model import Claim
from neurolint.drafts.model import PROSE
from neurolint.drafts.spans import WHOLE_FILE
from neurolint.language.fold import fold
from neurolint.language.numerals import SPELT
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference, Rule

_NUMBER = re.compile(rf"\b\d[\d,]*(?:\.\d+)?|\b(?:{SPELT}|half)\b")

_BETWEEN = 3
"""A title joins a treatment to a condition with at most so many words: "X in the elderly with Y" tells more."""
_PRAISE = frozenset({"treats", "compared_with"})
_OUTRIGHT = frozenset({"absolute", "direct", "can"})  # strengths of claims that are not hedged
Has = Callable[[Page], bool]


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `presence` ready. Raises ConfigError when a phrase cannot be read."""
    needed = _ways(rule, reference)
    applies = _conditions(rule, reference)
    words, names = phrases_at(rule, "belongs", "phrases"), section_names(reference)
    sections: list[str] = rule.options.get("belongs", {}).get("sections", [])

    def check(page: Page) -> Iterator[Hit]:
        if all(holds(page) for holds in applies) and not any(has(page) for has in needed):
            yield Hit(WHOLE_FILE)
            yield from _places(
                page, frozenset().union(*(sections_of(page, names).under(kind) for kind in sections)), words
            )

    return check


def _places(page: Page, inside: frozenset[int], words: Phrases) -> Iterator[Hit]:
    """Yield as advice the first words in some blocks to which what is missing belongs."""
    for passage in passages(page) if inside else ():
        if passage.block.index in inside and not passage.question and not passage.block.quoted:
            for start, end in passage.find(words):
                yield Hit(passage.block.rendered.span(start, end), severity="info")
                return


def _ways(rule: Rule, reference: Reference) -> list[Has]:
    """Return the ways in which a page may have what is asked for; one is enough."""
    asked: Mapping[str, Any] = rule.options["any"]
    ways: list[Has] = []
    if "sections" in asked:
        ways.append(_in_sections(section_names(reference), asked["sections"]))
    if "links" in asked:
        ways.append(_links(asked["links"]))
    if asked.get("identifiers"):
        ways.append(_identifiers)
    if asked.get("footnotes"):
        ways.append(_footnotes)
    if asked.get("citations"):
        ways.append(_citations)
    if "meta" in asked:
        ways.append(_meta(asked["meta"]))
    if "phrases" in asked:
        ways.append(_phrases(phrases_at(rule, "any", "phrases")))
    if "lines" in asked:
        ways.append(_lines(phrases_at(rule, "any", "lines")))
    if "figures" in asked:
        ways.append(_figures(phrases_at(rule, "any", "figures")))
    return ways


def _conditions(rule: Rule, reference: Reference) -> list[Has]:
    """Return what must all hold for the rule to look at a page."""
    when: Mapping[str, Any] = rule.options.get("when", {})
    conditions: list[Has] = []
    if "words" in when:
        conditions.append(_long(when["words"]))
    if "about" in when:
        conditions.append(_about(reference, when["about"]))
    told: list[Has] = []
    if "claims" in when:
        told.append(_claims(when["claims"]["predicate"], when["claims"].get("least", 1)))
    if "title" in when:
        types = [frozenset(types) for types in when["title"]]
        told.append(_title_names(reference, types, Phrases(when.get("title_unless", ()))))
    if told:
        conditions.append(lambda page: any(has(page) for has in told))
    if not when.get("denying", True):
        conditions.append(lambda page: not _denies(page))
    if "skip_audiences" in when:
        conditions.append(_for_others(reference, when["skip_audiences"]))
    return conditions


def _for_others(reference: Reference, left_alone: Sequence[str]) -> Has:
    """The words of the page do not say that it speaks to some audiences, unless a configuration says to whom."""
    audiences = audiences_of(reference, left_alone)
    return lambda page: bool(page.audience) or not audiences.spoken_to(page)


def _in_sections(names: SectionNames, kinds: list[str]) -> Has:
    def has(page: Page) -> bool:
        inside = {index for kind in kinds for index in sections_of(page, names).under(kind)}
        return any(page.draft.blocks[index].text.strip() for index in inside)

    return has


def _links(least: int) -> Has:
    def has(page: Page) -> bool:
        gone = hidden(page)
        blocks = [block for block in page.draft.blocks if block.links and block.index not in gone]
        lead = source_links(page.reference).lead
        return sum(lead(link.url) for block in blocks for link in block.links) >= least

    return has


def _identifiers(page: Page) -> bool:
    gone = hidden(page)
    return any(
        has_identifier(block.text)
        for block in page.draft.blocks
        if (block.kind in PROSE or block.kind == "footnote") and block.index not in gone
    )


def _footnotes(page: Page) -> bool:
    return any(block.kind == "footnote" and block.text.strip() for block in page.draft.blocks)


def _citations(page: Page) -> bool:
    links = source_links(page.reference)
    return any(cites(passage, links, numbered=False) for passage in passages(page))


def _meta(keys: list[str]) -> Has:
    return lambda page: any(page.draft.meta.get(key) for key in keys)


def _phrases(phrases: Phrases) -> Has:
    return lambda page: any(p.says(phrases) for p in holding(passages(page), phrases))


def _lines(phrases: Phrases) -> Has:
    """A line that begins with a label ("Source:") and goes on behind it."""

    def has(page: Page) -> bool:
        for block in page.draft.blocks:
            if block.kind in ("paragraph", "item", "footnote"):
                for line in fold(block.text[:100_000]).splitlines():
                    found = next(phrases.find(line, 0, min(len(line), 60)), None)
                    if found and not line[: found[0]].strip(" *_(") and line[found[1] :].strip(" :*_"):
                        return True
        return False

    return has


def _figures(phrases: Phrases) -> Has:
    """A figure in one of the shapes given, where `#` stands for any number."""

    def has(page: Page) -> bool:
        return any(
            phrases.search(_NUMBER.sub("#", passage.folded[passage.start : passage.end]))
            for passage in passages(page)
        )

    return has


def _long(least: int) -> Has:
    return lambda page: (
        sum(len(block.text.split()) for block in page.draft.blocks if block.kind in PROSE) >= least
    )


def _about(reference: Reference, asked: Mapping[str, Any]) -> Has:
    """The page is about a treatment, with facts of some predicates on it, its classes or its kinds where asked.

    A page that has nothing good to say of the treatment can be left out: `disowned`; so can one that neither says that
    it helps, nor names a condition in its title, nor speaks to its reader: `addressed`.
    """
    topics = topics_of(reference, asked["min_mentions"], asked["types"], audience=asked.get("audience", ""))
    dangers = Dangers(reference, asked.get("facts", ()))

    def has(page: Page) -> bool:
        return any(
            ("facts" not in asked or dangers.on(treatment) or bool(dangers.below(treatment)))
            and (asked.get("disowned", True) or not _disowned(page, reference, treatment))
            and (not asked.get("addressed", False) or addressed(page, reference, treatment))
            for treatment in page.once(topics.treatments)
        )

    return has


def _disowned(page: Page, reference: Reference, treatment: str) -> bool:
    """Tell whether a page says of a treatment only that it does not help, or that it is not known to."""
    is_a = reference.is_a
    claims = [
        judgement.claim
        for judgement in page.reading.judgements
        if judgement.claim.predicate == "treats"
        and (is_a(judgement.claim.subject, treatment) or is_a(treatment, judgement.claim.subject))
    ]
    return bool(claims) and not any(map(_commends, claims))


def _commends(claim: Claim) -> bool:
    """Tell whether a claim says that something helps, at least perhaps."""
    return claim.polarity == "affirmed" and claim.strength != "uncertain"


def _denies(page: Page) -> bool:
    """Tell whether a page says of nothing that it helps, but that something does not or is not known to.

    Nor does a page that tells of no help speak of it where the thing that its title names is spoken of as a harm.
    """
    claims = [judgement.claim for judgement in page.reading.judgements]
    helping = [claim for claim in claims if claim.predicate == "treats"]
    if helping:
        return not any(map(_commends, helping))
    names = {mention.concept for mention in titled(page)}
    return any(claim.predicate == "causes_side_effect" and claim.object in names for claim in claims)


def _asks(page: Page) -> bool:
    """Tell whether the title of a page is a question."""
    return any(
        page.draft.blocks[index].text.rstrip(" *_").endswith("?") for index in title_blocks(page.draft)
    )


def _joins(page: Page, reference: Reference, slots: list[frozenset[str]]) -> bool:
    """Tell whether the title of a page names concepts of two of several sets of types with few words between."""
    if len(slots) == 1:
        return True
    named = [
        (m, {i for i, types in enumerate(slots) if of_types(m.concept, reference, types)})
        for m in titled(page)
    ]
    placed = sorted(((m, fits) for m, fits in named if fits), key=lambda pair: (pair[0].block, pair[0].start))
    for (one, first), (other, second) in pairwise(placed):
        between = page.draft.blocks[one.block].text[one.end : other.start]
        if one.block == other.block and not first & second and len(between.split()) <= _BETWEEN:
            return True
    return False


def _praises(page: Page) -> bool:
    """Tell whether a page says of something that it helps, or does as well as something else."""
    claims = (judgement.claim for judgement in page.reading.judgements)
    return any(claim.predicate in _PRAISE and _commends(claim) for claim in claims)


def _claims(predicate: str, least: int) -> Has:
    """The page makes so many claims outright; who says "may help" knows that it is not told how much."""

    def has(page: Page) -> bool:
        claims = (judgement.claim for judgement in page.reading.judgements)
        return (
            sum(c.predicate == predicate and _commends(c) and c.strength in _OUTRIGHT for c in claims)
            >= least
        )

    return has


def _title_names(reference: Reference, types: list[frozenset[str]], unless: Phrases) -> Has:
    """The title names a concept of each of several sets of types.

    A title that asks, one of a page that does not speak to patients, and one that tells more of the two than that the
    one is for the other ("X for Y", "Y: X") needs some praise below it. One with a phrase of `unless` is on another
    matter.
    """

    speaks = elsewhere(reference, "patients").speaks

    def has(page: Page) -> bool:
        if (_asks(page) or not _joins(page, reference, types) or page.once(speaks)) and not _praises(page):
            return False
        titles = [page.draft.blocks[index] for index in sorted(title_blocks(page.draft))]
        if any(unless.search(fold(block.text)) for block in titles):
            return False
        named = {
            reference.concepts[mention.concept].type
            for mention in titled(page)
            if mention.concept in reference.concepts
        }
        return all(named & wanted for wanted in types)

    return has

"""Kind `approval`: a use that no regulator has approved is recommended as if one had."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.page.prose import holding, passages
from neurolint.checks.page.topics import benefits, of_types, related, types_of
from neurolint.claims.model import Claim, Mention
from neurolint.claims.naming import name
from neurolint.library.model import Fact, Reference, Rule


def build(rule: Rule, reference: Reference) -> Check:
    """Make a check for claims of `predicates` and `strengths` on uses that the facts say are not approved.

    A page on which a phrase of `unless` stands says so itself. A use counts as approved when any jurisdiction that the
    facts know has approved it, or a part of it, for the treatment or for a kind of it that the page names. One hit for
    a treatment and a fact, at the first claim; "X helps", which names no use, is none. A use that the claim takes from
    the matter of the page counts as what the sentence, its paragraph, its heading or its lead-in names; where they name
    nothing it is told of what is approved for nothing at all, without a use. Of what has no label to be used off, by
    the types and concepts in `unlicensed` or by a fact, the advice is the one given there.
    """
    predicates: list[str] = rule.options["predicates"]
    strengths = frozenset(rule.options["strengths"])
    unless = phrases_at(rule, "unless")
    unlicensed: Mapping[str, Any] = rule.options.get("unlicensed", {"types": (), "say": None})
    anything = frozenset(reference.wording.get("relations", {}).get("anything", ()))
    conditions = types_of(reference, "condition")
    facts = reference.facts_by_predicate.get("approved_for", ())
    refused: dict[str, list[Fact]] = {}  # by the drugs they are on
    for fact in facts:
        for drug in fact.subjects if fact.verdict == "refuted" else ():
            refused.setdefault(drug, []).append(fact)

    def approved(subject: str, obj: str, named: frozenset[str]) -> bool:
        """Tell whether a fact on a use, or on a part of it, does not speak against it."""
        return any(
            fact.verdict != "refuted"
            and any(_overlap(reference, obj, use) for use in fact.objects)
            and any(
                reference.is_a(subject, drug) or (drug in named and reference.is_a(drug, subject))
                for drug in fact.subjects
            )
            for fact in facts
        )

    def without_label(subject: str) -> bool:
        """Tell whether something is approved for nothing: there is no label to be off."""
        known = reference.concepts.get(subject)
        if known is not None and known.type in unlicensed["types"]:
            return True
        above = reference.distances(subject)
        if any(concept in above for concept in unlicensed.get("concepts", ())):
            return True
        return any(not anything.isdisjoint(fact.objects) for drug in above for fact in refused.get(drug, ()))

    def refusal(subject: str, obj: str) -> Fact | None:
        """The nearest fact that a use is not approved."""
        above, wider = reference.distances(subject), reference.distances(obj)
        found: list[tuple[int, int, str, Fact]] = []
        for fact in {fact.id: fact for drug in above for fact in refused.get(drug, ())}.values():
            drugs = [above[drug] for drug in fact.subjects if drug in above]
            uses = [wider[use] for use in fact.objects if use == obj or (fact.narrower and use in wider)]
            if uses:
                found.append((min(drugs), min(uses), fact.id, fact))
        return min(found, key=lambda one: one[:3])[3] if found else None

    def used_for(claim: Claim, page: Page) -> str:
        """Return the condition that a claim speaks of, as far as it or what stands over it names one; "" for none."""
        if claim.object_named:
            return claim.object
        here, over = _named(claim, page, reference, conditions)
        if here and claim.object not in here:
            return here[0]
        known = bool(here) or any(related(reference, one, claim.object) for one in over)
        return claim.object if known else ""

    def check(page: Page) -> Iterator[Hit]:
        told: set[tuple[str, str]] = set()
        named = frozenset(mention.concept for mention in page.reading.mentions)
        said = any(p.says(unless) for p in holding(passages(page), unless))
        for judgement in () if said else benefits(page, predicates):
            claim = judgement.claim
            if claim.strength not in strengths or claim.object in anything:
                continue
            if refusal(claim.subject, claim.object) is None:
                continue
            use = used_for(claim, page)
            fact = refusal(claim.subject, use or claim.object)
            if fact is None or (claim.subject, fact.id) in told:
                continue
            if any(approved(claim.subject, one, named) for one in {use or claim.object, claim.object}):
                continue
            if not use and anything.isdisjoint(fact.objects):
                continue
            told.add((claim.subject, fact.id))
            fields = {
                "subject": name(claim.subject, reference),
                "for": f" for {name(use, reference)}" if use else " as a medicine",
                "where": ", ".join(fact.jurisdiction),
                "statement": fact.statement,
            }
            advice = unlicensed["say"] if without_label(claim.subject) else None
            yield Hit(claim.span, fields, suggestion=advice, facts=(fact,))

    return check


def _by_block(page: Page) -> Mapping[int, Sequence[Mention]]:
    """Return what is named on a page, by the block it stands in."""
    found: dict[int, list[Mention]] = {}
    for mention in page.reading.mentions:
        if mention.how != "topic":
            found.setdefault(mention.block, []).append(mention)
    return found


def _named(
    claim: Claim, page: Page, reference: Reference, conditions: frozenset[str]
) -> tuple[list[str], list[str]]:
    """Return the conditions that the words of a claim name, and those named around it and over it."""
    block, mentions = page.draft.blocks[claim.block], page.once(_by_block)
    here: list[str] = []
    there: list[str] = []
    for at in sorted({at for at in (block.index, block.heading, block.lead_in) if at is not None}):
        for mention in mentions.get(at, ()):
            if of_types(mention.concept, reference, conditions):
                span = page.draft.blocks[at].rendered.span(mention.start, mention.end)
                (here if claim.span.contains(span) else there).append(mention.concept)
    return here, there


def _overlap(reference: Reference, one: str, other: str) -> bool:
    """Tell whether two conditions are the same, one a kind of the other, or one a symptom of the other."""
    lines = [(one, other), (other, one)]
    shown = [
        (symptom, b)
        for a, b in lines
        if a in reference.concepts
        for symptom in reference.concepts[a].presents_as
    ]
    return any(related(reference, a, b) for a, b in [*lines, *shown])

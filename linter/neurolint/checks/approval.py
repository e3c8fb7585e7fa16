"""Kind `approval`: a use that no regulator has approved is recommended as if one had."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.prose import holding, passages
from neurolint.checks.topics import benefits, related
from neurolint.claims.naming import name
from neurolint.library.model import Fact, Reference, Rule


def build(rule: Rule, reference: Reference) -> Check:
    """Make a check for claims of `predicates` and `strengths` on uses that the facts say are not approved.

    A page on which a phrase of `unless` stands says so itself. A use counts as approved when any jurisdiction that the
    facts know has approved it, or a part of it, for the treatment or for a kind of it that the page names. One hit for
    a treatment and a fact, at the first claim; "X helps", which names no use, is none. Of what has no label to be
    used off, by the types and concepts in `unlicensed` or by a fact, the advice is the one given there.
    """
    predicates: list[str] = rule.options["predicates"]
    strengths = frozenset(rule.options["strengths"])
    unless = phrases_at(rule, "unless")
    unlicensed: Mapping[str, Any] = rule.options.get("unlicensed", {"types": (), "say": None})
    anything = frozenset(reference.wording.get("relations", {}).get("anything", ()))
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

    def check(page: Page) -> Iterator[Hit]:
        told: set[tuple[str, str]] = set()
        named = frozenset(mention.concept for mention in page.reading.mentions)
        said = any(p.says(unless) for p in holding(passages(page), unless))
        for judgement in () if said else benefits(page, predicates):
            claim = judgement.claim
            use = claim.strength in strengths and claim.object not in anything
            fact = refusal(claim.subject, claim.object) if use else None
            if fact is None or (claim.subject, fact.id) in told:
                continue
            if approved(claim.subject, claim.object, named):
                continue
            told.add((claim.subject, fact.id))
            fields = {
                "subject": name(claim.subject, reference),
                "object": name(claim.object, reference),
                "where": ", ".join(fact.jurisdiction),
                "statement": fact.statement,
            }
            advice = unlicensed["say"] if without_label(claim.subject) else None
            yield Hit(claim.span, fields, suggestion=advice, facts=(fact,))

    return check


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

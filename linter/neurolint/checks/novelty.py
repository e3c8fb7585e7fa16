"""Kind `novelty`: words of novelty on a treatment that the facts know to be old."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.page.prose import Passage, mentions_in, passages
from neurolint.checks.page.topics import counted, named_on, types_of
from neurolint.claims.naming import name
from neurolint.library.model import Fact, Reference, Rule


def build(rule: Rule, reference: Reference) -> Check:
    """Make a check for `phrases` of novelty near a treatment in use for over `max_years`.

    The treatment is the one that the sentence names, else the one the page names most. Its age is that of the fact on
    its use in the condition of the sentence or of the page, counted to the day the fact was reviewed, so that the
    result never depends on the clock.
    """
    phrases = phrases_at(rule, "phrases")
    unless = phrases_at(rule, "unless")
    max_years: int = rule.options["max_years"]
    slots = {slot: types_of(reference, slot) for slot in ("treatment", "condition")}

    def old(treatment: str, conditions: frozenset[str]) -> Fact | None:
        for upper in reference.distances(treatment):
            for fact in reference.facts_by_predicate.get("treats", ()):
                if fact.used_since is None or upper not in fact.subjects or not fact.reviewed:
                    continue
                related = any(_related(reference, c, obj) for c in conditions for obj in fact.objects)
                if related and int(fact.reviewed[:4]) - fact.used_since > max_years:
                    return fact
        return None

    def check(page: Page) -> Iterator[Hit]:
        named = mentions_in(page)
        main = {slot: _most(named_on(page, reference, types)) for slot, types in slots.items()}
        for passage in passages(page):
            hits = list(passage.find(phrases))
            if not hits or passage.question or passage.says(unless):
                continue
            here = named(passage)
            treatments = list(counted(here, reference, slots["treatment"])) or main["treatment"]
            conditions = frozenset(counted(here, reference, slots["condition"]) or main["condition"])
            facts = [fact for treatment in treatments if (fact := old(treatment, conditions))]
            if facts and len(facts) == len(treatments):
                yield _hit(passage, hits[0], facts[0], treatments[0], reference)

    return check


def _hit(passage: Passage, place: tuple[int, int], fact: Fact, treatment: str, reference: Reference) -> Hit:
    fields = {"subject": name(treatment, reference), "since": str(fact.used_since)}
    return Hit(passage.block.rendered.span(*place), fields, facts=(fact,))


def _most(counts: Mapping[str, int]) -> list[str]:
    return [max(counts, key=lambda concept: counts[concept])] if counts else []


def _related(reference: Reference, one: str, other: str) -> bool:
    """Tell whether two conditions share a kind that is not a root of the vocabulary."""
    shared = set(reference.distances(one)) & set(reference.distances(other))
    return any(
        reference.concepts[concept].type != "root" for concept in shared if concept in reference.concepts
    )

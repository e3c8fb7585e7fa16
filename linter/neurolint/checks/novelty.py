"""Kind `novelty`: words of novelty on a treatment that the facts know to be old."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.prose import Passage, passages
from neurolint.claims.model import Mention
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
    slots = {
        slot: frozenset(reference.wording.get("types", {}).get(slot, ()))
        for slot in ("treatment", "condition")
    }

    def old(treatment: str, conditions: frozenset[str]) -> Fact | None:
        for upper in reference.distances(treatment):
            for fact in reference.facts_by_predicate.get("treats", ()):
                if fact.used_since is None or upper not in fact.subjects or not fact.reviewed:
                    continue
                related = any(_related(reference, c, obj) for c in conditions for obj in fact.objects)
                if related and int(fact.reviewed[:4]) - fact.used_since > max_years:
                    return fact
        return None

    def named(mentions: list[Mention], slot: str) -> dict[str, int]:
        counts: dict[str, int] = {}
        for mention in mentions:
            concept = reference.concepts.get(mention.concept)
            if concept is not None and concept.type in slots[slot]:
                counts[mention.concept] = counts.get(mention.concept, 0) + 1
        return counts

    def check(page: Page) -> Iterator[Hit]:
        by_block: dict[int, list[Mention]] = {}
        for mention in page.reading.mentions:
            by_block.setdefault(mention.block, []).append(mention)
        everywhere = list(page.reading.mentions)
        main = {slot: _most(named(everywhere, slot)) for slot in slots}
        for passage in passages(page):
            hits = list(phrases.find(passage.folded, passage.start, passage.end))
            if not hits or passage.question or unless.search(passage.folded, passage.start, passage.end):
                continue
            mentions = [
                m for m in by_block.get(passage.block.index, ()) if passage.start <= m.start < passage.end
            ]
            treatments = list(named(mentions, "treatment")) or main["treatment"]
            conditions = frozenset(named(mentions, "condition") or main["condition"])
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

"""What the facts make of claims that something is a sign or symptom of a condition."""

from __future__ import annotations

from dataclasses import replace

from neurolint.claims.model import Claim, Judgement
from neurolint.claims.weighing.lookup import Found, Lookup, contradicted

_FIRM = frozenset({"direct", "absolute", "can", "probable"})
_OUTRIGHT = frozenset({"direct", "absolute"})
_EFFECTS = frozenset({"", "everyone", "harmed"})  # degrees of what a condition is said to bring about


class Symptoms:
    """Weighs signs and symptoms against one reference.

    What holds of a kind of pain is no measure for a disease that comes with it, which has signs of its own: a fact
    reaches kinds of its subject only among concepts of one type.
    """

    __slots__ = ("_lookup", "_reference")

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._reference = lookup.reference

    def weigh(self, claim: Claim) -> Judgement:
        """Weigh "Y is a symptom of X" and its denial. What is told of some only ("may") is left alone."""
        denied = claim.polarity == "negated"
        if claim.strength not in _FIRM or (denied and claim.strength == "absolute"):  # "not in everyone"
            return Judgement(claim, "not-covered")
        if claim.degree == "only":
            return Judgement(claim, "not-covered") if denied else self._only(claim)
        found = self._find(claim)
        if found is None:
            return Judgement(claim, "not-covered") if denied else self._unlisted(claim)
        fact = found.fact
        steps = self._lookup.steps(claim, found) if not claim.degree else ()
        against = "holds" if denied else "refuted"
        if fact.verdict != against:
            return Judgement(claim, "supported", (fact,), steps)
        return contradicted(claim, (fact,), "warning", steps)

    def weigh_effect(self, claim: Claim) -> Judgement:
        """Weigh "X causes Y" of a condition and its denial; what is told of only some cases is left alone."""
        denied = claim.polarity == "negated"
        if claim.degree not in _EFFECTS or (claim.degree == "harmed" and not denied):
            return Judgement(claim, "not-covered")
        judgement = self.weigh(replace(claim, degree="harmed" if claim.degree == "harmed" else ""))
        hedged = claim.strength not in _OUTRIGHT
        if hedged and not denied and judgement.outcome == "contradicted":
            return Judgement(claim, "not-covered")
        return replace(judgement, claim=claim)

    def _only(self, claim: Claim) -> Judgement:
        """ "X brings only Y" of what is a symptom of it: wrong where it is known to have others."""
        is_a = self._reference.is_a
        facts = [
            fact
            for fact in self._reference.facts_by_predicate.get("has_symptom", ())
            if fact.verdict == "holds" and claim.subject in fact.subjects
        ]
        known = [obj for fact in facts for obj in fact.objects]
        told = [obj for obj in known if self._meets(obj, claim.object)]
        others = [obj for obj in known if obj not in told and not is_a(claim.object, obj)]
        if not told or not others:
            return Judgement(claim, "not-covered")
        return contradicted(claim, (facts[0],), "warning")

    def _meets(self, obj: str, claimed: str) -> bool:
        """Tell whether a symptom is of a kind that is named, or harms a function that is named."""
        known = self._reference.concepts.get(obj)
        return self._reference.is_a(obj, claimed) or (known is not None and claimed in known.site)

    def _find(self, claim: Claim) -> Found | None:
        """The fact nearest to the pair; of two equally near, one that lets the claim stand."""
        above = self._subjects(claim.subject)
        candidates = [
            Found(fact, subject, obj, (0, above[subject], away))
            for fact in self._reference.facts_by_predicate.get("has_symptom", ())
            for subject in fact.subjects
            if subject in above
            for obj in fact.objects
            if (away := self._away(claim, obj)) is not None
        ]
        refuting = "holds" if claim.polarity == "negated" else "refuted"
        return min(
            candidates,
            key=lambda f: (f.distance, f.fact.verdict == refuting, f.fact.id),
            default=None,
        )

    def _subjects(self, subject: str) -> dict[str, int]:
        concepts = self._reference.concepts
        mine = concepts[subject].type if subject in concepts else ""
        return {
            upper: steps
            for upper, steps in self._reference.distances(subject).items()
            if upper in concepts and concepts[upper].type == mine
        }

    def _away(self, claim: Claim, obj: str) -> int | None:
        """How far above what is claimed the object of a fact lies; None where it is something else.

        A claim on an organ or a measured value is met by what the fact's object does to it.
        """
        if not claim.degree:
            return self._reference.distances(claim.object).get(obj)
        known = self._reference.concepts.get(obj)
        return 0 if known and known.change == claim.degree and claim.object in known.site else None

    def _unlisted(self, claim: Claim) -> Judgement:
        """What is not among the symptoms that a fact names in full."""
        above = self._subjects(claim.subject)
        is_a = self._reference.is_a
        listing = [
            (above[subject], fact.id, fact)
            for fact in self._reference.facts_by_predicate.get("has_symptom", ())
            if fact.verdict == "holds" and fact.all_objects_of and not claim.degree
            for subject in fact.subjects
            if subject in above and is_a(claim.object, fact.all_objects_of)
        ]
        if not listing or any(is_a(obj, claim.object) for _, _, fact in listing for obj in fact.objects):
            return Judgement(claim, "not-covered")
        fact = min(listing)[2]
        return contradicted(claim, (fact,), "warning")

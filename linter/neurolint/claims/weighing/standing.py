"""What the facts make of claims about standing by law."""

from __future__ import annotations

from neurolint.claims.model import Claim, Judgement
from neurolint.claims.weighing.lookup import Lookup, contradicted
from neurolint.library.model import Fact


class Standing:
    """Weighs claims about standing by law against one reference."""

    __slots__ = ("_lookup", "_reference")

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._reference = lookup.reference

    def weigh(self, claim: Claim) -> Judgement:
        """Weigh "X is a controlled drug", "X is legal", in the places the claim names or where all facts agree.

        What only can be meant ("can", also tales that are told in the words of real things) weighs little.
        """
        is_a = self._reference.is_a
        above = self._reference.distances(claim.subject)
        facts = [
            fact
            for fact in self._reference.facts_by_predicate.get("status", ())
            if any(s in above for s in fact.subjects)
            and any(is_a(o, claim.object) for o in fact.objects)
            and (not claim.places or not set(claim.places).isdisjoint(fact.jurisdiction))
        ]
        denied = claim.polarity == "negated"
        wrong = [f for f in facts if f.verdict == ("holds" if denied else "refuted")]
        if claim.strength not in {"direct", "absolute", "can"}:
            return Judgement(claim, "not-covered")
        if not facts:
            return self._other(claim)
        if len(wrong) < len(facts):
            return Judgement(claim, "supported", (next(f for f in facts if f not in wrong),))
        mild = claim.strength == "can" and not claim.places
        return contradicted(claim, (wrong[0],), "error" if claim.places else "info" if mild else "warning")

    def _other(self, claim: Claim) -> Judgement:
        """A standing that is not among those a fact lists in full, or is a kind of one that a fact denies."""
        above = self._reference.distances(claim.subject)
        for fact in self._reference.facts_by_predicate.get("status", ()):
            if (
                claim.polarity == "affirmed"
                and any(s in above for s in fact.subjects)
                and self._rules_out(fact, claim)
                and (not claim.places or not set(claim.places).isdisjoint(fact.jurisdiction))
            ):
                return contradicted(claim, (fact,), "error")
        return Judgement(claim, "not-covered")

    def _rules_out(self, fact: Fact, claim: Claim) -> bool:
        """What is denied of a country at large may hold in a part of it: a claim has to name the country."""
        denied = fact.objects if fact.verdict == "refuted" and claim.places else ()
        listed = (fact.all_objects_of,) if fact.verdict == "holds" and fact.all_objects_of else ()
        return any(self._reference.is_a(claim.object, whole) for whole in (*denied, *listed))

"""What the facts make of claims about how a treatment acts."""

from __future__ import annotations

from neurolint.claims.model import Claim, Judgement
from neurolint.claims.weighing.lookup import Found, Lookup, contradicted, passing, tempered
from neurolint.library.model import Fact, Severity

_DIRECTIONS = frozenset({"activates", "blocks"})


class Actions:
    """Weighs mechanisms against one reference."""

    __slots__ = ("_lookup", "_reference")

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._reference = lookup.reference

    def weigh(self, claim: Claim) -> Judgement:
        """Weigh "X acts on Y", "X acts only on Y" and their denial."""
        found = self._lookup.find("has_mechanism", claim.subject, claim.object)
        if found is None:
            return self._split(claim) or self._other(claim)
        fact = found.fact
        if _other_way(claim, fact):
            return self._turned(claim, found)
        if fact.verdict == "refuted" and fact.direction not in {"", claim.degree}:
            return Judgement(claim, "not-covered")
        if (
            fact.verdict == "unsupported"
            and fact.direction
            and claim.degree in _DIRECTIONS - {fact.direction}
        ):
            return Judgement(claim, "not-covered")
        steps = self._lookup.steps(claim, found)
        hedged = claim.strength in {"possible", "probable"} or claim.implied
        if (
            claim.polarity == "negated"
            and fact.verdict == "holds"
            and claim.strength in {"direct", "absolute"}
        ):
            say = passing(fact)
            return Judgement(claim, "contradicted", (fact,), steps, tempered("error", (fact,)), say)
        if claim.polarity == "negated" or claim.strength == "uncertain":
            return Judgement(claim, "supported", (fact,), steps)
        if claim.degree == "only":
            return self._only(claim, found)
        if fact.verdict == "refuted":
            level: Severity = "warning" if hedged else "error"
            return Judgement(claim, "contradicted", (fact,), steps, tempered(level, (fact,)), fact.say)
        if fact.verdict == "unsupported" and not hedged:
            if claim.subject not in fact.subjects and self._helps(claim):
                return Judgement(claim, "not-covered")
            return Judgement(claim, "overstated", (fact,), steps, "warning", fact.say)
        return Judgement(claim, "supported", (fact,), steps)

    def _turned(self, claim: Claim, found: Found) -> Judgement:
        """ "X activates Y" where it is known to block it; the denial of that is right."""
        fact, steps = found.fact, self._lookup.steps(claim, found)
        if claim.polarity == "negated" or claim.strength == "uncertain":
            return Judgement(claim, "supported", (fact,), steps)
        level: Severity = "error" if claim.strength in {"direct", "absolute"} else "warning"
        return contradicted(claim, (fact,), level, steps)

    def _helps(self, claim: Claim) -> bool:
        """Tell whether a treatment is known to help a condition that a claim names, which its class is not."""
        effective = {"effective", "probably-effective"}
        return any(
            claim.subject in found.fact.subjects
            and found.fact.verdict in effective
            and found.fact.certainty in {"high", "moderate"}
            for condition in claim.scope
            if (found := self._lookup.find("treats", claim.subject, condition))
        )

    def _split(self, claim: Claim) -> Judgement | None:
        """What is said of a class outright and known to hold for some of its members and not for others."""
        if (
            claim.polarity == "negated"
            or claim.strength not in {"direct", "absolute"}
            or claim.degree == "only"
        ):
            return None
        is_a = self._reference.is_a
        facts = [
            fact
            for fact in self._reference.facts_by_predicate.get("has_mechanism", ())
            if claim.object in fact.objects
        ]
        members = {
            verdict: [
                (fact, s)
                for fact in facts
                if fact.verdict == verdict
                for s in fact.subjects
                if s != claim.subject and is_a(s, claim.subject)
            ]
            for verdict in ("holds", "refuted")
        }
        if not members["holds"] or not members["refuted"]:
            return None
        fact, other = members["refuted"][0]
        steps = (self._lookup.kind_step(other, claim.subject),)
        own = tuple(dict.fromkeys(s for _, s in members["holds"]))
        return Judgement(claim, "overstated", (fact,), steps, "info", passing(fact), own)

    def _only(self, claim: Claim, found: Found) -> Judgement:
        """ "X acts only on Y": wrong where it is known to act on something else as well.

        Of what a fact lists in full, on something else that it lists: what comes of it is nothing else.
        """
        kind = found.fact.all_objects_of
        steps = self._lookup.steps(claim, found)
        is_a = self._reference.is_a
        for fact in self._reference.facts_by_predicate.get("has_mechanism", ()):
            if fact.verdict != "holds" or found.subject not in fact.subjects:
                continue
            others = [o for o in fact.objects if not is_a(o, claim.object) and not is_a(claim.object, o)]
            if any(not kind or is_a(o, kind) for o in others):
                return contradicted(claim, (fact,), "error", steps)
        return Judgement(claim, "supported", (found.fact,), steps)

    def _other(self, claim: Claim) -> Judgement:
        """A way of acting that is not among those a fact lists in full."""
        if claim.polarity == "negated" or claim.strength not in {"direct", "absolute"} or claim.implied:
            return Judgement(claim, "not-covered")
        above = self._reference.distances(claim.subject)
        listing = [
            (above[subject], fact.id, fact)
            for fact in self._reference.facts_by_predicate.get("has_mechanism", ())
            if fact.verdict == "holds" and fact.all_objects_of
            for subject in fact.subjects
            if subject in above and self._reference.is_a(claim.object, fact.all_objects_of)
        ]
        is_a = self._reference.is_a
        if not listing or any(is_a(obj, claim.object) for _, _, fact in listing for obj in fact.objects):
            return Judgement(claim, "not-covered")
        steps, _, fact = min(listing)
        told = (self._lookup.kind_step(claim.subject, fact.subjects[0]),) if steps else ()
        return contradicted(claim, (fact,), "error", told)


def _other_way(claim: Claim, fact: Fact) -> bool:
    """Tell whether a claim names the direction opposite to that of a fact."""
    return fact.verdict == "holds" and bool(fact.direction) and claim.degree in _DIRECTIONS - {fact.direction}

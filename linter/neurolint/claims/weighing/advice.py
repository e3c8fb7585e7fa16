"""What the facts make of claims that a treatment is recommended: apart from how certain its effect is."""

from __future__ import annotations

from neurolint.claims.model import Claim, Judgement
from neurolint.claims.weighing.harms import Harms
from neurolint.claims.weighing.lookup import RANK, Found, Lookup, contradicted, passing, tempered
from neurolint.library.model import Fact, Recommendation, Severity


class Advice:
    """Weighs claims of recommendation against one reference."""

    __slots__ = ("_harms", "_lookup", "_reference")

    def __init__(self, lookup: Lookup, harms: Harms) -> None:
        self._lookup = lookup
        self._reference = lookup.reference
        self._harms = harms

    def weigh(self, claim: Claim) -> Judgement:
        """Weigh "recommended" and "first-line" on what bodies advise, which is apart from certainty."""
        if claim.strength not in {"direct", "absolute"}:
            return Judgement(claim, "not-covered")
        if self._harms.spared(claim):
            return Judgement(claim, "not-covered")  # "to feel less sick, take X with food"
        found = self._fact(claim)
        if claim.degree == "within" or (found is not None and self._is_of_some(claim, found.fact)):
            return Judgement(claim, "not-covered")  # what is advised in most may not be in some
        if found is None or not found.fact.recommendations:
            unknown = self._unadvised(claim, found.fact) if found is not None else self._wider(claim)
            return unknown or self._harms.against_use(claim) or Judgement(claim, "not-covered")
        fact = found.fact
        advice = self._advice_of(claim.attribution, fact) if claim.attribution else fact.recommendations
        if not advice:
            return Judgement(claim, "not-covered")
        strengths = {recommendation.strength for recommendation in advice}
        wanted = {"strong-for"} if claim.relation == "first" else {"strong-for", "weak-for"}
        advised, against = bool(strengths & wanted), bool(strengths & {"strong-against", "weak-against"})
        steps = self._lookup.steps(claim, found)
        wrong = (advised and not against) if claim.polarity == "negated" else not advised
        if claim.strength == "absolute" and not strengths <= wanted and claim.polarity == "affirmed":
            wrong = True  # "all guidelines recommend"
        if claim.relation == "first" and claim.polarity == "negated":
            wrong = False  # "not first-line" leaves room for all that is recommended
        if not wrong:
            return Judgement(claim, "supported", (fact,), steps)
        level: Severity = "error" if against and claim.polarity == "affirmed" else "warning"
        return Judgement(claim, "contradicted", (fact,), steps, tempered(level, (fact,)), fact.say)

    def _is_of_some(self, claim: Claim, fact: Fact) -> bool:
        """Tell whether a denial is of a use that a fact does not speak of: "is not recommended for mild Y"."""
        return claim.polarity == "negated" and not set(claim.scope) <= set(fact.scope)

    def _fact(self, claim: Claim) -> Found | None:
        """The fact to judge on: what a body advises on a group of treatments where that on effect is silent of it.

        What comes first in a condition is told by a fact on this condition, be it on the class, before one on a wider.
        """
        pair = (claim.subject, claim.object, claim.scope)
        found = self._lookup.find("treats", *pair)
        if claim.relation == "first" and found is not None and found.object != claim.object:
            found = self._lookup.find("treats", *pair, exact=True) or found
        if claim.attribution and not (found and self._named(claim.attribution, found.fact)):
            ruled = self._lookup.find("recommended_by", *pair)
            if ruled is not None and self._named(claim.attribution, ruled.fact):
                return ruled
        return found

    def _wider(self, claim: Claim) -> Judgement | None:
        """Weigh advice on a wider condition than any fact: wrong where none of its kinds is known to be so advised.

        What all bodies are said to advise is wrong as soon as one advises against it.
        """
        if claim.polarity == "negated" or claim.attribution:
            return None
        wanted = {"strong-for"} if claim.relation == "first" else {"strong-for", "weak-for"}
        is_a = self._reference.is_a
        facts = [
            fact
            for fact in self._reference.facts_by_predicate.get("treats", ())
            if fact.recommendations
            and all(name in claim.scope for name in fact.scope)
            and claim.subject in fact.subjects
            and any(is_a(obj, claim.object) for obj in fact.objects)
        ]
        against = [f for f in facts if any(r.strength.endswith("-against") for r in f.recommendations)]
        favoured = any(r.strength in wanted for fact in facts for r in fact.recommendations)
        if not against or (favoured and claim.strength != "absolute"):
            return None
        fact = against[0]
        kinds = [obj for obj in fact.objects if is_a(obj, claim.object)]
        steps = (self._lookup.kind_step(kinds[0], claim.object),) if kinds[0] != claim.object else ()
        return contradicted(claim, (fact,), "warning", steps)

    def _unadvised(self, claim: Claim, fact: Fact) -> Judgement | None:
        """A treatment of poor evidence that no body is known to recommend."""
        column = self._lookup.column(fact)
        least = RANK["low" if claim.relation == "first" else "inconclusive"]
        if column is None or RANK[column] < least or claim.polarity == "negated":
            return None
        level = tempered("warning", (fact,))
        return Judgement(claim, "overstated", (fact,), (), level, passing(fact))

    def _advice_of(self, body: str, fact: Fact) -> tuple[Recommendation, ...]:
        """What one body advises; where it is silent, what all do when none is in favour."""
        own = self._named(body, fact)
        if own:
            return own
        favoured = any(r.strength in {"strong-for", "weak-for"} for r in fact.recommendations)
        return () if favoured else fact.recommendations

    def _named(self, body: str, fact: Fact) -> tuple[Recommendation, ...]:
        """What a fact says that one body advises."""
        known = self._reference.concepts.get(body)
        names = (known.label, *known.synonyms, *known.abbreviations) if known else ()
        return tuple(r for r in fact.recommendations if any(f" {name} " in f" {r.body} " for name in names))

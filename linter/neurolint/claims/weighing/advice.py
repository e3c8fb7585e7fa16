"""What the facts make of claims that a treatment is recommended: apart from how certain its effect is."""

from __future__ import annotations

from neurolint.claims.model import Claim, Judgement
from neurolint.claims.weighing.harms import Harms
from neurolint.claims.weighing.lookup import RANK, Lookup, passing, tempered
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
        found = self._lookup.find("treats", claim.subject, claim.object, claim.scope)
        if claim.strength not in {"direct", "absolute"}:
            return Judgement(claim, "not-covered")
        if found is None or not found.fact.recommendations:
            unknown = self._unadvised(claim, found.fact) if found is not None else None
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
        known = self._reference.concepts.get(body)
        names = (known.label, *known.synonyms, *known.abbreviations) if known else ()
        own = tuple(r for r in fact.recommendations if any(f" {name} " in f" {r.body} " for name in names))
        if own:
            return own
        favoured = any(r.strength in {"strong-for", "weak-for"} for r in fact.recommendations)
        return () if favoured else fact.recommendations

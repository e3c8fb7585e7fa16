"""What the facts make of claims about harm and safety: side effects, warnings, contraindications, interactions."""

from __future__ import annotations

from collections.abc import Collection

from neurolint.claims.model import Claim, Judgement
from neurolint.claims.predicates import PREVENTS
from neurolint.claims.weighing.harmfacts import HarmFacts
from neurolint.claims.weighing.lookup import Case, Lookup, contradicted, passing
from neurolint.library.model import Fact, Severity

_HARMS = ("causes_side_effect", "has_warning")
_USES = ("contraindicated_with", "has_warning", "interacts_with", "causes_side_effect")
_BARS = ("contraindicated_with",)
_PAIRS = ("interacts_with", "contraindicated_with", "has_warning")
_PREVENTION = "prevention"  # the scope of what is prevented
_FIRM = frozenset({"direct", "absolute", "can"})
_OUTRIGHT = frozenset({"everyone", "no-risk"})  # degrees of denials that leave no exception
_OPPOSITE = {"raised": "lowered", "lowered": "raised"}


class Harms:
    """Weighs claims about harm against one reference. `anything` are concepts that stand for all of their kind."""

    __slots__ = ("_anything", "_facts", "_lookup")

    def __init__(self, lookup: Lookup, anything: Collection[str]) -> None:
        self._lookup = lookup
        self._anything = anything
        self._facts = HarmFacts(lookup, anything)

    def weigh(self, claim: Claim) -> Judgement:
        """Weigh "X causes Y", "X has no effect on Y", "X has no side effects"."""
        cases = [
            case
            for case in self._facts.of(_HARMS, claim.subject)
            if self._facts.bears(case.fact, claim.object)
        ]
        if claim.polarity == "negated":
            if claim.degree == "usual":  # what is not usual may be
                return Judgement(claim, "not-covered")
            return self._denied(claim, cases or self._facts.of_members(claim, _HARMS, self._facts.bears))
        if claim.degree == "only":
            return self._only(claim)
        if claim.degree == PREVENTS and claim.taken:
            return Judgement(claim, "not-covered")  # taken with food, what causes nausea causes less
        if claim.degree == PREVENTS:
            return self._denied(claim, [case for case in cases if case.steps == 0])
        if claim.degree in {"improved", "lowered", "raised"}:
            return self._turned(claim, cases)
        return self._affirmed(claim, [case for case in cases if self._facts.reaches(case.fact, claim.object)])

    def weigh_use(self, claim: Claim) -> Judgement:
        """Weigh "X is safe in Y" (negated: nothing speaks against it) and "X must not be used in Y"."""
        uses = _BARS if claim.degree == "allowed" else _USES  # to be used with care is not to be barred
        cases = [
            case
            for case in self._facts.of(uses, claim.subject)
            if self._facts.holds_in(case.fact, claim.object)
        ] or self._facts.of_members(claim, uses, self._facts.holds_in)
        if claim.polarity == "negated":
            return self._denied(claim, cases)
        return self._affirmed(claim, cases)

    def weigh_pair(self, claim: Claim) -> Judgement:
        """Weigh "X interacts with Y" and its denial, either way round."""
        one, other = claim.subject, claim.object
        cases = [case for case in self._facts.of(_PAIRS, one) if self._facts.meets(case.fact, other)]
        if other not in self._anything:
            near = [(self._facts.apart(case, other), case) for case in cases]
            turned = [case for case in self._facts.of(_PAIRS, other) if self._facts.meets(case.fact, one)]
            near += [(self._facts.apart(case, one), case) for case in turned]
            cases = [case for _, case in sorted(near, key=lambda pair: pair[0])]  # the nearest to both first
        if claim.degree in _OPPOSITE and (shifted := self._shifted(claim, cases)):
            return shifted
        if claim.polarity == "negated":
            return self._denied(claim, cases or self._facts.of_members(claim, _PAIRS, self._facts.meets))
        return self._affirmed(claim, cases)

    def _shifted(self, claim: Claim, cases: list[Case]) -> Judgement | None:
        """Weigh "X raises the level of Y" by what is known of levels; None where that is what is said, or is nothing.

        To deny a change of levels is not to deny that the two interact.
        """
        told = [case for case in cases if case.fact.verdict == "holds"]
        levels = any(case.fact.raises or case.fact.lowers for case in told)
        as_said = [case for case in told if self._facts.shifts(case.fact, claim.object, claim.degree)]
        against = [
            case for case in told if self._facts.shifts(case.fact, claim.object, _OPPOSITE[claim.degree])
        ]
        if claim.polarity == "negated":
            if as_said:
                return None
            if against:
                return Judgement(claim, "supported", (against[0].fact,), self._steps(claim, against[0]))
            return Judgement(claim, "not-covered")
        if as_said or not levels:
            return None
        if not against or claim.strength not in _FIRM:
            return Judgement(claim, "not-covered")
        return self._contradicted(claim, against, "error")

    def against_use(self, claim: Claim) -> Judgement | None:
        """Weigh "X is recommended for Y" where X must not be used in Y; else None."""
        if claim.polarity == "negated":
            return None
        cases = [
            case
            for case in self._facts.of(("contraindicated_with",), claim.subject)
            if case.fact.verdict == "holds" and self._facts.holds_in(case.fact, claim.object)
        ]
        return self._contradicted(claim, cases, "error") if cases else None

    def weigh_warning(self, claim: Claim) -> Judgement:
        """Weigh "X carries a boxed warning about Y" and "X carries no warning about Y"."""
        cases = [
            case
            for case in self._facts.of(_HARMS, claim.subject)
            if self._facts.bears(case.fact, claim.object) or self._facts.holds_in(case.fact, claim.object)
        ]
        warnings = [case for case in cases if case.fact.predicate == "has_warning"]
        if claim.polarity == "negated":
            boxes = [case for case in warnings if case.fact.boxed and _told_of(case.fact, claim.places)]
            return self._denied(claim, boxes if claim.degree == "boxed" else warnings)
        boxed = next((case for case in warnings if case.fact.boxed), None)
        if boxed is not None:
            return Judgement(claim, "supported", (boxed.fact,), self._steps(claim, boxed))
        if not warnings or claim.strength not in _FIRM:
            return Judgement(claim, "not-covered")
        return self._contradicted(claim, warnings, "error")

    def spared(self, claim: Claim) -> bool:
        """Tell whether a treatment is said to help, by how it is taken, with a harm that it is known to do.

        "Taking X with food reduces nausea" says nothing of X where X brings nausea on. What is said to be cured is no
        harm of the cure, nor is something serious that is said to be prevented outright.
        """
        if not claim.taken or claim.polarity == "negated" or claim.strength == "absolute":
            return False
        cases = [
            case.fact
            for case in self._facts.of(_HARMS, claim.subject)
            if case.fact.verdict == "holds" and self._facts.does(case.fact, claim.object)
        ]
        outright = claim.strength == "direct" and _PREVENTION in claim.scope
        return bool(cases) and not (outright and any(map(_serious, cases)))

    def opposite(self, claim: Claim) -> Judgement | None:
        """Weigh "X relieves Y", "X prevents Y" where no fact on the effect is known but X causes Y; else None.

        Facts on classes are left aside: one member may treat what others cause. So are harms of a kind of Y: what
        relieves pain may cause headaches, and "X is effective" says of no harm that X relieves it. So are minor harms:
        an injection hurts for a day and relieves pain for a month.
        """
        if claim.polarity == "negated" or claim.strength not in {"direct", "absolute"}:
            return None
        cases = [
            case
            for case in self._facts.of(_HARMS, claim.subject)
            if case.steps == 0 and case.fact.severity != "minor" and self._facts.does(case.fact, claim.object)
        ]
        if not cases or any(case.fact.verdict != "holds" for case in cases):
            return None
        return self._contradicted(claim, cases, "error")

    def _denied(self, claim: Claim, cases: list[Case]) -> Judgement:
        """A harm, warning or interaction that holds speaks against its denial.

        What is known of the treatment itself goes before what is known of its class.
        """
        nearest = cases[0].steps if cases else 0
        open_ = {"mixed", "unsupported", "refuted"}
        if claim.object not in self._anything and any(
            case.fact.verdict in open_ for case in cases if case.steps == nearest
        ):
            cases = [case for case in cases if case.fact.verdict in open_]
        holding = [case for case in cases if case.fact.verdict == "holds"]
        if claim.degree in _OUTRIGHT and claim.object not in self._anything and not holding:
            holding = [
                case for case in cases if case.fact.verdict == "mixed"
            ]  # what some do is not never done, and what is open is no risk of zero
        if claim.degree == "rare":
            holding = [case for case in holding if case.fact.frequency == "common"]
        if claim.degree == "slight":  # only what is serious and not seldom speaks against it
            holding = [case for case in holding if case.fact.boxed or case.fact.frequency == "common"]
        plain = claim.object in self._anything and claim.strength != "absolute"
        if plain:  # "is safe": only what is serious speaks against it
            holding = [case for case in holding if _serious(case.fact)]
        if not holding or claim.strength not in {*_FIRM, "probable"}:
            refuted = [case for case in cases if case.fact.verdict == "refuted"]
            if refuted and claim.strength in _FIRM:
                return Judgement(claim, "supported", (refuted[0].fact,), self._steps(claim, refuted[0]))
            return Judgement(claim, "not-covered")
        warned = claim.predicate == "contraindicated_with" and holding[0].fact.predicate == "has_warning"
        loose = holding[0].steps < 0 or holding[0].fact.verdict == "mixed"
        loose = loose or claim.degree == "allowed"
        weak = plain or warned or loose or claim.strength in {"probable", "can"} or claim.degree == "rare"
        return self._contradicted(claim, holding, "warning" if weak else "error")

    def _affirmed(self, claim: Claim, cases: list[Case]) -> Judgement:
        if not cases:
            return Judgement(claim, "not-covered")
        nearest = [case for case in cases if case.steps == cases[0].steps]
        known = nearest if all(case.fact.verdict in {"refuted", "unsupported"} for case in nearest) else cases
        case = next((c for c in known if c.fact.verdict == "holds"), known[0])
        verdict = case.fact.verdict
        if verdict == "refuted" and claim.strength != "uncertain":
            hedged = claim.strength in {"possible", "probable"}
            return self._contradicted(claim, [case], "warning" if hedged else "error")
        steps = self._steps(claim, case)
        if verdict == "holds" and claim.degree == "in-all" and claim.strength in {"direct", "absolute"}:
            return Judgement(claim, "overstated", (case.fact,), steps, "warning", passing(case.fact))
        seldom = case.fact.frequency in {"uncommon", "rare"}
        if seldom and claim.degree == "usual" and claim.strength in {"direct", "absolute"}:
            if not self._facts.does(case.fact, claim.object):
                return Judgement(claim, "not-covered")  # a kind of it is rare
            return Judgement(claim, "overstated", (case.fact,), steps, "warning", case.fact.say)
        if verdict == "mixed" and claim.degree == "listed":
            return Judgement(claim, "supported", (case.fact,), steps)  # one cause among several
        if verdict in {"mixed", "unsupported"} and claim.strength in {"direct", "absolute"}:
            return Judgement(claim, "overstated", (case.fact,), steps, "warning", case.fact.say)
        if claim.strength == "absolute" and seldom:
            return Judgement(claim, "overstated", (case.fact,), steps, "warning", case.fact.say)
        return Judgement(claim, "supported", (case.fact,), steps)

    def _only(self, claim: Claim) -> Judgement:
        """ "X causes nothing but Y" where it is known to do serious harm of another kind."""
        is_a = self._lookup.reference.is_a
        cases = [
            case
            for case in self._facts.of(_HARMS, claim.subject)
            if case.fact.verdict == "holds"
            and _serious(case.fact)
            and not any(is_a(o, claim.object) or is_a(claim.object, o) for o in case.fact.objects)
        ]
        if not cases or claim.strength not in _FIRM:
            return Judgement(claim, "not-covered")
        return self._contradicted(claim, cases, "warning")

    def _turned(self, claim: Claim, cases: list[Case]) -> Judgement:
        """ "X improves Y", "X lowers Y" where X is known to harm or to raise it."""
        known = self._lookup.reference.concepts
        against: list[Case] = []
        for case in cases:
            if case.fact.verdict != "holds" or (case.steps and claim.degree == "improved"):
                continue  # one member may protect what others harm
            changes = {
                known[o].change
                for o in case.fact.objects
                if o in known and claim.object in self._facts.sites(o)
            }
            if claim.degree in changes:
                return Judgement(claim, "supported", (case.fact,), self._steps(claim, case))
            if "harmed" in changes if claim.degree == "improved" else _OPPOSITE[claim.degree] in changes:
                against.append(case)
        if not against or claim.strength not in _FIRM:
            return Judgement(claim, "not-covered")
        return self._contradicted(claim, against, "error")

    def _contradicted(self, claim: Claim, cases: list[Case], level: Severity) -> Judgement:
        return contradicted(claim, (cases[0].fact,), level, self._steps(claim, cases[0]))

    def _steps(self, claim: Claim, case: Case) -> tuple[str, ...]:
        if case.subject in {claim.subject, claim.object}:
            return ()
        if case.steps < 0:
            return (self._lookup.kind_step(case.subject, claim.subject),)
        mine = claim.subject if self._lookup.reference.is_a(claim.subject, case.subject) else claim.object
        return (self._lookup.kind_step(mine, case.subject),)


def _told_of(fact: Fact, places: Collection[str]) -> bool:
    """Tell whether a fact holds in one of the jurisdictions that a claim names, or in any where it names none."""
    return not places or not fact.jurisdiction or not set(places).isdisjoint(fact.jurisdiction)


def _serious(fact: Fact) -> bool:
    return fact.severity == "serious" or (fact.severity is None and fact.predicate != "causes_side_effect")

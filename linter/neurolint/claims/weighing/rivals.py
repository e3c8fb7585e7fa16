"""What the facts make of claims that set two treatments against each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from neurolint.claims.model import Claim, Judgement
from neurolint.claims.weighing.figures import outside
from neurolint.claims.weighing.lookup import GAP, RANK, Lookup, contradicted, passing, tempered
from neurolint.library.model import Fact

_POTENCY = (
    2.0  # a figure this many times outside the range is out of range: potency depends on how it is given
)
_NOT = {"not-better": "subject-better", "not-worse": "object-better"}
"""What a relation denies."""

_NO_EFFECT = frozenset({"better-borne", "likened"})
"""Relations that say nothing of the effect."""

_STRENGTHS = {"stronger": "subject-better", "weaker": "object-better", "as-potent": "no-difference"}
"""Relations of one drug's strength to another's, and what they come to where no potency is known."""

_IN_ITS_PLACE = frozenset({"urged", "steps-in"})
"""Relations by which one is to be taken for the other, perhaps for its harms: it needs only a sign that it works."""

_TAKEN_TO_WORK = _IN_ITS_PLACE | {"replaces"}
"""Relations that take one to do what the other does, whatever that is."""


class Rivals:
    """Weighs comparisons against one reference. `nameless` is the concept of any medicine whatever."""

    __slots__ = ("_lookup", "_nameless", "_reference", "_treating")

    def __init__(self, lookup: Lookup, nameless: str) -> None:
        self._lookup = lookup
        self._nameless = nameless
        self._reference = lookup.reference
        treating = self._reference.facts_by_predicate.get("treats", ())
        self._treating = frozenset(subject for fact in treating for subject in fact.subjects)

    def weigh(self, claim: Claim) -> Judgement:
        """Weigh "X works better than Y", "X works as well as Y": the other way round as well."""
        conditions = claim.scope
        if claim.relation in {"best", "beats-all"}:
            return self._foremost(claim)
        if claim.relation == "more-potent":
            return self._potency(claim)
        if claim.relation in _NO_EFFECT:
            return Judgement(claim, "not-covered")
        if claim.relation in _STRENGTHS:
            plain = replace(claim, relation=_STRENGTHS[claim.relation])
            return self._strength(claim) or replace(self.weigh(plain), claim=claim)
        if claim.relation == "spares-harms":
            return self._spared(claim)
        if claim.relation == "safer":
            return self._safer(claim)
        if claim.polarity == "negated" or claim.strength not in {"direct", "absolute", "can"}:
            return Judgement(claim, "not-covered")
        if claim.relation == "object-better":
            turned = replace(claim, subject=claim.object, object=claim.subject, relation="subject-better")
            return replace(self.weigh(turned), claim=claim)
        if claim.relation in _IN_ITS_PLACE:
            return self._presupposed(claim, conditions)
        for fact in self.facts(claim.subject, claim.object, conditions):
            other_way = not any(self._reference.is_a(claim.subject, s) for s in fact.subjects)
            stated = _turned(fact.comparison) if other_way else fact.comparison
            if claim.relation in _NOT:  # "no better than" leaves room for as good and for worse
                if stated != _NOT[claim.relation]:
                    return Judgement(claim, "supported", (fact,))
                return contradicted(claim, (fact,), "error")
            if stated == claim.relation:
                if self._overdone(claim, fact):
                    return Judgement(claim, "overstated", (fact,), level="warning", say=passing(fact))
                return Judgement(claim, "supported", (fact,))
            if stated in {"subject-better", "object-better"}:
                return contradicted(claim, (fact,), "error")
            if claim.relation not in {"no-difference", "replaces"}:
                return Judgement(claim, "overstated", (fact,), level="warning", say=passing(fact))
            if stated == "unclear" and self._made_equal(claim, fact):
                return Judgement(claim, "overstated", (fact,), level="warning", say=passing(fact))
            return Judgement(claim, "supported", (fact,))
        return self._by_efficacy(claim, conditions)

    def _by_efficacy(self, claim: Claim, conditions: Sequence[str]) -> Judgement:
        """No fact compares the two: compare what is known of each in the same condition."""
        for condition in conditions:
            mine = self._lookup.find("treats", claim.subject, condition)
            theirs = self._lookup.find("treats", claim.object, condition)
            if mine is None or theirs is None:
                continue
            left, right = self._lookup.column(mine.fact), self._lookup.column(theirs.fact)
            if left is None or right is None:
                continue
            gap = RANK[left] - RANK[right]  # positive: the object has the stronger evidence
            wrong = gap >= GAP
            if claim.relation == "no-difference":
                wrong = abs(gap) >= GAP
            if claim.relation in _NOT:
                wrong = gap <= -GAP if claim.relation == "not-better" else gap >= GAP
            if wrong:
                facts = (mine.fact, theirs.fact)
                return Judgement(
                    claim, "contradicted", facts, level=tempered("error", facts), say=mine.fact.say
                )
        return self._presupposed(claim, conditions)

    def _potency(self, claim: Claim) -> Judgement:
        """Weigh "X is 500 times as potent as Y" against the figure of a fact on the two."""
        if (
            claim.figure is None
            or claim.polarity == "negated"
            or claim.strength not in {"direct", "absolute"}
        ):
            return Judgement(claim, "not-covered")
        low, high, _ = claim.figure
        for fact, turned in self._potencies(claim):
            figure = fact.figure
            if figure is None or (turned and low is None):
                continue
            if turned or outside(low, high, figure, _POTENCY, _POTENCY):
                return contradicted(claim, (fact,), "warning")
            return Judgement(claim, "supported", (fact,))
        return Judgement(claim, "not-covered")

    def _strength(self, claim: Claim) -> Judgement | None:
        """Weigh "X is stronger than Y", "X is as strong as Y" where a fact tells how many times; else None."""
        if claim.polarity == "negated" or claim.strength not in {"direct", "absolute"}:
            return None
        for fact, turned in self._potencies(claim):
            figure = fact.figure
            if figure is None or figure.low is None or figure.low < _POTENCY:
                continue
            if claim.relation == ("weaker" if turned else "stronger"):
                return Judgement(claim, "supported", (fact,))
            return contradicted(claim, (fact,), "warning")
        return None

    def _potencies(self, claim: Claim) -> list[tuple[Fact, bool]]:
        """The facts on how many times as potent one of the two is, with whether it is the second one."""
        found = []
        for fact in self._reference.facts_by_predicate.get("compared_with", ()):
            for one, other, turned in (
                (fact.subjects, fact.objects, False),
                (fact.objects, fact.subjects, True),
            ):
                if fact.comparison == "more-potent" and claim.subject in one and claim.object in other:
                    found.append((fact, turned))
        return found

    def _overdone(self, claim: Claim, fact: Fact) -> bool:
        """Tell whether a comparison that is likely, or little more than a guess, is told as proven or settled."""
        if claim.strength == "absolute":
            return fact.certainty != "high"
        least = RANK[fact.certainty] >= RANK["low"]
        return least and claim.degree == "settled" and claim.attribution != "studies"

    def _made_equal(self, claim: Claim, fact: Fact) -> bool:
        """Tell whether a claim calls two equals outright where studies are too few to tell.

        Two that both work well enough may be called so: it is what a direct comparison of the two would have to show.
        """
        settled = claim.strength == "absolute" or claim.degree == "settled"
        if claim.implied or (claim.attribution == "studies" and not settled):
            return False
        if claim.attribution and claim.strength != "absolute" and not settled:
            return False
        known = [self._known(c, claim.scope or fact.condition) for c in (claim.subject, claim.object)]
        return not all(any(RANK[column] <= RANK["moderate"] for _, column in facts) for facts in known)

    def _presupposed(self, claim: Claim, conditions: Sequence[str]) -> Judgement:
        """To be as good as a treatment that works, a treatment must work itself: where the other one does.

        What some studies found is their result, but for what has hardly been studied research has found nothing.
        """
        proud_of = {"subject-better", "no-difference", "replaces"} | _IN_ITS_PLACE
        if claim.relation not in proud_of or claim.implied or claim.attribution == "studies":
            return Judgement(claim, "not-covered")
        theirs = [pair for pair in self._known(claim.object, ()) if RANK[pair[1]] <= RANK["moderate"]]
        # who takes one thing for another, or sets it beside the medicines in use, takes it to work
        works = bool(theirs) or claim.relation in _TAKEN_TO_WORK or claim.object == self._nameless
        where = conditions or tuple(dict.fromkeys(o for fact, _ in theirs for o in fact.objects))
        mine = self._known(claim.subject, where) if where else []
        if not mine and not conditions:
            mine = self._known(claim.subject, ())
            if claim.relation in _IN_ITS_PLACE:
                # what it is to be taken for is not said: only what fails in anything speaks against it
                is_root, is_a = self._reference.is_root, self._reference.is_a
                mine = [
                    (fact, column)
                    for fact, column in mine
                    if any(map(is_root, fact.objects)) and any(is_a(claim.subject, s) for s in fact.subjects)
                ]
        proud = (
            claim.strength == "absolute"
            or (claim.strength == "direct" and claim.relation not in _IN_ITS_PLACE)
            or claim.relation in {"subject-better", "replaces"}
            or claim.object == self._nameless
            or claim.degree == "settled"
        )
        least = RANK["low" if proud and not claim.attribution else "inconclusive"]
        weak = mine and all(RANK[column] >= least for _, column in mine)
        if not weak or not works:
            return Judgement(claim, "not-covered")
        fact = min(mine, key=lambda pair: (claim.subject not in pair[0].subjects, RANK[pair[1]], pair[0].id))[
            0
        ]
        return Judgement(claim, "overstated", (fact,), level=tempered("warning", (fact,)), say=passing(fact))

    def _spared(self, claim: Claim) -> Judgement:
        """Weigh "X works without the side effects of Y": wrong where both do the same serious harm."""
        if claim.polarity == "negated" or claim.strength not in {"direct", "absolute"}:
            return Judgement(claim, "not-covered")
        is_a = self._reference.is_a
        for mine in self._serious(claim.subject):
            for theirs in self._serious(claim.object):
                if any(is_a(o, p) or is_a(p, o) for o in mine.objects for p in theirs.objects):
                    facts = (mine, theirs)
                    return contradicted(claim, facts, "warning")
        return Judgement(claim, "not-covered")

    def _safer(self, claim: Claim) -> Judgement:
        """Weigh "X is safer than Y", which says nothing of the effect, against the facts on which of two is safer."""
        if claim.polarity == "negated" or claim.strength not in {"direct", "absolute"} or claim.attribution:
            return Judgement(claim, "not-covered")
        for fact in self.facts(claim.subject, claim.object, claim.scope, safety=True):
            turned = not any(self._reference.is_a(claim.subject, s) for s in fact.subjects)
            known = fact.verdict in {"effective", "probably-effective"}
            if turned and not known:
                continue  # that X is not known to be safer says nothing of Y
            if turned:
                return contradicted(claim, (fact,), "warning")
            if known:
                return Judgement(claim, "supported", (fact,))
            return Judgement(
                claim, "overstated", (fact,), level=tempered("warning", (fact,)), say=passing(fact)
            )
        return Judgement(claim, "not-covered")

    def _serious(self, subject: str) -> list[Fact]:
        """The serious harms that a treatment or its class is known to do."""
        return [
            fact
            for predicate in ("causes_side_effect", "has_warning")
            for fact in self._reference.facts_by_predicate.get(predicate, ())
            if fact.verdict == "holds"
            and fact.severity == "serious"
            and any(self._reference.is_a(subject, s) for s in fact.subjects)
        ]

    def _foremost(self, claim: Claim) -> Judgement:
        """Weigh "X has the strongest evidence of all Ys": wrong where another Y has better in the same condition.

        To beat all of them is more: wrong as well where a comparison with one of them did not find it so.
        """
        if claim.polarity == "negated" or claim.strength not in {"direct", "absolute"}:
            return Judgement(claim, "not-covered")
        is_a = self._reference.is_a
        if claim.relation == "beats-all" and claim.attribution != "studies":
            equal = self._unbeaten(claim)
            if equal is not None:
                level = tempered("warning", (equal,))
                return Judgement(claim, "overstated", (equal,), level=level, say=passing(equal))
        for condition in claim.scope:
            mine = self._lookup.find("treats", claim.subject, condition)
            left = self._lookup.column(mine.fact) if mine else None
            if mine is None or left is None:
                continue
            better = [
                fact
                for fact in self._reference.facts_by_predicate.get("treats", ())
                if (column := self._lookup.column(fact)) is not None
                and RANK[column] < RANK[left]
                and not fact.scope
                and condition in fact.objects
                and any(is_a(s, claim.object) and not is_a(s, claim.subject) for s in fact.subjects)
            ]
            if better:
                facts = (mine.fact, better[0])
                return contradicted(claim, facts, "warning")
        return Judgement(claim, "not-covered")

    def _unbeaten(self, claim: Claim) -> Fact | None:
        """A fact that compares what is said to beat all of a class with one of them, and did not find it better."""
        is_a = self._reference.is_a
        for fact in self._reference.facts_by_predicate.get("compared_with", ()):
            for mine, theirs, better in (
                (fact.subjects, fact.objects, "subject-better"),
                (fact.objects, fact.subjects, "object-better"),
            ):
                told = (
                    fact.comparison not in {"more-potent", "safer"}
                    and claim.subject in mine
                    and any(is_a(o, claim.object) for o in theirs)
                )
                if told and fact.comparison != better and self._same(claim.scope, fact):
                    return fact
        return None

    def _same(self, conditions: Sequence[str], fact: Fact) -> bool:
        """Tell whether a comparison was made in one of the conditions, or either of them in any."""
        is_a = self._reference.is_a
        return (
            not fact.condition
            or not conditions
            or any(is_a(c, d) or is_a(d, c) for c in conditions for d in fact.condition)
        )

    def _known(self, subject: str, conditions: Sequence[str]) -> list[tuple[Fact, str]]:
        """The facts on the effect of a treatment or its kinds, in some conditions or in any, with their columns."""
        is_a = self._reference.is_a
        kin = {s for s in self._treating if is_a(s, subject) or is_a(subject, s)}
        near = {condition: self._lookup.objects(condition) for condition in conditions}
        return [
            (fact, column)
            for fact in self._reference.facts_by_predicate.get("treats", ())
            if not kin.isdisjoint(fact.subjects)
            and (column := self._lookup.column(fact)) is not None
            and (not conditions or any(is_a(o, c) or o in near[c] for c in conditions for o in fact.objects))
        ]

    def facts(self, one: str, other: str, conditions: Sequence[str], *, safety: bool = False) -> list[Fact]:
        """Facts that compare two treatments or their classes, either way round, in one of the conditions.

        They tell which works better or, with `safety`, which is safer.
        """
        is_a = self._reference.is_a
        found = []
        for fact in self._reference.facts_by_predicate.get("compared_with", ()):
            if fact.comparison == "more-potent" or (fact.comparison == "safer") != safety:
                continue  # to be more potent or safer is not to work better
            for left, right in ((fact.subjects, fact.objects), (fact.objects, fact.subjects)):
                if (
                    any(is_a(one, s) for s in left)
                    and any(is_a(other, o) for o in right)
                    and self._same(conditions, fact)
                ):
                    found.append(fact)
                    break
        return found


def _turned(relation: str) -> str:
    return {"subject-better": "object-better", "object-better": "subject-better"}.get(relation, relation)

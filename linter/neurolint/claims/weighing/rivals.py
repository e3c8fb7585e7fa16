"""What the facts make of claims that set two treatments against each other."""

from __future__ import annotations

from collections.abc import Sequence

from neurolint.claims.model import Claim, Judgement
from neurolint.claims.weighing.lookup import GAP, RANK, Lookup, passing, tempered
from neurolint.library.model import Fact

_NOT = {"not-better": "subject-better", "not-worse": "object-better"}
"""What a relation denies."""


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
        if claim.relation == "best":
            return self._foremost(claim)
        if claim.polarity == "negated" or claim.strength not in {"direct", "absolute", "can"}:
            return Judgement(claim, "not-covered")
        for fact in self.facts(claim.subject, claim.object, conditions):
            turned = not any(self._reference.is_a(claim.subject, s) for s in fact.subjects)
            stated = _turned(fact.comparison) if turned else fact.comparison
            if claim.relation in _NOT:  # "no better than" leaves room for as good and for worse
                if stated != _NOT[claim.relation]:
                    return Judgement(claim, "supported", (fact,))
                level = tempered("error", (fact,))
                return Judgement(claim, "contradicted", (fact,), level=level, say=passing(fact))
            if stated == claim.relation:
                return Judgement(claim, "supported", (fact,))
            if stated in {"subject-better", "object-better"}:
                level = tempered("error", (fact,))
                return Judgement(claim, "contradicted", (fact,), level=level, say=passing(fact))
            if claim.relation not in {"no-difference", "replaces"}:
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
            wrong = gap >= GAP if claim.relation != "object-better" else gap <= -GAP
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

    def _presupposed(self, claim: Claim, conditions: Sequence[str]) -> Judgement:
        """To be as good as a treatment that works, a treatment must work itself."""
        proud_of = {"subject-better", "no-difference", "replaces"}
        if claim.relation not in proud_of or claim.implied or claim.attribution:
            return Judgement(claim, "not-covered")
        mine = self._known(claim.subject, conditions)
        theirs = self._known(claim.object, ())
        works = any(RANK[column] <= RANK["moderate"] for _, column in theirs)
        # who takes one thing for another, or sets it beside the medicines in use, takes it to work
        works = works or claim.relation == "replaces" or claim.object == self._nameless
        proud = claim.strength == "absolute" or claim.relation == "subject-better"
        least = RANK["low" if proud else "inconclusive"]
        weak = mine and all(RANK[column] >= least for _, column in mine)
        if not weak or not works:
            return Judgement(claim, "not-covered")
        fact = min(mine, key=lambda pair: (claim.subject not in pair[0].subjects, RANK[pair[1]], pair[0].id))[
            0
        ]
        return Judgement(claim, "overstated", (fact,), level=tempered("warning", (fact,)), say=passing(fact))

    def _foremost(self, claim: Claim) -> Judgement:
        """Weigh "X has the strongest evidence of all Ys": wrong where another Y has better in the same condition."""
        if claim.polarity == "negated" or claim.strength not in {"direct", "absolute"}:
            return Judgement(claim, "not-covered")
        is_a = self._reference.is_a
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
                level = tempered("warning", facts)
                return Judgement(claim, "contradicted", facts, level=level, say=passing(mine.fact))
        return Judgement(claim, "not-covered")

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

    def facts(self, one: str, other: str, conditions: Sequence[str]) -> list[Fact]:
        """Facts that compare two treatments or their classes, either way round, in one of the conditions."""
        is_a = self._reference.is_a
        found = []
        for fact in self._reference.facts_by_predicate.get("compared_with", ()):
            for left, right in ((fact.subjects, fact.objects), (fact.objects, fact.subjects)):
                if (
                    any(is_a(one, s) for s in left)
                    and any(is_a(other, o) for o in right)
                    and (
                        not fact.condition
                        or not conditions
                        or any(is_a(c, d) or is_a(d, c) for c in conditions for d in fact.condition)
                    )
                ):
                    found.append(fact)
                    break
        return found


def _turned(relation: str) -> str:
    return {"subject-better": "object-better", "object-better": "subject-better"}.get(relation, relation)

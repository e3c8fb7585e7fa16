"""What the facts make of claims that a regulator has approved a use."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from neurolint.claims.model import Claim, Judgement
from neurolint.claims.naming import is_class
from neurolint.claims.weighing.lookup import Case, Lookup, contradicted
from neurolint.library.model import Fact, Severity

ANYWHERE = "anywhere"
"""The place of a claim about every jurisdiction."""


class Approvals:
    """Weighs claims of approval against one reference. `anything` are concepts that stand for all of their kind."""

    __slots__ = ("_anything", "_approved", "_lookup")

    def __init__(self, lookup: Lookup, anything: Collection[str], approved: Collection[str]) -> None:
        """`approved` are the concepts of being approved, which facts on standing deny of some things."""
        self._lookup = lookup
        self._anything = frozenset(anything)
        self._approved = frozenset(approved)

    def weigh(self, claim: Claim) -> Judgement:
        """Weigh "X is approved for Y" and its denial, in the places the claim names or in any."""
        cases = sorted(self._cases(claim), key=lambda case: (abs(case.steps), case.fact.id))
        if claim.strength not in {"direct", "absolute"}:
            return Judgement(claim, "not-covered")
        if claim.degree == "sole":
            return self._sole(claim)
        if claim.polarity == "negated":
            return self._denied(claim, cases)
        return self._affirmed(claim, [case for case in cases if case.steps >= 0])

    def _cases(self, claim: Claim) -> Iterator[Case]:
        reference = self._lookup.reference
        wanted = set(claim.places) - {ANYWHERE}
        above = reference.distances(claim.subject)
        for fact in reference.facts_by_predicate.get("approved_for", ()):
            if wanted and wanted.isdisjoint(fact.jurisdiction):
                continue
            for subject in fact.subjects:
                if subject in above:
                    yield Case(fact, subject, above[subject])
                elif reference.is_a(subject, claim.subject):
                    yield Case(fact, subject, -reference.distances(subject)[claim.subject])

    # -- "X is approved for Y" -------------------------------------------------------------------------------

    def _affirmed(self, claim: Claim, cases: list[Case]) -> Judgement:
        holds = [case for case in cases if case.fact.verdict == "holds"]
        if claim.degree == "only":
            return self._only(claim, holds)
        approved = next((case for case in holds if self._touches(case.fact, claim.object)), None)
        if approved is not None:
            if claim.degree == "everyone" and not any(self._covers_all(c.fact, claim.object) for c in holds):
                return self._contradicted(claim, approved, "error" if claim.places else "warning")
            return self._supported(claim, approved)
        refuted = [case for case in cases if case.fact.verdict == "refuted"]
        if not holds and (never := self._never(claim)):
            return self._contradicted(claim, never, "error" if claim.places else "warning")
        if claim.object in self._anything:
            never = next((c for c in refuted if not self._anything.isdisjoint(c.fact.objects)), None)
            if holds or never is None:
                return Judgement(claim, "not-covered")
            return self._contradicted(claim, never, "error")
        against = next((case for case in refuted if self._covers(case.fact, claim.object)), None)
        if against is None:
            against = next((case for case in holds if self._leaves_out(case.fact, claim.object)), None)
        if against is None:
            against = self._leaves_out_subject(claim)
        if against is None:
            return Judgement(claim, "not-covered")
        return self._contradicted(claim, against, "error" if claim.places else "warning")

    def _only(self, claim: Claim, holds: list[Case]) -> Judgement:
        """ "X is approved only for Y" where it is approved for something else as well."""
        other = next((case for case in holds if not self._touches(case.fact, claim.object)), None)
        if other is None:
            return Judgement(claim, "not-covered")
        return self._contradicted(claim, other, "error" if claim.places else "warning")

    def _sole(self, claim: Claim) -> Judgement:
        """ "X is the only K approved for Y" where another K is: for Y itself, in the same place and the same people.

        The class K is the relation of the claim (none: any treatment), its scope the people. Where no place is
        named, another has to be approved wherever X is known to be.
        """
        is_a = self._lookup.reference.is_a
        facts = [
            fact
            for fact in self._lookup.reference.facts_by_predicate.get("approved_for", ())
            if fact.verdict == "holds" and self._covers_all(fact, claim.object)
        ]
        rivals = [fact for fact in facts if claim.object in fact.objects]  # not for a whole that holds Y
        own = [fact for fact in facts if any(is_a(claim.subject, s) for s in fact.subjects)]
        places = set(claim.places) - {ANYWHERE} or {code for fact in own for code in fact.jurisdiction}
        against: list[Case] = []
        for place in sorted(places):
            other = next(
                (
                    Case(fact, subject, 0)
                    for fact in rivals
                    if place in fact.jurisdiction and self._same_people(claim, fact)
                    for subject in fact.subjects
                    if not is_a(subject, claim.subject)
                    and not is_a(claim.subject, subject)
                    and (not claim.relation or is_a(subject, claim.relation))
                ),
                None,
            )
            if other is None:
                return Judgement(claim, "not-covered")
            against.append(other)
        if claim.polarity == "negated" or not against:
            return Judgement(claim, "not-covered")
        return self._contradicted(claim, against[0], "error" if claim.places else "warning")

    def _same_people(self, claim: Claim, fact: Fact) -> bool:
        """Tell whether an approval is in some of the people that a claim names, or both are in people at large."""
        is_a = self._lookup.reference.is_a
        if not claim.scope:
            return not fact.condition
        return any(is_a(c, group) for c in fact.condition for group in claim.scope)

    def _never(self, claim: Claim) -> Case | None:
        """A fact that what is claimed of is approved for nothing: its standing, or what it is not.

        What holds in one place says nothing of another.
        """
        reference = self._lookup.reference
        wanted = set(claim.places) - {ANYWHERE}
        above = reference.distances(claim.subject)
        for predicate, verdict in (("status", "refuted"), ("not_a", "holds")):
            for fact in reference.facts_by_predicate.get(predicate, ()):
                if wanted and fact.jurisdiction and wanted.isdisjoint(fact.jurisdiction):
                    continue
                subject = next((s for s in fact.subjects if s in above), None)
                if subject and fact.verdict == verdict and not self._approved.isdisjoint(fact.objects):
                    return Case(fact, subject, above[subject])
        return None

    def _touches(self, fact: Fact, obj: str) -> bool:
        """Tell whether an approved use is the one claimed, holds it, or is part of it."""
        is_a = self._lookup.reference.is_a
        kinds = self._kinds(obj)
        return any(named in kinds or is_a(named, obj) for named in fact.objects) or any(
            named in self._anything for named in fact.objects
        )

    def _kinds(self, obj: str) -> frozenset[str]:
        """What a use is a kind of, by the vocabulary or by a fact."""
        reference = self._lookup.reference
        above = self._lookup.objects(obj)
        told = (
            upper
            for fact in reference.facts_by_predicate.get("is_a", ())
            if fact.verdict == "holds" and not above.keys().isdisjoint(fact.subjects)
            for named in fact.objects
            for upper in reference.distances(named)
        )
        return frozenset((*above, *told))

    def _covers_all(self, fact: Fact, obj: str) -> bool:
        """Tell whether an approved use is the one claimed or holds it."""
        return any(self._lookup.reference.is_a(obj, named) for named in fact.objects)

    def _covers(self, fact: Fact, obj: str) -> bool:
        """Tell whether a use that is not approved is the one claimed or, where the fact reaches so far, holds it."""
        if obj in fact.objects or any(named in self._anything for named in fact.objects):
            return True
        return fact.narrower and any(self._lookup.reference.is_a(obj, named) for named in fact.objects)

    def _leaves_out(self, fact: Fact, obj: str) -> bool:
        """Tell whether a fact lists all approved uses of a kind, and this one is not among them."""
        return bool(fact.all_objects_of) and fact.all_objects_of in self._kinds(obj)

    def _leaves_out_subject(self, claim: Claim) -> Case | None:
        """A fact that lists all treatments approved for the use, without this one."""
        reference = self._lookup.reference
        wanted = set(claim.places) - {ANYWHERE}
        for fact in reference.facts_by_predicate.get("approved_for", ()):
            if (
                not fact.all_subjects_of
                or fact.verdict != "holds"
                or (wanted.isdisjoint(fact.jurisdiction) and wanted)
            ):
                continue
            related = any(
                reference.is_a(s, claim.subject) or reference.is_a(claim.subject, s) for s in fact.subjects
            )
            if (
                not related
                and reference.is_a(claim.subject, fact.all_subjects_of)
                and any(reference.is_a(claim.object, named) for named in fact.objects)
            ):
                return Case(fact, claim.subject, 0)
        return None

    # -- "X is not approved for Y" ---------------------------------------------------------------------------

    def _denied(self, claim: Claim, cases: list[Case]) -> Judgement:
        holds = [
            case
            for case in cases
            if case.fact.verdict == "holds"
            and (claim.object in self._anything or self._touches(case.fact, claim.object))
        ]
        refuted = [
            case
            for case in cases
            if case.fact.verdict == "refuted" and case.steps >= 0 and self._covers(case.fact, claim.object)
        ]
        if refuted and ANYWHERE not in claim.places:
            return self._supported(claim, refuted[0])
        if not holds:
            return self._supported(claim, refuted[0]) if refuted else Judgement(claim, "not-covered")
        case = holds[0]
        if claim.single and case.steps < 0:
            return Judgement(claim, "not-covered")  # what shops sell is another kind
        exact = self._covers_all(case.fact, claim.object) or claim.object in self._anything
        every = claim.degree == "everyone" or claim.strength == "absolute" or ANYWHERE in claim.places
        of_a_kind = case.steps < 0 and claim.object in self._anything
        of_a_kind = of_a_kind and not is_class(claim.subject, self._lookup.reference)
        if not every and (of_a_kind or not exact):
            # it may mean another kind, or one that the vocabulary lacks
            return Judgement(claim, "not-covered")
        return self._contradicted(claim, case, "error" if claim.places else "warning")

    # -- judging ---------------------------------------------------------------------------------------------

    def _supported(self, claim: Claim, case: Case) -> Judgement:
        return Judgement(claim, "supported", (case.fact,), self._steps(claim, case))

    def _contradicted(self, claim: Claim, case: Case, level: Severity) -> Judgement:
        return contradicted(claim, (case.fact,), level, self._steps(claim, case))

    def _steps(self, claim: Claim, case: Case) -> tuple[str, ...]:
        if case.steps == 0:
            return ()
        pair = (claim.subject, case.subject) if case.steps > 0 else (case.subject, claim.subject)
        return (self._lookup.kind_step(*pair),)

"""What the facts make of a claim: the most specific fact wins, and every step to it is told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from neurolint.claims.model import Claim, Judgement, Outcome
from neurolint.claims.naming import name
from neurolint.claims.wording import Certainties
from neurolint.library.model import Fact, Reference, Severity

_RANK = {"high": 0, "moderate": 1, "low": 2, "inconclusive": 3, "very-low": 3, "contradicted": 4}
"""Columns of the table of certainty, from the strongest support to none."""
_GAP = 2  # ranks between two treatments before calling them equal is refuted


@dataclass(frozen=True, slots=True)
class Found:
    """A fact that speaks to a claim: the pair it is about, and how far up the claim's own pair lies."""

    fact: Fact
    subject: str
    object: str
    distance: tuple[int, int, int]


class Weigher:
    """Weighs claims against one reference."""

    __slots__ = ("_certainty", "_found", "_members", "_reference")

    def __init__(self, reference: Reference, certainty: Certainties) -> None:
        self._reference = reference
        self._certainty = certainty
        self._found: dict[tuple[str, str, str, tuple[str, ...]], Found | None] = {}
        self._members: dict[tuple[str, str, str], tuple[str, ...]] = {}

    def weigh(self, claim: Claim) -> Judgement:
        """Return what the facts make of one claim; `not-covered` when none speaks to it."""
        match claim.predicate:
            case "treats":
                return self._treats(claim)
            case "recommended_for":
                return self._recommended(claim)
            case "is_a":
                return self._is_a(claim)
            case "has_mechanism":
                return self._mechanism(claim)
            case "compared_with":
                return self._compared(claim)
        return Judgement(claim, "not-covered")

    def weigh_list(self, claims: Sequence[Claim]) -> list[Judgement]:
        """Weigh claims that one trigger makes of several treatments at once, and find the false member.

        To name a treatment with weak evidence in one breath with one whose evidence is strong calls them equals.
        """
        judged = [self.weigh(claim) for claim in claims]
        columns = {id(j): self._column(j.facts[0]) if j.facts else None for j in judged}
        out = []
        for judgement in judged:
            claim, mine = judgement.claim, columns[id(judgement)]
            better = [
                other
                for other in judged
                if other.claim.object == claim.object
                and other.claim.subject != claim.subject
                and (theirs := columns[id(other)]) is not None
                and mine is not None
                and _RANK[mine] - _RANK[theirs] >= _GAP
            ]
            strong = claim.strength in {"direct", "absolute"} and claim.polarity == "affirmed"
            if strong and better and judgement.level is not None:
                judgement = self._false_member(judgement, better[0])
            out.append(judgement)
        return out

    def _false_member(self, judgement: Judgement, better: Judgement) -> Judgement:
        claim = judgement.claim
        facts = [
            *judgement.facts,
            *self._comparison_facts(better.claim.subject, claim.subject, (claim.object,)),
            *better.facts,
        ]
        step = f"named beside {self._name(better.claim.subject)}, whose evidence is stronger, as if they were equals"
        return Judgement(
            claim,
            "contradicted",
            tuple(dict.fromkeys(facts)),
            (*judgement.steps, step),
            _tempered("error", judgement.facts),
            judgement.say,
        )

    def _name(self, concept: str) -> str:
        return name(concept, self._reference)

    def _kind_step(self, member: str, kind: str) -> str:
        called = self._name(kind)
        among = "as" if called == self._reference.label(kind) else "among"
        return f"{self._name(member)} counts {among} {called}"

    # -- efficacy --------------------------------------------------------------------------------------------

    def _treats(self, claim: Claim) -> Judgement:
        found = self.find("treats", claim.subject, claim.object, claim.scope)
        if found is None:
            return Judgement(claim, "not-covered")
        fact = found.fact
        column = self._column(fact)
        if column is None:
            return Judgement(claim, "not-covered")
        negated = claim.polarity == "negated"
        level = _tempered(self._certainty.level(claim.strength, column, negated=negated), (fact,))
        if claim.implied and level == "error":
            level = "warning"
        say = fact.say or self._certainty.say[column].format_map(
            {"subject": self._name(claim.subject), "object": self._name(claim.object)}
        )
        outcome: Outcome = "supported"
        if level is not None:
            outcome = "contradicted" if negated or column == "contradicted" else "overstated"
        elif claim.strength in {"uncertain", "possible"} and column in {"high", "moderate"} and not negated:
            outcome = "understated"
        members = self._holds_for(claim, column) if level is not None and not negated else ()
        return Judgement(claim, outcome, (fact,), self._steps(claim, found), level, say, members)

    def _holds_for(self, claim: Claim, column: str) -> tuple[str, ...]:
        """The kinds of the subject whose own evidence in this condition is better than that of the whole."""
        key = (claim.subject, claim.object, column)
        if key not in self._members:
            self._members[key] = self._better(claim, column)
        return self._members[key]

    def _better(self, claim: Claim, column: str) -> tuple[str, ...]:
        better: list[str] = []
        lines = self._objects(claim.object)
        for fact in self._reference.facts_by_predicate.get("treats", ()):
            mine = self._column(fact)
            if mine is None or _RANK[mine] >= min(_RANK[column], _RANK["low"]):
                continue
            if fact.scope or not any(obj in lines for obj in fact.objects):
                continue
            better.extend(
                s for s in fact.subjects if s != claim.subject and self._reference.is_a(s, claim.subject)
            )
        return tuple(
            s for s in dict.fromkeys(better) if not any(s != o and self._reference.is_a(s, o) for o in better)
        )

    def find(self, predicate: str, subject: str, obj: str, scope: Sequence[str] = ()) -> Found | None:
        """The most specific fact on a pair: drug before class, named condition before its parents.

        A fact with a scope speaks only to a claim that has the same scope. Of two facts equally near, the one that
        leaves the claim more room is taken.
        """
        key = (predicate, subject, obj, tuple(scope))
        if key not in self._found:
            self._found[key] = self._nearest(predicate, subject, obj, scope)
        return self._found[key]

    def _nearest(self, predicate: str, subject: str, obj: str, scope: Sequence[str]) -> Found | None:
        candidates: list[Found] = []
        table = self._reference.facts_by_pair
        for upper_subject, steps in self._reference.distances(subject).items():
            for upper_object, away in self._objects(obj).items():
                for fact in table.get((predicate, upper_subject, upper_object), ()):
                    if all(name in scope for name in fact.scope):
                        near = (0 if fact.scope else 1, steps, away)
                        candidates.append(Found(fact, upper_subject, upper_object, near))
        if not candidates:
            return None
        return min(candidates, key=lambda f: (f.distance, self._rank(f.fact), f.fact.id))

    def _objects(self, obj: str) -> dict[str, int]:
        """The object and what it is a kind of; then the symptom it presents as."""
        lines = dict(self._reference.distances(obj))
        concept = self._reference.concepts.get(obj)
        for symptom in concept.presents_as if concept else ():
            for upper, away in self._reference.distances(symptom).items():
                lines.setdefault(upper, away + 1)
        return lines

    def _rank(self, fact: Fact) -> int:
        column = self._column(fact)
        return _RANK[column] if column in _RANK else len(_RANK)

    def _column(self, fact: Fact) -> str | None:
        return self._certainty.column(fact.verdict, fact.certainty)

    def _steps(self, claim: Claim, found: Found) -> tuple[str, ...]:
        steps = []
        if found.subject != claim.subject:
            steps.append(self._kind_step(claim.subject, found.subject))
        if found.object != claim.object:
            if self._reference.is_a(claim.object, found.object):
                steps.append(self._kind_step(claim.object, found.object))
            else:
                steps.append(
                    f"relief of {self._name(claim.object)} is read as relief of {self._name(found.object)}"
                )
        return tuple(steps)

    # -- recommendation --------------------------------------------------------------------------------------

    def _recommended(self, claim: Claim) -> Judgement:
        """Judge "recommended" and "first-line" on what bodies advise, which is apart from certainty."""
        found = self.find("treats", claim.subject, claim.object, claim.scope)
        if found is None or not found.fact.recommendations or claim.strength not in {"direct", "absolute"}:
            return Judgement(claim, "not-covered")
        fact = found.fact
        strengths = {recommendation.strength for recommendation in fact.recommendations}
        wanted = {"strong-for"} if claim.relation == "first" else {"strong-for", "weak-for"}
        advised, against = bool(strengths & wanted), bool(strengths & {"strong-against", "weak-against"})
        steps = self._steps(claim, found)
        wrong = (advised and not against) if claim.polarity == "negated" else not advised
        if claim.relation == "first" and claim.polarity == "negated":
            wrong = False  # "not first-line" leaves room for all that is recommended
        if not wrong:
            return Judgement(claim, "supported", (fact,), steps)
        level: Severity = "error" if against and claim.polarity == "affirmed" else "warning"
        return Judgement(claim, "contradicted", (fact,), steps, _tempered(level, (fact,)), fact.say)

    # -- classification --------------------------------------------------------------------------------------

    def _is_a(self, claim: Claim) -> Judgement:
        member, kind = claim.subject, claim.object
        supported = self._reference.is_a(member, kind)
        denied = claim.polarity == "negated"
        if supported:
            facts = tuple(self._kind_facts(member, kind, holds=True))[:1]
            if not denied:
                return Judgement(claim, "supported", facts)
            if facts:
                return Judgement(
                    claim, "contradicted", facts, level=_tempered("error", facts), say=facts[0].say
                )
            return Judgement(claim, "not-covered")
        refuting = tuple(self._kind_facts(member, kind, holds=False))[:1]
        step = ""
        if not refuting:
            refuting, step = self._elsewhere(member, kind)
        if not refuting:
            return Judgement(claim, "not-covered")
        if denied:
            return Judgement(claim, "supported", refuting)
        level: Severity = "error" if refuting[0].basis != "evidence" and not step else "warning"
        if claim.implied and level == "error":
            level = "warning"
        steps = (step,) if step else self._kind_steps(member, refuting[0])
        return Judgement(claim, "contradicted", refuting, steps, _tempered(level, refuting), refuting[0].say)

    def _kind_facts(self, member: str, kind: str, *, holds: bool) -> Iterable[Fact]:
        """Facts that say outright that a member is, or is not, of a kind; the nearest to the member first."""
        table = self._reference.facts_by_pair
        kinds = [kind] if holds else list(self._reference.distances(kind))
        for upper, _ in sorted(self._reference.distances(member).items(), key=lambda item: item[1]):
            for above in kinds:
                for predicate in ("is_a", "not_a"):
                    for fact in table.get((predicate, upper, above), ()):
                        if (
                            fact.verdict in {"holds", "refuted"}
                            and ((predicate == "is_a") == (fact.verdict == "holds")) == holds
                        ):
                            yield fact

    def _elsewhere(self, member: str, kind: str) -> tuple[tuple[Fact, ...], str]:
        """A fact that files the member under a class which the vocabulary holds apart from the claimed kind."""
        for upper, _ in sorted(self._reference.distances(member).items(), key=lambda item: item[1]):
            concept = self._reference.concepts.get(upper)
            if concept is None or not any(
                above in concept.not_a for above in self._reference.distances(kind)
            ):
                continue
            facts = [
                fact
                for predicate in ("is_a", "not_a")
                for fact in self._reference.facts_by_predicate.get(predicate, ())
                if fact.verdict == "holds"
                and any(self._reference.is_a(member, subject) for subject in fact.subjects)
                and (upper in fact.subjects or upper in fact.objects)
            ]
            if facts:
                return (facts[0],), f"{self._name(upper)} and {self._name(kind)} are kept apart"
        return (), ""

    def _kind_steps(self, member: str, fact: Fact) -> tuple[str, ...]:
        if member in fact.subjects:
            return ()
        upper = next((s for s in fact.subjects if self._reference.is_a(member, s)), fact.subjects[0])
        return (self._kind_step(member, upper),)

    # -- mechanism -------------------------------------------------------------------------------------------

    def _mechanism(self, claim: Claim) -> Judgement:
        found = self.find("has_mechanism", claim.subject, claim.object)
        if found is None:
            return Judgement(claim, "not-covered")
        fact = found.fact
        steps = self._steps(claim, found)
        hedged = claim.strength in {"possible", "probable"} or claim.implied
        if claim.polarity == "negated" or claim.strength == "uncertain":
            return Judgement(claim, "supported", (fact,), steps)
        if fact.verdict == "refuted":
            level: Severity = "warning" if hedged else "error"
            return Judgement(claim, "contradicted", (fact,), steps, _tempered(level, (fact,)), fact.say)
        if fact.verdict == "unsupported" and not hedged:
            return Judgement(claim, "overstated", (fact,), steps, "warning", fact.say)
        return Judgement(claim, "supported", (fact,), steps)

    # -- comparison ------------------------------------------------------------------------------------------

    def _compared(self, claim: Claim) -> Judgement:
        conditions = claim.scope
        if claim.polarity == "negated" or claim.strength not in {"direct", "absolute", "can"}:
            return Judgement(claim, "not-covered")
        for fact in self._comparison_facts(claim.subject, claim.object, conditions):
            turned = not any(self._reference.is_a(claim.subject, s) for s in fact.subjects)
            stated = _turned(fact.comparison) if turned else fact.comparison
            if stated == claim.relation:
                return Judgement(claim, "supported", (fact,))
            if stated in {"subject-better", "object-better"}:
                level = _tempered("error", (fact,))
                return Judgement(claim, "contradicted", (fact,), level=level, say=fact.say or fact.statement)
            if claim.relation != "no-difference":
                return Judgement(
                    claim, "overstated", (fact,), level="warning", say=fact.say or fact.statement
                )
            return Judgement(claim, "supported", (fact,))
        return self._compared_by_efficacy(claim, conditions)

    def _compared_by_efficacy(self, claim: Claim, conditions: Sequence[str]) -> Judgement:
        """No fact compares the two: compare what is known of each in the same condition."""
        for condition in conditions:
            mine = self.find("treats", claim.subject, condition)
            theirs = self.find("treats", claim.object, condition)
            if mine is None or theirs is None:
                continue
            left, right = self._column(mine.fact), self._column(theirs.fact)
            if left is None or right is None:
                continue
            gap = _RANK[left] - _RANK[right]  # positive: the object has the stronger evidence
            wrong = gap >= _GAP if claim.relation != "object-better" else gap <= -_GAP
            if claim.relation == "no-difference":
                wrong = abs(gap) >= _GAP
            if wrong:
                facts = (mine.fact, theirs.fact)
                return Judgement(
                    claim, "contradicted", facts, level=_tempered("error", facts), say=mine.fact.say
                )
        return Judgement(claim, "not-covered")

    def _comparison_facts(self, one: str, other: str, conditions: Sequence[str]) -> list[Fact]:
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
                        or any(is_a(c, d) or is_a(d, c) for c in conditions for d in fact.condition)
                    )
                ):
                    found.append(fact)
                    break
        return found


def _turned(relation: str) -> str:
    return {"subject-better": "object-better", "object-better": "subject-better"}.get(relation, relation)


def _tempered(level: Severity | None, facts: Sequence[Fact]) -> Severity | None:
    """A disputed fact never yields an error."""
    return "warning" if level == "error" and any(fact.disputed for fact in facts) else level

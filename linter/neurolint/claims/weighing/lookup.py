"""Which fact speaks to a pair of concepts: the most specific one wins, and every step to it can be told."""

from __future__ import annotations

from collections.abc import Sequence

from neurolint.claims.model import Claim, Judgement
from neurolint.claims.naming import name
from neurolint.claims.wording.benefits import Certainties
from neurolint.library.model import Fact, Reference, Severity
from neurolint.quickclass import dataclass

RANK = {"high": 0, "moderate": 1, "low": 2, "inconclusive": 3, "very-low": 3, "contradicted": 4}
"""Columns of the table of certainty, from the strongest support to none."""

GAP = 2
"""Ranks between two treatments before calling them equals is refuted."""


@dataclass(frozen=True, slots=True)
class Found:
    """A fact that speaks to a claim: the pair it is about, and how far up the claim's own pair lies."""

    fact: Fact
    subject: str
    object: str
    distance: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Case:
    """A fact that bears on a claim, the subject it speaks of, and how many steps above the claim's that lies.

    Below it, on a member of a class, the steps are negative.
    """

    fact: Fact
    subject: str
    steps: int


class Lookup:
    """Looks facts up in one reference. What was found once for a concept is remembered."""

    __slots__ = ("_found", "certainty", "reference")

    def __init__(self, reference: Reference, certainty: Certainties) -> None:
        self.reference = reference
        self.certainty = certainty
        self._found: dict[tuple[str, str, str, tuple[str, ...], bool], Found | None] = {}

    def find(
        self, predicate: str, subject: str, obj: str, scope: Sequence[str] = (), *, exact: bool = False
    ) -> Found | None:
        """The most specific fact on a pair: drug before class, named condition before its parents.

        With `exact` only facts on the condition itself are looked at.

        A fact reaches the kinds of its object only where it says so (`narrower`), and one with a scope speaks only to
        a claim that has the same scope. Of two facts equally near, the one that leaves the claim more room is taken,
        and then the one that speaks of fewer treatments besides. Where a drug has a fact on any condition only, one
        on its class in this condition that bears no more goes first.
        """
        key = (predicate, subject, obj, tuple(scope), exact)
        if key in self._found:
            return self._found[key]
        found = self._nearest(*key)
        if subject in self.reference.concepts:  # else the name of something unknown: there is no end of them
            self._found[key] = found
        return found

    def _nearest(
        self, predicate: str, subject: str, obj: str, scope: Sequence[str], exact: bool
    ) -> Found | None:
        candidates: list[Found] = []
        table = self.reference.facts_by_pair
        own = {obj, *self._presented(obj)}
        for upper_subject, steps in self.reference.distances(subject).items():
            for upper_object, away in self.objects(obj).items():
                for fact in table.get((predicate, upper_subject, upper_object), ()):
                    wider = upper_object not in own
                    if wider and (exact or (predicate == "treats" and not fact.narrower)):
                        continue
                    if all(name in scope for name in fact.scope):
                        near = (0 if fact.scope else 1, steps, away)
                        candidates.append(Found(fact, upper_subject, upper_object, near))
        if not candidates:
            return None
        best = min(candidates, key=self._order)
        if self.reference.is_root(best.object) and not self.reference.is_root(obj):
            rank = self._rank(best.fact)
            named = [
                found
                for found in candidates
                if not self.reference.is_root(found.object)
                and self._rank(found.fact) >= rank
                and not found.fact.disputed
            ]
            best = min(named, key=self._order, default=best)
        return best

    def _order(self, found: Found) -> tuple[object, ...]:
        """How near a fact is, how much room it leaves, and of how many treatments it speaks besides."""
        return found.distance, self._rank(found.fact), len(found.fact.subjects), found.fact.id

    def objects(self, obj: str) -> dict[str, int]:
        """The object and what it is a kind of; then the symptom it presents as."""
        lines = dict(self.reference.distances(obj))
        for symptom in self._presented(obj):
            for upper, away in self.reference.distances(symptom).items():
                lines.setdefault(upper, away + 1)
        return lines

    def _presented(self, obj: str) -> tuple[str, ...]:
        concept = self.reference.concepts.get(obj)
        return concept.presents_as if concept else ()

    def _rank(self, fact: Fact) -> int:
        column = self.column(fact)
        return RANK[column] if column in RANK else len(RANK)

    def column(self, fact: Fact) -> str | None:
        """The column of the table of certainty that a fact stands in, None when its verdict has none."""
        return self.certainty.column(fact.verdict, fact.certainty)

    def name(self, concept: str) -> str:
        """How a concept is called in a message."""
        return name(concept, self.reference)

    def steps(self, claim: Claim, found: Found) -> tuple[str, ...]:
        """The inferences from what a fact speaks of to what a claim speaks of, each in words.

        That something is a treatment or a condition at all goes without saying.
        """
        steps, is_root = [], self.reference.is_root
        if found.subject != claim.subject and not is_root(found.subject):
            steps.append(self.kind_step(claim.subject, found.subject))
        if found.object != claim.object and not is_root(found.object):
            if self.reference.is_a(claim.object, found.object):
                steps.append(self.kind_step(claim.object, found.object))
            else:
                steps.append(
                    f"relief of {self.name(claim.object)} is read as relief of {self.name(found.object)}"
                )
        return tuple(steps)

    def kind_step(self, member: str, kind: str) -> str:
        """Tell that one concept is a kind of another."""
        called = self.name(kind)
        among = "as" if called == self.reference.label(kind) else "among"
        return f"{self.name(member)} counts {among} {called}"


def tempered(level: Severity | None, facts: Sequence[Fact]) -> Severity | None:
    """A disputed fact never yields an error."""
    return "warning" if level == "error" and any(fact.disputed for fact in facts) else level


def passing(fact: Fact) -> str:
    """Wording that would pass: that of the fact, else its statement."""
    return fact.say or fact.statement


def contradicted(
    claim: Claim, facts: tuple[Fact, ...], level: Severity, steps: tuple[str, ...] = ()
) -> Judgement:
    """What facts make of a claim that they contradict; wording that would pass is that of the first."""
    return Judgement(claim, "contradicted", facts, steps, tempered(level, facts), passing(facts[0]))

"""Which facts bear on a claim about harm: on the treatment, its classes or members, in a condition or with another."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from neurolint.claims.model import Claim
from neurolint.claims.weighing.lookup import Case, Lookup
from neurolint.library.model import Fact


class HarmFacts:
    """The facts on harm of one reference. `anything` are concepts that stand for all of their kind."""

    __slots__ = ("_anything", "_known", "_lookup")

    def __init__(self, lookup: Lookup, anything: Collection[str]) -> None:
        self._lookup = lookup
        self._anything = anything
        self._known: dict[tuple[tuple[str, ...], str], list[Case]] = {}

    def of(self, predicates: tuple[str, ...], subject: str) -> list[Case]:
        """The facts on a treatment and on its classes."""
        key = (predicates, subject)
        if key not in self._known:
            self._known[key] = sorted(self._all_cases(predicates, subject), key=_order)
        return self._known[key]

    def _all_cases(self, predicates: tuple[str, ...], subject: str) -> Iterator[Case]:
        reference = self._lookup.reference
        above = reference.distances(subject)
        for predicate in predicates:
            for fact in reference.facts_by_predicate.get(predicate, ()):
                for named in fact.subjects:
                    if named in above:
                        yield Case(fact, named, above[named])

    def of_members(
        self, claim: Claim, predicates: tuple[str, ...], bears: Callable[[Fact, str], bool]
    ) -> list[Case]:
        """The facts on members of the class that a claim is about, where none is known of the class itself.

        They speak to what is said of all, and a fact on several members to what is said of the class: no single
        exception does.
        """
        is_a = self._lookup.reference.is_a
        if claim.subject in self._anything or (claim.object in self._anything and claim.degree != "everyone"):
            return []
        cases = []
        for predicate in predicates:
            for fact in self._lookup.reference.facts_by_predicate.get(predicate, ()):
                members = [s for s in fact.subjects if s != claim.subject and is_a(s, claim.subject)]
                told = members and (claim.degree == "everyone" or len(members) > 1)
                if told and bears(fact, claim.object):
                    steps = self._lookup.reference.distances(members[0])[claim.subject]
                    cases.append(Case(fact, members[0], -steps))
        return sorted(cases, key=lambda case: (abs(case.steps), case.fact.verdict != "holds", case.fact.id))

    def bears(self, fact: Fact, obj: str) -> bool:
        """Tell whether a fact speaks of an object, of a kind of it, of harm to it, or the object of anything."""
        reference = self._lookup.reference
        if obj in self._anything:
            return True
        return any(reference.is_a(named, obj) or obj in self.sites(named) for named in fact.objects)

    def reaches(self, fact: Fact, obj: str) -> bool:
        """Tell whether a fact speaks to the claim that something causes an object: not one that denies a kind of it.

        Cold weather that brings on no arthritis may bring on pain.
        """
        if fact.verdict == "holds" or obj in self._anything or obj in fact.objects:
            return True
        return any(obj in self.sites(named) for named in fact.objects)

    def does(self, fact: Fact, obj: str) -> bool:
        """Tell whether a fact speaks of an object itself, of what that is a kind of, or of harm to it."""
        is_a = self._lookup.reference.is_a
        return any(is_a(obj, named) or obj in self.sites(named) for named in fact.objects)

    def shifts(self, fact: Fact, treatment: str, change: str) -> bool:
        """Tell whether the level of a treatment in the blood is raised, or lowered, by what a fact is on."""
        shifted = fact.raises if change == "raised" else fact.lowers
        return any(self._lookup.reference.is_a(treatment, named) for named in shifted)

    def meets(self, fact: Fact, treatment: str) -> bool:
        """Tell whether a fact speaks of use with a treatment, a class of it or a kind of it.

        With any treatment at all: whether it is on an interaction, or names a treatment. A harm that comes without
        another treatment is none.
        """
        is_a = self._lookup.reference.is_a
        if treatment in self._anything:
            named = (*fact.objects, *fact.condition)
            return fact.predicate == "interacts_with" or any(
                one in self._anything or is_a(one, treatment) for one in named
            )
        return self.bears(fact, treatment) or any(is_a(treatment, named) for named in fact.objects)

    def apart(self, case: Case, treatment: str) -> int:
        """How far a fact lies from a pair: the steps from its subject, and those from a treatment to its object."""
        above = self._lookup.reference.distances(treatment)
        return case.steps + min((above[named] for named in case.fact.objects if named in above), default=0)

    def sites(self, concept: str) -> frozenset[str]:
        """What a condition affects, by itself or as what it is a kind of."""
        reference = self._lookup.reference
        lines = (reference.concepts.get(upper) for upper in reference.distances(concept))
        return frozenset(
            above for known in lines if known for site in known.site for above in reference.distances(site)
        )

    def holds_in(self, fact: Fact, where: str) -> bool:
        """Tell whether a fact speaks of use in a condition, of a person with it, or together with a treatment."""
        is_a = self._lookup.reference.is_a
        if where in self._anything:
            return fact.predicate == "contraindicated_with"
        if any(is_a(where, named) or is_a(named, where) for named in fact.condition):
            return True
        if fact.predicate == "causes_side_effect":
            return False
        return any(is_a(where, named) for named in fact.objects)


def _order(case: Case) -> tuple[int, bool, str]:
    """The nearest first, and there serious harm before minor."""
    return case.steps, case.fact.severity == "minor", case.fact.id

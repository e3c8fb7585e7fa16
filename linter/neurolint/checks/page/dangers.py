"""The harms that the facts know of a treatment."""

from __future__ import annotations

from collections.abc import Sequence

from neurolint.checks.page.topics import of_types, types_of
from neurolint.library.model import Fact, Reference

_STATED = frozenset({"holds", "mixed"})
_EFFECTS = frozenset({"has_warning", "causes_side_effect"})


class Dangers:
    """The facts with some `predicates`, which say what a treatment does wrong, or to whom; made once for a rule."""

    __slots__ = ("_below", "_conditions", "_denials", "_facts", "_harms", "_known", "_reference")

    def __init__(self, reference: Reference, predicates: Sequence[str]) -> None:
        facts = [fact for predicate in predicates for fact in reference.facts_by_predicate.get(predicate, ())]
        self._facts = [fact for fact in facts if fact.verdict in _STATED]
        self._denials = [fact for fact in facts if fact.verdict not in _STATED]
        self._reference = reference
        self._harms, self._conditions = types_of(reference, "harm"), types_of(reference, "condition")
        self._known: dict[str, tuple[Fact, ...]] = {}
        self._below: dict[str, tuple[Fact, ...]] = {}

    def on(self, treatment: str) -> tuple[Fact, ...]:
        """Return the facts on a treatment and on the classes it belongs to, its own first.

        A fact on a class is left out where what it tells is denied of the treatment itself.
        """
        if treatment not in self._known:
            above = self._reference.distances(treatment)
            denied = {obj for fact in self._denials if treatment in fact.subjects for obj in fact.objects}
            near = [
                (min(above[subject] for subject in fact.subjects if subject in above), fact.id, fact)
                for fact in self._facts
                if any(subject in above for subject in fact.subjects)
                and (treatment in fact.subjects or not denied.issuperset(fact.objects))
            ]
            self._known[treatment] = tuple(fact for _, _, fact in sorted(near, key=lambda one: one[:2]))
        return self._known[treatment]

    def below(self, treatment: str) -> tuple[Fact, ...]:
        """Return the facts on the kinds of a class, which need not hold for all of it."""
        if treatment not in self._below:
            self._below[treatment] = tuple(
                fact
                for fact in self._facts
                if any(s != treatment and self._reference.is_a(s, treatment) for s in fact.subjects)
            )
        return self._below[treatment]

    def effects(self, facts: Sequence[Fact]) -> dict[str, Fact]:
        """Return the harms that facts are sure of, those that weigh most first, each with a fact on it.

        What is only ever a harm comes before conditions that a treatment can bring about.
        """
        found: dict[str, Fact] = {}
        for types in (self._harms, self._conditions):
            for fact in sorted(facts, key=_weight):
                if fact.predicate in _EFFECTS and fact.verdict == "holds":
                    for harm in fact.objects:
                        if of_types(harm, self._reference, types):
                            found.setdefault(harm, fact)
        return found


def _weight(fact: Fact) -> tuple[bool, bool, bool]:
    return not fact.boxed, fact.severity != "serious", fact.frequency != "common"

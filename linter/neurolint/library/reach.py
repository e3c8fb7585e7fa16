"""Whom a fact speaks for beyond what it names: members of its classes, and narrower kinds of its objects."""

from __future__ import annotations

from collections.abc import Iterable

from neurolint.library.model import Fact, Reference
from neurolint.quickclass import dataclass


@dataclass(frozen=True, slots=True)
class Reach:
    """Concept ids, by label: `members` are kinds of the subjects that the fact speaks for, `own` those with
    facts of their own, and `narrower` the kinds of its objects that it speaks of too.
    """

    members: tuple[str, ...]
    own: tuple[str, ...]
    narrower: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Inherited:
    """A fact that speaks of a concept through something that it is a kind of (`through`, a concept id)."""

    fact: Fact
    through: str


def reach(fact: Fact, reference: Reference) -> Reach:
    """Return whom a fact speaks for beyond what it names."""
    members: list[str] = []
    own: list[str] = []
    for concept in kinds_of(fact.subjects, reference):
        (own if _has_own(concept, fact, reference) else members).append(concept)
    narrower = kinds_of(fact.objects, reference) if fact.narrower else ()
    return Reach(tuple(members), tuple(own), narrower)


def kinds_of(concepts: Iterable[str], reference: Reference) -> tuple[str, ...]:
    """Return every concept that lies below some others and is none of them, by label."""
    above = frozenset(concepts)
    found = [c for c in reference.concepts if c not in above and not above.isdisjoint(reference.distances(c))]
    return tuple(sorted(found, key=lambda concept: (reference.label(concept).lower(), concept)))


def inherited_as_subject(concept: str, reference: Reference) -> tuple[Inherited, ...]:
    """Return the facts on classes of a concept that speak for it, by id: it has none of its own in their place."""
    return tuple(
        Inherited(fact, _nearest(concept, fact.subjects, reference))
        for fact in _by_id(reference)
        if _is_above(fact.subjects, concept, reference) and not _has_own(concept, fact, reference)
    )


def inherited_as_object(concept: str, reference: Reference) -> tuple[Inherited, ...]:
    """Return the facts that speak of every kind of an object which a concept is a kind of, by id."""
    return tuple(
        Inherited(fact, _nearest(concept, fact.objects, reference))
        for fact in _by_id(reference)
        if fact.narrower
        and _is_above(fact.objects, concept, reference)
        and not _has_own_object(concept, fact, reference)
    )


def _by_id(reference: Reference) -> Iterable[Fact]:
    return (fact for _, fact in sorted(reference.facts.items()))


def _is_above(concepts: tuple[str, ...], concept: str, reference: Reference) -> bool:
    return concept not in concepts and not reference.distances(concept).keys().isdisjoint(concepts)


def _nearest(concept: str, among: tuple[str, ...], reference: Reference) -> str:
    steps = reference.distances(concept)
    return min((other for other in among if other in steps), key=lambda other: (steps[other], other))


def _has_own(concept: str, fact: Fact, reference: Reference) -> bool:
    """Tell whether for every object of the fact there is one that lies nearer to the concept."""
    nearer = _nearer(concept, fact.subjects, reference)
    return all(any(_said(fact, near, obj, reference) for near in nearer) for obj in fact.objects)


def _has_own_object(concept: str, fact: Fact, reference: Reference) -> bool:
    nearer = _nearer(concept, fact.objects, reference)
    return all(any(_said(fact, subject, near, reference) for near in nearer) for subject in fact.subjects)


def _nearer(concept: str, than: tuple[str, ...], reference: Reference) -> list[str]:
    steps = reference.distances(concept)
    limit = steps[_nearest(concept, than, reference)]
    return [other for other, away in steps.items() if away < limit]


def _said(fact: Fact, subject: str, obj: str, reference: Reference) -> bool:
    """Tell whether a fact of the same predicate and no narrower scope speaks of this very pair."""
    others = reference.facts_by_pair.get((fact.predicate, subject, obj), ())
    return any(set(other.scope) <= set(fact.scope) for other in others)

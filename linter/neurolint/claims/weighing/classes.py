"""What the facts make of claims that one thing is a kind of another, or the same."""

from __future__ import annotations

from collections.abc import Iterable

from neurolint.claims.model import Claim, Judgement
from neurolint.claims.weighing.lookup import Lookup, contradicted, passing, tempered
from neurolint.library.model import Fact, Severity

_ALIKE = frozenset({"same", "called"})  # degrees of what is said to be one thing


class Classes:
    """Weighs classifications against one reference."""

    __slots__ = ("_lookup", "_reference")

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._reference = lookup.reference

    def weigh(self, claim: Claim) -> Judgement:
        """Weigh "X is a Y", its denial, and "X and Y are the same".

        How strongly it is put does not matter, unless it is only held possible or in doubt.
        """
        member, kind = claim.subject, claim.object
        if claim.strength in {"possible", "uncertain"}:
            return Judgement(claim, "not-covered")
        if claim.degree in _ALIKE:
            return self._same(claim)
        if claim.degree == "kin" and self._akin(member, kind):
            return Judgement(claim, "not-covered")  # "works like", "is of the same class as"
        if claim.degree == "everyone" and (every := self._every(claim)).outcome != "not-covered":
            return every
        if claim.degree == "merely" and (same := self._same(claim)).outcome != "not-covered":
            return same
        supported = self._reference.is_a(member, kind)
        denied = claim.polarity == "negated"
        if supported:
            facts = (*self._kind_facts(member, kind, holds=True), *self._below(member, kind))[:1]
            if not denied:
                return Judgement(claim, "supported", facts)
            if facts:
                return Judgement(
                    claim, "contradicted", facts, level=tempered("error", facts), say=facts[0].say
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
        return Judgement(claim, "contradicted", refuting, steps, tempered(level, refuting), refuting[0].say)

    def _akin(self, one: str, other: str) -> bool:
        """Tell whether two things stand side by side in one class."""
        concepts = self._reference.concepts
        above = [set(concepts[c].parents) if c in concepts else set() for c in (one, other)]
        return bool(above[0] & above[1])

    def _same(self, claim: Claim) -> Judgement:
        """Two things said to be one: a fact that one is not, or not always, the other speaks against it.

        To call the one by the name of the other is loose, not wrong, where it mostly is the other.
        """
        pairs = ((claim.subject, claim.object), (claim.object, claim.subject))
        table = self._reference.facts_by_pair
        apart = [fact for one, other in pairs for fact in self._kind_facts(one, other, holds=False)]
        apart += [
            fact
            for one, other in pairs
            for fact in table.get(("is_a", one, other), ())
            if fact.verdict == "mixed" and claim.degree != "called"
        ]
        if not apart:
            return Judgement(claim, "not-covered")
        facts = (apart[0],)
        if claim.polarity == "negated":
            return Judgement(claim, "supported", facts)
        say = passing(apart[0])
        return Judgement(claim, "contradicted", facts, (), tempered("error", facts), say)

    def _every(self, claim: Claim) -> Judgement:
        """ "All X is Y": wrong where Y is known to be only one kind of X, or X to be no kind of Y."""
        table = self._reference.facts_by_pair
        one = [f for f in table.get(("is_a", claim.object, claim.subject), ()) if f.verdict == "mixed"]
        facts = tuple([*one, *self._kind_facts(claim.subject, claim.object, holds=False)][:1])
        if not facts:
            return Judgement(claim, "not-covered")
        if claim.polarity == "negated":
            return Judgement(claim, "supported", facts)
        return contradicted(claim, facts, "error")

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

    def _below(self, member: str, kind: str) -> Iterable[Fact]:
        """Facts that file a member under a class which belongs to the kind itself."""
        for upper, _ in sorted(self._reference.distances(member).items(), key=lambda item: item[1]):
            for fact in self._reference.facts_by_predicate.get("is_a", ()):
                told = fact.verdict == "holds" and upper in fact.subjects
                if told and any(self._reference.is_a(named, kind) for named in fact.objects):
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
                *self._filing("is_a", member, upper, kind),
                *self._acting(member, upper),
                *sorted(
                    self._filing("not_a", member, upper, kind), key=lambda fact: not self._kin(fact, kind)
                ),
            ]
            if facts:
                return (
                    facts[0],
                ), f"{self._lookup.name(upper)} and {self._lookup.name(kind)} exclude each other"
        return (), ""

    def _filing(self, predicate: str, member: str, upper: str, kind: str) -> Iterable[Fact]:
        """Facts that say what a member is, or is not, among classes of the sort of the claimed kind.

        That it is no medicine to be stopped at once says nothing of what it belongs to.
        """
        for fact in self._reference.facts_by_predicate.get(predicate, ()):
            told = any(self._reference.is_a(member, subject) for subject in fact.subjects)
            near = upper in fact.subjects or upper in fact.objects
            alike = any(self._is_term(named) == self._is_term(kind) for named in fact.objects)
            if fact.verdict == "holds" and told and near and alike:
                yield fact

    def _kin(self, fact: Fact, kind: str) -> bool:
        """Tell whether a fact speaks of a kind, or of what is above or below it."""
        is_a = self._reference.is_a
        return any(is_a(named, kind) or is_a(kind, named) for named in fact.objects)

    def _is_term(self, concept: str) -> bool:
        """Tell whether a concept is only a way of speaking of things: "a medicine that can be stopped at once"."""
        known = self._reference.concepts.get(concept)
        return known is not None and known.type in self._reference.wording.get("types", {}).get("term", ())

    def _acting(self, member: str, upper: str) -> Iterable[Fact]:
        """Facts on how a member or its class acts: that tells it from a class that acts otherwise."""
        for fact in self._reference.facts_by_predicate.get("has_mechanism", ()):
            own = fact.verdict in {"holds", "refuted"} and member in fact.subjects
            if own or (fact.verdict == "holds" and upper in fact.subjects):
                yield fact

    def _kind_steps(self, member: str, fact: Fact) -> tuple[str, ...]:
        if member in fact.subjects:
            return ()
        upper = next((s for s in fact.subjects if self._reference.is_a(member, s)), fact.subjects[0])
        return (self._lookup.kind_step(member, upper),)

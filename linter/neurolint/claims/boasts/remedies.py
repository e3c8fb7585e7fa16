"""Treatments that are praised for everything: a fact speaks of whatever they are said to help."""

from __future__ import annotations

from neurolint.language.fold import fold
from neurolint.language.tokens import tokenize
from neurolint.library.model import Reference


class Remedies:
    """The treatments of a reference for which a fact speaks of whatever they are said to help: `anything`."""

    __slots__ = ("_anything", "_judged", "_reference", "_sold")

    def __init__(self, reference: Reference, anything: str) -> None:
        self._reference = reference
        self._anything = anything
        self._judged: dict[str, bool] = {}
        self._sold = frozenset(
            subject
            for fact in reference.facts_by_predicate.get("treats", ())
            if anything in fact.objects and not fact.scope
            for subject in fact.subjects
        )

    def __bool__(self) -> bool:
        return bool(self._sold)

    def __contains__(self, concept: str) -> bool:
        known = self._judged.get(concept)
        if known is None:
            known = not self._sold.isdisjoint(self._reference.distances(concept))
            self._judged[concept] = known
        return known

    def ails(self, concept: str) -> bool:
        """Tell whether a concept is among the conditions that such a fact speaks of."""
        return self._reference.is_a(concept, self._anything)

    def stems(self, concept: str | None) -> frozenset[str]:
        """The stems of the words of which the names of a concept consist; none for no concept."""
        if concept is None:
            return frozenset()
        known = self._reference.concepts[concept]
        names = (known.label, *known.synonyms, *known.abbreviations)
        return frozenset(token.stem for name in names for token in tokenize(fold(name)))

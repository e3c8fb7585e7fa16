"""Concepts for those who keep them: each a sheet with its names, its place and its facts, or a line in a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from neurolint.library.model import Brand, Concept, Reference
from neurolint.library.reach import Inherited, inherited_as_object, inherited_as_subject, kinds_of
from neurolint.reporters.factsheet import in_short, words
from neurolint.reporters.sheet import WIDTH, paragraph, row, table


def concept_list(concepts: Iterable[Concept]) -> Iterator[str]:
    """Yield a line for each concept: id, type, label."""
    yield from table((concept.id, concept.type, concept.label) for concept in concepts)


def concept_sheet(concept: Concept, reference: Reference, width: int = WIDTH) -> Iterator[str]:
    """Yield the lines of a sheet, wrapped at `width` columns, with everything that is known of a concept."""
    yield concept.id
    yield from paragraph(f"{concept.label} ({words(concept.type)})", width)
    yield ""
    yield from row("Synonyms", ", ".join(concept.synonyms), width)
    yield from row("Abbreviations", ", ".join(concept.abbreviations), width)
    yield from row("Brands", ", ".join(map(_brand, concept.brands)), width)
    yield from row("Misspellings", ", ".join(concept.misspellings), width)
    yield from row("In context", ", ".join(concept.shorthand), width)
    yield from row("Identifiers", ", ".join(f"{k} {code}" for k, code in concept.identifiers.items()), width)
    yield from row("Is a kind of", _levels(reference.distances(concept.id), reference), width)
    yield from row("Its kinds", _kinds(concept, reference), width)
    yield from row("Mistaken for", _labels(concept.not_a, reference), width)
    yield from row("Presents as", _labels(concept.presents_as, reference), width)
    yield from row("For editors", concept.note, width)
    yield from _facts(concept, reference, width)


def _brand(brand: Brand) -> str:
    known = "; ".join(filter(None, (brand.status, brand.note)))
    return f"{brand.name} ({known})" if known else brand.name


def _levels(distances: Mapping[str, int], reference: Reference) -> str:
    """Return what a concept is a kind of, level by level: there may be many ways up, but few levels."""
    levels: dict[int, list[str]] = {}
    for above, steps in distances.items():
        levels.setdefault(steps, []).append(above)
    return " → ".join(_labels(levels[steps], reference) for steps in sorted(levels) if steps)


def _kinds(concept: Concept, reference: Reference) -> str:
    below = kinds_of((concept.id,), reference)
    near = [kind for kind in below if concept.id in reference.concepts[kind].parents]
    more = f", and {len(below) - len(near)} below these" if len(below) > len(near) else ""
    return _labels(near, reference) + more


def _labels(concepts: Iterable[str], reference: Reference) -> str:
    return ", ".join(map(reference.label, concepts))


def _facts(concept: Concept, reference: Reference, width: int) -> Iterator[str]:
    facts = [fact for _, fact in sorted(reference.facts.items())]
    subject = (in_short(fact) for fact in facts if concept.id in fact.subjects)
    obj = (in_short(fact) for fact in facts if concept.id in fact.objects)
    condition = (in_short(fact) for fact in facts if concept.id in fact.condition)
    yield from row("As subject", subject, width)
    yield from row("As object", obj, width)
    yield from row("As condition", condition, width)
    inherited = (
        *inherited_as_subject(concept.id, reference),
        *inherited_as_object(concept.id, reference),
    )
    yield from row("Inherited", (_inherited(one, reference) for one in inherited), width)


def _inherited(one: Inherited, reference: Reference) -> str:
    return f"{in_short(one.fact)}, through {reference.label(one.through)}"

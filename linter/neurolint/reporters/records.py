"""Facts, concepts and sources for programs, after `schemas/facts.json`, `concepts.json` and `sources.json`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date
from typing import Any

from neurolint.library.model import Concept, Example, Fact, Reference, Source
from neurolint.library.reach import inherited_as_object, inherited_as_subject, kinds_of, reach
from neurolint.library.select import Due, citing
from neurolint.reporters.dumped import dumped
from neurolint.reporters.figures import figures
from neurolint.reporters.json import VERSION, origin
from neurolint.reporters.sourcesheet import links


def facts_json(facts: Iterable[Fact], reference: Reference) -> Iterator[str]:
    """Yield facts as one JSON document, in ASCII."""
    yield _document(facts_data(facts, reference))


def due_json(due: Iterable[Due], today: date, reference: Reference) -> Iterator[str]:
    """Yield facts that are due as one JSON document, each with the days that it is overdue."""
    yield _document(due_data(due, today, reference))


def concepts_json(concepts: Iterable[Concept], reference: Reference) -> Iterator[str]:
    """Yield concepts as one JSON document."""
    yield _document(concepts_data(concepts, reference))


def sources_json(sources: Iterable[Source], reference: Reference) -> Iterator[str]:
    """Yield sources as one JSON document."""
    yield _document(sources_data(sources, reference))


def _document(data: dict[str, Any]) -> str:
    return dumped(data)


def facts_data(facts: Iterable[Fact], reference: Reference) -> dict[str, Any]:
    """Return facts as plain data, in the order given."""
    return _data("facts", [_fact(fact, reference) for fact in facts], reference)


def due_data(due: Iterable[Due], today: date, reference: Reference) -> dict[str, Any]:
    """Return facts that are due as plain data, with the day asked about."""
    facts = [{**_fact(one.fact, reference), "days_overdue": one.overdue} for one in due]
    return {**_data("facts", facts, reference), "today": today.isoformat()}


def concepts_data(concepts: Iterable[Concept], reference: Reference) -> dict[str, Any]:
    """Return concepts as plain data, in the order given."""
    return _data("concepts", [_concept(concept, reference) for concept in concepts], reference)


def sources_data(sources: Iterable[Source], reference: Reference) -> dict[str, Any]:
    """Return sources as plain data, in the order given."""
    return _data("sources", [_source(source, reference) for source in sources], reference)


def _data(section: str, entries: list[dict[str, Any]], reference: Reference) -> dict[str, Any]:
    return {"version": VERSION, **origin(reference), section: entries}


def _named(concepts: Iterable[str], reference: Reference) -> list[dict[str, str]]:
    return [{"id": concept, "label": reference.label(concept)} for concept in concepts]


def _fact(fact: Fact, reference: Reference) -> dict[str, Any]:
    shown, reached = figures(fact), reach(fact, reference)
    return {
        "id": fact.id,
        "subjects": _named(fact.subjects, reference),
        "predicate": fact.predicate,
        "objects": _named(fact.objects, reference),
        "condition": _named(fact.condition, reference),
        "scope": list(fact.scope),
        "comparison": fact.comparison,
        "direction": fact.direction,
        "raises": _named(fact.raises, reference),
        "lowers": _named(fact.lowers, reference),
        "verdict": fact.verdict,
        "certainty": fact.certainty,
        "basis": fact.basis,
        "statement": fact.statement,
        "say": fact.say,
        "nuance": fact.nuance,
        "recommendations": [asdict(recommendation) for recommendation in fact.recommendations],
        "figures_checked": fact.checked,
        "effect": shown.effect,
        "measures": [asdict(measure) for measure in shown.measures],
        "figure": asdict(shown.figure) if shown.figure else None,
        "remarks": list(shown.remarks),
        "population": fact.population,
        "jurisdiction": list(fact.jurisdiction),
        "since": fact.since,
        "used_since": fact.used_since,
        "severity": fact.severity,
        "frequency": fact.frequency,
        "boxed": fact.boxed,
        "cures": fact.cures,
        "advice": list(fact.advice),
        "disputed": fact.disputed,
        "positions": list(fact.positions),
        "reach": {
            "members": list(reached.members),
            "own": list(reached.own),
            "narrower": fact.narrower,
            "narrower_objects": list(reached.narrower),
            "all_subjects_of": fact.all_subjects_of,
            "all_objects_of": fact.all_objects_of,
        },
        "sources": [
            {
                "id": citation.id,
                "locator": citation.locator,
                "citation": source.citation if source else "",
                "url": source.link if source else "",
                "doi": source.doi if source else "",
                "pmid": source.pmid if source else "",
                "confirmed": bool(source and source.confirmed),
            }
            for citation in fact.sources
            for source in (reference.sources.get(citation.id),)
        ],
        "reviewed": fact.reviewed,
        "review_by": fact.review_by,
        "path": fact.path,
        "examples": {
            "flag": list(map(_example, fact.examples.flag)),
            "pass": list(map(_example, fact.examples.good)),
            "todo": list(map(_example, fact.examples.todo)),
        },
    }


def _example(example: Example) -> dict[str, Any]:
    return {key: value for key, value in asdict(example).items() if key not in ("fixed", "given")}


def _concept(concept: Concept, reference: Reference) -> dict[str, Any]:
    facts = [fact for _, fact in sorted(reference.facts.items())]
    inherited = (
        *inherited_as_subject(concept.id, reference),
        *inherited_as_object(concept.id, reference),
    )
    return {
        "id": concept.id,
        "type": concept.type,
        "label": concept.label,
        "synonyms": list(concept.synonyms),
        "abbreviations": list(concept.abbreviations),
        "brands": [asdict(brand) for brand in concept.brands],
        "misspellings": list(concept.misspellings),
        "shorthand": list(concept.shorthand),
        "identifiers": dict(concept.identifiers),
        "parents": _named(concept.parents, reference),
        "above": [
            {"id": above, "label": reference.label(above), "steps": steps}
            for above, steps in reference.distances(concept.id).items()
            if steps
        ],
        "below": _named(kinds_of((concept.id,), reference), reference),
        "not_a": _named(concept.not_a, reference),
        "presents_as": _named(concept.presents_as, reference),
        "note": concept.note,
        "facts": {
            "subject": [fact.id for fact in facts if concept.id in fact.subjects],
            "object": [fact.id for fact in facts if concept.id in fact.objects],
            "condition": [fact.id for fact in facts if concept.id in fact.condition],
            "inherited": [{"id": one.fact.id, "through": one.through} for one in inherited],
        },
    }


def _source(source: Source, reference: Reference) -> dict[str, Any]:
    return {
        **asdict(source),
        "authors": list(source.authors),
        "citation": source.citation,
        "links": list(links(source)),
        "cited_by": [
            {"id": fact.id, "locator": citation.locator} for fact, citation in citing(source.id, reference)
        ],
    }

"""Facts and sources picked by what they say, by what they rest on, and by when they are due for review."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from datetime import date

from neurolint.library.model import Citation, Concept, Fact, Reference, Source
from neurolint.quickclass import dataclass


@dataclass(frozen=True, slots=True)
class Due:
    """A fact that is due for review; `overdue` counts the days since its date, below 0 when that is to come."""

    fact: Fact
    overdue: int


def select_facts(
    reference: Reference,
    *,
    predicate: str = "",
    subject: str = "",
    obj: str = "",
    source: str = "",
    certainty: str = "",
    jurisdiction: str = "",
    disputed: bool = False,
    unconfirmed: bool = False,
) -> tuple[Fact, ...]:
    """Return the facts that fit everything asked for, by id; what is left out is not asked for.

    `subject` and `obj` are concept ids: facts on what lies below them fit too. `certainty` is that of facts
    which rest on evidence. `unconfirmed` asks for facts none of whose sources is confirmed.
    """

    def fits(fact: Fact) -> bool:
        return (
            (not predicate or fact.predicate == predicate)
            and (not subject or _any_below(fact.subjects, subject, reference))
            and (not obj or _any_below(fact.objects, obj, reference))
            and (not source or any(citation.id == source for citation in fact.sources))
            and (not certainty or (fact.basis, fact.certainty) == ("evidence", certainty))
            and (not jurisdiction or jurisdiction in fact.jurisdiction)
            and (not disputed or fact.disputed)
            and (not unconfirmed or rests_on_unconfirmed(fact, reference))
        )

    return tuple(fact for _, fact in sorted(reference.facts.items()) if fits(fact))


def _any_below(concepts: Iterable[str], kind: str, reference: Reference) -> bool:
    return any(reference.is_a(concept, kind) for concept in concepts)


def rests_on_unconfirmed(fact: Fact, reference: Reference) -> bool:
    """Tell whether no source of the fact is one whose record was seen."""
    known = reference.sources
    return not any(citation.id in known and known[citation.id].confirmed for citation in fact.sources)


def due_facts(reference: Reference, today: date, within: int = 0) -> tuple[Due, ...]:
    """Return the facts to be reviewed by `today` or in the `within` days after it, the longest overdue first."""
    dated = (fact for fact in reference.facts.values() if fact.review_by)
    every = (Due(fact, (today - date.fromisoformat(fact.review_by)).days) for fact in dated)
    return tuple(
        sorted((due for due in every if due.overdue >= -within), key=lambda due: (-due.overdue, due.fact.id))
    )


def select_concepts(reference: Reference, *, type_: str = "") -> tuple[Concept, ...]:
    """Return the concepts of a type, or all, by id."""
    return tuple(c for _, c in sorted(reference.concepts.items()) if not type_ or c.type == type_)


def select_sources(
    reference: Reference,
    *,
    unconfirmed: bool = False,
    uncited: bool = False,
    without_identifier: bool = False,
) -> tuple[Source, ...]:
    """Return the sources that fit everything asked for, by id.

    Without an identifier is one that has neither DOI nor PubMed number nor address.
    """
    cited = {citation.id for fact in reference.facts.values() for citation in fact.sources}

    def fits(source: Source) -> bool:
        return (
            not (unconfirmed and source.confirmed)
            and not (uncited and source.id in cited)
            and not (without_identifier and (source.doi or source.pmid or source.pmcid or source.url))
        )

    return tuple(source for _, source in sorted(reference.sources.items()) if fits(source))


def citing(source: str, reference: Reference) -> tuple[tuple[Fact, Citation], ...]:
    """Return the facts that cite a source, by id, each with its citation."""
    return tuple(
        (fact, citation)
        for _, fact in sorted(reference.facts.items())
        for citation in fact.sources
        if citation.id == source
    )


def allowed(section: str, key: str) -> Collection[str]:
    """Return the values that the schema of a section allows for a key, such as "predicate" of "facts"."""
    from neurolint.library.schema import SCHEMAS

    schema = json.loads((SCHEMAS / f"{section}.json").read_text(encoding="utf-8"))
    values = schema["$defs"][section.removesuffix("s")]["properties"][key]["enum"]
    return tuple(map(str, values))

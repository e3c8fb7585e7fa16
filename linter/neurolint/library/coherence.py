"""What an editor wants to know of a reference that can be loaded: whether it agrees with itself and is kept up."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from typing import Any

from neurolint.hosts import host_of, lies_at
from neurolint.language.fold import fold
from neurolint.library import build
from neurolint.library.contradictions import Filed, contradictions, gainsaid, repeated_facts, way_up
from neurolint.library.entries import Entry, Key, Misfit
from neurolint.library.excerpts import quoted
from neurolint.library.model import Reference
from neurolint.library.samename import same_names
from neurolint.library.shelf import Shelf


def incoherent(shelf: Shelf, today: str, weak_hosts: Collection[str]) -> Iterator[Misfit]:
    """Yield what does not agree among the entries of a shelf, and what is to be looked after by `today`.

    `today` is an ISO 8601 date; `weak_hosts` are those at which no source should have its address. Where two
    entries do not agree it is told at the one that was read later. Expired reviews and addresses of sources that
    are weak or not encrypted are warnings; sources that cannot be looked up and facts on unconfirmed sources alone
    are worth a note.
    """
    concepts, sources = shelf.as_read("concepts"), shelf.as_read("sources")
    facts = [Filed(entry, build.fact(entry.data, entry.file.path)) for entry in shelf.as_read("facts")]
    reference = Reference(
        {entry.data["id"]: build.concept(entry.data) for entry in concepts},
        {filed.fact.id: filed.fact for filed in facts},
        {entry.data["id"]: build.source(entry.data) for entry in sources},
        {},
        "",
    )
    yield from _twice(concepts, facts)
    yield from same_names(concepts)
    yield from _torn(concepts, reference)
    yield from contradictions(facts)
    yield from repeated_facts(facts)
    yield from gainsaid(facts, reference)
    yield from _uncovered(facts, reference)
    yield from _examples(facts)
    yield from _overdue(facts, today)
    yield from _unconfirmed(facts, reference)
    yield from _unfindable(sources)
    yield from _astray(sources, weak_hosts)


_CONCEPT_LISTS = ("parents", "not_a", "presents_as")
_FACT_LISTS = ("subject", "object", "condition", "scope", "jurisdiction", "advice")


def _twice(concepts: Iterable[Entry], facts: Iterable[Filed]) -> Iterator[Misfit]:
    """Yield what stands twice in one list: ids, words, sources, and what a body recommends for one case."""
    for entry in concepts:
        for key in _CONCEPT_LISTS:
            yield from _again(entry, (key,), (), entry.data.get(key, ()))
    for entry, fact in facts:
        for key in _FACT_LISTS:
            if isinstance(listed := entry.data.get(key), list):
                yield from _again(entry, (key,), (), listed)
        yield from _again(entry, ("sources",), (), [(source.id, source.locator) for source in fact.sources])
        advised = [(advice.body, advice.detail) for advice in fact.recommendations]
        yield from _again(entry, ("recommendation",), ("body",), advised)


def _again(
    entry: Entry, above: tuple[Key, ...], below: tuple[Key, ...], values: Sequence[str | tuple[str, str]]
) -> Iterator[Misfit]:
    for index, first in _repeats(values):
        value = values[index]
        words = (value,) if isinstance(value, str) else tuple(filter(None, value))
        message = f"{' with '.join(map(quoted, words))} is given twice"
        yield Misfit(entry, (*above, index, *below), message, entry, other_where=(*above, first, *below))


def _repeats(values: Iterable[Hashable]) -> Iterator[tuple[int, int]]:
    """Yield the index of every value that stood before, and that of the first."""
    first: dict[Hashable, int] = {}
    for index, value in enumerate(values):
        if first.setdefault(value, index) != index:
            yield index, first[value]


def _torn(concepts: Iterable[Entry], reference: Reference) -> Iterator[Misfit]:
    """Yield what a concept is said not to be and is, by its parents."""
    for entry in concepts:
        name = entry.data["id"]
        for index, other in enumerate(entry.data.get("not_a", ())):
            if reference.is_a(name, other):
                message = f"{quoted(other)} cannot stand here: it is what the parents lead to"
                yield Misfit(entry, ("not_a", index), f"{message} ({way_up(reference, name, other)})")


def _uncovered(facts: Iterable[Filed], reference: Reference) -> Iterator[Misfit]:
    """Yield what a fact claims to name in full although it names something of another kind."""
    for entry, fact in facts:
        for key, kind, members in (
            ("subjects", fact.all_subjects_of, fact.subjects),
            ("objects", fact.all_objects_of, fact.objects),
        ):
            if kind in reference.concepts and (
                strange := [m for m in members if _is_strange(m, kind, reference)]
            ):
                message = f"expected a concept that all {key} are kinds of; {quoted(strange[0])} is not one"
                yield Misfit(entry, ("exhaustive", key), message)


def _is_strange(concept: str, kind: str, reference: Reference) -> bool:
    """Tell whether a concept is no kind of another; not where an id on the way up is unknown."""
    way = reference.distances(concept)
    return kind not in way and all(name in reference.concepts for name in way)


_KINDS = ("flag", "todo", "pass")


def _examples(facts: Iterable[Filed]) -> Iterator[Misfit]:
    """Yield sentences that are given twice in one fact, or that one fact flags and another lets pass."""
    first: dict[tuple[bool, str], tuple[Entry, tuple[Key, ...]]] = {}
    for entry, _ in facts:
        mine: set[str] = set()
        for where, text in _sentences(entry):
            words, sound = " ".join(fold(text).split()), where[1] == "pass"
            other = first.get((not sound, words))
            if words in mine:
                yield Misfit(entry, where, "this sentence is an example of this fact already")
            elif other is not None:
                message = f"this sentence is under {where[1]} here and under {other[1][1]} elsewhere"
                yield Misfit(entry, where, message, other[0], other_where=other[1])
            mine.add(words)
            first.setdefault((sound, words), (entry, where))


def _sentences(entry: Entry) -> Iterator[tuple[tuple[Key, ...], str]]:
    examples: Any = entry.data.get("examples", {})
    for kind in _KINDS:
        for index, example in enumerate(examples.get(kind, ())):
            if isinstance(example, str):
                yield ("examples", kind, index), example
            else:
                yield ("examples", kind, index, "text"), example["text"]


def _overdue(facts: Iterable[Filed], today: str) -> Iterator[Misfit]:
    for entry, fact in facts:
        if fact.review_by < today:
            message = f"the review of this fact was due by {fact.review_by}"
            yield Misfit(entry, ("review_by",), message, level="warning")


def _unconfirmed(facts: Iterable[Filed], reference: Reference) -> Iterator[Misfit]:
    for entry, fact in facts:
        known = [reference.sources.get(citation.id) for citation in fact.sources]
        if all(source is not None and not source.confirmed for source in known):
            message = "no source of this fact is confirmed (confirmed: true, once the record was seen)"
            yield Misfit(entry, ("sources",), message, level="note")


def _unfindable(sources: Sequence[Entry]) -> Iterator[Misfit]:
    for entry in sources:
        if not any(key in entry.data for key in ("DOI", "PMID", "PMCID", "URL")):
            message = "a reader cannot look this source up: it has neither DOI, PMID, PMCID nor URL"
            yield Misfit(entry, ("id",), message, level="note")


def _astray(sources: Sequence[Entry], weak_hosts: Collection[str]) -> Iterator[Misfit]:
    """Yield the addresses at hosts of blogs, press releases and copies, and those that are not encrypted."""
    for entry in sources:
        url: str = entry.data.get("URL", "")
        if lies_at(host := host_of(url), weak_hosts):
            message = (
                f"expected the address of who published this; {quoted(host)} is a host of blogs, press "
                "releases or copies (weak in wording/links.yaml)"
            )
            yield Misfit(entry, ("URL",), message, level="warning")
        elif url.startswith("http:"):
            message = f"expected an address that begins with https:, found {quoted(url)}"
            yield Misfit(entry, ("URL",), message, level="warning")

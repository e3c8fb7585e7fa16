"""What has to fit between files: ids are unique, every id that is named exists, parents have no cycle."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from neurolint.library.entries import Entry, Key, Misfit
from neurolint.library.excerpts import quoted

_CONCEPTS = (
    "parents",
    "not_a",
    "presents_as",
    "site",
    "company",
    "subject",
    "object",
    "condition",
    "raises",
    "lowers",
    "exhaustive",
)
"""The keys of concepts and facts that hold ids of concepts."""


def repeated(entries: Iterable[Entry], key: str) -> Iterator[Misfit]:
    """Yield every entry whose `key` an earlier one has already."""
    first: dict[str, Entry] = {}
    for entry in entries:
        value = entry.data[key]
        known = first.setdefault(value, entry)
        if known is not entry:
            yield Misfit(entry, (key,), f"the {key} {quoted(value)} is taken", known)


def unknown_concepts(entries: Iterable[Entry], known: Collection[str]) -> Iterator[Misfit]:
    """Yield every id in concepts and facts that is not among the `known` ids of concepts."""
    for entry in entries:
        for key in _CONCEPTS:
            if key in entry.data:
                yield from _unknown(entry, (key,), entry.data[key], known, "concept")


def unknown_sources(facts: Iterable[Entry], known: Collection[str]) -> Iterator[Misfit]:
    """Yield every source that facts cite and that is not among the `known` ids of sources."""
    for entry in facts:
        for index, source in enumerate(entry.data.get("sources", ())):
            if isinstance(source, str):
                yield from _unknown(entry, ("sources", index), source, known, "source")
            else:
                yield from _unknown(entry, ("sources", index, "id"), source["id"], known, "source")


def _unknown(
    entry: Entry,
    where: tuple[Key, ...],
    value: str | list[Any] | dict[str, Any],
    known: Collection[str],
    what: str,
) -> Iterator[Misfit]:
    if isinstance(value, str):
        if value not in known:
            yield Misfit(entry, where, f"unknown {what} {quoted(value)}", word=value, known=known)
        return
    for key, name in value.items() if isinstance(value, dict) else enumerate(value):
        yield from _unknown(entry, (*where, key), name, known, what)


def cycles(concepts: Sequence[Entry]) -> Iterator[Misfit]:
    """Yield each parent that closes a cycle, naming the cycle from the concept back to itself."""
    table = {entry.data["id"]: entry for entry in concepts}
    done: set[str] = set()
    for start in table:
        if start in done:
            continue
        way, steps, on_way = [start], [_parents(table[start])], {start}
        while way:
            index, parent = next(steps[-1], (0, None))
            if parent is None:
                done.add(way[-1])
                on_way.remove(way.pop())
                steps.pop()
            elif parent in on_way:
                circle = " → ".join([*way[way.index(parent) :], parent])
                message = f"the parents go round in a circle: {circle}"
                yield Misfit(table[way[-1]], ("parents", index), message)
            elif parent in table and parent not in done:
                way.append(parent)
                steps.append(_parents(table[parent]))
                on_way.add(parent)


def _parents(concept: Entry) -> Iterator[tuple[int, str | None]]:
    return iter(tuple(enumerate(concept.data.get("parents", ()))))

"""What has to fit between files: ids are unique, every id that is named exists, parents have no cycle."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from neurolint.library.build import ids
from neurolint.library.excerpts import did_you_mean, quoted
from neurolint.library.files import RawFile
from neurolint.library.yamlfile import Key


@dataclass(frozen=True, slots=True)
class Entry:
    """One concept, fact, source or rule: its file, the keys that lead to it there, and its data."""

    file: RawFile
    where: tuple[Key, ...]
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Misfit:
    """One thing that does not fit: the entry, the keys below it, the words; `other` is where else it stands."""

    entry: Entry
    where: tuple[Key, ...]
    message: str
    other: Entry | None = None


def repeated(entries: Iterable[Entry], key: str, what: str) -> Iterator[Misfit]:
    """Yield every entry whose `key` an earlier one has already."""
    first: dict[str, Entry] = {}
    for entry in entries:
        value = entry.data[key]
        if first.setdefault(value, entry) is not entry:
            yield Misfit(entry, (key,), f"the {what} {quoted(value)} is taken", first[value])


def unknown_concepts(
    concepts: Sequence[Entry], facts: Sequence[Entry], known: Collection[str]
) -> Iterator[Misfit]:
    """Yield every mention of a concept that is not among `known`."""
    for entry in concepts:
        for key in ("parents", "not_a", "presents_as"):
            if key in entry.data:
                yield from _unknown(entry, (key,), entry.data[key], known, "concept")
    for entry in facts:
        for key in ("subject", "object", "condition"):
            if key in entry.data:
                yield from _unknown(entry, (key,), entry.data[key], known, "concept")


def unknown_sources(facts: Sequence[Entry], known: Collection[str]) -> Iterator[Misfit]:
    """Yield every mention of a source that is not among `known`."""
    for entry in facts:
        for index, source in enumerate(entry.data.get("sources", ())):
            if isinstance(source, str):
                yield from _unknown(entry, ("sources", index), source, known, "source")
            else:
                yield from _unknown(entry, ("sources", index, "id"), source["id"], known, "source")


def _unknown(
    entry: Entry, where: tuple[Key, ...], value: Any, known: Collection[str], what: str
) -> Iterator[Misfit]:
    for index, name in enumerate(ids(value)):
        if name not in known:
            exact = where if isinstance(value, str) else (*where, index)
            yield Misfit(entry, exact, f"unknown {what} {quoted(name)}{did_you_mean(name, known)}")


def cycles(concepts: Sequence[Entry]) -> Iterator[Misfit]:
    """Yield each parent that closes a cycle, naming the cycle from the concept back to itself."""
    table = {entry.data["id"]: entry for entry in reversed(concepts)}
    done: set[str] = set()
    for start in table:
        if start in done:
            continue
        way = {start: 0}  # the concepts from `start` to here, each with the number of its next parent
        while way:
            concept = next(reversed(way))
            parents = table[concept].data.get("parents", ())
            index = way[concept]
            if index == len(parents):
                done.add(concept)
                del way[concept]
                continue
            way[concept] += 1
            parent = parents[index]
            if parent in way:
                names = list(way)
                circle = " → ".join([*names[names.index(parent) :], parent])
                yield Misfit(
                    table[concept], ("parents", index), f"these parents go round in a circle: {circle}"
                )
            elif parent in table and parent not in done:
                way[parent] = 0

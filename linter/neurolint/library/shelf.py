"""Concepts, facts and sources of several folders, put together: a later entry may take the place of an earlier."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from neurolint.library import crossref
from neurolint.library.entries import Content, Entry, Misfit
from neurolint.library.excerpts import quoted


@dataclass(frozen=True, slots=True)
class _Held:
    """An entry on the shelf and the number of the folder it came from."""

    entry: Entry
    folder: int


@dataclass(slots=True)
class Shelf:
    """Entries without problems by section, all known ids, and the sections that were not read in full."""

    _held: dict[str, dict[str, _Held]] = field(default_factory=dict)
    _taken: list[Misfit] = field(default_factory=list)
    _astray: list[_Held] = field(default_factory=list)
    _known: dict[str, set[str]] = field(default_factory=dict)
    _unread: set[str] = field(default_factory=set)

    def of(self, section: str) -> list[Entry]:
        """Return the entries of a section, in order; one that took the place of another stands there."""
        return [held.entry for held in self._held.get(section, {}).values()]

    def as_read(self, section: str) -> list[Entry]:
        """Return the entries of a section in the order in which their folders were read."""
        return [
            held.entry for held in sorted(self._held.get(section, {}).values(), key=lambda held: held.folder)
        ]

    def put(self, content: Content, folder: int) -> None:
        """Take the entries of a file of concepts, facts or sources; of those with problems only the ids.

        `folder` counts the folders: an entry takes the place only of one from an earlier folder.
        """
        section = content.file.section
        items = content.data.get(section) if isinstance(content.data, dict) else None
        if not isinstance(items, list):
            self._unread.add(section)
            return
        for index, item in enumerate(items):
            if index not in content.spoiled:
                self._add(section, Entry(content.file, (section, index), item), folder)
            elif isinstance(item, dict) and isinstance(item.get("id"), str):
                self._known.setdefault(section, set()).add(item["id"])

    def _add(self, section: str, entry: Entry, folder: int) -> None:
        name = entry.data["id"]
        held, known = self._held.setdefault(section, {}), self._known.setdefault(section, set())
        first = held.get(name)
        overrides = entry.data.get("override", False)
        if overrides and name not in known:
            self._astray.append(_Held(entry, folder))
        elif first is not None and not (overrides and first.folder < folder):
            way = " (`override: true` would take its place)" if first.folder < folder else ""
            self._taken.append(Misfit(entry, ("id",), f"the id {quoted(name)} is taken{way}", first.entry))
            return
        held[name] = _Held(entry, folder)
        known.add(name)

    def misfits(self) -> Iterator[Misfit]:
        """Yield everything that does not fit between the entries."""
        concepts, facts = self.of("concepts"), self.of("facts")
        yield from self._taken
        yield from self._overriding_nothing()
        # Where a file could not be read, every id it holds would be told as unknown.
        if "concepts" not in self._unread:
            yield from crossref.unknown_concepts((*concepts, *facts), self._known.get("concepts", ()))
        if "sources" not in self._unread:
            yield from crossref.unknown_sources(facts, self._known.get("sources", ()))
        yield from crossref.cycles(concepts)

    def _overriding_nothing(self) -> Iterator[Misfit]:
        before: dict[tuple[str, int], frozenset[str]] = {}
        for astray in self._astray:
            name, section = astray.entry.data["id"], str(astray.entry.where[0])
            if (section, astray.folder) not in before:
                held = self._held[section].items()
                before[section, astray.folder] = frozenset(
                    key for key, at in held if at.folder < astray.folder
                )
            message = f"no folder before this one has the id {quoted(name)}, so there is nothing to override"
            yield Misfit(astray.entry, ("id",), message, word=name, known=before[section, astray.folder])

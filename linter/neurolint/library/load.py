"""The one way into `rules/` and `reference/`: read, check, put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from neurolint.errors import ConfigError, Problem
from neurolint.library import build, crossref
from neurolint.library.crossref import Entry, Misfit
from neurolint.library.cache import checked
from neurolint.library.files import data_dir, digest, read_reference, read_rules
from neurolint.library.model import Library, Reference, Rule
from neurolint.library.validate import Validated, parse_file, validate_reference, validate_rule
from neurolint.library.wording import Wording
from neurolint.library.yamlfile import Key, YamlFile


def load_library(
    rules: Sequence[Path] = (),
    reference: Sequence[Path] = (),
    *,
    builtin: bool = True,
    cache: Path | None = None,
) -> Library:
    """Load the built-in rules and reference (unless `builtin` is false) and those of the given folders.

    `cache` is a folder of one's own to keep checked data in, for a faster start; None keeps nothing.
    Raises ConfigError with every problem of every file, in order of place.
    """
    problems: list[Problem] = []
    loaded_reference = _load_reference(reference, builtin, cache, problems)
    loaded_rules = _load_rules(rules, builtin, cache, problems)
    _raise(problems)
    return Library(loaded_reference, loaded_rules)


def load_reference(
    folders: Sequence[Path] = (), *, builtin: bool = True, cache: Path | None = None
) -> Reference:
    """Load the reference alone; see `load_library`."""
    problems: list[Problem] = []
    loaded = _load_reference(folders, builtin, cache, problems)
    _raise(problems)
    return loaded


def load_rules(
    folders: Sequence[Path] = (), *, builtin: bool = True, cache: Path | None = None
) -> Mapping[str, Rule]:
    """Load the rules alone, by code; see `load_library`."""
    problems: list[Problem] = []
    loaded = _load_rules(folders, builtin, cache, problems)
    _raise(problems)
    return loaded


def _raise(problems: list[Problem]) -> None:
    if problems:
        raise ConfigError(tuple(sorted(set(problems))))


@dataclass(slots=True)
class _Shelf:
    """What was read so far: sound entries by section, ids that are known, sections with a file that says nothing."""

    entries: dict[str, list[Entry]] = field(default_factory=dict)
    known: dict[str, set[str]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)

    def of(self, section: str) -> list[Entry]:
        return self.entries.setdefault(section, [])

    def put(self, file: Validated) -> None:
        """Take the entries of a file of concepts, facts or sources; of one with problems, those without."""
        section = file.file.section
        items = file.data.get(section) if isinstance(file.data, dict) else None
        if not isinstance(items, list):
            self.unread.add(section)
            return
        known, entries = self.known.setdefault(section, set()), self.of(section)
        for index, item in enumerate(items):
            if index not in file.spoiled:
                entries.append(Entry(file.file, (section, index), item))
                known.add(item["id"])
            elif isinstance(item, dict) and isinstance(item.get("id"), str):
                known.add(item["id"])


def _load_reference(
    folders: Sequence[Path], builtin: bool, cache: Path | None, problems: list[Problem]
) -> Reference:
    shelf, wording, read = _Shelf(), Wording(), []
    for path in (data_dir("reference"), *folders) if builtin else folders:
        folder = read_reference(path)
        read.append(folder)
        problems += folder.problems
        added_to = frozenset(wording.content)
        misfits: list[Misfit] = []
        for file in checked(folder, partial(validate_reference, added_to=added_to), cache):
            problems += file.problems
            if file.file.section != "wording":
                shelf.put(file)
            elif not file.problems:
                misfits += wording.add(file)
        problems += _explain(misfits)
    problems += _explain(_misfits(shelf))
    return Reference(
        {entry.data["id"]: build.concept(entry.data) for entry in shelf.of("concepts")},
        {entry.data["id"]: build.fact(entry.data, entry.file.path) for entry in shelf.of("facts")},
        {entry.data["id"]: build.source(entry.data) for entry in shelf.of("sources")},
        wording.content,
        digest(read),
    )


def _misfits(shelf: _Shelf) -> Iterator[Misfit]:
    concepts, facts = shelf.of("concepts"), shelf.of("facts")
    for section in ("concepts", "facts", "sources"):
        yield from crossref.repeated(shelf.of(section), "id", "id")
    # With a file of concepts that cannot be read, every id in it would be reported as unknown.
    if "concepts" not in shelf.unread:
        yield from crossref.unknown_concepts(concepts, facts, shelf.known.get("concepts", ()))
    if "sources" not in shelf.unread:
        yield from crossref.unknown_sources(facts, shelf.known.get("sources", ()))
    yield from crossref.cycles(concepts)


def _load_rules(
    folders: Sequence[Path], builtin: bool, cache: Path | None, problems: list[Problem]
) -> Mapping[str, Rule]:
    entries: list[Entry] = []
    for path in (data_dir("rules"), *folders) if builtin else folders:
        folder = read_rules(path)
        problems += folder.problems
        for file in checked(folder, validate_rule, cache):
            problems += file.problems
            if not file.problems:
                entries.append(Entry(file.file, (), file.data))
    problems += _explain(crossref.repeated(entries, "code", "code"))
    problems += _explain(crossref.repeated(entries, "name", "name"))
    return {entry.data["code"]: build.rule(entry.data, entry.file.path) for entry in entries}


def _explain(misfits: Iterable[Misfit]) -> Iterator[Problem]:
    """Find the places of misfits: only now are the files read as YAML again, for their lines and columns."""
    parsed: dict[str, YamlFile] = {}

    def place(entry: Entry, where: Sequence[Key], message: str) -> Problem:
        file = parsed.get(entry.file.path)
        if file is None:
            read = parse_file(entry.file)
            if isinstance(read, Problem):
                return read
            file = parsed[entry.file.path] = read
        return file.problem((*entry.where, *where), message)

    for misfit in misfits:
        message = misfit.message
        if misfit.other is not None:
            first = place(misfit.other, misfit.where, "")
            message += f": it stands first at {first.path}:{first.line}:{first.column}"
        yield place(misfit.entry, misfit.where, message)

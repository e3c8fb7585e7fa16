"""The one way into `rules/` and `reference/`: read, check, put together."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache as remembered
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from neurolint import __version__
from neurolint.errors import ConfigError, Problem
from neurolint.library import build, crossref
from neurolint.library.cache import recall, remember
from neurolint.library.entries import MOST, Content, Entry, Key, Misfit
from neurolint.library.excerpts import did_you_mean, one_of, quoted
from neurolint.library.files import Folder, RawFile, data_dir, read_file, read_reference, read_rules
from neurolint.library.model import Library, Reference, Rule
from neurolint.library.wording import Wording

if TYPE_CHECKING:
    from neurolint.library.yamlfile import YamlFile

# The readers of YAML and of JSON Schemas take longer to import than all else here takes to run: they are
# imported only where a file is new or has a problem.

_FORM = "1"
"""Raised when the checks beyond the schemas change, so that what was kept before is not taken for checked."""


def load_library(
    rules: Sequence[Path] = (),
    reference: Sequence[Path] = (),
    *,
    builtin: bool = True,
    cache: Path | None = None,
) -> Library:
    """Load the built-in rules and reference (unless `builtin` is false) and those of the given folders.

    `cache` is a folder of the user's own to keep checked data in, for a faster start; None keeps nothing.
    Raises ConfigError with every problem of every file, in order of place.
    """
    problems: list[Problem] = []
    loaded_reference = _load_reference(reference, builtin, cache, problems)
    loaded_rules = _load_rules(rules, builtin, cache, problems)
    _raise(problems)
    return Library(loaded_reference, loaded_rules)


def problem_in(path: str, where: Sequence[Key], message: str) -> Problem:
    """Return a problem at a value of the file that `Rule.path` names, such as ("options", "phrases", 3).

    For mistakes that only the floors above can see. It stands at 1:1 when the file can no longer be read.
    """
    from neurolint.library.validate import parse_file

    raw = read_file(Path(path))
    read = raw if isinstance(raw, Problem) else parse_file(raw)
    return Problem(path, 1, 1, message) if isinstance(read, Problem) else read.problem(where, message)


def _raise(problems: list[Problem]) -> None:
    if problems:
        raise ConfigError(tuple(sorted(set(problems))))


def _load_reference(
    folders: Sequence[Path], builtin: bool, cache: Path | None, problems: list[Problem]
) -> Reference:
    shelf, wording, digest = _Shelf(), Wording(), hashlib.sha256()
    for path in _folders("reference", folders, builtin):
        folder = read_reference(path)
        digest.update(folder.digest().encode())
        for file in _checked(folder, "reference", frozenset(wording.content), cache, problems):
            if file.file.section != "wording":
                shelf.put(file)
            elif not file.problems:
                if builtin and path != data_dir("reference") and file.file.stem not in wording.content:
                    problems += _unread(file.file)
                problems += _explain(wording.add(file))
    problems += _explain(_misfits(shelf))
    return Reference(
        {entry.data["id"]: build.concept(entry.data) for entry in shelf.of("concepts")},
        {entry.data["id"]: build.fact(entry.data, entry.file.path) for entry in shelf.of("facts")},
        {entry.data["id"]: build.source(entry.data) for entry in shelf.of("sources")},
        wording.content,
        digest.hexdigest(),
        wording.paths,
    )


def _unread(file: RawFile) -> Iterator[Problem]:
    """Tell of a wording file whose name nothing reads: what it says would be passed over."""
    from neurolint.library.schema import schema_names

    known = [name.removeprefix("wording-") for name in schema_names() if name.startswith("wording-")]
    if file.stem not in known:
        hint = did_you_mean(file.stem, known) or f"; expected {one_of(known)}"
        yield Problem(file.path, 1, 1, f"unknown wording {quoted(file.stem)}{hint}")


def _load_rules(
    folders: Sequence[Path], builtin: bool, cache: Path | None, problems: list[Problem]
) -> Mapping[str, Rule]:
    entries: list[Entry] = []
    for path in _folders("rules", folders, builtin):
        files = _checked(read_rules(path), "rules", frozenset(), cache, problems)
        entries += [Entry(file.file, (), file.data) for file in files if not file.problems]
    problems += _explain(crossref.repeated(entries, "code"))
    problems += _explain(crossref.repeated(entries, "name"))
    return {entry.data["code"]: build.rule(entry.data, entry.file.path) for entry in entries}


def _folders(kind: str, given: Sequence[Path], builtin: bool) -> Iterable[Path]:
    """The folders to read, each once, however often it is given."""
    folders = (data_dir(kind), *given) if builtin else given
    once: dict[str, Path] = {}
    for folder in folders:
        once.setdefault(os.path.realpath(folder), folder)
    return once.values()


@dataclass(slots=True)
class _Shelf:
    """Entries without problems by section, all known ids, and the sections that were not read in full."""

    entries: dict[str, list[Entry]] = field(default_factory=dict)
    known: dict[str, set[str]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)

    def of(self, section: str) -> list[Entry]:
        return self.entries.setdefault(section, [])

    def put(self, content: Content) -> None:
        """Take the entries of a file of concepts, facts or sources; of those with problems only the ids."""
        section = content.file.section
        items = content.data.get(section) if isinstance(content.data, dict) else None
        if not isinstance(items, list):
            self.unread.add(section)
            return
        known, entries = self.known.setdefault(section, set()), self.of(section)
        for index, item in enumerate(items):
            if index not in content.spoiled:
                entries.append(Entry(content.file, (section, index), item))
                known.add(item["id"])
            elif isinstance(item, dict) and isinstance(item.get("id"), str):
                known.add(item["id"])


def _misfits(shelf: _Shelf) -> Iterator[Misfit]:
    concepts, facts = shelf.of("concepts"), shelf.of("facts")
    for section in ("concepts", "facts", "sources"):
        yield from crossref.repeated(shelf.of(section), "id")
    # Where a file could not be read, every id it holds would be told as unknown.
    if "concepts" not in shelf.unread:
        yield from crossref.unknown_concepts((*concepts, *facts), shelf.known.get("concepts", ()))
    if "sources" not in shelf.unread:
        yield from crossref.unknown_sources(facts, shelf.known.get("sources", ()))
    yield from crossref.cycles(concepts)


def _checked(
    folder: Folder, kind: str, added_to: frozenset[str], cache: Path | None, problems: list[Problem]
) -> list[Content]:
    """Return the files of a folder with their checked data: from the cache, or else read and checked now."""
    problems += folder.problems
    key = _key(folder, kind, added_to) if cache is not None else ""
    kept = recall(cache, key) if cache is not None else None
    if isinstance(kept, list) and len(kept) == len(folder.files):
        return [Content(file, data) for file, data in zip(folder.files, kept, strict=True)]
    from neurolint.library.validate import validate_reference, validate_rule

    validate = validate_rule if kind == "rules" else partial(validate_reference, added_to=added_to)
    checked = [validate(file) for file in folder.files]
    problems += [problem for content in checked for problem in content.problems]
    if cache is not None and not any(content.problems for content in checked):
        remember(cache, key, [content.data for content in checked])
    return checked


def _key(folder: Folder, kind: str, added_to: frozenset[str]) -> str:
    parts = (_FORM, __version__, _schemas_digest(), kind, *sorted(added_to), folder.digest())
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@remembered
def _schemas_digest() -> str:
    from neurolint.library.schema import schema_files

    total = hashlib.sha256()
    for path in schema_files():
        total.update(path.read_bytes())
    return total.hexdigest()


def _explain(misfits: Iterable[Misfit]) -> Iterator[Problem]:
    """Find the places of misfits: only now are their files read as YAML again, for the lines and columns."""
    parsed: dict[str, YamlFile | Problem] = {}
    told: dict[str, int] = {}
    for misfit in misfits:
        path = misfit.entry.file.path
        told[path] = told.get(path, 0) + 1
        if told[path] <= MOST:
            message = misfit.message + (did_you_mean(misfit.word, misfit.known) if misfit.word else "")
            if misfit.other is not None:
                first = _place(misfit.other, misfit.where, "", parsed)
                message += f"; it stands first at {first.path}:{first.line}:{first.column}"
            yield _place(misfit.entry, misfit.where, message, parsed)
    for path, number in told.items():
        if number > MOST:
            yield Problem(path, 1, 1, f"{number - MOST} more problems in this file are not shown")


def _place(
    entry: Entry, where: tuple[Key, ...], message: str, parsed: dict[str, YamlFile | Problem]
) -> Problem:
    from neurolint.library.validate import parse_file

    path = entry.file.path
    if path not in parsed:
        parsed[path] = parse_file(entry.file)
    read = parsed[path]
    return read if isinstance(read, Problem) else read.problem((*entry.where, *where), message)

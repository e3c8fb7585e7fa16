"""From files of rules and reference to their entries: read, checked, put together.

The readers of YAML and of JSON Schemas take longer to import than all else here takes to run: they are imported only
where a file is new or has a problem, and this module only where what it makes was not kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from neurolint.errors import Problem
from neurolint.library import build, crossref
from neurolint.library.cache import json_line, recall, remember
from neurolint.library.entries import Content, Entry, Key
from neurolint.library.excerpts import did_you_mean, one_of, quoted
from neurolint.library.explain import explain
from neurolint.library.files import Folder, RawFile, folders_of, read_file, read_reference, read_rules
from neurolint.library.keys import hashed
from neurolint.library.later import laid_out
from neurolint.library.lexicon import lexicon_of, lexicon_texts
from neurolint.library.model import Rule
from neurolint.library.readymade import recall_ready
from neurolint.library.shelf import Shelf
from neurolint.library.wording import Wording


def problem_in(path: str, where: Sequence[Key], message: str) -> Problem:
    """Return a problem at a value of the file that `Rule.path` names, such as ("options", "phrases", 3).

    For mistakes that only the floors above can see. It stands at 1:1 when the file can no longer be read.
    """
    from neurolint.library.validate import parse_file

    raw = read_file(Path(path))
    read = raw if isinstance(raw, Problem) else parse_file(raw)
    return Problem(path, 1, 1, message) if isinstance(read, Problem) else read.problem(where, message)


def gather_reference(
    folders: Sequence[Path], builtin: bool, cache: Path | None, problems: list[Problem]
) -> tuple[list[RawFile], Shelf]:
    """Put together what the folders hold, each after the one before; adds what is wrong to `problems`.

    Returns the files, and the entries without problems of their own. How they fit together is checked too.
    """
    read = _read_all(folders, builtin)
    shelf, _ = shelve(read, builtin, cache, problems)
    return files_of(read), shelf


def _read_all(folders: Sequence[Path], builtin: bool) -> list[Folder]:
    return [read_reference(path) for path in folders_of("reference", folders, builtin)]


def files_of(folders: Iterable[Folder]) -> list[RawFile]:
    return [file for folder in folders for file in folder.files]


def shelve(
    folders: Sequence[Folder], builtin: bool, cache: Path | None, problems: list[Problem]
) -> tuple[Shelf, Wording]:
    shelf, wording = Shelf(), Wording()
    for number, folder in enumerate(folders):
        for file in checked(folder, "reference", frozenset(wording.content), cache, problems):
            if file.file.section != "wording":
                shelf.put(file, number)
            elif not file.problems:
                if builtin and number and file.file.stem not in wording.content:
                    problems += _unread(file.file)
                problems += explain(wording.add(file))
    problems += explain(shelf.misfits())
    return shelf, wording


def reference_texts(shelf: Shelf, wording: Wording, files: Sequence[RawFile]) -> list[bytes]:
    """Return a whole reference as JSON: concepts, facts with the number of their file, sources, wording, lexicon.

    Of each a run decodes only the entries it asks for.
    """
    number = {file.path: index for index, file in enumerate(files)}
    facts = {
        entry.data["id"]: [number[entry.file.path], build.with_examples_aside(entry.data)]
        for entry in shelf.of("facts")
    }
    concepts, sources = (
        {entry.data["id"]: entry.data for entry in shelf.of(section)} for section in ("concepts", "sources")
    )
    told = {
        stem: [content, [number[path] for path in wording.paths.get(stem, ())]]
        for stem, content in wording.content.items()
    }
    lexicon = lexicon_of(map(build.concept, concepts.values()))
    texts = [text for rows in (concepts, facts, sources, told) for text in laid_out(rows)]
    return [*texts, *lexicon_texts(lexicon)]


def _unread(file: RawFile) -> Iterator[Problem]:
    """Tell of a wording file whose name nothing reads: what it says would be passed over."""
    from neurolint.library.schema import schema_names

    known = [name.removeprefix("wording-") for name in schema_names() if name.startswith("wording-")]
    if file.stem not in known:
        hint = did_you_mean(file.stem, known) or f"; expected {one_of(known)}"
        yield Problem(file.path, 1, 1, f"unknown wording {quoted(file.stem)}{hint}")


def gather_rules(
    folders: Sequence[Path], builtin: bool, cache: Path | None, problems: list[Problem]
) -> tuple[list[RawFile], Mapping[str, Rule]]:
    """Read the rules of the folders; adds what is wrong to `problems`. Returns the files and the sound rules."""
    read = [read_rules(path) for path in folders_of("rules", folders, builtin)]
    entries = sound_rules(read, cache, problems)
    return files_of(read), {entry.data["code"]: build.rule(entry.data, entry.file.path) for entry in entries}


def sound_rules(read: Iterable[Folder], cache: Path | None, problems: list[Problem]) -> list[Entry]:
    entries: list[Entry] = []
    for folder in read:
        files = checked(folder, "rules", frozenset(), cache, problems)
        entries += [Entry(file.file, (), file.data) for file in files if not file.problems]
    problems += explain(crossref.repeated(entries, "code"))
    problems += explain(crossref.repeated(entries, "name"))
    return entries


def rule_texts(read: Sequence[Folder], cache: Path | None, problems: list[Problem]) -> Iterable[bytes]:
    """Return all rules of the folders as JSON, each with the number of its file; adds what is wrong to `problems`."""
    number = {file.path: index for index, file in enumerate(files_of(read))}
    entries = sound_rules(read, cache, problems)
    return laid_out(
        {
            entry.data["code"]: [number[entry.file.path], build.with_examples_aside(entry.data)]
            for entry in entries
        }
    )


def checked(
    folder: Folder, kind: str, added_to: frozenset[str], cache: Path | None, problems: list[Problem]
) -> list[Content]:
    """Return the files of a folder with their checked data: as kept, or else read and checked now.

    `kind` is `rules` or `reference`; `added_to` names the wording that the folder may add to.
    """
    problems += folder.problems
    kept = recall_ready(kind, folder) if not added_to else None
    key = hashed(kind, *sorted(added_to), folder.digest()) if cache is not None else ""
    if kept is None and cache is not None:
        kept = recall(cache, key)
    if kept is not None and len(kept) == len(folder.files):
        return [Content(file, json.loads(data)) for file, data in zip(folder.files, kept, strict=True)]
    from neurolint.library.validate import validate_reference, validate_rule

    validate = validate_rule if kind == "rules" else partial(validate_reference, added_to=added_to)
    checked = [validate(file) for file in folder.files]
    problems += [problem for content in checked for problem in content.problems]
    if cache is not None and not any(content.problems for content in checked):
        remember(cache, key, map(json_line, (content.data for content in checked)))
    return checked

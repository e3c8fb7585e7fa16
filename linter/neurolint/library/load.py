"""The one way into `rules/` and `reference/`: read, check, put together."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache as remembered
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from neurolint import __version__
from neurolint.errors import ConfigError, Problem
from neurolint.library import build, crossref
from neurolint.library.cache import dumped, recall, remember
from neurolint.library.entries import Content, Entry, Key
from neurolint.library.excerpts import did_you_mean, one_of, quoted
from neurolint.library.explain import explain
from neurolint.library.files import Folder, RawFile, data_dir, read_file, read_reference, read_rules
from neurolint.library.later import Later, laid_out
from neurolint.library.lexicon import kept_lexicon, lexicon_of, lexicon_texts, reads_as
from neurolint.library.model import Library, Reference, Rule
from neurolint.library.whole import whole
from neurolint.library.wording import Wording

if TYPE_CHECKING:
    from neurolint.library.shelf import Shelf

# The readers of YAML and of JSON Schemas take longer to import than all else here takes to run: they are
# imported only where a file is new or has a problem.

_FORM = "3"
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
    known = _load_reference(reference, builtin, cache, problems)
    loaded, digest = _load_rules(rules, builtin, cache, problems)
    _raise(problems)
    return Library(known, loaded, _hashed("library", known.digest, digest))


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


def gather_reference(
    folders: Sequence[Path], builtin: bool, cache: Path | None, problems: list[Problem]
) -> tuple[list[RawFile], Shelf]:
    """Put together what the folders hold, each after the one before; adds what is wrong to `problems`.

    Returns the files, and the entries without problems of their own. How they fit together is checked too.
    """
    read = _read_all(folders, builtin)
    shelf, _ = _gather(read, builtin, cache, problems)
    return _files(read), shelf


def _read_all(folders: Sequence[Path], builtin: bool) -> list[Folder]:
    return [read_reference(path) for path in _folders("reference", folders, builtin)]


def _files(folders: Iterable[Folder]) -> list[RawFile]:
    return [file for folder in folders for file in folder.files]


def _gather(
    folders: Sequence[Folder], builtin: bool, cache: Path | None, problems: list[Problem]
) -> tuple[Shelf, Wording]:

    from neurolint.library.shelf import Shelf

    shelf, wording = Shelf(), Wording()
    for number, folder in enumerate(folders):
        for file in _checked(folder, "reference", frozenset(wording.content), cache, problems):
            if file.file.section != "wording":
                shelf.put(file, number)
            elif not file.problems:
                if builtin and number and file.file.stem not in wording.content:
                    problems += _unread(file.file)
                problems += explain(wording.add(file))
    problems += explain(shelf.misfits())
    return shelf, wording


def _load_reference(
    folders: Sequence[Path], builtin: bool, cache: Path | None, problems: list[Problem]
) -> Reference:
    def make(read: Sequence[Folder]) -> Iterable[bytes]:
        shelf, wording = _gather(read, builtin, cache, problems)
        return _parts(shelf, wording, _files(read))

    to_read = list(_folders("reference", folders, builtin))
    key = partial(_key, f"reference {hashlib.sha256(reads_as()).hexdigest()}", builtin)
    found = whole(to_read, read_reference, make, key, cache, problems)
    digest = hashlib.sha256("".join(found.digests).encode()).hexdigest()
    return _reference(found.texts, found.paths, digest)


def _load_rules(
    folders: Sequence[Path], builtin: bool, cache: Path | None, problems: list[Problem]
) -> tuple[Mapping[str, Rule], str]:
    """Return the rules by their codes, and the SHA-256 of all that was read, in hexadecimal."""

    def make(read: Sequence[Folder]) -> Iterable[bytes]:
        number = {file.path: index for index, file in enumerate(_files(read))}
        entries = _gather_rules(read, cache, problems)
        return laid_out({entry.data["code"]: [number[entry.file.path], entry.data] for entry in entries})

    to_read = list(_folders("rules", folders, builtin))
    key = partial(_key, "all rules", builtin)
    found = whole(to_read, read_rules, make, key, cache, problems)
    rules = Later(lambda: found.texts, lambda row: build.rule(row[1], found.paths[row[0]]))
    return rules, key(found.digests)


def _key(kind: str, builtin: bool, digests: Sequence[str]) -> str:
    return _hashed(kind, str(builtin), *digests)


def _parts(shelf: Shelf, wording: Wording, files: Sequence[RawFile]) -> list[bytes]:
    """Return a whole reference as JSON: concepts, facts with the number of their file, sources, wording, lexicon.

    Of each a run decodes only the entries it asks for.
    """
    number = {file.path: index for index, file in enumerate(files)}
    facts = {entry.data["id"]: [number[entry.file.path], entry.data] for entry in shelf.of("facts")}
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


def _reference(parts: Sequence[bytes], paths: Sequence[str], digest: str) -> Reference:
    wording = parts[6:8]
    return Reference(
        Later(lambda: parts[:2], build.concept),
        Later(lambda: parts[2:4], lambda row: build.fact(row[1], paths[row[0]])),
        Later(lambda: parts[4:6], build.source),
        Later(lambda: wording, lambda row: row[0]),
        digest,
        Later(lambda: wording, lambda row: tuple(paths[number] for number in row[1])),
        lambda: kept_lexicon(parts[8:]),
    )


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
    read = [read_rules(path) for path in _folders("rules", folders, builtin)]
    entries = _gather_rules(read, cache, problems)
    return _files(read), {entry.data["code"]: build.rule(entry.data, entry.file.path) for entry in entries}


def _gather_rules(read: Iterable[Folder], cache: Path | None, problems: list[Problem]) -> list[Entry]:
    entries: list[Entry] = []
    for folder in read:
        files = _checked(folder, "rules", frozenset(), cache, problems)
        entries += [Entry(file.file, (), file.data) for file in files if not file.problems]
    problems += explain(crossref.repeated(entries, "code"))
    problems += explain(crossref.repeated(entries, "name"))
    return entries


def _folders(kind: str, given: Sequence[Path], builtin: bool) -> Iterable[Path]:
    """The folders to read, each once, however often it is given."""
    folders = (data_dir(kind), *given) if builtin else given
    once: dict[str, Path] = {}
    for folder in folders:
        once.setdefault(os.path.realpath(folder), folder)
    return once.values()


def _checked(
    folder: Folder, kind: str, added_to: frozenset[str], cache: Path | None, problems: list[Problem]
) -> list[Content]:
    """Return the files of a folder with their checked data: from the cache, or else read and checked now."""
    problems += folder.problems
    key = _hashed(kind, *sorted(added_to), folder.digest()) if cache is not None else ""
    kept = recall(cache, key) if cache is not None else None
    if kept is not None and len(kept) == len(folder.files):
        return [Content(file, json.loads(data)) for file, data in zip(folder.files, kept, strict=True)]
    from neurolint.library.validate import validate_reference, validate_rule

    validate = validate_rule if kind == "rules" else partial(validate_reference, added_to=added_to)
    checked = [validate(file) for file in folder.files]
    problems += [problem for content in checked for problem in content.problems]
    if cache is not None and not any(content.problems for content in checked):
        remember(cache, key, map(dumped, (content.data for content in checked)))
    return checked


def _hashed(*parts: str) -> str:
    """Return a key for what was checked by this version, with these schemas, of these parts."""
    return hashlib.sha256("\n".join((_FORM, __version__, _schemas_digest(), *parts)).encode()).hexdigest()


@remembered
def _schemas_digest() -> str:
    from neurolint.library.stamps import files_below, stamp_of

    folder = Path(__file__).parent / "schemas"
    names = files_below(str(folder), (".json",), links=True) or ()
    stamp = stamp_of(f"{folder}/{name}" for name in names)
    return stamp.digest if stamp is not None else ""

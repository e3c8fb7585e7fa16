"""The one way into `rules/` and `reference/`: read, check, put together."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from neurolint.errors import ConfigError, Problem
from neurolint.library import build
from neurolint.library.files import Folder, folders_of, read_reference, read_rules
from neurolint.library.keys import hashed, stamp_of_code
from neurolint.library.later import Later
from neurolint.library.model import Library, Reference, Rule
from neurolint.library.whole import whole

if TYPE_CHECKING:
    from neurolint.library.lexicon import Lexicon

_FIRST_WORDS = ("language/fold.py", "language/tokens.py")
"""The code that finds the first word of a name: what another code found for the lexicon is not taken up."""


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
    return Library(known, loaded, hashed("library", known.digest, digest))


def _raise(problems: list[Problem]) -> None:
    if problems:
        raise ConfigError(tuple(sorted(set(problems))))


def _load_reference(
    folders: Sequence[Path], builtin: bool, cache: Path | None, problems: list[Problem]
) -> Reference:
    def make(read: Sequence[Folder]) -> Iterable[bytes]:
        from neurolint.library.gather import files_of, reference_texts, shelve

        shelf, wording = shelve(read, builtin, cache, problems)
        return reference_texts(shelf, wording, files_of(read))

    to_read = list(folders_of("reference", folders, builtin))
    key = partial(_key, f"reference {stamp_of_code(*_FIRST_WORDS)}", builtin)
    found = whole(to_read, read_reference, make, key, cache, problems)
    digest = hashlib.sha256("".join(found.digests).encode()).hexdigest()
    return _reference(found.texts, found.paths, digest)


def _load_rules(
    folders: Sequence[Path], builtin: bool, cache: Path | None, problems: list[Problem]
) -> tuple[Mapping[str, Rule], str]:
    """Return the rules by their codes, and the SHA-256 of all that was read, in hexadecimal."""

    def make(read: Sequence[Folder]) -> Iterable[bytes]:
        from neurolint.library.gather import rule_texts

        return rule_texts(read, cache, problems)

    to_read = list(folders_of("rules", folders, builtin))
    key = partial(_key, "all rules", builtin)
    found = whole(to_read, read_rules, make, key, cache, problems)
    rules = Later(lambda: found.texts, lambda row: build.rule(row[1], found.paths[row[0]]))
    return rules, key(found.digests)


def _key(kind: str, builtin: bool, digests: Sequence[str]) -> str:
    return hashed(kind, str(builtin), *digests)


def _reference(parts: Sequence[bytes], paths: Sequence[str], digest: str) -> Reference:
    wording = parts[6:8]
    return Reference(
        Later(lambda: parts[:2], build.concept),
        Later(lambda: parts[2:4], lambda row: build.fact(row[1], paths[row[0]])),
        Later(lambda: parts[4:6], build.source),
        Later(lambda: wording, lambda row: row[0]),
        digest,
        Later(lambda: wording, lambda row: tuple(paths[number] for number in row[1])),
        partial(_lexicon, parts[8:]),
    )


def _lexicon(parts: Sequence[bytes]) -> Lexicon:
    from neurolint.library.lexicon import kept_lexicon

    return kept_lexicon(parts)

"""The small values that the steps of loading hand on to each other."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from neurolint.errors import Level, Problem
from neurolint.library.files import RawFile
from neurolint.quickclass import dataclass

Key = str | int
"""One step into plain data: the key of a mapping or the index of a list, from 0."""

MOST = 100
"""So many problems of one file are told: a file of another kind would bury the rest."""


@dataclass(frozen=True, slots=True)
class Content:
    """A file with its plain data (None: no YAML), its problems, and the indexes of entries with one."""

    file: RawFile
    data: Any
    problems: tuple[Problem, ...] = ()
    spoiled: Collection[int] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One concept, fact, source or rule: its file, the keys that lead to it there, and its data."""

    file: RawFile
    where: tuple[Key, ...]
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Misfit:
    """A thing that does not fit: the entry, the keys below it, and the words.

    `other` is the entry that stands in its way, at the same keys or at `other_where`; `word` a word that is
    not among those of `known`.
    """

    entry: Entry
    where: tuple[Key, ...]
    message: str
    other: Entry | None = None
    word: str = ""
    known: Collection[str] = ()
    other_where: tuple[Key, ...] | None = None
    level: Level = "error"

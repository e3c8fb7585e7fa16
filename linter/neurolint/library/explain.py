"""From things that do not fit to problems: the places of their words in the files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from neurolint.errors import Level, Problem
from neurolint.library.entries import MOST, Entry, Key, Misfit
from neurolint.library.excerpts import did_you_mean

if TYPE_CHECKING:
    from neurolint.library.yamlfile import YamlFile


def explain(misfits: Iterable[Misfit]) -> Iterator[Problem]:
    """Find the places of misfits: only now are their files read as YAML again, for the lines and columns.

    Of one file and level no more than MOST are told, and then how many more there are.
    """
    parsed: dict[str, YamlFile | Problem] = {}
    told: dict[tuple[str, Level], int] = {}
    for misfit in misfits:
        at = misfit.entry.file.path, misfit.level
        told[at] = told.get(at, 0) + 1
        if told[at] <= MOST:
            message = misfit.message + (did_you_mean(misfit.word, misfit.known) if misfit.word else "")
            if misfit.other is not None:
                where = misfit.where if misfit.other_where is None else misfit.other_where
                first = _place(misfit.other, where, "", parsed)
                message += f"; it stands first at {first.path}:{first.line}:{first.column}"
            yield replace(_place(misfit.entry, misfit.where, message, parsed), level=misfit.level)
    for (path, level), number in told.items():
        if number > MOST:
            kind = "problems" if level == "error" else f"{level}s"
            message = f"{number - MOST} more {kind} in this file are not shown"
            yield Problem(path, 1, 1, message, level=level)


def _place(
    entry: Entry, where: tuple[Key, ...], message: str, parsed: dict[str, YamlFile | Problem]
) -> Problem:
    from neurolint.library.validate import parse_file

    path = entry.file.path
    if path not in parsed:
        parsed[path] = parse_file(entry.file)
    read = parsed[path]
    return read if isinstance(read, Problem) else read.problem((*entry.where, *where), message)

"""What the commands on facts, concepts and sources share."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Generic, TypeVar

import click

from neurolint.cli import FINDINGS, OK, USAGE
from neurolint.cli.options import emit
from neurolint.quickclass import dataclass

if TYPE_CHECKING:
    from neurolint.library.model import Reference
    from neurolint.library.search import Hits, Kind

_Entry = TypeVar("_Entry")

_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Catalogue(Generic[_Entry]):
    """The entries of one kind, and how they are shown: as JSON, as a line each, as a sheet each."""

    kind: Kind
    entries: Mapping[str, _Entry]
    reference: Reference
    as_json: Callable[[Iterable[_Entry], Reference], Iterable[str]]
    as_lines: Callable[[Iterable[_Entry]], Iterable[str]]
    as_sheet: Callable[[_Entry, Reference, int], Iterable[str]]

    def list(self, entries: Iterable[_Entry], format_: str) -> int:
        """Print some entries, a line each, and return the exit status."""
        emit(self.as_json(entries, self.reference) if format_ == "json" else self.as_lines(entries))
        return OK

    def show(self, ids: Iterable[str], format_: str) -> int:
        """Print all there is to the entries of some ids, each once, and return the exit status.

        Says which ids nothing has, and what was probably meant.
        """
        from neurolint.library.search import unknown

        wanted = dict.fromkeys(ids)
        found = [self.entries[id_] for id_ in wanted if id_ in self.entries]
        if format_ == "json":
            emit(self.as_json(found, self.reference))
        else:
            columns = width()
            emit(sheets(self.as_sheet(entry, self.reference, columns) for entry in found))
        lost = [id_ for id_ in wanted if id_ not in self.entries]
        for id_ in lost:
            _say(unknown(self.kind, id_, self.reference))
        return USAGE if lost else OK

    def search(self, hits: Hits, format_: str) -> int:
        """Print what a search found, and return the exit status. Says what none of it has."""
        self.list((self.entries[id_] for id_ in hits.ids), format_)
        _missed(hits, self.kind)
        return OK if hits.complete else FINDINGS


def _missed(hits: Hits, kind: Kind) -> None:
    """Say which words of a search stand nowhere, and when nothing has them all."""
    from neurolint.library.excerpts import quoted

    for word, near in hits.near.items():
        hint = f"; did you mean {quoted(near)}" if near else ""
        _say(f"no {kind} has the word {quoted(word)}{hint}")
    if hits.ids and not hits.complete:
        _say(f"no {kind} has all of these words; listed is what has most of them")
    elif not hits.ids and not hits.near:
        _say("no word to search for was given")


def _say(message: str) -> None:
    from neurolint.reporters.visible import visible

    click.echo(f"neurolint: {visible(message)}", err=True)


def known_id(kind: Kind, given: str, reference: Reference, option: str) -> str:
    """Take the id of a concept or source, or "" for none. Raises click.BadParameter for one that nothing has."""
    from neurolint.library.search import unknown

    entries: Mapping[str, object] = reference.sources if kind == "source" else reference.concepts
    if given and given not in entries:
        raise click.BadParameter(unknown(kind, given, reference), param_hint=option)
    return given


def term(given: str, section: str, key: str, option: str) -> str:
    """Take a value of a key that the schema of a section allows, or "" for none.

    Raises click.BadParameter for another.
    """
    from neurolint.library.excerpts import did_you_mean, one_of, quoted
    from neurolint.library.select import allowed

    if given and given not in (values := allowed(section, key)):
        hint = did_you_mean(given, values) or f"; there are {one_of(values)}"
        raise click.BadParameter(f"{quoted(given)} is none{hint}", param_hint=option)
    return given


def width() -> int:
    """Return how many columns to fill: those of the terminal, or 100 where the output goes elsewhere."""
    from shutil import get_terminal_size

    return get_terminal_size((_WIDTH, 24)).columns if sys.stdout.isatty() else _WIDTH


def sheets(every: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield the lines of several sheets, with an empty line between two."""
    for number, lines in enumerate(every):
        if number:
            yield ""
        yield from lines

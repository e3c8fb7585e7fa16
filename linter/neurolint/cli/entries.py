"""What the commands on facts, concepts and sources share."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from neurolint.library.model import Reference
    from neurolint.library.search import Hits, Kind

_Entry = TypeVar("_Entry")

_WIDTH = 100


def named(ids: Iterable[str], entries: Mapping[str, _Entry]) -> tuple[list[_Entry], list[str]]:
    """Return the entries of some ids, each once, and the ids that there are none of."""
    wanted = dict.fromkeys(ids)
    return [entries[id_] for id_ in wanted if id_ in entries], [id_ for id_ in wanted if id_ not in entries]


def lost(ids: Iterable[str], kind: Kind, reference: Reference) -> None:
    """Say which ids nothing has, and what was probably meant."""
    from neurolint.library.search import unknown

    for id_ in ids:
        _say(unknown(kind, id_, reference))


def missed(hits: Hits, kind: Kind) -> None:
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

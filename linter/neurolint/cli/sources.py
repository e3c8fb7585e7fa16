"""`neurolint sources`: the bibliography, for those who keep it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from neurolint.cli.entries import Catalogue
from neurolint.cli.options import format_option, load, reference_options

if TYPE_CHECKING:
    from neurolint.library.model import Reference, Source


@click.group(
    "sources",
    epilog="""\b
Examples:
  neurolint sources list --unconfirmed
  neurolint sources show silberstein-2012
  neurolint sources search cochrane fibromyalgia
  neurolint sources COMMAND --help""",
)
def command() -> None:
    """List, show and search what facts rest on."""


@command.command(
    "list",
    epilog="""\b
Exit status: 0, also when no source fits; 2 on a mistake in the reference.

\b
Examples:
  neurolint sources list --uncited
  neurolint sources list --unconfirmed --without-identifier""",
)
@click.option("--unconfirmed", is_flag=True, help="Sources whose records were not seen.")
@click.option("--uncited", is_flag=True, help="Sources that no fact cites.")
@click.option(
    "--without-identifier", is_flag=True, help="Sources with neither DOI nor PubMed number nor address."
)
@format_option
@reference_options
def list_(
    unconfirmed: bool,
    uncited: bool,
    without_identifier: bool,
    format_: str,
    reference: tuple[Path, ...],
    no_cache: bool,
) -> int:
    """List sources, all or some.

    A line has id, whether the record was seen, and a short citation. A source is listed when it fits all
    options given; without any, all are.
    """
    from neurolint.library.select import select_sources

    known = load((), reference, no_cache).reference
    found = select_sources(
        known, unconfirmed=unconfirmed, uncited=uncited, without_identifier=without_identifier
    )
    return _catalogue(known).list(found, format_)


@command.command(
    "show",
    epilog="""\b
Exit status: 0, or 2 when there is no source of an id; the others are shown.

\b
Examples:
  neurolint sources show silberstein-2012
  neurolint sources show silberstein-2012 --format json""",
)
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@format_option
@reference_options
def show(ids: tuple[str, ...], format_: str, reference: tuple[Path, ...], no_cache: bool) -> int:
    """Show all there is to sources: the record, whether it was seen, and the facts that cite it."""
    return _catalogue(load((), reference, no_cache).reference).show(ids, format_)


@command.command(
    "search",
    epilog="""\b
Exit status: 0 when a source has all the words, 1 when none has; 2 on a mistake in the reference.

\b
Examples:
  neurolint sources search cochrane fibromyalgia
  neurolint sources search 10.1002/14651858.CD004573.pub3""",
)
@click.argument("words", nargs=-1, required=True, metavar="WORD...")
@format_option
@reference_options
def search(words: tuple[str, ...], format_: str, reference: tuple[Path, ...], no_cache: bool) -> int:
    """Find sources by words, the best first.

    Ids, titles and identifiers are searched, then authors, years, journals and publishers. Where no source has
    all the words, those with most of them are listed. For a word that stands nowhere the nearest one is told.
    """
    from neurolint.library.search import search_sources

    known = load((), reference, no_cache).reference
    return _catalogue(known).search(search_sources(words, known), format_)


def _catalogue(reference: Reference) -> Catalogue[Source]:
    from neurolint.reporters.records import sources_json
    from neurolint.reporters.sourcesheet import source_list, source_sheet

    return Catalogue("source", reference.sources, reference, sources_json, source_list, source_sheet)

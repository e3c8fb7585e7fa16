"""`neurolint concepts`: the vocabulary, for those who keep it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from neurolint.cli.entries import Catalogue, term
from neurolint.cli.options import format_option, load, reference_options

if TYPE_CHECKING:
    from neurolint.library.model import Concept, Reference


@click.group(
    "concepts",
    epilog="""\b
Examples:
  neurolint concepts list --type drug_class
  neurolint concepts show ssri
  neurolint concepts search nerve pain
  neurolint concepts COMMAND --help""",
)
def command() -> None:
    """List, show and search what texts can speak of."""


@command.command(
    "list",
    epilog="""\b
Exit status: 0; 2 on an unknown type or a mistake in the reference.

\b
Examples:
  neurolint concepts list
  neurolint concepts list --type device""",
)
@click.option("--type", "type_", default="", metavar="TYPE", help="Concepts of a type, such as drug.")
@format_option
@reference_options
def list_(type_: str, format_: str, reference: tuple[Path, ...], no_cache: bool) -> int:
    """List concepts, all or those of a type: id, type and name."""
    from neurolint.library.select import select_concepts

    known = load((), reference, no_cache).reference
    found = select_concepts(known, type_=term(type_, "concepts", "type", "--type"))
    return _catalogue(known).list(found, format_)


@command.command(
    "show",
    epilog="""\b
Exit status: 0, or 2 when there is no concept of an id; the others are shown.

\b
Examples:
  neurolint concepts show ssri
  neurolint concepts show ketamine --format json""",
)
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@format_option
@reference_options
def show(ids: tuple[str, ...], format_: str, reference: tuple[Path, ...], no_cache: bool) -> int:
    """Show all there is to concepts.

    A sheet tells the names of all sorts, what the concept is a kind of and what its kinds are, what it is
    mistaken for, its codes, and the facts on it: its own, and those it inherits from what it is a kind of.
    """
    return _catalogue(load((), reference, no_cache).reference).show(ids, format_)


@command.command(
    "search",
    epilog="""\b
Exit status: 0 when a concept has all the words, 1 when none has; 2 on a mistake in the reference.

\b
Examples:
  neurolint concepts search prozac
  neurolint concepts search nerve pain""",
)
@click.argument("words", nargs=-1, required=True, metavar="WORD...")
@format_option
@reference_options
def search(words: tuple[str, ...], format_: str, reference: tuple[Path, ...], no_cache: bool) -> int:
    """Find concepts by words, the best first: by ids and names of all sorts, then by what they are a kind of.

    Where no concept has all the words, those with most of them are listed. For a word that stands nowhere the
    nearest one is told.
    """
    from neurolint.library.search import search_concepts

    known = load((), reference, no_cache).reference
    return _catalogue(known).search(search_concepts(words, known), format_)


def _catalogue(reference: Reference) -> Catalogue[Concept]:
    from neurolint.reporters.conceptsheet import concept_list, concept_sheet
    from neurolint.reporters.records import concepts_json

    return Catalogue("concept", reference.concepts, reference, concepts_json, concept_list, concept_sheet)

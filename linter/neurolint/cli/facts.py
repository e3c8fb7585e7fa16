"""`neurolint facts`: the facts, for those who keep them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from neurolint.cli import FINDINGS, OK
from neurolint.cli.entries import Catalogue, known_id, term
from neurolint.cli.options import day, emit, format_option, load, place, reference_options, today_option

if TYPE_CHECKING:
    from neurolint.library.model import Fact, Reference


@click.group(
    "facts",
    epilog="""\b
Examples:
  neurolint facts list --predicate treats --object migraine
  neurolint facts show acupuncture-prevents-migraine
  neurolint facts search lidocaine plaster
  neurolint facts due --within 30
  neurolint facts COMMAND --help""",
)
def command() -> None:
    """List, show and search facts; see which are due."""


@command.command(
    "list",
    epilog="""\b
Exit status: 0, also when no fact fits; 2 on an unknown name or a mistake in the reference.

\b
Examples:
  neurolint facts list --disputed
  neurolint facts list --subject antidepressant --object neuropathic-pain
  neurolint facts list --unconfirmed --format json""",
)
@click.option("--predicate", default="", metavar="NAME", help="What is said, such as treats or is_a.")
@click.option(
    "--subject", default="", metavar="CONCEPT", help="Facts on a concept or on what is a kind of it."
)
@click.option(
    "--object", "obj", default="", metavar="CONCEPT", help="Facts with such an object, or with a kind of it."
)
@click.option("--source", default="", metavar="SOURCE", help="Facts that cite a source.")
@click.option(
    "--certainty",
    type=click.Choice(["high", "moderate", "low", "very-low"]),
    help="Facts that rest on evidence of this certainty.",
)
@click.option("--disputed", is_flag=True, help="Facts on which experts disagree.")
@click.option(
    "--unconfirmed", is_flag=True, help="Facts that rest on nothing but sources whose records were not seen."
)
@click.option(
    "--jurisdiction", default="", metavar="CODE", help="Facts that are said to hold there, such as US."
)
@format_option
@reference_options
def list_(
    predicate: str,
    subject: str,
    obj: str,
    source: str,
    certainty: str | None,
    disputed: bool,
    unconfirmed: bool,
    jurisdiction: str,
    format_: str,
    reference: tuple[Path, ...],
    no_cache: bool,
) -> int:
    """List facts, all or some.

    A line has id, predicate, verdict, certainty or what the fact rests on, and the statement, cut short. A fact
    is listed when it fits all options given; without any, all are.
    """
    from neurolint.library.select import select_facts

    known = load((), reference, no_cache).reference
    found = select_facts(
        known,
        predicate=term(predicate, "facts", "predicate", "--predicate"),
        subject=known_id("concept", subject, known, "--subject"),
        obj=known_id("concept", obj, known, "--object"),
        source=known_id("source", source, known, "--source"),
        certainty=certainty or "",
        jurisdiction=place(jurisdiction, known),
        disputed=disputed,
        unconfirmed=unconfirmed,
    )
    return _catalogue(known).list(found, format_)


@command.command(
    "show",
    epilog="""\b
Exit status: 0, or 2 when there is no fact of an id; the others are shown.

\b
Examples:
  neurolint facts show acupuncture-prevents-migraine
  neurolint facts show acupuncture-prevents-migraine --format json""",
)
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@format_option
@reference_options
def show(ids: tuple[str, ...], format_: str, reference: tuple[Path, ...], no_cache: bool) -> int:
    """Show all there is to facts.

    A sheet tells what is said of what, how sure that is, who advises what, what is disputed, where it reaches,
    its sources, when it is due for review, and which sentences it would flag and which not. Figures that were
    not checked against a source are not shown.
    """
    return _catalogue(load((), reference, no_cache).reference).show(ids, format_)


@command.command(
    "search",
    epilog="""\b
Exit status: 0 when a fact has all the words, 1 when none has; 2 on a mistake in the reference.

\b
Examples:
  neurolint facts search gabapentin sciatica
  neurolint facts search first-line""",
)
@click.argument("words", nargs=-1, required=True, metavar="WORD...")
@format_option
@reference_options
def search(words: tuple[str, ...], format_: str, reference: tuple[Path, ...], no_cache: bool) -> int:
    """Find facts by words, the best first.

    Ids, the names of what facts speak of (synonyms and brands too), statements and examples are searched. Where
    no fact has all the words, those with most of them are listed. For a word that stands nowhere the nearest
    one is told.
    """
    from neurolint.library.search import search_facts

    known = load((), reference, no_cache).reference
    return _catalogue(known).search(search_facts(words, known), format_)


@command.command(
    "due",
    epilog="""\b
Exit status: 0 when nothing is listed, 1 when something is, so that a scheduled job can tell; 2 on a mistake
in the reference.

\b
Examples:
  neurolint facts due
  neurolint facts due --within 90
  neurolint facts due --today 2027-01-31 --format json""",
)
@today_option
@click.option(
    "--within",
    type=click.IntRange(min=0),
    default=0,
    metavar="DAYS",
    help="Also facts that are due in so many days.",
)
@format_option
@reference_options
def due(
    today: datetime | None, within: int, format_: str, reference: tuple[Path, ...], no_cache: bool
) -> int:
    """List facts that are due for review.

    Those whose date is the day asked about or one before it, the longest overdue first.
    """
    from neurolint.library.select import due_facts

    known = load((), reference, no_cache).reference
    on = day(today)
    found = due_facts(known, on, within)
    if format_ == "json":
        from neurolint.reporters.records import due_json

        emit(due_json(found, on, known))
    else:
        from neurolint.reporters.factsheet import due_list

        emit(due_list(found))
    return FINDINGS if found else OK


def _catalogue(reference: Reference) -> Catalogue[Fact]:
    from neurolint.reporters.factsheet import fact_list, fact_sheet
    from neurolint.reporters.records import facts_json

    return Catalogue("fact", reference.facts, reference, facts_json, fact_list, fact_sheet)

"""`neurolint claims`: the ledger of everything that drafts claim."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from neurolint.cli import OK, USAGE
from neurolint.cli.options import (
    color_option,
    colour,
    emit,
    emit_csv,
    reading_options,
    reference_options,
    verdicts,
)
from neurolint.cli.sections import Sectioned
from neurolint.cli.settings import Run, file_options, place_option

if TYPE_CHECKING:
    from neurolint.claims.model import Outcome
    from neurolint.drafts.model import Draft
    from neurolint.findings.report import Report


@click.command(
    "claims",
    cls=Sectioned,
    epilog="""\b
Exit status: 0, or 2 when a draft cannot be read, an option is wrong, or there is a mistake in the reference.

\b
Examples:
  neurolint claims article.md
  neurolint claims article.md --trace
  neurolint claims article.md --verdict contradicted,overstated
  neurolint claims drafts/ --not-checked --format csv > to-check.csv
  neurolint claims drafts/ --format json > claims.json""",
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "csv", "json"]),
    default="text",
    show_default=True,
    help="text for people, csv for spreadsheets (UTF-8, a row a claim), json for programs.",
)
@click.option(
    "--verdict",
    "verdict",
    multiple=True,
    metavar="VERDICTS",
    help="List only claims with these, commas between: supported, understated, overstated, contradicted, "
    "outdated, not-checked.",
)
@click.option("--not-checked", is_flag=True, help="The same as --verdict not-checked.")
@click.option(
    "--trace", is_flag=True, help="Also tell in text which rules read each claim (csv and json always do)."
)
@color_option
@place_option
@file_options
@reading_options
@reference_options
def command(
    paths: tuple[str, ...],
    format_: str,
    verdict: tuple[str, ...],
    not_checked: bool,
    trace: bool,
    color: str,
    stdin_filename: str | None,
    reference: tuple[Path, ...],
    no_cache: bool,
) -> int:
    """List every claim of drafts with what the facts make of it.

    A claim is supported, understated, overstated, contradicted, or not checked: no fact covers it, which
    says nothing about whether it is true. PATH is as in `neurolint check`.
    """
    from neurolint.claims.read import read_claims
    from neurolint.cli.drafts import one_by_one, results
    from neurolint.cli.messages import unread
    from neurolint.findings.report import Report, Result

    wanted = verdicts((*verdict, "not-checked") if not_checked else verdict)
    run = Run((), reference, None, no_cache=no_cache)

    run.recall_phrases()

    def read(draft: Draft) -> Result:
        return Result(draft.path, read_claims(draft, run.linters.reference_of(draft.path)))

    found = tuple(results(paths, stdin_filename, one_by_one(read), sieve=run.sieve()))
    report = Report(found, run.linters.reference)
    _emit(report, format_, wanted, trace, colour(color))
    if format_ != "json":
        unread(report.results)
    return USAGE if any(result.error is not None for result in report.results) else OK


def _emit(report: Report, format_: str, wanted: Sequence[Outcome], trace: bool, coloured: bool) -> None:
    if format_ == "json":
        from neurolint.reporters.ledgerjson import ledger_json

        emit(ledger_json(report, verdicts=wanted))
    elif format_ == "csv":
        from neurolint.reporters.ledgercsv import ledger_csv

        emit_csv(ledger_csv(report, verdicts=wanted))
    else:
        from neurolint.reporters.ledger import ledger

        emit(ledger(report, verdicts=wanted, trace=trace, colour=coloured))

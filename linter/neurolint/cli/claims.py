"""`neurolint claims`: the ledger of everything that drafts claim."""

from __future__ import annotations

from pathlib import Path

import click

from neurolint.cli import OK, USAGE
from neurolint.cli.options import emit, format_option, load, place, reading_options, reference_options


@click.command(
    "claims",
    epilog="""\b
Exit status: 0, or 2 when a draft cannot be read, an option is wrong, or there is a mistake in the reference.

\b
Examples:
  neurolint claims article.md
  neurolint claims article.md --trace
  neurolint claims drafts/ --format json > claims.json""",
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@format_option
@click.option(
    "--trace", is_flag=True, help="Also tell how each claim was read and weighed (json always does)."
)
@reading_options
@reference_options
def command(
    paths: tuple[str, ...],
    format_: str,
    trace: bool,
    stdin_filename: str | None,
    jurisdiction: str,
    reference: tuple[Path, ...],
    no_cache: bool,
) -> int:
    """List every claim of drafts with what the facts make of it.

    A claim is supported, understated, overstated, contradicted, or not checked: no fact covers it, which
    says nothing about whether it is true. PATH is as in `neurolint check`.
    """
    from neurolint.claims.read import read_claims
    from neurolint.cli.drafts import results
    from neurolint.cli.messages import unread
    from neurolint.findings.report import Report, Result
    from neurolint.lint import within
    from neurolint.reporters.ledger import ledger, ledger_json

    every = load((), reference, no_cache).reference
    known = within(every, place(jurisdiction, every))
    found = results(paths, stdin_filename, lambda draft: Result(draft.path, read_claims(draft, known)))
    report = Report(tuple(found), known)
    emit(ledger_json(report) if format_ == "json" else ledger(report, trace=trace))
    if format_ != "json":
        unread(report.results)
    return USAGE if any(result.error is not None for result in report.results) else OK

"""`neurolint check`: what is wrong with drafts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from neurolint.cli import FINDINGS, OK, USAGE
from neurolint.cli.options import (
    color_option,
    colour,
    emit,
    keep_phrases,
    known_options,
    reading_options,
    reference_options,
    rules_option,
    today_option,
)
from neurolint.cli.settings import Run, file_options, judging_options, output_option, run_options

if TYPE_CHECKING:
    from neurolint.findings.report import Report
    from neurolint.library.model import Severity


@click.command(
    "check",
    epilog="""\b
Exit status:
  0  nothing at or above --fail-on
  1  findings at or above --fail-on
  2  a draft that cannot be read, a wrong option, a mistake in rules or reference, or
     output that cannot be written
  3  a fault of neurolint itself

\b
Examples:
  neurolint check article.md
  neurolint check drafts/ --profile publish --fail-on warning
  neurolint check drafts/ --format concise --ignore LNG,STR002
  neurolint check drafts/ --rules house/rules --reference house/reference
  neurolint check drafts/ --baseline .neurolint-baseline.json
  neurolint check drafts/ --since origin/main
  pbpaste | neurolint check - --stdin-filename article.txt""",
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@output_option
@run_options
@judging_options
@file_options
@known_options
@reading_options
@today_option
@color_option
@rules_option
@reference_options
def command(
    paths: tuple[str, ...],
    baseline: Path | None,
    prune: bool,
    since: str | None,
    stdin_filename: str | None,
    today: datetime | None,
    color: str,
    rules: tuple[Path, ...],
    reference: tuple[Path, ...],
    no_cache: bool,
) -> int:
    """Report what is wrong with drafts.

    PATH is a file in Markdown, HTML or plain text or a Word document (.docx, with the extra neurolint[docx]), a
    folder (all such files below it), or - for standard input.
    """
    from neurolint.cli.drafts import results
    from neurolint.cli.known import Known
    from neurolint.cli.messages import unread

    run = Run(rules, reference, today, no_cache=no_cache)
    known = Known(baseline or run.baseline(), since, prune=prune)
    format_ = run.value("format", "text")
    report = run.linters.report(results(paths, stdin_filename, run.linters.result, known.wants, run.sieve()))
    report = known.left_out(report, paths, run.linters)
    emit(_reporter(format_, colour(color))(report))
    if format_ != "json":
        unread(report.results)
    keep_phrases(run.library, no_cache)
    return _status(report, run.value("fail-on", "error"))


def _reporter(name: str, coloured: bool) -> Callable[[Report], Iterator[str]]:
    if name == "json":
        from neurolint.reporters.json import json

        return json
    if name == "concise":
        from neurolint.reporters.concise import concise

        return concise
    from functools import partial

    from neurolint.reporters.text import text

    return partial(text, colour=coloured)


def _status(report: Report, fail_on: Severity | Literal["never"]) -> int:
    if any(result.error is not None for result in report.results):
        return USAGE
    if fail_on == "never":
        return OK
    from neurolint.findings.profiles import rank

    least = rank(fail_on)
    return FINDINGS if any(rank(severity) >= least for severity in report.counts()) else OK

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
    fixing_options,
    jobs_option,
    known_options,
    reading_options,
    reference_options,
    rules_option,
    today_option,
)
from neurolint.cli.outputs import Output, outputs, write_outputs
from neurolint.cli.sections import Sectioned
from neurolint.cli.settings import Run, file_options, judging_options, output_option, run_options
from neurolint.reporters.formats import FOR_PEOPLE, reporter

if TYPE_CHECKING:
    from neurolint.findings.report import Report
    from neurolint.library.model import Severity


@click.command(
    "check",
    cls=Sectioned,
    epilog="""\b
Exit status:
  0  nothing at or above --fail-on
  1  findings at or above --fail-on, with --fix those that are left; with --diff: there are changes
  2  a draft that cannot be read, a wrong option, a mistake in rules or reference, or
     output that cannot be written
  3  a fault of neurolint itself

\b
Examples:
  neurolint check article.md
  neurolint check --statistics
  neurolint check drafts/ --profile publish --fail-on warning
  neurolint check drafts/ --format concise --ignore LNG,STR002
  neurolint check drafts/ --rules house/rules --reference house/reference
  neurolint check drafts/ --fix
  neurolint check drafts/ --diff --unsafe
  neurolint check drafts/ --baseline .neurolint-baseline.json
  neurolint check drafts/ --since origin/main
  pbpaste | neurolint check - --stdin-filename article.txt""",
)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@output_option
@click.option(
    "--output",
    "output",
    multiple=True,
    callback=outputs,
    metavar="NAME=FILE",
    help="Also write the report into a file in this format, such as sarif=out.sarif. May be given again.",
)
@click.option("--statistics", is_flag=True, help="Count the findings by rule in place of listing them.")
@click.option("--explain", is_flag=True, help="Add what each rule that was broken reports, and why.")
@click.option(
    "--timings", is_flag=True, help="Tell on standard error how long each stage and each rule took."
)
@run_options
@judging_options
@file_options
@fixing_options
@known_options
@reading_options
@jobs_option
@today_option
@color_option
@rules_option
@reference_options
def command(
    paths: tuple[str, ...],
    output: tuple[Output, ...],
    statistics: bool,
    explain: bool,
    timings: bool,
    fix: bool,
    unsafe: bool,
    diff: bool,
    baseline: Path | None,
    prune: bool,
    since: str | None,
    stdin_filename: str | None,
    today: datetime | None,
    color: str,
    rules: tuple[Path, ...],
    reference: tuple[Path, ...],
    no_cache: bool,
    jobs: int,
) -> int:
    """Report what is wrong with drafts.

    PATH is a file in Markdown, HTML or plain text or a Word document (.docx, with the extra neurolint[docx]), a
    folder (all such files below it), or - for standard input. Without one, the folder you are in is checked.
    """
    from neurolint.cli.drafts import results
    from neurolint.cli.fixing import Fixing
    from neurolint.cli.known import Known
    from neurolint.cli.messages import unread
    from neurolint.cli.progress import counted
    from neurolint.cli.timings import Stopwatch, Watch

    watch = Stopwatch() if timings else Watch()
    run = watch.of("load", lambda: Run(rules, reference, today, no_cache=no_cache, make=watch.make))
    paths = paths or (".",)
    format_ = run.value("format", "text")
    if (statistics or explain) and format_ not in FOR_PEOPLE:
        raise click.UsageError(f"--statistics and --explain are for people: not with --format {format_}")
    fixing = Fixing(fix=fix, unsafe=unsafe, diff=diff)
    known = Known(baseline or run.baseline(), since, prune=prune)
    look = run.linters.result
    looking = run.looking(jobs, watch)
    found = results(paths, stdin_filename, looking, known.wants, run.sieve(), fixing.heard)
    looked = fixing.gather(counted(watch.over("files", found)))
    report = watch.of("between drafts", lambda: run.linters.report(looked, looking.between))
    report = known.left_out(report, paths, run.linters)
    if fixing.writes:
        report = known.left_out(run.linters.report(fixing.made(looked, report, look)), paths, run.linters)
    if fixing.shows:
        emit(fixing.preview(report, look, colour=colour(color)))
    else:
        aside = fixing.from_stdin  # standard output holds the fixed text
        shown = _reporter("statistics" if statistics else format_, colour(color))(report)
        emit(watch.over("report", shown), err=aside)
        if explain:
            emit(_explained(report), err=aside)
    written = write_outputs(output, report, reporter)
    if format_ in FOR_PEOPLE or fixing.shows:
        unread(report.results)
    run.keep_phrases()
    emit(watch.lines(), err=True)
    if fixing.failed or not written:
        return USAGE
    return _status(report, "never" if fixing.shows else run.value("fail-on", "error")) or fixing.status


def _explained(report: Report) -> Iterator[str]:
    """Yield the page of each rule that was broken, once."""
    from neurolint.reporters.rulepage import rule_page

    rules = {finding.rule.code: finding.rule for result in report.results for finding in result.findings}
    for code in sorted(rules):
        yield ""
        yield from rule_page(rules[code])


def _reporter(name: str, coloured: bool) -> Callable[[Report], Iterator[str]]:
    if name == "statistics":
        from neurolint.reporters.statistics import statistics

        return statistics
    from functools import partial

    if name != "text":
        return reporter(name)
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

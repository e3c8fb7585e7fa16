"""`neurolint check`: what is wrong with drafts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from neurolint.cli import FINDINGS, OK, USAGE
from neurolint.cli.options import (
    codes,
    color_option,
    colour,
    day,
    emit,
    keep_phrases,
    known_options,
    load,
    place,
    reading_options,
    reference_options,
    rules_option,
    today_option,
)
from neurolint.cli.outputs import Output, outputs, write_outputs
from neurolint.reporters.formats import FOR_PEOPLE, FORMATS, reporter

if TYPE_CHECKING:
    from neurolint.findings.profiles import Profile
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
  neurolint check --statistics
  neurolint check drafts/ --profile publish --fail-on warning
  neurolint check drafts/ --format concise --ignore LNG,STR002
  neurolint check drafts/ --rules house/rules --reference house/reference
  neurolint check drafts/ --baseline .neurolint-baseline.json
  neurolint check drafts/ --since origin/main
  pbpaste | neurolint check - --stdin-filename article.txt""",
)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How to write the report: text explains each finding, concise gives it a line, the others are for programs.",
)
@click.option(
    "--output",
    "output",
    multiple=True,
    callback=outputs,
    metavar="NAME=FILE",
    help="Also write the report into a file in this format, such as sarif=out.sarif. May be given again.",
)
@click.option(
    "--profile",
    type=click.Choice(["draft", "publish", "audit"]),
    default="draft",
    show_default=True,
    help="draft and publish hide info, publish with the severities of the last look; audit shows everything.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    default="error",
    show_default=True,
    help="The lowest severity of a shown finding that makes the exit status 1.",
)
@click.option(
    "--select",
    multiple=True,
    metavar="CODES",
    shell_complete=lambda *asked: _completed(*asked),
    help="Only these rules: codes, names or groups, with commas.",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="CODES",
    shell_complete=lambda *asked: _completed(*asked),
    help="All rules but these.",
)
@click.option("--statistics", is_flag=True, help="Count the findings by rule in place of listing them.")
@click.option("--explain", is_flag=True, help="Add what each rule that was broken reports, and why.")
@known_options
@reading_options
@today_option
@color_option
@rules_option
@reference_options
def command(
    paths: tuple[str, ...],
    format_: str,
    output: tuple[Output, ...],
    profile: Profile,
    fail_on: Severity | Literal["never"],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    statistics: bool,
    explain: bool,
    baseline: Path | None,
    prune: bool,
    since: str | None,
    stdin_filename: str | None,
    jurisdiction: str,
    today: datetime | None,
    color: str,
    rules: tuple[Path, ...],
    reference: tuple[Path, ...],
    no_cache: bool,
) -> int:
    """Report what is wrong with drafts.

    PATH is a file in Markdown, HTML or plain text or a Word document (.docx, with the extra neurolint[docx]), a
    folder (all such files below it), or - for standard input. Without one, the folder you are in is checked.
    """
    from neurolint.cli.drafts import results
    from neurolint.cli.known import Known
    from neurolint.cli.messages import unread
    from neurolint.cli.progress import counted
    from neurolint.lint import Linter, Settings

    paths = paths or (".",)
    if (statistics or explain) and format_ not in ("text", "concise"):
        raise click.UsageError(f"--statistics and --explain are for people: not with --format {format_}")
    known = Known(baseline, since, prune=prune)
    library = load(rules, reference, no_cache)
    every = library.rules.values()
    settings = Settings(
        profile,
        codes(select, every, "--select"),
        codes(ignore, every, "--ignore"),
        place(jurisdiction, library.reference),
        day(today),
    )
    linter = Linter(library, settings)
    report = linter.report(counted(results(paths, stdin_filename, linter.result, known.wants)))
    report = known.left_out(report, paths, linter)
    emit(_reporter("statistics" if statistics else format_, colour(color))(report))
    if explain:
        emit(_explained(report))
    written = write_outputs(output, report, reporter)
    if format_ in FOR_PEOPLE:
        unread(report.results)
    keep_phrases(library, no_cache)
    return _status(report, fail_on) if written else USAGE


def _completed(*asked: Any) -> Any:
    from neurolint.cli.complete import rules

    return rules(*asked)


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

    return partial(reporter(name), colour=coloured) if name == "text" else reporter(name)


def _status(report: Report, fail_on: Severity | Literal["never"]) -> int:
    if any(result.error is not None for result in report.results):
        return USAGE
    if fail_on == "never":
        return OK
    from neurolint.findings.profiles import rank

    least = rank(fail_on)
    return FINDINGS if any(rank(severity) >= least for severity in report.counts()) else OK

"""`neurolint baseline`: what is wrong today is written down, so that only new findings count."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from neurolint.cli import OK, USAGE
from neurolint.cli.options import jobs_option, reference_options, rules_option, today_option
from neurolint.cli.sections import Sectioned
from neurolint.cli.settings import Run, file_options, judging_options

if TYPE_CHECKING:
    from neurolint.cli.baselines import BaselineFile
    from neurolint.findings.baseline import Entry
    from neurolint.findings.report import Report
    from neurolint.linters import Linters

_FILE = ".neurolint-baseline.json"


@click.command(
    "baseline",
    cls=Sectioned,
    epilog="""\b
Exit status:
  0  the file is written, or already as it should be
  2  a draft that cannot be read (the others are written down), a wrong option, a baseline
     that is there already or cannot be read

\b
Examples:
  neurolint baseline articles/
  neurolint check articles/ --baseline .neurolint-baseline.json
  neurolint baseline articles/ --prune
  neurolint baseline articles/moved.md --update""",
)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--baseline",
    "file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=f"The file to write. Paths in it lead on from its folder. [default: {_FILE}, or that of the configuration]",
)
@click.option(
    "--prune", is_flag=True, help="Only drop what is no longer found in the drafts; take in nothing new."
)
@click.option("--update", is_flag=True, help="Write these drafts down anew; what is known of others stays.")
@judging_options
@file_options
@jobs_option
@today_option
@rules_option
@reference_options
def command(
    paths: tuple[str, ...],
    file: Path | None,
    prune: bool,
    update: bool,
    today: datetime | None,
    rules: tuple[Path, ...],
    reference: tuple[Path, ...],
    no_cache: bool,
    jobs: int,
) -> int:
    """Write down what is wrong with drafts today, so that `check --baseline` reports new findings only.

    PATH is as for check; without one, all drafts below this folder are looked at. A finding is known by its rule and
    its words, not by its line: it may move, and a page may be renamed, but a changed claim is a new one, and so is the
    same words once more. What is wrong with suppressions is never written down.
    """
    from neurolint.cli.baselines import BaselineFile
    from neurolint.cli.drafts import results
    from neurolint.cli.messages import unread
    from neurolint.paths import STDIN

    if prune and update:
        raise click.UsageError("--prune and --update exclude each other")
    if STDIN in paths:
        raise click.UsageError("what is on standard input has no path to be known by: name the files")
    paths = paths or (".",)
    run = Run(rules, reference, today, no_cache=no_cache)
    known = _opened(BaselineFile(file or run.baseline() or Path(_FILE)), old=prune or update)
    looking = run.looking(jobs)
    report = run.linters.report(results(paths, None, looking, sieve=run.sieve()), looking.between)
    run.keep_phrases()
    _write(known, _kept(known, report, paths, run.linters, prune=prune), len(report.results))
    unread(report.results)
    return USAGE if any(result.error is not None for result in report.results) else OK


def _opened(known: BaselineFile, *, old: bool) -> BaselineFile:
    if old:
        return known.load()
    if known.path.exists() or known.path.is_symlink():
        raise click.UsageError(
            f"{known.path} is there already: --prune drops what is no longer found, --update takes in what is new"
        )
    return known


def _kept(
    known: BaselineFile, report: Report, paths: tuple[str, ...], linters: Linters, *, prune: bool
) -> list[Entry]:
    """Return what the file is to hold: with `prune` the rest of it, else what is found, beside what was not checked."""
    done = known.hold(report.results, paths, linters)
    if prune:
        return list(done.kept)
    checked = {known.name(result.path) for result in report.results if result.error is None}
    dropped = set(done.stale)
    others = [entry for entry in done.kept if entry.path not in checked and entry not in dropped]
    return known.found(report.results) + others


def _write(known: BaselineFile, kept: list[Entry], files: int) -> None:
    from neurolint.reporters.text import counted
    from neurolint.reporters.visible import visible

    before = len(known.entries)
    changed = known.save(kept)
    drafts = counted(files, "file")
    what = counted(len(kept), "finding")
    was = f", before {before}" if before else ""
    said = "written" if changed else "unchanged"
    click.echo(f"{visible(str(known.path))}: {said}, {what} known{was}; {drafts} checked")

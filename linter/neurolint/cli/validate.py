"""`neurolint validate`: what is wrong with rules and reference."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from neurolint.cli import FINDINGS, OK, USAGE
from neurolint.cli.options import (
    configured,
    day,
    emit,
    format_option,
    kept_in,
    reference_options,
    rules_option,
    today_option,
)
from neurolint.cli.own import is_below, sort_folders


@click.command(
    "validate",
    epilog="""\b
Exit status: 0 without errors, 1 with --strict when there are warnings or notes only, 2 on errors.

\b
Examples:
  neurolint validate
  neurolint validate house/reference
  neurolint validate house --strict --today 2027-01-01""",
)
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path), metavar="[FOLDER]...")
@format_option
@click.option("--strict", is_flag=True, help="Do not let warnings and notes pass either.")
@today_option
@rules_option
@reference_options
def command(
    folders: tuple[Path, ...],
    format_: str,
    strict: bool,
    today: datetime | None,
    rules: tuple[Path, ...],
    reference: tuple[Path, ...],
    no_cache: bool,
) -> int:
    """Check rules and reference.

    Told are mistakes that keep the files from being used, and what does not agree in them: a name of two
    concepts, facts that contradict each other or the vocabulary, a sentence that is to be flagged and to
    pass. Warnings are for facts whose review is overdue, notes for facts whose sources are all unconfirmed
    and for sources without DOI, PMID, PMCID or URL.

    FOLDER holds rules or a reference of your own, or both in subfolders of these names. It is held against
    the built-in ones, and the warnings and notes are those of its own files. Without one, everything is
    checked, and the notes are counted.
    """
    from neurolint.examine import examine
    from neurolint.reporters.problems import problems_json, problems_text

    own_rules, own_reference = sort_folders(folders)
    given = configured()
    own = (*own_rules, *own_reference)
    examined = examine(
        (*given.rules, *rules, *own_rules),
        (*given.reference, *reference, *own_reference),
        today=day(today),
        own=lambda path: not folders or is_below(path, own),
        cache=kept_in(no_cache),
    )
    if format_ == "json":
        emit(problems_json(examined.problems, len(examined.files)))
    else:
        notes = strict or bool(folders)
        emit(problems_text(examined.problems, len(examined.files), notes=notes))
    if any(found.level == "error" for found in examined.problems):
        return USAGE
    return FINDINGS if strict and examined.problems else OK

"""`neurolint config`: what is set, where, and what can be."""

from __future__ import annotations

from pathlib import Path

import click

from neurolint.cli import OK
from neurolint.cli.options import emit, format_option, reference_options, rules_option
from neurolint.cli.settings import Run, file_options, judging_options, run_options


@click.group(
    "config",
    epilog="""\b
Examples:
  neurolint config show article.md
  neurolint config schema""",
)
def command() -> None:
    """Show what is set for a draft, or what can be set."""


@command.command(
    "show",
    epilog="""\b
Exit status: 0, or 2 on a mistake in a configuration.

\b
Examples:
  neurolint config show
  neurolint config show articles/news/flu.md
  neurolint config show articles/news/flu.md --profile publish --format json""",
)
@click.argument("path", required=False, metavar="[PATH]")
@format_option
@run_options
@judging_options
@file_options
@rules_option
@reference_options
def show(
    path: str | None, format_: str, rules: tuple[Path, ...], reference: tuple[Path, ...], no_cache: bool
) -> int:
    """Print every setting for a draft or a folder, with where each value comes from.

    PATH need not be there. Without one it is the working folder; of a folder, tables for paths are left out. The other
    options are those of `neurolint check`, to see what they change.
    """
    from neurolint.config.effective import effective, judged
    from neurolint.reporters.settings import settings_json, settings_text

    run = Run(rules, reference, None, no_cache=no_cache)
    place = path or "."
    drafts = not Path(place).is_dir()
    own = run.linters.layers(place) if drafts else run.linters.within(place)
    library = run.linters.library_of(place if drafts else str(Path(place, "_")))
    files = dict.fromkeys(layer.file.path for layer in own if layer.file)
    reporter = settings_json if format_ == "json" else settings_text
    held = effective(run.linters.layers(""), own, drafts=drafts)
    emit(reporter(place, tuple(files), tuple(held), tuple(judged(own, library.rules))))
    return OK


@command.command(
    "schema",
    epilog="""\b
Examples:
  neurolint config schema > neurolint.schema.json""",
)
def schema() -> int:
    """Print the JSON Schema of a configuration, with which editors complete and check it."""
    from neurolint.config.keys import schema_text

    emit(schema_text().splitlines())
    return OK

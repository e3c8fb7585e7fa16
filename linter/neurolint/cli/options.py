"""Options that several commands share, and what is made of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from neurolint.claims.model import Outcome
    from neurolint.config.configs import Configs
    from neurolint.config.model import Config
    from neurolint.library.model import Library, Reference, Rule

_Command = TypeVar("_Command", bound=Callable[..., Any])

_FOLDER = click.Path(path_type=Path)

format_option = click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text for people, json for programs.",
)

color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colour in text; auto is on a terminal, unless NO_COLOR is set.",
)

today_option = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Judge as on this day, such as 2026-01-31 (default: the clock's).",
)

rules_option = click.option(
    "--rules",
    type=_FOLDER,
    multiple=True,
    metavar="DIR",
    help="Rules of your own, beside the built-in ones. May be given again.",
)


def reference_options(command: _Command) -> _Command:
    """Add `--reference`, `--no-cache`, and for `configs` `--config` and `--no-config`."""
    command = click.option(
        "--no-cache", is_flag=True, help="Neither use nor keep anything from an earlier run."
    )(command)
    command = click.option(
        "--no-config", is_flag=True, expose_value=False, callback=_note, help="Read no configuration file."
    )(command)
    command = click.option(
        "--config",
        type=_FOLDER,
        expose_value=False,
        callback=_note,
        metavar="FILE",
        help="Read this configuration (default: neurolint.toml, .neurolint.yaml, or pyproject.toml with "
        "[tool.neurolint], the nearest above each draft).",
    )(command)
    return click.option(
        "--reference",
        type=_FOLDER,
        multiple=True,
        metavar="DIR",
        help="Concepts, facts, sources and wording of your own, beside the built-in ones.",
    )(command)


def _note(context: click.Context, parameter: click.Parameter, value: object) -> object:
    """Keep the value of an option for `configs`, so that no command has to hand it on."""
    context.meta[f"neurolint.{parameter.name}"] = value
    return value


def configs(cache: Path | None = None) -> Configs:
    """Return the configurations that this call of a command is to use. Raises ConfigError."""
    from neurolint.config.configs import Configs

    said = click.get_current_context().meta
    named, without = said.get("neurolint.config"), said.get("neurolint.no_config", False)
    if named is not None and without:
        raise click.UsageError("--config and --no-config exclude each other")
    return Configs(named=named, off=without, cache=cache)


def configured(cache: Path | None = None) -> Config:
    """Return the configuration of the working folder, or the one that was named. Raises ConfigError."""
    return configs(cache).run


def reading_options(command: _Command) -> _Command:
    """Add what concerns the reading of drafts: `--stdin-filename`."""
    return click.option(
        "--stdin-filename",
        metavar="NAME",
        help="Name for the draft on standard input; its ending tells the format (default: Markdown).",
    )(command)


def jobs_option(command: _Command) -> _Command:
    """Add `--jobs`."""
    return click.option(
        "--jobs",
        type=click.IntRange(min=1),
        callback=_jobs,
        metavar="N",
        help="So many processes may check drafts (default: as many as there are processors). The report is the same.",
    )(command)


def _jobs(context: click.Context, parameter: click.Parameter, value: int | None) -> int:  # noqa: ARG001
    if value is None and hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return value or os.cpu_count() or 1


def known_options(command: _Command) -> _Command:
    """Add what leaves out findings that are known already: `--baseline`, `--prune` and `--since`."""
    command = click.option(
        "--since",
        metavar="REV",
        help="Report what stands on lines that changed since this revision of git, and findings on the whole of "
        "pages that changed; auto takes that of a pull request or of pre-commit, else HEAD.",
    )(command)
    command = click.option(
        "--prune", is_flag=True, help="Drop from the baseline what is no longer found in the drafts."
    )(command)
    return click.option(
        "--baseline",
        type=_FOLDER,
        metavar="FILE",
        help="Leave out the findings that this file knows; `neurolint baseline` writes it.",
    )(command)


def fixing_options(command: _Command) -> _Command:
    """Add `--fix`, `--unsafe` and `--diff`."""
    command = click.option(
        "--diff", is_flag=True, help="Show what fixes would change and write nothing; exit 1 if there is any."
    )(command)
    command = click.option(
        "--unsafe", is_flag=True, help="With --fix or --diff: also fixes that may change what the text says."
    )(command)
    return click.option("--fix", is_flag=True, help="Fix what can be fixed safely, and report the rest.")(
        command
    )


def load(rules: Iterable[Path], reference: Iterable[Path], no_cache: bool) -> Library:
    """Load the built-in library, and folders of one's own: those of the configuration, then the given ones.

    Raises ConfigError.
    """
    from neurolint.library.load import load_library

    cache = kept_in(no_cache)
    given = configured(cache)
    library = load_library((*given.rules, *rules), (*given.reference, *reference), cache=cache)
    recall_phrases(cache, library)
    return library


def recall_phrases(cache: Path | None, library: Library) -> None:
    """Take up the phrases that an earlier run with a library took apart."""
    if cache is not None:
        from neurolint.library import phrasebook

        phrasebook.recall_phrases(cache, library.reference.digest)


def kept_in(no_cache: bool) -> Path | None:
    """Return the folder of the cache, or None to do without."""
    from neurolint.cli.folders import cache_folder

    return None if no_cache else cache_folder()


def codes(given: Iterable[str], rules: Iterable[Rule], option: str) -> tuple[str, ...]:
    """Take rule codes, names or groups from values that may hold several, with commas between.

    Raises click.BadParameter for one that no rule has.
    """
    from neurolint.names import rule_names

    try:
        return rule_names(given, rules)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint=option) from None


def verdicts(given: Sequence[str]) -> tuple[Outcome, ...]:
    """Take verdicts from values that may hold several, with commas between; "not-checked" is not-covered.

    Raises click.BadParameter for what is none.
    """
    from neurolint.names import verdict_names

    try:
        return verdict_names(given)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--verdict") from None


def place(given: str, reference: Reference) -> str:
    """Take the code of a jurisdiction. Raises click.BadParameter for one that no fact names."""
    from neurolint.names import jurisdiction_code

    try:
        return jurisdiction_code(given, reference)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--jurisdiction") from None


def day(given: datetime | None) -> date:
    """Return the day given, else that of the clock."""
    return given.date() if given else date.today()


def colour(choice: str) -> bool:
    """Tell whether to colour the output. `auto`: on a terminal, unless NO_COLOR (no-color.org) is set."""
    if choice == "auto":
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return choice == "always"


def emit_csv(records: Iterable[str]) -> None:
    """Write the records of a CSV file to standard output as RFC 4180 has it, in UTF-8 whatever the system prefers."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    for record in records:
        sys.stdout.write(f"{record}\r\n")


def emit(lines: Iterable[str], *, err: bool = False) -> None:
    """Write lines to standard output, or with `err` to standard error."""
    stream = sys.stderr if err else sys.stdout
    for line in lines:
        stream.write(f"{line}\n")

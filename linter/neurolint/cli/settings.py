"""The options that a configuration has as well, and what they and it come to for a run."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from neurolint.cli.options import codes, configs, day, kept_in, recall_phrases
from neurolint.reporters.formats import FORMATS

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from neurolint.cli.looking import Looking
    from neurolint.cli.timings import Make, Watch
    from neurolint.config.model import Layer
    from neurolint.findings.settings import Settings
    from neurolint.library.model import Library
    from neurolint.lint import Linter
    from neurolint.linters import Linters
    from neurolint.paths import Sieve

_Command = TypeVar("_Command", bound=Callable[..., Any])

_GIVEN = "neurolint.given"
_NAMES = ("select", "extend-select", "ignore")


def _keep(context: click.Context, parameter: click.Parameter, value: Any) -> Any:
    """Keep the value of an option that was given, so that no command has to hand it on."""
    if value is not None and value != ():
        key = str(parameter.name).replace("_", "-")
        context.meta.setdefault(_GIVEN, {})[key] = list(value) if isinstance(value, tuple) else value
    return value


def _option(*names: str, **more: Any) -> Callable[[_Command], _Command]:
    return click.option(*names, expose_value=False, callback=_keep, default=None, **more)


def _completed(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from neurolint.cli.complete import rules

    return rules(context, parameter, incomplete)


_DRAFT = (
    _option(
        "--select",
        multiple=True,
        metavar="NAMES",
        shell_complete=_completed,
        help="Only these rules: codes, names, groups (LNG) or tags, with commas. Starts over from the configuration.",
    ),
    _option(
        "--extend-select",
        multiple=True,
        metavar="NAMES",
        shell_complete=_completed,
        help="These rules as well, even those that the configuration ignores.",
    ),
    _option(
        "--ignore", multiple=True, metavar="NAMES", shell_complete=_completed, help="All rules but these."
    ),
    _option(
        "--profile",
        type=click.Choice(["draft", "publish", "audit"]),
        help="draft and publish hide info, publish with the severities of the last look; audit shows everything. "
        "[default: draft]",
    ),
)
_PLACE = _option(
    "--jurisdiction",
    metavar="CODE",
    help="Leave out facts that are said to hold only elsewhere, such as in the UK for US.",
)
_READERS = (
    _option(
        "--audience",
        type=click.Choice(["patients", "professionals", "news"]),
        help="Whom the drafts speak to: leave out rules for readers of another sort.",
    ),
    _option("--kind", metavar="KIND", help="What kind of page the drafts are, such as treatment or news."),
    _option("--spelling", type=click.Choice(["uk", "us"]), help="The spelling that LNG008 looks for."),
)
_OUTPUT = _option(
    "--format",
    type=click.Choice(FORMATS),
    help="text explains each finding, concise gives it a line; the others are for programs. [default: text]",
)
_RUN = (
    _option(
        "--fail-on",
        type=click.Choice(["error", "warning", "info", "never"]),
        help="The lowest severity of a shown finding that makes the exit status 1. [default: error]",
    ),
)
_FILES = (
    _option(
        "--include", multiple=True, metavar="GLOB", help="Files to look for in folders. May be given again."
    ),
    _option(
        "--exclude",
        multiple=True,
        metavar="GLOB",
        help="Files and folders to pass over in folders, as in .gitignore. May be given again.",
    ),
    _option(
        "--force-exclude", is_flag=True, flag_value=True, help="Pass over excluded files that are named, too."
    ),
    _option(
        "--respect-gitignore/--no-respect-gitignore",
        is_flag=True,
        help="Pass over in folders what git ignores. [default: respect-gitignore]",
    ),
)


def _added(command: _Command, options: Iterable[Callable[[_Command], _Command]]) -> _Command:
    for option in reversed(tuple(options)):
        command = option(command)
    return command


def judging_options(command: _Command) -> _Command:
    """Add what says how drafts are judged."""
    return _added(command, (*_DRAFT, _PLACE, *_READERS))


def place_option(command: _Command) -> _Command:
    """Add `--jurisdiction` alone."""
    return _added(command, (_PLACE,))


def file_options(command: _Command) -> _Command:
    """Add what says which files of folders are drafts."""
    return _added(command, _FILES)


def run_options(command: _Command) -> _Command:
    """Add what concerns the whole run: `--fail-on`."""
    return _added(command, _RUN)


def output_option(command: _Command) -> _Command:
    """Add the `--format` of findings."""
    return _added(command, (_OUTPUT,))


class Run:
    """What configurations and the command line say for one call of a command. Raises ConfigError and click's errors."""

    def __init__(
        self,
        rules: Iterable[Path],
        reference: Iterable[Path],
        today: datetime | None,
        *,
        no_cache: bool,
        make: Make | None = None,
    ) -> None:
        from neurolint.linters import Linters

        self.cache = kept_in(no_cache)
        self._configs = configs(self.cache)
        self.given = _given()
        self.linters: Linters = Linters(
            self._configs,
            partial(_load, self.cache),
            given=self.given,
            rules=tuple(rules),
            reference=tuple(reference),
            today=day(today),
            make=partial(_linter, self.cache, make),
        )
        self._hold(self.library)

    @property
    def library(self) -> Library:
        """The library of the working folder."""
        return self.linters.library()

    def value(self, key: str, default: Any = None) -> Any:
        """Return what holds for the whole run."""
        from neurolint.config.model import last

        return last(self.linters.layers(""), key, default).value

    def baseline(self) -> Path | None:
        """Return the baseline that the configuration names. Raises ConfigError."""
        from neurolint.config.settings import baseline_of

        return baseline_of(self.linters.layers(""))

    def sieve(self) -> Sieve:
        """Return what tells which files of folders are drafts."""
        from neurolint.config.sieve import FileSieve

        return FileSieve(self._configs, self.given)

    def looking(self, jobs: int, watch: Watch | None = None) -> Looking:
        """Return what looks at drafts, with so many processes at most; with a watch here and anew."""
        from neurolint.cli.looking import Looking
        from neurolint.cli.resultcache import ResultCache

        if watch is not None and watch.watches:
            return Looking(self.linters, None, 1, watch)
        return Looking(self.linters, ResultCache(self.cache) if self.cache is not None else None, jobs)

    def recall_phrases(self) -> None:
        """Take up the phrases that an earlier run took apart: making a linter does so."""
        recall_phrases(self.cache, self.library)

    def keep_phrases(self) -> None:
        """Keep the phrases that this run has taken apart, for the next to start faster."""
        if self.cache is not None and self.linters.at_work:
            from neurolint.library.phrasebook import remember_phrases

            remember_phrases(self.cache, self.library.reference.digest)

    def _hold(self, library: Library) -> None:
        """Hold the names of the command line against what there is."""
        values = self.given.values
        for key in _NAMES:
            if key in values:
                values[key][:] = codes(values[key], library.rules.values(), f"--{key}")
        if "jurisdiction" not in values and "kind" not in values:
            return
        from neurolint.names import jurisdiction_code, page_kind

        for key, look_up in (("jurisdiction", jurisdiction_code), ("kind", page_kind)):
            if key in values:
                try:
                    look_up(values[key], library.reference)
                except ValueError as error:
                    raise click.BadParameter(str(error), param_hint=f"--{key}") from None


def _load(cache: Path | None, rules: Sequence[Path], reference: Sequence[Path]) -> Library:
    from neurolint.library.load import load_library

    return load_library(rules, reference, cache=cache)


def _linter(cache: Path | None, make: Make | None, library: Library, settings: Settings) -> Linter:
    from neurolint.lint import Linter

    recall_phrases(cache, library)
    return (make or Linter)(library, settings)


def _given() -> Layer:
    from neurolint.config.model import Layer

    values = dict(click.get_current_context().meta.get(_GIVEN, {}))
    if values.get("jurisdiction", "x").strip() == "":
        del values["jurisdiction"]
    return Layer(values, home=os.path.realpath(os.curdir))

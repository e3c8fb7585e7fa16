"""What goes to standard error: unreadable drafts, mistakes in rules and reference, our own faults."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from neurolint.reporters.visible import visible

if TYPE_CHECKING:
    from neurolint.errors import Problem
    from neurolint.findings.report import Result


def unread(results: Iterable[Result]) -> None:
    """Say which drafts could not be read, and why."""
    for result in results:
        if result.error is not None:
            click.echo(f"{visible(result.path)}: error: {visible(result.error)}", err=True)


def problems(found: Iterable[Problem]) -> None:
    """Say what is wrong in files of rules and reference, with the line in question."""
    for problem in found:
        place = f"{visible(problem.path)}:{problem.line}:{problem.column}"
        click.echo(f"{place}: {visible(problem.message)}", err=True)
        for line in problem.excerpt.splitlines():
            click.echo(f"    {visible(line)}", err=True)


def misuse(error: click.ClickException, arguments: Iterable[str]) -> None:
    """Say what is wrong with the command line; a draft whose name passed for an option is told apart."""
    if sys.stderr is None:  # click would take standard output for it
        return
    error.show()
    if isinstance(error, click.NoSuchOption):
        from neurolint.paths import SUFFIXES

        for name in arguments:
            if name.startswith("-") and name.lower().endswith(SUFFIXES):
                shown = visible(name)
                click.echo(f"If {shown} is a file, write ./{shown}, or -- before the paths.", err=True)


def fault(error: Exception) -> None:
    """Report a fault of our own, with what is needed to mend it."""
    import platform
    from traceback import format_exception

    from neurolint import __version__

    click.echo(
        "".join(f"{visible(line)}\n" for part in format_exception(error) for line in part.splitlines()),
        err=True,
    )
    click.echo(
        f"neurolint {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
        "This is a fault of neurolint, not of your drafts. Please report it with the lines above.",
        err=True,
    )

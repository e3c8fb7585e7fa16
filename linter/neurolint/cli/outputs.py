"""Reports that are written into files, beside the one on standard output."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

if TYPE_CHECKING:
    from neurolint.findings.report import Report


class Output(NamedTuple):
    """A format and the file to write it into."""

    format: str
    path: Path


def outputs(context: click.Context, parameter: click.Parameter, given: tuple[str, ...]) -> tuple[Output, ...]:
    """Take the values of `--output`. Raises click.BadParameter for what is not NAME=FILE with a known format."""
    from neurolint.library.excerpts import did_you_mean, one_of, quoted
    from neurolint.reporters.formats import FORMATS

    asked: list[Output] = []
    for value in given:
        name, equals, path = value.partition("=")
        if not equals or not path:
            raise click.BadParameter(
                f"{quoted(value)}: expected a format and a file, such as sarif=out.sarif", context, parameter
            )
        if path == "-":
            raise click.BadParameter(
                f"{quoted(value)}: what goes to standard output is chosen by --format", context, parameter
            )
        if name not in FORMATS:
            hint = did_you_mean(name, FORMATS) or f"; there are {one_of(FORMATS)}"
            raise click.BadParameter(f"no format is called {quoted(name)}{hint}", context, parameter)
        if any(_same(Path(path), one.path) for one in asked):
            raise click.BadParameter(f"{quoted(path)} is named twice", context, parameter)
        asked.append(Output(name, Path(path)))
    return tuple(asked)


def write_outputs(
    asked: Iterable[Output], report: Report, make: Callable[[str], Callable[[Report], Iterator[str]]]
) -> bool:
    """Write every output, and say on standard error which cannot be written. Return whether all could.

    A file is there whole or not at all. One that is a draft of the run is not written over.
    """
    from neurolint.paths import reason

    done = True
    for one in asked:
        if any(_same(one.path, Path(result.path)) for result in report.results):
            done = _refuse(one.path, "it is one of the drafts")
            continue
        try:
            _write(one.path, make(one.format)(report))
        except OSError as error:
            done = _refuse(one.path, reason(error))
    return done


def _write(path: Path, lines: Iterator[str]) -> None:
    from neurolint.cli.replacing import replace_file
    from neurolint.paths import unhindered

    data = "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace")
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():  # such as /dev/stderr: there is nothing to put in its place
        with open(target, "wb", opener=unhindered) as file:
            file.write(data)
    else:
        replace_file(target, data)


def _same(one: Path, other: Path) -> bool:
    return os.path.normcase(os.path.realpath(one)) == os.path.normcase(os.path.realpath(other))


def _refuse(path: Path, why: str) -> bool:
    from neurolint.reporters.visible import visible

    click.echo(f"neurolint: error: {visible(str(path))} cannot be written: {why}", err=True)
    return False

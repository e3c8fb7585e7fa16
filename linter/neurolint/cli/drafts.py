"""The drafts that a command line names, standard input among them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator

import click

from neurolint.api import look_at
from neurolint.drafts.model import Draft
from neurolint.drafts.read import MAX_BYTES, read_draft
from neurolint.errors import DraftError
from neurolint.findings.report import Result
from neurolint.paths import STDIN, Sieve, find_drafts, reason


def results(
    paths: Iterable[str],
    stdin_filename: str | None,
    look: Callable[[Draft], Result],
    wants: Callable[[str], bool] = lambda _path: True,
    sieve: Sieve | None = None,
    heard: Callable[[bytes], None] = lambda _data: None,
) -> Iterator[Result]:
    """Look at every draft that the paths stand for, in their order; `-` is standard input.

    What that held is told to `heard` before its result comes. Those that are not wanted are not even read. A
    DraftError of `wants` becomes the error of the draft. Raises click.UsageError for a name of standard input that is
    not read.
    """
    paths = tuple(paths)
    if stdin_filename is not None and STDIN not in paths:
        raise click.UsageError("--stdin-filename names the draft on standard input: give - as a PATH with it")
    return _looked_at(paths, stdin_filename, look, wants, sieve, heard)


def _looked_at(
    paths: Iterable[str],
    stdin_filename: str | None,
    look: Callable[[Draft], Result],
    wants: Callable[[str], bool],
    sieve: Sieve | None,
    heard: Callable[[bytes], None],
) -> Iterator[Result]:
    for place in find_drafts(paths, sieve):
        try:
            if place.error is None and not wants(place.path):
                continue
            if place.path == STDIN:
                yield _look_at_stdin(stdin_filename or "<stdin>", look, heard)
            else:
                yield look_at(place, look)
        except DraftError as error:
            yield Result(place.path, error=str(error))
        except click.ClickException:
            raise
        except Exception as error:
            error.add_note(f"while checking {place.path}")
            raise


def _look_at_stdin(name: str, look: Callable[[Draft], Result], heard: Callable[[bytes], None]) -> Result:
    if sys.stdin is None:  # as after `<&-`
        return Result(name, error="standard input is closed")
    if sys.stdin.isatty():
        sys.stderr.write("neurolint: reading a draft from the terminal, up to an end of file (Ctrl-D)\n")
    try:
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
    except OSError as error:
        return Result(name, error=reason(error))
    heard(data)
    try:
        return look(read_draft(data, name))
    except DraftError as error:
        return Result(name, error=str(error))

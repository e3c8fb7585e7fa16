"""The drafts that a command line names, standard input among them, and what is made of each."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from neurolint.cli.timings import Watch
from neurolint.drafts.encoding import MAX_BYTES
from neurolint.errors import DraftError
from neurolint.findings.report import Result
from neurolint.paths import STDIN, Place, Sieve, find_drafts, read_bytes, reason
from neurolint.quickclass import dataclass

if TYPE_CHECKING:
    from neurolint.drafts.model import Draft


@dataclass(frozen=True, slots=True)
class Content:
    """What the file of a draft holds, by the path that is shown for it."""

    path: str
    data: bytes


Look = Callable[[Iterable[Content | Result]], Iterator[Result]]
"""Makes results of the contents of drafts, in their order; a result among them, of a draft that has no content, stays
as it is."""


def results(
    paths: Iterable[str],
    stdin_filename: str | None,
    look: Look,
    wants: Callable[[str], bool] = lambda _path: True,
    sieve: Sieve | None = None,
    heard: Callable[[int, bytes], None] = lambda _number, _data: None,
) -> Iterator[Result]:
    """Look at every draft that the paths stand for, in their order; `-` is standard input.

    What that held is told to `heard`, with the number of its result, before it comes. Those that are not wanted are not
    even read. A DraftError of `wants` becomes the error of the draft. Raises click.UsageError for a name of standard
    input that is not read.
    """
    paths = tuple(paths)
    if stdin_filename is not None and STDIN not in paths:
        raise click.UsageError("--stdin-filename names the draft on standard input: give - as a PATH with it")
    return look(_contents(paths, stdin_filename, wants, sieve, heard))


def one_by_one(read: Callable[[Draft], Result]) -> Look:
    """Return what looks at drafts one after the other, here and now, by what a function makes of each."""

    def look(contents: Iterable[Content | Result]) -> Iterator[Result]:
        for one in contents:
            yield one if isinstance(one, Result) else result_of(one, read)

    return look


def result_of(content: Content, read: Callable[[Draft], Result], watch: Watch | None = None) -> Result:
    """Return what a function makes of a draft; why it could not be read is in the `error` of the result.

    A watch is told how long parsing takes.
    """
    from neurolint.drafts.read import read_draft

    watch = watch or Watch()
    try:
        with told_of(content.path):
            return read(watch.of("parse", lambda: read_draft(content.data, content.path)))
    except DraftError as error:
        return Result(content.path, error=str(error))


@contextmanager
def told_of(path: str) -> Iterator[None]:
    """Say in a fault of our own which draft it came from."""
    try:
        yield
    except (DraftError, click.ClickException):
        raise
    except Exception as error:
        error.add_note(f"while checking {path}")
        raise


def _contents(
    paths: Iterable[str],
    stdin_filename: str | None,
    wants: Callable[[str], bool],
    sieve: Sieve | None,
    heard: Callable[[int, bytes], None],
) -> Iterator[Content | Result]:
    number = 0
    for place in find_drafts(paths, sieve):
        name = (stdin_filename or "<stdin>") if place.path == STDIN else place.path
        with told_of(place.path):
            found = _content(place, name, wants)
        if found is None:
            continue
        if place.path == STDIN and isinstance(found, Content):
            heard(number, found.data)
        number += 1
        yield found


def _content(place: Place, name: str, wants: Callable[[str], bool]) -> Content | Result | None:
    """Return what a place holds, why that cannot be read, or None when it is not wanted."""
    if place.error is not None:
        return Result(name, error=place.error)
    try:
        if not wants(place.path):
            return None
        return Content(name, _stdin() if place.path == STDIN else read_bytes(place.path))
    except DraftError as error:
        return Result(name, error=str(error))


def _stdin() -> bytes:
    if sys.stdin is None:  # as after `<&-`
        raise DraftError("standard input is closed")
    if sys.stdin.isatty():
        sys.stderr.write("neurolint: reading a draft from the terminal, up to an end of file (Ctrl-D)\n")
    try:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    except OSError as error:
        raise DraftError(reason(error)) from error

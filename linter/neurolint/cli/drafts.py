"""The drafts that a command line names, standard input among them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from neurolint.api import check_place
from neurolint.drafts.read import MAX_BYTES, read_draft
from neurolint.errors import DraftError
from neurolint.findings.report import Result
from neurolint.lint import Linter
from neurolint.paths import find_drafts

STDIN = "-"


def check_drafts(linter: Linter, paths: Iterable[str], stdin_filename: str | None) -> Iterator[Result]:
    """Yield the result of every draft that the paths stand for, in their order; `-` is standard input."""
    for place in find_drafts(paths):
        try:
            if place.path == STDIN:
                result = _check_stdin(linter, stdin_filename or "<stdin>")
            else:
                result = check_place(linter, place)
        except Exception as error:
            error.add_note(f"while checking {place.path}")
            raise
        yield result


def _check_stdin(linter: Linter, name: str) -> Result:
    try:
        return linter.result(read_draft(sys.stdin.buffer.read(MAX_BYTES + 1), name))
    except DraftError as error:
        return Result(name, error=str(error))

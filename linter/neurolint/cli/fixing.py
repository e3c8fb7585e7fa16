"""What `--fix` and `--diff` do with what `neurolint check` found."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from neurolint.cli import FINDINGS, OK

if TYPE_CHECKING:
    from neurolint.findings.report import Report, Result
    from neurolint.fixes.mend import Look, Mended

WRITTEN = ("markdown", "mdx", "text", "html")
"""The formats of drafts that are fixed."""


class Fixing:
    """The choice of a run: fix drafts, show what fixes would change, or neither. Raises click.UsageError."""

    def __init__(self, *, fix: bool, unsafe: bool, diff: bool) -> None:
        if unsafe and not (fix or diff):
            raise click.UsageError("--unsafe is about fixes: give --fix or --diff with it")
        self.shows = diff
        self.writes = fix and not diff
        self._unsafe = unsafe
        self._data: bytes | None = None
        self._heard: int | None = None
        self.failed = False
        """Whether a file could not be written."""
        self.status = OK
        """The exit status that what was shown asks for."""

    @property
    def from_stdin(self) -> bool:
        """Whether standard output is taken by the text of a draft from standard input."""
        return self.writes and self._heard is not None

    def heard(self, number: int, data: bytes) -> None:
        """Keep what standard input held, and the number of its result."""
        self._data = data
        self._heard = number

    def gather(self, results: Iterable[Result]) -> list[Result]:
        """Return the results of a run; standard input counts if it could be read."""
        gathered = list(results)
        if self._heard is not None and gathered[self._heard].error is not None:
            self._heard = None
        return gathered

    def preview(self, report: Report, look: Look, *, colour: bool) -> Iterator[str]:
        """Yield what fixes would change as a diff, and say on standard error how many there are."""
        from neurolint.reporters.diff import diff
        from neurolint.reporters.text import counted

        done = 0
        for result, mended in self._mended(report, look):
            assert result.draft is not None
            done += len(mended.fixed)
            self.status = FINDINGS if mended.edits else self.status
            yield from diff(result.path, result.draft.source, mended.edits, colour=colour)
            _tell_left(result, mended)
        _say(f"would fix {counted(done, 'finding')}")

    def made(self, looked: Sequence[Result], report: Report, look: Look) -> list[Result]:
        """Fix the drafts of a report, write them, and return the results of a run with those of what was written.

        What could not be written is told on standard error. Standard output gets the text of standard input.
        """
        from neurolint.cli.writing import WriteError
        from neurolint.fixes.mend import reread

        after = list(looked)
        for number, result in enumerate(report.results):
            mended = self._mend(result, look)
            try:
                self._put(result, mended, at_stdin=number == self._heard)
            except WriteError as error:
                self.failed = True
                _say(f"{result.path}: error: not fixed: {error}")
                continue
            if mended is not None and result.draft is not None:
                _tell_left(result, mended)
                if mended.edits:
                    again = look(reread(result.draft, mended.text))
                    after[number] = replace(again, fixed=len(mended.fixed))
        return after

    def _put(self, result: Result, mended: Mended | None, *, at_stdin: bool) -> None:
        """Put the text of a draft where it belongs: what came from standard input goes on, fixed or not."""
        from neurolint.cli.writing import encoded, write

        if at_stdin and self._data is not None:
            if mended is None or not mended.edits or result.draft is None:
                _emit_bytes(self._data)
            else:
                _emit_bytes(encoded(result.draft, mended.text, self._data))
        elif mended is not None and mended.edits and result.draft is not None:
            write(result.draft, mended.text)

    def _mended(self, report: Report, look: Look) -> Iterator[tuple[Result, Mended]]:
        for result in report.results:
            mended = self._mend(result, look)
            if mended is not None:
                yield result, mended

    def _mend(self, result: Result, look: Look) -> Mended | None:
        """Return what fixing a draft comes to; None when there is nothing to try."""
        from neurolint.fixes.mend import fixable, mend

        if result.draft is None or result.draft.format not in WRITTEN:
            return None
        if not any(fixable(finding, unsafe=self._unsafe) for finding in result.findings):
            return None
        return mend(result, look, unsafe=self._unsafe)


def _tell_left(result: Result, mended: Mended) -> None:
    """Say which fixes were not made, and why."""
    from neurolint.drafts.spans import Lines

    if not mended.left or result.draft is None:
        return
    lines = Lines(result.draft.source)
    for left in mended.left:
        line, column = lines.position(left.finding.span.start)
        place = f"{result.path}:{line}:{column}"
        _say(f"{place}: {left.finding.rule.code} left as it is: {left.reason}")


def _say(message: str) -> None:
    from neurolint.reporters.visible import visible

    click.echo(visible(message), err=True)


def _emit_bytes(data: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()

"""What `neurolint check` leaves out of its report: what a baseline knows, and what stands on lines nobody changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from neurolint.findings.report import Report
    from neurolint.linters import Linters


class Known:
    """A baseline and a revision of git, either of which may not be given. Raises ConfigError or click's errors."""

    def __init__(self, baseline: Path | None, since: str | None, *, prune: bool = False) -> None:
        self._file = self._changes = None
        self._prune = prune
        if prune and baseline is None:
            raise click.UsageError("--prune is about a baseline: give --baseline FILE with it")
        if baseline is not None:
            from neurolint.cli.baselines import BaselineFile

            self._file = BaselineFile(baseline).load()
        if since is not None:
            from neurolint.cli.changes import Changes

            self._changes = Changes(since)

    def wants(self, path: str) -> bool:
        """Tell whether a draft is to be looked at: without a revision all are, else those that changed since."""
        return self._changes is None or self._changes.of(path) is not None

    def left_out(self, report: Report, paths: Sequence[str], linters: Linters) -> Report:
        """Return a report without what is known and what is untouched. Suppressions come first, then the baseline."""
        if self._file is not None:
            from neurolint.cli.baselines import held

            report = held(report, self._file, paths, linters, prune=self._prune)
        if self._changes is not None:
            report = self._changes.left_out(report, linters)
        return report

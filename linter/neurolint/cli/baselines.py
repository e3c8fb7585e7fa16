"""The baseline of a run on disk: read, held against what was found, and written."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import click

from neurolint.cli.replacing import replace_file
from neurolint.errors import ConfigError, Problem
from neurolint.findings.baseline import Entry, Held, Ran, entries, hold
from neurolint.findings.baselinefile import read, render
from neurolint.findings.report import Report, Result
from neurolint.linters import Linters
from neurolint.paths import read_most, reason

_MAX_BYTES = 100_000_000


class BaselineFile:
    """A file of known findings, whose paths lead on from its folder. Raises ConfigError when it cannot be used."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._home = os.path.dirname(os.path.abspath(path))  # noqa: PTH100, PTH120 (keep links as they are)
        self.entries: tuple[Entry, ...] = ()

    def load(self) -> BaselineFile:
        """Read the entries."""
        try:
            content = read_most(self.path, _MAX_BYTES + 1)
        except FileNotFoundError:
            raise self._error("no such file; `neurolint baseline` writes one") from None
        except OSError as error:
            raise self._error(reason(error)) from None
        if len(content) > _MAX_BYTES:
            raise self._error(f"expected a file of at most {_MAX_BYTES // 1_000_000} MB")
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise self._error(
                f"not UTF-8 (byte 0x{content[error.start]:02x} at offset {error.start})"
            ) from None
        self.entries = read(text, str(self.path))
        return self

    def save(self, kept: Iterable[Entry]) -> bool:
        """Write entries in place of what is there; tell whether that changed the file."""
        text = render(kept).encode("utf-8")
        real = Path(os.path.realpath(self.path))
        try:
            if real.is_file() and real.read_bytes() == text:
                return False
            replace_file(real, text)
        except OSError as error:
            raise self._error(f"cannot be written: {reason(error)}") from None
        return True

    def name(self, path: str) -> str:
        """Return the path of a draft as the file has it: from its folder on, with forward slashes."""
        full = os.path.abspath(path)  # noqa: PTH100 (keeps links as they are)
        try:
            return os.path.relpath(full, self._home).replace(os.sep, "/")
        except ValueError:  # on another drive
            return full.replace(os.sep, "/")

    def hold(self, results: Sequence[Result], paths: Iterable[str], linters: Linters) -> Held:
        """Hold the results of a run on some paths against the entries."""
        names = {one.path: self.name(one.path) for one in results if one.error is None}
        checked = set(names.values())
        listed = {entry.path for entry in self.entries} - checked
        gone = {path for path in listed if not os.path.lexists(os.path.join(self._home, path))}  # noqa: PTH118
        folders = tuple(self.name(path) for path in paths if os.path.isdir(path))  # noqa: PTH112
        covered = {path for path in gone if any(_is_below(path, folder) for folder in folders)}
        ran_on = {path: linters.of(path) for path in names}
        rules = {names[path]: linter.alone for path, linter in ran_on.items()}
        compared = [linter.compared for linter in ran_on.values()]
        everywhere = compared[0].intersection(*compared) if compared else ()
        ran = Ran(names, gone, sorted(covered), rules, everywhere)
        return hold(results, self.entries, ran)

    def found(self, results: Iterable[Result]) -> list[Entry]:
        """Return an entry for each finding of some results."""
        return [entry for result in results for entry in entries(result, self.name(result.path))]

    def _error(self, message: str) -> ConfigError:
        return ConfigError((Problem(str(self.path), 1, 1, message),))


def held(
    report: Report, file: BaselineFile, paths: Sequence[str], linters: Linters, *, prune: bool
) -> Report:
    """Return a report without the findings that a baseline knows; what it lists in vain is told, or dropped."""
    done = file.hold(report.results, paths, linters)
    if prune:
        file.save(done.kept)
    elif done.stale:
        count = f"{len(done.stale)} baseline entr{'y is' if len(done.stale) == 1 else 'ies are'}"
        click.echo(f"{count} no longer found: run `neurolint baseline --prune`", err=True)
    return replace(report, results=done.results)


def _is_below(path: str, folder: str) -> bool:
    if folder == ".":
        return not path.startswith("../") and not os.path.isabs(path)  # noqa: PTH117
    return path.startswith(f"{folder}/")

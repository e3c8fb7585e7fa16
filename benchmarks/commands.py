"""The command line of neurolint as it is measured: in a process of its own, with a cache of its own."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Any

import neurolint as neurolint_package
from benchmarks.clock import Run, peak, ran

_COMMAND = (sys.executable, "-c", "from neurolint.cli import process; process()")
"""What the script does that an installer makes."""
_ENVIRONMENT = {
    "PYTHONPATH": str(Path(neurolint_package.__file__).parents[1]),  # the one that the benchmarks import
    "PYTHONDONTWRITEBYTECODE": "",  # an installed one is compiled
}
FOUND = (0, 1)  # the statuses of a check that was done
_DAY = "2026-12-01"  # what is found does not depend on when it is measured


@dataclass(frozen=True, slots=True)
class Neurolint:
    """`neurolint` with a folder to run in and one for its cache."""

    folder: Path
    cache: Path

    def check(self, *arguments: str) -> Run:
        """Run `neurolint check` in profile audit."""
        return ran(self._check(arguments), FOUND, **self._where())

    def plainly(self, *arguments: str) -> Run:
        """Run `neurolint check` as people do, without options."""
        return ran([*_COMMAND, "check", *arguments], FOUND, **self._where())

    def peak(self, *arguments: str) -> float:
        """Return the peak memory in MB of `neurolint check`."""
        return peak(self._check(arguments), FOUND, **self._where())

    def version(self) -> Run:
        """Run `neurolint --version`."""
        return ran([*_COMMAND, "--version"], **self._where())

    def knows(self, option: str) -> bool:
        """Tell whether `neurolint check` has an option."""
        return option in ran([*_COMMAND, "check", "--help"], **self._where()).out.decode()

    @contextmanager
    def afresh(self) -> Iterator[Neurolint]:
        """Give a neurolint with a copy of the cache as it is now."""
        with TemporaryDirectory() as folder:
            copy = Path(folder, "cache")
            copytree(self.cache, copy)
            yield Neurolint(self.folder, copy)

    def _check(self, arguments: tuple[str, ...]) -> list[str]:
        return [*_COMMAND, "check", "--profile", "audit", "--no-config", "--today", _DAY, *arguments]

    def _where(self) -> dict[str, Any]:
        return {
            "folder": self.folder,
            "environment": {**_ENVIRONMENT, "NEUROLINT_CACHE_DIR": str(self.cache)},
        }


@contextmanager
def neurolint() -> Iterator[Neurolint]:
    """Give a neurolint in an empty folder, with a cache that holds the rules and the reference and nothing else."""
    with TemporaryDirectory() as folder, TemporaryDirectory() as cache:
        one = Neurolint(Path(folder), Path(cache))
        first = one.folder / "first.md"
        first.write_text("# Tea\n\nTea is a drink.\n", encoding="utf-8")
        one.check(first.name)
        first.unlink()
        yield one


def bare() -> Run:
    """Run `python -c pass`: what a start of Python costs."""
    return ran([sys.executable, "-c", "pass"], environment=_ENVIRONMENT)

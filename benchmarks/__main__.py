"""Measure neurolint: `python -m benchmarks`, or some parts of it: `python -m benchmarks start throughput`.

Prints one table: each figure with the bar that it is held against, and whether it is met. A missed bar is shown, and
is no failure of the run. docs/speed.md says what the figures mean.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from benchmarks.chart import svg
from benchmarks.size import FULL, QUICK, Size
from benchmarks.table import Figure, lines, to_json
from neurolint.cli import seldom_searched

PARTS = ("start", "throughput", "curves", "peers")
"""Modules here with `figures(size: Size) -> Iterator[Figure]`."""


def measured(parts: Sequence[str], size: Size) -> Iterator[Figure]:
    """Yield the figures of parts as they are measured."""
    for part in parts:
        sys.stderr.write(f"measuring {part} …\n")
        figures: Callable[[Size], Iterator[Figure]] = import_module(f"benchmarks.{part}").figures
        yield from figures(size)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure neurolint.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)} (default: all)")
    parser.add_argument("--quick", action="store_true", help="little, to try whether all runs")
    parser.add_argument("--json", action="store_true", help="print JSON in place of a table")
    parser.add_argument(
        "--peers", metavar="PYTHON", default=sys.executable, help="a Python with proselint and pymarkdownlnt"
    )
    parser.add_argument("--svg", metavar="FILE", type=Path, help="draw the curves into this file")
    given = parser.parse_args()
    if unknown := [part for part in given.parts if part not in PARTS]:
        parser.error(f"no such part: {', '.join(unknown)}")
    size = replace(QUICK if given.quick else FULL, peers=given.peers)
    with seldom_searched():  # as the command line does
        figures = list(measured(given.parts or PARTS, size))
    if given.svg is not None:
        given.svg.write_text(svg(figures), encoding="utf-8", newline="\n")
    sys.stdout.write((to_json(figures) if given.json else "\n".join(lines(figures))) + "\n")


if __name__ == "__main__":
    main()

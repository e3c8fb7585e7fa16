"""Measure how well English is read: `python -m benchmarks.language [--data ../shared/data]`, from the checkout.

Prints one table: for each component and data set the figures, the bar they are held against, and whether it is met.
The data sets do not ship with neurolint: `--data` names the folder they stand in (default ../shared/data), each
in `<name>/dev.jsonl`. Without them the exit status is 2. A missed bar is shown, and is no failure of the run.

A component is a module here with `rows(data: Path) -> Iterator[Row]`, named in `_COMPONENTS`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.language import abbreviations, anaphora, hedging, negation, relations, sentences, strength
from benchmarks.language.table import Row, lines

_COMPONENTS = (sentences, abbreviations, negation, hedging, strength, anaphora, relations)


def _measured(data: Path) -> Iterator[Row]:
    for component in _COMPONENTS:
        yield from component.rows(data)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.language", description="Measure how English is read."
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the data sets")
    data: Path = parser.parse_args().data
    try:
        table = list(lines(_measured(data)))
    except FileNotFoundError as error:
        sys.stderr.write(
            f"NOTHING WAS MEASURED: no data set at {error.filename}; name the folder with --data.\n"
        )
        sys.exit(2)
    sys.stdout.write("\n".join(table) + "\n")


if __name__ == "__main__":
    main()

"""Measure how long loading takes: `python benchmarks/loading.py`.

Each figure is the median CPU time of several fresh processes, from before the call of `load_library` to behind it, with
what it imports and reads on its way:

- yaml: the built-in rules and reference from their files, without a cache; at most 1.5 s;
- cache: the same from the compiled cache, less the built-in rules with an empty reference; at most 10 ms;
- used: the same as cache, when every concept and every fact is then looked at, as no draft makes it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from neurolint.library.load import load_library

_RUNS = 15
_LOAD = """
import sys, time
from pathlib import Path
from neurolint.library.files import data_dir
from neurolint.library.load import load_library
cache = Path(sys.argv[2]) if sys.argv[2] else None
before = time.process_time()
if sys.argv[1] == "empty":
    load_library([data_dir("rules")], builtin=False, cache=cache)
else:
    reference = load_library(cache=cache).reference
    if sys.argv[1] == "used":
        list(reference.concepts.values()), list(reference.facts.values())
print(time.process_time() - before)
"""


def seconds(what: str, cache: str, runs: int = _RUNS) -> float:
    """Return the median CPU seconds of loading in fresh processes: `what` is whole, used or empty."""
    command: Sequence[str] = (sys.executable, "-c", _LOAD, what, cache)
    done = [subprocess.run(command, capture_output=True, check=True, text=True) for _ in range(runs)]
    return median(float(one.stdout) for one in done)


def main() -> None:
    """Print a line for each figure, and what was loaded."""
    with tempfile.TemporaryDirectory() as cache:
        library = load_library(cache=Path(cache))
        reference = library.reference
        seconds("empty", cache, 1)  # keeps the rules
        yaml = seconds("whole", "", 5)
        empty, whole, used = (seconds(what, cache) * 1000 for what in ("empty", "whole", "used"))
    sys.stdout.write(
        f"{len(reference.concepts)} concepts, {len(reference.facts)} facts, {len(reference.sources)} sources, "
        f"{len(library.rules)} rules\n"
        f"yaml   {yaml:6.2f} s   (at most 1.5)\n"
        f"cache  {whole - empty:6.1f} ms  (at most 10: {whole:.1f} ms less {empty:.1f} ms of an empty reference)\n"
        f"used   {used - empty:6.1f} ms  ({used:.1f} ms less {empty:.1f} ms)\n"
    )


if __name__ == "__main__":
    main()

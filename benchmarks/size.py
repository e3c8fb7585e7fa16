"""How much is measured: all of it, or little, to try whether the benchmarks run."""

from __future__ import annotations

import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """`runs` is of how many runs the least is taken; of what is run for long only `long_runs`.

    `articles` are made for what is measured in one process, `few` and `many` for whole runs of the command line. The
    others are what the curves go through: bytes of a draft, facts of a reference, drafts of a run. `peers` is a
    Python that has the linters to compare with.
    """

    runs: int
    long_runs: int
    articles: int
    few: int
    many: int
    bytes: tuple[int, ...]
    facts: tuple[int, ...]
    files: tuple[int, ...]
    peers: str = sys.executable


FULL = Size(
    runs=15,
    long_runs=3,
    articles=300,
    few=200,
    many=2_000,
    bytes=(1_000, 10_000, 100_000, 1_000_000, 5_000_000),
    facts=(100, 300, 1_000, 3_000, 10_000),
    files=(10, 100, 1_000, 10_000),
)
QUICK = Size(
    runs=3,
    long_runs=1,
    articles=40,
    few=20,
    many=60,
    bytes=(1_000, 10_000, 50_000),
    facts=(100, 300, 1_000),
    files=(10, 30, 100),
)

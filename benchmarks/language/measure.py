"""Reading data sets, counting what is found of what is wanted, and timing."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_RUNS = 5


def read(data: Path, name: str) -> list[dict[str, Any]]:
    """Return the rows of `<data>/<name>/dev.jsonl`; raises FileNotFoundError when it is not there."""
    with (data / name / "dev.jsonl").open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many things were found rightly, found at all, and wanted."""

    right: int
    found: int
    wanted: int

    @staticmethod
    def of(pairs: Iterable[tuple[Iterable[Hashable], Iterable[Hashable]]]) -> Tally:
        """Count over (found, wanted) of each row; what stands there twice counts twice."""
        right = found = wanted = 0
        for one, other in pairs:
            has, wants = Counter(one), Counter(other)
            right += (has & wants).total()
            found += has.total()
            wanted += wants.total()
        return Tally(right, found, wanted)

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 0 when nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what is wanted that was found; 0 when nothing is wanted."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.found + self.wanted
        return 2 * self.right / total if total else 0.0

    def figures(self) -> Iterator[tuple[str, float]]:
        """Yield P, R and F by name."""
        yield from (("P", self.precision), ("R", self.recall), ("F", self.f))


def speed(work: Callable[[str], object], texts: Iterable[str]) -> float:
    """Return how many MB (1,000,000 bytes of UTF-8) of texts a piece of work does in a CPU second, at its best."""
    every = list(texts)
    size = sum(len(text.encode()) for text in every)
    seconds = []
    for _ in range(_RUNS):
        before = time.process_time()
        for text in every:
            work(text)
        seconds.append(time.process_time() - before)
    return size / 1_000_000 / min(seconds)


def macro_f(pairs: Iterable[tuple[str, str]]) -> float:
    """Return the mean F of all classes over (read, wanted) of each row; 0 without rows."""
    every = list(pairs)
    classes = sorted({wanted for _, wanted in every})
    scores = [
        Tally.of(([name] * (read == name), [name] * (wanted == name)) for read, wanted in every).f
        for name in classes
    ]
    return sum(scores) / len(scores) if scores else 0.0

"""Boundaries of sentences: biomedical prose, and the English golden rules."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.language.measure import Tally, read, speed
from benchmarks.language.table import Row
from neurolint.language.sentences import Signs, split
from neurolint.library.load import load_library

_GOLDEN = 43 / 48


def rows(data: Path) -> Iterator[Row]:
    """Measure inner boundaries (F) and speed on prose, and the share of golden rules kept."""
    find = partial(split, signs=Signs(load_library().reference.wording["sentences"]))
    prose = read(data, "sentences-bioscope")
    tally = Tally.of((_inner(find(row["text"])), _inner(row["sentences"])) for row in prose)
    for name, value in tally.figures():
        yield Row("sentences", "sentences-bioscope", len(prose), name, value, 0.985 if name == "F" else None)
    whole = Tally.of((find(row["text"]), map(tuple, row["sentences"])) for row in prose)
    yield Row("sentences", "sentences-bioscope", len(prose), "exact", whole.recall, None)
    pace = speed(find, (row["text"] for row in prose))
    yield Row("sentences", "sentences-bioscope", len(prose), "MB/s", pace, 10)
    rules = read(data, "sentences-golden")
    kept = sum(
        [row["text"][start:end] for start, end in find(row["text"])] == row["sentences"] for row in rules
    )
    yield Row("sentences", "sentences-golden", len(rules), "rules kept", kept / len(rules), _GOLDEN)


def _inner(spans: list[tuple[int, int]]) -> list[int]:
    """Where each sentence but the last ends."""
    return [end for _, end in spans[:-1]]

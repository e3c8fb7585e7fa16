"""Abbreviations that a text defines, in records of MEDLINE."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from benchmarks.language.measure import Tally, read, speed
from benchmarks.language.table import Row
from neurolint.language.abbreviations import Abbreviation, Definitions, find_abbreviations, plain
from neurolint.library.load import load_library

_BARS = {"P": 0.96, "F": 0.90}


def rows(data: Path) -> Iterator[Row]:
    """Measure the distinct (short, long) pairs of each record, letters and digits compared without case.

    The half of the records whose id has an odd hash was held back while the rules were made.
    """
    find = partial(
        find_abbreviations, definitions=Definitions(load_library().reference.wording["abbreviations"])
    )
    records = read(data, "abbrev-med1250")
    for half, name in enumerate(("tuned on", "held back")):
        some = [row for row in records if hashlib.sha1(row["id"].encode()).digest()[0] % 2 == half]
        tally = Tally.of((_found(row["text"], find), _distinct(row["pairs"])) for row in some)
        for measure, value in tally.figures():
            yield Row(
                "abbreviations", f"abbrev-med1250, {name}", len(some), measure, value, _BARS.get(measure)
            )
    pace = speed(find, (row["text"] for row in records))
    yield Row("abbreviations", "abbrev-med1250", len(records), "MB/s", pace, None)


def _found(text: str, find: Callable[[str], list[Abbreviation]]) -> set[tuple[str, str]]:
    return _distinct((found.short, text[found.start : found.end]) for found in find(text))


def _distinct(pairs: Iterable[Iterable[str]]) -> set[tuple[str, str]]:
    return {(plain(short), plain(long)) for short, long in pairs}

"""Abbreviations that a text defines, in records of MEDLINE."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.language.measure import Tally, read, speed
from benchmarks.language.table import Row
from neurolint.language.abbreviations import find_abbreviations

_MARKS = re.compile(r"[\W_]+")
_BARS = {"P": 0.96, "F": 0.90}


def rows(data: Path) -> Iterator[Row]:
    """Measure the distinct (short, long) pairs of each record, letters and digits compared without case.

    The half of the records whose id has an odd hash was held back while the rules were made.
    """
    records = read(data, "abbrev-med1250")
    for half, name in enumerate(("tuned on", "held back")):
        some = [row for row in records if hashlib.sha1(row["id"].encode()).digest()[0] % 2 == half]
        tally = Tally.of((_found(row["text"]), _distinct(row["pairs"])) for row in some)
        for measure, value in tally.figures():
            yield Row(
                "abbreviations", f"abbrev-med1250, {name}", len(some), measure, value, _BARS.get(measure)
            )
    pace = speed(find_abbreviations, (row["text"] for row in records))
    yield Row("abbreviations", "abbrev-med1250", len(records), "MB/s", pace, None)


def _found(text: str) -> set[tuple[str, str]]:
    return _distinct((found.short, text[found.start : found.end]) for found in find_abbreviations(text))


def _distinct(pairs: Iterable[Iterable[str]]) -> set[tuple[str, str]]:
    return {(_plain(short), _plain(long)) for short, long in pairs}


def _plain(text: str) -> str:
    return _MARKS.sub("", text).lower()

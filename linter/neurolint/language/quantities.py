"""Quantities as prose writes them: shares, numbers of people, doses, spans of time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from neurolint.language.numerals import ONES, SCALES, SPELT, TENS


def _later(pattern: str) -> Callable[[], re.Pattern[str]]:
    """Return a function that compiles a pattern once, when first called: it takes longer than reading most drafts."""
    return cache(lambda: re.compile(pattern))


_WORDS = {**ONES, **TENS, "a": 1.0, "an": 1.0}
_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
}  # fmt: skip
_TIMES = {
    "minute": "minutes",
    "hour": "hours",
    "day": "days",
    "week": "weeks",
    "month": "months",
    "year": "years",
}
_MG = {
    "mg": 1.0,
    "milligram": 1.0,
    "g": 1000.0,
    "gram": 1000.0,
    "mcg": 0.001,
    "microgram": 0.001,
    "µg": 0.001,
}

_SOME = {"a few": (2.0, 6.0), "several": (3.0, 9.0), "a couple of": (2.0, 2.0)}
"""What vague numbers of spans of time stand for, lowest and highest."""

_CLOSE, _CLOSELY = frozenset({"almost", "nearly"}), 0.8
"""Words for a number that is not reached, and the part of it that is reached at least."""

_PERSONS = ("person", "people", "adult", "adults", "man", "men", "woman", "women", "child", "children")
"""What may be counted between the numbers of a share: "one adult in five"."""

_NTH = {"second": 2, "other": 2, **{name: number for name, number in _PARTS.items() if number > 2}}
"""Of how many people "every third person" is one."""

_NUMBER = rf"(?:\d{{1,9}}(?:,\d{{3}}){{0,3}}(?:\.\d{{1,6}})?|(?:{SPELT})(?:[ -](?:{SPELT}))?)"
_SCALED = rf"(?:{_NUMBER}|a)(?:\s(?:{'|'.join(SCALES)}))?"
_BOUND = (
    r"(?:(?P<above>more than|over|at least|above|greater than)|"
    r"(?P<below>less than|fewer than|under|up to|at most|no more than|below|within|almost|nearly))\s{1,4}(?:a\s)?"
)
_RANGE = rf"(?P<low>{_NUMBER})(?:\s?(?:%|mg|g)?\s?(?:-|–|to|or|and)\s?(?P<high>{_NUMBER}))?"
_QUANTITY = _later(
    rf"(?<![\w.£$€-])(?:{_BOUND})?(?:"
    rf"(?P<share>(?P<of>{_NUMBER})\s(?:(?:{'|'.join(_PERSONS)})\s)?(?:in|out of)\s(?:every\s)?"
    rf"(?P<among>{_SCALED})\b(?!\s(?:{'|'.join(_TIMES)})))"
    rf"|(?P<part>(?:(?P<times>{_NUMBER}|a)[ -](?P<fraction>{'|'.join(_PARTS)})s?|half)"
    r"(?=\s(?:of|the|all|to)\b|\s\w+s\b|$))"
    rf"|every\s(?P<nth>{'|'.join(_NTH)})(?=\s(?:{'|'.join(_PERSONS)})\b)"
    rf"|{_RANGE}(?:"
    r"\s?(?P<percent>%|percent\b|per cent\b)"
    r"|\s(?P<people>million|billion)\b(?:\s(?:people|adults))?"
    r"|\s?(?P<mass>mg|g|mcg|µg|milligrams?|grams?|micrograms?)\b(?:\s?(?:/|a|per|each|every)\s?day\b|\s(?:once\s)?daily\b)?"
    r"|[ -](?P<time>minutes?|hours?|days?|weeks?|months?|years?)\b)"
    rf"|(?P<some>{'|'.join(_SOME)})\s(?P<units>minutes|hours|days|weeks|months|years)\b"
    r"|(?P<single>(?:half\s)?an?)\s(?P<unit>minute|hour|day|week|month|year|billion|million)\b)"
)
_NUMERAL = re.compile(rf"\d|\b(?:{SPELT}|half|{'|'.join(_PARTS)}|{'|'.join(_TIMES)}|billion|million|every)")
"""What every quantity holds: looked for first, because few sentences do."""


_VAGUE = {"dozens": 24.0, "hundreds": 200.0, "thousands": 2000.0}
"""The least that a vague number of times stands for."""

_MULTIPLE = _later(
    rf"(?<![\w.£$€-])(?:{_BOUND})?(?:(?P<vague>{'|'.join(_VAGUE)})\sof"
    rf"|(?P<low>{_SCALED})(?:\s?(?:-|–|to|or)\s?(?P<high>{_SCALED}))?)\stimes\b"
)


_FEW = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_EACH = _later(
    rf"[^.,;:()\d]{{0,40}}?\b(?:"
    rf"(?:every|each)\s(?P<low>{_NUMBER})(?:\s?(?:-|–|to|or)\s?(?P<high>{_NUMBER}))?\shours"
    rf"|(?:(?P<few>{'|'.join(_FEW)})|(?P<first>{_NUMBER})(?:\s?(?:-|–|to|or)\s?(?P<many>{_NUMBER}))?\stimes)\s"
    r"(?:(?:a|per|each|every)\s)?(?:day|daily))\b"
)
"""How often within a day an amount is taken, behind it."""

_DAY = 24.0  # hours


class Quantity(NamedTuple):
    """A quantity: its place in the folded text (code points, end exclusive), its bounds and its unit.

    Units are those of `figure` in a fact: percent, million people, mg, minutes, hours, days, weeks, months, years. A
    bound that the text leaves open ("more than") is None.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    unit: str


def quantities(folded: str, start: int = 0, end: int | None = None) -> Iterator[Quantity]:
    """Yield the quantities in folded text, left to right, none overlapping."""
    stop = len(folded) if end is None else end
    if not _NUMERAL.search(folded, start, stop):
        return
    for match in _QUANTITY().finditer(folded, start, stop):
        low, high, unit = _read(match)
        if match["share"] and not 0 < (low or 0) <= 100:
            continue  # "two in one tablet"
        if match["above"]:
            high = None
        elif match["below"]:
            low = low * _CLOSELY if low is not None and match["below"] in _CLOSE else None
        yield Quantity(match.start(), match.end(), low, high, unit)


def multiples(folded: str, start: int = 0, end: int | None = None) -> Iterator[Quantity]:
    """Yield in folded text how many times one thing is another ("50 to 100 times", "hundreds of times"), in times."""
    stop = len(folded) if end is None else end
    if "times" not in folded[start:stop]:
        return
    for match in _MULTIPLE().finditer(folded, start, stop):
        low: float | None
        high: float | None
        if match["vague"]:
            low, high = _VAGUE[match["vague"]], None
        else:
            low = _number(match["low"])
            low, high = sorted((low, _number(match["high"]) if match["high"] else low))
            low, high = (None if match["below"] else low), (None if match["above"] else high)
        yield Quantity(match.start(), match.end(), low, high, "times")


def in_a_day(quantity: Quantity, folded: str, end: int | None = None) -> Quantity:
    """Return what an amount comes to in a day by the words behind it ("400 mg of X every six hours"), else itself.

    `end` is where the sentence ends, in code points.
    """
    match = _EACH().match(folded, quantity.end, len(folded) if end is None else end)
    if match is None:
        return quantity
    if match["low"]:
        often = [_DAY / _number(written) for written in (match["high"] or match["low"], match["low"])]
    else:
        first = _FEW[match["few"]] if match["few"] else _number(match["first"])
        often = [first, _number(match["many"]) if match["many"] else first]
    low, high = quantity.low, quantity.high
    return quantity._replace(
        low=None if low is None else low * min(often), high=None if high is None else high * max(often)
    )


def _read(match: re.Match[str]) -> tuple[float | None, float | None, str]:
    if match["share"]:
        among = _number(match["among"])
        value = 100 * _number(match["of"]) / among if among else 0.0
        return value, value, "percent"
    if match["part"]:
        times = _number(match["times"]) if match["times"] else 1.0
        value = 100 * times / _PARTS[match["fraction"] or "half"]
        return value, value, "percent"
    if match["nth"]:
        value = 100 / _NTH[match["nth"]]
        return value, value, "percent"
    if match["some"]:
        return *_SOME[match["some"]], match["units"]
    if match["single"]:
        unit, value = match["unit"], 0.5 if match["single"].startswith("half") else 1.0
        if unit in SCALES:
            value *= SCALES[unit] / 1e6
            return value, value, "million people"
        return value, value, _TIMES[unit]
    first = _number(match["low"])
    low, high = sorted((first, _number(match["high"]) if match["high"] else first))
    if match["percent"]:
        return low, high, "percent"
    if match["people"]:
        scale = SCALES[match["people"]] / 1e6
        return low * scale, high * scale, "million people"
    if match["mass"]:
        scale = _MG[match["mass"].removesuffix("s") if len(match["mass"]) > 2 else match["mass"]]
        return low * scale, high * scale, "mg"
    return low, high, _TIMES[match["time"].removesuffix("s")]


def _number(written: str) -> float:
    *words, last = re.split(r"[ -]", written)
    scale = SCALES.get(last, 1.0)
    if last not in SCALES:
        words.append(last)
    if words[0][0].isdigit():
        return float(words[0].replace(",", "")) * scale
    return sum(_WORDS[word] for word in words) * scale

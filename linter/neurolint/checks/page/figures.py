"""Phrases in which # stands for any number: "# % of people", "# times better", "# in #"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import Any

from neurolint.checks.options import Key, phrases_at
from neurolint.language.numerals import SPELT
from neurolint.language.phrases import Phrases
from neurolint.library.model import Rule
from neurolint.quickclass import dataclass

_SPELT = rf"(?!one\b)(?:{SPELT})|one(?=\s(?:in|out\sof)\s)|half(?=\sa\s(?:million|billion))"
_ONE = rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,9}}|(?:{_SPELT})(?![\w]))(?:\.\d{{1,6}})?"
_FIGURE = re.compile(
    rf"(?<![\w.,])(?<![a-z]-){_ONE}(?:\s?%?\s?(?:[-–]|to|or)\s?{_ONE})?(?:\s(?:hundred|thousand)\b)?(?:\sand\sa\shalf)?"
)
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?(?:[-–]|to|or)\s?(?:(?:19|20)\d\d|\d\d(?!\d)))?")
_COUNTED = re.compile(
    r"\s?(?:%|(?:mg|mcg|µg|g|kg|ml|iu|kcal|x|people|patients|participants|adults|times|steps|calories)\b)"
)
"""What stands behind a number that looks like a year and is none."""
_OPTIONAL = re.compile(r"[|(\[]\s{0,3}#[^|()\[\]]{0,40}[|)\]]")
"""In a phrase: a number is one of several choices, so that a text without numbers may match as well."""
_NUMERAL = re.compile(rf"\d|\b(?:{_SPELT})\b")


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with every number turned into #; `begins` and `ends` lead from its offsets back to those of the text."""

    text: str
    begins: tuple[int, ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=1_024)  # several rules count in the same sentences
def mask(folded: str, start: int, end: int) -> Masked | None:
    """Turn the numbers and ranges between two offsets into #, years excepted; None when there is no number.

    A # stands alone: "20–30%" and "5x" become "# %" and "# x". Offsets are code points.
    """
    if not _NUMERAL.search(folded, start, end):
        return None
    pieces: list[str] = []
    begins: list[int] = []
    ends: list[int] = []
    at = start
    for match in _FIGURE.finditer(folded, start, end):
        if _YEAR.fullmatch(match.group()) and not _COUNTED.match(folded, match.end(), end):
            continue
        _keep(folded, at, match.start(), pieces, begins, ends)
        pieces.append(" # ")
        begins += [match.start()] * 3
        ends += [match.end()] * 3
        at = match.end()
    if at == start:
        return None
    _keep(folded, at, end, pieces, begins, ends)
    return Masked("".join(pieces), tuple(begins), tuple(ends))


def _keep(folded: str, at: int, to: int, pieces: list[str], begins: list[int], ends: list[int]) -> None:
    pieces.append(folded[at:to])
    begins += range(at, to)
    ends += range(at + 1, to + 1)


class Figured:
    """Phrases, some with #, ready to be looked for."""

    __slots__ = ("_figured", "_plain")

    def __init__(self, plain: Phrases, figured: Phrases) -> None:
        self._plain, self._figured = plain, figured

    @property
    def plain(self) -> Phrases:
        """The phrases without numbers."""
        return self._plain

    @property
    def figured(self) -> Phrases:
        """Those with numbers."""
        return self._figured

    def __bool__(self) -> bool:
        return bool(self._plain) or bool(self._figured)

    def find(self, folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the place of each match: those without numbers, then those with."""
        plain = self._plain.find(folded, start, end)
        return chain(plain, self.find_figured(folded, start, end)) if self._figured else plain

    def find_figured(self, folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the place of each match of the phrases with numbers."""
        if self._figured and (masked := mask(folded, start, end)):
            yield from self.find_masked(masked)

    def find_masked(self, masked: Masked) -> Iterator[tuple[int, int]]:
        """Yield the place of each match of the phrases with numbers in a text whose numbers are masked."""
        for begin, stop in self._figured.find(masked.text):
            yield masked.begins[begin], masked.ends[stop - 1]

    def search(self, folded: str, start: int, end: int) -> bool:
        """Tell whether any phrase occurs."""
        return next(self.find(folded, start, end), None) is not None


def figured(phrases: Iterable[str]) -> Figured:
    """Make phrases ready, those with # apart. Raises PhraseError when one is not in the notation."""
    found = tuple(phrases)
    return Figured(
        Phrases(p for p in found if "#" not in p or _OPTIONAL.search(p)),
        Phrases(p for p in found if "#" in p),
    )


def figured_at(rule: Rule, *path: Key) -> Figured:
    """Compile the list of phrases at a path of keys in the options; none when nothing is there.

    Raises ConfigError with the place of every phrase that is not in the notation.
    """
    phrases_at(rule, *path)  # tells mistakes with their place
    found: Any = rule.options
    for key in path:
        if isinstance(key, str) and key not in found:
            return figured(())
        found = found[key]
    return figured(found)

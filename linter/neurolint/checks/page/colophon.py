"""Lines that tell several things of a page, such as "A. Lee, RN. Reviewed 3 May 2021.", with and without a label."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from neurolint.checks.page.credentials import Credentials
from neurolint.checks.page.days import opening_day
from neurolint.library.model import Reference

PART = re.compile(r"(?:(?<=\w\w[.)])|(?<=\d\.)|(?<=\)\.))\s+(?=\w)|\s*[|·•;]\s*|\s+[–—]\s+")
"""What stands between the parts of a line."""
COMMA = re.compile(r",\s+")
"""At the top of a page what has a label may stand behind a comma too."""
_LONGEST = 200
_SHORT = 80
"""Each part of a line that tells who and when is shorter than this."""
_MARKS = " \t\r\n*_|()–—-"
_PLACES = 6
"""A day stands behind at most so many words, such as the name of a town."""
_WORD = re.compile(r"\S+\s*")
_ASIDE = re.compile(r"\(([^()]{4,30})\)?\.?$")
_CLOSES = re.compile(r"\s*(?:[.:|)*_–—-]|$)")


class Colophons:
    """Reads what the first lines of a page tell without a label: a day, and who wrote it."""

    __slots__ = ("_credentials",)

    def __init__(self, reference: Reference) -> None:
        self._credentials = reference.once(Credentials)

    def read(self, line: str, begins: Sequence[int], labelled: Collection[int]) -> dict[int, dict[str, str]]:
        """Return by field what the parts of a line tell that have no label, by where they begin."""
        bare = {
            begin: line[begin:end].strip(_MARKS)
            for begin, end in pairwise([*begins, len(line)])
            if begin not in labelled
        }
        told = {begin: {"published": day} for begin, text in bare.items() if (day := _day(text))}
        if (
            (told or labelled)
            and len(line) <= _LONGEST
            and all(len(text) <= _SHORT for text in bare.values())
        ):
            names = {begin: {"author": text} for begin, text in bare.items() if self._names(text)}
            told = names | told
        return told

    def _names(self, text: str) -> bool:
        """Tell whether a part is nothing but a body, or a person with what shows that they know the field."""
        if not text[:1].isupper():
            return False
        return self._credentials.body(text) or (len(text.split()) > 1 and self._credentials.shown(text))


def _day(text: str) -> str:
    """Return the day that a part is: alone, behind the name of a place, or in brackets at its end."""
    if aside := _ASIDE.search(text):
        return opening_day(aside[1])
    at = 0
    for _ in range(_PLACES):
        if day := opening_day(text[at:]):
            return day if _CLOSES.match(text, at + len(day)) else ""
        word = _WORD.match(text, at)
        if word is None or not (word[0][0].isupper() or word[0][0].isdigit() or word[0][0] in _MARKS):
            return ""
        at = word.end()
    return ""

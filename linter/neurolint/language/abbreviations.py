"""Abbreviations defined in place: "long form (SF)" and "SF (long form)".

Schwartz and Hearst 2003, Pac Symp Biocomput 451-462: the shortest stretch of words before the brackets whose letters,
read backwards, hold the letters of the short form, the first of which must begin a word.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_SHORT = re.compile(r"\(([A-Za-z][A-Za-z0-9\-]{1,9})\)")


class Abbreviation(NamedTuple):
    """A short form (without plural s) and the place of its long form in the text."""

    short: str
    start: int
    end: int


def find_abbreviations(text: str) -> list[Abbreviation]:
    """Return the abbreviations that a text defines, in order. Offsets are code points of `text`."""
    found = []
    for match in _SHORT.finditer(text):
        short = match.group(1)
        if sum(char.isupper() for char in short) < 2:
            continue
        if short.endswith("s") and short[:-1].isupper():
            short = short[:-1]
        end = match.start()
        while end > 0 and text[end - 1].isspace():
            end -= 1
        window = text[max(0, end - 120) : end]
        window = window[max(window.rfind(mark) for mark in ".;:(,") + 1 :]
        at = _align(short, window)
        if at is not None:
            found.append(Abbreviation(short, end - len(window) + at, end))
    return found


def _align(short: str, window: str) -> int | None:
    """Return where in `window` the long form of `short` begins, or None."""
    letters = [char.lower() for char in short if char.isalnum()]
    low = window.lower()
    if len(low) != len(window):
        return None
    at = len(low)
    for index in range(len(letters) - 1, -1, -1):
        at -= 1
        while at >= 0 and (low[at] != letters[index] or (index == 0 and at > 0 and low[at - 1].isalnum())):
            at -= 1
        if at < 0:
            return None
    words = len(window[at:].split())
    limit = min(len(letters) + 5, len(letters) * 2)
    return at if len(window) - at > len(short) and words <= limit else None

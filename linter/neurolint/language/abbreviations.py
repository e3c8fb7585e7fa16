"""Abbreviations defined in place: "long form (SF)" and "SF (long form)".

Schwartz and Hearst 2003, Pac Symp Biocomput 451-462: the shortest stretch of words before the brackets whose letters,
read backwards, hold the letters of the short form, the first of which must begin a word.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_SHORT = re.compile(r"\(([A-Za-z][A-Za-z0-9\-]{1,9})\)")
_LONG = re.compile(r"(?<![\w\-])([A-Za-z][A-Za-z0-9\-]{1,9})\s\(([^\s()][^()]{2,119})\)")


class Abbreviation(NamedTuple):
    """A short form (without plural s) and the place of its long form in the text."""

    short: str
    start: int
    end: int


def find_abbreviations(text: str) -> list[Abbreviation]:
    """Return the abbreviations that a text defines, in order. Offsets are code points of `text`."""
    found = []
    for match in _SHORT.finditer(text):
        end = match.start()
        while end > 0 and text[end - 1].isspace():
            end -= 1
        window = text[max(0, end - 120) : end]
        window = window[max(window.rfind(mark) for mark in ".;:(,") + 1 :]
        short = _short(match.group(1))
        at = _align(short, window) if short else None
        if at is not None:
            found.append(Abbreviation(short, end - len(window) + at, end))
    for match in _LONG.finditer(text):
        short = _short(match.group(1))
        if short and _align(short, match.group(2)) == 0:
            found.append(Abbreviation(short, match.start(2), match.end(2)))
    return sorted(found, key=lambda abbreviation: abbreviation.start)


def _short(written: str) -> str:
    """A short form without plural s; empty when it does not look like one."""
    if sum(char.isupper() for char in written) < 2:
        return ""
    return written[:-1] if written.endswith("s") and written[:-1].isupper() else written


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

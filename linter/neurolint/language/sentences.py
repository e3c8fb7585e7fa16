"""Sentence boundaries inside one block of rendered text.

Rules in the manner of Grefenstette and Tapanainen 1994 and of Mikheev 2002 (Computational Linguistics 28:289): a stop
ends a sentence when white space and something that can begin one follow, unless it closes an abbreviation, an initial
or the number of an item, or stands inside brackets. Behind an abbreviation or a letter the next word decides. A stop
without space behind it ends a sentence only between a small letter and a capitalised word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from neurolint.language.items import NUMBER, item_starts

# Marks, or three stops with spaces between, then what may close behind them: quotes and brackets, then citations
# (numbers in brackets, raised, or glued to a stop, and the sign that stands for a footnote marker). The look-behind
# keeps a long run of marks from being tried at each of them; the one class of marks in front lets the search skip to
# the next of them.
_NUMBERS = r"\d{1,3}(?:[,\u2013-][ ]?\d{1,3}){0,8}"
_STOP = re.compile(
    rf"""[.!?\u2026\u3002](?:(?<=\u3002)|(?<![.!?\u2026(\[][.!?\u2026])(?:(?<=\.)(?:[ ]\.){{2,3}}|[.!?\u2026]*+))"""
    rf"""(?:["'\u201d\u2019)\]\u00bb*_]{{1,4}}|[ ]"(?=\s))?"""
    rf"""(?:[\[(]{_NUMBERS}[\])]|(?<=[a-z)]\.){_NUMBERS}|[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]{{1,8}}|\ufffc){{0,4}}"""
    r"""(?=\s|$|[A-Z](?:[a-z]|[ ]))"""
)
_WORD = re.compile(r"[\w'\u2019]+")
_QUOTE = "\"'“‘([*_¿¡"
_CLOSING = ")]},;:”"
_ENUMERATED = re.compile(r"\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})\)\s+[A-Z]")
_LOWER_NAME = re.compile(r"[a-z]+-?[A-Z0-9]|[a-z]-[a-z]")
_INITIAL = re.compile(r"[A-Z]\.")
_DOTTED = re.compile(r"(?:[a-z]{1,2}\.)+[a-z]{1,2}")
_NAMEABLE = re.compile(r"[(\"'\u201c\u2018]?[A-Za-z][A-Za-z'\u2019-]*[a-z)\u201d\"]")


LONGEST = 1500
"""No sentence is longer, in code points: what runs on is cut at the last semicolon, comma or space before."""


class Signs:
    """What a stop behind a word means: `wording/sentences.yaml`, made ready.

    Without words, shape alone decides: initials, letters with stops between, numbers, what follows.
    """

    __slots__ = ("counts", "domains", "ends", "goes_on", "initials", "names", "numbers", "openers")

    def __init__(self, data: Mapping[str, Sequence[str]]) -> None:
        self.goes_on = frozenset(data.get("goes_on", ()))
        self.names = frozenset(data.get("before_names", ()))
        self.numbers = frozenset(data.get("before_numbers", ()))
        self.ends = frozenset(data.get("ends", ()))
        self.openers = frozenset(data.get("openers", ()))
        self.initials = frozenset(data.get("before_initials", ()))
        self.counts = frozenset(data.get("before_counts", ()))
        self.domains = frozenset(data.get("domains", ()))

    def ends_at(self, text: str, start: int, stop: re.Match[str]) -> bool:
        """Tell whether a stop ends the sentence that begins at `start`."""
        at, end = stop.span()
        rest = text[end : end + 24]
        after = rest.lstrip()
        if not after:
            return True
        first = after[1:2] if after[0] in _QUOTE else after[0]
        if (first and first in _CLOSING) or _unclosed(text, start, end):
            return False
        mark = stop.group()
        if mark.startswith(". ."):
            return mark.startswith(". . . .")
        if after[0] == rest[0]:
            return self._parts(text, start, at, end)
        if first.islower() and not (_LOWER_NAME.match(after) or _ENUMERATED.match(after)):
            return False
        if mark[0] != "." or mark.startswith(".."):
            return True
        return self._ends_word(text, start, at, after, first)

    def _ends_word(self, text: str, start: int, at: int, after: str, first: str) -> bool:
        """Tell whether a single full stop behind the word that ends at `at` ends a sentence."""
        if at - start < 8 and NUMBER.fullmatch(text, start, at):
            return False
        words = text[max(start, at - 60) : at].split()
        if not words:
            return True
        written = words[-1].lstrip("([\"'“‘")
        word = written if written.isalpha() and written.isupper() else written.lower()
        if word in self.goes_on:
            return False
        if word in self.numbers:
            return not first.isdigit()
        if len(word) == 1 and word.isalpha():
            return self._ends_letter(word, words[:-1], after, first)
        if word in self.ends:
            return after[0].isupper()
        if word in self.names or _DOTTED.fullmatch(word):
            return first.isupper() and self._opens(after)
        return True

    def _ends_letter(self, letter: str, before: Sequence[str], after: str, first: str) -> bool:
        """Tell "vitamin D. Calcium" and "for 24 h. Then" from "by A. Smith" and "Jonas E. Smith"."""
        if letter == "I":
            return True
        if not before:
            return False
        last = before[-1]
        if last[-1].isdigit() or self._opens(after):
            return True
        if first.isdigit() or after[0] == "(" or _INITIAL.match(after) or not last[-1].isalnum():
            return False
        return last[0].islower() and last.lower() not in self.initials

    def _opens(self, after: str) -> bool:
        """Tell whether the first word of `after` is one that begins sentences."""
        word = _WORD.search(after)
        return word is not None and word.group().lower().replace("’", "'") in self.openers

    def _parts(self, text: str, start: int, at: int, end: int) -> bool:
        """Tell whether a stop without space behind it parts sentences: "relief.It", and no name or address."""
        near = text[max(start, at - 40) : at].split()
        behind = text[end : end + 40].split(None, 1)[0]
        word = _WORD.match(behind)
        if not near or word is None or not _NAMEABLE.fullmatch(near[-1]) or set(behind[:-1]) & set("@/\\_=."):
            return False
        before = near[-1].lstrip("(\"'“‘").lower()
        if before in self.goes_on or before in self.names or before in self.numbers:
            return False
        if word.group().lower() in self.domains or behind[word.end() :].startswith("("):
            return False
        return near[-1][0].islower() or self._opens(behind)


PLAIN = Signs({})
"""Signs without words."""


def split(text: str, signs: Signs = PLAIN) -> list[tuple[int, int]]:
    """Return the (start, end) of each sentence of `text`, in code points, without the white space around it."""
    bounds: list[tuple[int, int]] = []
    start = 0
    items = list(item_starts(text, signs.counts))[::-1]
    for stop in _STOP.finditer(text):
        end = stop.end()
        while items and items[-1] <= stop.start():
            start = _cut(bounds, text, start, items.pop())
        if signs.ends_at(text, start, stop):
            start = _cut(bounds, text, start, end)
    while items:
        start = _cut(bounds, text, start, items.pop())
    _cut(bounds, text, start, len(text))
    return bounds


def _cut(bounds: list[tuple[int, int]], text: str, start: int, end: int) -> int:
    """Add the sentence between two places, in pieces when it is too long; returns `end`."""
    behind = end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = max(text.rfind(mark, start + LONGEST // 2, start + LONGEST) for mark in ";, ")
        cut = cut + 1 if cut >= 0 else start + LONGEST
        bounds.append((start, len(text[start:cut].rstrip()) + start))
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        bounds.append((start, end))
    return behind


def _unclosed(text: str, start: int, end: int) -> bool:
    """Tell whether a bracketed aside goes on behind the stop that ends at `end`."""
    near = max(start, end - 200)
    opened = text.rfind("(", near, end)
    return opened > text.rfind(")", near, end) and text.find(")", end, end + 200) >= 0

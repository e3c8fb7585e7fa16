"""Items of a list that runs on inside one text: "1) One 2) Two", "• One • Two"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

_BULLETS = "\u2022\u2043\u2023\u25e6\u25aa"
_FIRST = re.compile(rf"\s*(?:([{_BULLETS}])|(\(?)(\d{{1,2}}|[a-z])(\.\)|[.)])\s)")
_NEXT = re.compile(r"(?<=\s)(\(?)(\d{1,2}|[a-z])(\.\)|[.)])\s+(?=[A-Z\"\u201c])")
_LAST_WORD = re.compile(r"([^\W\d_]+)\W*$")
NUMBER = re.compile(rf"\s*[{_BULLETS}]?\s?\(?(?:\d{{1,2}}|[A-Za-z])\s?")
"""What stands before the stop or bracket behind the number of an item, from the beginning of its sentence."""


def item_starts(text: str, before_counts: Collection[str]) -> Iterator[int]:
    """Yield where each item but the first begins, in code points; none when the text does not begin with an item.

    Items have the marks of the first, and numbers in order. A number behind a word of `before_counts` is none:
    "1. Stop on day 2. Then rest".
    """
    first = _FIRST.match(text)
    if first is None:
        return
    bullet, opened, number, closed = first.groups()
    if bullet:
        at = text.find(bullet, first.end())
        while at >= 0:
            if text[at - 1].isspace():
                yield at
            at = text.find(bullet, at + 1)
        return
    for item in _NEXT.finditer(text, first.end()):
        if (item[1], item[3]) == (opened, closed) and _ordinal(item[2]) == _ordinal(number) + 1:
            word = _LAST_WORD.search(text[max(0, item.start() - 24) : item.start()])
            if closed == "." and not opened and word and word[1].lower() in before_counts:
                continue
            number = item[2]
            yield item.start()


def _ordinal(number: str) -> int:
    return int(number) if number.isdigit() else ord(number) + 100

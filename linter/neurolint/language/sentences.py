"""Sentence boundaries inside one block of rendered text.

Rules after Kiss and Strunk's and Grefenstette's observations, kept small: a stop ends a sentence when white space and
something that can begin one follow, unless it closes an abbreviation, an initial or a number, or stands inside
brackets. A lower-case letter after a full stop means that the sentence goes on.
"""

from __future__ import annotations

import re

# Marks, then what may close behind them: quotes and brackets, then citations (numbers in brackets or raised, and the
# sign that stands for a footnote marker). The look-behind keeps a long run of marks from being tried at each of them.
_STOP = re.compile(
    r"""(?:(?<![.!?\u2026])[.!?\u2026]++|\u3002)["'\u201d\u2019)\]\u00bb*_]{0,4}"""
    r"""(?:\[\d{1,3}(?:[,\u2013-][ ]?\d{1,3}){0,8}\]|[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]{1,8}|\ufffc){0,4}"""
    r"""(?=\s|$)"""
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[/])(?:e\.g|i\.e|etc|vs|cf|al|dr|mr|mrs|ms|prof|sr|jr|st|fig|figs|approx|ca|dept|est|"
    r"inc|ltd|co|corp|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|vol|pp|p|ed|eds|rev|gen|sen|rep|"
    r"u\.s|u\.k|u\.s\.a|ph\.d|m\.d|b\.sc|m\.sc|a\.m|p\.m|[a-z])$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:^|[\s(\[/])nos?$", re.IGNORECASE)
_MAY_END = re.compile(
    r"(?:etc|al|inc|ltd|co|corp|jr|sr|a\.m|p\.m|u\.s|u\.k|u\.s\.a|ph\.d|m\.d)$", re.IGNORECASE
)
_LETTER = re.compile(r"(?:^|[\s(])([A-Za-z])$")
_OPENER = re.compile(
    r"\s*(?:the|a|an|it|its|they|their|he|she|we|you|this|that|these|those|there|in|on|at|for|but|and|however|"
    r"if|when|while|some|many|most|no|not|talk|ask|take)\b",
    re.IGNORECASE,
)


LONGEST = 1500
"""No sentence is longer, in code points: what runs on is cut at the last semicolon, comma or space before."""


def split(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each sentence of `text`, in code points, without the white space around it."""
    bounds: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(text):
        if _ends_sentence(text, start, stop):
            _add(bounds, text, start, stop.end())
            start = stop.end()
    _add(bounds, text, start, len(text))
    return bounds


def _add(bounds: list[tuple[int, int]], text: str, start: int, end: int) -> None:
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


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    after = text[stop.end() : stop.end() + 40].lstrip()[:2]
    if not after:
        return True
    mark = stop.group()[0]
    first = after[1:] if after[0] in "\"'“‘([*_¿¡" else after
    if first and first[0].islower():
        return False
    near = max(start, stop.end() - 200)
    opened = text.rfind("(", near, stop.end())
    if opened > text.rfind(")", near, stop.end()) and text.find(")", stop.end(), stop.end() + 200) >= 0:
        return False  # a bracketed aside goes on behind the stop
    if mark == "." and not stop.group().startswith(".."):
        before = text[max(0, stop.start() - 12) : stop.start()]
        if _NUMBER.search(before):
            return not (first and first[0].isdigit())  # "No. 5", but "Does it help? No. It does not."
        if _ABBREVIATION.search(before):
            if not _MAY_END.search(before):
                single = _LETTER.search(before)
                if single is None or single.group(1) == "I":
                    return single is not None
                return (
                    _OPENER.match(text, stop.end(), stop.end() + 20) is not None
                )  # "vitamin D. It"; "J. Smith"
            return bool(first) and first[0].isupper()
        if re.fullmatch(r"\s*\(?\d{1,2}", text[start : stop.start()]):
            return False  # "1. Blocking reuptake": the number of a list item
    return True

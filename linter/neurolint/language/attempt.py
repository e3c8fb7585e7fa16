"""Whether a phrase stands at a place of a text, told by its words one after the other.

It finds what the pattern of the phrase finds (see `notation`), in the same order of trial. To make a pattern takes a
hundred times as long as to use it: a phrase that is tried a few times only is looked for so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from neurolint.language.fold import fold
from neurolint.language.lookup import Part, is_letter
from neurolint.language.notation import (
    ENDS,
    JOINED,
    LONGEST_ENDING,
    LONGEST_GAP,
    LONGEST_WORD,
    NO_WORD,
    parts_of,
)


class _Choice(NamedTuple):
    """A word of the notation, or items one after the other; `joined` when nothing parts it from what is before it."""

    joined: bool
    what: str | Sequence[_Item]


class _Item(NamedTuple):
    """What stands for itself or for one of several, behind `fewest` to `most` words of any kind.

    `leads` as long as nothing before it has to be there.
    """

    leads: bool
    optional: bool
    fewest: int
    most: int
    choices: Sequence[_Choice]


def end_of(phrase: str, folded: str, at: int, end: int) -> int | None:
    """Return where the match of a phrase ends that begins at an offset of a folded text; None when there is none.

    What stands behind `end` does not count. The phrase has to be in the notation.
    """
    return next(_ends(phrase, folded, at, min(end, len(folded))), None)


def is_all_of(phrase: str, folded: str) -> bool:
    """Tell whether a phrase, which has to be in the notation, is all there is in a folded text."""
    return any(stop == len(folded) for stop in _ends(phrase, folded, 0, len(folded)))


def _ends(phrase: str, folded: str, at: int, end: int) -> Iterator[int]:
    """Yield where a phrase can end that begins at an offset and cuts no word, in the order of trial."""
    if at == 0 or not is_letter(folded[at - 1]):
        for stop in _sequence(_read(phrase), folded, at, end):
            if stop == end or not is_letter(folded[stop]):
                yield stop


@lru_cache(maxsize=4_096)
def _read(phrase: str) -> Sequence[_Item]:
    return _items(parts_of(fold(phrase)), 0)[0]


def _items(parts: Sequence[Part], at: int) -> tuple[Sequence[_Item], int]:
    """Read items up to the closing bracket or a bar, and return where that is."""
    items: list[_Item] = []
    leads = True
    fewest = most = 0
    while at < len(parts):
        low, high, bracket, word, _ = parts[at]
        if low:
            fewest, most = int(low), int(high)
            at += 1
        elif bracket in ("(", "["):
            choices, at = _choices(parts, at + 1)
            items.append(_Item(leads, bracket == "[", fewest, most, choices))
            if bracket == "(":
                leads, fewest, most = False, 0, 0
        elif bracket:
            break
        else:
            items.append(_Item(leads, False, fewest, most, (_Choice(word.startswith(JOINED), word),)))
            leads, fewest, most = False, 0, 0
            at += 1
    return items, at


def _choices(parts: Sequence[Part], at: int) -> tuple[Sequence[_Choice], int]:
    """Read alternatives, and return where what stands behind their bracket begins."""
    choices: list[_Choice] = []
    while True:
        word = parts[at][3]
        if word and parts[at + 1][2] in ENDS:  # as most are: one word
            choices.append(_Choice(word.startswith(JOINED), word))
            at += 1
        else:
            items, at = _items(parts, at)
            choices.append(_Choice(word.startswith(JOINED), items))
        at += 1
        if parts[at - 1][2] != "|":
            return choices, at


def _sequence(items: Sequence[_Item], folded: str, at: int, end: int) -> Iterator[int]:
    """Yield where items that begin at an offset can end, in the order of trial."""
    tried = [_item(items[0], folded, at, end)]  # of each item so far the ends that are left to try
    while tried:
        stop = next(tried[-1], None)
        if stop is None:
            tried.pop()
        elif len(tried) == len(items):
            yield stop
        else:
            tried.append(_item(items[len(tried)], folded, stop, end))


def _item(item: _Item, folded: str, at: int, end: int) -> Iterator[int]:
    leads, optional, _, _, choices = item
    if leads:
        for choice in choices:
            for stop in _chosen(choice, folded, at, end):
                yield from _gaps(folded, stop, end) if optional else (stop,)
    elif any(choice.joined for choice in choices):
        for choice in choices:
            for begin in _begins(item, choice.joined, folded, at, end):
                yield from _chosen(choice, folded, begin, end)
    else:
        for begin in _begins(item, False, folded, at, end):
            for choice in choices:
                yield from _chosen(choice, folded, begin, end)
    if optional:
        yield at


def _chosen(choice: _Choice, folded: str, at: int, end: int) -> Iterable[int]:
    what = choice.what
    if not isinstance(what, str):
        return _sequence(what, folded, at, end)
    if what.isalnum():  # as most are
        stop = at + len(what)
        return (stop,) if stop <= end and folded.startswith(what, at) else ()
    return _word(what, folded, at, end)


def _word(word: str, folded: str, at: int, end: int) -> Iterator[int]:
    """The same for a word with hyphens, which may be spaces in the text, or with an open ending."""
    stem = word.rstrip("*")
    parts = [part for part in stem.split("-") if part] or [stem]
    stops = [at]
    for number, part in enumerate(parts):
        begins = [begin for stop in stops for begin in _gaps(folded, stop, end)] if number else stops
        stops = [begin + len(part) for begin in begins if folded.startswith(part, begin, end)]
    for stop in stops:
        if stem == word:
            yield stop
            continue
        last = stop
        while last < min(end, stop + LONGEST_ENDING) and (is_letter(folded[last]) or folded[last] == "'"):
            last += 1
        yield from range(last, stop - 1, -1)


def _begins(item: _Item, joined: bool, folded: str, at: int, end: int) -> Iterator[int]:
    """Yield where a choice can begin behind the words of any kind before it."""
    for stop in _any_words(item.fewest, item.most, folded, at, end):
        yield from (stop,) if joined else _gaps(folded, stop, end)


def _any_words(fewest: int, most: int, folded: str, at: int, end: int) -> Iterator[int]:
    """Yield where as many words of any kind can end, the most first."""
    if most:
        for begin in _gaps(folded, at, end):
            last = begin
            while last < min(end, begin + LONGEST_WORD) and not (
                folded[last] in NO_WORD or folded[last].isspace()
            ):
                last += 1
            for stop in range(last, begin, -1):
                yield from _any_words(fewest - 1, most - 1, folded, stop, end)
    if fewest <= 0:
        yield at


def _gaps(folded: str, at: int, end: int) -> Iterable[int]:
    """Return where spaces and hyphens at an offset can end, the most first."""
    stop = at
    while stop < min(end, at + LONGEST_GAP) and (folded[stop] == "-" or folded[stop].isspace()):
        stop += 1
    return range(stop, at, -1)

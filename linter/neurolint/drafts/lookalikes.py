"""Letters of other scripts that look like Latin ones, in words that are Latin but for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

FOREIGN = re.compile("[\u0370-\u058f]")
"""The scripts with letters that pass for Latin ones: Greek, Cyrillic, Armenian."""

_OTHERS: Mapping[str, str] = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХҮԌԚԜѴӀ" + "аеорсухіјѕһкԁԛԝѵӏёї" + "օոսհցզյՕՍԼՏ",
        "ABESIJKMHOPCTYXYGQWVI" + "aeopcyxijshkdqwvlëï" + "onuhgqjOULS",
        strict=True,
    )
)
_GREEK: Mapping[str, str] = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲϹϳόίάύ", "ABEZHIKMNOPTYXocCjóíáú", strict=True))
"""Greek letters that stand for nothing in a Latin word: what they could mean is written with the Latin one."""
_SYMBOLS: Mapping[str, str] = dict(zip("αγινρυ", "ayivpu", strict=True))
"""Those that are signs as well (TNFα, γ-rays): they count only between small Latin letters."""
LOOKALIKES: Mapping[str, str] = {**_OTHERS, **_GREEK, **_SYMBOLS}
"""What each letter looks like."""

_WORD = re.compile(r"[^\W_]+(?:[-\u2010\u2011'’][^\W_]+)*")
_PART = re.compile(r"[^\W_]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]")
_IS_GREEK = re.compile("[\u0370-\u03ff]")
_BETWEEN = re.compile("(?<=[a-z])[αγινρυ](?=[a-z])")


class Mixed(NamedTuple):
    """A word with letters that are not what they look like: its range in a text, and the places of the letters."""

    start: int
    end: int
    places: tuple[int, ...]


def mixed_words(text: str) -> Iterator[Mixed]:
    """Yield the words of a text that are Latin but for letters that look as if they were, in order.

    Words wholly of another script are none of them, nor those with a letter that no Latin one looks like; Greek letters
    may stand as the signs they are.
    """
    if not FOREIGN.search(text):
        return
    for word in _WORD.finditer(text):
        if not word[0].isascii() and FOREIGN.search(word[0]) and _LATIN.search(word[0]):
            places = tuple(word.start() + at for at in _places(word[0]))
            if places:
                yield Mixed(word.start(), word.end(), places)


def _places(word: str) -> list[int]:
    """Return where letters stand in a word that pass for Latin ones."""
    found: list[int] = []
    for at, char in enumerate(word):
        if _LATIN.match(char) or not char.isalpha() or _IS_GREEK.match(char):
            continue
        if char not in _OTHERS:
            return []
        found.append(at)
    if _IS_GREEK.search(word):
        found += _greek(word)
    return sorted(found)


def _greek(word: str) -> Iterator[int]:
    for part in _PART.finditer(word):
        text = part[0]
        strange = sum(_IS_GREEK.match(char) is not None and char not in LOOKALIKES for char in text)
        if not _LATIN.search(text) or strange > 1:
            continue
        yield from (part.start() + at for at, char in enumerate(text) if char in _GREEK)
        yield from (part.start() + one.start() for one in _BETWEEN.finditer(text))


def as_latin(text: str) -> str:
    """Return a text with the Latin letters that others in it look like."""
    return "".join(LOOKALIKES.get(char, char) for char in text)

"""By which words a phrase is looked up: those it can begin with, and one that it cannot do without.

A text holds few of the words that phrases need. To look for those first, as Boyer and Moore (1977, CACM 20:762) look
for the letter that says most, makes the cost of a set of phrases depend on the text and hardly on the set. A key is a
whole word, or for a word with an open ending its first four letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

_LETTERS = 4
_ENDS = frozenset("|)]")  # what an alternative ends with
_LONGEST = 40  # letters of a word that a phrase may hold
_WORD = re.compile(r"\w+")
_HEAD = re.compile(rf"\b\w{{{_LETTERS}}}")
_RUN = re.compile(r"(?<![\w{])\w+(?![\w}])")  # what stands in braces is a place in a frame, not a word


Part = tuple[str, str, str, str, str]
"""A part of the notation: the fewest and most words of a gap, a bracket or bar, a word, or what is odd."""


class Needs(NamedTuple):
    """What a text has to hold for a phrase to be found in it.

    `firsts` are the words that a match can begin with, up to their first hyphen; "*" stands for an open ending.
    `anchors` are keys of words of which every match holds one: the rarest there are, taking long words for rare ones.
    None are known when the set is empty. `every` holds such a set for each part of the phrase, the anchors among them.
    """

    firsts: frozenset[str]
    anchors: frozenset[str]
    every: tuple[frozenset[str], ...]


_Anchor = tuple[int, frozenset[str]]  # how rare it is, in letters, and its keys
_NOTHING: _Anchor = (0, frozenset())


def keys(folded: str, start: int = 0, end: int | None = None) -> frozenset[str]:
    """Return the keys by which phrases in a folded text, or between two offsets of it, can be looked up."""
    stop = len(folded) if end is None else end
    return frozenset(_WORD.findall(folded, start, stop)).union(_HEAD.findall(folded, start, stop))


def keys_of_words(words: frozenset[str]) -> frozenset[str]:
    """Return the keys of the tokens of a folded text."""
    joined = " ".join(words)
    if "'" in joined:
        words = frozenset(joined.replace("'", " ").split())
    return words.union([word[:_LETTERS] for word in words])


remembered_keys = lru_cache(maxsize=1_024)(keys)
"""The same for a text in which many phrases are looked for."""


def cut_word(folded: str, end: int) -> str:
    """Return what is left of a word that `end` cuts; empty when it cuts none."""
    if not is_letter(folded[end : end + 1]):
        return ""
    start = end
    while start and end - start < _LONGEST and is_letter(folded[start - 1]):
        start -= 1
    return folded[start:end]


def places(folded: str, key: str, start: int, end: int) -> list[int]:
    """Return where words begin like `key` between two offsets, in order."""
    found = []
    at = folded.find(key, start, end)
    while at >= 0:
        if at == 0 or not ((before := folded[at - 1]).isalnum() or before == "_"):
            found.append(at)
        at = folded.find(key, at + 1, end)
    return found


def opening_keys(folded: str, at: int = 0) -> tuple[str, ...]:
    """Return the keys of the word that begins a text, or what follows an offset; none when something else does."""
    match = _WORD.match(folded, at)
    return (match.group(), match.group()[:_LETTERS]) if match else ()


def key_of_first(first: str) -> str:
    """Return the key of a word of `Needs.firsts`; empty when it has none."""
    if first.isalnum() and len(first) < _LONGEST:  # as most are
        return first
    word = first.rstrip("*")
    match = _RUN.match(word)
    if match is None:
        return ""
    return _key(match.group(), goes_on=match.group() == word != first)


def needs(tokens: Sequence[Part]) -> Needs:
    """Return what a phrase needs, given the parts of its sound notation."""
    every: list[frozenset[str]] = []
    firsts, _, (_, anchors), _ = _sequence(tokens, 0, every)
    return Needs(frozenset(firsts), anchors, tuple(dict.fromkeys(every)))


def _sequence(
    tokens: Sequence[Part], at: int, every: list[frozenset[str]] | None = None
) -> tuple[set[str], bool, _Anchor, int]:
    """Return the first words of a sequence, whether all of it may be left out, its anchor, and where it ends.

    `every` takes the anchor of each part that must be there.
    """
    firsts: set[str] = set()
    optional = True
    anchor = _NOTHING
    while at < len(tokens):
        _, _, bracket, word, _ = tokens[at]
        if bracket in _ENDS:
            break
        at += 1
        if bracket:
            more, empty, other, at = _alternatives(tokens, at)
            if optional:
                firsts |= more
            optional = optional and (bracket == "[" or empty)
            if bracket == "[":
                continue
        elif word:
            if optional:
                firsts.add(_first(word))
                optional = False
            other = _anchor(word)
        else:
            continue  # a gap
        if other[0] > anchor[0]:
            anchor = other
        if every is not None and other[0]:
            every.append(other[1])
    return firsts, optional, anchor, at


def _alternatives(tokens: Sequence[Part], at: int) -> tuple[set[str], bool, _Anchor, int]:
    """Return the same of alternatives, up to behind their bracket. Their anchor is as rare as that of the least rare;
    they have none when one of them has none."""
    firsts: set[str] = set()
    anchors: set[str] = set()
    rarities: list[int] = []
    empty = False
    while True:
        word = tokens[at][3]
        if word.isalnum() and tokens[at + 1][2] in _ENDS and len(word) < _LONGEST:  # as most are: one word
            firsts.add(word)
            anchors.add(word)
            rarities.append(len(word))
            at += 1
        else:
            more, empty, (rarity, keys_of_one), at = _sequence(tokens, at)
            firsts |= more
            anchors |= keys_of_one
            rarities.append(rarity)
        at += 1
        if tokens[at - 1][2] != "|":
            rarity = min(rarities)
            return firsts, empty, (rarity, frozenset(anchors)) if rarity else _NOTHING, at


def _first(word: str) -> str:
    if word.isalnum():
        return word
    parts = [part for part in word.rstrip("*").split("-") if part]
    return (parts[0] + "*" if len(parts) == 1 and word.endswith("*") else parts[0]) if parts else word


def _anchor(word: str) -> _Anchor:
    """The longest run of letters in a word of the notation."""
    if word.isalnum() and len(word) < _LONGEST:
        return len(word), frozenset({word})
    stem = word.rstrip("*")
    runs = _RUN.findall(stem)
    last = len(runs) - 1 if runs and word != stem and stem.endswith(runs[-1]) else None
    found = [(len(run), _key(run, goes_on=i == last)) for i, run in enumerate(runs)]
    length, key = max((pair for pair in found if pair[1]), key=lambda pair: pair[0], default=(0, ""))
    return (length, frozenset({key})) if key else _NOTHING


def _key(word: str, *, goes_on: bool) -> str:
    """The key of a word; empty when it may go on and is too short to tell how the whole word begins."""
    if "_" in word:
        return ""  # which is no word of a text
    if not goes_on:
        return word if len(word) < _LONGEST else ""
    return word[:_LETTERS] if len(word) >= _LETTERS else ""


def is_letter(char: str) -> bool:
    """Tell whether regular expressions count a character as part of a word; the empty text is none."""
    return char.isalnum() or char == "_"

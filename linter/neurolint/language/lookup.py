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
_LONGEST = 40  # letters of a word that a phrase may hold
_WORD = re.compile(r"\w+")
_HEAD = re.compile(rf"\b\w{{{_LETTERS}}}")
_RUN = re.compile(r"(?<![\w{])\w+(?![\w}])")  # what stands in braces is a place in a frame, not a word


class Needs(NamedTuple):
    """What a text has to hold for a phrase to be found in it.

    `firsts` are the words that a match can begin with, up to their first hyphen; "*" stands for an open ending.
    `anchors` are keys of words of which every match holds one: the rarest there are, taking long words for rare ones.
    None are known when the set is empty.
    """

    firsts: frozenset[str]
    anchors: frozenset[str]


_NOTHING = (0, frozenset[str]())  # how rare an anchor is, in letters, and its keys


def keys(folded: str, start: int = 0, end: int | None = None) -> frozenset[str]:
    """Return the keys by which phrases in a folded text, or between two offsets of it, can be looked up."""
    stop = len(folded) if end is None else end
    return frozenset(_WORD.findall(folded, start, stop)).union(_HEAD.findall(folded, start, stop))


def keys_of_words(words: frozenset[str]) -> frozenset[str]:
    """Return the keys of the tokens of a folded text."""
    text = " ".join(words)
    if text.replace(" ", "").isalnum():
        return words.union([word[:_LETTERS] for word in words])
    return keys(text)


remembered_keys = lru_cache(maxsize=4_096)(keys)
"""The same for a text in which many phrases are looked for."""


def cut_word(folded: str, end: int) -> str:
    """Return what is left of a word that `end` cuts; empty when it cuts none."""
    if not _is_letter(folded[end : end + 1]):
        return ""
    start = end
    while start and end - start < _LONGEST and _is_letter(folded[start - 1]):
        start -= 1
    return folded[start:end]


def places(folded: str, key: str, start: int, end: int) -> list[int]:
    """Return where words begin like `key` between two offsets, in order."""
    found = []
    at = folded.find(key, start, end)
    while at >= 0:
        if at == 0 or not _is_letter(folded[at - 1]):
            found.append(at)
        at = folded.find(key, at + 1, end)
    return found


def opening_keys(folded: str) -> tuple[str, ...]:
    """Return the keys of the word that a text begins with, none when it begins with something else."""
    match = _WORD.match(folded)
    return (match.group(), match.group()[:_LETTERS]) if match else ()


def key_of_first(first: str) -> str:
    """Return the key of a word of `Needs.firsts`; empty when it has none."""
    word = first.rstrip("*")
    match = _RUN.match(word)
    if match is None:
        return ""
    return _key(match.group(), goes_on=match.group() == word != first)


def needs(tokens: Sequence[re.Match[str]]) -> Needs:
    """Return what a phrase needs, given the sound notation of it as the matches of its parts."""
    firsts, _, (_, anchors), _ = _sequence(tokens, 0)
    return Needs(frozenset(firsts), anchors)


def _sequence(
    tokens: Sequence[re.Match[str]], at: int
) -> tuple[set[str], bool, tuple[int, frozenset[str]], int]:
    """Return the first words of a sequence, whether all of it may be left out, its anchor, and where it ends."""
    firsts: set[str] = set()
    optional = True
    anchor = _NOTHING
    while at < len(tokens):
        _, _, bracket, word, _ = tokens[at].groups()
        if bracket in {"|", ")", "]"}:
            break
        at += 1
        if bracket is None:
            if word is not None:
                if optional:
                    firsts.add(_first(word))
                    optional = False
                anchor = max(anchor, _anchor(word), key=_rarity)
            continue
        choices = []
        while True:
            more, empty, choice, at = _sequence(tokens, at)
            choices.append(choice)
            if optional:
                firsts |= more
            mark = tokens[at].group(3)
            at += 1
            if mark != "|":
                break
        optional = optional and (bracket == "[" or empty)
        if bracket == "(":
            anchor = max(anchor, _any_of(choices), key=_rarity)
    return firsts, optional, anchor, at


def _first(word: str) -> str:
    parts = [part for part in word.rstrip("*").split("-") if part]
    return (parts[0] + "*" if len(parts) == 1 and word.endswith("*") else parts[0]) if parts else word


def _anchor(word: str) -> tuple[int, frozenset[str]]:
    """The longest run of letters in a word of the notation."""
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


def _any_of(choices: Sequence[tuple[int, frozenset[str]]]) -> tuple[int, frozenset[str]]:
    """The anchor of alternatives: those of all of them, as rare as the least rare; none when one has none."""
    rarity = min(length for length, _ in choices)
    return (rarity, frozenset().union(*(anchor for _, anchor in choices))) if rarity else _NOTHING


def _rarity(anchor: tuple[int, frozenset[str]]) -> int:
    return anchor[0]


def _is_letter(char: str) -> bool:
    """Tell whether regular expressions count a character as part of a word; the empty text is none."""
    return char.isalnum() or char == "_"

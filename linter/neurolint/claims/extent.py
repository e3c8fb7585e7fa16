"""Where the phrase ends whose first words were read: "stress levels", "the body's own defences", "pain-free life"."""

from __future__ import annotations

import re

from neurolint.claims.passage import Passage
from neurolint.claims.wording.sentences import Grammar

_FIGURE = re.compile(r"(?:[.,]\d+)*(?:\s?%)?")  # behind the first digits of a number
_LONG = 7  # letters of a word that is told by its ending
_NEAR = 3  # words among which the noun stands that a possessive calls for


def end_of_phrase(passage: Passage, end: int, grammar: Grammar) -> int:
    """Return where the phrase ends that an offset may cut, as an offset of the same text.

    Behind the last word read stands the noun that it is part of, if that is one of the general ones (`completing`) or
    has the ending of a noun. A possessive, the first half of a word with a hyphen and a word with the ending of an
    adjective call for a noun, whichever it is. A number is not cut: "88.9 %".
    """
    at = passage.token_at(end) - 1
    if at < 0:
        return end
    named = any(mention.end == passage.tokens[at].end for mention in passage.mentions)  # a name itself
    called = passage.word(at).endswith(("'s", *grammar.adjective_endings)) and not named
    while passage.gap(at) == "-":
        at, called = at + 1, True
    if called:
        at = _noun(passage, at, grammar)
    while passage.gap(at) == " " and _completes(passage.word(at + 1), grammar):
        at += 1
    end = max(end, passage.tokens[at].end)
    if passage.folded[end - 1].isdigit() and (figure := _FIGURE.match(passage.folded, end)):
        return figure.end()
    return end


def _completes(word: str, grammar: Grammar) -> bool:
    """Tell whether a word makes one phrase with the name before it."""
    return word in grammar.completing or (len(word) >= _LONG and word.endswith(grammar.noun_endings))


def _noun(passage: Passage, at: int, grammar: Grammar) -> int:
    """The index of the noun that a word calls for: a general one near by, or the next word."""
    found = at
    for index in range(at, at + _NEAR):
        word = passage.word(index + 1)
        if passage.gap(index) != " " or word in grammar.ending:
            break
        if word in grammar.completing:
            return index + 1
        found = at + 1
    return found

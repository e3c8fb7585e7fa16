"""From where to where a claim is shown: its phrase is whole, and no word at its ends only leads on."""

from __future__ import annotations

import re

from neurolint.claims.passage import Passage
from neurolint.claims.wording.sentences import Grammar

_FIGURE = re.compile(r"(?:[.,]\d+)*(?:\s?%)?")  # behind the first digits of a number
_WITHIN = (" ", "-")  # what may stand between the words of a phrase
_LONG = 7  # letters of a word that is told by its ending
_NEAR = 3  # words among which the noun stands that a possessive calls for


def whole_phrase(passage: Passage, span: tuple[int, int], grammar: Grammar) -> tuple[int, int]:
    """Return what is shown of a claim that was read between two offsets, as offsets of the same text.

    Words that join it to what stands before it are left out. Where its last word leads on to a short phrase, "an
    alternative to surgery", that is shown as well, and if to anything else, neither.
    """
    first, last = passage.token_at(span[0]), passage.token_at(span[1]) - 1
    while first < last and passage.word(first) in grammar.joining:
        first += 1
    start = max(span[0], passage.tokens[first].start) if first <= last else span[0]
    if last <= first or passage.word(last) not in grammar.dangling:
        return start, _end_of_phrase(passage, span[1], grammar)
    led = _led(passage, last, grammar)
    while led == last and last > first and passage.word(last) in grammar.dangling:
        led = last = last - 1
    return start, passage.tokens[led].end


def _led(passage: Passage, last: int, grammar: Grammar) -> int:
    """The index of the last word of the short phrase that a word leads on to; its own where there is none."""
    if passage.word(last) not in grammar.prepositions | grammar.articles:
        return last
    at = last
    while passage.gap(at) == " " and passage.word(at + 1) in grammar.articles | grammar.before_nouns:
        at += 1
    begin = at
    while (
        passage.gap(at) in _WITHIN
        and passage.word(at + 1).isalpha()
        and passage.word(at + 1) not in grammar.ending
    ):
        at += 1
    cut = passage.word(at + 1) in grammar.pairing and passage.gap(at) == " "  # "a long and costly stay"
    return at if begin < at <= begin + _NEAR and not cut else last


def _end_of_phrase(passage: Passage, end: int, grammar: Grammar) -> int:
    """Return where the phrase ends that an offset may cut: "stress levels", "the body's own defences".

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

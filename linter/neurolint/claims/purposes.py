"""Infinitives that tell what for: "people take it to boost X" says what people want, not what it does."""

from __future__ import annotations

from neurolint.claims.fragments import opening
from neurolint.claims.passage import Passage
from neurolint.claims.wording.whole import Wording

_ADVICE = 12  # words from the verb of advice to what it is for
_LIST = 18  # words back from a bare verb in which a list of infinitives can begin
_ENDS = frozenset(";:–.")


def governor(passage: Passage, wording: Wording, i: int) -> int:
    """Return the index of the "to" that makes a bare verb at `i` an infinitive; -1 where there is none.

    It stands right before the verb, as does the "and" of "try and", or before a list of bare verbs with their objects
    that the verb goes on with: "to prevent colds, fight infections and boost".
    """
    at = i - 1
    while at >= 0 and (passage.word(at).endswith("ly") or passage.word(at) in wording.grammar.before_verbs):
        at -= 1
    if passage.word(at) == "to":
        return at
    if passage.word(at) in wording.grammar.pairing and passage.word(at - 1) in wording.grammar.trying:
        return at  # "to try and relieve"
    if passage.word(at) not in wording.grammar.pairing and "," not in passage.gap(at):
        return -1
    forms = wording.forms
    for k in range(at, max(-1, i - _LIST), -1):
        word = passage.word(k)
        if not _ENDS.isdisjoint(passage.gap(k)):
            return -1
        if word == "to":
            first = k + 2 if passage.word(k + 1) in wording.grammar.before_verbs else k + 1
            return k if forms.get(passage.word(first)) == "base" else -1
        if forms.get(word) == "s" or word in wording.anaphors.auxiliaries:
            return -1
    return -1


def advises_use(passage: Passage, wording: Wording, first: int) -> bool:
    """Tell whether a sentence advises to use something with the word at `first`: "Take X", but not "Use of X"."""
    behind = passage.word(first + 1)
    noun = behind in wording.grammar.prepositions or behind in wording.anaphors.auxiliaries
    advises = passage.word(first) in wording.cues.using and not noun
    return advises and not passage.says(wording.treats.reserved)


def is_advised(passage: Passage, wording: Wording, to: int) -> bool:
    """Tell whether the "to" at an index tells what a sentence advises something for: "Take X to relieve Y".

    Who advises it says that it can; a sentence that says not to, or when, says less.
    """
    first = opening(passage)
    if not advises_use(passage, wording, first) or not 0 < to - first <= _ADVICE:
        return False
    if not wording.cues.astray.isdisjoint(token.word for token in passage.tokens[first:to]):
        return False
    until = passage.tokens[to].start
    return not _ENDS.intersection(passage.folded[passage.tokens[first].start : until])


def is_purpose(passage: Passage, wording: Wording, start: int, i: int) -> bool:
    """Tell whether the verb at `i`, in a clause that begins at `start`, tells what people want, not what is done."""
    cues = wording.cues
    to = governor(passage, wording, i)
    if to < 1 or passage.word(to - 1) in cues.assertive:
        return False
    after = passage.tokens[to].end
    if any(end == after for _, end in cues.intentions.find(passage.folded, start, after, passage.keys)):
        return True
    return any(cues.users.find(passage.folded, start, passage.tokens[to].start, passage.keys))

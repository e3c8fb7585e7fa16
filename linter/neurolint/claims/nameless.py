"""Treatments that a text speaks of without a name: "our therapy", "this device"."""

from __future__ import annotations

from neurolint.claims.ahead import word_ahead
from neurolint.claims.discourse import Argument
from neurolint.claims.passage import Passage
from neurolint.claims.wording.whole import Wording

_HEAD = 4  # words of a subject, its owner included


def nameless(passage: Passage, wording: Wording, at: int) -> list[Argument]:
    """The treatment without a name that stands right before an offset; empty when there is none.

    What can be said of it is what is true of all of its kind: of all treatments, or of all devices or supplements where
    the noun tells as much.
    """
    relations, anaphors = wording.relations, wording.anaphors
    index = _doer(passage, wording, at)
    if index < 0:
        return []
    product = _product(passage, wording, index)
    if product:
        return product
    token, before = passage.tokens[index], passage.word(index - 1)
    if token.stem in anaphors.treatment and (before in relations.owners or before in anaphors.determiners):
        return [Argument(relations.nameless, token.start, token.end, "anaphor")]
    return []


def sold(passage: Passage, wording: Wording, at: int) -> list[Argument]:
    """The product without a name that stands right before an offset: "our formula", "these gummies"."""
    index = _doer(passage, wording, at)
    return _product(passage, wording, index) if index > 0 else []


def practised(passage: Passage, wording: Wording, at: int) -> list[Argument]:
    """The treatment given by those who are named right before an offset: "an acupuncturist can ease"."""
    index = word_ahead(passage, wording, at)
    concept = wording.relations.practitioners.get(passage.tokens[index].stem) if index >= 0 else None
    if concept is None:
        return []
    return [Argument(concept, passage.tokens[index].start, passage.tokens[index].end, "anaphor")]


def sold_first(passage: Passage, wording: Wording, start: int) -> list[Argument]:
    """The product without a name with which a clause that starts at an offset begins: "Our natural formula uses …"."""
    first = passage.token_at(start)
    if passage.word(first) not in wording.relations.owners | wording.relations.pointers:
        return []
    for index in range(first + 1, min(first + _HEAD, len(passage.tokens))):
        product = wording.relations.products.get(passage.tokens[index].stem)
        if product is not None:
            token = passage.tokens[index]
            return [Argument(product, token.start, token.end, "anaphor")]
    return []


def _doer(passage: Passage, wording: Wording, at: int) -> int:
    """The index of the last word of what a verb is said of; "has been shown to" before it is part of the verb."""
    index = word_ahead(passage, wording, at)
    if passage.word(index) == "to" and passage.word(index - 1) in wording.cues.assertive:
        index = word_ahead(passage, wording, passage.tokens[index - 1].start)
        while index > 0 and passage.word(index) in wording.grammar.be:
            index = word_ahead(passage, wording, passage.tokens[index].start)
    return index


def _product(passage: Passage, wording: Wording, index: int) -> list[Argument]:
    """What the noun at an index stands for, where it is one for what is sold and told to be the seller's."""
    token = passage.tokens[index]
    product = wording.relations.products.get(token.stem)
    if product is None or not _owned(passage, wording, index):
        return []
    return [Argument(product, token.start, token.end, "anaphor")]


def _owned(passage: Passage, wording: Wording, index: int) -> bool:
    """Tell whether a noun is told to be the seller's, adjectives between left out: "our new vibrating device"."""
    owners = wording.relations.owners | wording.relations.pointers
    for at in range(index - 1, max(index - _HEAD, -1), -1):
        if passage.word(at) in owners:
            return True
        if passage.gap(at).strip(" -") or passage.word(at) in wording.grammar.articles:
            return False
    return False

"""Treatments that a text speaks of without a name: "our therapy", "this device"."""

from __future__ import annotations

from neurolint.claims.discourse import Argument
from neurolint.claims.passage import Passage
from neurolint.claims.wording.whole import Wording


def nameless(passage: Passage, wording: Wording, at: int) -> list[Argument]:
    """The treatment without a name that stands right before an offset; empty when there is none.

    What can be said of it is what is true of all of its kind: of all treatments, or of all devices or supplements where
    the noun tells as much.
    """
    relations, anaphors = wording.relations, wording.anaphors
    index = passage.token_at(at) - 1
    while index > 0 and (passage.word(index) in anaphors.auxiliaries or passage.word(index).endswith("ly")):
        index -= 1
    token = passage.tokens[index] if index >= 0 else None
    if token is None:
        return []
    before = passage.word(index - 1)
    product = relations.products.get(token.stem)
    if product is not None and before in relations.owners | relations.pointers:
        return [Argument(product, token.start, token.end, "anaphor")]
    if token.stem in anaphors.treatment and (before in relations.owners or before in anaphors.determiners):
        return [Argument(relations.nameless, token.start, token.end, "anaphor")]
    return []

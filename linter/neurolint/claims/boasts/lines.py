"""Lines that are no whole sentences: items and headings that tell a benefit, and labels before what is told."""

from __future__ import annotations

from neurolint.claims.discourse import Argument, Discourse
from neurolint.claims.fragments import opening
from neurolint.claims.passage import Passage


def listing(passage: Passage, discourse: Discourse) -> bool:
    """Tell whether a sentence is an item of a list of benefits."""
    kind = passage.block.kind
    if kind == "heading":
        return discourse.promising(passage)
    return kind == "item" and (discourse.promising(passage) or bool(discourse.led(passage)))


def labelled(passage: Passage, discourse: Discourse) -> list[Argument]:
    """The treatment that a label before the sentence names: "Cupping: reduce pain"."""
    if not opening(passage):
        return []
    end = passage.tokens[opening(passage)].start
    return [
        Argument.of(m) for m in passage.mentions if m.end <= end and discourse.slot(m.concept) == "treatment"
    ][:1]

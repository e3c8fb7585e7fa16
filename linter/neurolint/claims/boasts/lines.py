"""Lines that are no whole sentences: items and headings that tell a benefit, and labels before what is told."""

from __future__ import annotations

from neurolint.claims.discourse import Discourse
from neurolint.claims.fragments import opening
from neurolint.claims.passage import Passage


def listing(passage: Passage, discourse: Discourse) -> bool:
    """Tell whether a sentence is an item of a list of benefits."""
    kind = passage.block.kind
    if kind == "heading":
        return discourse.promising(passage)
    return kind == "item" and (discourse.promising(passage) or bool(discourse.led(passage)))


def labelled(passage: Passage, discourse: Discourse) -> bool:
    """Tell whether a label before the sentence names a treatment: "Cupping: reduce pain"."""
    if not opening(passage):
        return False
    end = passage.tokens[opening(passage)].start
    return any(m.end <= end and discourse.slot(m.concept) == "treatment" for m in passage.mentions)

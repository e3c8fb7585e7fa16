"""Kind `mechanism`: a way of acting told as if it proved a benefit, without a hedge (spin, Yavchitz 2016)."""

from __future__ import annotations

from collections.abc import Iterator

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.page.prose import Passage, holding, passages
from neurolint.checks.page.topics import of_types, types_of
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference, Rule


def build(rule: Rule, reference: Reference) -> Check:
    """Make a check for sentences that hold a phrase of `mechanism` and one of `outcome`.

    A sentence that begins with one of `link` takes its mechanism from the sentence before. A phrase of `hedge` anywhere
    in the sentence keeps it silent; an outcome that goes on as one of `still` is a way of acting. The page must name a
    treatment.
    """
    mechanism, outcome = phrases_at(rule, "mechanism"), phrases_at(rule, "outcome")
    link, hedge, still = phrases_at(rule, "link"), phrases_at(rule, "hedge"), phrases_at(rule, "still")
    types = types_of(reference, "treatment")

    def check(page: Page) -> Iterator[Hit]:
        if not any(of_types(mention.concept, reference, types) for mention in page.reading.mentions):
            return
        before: Passage | None = None
        for passage in passages(page) if holding(passages(page), mechanism) else ():
            bounds = (passage.start, passage.end)
            told = passage.says(mechanism)
            if not told and before is not None and before.block.index == passage.block.index:
                opening = next(passage.find(link), None)
                told = opening is not None and opening[0] == passage.start and before.says(mechanism)
            before = passage
            gained = _gained(passage, outcome, still) if told else []
            if not gained or passage.question or passage.block.quoted or passage.says(hedge):
                continue
            yield Hit(
                passage.block.rendered.span(*bounds), {"outcome": passage.block.text[slice(*gained[0])]}
            )

    return check


def _gained(passage: Passage, outcome: Phrases, still: Phrases) -> list[tuple[int, int]]:
    """Return where outcomes stand that do not go on as ways of acting ("reduces pain signals")."""
    acting = list(passage.find(still))
    return [
        (start, end)
        for start, end in passage.find(outcome)
        if not any(low < end < high and start <= low for low, high in acting)
    ]

"""Kind `design`: a claim of cause, or of benefit for people, from a kind of study that cannot show it.

Cause from association is the commonest spin in studies that only observe (Yavchitz 2016; Yu 2020); the other is what works in
animals or cells told as if it worked in people (Sumner 2014).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.outright import DirectClaims
from neurolint.checks.prose import Passage, is_question, passages
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference, Rule


def build(rule: Rule, reference: Reference) -> Check:
    """Make a check for sentences that claim outright what the `design` they name cannot show.

    Each of `cases` has `design`, the phrases that name a kind of study, and `missing`, what it lacks. With `therefore`, only
    a claim behind one of these phrases counts, itself without a word of the design: it may open the sentence after. A
    phrase of `unless` in the sentence, or in the one before, keeps it silent.
    """
    cases = [
        _Case(
            phrases_at(rule, "cases", at, "design"),
            phrases_at(rule, "cases", at, "therefore"),
            phrases_at(rule, "cases", at, "unless"),
            case["missing"],
        )
        for at, case in enumerate(rule.options["cases"])
    ]
    direct = DirectClaims(reference)

    def check(page: Page) -> Iterator[Hit]:
        before: Passage | None = None
        for passage in passages(page):
            last, before = before, passage
            if last is not None and last.block.index != passage.block.index:
                last = None
            if passage.block.quoted or is_question(passage.folded[passage.start : passage.end], passage.place != "body"):
                continue
            for case in cases:
                named = case.named(passage, last, direct)
                if named is not None:
                    fields = {"design": named, "missing": case.missing}
                    yield Hit(passage.block.rendered.span(passage.start, passage.end), fields)
                    break

    return check


@dataclass(frozen=True, slots=True)
class _Case:
    """A kind of study, and what a claim that it cannot bear out looks like."""

    design: Phrases
    therefore: Phrases
    unless: Phrases
    missing: str

    def named(self, passage: Passage, last: Passage | None, direct: DirectClaims) -> str | None:
        """Return how the study is named behind which a sentence claims too much; None when it does not.

        `last` is the sentence before in the same paragraph.
        """
        folded, end = passage.folded, passage.end
        if self.unless.search(folded, passage.start, end):
            return None
        named, begin, source = next(self.design.find(folded, passage.start, end), None), passage.start, passage
        if self.therefore:
            link = next(self.therefore.find(folded, named[1] if named else begin, end), None)
            if link is None or self.design.search(folded, link[1], end):
                return None
            if named is None and last is not None and link[0] == begin:
                if self.unless.search(last.folded, last.start, last.end):
                    return None
                named, source = next(self.design.find(last.folded, last.start, last.end), None), last
            begin = link[1]
        elif passage.question:
            return None  # others say so, or it is called a myth
        if named is None or direct.find(folded, begin, end) is None:
            return None
        return source.block.text[slice(*named)]

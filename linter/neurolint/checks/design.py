"""Kind `design`: a claim of cause, or of benefit for people, from a kind of study that cannot show it.

Cause from association is the commonest spin in studies that only observe (Yavchitz 2016; Yu 2020); the other
is what works in animals or cells told as if it worked in people (Sumner 2014).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.page.blockwords import block_words
from neurolint.checks.page.outright import DirectClaims, direct_claims
from neurolint.checks.page.prose import Passage, is_question, passages
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference, Rule
from neurolint.quickclass import dataclass


def build(rule: Rule, reference: Reference) -> Check:
    """Make a check for sentences that claim outright what the kind of study they rest on cannot show.

    Each of `cases` has `design`, the phrases that name a kind of study, and `missing`, what it lacks. A
    sentence rests on the study that it names itself, or that its neighbour names which speaks of the same two
    things. With `therefore`, only a claim behind one of these phrases counts, itself without a word of the
    design; it may open the sentence after. With `outcome` the claim is one of these phrases, right there, instead.
    A phrase of `unless` in either sentence keeps it silent.
    """
    direct = direct_claims(reference)
    cases = [
        _Case(
            phrases_at(rule, "cases", at, "design"),
            phrases_at(rule, "cases", at, "therefore"),
            phrases_at(rule, "cases", at, "unless"),
            case["missing"],
            direct,
            phrases_at(rule, "cases", at, "outcome") if "outcome" in case else None,
        )
        for at, case in enumerate(rule.options["cases"])
    ]

    def check(page: Page) -> Iterator[Hit]:
        held = block_words(page)
        for block, group in groupby(passages(page), key=lambda passage: passage.block.index):
            sentences = list(group)
            told = [case for case in cases if held.says(sentences[0].block, case.design)]
            if not told or page.draft.blocks[block].quoted:
                continue
            for at, passage in enumerate(sentences):
                if is_question(passage.folded[passage.start : passage.end], passage.place != "body"):
                    continue
                around = [*sentences[max(at - 1, 0) : at], *sentences[at + 1 : at + 2]]
                for case in told:
                    named = (
                        case.inferred(passage, around) if case.therefore else case.claimed(passage, around)
                    )
                    if named is not None:
                        place = passage.block.rendered.span(passage.start, passage.end)
                        yield Hit(place, {"design": named, "missing": case.missing})
                        break

    return check


@dataclass(frozen=True, slots=True)
class _Case:
    """A kind of study, and what a claim that it cannot bear out looks like."""

    design: Phrases
    therefore: Phrases
    unless: Phrases
    missing: str
    direct: DirectClaims
    outcome: Phrases | None = None

    def claimed(self, passage: Passage, around: Sequence[Passage]) -> str | None:
        """Return how the study is named on which a sentence rests that claims too much; None when it does not.

        `around` are the sentences before and after it in the same paragraph.
        """
        if passage.question:
            return None  # others say so, or it is called a myth
        claim = self.direct.find(passage.folded, passage.start, passage.end)
        if claim is None or self._qualified(passage):
            return None
        named = self._named(passage)
        for other in around:
            things = self.direct.things(other.folded, other.start, other.end)
            if named is None and not things.isdisjoint(claim.subject) and not things.isdisjoint(claim.object):
                named = None if self._qualified(other) else self._named(other)
        return named

    def inferred(self, passage: Passage, around: Sequence[Passage]) -> str | None:
        """Return how the study is named from which a sentence goes on to claim too much; None when it does not."""
        folded, start, end = passage.folded, passage.start, passage.end
        own = next(self.design.find(folded, start, end), None)
        link = next(self.therefore.find(folded, own[1] if own else start, end), None)
        if link is None or self.design.search(folded, link[1], end) or self._qualified(passage):
            return None
        if self.outcome is not None:
            said = next(self.outcome.find(folded, link[1], end), None)
            if said is None or folded[link[1] : said[0]].strip():
                return None
        elif self.direct.find(folded, link[1], end) is None:
            return None
        if own is not None:
            return self._named(passage)
        before = next((other for other in around if other.end <= start), None)
        if before is None or link[0] != start or self._qualified(before):
            return None
        return self._named(before)

    def _named(self, passage: Passage) -> str | None:
        found = next(passage.find(self.design), None)
        return passage.block.text[slice(*found)] if found else None

    def _qualified(self, passage: Passage) -> bool:
        return passage.says(self.unless)

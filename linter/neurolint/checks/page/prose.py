"""The sentences of a page as checks on wording look at them: folded, with their place and circumstances."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field
from operator import attrgetter
from typing import Literal

from neurolint.checks.base import Page
from neurolint.checks.page.figures import Figured
from neurolint.checks.page.pageindex import Words, anchors_of
from neurolint.claims.model import Claim, Mention
from neurolint.drafts.model import PROSE, Block, Draft
from neurolint.drafts.ranges import Ranges
from neurolint.drafts.spans import Span
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.quickclass import dataclass

Place = Literal["title", "heading", "body"]

_OUTRUN, _GRAVE = ("contradicted", "overstated"), ("warning", "error")
_NAMED = 2  # words in quotation marks that are spoken of, not said
_AUXILIARY = (
    r"(?:is|are|was|were|can|could|do|does|did|will|would|should|may|might|must|has|have|had)\b"
    r"(?!\s+(?:not|to)\b)"
)
_QUESTION = re.compile(
    rf"\W{{0,4}}(?:\d{{1,3}}[.)]\s{{0,3}})?"
    rf"(?:(?:how|what|why|when|where|who|which|whose)(?:\s+[\w-]{{1,30}})?\s+)?{_AUXILIARY}"
)
"""Inversion at the start: "Is it", "How does it", "What treatments are"."""

_OPENING = re.compile(r"""["“«]|''|(?<!\w)[‘']""")
_CLOSING = {"“": re.compile("”"), "«": re.compile("»"), '"': re.compile("\"|''"), "''": re.compile("\"|''")}
_start = attrgetter("start")
_SINGLE = 80
"""Longest text between single quotes, in code points: beyond that the mark was an apostrophe."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence: `folded` is the folded text of its whole block, `start` and `end` its place in there.

    `question` is also set for what the author does not vouch for, such as a myth told to be refuted. `quotes` are the
    ranges of the block between quotation marks; `number` counts the sentences of the draft. `words` are those of the
    whole page.
    """

    number: int
    block: Block
    folded: str
    start: int
    end: int
    place: Place
    question: bool
    quotes: tuple[tuple[int, int], ...]
    words: Words = field(repr=False, compare=False)

    def find(self, sought: Phrases | Figured) -> Iterator[tuple[int, int]]:
        """Yield the (start, end) of each match of some phrases in the sentence, as their own `find` does."""
        return self.words.find(self.number, sought)

    def says(self, sought: Phrases | Figured) -> bool:
        """Tell whether any of some phrases stands in the sentence."""
        return next(self.words.find(self.number, sought), None) is not None

    @property
    def text(self) -> str:
        """The sentence as a reader sees it."""
        return self.block.text[self.start : self.end]

    def mentioned(self, start: int, end: int) -> bool:
        """Tell whether a range stands in quotation marks with at most one word besides: the "miracle cures"."""
        return any(
            low < start and end < high and len(self.folded[low + 1 : high - 1].split()) <= _NAMED
            for low, high in self.quotes
        )

    def quoted(self, at: int) -> bool:
        """Tell whether an offset in the block stands between quotation marks."""
        found = bisect_right(self.quotes, (at, len(self.folded))) - 1
        return found >= 0 and self.quotes[found][0] <= at < self.quotes[found][1]


def sentences_of(page: Page) -> Sequence[Passage]:
    """Return every sentence of the prose of a page, in order, with what was taken for boilerplate."""
    return page.whole(_sentences)


def passages(page: Page) -> Sequence[Passage]:
    """Return every sentence of the prose of a page, in order, without what was taken for boilerplate."""
    return page.once(_left) if page.furniture else sentences_of(page)


def _sentences(page: Page) -> Sequence[Passage]:
    titles = title_blocks(page.draft)
    taken_back = page.reading.taken_back
    found: list[Passage] = []
    words = Words(anchors_of(page.reference))
    block: Block | None = None
    folded, quotes, place = "", (), "body"  # type: str, tuple[tuple[int, int], ...], Place
    for sentence in page.reading.sentences:
        if block is None or block.index != sentence.block:
            block = page.draft.blocks[sentence.block]
            folded, quotes = fold(block.text), quotations(block.text)
            place = "title" if block.index in titles else "heading" if block.kind == "heading" else "body"
        asked = sentence.index in taken_back or is_question(
            folded[sentence.start : sentence.end], place != "body"
        )
        where = folded, sentence.start, sentence.end
        words.put(sentence.index, *where)
        found.append(Passage(sentence.index, block, *where, place, asked, quotes, words))
    return tuple(found)


def _left(page: Page) -> Sequence[Passage]:
    """The sentences that touch nothing of what was taken for boilerplate."""
    taken = furniture(page)
    touched: dict[int, bool] = {}
    found: list[Passage] = []
    for passage in sentences_of(page):
        block = passage.block
        if block.index not in touched:
            touched[block.index] = taken(block.span)
        if not (touched[block.index] and taken(block.rendered.span(passage.start, passage.end))):
            found.append(passage)
    return tuple(found)


def holding(told: Sequence[Passage], *sought: Phrases | Figured) -> Sequence[Passage]:
    """Return those sentences of a page in which phrases of one of some sets stand, in order."""
    found = frozenset().union(*map(told[0].words.matches, sought)) if told else ()
    return [passage for passage in told if passage.number in found] if found else ()


def blocks_holding(page: Page, *sought: Phrases) -> frozenset[int]:
    """Return the blocks of prose in which one of some sets of phrases may stand, as far as their words tell."""
    told = sentences_of(page)
    if not told:
        return frozenset()
    likely = [told[0].words.sentences(phrases) for phrases in sought]
    return frozenset(
        [passage.block.index for passage in told if any(passage.number in one for one in likely)]
    )


def mentions_in(page: Page) -> Callable[[Passage], Sequence[Mention]]:
    """Return a look-up of the mentions that begin in a passage, in order."""
    return page.once(_mentions_in)


def _mentions_in(page: Page) -> Callable[[Passage], Sequence[Mention]]:
    by_block: dict[int, list[Mention]] = {}
    for mention in page.reading.mentions:
        by_block.setdefault(mention.block, []).append(mention)
    for mentions in by_block.values():
        mentions.sort(key=_start)

    known: dict[int, Sequence[Mention]] = {}

    def within(passage: Passage) -> Sequence[Mention]:
        found = known.get(passage.number)
        if found is None:
            mentions = by_block.get(passage.block.index, [])
            first = bisect_left(mentions, passage.start, key=_start)
            found = mentions[first : bisect_left(mentions, passage.end, lo=first, key=_start)]
            known[passage.number] = found
        return found

    return within


def is_question(folded: str, heading: bool = False) -> bool:
    """Tell whether a sentence asks; a heading may do so without a question mark ("How does it work")."""
    if folded.rstrip("\"')] ").endswith("?"):
        return True
    return heading and _QUESTION.match(folded) is not None


def title_blocks(draft: Draft) -> frozenset[int]:
    """Return the indexes of the blocks that are the title.

    That is the title of the front matter and the heading that opens the page, or else the first marked
    heading of level 1.
    """
    found = {block.index for block in draft.blocks if block.kind == "title"}
    body = [block for block in draft.blocks if block.kind in PROSE - {"title", "description"}]
    if body and body[0].kind == "heading":
        found.add(body[0].index)
    elif not found:
        found.update(block.index for block in [b for b in body if b.kind == "heading" and b.level == 1][:1])
    return frozenset(found)


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Return the ranges between quotation marks, in order, none inside another.

    A double quote that is never closed reaches to the end of the block: so the press sets a quotation of
    several paragraphs. Single quotes count when they close soon; else they were apostrophes.
    """
    found: list[tuple[int, int]] = []
    at = 0
    while match := _OPENING.search(text, at):
        start, mark = match.start(), match.group()
        at = match.end()
        if mark in ("‘", "'"):
            end = _closing_single(text, at)
        elif mark == '"' and (at >= len(text) or text[at].isspace()):
            end = -1  # an inch or second mark, or a stray one
        else:
            closing = _CLOSING[mark].search(text, at)
            end = closing.start() if closing else len(text)
        if end >= 0:
            at = min(end + 1, len(text))
            found.append((start, at))
    return tuple(found)


def _closing_single(text: str, at: int) -> int:
    for end in range(at, min(len(text), at + _SINGLE)):
        if text[end] in "’'" and not text[end + 1 : end + 2].isalnum():
            return end
    return -1


def furniture(page: Page) -> Callable[[Span], bool]:
    """Return a test: does a source range touch what earlier checks took for boilerplate?"""
    return page.once(_taken).touched


def hidden(page: Page) -> frozenset[int]:
    """Return the blocks of which nothing is left when what was taken for boilerplate is taken away."""
    return page.once(_hidden) if page.furniture else frozenset()


def _hidden(page: Page) -> frozenset[int]:
    taken = page.once(_taken)
    found: set[int] = set()
    for block in page.draft.blocks:
        start, end = len(block.text) - len(block.text.lstrip()), len(block.text.rstrip())
        words = block.rendered.span(start, end) if start < end else block.span
        piece = taken.last_touched(words)
        if piece is not None and piece.contains(words):
            found.add(block.index)
    return frozenset(found)


def _taken(page: Page) -> Ranges:
    """What earlier checks took for boilerplate."""
    return Ranges(page.furniture)


def in_heading(claim: Claim, draft: Draft) -> bool:
    """Tell whether a claim stands in a heading or a title."""
    return draft.blocks[claim.block].kind in {"heading", "title"}


def outrun(page: Page) -> list[Claim]:
    """The claims that the facts refute or find overstated, as a warning or worse: no careful page makes them."""
    return [
        judgement.claim
        for judgement in page.reading.judgements
        if judgement.outcome in _OUTRUN and judgement.level in _GRAVE
    ]


def doubted(page: Page) -> Callable[[Passage, Span], bool]:
    """Return a test of a range in a passage: does it touch a claim of benefit that the text itself denies or doubts?"""
    claims = (judgement.claim for judgement in page.reading.judgements)
    return _touching(
        claim
        for claim in claims
        if claim.predicate == "treats" and (claim.polarity == "negated" or claim.strength == "uncertain")
    )


def weighed_down(page: Page) -> Callable[[Passage, Span], bool]:
    """Return a test of a range in a passage: does it touch a claim that the facts refute or find overstated?"""
    return _touching(page.once(outrun))


def _touching(claims: Iterable[Claim]) -> Callable[[Passage, Span], bool]:
    """Return a test of a range in a passage: does it touch one of some claims?"""
    spans: dict[int, list[Span]] = {}
    for claim in claims:
        spans.setdefault(claim.sentence, []).append(claim.span)

    def test(passage: Passage, span: Span) -> bool:
        return any(claimed.overlaps(span) for claimed in spans.get(passage.number, ()))

    return test


def borne_out(page: Page) -> Callable[[Passage, Span], bool]:
    """Return a test of a range in a passage: does it touch a claim that the facts bear out, and none they do not?"""
    judged: dict[int, list[tuple[Span, bool]]] = {}
    for judgement in page.reading.judgements:
        if judgement.outcome != "not-covered":
            claim = judgement.claim
            judged.setdefault(claim.sentence, []).append((claim.span, judgement.outcome == "supported"))

    def test(passage: Passage, span: Span) -> bool:
        return {good for claim, good in judged.get(passage.number, ()) if claim.overlaps(span)} == {True}

    return test

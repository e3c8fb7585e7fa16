"""The claims of a run as its ledger lists them: each with its file, its place and its heading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import get_args

from neurolint.claims.model import Claim, Judgement, Outcome
from neurolint.drafts.model import Draft
from neurolint.drafts.quotes import Quotes
from neurolint.drafts.spans import Lines, Span
from neurolint.findings.report import Report, Result
from neurolint.quickclass import dataclass

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
"""Every verdict, in the order of summaries."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim of a draft with what the facts make of it.

    `sentence` is the sentence as a reader sees it, on one line, cut when long; `heading` the same of the heading it
    stands under, empty where there is none. Lines and columns count from 1; the end is exclusive.
    """

    draft: Draft
    judgement: Judgement
    sentence: str
    heading: str
    heading_line: int
    start: tuple[int, int]
    end: tuple[int, int]

    @property
    def claim(self) -> Claim:
        """The claim itself."""
        return self.judgement.claim

    @property
    def quote(self) -> str:
        """The source between start and end."""
        return self.draft.source[self.claim.span.start : self.claim.span.end]


def entries(result: Result, verdicts: Sequence[Outcome] = ()) -> Iterator[Entry]:
    """Yield the claims of one draft in reading order; with `verdicts` only those with one of them."""
    reading = result.reading
    if reading is None:
        return
    draft = reading.draft
    lines, quotes = Lines(draft.source), Quotes(draft)
    headings: dict[int, tuple[str, int]] = {}
    for judgement in result.judgements:
        if verdicts and judgement.outcome not in verdicts:
            continue
        claim = judgement.claim
        block = draft.blocks[claim.block]
        under = block.index if block.kind in {"title", "heading"} else block.heading
        if under is not None and under not in headings:
            span = draft.blocks[under].span
            headings[under] = quotes.quote(_words(draft, under)), lines.position(span.start)[0]
        heading, line = ("", 0) if under is None else headings[under]
        yield Entry(
            draft,
            judgement,
            quotes.quote(reading.span(reading.sentences[claim.sentence])),
            heading,
            line,
            lines.position(claim.span.start),
            lines.position(claim.span.end),
        )


def _words(draft: Draft, block: int) -> Span:
    rendered = draft.blocks[block].rendered
    return rendered.span(0, len(rendered.text))


def tally(report: Report) -> Counter[Outcome]:
    """Return how many claims of a run have each verdict, whatever is shown of them."""
    return counted(judgement for result in report.results for judgement in result.judgements)


def counted(judgements: Iterable[Judgement]) -> Counter[Outcome]:
    """Return how many of some claims have each verdict."""
    return Counter(judgement.outcome for judgement in judgements)


def verdict_words(outcome: Outcome) -> str:
    """Return a verdict as people read it."""
    return "not checked" if outcome == "not-covered" else outcome


def in_words(counts: Counter[Outcome]) -> str:
    """Return counts in words: "3 claims: 1 supported, 2 not checked"."""
    claims = f"{counts.total()} claim{'s' if counts.total() != 1 else ''}"
    parts = [f"{counts[outcome]} {verdict_words(outcome)}" for outcome in OUTCOMES if counts[outcome]]
    return f"{claims}: {', '.join(parts)}" if parts else claims

"""Whether a sentence says a thing plainly, of everybody and in the author's own voice, and what narrows a claim."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from neurolint.checks.page.prose import Passage
from neurolint.claims.model import Claim, Mention
from neurolint.drafts.spans import Span
from neurolint.language.phrases import Phrases
from neurolint.quickclass import dataclass

_TIED = 5  # words that are compared behind a subject or object
_LONGEST = 500  # code points of a sentence that still says a thing plainly
_WORDS = re.compile(r"[\w'-]+")


@dataclass(frozen=True, slots=True)
class Cues:
    """The phrases of the options that tell plain statements from others."""

    apart: Phrases
    turn: Phrases
    replies: Phrases
    voices: Phrases
    light: Phrases
    links: Phrases


class Plain:
    """Tells which sentences say a thing plainly, of everybody and in the author's own voice."""

    __slots__ = ("_at", "_cues", "_headings", "_told")

    def __init__(self, told: Sequence[Passage], cues: Cues) -> None:
        self._told = told
        self._cues = cues
        self._at = {passage.number: at for at, passage in enumerate(told)}
        self._headings: dict[int, list[Passage]] = {}
        for passage in told:
            if passage.place != "body":
                self._headings.setdefault(passage.block.index, []).append(passage)

    def says(self, passage: Passage, *own: Span) -> bool:
        """Tell whether a sentence may be held against another; words inside the source ranges `own` count not."""
        block = passage.block
        if passage.end - passage.start > _LONGEST:
            return False
        if passage.place != "body" or passage.question or block.quoted or block.lead_in is not None:
            return False
        if block.kind not in ("paragraph", "item") or _quotes(passage):
            return False
        if self._hedged(passage, own) or self._replies(passage):
            return False
        heads = self._headings.get(block.heading, ()) if block.heading is not None else ()
        if any(_holds(head, cue) for head in heads for cue in (self._cues.apart, self._cues.voices)):
            return False
        return not any(_holds(near, self._cues.voices) for near in self._around(passage))

    def _hedged(self, passage: Passage, own: Sequence[Span]) -> bool:
        rendered = passage.block.rendered
        return any(
            not any(span.contains(rendered.span(*hit)) for span in own)
            for cues in (self._cues.apart, self._cues.turn)
            for hit in passage.find(cues)
        )

    def _replies(self, passage: Passage) -> bool:
        hit = next(passage.find(self._cues.replies), None)
        return (
            hit is not None and hit[0] == passage.start and passage.folded[hit[1] : hit[1] + 1] in {",", "!"}
        )

    def _around(self, passage: Passage) -> Iterator[Passage]:
        """The sentence with its neighbours in the block."""
        at = self._at[passage.number]
        for near in self._told[max(0, at - 1) : at + 2]:
            if near.block.index == passage.block.index:
                yield near


def _holds(passage: Passage, phrases: Phrases) -> bool:
    return passage.says(phrases)


def _quotes(passage: Passage) -> bool:
    return any(start < passage.end and passage.start < end for start, end in passage.quotes)


def narrowing(
    claim: Claim, passage: Passage, mentions: Sequence[Mention], cues: Cues
) -> tuple[str, ...] | None:
    """Return the words tied to subject and object; None where the sentence does not tell both in so many words."""
    span = passage.block.rendered.span
    said_of = (claim.subject, claim.subject_span)
    subject = next((m for m in mentions if (m.concept, span(m.start, m.end)) == said_of), None)
    if subject is None or any(step.startswith(f"{claim.object}: by ") for step in claim.trace):
        return None
    leads = claim.subject_span.start == claim.span.start
    before = _WORDS.findall(passage.folded, passage.start, subject.start) if leads else []
    head = before[-1] if before and not cues.light.covers(before[-1]) else ""
    behind = (subject.end, _place(passage, claim.object_span.end))
    return head, *(_tied(passage, end, cues) for end in behind)


def _place(passage: Passage, source: int) -> int:
    """Return where in the text of the block a place in the source stands."""
    rendered = passage.block.rendered
    ends = range(passage.start, passage.end)
    return passage.start + bisect_left(ends, source, key=lambda at: rendered.span(passage.start, at).end)


def _tied(passage: Passage, end: int, cues: Cues) -> str:
    """Return the words that a link right behind `end` ties to what ends there."""
    hit = next(cues.links.find(passage.folded, end, passage.end), None)
    if hit is None or passage.folded[end : hit[0]].strip():
        return ""
    return " ".join(_WORDS.findall(passage.folded, hit[0], passage.end)[:_TIED])

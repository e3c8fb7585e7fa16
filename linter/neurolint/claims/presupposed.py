"""Things that a sentence takes for granted: who says what qi does says that there is qi.

A presupposition survives "may" and "helps to"; it does not survive attribution, definition or denial (Karttunen 1973,
Linguistic Inquiry 4:169-193, calls these plugs and filters).
"""

from __future__ import annotations

from collections.abc import Iterator

from neurolint.claims.assertion import asserts
from neurolint.claims.model import Claim, Mention
from neurolint.claims.passage import Passage
from neurolint.claims.wording.whole import Wording
from neurolint.library.model import Reference

_NAMING = frozenset({"title", "heading", "caption"})  # blocks that may name a thing without saying that it is
_REACH = 300  # code points around a name in which the sentence may leave it to others


class Presuppositions:
    """Finds what sentences take for granted though no science knows it, against one reference."""

    __slots__ = ("_known", "_reference", "_status", "_wording")

    def __init__(self, wording: Wording, reference: Reference) -> None:
        self._wording = wording
        self._reference = reference
        self._status = wording.presupposed.status
        self._known: dict[str, bool] = {}

    def read(self, passage: Passage) -> Iterator[Claim]:
        """Yield, for each such thing that a sentence names as if it existed, the claim that it does.

        The claim denies the standing that the facts give the thing.
        """
        named = [mention for mention in passage.mentions if self._baseless(mention.concept)]
        if not named or passage.block.kind in _NAMING or not asserts(passage, self._wording.cues):
            return
        granted = [mention for mention in named if self._granted(passage, mention)]
        if not granted:
            return
        rendered = passage.block.rendered
        whole = rendered.span(granted[0].start, granted[-1].end)
        for mention in {m.concept: m for m in reversed(granted)}.values():
            own = rendered.span(mention.start, mention.end)
            yield Claim(
                subject=mention.concept,
                predicate="status",
                object=self._status,
                polarity="negated",
                strength="direct",
                span=whole,
                block=passage.block.index,
                sentence=passage.sentence.index,
                subject_span=own,
                object_span=own,
                trace=("status: taken for granted",),
            )

    def _granted(self, passage: Passage, mention: Mention) -> bool:
        """Tell whether a name stands for a thing: not in quotation marks, not left to others, and in a clause."""
        before = passage.folded[max(0, mention.start - 1) : mention.start]
        if before and before in "\"'" and passage.folded[mention.end : mention.end + 1] == before:
            return False
        start = max(passage.sentence.start, mention.start - _REACH)
        end = min(passage.sentence.end, mention.end + _REACH)
        own = [(m.start, m.end) for m in passage.mentions]
        within = passage.aside(mention.start)
        return all(
            any(low <= at < high for low, high in own) or passage.aside(at) not in {None, within}
            for at, _ in self._wording.presupposed.attributed.find(passage.folded, start, end)
        )

    def _baseless(self, concept: str) -> bool:
        known = self._known.get(concept)
        if known is None:
            table = self._reference.facts_by_pair
            known = self._known[concept] = any(
                fact.verdict == "holds"
                for upper in self._reference.distances(concept)
                for fact in table.get(("status", upper, self._status), ())
            )
        return known

"""What a promise is made of: what stands before it, what the headings announce, or the matter of the page."""

from __future__ import annotations

from neurolint.claims.arguments import Finder
from neurolint.claims.boasts.lines import listing
from neurolint.claims.boasts.matter import Matter
from neurolint.claims.boasts.places import OUTRIGHT, Place
from neurolint.claims.discourse import Argument, Discourse
from neurolint.claims.fragments import opening, warns
from neurolint.claims.nameless import sold, sold_first
from neurolint.claims.passage import Passage
from neurolint.claims.wording.whole import Wording

_BREAKS = frozenset(".;:()–")  # marks beyond which nothing is the means of a promise
_WORDS = 6  # words behind a promise in which its means is named
_NAMED = 3  # words behind praise in which the treatment is named


class Subjects:
    """Tells of which treatments the promises of one draft are made."""

    __slots__ = ("_discourse", "_matter", "_wording")

    def __init__(self, wording: Wording, matter: Matter, discourse: Discourse) -> None:
        self._wording = wording
        self._matter = matter
        self._discourse = discourse

    def find(self, passage: Passage, finder: Finder, place: Place) -> list[Argument]:
        """What is boasted of: what stands before, what the headings announce, or the matter of the page."""
        token = passage.tokens[place.first]
        if place.kind == "praised":
            return finder.treatments_right(place.after, _NAMED)
        if place.kind == "result":
            topics = self._discourse.led(passage)
            if not topics and self._discourse.doubted(passage):
                return []
            if not topics:
                topic = self._discourse.announced(passage)
                topics = (topic,) if topic else ()
            return [Argument(topic, token.start, token.end, "topic") for topic in topics]
        found = finder.subjects(token.start)
        if not found and place.first == opening(passage) and listing(passage, self._discourse):
            topic = self._discourse.announced(passage)
            found = [Argument(topic, token.start, token.end, "topic")] if topic else []
        goods = sold(passage, self._wording, token.start)
        if goods and (not found or (self._discourse.matter() is None and found[-1].end == goods[0].end)):
            found = goods  # "these supplements" where the page names none
        if not found and place.kind in OUTRIGHT:
            found = sold_first(passage, self._wording, finder.clause_start(token.start))
            found = found or self._means(passage, finder, place)
        return found or (
            [] if self._of_another(passage, finder, place) else self._matter.promised(passage, finder, place)
        )

    def _of_another(self, passage: Passage, finder: Finder, place: Place) -> bool:
        """Tell whether what names no remedy is told of something else, or warns.

        "Stress (raises X)" is told of the stress, "Safety: … can lower X" of a harm.
        """
        if place.first and "(" in passage.gap(place.first - 1):
            before = next((m for m in passage.mentions if m.end == passage.tokens[place.first - 1].end), None)
            if before is None:
                return passage.block.kind == "item"
            return before not in finder.of_slot("treatment")
        return warns(passage, self._wording.lists.cautioning)

    def _means(self, passage: Passage, finder: Finder, place: Place) -> list[Argument]:
        """The treatment named behind a promise as what brings it: "a 90 % success rate with X"."""
        through = self._wording.boasts.through
        for at in range(place.after, min(place.after + _WORDS, len(passage.tokens))):
            if not _BREAKS.isdisjoint(passage.gap(at - 1)):
                break
            if passage.word(at) in through and (named := finder.treatments_right(at + 1, 3)):
                acting = {m.start for m in finder.of_slot("treatment") if finder.may_act(m, m.end)}
                return [argument for argument in named if argument.start in acting]  # not "along with X"
        return []

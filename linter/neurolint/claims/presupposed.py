"""Things that a sentence takes for granted: who says what qi does says that there is qi.

A presupposition survives "may" and "helps to"; it does not survive attribution, definition or denial (Karttunen 1973,
Linguistic Inquiry 4:169-193, calls these plugs and filters).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from neurolint.claims.assertion import asserts
from neurolint.claims.discourse import Discourse
from neurolint.claims.model import Claim
from neurolint.claims.passage import Passage
from neurolint.claims.wording.presupposed import Thing
from neurolint.claims.wording.whole import Wording
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference
from neurolint.quickclass import dataclass

_NAMING = frozenset({"title", "heading", "caption"})  # blocks that may name a thing without saying that it is
_REACH = 300  # code points around a name in which the sentence may leave it to others
_NEAR = 80  # code points behind it in which the sentence may deny it


@dataclass(frozen=True, slots=True)
class _Granted:
    """A place where a thing is named, or spoken of as if it were; `before`: see `Thing`."""

    concept: str
    start: int
    end: int
    before: bool = False


class Baseless:
    """The concepts of a reference of which a fact says that no science knows them; asked once for each."""

    __slots__ = ("_fitting", "_known", "_named", "_real", "_reference", "_status", "_tales", "_things")

    def __init__(self, wording: Wording, reference: Reference) -> None:
        self._reference = reference
        self._status = wording.presupposed.status
        self._things: tuple[Thing, ...] = wording.presupposed.things
        self._known: dict[str, bool] = {}
        self._tales = wording.presupposed.tales
        self._named: Mapping[str, Phrases] = wording.presupposed.real
        self._real: dict[str, tuple[Phrases, ...]] = {}
        self._fitting: dict[str, frozenset[int]] = {}

    def __contains__(self, concept: str) -> bool:
        known = self._known.get(concept)
        if known is None:
            table = self._reference.facts_by_pair
            known = self._known[concept] = any(
                fact.verdict == "holds"
                for upper in self._reference.distances(concept)
                for fact in table.get(("status", upper, self._status), ())
            )
        return known

    def is_tale(self, concept: str) -> bool:
        """Tell whether the words for a concept are often said of what is real."""
        return bool(self._tales) and self._reference.is_a(concept, self._tales)

    def real(self, concept: str) -> tuple[Phrases, ...]:
        """Return the phrases beside which the name of a concept stands for something real: its own and its kinds'."""
        found = self._real.get(concept)
        if found is None:
            kinds = self._reference.distances(concept)
            found = self._real[concept] = tuple(self._named[kind] for kind in kinds if kind in self._named)
        return found

    def spoken_of(self, treatment: str) -> frozenset[int]:
        """Return the indexes of the things that go with a treatment (see `Thing.on`)."""
        fitting = self._fitting.get(treatment)
        if fitting is None:
            upper = self._reference.distances(treatment).keys()
            fitting = frozenset(i for i, one in enumerate(self._things) if not one.on.isdisjoint(upper))
            self._fitting[treatment] = fitting
        return fitting


class Presuppositions:
    """Finds what sentences take for granted though no science knows it.

    Give it the passages of a draft in order.
    """

    __slots__ = ("_baseless", "_discourse", "_last", "_left", "_status", "_wording")

    def __init__(self, wording: Wording, baseless: Baseless, discourse: Discourse) -> None:
        self._wording = wording
        self._baseless = baseless
        self._discourse = discourse
        self._status = wording.presupposed.status
        self._last = (-1, -1)  # block and sentence that last took something for granted
        self._left = (-1, -1)  # and that last left all such things to others

    def read(self, passage: Passage) -> Iterator[Claim]:
        """Yield, for each such thing that a sentence names as if it existed, the claim that it does.

        The claim denies the standing that the facts give the thing.
        """
        places = [
            _Granted(mention.concept, mention.start, mention.end)
            for mention in passage.mentions
            if mention.how != "shorthand" and mention.concept in self._baseless
        ]
        spoken = [] if passage.block.kind in _NAMING else list(self._spoken_of(passage))
        places += [p for p in spoken if not any(p.start < q.end and q.start < p.end for q in places)]
        if not places or passage.block.kind in _NAMING:
            return
        granted: list[_Granted] = []
        if asserts(passage, self._wording.cues):
            carried = self._follows(passage, self._left)
            granted = [
                place
                for place in sorted(places, key=_start)
                if not (carried and self._goes_on(passage, place))
                and self._is_granted(passage, place, spoken)
            ]
        if not granted:
            self._left = (passage.block.index, passage.sentence.index)
            return
        self._last = (passage.block.index, passage.sentence.index)
        rendered = passage.block.rendered
        whole = rendered.span(granted[0].start, max(place.end for place in granted))
        for place in {p.concept: p for p in reversed(granted)}.values():
            own = rendered.span(place.start, place.end)
            yield Claim(
                subject=place.concept,
                predicate="status",
                object=self._status,
                polarity="negated",
                strength="can" if self._baseless.is_tale(place.concept) else "direct",
                span=whole,
                block=passage.block.index,
                sentence=passage.sentence.index,
                subject_span=own,
                object_span=own,
                trace=("status: taken for granted",),
            )

    def _spoken_of(self, passage: Passage) -> Iterator[_Granted]:
        """The things that a sentence speaks of without their names, where its words fit what the text is about."""
        things = self._wording.presupposed.things
        passed = passage.passed(self._wording.presupposed)
        fitting: frozenset[int] | None = None
        for index in range(len(things)) if passed is None else sorted(set(passed)):
            thing = things[index]
            if thing.concept not in self._baseless:
                continue
            if thing.again and not self._follows(passage, self._last):
                continue
            if thing.on:
                fitting = self._about(passage) if fitting is None else fitting
                if index not in fitting:
                    continue
            for start, end in passage.find(thing.forms):
                if not any(m.start < start and end <= m.end for m in passage.mentions):  # a part of a name
                    yield _Granted(thing.concept, start, end, thing.before)

    def _goes_on(self, passage: Passage, place: _Granted) -> bool:
        """Tell whether words speak again of what was named before: "this energy"."""
        at = passage.token_at(place.start)
        carried = self._wording.presupposed.carried
        return passage.word(at) in carried or passage.word(at - 1) in carried

    @staticmethod
    def _follows(passage: Passage, place: tuple[int, int]) -> bool:
        """Tell whether a sentence comes right behind another of the same block."""
        return place == (passage.block.index, passage.sentence.index - 1)

    def _about(self, passage: Passage) -> frozenset[int]:
        """The things that fit the treatments which a sentence, its section or the page speaks of."""
        topics = {m.concept for m in self._discourse.of_slot(passage.mentions, "treatment")}
        for topic in (self._discourse.topic(passage, "treatment"), self._discourse.matter()):
            if topic is not None:
                topics.add(topic)
        found: frozenset[int] = frozenset()
        for topic in topics:
            found |= self._baseless.spoken_of(topic)
        return found

    def _is_granted(self, passage: Passage, place: _Granted, spoken: list[_Granted]) -> bool:
        """Tell whether words stand for a thing: not in quotation marks, not left to others, not a real one."""
        wording = self._wording.presupposed
        folded = passage.folded
        before = folded[max(0, place.start - 1) : place.start]
        if before and before in "\"'" and folded[place.end : place.end + 1] == before:
            return False
        start = max(passage.sentence.start, place.start - _REACH)
        end = min(passage.sentence.end, place.end + _REACH)
        beside = (
            at for real in self._baseless.real(place.concept) for at, _ in real.find(folded, start, end)
        )
        if any(not (place.before and place.start <= at < place.end) for at in beside):
            return False
        end = place.start if place.before else end
        own = [(m.start, m.end) for m in passage.mentions if m.concept in self._baseless]
        own += [(p.start, p.end) for p in spoken if p.before]
        own += wording.pseudo.find(folded, start, end)
        within = passage.aside(place.start)
        left = list(wording.attributed.find(folded, start, end))
        left += wording.denied.find(folded, start, min(end, place.end + _NEAR))
        return all(
            any(low <= at < high for low, high in own) or passage.aside(at) not in {None, within}
            for at, _ in left
        )


def _start(place: _Granted) -> int:
    return place.start

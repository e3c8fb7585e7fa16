"""Claims of benefit whose object the vocabulary need not know: "supports cellular health", "Better sleep".

They are read only of treatments for which a fact speaks of whatever they are said to help. What is promised is told by
verbs of change in a good direction, after the classes of Niu 2005 (AMIA Annu Symp Proc 570-574: more good, less bad).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neurolint.claims.arguments import Finder
from neurolint.claims.assertion import asserts
from neurolint.claims.discourse import Argument, Discourse
from neurolint.claims.fragments import opening
from neurolint.claims.passage import Passage
from neurolint.claims.treats import Benefit, settle
from neurolint.claims.triggers import Trigger
from neurolint.claims.wording import Sense, Wording
from neurolint.library.model import Reference

_WORDS = 6  # words behind a verb in which what it changes is named
_BACK = 3  # words back from "to" in which the word that governs it is looked for
_SENSES = {
    "better": Sense("direct"),
    "less": Sense("direct"),
    "gone": Sense("absolute"),
    "other": Sense("direct"),
}


class Boasts:
    """Reads open claims of benefit against one reference."""

    __slots__ = ("_discourse", "_judged", "_reference", "_slots", "_sold", "_wording")

    def __init__(self, wording: Wording, reference: Reference, discourse: Discourse) -> None:
        self._wording = wording
        self._reference = reference
        self._discourse = discourse
        self._slots = frozenset({"condition", "mechanism", "site", "harm", "term"})
        self._judged: dict[str, bool] = {}
        self._sold = frozenset(
            subject
            for fact in reference.facts_by_predicate.get("treats", ())
            if wording.boasts.object in fact.objects and not fact.scope
            for subject in fact.subjects
        )

    def read(self, passage: Passage, finder: Finder, known: Sequence[Benefit]) -> Iterator[Benefit]:
        """Yield the first open claim of a sentence that is not `known` by its condition."""
        if not self._sold or not passage.tokens or not asserts(passage, self._wording.cues):
            return
        taken = [(b.trigger.start, b.trigger.end) for b in known]
        for trigger, objects in self._promises(passage):
            if any(low <= trigger.start < high for low, high in taken):
                continue
            subjects = [a for a in self._subjects(passage, finder, trigger) if self._everything(a.concept)]
            if not subjects:
                continue
            benefit = settle(passage, finder, self._wording, trigger, subjects, objects)
            if benefit is not None and benefit.modality.polarity == "affirmed":
                yield benefit
                return

    def _everything(self, concept: str) -> bool:
        """Tell whether a fact speaks of whatever a treatment is said to help."""
        known = self._judged.get(concept)
        if known is None:
            known = not self._sold.isdisjoint(self._reference.distances(concept))
            self._judged[concept] = known
        return known

    def _subjects(self, passage: Passage, finder: Finder, trigger: Trigger) -> list[Argument]:
        """What is boasted of: what stands before, or the topic for an item that begins with its result."""
        if trigger.name in self._wording.boasts.results:
            topics = self._discourse.led(passage)
            if not topics:
                topic = self._discourse.announced(passage, self._wording.lists.general)
                topics = (topic,) if topic else ()
            return [Argument(topic, trigger.start, trigger.end, "topic") for topic in topics]
        return finder.subjects(trigger.start)

    def _promises(self, passage: Passage) -> Iterator[tuple[Trigger, list[Argument]]]:
        """The places where something good is promised, left to right."""
        boasts = self._wording.boasts
        first = opening(passage)
        places: list[tuple[int, int, str, str]] = []  # from word to word, kind, name
        if passage.block.kind == "item" and passage.word(first) in boasts.results:
            places.append((first, first + 1, "other", passage.word(first)))
        told = not boasts.verbs.keys().isdisjoint(passage.words)
        for i, token in enumerate(passage.tokens if told else ()):
            entry = boasts.verbs.get(token.word)
            if entry is not None and self._tells(passage, i, entry[1], first):
                places.append((i, i + 1, entry[2], entry[0]))
        for start, end in passage.find(boasts.phrases):
            name = passage.folded[start:end]
            places.append((passage.token_at(start), passage.token_at(end), "other", name))
        for begin, after, kind, name in sorted(places):
            objects = self._objects(passage, after, kind)
            if objects:
                low, high = passage.tokens[begin].start, passage.tokens[after - 1].end
                yield Trigger(low, high, None, _SENSES[kind], "active", name=name), objects

    def _tells(self, passage: Passage, i: int, form: str, first: int) -> bool:
        """Tell whether a form of a verb tells what is done, not who should do it or what had been done."""
        boasts, cues = self._wording.boasts, self._wording.cues
        before = passage.word(i - 1) if i > 0 else ""
        if passage.gap(i) == "-" or (i and passage.gap(i - 1) == "-"):
            return False
        if form == "s":
            return before not in cues.nominal
        if form == "ing":
            return before in boasts.gerunds or (i > 0 and passage.gap(i - 1).strip() in {",", "–"})
        if form == "ed":
            return False
        if i == first:
            return bool(self._discourse.led(passage))  # "Reduce pain" may be advice
        if before == "to":
            return any(
                passage.word(i - 1 - back) in boasts.governors or passage.word(i - 1 - back) in cues.assertive
                for back in range(1, _BACK + 1)
            )
        if (
            i and before.endswith("s") and passage.gap(i - 1).isspace()
        ):  # "herbs support", "these drops support"
            token = passage.tokens[i - 1]
            treatment = self._wording.anaphors.treatment
            return token.stem in treatment or any(m.end == token.end for m in passage.mentions)
        return before.endswith("ly") or before in boasts.before

    def _objects(self, passage: Passage, at: int, kind: str) -> list[Argument]:
        """What is changed, when it is health: within some words, before the clause ends."""
        boasts = self._wording.boasts
        named = {passage.token_at(m.start): m for m in passage.mentions}
        found: Argument | None = None
        for i in range(at, min(at + _WORDS, len(passage.tokens))):
            token = passage.tokens[i]
            if i > at and any(mark in passage.gap(i - 1) for mark in ".;:()–"):
                break
            if kind == "better" and token.word in boasts.harms:
                return []
            mention = named.get(i)
            slot = self._discourse.slot(mention.concept) if mention else None
            if mention is not None and slot in self._slots:
                found = Argument(boasts.object, mention.start, mention.end, "topic")
                break
            if token.stem in boasts.health:
                found = Argument(boasts.object, token.start, token.end, "topic")
                break
        return [found] if found else []

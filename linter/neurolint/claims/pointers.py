"""Words that point back: pronouns and general nouns, resolved to what the text spoke of."""

from __future__ import annotations

from collections.abc import Set

from neurolint.claims.discourse import Argument
from neurolint.claims.fragments import opening
from neurolint.claims.layout import Layout
from neurolint.claims.model import Mention
from neurolint.language.anaphora import Candidate, resolve

_COPULA = 2  # words before the article of a class in which its "is" may stand: "is not a K"


class Pointers(Layout):
    """Resolves the words of one sentence that point back."""

    def pointer(self, start: int, before: int, after: int) -> list[Argument] | None:
        """The treatment that a word between the last mention and a trigger stands for; None when none points.

        It is empty where a general noun points and what it means stays open ("both drugs" with one named).
        `start` is where the clause begins, `after` where the last treatment named in it ends.
        """
        passage, anaphors = self._passage, self._wording.anaphors
        first, last = passage.token_at(max(start, after)), passage.token_at(before)
        opens = self._wording.pointing
        for i in range(last - 1, first - 1, -1):
            token = passage.tokens[i]
            if passage.asides and passage.aside(token.start) and not passage.aside(before):
                continue
            if token.stem in anaphors.treatment and not self._is_name(i) and (width := self.determined(i)):
                return self.recall("treatment", passage.tokens[i - width].start, token.end)
            if i != first and passage.word(i - 1) not in opens and passage.gap(i - 1) != ", ":
                continue
            if self._is_pronoun(i, alone=after <= start):
                return self.recall("treatment", token.start, token.end) or None
            if token.word in anaphors.possessives and i == first:
                return self.recall("treatment", token.start, token.end) or None
        return None

    def _is_name(self, index: int) -> bool:
        """Tell whether a noun is written as part of a name: "the Medicines Agency", "the Drug and Food Board"."""
        passage, text = self._passage, self._passage.block.text
        behind = index + 1 + (passage.word(index + 1) in self._wording.grammar.pairing)
        if passage.block.kind in {"heading", "title"} or behind >= len(passage.tokens):
            return False
        if passage.gap(index) != " " or passage.word(behind) in self._wording.treats.verbs:
            return False  # "This Herb Relieves …"
        return text[passage.tokens[index].start].isupper() and text[passage.tokens[behind].start].isupper()

    def _is_pronoun(self, index: int, *, alone: bool) -> bool:
        """Tell whether a word stands for a thing by itself; "this" only before a verb."""
        anaphors, word = self._wording.anaphors, self._passage.word(index)
        follower = self._passage.word(index + 1)
        if word in anaphors.demonstratives:
            return alone and self._wording.verbal(follower)
        relative = word in self._wording.grammar.relatives
        if word not in anaphors.pronouns or relative or follower in anaphors.treatment:
            return False
        return not self._is_expletive(index)

    def _is_expletive(self, index: int) -> bool:
        """Tell whether a pronoun stands for what is told behind it: "it is known that …"."""
        passage, expletive = self._passage, self._wording.anaphors.expletive
        if not passage.may_hold(expletive):
            return False
        start = passage.tokens[index].start
        return any(begin == 0 for begin, _ in expletive.find(passage.folded[start : passage.sentence.end]))

    def determined(self, index: int) -> int:
        """How many words before a general noun make it point back ("these two medications"); 0 when none do."""
        return self._wording.anaphors.sortal.determined(self._passage, index)

    def recall(self, slot: str, start: int, end: int) -> list[Argument]:
        """What words that point back stand for: the last named before them in the sentence, else before that."""
        concepts: tuple[str, ...]
        if " " in self._passage.folded[start:end].strip():
            concepts = self._sortal(slot, start, end)
        elif named := self._acting(slot, start):
            concepts = tuple(m.concept for m in self.group(named[-1], slot) if m.end <= start)
        elif slot == "condition":
            concepts = self._discourse.recent(self._passage, slot)
        elif self._labelled(start):
            topic = self._discourse.announced(self._passage)
            concepts = (topic,) if topic else ()
        elif ":" in self._passage.gap(self._passage.token_at(start) - 1):
            concepts = ()  # "so does medicine: it treats …" speaks of what stands before the colon
        else:
            concepts = self._discourse.spoken_of(self._passage)
        if slot == "condition":
            concepts = tuple(self._discourse.narrowed(self._passage, concept) for concept in concepts)
        return [Argument(concept, start, end, "anaphor") for concept in dict.fromkeys(concepts)]

    def _labelled(self, start: int) -> bool:
        """Tell whether a word opens what is told in an item behind a label: "Pain relief: It eases Y"."""
        passage = self._passage
        first = opening(passage) if passage.block.kind == "item" else 0
        return bool(first) and passage.tokens[first].start == start

    def _acting(self, slot: str, start: int) -> list[Mention]:
        """What the sentence names before a place and that can be meant there: not "unlike X, it …"."""
        named = [m for m in self.of_slot(slot) if m.end <= start]
        if slot != "treatment":
            return named
        named = [m for m in named if self.may_act(m, start)]
        return [m for m in named if not self._is_predicate(m)] or named

    def _is_predicate(self, mention: Mention) -> bool:
        """Tell whether a class is only said of something: "X is (not) a K; it …" goes on with X."""
        passage, grammar = self._passage, self._wording.grammar
        at = passage.token_at(mention.start) - 1
        if passage.word(at) not in grammar.indefinite:
            return False
        return any(passage.word(i) in grammar.be for i in range(max(at - _COPULA, 0), at))

    def _sortal(self, slot: str, start: int, end: int) -> tuple[str, ...]:
        """What a general noun with its determiner stands for, by number: "this drug", "both classes"."""
        passage, discourse = self._passage, self._discourse
        layer, at = self._wording.anaphors.sortal, passage.sentence.index
        if slot == "treatment" and self.behind(start, self._wording.cues.aside):
            return ()  # "stopping the tablets relieves Y"
        anaphor = layer.read(passage.folded[start:end])
        types = self._wording.anaphors.sorts.get(anaphor.noun)
        named = self._acting(slot, start)
        if named:
            here = [m.concept for m in self.group(named[-1], slot) if m.end <= start]
            spoken = [(at, concept) for concept in here]
        else:
            spoken = [(at, concept) for concept in discourse.recent(passage, slot)]
            topic = discourse.single_topic(passage)
            if (
                slot == "treatment"
                and topic is not None
                and not anaphor.plural
                and self._sorted(topic, types)
            ):
                return (topic,)
        every = [*discourse.named(passage, slot), *((at, m.concept) for m in named)]
        for concepts in (spoken, every):
            # the discourse has told what is near enough
            pool = [one for one in concepts if self._sorted(one[1], types)]
            found = resolve(anaphor, at, [self._candidate(*one) for one in pool], reach=at)
            if found:
                return tuple(pool[i][1] for i in found)
        return ()

    def _sorted(self, concept: str, types: Set[str] | None) -> bool:
        """Tell whether a concept is of some types; any will do for None."""
        known = self._reference.concepts.get(concept)
        return types is None or (known is not None and known.type in types)

    def _candidate(self, sentence: int, concept: str) -> Candidate:
        return Candidate(0, sentence, plural=self._discourse.has_kinds(concept))

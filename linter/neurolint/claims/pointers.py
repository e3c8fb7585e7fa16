"""Words that point back: pronouns and general nouns, resolved to what the text spoke of."""

from __future__ import annotations

from neurolint.claims.discourse import Argument
from neurolint.claims.layout import Layout


class Pointers(Layout):
    """Resolves the words of one sentence that point back."""

    def pointer(self, start: int, before: int, after: int) -> list[Argument]:
        """The treatment that a word between the last mention and a trigger stands for; empty when none points.

        `start` is where the clause begins, `after` where the last treatment named in it ends.
        """
        passage, anaphors = self._passage, self._wording.anaphors
        first, last = passage.token_at(max(start, after)), passage.token_at(before)
        for i in range(last - 1, first - 1, -1):
            token = passage.tokens[i]
            if passage.aside(token.start) and not passage.aside(before):
                continue
            if token.stem in anaphors.treatment and (width := self.determined(i)):
                return self.recall("treatment", passage.tokens[i - width].start, token.end)
            if (
                i != first
                and passage.word(i - 1) not in self._wording.grammar.pointing
                and passage.gap(i - 1) != ", "
            ):
                continue
            if self._is_pronoun(i, alone=after <= start):
                return self.recall("treatment", token.start, token.end)
            if token.word in anaphors.possessives and i == first:
                return self.recall("treatment", token.start, token.end)
        return []

    def _is_pronoun(self, index: int, *, alone: bool) -> bool:
        """Tell whether a word stands for a thing by itself; "this" only before a verb."""
        anaphors, word = self._wording.anaphors, self._passage.word(index)
        follower = self._passage.word(index + 1)
        if word in {"this", "these", "those"}:
            return alone and self._wording.verbal(follower)
        return (
            word in anaphors.pronouns and word not in {"which", "that"} and follower not in anaphors.treatment
        )

    def determined(self, index: int) -> int:
        """How many words before a general noun make it point back ("these two medications"); 0 when none do."""
        anaphors = self._wording.anaphors
        strangers = 0
        for width in range(1, 4):
            word = self._passage.word(index - width)
            if word in anaphors.determiners:
                return 0 if strangers and word == "the" else width
            strangers += word not in anaphors.modifiers
            if strangers > 1 or not self._passage.gap(index - width).isspace():
                return 0
        return 0

    def recall(self, slot: str, start: int, end: int) -> list[Argument]:
        """What words that point back stand for: the last named before them in the sentence, else before that."""
        named = [m for m in self.of_slot(slot) if m.end <= start]
        if slot == "treatment":
            named = [m for m in named if self.may_act(m, start)]  # "unlike X, it …"
        words = self._passage.folded[start:end].split()
        general = len(words) > 1
        if named:
            concepts = tuple(m.concept for m in self.group(named[-1], slot) if m.end <= start)
        elif slot == "condition" or general:
            concepts = self._discourse.recent(self._passage, slot)
        else:
            concepts = self._discourse.spoken_of(self._passage)
        if general and slot == "treatment" and not named and not words[-1].endswith("s"):
            topic = self._discourse.single_topic(self._passage)
            concepts = (topic,) if topic and (len(concepts) > 1 or topic not in concepts) else concepts
        if slot == "condition":
            concepts = tuple(self._discourse.narrowed(self._passage, concept) for concept in concepts)
        return [Argument(concept, start, end, "anaphor") for concept in dict.fromkeys(concepts)]

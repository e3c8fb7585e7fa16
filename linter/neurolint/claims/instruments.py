"""Treatments named at a place of their own: as the means, behind a role, by a heading's colon, or in a comparison."""

from __future__ import annotations

from collections.abc import Sequence

from neurolint.claims.discourse import Argument
from neurolint.claims.pointers import Pointers
from neurolint.claims.ranges import behind_range
from neurolint.language.tokens import Token

_PLACE = 4  # words that tell where something acts: "at the spinal cord"
_COMPARED = 5  # words in which it is told with what something is compared


class Instruments(Pointers):
    """Looks in one sentence for treatments where a trigger has no subject before it."""

    def treatments_right(self, index: int, words: int = 6) -> list[Argument]:
        """The treatments named within some words from the word at `index`."""
        passage = self._passage
        for at in range(index, min(index + words, len(passage.tokens))):
            mention = self._by_start.get(passage.tokens[at].start)
            if mention is not None and self.slot(mention.concept) == "treatment":
                members = [m for m in self.group(mention, "treatment") if m.start >= mention.start]
                return [Argument.of(m) for m in members if not self.restricted(m)]
            if any(mark in passage.gap(at - 1) for mark in ";:–") or passage.word(at) == "not":
                break
            if at > index and passage.word(at) in self._wording.grammar.relatives:
                break  # "is relieved by waves that lower Z"
        return []

    def means_of(self, start: int, end: int) -> list[Argument]:
        """The treatments that a phrase at the head of a sentence speaks of, by its comma: "By raising Y, X …"."""
        passage = self._passage
        at = passage.token_at(start)
        if (
            at != 1
            or passage.word(0) not in self._wording.grammar.means
            or not passage.word(1).endswith("ing")
        ):
            return []
        comma = passage.folded.find(",", end, passage.sentence.end)
        if comma < 0 or not self._is_place(passage.folded[end:comma].split()):
            return []
        return self.treatments_right(passage.token_at(comma), 2)

    def _is_place(self, words: Sequence[str]) -> bool:
        """Tell whether words are none, or tell where something acts: "in the brain"."""
        if not words:
            return True
        lead, articles = self._wording.cues.nominal, self._wording.grammar.articles
        return 3 <= len(words) <= _PLACE and words[0] in lead and words[1] in articles

    def instrument(self, after: int) -> list[Argument]:
        """The treatments named as the means: "you can relieve Y with X", "… naturally by taking X"."""
        at = self._passage.token_at(after)
        at += self._passage.word(at).endswith("ly")
        words = self._wording.grammar.agent(self._passage.word(at), self._passage.word(at + 1))
        return self.treatments_right(at + words, 3) if words else []

    def ranged(self, start: int) -> list[Argument]:
        """The treatments behind the range with which a sentence opens, where a verb at `start` is of it."""
        behind = behind_range(self._passage, self._wording)
        return self.treatments_right(behind) if self._passage.token_at(start) < behind else []

    def succeeds(self, after: int) -> bool:
        """Tell whether success is told right behind a condition: "treat Y successfully with X"."""
        return self._passage.word(self._passage.token_at(after)) in self._wording.treats.success

    def named_within(self, start: int, end: int) -> list[Argument]:
        """The treatment that a role names itself: "we offer an effective acupuncture treatment for Y"."""
        named = [m for m in self.of_slot("treatment") if start < m.start and m.end <= end]
        return [Argument.of(m) for m in named[:1]]

    def titled(self, start: int) -> list[Argument]:
        """The treatment of which what begins at `start` tells behind a colon: "X: the best treatment for Y".

        What is done with it ("X: treating Y") need not work.
        """
        if self._passage.word(self._passage.token_at(start)) in self._wording.grammar.doing:
            return []
        ahead = self._passage.folded[self._passage.sentence.start : start].rstrip()
        at = self._passage.sentence.start + len(ahead) - 1
        named = [m for m in self.of_slot("treatment") if m.end == at] if ahead.endswith(":") else []
        return [Argument.of(m) for m in (self.group(named[0], "treatment") if named else [])]

    def others_right(self, index: int) -> list[Argument]:
        """The class of which all others are meant, named from the word at `index`: "than all other painkillers"."""
        for at in range(index, min(index + _COMPARED, len(self._passage.tokens))):
            mention = self._by_start.get(self._passage.tokens[at].start)
            if mention is not None and self.slot(mention.concept) == "treatment":
                return [Argument.of(mention)]
        return []

    def others_fronted(self, before: int) -> list[Argument]:
        """The class of which all others are meant, at the head of the clause: "Of all painkillers, X is …"."""
        start = self.clause_start(before)
        first = next(self._wording.comparisons.fronted.find(self._passage.folded, start, before), None)
        if first is None or self._passage.folded[start : first[0]].strip():
            return []
        return self.others_right(self._passage.token_at(first[1]))

    def _head(self, trigger: int) -> Token | None:
        """The word of which a trigger tells in a relative clause, or as its verb or participle."""
        passage = self._passage
        clause = self._wording.grammar.relative_clause.search(
            passage.folded, self.clause_start(trigger), trigger
        )
        if clause is not None:
            return passage.tokens[passage.token_at(clause.start(1))]
        at = passage.token_at(trigger) - 1
        while at >= 0 and passage.word(at) in self._wording.anaphors.auxiliaries:
            at -= 1
        return passage.tokens[at] if at >= 0 else None

    def medicine_right(self, index: int) -> list[Argument]:
        """Medicines in general, named within some words from the word at `index`: "than standard drugs"."""
        passage, nameless = self._passage, self._wording.relations.nameless
        for at in range(index, min(index + _COMPARED, len(passage.tokens))):
            mention = self._by_start.get(passage.tokens[at].start)
            if mention is not None:
                return [Argument.of(mention)] if mention.concept == nameless else []
            if any(mark in passage.gap(at - 1) for mark in ";:–,"):
                break
        return []

    def enumerated(self, trigger: int, after: int) -> list[Argument]:
        """The members named behind: "The two classes that … are A and B", "Drugs that …: A and B"."""
        head = self._head(trigger)
        heads = self._wording.kinds.heads | self._wording.anaphors.treatment
        if head is None or not (
            head.stem in heads or any(m.start <= head.start < m.end for m in self.of_slot("treatment"))
        ):
            return []
        passage = self._passage
        at = passage.token_at(after)
        if passage.word(at) in self._wording.grammar.enumerating:
            return self.treatments_right(at + 1, 4)
        return self.treatments_right(at, 1) if ":" in passage.gap(at - 1) else []

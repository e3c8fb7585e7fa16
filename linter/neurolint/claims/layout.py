"""How a sentence is laid out: its clauses, and which mentions stand in one list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from neurolint.claims.discourse import Argument, Discourse
from neurolint.claims.model import Mention
from neurolint.claims.passage import Passage
from neurolint.claims.wording.whole import Wording
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference

_MEMBERS = 12  # words behind a comma in which the verb of a new clause stands
_OPENING = 5  # words within which the subject of a sentence is looked for
_APART = 80  # code points between two members of a list
_NOT = re.compile(r"[,(]\s*not\s+$")
_JOINED = re.compile(r"-(\w+)")  # what a hyphen joins to a name
_PARTING = re.compile(r"[,;:–()]")
_WHOLE = re.compile(r"\([^()]*\)")  # whole brackets between two members
_WORDS = re.compile(r"(\W+)")


class Layout:
    """Clauses and lists of one sentence."""

    def __init__(
        self, passage: Passage, wording: Wording, discourse: Discourse, reference: Reference
    ) -> None:
        self._passage = passage
        self._wording = wording
        self._discourse = discourse
        self._reference = reference
        self._parted: list[tuple[int, int]] | None = None
        self._free: dict[int, bool] = {}
        self._by_start = {mention.start: mention for mention in passage.mentions}
        self._by_slot: dict[str | None, list[Mention]] = {}
        for mention in passage.mentions:
            self._by_slot.setdefault(discourse.slot(mention.concept), []).append(mention)

    def _boundaries(self) -> list[tuple[int, int]]:
        """Where clauses are parted, outside brackets."""
        if self._parted is None:
            self._parted = self._part()
        return self._parted

    def _part(self) -> list[tuple[int, int]]:
        passage = self._passage
        found = self._wording.clauses.boundary.finditer(
            passage.folded, passage.sentence.start, passage.sentence.end
        )
        parted = [
            match.span()
            for match in found
            if passage.aside(match.start()) is None and not self._goes_on(match.group(), match.end())
        ]
        if parted and parted[0][0] == passage.sentence.start and (main := self._main_clause(parted[0][1])):
            parted = sorted([*parted, main])
        return parted

    def _main_clause(self, offset: int) -> tuple[int, int] | None:
        """Where the main clause begins behind one that opens the sentence: at the first comma behind its verb."""
        passage, cues, told = self._passage, self._wording.cues, False
        for i in range(passage.token_at(offset), len(passage.tokens) - 1):
            told = told or passage.word(i) in cues.asking or passage.word(i) in cues.modal
            start = passage.tokens[i].end
            if told and "," in passage.gap(i) and passage.aside(start) is None:
                return start, passage.tokens[i + 1].start
        return None

    def clause_start(self, offset: int) -> int:
        """Where the clause around an offset begins: behind the last boundary outside brackets."""
        brackets = self._passage.aside(offset)
        if brackets:
            return brackets[0] + 1
        ends = [end for start, end in self._boundaries() if start < offset]
        return ends[-1] if ends else self._passage.sentence.start

    def clause_end(self, offset: int) -> int:
        """Where the clause around an offset ends."""
        brackets = self._passage.aside(offset)
        if brackets:
            return brackets[1] - 1
        return next((start for start, _ in self._boundaries() if start >= offset), self._passage.sentence.end)

    def _goes_on(self, boundary: str, offset: int) -> bool:
        """Tell whether no subject of its own follows: "is cheap but relieves", "X, but not Y, relieves"."""
        if not boundary.isalpha():
            return False
        passage, treats, clauses = self._passage, self._wording.treats, self._wording.clauses
        at = passage.token_at(offset)
        word = passage.word(at)
        if word in clauses.contrasting and at + 1 < len(passage.tokens):
            after = passage.tokens[at + 1]
            return (
                after.start in self._by_start or after.word in treats.verbs or after.word in treats.adjectives
            )
        return word in clauses.going_on or word in treats.verbs

    def slot(self, concept: str) -> str | None:
        """The place of a claim that a concept can fill."""
        return self._discourse.slot(concept)

    def of_slot(self, slot: str) -> list[Mention]:
        """The mentions of the sentence that can fill a place of a claim, left to right."""
        return self._by_slot.get(slot, [])

    def group(self, mention: Mention, slot: str) -> list[Mention]:
        """All mentions coordinated with one, or given as its examples, left to right."""
        mentions = self.of_slot(slot)
        at = mentions.index(mention)
        first = last = at
        while first > 0 and self._joined(mentions[first - 1], mentions[first]):
            first -= 1
        while last + 1 < len(mentions) and self._joined(mentions[last], mentions[last + 1]):
            last += 1
        ends = [i for i in range(first, last) if self._ends_clause(mentions[i])]
        first = max((i + 1 for i in ends if i < at), default=first)
        last = min((i for i in ends if i >= at), default=last)
        found = mentions[first : last + 1]
        if len(found) == 2 and self._parts(*found):
            return [mention]
        return found

    def _ends_clause(self, mention: Mention) -> bool:
        """Tell whether a clause ends with a class and a comma: "A and B are Cs, D and E are Fs"."""
        passage = self._passage
        if passage.folded[mention.end : mention.end + 1] != ",":
            return False
        ahead = self.ahead(mention.start).rstrip()
        copulas = self._wording.kinds.copulas
        if all(end != len(ahead) for _, end in copulas.find(ahead, held=passage.keys)):
            return False
        at = passage.token_at(mention.end)
        return any(t.word in self._wording.anaphors.auxiliaries for t in passage.tokens[at : at + _MEMBERS])

    def _parts(self, left: Mention, right: Mention) -> bool:
        """Tell whether ", and" begins a new clause: "treats X, and Y should be …"."""
        passage = self._passage
        nxt = passage.word(passage.token_at(right.end))
        return "," in passage.folded[left.end : right.start] and nxt in self._wording.anaphors.auxiliaries

    def _joined(self, left: Mention, right: Mention) -> bool:
        gap = self._passage.folded[left.end : right.start]
        if len(gap) > _APART or gap.isspace():
            return False
        if "(" in gap or ")" in gap:
            gap = _WHOLE.sub(" ", gap).replace("(", " ").replace(")", " ")
        heads = self._wording.heads
        words = [word for word in _WORDS.split(gap) if word.rstrip("s") not in heads]
        return bool(self._wording.clauses.joiners.fullmatch("".join(words).strip()))

    def opening(self) -> list[str]:
        """The treatments that the sentence opens with, or the only one it names: its likely subject."""
        named = [m for m in self.of_slot("treatment") if self.may_act(m, self._passage.sentence.end)]
        if not named:
            return []
        if self._passage.token_at(named[0].start) < _OPENING:
            return [m.concept for m in self.group(named[0], "treatment")]
        concepts = {m.concept for m in named}
        if len(concepts) != 1:
            return []
        aside = self._passage.word(0) in self._wording.anaphors.continuing and self._discourse.has_kinds(
            named[0].concept
        )
        return [] if aside else sorted(concepts)  # "It has long been used as a herb" speaks of what "it" is

    def ahead(self, start: int) -> str:
        """The few code points of the sentence before an offset, such as that of a mention."""
        return self._passage.folded[max(self._passage.sentence.start, start - 40) : start]

    def may_act(self, mention: Mention, before: int) -> bool:
        """Tell whether a treatment can be what the words from `before` on speak of.

        It cannot when it is part of something else ("X withdrawal"), set aside ("unlike X") or in brackets.
        """
        passage = self._passage
        if passage.aside(mention.start) and not passage.aside(before):
            named = (m for m in reversed(passage.mentions) if m.concept == mention.concept)
            whole = next((m for m in named if m.end < mention.start), None)
            return whole is not None and self.may_act(whole, before)
        if mention.start not in self._free:
            self._free[mention.start] = self._is_free(mention)
        return self._free[mention.start]

    def _is_free(self, mention: Mention) -> bool:
        """Tell whether a mention is neither part of something else nor set aside by the words around it."""
        passage, cues = self._passage, self._wording.cues
        nxt = passage.token_at(mention.end)
        if passage.word(nxt) in cues.takeover and passage.folded[mention.end : passage.starts[nxt]].isspace():
            return False
        if (joined := _JOINED.match(passage.folded, mention.end)) and joined[1] in cues.compounded:
            return False
        ahead = self.ahead(mention.start)
        if "not" in ahead and _NOT.search(ahead):
            return False
        return (
            not self.is_left(mention.start) and not self.set_aside(mention) and not self._is_origin(mention)
        )

    def is_left(self, start: int) -> bool:
        """Tell whether a treatment named at an offset is left off or cut down: "stopping X"."""
        return self.right_behind(start, self._wording.treats.leaving)

    def set_aside(self, mention: Mention) -> bool:
        """Tell whether words before a name keep it from being the subject: "unlike Ys such as X", "treating X"."""
        if self.behind(mention.start, self._wording.cues.aside):
            return True
        named = self.of_slot("treatment")
        at = named.index(mention) if mention in named else 0
        if at == 0 or "," in self._passage.folded[named[at - 1].end : mention.start]:
            return False
        return self._joined(named[at - 1], mention) and self.set_aside(named[at - 1])

    def _is_origin(self, mention: Mention) -> bool:
        """Tell whether a mention only names what another treatment named before it comes from: "X, made from Y"."""
        return self.behind(mention.start, self._wording.cues.origins) and any(
            m.end < mention.start
            and m.concept != mention.concept
            and not self._discourse.has_kinds(m.concept)
            for m in self.of_slot("treatment")
        )

    def behind(self, start: int, phrases: Phrases) -> bool:
        """Tell whether one of some phrases stands before an offset, with two words and no mark between at most."""
        passage = self._passage
        if not passage.may_hold(phrases):
            return False
        ahead = self.ahead(start)
        return any(
            len(ahead[end:].split()) <= 2 and not _PARTING.search(ahead[end:])
            for _, end in phrases.find(ahead, held=passage.keys)
        )

    def restricted(self, mention: Mention) -> bool:
        """Tell whether only part of what is named is meant: "some antidepressants", "an opioid that …"."""
        before = self._passage.word(self._passage.token_at(mention.start) - 1)
        behind = self._passage.word(self._passage.token_at(mention.end))
        if (
            before in self._wording.grammar.indefinite
            and behind in self._wording.grammar.relatives
            and self._discourse.has_kinds(mention.concept)
        ):
            return True
        return self.right_behind(mention.start, self._wording.cues.restricting)

    def right_behind(self, start: int, phrases: Phrases) -> bool:
        """Tell whether one of some phrases stands right before an offset, nothing but space and commas between."""
        if not self._passage.may_hold(phrases):
            return False
        ahead = self.ahead(start).replace(",", " ").rstrip()
        return any(end == len(ahead) for _, end in phrases.find(ahead, held=self._passage.keys))


def spread(arguments: Sequence[Argument]) -> tuple[int, int]:
    """The range that holds all the arguments."""
    return min(a.start for a in arguments), max(a.end for a in arguments)

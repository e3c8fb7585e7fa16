"""The subject and the object of a trigger: the nearest mention of the right kind, and all coordinated with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from neurolint.claims.discourse import Argument, Discourse
from neurolint.claims.model import Mention
from neurolint.claims.passage import Passage
from neurolint.claims.wording import Sense, Wording
from neurolint.language.tokens import stem
from neurolint.library.model import Reference

_RELATIVE = re.compile(r"(\w{1,40})\s(?:that|which)\s(?!.{0,200}(?:that|which)\s)")
_FAR = 6  # words between a condition and the passive verb that speaks of it


def passage_text(passage: Passage, end: int) -> str:
    """The few code points of a sentence before an offset."""
    return passage.folded[max(passage.sentence.start, end - 24) : end]


class Finder:
    """Looks for arguments in one sentence."""

    __slots__ = ("_by_start", "_discourse", "_passage", "_reference", "_slots", "_wording")

    def __init__(
        self, passage: Passage, wording: Wording, discourse: Discourse, reference: Reference
    ) -> None:
        self._passage = passage
        self._wording = wording
        self._discourse = discourse
        self._reference = reference
        self._by_start = {mention.start: mention for mention in passage.mentions}
        self._slots = {mention: discourse.slot(mention.concept) for mention in passage.mentions}

    # -- clauses ---------------------------------------------------------------------------------------------

    def clause_start(self, offset: int) -> int:
        """Where the clause around an offset begins: behind the last hard boundary outside brackets."""
        passage = self._passage
        start = passage.sentence.start
        brackets = passage.aside(offset)
        if brackets:
            return brackets[0] + 1
        for match in self._wording.clauses.boundary.finditer(passage.folded, start, offset):
            if passage.aside(match.start()) is None:
                start = match.end()
        return start

    def clause_end(self, offset: int) -> int:
        """Where the clause around an offset ends."""
        passage = self._passage
        brackets = passage.aside(offset)
        if brackets:
            return brackets[1] - 1
        for match in self._wording.clauses.boundary.finditer(passage.folded, offset, passage.sentence.end):
            if passage.aside(match.start()) is None:
                return match.start()
        return passage.sentence.end

    # -- groups ----------------------------------------------------------------------------------------------

    def group(self, mention: Mention, slot: str) -> list[Mention]:
        """All mentions coordinated with one, or given as its examples, left to right."""
        mentions = [m for m in self._passage.mentions if self._slots[m] == slot]
        at = mentions.index(mention)
        first = last = at
        while first > 0 and self._joined(mentions[first - 1], mentions[first]):
            first -= 1
        while last + 1 < len(mentions) and self._joined(mentions[last], mentions[last + 1]):
            last += 1
        return mentions[first : last + 1]

    def _joined(self, left: Mention, right: Mention) -> bool:
        gap = self._passage.folded[left.end : right.start]
        if len(gap) > 80:
            return False
        gap = re.sub(r"\([^()]*\)", " ", gap)  # whole brackets between two members
        gap = gap.replace("(", " ").replace(")", " ")
        heads = self._wording.kinds.heads | self._wording.anaphors.treatment
        words = [word for word in re.split(r"(\W+)", gap) if word.rstrip("s") not in heads]
        joined = "".join(words).strip()
        return bool(self._wording.clauses.joiners.fullmatch(joined)) and not re.fullmatch(
            r"\s*", self._passage.folded[left.end : right.start]
        )

    # -- subjects --------------------------------------------------------------------------------------------

    def subjects(self, before: int, *, allow_topic: bool = False) -> list[Argument]:
        """The treatments that a trigger beginning at `before` speaks of."""
        passage = self._passage
        start = self.clause_start(before)
        named = [
            m
            for m in passage.mentions
            if self._slots[m] == "treatment"
            and start <= m.start
            and m.end <= before
            and self._may_act(m, before)
        ]
        pronoun = self._anaphor(start, before, named[-1].end if named else start, "treatment")
        if pronoun:
            return pronoun
        if named:
            return [Argument(m.concept, m.start, m.end, m.how) for m in self.group(named[-1], "treatment")]
        if allow_topic:
            return [
                Argument(concept, before, before, "topic")
                for concept in self._discourse.recent(passage, "treatment")
            ]
        return []

    def _may_act(self, mention: Mention, before: int) -> bool:
        passage, cues = self._passage, self._wording.cues
        if passage.aside(mention.start) and not passage.aside(before):
            return False
        nxt = passage.token_at(mention.end)
        if passage.word(nxt) in cues.takeover and passage.gap(nxt - 1).isspace():
            return False
        ahead = passage.folded[max(passage.sentence.start, mention.start - 40) : mention.start]
        ahead = re.sub(
            r"(?:\b(?:the|a|an|other|some|any|older|traditional|conventional|prescription)\s+)+$", "", ahead
        )
        trimmed = ahead.rstrip()
        return not any(end == len(trimmed) for _, end in cues.aside.find(trimmed))

    def _anaphor(self, start: int, before: int, after: int, slot: str) -> list[Argument]:
        """A pronoun or general noun between the last mention and the trigger, resolved."""
        passage, anaphors = self._passage, self._wording.anaphors
        first, last = passage.token_at(max(start, after)), passage.token_at(before)
        nouns = anaphors.treatment if slot == "treatment" else anaphors.condition
        for i in range(last - 1, first - 1, -1):
            token = passage.tokens[i]
            if passage.aside(token.start) and not passage.aside(before):
                continue
            if token.stem in nouns and (width := self._determined(i)):
                return self._recall(
                    slot,
                    passage.tokens[i - width].start,
                    token.end,
                    plural=token.word.endswith("s") and "'" not in token.word,
                )
            if i == first or passage.word(i - 1) in {"and", "that", "because", "then", "but"}:
                follower = passage.word(i + 1)
                plain = token.word in anaphors.pronouns and token.word not in {"which", "that"}
                if (
                    plain
                    and follower not in nouns
                    and not (token.word in {"this", "these"} and after > start)
                ):
                    return self._recall(
                        slot, token.start, token.end, plural=token.word in {"they", "these", "them"}
                    )
                if token.word in anaphors.possessives and slot == "treatment" and i == first:
                    return self._recall(slot, token.start, token.end, plural=token.word == "their")
        return []

    def _determined(self, index: int) -> int:
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

    def _recall(self, slot: str, start: int, end: int, *, plural: bool) -> list[Argument]:
        """What a word that points back stands for: the last named before it in the sentence, else before that."""
        named = [m for m in self._passage.mentions if self._slots[m] == slot and m.end <= start]
        if named:
            group = self.group(named[-1], slot)
            concepts = tuple(dict.fromkeys(m.concept for m in group if m.end <= start))
        else:
            concepts = self._discourse.recent(self._passage, slot)
        if not plural and slot == "treatment" and not named:
            topic = self._discourse.single_topic(self._passage)
            concepts = (topic,) if topic and (len(concepts) > 1 or topic not in concepts) else concepts
        if slot == "condition":
            concepts = tuple(dict.fromkeys(self._discourse.narrowed(self._passage, c) for c in concepts))
        return [Argument(concept, start, end, "anaphor") for concept in concepts]

    # -- objects ---------------------------------------------------------------------------------------------

    def objects_right(self, index: int, sense: Sense, *, relief: bool = False) -> list[Argument]:
        """The conditions behind the word at `index - 1`: the first group that only bridges part from it.

        `relief` says that the trigger itself means relief, so that the condition may be left unsaid.
        """
        passage, treats = self._passage, self._wording.treats
        unknown = 0
        limit = 0 if sense.near else treats.unknown
        at = index
        while at < len(passage.tokens):
            token = passage.tokens[at]
            gap = passage.gap(at - 1)
            if any(mark in gap for mark in ";:–.") and at > index:
                break
            if "(" in gap and passage.aside(token.start):
                close = passage.aside(token.start)
                at = passage.token_at(close[1]) if close else at + 1
                continue
            mention = self._by_start.get(token.start)
            if mention is not None:
                if self._slots[mention] == "condition" and self._is_head(mention):
                    return self._conditions(mention)
                if self._slots[mention] == "treatment":
                    break
                at = passage.token_at(mention.end)
                unknown += 1
                if unknown > limit:
                    break
                continue
            if token.stem in self._wording.anaphors.condition and self._determined(at):
                if token.stem in self._wording.anaphors.relief:
                    relief = True
                else:
                    return self._recall("condition", token.start, token.end, plural=True)
            if token.word in self._wording.anaphors.relief and not unknown:
                relief = True
            if self._wording.clauses.boundary.fullmatch(token.word) or token.word in {"which", "than"}:
                break
            if token.stem not in treats.bridges and token.word not in treats.bridges:
                if token.word in treats.verbs and at > index:
                    break
                unknown += 1
                if unknown > limit and not token.word.endswith("ly"):
                    break
            at += 1
        return self._relief(index) if relief else []

    def conditions_named(self) -> tuple[str, ...]:
        """The conditions that the sentence names, else the one the text speaks of."""
        named = [m.concept for m in self._passage.mentions if self._slots[m] == "condition"]
        if named:
            return tuple(dict.fromkeys(self._discourse.narrowed(self._passage, concept) for concept in named))
        topic = self._discourse.topic(self._passage, "condition")
        return (topic,) if topic else ()

    def _is_head(self, mention: Mention) -> bool:
        """A condition is meant itself, not what carries it ("pain signals", "migraine clinic")."""
        nxt = self._passage.token_at(mention.end)
        carried = self._passage.tokens[nxt].stem if nxt < len(self._passage.tokens) else ""
        gap = self._passage.gap(nxt - 1)
        return carried not in self._wording.treats.carriers or gap.strip(" -") != ""

    def _relief(self, index: int) -> list[Argument]:
        topic = self._discourse.topic(self._passage, "condition")
        at = self._passage.tokens[index - 1] if index else self._passage.tokens[0]
        return [Argument(topic, at.start, at.end, "topic")] if topic else []

    def objects_left(self, before: int) -> list[Argument]:
        """The conditions that a passive trigger beginning at `before` speaks of."""
        passage = self._passage
        start = self.clause_start(before)
        named = [
            m
            for m in passage.mentions
            if self._slots[m] == "condition" and start <= m.start and m.end <= before
        ]
        after = named[-1].end if named else start
        first, last = passage.token_at(max(start, after)), passage.token_at(before)
        for i in range(last - 1, first - 1, -1):
            token = passage.tokens[i]
            if (
                token.word in self._wording.anaphors.relief
                and passage.word(i - 1) in self._wording.anaphors.possessives
            ):
                return self._recall("condition", token.start, token.end, plural=False)[:1]
        if len(named) > 1 and self._behind(named[-2]) == named[-1]:
            return self._conditions(named[-2])  # "pain caused by Y can be eased by X"
        if not named or "," in passage.folded[after:before] or last - first > _FAR:
            return []
        return self._conditions(named[-1])

    def _conditions(self, mention: Mention) -> list[Argument]:
        """The group around a condition, general ones read as what the text is about."""
        members = self.group(mention, "condition")
        behind = self._behind(members[-1])
        found = []
        for member in members:
            if self._wording.clauses.narrowed.search(passage_text(self._passage, member.start)):
                continue  # "HIV-related nerve pain" is narrower than the concept named
            concept, how = member.concept, member.how
            narrowed = self._discourse.narrowed(self._passage, concept)
            if behind and self._reference.is_a(behind.concept, concept):
                found.append(Argument(behind.concept, member.start, behind.end, behind.how))
                continue
            if narrowed != concept and behind is None:
                concept, how = narrowed, "topic"
            found.append(Argument(concept, member.start, member.end, how))
        return found

    def _behind(self, mention: Mention) -> Mention | None:
        """The condition that names whose pain is meant: "pain … in patients with Y", "pain of Y"."""
        passage = self._passage
        end = self.clause_end(mention.end)
        for later in passage.mentions:
            if later.start < mention.end or self._slots[later] != "condition" or later.end > end:
                continue
            gap = passage.folded[mention.end : later.start]
            if self._wording.clauses.owner.search(gap):
                return later
        return None

    def treatments_right(self, index: int, words: int = 6) -> list[Argument]:
        """The treatments named within some words from the word at `index`."""
        passage = self._passage
        for at in range(index, min(index + words, len(passage.tokens))):
            mention = self._by_start.get(passage.tokens[at].start)
            if mention is not None and self._slots[mention] == "treatment":
                return [Argument(m.concept, m.start, m.end, m.how) for m in self.group(mention, "treatment")]
            if any(mark in passage.gap(at - 1) for mark in ";:–"):
                break
        return []

    def objects_behind(self, subjects: Sequence[Argument]) -> list[Argument]:
        """The conditions for which treatments just named are meant: "recommends X for Y"."""
        if not subjects:
            return []
        passage = self._passage
        at = passage.token_at(subjects[-1].end)
        for index in range(at, at + 4):
            if passage.word(index) in self._wording.treats.adjective_prepositions:
                return self.objects_right(index + 1, Sense("direct"))
        return []

    def enumerated(self, trigger: int, after: int) -> list[Argument]:
        """ "The two classes that … are A and B": the members named behind are the subject."""
        passage = self._passage
        head = _RELATIVE.search(passage.folded, self.clause_start(trigger), trigger)
        if head is None:
            return []
        heads = self._wording.kinds.heads | self._wording.anaphors.treatment
        named = any(
            m.start <= head.start(1) < m.end for m in passage.mentions if self._slots[m] == "treatment"
        )
        if not named and stem(head.group(1)) not in heads:
            return []
        at = passage.token_at(after)
        if passage.word(at) in {"is", "are", "include", "includes"}:
            return self.treatments_right(at + 1, 4)
        return []


def spread(arguments: Sequence[Argument]) -> tuple[int, int]:
    """The range that holds all the arguments."""
    return min(a.start for a in arguments), max(a.end for a in arguments)

"""The object of a trigger: the condition it bears on, and all coordinated with it."""

from __future__ import annotations

from collections.abc import Sequence

from neurolint.claims.bare import brings
from neurolint.claims.discourse import Argument
from neurolint.claims.fronting import fronts
from neurolint.claims.layout import spread
from neurolint.claims.model import Mention
from neurolint.claims.pointers import Pointers
from neurolint.claims.wording.benefits import Sense
from neurolint.language.tokens import Token

_FAR = 6  # words between a condition and the passive verb that speaks of it
_AHEAD = 9  # words behind a treatment in which it is told what it is recommended for
_OWNER = 90  # code points between a pain and whose it is
_DIRECT = Sense("direct")


class Objects(Pointers):
    """Looks in one sentence for what a trigger bears on."""

    def objects_right(self, index: int, sense: Sense, *, relief: bool = False) -> list[Argument]:
        """The conditions behind the word at `index - 1`: the first group that only bridges part from it.

        `relief` says that the trigger itself means relief, so that the condition may be left unsaid.
        """
        passage, relief_stems = self._passage, self._wording.anaphors.relief_stems
        unknown = 0
        limit = 0 if sense.near else self._wording.treats.unknown
        at = self._behind_condition(index)
        end = self.clause_end(passage.tokens[at - 1].start) if at else passage.sentence.end
        while at < len(passage.tokens):
            token, gap = passage.tokens[at], passage.gap(at - 1)
            if at > index and any(mark in gap for mark in ";:–."):
                if not self._leads_in(at - 1):
                    break
                end = self.clause_end(token.start)
            if token.start >= end:
                break  # "…, and it can cause Y"
            brackets = passage.aside(token.start) if "(" in gap else None
            if brackets:
                at = passage.token_at(brackets[1])
                continue
            mention = self._by_start.get(token.start)
            if mention is not None:
                slot = self.slot(mention.concept)
                if slot == "condition" and self._is_head(mention):
                    return (
                        [] if sense.near and self._is_of_doers(index, mention) else self.conditions(mention)
                    )
                if not self._bridges(mention):
                    unknown += 1
                if slot == "treatment" or unknown > limit:
                    break
                at = passage.token_at(mention.end)
                continue
            pointed = self._pointed_to(at, first=at == index)
            if pointed is not None:
                return pointed
            relief = relief or (token.stem in relief_stems and not unknown)
            if self._turns(at, first=at == index) or (unknown and self._joins(at)):
                break
            unknown += self._is_stranger(token) and not self._leads_in(at)
            if unknown > limit:
                break
            at += 1
        return self._relief(index) if relief else []

    def _behind_condition(self, index: int) -> int:
        """The index behind words that bring in a condition, where they stand at `index`: "X can help if you have Y"."""
        passage = self._passage
        if not index or index >= len(passage.tokens) or not passage.gap(index - 1).isspace():
            return index
        behind = fronts(passage, self._wording, passage.tokens[index - 1].end, passage.sentence.end)
        return index if behind is None else behind

    def _pointed_to(self, at: int, *, first: bool) -> list[Argument] | None:
        """What a word that points back means: "it" right behind the trigger, "this condition"; None for others."""
        token, anaphors = self._passage.tokens[at], self._wording.anaphors
        if first and token.word in anaphors.objects:
            named = [m for m in self.of_slot("condition") if m.end < token.start]
            return self.recall("condition", token.start, token.end) if named else []
        general = token.stem in anaphors.condition and token.stem not in anaphors.relief
        if general and not self._leads_in(at) and (width := self.determined(at)):
            return self.recall("condition", self._passage.tokens[at - width].start, token.end)
        return None

    def _turns(self, at: int, *, first: bool) -> bool:
        """Tell whether something else begins at a word: another clause, other people, another verb of effect."""
        token, grammar, treats = self._passage.tokens[at], self._wording.grammar, self._wording.treats
        return (
            token.word in grammar.turns
            or token.word in grammar.someones
            or self._wording.clauses.boundary.fullmatch(token.word) is not None
            or (not first and token.word in treats.verbs and not treats.bridging(token))
        )

    def _joins(self, at: int) -> bool:
        """Tell whether a word joins what comes to something else: "improves mood in people with Y"."""
        passage = self._passage
        return passage.word(at) in self._wording.grammar.links or "," in passage.gap(at - 1)

    def _is_stranger(self, token: Token) -> bool:
        """Tell whether a word does not merely bridge the gap between a trigger and its object."""
        bridging = self._wording.treats.bridging(token)
        return not (bridging or token.word.isdigit() or token.word.endswith("ly"))

    def _is_of_doers(self, index: int, mention: Mention) -> bool:
        """Tell whether people are helped to do something, who only have a condition: "helps children with Y bear Z"."""
        passage, having = self._passage, self._wording.clauses.having
        last = self.group(mention, "condition")[-1]
        at = passage.token_at(last.end)
        runs = passage.gap(at - 1).isspace()
        at += passage.word(at) == "to"
        if not runs or passage.word(at) not in self._wording.treats.doing:
            return False
        return any(passage.word(i) in having for i in range(index, passage.token_at(mention.start)))

    def _bridges(self, mention: Mention) -> bool:
        """Tell whether a name is no more than a word for people that bridges the gap: "helps children with Y"."""
        tokens = self._passage.tokens
        named = range(self._passage.token_at(mention.start), self._passage.token_at(mention.end))
        return all(self._wording.treats.bridging(tokens[i]) for i in named)

    def _leads_in(self, at: int) -> bool:
        """Tell whether the word at `at` is a general one with a colon behind: "helps the following conditions: Y"."""
        passage, token = self._passage, self._passage.tokens[at]
        general = token.stem in self._wording.anaphors.condition or token.stem in self._wording.treats.leading
        return general and passage.gap(at).strip() == ":"

    def asked(self, index: int) -> list[Argument]:
        """The conditions of a question right before, when the word at `index` is past the end: "… X helps."."""
        if index < len(self._passage.tokens) or not self._passage.tokens:
            return []
        at = self._passage.tokens[-1]
        return [Argument(c, at.start, at.end, "anaphor") for c in self._discourse.asked(self._passage)]

    def within(self, index: int, end: int) -> list[Argument]:
        """The condition at the word at `index`, when a role that ends at `end` holds it: "a nerve pain medicine"."""
        start = self._passage.tokens[index].start if index < len(self._passage.tokens) else end
        mention = self._by_start.get(start) if start < end else None
        return self.conditions(mention) if mention and self.slot(mention.concept) == "condition" else []

    def objects_behind(self, subjects: Sequence[Argument]) -> list[Argument]:
        """The conditions for which treatments just named are meant: "recommends X for Y"."""
        if not subjects:
            return []
        at = self._passage.token_at(subjects[-1].end)
        for index in range(at, at + _AHEAD):
            word, following = self._passage.word(index), self._passage.word(index + 1)
            if word in self._wording.grammar.turns:
                break  # "take X if you need it for Y"
            if word in self._wording.treats.adjective_prepositions and word != "at":
                return self.objects_right(index + 1, _DIRECT)
            if word == "to" and following in self._wording.treats.verbs:
                return self.objects_right(index + 2, _DIRECT)  # "recommends X to prevent Y"
        return []

    def objects_left(self, before: int) -> list[Argument]:
        """The conditions that a passive trigger beginning at `before` speaks of."""
        passage, anaphors = self._passage, self._wording.anaphors
        start = self.clause_start(before)
        named = [m for m in self.of_slot("condition") if start <= m.start and m.end <= before]
        after = named[-1].end if named else start
        first, last = passage.token_at(max(start, after)), passage.token_at(before)
        for i in range(last - 1, first - 1, -1):
            token = passage.tokens[i]
            if token.word in anaphors.relief and passage.word(i - 1) in anaphors.possessives:
                return self.recall("condition", token.start, token.end)[:1]
        if len(named) > 1 and self._owner(named[-2]) == named[-1]:
            return self.conditions(named[-2])  # "pain caused by Y can be eased by X"
        if not named or "," in passage.folded[after:before] or last - first > _FAR:
            return []
        return self.conditions(named[-1])

    def fronted(self, before: int) -> list[Argument]:
        """The condition of a phrase at the head of the clause: "For nerve pain, X is …"."""
        passage = self._passage
        start = self.clause_start(before)
        treats = self._wording.treats
        first = passage.token_at(start)
        purpose = passage.word(first) == "to" and passage.word(first + 1) in treats.verbs
        begins = fronts(passage, self._wording, start, before) is not None
        if passage.word(first) not in treats.adjective_prepositions and not purpose and not begins:
            return []
        for mention in self.of_slot("condition"):
            if start <= mention.start < before:
                near = passage.token_at(mention.start) - first <= _FAR
                parted = "," in passage.folded[mention.end : before] or self._meets_treatment(mention)
                return self.conditions(mention) if near and parted else []
        return []

    def concluded(self, before: int, end: int) -> list[Argument]:
        """The one condition of what a sentence concludes from: "Y comes of Z, so X can be helpful".

        Nothing where the conclusion goes on behind `end`, or the sentence names several conditions.
        """
        passage = self._passage
        named = self.of_slot("condition")
        if len({m.concept for m in named}) != 1 or named[-1].end > before or self.continues(end):
            return []
        drawn = self._wording.treats.concluding.search(passage.folded, named[-1].end, before)
        return self.conditions(named[-1]) if drawn else []

    def _meets_treatment(self, mention: Mention) -> bool:
        """Tell whether a treatment stands right behind a mention: "in Y X is effective"."""
        at = self._passage.token_at(mention.end)
        behind = (
            self._by_start.get(self._passage.tokens[at].start) if at < len(self._passage.tokens) else None
        )
        return behind is not None and self.slot(behind.concept) == "treatment"

    def unsaid(self, before: int, told: int | None = None) -> list[Argument]:
        """What a treatment said to be effective is effective for: what the page is about, else whatever it may be.

        Nothing where the clause names a condition of its own. With an offset `told` it is whatever it may be, and
        nothing where the clause goes on behind that: it says what else the treatment is effective at.
        """
        start = self.clause_start(before)
        end = self.clause_end(before)
        if told is not None and self.continues(told):
            return []
        if any(start <= m.start < end for m in self.of_slot("condition")):
            return []
        topic = self._discourse.announced_condition(self._passage) if told is None else None
        return [Argument(topic or self._wording.treats.unsaid, before, before, "topic")]

    def continues(self, end: int) -> bool:
        """Tell whether a clause goes on behind an offset."""
        at = self._passage.token_at(end)
        return (
            self._passage.gap(at - 1).isspace() and self._passage.word(at) not in self._wording.treats.closing
        )

    def condition_of(self, after: int, end: int) -> tuple[str, ...]:
        """The condition in which a comparison is made: named right behind it, else before it, else the main topic.

        Before it only what the same clause names counts: "The head of Y care said: X works as well as Z".
        """
        passage = self._passage
        named = self.of_slot("condition")
        behind = next((m for m in named if m.start >= after), None)
        if behind is not None:
            between = passage.folded[after : behind.start].split()
            near = len(passage.folded[min(end, behind.start) : behind.start].split()) <= _FAR
            if near and not self._wording.treats.adjective_prepositions.isdisjoint(between):
                return (self._discourse.narrowed(passage, behind.concept),)
            return ()
        start = self.clause_start(after)
        named = [m for m in named if m.start >= start]
        if named:
            return (self._discourse.narrowed(passage, named[-1].concept),)
        topic = self._discourse.main_topic(passage, "condition")
        return (topic,) if topic else ()

    def adviser(self, clause: tuple[int, int]) -> str:
        """The body that advises, when the clause names one: "NICE recommends X", "X is recommended by NICE"."""
        named = {m.concept for m in self.of_slot("body") if clause[0] <= m.start < clause[1]}
        return named.pop() if len(named) == 1 else ""

    def narrower(self, objects: Sequence[Argument]) -> bool:
        """Tell whether something unknown behind the last condition narrows it: "the nerve pain of …"."""
        end = spread(objects)[1]
        grammar = self._wording.grammar
        behind = grammar.narrowing.match(self._passage.folded[end : end + 60])
        return behind is not None and behind.group(1) not in grammar.whole

    def mends(self, objects: Sequence[Argument]) -> bool:
        """Tell whether some conditions are all wounds and the like, which heal: to heal them is to help them."""
        mended, is_a = self._wording.treats.mended, self._reference.is_a
        return all(any(is_a(a.concept, wound) for wound in mended) for a in objects)

    def _is_head(self, mention: Mention) -> bool:
        """A condition is meant itself, not what carries it ("pain signals"), nor what it brings ("Y-related Z")."""
        nxt = self._passage.token_at(mention.end)
        carried = self._passage.tokens[nxt].stem if nxt < len(self._passage.tokens) else ""
        gap = self._passage.gap(nxt - 1)
        return not brings(self._passage, self._wording, mention) and (
            carried not in self._wording.treats.carriers or gap.strip(" -") != ""
        )

    def _relief(self, index: int) -> list[Argument]:
        """What relief is of that says nothing of it: the topic, but not what is told further on in the sentence.

        "X gives relief but can cause Y" is no relief of Y.
        """
        topic = self._discourse.topic(self._passage, "condition")
        at = self._passage.tokens[index - 1] if index else self._passage.tokens[0]
        named = [m for m in self.of_slot("condition") if m.concept == topic]
        if topic is None:
            return []
        alone = bool(named) and named[0].start >= at.end and not self._was_named(topic)
        if alone and self._is_parted(at.end, named[0].start):
            return []
        return [Argument(topic, at.start, at.end, "topic")]

    def _was_named(self, condition: str) -> bool:
        """Tell whether a heading above or a sentence before named a condition."""
        passage, discourse = self._passage, self._discourse
        known = [concept for _, concept in discourse.named(passage, "condition")]
        return condition in [*known, discourse.announced_condition(passage)]

    def _is_parted(self, start: int, end: int) -> bool:
        """Tell whether a clause begins between two offsets."""
        return self._wording.clauses.boundary.search(self._passage.folded, start, end) is not None

    def conditions(self, mention: Mention) -> list[Argument]:
        """The group around a condition, general ones read as what the text is about."""
        members = self.group(mention, "condition")
        owner = self._owner(members[-1])
        found = []
        for member in members:
            if self._wording.clauses.narrowed.search(self.ahead(member.start)) is not None:
                continue  # "HIV-related nerve pain" is narrower than the concept named
            if owner and self._shows(owner.concept, member.concept):
                found.append(Argument(owner.concept, member.start, owner.end, owner.how))
                continue
            narrowed = self._discourse.narrowed(self._passage, member.concept)
            if narrowed != member.concept and owner is None:
                found.append(Argument(narrowed, member.start, member.end, "topic"))
            else:
                found.append(Argument.of(member, owner.concept if owner else ""))
        return found

    def _shows(self, owner: str, symptom: str) -> bool:
        """Tell whether a condition is a kind of another, or it or what it is a kind of presents as one."""
        known = self._reference.concepts
        shown = (
            s
            for upper in self._reference.distances(owner)
            if upper in known
            for s in known[upper].presents_as
        )
        return any(self._reference.is_a(one, symptom) for one in (owner, *shown))

    def _owner(self, mention: Mention) -> Mention | None:
        """The condition that names whose pain is meant: "pain … in patients with Y", "pain of Y"."""
        passage = self._passage
        end = min(self.clause_end(mention.end), mention.end + _OWNER)
        for later in self.of_slot("condition"):
            if later.start >= end:
                break
            if later.start >= mention.end and self._wording.clauses.owner.search(
                passage.folded[mention.end : later.start]
            ):
                return later
        return None

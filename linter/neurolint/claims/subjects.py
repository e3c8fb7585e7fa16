"""The subject of a trigger: the nearest treatment before it that can act, and all coordinated with it."""

from __future__ import annotations

from collections.abc import Sequence

from neurolint.claims.ahead import relative_ahead, word_ahead
from neurolint.claims.discourse import Argument
from neurolint.claims.fragments import is_fragment, opening, warns
from neurolint.claims.model import Mention
from neurolint.claims.pointers import Pointers

_ADJECTIVES = 4  # words from what a thing is said to be back to its article
_UNKNOWN = 3  # words of a subject that the vocabulary does not know, its article included
_APPOSED = 6  # words of an apposition before its relative clause
_SIGNS = " *_:–)"  # what may stand between a label and what is told behind it
_PAIR = 2  # treatments that a verb in the singular may still tell of together: "X and Y, which helps"
_CLAUSE = 3  # words behind "that" in which its own verb stands


class Subjects(Pointers):
    """Looks in one sentence for what a trigger speaks of."""

    def subjects(self, before: int) -> list[Argument]:
        """The treatments that a trigger beginning at `before` speaks of."""
        if self._of_a_stranger(before):
            return []
        start = self.clause_start(before)
        named = [m for m in self.of_slot("treatment") if start <= m.start and m.end <= before]
        acting = next((m for m in reversed(named) if self.may_act(m, before)), None)
        inserted = acting and self._inserted(acting, named)
        if inserted:
            return [Argument.of(inserted)] if not self.restricted(inserted) else []
        acting = self._holder(acting, named) if acting else None
        pointer = self.pointer(start, before, acting.end if acting else start)
        if pointer is not None:
            return pointer
        if acting is None:
            return self._apposed(start, before) or self._understood(before)
        anew = self._begun_anew(acting, before) or self._joined_to(acting, before)
        if anew or self._narrowed_by_clause(acting, before):
            return []
        alone = self._tells_of_one(acting, before)
        group = [acting] if alone else self.group(acting, "treatment")
        members = [m for m in group if m.end <= before and self.may_act(m, before)]
        return [self._meant(m) for m in members if not self.restricted(m)]

    def _tells_of_one(self, acting: Mention, before: int) -> bool:
        """Tell whether a relative clause in the singular is on the last of a list: "X, Y, and Z, which eases"."""
        passage = self._passage
        at = relative_ahead(passage, self._wording, before)
        if at is None or "," not in passage.gap(at - 1) or not self._is_singular(before):
            return False
        listed = len(self.group(acting, "treatment")) > _PAIR
        return listed and passage.tokens[at - 1].end == acting.end

    def _is_singular(self, verb: int) -> bool:
        """Tell whether the verb at an offset is in the third person singular."""
        word = self._passage.word(self._passage.token_at(verb))
        return word.endswith("s") and not word.endswith("ss")

    def _meant(self, mention: Mention) -> Argument:
        """What a mention stands for: "this C" is the one kind of C that was named last, else the topic if it is one."""
        kind, discourse = mention.concept, self._discourse
        begin = self._singled(mention) if discourse.has_kinds(kind) else None
        if begin is None:
            return Argument.of(mention)
        at = self._passage.sentence.index
        here = [(at, m.concept) for m in self.of_slot("treatment") if m.end <= begin]
        known = [*discourse.named(self._passage, "treatment"), *here]
        members = [(i, c) for i, c in known if c != kind and self._reference.is_a(c, kind)]
        last = {concept for i, concept in members if i == members[-1][0]}
        topic = discourse.single_topic(self._passage)
        if not last and topic is not None and self._reference.is_a(topic, kind):
            last = {topic}
        if len(last) != 1:
            return Argument.of(mention)
        return Argument(last.pop(), mention.start, mention.end, "anaphor")

    def _singled(self, mention: Mention) -> int | None:
        """Where "this" begins that points with a name, over a few adjectives; None where none does."""
        passage, one, ending = self._passage, self._wording.anaphors.one, self._wording.grammar.ending
        last = passage.token_at(mention.start) - 1
        for at in range(last, max(last - _ADJECTIVES, -1) - 1, -1):
            if at < 0 or passage.gap(at) != " ":
                return None
            if passage.word(at) in one:
                return passage.tokens[at].start
            if passage.word(at) in ending:
                return None
        return None

    def _begun_anew(self, acting: Mention, before: int) -> bool:
        """Tell whether a clause about something unknown has begun: "X eases Y, and the milk soothes Z"."""
        passage, grammar = self._passage, self._wording.grammar
        last = word_ahead(passage, self._wording, before)
        back = range(last - 1, max(1, last - _UNKNOWN) - 1, -1)
        at = next((i for i in back if passage.word(i) in grammar.articles), 0)
        comma = at - 1 if passage.word(at - 1) not in grammar.joining else at - 2
        if at < 1 or comma < 0 or "," not in passage.gap(comma):
            return False
        begin = passage.tokens[at].start
        told = any(acting.end <= m.start and m.end <= begin for m in self.of_slot("condition"))
        return told and not any(begin <= m.start and m.end <= before for m in passage.mentions)

    def _joined_to(self, acting: Mention, before: int) -> bool:
        """Tell whether a clause about something else that is known has begun: "X may ease Y, and stress worsens Z"."""
        passage, grammar = self._passage, self._wording.grammar
        first, last = passage.token_at(acting.end), passage.token_at(before)
        joint = next(
            (
                i
                for i in range(last - 1, first, -1)
                if passage.word(i) in grammar.joining and "," in passage.gap(i - 1)
            ),
            0,
        )
        if not joint or joint + 1 >= last:
            return False
        begin = passage.tokens[joint + 1].start
        other = self._by_start.get(begin)
        if other is None or passage.token_at(other.end) != last or self.slot(other.concept) == "treatment":
            return False
        return any(self._wording.verbal(passage.word(i)) for i in range(first, joint))

    def _inserted(self, kind: Mention, named: Sequence[Mention]) -> Mention | None:
        """What an insertion that ends with a mention tells of: X in "X, which is a Y, does Z" and "X, a Y, does Z"."""
        passage, grammar = self._passage, self._wording.grammar
        if passage.folded[kind.end : kind.end + 1] != ",":
            return None
        for mention in reversed(named):
            at = passage.token_at(mention.end)
            at += passage.word(at) in grammar.joining  # "X, as a Y, does Z"
            opens = passage.word(at) in grammar.relatives | grammar.indefinite
            if mention.end <= kind.start and opens and passage.folded[mention.end] == ",":
                return mention
        return None

    def _holder(self, kind: Mention, named: Sequence[Mention]) -> Mention:
        """What a second predicate speaks of, else the mention itself.

        It is X in "X is not a kind of Y and does Z", "X is a mild Y that does Z" and "X is used in Y and does Z".
        """
        passage, grammar = self._passage, self._wording.grammar
        if passage.word(passage.token_at(kind.start) - 1) in grammar.inside:
            return next((m for m in named if m.end <= kind.start), kind)
        behind = passage.word(self._noun(passage.token_at(kind.end)))
        described = behind in self._wording.boasts.relative
        if behind not in grammar.second and not described:
            return kind
        last = passage.token_at(kind.start) - 1
        back = range(last, max(-1, last - _ADJECTIVES), -1)  # "the newest class of Ys"
        first = last = next((i for i in back if passage.word(i) in grammar.articles), last)
        while first >= 0 and passage.word(first) in grammar.copular:
            first -= 1
        chain = {passage.word(i) for i in range(first + 1, last + 1)}
        if grammar.be.isdisjoint(chain) or (described and not chain <= grammar.be | grammar.articles):
            return kind  # also "X is not a Y that does Z"
        place = passage.tokens[first].end if first >= 0 else -1
        return next((m for m in named if m.end == place), kind)

    def _noun(self, at: int) -> int:
        """The index behind the noun at `at`, where it is a general one for a treatment: "a mild Y compound that …"."""
        tokens = self._passage.tokens
        general = at < len(tokens) and tokens[at].stem in self._wording.anaphors.treatment
        return at + general

    def _apposed(self, start: int, before: int) -> list[Argument]:
        """The treatment that a general noun before a relative clause describes: "X – a spice that boosts …"."""
        passage, anaphors = self._passage, self._wording.anaphors
        at = word_ahead(passage, self._wording, before)
        first = passage.token_at(start)
        if at <= first or passage.word(at) not in self._wording.grammar.relatives:
            return []
        if passage.tokens[at - 1].stem not in anaphors.treatment:
            return []
        if passage.word(first) not in self._wording.grammar.indefinite or at - first > _APPOSED or not first:
            return []
        named = [m for m in self.of_slot("treatment") if m.end <= start]
        if not named or len({m.concept for m in named}) > 1:
            return []
        noun = passage.tokens[at - 1]
        return [Argument(named[-1].concept, noun.start, noun.end, "anaphor")]

    def _understood(self, before: int) -> list[Argument]:
        """The treatment that a sentence without a subject speaks of: "Reduces swelling" under "Benefits of X".

        A bare verb ("Reduce swelling") may be advice: it needs a lead-in such as "X can:".
        """
        passage, wording = self._passage, self._wording
        begins = first = opening(passage) or self._behind_dash()
        at = passage.token_at(before)
        while first < at and self._is_light(passage.word(first)):
            first += 1
        if first < at and self._goes_on_with(first, at):
            at = first
        if first != at or at >= len(passage.tokens):
            return []
        if warns(passage, wording.lists.cautioning):
            return []
        told = self._labelling(begins)
        if told:  # "X: treating Y" tells what is done
            return [] if passage.word(at) in wording.grammar.doing else told
        token = passage.tokens[at]
        led = self._discourse.led(passage)
        third = any(t.word.endswith("s") for t in passage.tokens[begins : at + 1])  # "Helps manage"
        named = passage.word(at) in wording.grammar.articles and is_fragment(passage, wording.lists.verbal)
        if not led and (third or named):
            topic = self._discourse.announced(passage)
            led = (topic,) if topic else ()
        return [Argument(concept, token.start, token.end, "topic") for concept in led]

    def _goes_on_with(self, first: int, at: int) -> bool:
        """Tell whether a verb goes on with what the one at the head of a line tells: "Reduces X and relieves Y"."""
        passage, forms = self._passage, self._wording.forms
        back = at - 1
        while back > first and passage.word(back).endswith("ly"):
            back -= 1
        joined = passage.word(back) in self._wording.grammar.pairing or "," in passage.gap(back)
        alike = passage.word(at) in forms and forms[passage.word(at)] == forms.get(passage.word(first))
        return joined and alike and not any(mark in passage.gap(i) for i in range(first, at) for mark in ";:")

    def _is_light(self, word: str) -> bool:
        """Tell whether a word may stand before the verb of a line without a subject: "also helps", "known to"."""
        wording = self._wording
        light = (wording.grammar.helpers, wording.grammar.shown, wording.anaphors.auxiliaries)
        return word.endswith("ly") or any(word in words for words in light)

    def _behind_dash(self) -> int:
        """The index of the word behind a dash that follows a name at the head of a sentence, 0 where none does."""
        passage = self._passage
        named = passage.mentions[0] if passage.mentions else None
        if named is None or passage.token_at(named.start) != 0:
            return 0
        nxt = passage.token_at(named.end)
        return nxt if passage.gap(nxt - 1).strip(" *_") == "–" else 0

    def _labelling(self, begins: int) -> list[Argument]:
        """The one treatment that the label of a line names, which ends before the word at `begins`: "X: helps Y"."""
        if not begins or begins >= len(self._passage.tokens):
            return []
        end = self._passage.tokens[begins].start
        named = [m for m in self.of_slot("treatment") if m.end <= end]
        ends = bool(named) and not self._passage.folded[named[-1].end : end].strip(_SIGNS)  # not "X clinics:"
        return [Argument.of(named[0])] if ends and len({m.concept for m in named}) == 1 else []

    def _narrowed_by_clause(self, mention: Mention, before: int) -> bool:
        """Tell whether a relative clause picks out part of a class: "antidepressants that act on X do not …"."""
        passage = self._passage
        at = passage.token_at(mention.end)
        if passage.word(at) not in self._wording.grammar.defining or not passage.gap(at - 1).isspace():
            return False
        return self._discourse.has_kinds(mention.concept) and passage.token_at(before) - at > _CLAUSE

    def _of_a_stranger(self, before: int) -> bool:
        """Tell whether a relative clause speaks of something else: "X releases proteins that …"."""
        passage, anaphors = self._passage, self._wording.anaphors
        at = word_ahead(passage, self._wording, before)
        if at < 1 or passage.word(at) not in self._wording.grammar.relatives:
            return False
        antecedent = passage.tokens[at - 1]
        boasts, gap = self._wording.boasts, passage.gap(at - 1).strip()
        if gap in {"", ","} and antecedent.stem in boasts.parts:
            acts = passage.word(passage.token_at(before))
            if not gap or acts in boasts.functions:
                return True  # "the endocannabinoid system, which regulates mood"
        if not passage.gap(at - 1).isspace():
            return False
        treats = self._wording.treats
        heads = self._wording.kinds.heads | anaphors.treatment | treats.role_words | treats.attributes
        if antecedent.stem in heads or antecedent.word in heads or not antecedent.word.endswith("s"):
            return False
        named = [m for m in passage.mentions if m.start <= antecedent.start < m.end]
        # "cells that ease Y", but not "rubbing of muscles that eases Y"
        return not named or (self.slot(named[-1].concept) == "site" and not self._is_singular(before))

"""Claims that one thing is a kind of another: by example, by copula, by apposition, by list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from neurolint.claims.arguments import Finder
from neurolint.claims.assertion import asserts, conditional, standing
from neurolint.claims.bare import bare
from neurolint.claims.discourse import Argument, Discourse
from neurolint.claims.model import Mention, Polarity
from neurolint.claims.negation import denials
from neurolint.claims.passage import Passage
from neurolint.claims.wording.whole import Wording
from neurolint.library.model import Reference

_APPOSED = re.compile(r"\s*(?:\([^()]*\))?(?:,\s+|\s?–\s?|\s?\()(?:an?|another)\s+(?:[\w-]+\s+){0,2}")
_ASIDE = re.compile(r",[^,]{1,80},|\([^()]{1,80}\)")
_AND = re.compile(r"\b(?:and|or)\b")
_SLOTS = frozenset({"treatment", "condition"})  # whose kinds are read
_ADVERB = 8  # code points behind a copula in which "just" may stand
_BETWEEN = 2  # words that may stand before the head of a class name
_LEAD = 4  # words that may stand before a class at the head of its clause


@dataclass(frozen=True, slots=True)
class Membership:
    """One reading: `members` are said to be (or not to be) kinds of `kind`.

    `implied` says that the class was not named where the members are, but taken from the text around.
    """

    members: tuple[Argument, ...]
    kind: Argument
    polarity: Polarity
    how: str
    implied: bool = False


class Kinds:
    """Reads memberships in one sentence."""

    def __init__(
        self,
        passage: Passage,
        finder: Finder,
        wording: Wording,
        discourse: Discourse,
        reference: Reference,
    ) -> None:
        self._passage = passage
        self._finder = finder
        self._wording = wording
        self._discourse = discourse
        self._reference = reference
        self._mentions = [
            m
            for m in passage.mentions
            if discourse.slot(m.concept) in _SLOTS
            and bare(passage, m, wording.symptoms) is m  # of "symptoms of X" symptoms are kinds, not of X
        ]

    def read(self) -> Iterator[Membership]:
        """Yield every membership that the sentence states."""
        if not self._mentions or self._passage.unasserted:
            return
        yield from self._examples()
        if len(self._mentions) > 1 and asserts(self._passage, self._wording.cues):
            yield from self._copulas()
            yield from self._inclusions()
            yield from self._others()
            yield from self._appositions()

    # -- CLASS such as MEMBER --------------------------------------------------------------------------------

    def _examples(self) -> Iterator[Membership]:
        """Examples of a class: asserted even inside a question, because they are taken for granted."""
        passage, kinds = self._passage, self._wording.kinds
        for start, end in passage.find(kinds.examples):
            cue = passage.folded[start:end]
            members = self._members(start, end)
            if not members or not self._stands(start, members[-1].end):
                continue
            head = self._class_before(start, cue)
            if head is not None:
                others = self._others_than(head, self._ranked(head, members, start))
                if others:
                    yield Membership(_arguments(others), Argument.of(head), "affirmed", cue)
                continue
            generic = self._generic_before(start, members[0])
            if generic is not None:
                yield Membership(_arguments(members), generic, "affirmed", cue, implied=True)

    def _members(self, cue: int, after: int) -> list[Mention]:
        """The mentions that begin right behind a cue and go on as one list.

        The list ends at the bracket that closes the examples, at "as well as", and before a member that has examples
        of its own ("A, such as B, and C, such as D").
        """
        passage = self._passage
        first = next((m for m in self._mentions if m.start >= after), None)
        if first is None:
            return []
        between = passage.folded[after : first.start].lstrip(".,: ")
        if len(between.split()) > _BETWEEN or any(mark in between for mark in ".;–)"):
            return []
        slot = self._discourse.slot(first.concept)
        members = [m for m in self._finder.group(first, slot or "") if m.start >= first.start]
        brackets = passage.aside(cue)
        for i, member in enumerate(members[1:], 1):
            gap = passage.folded[members[i - 1].end : member.start]
            if self._wording.kinds.examples.search(gap):
                return members[: i - 1]
            closed = i > 1 and _AND.search(passage.folded, members[i - 2].end, members[i - 1].start)
            if closed or self._wording.kinds.closes.search(gap) or (brackets and member.start >= brackets[1]):
                return members[:i]
            if i == 1 and re.match(r"\s*,\s*or\b", gap):
                return members[:1]  # "antidepressants such as A, or B"
        return members

    def _ranked(self, head: Mention, members: list[Mention], cue: int) -> list[Mention]:
        """Behind ", such as" a list of one closes at the next comma; what follows may stand beside the class."""
        passage = self._passage
        if not passage.folded[head.end : cue].rstrip(" (").endswith(",") or len(members) < 2:
            return members
        gaps = [passage.folded[a.end : b.start] for a, b in pairwise(members)]
        if re.match(r"\s*,\s*(?:and|or)\b", gaps[0]):
            return members[:1]
        last = members[-1]
        rival = self._discourse.has_kinds(last.concept) and not self._reference.is_a(
            last.concept, head.concept
        )
        if rival and re.match(r"\s*,\s*(?:and|or)\b", gaps[-1]):
            return members[:-1]
        return members

    def _class_before(self, start: int, cue: str) -> Mention | None:
        """The class named right before a cue, with nothing but a head noun, an abbreviation or a comma between.

        It must be the head of its phrase: not "causes of CLASS, such as", not "other than CLASS, such as".
        """
        passage, kinds = self._passage, self._wording.kinds
        left = [m for m in self._mentions if m.end <= start]
        if not left:
            return None
        gap = passage.folded[left[-1].end : start]
        words = re.sub(r"\([^()]*\)", " ", gap).replace(",", " ").replace("(", " ").replace(")", " ").split()
        if any(word.rstrip("s") not in kinds.heads for word in words):
            return None
        head = left[-1]
        if self._discourse.slot(head.concept) == "treatment" and not self._discourse.has_kinds(head.concept):
            return None  # "drugs that act on X (such as Y)"
        if passage.folded[head.start - 1 : head.start] == "/":
            return None
        around = passage.aside(head.start)
        if around and not around[0] < start <= around[1]:  # "inhibitors (SSRIs), such as …"
            outer = [m for m in left if m.concept == head.concept and not passage.aside(m.start)]
            head = outer[-1] if outer else head
        if cue in kinds.plural_only:
            last = (words or [passage.tokens[passage.token_at(head.end) - 1].word])[-1]
            mass = cue == "like" and self._discourse.slot(head.concept) == "condition" and "," not in gap
            if not (last.endswith("s") or last in kinds.mass or mass):
                return None
        return head if self._is_head(head, comma="," in gap) else None

    def _is_head(self, mention: Mention, *, comma: bool) -> bool:
        """Tell whether a class is the head of its noun phrase, as far as what stands before it shows."""
        kinds, ahead = self._wording.kinds, self._finder.ahead(mention)
        if kinds.kinds_of.search(ahead[-24:]):
            return True
        barred = kinds.never_head if not comma else kinds.not_head
        return not any(
            len(ahead[end:].split()) <= _BETWEEN and not re.search(r"[,;:–()]", ahead[end:])
            for _, end in barred.find(ahead, held=self._passage.keys)
        )

    def leads(self, mention: Mention) -> bool:
        """Tell whether a class stands at the head of its clause, as a subject does."""
        kinds = self._wording.kinds
        start = self._finder.clause_start(mention.start)
        before = self._passage.folded[start : mention.start]
        comma = before.rfind(",")
        before = before[comma + 1 :]
        if kinds.kinds_of.search(before):
            return True
        return (
            len(before.split()) <= _LEAD
            and not kinds.not_head.search(before)
            and not kinds.relative.search(before)
        )

    def _generic_before(self, start: int, member: Mention) -> Argument | None:
        """ "an effective medicine like X" under a heading that names a class: the class is meant."""
        passage, kinds = self._passage, self._wording.kinds
        slot = self._discourse.slot(member.concept)
        i = passage.token_at(start) - 1
        if i < 0 or slot is None or passage.word(i) not in kinds.generic.get(slot, ()):
            return None
        token = passage.tokens[i]
        ahead = passage.folded[max(passage.sentence.start, token.start - 40) : token.start].rstrip()
        if any(len(ahead) - end < 12 for _, end in kinds.causes.find(ahead)):
            return None
        if slot == "treatment":
            concept = self._discourse.heading_class(passage)
            if concept is None or any(m.concept == concept for m in self._mentions):
                return None
        else:
            concept = self._discourse.topic(passage, slot)
        return Argument(concept, token.start, token.end, "topic") if concept else None

    # -- MEMBER is a CLASS -----------------------------------------------------------------------------------

    def _copulas(self) -> Iterator[Membership]:
        passage, kinds, cues = self._passage, self._wording.kinds, self._wording.cues
        for denied, phrases in ((True, kinds.denials), (False, kinds.copulas)):
            for start, end in passage.find(phrases):
                if not denied and kinds.denials.search(passage.folded, start, end + 20):
                    continue
                if kinds.more.search(passage.folded, start, end + _ADVERB):
                    continue  # "is not just a Y" says neither that it is one nor that it is none
                right = next((m for m in self._mentions if m.start >= start + 2 and m.end > end), None)
                left = [m for m in self._mentions if m.end <= start and self._finder.may_act(m, start)]
                if right is None or not left or not self._directly(end, right) or not self._named_kind(right):
                    continue
                member = left[-1]
                gap = passage.folded[member.end : start].strip(" ),(")
                if (not kinds.fillers.covers(gap) and gap) or not self.leads(member):
                    continue
                if member.concept == right.concept or not self._same(member, right):
                    continue
                if not self._stands(member.start, right.end):
                    continue
                slot = self._discourse.slot(right.concept) or ""
                members = [m for m in self._finder.group(member, slot) if m.end <= start]
                clause = self._finder.clause_start(start)
                negated = denied or any(
                    denials(passage, cues, low, high)
                    for low, high in ((start, end + 1), (clause, members[0].start))
                )
                yield Membership(
                    _arguments(members), Argument.of(right), "negated" if negated else "affirmed", "copula"
                )

    def _directly(self, end: int, right: Mention) -> bool:
        """A class may have two adjectives before it, and nothing that makes it part of something else."""
        between = self._passage.folded[end : right.start] if right.start > end else ""
        if len(between.split()) > _BETWEEN or any(mark in between for mark in ",;:–("):
            return False
        return not self._wording.kinds.part_of.search(between)

    def _named_kind(self, mention: Mention) -> bool:
        """A class name is the head of its phrase: "is an antidepressant", not "is an antidepressant side effect"."""
        passage = self._passage
        i = passage.token_at(mention.end)
        nxt = passage.word(i)
        if not nxt or not passage.gap(i - 1).isspace():
            return True
        return nxt.rstrip("s") in self._wording.kinds.heads or nxt in self._wording.kinds.followers

    def _inclusions(self) -> Iterator[Membership]:
        """CLASS include MEMBER, MEMBER and MEMBER."""
        passage, kinds = self._passage, self._wording.kinds
        for start, end in passage.find(kinds.inclusions):
            head, members = self._class_before(start, ""), self._members(start, end)
            if head is None or passage.aside(start) or not self.leads(head):
                continue
            if denials(passage, self._wording.cues, head.end, end):
                continue
            others = self._others_than(head, members)
            if others and self._stands(head.start, others[-1].end):
                yield Membership(_arguments(others), Argument.of(head), "affirmed", "include")

    def _others(self) -> Iterator[Membership]:
        """MEMBER and other CLASS (Hearst 1992)."""
        passage, kinds = self._passage, self._wording.kinds
        for start, end in passage.find(kinds.and_other):
            left = [m for m in self._mentions if m.end <= start]
            right = next((m for m in self._mentions if m.start >= end), None)
            if not left or right is None or passage.folded[left[-1].end : start].strip(" ,"):
                continue
            if not self._directly(end, right) or not self._finder.may_act(right, right.end):
                continue
            slot = self._discourse.slot(right.concept) or ""
            members = (
                [m for m in self._finder.group(left[-1], slot) if m.end <= start]
                if self._same(left[-1], right)
                else []
            )
            others = self._others_than(right, members)
            if others and self._stands(others[0].start, right.end):
                yield Membership(_arguments(others), Argument.of(right), "affirmed", "and other")

    def _appositions(self) -> Iterator[Membership]:
        """ "MEMBER, a CLASS, …" and "the CLASS MEMBER"."""
        passage = self._passage
        for left, right in pairwise(self._mentions):
            if not self._same(left, right) or left.concept == right.concept:
                continue
            gap = passage.folded[left.end : right.start]
            if gap == " " and self._names_kind(left, right):
                yield Membership((Argument.of(right),), Argument.of(left), "affirmed", "apposition")
            if not _APPOSED.fullmatch(gap):
                continue
            kinds = self._wording.kinds
            plain = kinds.kinds_of.search(gap) or not kinds.part_of.search(gap)
            if plain and self._named_kind(right):
                yield Membership((Argument.of(left),), Argument.of(right), "affirmed", "apposition")

    def _names_kind(self, left: Mention, right: Mention) -> bool:
        """ "the antidepressant ketamine": a class in the singular right before what is no class itself."""
        word = self._passage.word(self._passage.token_at(left.end) - 1)
        return (
            not word.endswith("s")
            and self._discourse.has_kinds(left.concept)
            and not self._discourse.has_kinds(right.concept)
        )

    # -- what they share -------------------------------------------------------------------------------------

    def _stands(self, start: int, end: int) -> bool:
        """Tell whether nothing over or before a membership takes it back."""
        cues = self._wording.cues
        clause = self._finder.clause_start(start)
        if conditional(self._passage, cues, clause, start):
            return False
        return standing(self._passage, cues, clause, start, end)[0] == "asserted"

    def _same(self, one: Mention, other: Mention) -> bool:
        return self._discourse.slot(one.concept) == self._discourse.slot(other.concept)

    def _others_than(self, head: Mention, members: list[Mention]) -> list[Mention]:
        return [m for m in members if m.concept != head.concept and self._same(m, head)]


def _arguments(mentions: list[Mention]) -> tuple[Argument, ...]:
    return tuple(Argument.of(mention) for mention in mentions)

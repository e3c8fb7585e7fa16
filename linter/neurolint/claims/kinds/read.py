"""Claims that one thing is a kind of another: by example, by copula, by apposition, by list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from neurolint.claims.arguments import Finder
from neurolint.claims.assertion import asserts, conditional, standing
from neurolint.claims.bare import bare
from neurolint.claims.discourse import Argument, Discourse
from neurolint.claims.kinds.heads import Heads
from neurolint.claims.kinds.model import Membership
from neurolint.claims.model import Mention, Polarity
from neurolint.claims.negation import denials
from neurolint.claims.passage import Passage
from neurolint.claims.wording.whole import Wording
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference

_APPOSED = re.compile(r"\s*(?:\([^()]*\))?(?:,\s+|\s?–\s?|\s?\()(?:an?|another)\s+(?:[\w-]+\s+){0,2}")
_CHAINED = re.compile(r",\s+(?:or\s+|and\s+)?an?\s+")
_UNKNOWN = re.compile(r"(?:,\s+[\w-]+)+(?:,\s+|,?\s+and\s+)")  # between members of a list, names of one word
_LISTED = re.compile(r"(?:,\s+[\w-]+)*(?:,\s+|,?\s+and\s+)")
_FRONTED = re.compile(
    r"(?:\s([\w-]+))?,\s(?:the\s)?"
)  # between a class at the head of a sentence and its member
_BESIDE = frozenset({",", "and", "or", ", and", ", or", "/", ";"})  # between members in brackets
_SLOTS = frozenset({"treatment", "condition"})  # whose kinds are read
_ADVERB = 8  # code points behind a copula in which "just" may stand
_BETWEEN = 2  # words that may stand before the head of a class name


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
        self.heads = Heads(passage, finder, wording, discourse, self._mentions)

    def read(self) -> Iterator[Membership]:
        """Yield every membership that the sentence states."""
        if self._passage.unasserted:
            return
        yield from self._renamed()
        if not self._mentions:
            return
        holds, kinds = self._passage.may_hold, self._wording.kinds
        if holds(kinds.examples):
            yield from self._examples()
        if len(self._mentions) > 1 and asserts(self._passage, self._wording.cues):
            if holds(kinds.denials) or holds(kinds.copulas):
                yield from self._copulas()
            if holds(kinds.inclusions):
                yield from self._inclusions(kinds.inclusions)
            if holds(kinds.equations):
                yield from self._inclusions(kinds.equations, least=2)
            if holds(kinds.fronted):
                yield from self._fronted()
            if holds(kinds.inserted):
                yield from self._inserted()
            if holds(kinds.and_other):
                yield from self._others()
            yield from self._appositions()
            yield from self._bracketed()
        elif len(self._mentions) == 2 and self._passage.answer:
            yield from self._asked()

    def _examples(self) -> Iterator[Membership]:
        """Examples of a class: asserted even inside a question, because they are taken for granted."""
        passage, kinds = self._passage, self._wording.kinds
        for start, end in passage.find(kinds.examples):
            cue = passage.folded[start:end]
            members = self._members(start, end)
            if not members or not self._stands(start, members[-1].end):
                continue
            head = self.heads.class_before(start, cue)
            if head is not None:
                others = self._others_than(head, self._ranked(head, members, start))
                beside = [other.concept for other in self.heads.beside(head)]
                others = [m for m in others if not any(self._reference.is_a(m.concept, c) for c in beside)]
                if others:
                    yield Membership(_arguments(others), Argument.of(head), "affirmed", cue)
                continue
            generic = self.heads.generic_before(start, members[0])
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
        brackets, pair = passage.aside(cue), self._wording.grammar.pair
        for i, member in enumerate(members[1:], 1):
            gap = passage.folded[members[i - 1].end : member.start]
            if self._wording.kinds.examples.search(gap):
                return members[: i - 1]
            closed = i > 1 and pair.search(passage.folded, members[i - 2].end, members[i - 1].start)
            if closed or self._wording.kinds.closes.search(gap) or (brackets and member.start >= brackets[1]):
                return members[:i]
            if i == 1 and re.match(r"\s*,\s*or\b", gap):
                return members[:1]  # "antidepressants such as A, or B"
        return members

    def _members_among_others(self, cue: int, after: int) -> list[Mention]:
        """The members of a list that names unknown things as well: "CLASS include A, something and B"."""
        first = self._members(cue, after)
        members = list(first)
        for mention in self._mentions if first else ():
            gap = self._passage.folded[members[-1].end : mention.start]
            between = _UNKNOWN if len(members) == len(first) else _LISTED
            if mention.start <= members[-1].end or not self._same(mention, first[0]):
                continue
            if not between.fullmatch(gap):
                break
            members.append(mention)
        return members

    def _ranked(self, head: Mention, members: list[Mention], cue: int) -> list[Mention]:
        """Behind ", such as" a list of one closes at the next comma; what follows may stand beside the class."""
        passage = self._passage
        if not passage.folded[head.end : cue].rstrip(" (").endswith(",") or len(members) < 2:
            return members
        gaps = [passage.folded[a.end : b.start] for a, b in pairwise(members)]
        closing = self._wording.grammar.closing
        if closing.match(gaps[0]):
            return members[:1]
        last = members[-1]
        rival = self._discourse.has_kinds(last.concept) and not self._reference.is_a(
            last.concept, head.concept
        )
        if rival and closing.match(gaps[-1]):
            return members[:-1]
        return members

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
                if (
                    right is None
                    or not left
                    or not self.heads.directly(end, right, joined=True)
                    or not self.heads.named_kind(right)
                ):
                    continue
                member = left[-1]
                gap = passage.folded[member.end : start].strip(" ),(")
                if (not kinds.fillers.covers(gap) and gap) or not self.heads.leads(member):
                    continue
                if member.concept == right.concept or not self._same(member, right):
                    continue
                if self._discourse.has_kinds(member.concept) and not self._discourse.has_kinds(right.concept):
                    continue  # "CLASS are MEMBER"
                if not self._stands(member.start, right.end):
                    continue
                slot = self._discourse.slot(right.concept) or ""
                members = [m for m in self._finder.group(member, slot) if m.end <= start]
                clause = self._finder.clause_start(start)
                negated = denied or any(
                    denials(passage, cues, low, high)
                    for low, high in ((start, end + 1), (clause, members[0].start))
                )
                if negated and self._narrowed(end, right):
                    continue
                yield Membership(
                    _arguments(members), Argument.of(right), "negated" if negated else "affirmed", "copula"
                )

    def _narrowed(self, start: int, kind: Mention) -> bool:
        """Tell whether words around a class pick out some of it: "X is not a suitable Y", "X is not a Y for Z"."""
        passage, behind = self._passage, self._passage.token_at(kind.end)
        between = passage.tokens[passage.token_at(start) : passage.token_at(kind.start)]
        limited = passage.word(behind) in self._wording.grammar.role_ends and passage.gap(behind - 1) == " "
        return limited or any(token.word not in self._wording.kinds.unnarrowing for token in between)

    def _inclusions(self, phrases: Phrases, least: int = 1) -> Iterator[Membership]:
        """CLASS include MEMBER, MEMBER and MEMBER: `least` of them."""
        passage = self._passage
        for start, end in passage.find(phrases):
            head = self.heads.class_before(self.heads.before_use(start), "")
            members = self._members_among_others(start, end)
            if head is None or passage.aside(start) or not self.heads.leads(head):
                continue
            if denials(passage, self._wording.cues, head.end, members[0].start if members else end):
                continue
            others = self._others_than(head, members)
            if len({member.concept for member in others}) >= least and self._stands(
                head.start, others[-1].end
            ):
                yield Membership(_arguments(others), Argument.of(head), "affirmed", "include")

    def _fronted(self) -> Iterator[Membership]:
        """ "Being a CLASS, MEMBER …" and "Like other CLASS, MEMBER …" at the head of a sentence."""
        passage, kinds = self._passage, self._wording.kinds
        for start, end in passage.find(kinds.fronted):
            if passage.token_at(start) or len(self._mentions) < 2:
                continue
            head, member = self._mentions[:2]
            gap = _FRONTED.fullmatch(passage.folded[head.end : member.start])
            if gap is None or not self._same(head, member) or not self._is_class(end, head):
                continue
            single = passage.word(passage.token_at(end) - 1) in self._wording.grammar.indefinite
            if single and kinds.in_role.search(passage.folded, member.end, passage.sentence.end):
                continue  # "As a CLASS, MEMBER is used …"
            plural = passage.word(passage.token_at(gap.start() + head.end) - 1).endswith("s")
            if not (single or plural or (gap[1] or "").endswith("s")):
                continue
            members = self._others_than(
                head, self._finder.group(member, self._discourse.slot(member.concept) or "")
            )
            if members and self._stands(head.start, head.end):
                yield Membership(_arguments(members), Argument.of(head), "affirmed", "fronted")

    def _inserted(self) -> Iterator[Membership]:
        """MEMBER, like other CLASS, …"""
        passage, kinds = self._passage, self._wording.kinds
        for start, end in passage.find(kinds.inserted):
            left = [m for m in self._mentions if m.end <= start]
            right = next((m for m in self._mentions if m.start >= end), None)
            if not left or right is None or passage.folded[left[-1].end : start].strip() != ",":
                continue
            if (
                left[-1].concept == right.concept
                or not self._same(left[-1], right)
                or not self._is_class(end, right)
            ):
                continue
            if self._stands(left[-1].start, right.end):
                yield Membership((Argument.of(left[-1]),), Argument.of(right), "affirmed", "inserted")

    def _is_class(self, end: int, mention: Mention) -> bool:
        """Tell whether words before a class are about it alone: not "people taking CLASS", "a non-CLASS"."""
        plain = self._passage.folded[mention.start - 1] == " "
        known = self._discourse.has_kinds(mention.concept) and self.heads.named_kind(mention)
        between = self._passage.folded[end : mention.start].split()
        return plain and known and len(between) <= 1 and not any(word.endswith("ing") for word in between)

    def _bracketed(self) -> Iterator[Membership]:
        """CLASS (MEMBER, MEMBER and MEMBER): nothing else stands in the brackets."""
        passage = self._passage
        for head, first in pairwise(self._mentions):
            plural = passage.word(passage.token_at(head.end) - 1).endswith("s")
            if not plural or passage.folded[head.end : first.start] != " (" or not self._same(head, first):
                continue
            if self._discourse.slot(head.concept) != "treatment" or not self._discourse.has_kinds(
                head.concept
            ):
                continue
            if passage.token_at(head.start) > self._is_determined(head):
                continue  # "alternatives to CLASS (…)"
            inside = passage.aside(first.start)
            members = [m for m in self._mentions if inside and inside[0] <= m.start and m.end <= inside[1]]
            rest = [passage.folded[a.end : b.start].strip() for a, b in pairwise(members)]
            closed = bool(members) and passage.folded[members[-1].end : members[-1].end + 1] == ")"
            if len(members) < 2 or not closed or not all(gap in _BESIDE for gap in rest):
                continue
            others = self._others_than(head, members)
            if others and self._stands(head.start, head.end):
                yield Membership(_arguments(others), Argument.of(head), "affirmed", "brackets")

    def _is_determined(self, head: Mention) -> int:
        """1 where an article or a number stands right before a class, else 0."""
        before = self._passage.word(self._passage.token_at(head.start) - 1)
        return int(before in self._wording.grammar.articles | self._wording.anaphors.determiners)

    def _asked(self) -> Iterator[Membership]:
        """ "Is MEMBER a CLASS? Yes.": with the answer behind it, it says so."""
        passage, kinds = self._passage, self._wording.kinds
        left, right = self._mentions
        opens = passage.word(0) in self._wording.grammar.be and passage.token_at(left.start) == 1
        closes = not passage.folded[right.end : passage.sentence.end].strip(" ?*_")
        between = kinds.asked.covers(passage.folded[left.end : right.start].strip())
        if opens and closes and between and self._same(left, right) and left.concept != right.concept:
            polarity: Polarity = "affirmed" if passage.answer == "yes" else "negated"
            yield Membership((Argument.of(left),), Argument.of(right), polarity, "answer")

    def _others(self) -> Iterator[Membership]:
        """MEMBER and other CLASS (Hearst 1992)."""
        passage, kinds = self._passage, self._wording.kinds
        for start, end in passage.find(kinds.and_other):
            left = [m for m in self._mentions if m.end <= start]
            right = next((m for m in self._mentions if m.start >= end), None)
            if not left or right is None or passage.folded[left[-1].end : start].strip(" ,"):
                continue
            if not self.heads.directly(end, right) or not self._finder.may_act(right, right.end):
                continue
            if self.heads.modifies(right):
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
            if gap == " " and self.heads.names_kind(left, right):
                yield Membership((Argument.of(right),), Argument.of(left), "affirmed", "apposition")
            if not _APPOSED.fullmatch(gap):
                continue
            kinds = self._wording.kinds
            plain = kinds.kinds_of.search(gap) or not kinds.part_of.search(gap)
            known = self._discourse.has_kinds(right.concept) and self.heads.named_kind(right)
            if plain and known and not self._listed(left, right):
                yield Membership((Argument.of(left),), Argument.of(right), "affirmed", "apposition")

    def _renamed(self) -> Iterator[Membership]:
        """ "NAME, also known as NAME" and "NAME (BRAND)": two names of one thing, inside a question as well."""
        for left, right in pairwise(self._passage.mentions):
            if left.concept == right.concept:
                continue
            gap = self._passage.folded[left.end : right.start].strip()
            of = (
                gap[:1] == ","
                and self._passage.word(self._passage.token_at(left.start) - 1) in self._wording.cues.nominal
            )  # "signs of Y, also known as Z": the signs may be called so
            told = gap[:1] in {",", "("} and not of and self._wording.kinds.naming.covers(gap[1:].strip(" :"))
            if (told or (gap == "(" and self._branded(right))) and self._stands(left.start, left.end):
                kind = Argument.of(right)
                yield Membership((Argument.of(left),), kind, "affirmed", "another name", degree="called")

    def _branded(self, mention: Mention) -> bool:
        """Tell whether a name in brackets is a brand, of nothing but what stands before them: not "A and B (C, D)"."""
        passage = self._passage
        known = self._reference.concepts.get(mention.concept)
        if known is None or passage.folded[mention.end : mention.end + 1] != ")":
            return False
        name = passage.folded[mention.start : mention.end]
        ahead = [m for m in self._mentions if self._same(m, mention) and m.end <= mention.start]
        return len(ahead) == 1 and any(fold(brand.name) == name for brand in known.brands)

    def _listed(self, left: Mention, right: Mention) -> bool:
        """Tell whether two things stand in a list: "an NSAID, an opioid", "paracetamol, an NSAID, an opioid".

        So do conditions in "headaches, a rash and thirst", and in "thirst, headaches, a …".
        """
        passage = self._passage
        after = next((m for m in self._mentions if m.start >= right.end), None)
        chained = after is not None and _CHAINED.fullmatch(passage.folded[right.end : after.start])
        ahead = passage.word(passage.token_at(left.start) - 1)
        if chained or ahead in self._wording.grammar.indefinite:
            return True
        if self._discourse.slot(right.concept) != "condition":
            return False
        behind = passage.token_at(right.end)
        if passage.word(behind) in self._wording.grammar.pairing and passage.gap(behind - 1).isspace():
            return True
        before = next((m for m in reversed(self._mentions) if m.end <= left.start), None)
        return before is not None and passage.folded[before.end : left.start].strip() == ","

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

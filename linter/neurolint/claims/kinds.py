"""Claims that one thing is a kind of another: by example, by copula, by apposition, by list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from neurolint.claims.arguments import Finder
from neurolint.claims.discourse import Argument, Discourse
from neurolint.claims.model import Mention, Polarity
from neurolint.claims.modifiers import asserts
from neurolint.claims.passage import Passage
from neurolint.claims.wording import Wording


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

    def __init__(self, passage: Passage, finder: Finder, wording: Wording, discourse: Discourse) -> None:
        self._passage = passage
        self._finder = finder
        self._wording = wording
        self._discourse = discourse
        self._mentions = [
            m for m in passage.mentions if discourse.slot(m.concept) in {"treatment", "condition"}
        ]

    def read(self) -> Iterator[Membership]:
        """Yield every membership that the sentence states."""
        if not self._mentions:
            return
        yield from self._examples()
        if len(self._mentions) > 1 and asserts(self._passage, self._wording.cues):
            yield from self._copulas()
            yield from self._inclusions()
            yield from self._appositions()

    def _examples(self) -> Iterator[Membership]:
        """CLASS such as MEMBER: asserted even inside a question, because it is taken for granted."""
        passage, kinds = self._passage, self._wording.kinds
        sentence = passage.sentence
        for start, end in kinds.examples.find(passage.folded, sentence.start, sentence.end):
            cue = passage.folded[start:end]
            members = self._members(end)
            if not members:
                continue
            head = self._class_before(start, cue)
            if head is not None:
                others = [m for m in members if m.concept != head.concept and self._same(m, head)]
                if others:
                    yield Membership(_arguments(others), _argument(head), "affirmed", cue)
                continue
            generic = self._generic_before(start, members[0])
            if generic is not None:
                yield Membership(_arguments(members), generic, "affirmed", cue, implied=True)

    def _members(self, after: int) -> list[Mention]:
        """The group of mentions that begins right behind `after`."""
        passage = self._passage
        first = next((m for m in self._mentions if m.start >= after), None)
        if first is None:
            return []
        between = passage.folded[after : first.start]
        if len(between.split()) > 2 or any(mark in between for mark in ".;–)"):
            return []
        slot = self._discourse.slot(first.concept)
        members = [m for m in self._finder.group(first, slot or "") if m.start >= first.start]
        for i, member in enumerate(members[1:], 1):  # "A, such as B, and C, such as D": C is no kind of A
            if self._wording.kinds.examples.search(passage.folded, members[i - 1].end, member.start):
                return members[: i - 1]
        return members

    def _class_before(self, start: int, cue: str) -> Mention | None:
        """The class named right before a cue, with nothing but a head noun, an abbreviation or a comma between."""
        passage, kinds = self._passage, self._wording.kinds
        left = [m for m in self._mentions if m.end <= start]
        if not left:
            return None
        gap = passage.folded[left[-1].end : start]
        words = re.sub(r"\([^()]*\)", " ", gap).replace(",", " ").replace("(", " ").replace(")", " ").split()
        if any(word.rstrip("s") not in kinds.heads for word in words):
            return None
        head = left[-1]
        around = passage.aside(head.start)
        if around and not around[0] < start <= around[1]:  # "inhibitors (SSRIs), such as …"
            outer = [m for m in left if m.concept == head.concept and not passage.aside(m.start)]
            head = outer[-1] if outer else head
        if cue in kinds.plural_only:
            last = (words or [passage.tokens[passage.token_at(head.end) - 1].word])[-1]
            mass = cue == "like" and self._discourse.slot(head.concept) == "condition" and "," not in gap
            if not (last.endswith("s") or last in kinds.mass or mass):
                return None
        return head

    def _generic_before(self, start: int, member: Mention) -> Argument | None:
        """ "an effective medicine like X" under a heading that names a class: the class is meant."""
        passage, kinds = self._passage, self._wording.kinds
        generic = kinds.generic
        slot = self._discourse.slot(member.concept)
        i = passage.token_at(start) - 1
        if i < 0 or slot is None or passage.word(i) not in generic.get(slot, ()):
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

    def _same(self, one: Mention, other: Mention) -> bool:
        return self._discourse.slot(one.concept) == self._discourse.slot(other.concept)

    def _copulas(self) -> Iterator[Membership]:
        passage, kinds = self._passage, self._wording.kinds
        sentence = passage.sentence
        for polarity, phrases in (("negated", kinds.denials), ("affirmed", kinds.copulas)):
            for start, end in phrases.find(passage.folded, sentence.start, sentence.end):
                if polarity == "affirmed" and kinds.denials.search(passage.folded, start, end + 20):
                    continue
                if self._wording.cues.negation.search(passage.folded, start, end + 1):
                    polarity = "negated"
                right = next(
                    (m for m in self._mentions if m.start >= end - 40 and m.start >= start + 2), None
                )
                left = [m for m in self._mentions if m.end <= start]
                if right is None or not left or not self._directly(end, right) or not self._head(right):
                    continue
                if passage.folded[left[-1].end : start].strip(" ),(") and not self._relative(left[-1], start):
                    continue
                if left[-1].concept == right.concept or not self._same(left[-1], right):
                    continue
                slot = self._discourse.slot(right.concept) or ""
                members = [m for m in self._finder.group(left[-1], slot) if m.end <= start]
                yield Membership(
                    _arguments(members),
                    _argument(right),
                    "negated" if polarity == "negated" else "affirmed",
                    "copula",
                )

    def _directly(self, end: int, right: Mention) -> bool:
        """A class may have two adjectives before it, no more."""
        between = self._passage.folded[end : right.start] if right.start > end else ""
        return len(between.split()) <= 2 and not any(mark in between for mark in ",;:–(")

    def _head(self, mention: Mention) -> bool:
        """A class name is the head of its phrase: "is an antidepressant", not "is an antidepressant side effect"."""
        passage = self._passage
        i = passage.token_at(mention.end)
        nxt = passage.word(i)
        if not nxt or not passage.gap(i - 1).isspace():
            return True
        follow = {
            "that",
            "which",
            "and",
            "or",
            "used",
            "with",
            "for",
            "in",
            "by",
            "because",
            "but",
            "of",
            "given",
            "often",
        }
        return nxt.rstrip("s") in self._wording.kinds.heads or nxt in follow

    def _relative(self, left: Mention, start: int) -> bool:
        gap = self._passage.folded[left.end : start].strip()
        return bool(re.fullmatch(r"(?:drugs?|medications?|medicines?|itself|also|actually|pain)?", gap))

    def _inclusions(self) -> Iterator[Membership]:
        """CLASS include MEMBER, MEMBER and MEMBER."""
        passage, kinds = self._passage, self._wording.kinds
        for start, end in kinds.inclusions.find(passage.folded, passage.sentence.start, passage.sentence.end):
            head, members = self._class_before(start, ""), self._members(end)
            if (
                head is None
                or passage.aside(start)
                or self._wording.cues.negation.search(passage.folded, head.end, end)
            ):
                continue
            others = [m for m in members if m.concept != head.concept and self._same(m, head)]
            if others:
                yield Membership(_arguments(others), _argument(head), "affirmed", "include")

    def _appositions(self) -> Iterator[Membership]:
        """ "MEMBER, a CLASS, …" and "the CLASS MEMBER"."""
        passage = self._passage
        for left, right in zip(self._mentions, self._mentions[1:], strict=False):
            if not self._same(left, right) or left.concept == right.concept:
                continue
            gap = passage.folded[left.end : right.start]
            if re.fullmatch(
                r"\s*(?:\([^()]*\))?,\s+(?:an?|another)\s+(?:[\w-]+\s+){0,2}", gap
            ) and self._head(right):
                yield Membership((_argument(left),), _argument(right), "affirmed", "apposition")

    def _names_kind(self, left: Mention, right: Mention) -> bool:
        """ "the antidepressant ketamine": a class in the singular right before what is no class itself."""
        word = self._passage.word(self._passage.token_at(left.end) - 1)
        return (
            not word.endswith("s")
            and self._discourse.has_kinds(left.concept)
            and not self._discourse.has_kinds(right.concept)
        )


def _argument(mention: Mention) -> Argument:
    return Argument(mention.concept, mention.start, mention.end, mention.how)


def _arguments(mentions: list[Mention]) -> tuple[Argument, ...]:
    return tuple(_argument(mention) for mention in mentions)

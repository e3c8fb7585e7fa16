"""Whether a name is that of a class meant itself: the head of its phrase, and not part of something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from neurolint.claims.arguments import Finder
from neurolint.claims.discourse import Argument, Discourse
from neurolint.claims.model import Mention
from neurolint.claims.passage import Passage
from neurolint.claims.wording.whole import Wording
from neurolint.language.phrases import Phrases

_BRACKETS = re.compile(r"\([^()]*\)")
_JOINING = frozenset({",", "and", "or", "/", "&"})  # between classes that share their examples
_BETWEEN = 2  # words that may stand before the head of a class name
_USE = 5  # words that tell what a class is used for
_LEAD = 4  # words that may stand before a class at the head of its clause


class Heads:
    """Tells of the classes that one sentence names."""

    def __init__(
        self,
        passage: Passage,
        finder: Finder,
        wording: Wording,
        discourse: Discourse,
        mentions: Sequence[Mention],
    ) -> None:
        self._passage = passage
        self._finder = finder
        self._wording = wording
        self._discourse = discourse
        self._mentions = mentions

    def class_before(self, start: int, cue: str) -> Mention | None:
        """The class named right before a cue, with nothing but a head noun, an abbreviation or a comma between.

        It must be the head of its phrase: not "causes of CLASS, such as", not "other than CLASS, such as".
        """
        passage, kinds = self._passage, self._wording.kinds
        left = [m for m in self._mentions if m.end <= start]
        if not left:
            return None
        gap = passage.folded[left[-1].end : start]
        words = _BRACKETS.sub(" ", gap).replace(",", " ").replace("(", " ").replace(")", " ").split()
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

    def beside(self, head: Mention) -> list[Mention]:
        """The classes that stand beside one right before it, whose examples may follow too: "As and Bs such as …"."""
        passage, kinds = self._passage, self._wording.kinds
        found, last = list[Mention](), head
        for mention in reversed([m for m in self._mentions if m.end <= head.start]):
            gap = _BRACKETS.sub(" ", passage.folded[mention.end : last.start])
            words = [word for word in gap.replace(",", " , ").split() if word.rstrip("s") not in kinds.heads]
            if passage.aside(mention.start) and not passage.aside(head.start):
                continue  # "inhibitors (SSRIs) and …"
            if not words or not _JOINING.issuperset(words):
                break
            found.append(mention)
            last = mention
        return found

    def _is_head(self, mention: Mention, *, comma: bool) -> bool:
        """Tell whether a class is the head of its noun phrase, as far as what stands before it shows."""
        kinds, ahead = self._wording.kinds, self._finder.ahead(mention.start)
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
        if kinds.kinds_of.search(before) or _closes(kinds.matter_of, before):
            return True
        return (
            len(before.split()) <= _LEAD
            and not kinds.not_head.search(before)
            and not kinds.relative.search(before)
        )

    def generic_before(self, start: int, member: Mention) -> Argument | None:
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

    def before_use(self, start: int) -> int:
        """Where the words begin that tell what a class is used for, right before an offset; else the offset.

        "CLASS used for Y and Z include": the class is named before "used".
        """
        folded, treatment = self._passage.folded, "treatment"
        named = [m for m in self._mentions if m.end <= start and self._discourse.slot(m.concept) == treatment]
        if not named:
            return start
        between = folded[named[-1].end : start]
        use = next(self._wording.kinds.uses.find(between), None)
        if use is None or between[: use[0]].strip() or re.search(r"[,;:.(–]", between):
            return start
        return named[-1].end if len(between[use[1] :].split()) <= _USE else start

    def directly(self, end: int, right: Mention, *, joined: bool = False) -> bool:
        """A class may have two adjectives before it, and nothing that makes it part of something else.

        Adjectives that are `joined` may be three words: "a mild, safe CLASS", "a mild and safe CLASS".
        """
        between = self._passage.folded[end : right.start] if right.start > end else ""
        grammar = self._wording.grammar
        if joined and grammar.adjectives.fullmatch(between.strip(" ,")):
            between = grammar.added.sub(" ", between.replace(",", " "))
        if len(between.split()) > _BETWEEN or any(mark in between for mark in ",;:–("):
            return False
        return not self._wording.kinds.part_of.search(between)

    def named_kind(self, mention: Mention) -> bool:
        """A class name is the head of its phrase: "is an antidepressant", not "is an antidepressant side effect"."""
        passage = self._passage
        i = passage.token_at(mention.end)
        nxt = passage.word(i)
        if not nxt or not passage.gap(i - 1).isspace():
            return passage.gap(i - 1) != "-"
        return nxt.rstrip("s") in self._wording.kinds.heads or nxt in self._wording.kinds.followers

    def modifies(self, mention: Mention) -> bool:
        """Tell whether a class in the singular tells of which kind a plural is: "other migraine triggers"."""
        passage = self._passage
        i = passage.token_at(mention.end)
        nxt = passage.word(i)
        plural = nxt.endswith("s") and nxt not in self._wording.anaphors.auxiliaries
        return plural and not passage.word(i - 1).endswith("s") and not self.named_kind(mention)

    def names_kind(self, left: Mention, right: Mention) -> bool:
        """ "the antidepressant ketamine": a class in the singular right before what is no class itself.

        Conditions side by side may be a list that lost its commas, unless an article opens it: "the infection X".
        """
        at = self._passage.token_at(left.start) - 1
        opened = self._passage.word(at) in self._wording.grammar.articles
        return (
            not self._passage.word(self._passage.token_at(left.end) - 1).endswith("s")
            and (opened or self._discourse.slot(left.concept) == "treatment")
            and self._discourse.has_kinds(left.concept)
            and not self._discourse.has_kinds(right.concept)
        )


def _closes(phrases: Phrases, text: str) -> bool:
    """Tell whether a text ends with one of some phrases."""
    return any(not text[end:].strip() for _, end in phrases.find(text))

"""What the text speaks of at each point: the topic of the page, of the section, and what was named last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from neurolint.claims.model import Mention
from neurolint.claims.passage import Passage
from neurolint.claims.slots import Slots
from neurolint.claims.topics import Topics
from neurolint.claims.wording.sentences import Anaphors, Lists
from neurolint.library.model import Reference
from neurolint.quickclass import dataclass

_OPENING = 2  # words before the first thing that a sentence names, for it to be what the sentence is about
_OFTEN = 3  # mentions that make a concept what a page is about, where its title names none
_REACH = 4  # sentences over which a pronoun may point back


@dataclass(frozen=True, slots=True)
class Argument:
    """A filled place of a claim: concept, place in the block of the sentence read, and how it was found.

    `within` is the condition of the people in whom a symptom is meant: "tiredness in people with Y".
    """

    concept: str
    start: int
    end: int
    how: str = "name"
    within: str = ""

    @staticmethod
    def of(mention: Mention, within: str = "") -> Argument:
        """The place that a mention fills."""
        return Argument(mention.concept, mention.start, mention.end, mention.how, within)


class Discourse:
    """The state of the reader after each sentence. Feed it every sentence in order, after reading it."""

    def __init__(
        self,
        passages: Sequence[Passage],
        reference: Reference,
        slots: Slots,
        lists: Lists,
        anaphors: Anaphors,
    ) -> None:
        self._reference = reference
        self._continuing = anaphors.continuing
        self._slots = slots
        self._headings: dict[int, list[Mention]] = {}
        for passage in passages:
            if passage.block.kind in {"heading", "title"}:
                self._headings.setdefault(passage.block.index, []).extend(passage.mentions)
        self._title = next(iter(self._headings), -1)
        self.page = self._page_topics(passages)
        titled = self.of_slot(self._headings.get(self._title, ()), "treatment")
        self._titled = titled[0].concept if titled else None
        self._led: dict[int, tuple[str, ...]] = {}
        self._introduced: dict[int, tuple[str, ...]] = {}
        self._doubted: set[int] = set()
        self._used: set[int] = set()
        self._ailing: set[int] = set()
        self._topics = Topics(passages, self.slot, self.has_kinds, lists, anaphors)
        self._recent: dict[str, tuple[int, int | None, tuple[str, ...]]] = {}
        self._named: dict[str, list[tuple[int, int | None, tuple[str, ...]]]] = {}  # of the last sentences
        self._asked: tuple[int, int | None, tuple[str, ...]] = (-_REACH, None, ())
        self._subject: tuple[int, int | None, tuple[str, ...]] = (-_REACH, None, ())
        self._bodily = -_REACH  # the last sentence that is about a part of the body

    def slot(self, concept: str) -> str | None:
        """The place of a claim that a concept can fill, as in `wording/types.yaml`; None when it can fill none."""
        return self._slots[concept]

    def of_slot(self, mentions: Sequence[Mention], slot: str) -> list[Mention]:
        """The mentions that can fill a place."""
        slots = self._slots
        return [mention for mention in mentions if slots[mention.concept] == slot]

    def feed(self, passage: Passage, subjects: Sequence[str], opening: Sequence[str]) -> None:
        """Take note of what a sentence named, of the subjects of its claims, and of the treatments it opens with."""
        index, heading = passage.sentence.index, passage.block.heading
        asked: tuple[str, ...] = ()
        for slot in ("treatment", "condition") if passage.mentions else ():
            named = tuple(dict.fromkeys([m.concept for m in self.of_slot(passage.mentions, slot)]))
            if named:
                self._recent[slot] = (index, heading, named)
                earlier = self._named.get(slot, [])
                self._named[slot] = [*earlier[1 - _REACH :], self._recent[slot]]
                if slot == "treatment" and passage.text.rstrip().endswith(":"):
                    self._introduced[passage.block.index] = named
                if slot == "condition" and passage.text.rstrip().endswith("?"):
                    asked = named
        self._asked = (index, heading, asked)
        self._subject = (index, heading, self._subject_of(passage, subjects, opening))
        if not subjects and not opening and self._opens_with_body(passage):
            self._bodily = index

    def _opens_with_body(self, passage: Passage) -> bool:
        """Tell whether a part of the body is the first thing that a sentence names, within its first words."""
        first = passage.mentions[0] if passage.mentions else None
        return (
            first is not None
            and self.slot(first.concept) == "site"
            and passage.token_at(first.start) <= _OPENING
        )

    def of_the_body(self, passage: Passage) -> bool:
        """Tell whether "it" or "they" at the head of a sentence means the part of the body spoken of right before."""
        return passage.word(0) in {"it", "they"} and passage.sentence.index - self._bodily == 1

    def asked(self, passage: Passage) -> tuple[str, ...]:
        """The conditions of which the sentence right before asks: "Suffering from Y? X helps."."""
        index, heading, concepts = self._asked
        near = passage.sentence.index - index == 1 and heading == passage.block.heading
        return concepts if near else ()

    def _subject_of(
        self, passage: Passage, subjects: Sequence[str], opening: Sequence[str]
    ) -> tuple[str, ...]:
        """What the next "it" or "they" means: the subject of a claim, the treatment a sentence begins with, or what
        its own pronoun meant; nothing when the sentence is about something the vocabulary does not know."""
        if subjects:
            return tuple(dict.fromkeys(subjects))
        if opening:
            return tuple(dict.fromkeys(opening))
        return self.spoken_of(passage) if passage.word(0) in self._continuing else ()

    def spoken_of(self, passage: Passage) -> tuple[str, ...]:
        """What a pronoun in this sentence means: the subject of the sentence before, or the topic under a heading.

        In the first sentence of a list item it is what the heading names, whatever the item before spoke of.
        """
        index, heading, concepts = self._subject
        if passage.block.kind == "item" and passage.sentence.start == 0:
            above = self.heading_class(passage)
            if above is not None:
                return (above,)  # items stand side by side: each speaks of what the heading names
        if passage.sentence.index - index <= 1 and heading == passage.block.heading:
            return concepts
        topic = self.topic(passage, "treatment")
        told = topic == self._titled or self._heading_names(passage.block.heading, topic)
        return (topic,) if topic and told and heading != passage.block.heading else ()

    def _heading_names(self, heading: int | None, concept: str | None) -> bool:
        return heading is not None and any(m.concept == concept for m in self._headings.get(heading, ()))

    def recent(self, passage: Passage, slot: str) -> tuple[str, ...]:
        """What a general noun in this sentence can stand for: what was last named in the section, else the topic."""
        index, heading, concepts = self._recent.get(slot, (-_REACH - 1, None, ()))
        near = passage.sentence.index - index <= _REACH and heading == passage.block.heading
        if near and slot == "treatment" and self._subject[2] and index - self._subject[0] <= 0:
            return self._subject[2]
        if near:
            return concepts
        topic = self._under(passage) if slot == "treatment" else self.topic(passage, slot)
        return (topic,) if topic else ()

    def named(self, passage: Passage, slot: str) -> list[tuple[int, str]]:
        """What the last sentences of the section named, each with the index of its sentence, in order."""
        return [
            (index, concept)
            for index, heading, concepts in self._named.get(slot, ())
            if heading == passage.block.heading and passage.sentence.index - index <= _REACH
            for concept in concepts
        ]

    def topic(self, passage: Passage, slot: str) -> str | None:
        """The topic of the section, else of the page."""
        heading = passage.block.heading
        if heading is not None:
            named = self.of_slot(self._headings.get(heading, ()), slot)
            if len({mention.concept for mention in named}) == 1:
                return named[0].concept
        return self.page[slot]

    def main_topic(self, passage: Passage, slot: str) -> str | None:
        """The topic of the section, else that of the page where it is in its title or named more than all else.

        One that the sentence right before in its paragraph speaks of will do as well.
        """
        topic = self.topic(passage, slot)
        if topic not in self._stray or self._heading_names(passage.block.heading, topic):
            return topic
        index, heading, named = self._recent.get(slot, (-_REACH, None, ()))
        near = passage.sentence.start > 0 and passage.sentence.index - index == 1
        return named[0] if near and heading == passage.block.heading and len(named) == 1 else None

    def single_topic(self, passage: Passage) -> str | None:
        """The treatment of the section or page, when it is one and not a class: what "the drug" means."""
        topic = self._under(passage)
        return None if topic is None or self.has_kinds(topic) else topic

    def _under(self, passage: Passage) -> str | None:
        """The treatment that a section means by "the treatment": under a heading, none named elsewhere in passing."""
        if passage.block.heading is None:
            return self.topic(passage, "treatment")
        return self.main_topic(passage, "treatment")

    def has_kinds(self, concept: str) -> bool:
        """Tell whether a concept is a class: whether the vocabulary knows kinds of it."""
        return concept in self._reference.classes

    def heading_class(self, passage: Passage) -> str | None:
        """The treatment that the heading above is about, when it names nothing else."""
        heading = passage.block.heading
        named = self._headings.get(heading, []) if heading is not None else []
        known = [m for m in named if self.slot(m.concept) in {"treatment", "condition", "mechanism"}]
        if len(known) == 1 and self.slot(known[0].concept) == "treatment":
            return known[0].concept
        return None

    def announced(self, passage: Passage) -> str | None:
        """The treatment that a fragment speaks of (see `Topics`); none where it is of something else."""
        announced = self._topics.announced(passage) if not self.of_another(passage) else None
        return announced if announced is None or not self.introduces_another(passage, announced) else None

    def of_another(self, passage: Passage) -> bool:
        """Tell whether a section is on something unknown, or a list on the symptoms or causes of a condition."""
        listed = passage.block.kind == "item" and passage.block.lead_in in self._ailing
        return listed or self._topics.strange(passage)

    def matter(self) -> str | None:
        """The treatment that the whole page is about, None when it is about several or none."""
        return self._topics.matter()

    def promising(self, passage: Passage) -> bool:
        """Tell whether a heading above says that benefits follow, and no lead-in that they are uses."""
        block = passage.block
        used = block.kind == "item" and block.lead_in in self._used
        return not used and self._topics.promising(passage)

    def announced_condition(self, passage: Passage) -> str | None:
        """The condition that the heading above names, else the title, where it is but one."""
        for block in (passage.block.heading, self._title):
            mentions = self._headings.get(block, ()) if block is not None else ()
            named = {m.concept for m in self.of_slot(mentions, "condition")}
            if named:
                return named.pop() if len(named) == 1 else None
        return None

    def titled_condition(self) -> str | None:
        """The condition that the title names, where it is but one."""
        named = {m.concept for m in self.of_slot(self._headings.get(self._title, ()), "condition")}
        return named.pop() if len(named) == 1 else None

    def lead(self, block: int, subjects: Sequence[str], *, doubted: bool = False) -> None:
        """Take note of what the items behind a lead-in speak of: "X can:", "Benefits of X:"; `doubted`: "X may:"."""
        self._led[block] = tuple(dict.fromkeys(subjects))
        if doubted:
            self._doubted.add(block)

    def use(self, block: int) -> None:
        """Take note of a lead-in whose items tell what a treatment is used for: "X is used:"."""
        self._used.add(block)

    def ail(self, block: int) -> None:
        """Take note of a lead-in whose items tell the symptoms or the causes of a condition: "Signs of Y are:"."""
        self._ailing.add(block)

    def doubted(self, passage: Passage) -> bool:
        """Tell whether the lead-in of a list leaves open what its items tell."""
        block = passage.block
        return block.kind == "item" and block.lead_in in self._doubted

    def led(self, passage: Passage) -> tuple[str, ...]:
        """The treatments that the items of a list speak of by their lead-in."""
        block = passage.block
        return self._led.get(block.lead_in, ()) if block.kind == "item" and block.lead_in is not None else ()

    def introduces_another(self, passage: Passage, concept: str) -> bool:
        """Tell whether the sentence before a list names treatments, and not this one: "X and Y focus on:"."""
        lead_in = passage.block.lead_in
        introduced = self._introduced.get(lead_in, ()) if lead_in is not None else ()
        return bool(introduced) and concept not in introduced

    def narrowed(self, passage: Passage, concept: str) -> str:
        """A general condition read as the one the text speaks of, when that is a kind of it."""
        topic = self.topic(passage, "condition")
        for candidate in (topic, self.page["condition"]):
            if candidate and candidate != concept and self._reference.is_a(candidate, concept):
                return candidate
        return concept

    def _page_topics(self, passages: Sequence[Passage]) -> dict[str, str | None]:
        """For each place the concept named in the title, else the one most often in headings and text."""
        votes: dict[str | None, Counter[str]] = {"treatment": Counter(), "condition": Counter()}
        for passage in passages:
            weight = 1
            if passage.block.kind in {"heading", "title"}:
                weight = 20 if passage.block.index == self._title else 3
            for mention in passage.mentions:
                counted = votes.get(self._slots[mention.concept])
                if counted is not None:
                    counted[mention.concept] += weight
        self._stray = frozenset(
            concept
            for counted in votes.values()
            for concept, count in counted.items()
            if count < _OFTEN or 2 * count < counted.total()
        )
        # of several the first
        return {
            slot: max(counted, key=counted.__getitem__, default=None)
            for slot, counted in votes.items()
            if slot
        }

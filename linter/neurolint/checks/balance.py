"""Kind `balance`: a page tells the harms of the rivals of its treatment and none of its own, or belittles them.

Readers choose between treatments by what a page tells of each; harms on one side alone decide for them (DISCERN
items 6 and 12; IPDAS on balance).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from neurolint.checks.base import Check, Hit, Label, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.page.dangers import Dangers
from neurolint.checks.page.harmwords import HarmWords
from neurolint.checks.page.prose import Passage, holding, mentions_in, passages
from neurolint.checks.page.topics import benefits, of_types, related, topics_of
from neurolint.claims.model import Mention
from neurolint.claims.naming import name
from neurolint.drafts.spans import WHOLE_FILE, Span
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference, Rule


def build(rule: Rule, reference: Reference) -> Check:
    """Make a check for pages about a treatment that claim that it helps. Raises ConfigError for a phrase that is none.

    Where no harm of it is told, the first sentence is reported that says `drawbacks` (without a phrase of `denied`) of
    other treatments: of the `types` given, named before it or in the sentence that it points back to, or as one of
    `rivals`. Where harms are told and benefits are claimed in more than `ratio` times
    as many sentences, at least `least`, the page is. A sentence with phrases of `lead` and `belittled` is advice.
    `predicates` are those of the facts on harms.
    """
    lead, belittled = phrases_at(rule, "lead"), phrases_at(rule, "belittled")
    one_sided = _OneSided(rule, reference)

    def small(passage: Passage) -> bool:
        return not passage.block.quoted and passage.says(lead) and passage.says(belittled)

    def check(page: Page) -> Iterator[Hit]:
        sentences = passages(page)
        yield from one_sided.hits(page, sentences)
        for passage in holding(sentences, belittled):
            if small(passage) and not passage.question:
                yield Hit(_span(passage), {"problem": "Side effects that are known are played down"}, "info")

    return check


class _OneSided:
    """Finds the treatment of a page of which harms are told too little; made once for a rule."""

    __slots__ = ("_dangers", "_least", "_ratio", "_reference", "_rivals", "_topics", "_words")

    def __init__(self, rule: Rule, reference: Reference) -> None:
        options = rule.options
        self._least, self._ratio = options["least"], options["ratio"]
        self._topics = topics_of(reference, options["min_mentions"])
        self._dangers, self._words = Dangers(reference, options["predicates"]), HarmWords(reference)
        self._rivals, self._reference = _Rivals(rule, reference), reference

    def hits(self, page: Page, sentences: Sequence[Passage]) -> Iterator[Hit]:
        """Yield at most one hit, on the treatment named most of those that are claimed to help."""
        for treatment in page.once(self._topics.treatments):
            claims = [j.claim for j in benefits(page) if self._reference.is_a(j.claim.subject, treatment)]
            if not claims:
                continue
            subject = name(treatment, self._reference)
            facts = self._dangers.on(treatment) + self._dangers.below(treatment)
            told = len({telling.span for telling in self._words.told(page, treatment, facts)})
            if told or self._words.has_section(page):
                praised = len({claim.sentence for claim in claims})
                if told and praised >= self._least and praised > self._ratio * told:
                    problem = f"{praised} sentences tell what {subject} does for the reader, {told} what harm"
                    yield Hit(WHOLE_FILE, {"problem": problem}, related=(Label(claims[0].span, "the first"),))
                return
            place = self._rivals.wronged(page, sentences, treatment)
            if place is not None:
                problem = f"The harms of other treatments are told here, those of {subject} nowhere"
                helps = Label(claims[0].span, "claimed to help here")
                yield Hit(place, {"problem": problem}, related=(helps,))
                return


class _Rivals:
    """Finds what is said against other treatments; made once for a rule."""

    __slots__ = ("_denied", "_drawbacks", "_pointing", "_reference", "_rivals", "_types")

    def __init__(self, rule: Rule, reference: Reference) -> None:
        self._rivals, self._drawbacks = phrases_at(rule, "rivals"), phrases_at(rule, "drawbacks")
        self._denied, self._types = phrases_at(rule, "denied"), frozenset(rule.options["types"])
        anaphora: Mapping[str, Sequence[str]] = reference.wording.get("anaphora", {})
        self._pointing = Phrases((*anaphora.get("pronouns", ()), *anaphora.get("determiners", ())))
        self._reference = reference

    def wronged(self, page: Page, sentences: Sequence[Passage], treatment: str) -> Span | None:
        """Return the place of the first sentence that tells what is wrong with treatments other than one."""
        mentions = mentions_in(page)
        before: Passage | None = None
        for passage in sentences:
            earlier, before = before or passage, passage
            found = self._drawback(passage)
            if found is None:
                continue
            named = self._named(mentions(passage), found[0])
            back = earlier.block.index == passage.block.index
            if not named and back and self._pointing.search(passage.folded, passage.start, found[0]):
                named = self._named(mentions(earlier), earlier.end)
            if any(related(self._reference, one, treatment) for one in named):
                continue
            if named or self._rivals.search(passage.folded, passage.start, found[0]):
                return _span(passage)
        return None

    def _drawback(self, passage: Passage) -> tuple[int, int] | None:
        """Return where a sentence names a drawback that it does not deny."""
        found = next(passage.find(self._drawbacks), None)
        if found is None or passage.question or passage.block.quoted:
            return None
        return None if self._denied.search(passage.folded, *found) else found

    def _named(self, mentions: Sequence[Mention], until: int) -> set[str]:
        """Return the treatments of the rule's types that are named before an offset."""
        return {
            mention.concept
            for mention in mentions
            if mention.start < until and of_types(mention.concept, self._reference, self._types)
        }


def _span(passage: Passage) -> Span:
    return passage.block.rendered.span(passage.start, passage.end)

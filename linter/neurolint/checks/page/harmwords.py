"""The harms of a treatment that a page names, with the words of `reference/wording/harms.yaml`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from neurolint.checks.base import Page
from neurolint.checks.page.blockwords import block_words
from neurolint.checks.page.prose import Passage, mentions_in, passages
from neurolint.checks.page.sections import parents, section_names, sections_of
from neurolint.checks.page.topics import of_types, related, types_of
from neurolint.claims.model import Mention
from neurolint.drafts.spans import Span
from neurolint.language.phrases import Phrases
from neurolint.language.tokens import tokenize
from neurolint.library.model import Fact, Reference
from neurolint.quickclass import dataclass

_RELATIVE = frozenset({"which", "that"})
"""Pronouns that point to what stands right before them, never to the topic of the page."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that names harms of a treatment: as concepts, or with words for `serious` ones or for nuisances.

    `listed` says whether a word for side effects stands near, `heading` is the heading above when it has such a word.
    `compared` ones speak of another treatment as well, whose harms they may be.
    """

    span: Span
    concepts: frozenset[str]
    serious: bool
    listed: bool
    heading: Span | None
    compared: bool


class HarmWords:
    """Finds the harms that pages name; made once for a rule."""

    __slots__ = (
        "_loose", "_minor", "_serious", "causes", "contrasts", "cues", "guards", "pronouns", "reference", "sections",
        "types",
    )  # fmt: skip

    def __init__(self, reference: Reference) -> None:
        wording: Mapping[str, Any] = reference.wording.get("harms", {})
        self.cues, self.guards = Phrases(wording.get("cues", ())), Phrases(wording.get("guards", ()))
        self.causes = Phrases(wording.get("causes", ()))
        self.contrasts = Phrases(wording.get("contrasts", ()))
        self._minor, self._serious = Phrases(wording.get("minor", ())), Phrases(wording.get("serious", ()))
        self._loose = {concept: Phrases(names) for concept, names in wording.get("names", {}).items()}
        self.pronouns = frozenset(reference.wording.get("anaphora", {}).get("pronouns", ())) - _RELATIVE
        self.sections = section_names(reference)
        self.types = {slot: types_of(reference, slot) for slot in ("treatment", "condition", "harm")}
        self.reference = reference

    def anywhere(self, page: Page, harms: Iterable[str]) -> frozenset[str]:
        """Return all concepts that a page names, by the loose names of some harms too."""
        found = {mention.concept for mention in page.reading.mentions}
        among = [concept for concept in self._loose if self.names([concept], *harms)]
        for passage in passages(page):
            found.update(self._loosely(passage, among))
        return frozenset(found)

    def has_section(self, page: Page) -> bool:
        """Tell whether a section on harms has content, or a link leads to one."""
        draft = page.draft
        if any(draft.blocks[index].text.strip() for index in sections_of(page, self.sections).under("harms")):
            return True
        return any(
            self.sections.names(block.text[link.start : link.end], "harms")
            for block in draft.blocks
            for link in block.links
        )

    def told(self, page: Page, treatment: str, facts: Iterable[Fact]) -> Iterator[Telling]:
        """Yield the sentences that name harms of a treatment; `facts` are those on it, on its classes and its kinds.

        What is told of another treatment does not count, nor do the symptoms of a condition. Conditions that can be
        more than a harm, and words without a concept, count where the text speaks of harms; groups of people and other
        treatments where it tells who should not take it, or what with.
        """
        known = {harm for fact in facts for harm in fact.objects}
        known = {harm for harm in known if not related(self.reference, harm, treatment)}
        among = [concept for concept in self._loose if concept in known]
        context = _Context(page, self)
        for passage in passages(page):
            if context.of_another(passage, treatment):
                continue
            bounds = (passage.start, passage.end)
            wanted = self._wanted(passage, known, context)
            concepts = {
                mention.concept
                for mention in context.mentions(passage)
                if wanted(mention.concept) and not context.treated(mention)
            }
            nuisance = serious = False
            if context.of_harms(passage):
                concepts.update(self._loosely(passage, among))
                nuisance = passage.says(self._minor)
                serious = passage.says(self._serious)
            if concepts or nuisance or serious:
                yield Telling(
                    passage.block.rendered.span(*bounds),
                    frozenset(concepts),
                    serious,
                    context.in_list(passage),
                    context.heading_on_harms(passage),
                    context.with_another(passage, treatment),
                )

    def _wanted(self, passage: Passage, known: set[str], context: _Context) -> Callable[[str], bool]:
        """Return a test: would a concept named in this sentence be a harm, where some are `known`?"""
        told, warned = context.of_harms(passage), context.on_guard(passage)
        symptoms = not told and context.of_symptoms(passage)

        def wanted(concept: str) -> bool:
            if of_types(concept, self.reference, self.types["harm"]):
                return told or (concept in known and not symptoms)
            if concept not in known:
                return False
            return told if of_types(concept, self.reference, self.types["condition"]) else warned

        return wanted

    def names(self, concepts: Iterable[str], *harms: str) -> bool:
        """Tell whether one of some harms is among the concepts named, or a kind of it, or what it is a kind of."""
        things = [concept for concept in concepts if self._is_thing(concept)]
        return any(related(self.reference, concept, harm) for concept in things for harm in harms)

    def _is_thing(self, concept: str) -> bool:
        known = self.reference.concepts.get(concept)
        return known is not None and known.type != "root"

    def _loosely(self, passage: Passage, among: Iterable[str]) -> Iterator[str]:
        for concept in among:
            if passage.says(self._loose[concept]):
                yield concept


class _Context:
    """Tells what the sentences of one page speak of: harms, another treatment, the symptoms of a condition."""

    def __init__(self, page: Page, words: HarmWords) -> None:
        self.mentions = mentions_in(page)
        self._page, self._words, self._held = page, words, block_words(page)
        self._parents = parents(page.draft)
        self._cued: dict[int, bool] = {}
        self._guarded: dict[int, bool] = {}
        self._by_block: dict[int, set[str]] = {}
        for mention in page.reading.mentions:
            self._by_block.setdefault(mention.block, set()).add(mention.concept)
        self._goals = {j.claim.object_span for j in page.reading.judgements if j.claim.predicate == "treats"}

    def of_harms(self, passage: Passage) -> bool:
        """Tell whether a sentence speaks of harms: itself, its paragraph, what leads in to it, a heading above."""
        if self.in_list(passage) or self.on_guard(passage):
            return True
        return passage.says(self._words.causes) and (
            bool(self._treatments(m.concept for m in self.mentions(passage))) or self._points_back(passage)
        )

    def in_list(self, passage: Passage) -> bool:
        """Tell whether a word for harms stands in the paragraph of a sentence or above it."""
        return any(self._has_cue(index) for index in (passage.block.index, *self._above(passage)))

    def on_guard(self, passage: Passage) -> bool:
        """Tell whether a sentence, what leads in to it or a heading above tells who should not take a treatment."""
        if passage.says(self._words.guards):
            return True
        return any(self._has_guard(index) for index in self._above(passage))

    def _above(self, passage: Passage) -> Iterator[int]:
        """Yield the blocks that say what a sentence is about: what leads in to its list, the headings above."""
        if passage.block.lead_in is not None:
            yield passage.block.lead_in
        heading = passage.block.heading
        while heading is not None:
            yield heading
            heading = self._parents.get(heading)

    def of_another(self, passage: Passage, treatment: str) -> bool:
        """Tell whether a sentence is about treatments that are neither this one nor its class nor its kinds."""
        named = self._treatments(mention.concept for mention in self.mentions(passage))
        if named and self._points_back(passage):
            return False
        for index in (passage.block.lead_in, passage.block.heading):
            if not named and index is not None:
                named = self._treatments(self._by_block.get(index, ()))
        return bool(named) and not any(related(self._words.reference, n, treatment) for n in named)

    def with_another(self, passage: Passage, treatment: str) -> bool:
        """Tell whether a sentence sets this treatment against one that is neither this nor its class nor its kinds."""
        if not passage.says(self._words.contrasts):
            return False
        named = self._treatments(mention.concept for mention in self.mentions(passage))
        return not all(related(self._words.reference, n, treatment) for n in named)

    def of_symptoms(self, passage: Passage) -> bool:
        """Tell whether a sentence stands under a heading on a condition and names no treatment."""
        heading = passage.block.heading
        above = self._by_block.get(heading, set()) if heading is not None else set()
        here = [mention.concept for mention in self.mentions(passage)]
        conditions = self._words.types["condition"]
        return (
            any(of_types(concept, self._words.reference, conditions) for concept in above)
            and not self._treatments(above)
            and not self._treatments(here)
        )

    def heading_on_harms(self, passage: Passage) -> Span | None:
        """Return the heading above a sentence when it speaks of harms."""
        heading = passage.block.heading
        if heading is None or not self._has_cue(heading):
            return None
        block = self._page.draft.blocks[heading]
        return block.rendered.span(0, len(block.text))

    def treated(self, mention: Mention) -> bool:
        """Tell whether a claim says that what is named here is treated."""
        block = self._page.draft.blocks[mention.block]
        return block.rendered.span(mention.start, mention.end) in self._goals

    def _has_cue(self, index: int) -> bool:
        if index not in self._cued:
            block, words = self._page.draft.blocks[index], self._words
            told = self._held.says(block, words.cues) or words.sections.names(block.text, "harms")
            self._cued[index] = told
        return self._cued[index]

    def _has_guard(self, index: int) -> bool:
        if index not in self._guarded:
            block = self._page.draft.blocks[index]
            self._guarded[index] = self._held.says(block, self._words.guards)
        return self._guarded[index]

    def _treatments(self, concepts: Iterable[str]) -> list[str]:
        types = self._words.types["treatment"]
        return [concept for concept in concepts if of_types(concept, self._words.reference, types)]

    def _points_back(self, passage: Passage) -> bool:
        words = tokenize(passage.folded, passage.start, passage.end)
        return any(token.word in self._words.pronouns for token in words)

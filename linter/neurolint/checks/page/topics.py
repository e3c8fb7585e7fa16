"""What a page is about: the treatments that its title names, or that it names most and speaks well of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from neurolint.checks.base import Page
from neurolint.checks.page.audiences import audiences_of
from neurolint.checks.page.prose import furniture, holding, passages, quotations, title_blocks
from neurolint.checks.page.toldkinds import ToldKinds
from neurolint.claims.model import Judgement, Mention
from neurolint.drafts.model import PROSE
from neurolint.drafts.spans import Span
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference

_SHARE = 0.2
"""Where no title says what a page is about, a treatment is named in so many mentions a sentence."""
_OFTEN = 3
"""A page speaks of another matter in at least so many sentences."""
_SPOKEN = 2
"""A page speaks to its reader in at least so many sentences."""
_NEAR = 40
"""The words around a name that tell how it is meant lie within so many code points."""


def types_of(reference: Reference, slot: str) -> frozenset[str]:
    """Return the types of concept that can fill a place of a claim."""
    return frozenset(reference.wording.get("types", {}).get(slot, ()))


def of_types(concept: str, reference: Reference, types: frozenset[str]) -> bool:
    """Tell whether a concept is known and of one of some types."""
    return reference.type_of(concept) in types


def counted(mentions: Iterable[Mention], reference: Reference, types: frozenset[str]) -> Counter[str]:
    """Count how often each concept of some types is named; concepts in order of first mention."""
    return Counter(mention.concept for mention in mentions if of_types(mention.concept, reference, types))


def named_on(page: Page, reference: Reference, types: frozenset[str]) -> Mapping[str, int]:
    """Return how often a page names each concept of some types; concepts in order of first mention."""
    return page.whole(_named_on, reference, types)


def _named_on(page: Page, reference: Reference, types: frozenset[str]) -> Mapping[str, int]:
    counts = page.whole(_all_named)
    return {concept: n for concept, n in counts.items() if of_types(concept, reference, types)}


def _all_named(page: Page) -> Mapping[str, int]:
    return Counter(mention.concept for mention in page.reading.mentions)


def titled(page: Page) -> Iterator[Mention]:
    """Yield the mentions in the title of a page."""
    titles = title_blocks(page.draft)
    return (mention for mention in page.reading.mentions if mention.block in titles)


def related(reference: Reference, one: str, other: str) -> bool:
    """Tell whether one of two concepts is a kind of the other."""
    return reference.is_a(one, other) or reference.is_a(other, one)


def benefits(page: Page, predicates: Iterable[str] = ("treats",)) -> Iterator[Judgement]:
    """Yield what the page itself says does some good: claims affirmed, not left uncertain, not in a quotation."""
    wanted = frozenset(predicates)
    taken = furniture(page)
    quotes: dict[int, tuple[Span, ...]] = {}
    for judgement in page.reading.judgements:
        claim = judgement.claim
        if claim.predicate not in wanted or claim.polarity != "affirmed" or claim.strength == "uncertain":
            continue
        block = page.draft.blocks[claim.block]
        if block.quoted or block.kind not in PROSE or taken(claim.span):
            continue
        if claim.block not in quotes:
            quotes[claim.block] = tuple(block.rendered.span(*ends) for ends in quotations(block.text))
        if not any(quote.contains(claim.span) for quote in quotes[claim.block]):
            yield judgement


def addressed(page: Page, reference: Reference, treatment: str) -> bool:
    """Tell whether a page says that a treatment helps or, in its title, with what, or speaks to its reader."""
    conditions = types_of(reference, "condition") - types_of(reference, "harm")
    if any(of_types(mention.concept, reference, conditions) for mention in titled(page)):
        return True
    if any(reference.is_a(judgement.claim.subject, treatment) for judgement in benefits(page)):
        return True
    reader = reference.once(_reader)
    return sum(p.says(reader) for p in holding(passages(page), reader)) >= _SPOKEN


def _reader(reference: Reference) -> Phrases:
    return Phrases(reference.wording.get("topics", {}).get("reader", ()))


class Topics:
    """Tells which treatments pages are about; made once for the rules that ask alike (see `topics_of`).

    A page is about a treatment that its title names and that it names, kinds of it included, at least `min_mentions`
    times. Where the title names none, it is about one that it claims to help and names in a good part of its
    sentences. Of a class and its kinds, the one that is named most counts. `types` are the types of concept to look
    at; None takes all that can treat. Where an `audience` is asked for, pages that speak to another are about none:
    as a configuration says, else by their words, or by the kind of page that front matter, a configuration or the
    folder tells. Nor are those that speak of other matters, such as animals, in a good part of their sentences.
    """

    __slots__ = ("_after", "_before", "_elsewhere", "_min_mentions", "_reference", "_types")

    def __init__(
        self,
        reference: Reference,
        min_mentions: int,
        types: Iterable[str] | None = None,
        *,
        audience: str = "",
    ) -> None:
        wording: Mapping[str, Any] = reference.wording.get("topics", {})
        self._before = Phrases(wording.get("before", ()))
        self._after = Phrases(wording.get("after", ()))
        self._elsewhere = elsewhere(reference, audience) if audience else None
        self._reference = reference
        self._min_mentions = min_mentions
        self._types = types_of(reference, "treatment") if types is None else frozenset(types)

    def treatments(self, page: Page) -> tuple[str, ...]:
        """Return the treatments a page is about, the one named most first.

        Rules share it: `page.once(topics.treatments)`.
        """
        counts = named_on(page, self._reference, self._types)
        with_kinds = {
            concept: sum(n for kind, n in counts.items() if self._reference.is_a(kind, concept))
            for concept in counts
        }
        often = [concept for concept in counts if with_kinds[concept] >= self._min_mentions]
        if not often or (self._elsewhere is not None and page.once(self._elsewhere.speaks)):
            return ()
        meant = self._titled(page)
        if meant is None:
            chosen = self._prominent(page, counts, with_kinds, often)
        else:
            chosen = [concept for concept in often if concept in meant]
        foremost = [c for c in chosen if not any(self._outdone(c, other, counts) for other in chosen)]
        return tuple(sorted(foremost, key=lambda concept: (-with_kinds[concept], concept)))

    def _titled(self, page: Page) -> frozenset[str] | None:
        """The treatments that the title is about; None when it names no treatment at all."""
        treating = types_of(self._reference, "treatment")
        named = [m for m in titled(page) if of_types(m.concept, self._reference, treating)]
        if not named:
            return None
        return frozenset(mention.concept for mention in named if not self._in_passing(page, mention))

    def _in_passing(self, page: Page, mention: Mention) -> bool:
        """Tell whether the words around a name say that something else is meant ("alternatives to opioids")."""
        text = fold(page.draft.blocks[mention.block].text)
        ahead = self._before.find(text, max(0, mention.start - _NEAR), mention.start)
        behind = self._after.find(text, mention.end, mention.end + _NEAR)
        return any(not text[end : mention.start].strip() for _, end in ahead) or any(
            not text[mention.end : start].strip(" -") for start, _ in behind
        )

    def _prominent(
        self, page: Page, counts: Mapping[str, int], with_kinds: Mapping[str, int], often: Iterable[str]
    ) -> list[str]:
        share = _SHARE * len(page.reading.sentences)
        praised = {judgement.claim.subject for judgement in benefits(page)}
        return [
            concept
            for concept in often
            if counts[concept] >= self._min_mentions
            and with_kinds[concept] >= share
            and any(self._reference.is_a(subject, concept) for subject in praised)
        ]

    def _outdone(self, concept: str, other: str, counts: Mapping[str, int]) -> bool:
        if concept == other or not related(self._reference, concept, other):
            return False
        return (counts[other], other) > (counts[concept], concept)


class _Elsewhere:
    """Tells whether pages speak to another audience than one; made once for that."""

    __slots__ = ("_audience", "_kinds", "_others", "_prevailing")

    def __init__(self, reference: Reference, audience: str) -> None:
        wording: Mapping[str, Any] = reference.wording.get("topics", {})
        self._others = audiences_of(
            reference, [name for name in wording.get("audiences", {}) if name != audience]
        )
        self._prevailing = [Phrases(phrases) for phrases in wording.get("prevailing", {}).values()]
        self._kinds = ToldKinds(reference, wording.get("elsewhere", ()))
        self._audience = audience

    def speaks(self, page: Page) -> bool:
        """Tell whether a page speaks to others, or is of a kind that does."""
        if page.audience and page.audience != self._audience:
            return True
        if self._kinds.holds(page):
            return True
        if page.audience:
            return False
        if self._others.spoken_to(page):
            return True
        told = passages(page)
        least = max(_OFTEN, _SHARE * len(told))
        return any(sum(p.says(one) for p in holding(told, one)) >= least for one in self._prevailing)


def elsewhere(reference: Reference, audience: str) -> _Elsewhere:
    """Return what tells whether pages speak to another audience than one; rules share it."""
    return reference.once(_Elsewhere, audience)


def topics_of(
    reference: Reference, min_mentions: int, types: Iterable[str] | None = None, *, audience: str = ""
) -> Topics:
    """Return what tells the topics of pages, the same for rules that ask alike."""
    wanted = None if types is None else frozenset(types)
    return reference.once(_topics, min_mentions, wanted, audience)


def _topics(reference: Reference, least: int, types: frozenset[str] | None, audience: str) -> Topics:
    return Topics(reference, least, types, audience=audience)

"""Kind `balance`: a page tells the harms of the rivals of its treatment and none of its own, or belittles them.

Readers choose between treatments by what a page tells of each; harms on one side alone decide for them (DISCERN
items 6 and 12; IPDAS on balance).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from neurolint.checks.base import Check, Hit, Label, Page
from neurolint.checks.dangers import Dangers
from neurolint.checks.harmwords import HarmWords
from neurolint.checks.options import phrases_at
from neurolint.checks.outline import WHOLE_FILE
from neurolint.checks.prose import Passage, mentions_in, passages
from neurolint.checks.topics import Topics, benefits, of_types, related
from neurolint.claims.model import Mention
from neurolint.claims.naming import name
from neurolint.drafts.spans import Span
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference, Rule


def build(rule: Rule, reference: Reference) -> Check:
    """Make a check for pages about a treatment that claim that it helps.

    Where no harm of it is told, the first sentence is reported that says `drawbacks` (without a phrase of `denied`) of
    other treatments: of the `types` given, named before it or in the sentence that it points back to, or as one of
    `rivals`. Where harms are told and benefits are claimed in more than `ratio` times
    as many sentences, at least `least`, the page is. A sentence with phrases of `lead` and `belittled` is advice.
    `predicates` are those of the facts on harms.
    """
    options = rule.options
    topics = Topics(reference, options["min_mentions"])
    dangers, words = Dangers(reference, options["predicates"]), HarmWords(reference)
    rivals, drawbacks = phrases_at(rule, "rivals"), phrases_at(rule, "drawbacks")
    lead, belittled = phrases_at(rule, "lead"), phrases_at(rule, "belittled")
    denied, types = phrases_at(rule, "denied"), frozenset(options["types"])
    anaphora: Mapping[str, Sequence[str]] = reference.wording.get("anaphora", {})
    pointing = Phrases((*anaphora.get("pronouns", ()), *anaphora.get("determiners", ())))

    def against(page: Page, sentences: Sequence[Passage], treatment: str) -> Span | None:
        """The first sentence that tells what is wrong with other treatments."""
        mentions = mentions_in(page)
        before: Passage | None = None
        for passage in sentences:
            earlier, before = before or passage, passage
            found = next(passage.find(drawbacks), None)
            if (
                found is None
                or passage.question
                or passage.block.quoted
                or denied.search(passage.folded, *found)
            ):
                continue
            named = rival_types(mentions(passage), found[0])
            back = earlier.block.index == passage.block.index
            if not named and back and pointing.search(passage.folded, passage.start, found[0]):
                named = rival_types(mentions(earlier), earlier.end)
            if any(related(reference, one, treatment) for one in named):
                continue
            if named or rivals.search(passage.folded, passage.start, found[0]):
                return passage.block.rendered.span(passage.start, passage.end)
        return None

    def rival_types(mentions: Sequence[Mention], until: int) -> set[str]:
        return {m.concept for m in mentions if m.start < until and of_types(m.concept, reference, types)}

    def one_sided(page: Page, sentences: Sequence[Passage]) -> Iterator[Hit]:
        for treatment in topics.treatments(page):
            claims = [j.claim for j in benefits(page) if reference.is_a(j.claim.subject, treatment)]
            if not claims:
                continue
            subject = name(treatment, reference)
            facts = dangers.on(treatment) + tuple(dangers.below(treatment))
            told = len({telling.span for telling in words.told(page, treatment, facts)})
            if told or words.has_section(page):
                praised = len({claim.sentence for claim in claims})
                if told and praised >= options["least"] and praised > options["ratio"] * told:
                    problem = f"{praised} sentences tell what {subject} does for the reader, {told} what harm"
                    yield Hit(WHOLE_FILE, {"problem": problem}, related=(Label(claims[0].span, "the first"),))
                return
            place = against(page, sentences, treatment)
            if place is not None:
                problem = f"The harms of other treatments are told here, those of {subject} nowhere"
                yield Hit(
                    place, {"problem": problem}, related=(Label(claims[0].span, "claimed to help here"),)
                )
                return

    def small(passage: Passage) -> bool:
        return not passage.block.quoted and passage.says(lead) and passage.says(belittled)

    def check(page: Page) -> Iterator[Hit]:
        sentences = tuple(passages(page))
        yield from one_sided(page, sentences)
        for passage in sentences:
            if small(passage) and not passage.question:
                problem = "Side effects that are known are played down"
                yield Hit(
                    passage.block.rendered.span(passage.start, passage.end), {"problem": problem}, "info"
                )

    return check

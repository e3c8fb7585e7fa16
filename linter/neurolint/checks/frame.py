"""Kind `frame`: a title, heading, summary or conclusion that claims more than the body it frames.

Spin of this kind is what Yavchitz 2016 and Sumner 2014 count. Two readings are compared, each only with
itself. By the claims read in the page: what the frame says of a treatment outright, the body says with "may",
everywhere, or with a caveat that a conclusion drops. By the table of claim strength (Yu 2019): the frame is a
direct causal claim, and the sentences of the body about the same two things tell of an association, hedge, or
name a limit such as "in mice". What a heading says helps is also weighed against the facts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from neurolint.checks.base import Check, Hit, Label, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.page.outright import DirectClaims, Outright, direct_claims
from neurolint.checks.page.prose import Passage, holding, in_heading, is_question, mentions_in, passages
from neurolint.checks.page.sections import SectionNames, reference_blocks, section_names, sections_of
from neurolint.claims.model import Judgement, Mention
from neurolint.drafts.spans import Span
from neurolint.language.phrases import Phrases
from neurolint.library.model import SEVERITIES, Reference, Rule, Severity

_FRAMES = ("closing", "key-points")
_SAID = "the body says this"


def build(rule: Rule, reference: Reference) -> Check:
    """Make a check of what frames the page against its body.

    `limits` are phrases that bound a result (animals, few people, designs that show no cause), `strong` and
    `weak` the strengths of claims that are too far apart. `weighed` are the predicates whose claims in headings are
    weighed against the facts instead, and `caveats` the phrases of the body that a conclusion must not drop where it
    claims more than the facts bear. `against` says for each of these, as the field `told`, what the claim goes against.
    """
    limits, caveats = phrases_at(rule, "limits"), phrases_at(rule, "caveats")
    weighed = frozenset(rule.options.get("weighed", ()))
    against: Mapping[str, str] = rule.options["against"]
    strong, weak = frozenset(rule.options["strong"]), frozenset(rule.options["weak"])
    direct, names = direct_claims(reference), section_names(reference)

    def check(page: Page) -> Iterator[Hit]:
        framing, body = _parts(page, names, limits)
        mentions = mentions_in(page)
        told = {passage.number: passage for passage in body}
        seen: set[int] = set()
        for judgement in _overstated(page, framing, weighed):
            seen.add(judgement.claim.sentence)
            yield _weighed_hit(judgement, against["facts"])
        for judgement, caveat in _dropped(page, framing, body, weighed, caveats, names):
            if judgement.claim.sentence not in seen:
                seen.add(judgement.claim.sentence)
                yield _hit(judgement.claim.span, against["caveat"], _words(page, caveat), caveat)
        for judgement, other in _outrun(page, framing, told, strong, weak):
            if judgement.claim.sentence in seen:
                continue
            seen.add(judgement.claim.sentence)
            said = _words(page, other.claim.span)
            yield _hit(judgement.claim.span, against["body"], said, other.claim.span)
        for passage in framing:
            place = (passage.start, passage.end)
            if passage.number in seen:
                continue
            claim = direct.find(passage.folded, *place, mentions(passage))
            if claim is None or limits.search(passage.folded, *place):
                continue
            weaker = _weaker(claim, body, direct, limits, mentions)
            if weaker is not None:
                sentence, words = weaker
                there = sentence.block.rendered.span(sentence.start, sentence.end)
                said = sentence.block.text[slice(*words)]
                yield _hit(passage.block.rendered.span(*place), against["body"], said, there)

    return check


def _hit(span: Span, told: str, said: str, body: Span) -> Hit:
    """Return what a frame says at a place, with what the body says instead, and where."""
    return Hit(span, {"told": told.format(said=said)}, related=(Label(body, _SAID),))


def _parts(page: Page, names: SectionNames, limits: Phrases) -> tuple[list[Passage], list[Passage]]:
    """Part the sentences of a page into those that frame it and its body.

    Questions, quotations and what the author does not vouch for are neither; results in animals count with
    the body.
    """
    ending = frozenset().union(*(sections_of(page, names).under(kind) for kind in _FRAMES))
    left_out = reference_blocks(page, names) | sections_of(page, names).under("further")
    framing: list[Passage] = []
    body: list[Passage] = []
    for passage in passages(page):
        if passage.block.quoted or passage.block.index in left_out:
            continue
        frame = (
            passage.place != "body" or passage.block.kind == "description" or passage.block.index in ending
        )
        if passage.question and (frame or not _bounded(passage, limits)):
            continue
        (framing if frame else body).append(passage)
    return framing, body


def _words(page: Page, span: Span) -> str:
    """What stands at a span, on one line."""
    return " ".join(page.draft.source[span.start : span.end].split())


def _overstated(page: Page, framing: Sequence[Passage], weighed: frozenset[str]) -> Iterator[Judgement]:
    """Yield what headings say of the benefit of a treatment beyond what the facts bear, one for each."""
    frames = {passage.number for passage in framing}
    worst: dict[int, Judgement] = {}
    for judgement in page.reading.judgements:
        claim = judgement.claim
        if (
            claim.sentence not in frames
            or claim.predicate not in weighed
            or not in_heading(claim, page.draft)
        ):
            continue
        if judgement.outcome != "overstated" or judgement.level is None:
            continue
        known = worst.get(claim.sentence)
        if known is None or SEVERITIES.index(_severity(judgement)) > SEVERITIES.index(_severity(known)):
            worst[claim.sentence] = judgement
    yield from worst.values()


def _severity(judgement: Judgement) -> Severity:
    """A heading asserts in a few words what it is about: it is an error only where it promises certainty."""
    return (judgement.level if judgement.claim.strength == "absolute" else None) or "warning"


def _weighed_hit(judgement: Judgement, against: str) -> Hit:
    """What a heading claims beyond the facts, with the fact."""
    fact = judgement.facts[0]
    fields = {"told": against.format(statement=fact.statement)}
    say = judgement.say or fact.statement
    return Hit(judgement.claim.span, fields, _severity(judgement), say, judgement, judgement.facts)


def _dropped(
    page: Page,
    framing: Sequence[Passage],
    body: Sequence[Passage],
    weighed: frozenset[str],
    caveats: Phrases,
    names: SectionNames,
) -> Iterator[tuple[Judgement, Span]]:
    """Yield what a conclusion claims beyond the facts where the body has a caveat on the same, with its place.

    The conclusion is a section so called, else the last paragraph. One with a caveat of its own drops none.
    """
    called = sections_of(page, names).under("closing")
    closing = [passage for passage in framing if passage.block.index in called]
    if not called and body:
        closing = [passage for passage in body if passage.block.index == body[-1].block.index]
    closed = {passage.number for passage in closing}
    cautious = frozenset(p.number for p in holding(passages(page), caveats) if p.says(caveats))
    if not closed.isdisjoint(cautious):
        return
    mentions = mentions_in(page)
    warned = [
        (passage, {mention.concept for mention in mentions(passage)})
        for passage in body
        if passage.number not in closed and passage.number in cautious
    ]
    for judgement in page.reading.judgements if warned else ():
        claim = judgement.claim
        if claim.sentence not in closed or claim.predicate not in weighed or claim.polarity != "affirmed":
            continue
        if judgement.outcome != "overstated" or judgement.level is None:
            continue
        for passage, named in warned:
            if {claim.subject, claim.object} & named:
                yield judgement, passage.block.rendered.span(passage.start, passage.end)
                break


def _outrun(
    page: Page,
    framing: Sequence[Passage],
    body: Mapping[int, Passage],
    strong: frozenset[str],
    weak: frozenset[str],
) -> Iterator[tuple[Judgement, Judgement]]:
    """Yield what a frame claims strongly and the body, of the same things, only weakly; with the body's first."""
    said: dict[tuple[object, ...], list[Judgement]] = {}
    for judgement in page.reading.judgements:
        if judgement.claim.sentence in body and judgement.claim.polarity == "affirmed":
            said.setdefault(_matter(judgement), []).append(judgement)
    frames = {passage.number for passage in framing}
    for judgement in page.reading.judgements:
        claim = judgement.claim
        others = said.get(_matter(judgement), ())
        if (
            claim.sentence in frames
            and claim.polarity == "affirmed"
            and claim.strength in strong
            and not claim.implied
            and others
            and all(other.claim.strength in weak for other in others)
        ):
            yield judgement, others[0]


def _matter(judgement: Judgement) -> tuple[object, ...]:
    claim = judgement.claim
    return claim.predicate, claim.subject, claim.object, claim.relation, claim.degree, claim.scope


def _weaker(
    claim: Outright,
    body: Sequence[Passage],
    direct: DirectClaims,
    limits: Phrases,
    mentions: Callable[[Passage], Sequence[Mention]],
) -> tuple[Passage, tuple[int, int]] | None:
    """Return the first sentence of the body that says less of the same things, and the words by which it does.

    None when a sentence speaks of both things without such words, or states a result on the second without them:
    its subject may be a pronoun.
    """
    found: tuple[Passage, tuple[int, int]] | None = None
    for passage in body:
        place = (passage.start, passage.end)
        things = direct.things(passage.folded, *place, mentions(passage))
        first, second = not things.isdisjoint(claim.subject), not things.isdisjoint(claim.object)
        if not second:
            continue
        limit = next(limits.find(passage.folded, *place), None)
        hedge = direct.hedge(passage.folded, *place)
        strength = direct.table.read(passage.folded, *place).strength
        if (
            limit is None
            and hedge is None
            and (first or strength == "causal" or direct.find(passage.folded, *place) is not None)
        ):
            return None
        words = limit or (hedge if strength in ("correlational", "conditional") else None)
        if words and first and found is None:
            found = passage, words
    return found


def _bounded(passage: Passage, limits: Phrases) -> bool:
    """Tell whether a sentence that makes no claim on people names a limit, and does not ask."""
    place = (passage.start, passage.end)
    return limits.search(passage.folded, *place) and not is_question(passage.folded[slice(*place)])

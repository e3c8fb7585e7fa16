"""Kind `contradiction`: one draft says a thing in one sentence and the opposite in another. No fact is needed.

Only plain statements are held against each other. Whatever may make the two speak of different things (people, times,
doses, studies, other voices) or turns from the one to the other on purpose keeps them apart.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence

from neurolint.checks.base import Check, Hit, Label, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.page.plain import Cues, Plain, narrowing
from neurolint.checks.page.prose import Passage, holding, mentions_in, passages
from neurolint.checks.page.topics import of_types, types_of
from neurolint.claims.model import Claim, Mention
from neurolint.drafts.quotes import shorten
from neurolint.drafts.spans import Span
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference, Rule
from neurolint.quickclass import dataclass

_SURE = frozenset({"direct", "absolute"})
_QUOTED = 90  # code points of the earlier sentence in the message


@dataclass(frozen=True, slots=True)
class _Pole:
    """One side of a contradiction: what it is about, which side it takes, and the sentence that says it."""

    about: Hashable
    side: bool
    passage: Passage


def build(rule: Rule, reference: Reference) -> Check:
    """Make a check for sentences that contradict an earlier one. Raises ConfigError when a phrase cannot be read.

    `predicates` are those of claims that contradict their denial. Each of `opposites` is a pair of phrase lists, `one`
    and `other`, that contradict each other where both are said of the same treatment. A phrase of `apart` in either
    sentence or its heading, of `turn` in either sentence, of `replies` at its start before a comma, of `voices` in it
    or beside it keeps them from being compared. What stands before a subject and is not `light`, and what a phrase of
    `links` ties to the end of a subject or object, must be the same in both.
    """
    predicates = frozenset(rule.options["predicates"])
    pairs = [
        (index, phrases_at(rule, "opposites", index, "one"), phrases_at(rule, "opposites", index, "other"))
        for index in range(len(rule.options["opposites"]))
    ]
    cues = Cues(
        *(phrases_at(rule, name) for name in ("apart", "turn", "replies", "voices", "light", "links"))
    )
    types = {slot: types_of(reference, slot) for slot in ("treatment", "condition")}

    def of_type(mention: Mention, name: str) -> bool:
        return of_types(mention.concept, reference, types[name])

    def check(page: Page) -> Iterator[Hit]:
        told = list(passages(page))
        within = mentions_in(page)
        plain = Plain(told, cues)
        poles = [
            *_claimed(page, told, within, predicates, plain, cues),
            *_worded(told, within, pairs, of_type, plain),
        ]
        yield from _contradictions(poles)

    return check


def _contradictions(poles: Sequence[_Pole]) -> Iterator[Hit]:
    """Yield the sentences that oppose what was said first of the same, each once."""
    first: dict[Hashable, _Pole] = {}
    reported: set[int] = set()
    for pole in sorted(poles, key=lambda pole: pole.passage.number):
        before = first.setdefault(pole.about, pole)
        number = pole.passage.number
        if before.side == pole.side or before.passage.number == number or number in reported:
            continue
        reported.add(number)
        yield Hit(
            _span(pole.passage),
            {"earlier": shorten(" ".join(before.passage.text.split()), _QUOTED)},
            related=(Label(_span(before.passage), "the opposite is said here"),),
        )


def _span(passage: Passage) -> Span:
    return passage.block.rendered.span(passage.start, passage.end)


def _claimed(
    page: Page,
    told: Sequence[Passage],
    within: Callable[[Passage], Sequence[Mention]],
    predicates: frozenset[str],
    plain: Plain,
    cues: Cues,
) -> Iterator[_Pole]:
    """Yield claims that are also made with the other polarity, where they are plain and name what they speak of."""
    claims: dict[Hashable, list[Claim]] = {}
    beside: dict[tuple[int, str], set[str]] = {}  # what a sentence says by one predicate, of and about
    for judgement in page.reading.judgements:
        claim = judgement.claim
        beside.setdefault((claim.sentence, claim.predicate), set()).update((claim.subject, claim.object))
        if claim.predicate in predicates and claim.strength in _SURE and not claim.implied:
            claims.setdefault(_about(claim), []).append(claim)
    passage_of = {passage.number: passage for passage in told}
    for about, made in claims.items():
        if len({claim.polarity for claim in made}) < 2:
            continue
        for claim in made:
            passage = passage_of.get(claim.sentence)
            if passage is None or not plain.says(passage, claim.subject_span, claim.object_span):
                continue
            mentions = within(passage)
            said = beside[claim.sentence, claim.predicate] | {claim.attribution}
            if not {mention.concept for mention in mentions} <= said:
                continue  # what else it names may narrow it
            narrowed = narrowing(claim, passage, mentions, cues)
            if narrowed is not None:
                yield _Pole((about, narrowed), claim.polarity == "affirmed", passage)


def _about(claim: Claim) -> Hashable:
    """Everything of a claim but its polarity and strength."""
    return (
        *(claim.subject, claim.predicate, claim.object, claim.relation, claim.attribution, claim.degree),
        *(frozenset(claim.scope), frozenset(claim.places), claim.figure),
    )


def _worded(
    told: Sequence[Passage],
    within: Callable[[Passage], Sequence[Mention]],
    pairs: Sequence[tuple[int, Phrases, Phrases]],
    of_type: Callable[[Mention, str], bool],
    plain: Plain,
) -> Iterator[_Pole]:
    """Yield the sentences that hold a phrase of a pair and speak of one treatment, be it in the sentence before.

    Where conditions are named they must be the same on both sides.
    """
    likely = {p.block.index for _, *sides in pairs for one in sides for p in holding(told, one)}
    block, spoken = -1, frozenset[str]()
    for passage in told if likely else ():
        if passage.block.index not in likely:
            continue
        mentions = within(passage)
        treatments = frozenset(m.concept for m in mentions if of_type(m, "treatment"))
        if treatments or passage.block.index != block:
            block, spoken = passage.block.index, treatments
        conditions = frozenset(m.concept for m in mentions if of_type(m, "condition"))
        for index, one, other in pairs:
            if len(spoken) != 1:
                continue
            sides = [[*passage.find(p)] for p in (one, other)]
            own = [passage.block.rendered.span(*hit) for side in sides for hit in side]
            if bool(sides[0]) != bool(sides[1]) and plain.says(passage, *own):
                yield _Pole((index, spoken, conditions), bool(sides[1]), passage)

"""Claims made of what was read: each with its place in the source and the trace of how it was read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from neurolint.claims.comparisons import Comparison
from neurolint.claims.discourse import Argument
from neurolint.claims.kinds.model import Membership
from neurolint.claims.layout import spread
from neurolint.claims.mechanisms import Action
from neurolint.claims.model import Claim, Strength
from neurolint.claims.modifiers import Modality
from neurolint.claims.passage import Passage
from neurolint.claims.predicates import ADVICE, EFFECTS
from neurolint.claims.relations import Relation
from neurolint.claims.treats import Benefit
from neurolint.claims.unknown import UNKNOWN


def benefit_claims(passage: Passage, benefit: Benefit) -> Iterator[Claim]:
    trigger = benefit.trigger
    low, high = spread([*benefit.subjects, *benefit.objects])
    between = passage.folded[spread(benefit.subjects)[1] : trigger.start]
    if between.count(",") > 1:  # something else is said between the subject and what is claimed of it
        low = trigger.start - len(between.rsplit(",", 1)[1].lstrip())
    span = passage.block.rendered.span(min(low, trigger.start), max(high, trigger.end))
    listed = all(a.how == "topic" for a in benefit.subjects)
    for subject, obj in _pairs(benefit.subjects, benefit.objects):
        yield Claim(
            subject=subject.concept,
            predicate="treats" if trigger.sense.axis == "effect" else "recommended_for",
            object=obj.concept,
            polarity=benefit.modality.polarity,
            strength=benefit.modality.strength,
            span=span,
            block=passage.block.index,
            sentence=passage.sentence.index,
            subject_span=passage.block.rendered.span(subject.start, subject.end),
            object_span=passage.block.rendered.span(obj.start, obj.end),
            attribution=benefit.body,
            scope=benefit.modality.scope,
            relation="" if trigger.sense.axis == "effect" else trigger.sense.axis,
            degree=benefit.degree,
            figure=_share(benefit.modality),
            implied=listed,
            unknown=subject.how == UNKNOWN,
            trace=(
                f"treats: {trigger.voice} “{trigger.name}”",
                *_found_by(subject, obj),
                *benefit.modality.trace,
            ),
        )


def _share(modality: Modality) -> tuple[float | None, float | None, str] | None:
    """How many are said to be helped, as a figure."""
    return None if modality.share is None else (modality.share, None, "percent")


def _distinct(arguments: Sequence[Argument]) -> list[Argument]:
    """One argument for each concept: the first that names it ("sertraline (Zoloft)" is one)."""
    found: dict[str, Argument] = {}
    for argument in arguments:
        found.setdefault(argument.concept, argument)
    return list(found.values())


def _pairs(left: Sequence[Argument], right: Sequence[Argument]) -> Iterator[tuple[Argument, Argument]]:
    """Each on the one side with each on the other, but for a thing and itself."""
    return ((a, b) for a, b in product(_distinct(left), _distinct(right)) if a.concept != b.concept)


def _found_by(*arguments: Argument) -> tuple[str, ...]:
    return tuple(f"{a.concept}: by {a.how}" for a in arguments if a.how != "name")


def member_claim(passage: Passage, membership: Membership, member: Argument) -> Claim:
    kind = membership.kind
    rendered = passage.block.rendered
    low, high = spread([member, kind])
    return Claim(
        subject=member.concept,
        predicate="is_a",
        object=kind.concept,
        polarity=membership.polarity,
        strength="direct",
        span=rendered.span(low, high),
        block=passage.block.index,
        sentence=passage.sentence.index,
        subject_span=rendered.span(member.start, member.end),
        object_span=rendered.span(kind.start, kind.end),
        degree=membership.degree,
        implied=membership.implied,
        trace=(f"is_a: {membership.how}", *_found_by(member, kind)),
    )


def action_claims(passage: Passage, action: Action) -> Iterator[Claim]:
    rendered = passage.block.rendered
    low, high = spread([*action.subjects, action.mechanism])
    for subject in _distinct(action.subjects):
        yield Claim(
            subject=subject.concept,
            predicate="has_mechanism",
            object=action.mechanism.concept,
            polarity=action.modality.polarity,
            strength=action.modality.strength,
            span=rendered.span(min(low, action.trigger[0]), max(high, action.trigger[1])),
            block=passage.block.index,
            sentence=passage.sentence.index,
            subject_span=rendered.span(subject.start, subject.end),
            object_span=rendered.span(action.mechanism.start, action.mechanism.end),
            scope=action.around,
            degree=action.direction,
            implied=action.mechanism.how != "name",
            trace=("has_mechanism", *_found_by(subject), *action.modality.trace),
        )


def class_claims(passage: Passage, action: Action) -> Iterator[Claim]:
    """To act as a class of treatments does is to belong to it."""
    if action.kind:
        for claim in action_claims(passage, action):
            yield replace(claim, predicate="is_a", object=action.kind, scope=())


def cure_claims(passage: Passage, action: Action) -> Iterator[Claim]:
    """What an action amounts to: to rebuild what a disease destroys is to cure it. Not to do so may still help."""
    if action.modality.polarity == "negated":
        return
    for claim in action_claims(passage, action):
        strength: Strength = "absolute" if claim.strength == "direct" else claim.strength
        for condition in action.cures:
            yield replace(claim, predicate="treats", object=condition, strength=strength, scope=())


def comparison_claims(passage: Passage, comparison: Comparison) -> Iterator[Claim]:
    rendered = passage.block.rendered
    figure = comparison.figure
    for left, right in _pairs(comparison.left, comparison.right):
        yield Claim(
            subject=left.concept,
            predicate="compared_with",
            object=right.concept,
            polarity=comparison.modality.polarity,
            strength=comparison.modality.strength,
            span=rendered.span(*comparison.span),
            block=passage.block.index,
            sentence=passage.sentence.index,
            subject_span=rendered.span(left.start, left.end),
            object_span=rendered.span(right.start, right.end),
            attribution=comparison.reported,
            scope=comparison.condition,
            relation=comparison.relation,
            degree="settled" if comparison.settled else "",
            figure=(figure.low, figure.high, figure.unit) if figure else None,
            trace=(
                f"compared_with: {comparison.relation}",
                *_found_by(left, right),
                *comparison.modality.trace,
            ),
        )


def relation_claims(passage: Passage, relation: Relation) -> Iterator[Claim]:
    rendered = passage.block.rendered
    figure = relation.figure
    advice = relation.predicate == ADVICE
    for subject, obj in _pairs(relation.subjects, relation.objects):
        yield Claim(
            subject=subject.concept,
            predicate=relation.predicate,
            object=obj.concept,
            polarity=relation.modality.polarity,
            strength=relation.modality.strength,
            span=rendered.span(*relation.span),
            block=passage.block.index,
            sentence=passage.sentence.index,
            subject_span=rendered.span(subject.start, subject.end),
            object_span=rendered.span(obj.start, obj.end),
            attribution=relation.body,
            scope=relation.modality.scope if relation.predicate in EFFECTS else relation.around,
            relation=("first" if relation.degree == "first" else "advice") if advice else relation.kind,
            degree="" if advice else relation.degree,
            places=relation.places,
            figure=(figure.low, figure.high, figure.unit)
            if figure
            else _share(relation.modality)
            if relation.predicate == "treats"
            else None,
            implied=subject.how == "topic",
            trace=(
                f"{relation.predicate}: “{relation.frame}”",
                *_found_by(subject, obj),
                *relation.modality.trace,
            ),
        )

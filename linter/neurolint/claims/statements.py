"""Claims made of what was read: each with its place in the source and the trace of how it was read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from neurolint.claims.comparisons import Comparison
from neurolint.claims.discourse import Argument
from neurolint.claims.extent import whole_phrase
from neurolint.claims.kinds.model import Membership
from neurolint.claims.layout import spread
from neurolint.claims.mechanisms import Action
from neurolint.claims.model import Claim, Strength
from neurolint.claims.modifiers import PLAIN, Modality
from neurolint.claims.passage import Passage
from neurolint.claims.predicates import ADVICE, COMPARED, EFFECTS, HARM
from neurolint.claims.relations import Relation
from neurolint.claims.treats import Benefit
from neurolint.claims.unknown import UNKNOWN
from neurolint.claims.wording.sentences import Grammar
from neurolint.claims.wording.whole import Wording
from neurolint.language.quantities import Quantity

_LISTED = 60  # code points of a list of verbs between a subject and what is claimed, shown with both
_INSERTED = 30  # and of an insertion: "X, a spice, relieves Y"
_AROUND = 60  # code points before and behind a claim in which it is told how the treatment is taken
_ADJECTIVES = 2  # words between a determiner and its noun
_Figure = tuple[float | None, float | None, str]


class Statements:
    """Makes the claims of one sentence."""

    __slots__ = ("_grammar", "_passage", "_wording")

    def __init__(self, passage: Passage, wording: Wording) -> None:
        self._passage = passage
        self._wording = wording
        self._grammar: Grammar = wording.grammar

    def of_benefit(self, benefit: Benefit) -> Iterator[Claim]:
        trigger = benefit.trigger
        low, high = spread([*benefit.subjects, *benefit.objects])
        between = self._passage.folded[spread(benefit.subjects)[1] : trigger.start]
        most = _INSERTED if between.startswith(",") else _LISTED
        if between.count(",") > 1 and len(between) > most:
            # something else is said between the subject and what is claimed of it
            low = trigger.start - len(between.rsplit(",", 1)[1].lstrip())
        span = (min(low, trigger.start), max(high, trigger.end))
        effect = trigger.sense.axis == "effect"
        predicate = "treats" if effect else "recommended_for"
        listed = all(a.how == "topic" for a in benefit.subjects)
        taken = self._is_taken(span)
        for subject, obj in _pairs(benefit.subjects, benefit.objects):
            trace = (f"treats: {trigger.voice} “{trigger.name}”", *_found_by(subject, obj))
            yield replace(
                self._claim(subject, predicate, obj, span, benefit.modality, trace),
                attribution=benefit.body,
                scope=benefit.modality.scope,
                relation="" if effect else trigger.sense.axis,
                degree=benefit.degree,
                figure=_share(benefit.modality),
                implied=listed,
                unknown=subject.how == UNKNOWN,
                single=self._is_single(subject),
                taken=taken,
            )

    def _is_taken(self, span: tuple[int, int]) -> bool:
        """Tell whether a sentence tells, around a claim, how the treatment is taken."""
        sentence = self._passage.sentence
        start, end = max(sentence.start, span[0] - _AROUND), min(sentence.end, span[1] + _AROUND)
        return any(self._wording.treats.ways.find(self._passage.folded, start, end, self._passage.keys))

    def _is_single(self, subject: Argument) -> bool:
        """Tell whether one of a class is spoken of: "this C", "a cheap C"."""
        at = self._passage.token_at(subject.start)
        words = {self._passage.word(i) for i in range(at - _ADJECTIVES, at + 1)}
        return not self._grammar.singling.isdisjoint(words)

    def _is_offered(self, subject: Argument) -> bool:
        """Tell whether only what is had somewhere is spoken of: "C sold in shops"."""
        return self._passage.word(self._passage.token_at(subject.end)) in self._grammar.offered

    def of_member(self, membership: Membership, member: Argument) -> Claim:
        kind = membership.kind
        modality = replace(PLAIN, polarity=membership.polarity)
        trace = (f"is_a: {membership.how}", *_found_by(member, kind))
        return replace(
            self._claim(member, "is_a", kind, spread([member, kind]), modality, trace),
            degree=membership.degree,
            implied=membership.implied,
        )

    def of_action(self, action: Action) -> Iterator[Claim]:
        low, high = spread([*action.subjects, action.mechanism])
        span = (min(low, action.trigger[0]), max(high, action.trigger[1]))
        for subject in _distinct(action.subjects):
            trace = ("has_mechanism", *_found_by(subject))
            yield replace(
                self._claim(subject, "has_mechanism", action.mechanism, span, action.modality, trace),
                scope=action.around,
                degree=action.direction,
                implied=action.mechanism.how != "name",
            )

    def of_class(self, action: Action) -> Iterator[Claim]:
        """To act as a class of treatments does is to belong to it."""
        if action.kind:
            for claim in self.of_action(action):
                yield replace(claim, predicate="is_a", object=action.kind, scope=())

    def of_cure(self, action: Action) -> Iterator[Claim]:
        """What an action amounts to: to rebuild what a disease destroys is to cure it. Not to do so may still help."""
        if action.modality.polarity == "negated":
            return
        for claim in self.of_action(action):
            strength: Strength = "absolute" if claim.strength == "direct" else claim.strength
            for condition in action.cures:
                yield replace(claim, predicate="treats", object=condition, strength=strength, scope=())

    def of_comparison(self, comparison: Comparison) -> Iterator[Claim]:
        for left, right in _pairs(comparison.left, comparison.right):
            trace = (f"compared_with: {comparison.relation}", *_found_by(left, right))
            yield replace(
                self._claim(left, "compared_with", right, comparison.span, comparison.modality, trace),
                attribution=comparison.reported,
                scope=comparison.condition,
                relation=comparison.relation,
                degree="settled" if comparison.settled else "",
                figure=_range(comparison.figure),
            )

    def of_relation(self, relation: Relation) -> Iterator[Claim]:
        advice, predicate, modality = relation.predicate == ADVICE, relation.predicate, relation.modality
        compared = predicate == COMPARED
        kind = relation.degree if compared else relation.kind
        figure = _range(relation.figure)
        if figure is None and predicate == "treats":
            figure = _share(modality)
        taken = predicate in EFFECTS | {HARM} and self._is_taken(relation.span)
        for subject, obj in _pairs(relation.subjects, relation.objects):
            trace = (f"{predicate}: “{relation.frame}”", *_found_by(subject, obj))
            yield replace(
                self._claim(subject, predicate, obj, relation.span, modality, trace),
                attribution=relation.body,
                scope=modality.scope if predicate in EFFECTS else relation.around,
                relation=("first" if relation.degree == "first" else "advice") if advice else kind,
                degree="" if advice or compared else relation.degree,
                places=relation.places,
                figure=figure,
                implied=subject.how == "topic",
                single=predicate == "approved_for" and self._is_offered(subject),
                taken=taken,
            )

    def _claim(
        self,
        subject: Argument,
        predicate: str,
        obj: Argument,
        span: tuple[int, int],
        modality: Modality,
        trace: tuple[str, ...],
    ) -> Claim:
        """What is said of what, how strongly, where in a block, and how it was read; all else is left open."""
        rendered = self._passage.block.rendered
        return Claim(
            subject=subject.concept,
            predicate=predicate,
            object=obj.concept,
            polarity=modality.polarity,
            strength=modality.strength,
            span=rendered.span(*whole_phrase(self._passage, span, self._grammar)),
            block=self._passage.block.index,
            sentence=self._passage.sentence.index,
            subject_span=rendered.span(subject.start, subject.end),
            object_span=rendered.span(obj.start, obj.end),
            object_named=obj.how != "topic",
            population=obj.within,
            trace=(*trace, *modality.trace),
        )


def _share(modality: Modality) -> _Figure | None:
    """How many are said to be helped, as a figure."""
    return None if modality.share is None else (modality.share, None, "percent")


def _range(figure: Quantity | None) -> _Figure | None:
    """The lowest and highest number of a figure, with their unit."""
    return (figure.low, figure.high, figure.unit) if figure else None


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

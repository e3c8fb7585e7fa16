"""From a draft to its claims: the one entry to this floor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from neurolint.claims.arguments import Finder
from neurolint.claims.assertion import asserts, mark_unasserted, taken_back
from neurolint.claims.comparisons import Comparison, read_comparisons
from neurolint.claims.discourse import Argument, Discourse
from neurolint.claims.kinds import Kinds, Membership
from neurolint.claims.layout import spread
from neurolint.claims.mechanisms import Action, read_actions
from neurolint.claims.model import Claim, Judgement, Reading
from neurolint.claims.modifiers import Reading as Modified
from neurolint.claims.passage import Passage, read_passages
from neurolint.claims.treats import Benefit, Opening, Trigger, read_benefits, read_openings
from neurolint.claims.vocabulary import Vocabulary
from neurolint.claims.weigh import Weigher
from neurolint.claims.wording import STRENGTHS, Wording
from neurolint.drafts.model import Draft
from neurolint.library.model import Reference


def read_claims(draft: Draft, reference: Reference) -> Reading:
    """Read every claim of a draft and weigh it against the reference.

    A reference without wording files reads sentences only.
    """
    reader = _reader(reference)
    passages = read_passages(draft, reader.vocabulary)
    judgements = reader.read(passages)
    return Reading(
        draft,
        tuple(passage.sentence for passage in passages),
        tuple(mention for passage in passages for mention in passage.mentions),
        tuple(judgements),
        reader.taken_back(passages),
    )


@lru_cache(maxsize=8)
def _reader(reference: Reference) -> Reader:
    return Reader(reference)


@dataclass(frozen=True, slots=True)
class LeadIn:
    """A sentence that a list goes on with: what it says with the place of the list members marked."""

    benefits: tuple[Benefit, ...]
    openings: tuple[Opening, ...]
    head: Argument | None


class Reader:
    """Everything about a reference that reading a draft needs, made once."""

    def __init__(self, reference: Reference) -> None:
        self.reference = reference
        self.vocabulary = Vocabulary(reference)
        self.wording = Wording(reference)
        self.weigher = (
            Weigher(reference, self.wording.certainty) if "certainty" in reference.wording else None
        )

    def taken_back(self, passages: Sequence[Passage]) -> frozenset[int]:
        """The sentences that tell what others claim, or what is called a myth around them."""
        if self.weigher is None:
            return frozenset()
        return frozenset(p.sentence.index for p in passages if taken_back(p, self.wording.cues))

    def read(self, passages: Sequence[Passage]) -> list[Judgement]:
        """Read and weigh the claims of all sentences, in order."""
        weigher = self.weigher
        if weigher is None:
            return []
        discourse = Discourse(passages, self.reference, self.wording.types)
        mark_unasserted(passages, self.wording.cues)
        lead_ins: dict[int, LeadIn] = {}
        out: list[Judgement] = []
        for passage in passages:
            finder = Finder(passage, self.wording, discourse, self.reference)
            benefits = _strongest(list(read_benefits(passage, finder, self.wording)))
            kinds = Kinds(passage, finder, self.wording, discourse, self.reference)
            memberships = list(kinds.read())
            lead_in = lead_ins.get(passage.block.lead_in) if passage.block.lead_in is not None else None
            if lead_in is not None and passage.block.kind == "item":
                benefits.extend(_listed_benefits(passage, finder, discourse, lead_in))
                memberships.extend(_listed_members(passage, finder, discourse, lead_in))
            for benefit in benefits:
                out.extend(weigher.weigh_list(list(_benefit_claims(passage, benefit))))
            for membership in memberships:
                out.extend(self._memberships(passage, membership, weigher))
            for action in read_actions(passage, finder, self.wording, discourse):
                out.extend(weigher.weigh(claim) for claim in _action_claims(passage, action))
            for comparison in read_comparisons(passage, finder, self.wording):
                out.extend(weigher.weigh(claim) for claim in _comparison_claims(passage, comparison))
            if (
                passage.folded[: passage.sentence.end].rstrip().endswith(":")
                or passage.block.kind == "heading"
            ):
                lead_ins[passage.block.index] = LeadIn(
                    tuple(benefits),
                    tuple(read_openings(passage, finder, self.wording)),
                    self._head(passage, discourse, kinds),
                )
            subjects = [a.concept for a in benefits[-1].subjects] if benefits else []
            discourse.feed(passage, subjects, finder.opening())
        return out

    def _memberships(self, passage: Passage, membership: Membership, weigher: Weigher) -> Iterator[Judgement]:
        """Weigh the members of a class; a general noun stands for a class only when another member belongs to it."""
        if membership.implied and len(membership.members) > 1:
            known = [m for m in membership.members if self.reference.is_a(m.concept, membership.kind.concept)]
            if not known:
                return
        elif membership.implied and membership.kind.how == "topic" and not self._treatment(membership):
            return
        kind = membership.kind.concept
        for member in {member.concept: member for member in membership.members}.values():
            if self.reference.is_a(kind, member.concept):
                continue  # a member more general than the class says nothing
            yield weigher.weigh(_member_claim(passage, membership, member))

    def _treatment(self, membership: Membership) -> bool:
        concept = self.reference.concepts.get(membership.kind.concept)
        return concept is not None and concept.type in self.wording.types["treatment"]

    def _head(self, passage: Passage, discourse: Discourse, kinds: Kinds) -> Argument | None:
        """The class whose members a list will name: "Pain that … include:", "antidepressants such as:"."""
        if not asserts(passage, self.wording.cues) or passage.word(0) in self.wording.cues.questions:
            return None
        end = passage.sentence.end
        hits = list(self.wording.kinds.include.find(passage.folded, passage.sentence.start, end))
        cue = next(
            (
                hit
                for hit in hits
                if not passage.folded[hit[1] : end].replace("the following", "").strip(" :")
            ),
            None,
        )
        if cue is None and self.wording.kinds.kinds_of.search(passage.folded, passage.sentence.start, end):
            cue = (len(passage.folded[:end].rstrip(" :")), end)  # "Types of antidepressant:"
        if cue is None:
            return None
        named = [
            m
            for m in passage.mentions
            if m.end <= cue[0] and discourse.slot(m.concept) in {"treatment", "condition"}
        ]
        if not named:
            return None
        first, last = named[0], named[-1]
        behind = passage.folded[first.end : first.end + 8].lstrip()
        head = first if behind.startswith(("that", "which", "who")) else last
        if head is last and passage.folded[last.end : cue[0]].strip(" ,()"):
            return None
        if not kinds.leads(head):
            return None  # "alternatives to X include:", "causes of X include:"
        concept = head.concept
        if discourse.slot(concept) == "condition":
            concept = discourse.narrowed(passage, concept)
        return Argument(concept, head.start, head.end, "name" if concept == head.concept else "topic")


def _first_group(passage: Passage, finder: Finder, discourse: Discourse) -> tuple[str, list[Argument]]:
    """The mentions with which a list item begins."""
    for mention in passage.mentions:
        slot = discourse.slot(mention.concept)
        if slot in {"treatment", "condition"}:
            if passage.token_at(mention.start) > 2 or passage.aside(mention.start):
                break
            group = finder.group(mention, slot)
            return slot, [Argument(m.concept, m.start, m.end, m.how) for m in group]
    return "", []


def _listed_benefits(
    passage: Passage, finder: Finder, discourse: Discourse, lead_in: LeadIn
) -> Iterator[Benefit]:
    """The claims that a lead-in makes of the members of its list."""
    slot, members = _first_group(passage, finder, discourse)
    if not members:
        return
    place = members[0]
    for benefit in lead_in.benefits:
        if (
            slot == "condition"
            and lead_in.head
            and any(a.start == lead_in.head.start for a in benefit.objects)
        ):
            yield _placed(place, benefit.subjects, tuple(members), benefit.trigger, benefit.reading)
    for opening in lead_in.openings:
        if slot == "condition" and opening.subjects:
            yield _placed(place, opening.subjects, tuple(members), opening.trigger, opening.reading)
        if slot == "treatment" and opening.objects:
            objects = tuple(Argument(a.concept, place.start, place.end, "topic") for a in opening.objects)
            trigger = replace(opening.trigger, start=place.start, end=place.end)
            yield Benefit(tuple(members), objects, trigger, opening.reading)


def _placed(
    place: Argument,
    subjects: Sequence[Argument],
    objects: tuple[Argument, ...],
    trigger: Trigger,
    reading: Modified,
) -> Benefit:
    """A claim whose subject stands in the lead-in, placed at the list item."""
    here = tuple(Argument(a.concept, place.start, place.end, "topic") for a in subjects)
    return Benefit(here, objects, replace(trigger, start=place.start, end=place.end), reading)


def _listed_members(
    passage: Passage, finder: Finder, discourse: Discourse, lead_in: LeadIn
) -> Iterator[Membership]:
    slot, members = _first_group(passage, finder, discourse)
    if members and lead_in.head is not None and discourse.slot(lead_in.head.concept) == slot:
        place = members[0]
        kind = Argument(lead_in.head.concept, place.start, place.end, "topic")
        yield Membership(tuple(members), kind, "affirmed", "list item")


def _benefit_claims(passage: Passage, benefit: Benefit) -> Iterator[Claim]:
    trigger = benefit.trigger
    low, high = spread([*benefit.subjects, *benefit.objects])
    between = passage.folded[spread(benefit.subjects)[1] : trigger.start]
    if between.count(",") > 1:  # something else is said between the subject and what is claimed of it
        low = trigger.start - len(between.rsplit(",", 1)[1].lstrip())
    span = passage.block.rendered.span(min(low, trigger.start), max(high, trigger.end))
    listed = all(a.how == "topic" for a in benefit.subjects)
    for subject in _distinct(benefit.subjects):
        for obj in _distinct(benefit.objects):
            if subject.concept == obj.concept:
                continue
            yield Claim(
                subject=subject.concept,
                predicate="treats" if trigger.sense.axis == "effect" else "recommended_for",
                object=obj.concept,
                polarity=benefit.reading.polarity,
                strength=benefit.reading.strength,
                span=span,
                block=passage.block.index,
                sentence=passage.sentence.index,
                subject_span=passage.block.rendered.span(subject.start, subject.end),
                object_span=passage.block.rendered.span(obj.start, obj.end),
                scope=benefit.reading.scope,
                relation="" if trigger.sense.axis == "effect" else trigger.sense.axis,
                implied=listed,
                trace=(
                    f"treats: {trigger.voice} “{trigger.name}”",
                    *_found_by(subject, obj),
                    *benefit.reading.trace,
                ),
            )


def _distinct(arguments: Sequence[Argument]) -> list[Argument]:
    """One argument for each concept: the first that names it ("sertraline (Zoloft)" is one)."""
    found: dict[str, Argument] = {}
    for argument in arguments:
        found.setdefault(argument.concept, argument)
    return list(found.values())


def _strongest(benefits: Sequence[Benefit]) -> list[Benefit]:
    """Of several triggers in a sentence that say the same of the same, the strongest."""
    best: dict[tuple[object, ...], Benefit] = {}
    for benefit in benefits:
        key = (
            frozenset(a.concept for a in benefit.subjects),
            frozenset(a.concept for a in benefit.objects),
            benefit.reading.polarity,
        )
        known = best.get(key)
        if known is None or STRENGTHS.index(benefit.reading.strength) > STRENGTHS.index(
            known.reading.strength
        ):
            best[key] = benefit
    return list(best.values())


def _found_by(*arguments: Argument) -> tuple[str, ...]:
    return tuple(f"{a.concept}: by {a.how}" for a in arguments if a.how != "name")


def _member_claim(passage: Passage, membership: Membership, member: Argument) -> Claim:
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
        implied=membership.implied,
        trace=(f"is_a: {membership.how}", *_found_by(member, kind)),
    )


def _action_claims(passage: Passage, action: Action) -> Iterator[Claim]:
    rendered = passage.block.rendered
    low, high = spread([*action.subjects, action.mechanism])
    for subject in _distinct(action.subjects):
        yield Claim(
            subject=subject.concept,
            predicate="has_mechanism",
            object=action.mechanism.concept,
            polarity=action.reading.polarity,
            strength=action.reading.strength,
            span=rendered.span(min(low, action.trigger[0]), max(high, action.trigger[1])),
            block=passage.block.index,
            sentence=passage.sentence.index,
            subject_span=rendered.span(subject.start, subject.end),
            object_span=rendered.span(action.mechanism.start, action.mechanism.end),
            implied=subject.how == "topic",
            trace=("has_mechanism", *_found_by(subject), *action.reading.trace),
        )


def _comparison_claims(passage: Passage, comparison: Comparison) -> Iterator[Claim]:
    rendered = passage.block.rendered
    for left in _distinct(comparison.left):
        for right in _distinct(comparison.right):
            if left.concept == right.concept:
                continue
            yield Claim(
                subject=left.concept,
                predicate="compared_with",
                object=right.concept,
                polarity=comparison.reading.polarity,
                strength=comparison.reading.strength,
                span=rendered.span(*comparison.span),
                block=passage.block.index,
                sentence=passage.sentence.index,
                subject_span=rendered.span(left.start, left.end),
                object_span=rendered.span(right.start, right.end),
                scope=comparison.condition,
                relation=comparison.relation,
                trace=(
                    f"compared_with: {comparison.relation}",
                    *_found_by(left, right),
                    *comparison.reading.trace,
                ),
            )

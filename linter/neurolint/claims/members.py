"""Lists go on with the sentence that leads them in: its class, or the claim that it leaves open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from neurolint.claims.arguments import Finder
from neurolint.claims.assertion import asserts
from neurolint.claims.bare import brings
from neurolint.claims.discourse import Argument, Discourse
from neurolint.claims.fragments import label, listed, opening
from neurolint.claims.kinds.model import Membership
from neurolint.claims.lists import LeadIn
from neurolint.claims.model import Mention
from neurolint.claims.modifiers import PLAIN, Modality
from neurolint.claims.negation import denials
from neurolint.claims.passage import Passage
from neurolint.claims.treats import Benefit
from neurolint.claims.triggers.model import Trigger
from neurolint.claims.wording.benefits import Sense
from neurolint.claims.wording.whole import Wording

_DIRECT = Sense("direct")


def listed_benefits(
    passage: Passage, finder: Finder, wording: Wording, discourse: Discourse, lead_in: LeadIn
) -> Iterator[Benefit]:
    """The claims that a lead-in makes of the members of its list."""
    slot, members = _first_group(passage, finder, wording, discourse)
    for opening_ in lead_in.openings:
        if opening_.subjects:
            conditions = _conditions(passage, finder, wording)
            if conditions:
                place = conditions[0]
                yield _placed(
                    place, opening_.subjects, tuple(conditions), opening_.trigger, opening_.modality
                )
    if not members:
        return
    place = members[0]
    for benefit in lead_in.benefits:
        if (
            slot == "condition"
            and lead_in.head
            and any(a.start == lead_in.head.start for a in benefit.objects)
        ):
            yield _placed(place, benefit.subjects, tuple(members), benefit.trigger, benefit.modality)
    for opening_ in lead_in.openings:
        if slot == "treatment" and opening_.objects and _is_plain(passage, wording):
            objects = tuple(Argument(a.concept, place.start, place.end, "topic") for a in opening_.objects)
            trigger = replace(opening_.trigger, start=place.start, end=place.end)
            yield Benefit(tuple(members), objects, trigger, opening_.modality)


def _is_plain(passage: Passage, wording: Wording) -> bool:
    """Tell whether an item says nothing of its own that takes back or narrows what its lead-in says of it."""
    if any(token.word in wording.cues.limiting for token in passage.tokens):
        return False
    return not any(denials(passage, wording.cues, passage.sentence.start, passage.sentence.end))


def labelled_benefits(
    passage: Passage, finder: Finder, wording: Wording, discourse: Discourse
) -> Iterator[Benefit]:
    """What a label says of the conditions behind it: "Best for: migraine, back pain"."""
    words = label(passage) if ":" in passage.text else ""
    if not words or not wording.lists.labels.covers(words) or not asserts(passage, wording.cues):
        return
    topic = discourse.announced(passage)
    conditions = _conditions(passage, finder, wording)
    if topic and conditions:
        first, last = passage.tokens[0], passage.tokens[opening(passage) - 1]
        trigger = Trigger(first.start, last.end, None, _DIRECT, "active", name=words)
        subject = Argument(topic, first.start, last.end, "topic")
        yield Benefit((subject,), tuple(conditions), trigger, PLAIN)


def listed_members(
    passage: Passage, finder: Finder, wording: Wording, discourse: Discourse, lead_in: LeadIn
) -> Iterator[Membership]:
    """The members of the class that a lead-in names."""
    slot, members = _first_group(passage, finder, wording, discourse)
    if members and lead_in.head is not None and discourse.slot(lead_in.head.concept) == slot:
        place = members[0]
        kind = Argument(lead_in.head.concept, place.start, place.end, "topic")
        yield Membership(tuple(members), kind, "affirmed", "list item")


def _first_group(
    passage: Passage, finder: Finder, wording: Wording, discourse: Discourse
) -> tuple[str, list[Argument]]:
    """The mentions with which a list item begins."""
    first = opening(passage)
    for mention in passage.mentions:
        if brings(passage, wording, mention):
            continue
        slot = discourse.slot(mention.concept)
        if slot in {"treatment", "condition"}:
            if passage.token_at(mention.start) > first + 2 or passage.aside(mention.start):
                break
            return slot, _arguments(finder.group(mention, slot))
    return "", []


def _conditions(passage: Passage, finder: Finder, wording: Wording) -> list[Argument]:
    """The conditions that a fragment lists; of "Y-induced Z" that is Z."""
    named = [m for m in finder.of_slot("condition") if not brings(passage, wording, m)]
    return _arguments(listed(passage, named, wording.lists.strangers, wording.lists.people))


def _placed(
    place: Argument,
    subjects: Sequence[Argument],
    objects: tuple[Argument, ...],
    trigger: Trigger,
    modality: Modality,
) -> Benefit:
    """A claim whose subject stands in the lead-in, placed at the list item."""
    here = tuple(Argument(a.concept, place.start, place.end, "topic") for a in subjects)
    return Benefit(here, objects, replace(trigger, start=place.start, end=place.end), modality)


def _arguments(mentions: Sequence[Mention]) -> list[Argument]:
    return [Argument.of(m) for m in mentions]

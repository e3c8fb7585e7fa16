"""Lists go on with the sentence that leads them in: its class, or the claim that it leaves open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from neurolint.claims.arguments import Finder
from neurolint.claims.assertion import asserts
from neurolint.claims.discourse import Argument, Discourse
from neurolint.claims.kinds import Kinds, Membership
from neurolint.claims.modifiers import Modality
from neurolint.claims.passage import Passage
from neurolint.claims.treats import Benefit, Opening, read_openings
from neurolint.claims.triggers import Trigger
from neurolint.claims.wording import Wording


@dataclass(frozen=True, slots=True)
class LeadIn:
    """A sentence that a list goes on with: what it says with the place of the list members marked."""

    benefits: tuple[Benefit, ...]
    openings: tuple[Opening, ...]
    head: Argument | None


def read_lead_in(
    passage: Passage,
    finder: Finder,
    wording: Wording,
    discourse: Discourse,
    kinds: Kinds,
    benefits: Sequence[Benefit],
) -> LeadIn | None:
    """Read what a sentence hands down to a list behind it; None when it neither is a heading nor ends in a colon."""
    colon = passage.folded[: passage.sentence.end].rstrip().endswith(":")
    if not colon and passage.block.kind != "heading":
        return None
    openings = tuple(read_openings(passage, finder, wording))
    return LeadIn(tuple(benefits), openings, _head(passage, wording, discourse, kinds))


def _head(passage: Passage, wording: Wording, discourse: Discourse, kinds: Kinds) -> Argument | None:
    """The class whose members a list will name: "Pain that … include:", "antidepressants such as:"."""
    if not asserts(passage, wording.cues) or passage.word(0) in wording.cues.questions:
        return None
    end = passage.sentence.end
    hits = list(passage.find(wording.kinds.include))
    cue = next(
        (hit for hit in hits if not passage.folded[hit[1] : end].replace("the following", "").strip(" :")),
        None,
    )
    if cue is None and passage.says(wording.kinds.kinds_of):
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


def listed_benefits(
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
            yield _placed(place, benefit.subjects, tuple(members), benefit.trigger, benefit.modality)
    for opening in lead_in.openings:
        if slot == "condition" and opening.subjects:
            yield _placed(place, opening.subjects, tuple(members), opening.trigger, opening.modality)
        if slot == "treatment" and opening.objects:
            objects = tuple(Argument(a.concept, place.start, place.end, "topic") for a in opening.objects)
            trigger = replace(opening.trigger, start=place.start, end=place.end)
            yield Benefit(tuple(members), objects, trigger, opening.modality)


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


def listed_members(
    passage: Passage, finder: Finder, discourse: Discourse, lead_in: LeadIn
) -> Iterator[Membership]:
    slot, members = _first_group(passage, finder, discourse)
    if members and lead_in.head is not None and discourse.slot(lead_in.head.concept) == slot:
        place = members[0]
        kind = Argument(lead_in.head.concept, place.start, place.end, "topic")
        yield Membership(tuple(members), kind, "affirmed", "list item")

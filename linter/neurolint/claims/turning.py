"""Words by which a frame tells no harm: "causes less nausea", "due to a lack of magnesium", "finds the cause of"."""

from __future__ import annotations

from collections.abc import Sequence

from neurolint.claims.arguments import Finder
from neurolint.claims.discourse import Argument
from neurolint.claims.frames import Fit
from neurolint.claims.passage import Passage
from neurolint.claims.slotted import Thing
from neurolint.claims.wording.whole import Wording

_NEAR = 3  # words before a subject in which something is said to be missing


def turned(passage: Passage, wording: Wording, fit: Fit) -> bool:
    """Tell whether a frame says that there is less of its object, or that a want of its subject brought it about."""
    thing, subject = fit.roles.get("object"), fit.roles.get("subject")
    turning = wording.relations.turning
    if thing is not None:
        first, last = passage.token_at(fit.start), passage.token_at(thing.start)
        own = range(first, last) if subject is None or subject.start > thing.start else range(last, last)
        if any(passage.word(i) in turning.less for i in own):
            return True
        if subject is not None and subject.start > thing.start and _is_less(passage, wording, thing, subject):
            return True
        behind = passage.token_at(thing.end)
        if passage.word(behind) in turning.relief and passage.gap(behind - 1).strip() in {"", "-"}:
            return True
    if subject is None:
        return False
    at, behind = passage.token_at(subject.start), passage.token_at(subject.end)
    if passage.word(behind) in turning.without and passage.gap(behind - 1).strip() in {"", "-"}:
        return True
    return any(passage.word(i) in turning.lack for i in range(max(at - _NEAR, 0), at))


def _is_less(passage: Passage, wording: Wording, thing: Thing, subject: Thing) -> bool:
    """Tell whether there is less of what is laid to something: "relief of my Y as a result of X", "Y fell due to X"."""
    turning, last = wording.relations.turning, passage.token_at(thing.start) - 1
    at = last
    while passage.word(at) in wording.grammar.before_nouns:
        at -= 1
    if at < last and passage.word(at) in turning.less | turning.relief:
        return True
    between = range(passage.token_at(thing.end), passage.token_at(subject.start))
    return any(passage.word(i) in turning.lessened for i in between)


def other_cause(passage: Passage, wording: Wording, fit: Fit) -> bool:
    """Tell whether the word of a frame is no verb of a subject: "relieves pain caused by Y", "for damaged nerves"."""
    if "subject" in fit.roles:
        return False
    at = passage.token_at(fit.start)
    if passage.word(at + 1) in wording.relations.turning.noun:
        return True
    if at == 0 or not passage.word(at).endswith("ed"):
        return False
    if passage.word(at - 1) in wording.grammar.before_nouns:
        return True
    if fit.roles and all(passage.token_at(thing.start) != at + 1 for thing in fit.roles.values()):
        return False
    while at > 1 and passage.word(at - 1) in wording.before_verbs:
        at -= 1  # "has never caused"
    before = passage.tokens[at - 1]
    named = any(m.start <= before.start < m.end for m in passage.mentions)
    return not named and before.word not in wording.anaphors.pronouns | wording.anaphors.auxiliaries


def done_to_another(finder: Finder, fit: Fit) -> bool:
    """Tell whether the verb of a frame is about a treatment between it and its object: "makes X obsolete in Y".

    But "causes X poisoning" names the object by it.
    """
    thing = fit.roles.get("object")
    if thing is None or "subject" in fit.roles:
        return False
    between = (m for m in finder.of_slot("treatment") if fit.start < m.start and m.end <= thing.start)
    return any(thing.start - m.end > 1 for m in between)


def compounded(passage: Passage, fit: Fit, subjects: Sequence[Argument]) -> bool:
    """Tell whether a frame is the second part of a word whose first is something else: "stress-induced nausea"."""
    joined = passage.folded[fit.start - 1 : fit.start] == "-"
    return joined and all(a.end != fit.start - 1 for a in subjects)

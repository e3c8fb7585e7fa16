"""What fills the places of a frame, with all that is coordinated with it."""

from __future__ import annotations

from collections.abc import Sequence

from neurolint.claims.ahead import relative_ahead
from neurolint.claims.arguments import Finder
from neurolint.claims.counted import counted
from neurolint.claims.discourse import Argument
from neurolint.claims.frames import Fit, Frames
from neurolint.claims.model import Mention
from neurolint.claims.nameless import nameless, sold_first
from neurolint.claims.negation import denials
from neurolint.claims.passage import Passage
from neurolint.claims.predicates import EFFECTS, HARM, MECHANISM, SHARE, SYMPTOM
from neurolint.claims.relatives import related
from neurolint.claims.wording.whole import Wording

_OF_CONDITIONS = frozenset({HARM, SYMPTOM})  # what is said of a condition as of a treatment
_PREDICATE = 4  # words of a predicate before "and" and another: "is rare and affects"
_SECOND = 8  # the same of a condition that opens its clause, before one of its symptoms


def subjects_of(
    passage: Passage, finder: Finder, wording: Wording, frames: Frames, fit: Fit
) -> list[Argument]:
    """What fills the place of the subject; else what stands before the frame as its subject."""
    if "subject" in fit.roles:
        return filled(finder, fit, "subject")
    if frames.predicate == SHARE:
        return counted(passage, finder, wording, fit)
    if frames.predicate == MECHANISM and (inner := related(passage, finder, wording, fit.start)) is not None:
        return inner
    follows = fit.frame.degree == "follows"  # "is A, so it is B": what was said before is the ground
    acts = "treatment" in frames.roles["subject"] and not follows
    found = (
        finder.subjects(fit.start) if acts and not _of_another(passage, finder, wording, fit.start) else []
    )
    if not found and frames.predicate in EFFECTS:
        found = finder.titled(fit.start)
    if not found and acts:
        found = finder.enumerated(fit.start, fit.end)
    if found and all(a.how == "anaphor" for a in found):
        # "it" may stand for something unknown unless the sentence opens with what it would mean
        before = {m.concept for m in passage.mentions if m.end <= found[0].start}
        opening = set(finder.opening())
        found = [a for a in found if a.concept not in before or a.concept in opening]
    if found:
        return found
    others = [slot for slot in frames.roles["subject"] if slot != "treatment"]
    start = passage.sentence.start if follows else finder.clause_start(fit.start)
    named = [m for slot in others for m in finder.of_slot(slot) if start <= m.start and m.end <= fit.start]
    last = max(named, key=lambda m: m.start, default=None)
    if frames.predicate == HARM and last is not None and denials(passage, wording.cues, start, last.start):
        return []  # "not all of Y causes Z"
    opens = frames.predicate in _OF_CONDITIONS and last is not None and _opens(passage, wording, start, last)
    between = passage.folded[last.end : fit.start].split() if last is not None else []
    while opens and len(between) > 1 and between[-1] in wording.before_verbs:
        between.pop()  # "Y does not cause Z"; "many with Y" or "mild Y" may not do so
    reach = _SECOND if opens and frames.predicate == SYMPTOM else _PREDICATE
    if last is not None and (
        len(between) <= 1 or (between[-1] in wording.grammar.second and len(between) <= reach)
    ):
        # "relief of X is rare" speaks of the relief, "treating X causes Y" of the treatment
        joint = [m for m in finder.group(last, finder.slot(last.concept) or "") if m.end <= last.end]
        owned = passage.word(passage.token_at(joint[0].start) - 1) in wording.cues.nominal
        return (
            []
            if owned or finder.set_aside(joint[0])
            else _arguments(_sharing(passage, finder, wording, named, joint, fit.start))
        )
    return nameless(passage, wording, fit.start) or sold_first(passage, wording, start)


def _sharing(
    passage: Passage,
    finder: Finder,
    wording: Wording,
    named: Sequence[Mention],
    joint: Sequence[Mention],
    verb: int,
) -> Sequence[Mention]:
    """The conditions of which the verb at `verb` tells, the nearest before it being the last of `joint`.

    All of them in "Y and Z are …" at the head of a clause; Y alone in "Y brings Z and causes …".
    """
    first, last = min(named, key=lambda m: m.start), joint[-1]
    if not _opens(passage, wording, finder.clause_start(verb), first):
        return [last]
    if first in joint:
        return joint
    going_on = passage.folded[last.end : verb].strip() in wording.grammar.going_on
    inner = passage.words.isdisjoint(wording.grammar.relatives)
    return [first] if going_on and inner else [last]


def _opens(passage: Passage, wording: Wording, start: int, mention: Mention) -> bool:
    """Tell whether a mention opens its clause, but for an article."""
    before = passage.tokens[passage.token_at(start) : passage.token_at(mention.start)]
    return all(token.word in wording.grammar.articles for token in before)


def _of_another(passage: Passage, finder: Finder, wording: Wording, start: int) -> bool:
    """Tell whether a frame is of a relative clause on what is no treatment: "X kills viruses, which cause Y"."""
    at = relative_ahead(passage, wording, start)
    if at is None:
        return False
    one = passage.tokens[at - 1]
    if one.stem in wording.anaphors.treatment | wording.treats.role_words | wording.treats.attributes:
        return False
    return not any(m.start <= one.start < m.end for m in finder.of_slot("treatment"))


def filled(finder: Finder, fit: Fit, role: str) -> list[Argument]:
    """The mention in a role, with all that is coordinated with it on its side of the frame's other mentions."""
    mention = fit.roles.get(role)
    if not isinstance(mention, Mention):
        return []
    others = [thing for name, thing in fit.roles.items() if name != role]
    slot = finder.slot(mention.concept) or ""
    members = [
        m
        for m in finder.group(mention, slot)
        if not any(
            min(m.start, mention.start) <= other.start < max(m.start, mention.start) or other == m
            for other in others
        )
    ]
    return _arguments([m for m in members if role != "subject" or not finder.restricted(m)])


def _arguments(mentions: Sequence[Mention]) -> list[Argument]:
    return [Argument.of(m) for m in mentions]

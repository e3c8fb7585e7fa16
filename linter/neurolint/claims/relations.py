"""Claims read by frames: harms, interactions, approvals, recommendations, figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from neurolint.claims.arguments import Finder
from neurolint.claims.assertion import conditional, tells
from neurolint.claims.bare import bare
from neurolint.claims.discourse import Argument, Discourse
from neurolint.claims.filling import filled, subjects_of
from neurolint.claims.frames import FIGURE, Fit, Form, Frame, Frames
from neurolint.claims.judgeable import judgeable, says
from neurolint.claims.layout import spread
from neurolint.claims.model import Mention
from neurolint.claims.modifiers import Modality, modify
from neurolint.claims.negation import denials
from neurolint.claims.passage import Passage
from neurolint.claims.predicates import ADVICE, EFFECTS, HARM, SAFETY, SOLE, SYMPTOM
from neurolint.claims.slotted import Slotted, Thing
from neurolint.claims.turning import compounded, other_cause, turned
from neurolint.claims.wording.benefits import Sense
from neurolint.claims.wording.whole import Wording
from neurolint.language.quantities import Quantity, in_a_day, quantities
from neurolint.quickclass import dataclass

_DENIED = 3  # words before advice in which a denial bears on it
_OBJECTS = ("object", "whom", "part")  # roles that hold what a claim is about, as frames may narrow it
_PLAIN = frozenset({"", "caused", "follows"})  # degrees of frames in which a word of denial denies
_VERBAL = frozenset({"", "harmed"})  # degrees of frames that begin with a verb of the subject
_NEAR = 16  # code points between a use and those in whom it is


@dataclass(frozen=True, slots=True)
class Relation:
    """One reading: what is said of `subjects`, with the objects it is said to bear on and the figure given.

    `degree` says how often or which way, `places` where, as codes of jurisdictions, `around` the other conditions the
    sentence names, `frame` the words of the frame, `body` who advises it, when the clause names one body. `kind` is
    the class of which the subject is said to be the only one, and `around` then in whom. What is `presumed` is claimed
    only where a fact speaks of it.
    """

    predicate: str
    subjects: tuple[Argument, ...]
    objects: tuple[Argument, ...]
    span: tuple[int, int]
    modality: Modality
    degree: str = ""
    places: tuple[str, ...] = ()
    figure: Quantity | None = None
    around: tuple[str, ...] = ()
    frame: str = ""
    body: str = ""
    kind: str = ""
    presumed: bool = False


def read_relations(
    passage: Passage, finder: Finder, wording: Wording, discourse: Discourse
) -> Iterator[Relation]:
    """Yield what the frames of each predicate find in a sentence."""
    relations = wording.relations
    possible = relations.possible(passage.passed(relations)) if passage.tokens else []
    if not possible or not tells(passage, wording.cues):
        return
    slot_of, anything = discourse.slot, relations.anything
    named: list[tuple[Thing, str]] = [
        (mention, slot)
        for mention in passage.mentions
        if mention.concept not in anything and (slot := slot_of(mention.concept))
    ]
    sentence = passage.sentence
    figures: list[Quantity] = []
    if not named or any(FIGURE in frames.slots for frames, _ in possible):
        figures = list(quantities(passage.folded, sentence.start, sentence.end))
    if not named and not figures and not _tells_of_treatment(passage, wording):
        return
    things = named
    if not figures:
        possible = [(frames, words) for frames, forms in possible if (words := _uncounting(forms))]
    else:
        things = sorted([*named, *((figure, FIGURE) for figure in figures)], key=lambda pair: pair[0].start)
    terms = {thing for thing, slot in things if slot == "term"}
    filled = {slot for _, slot in things}
    views: dict[tuple[frozenset[str], bool], Slotted] = {}
    for frames, forms in possible:
        ails = frames.predicate == SYMPTOM
        whole = _bare(passage, wording, named) if ails else {}
        # what is claimed in words of its own ("no side effects") is also read as words
        for slots in (frames.slots - {"term"}, frames.slots) if terms else (frames.slots,):
            view = views.get((slots & filled, ails))
            if view is None:
                seen = [(thing, slot) for thing, slot in things if slot in slots]
                if ails:
                    seen = [(short, slot) for short, (thing, slot) in whole.items() if slot in slots]
                view = views[slots & filled, ails] = Slotted(passage, relations.slots, seen)
            for fit in frames.find(view, forms):
                if ails:
                    fit = replace(fit, roles={role: whole[thing][0] for role, thing in fit.roles.items()})
                if slots is frames.slots and terms and terms.isdisjoint(fit.roles.values()):
                    continue
                relation = _read(passage, finder, wording, frames, fit)
                if relation is not None:
                    yield relation


def _uncounting(forms: Sequence[Form]) -> list[Form]:
    """The forms of frames that may fit where there is no figure."""
    return [form for form in forms if not form.counts]


def _bare(
    passage: Passage, wording: Wording, named: Sequence[tuple[Thing, str]]
) -> dict[Thing, tuple[Thing, str]]:
    """What is named, by itself without the words that speak of its symptoms: those are the words of a frame."""
    return {
        bare(passage, thing, wording.symptoms) if isinstance(thing, Mention) else thing: (thing, slot)
        for thing, slot in named
    }


def _tells_of_treatment(passage: Passage, wording: Wording) -> bool:
    """Tell whether a sentence may speak of a treatment without its name."""
    anaphors = wording.anaphors
    products = wording.relations.products
    return any(
        t.word in anaphors.pronouns or t.stem in anaphors.treatment or t.stem in products
        for t in passage.tokens
    )


def _read(passage: Passage, finder: Finder, wording: Wording, frames: Frames, fit: Fit) -> Relation | None:
    frame = fit.frame
    subjects = (
        [Argument(wording.relations.nameless, fit.start, fit.end, "anaphor")]
        if frame.nameless
        else subjects_of(passage, finder, wording, frames, fit)
    )
    if frames.predicate == "prevalence" and _denied(passage, wording, fit.start):
        return None
    if frames.predicate == ADVICE and not frame.negated and _denied(passage, wording, fit.start, _DENIED):
        return None
    verbal = frames.predicate == HARM and frame.degree in _VERBAL and not frame.negated
    if verbal and other_cause(passage, wording, fit):
        return None
    if frames.predicate == HARM and not (frame.degree or frame.negated):
        if turned(passage, wording.relations, fit):
            return None
        if compounded(passage, fit, subjects):
            return None
        if frame.strength == "possible" and any(finder.slot(a.concept) != "treatment" for a in subjects):
            return None  # what goes with a condition may as well have brought it about
    objects = next(filter(None, (filled(finder, fit, role) for role in _OBJECTS)), [])
    named = fit.roles.get("object")
    if frames.predicate == HARM and not (frame.degree or frame.negated):
        objects = [a for a in objects if finder.slot(a.concept) != "site"]  # "makes the heart beat faster"
    if frames.predicate in EFFECTS:
        objects = finder.conditions(named) if isinstance(named, Mention) else finder.fronted(fit.start)
    if frame.about and not objects:
        objects = [Argument(frame.about, fit.start, fit.end)]
    objects = _meant(wording, frames.predicate, frame, objects)
    if frame.degree == "only" and frames.predicate == "approved_for" and len(finder.of_slot("condition")) > 1:
        return None  # "only for X and for Y": the uses make one list
    if not subjects or not objects:
        return None
    whom = _whom(finder, objects) if frame.degree == SOLE else ()
    if frame.degree == SOLE and not whom and finder.narrower(objects):
        return None  # the only one for a use that the vocabulary lacks
    clause = (finder.clause_start(fit.start), finder.clause_end(fit.end))
    first = spread(subjects)
    ahead = first if first[1] <= fit.start else (fit.start, fit.start)
    if conditional(passage, wording.cues, clause[0], ahead[0]):
        return None
    if (anew := _begins_anew(passage, wording, fit.start)) is not None:
        clause = (anew, clause[1])
    sense = Sense(frame.strength, frame.negated)
    end = max(fit.end, *(a.end for a in (*subjects, *objects)))
    own = frame.fixed or frame.negated or frame.degree not in _PLAIN or FIGURE in fit.roles
    modality = modify(passage, wording.cues, sense, clause, ahead, (fit.start, fit.end), end, own=own)
    if modality is None or not judgeable(passage, finder, wording, frames.predicate, fit, modality):
        return None
    if modality.polarity == "negated" and any(
        word in wording.relations.seldom for word in modality.words("negated")
    ):
        frame = replace(frame, degree="rare")
    start, stop = spread([*subjects, *objects])
    universal = passage.word(passage.token_at(first[0]) - 1) in wording.cues.universal or (
        frames.predicate in SAFETY
        and modality.polarity == "negated"
        and any(word in wording.relations.outright for word in modality.words("negated"))
    )
    figure = fit.roles.get(FIGURE)
    if frames.predicate == "dose" and isinstance(figure, Quantity):
        figure = in_a_day(figure, passage.folded, passage.sentence.end)
    return Relation(
        frames.predicate,
        tuple(subjects),
        tuple(objects),
        (min(start, fit.start), max(stop, fit.end)),
        modality,
        "everyone" if universal and frame.degree in {"", "harmed"} else frame.degree,
        tuple(
            code for code, phrases in wording.relations.places.items() if says(passage, phrases, fit.start)
        ),
        figure if isinstance(figure, Quantity) else None,
        _around(finder, {a.concept for a in (*subjects, *objects)}) if FIGURE in frames.roles else whom,
        passage.folded[fit.start : fit.end],
        finder.adviser(clause) if frames.predicate == ADVICE else "",
        kind.concept if isinstance(kind := fit.roles.get("kind"), Mention) else "",
        frame.presumed,
    )


def _whom(finder: Finder, objects: Sequence[Argument]) -> tuple[str, ...]:
    """The groups of people that are named right behind the objects: "for Y in children and teenagers"."""
    end = max(a.end for a in objects)
    first = next((m for m in finder.of_slot("population") if 0 <= m.start - end <= _NEAR), None)
    return tuple(m.concept for m in finder.group(first, "population")) if first else ()


def _begins_anew(passage: Passage, wording: Wording, start: int) -> int | None:
    """Where a second predicate begins, which the frame is of: what modifies the first does not reach it.

    "Is not X and has Y", "does not do X and can do Y". None where the frame is of the first.
    """
    at = passage.token_at(start)
    while passage.word(at - 1) in wording.anaphors.auxiliaries:
        at -= 1
    second = passage.word(at - 1) in wording.grammar.pairing
    return passage.tokens[at].start if second and passage.word(at) in wording.anaphors.auxiliaries else None


def _meant(wording: Wording, predicate: str, frame: Frame, objects: list[Argument]) -> list[Argument]:
    """Objects as the facts name them: a kind of pain by its cause, a way of acting by what it acts on."""
    if predicate == "is_a" and frame.degree == "caused":
        table = wording.relations.by_cause
        return [replace(a, concept=table[a.concept]) for a in objects if a.concept in table]
    if predicate == "is_a" and frame.degree == "merely":
        table = wording.relations.by_cause
        return [*objects, *(replace(a, concept=table[a.concept]) for a in objects if a.concept in table)]
    if predicate == "has_mechanism" and (frame.negated or frame.degree == "only"):
        table = wording.mechanisms.acted_on
        return [replace(a, concept=table.get(a.concept, a.concept)) for a in objects]
    return objects


def _denied(passage: Passage, wording: Wording, start: int, words: int = 1) -> bool:
    """Tell whether one of the words before a frame denies it: "not everyone with Y has Z"."""
    at = max(passage.token_at(start) - words, 0)
    return at < passage.token_at(start) and bool(
        denials(passage, wording.cues, passage.tokens[at].start, start)
    )


def _around(finder: Finder, said: set[str]) -> tuple[str, ...]:
    named = dict.fromkeys(m.concept for m in finder.of_slot("condition"))
    return tuple(concept for concept in named if concept not in said)

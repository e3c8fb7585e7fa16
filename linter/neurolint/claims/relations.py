"""Claims read by frames: harms, interactions, approvals, recommendations, figures."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from neurolint.claims.arguments import Finder
from neurolint.claims.assertion import conditional, tells, untrue
from neurolint.claims.bare import bare
from neurolint.claims.counted import around, period
from neurolint.claims.discourse import Argument, Discourse
from neurolint.claims.filling import filled, subjects_of
from neurolint.claims.frames import FIGURE, Fit, Form, Frame, Frames
from neurolint.claims.judgeable import judgeable, says
from neurolint.claims.layout import spread
from neurolint.claims.model import Mention
from neurolint.claims.modifiers import Modality, modify
from neurolint.claims.negation import denials
from neurolint.claims.passage import Passage
from neurolint.claims.predicates import (
    ADVICE,
    COMPARED,
    EFFECTS,
    HARM,
    LIFETIME,
    PREVENTS,
    SAFETY,
    SHARE,
    SOLE,
    SYMPTOM,
)
from neurolint.claims.purposes import governor
from neurolint.claims.slotted import Slotted, Thing
from neurolint.claims.turning import compounded, done_to_another, other_cause, turned
from neurolint.claims.wording.benefits import Sense
from neurolint.claims.wording.whole import Wording
from neurolint.language.quantities import Quantity, in_a_day, quantities
from neurolint.quickclass import dataclass

_DENIED = 3  # words before advice in which a denial bears on it
_OBJECTS = (
    "object",
    "whom",
    "part",
    "state",
)  # roles that hold what a claim is about, as frames may narrow it
_PLAIN = frozenset({"", "caused", "follows", "activates", "blocks", "raised", "lowered"})
"""Degrees of frames in which a word of denial denies."""

_CAUSAL = frozenset({"", "usual"})  # degrees of frames by which one thing brings about another
_VERBAL = _CAUSAL | {"harmed"}  # degrees of frames that begin with a verb of the subject
_SLIGHT = "slight"  # how little harm a frame tells of
_ALL = "in-all"  # the degree of frames by which all who use something suffer a harm
_URGED = "urged"  # the degree of frames that tell to take one treatment and not another
_LASTING = 2  # words before a verb of effect in which others tell that it ends or lasts
_NEAR = 16  # code points between a use and those in whom it is
_EDGE = " \t\n*_.!,;"  # what may stand around the words of an item

_Filler = tuple[Thing, str]
"""Something that is named, with the slot that it can fill."""


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
    if not possible:
        return
    myths: Sequence[tuple[int, int]] = ()
    if not tells(passage, wording.cues) and not (myths := untrue(passage, wording.cues)):
        return
    named = _named(passage, discourse, relations.anything)
    figures: list[Quantity] = []
    if not named or any(FIGURE in frames.slots for frames, _ in possible):
        sentence = passage.sentence
        figures = list(quantities(passage.folded, sentence.start, sentence.end))
    unnamed = not named and not figures and not discourse.led(passage)
    if unnamed and not _tells_of_treatment(passage, wording):
        return
    if not figures:
        possible = [(frames, words) for frames, forms in possible if (words := _uncounting(forms))]
    places = _Places(passage, wording, named, figures)
    for frames, forms in possible:
        for fit in places.fits(frames, forms):
            if myths and not _calls_untrue(fit, myths):
                continue
            if fit.frame.alone and not (discourse.led(passage) and _is_all(passage, fit)):
                continue
            relation = _read(passage, finder, wording, frames, fit)
            if relation is not None:
                yield relation


def _calls_untrue(fit: Fit, myths: Sequence[tuple[int, int]]) -> bool:
    """Tell whether the words that call something untrue are those of a frame of denial: "Y from X is a myth"."""
    return fit.frame.negated and any(fit.start < high and low < fit.end for low, high in myths)


def _is_all(passage: Passage, fit: Fit) -> bool:
    """Tell whether nothing but the words of a frame stands in a block."""
    text = passage.folded
    return not (text[: fit.start] + text[fit.end :]).strip(_EDGE)


def _named(passage: Passage, discourse: Discourse, anything: Container[str]) -> list[_Filler]:
    """What a sentence names that can fill a slot, but for names of anything at all."""
    return [
        (mention, slot)
        for mention in passage.mentions
        if mention.concept not in anything and (slot := discourse.slot(mention.concept))
    ]


def _uncounting(forms: Sequence[Form]) -> list[Form]:
    """The forms of frames that may fit where there is no figure."""
    return [form for form in forms if not form.counts]


class _Places:
    """Where frames fit in one sentence. What it names is laid out once for each set of slots that frames ask for."""

    __slots__ = ("_bare", "_filled", "_passage", "_terms", "_things", "_views", "_worded", "_wording")

    def __init__(
        self, passage: Passage, wording: Wording, named: list[_Filler], figures: Sequence[Quantity]
    ) -> None:
        self._passage = passage
        self._wording = wording
        self._things = named
        if figures:
            told = [*named, *((figure, FIGURE) for figure in figures)]
            self._things = sorted(told, key=lambda pair: pair[0].start)
        self._filled = frozenset(slot for _, slot in self._things)
        self._terms = {thing for thing, slot in named if slot == "term"}
        worded = wording.relations.worded
        self._worded = [m for m, _ in named if isinstance(m, Mention) and m.concept in worded]
        self._bare: dict[Thing, _Filler] | None = None
        self._views: dict[tuple[frozenset[str], bool], Slotted] = {}

    def fits(self, frames: Frames, forms: Sequence[Form]) -> Iterator[Fit]:
        """Yield each fit of some forms of frames.

        What is claimed in words of its own ("no side effects") is also read as words, and so are names that may be
        a verb ("overdose on").
        """
        terms, ails = self._terms, frames.predicate == SYMPTOM
        for slots in (frames.slots - {"term"}, frames.slots) if terms else (frames.slots,):
            for fit in frames.find(self._view(slots, ails), forms):
                if ails:
                    whole = self._without_symptoms()
                    fit = replace(fit, roles={role: whole[thing][0] for role, thing in fit.roles.items()})
                if slots is frames.slots and terms and terms.isdisjoint(fit.roles.values()):
                    continue
                yield fit
        if self._worded and not ails:
            yield from self._as_words(frames, forms)

    def _as_words(self, frames: Frames, forms: Sequence[Form]) -> Iterator[Fit]:
        """Yield the fits of frames that have the words of such a name among their own."""
        seen = [(thing, slot) for thing, slot in self._things if slot in frames.slots]
        bare = [pair for pair in seen if pair[0] not in self._worded]
        for fit in frames.find(Slotted(self._passage, self._wording.relations.slots, bare), forms):
            if any(fit.start <= m.start and m.end <= fit.end for m in self._worded):
                yield fit

    def _view(self, slots: frozenset[str], ails: bool) -> Slotted:
        """The sentence with what fills some slots; with `ails`, without the words that speak of symptoms."""
        key = slots & self._filled, ails
        if key not in self._views:
            bared = self._without_symptoms().items() if ails else ()
            named = [(short, slot) for short, (_, slot) in bared] if ails else self._things
            seen = [(thing, slot) for thing, slot in named if slot in slots]
            self._views[key] = Slotted(self._passage, self._wording.relations.slots, seen)
        return self._views[key]

    def _without_symptoms(self) -> dict[Thing, _Filler]:
        """What is named, by itself without the words that speak of its symptoms: those are the words of a frame."""
        if self._bare is None:
            passage, words = self._passage, self._wording.symptoms
            self._bare = {
                bare(passage, thing, words) if isinstance(thing, Mention) else thing: (thing, slot)
                for thing, slot in self._things
                if slot != FIGURE
            }
        return self._bare


def _tells_of_treatment(passage: Passage, wording: Wording) -> bool:
    """Tell whether a sentence may speak of a treatment without its name."""
    anaphors = wording.anaphors
    products = wording.relations.products
    return any(
        t.word in anaphors.pronouns or t.stem in anaphors.treatment or t.stem in products
        for t in passage.tokens
    )


def _read(passage: Passage, finder: Finder, wording: Wording, frames: Frames, fit: Fit) -> Relation | None:
    """What a frame says where it fits; None when it says nothing that can be judged."""
    predicate, frame = frames.predicate, fit.frame
    subjects = _subjects(passage, finder, wording, frames, fit)
    objects = _objects(finder, wording, predicate, fit)
    if frame.negated and any(thing.concept in wording.relations.anything for thing in objects):
        # "treats Y without harm"
        subjects = [one for one in subjects if finder.slot(one.concept) != "condition"]
    if not subjects or not objects or _is_left_out(passage, finder, wording, predicate, fit, subjects):
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
    if modality is None or not judgeable(passage, finder, wording, predicate, fit, modality):
        return None
    if predicate == COMPARED:
        return _compared(passage, finder, wording, fit, subjects, objects, modality)
    start, stop = spread([*subjects, *objects])
    return Relation(
        predicate,
        tuple(subjects),
        tuple(objects),
        (min(start, fit.start), max(stop, fit.end)),
        modality,
        _degree(passage, wording, predicate, fit, first[0], modality),
        tuple(
            code for code, phrases in wording.relations.places.items() if says(passage, phrases, fit.start)
        ),
        _figure(passage, predicate, fit),
        _around(passage, finder, wording, predicate, fit, (*subjects, *objects))
        if FIGURE in frames.roles
        else whom,
        passage.folded[fit.start : fit.end],
        finder.adviser(clause) if predicate == ADVICE else "",
        kind.concept
        if predicate not in SAFETY and isinstance(kind := fit.roles.get("kind"), Mention)
        else "",
        frame.presumed,
    )


def _compared(
    passage: Passage,
    finder: Finder,
    wording: Wording,
    fit: Fit,
    subjects: Sequence[Argument],
    objects: Sequence[Argument],
    modality: Modality,
) -> Relation | None:
    """What a frame says of one treatment against another; one that tells what to do must open its clause."""
    degree = fit.frame.degree
    if degree == _URGED and not _urges(passage, finder, fit.start):
        return None
    first, last = spread([*subjects, *objects])
    span = (min(first, fit.start), max(last, fit.end))
    reported = "studies" if says(passage, wording.cues.reported, fit.start) else ""
    around = finder.condition_of(fit.start, span[1])
    words = passage.folded[fit.start : fit.end]
    return Relation(
        COMPARED,
        tuple(subjects),
        tuple(objects),
        span,
        modality,
        degree,
        around=around,
        frame=words,
        body=reported,
    )


def _urges(passage: Passage, finder: Finder, start: int) -> bool:
    """Tell whether the verb at `start` opens its clause, as it does where somebody is told to do something."""
    return not passage.folded[finder.clause_start(start) : start].strip(" *_:–-")


def _subjects(passage: Passage, finder: Finder, wording: Wording, frames: Frames, fit: Fit) -> list[Argument]:
    if fit.frame.nameless:
        return [Argument(wording.relations.nameless, fit.start, fit.end, "anaphor")]
    subjects = subjects_of(passage, finder, wording, frames, fit)
    if frames.predicate not in EFFECTS and fit.frame.degree != PREVENTS:
        return subjects
    return [one for one in subjects if not finder.is_left(one.start)]  # "stopping X eases Y"


def _objects(finder: Finder, wording: Wording, predicate: str, fit: Fit) -> list[Argument]:
    """What a frame bears on, as the facts name it."""
    frame, named = fit.frame, fit.roles.get("object")
    if predicate in EFFECTS:
        objects = finder.conditions(named) if isinstance(named, Mention) else finder.fronted(fit.start)
    else:
        objects = next(filter(None, (filled(finder, fit, role) for role in _OBJECTS)), [])
    if predicate == HARM and frame.degree in _CAUSAL and not frame.negated:
        objects = [a for a in objects if finder.slot(a.concept) != "site"]  # "makes the heart beat faster"
    if frame.about and not objects:
        objects = [Argument(frame.about, fit.start, fit.end)]
    return _meant(wording, predicate, frame, objects)


def _is_left_out(
    passage: Passage,
    finder: Finder,
    wording: Wording,
    predicate: str,
    fit: Fit,
    subjects: Sequence[Argument],
) -> bool:
    """Tell whether words around a frame make it say something else than it does by itself."""
    frame = fit.frame
    if predicate == SHARE:
        # "affects everyone at some time" tells of a lifetime, and no figure of it is known
        vague = frame.degree and frame.about and period(passage, wording) == LIFETIME
        return bool(vague) or _denied(passage, wording, fit.start)
    if predicate == "onset":  # "stops working after four weeks"
        at = passage.token_at(fit.start)
        return any(t.word in wording.relations.lasting for t in passage.tokens[max(at - _LASTING, 0) : at])
    if predicate == SYMPTOM and (frame.negated or frame.degree == "only"):
        return _of_some(passage, wording, fit, subjects)
    if predicate == SYMPTOM and turned(passage, wording, fit):
        return True
    if predicate == "interacts_with" and frame.negated and passage.says(wording.relations.yielding):
        return True  # "you can drink with X, but it may make you sleepy"
    if frame.degree == _SLIGHT and passage.word(passage.token_at(fit.start) - 1) in wording.relations.grave:
        return True  # "serious side effects of X are rare"
    if frame.degree == _ALL and _denied(passage, wording, fit.start):
        return True  # "not everyone who takes X gets Y"
    ahead = passage.word(passage.token_at(fit.start) - 1)
    # "not everyone with X …", but "no test shows X"
    counted = predicate == "is_a" and "subject" in fit.roles and ahead not in wording.relations.owners
    if counted and not frame.negated:
        return _denied(passage, wording, fit.start) or _of_a_part(passage, finder, wording, fit)
    if counted and frame.about:  # "non-opioids such as A or opioids such as B"
        return any(m.concept == frame.about and m.start >= fit.end for m in passage.mentions)
    if predicate == ADVICE:
        return not frame.negated and _denied(passage, wording, fit.start, _DENIED)
    if predicate == "approved_for":  # "only for X and for Y": the uses make one list
        return frame.degree == "only" and len(finder.of_slot("condition")) > 1
    if frame.degree == PREVENTS:
        return _aimed_at(passage, wording, fit.start)
    if predicate != HARM or frame.negated or frame.degree not in _VERBAL:
        return False
    if other_cause(passage, wording, fit):
        return True
    if frame.degree not in _CAUSAL:
        return False
    if turned(passage, wording, fit) or compounded(passage, fit, subjects):
        return True
    if done_to_another(finder, fit):
        return True
    # what goes with a condition may as well have brought it about
    return frame.strength == "possible" and any(finder.slot(a.concept) != "treatment" for a in subjects)


def _of_a_part(passage: Passage, finder: Finder, wording: Wording, fit: Fit) -> bool:
    """Tell whether the word before the people of whom a frame denies something narrows who is meant: "tall men"."""
    at = passage.token_at(fit.start)
    if not fit.frame.fixed or passage.tokens[at].start <= finder.clause_start(fit.start):
        return False
    ahead = passage.word(at - 1)
    plain = wording.grammar.heads | wording.grammar.going_on | wording.anaphors.auxiliaries
    return passage.gap(at - 1).isspace() and ahead not in plain and not ahead.endswith("ly")


def _of_some(passage: Passage, wording: Wording, fit: Fit, subjects: Sequence[Argument]) -> bool:
    """Tell whether a denial is of some forms of a condition, of what comes beside a symptom, or by comparison.

    "Mild Y", "Z with W is no symptom of Y", "Y does not affect Z in the way that …".
    """
    words = wording.symptoms
    around = (passage.token_at(subject.start) + step for subject in subjects for step in (-1, 0))
    told = fit.roles.get("object")
    at = passage.token_at(told.start) - 1 if told is not None else -1
    beside = passage.word(at - 1 if passage.word(at) in wording.grammar.articles else at) in words.beside
    if any(passage.word(at) in words.partial for at in around):
        return True
    behind = passage.token_at(max(fit.end, told.end if told is not None else 0))
    at = passage.tokens[behind].start if behind < len(passage.tokens) else passage.sentence.end
    return beside or next((low for low, _ in words.likened.find(passage.folded, at)), -1) == at


def _degree(
    passage: Passage, wording: Wording, predicate: str, fit: Fit, start: int, modality: Modality
) -> str:
    """How often or which way something is said to be, or over which time; `start` is where its first subject stands."""
    relations, degree = wording.relations, fit.frame.degree
    if predicate == SHARE:
        return degree or period(passage, wording)
    denials = modality.words("negated") if modality.polarity == "negated" else []
    if not relations.seldom.isdisjoint(denials):
        degree = "rare"
    ahead = passage.word(passage.token_at(start) - 1)
    universal = ahead in wording.cues.universal or (predicate == "approved_for" and ahead in denials)
    outright = predicate in SAFETY and not relations.outright.isdisjoint(denials)
    return "everyone" if (universal or outright) and degree in {"", "harmed"} else degree


def _figure(passage: Passage, predicate: str, fit: Fit) -> Quantity | None:
    """The figure of a frame; of a dose, what it comes to in a day."""
    figure = fit.roles.get(FIGURE)
    if not isinstance(figure, Quantity):
        return None
    return in_a_day(figure, passage.folded, passage.sentence.end) if predicate == "dose" else figure


def _whom(finder: Finder, objects: Sequence[Argument]) -> tuple[str, ...]:
    """The groups of people that are named right behind the objects: "for Y in children and teenagers"."""
    end = max(a.end for a in objects)
    first = next((m for m in finder.of_slot("population") if 0 <= m.start - end <= _NEAR), None)
    return tuple(m.concept for m in finder.group(first, "population")) if first else ()


def _begins_anew(passage: Passage, wording: Wording, start: int) -> int | None:
    """Where a second predicate begins, which the frame is of: what modifies the first does not reach it.

    "Is not X and has Y", "does not do X and can do Y". None where the frame is of the first, or where a verb that has
    no ending is denied with it: "does not do X or cause Y".
    """
    at = passage.token_at(start)
    while passage.word(at - 1) in wording.anaphors.auxiliaries:
        at -= 1
    second = passage.word(at - 1) in wording.grammar.pairing and passage.word(at) not in wording.anaphors.bare
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


def _aimed_at(passage: Passage, wording: Wording, start: int) -> bool:
    """Tell whether a frame tells what something is done for: "X is taken with food to reduce the risk of Y"."""
    to = governor(passage, wording, passage.token_at(start))
    return to > 0 and passage.word(to - 1) not in wording.cues.assertive


def _denied(passage: Passage, wording: Wording, start: int, words: int = 1) -> bool:
    """Tell whether one of the words before a frame denies it: "not everyone with Y has Z"."""
    at = max(passage.token_at(start) - words, 0)
    return at < passage.token_at(start) and bool(
        denials(passage, wording.cues, passage.tokens[at].start, start)
    )


def _around(
    passage: Passage,
    finder: Finder,
    wording: Wording,
    predicate: str,
    fit: Fit,
    told: Sequence[Argument],
) -> tuple[str, ...]:
    """The conditions that a sentence names besides what a frame tells of."""
    said = {a.concept for a in told}
    if predicate == SHARE:
        return around(passage, finder, wording, fit, said)
    named = dict.fromkeys(m.concept for m in finder.of_slot("condition"))
    return tuple(concept for concept in named if concept not in said)

"""Claims that a treatment helps a condition: what each trigger says of what, and how it is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from neurolint.claims.arguments import Finder
from neurolint.claims.assertion import conditional, tells
from neurolint.claims.discourse import Argument
from neurolint.claims.layout import spread
from neurolint.claims.modifiers import Modality, modify
from neurolint.claims.nameless import practised, sold
from neurolint.claims.negation import denials, weaker
from neurolint.claims.passage import Passage
from neurolint.claims.recommended import begins, recommends_use
from neurolint.claims.triggers.find import find_triggers
from neurolint.claims.triggers.model import Trigger
from neurolint.claims.unknown import unknown_treatment
from neurolint.claims.wording.whole import Wording
from neurolint.language.quantities import quantities
from neurolint.quickclass import dataclass

_FIGURES = 200  # code points before a denial in which a figure bears on it
_STAGED = 3  # words before a condition in which its stage is told: "moderate or severe Y"
_NEAR = 24  # code points around a recommendation in which it is told to be of first choice


@dataclass(frozen=True, slots=True)
class Benefit:
    """One reading: which treatments are said to help which conditions, how, and by whom.

    `degree` is "everyone" where all of a class is meant, "only" where nothing else is said to help, "unproven" where
    proof is said to be lacking, "proven" where nothing but proof makes the claim absolute, "slight" where the benefit
    is said to be small, "within" where a denial is of some people, or of a stage of the condition.
    """

    subjects: tuple[Argument, ...]
    objects: tuple[Argument, ...]
    trigger: Trigger
    modality: Modality
    body: str = ""
    degree: str = ""


def read_benefits(passage: Passage, finder: Finder, wording: Wording) -> Iterator[Benefit]:
    """Yield what a sentence says of benefits, left to right."""
    cues = wording.cues
    if not passage.tokens or not tells(passage, cues):
        return
    for trigger in find_triggers(passage, wording, finder.slot):
        subjects, objects = arguments(trigger, finder)
        if objects and not subjects:
            subjects = _nothing(passage, finder, wording, trigger)
        if objects and not subjects and trigger.sense.axis == "effect" and trigger.voice == "active":
            subjects = sold(passage, wording, trigger.start)
        if objects and not subjects and trigger.sense.axis == "effect" and trigger.voice == "active":
            # what they treat is what they are consulted for
            subjects = [] if trigger.sense.usage_passive else practised(passage, wording, trigger.start)
        if objects and not subjects and trigger.sense.axis == "effect" and trigger.voice == "active":
            subjects = unknown_treatment(passage, finder, wording, trigger.start)
        if not subjects or not objects:
            continue
        if trigger.name in wording.treats.mending and finder.mends(objects):
            trigger = replace(trigger, sense=replace(trigger.sense, strength="direct"))
        benefit = Said(passage, finder, wording, trigger, subjects, objects).benefit()
        if benefit:
            yield benefit


def _nothing(passage: Passage, finder: Finder, wording: Wording, trigger: Trigger) -> list[Argument]:
    """ "Nothing helps", "no treatment has been shown to help": whatever treatment there is."""
    start = finder.clause_start(trigger.start)
    found = next(wording.relations.nothing.find(passage.folded, start, trigger.start), None)
    if found is None or passage.folded[start : found[0]].strip():
        return []
    return [Argument(wording.relations.nameless, found[0], found[1], "anaphor")]


class Said:
    """What a trigger says whose subjects and objects are known."""

    __slots__ = (
        "_clause",
        "_end",
        "_finder",
        "_objects",
        "_passage",
        "_subjects",
        "_trigger",
        "_wording",
    )

    def __init__(
        self,
        passage: Passage,
        finder: Finder,
        wording: Wording,
        trigger: Trigger,
        subjects: list[Argument],
        objects: list[Argument],
    ) -> None:
        self._passage = passage
        self._finder = finder
        self._wording = wording
        self._trigger = trigger
        self._subjects = subjects
        self._objects = objects
        self._clause = (finder.clause_start(trigger.start), finder.clause_end(trigger.end))
        self._end = max(trigger.end, *(a.end for a in (*subjects, *objects)))

    def benefit(self) -> Benefit | None:
        """Return what is said of benefit, by the modifiers of the trigger; None when it asserts nothing."""
        trigger = self._trigger
        axis = trigger.sense.axis
        if axis == "advice" and trigger.voice == "agent" and not self._is_of_use():
            return None
        modality = self._modality()
        if modality is None or self._is_narrowed(modality):
            return None
        if axis == "advice" and self._is_first_choice():
            trigger = replace(trigger, sense=replace(trigger.sense, axis="first"))
        return Benefit(
            tuple(self._subjects),
            tuple(self._objects),
            trigger,
            modality,
            self._finder.adviser(self._clause) if axis != "effect" else "",
            self._degree(modality),
        )

    def _modality(self) -> Modality | None:
        trigger, clause = self._trigger, self._clause
        named = [a for a in (*self._subjects, *self._objects) if a.end <= trigger.start]
        subject = spread(named) if named else (trigger.start, trigger.start)
        acting = (
            [a.start for a in self._subjects if a.end <= trigger.start] if trigger.voice == "active" else []
        )
        if conditional(self._passage, self._wording.cues, clause[0], min(acting, default=subject[0])):
            return None  # but not "if you have Y, X helps"
        at = (trigger.start, trigger.end)
        modality = modify(self._passage, self._wording.cues, trigger.sense, clause, subject, at, self._end)
        if modality is not None and trigger.voice == "active" and self._is_of_none():
            told = modality.polarity == "affirmed" and not self._is_some_case()
            return replace(modality, polarity="negated") if told else None
        if modality is not None and trigger.voice == "passive" and self._is_of_one():
            return replace(modality, strength=weaker(modality.strength, "possible"))
        if modality is None or trigger.voice != "agent" or not self._is_turned(modality):
            return modality
        return replace(modality, polarity="affirmed" if modality.polarity == "negated" else "negated")

    def _is_of_none(self) -> bool:
        """Tell whether the words between a trigger and its condition deny it: "relieves no pain", "cures nobody"."""
        passage, treats, at = self._passage, self._wording.treats, self._trigger.end
        until = min(passage.sentence.end, at + _NEAR)
        if not begins(passage, treats.nobody, at, until) or begins(passage, treats.somebody, at, until):
            return False
        behind = [a.start for a in self._objects if a.how == "name" and a.start >= at]
        return not behind or passage.token_at(min(behind)) - passage.token_at(at) <= 1

    def _is_some_case(self) -> bool:
        """Tell whether a clause only says in which case something else is so: "when X relieves no Y", "X that …"."""
        passage, grammar = self._passage, self._wording.grammar
        first = passage.token_at(min((a.start for a in self._subjects), default=self._trigger.start))
        around = {passage.word(first - 1), passage.word(passage.token_at(self._trigger.start) - 1)}
        return not around.isdisjoint(grammar.turns | grammar.relatives)

    def _is_of_one(self) -> bool:
        """Tell whether it is told what happened to one person, short of a cure: "his pain was relieved by ice"."""
        passage, cues = self._passage, self._wording.cues
        before = passage.word(passage.token_at(self._trigger.start) - 1)
        if before not in cues.past or self._trigger.sense.strength == "absolute":
            return False
        owned = any(passage.word(passage.token_at(a.start) - 1) in cues.owners for a in self._objects)
        return owned or passage.says(cues.case)

    def _is_turned(self, modality: Modality) -> bool:
        """Tell whether what a body advises is turned round: "no guideline recommends X", "advises not to offer X".

        The denial may also stand behind X: "advises that X should not be offered".
        """
        passage, trigger = self._passage, self._trigger
        first, last = spread(self._subjects)
        behind = passage.token_at(last)
        while passage.word(behind) in self._wording.anaphors.auxiliaries:
            behind += 1
        until = passage.tokens[behind].end if behind < len(passage.tokens) else last
        none = passage.word(passage.token_at(self._clause[0])) == "no"
        return (none and modality.polarity == "affirmed") or any(
            denials(passage, self._wording.cues, *between)
            for between in ((trigger.end, max(trigger.end, first)), (last, until))
        )

    def _is_narrowed(self, modality: Modality) -> bool:
        """Tell whether less is claimed than the words of a trigger say by themselves."""
        passage, trigger = self._passage, self._trigger
        used = trigger.voice == "passive" and trigger.sense.usage_passive  # "is treated with" tells of use
        if used and modality.strength in {"direct", "absolute"}:
            return True
        return modality.polarity == "negated" and (
            (not trigger.sense.negated and self._follows(self._wording.cues.severally))  # "not relieve all Y"
            or self._finder.narrower(self._objects)
            or _in_part(passage, self._clause[0], trigger.start, self._subjects)
            or _of_most(passage, self._wording, trigger.end, self._end)
        )

    def _is_within(self) -> bool:
        """Tell whether a denial is of some people only: "in children, X does not help", "does not help in mild Y"."""
        passage, within = self._passage, self._wording.cues.within
        named_at = (passage.token_at(a.start) for a in self._objects if a.how == "name")
        before = {passage.word(i) for at in named_at for i in range(max(at - _STAGED, 0), at)}
        if not self._wording.cues.stages.isdisjoint(before):
            return True
        named = {a.start for a in (*self._subjects, *self._objects)}
        others = [
            mention
            for slot in ("population", "condition")
            for mention in self._finder.of_slot(slot)
            if self._clause[0] <= mention.start < self._clause[1] and mention.start not in named
        ]
        return any(
            not passage.folded[end : mention.start].strip()
            for mention in others
            for _, end in within.find(passage.folded, self._clause[0], mention.start)
        )

    def _is_of_use(self) -> bool:
        """Tell whether a recommendation is of the use of a treatment (see `recommends_use`)."""
        named = spread(self._subjects)
        return recommends_use(self._passage, self._wording, self._trigger, self._clause, named, self._end)

    def _is_of_people(self) -> bool:
        """Tell whether some people stand between a trigger and its condition: "does not help children with Y"."""
        first = min((a.start for a in self._objects), default=0)
        people = self._finder.of_slot("population")
        return any(self._trigger.end <= mention.start and mention.end <= first for mention in people)

    def _is_first_choice(self) -> bool:
        """Tell whether words around a recommendation make it one of first choice."""
        start = max(self._clause[0], self._trigger.start - _NEAR)
        end = min(self._clause[1], self._end + _NEAR)
        return self._wording.treats.first.search(self._passage.folded, start, end)

    def _is_of_all(self, modality: Modality) -> bool:
        """Tell whether all of a condition is said to be cured: "X cures every Y"."""
        affirmed = modality.strength == "absolute" and modality.polarity != "negated"
        return affirmed and self._follows(self._wording.cues.universal)

    def _follows(self, words: Set[str]) -> bool:
        """Tell whether a condition follows one of some words: "every Y"."""
        passage = self._passage
        return any(passage.word(passage.token_at(a.start) - 1) in words for a in self._objects)

    def _degree(self, modality: Modality) -> str:
        passage, trigger, cues = self._passage, self._trigger, self._wording.cues
        doubted = modality.strength == "uncertain" and trigger.sense.strength != "absolute"
        if (doubted or modality.polarity == "negated") and (self._is_of_people() or self._is_within()):
            return "within"
        if doubted and cues.unproven.search(passage.folded, self._clause[0], trigger.end):
            return "unproven"  # "no evidence that X cures Y" says nothing of what X relieves
        before = passage.word(passage.token_at(min(a.start for a in self._subjects)) - 1)
        only = before == "only" and trigger.sense.axis == "effect"
        if only and _alone(passage, self._finder, self._subjects):
            return "only"
        if before in cues.universal or self._is_of_all(modality):
            return "everyone"
        if modality.strength == "possible" and any(
            cues.slight.search(cue, 0, len(cue)) for cue in modality.words("possible")
        ):
            return "slight"
        proven = trigger.sense.strength != "absolute" and _proven(modality, self._wording)
        return "proven" if proven else ""


def _proven(modality: Modality, wording: Wording) -> bool:
    """Tell whether a claim is absolute by words of proof alone: "has been proven to be effective"."""
    if modality.strength != "absolute" or modality.polarity != "affirmed" or modality.share is not None:
        return False
    cues, proof = modality.words("absolute"), wording.cues.proof
    return bool(cues) and all((0, len(cue)) in proof.find(cue, 0, len(cue)) for cue in cues)


def _alone(passage: Passage, finder: Finder, subjects: Sequence[Argument]) -> bool:
    """Tell whether "only" opens the sentence and it names no other treatment than its subjects."""
    first = min(a.start for a in subjects)
    opens = passage.token_at(first) == 1
    return opens and {m.concept for m in finder.of_slot("treatment")} == {a.concept for a in subjects}


def _in_part(passage: Passage, start: int, end: int, subjects: Sequence[Argument]) -> bool:
    """Tell whether a denial is of one dose ("X 20 mg does not help") or of some people ("30% do not respond")."""
    for figure in quantities(passage.folded, max(start, end - _FIGURES), end):
        if figure.unit == "percent":
            return True
        if figure.unit == "mg" and any(
            a.end <= figure.start and not passage.folded[a.end : figure.start].strip(" (,") for a in subjects
        ):
            return True
    return False


def _of_most(passage: Passage, wording: Wording, start: int, end: int) -> bool:
    """Tell whether a denial between two offsets is of most people only: "does not help most people with Y"."""
    words = range(passage.token_at(start), passage.token_at(end))
    return any(passage.word(i) in wording.grammar.mostly for i in words)


def _objects(trigger: Trigger, finder: Finder) -> list[Argument]:
    """The conditions that an active trigger speaks of; praise may leave them unsaid."""
    if trigger.after is None:
        fronted = finder.fronted(trigger.start) or finder.concluded(trigger.start, trigger.end)
        return fronted or (finder.unsaid(trigger.start) if trigger.sense.topic else [])
    praise = trigger.sense.topic and trigger.relief
    fronted = finder.fronted(trigger.start) if praise else []
    behind = fronted or finder.objects_right(trigger.after, trigger.sense, relief=trigger.relief)
    behind = behind or finder.within(trigger.after, trigger.end) or finder.asked(trigger.after)
    if behind or not (trigger.sense.fronted or trigger.sense.headed):
        return behind
    headed = [] if trigger.sense.headed and finder.continues(trigger.end) else finder.fronted(trigger.start)
    return headed or (finder.unsaid(trigger.start, trigger.end) if trigger.sense.fronted else [])


def arguments(trigger: Trigger, finder: Finder) -> tuple[list[Argument], list[Argument]]:
    """The subjects and objects of a trigger; either may be empty."""
    if trigger.voice == "active":
        objects = _objects(trigger, finder)
        if not objects:
            return [], []
        subjects = finder.subjects(trigger.start)
        end = spread(objects)[1]
        subjects = finder.enumerated(trigger.start, end) or subjects or finder.titled(trigger.start)
        subjects = subjects or finder.ranged(trigger.start)
        if not subjects and (
            not trigger.sense.usage_passive or finder.succeeds(end)
        ):  # else "treat Y with X" is use
            subjects = finder.instrument(end) or finder.named_within(trigger.start, trigger.end)
        return subjects, objects
    subjects = finder.treatments_right(trigger.after or 0)
    left = {a.concept for a in subjects if finder.is_left(a.start)}  # "eases after stopping X"
    subjects = [a for a in subjects if a.concept not in left]
    if trigger.voice == "agent":
        objects = finder.objects_behind(subjects)
        if subjects and not objects and trigger.sense.fronted:
            objects = finder.unsaid(trigger.start, subjects[-1].end)
        return subjects, objects
    return subjects, finder.objects_left(trigger.start)


@dataclass(frozen=True, slots=True)
class Opening:
    """A trigger that a list goes on with: one side is named, the items fill the other."""

    trigger: Trigger
    subjects: tuple[Argument, ...]
    objects: tuple[Argument, ...]
    modality: Modality


def read_openings(passage: Passage, finder: Finder, wording: Wording) -> Iterator[Opening]:
    """Yield what a sentence that ends in a colon leaves open: "X relieves:", "The following are effective for Y:"."""
    cues = wording.cues
    if not passage.tokens or not tells(passage, cues):
        return
    for trigger in find_triggers(passage, wording, finder.slot):
        if trigger.voice != "active" or trigger.after is None:
            continue
        subjects = finder.subjects(trigger.start)
        objects = finder.objects_right(trigger.after, trigger.sense)
        general = not subjects or all(a.how == "anaphor" for a in subjects)
        last = all(wording.treats.bridging(token) for token in passage.tokens[trigger.after :])
        if not (objects and general) and not (subjects and not objects and last):
            continue
        known = objects or subjects
        clause = (finder.clause_start(trigger.start), finder.clause_end(trigger.end))
        at = spread(known) if not objects else (trigger.start, trigger.start)
        modality = modify(
            passage, cues, trigger.sense, clause, at, (trigger.start, trigger.end), spread(known)[1]
        )
        if modality is not None and not conditional(passage, cues, clause[0], at[0]):
            yield Opening(trigger, () if objects else tuple(subjects), tuple(objects), modality)

"""Claims about how a treatment acts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from neurolint.claims.ahead import word_ahead
from neurolint.claims.arguments import Finder
from neurolint.claims.assertion import conditional, tells
from neurolint.claims.discourse import Argument, Discourse
from neurolint.claims.layout import spread
from neurolint.claims.modifiers import Modality, modify
from neurolint.claims.nameless import nameless, practised
from neurolint.claims.passage import Passage
from neurolint.claims.purposes import is_purpose
from neurolint.claims.relatives import related
from neurolint.claims.wording.benefits import Sense
from neurolint.claims.wording.relating import BY, Composition
from neurolint.claims.wording.whole import Wording
from neurolint.quickclass import dataclass

_DIRECT = Sense("direct")
_VIA = 2  # words between a passive and "by": "is flushed out by"
_DOERS = ("treatment", "mechanism")  # what may act on a target


@dataclass(frozen=True, slots=True)
class Action:
    """One reading: treatments said to act through a mechanism.

    `direction` says whether a target is activated or blocked, where the verb tells it. `cures` are the conditions that
    this would cure, `kind` the class of treatments that act so, `around` the conditions that the clause names.
    """

    subjects: tuple[Argument, ...]
    mechanism: Argument
    trigger: tuple[int, int]
    modality: Modality
    direction: str = ""
    cures: tuple[str, ...] = ()
    kind: str = ""
    around: tuple[str, ...] = ()


def read_actions(
    passage: Passage,
    finder: Finder,
    wording: Wording,
    discourse: Discourse,
    matter: Callable[[int], Argument | None] = lambda _: None,
) -> Iterator[Action]:
    """Yield what a sentence says of mechanisms.

    `matter` tells of which treatment a verb without a subject speaks, by its place.
    """
    mechanisms = wording.mechanisms
    if passage.words.isdisjoint(mechanisms.openers) and not passage.may_hold(mechanisms.phrases):
        return
    if not tells(passage, wording.cues):
        return
    seen: set[str] = set()
    active = ((*found, False) for found in _found(passage, wording, discourse))
    passive = ((*found, True) for found in _suffered(passage, finder, wording))
    for start, end, mechanism, suffered in chain(active, passive):
        if mechanism.concept in seen:
            continue
        seen.add(mechanism.concept)
        clause = (finder.clause_start(start), finder.clause_end(end))
        inner = related(passage, finder, wording, start)
        if inner is not None and not inner:
            continue
        told = [] if suffered else finder.subjects(start)
        subjects = (
            inner
            or told
            or finder.means_of(start, mechanism.end)
            or finder.instrument(mechanism.end)
            or nameless(passage, wording, start)
            or practised(passage, wording, start)
            or [topic for topic in [matter(start)] if topic and not _of_the_act(passage, wording, start, end)]
        )
        first = min((a.start for a in subjects), default=start)
        if is_purpose(passage, wording, clause[0], passage.token_at(start)):
            continue
        if _of_others(passage, wording, subjects, start):
            continue
        if not subjects or conditional(passage, wording.cues, clause[0], first):
            continue
        ahead = spread(subjects) if first < start else (start, start)
        modality = modify(passage, wording.cues, _DIRECT, clause, ahead, (start, end), mechanism.end)
        if modality is not None:
            cures = mechanisms.cures.get(mechanism.concept, ())
            kind = mechanisms.classes.get(mechanism.concept, "")
            named = (
                m.concept
                for m in finder.of_slot("condition")
                if clause[0] <= m.start < clause[1] and not start <= m.start < end
            )
            around = tuple(dict.fromkeys(named))
            doers = {
                m.concept for slot in _DOERS for m in finder.of_slot(slot) if clause[0] <= m.start < start
            }
            alone = doers <= {a.concept for a in subjects}
            direction = _direction(passage, wording, start, mechanism) if alone else ""
            yield Action(tuple(subjects), mechanism, (start, end), modality, direction, cures, kind, around)


def _of_others(passage: Passage, wording: Wording, subjects: Sequence[Argument], start: int) -> bool:
    """Tell whether a way ("by acting on Y") is that of something unnamed: "given with X are drugs that … by"."""
    if passage.word(passage.token_at(start) - 1) != BY:
        return False
    end = max((a.end for a in subjects if a.end <= start), default=start)
    behind = range(passage.token_at(end) + 1, passage.token_at(start))
    return any(passage.word(i) in wording.grammar.relatives for i in behind)


def _direction(passage: Passage, wording: Wording, start: int, mechanism: Argument) -> str:
    """Which way a target is acted on, "" where the words tell none or both: "blocks or activates Y"."""
    directions = wording.mechanisms.directions
    words = passage.folded[start : mechanism.start].split()
    told = {directions[word] for word in words if word in directions}
    return told.pop() if len(told) == 1 else ""


def _of_the_act(passage: Passage, wording: Wording, start: int, end: int) -> bool:
    """Tell whether a gerund opens a sentence that speaks of the act: "Detoxing the body (and …) is not needed"."""
    if passage.token_at(start) != 0 or not passage.word(0).endswith("ing"):
        return False
    for i in range(passage.token_at(end), len(passage.tokens)):
        if not passage.gap(i - 1).isspace():
            return False
        if passage.word(i) in wording.anaphors.auxiliaries or passage.word(i).endswith("n't"):
            return True
    return False


def _found(passage: Passage, wording: Wording, discourse: Discourse) -> Iterator[tuple[int, int, Argument]]:
    """Compositions first; then mechanisms named by themselves, but for what a composition has taken."""
    mechanisms = wording.mechanisms
    composed: list[tuple[int, int, Argument]] = []
    for i in passage.indexes(mechanisms.composing):
        for composition in mechanisms.compositions[passage.tokens[i].word]:
            if not composition.may_stand(passage.keys, passage.concepts):
                continue
            for found in _composed(passage, composition, i, wording):
                # the first that takes these words, if they say it; "nerve tissue" is no tissue at large
                if not any(
                    (low, high) == found[:2] and taken.how != "anaphor" for low, high, taken in composed
                ):
                    composed.append(found)
    yield from composed
    triggers = [
        (i + 1, passage.tokens[i].start, passage.tokens[i].end) for i in passage.indexes(mechanisms.verbs)
    ]
    for start, end in passage.find(mechanisms.phrases):
        first = passage.token_at(start)
        begin = passage.tokens[first + (passage.word(first) == BY)].start  # "by acting on": the verb
        triggers.append((passage.token_at(end), begin, end))
    for mention in passage.mentions if BY in passage.words else ():
        before = passage.token_at(mention.start) - 1
        if passage.word(before) == BY and discourse.slot(mention.concept) == "mechanism":
            triggers.append((before + 1, passage.tokens[before].start, passage.tokens[before].end))
    for index, start, end in triggers:
        for found in _named(passage, discourse, index, start, end):
            if not any(low <= found[2].start < argument.end for low, _, argument in composed):
                yield found


def _composed(
    passage: Passage, composition: Composition, i: int, wording: Wording
) -> Iterator[tuple[int, int, Argument]]:
    """A verb with what it acts on right behind, coordinated objects included."""
    token = passage.tokens[i]
    begin = i + 1
    # "raises serotonin" tells of a level, from which only one of several ways of acting is taken
    how = "anaphor" if composition.via and composition.concepts and not composition.required else "name"
    if passage.word(begin) in wording.grammar.pairing and passage.word(begin + 1) in composition.verbs:
        return  # "strengthening and repairing": the second verb has the object
    at = passage.tokens[begin].start if begin < len(passage.tokens) else passage.sentence.end
    via = next(
        composition.via.find(passage.folded, at, min(at + 60, passage.sentence.end), passage.keys), None
    )
    if via is not None and via[0] - at <= 4:
        at = via[1]
    elif composition.required:
        return
    until = min(at + 60, passage.sentence.end)
    for start, end in composition.words.find(passage.folded, at, until, passage.keys):
        after = passage.token_at(end)
        carried = after < len(passage.tokens) and passage.tokens[after].stem in wording.treats.carriers
        other = carried or passage.word(after) in composition.unless
        if len(passage.folded[at:start].split()) <= 1 and not other:
            yield token.start, end, Argument(composition.mechanism, token.start, end, how)
            return
        break
    for mention in passage.mentions:
        if at <= mention.start < until and mention.concept in composition.concepts:
            between = passage.folded[at : mention.start]
            if not any(mark in between for mark in ";:.–") and len(between.split()) <= 5:
                yield token.start, mention.end, Argument(composition.mechanism, token.start, mention.end, how)
                return


def _suffered(passage: Passage, finder: Finder, wording: Wording) -> Iterator[tuple[int, int, Argument]]:
    """What is acted on before a passive, whose doer or means follows: "Y is blocked by X"."""
    mechanisms, be = wording.mechanisms, wording.grammar.be
    agent_of = wording.grammar.agent
    for i in passage.indexes(mechanisms.composing):
        at = word_ahead(passage, wording, passage.tokens[i].start, be) + 1
        agent = next(
            (k for k in range(i + 1, i + _VIA + 2) if agent_of(passage.word(k), passage.word(k + 1))), -1
        )
        if agent < 0 or be.isdisjoint(passage.word(k) for k in range(at, i)):
            continue
        verb, start = passage.tokens[i], finder.clause_start(passage.tokens[i].start)
        ahead = len(passage.folded[: passage.tokens[at].start].rstrip())
        for composition in mechanisms.compositions[verb.word]:
            ends = [
                (low, high)
                for low, high in composition.words.find(passage.folded, start, ahead, passage.keys)
            ]
            ends += [(m.start, m.end) for m in passage.mentions if m.concept in composition.concepts]
            if any(start <= low and high == ahead for low, high in ends):
                end = passage.tokens[agent - 1].end
                yield verb.start, end, Argument(composition.mechanism, verb.start, end)
                break


def _named(
    passage: Passage, discourse: Discourse, index: int, start: int, end: int
) -> Iterator[tuple[int, int, Argument]]:
    """A mechanism of the vocabulary within a few words."""
    if index >= len(passage.tokens):
        return
    begin = passage.tokens[index].start
    for mention in passage.mentions:
        if begin <= mention.start <= begin + 60 and discourse.slot(mention.concept) == "mechanism":
            between = passage.folded[end : mention.start]
            if len(between.split()) <= 5 and not any(mark in between for mark in ",;:.–("):
                yield start, end, Argument(mention.concept, mention.start, mention.end)
            return

"""How a claim is meant: asserted or not, affirmed or denied, and how strongly."""

from __future__ import annotations

from dataclasses import dataclass

from neurolint.claims.model import Polarity, Strength
from neurolint.claims.passage import Passage
from neurolint.claims.wording import STRENGTHS, Cues, Sense
from neurolint.language.phrases import Phrases

_ADJACENT = 24  # code points before a trigger in which an adjacent cue must stand


@dataclass(frozen=True, slots=True)
class Reading:
    """The modifiers of one claim, and which of them were found."""

    strength: Strength
    polarity: Polarity
    scope: tuple[str, ...]
    trace: tuple[str, ...]


def asserts(passage: Passage, cues: Cues) -> bool:
    """Tell whether a sentence asserts anything: not a question, advice, a myth, a quotation or about animals."""
    text = passage.text
    if text.rstrip("\"')* ").endswith("?") or passage.block.quoted:
        return False
    first = passage.word(0)
    if passage.block.kind in {"heading", "title"} and first in cues.questions:
        return False
    if first in cues.advice:
        return False
    return not cues.unasserted.search(passage.folded, passage.sentence.start, passage.sentence.end)


def conditional(passage: Passage, cues: Cues, start: int, trigger: int) -> bool:
    """Tell whether a trigger stands in an "if" or "whether" clause that begins in its clause."""
    for begin, end in cues.conditions.find(passage.folded, start, trigger):
        if "," not in passage.folded[end:trigger] or passage.folded.startswith("whether", begin):
            return True
    return False


def modify(
    passage: Passage,
    cues: Cues,
    sense: Sense,
    clause: tuple[int, int],
    subject_end: int,
    trigger: tuple[int, int],
    end: int,
) -> Reading:
    """Read strength, polarity and scope of a claim.

    `clause` is the range of its clause, `trigger` that of its trigger, `end` where its last argument ends.
    """
    folded = passage.folded
    trace: list[str] = []
    found: list[Strength] = []
    absolute = False
    for level, phrases in cues.forward:
        hit = next(phrases.find(folded, clause[0], trigger[1]), None)
        if hit is not None:
            trace.append(f"{level}: “{folded[hit[0] : hit[1]]}”")
            absolute = absolute or level == "absolute"
            found.append(level)
    for level, phrases in cues.adjacent:
        near = trigger[0] - _ADJACENT
        hit = next(
            (h for h in phrases.find(folded, max(clause[0], near), trigger[1]) if h[1] <= trigger[0]), None
        )
        if hit is not None:
            trace.append(f"{level}: “{folded[hit[0] : hit[1]]}”")
            found.append(level)
    for level, phrases in cues.backward:
        until = clause[1] if level == "absolute" else passage.sentence.end
        hit = next(phrases.find(folded, trigger[1], until), None)
        if hit is not None:
            trace.append(f"{level}: “{folded[hit[0] : hit[1]]}”")
            absolute = absolute or level == "absolute"
            found.append(level)
    strength = _combine(sense.strength, found, absolute)
    polarity, cue = _polarity(passage, cues, sense, max(clause[0], subject_end), trigger)
    if cue:
        trace.append(f"negated: “{cue}”")
    if cue and "absolute" in {strength, sense.strength} and not sense.negated:
        # "has not been proven to", "does not cure": only the certainty is denied
        strength, polarity = "uncertain", "affirmed"
    if cue and sense.negated:
        strength = _weaker(strength, "possible")
    scope = [*sense.scope]
    for name, phrases in cues.scope.items():
        if name not in scope and phrases.search(folded, clause[0], max(end, clause[1])):
            scope.append(name)
    return Reading(strength, polarity, tuple(scope), tuple(trace))


def _combine(base: Strength, found: list[Strength], absolute: bool) -> Strength:
    """The weakest modifier wins; "can" takes an absolute verb down to a direct claim only."""
    weak = [level for level in found if level != "absolute"]
    if weak.count("possible") > 1:
        return "uncertain"  # hedged twice: "may help some people"
    weakest = min(weak, key=STRENGTHS.index) if weak else None
    if weakest in {"uncertain", "possible", "probable"}:
        return _weaker(base, weakest)
    if absolute:
        return "absolute"
    if weakest == "can":
        return "direct" if base == "absolute" else _weaker(base, "can")
    return base


def _weaker(one: Strength, other: Strength) -> Strength:
    return min(one, other, key=STRENGTHS.index)


def _polarity(
    passage: Passage, cues: Cues, sense: Sense, start: int, trigger: tuple[int, int]
) -> tuple[Polarity, str]:
    cue = negation_before(passage, cues, start, trigger[0] if sense.negated else trigger[1])
    negated = bool(cue) != sense.negated
    return ("negated" if negated else "affirmed"), cue


def negation_before(passage: Passage, cues: Cues, start: int, end: int) -> str:
    """Return the negation cue that reaches `end` from behind `start`, empty when there is none."""
    folded = passage.folded
    pseudo = list(_spans(cues.pseudo, folded, start, end + 40))
    hits = [
        (begin, finish)
        for begin, finish in _spans(cues.negation, folded, start, end)
        if not any(begin >= low and finish <= high for low, high in pseudo)
    ]
    for token in passage.tokens:
        contracted = start <= token.start < end and token.word.endswith("n't")
        if contracted and not any(low <= token.start < high for low, high in pseudo):
            hits.append((token.start, token.end))
    for begin, finish in sorted(hits, reverse=True):  # the nearest first
        between = folded[finish:end]
        if not any(
            f" {stop} " in f"{between} " or (len(stop) == 1 and stop in between)
            for stop in cues.negation_stops
        ):
            return folded[begin:finish]
    return ""


def _spans(phrases: Phrases, folded: str, start: int, end: int) -> list[tuple[int, int]]:
    return list(phrases.find(folded, start, min(end, len(folded))))

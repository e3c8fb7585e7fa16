"""How a claim is meant: affirmed or denied, how strongly, and within what scope."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from neurolint.claims.assertion import standing
from neurolint.claims.model import Polarity, Strength
from neurolint.claims.passage import Passage
from neurolint.claims.wording import STRENGTHS, Cues, Sense
from neurolint.language.phrases import Phrases

_BEHIND = 240  # code points behind a trigger in which a cue still bears on it
_ADJACENT = 24  # code points before a trigger in which an adjacent cue must stand


@dataclass(frozen=True, slots=True)
class Modality:
    """The modifiers of one claim, and which of them were found."""

    strength: Strength
    polarity: Polarity
    scope: tuple[str, ...]
    trace: tuple[str, ...]


PLAIN = Modality("direct", "affirmed", (), ())
"""What words say that nothing modifies."""


def modify(
    passage: Passage,
    cues: Cues,
    sense: Sense,
    clause: tuple[int, int],
    subject: tuple[int, int],
    trigger: tuple[int, int],
    end: int,
    *,
    own: bool = False,
) -> Modality | None:
    """Read strength, polarity and scope of a claim; None when nobody asserts it.

    `clause` is the range of its clause, `subject` and `trigger` those of its subject and trigger, `end` where its last
    argument ends. With `own`, words inside the trigger belong to what is claimed and modify nothing.
    """
    inner = trigger[0] if own else trigger[1]
    folded, held = passage.folded, passage.keys
    first = min(subject[0], trigger[0])
    stands, start, cue = standing(passage, cues, clause[0], first, end)
    if stands == "unasserted":
        return None
    trace = [f"{stands}: “{cue}”"] if cue else []
    found: list[Strength] = [stands] if stands != "asserted" else []
    insertion = _insertion(folded, subject[1], trigger[0])
    for level, phrases in cues.forward:
        pseudo = cues.pseudo if level == "uncertain" else None
        hit = _outside(phrases.find(folded, start, inner, held), folded, start, insertion, pseudo)
        if hit is not None:
            trace.append(f"{level}: “{folded[hit[0] : hit[1]]}”")
            found.append(level)
    for level, phrases in cues.adjacent:
        near = max(start, trigger[0] - _ADJACENT)
        hit = next((h for h in phrases.find(folded, near, trigger[1], held) if h[1] <= trigger[0]), None)
        if hit is not None:
            trace.append(f"{level}: “{folded[hit[0] : hit[1]]}”")
            found.append(level)
    for level, phrases in cues.backward:
        until = clause[1] if level == "absolute" else passage.sentence.end
        hit = next(phrases.find(folded, trigger[1], min(until, trigger[1] + _BEHIND), held), None)
        if hit is not None:
            trace.append(f"{level}: “{folded[hit[0] : hit[1]]}”")
            found.append(level)
    strength = _combine(sense.strength, found)
    denied = _deny(passage, cues, sense, (max(start, first - 12), inner), trigger, insertion, strength, trace)
    if denied is None:
        return None
    scope = [*sense.scope]
    for name, phrases in cues.scope.items():
        if name not in scope and any(phrases.find(folded, clause[0], max(end, clause[1]), held)):
            scope.append(name)
    return Modality(denied[0], denied[1], tuple(scope), tuple(trace))


def _deny(
    passage: Passage,
    cues: Cues,
    sense: Sense,
    region: tuple[int, int],
    trigger: tuple[int, int],
    insertion: tuple[int, int],
    strength: Strength,
    trace: list[str],
) -> tuple[Strength, Polarity] | None:
    """Read negation: what it denies may be the effect, its certainty, its reach or its time."""
    if any(cues.disproved.find(passage.folded, region[0], trigger[1], passage.keys)):
        return "absolute", "negated"
    until = trigger[0] if sense.negated else region[1]
    cue = negation_before(passage, cues, region[0], until, insertion)
    negated = bool(cue) != sense.negated
    if not cue:
        return strength, ("negated" if negated else "affirmed")
    trace.append(f"negated: “{cue}”")
    if _relative(passage, trigger[0]):
        return None  # "pain that does not respond to X" picks out some pain
    folded = passage.folded
    if folded.endswith(f", {cue} ", 0, trigger[0]) and folded.startswith(",", trigger[1]):
        return None  # "is taken to prevent, not treat, X" corrects a word
    if sense.negated:
        return _weaker(strength, "possible"), "affirmed"
    if "absolute" in {strength, sense.strength}:
        return "uncertain", "affirmed"  # "not proven to", "does not cure": only the certainty is denied
    if cues.once.search(folded, max(region[0], trigger[0] - _ADJACENT), trigger[0]):
        return _weaker(strength, "possible"), "negated"  # what happened once, in a trial or to somebody
    if cues.partial.search(passage.folded, trigger[0], min(passage.sentence.end, trigger[1] + _BEHIND)):
        return "uncertain", "affirmed"  # "does not help everyone", "not straight away"
    return strength, "negated"


def _relative(passage: Passage, trigger: int) -> bool:
    """Tell whether a denial stands in a clause that picks out people or cases: "whose pain is not relieved by"."""
    first, last = passage.token_at(passage.sentence.start), passage.token_at(trigger)
    for i in range(last - 1, max(first, last - 9) - 1, -1):
        word = passage.word(i)
        if word in {"who", "whose", "whom", "when", "where", "whenever", "wherever"}:
            return True
        if word in {"that", "which"}:
            between = [m for m in passage.mentions if passage.tokens[i].end <= m.start and m.end <= trigger]
            return not between
    return False


def _insertion(folded: str, subject: int, trigger: int) -> tuple[int, int]:
    """What is put in between commas behind a subject says something else: ", a drug that may …,"."""
    between = folded[subject:trigger] if subject < trigger else ""
    if between.count(",") < 2 or not between.lstrip(" )").startswith(","):
        return (0, 0)
    return subject + between.index(","), subject + between.rindex(",")


def _outside(
    hits: Iterator[tuple[int, int]],
    folded: str,
    start: int,
    insertion: tuple[int, int],
    pseudo: Phrases | None,
) -> tuple[int, int] | None:
    """The first match that is neither in the insertion nor part of a false cue ("no doubt") behind `start`."""
    for hit in hits:
        if insertion[0] <= hit[0] < insertion[1]:
            continue
        low, high = max(start, hit[0] - 20), min(len(folded), hit[1] + 20)
        if pseudo and any(a <= hit[0] and hit[1] <= b for a, b in pseudo.find(folded, low, high)):
            continue
        return hit
    return None


def _combine(base: Strength, found: list[Strength]) -> Strength:
    """The weakest modifier wins; "can" takes an absolute verb down to a direct claim only."""
    weak = [level for level in found if level != "absolute"]
    if weak.count("possible") > 1:
        return "uncertain"  # hedged twice: "may help some people"
    weakest = min(weak, key=STRENGTHS.index) if weak else None
    if weakest in {"uncertain", "possible", "probable"}:
        return _weaker(base, weakest)
    if "absolute" in found:
        return "absolute"
    if weakest == "can":
        return "direct" if base == "absolute" else _weaker(base, "can")
    return base


def _weaker(one: Strength, other: Strength) -> Strength:
    return min(one, other, key=STRENGTHS.index)


def negation_before(
    passage: Passage, cues: Cues, start: int, end: int, insertion: tuple[int, int] = (0, 0)
) -> str:
    """Return the negation cue that reaches `end` from behind `start`, empty when there is none.

    What stands in the insertion says something else.
    """
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
    hits = [hit for hit in hits if not insertion[0] <= hit[0] < insertion[1]]
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

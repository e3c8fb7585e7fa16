"""Denials in a sentence, and what they deny: the effect, its certainty, its reach or its time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from neurolint.claims.model import Polarity, Strength
from neurolint.claims.passage import Passage
from neurolint.claims.wording.benefits import STRENGTHS, Sense
from neurolint.claims.wording.cues import Cues
from neurolint.language.cues import Modifier

_BEHIND = 240  # code points behind a trigger in which words still narrow its denial
_ADJACENT = 24  # code points before a trigger in which a denial of what happened once must stand
_RELATIVE = 9  # words before a trigger in which a relative clause can begin
_TWICE = 2  # words between two denials that cancel each other: "never ever fails to"


def denials(passage: Passage, cues: Cues, start: int, end: int) -> Sequence[Modifier]:
    """Return the denials whose cue begins between two places, left to right.

    A cue within a name belongs to it: "a lack of magnesium causes cramps" denies nothing.
    """
    return [
        found
        for found in passage.modifiers(cues.context)
        if found.type == "negated" and start <= found.cue[0] < end and not _in_a_name(passage, *found.cue)
    ]


def _in_a_name(passage: Passage, start: int, end: int) -> bool:
    return any(mention.start <= start and end <= mention.end for mention in passage.mentions)


def denied_by(
    passage: Passage,
    cues: Cues,
    region: tuple[int, int],
    trigger: int,
    insertion: tuple[int, int] = (0, 0),
) -> tuple[Modifier, ...]:
    """Return the nearest denial in a region that bears on a trigger, with one that cancels it; else nothing.

    What stands in the insertion says something else, and "not all" denies of some only. A cue that denies one thing
    for another ("but not", "rather than") bears on a trigger only when nothing is named between: "X but not Y
    relieves" affirms of X.
    """
    bearing = [
        found
        for found in denials(passage, cues, *region)
        if found.level != "partial"
        and found.scope[1] > min(trigger, region[1] - 1)
        and not insertion[0] <= found.cue[0] < insertion[1]
    ]
    for i in reversed(range(len(bearing))):
        found = bearing[i]
        if found.level == "contrast" and _named(passage, found.cue[1], trigger):
            continue
        if i and _cancels(passage.folded[bearing[i - 1].cue[1] : found.cue[0]], cues):
            return found, bearing[i - 1]
        return (found,)
    return ()


def _named(passage: Passage, start: int, end: int) -> bool:
    return any(start <= mention.start and mention.end <= end for mention in passage.mentions)


def _cancels(between: str, cues: Cues) -> bool:
    """Tell whether a denial denies the next one: right before it and not joined to it ("does not and cannot")."""
    words = between.split()
    return len(words) <= _TWICE and all(
        word.isalpha() and word not in cues.context.conjunctions for word in words
    )


def deny(
    passage: Passage,
    cues: Cues,
    sense: Sense,
    region: tuple[int, int],
    trigger: tuple[int, int],
    insertion: tuple[int, int],
    strength: Strength,
    trace: list[str],
) -> tuple[Strength, Polarity] | None:
    """Return strength and polarity of a claim that was read as affirmed; None when it is not one.

    `region` is where a denial stands, `strength` what hedges have left. Two denials make a weak affirmation, never a
    strong one. Cues are added to the trace.
    """
    folded = passage.folded
    of_one_study = cues.single.search(folded, passage.sentence.start, trigger[0])
    if any(cues.disproved.find(folded, region[0], trigger[1], passage.keys)):
        return ("possible" if of_one_study else "absolute"), "negated"
    until = trigger[0] if sense.negated else region[1]
    found = denied_by(passage, cues, (region[0], until), trigger[0], insertion)
    if found and _new_predicate(passage, cues, found[0], trigger[0]):
        found = ()
    words = [folded[slice(*modifier.cue)] for modifier in found]
    trace += [f"negated: “{cue}”" for cue in words]
    if passage.answer == "no":
        trace.append("negated: by the answer")
        words.append("")
    if of_one_study and (bool(words) != sense.negated):
        trace.append("told of a single study")
        strength = weaker(strength, "possible")
    if not words:
        return strength, ("negated" if sense.negated else "affirmed")
    if found and _relative(passage, cues, trigger[0]):
        return None  # "pain that does not respond to X" picks out some pain
    if found and found[0].level == "contrast" and _set_against(folded, region[0], found[0].cue, trigger):
        return None
    if found and folded.endswith(f", {words[0]} ", 0, trigger[0]) and folded.startswith(",", trigger[1]):
        return None  # "is taken to prevent, not treat, X" corrects a word
    if (len(words) + sense.negated) % 2 == 0:
        return weaker(strength, "possible"), "affirmed"
    if (sense.ends and not cues.ever.issuperset(words)) or "absolute" in {strength, sense.strength}:
        return "uncertain", "affirmed"  # "not proven to", "does not cure": only the certainty is denied
    if cues.once.search(folded, max(region[0], trigger[0] - _ADJACENT), trigger[0]):
        return weaker(strength, "possible"), "negated"  # what happened once, in a trial or to somebody
    if _partial(passage, cues, trigger, found[0].cue[1] if found else trigger[0]):
        return "uncertain", "affirmed"  # "does not help everyone", "not straight away", "not better than Y"
    return strength, "negated"


def _set_against(folded: str, start: int, contrast: tuple[int, int], trigger: tuple[int, int]) -> bool:
    """Tell whether a contrast sets one way to act against another: "works by slowing Y rather than treating Z"."""
    adverbs = folded[contrast[1] : trigger[0]].split()
    behind = all(word.endswith("ly") for word in adverbs) and _is_gerund(folded[slice(*trigger)])
    before = folded[start : contrast[0]].split()
    return behind and any(one == "by" and _is_gerund(word) for one, word in pairwise(before))


def _is_gerund(words: str) -> bool:
    return words.partition(" ")[0].endswith("ing")


def _new_predicate(passage: Passage, cues: Cues, denial: Modifier, trigger: int) -> bool:
    """Tell whether a second predicate follows what "not" denies: "is not a cure and often only provides relief".

    Behind "does not" a bare verb would be denied too; a verb in the third person stands for itself.
    """
    at = passage.token_at(trigger)
    word = passage.word(at)
    if not passage.folded[slice(*denial.cue)].endswith(("not", "n't")) or not word.endswith("s"):
        return False
    at -= 1
    while passage.word(at).endswith("ly") or passage.word(at) in cues.light:
        at -= 1
    return passage.word(at) == "and" and not word.endswith("ss")


def _partial(passage: Passage, cues: Cues, trigger: tuple[int, int], denied: int) -> bool:
    """Tell whether what is denied, from the end of the denial on, is the extent, or that it is more than another's."""
    end = min(passage.sentence.end, trigger[1] + _BEHIND)
    compared = {
        found.level
        for found in passage.modifiers(cues.context)
        if found.type == "comparison" and trigger[1] <= found.cue[0] < end
    }
    start = min(denied, trigger[0])
    if cues.size.search(passage.folded, start, end):
        return True
    if "control" in compared:
        return False  # "no better than a placebo"
    # a trigger without length is a comparison, and says itself with what
    return cues.partial.search(passage.folded, start, end) or bool(compared and trigger[0] < trigger[1])


def _relative(passage: Passage, cues: Cues, trigger: int) -> bool:
    """Tell whether a denial stands in a clause that picks out people or cases: "whose pain is not relieved by"."""
    first, last = passage.token_at(passage.sentence.start), passage.token_at(trigger)
    for i in range(last - 1, max(first, last - _RELATIVE) - 1, -1):
        word = passage.word(i)
        if word in cues.people:
            return True
        if word in cues.things:
            return not _named(passage, passage.tokens[i].end, trigger)
    return False


def weaker(one: Strength, other: Strength) -> Strength:
    """Return the weaker of two strengths."""
    return min(one, other, key=STRENGTHS.index)

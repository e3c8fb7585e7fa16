"""How a claim is meant: affirmed or denied, how strongly, and within what scope."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from neurolint.claims.assertion import standing, told_by_others
from neurolint.claims.model import Polarity, Strength
from neurolint.claims.negation import denials, deny, weaker
from neurolint.claims.passage import Passage
from neurolint.claims.wording.benefits import STRENGTHS, Sense
from neurolint.claims.wording.cues import Cues
from neurolint.language.quantities import quantities
from neurolint.quickclass import dataclass

_BEHIND = 240  # code points behind a trigger in which a cue still bears on it
_BEFORE = 12  # code points before a subject in which a denial bears on it
_FRONTED = frozenset({"nor", "never", "neither"})  # denials with which a verb may stand before its subject
_INVERTED = 4  # words of a subject between such a verb and its name: "nor does the latest and best X"
_PICKED = 6  # words between a denial and the name that it picks out of: "none of the ten best known Xs"
_LISTED = 9  # words of a list that "no" denies as a whole
_PAST = 2  # words before a comparison in which its verb stands: "was about as good as"
_WORD = re.compile(r"\w+")
_INFLECTED = ("s", "ed", "ing")
_ADJACENT = 24  # code points before a trigger in which an adjacent cue must stand
_MANY = 80  # percent of people from which on a share says more than the plain claim

_QUOTED = re.compile("“([^”]*)”")


@dataclass(frozen=True, slots=True)
class Modality:
    """The modifiers of one claim, and which of them were found.

    `share` is how many people at least are said to be helped, in percent, where nothing else is as strong.
    """

    strength: Strength
    polarity: Polarity
    scope: tuple[str, ...]
    trace: tuple[str, ...]
    share: float | None = None

    @property
    def firm(self) -> bool:
        """Tell whether the claim is made, not denied or left open."""
        return self.polarity == "affirmed" and self.strength not in {"possible", "uncertain"}

    def words(self, found: str) -> list[str]:
        """Return the words of the cues of one sort that were found, such as "negated" or "absolute"."""
        return [word for line in self.trace if line.startswith(found) for word in _QUOTED.findall(line)]


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
    first = min(subject[0], trigger[0])
    stands, start, cue = standing(passage, cues, clause[0], first, end)
    until = max(clause[0], min(subject[1], trigger[0]))
    if not passage.answer and (
        stands == "unasserted" or told_by_others(passage, cues, clause[0], until, trigger[0])
    ):
        return None
    trace = [f"{stands}: “{cue}”"] if cue else []
    found: list[Strength] = [stands] if stands in STRENGTHS else []
    insertion = _insertion(passage.folded, subject[1], trigger[0], cues.modal)
    for level, words in (
        *_ahead(passage, cues, (start, inner), trigger[0], insertion),
        *_right_before(passage, cues, start, trigger),
        *_behind(passage, cues, clause[1], trigger[1]),
    ):
        trace.append(f"{level}: “{words}”")
        found.append(level)
    shares = list(_shares(passage, cues, clause[1], trigger[1]))
    trace += [f"{percent} % and more: “{words}”" for percent, words in shares]
    share = shares[-1][0] if shares and "absolute" not in found else None
    if shares:
        found.append("absolute")
    if sense.strength != "absolute" and _told_of_a_trial(passage, cues, trigger[0]):
        if passage.says(cues.contested) or passage.says(cues.matched):
            return None
        trace.append("told of a trial")
        found.append("possible")
    if passage.limited:
        trace.append("the result of one study, limited by what follows")
        found.append("possible")
    # "Some say that X helps. It does not." denies what some say, however they say it
    strength = sense.strength if passage.answer == "no" else _combine(sense.strength, found)
    begin = _denied_from(passage, cues, start, first)
    denied = deny(passage, cues, sense, (begin, inner), trigger, insertion, strength, trace)
    if denied is None:
        return None
    scope = _scope(passage, cues, sense.scope, (clause[0], max(end, clause[1])))
    return Modality(denied[0], denied[1], scope, tuple(trace), share if denied[0] == "absolute" else None)


def _ahead(
    passage: Passage, cues: Cues, region: tuple[int, int], trigger: int, insertion: tuple[int, int]
) -> Iterator[tuple[Strength, str]]:
    """Yield the strengths that words before a trigger give it, the weakest first, each with its first words."""
    folded, held = passage.folded, passage.keys
    ahead = _hedges(passage, cues, region, trigger, insertion)
    for level, phrases in cues.forward:
        if not passage.may_hold(phrases):
            continue
        pseudo = cues if level in {"uncertain", "possible"} else None
        hit = _outside(passage, phrases.find(folded, *region, held), insertion, pseudo)
        if hit is not None:
            ahead.setdefault(level, hit)
    for level in STRENGTHS:
        if level in ahead:
            yield level, folded[slice(*ahead[level])]


def _right_before(
    passage: Passage, cues: Cues, start: int, trigger: tuple[int, int]
) -> Iterator[tuple[Strength, str]]:
    """Yield the strengths that words close before a trigger give it, from `start` on at the most."""
    folded = passage.folded
    near = max(start, trigger[0] - _ADJACENT)
    for kind, touch in ((cues.adjacent, False), (cues.touching, True)):
        for level, phrases in kind:
            if not passage.may_hold(phrases):
                continue
            for low, high in phrases.find(folded, near, trigger[1], passage.keys):
                if high <= trigger[0] and not (touch and folded[high : trigger[0]].strip()):
                    yield level, folded[low:high]
                    break


def _behind(passage: Passage, cues: Cues, clause: int, trigger: int) -> Iterator[tuple[Strength, str]]:
    """Yield the strengths that words behind a trigger give it; `clause` is where its clause ends."""
    folded = passage.folded
    for level, phrases in cues.backward:
        until = clause if level == "absolute" else passage.sentence.end
        hit = next(phrases.find(folded, trigger, min(until, trigger + _BEHIND), passage.keys), None)
        if hit is None or (level == "absolute" and denials(passage, cues, trigger, hit[1])):
            continue  # "can help, though not always"
        yield level, folded[slice(*hit)]


def _shares(passage: Passage, cues: Cues, clause: int, trigger: int) -> Iterator[tuple[float, str]]:
    """Yield how many percent of people at least are said to be helped, with the words that say so."""
    folded = passage.folded
    for percent, phrases in cues.shares:
        hit = next(phrases.find(folded, trigger, min(clause, trigger + _BEHIND), passage.keys), None)
        if hit is not None and not _ranges(folded, *hit) and not denials(passage, cues, trigger, hit[1]):
            yield percent, folded[slice(*hit)]


def _ranges(folded: str, start: int, end: int) -> bool:
    """Tell whether a share is only the upper end of a range: "in 70 to 80 % of people"."""
    told = quantities(folded, max(0, start - _ADJACENT), end)
    return any(one.start < start < one.end and one.low is not None and one.low < _MANY for one in told)


def _denied_from(passage: Passage, cues: Cues, start: int, first: int) -> int:
    """From where on a denial bears on what begins at `first`, in a clause that begins at `start`.

    That is right before it, or from the beginning where a list is denied. A denial that joins its clause to the one
    before, or opens it, brings the verb with it: "…, nor does the latest X", "never has X". And so does one that picks
    out of what is named: "none of these three Xs".
    """
    at, least = passage.token_at(first), passage.token_at(start) - 1
    for i in range(at - 2, max(least, at - 2 - _INVERTED, 0) - 1, -1):
        if passage.word(i) in _FRONTED and passage.word(i + 1) in cues.asking:
            return passage.tokens[i].start
    for i in range(at - 2, max(least, at - 2 - _PICKED, -1), -1):
        if "," in passage.gap(i) or passage.word(i) in cues.unpicked:
            break
        if _picks_out(passage, cues, i):
            return passage.tokens[max(i - 1, least + 1, 0)].start  # "not one of"
    words = passage.folded[start:first].replace(",", " ").split()
    return start if _listed(words) else max(start, first - _BEFORE)


def _picks_out(passage: Passage, cues: Cues, i: int) -> bool:
    """Tell whether a word denies of what is named behind it: "none of these", "nothing in this"."""
    return (
        passage.word(i) in cues.picking
        and passage.word(i + 1) in cues.picked
        and passage.word(i + 2) in cues.determining
        and passage.word(i - 1) not in cues.unpicking
    )


def _listed(words: Sequence[str]) -> bool:
    """Tell whether words before a subject deny a list: "no diet, herb or …", "neither the risk of …"."""
    if "neither" in words[-_LISTED:]:
        return True
    return 2 < len(words) <= _LISTED and words[0] == "no" and words[-1] in {"or", "nor"}


def _scope(passage: Passage, cues: Cues, own: tuple[str, ...], region: tuple[int, int]) -> tuple[str, ...]:
    """The scopes of a trigger, and those that words in its clause give it: not "pain that has lasted for years".

    Nor does a word that a bracket explains: "long-term (chronic) pain".
    """
    folded, held = passage.folded, passage.keys
    found = {
        name: list(phrases.find(folded, *region, held))
        for name, phrases in cues.scope.items()
        if name not in own and passage.may_hold(phrases)
    }
    if not any(found.values()):
        return own
    aside = list(cues.unscoped.find(folded, *region, held))
    return own + tuple(
        name
        for name, hits in found.items()
        if any(
            not folded.startswith(" (", high) and not any(a <= low and high <= b for a, b in aside)
            for low, high in hits
        )
    )


def _told_of_a_trial(passage: Passage, cues: Cues, trigger: int) -> bool:
    """Tell whether a trigger tells what a trial found: "reduced … in a trial", "was better … in one small trial"."""
    at = passage.token_at(trigger)
    if any(passage.word(i) in cues.past for i in range(max(at - _PAST, 0), at + 1)):
        return passage.says(cues.modest)
    past = passage.word(at).endswith("ed") and passage.word(at - 1) not in cues.auxiliaries
    return past and any(passage.says(told) for told in (cues.trial, cues.modest, cues.matched))


def _insertion(folded: str, subject: int, trigger: int, modal: frozenset[str]) -> tuple[int, int]:
    """What is put in between commas behind a subject says something else: ", a drug that may …,".

    Not so where the verb behind it does not agree with the subject, and goes on with that of the insertion: "X, which
    may ease Y, lower Z and …".
    """
    between = folded[subject:trigger] if subject < trigger else ""
    if between.count(",") < 2 or not between.lstrip(" )").startswith(","):
        return (0, 0)
    verb = _WORD.match(folded, trigger)
    bare = verb is not None and not verb.group().endswith(_INFLECTED)
    if bare and modal.isdisjoint(between.split()[-1:]) and not folded[:subject].endswith("s"):
        return (0, 0)
    return subject + between.index(","), subject + between.rindex(",")


def _hedges(
    passage: Passage, cues: Cues, region: tuple[int, int], trigger: int, insertion: tuple[int, int]
) -> dict[Strength, tuple[int, int]]:
    """The first hedge of each strength in a region that bears on the trigger, and is not in the insertion."""
    out: dict[Strength, tuple[int, int]] = {}
    told = max(region[0] - _ADJACENT, 0)
    shown = any(end == region[0] - 1 for _, end in cues.shown.find(passage.folded, told, region[0]))
    for modifier in passage.modifiers(cues.context):
        low, high = modifier.cue
        level = cues.hedging(modifier)
        if shown and passage.folded[low:high] in cues.shifted:
            level = "can"  # "demonstrated that X could" reports "X can"
        if level is None or not (region[0] <= low and high <= region[1]):
            continue
        if modifier.scope[1] > min(trigger, region[1] - 1) and not insertion[0] <= low < insertion[1]:
            out.setdefault(level, modifier.cue)
    return out


def _outside(
    passage: Passage, hits: Iterator[tuple[int, int]], insertion: tuple[int, int], cues: Cues | None
) -> tuple[int, int] | None:
    """The first match that is neither in the insertion nor part of a name ("muscle testing").

    With `cues` it is no part of a false cue either ("no doubt").
    """
    for hit in hits:
        if insertion[0] <= hit[0] < insertion[1] or _named(passage, hit):
            continue
        if not (cues and _pseudo(passage, cues, hit)):
            return hit
    return None


def _named(passage: Passage, hit: tuple[int, int]) -> bool:
    """Tell whether words are part of a name, not all of it."""
    return any(
        mention.start <= hit[0] and hit[1] <= mention.end and (mention.start, mention.end) != hit
        for mention in passage.mentions
    )


def _pseudo(passage: Passage, cues: Cues, hit: tuple[int, int]) -> bool:
    """Tell whether words are part of a false cue, not all of it: "a little" denies nothing, and hedges."""
    return any(
        found.type == "pseudo" and found.cue[0] <= hit[0] and hit[1] <= found.cue[1] and found.cue != hit
        for found in passage.modifiers(cues.context)
    )


def _combine(base: Strength, found: list[Strength]) -> Strength:
    """The weakest modifier wins; "can" takes an absolute verb down to a direct claim only."""
    weak = [level for level in found if level != "absolute"]
    if weak.count("possible") > 1:
        return "uncertain"  # hedged twice: "may help some people"
    weakest = min(weak, key=STRENGTHS.index) if weak else None
    if weakest in {"uncertain", "possible", "probable"}:
        return weaker(base, weakest)
    if "absolute" in found:
        return "absolute"
    if weakest == "can":
        return "direct" if base == "absolute" else weaker(base, "can")
    return base

"""Words and phrases that claim a benefit: verbs, adjectives, nouns with a light verb, roles, fixed expressions.

Kinds of trigger after Kilicoglu 2020 (SemRep, BMC Bioinformatics 21:188): verbs carry a fifth of the relations.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from neurolint.claims.fragments import opening
from neurolint.claims.passage import Passage
from neurolint.claims.purposes import advises_use, governor, is_advised
from neurolint.claims.triggers.adjectives import adjective, term_at
from neurolint.claims.triggers.model import Slots, Trigger
from neurolint.claims.triggers.roles import roles
from neurolint.claims.triggers.verbforms import finite, outcome, participle
from neurolint.claims.wording.benefits import Sense
from neurolint.claims.wording.whole import Wording
from neurolint.language.inflection import VerbForm

_ADVISED = Sense("can")
_TAKEN = 6  # words behind a verb of advice in which the treatment is named
_MEANS = 14  # words at the head of a sentence in which the means is named, up to a comma


def find_triggers(passage: Passage, wording: Wording, slots: Slots) -> list[Trigger]:
    """All triggers of a sentence, left to right. `slots` tells which place of a claim a concept can fill."""
    treats = wording.treats
    found: list[Trigger] = []
    for i in _openers(passage, wording):
        token = passage.tokens[i]
        if token.word in treats.verbs:
            trigger = _verb(passage, wording, i)
        elif term_at(passage, i, treats.adjectives):
            trigger = adjective(passage, wording, i)
        elif token.word in treats.nouns:
            trigger = _noun(passage, wording, i)
        else:
            continue
        if trigger:
            found.append(trigger)
    if passage.may_hold(treats.phrases):
        ending = sorted(_phrases(passage, wording), key=lambda trigger: trigger.end)
        fixed = {trigger.start: trigger for trigger in ending}.values()
        found = [trigger for trigger in found if not any(_denies(phrase, trigger) for phrase in fixed)]
        found.extend(fixed)
    found.extend(_advice(passage, wording, slots))
    found.extend(roles(passage, wording, slots))
    found.sort(key=lambda trigger: (trigger.start, trigger.end))
    return found


def _denies(phrase: Trigger, trigger: Trigger) -> bool:
    """Tell whether a trigger is only part of a phrase that denies: "is advised against in Y" advises nothing."""
    return phrase.sense.negated and phrase.start <= trigger.start and trigger.end <= phrase.end


def _openers(passage: Passage, wording: Wording) -> list[int]:
    """The words outside mentions with which a trigger can begin."""
    found = passage.indexes(wording.treats.openers)
    if not found:
        return []
    starts, mentions = passage.starts, passage.mentions
    return [i for i in found if not any(m.start <= starts[i] < m.end for m in mentions)]


def _verb(passage: Passage, wording: Wording, i: int) -> Trigger | None:
    """The trigger that the verb at an index is, by the voice that its form and its neighbours tell of."""
    treats, grammar = wording.treats, wording.grammar
    token = passage.tokens[i]
    lemma, form, sense = treats.verbs[token.word]
    nxt = passage.word(i + 1)
    if (nxt in treats.verbs and passage.gap(i).isspace()) or (
        nxt == "to" and passage.word(i + 2) in treats.verbs
    ):
        return None  # "help relieve": the second verb carries the claim
    if nxt in treats.particles.get(lemma, ()):
        return None  # "ends in Y"
    if passage.gap(i) == "-" or passage.gap(i - 1) == "-":
        return None  # "pain-relieving"
    voice = "active"
    if form == "ed":
        auxiliary = any(passage.word(j) in grammar.be for j in range(max(0, i - 3), i))
        agent = nxt in grammar.agents or (nxt.endswith("ly") and passage.word(i + 2) in grammar.agents)
        means = _means(passage, wording) if auxiliary and not agent else None
        if means is not None:
            return Trigger(token.start, token.end, means, sense, "passive", name=lemma)
        if auxiliary and not agent:
            return None
        if agent:
            if not auxiliary:
                return None  # "pain relieved by X" picks out some pain
            voice = "passive"
        elif passage.word(i - 1) in grammar.before_nouns or (nxt == "for" and sense.usage_passive):
            return None  # "people with controlled Y", "a patient treated for Y"
    elif form == "ing":
        if not participle(passage, wording, i):
            return None
    elif not finite(passage, wording, i, form):
        return None
    if sense.order == "object-first":
        voice = "passive"
    sense = _advised(passage, wording, i, form, sense)
    after = i + 1
    if voice == "passive":
        while passage.word(after) not in grammar.agents and after < i + 3:
            after += 1
        after += 1
    return Trigger(token.start, token.end, after, sense, voice, name=lemma)


def _advice(passage: Passage, wording: Wording, slots: Slots) -> Iterator[Trigger]:
    """The verb of a sentence that advises a treatment for something: "Take X for Y"."""
    first = opening(passage)
    if not advises_use(passage, wording, first):
        return
    named = {m.start for m in passage.mentions if slots(m.concept) == "treatment"}
    token = passage.tokens[first]
    for at in range(first + 1, min(first + 1 + _TAKEN, len(passage.tokens))):
        if passage.tokens[at].start in named:
            yield Trigger(token.start, token.end, at, _ADVISED, "agent", name=token.word)
        word = passage.word(at)
        strays = word in wording.cues.astray or (word in wording.cues.nominal and word != "of")
        if passage.tokens[at].start in named or strays:
            return  # "Take care with X for Y"


def _advised(passage: Passage, wording: Wording, i: int, form: VerbForm, sense: Sense) -> Sense:
    """What a verb claims where advice tells what something is taken for: no more than that it can."""
    advises = passage.word(opening(passage)) in wording.cues.using
    to = governor(passage, wording, i) if advises and form == "base" and sense.strength == "direct" else -1
    return replace(sense, strength="can") if to >= 0 and is_advised(passage, wording, to) else sense


def _means(passage: Passage, wording: Wording) -> int | None:
    """Where the means is named with which a sentence opens: "Through X, pain can be relieved"."""
    at = wording.grammar.agent(passage.word(0), passage.word(1))
    if not at:
        return None
    until = next((i for i in range(at, min(at + _MEANS, len(passage.tokens))) if "," in passage.gap(i)), None)
    if until is None:
        return None
    ends = {m.end for m in passage.mentions}
    return at if any(passage.tokens[i].end in ends for i in range(at, until + 1)) else None


def _noun(passage: Passage, wording: Wording, i: int) -> Trigger | None:
    """A noun of benefit governed by a light verb: "provides relief", "have shown promise in"."""
    treats = wording.treats
    token = passage.tokens[i]
    for j in range(i - 1, max(-1, i - 7), -1):
        word = passage.word(j)
        if word in treats.noun_verbs:
            break
        if passage.gap(j).strip(" ,-") or word in wording.grammar.prepositions:
            return None
    else:
        return None
    form = treats.noun_verbs[word][1]
    if form == "ing" and not participle(passage, wording, j):
        return None
    if form in {"base", "s"} and not finite(passage, wording, j, form):
        return None
    after = i + 1
    relief = token.word in wording.anaphors.relief
    if passage.word(after) in treats.noun_prepositions:
        after += 1
    elif not relief:
        return None
    return Trigger(
        passage.tokens[j].start, token.end, after, treats.nouns[token.word], "active", relief, token.word
    )


def _phrases(passage: Passage, wording: Wording) -> Iterator[Trigger]:
    """Fixed expressions: "works well for", "takes the edge off"."""
    for start, end, sense in passage.find_in(wording.treats.phrases):
        i = passage.token_at(start)
        word = passage.word(i)
        if word.endswith("ing") and not participle(passage, wording, i):
            continue
        if not word.endswith("ing") and not finite(passage, wording, i, "s"):
            continue
        to = governor(passage, wording, i) if wording.forms.get(word) == "base" else -1
        if to >= 0 and not outcome(passage, wording, to):
            continue
        voice = {"object-first": "passive", "agent": "agent"}.get(sense.order, "active")
        if sense.strength == "direct" and to >= 0 and is_advised(passage, wording, to):
            sense = replace(sense, strength="can")
        after, name = passage.token_at(end), passage.folded[start:end]
        yield Trigger(start, end, after, sense, voice, sense.topic, name)

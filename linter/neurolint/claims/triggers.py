"""Words and phrases that claim a benefit: verbs, adjectives, nouns with a light verb, roles, fixed expressions.

Kinds of trigger after Kilicoglu 2020 (SemRep, BMC Bioinformatics 21:188): verbs carry a fifth of the relations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from neurolint.claims.passage import Passage
from neurolint.claims.purposes import governor
from neurolint.claims.wording.benefits import Sense
from neurolint.claims.wording.whole import Wording

_APPOSED = frozenset({", ", ": ", " – "})
_APPOSING = tuple(sorted(_APPOSED))
_MEANS = 14  # words at the head of a sentence in which the means is named, up to a comma
_BACK = 3  # words back from "to" in which the word that governs it is looked for

Slots = Callable[[str], str | None]

_STOPS = frozenset(";:–.")
_MORE_STOPS = _STOPS | {","}


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase that claims a benefit: its place, its sense and voice.

    `after` is the index of the word from which the condition is looked for; None when it can only stand in front.
    """

    start: int
    end: int
    after: int | None
    sense: Sense
    voice: str  # active, passive, agent
    relief: bool = False
    name: str = ""


def find_triggers(passage: Passage, wording: Wording, slots: Slots) -> list[Trigger]:
    """All triggers of a sentence, left to right. `slots` tells which place of a claim a concept can fill."""
    treats = wording.treats
    found: list[Trigger] = []
    for i in _openers(passage, wording):
        token = passage.tokens[i]
        if token.word in treats.verbs:
            trigger = _verb(passage, wording, i)
        elif _term(passage, i, treats.adjectives):
            trigger = _adjective(passage, wording, i)
        elif token.word in treats.nouns:
            trigger = _noun(passage, wording, i)
        else:
            continue
        if trigger:
            found.append(trigger)
    longest = {trigger.start: trigger for trigger in sorted(_phrases(passage, wording), key=lambda t: t.end)}
    found.extend(longest.values())
    found.extend(_roles(passage, wording, slots))
    found.sort(key=lambda trigger: (trigger.start, trigger.end))
    return found


def _openers(passage: Passage, wording: Wording) -> list[int]:
    """The words outside mentions with which a trigger can begin."""
    found = passage.indexes(wording.treats.openers)
    if not found:
        return []
    inside = {
        i
        for mention in passage.mentions
        for i in range(passage.token_at(mention.start), passage.token_at(mention.end))
    }
    return [i for i in found if i not in inside]


def _verb(passage: Passage, wording: Wording, i: int) -> Trigger | None:
    treats, grammar = wording.treats, wording.grammar
    token = passage.tokens[i]
    lemma, form, sense = treats.verbs[token.word]
    nxt = passage.word(i + 1)
    if (nxt in treats.verbs and passage.gap(i).isspace()) or (
        nxt == "to" and passage.word(i + 2) in treats.verbs
    ):
        return None  # "help relieve": the second verb carries the claim
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
        if not _participle(passage, wording, i):
            return None
    elif not _finite(passage, wording, i, form):
        return None
    if sense.order == "object-first":
        voice = "passive"
    after = i + 1
    if voice == "passive":
        while passage.word(after) not in grammar.agents and after < i + 3:
            after += 1
        after += 1
    return Trigger(token.start, token.end, after, sense, voice, name=lemma)


def _means(passage: Passage, wording: Wording) -> int | None:
    """Where the means is named with which a sentence opens: "Through X, pain can be relieved"."""
    at = 2 if passage.word(0) == "thanks" and passage.word(1) == "to" else 1
    if at == 1 and passage.word(0) not in wording.grammar.agents:
        return None
    until = next((i for i in range(at, min(at + _MEANS, len(passage.tokens))) if "," in passage.gap(i)), None)
    if until is None:
        return None
    ends = {m.end for m in passage.mentions}
    return at if any(passage.tokens[i].end in ends for i in range(at, until + 1)) else None


def _finite(passage: Passage, wording: Wording, i: int, form: str) -> bool:
    """Tell a verb from a noun of the same shape, and an outcome from a purpose."""
    before = passage.word(i - 1)
    alone = before == "this" and i == 1 and form == "s"  # "This relieves …"
    if (before in wording.grammar.before_nouns and not alone) or passage.word(i + 1) == "of":
        return False
    if form == "s" and passage.word(i + 1) in {"and", "or"} and passage.word(i + 2) not in wording.forms:
        return False  # "Walking aids and back pain"
    if form == "base" and before.endswith("ed") and before not in wording.grammar.before_verbs:
        return False  # "reported lower anxiety"
    j = i - 1
    while j >= 0 and (passage.word(j).endswith("ly") or passage.word(j) in wording.grammar.before_verbs):
        j -= 1
    to = governor(passage, wording, i) if form == "base" else j if passage.word(j) == "to" else -1
    if to >= 0:
        return _outcome(passage, wording, to)
    named = next((m for m in passage.mentions if i and m.end == passage.tokens[i - 1].end), None)
    asked = passage.answer and passage.word(0) in wording.cues.asking  # "Does X relieve Y? No."
    if form == "base" and named is not None and not asked:
        joined = passage.word(passage.token_at(named.start) - 1) in wording.grammar.joining
        closed = ")" in passage.gap(i - 1)
        return (
            before.endswith("s") or joined or closed
        )  # a plural subject; else "pain control", "migraine treatment"
    return True


def _outcome(passage: Passage, wording: Wording, to: int) -> bool:
    """Tell whether the word that governs "to" makes the infinitive an outcome ("shown to relieve")."""
    named = next((m for m in passage.mentions if to and m.end == passage.tokens[to - 1].end), None)
    if named is not None:  # "trials found X to relieve Y"
        to = passage.token_at(named.start)
        return passage.word(to - 1) in wording.cues.finding
    for back in range(1, 8):
        word = passage.word(to - back)
        if word in wording.cues.assertive:
            return True
        if word in wording.cues.proofs:
            continue  # "proven in large trials to relieve"
        if back > _BACK:
            return False
        if not word.endswith("ly") and word not in wording.grammar.after_verdicts:
            return False
    return False


def _participle(passage: Passage, wording: Wording, i: int) -> bool:
    before = passage.word(i - 1)
    named = next((m for m in passage.mentions if i and m.end == passage.tokens[i - 1].end), None)
    if named is not None and passage.word(passage.token_at(named.start) - 1) in wording.cues.nominal:
        return False  # "talk of X curing Y"
    if before in wording.cues.nominal or (
        before.endswith("ly") and passage.word(i - 2) in wording.cues.nominal
    ):
        return False
    if before in wording.grammar.before_nouns or i == 0 or passage.word(i + 1) in wording.grammar.after_nouns:
        return False
    if before == "to":
        return False
    if before in {"and", "or"} or passage.gap(i - 1).strip() == ",":
        j = i - 2
        while j >= 0 and not passage.word(j).endswith("ing"):
            j -= 1
        if j >= 0 and before in {"and", "or"}:
            return _participle(passage, wording, j)
    return True


def _adjective(passage: Passage, wording: Wording, i: int) -> Trigger | None:
    treats, grammar = wording.treats, wording.grammar
    token = passage.tokens[i]
    term = _term(passage, i, treats.adjectives)
    sense = treats.adjectives[term]
    i += term.count(" ")
    predicative = any(
        passage.word(j) in grammar.be or passage.word(j) in grammar.seeming for j in range(max(0, i - 6), i)
    )
    if not predicative or passage.word(i - 1) in grammar.degrees:
        return None
    first = _behind_agent(passage, wording, i + 1)
    if passage.word(first) == "and" and passage.word(first + 2) in wording.treats.adjective_prepositions:
        first += 2  # "effective and safe in"
    for j in range(first, min(first + 3, len(passage.tokens))):
        if passage.word(j) in treats.adjective_prepositions:
            return Trigger(token.start, passage.tokens[i].end, j + 1, sense, "active", name=term)
        if passage.word(j) not in grammar.between or passage.gap(j - 1) not in {" ", "-"}:
            break
    behind = passage.gap(i).strip() or i + 1 >= len(passage.tokens)
    if not behind and passage.word(i + 1) not in wording.treats.closing:
        sense = replace(sense, topic=False)  # "an effective antidepressant" need not help with the topic
    return Trigger(token.start, passage.tokens[i].end, None, sense, "active", name=term)


def _behind_agent(passage: Passage, wording: Wording, i: int) -> int:
    """Where an adjective goes on behind who says so: "recommended by doctors for", "established in trials for"."""
    prepositions = wording.treats.adjective_prepositions
    shown = passage.word(i) == "in" and passage.word(i + 1) in wording.cues.proofs
    if passage.word(i) == "by" or shown:
        for j in range(i + 1, min(i + 7, len(passage.tokens))):
            if passage.gap(j - 1).strip(" -"):
                break
            if passage.word(j) in prepositions:
                return j
    return i


def _term(passage: Passage, i: int, terms: Mapping[str, Sense]) -> str:
    """The one or two words at an index that are a term; empty when they are none."""
    word = passage.word(i)
    pair = f"{word} {passage.word(i + 1)}"
    return pair if pair in terms else word if word in terms else ""


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
    if form == "ing" and not _participle(passage, wording, j):
        return None
    if form in {"base", "s"} and not _finite(passage, wording, j, form):
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
    for start, end, sense in passage.find_in(wording.treats.phrases):
        i = passage.token_at(start)
        word = passage.word(i)
        if word.endswith("ing") and not _participle(passage, wording, i):
            continue
        if not word.endswith("ing") and not _finite(passage, wording, i, "s"):
            continue
        to = governor(passage, wording, i) if wording.forms.get(word) == "base" else -1
        if to >= 0 and not _outcome(passage, wording, to):
            continue
        voice = {"object-first": "passive", "agent": "agent"}.get(sense.order, "active")
        after, name = passage.token_at(end), passage.folded[start:end]
        yield Trigger(start, end, after, sense, voice, sense.topic, name)


def _roles(passage: Passage, wording: Wording, slots: Slots) -> Iterator[Trigger]:
    """ "has emerged as a promising option for", "makes it a valuable tool in", "X, a proven nerve pain treatment"."""
    treats = wording.treats
    if passage.words.isdisjoint(treats.role_openers):
        return
    for start, end in passage.find(treats.role_verbs):
        first = passage.token_at(start)
        if passage.word(first).endswith("ing") and not _participle(passage, wording, first):
            continue
        at = passage.token_at(end)
        if passage.word(at) in {"one", "among"}:  # "is one of the most effective"
            at += 2 if passage.word(at + 1) == "of" else 1
        start = max(start, start + passage.word(first).find("'"))  # "it's": the pronoun is what it speaks of
        yield from _role(passage, wording, slots, start, at)
    for mention in passage.mentions:
        if not passage.folded.startswith(_APPOSING, mention.end):
            continue
        nxt = passage.token_at(mention.end)
        apposed = passage.gap(nxt - 1) in _APPOSED and passage.word(nxt) in wording.grammar.articles
        if apposed and slots(mention.concept) == "treatment":
            yield from _role(passage, wording, slots, passage.tokens[nxt].start, nxt + 1)


def _role(passage: Passage, wording: Wording, slots: Slots, start: int, at: int) -> Iterator[Trigger]:
    """The role that begins at a word, where it is one of benefit."""
    treats = wording.treats
    by_start = {mention.start: mention for mention in passage.mentions}
    sense: Sense | None = None
    condition: int | None = None
    skip = at
    for i in range(at, min(at + 9, len(passage.tokens))):
        word = passage.word(i)
        stops = _STOPS if sense else _MORE_STOPS  # "a proven, safe treatment": more adjectives may follow one
        praised = passage.word(i - 1) in treats.role_praise  # "is a natural, safe and effective treatment"
        if i > at and not praised and not stops.isdisjoint(passage.gap(i - 1)):
            break
        if i < skip:
            continue
        mention = by_start.get(passage.tokens[i].start)
        slot = slots(mention.concept) if mention else None
        if mention is not None and slot == "condition":
            condition, skip = i, passage.token_at(mention.end)
            continue
        if mention is not None and sense is not None and slot == "treatment":
            last = named = passage.token_at(mention.end) - 1
            while passage.word(last + 1) in treats.role_words and passage.gap(last).isspace():
                last += 1  # "a very effective acupuncture treatment for"
            after = _goes_on(passage, wording, last + 1)
            if after is not None and last == named and passage.tokens[after].start not in by_start:
                break  # "an effective antidepressant for people with Y" need not help with Y
            told = replace(sense, topic=False)  # what an effective antidepressant does is no secret
            yield Trigger(start, passage.tokens[last].end, after, told, "active", name=passage.word(last))
            break
        if word in {"than", "anything"} or (word in wording.grammar.degrees and word != "most"):
            break  # a comparison; "anything but a cure"
        if f"{word} {passage.word(i + 1)}" in treats.role_neutral:
            skip = i + 2  # "the best known remedy" is only known
        elif term := _term(passage, i, treats.role_adjectives):
            found = treats.role_adjectives[term]
            ranked = found.negated or found.strength == "absolute" or found.axis != "effect"
            sense = found if sense is None or ranked else sense
        elif (
            word in treats.role_words
            and passage.gap(i) != "-"
            and (sense is not None or (word in treats.role_cures and passage.word(at - 1) != "as"))
        ):
            sense = sense or treats.role_cures[word]
            while passage.word(i + 1) in treats.role_words and passage.gap(i).isspace():
                i += 1
            after = _goes_on(passage, wording, i + 1) or condition
            yield Trigger(start, passage.tokens[i].end, after, sense, "active", name=passage.word(i))
            break
        elif word in wording.grammar.role_ends:
            break


def _goes_on(passage: Passage, wording: Wording, i: int) -> int | None:
    """Where the condition of a role is looked for: behind "for", behind "if you have"; None when neither follows."""
    if passage.word(i) in wording.treats.role_prepositions:
        return i + 1
    if i < len(passage.tokens) and passage.gap(i - 1) == " ":
        begins = wording.treats.fronting.find(passage.folded, passage.tokens[i].start, passage.sentence.end)
        found = next(begins, None)
        if found is not None and found[0] == passage.tokens[i].start:
            return passage.token_at(found[1])
    return None

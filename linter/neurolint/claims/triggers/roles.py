"""Roles that claim a benefit: "has emerged as a promising option for", "X, a proven nerve pain treatment"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from neurolint.claims.fragments import is_fragment, opening
from neurolint.claims.passage import Passage
from neurolint.claims.triggers.adjectives import term_at
from neurolint.claims.triggers.model import Slots, Trigger
from neurolint.claims.triggers.verbforms import participle
from neurolint.claims.wording.benefits import Sense
from neurolint.claims.wording.whole import Wording

_WORDS = 9  # words behind "is" or a comma in which a role is told
_APPOSED = frozenset({", ", ": ", " – "})
_APPOSING = tuple(sorted(_APPOSED))
_STOPS = frozenset(";:–.")
_MORE_STOPS = _STOPS | {","}


def roles(passage: Passage, wording: Wording, slots: Slots) -> Iterator[Trigger]:
    """ "has emerged as a promising option for", "makes it a valuable tool in", "X, a proven nerve pain treatment"."""
    treats = wording.treats
    told = passage.indexes(treats.role_openers)
    if not told:
        return
    for start, end in passage.find(treats.role_verbs):
        first = passage.token_at(start)
        if passage.word(first).endswith("ing") and not participle(passage, wording, first):
            continue
        at = passage.token_at(end)
        if passage.word(at) in wording.grammar.counting:  # "is one of the most effective"
            at += 2 if passage.word(at + 1) == "of" else 1
        start = max(start, start + passage.word(first).find("'"))  # "it's": the pronoun is what it speaks of
        if any(at <= i < at + _WORDS for i in told):
            yield from _role(passage, wording, slots, start, at)
    first = opening(passage)
    if passage.word(first) in wording.grammar.articles and is_fragment(passage, wording.lists.verbal):
        # "A powerful remedy for"
        yield from _role(passage, wording, slots, passage.tokens[first].start, first + 1)
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
    for i in range(at, min(at + _WORDS, len(passage.tokens))):
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
        if word in wording.grammar.contrasting or (word in wording.grammar.degrees and word != "most"):
            break  # a comparison; "anything but a cure"
        if f"{word} {passage.word(i + 1)}" in treats.role_neutral:
            skip = i + 2  # "the best known remedy" is only known
        elif term := term_at(passage, i, treats.role_adjectives):
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

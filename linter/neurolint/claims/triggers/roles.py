"""Roles that claim a benefit: "has emerged as a promising option for", "X, a proven nerve pain treatment"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from neurolint.claims.fragments import is_fragment, opening
from neurolint.claims.fronting import fronts
from neurolint.claims.model import Mention
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
    """The role that begins at a word, where it is one of benefit; `start` is where the trigger begins."""
    treats, grammar = wording.treats, wording.grammar
    by_start = {mention.start: mention for mention in passage.mentions}
    sense: Sense | None = None
    condition: int | None = None
    skip = at
    for i in range(at, min(at + _WORDS, len(passage.tokens))):
        word = passage.word(i)
        if i > at and _is_cut(passage, wording, i, sense):
            return
        if i < skip:
            continue
        mention = by_start.get(passage.tokens[i].start)
        slot = slots(mention.concept) if mention else None
        if mention is not None and slot == "condition":
            condition, skip = i, passage.token_at(mention.end)
        elif mention is not None and slot == "treatment" and sense is not None:
            yield from _of_treatment(passage, wording, start, mention, sense, by_start)
            return
        elif word in grammar.contrasting or (word in grammar.degrees and word != "most"):
            return  # a comparison; "anything but a cure"
        elif f"{word} {passage.word(i + 1)}" in treats.role_neutral:
            skip = i + 2  # "the best known remedy" is only known
        elif term := term_at(passage, i, treats.role_adjectives):
            found = treats.role_adjectives[term]
            ranked = found.negated or found.strength == "absolute" or found.axis != "effect"
            sense = found if sense is None or ranked else sense
        elif _is_role(passage, wording, i, at, sense):
            sense = sense or treats.role_cures[word]
            last = _last_word(passage, wording, i)
            after = _goes_on(passage, wording, last + 1) or condition
            yield Trigger(start, passage.tokens[last].end, after, sense, "active", name=passage.word(last))
            return
        elif word in grammar.role_ends:
            return


def _is_cut(passage: Passage, wording: Wording, i: int, sense: Sense | None) -> bool:
    """Tell whether a mark before a word ends a role: "a proven, safe treatment" has more adjectives behind one."""
    stops = _STOPS if sense else _MORE_STOPS
    praised = (
        passage.word(i - 1) in wording.treats.role_praise
    )  # "is a natural, safe and effective treatment"
    return not praised and not stops.isdisjoint(passage.gap(i - 1))


def _is_role(passage: Passage, wording: Wording, i: int, at: int, sense: Sense | None) -> bool:
    """Tell whether a word names a role of benefit: by itself ("a cure", but not "as a cure"), or behind praise."""
    treats, word = wording.treats, passage.word(i)
    if word not in treats.role_words or passage.gap(i) == "-":
        return False
    return sense is not None or (word in treats.role_cures and passage.word(at - 1) != "as")


def _last_word(passage: Passage, wording: Wording, i: int) -> int:
    """The last of the words for roles that follow one at `i`: "a very effective acupuncture treatment for"."""
    while passage.word(i + 1) in wording.treats.role_words and passage.gap(i).isspace():
        i += 1
    return i


def _of_treatment(
    passage: Passage,
    wording: Wording,
    start: int,
    mention: Mention,
    sense: Sense,
    by_start: Mapping[int, Mention],
) -> Iterator[Trigger]:
    """The role that ends with a treatment: "an effective antidepressant for Y", "an effective X treatment"."""
    named = passage.token_at(mention.end) - 1
    last = _last_word(passage, wording, named)
    after = _goes_on(passage, wording, last + 1)
    behind = passage.tokens[after].start if after is not None and after < len(passage.tokens) else None
    if behind is not None and last == named and behind not in by_start:
        return  # "an effective antidepressant for people with Y" need not help with Y
    told = replace(sense, topic=False)  # what an effective antidepressant does is no secret
    yield Trigger(start, passage.tokens[last].end, after, told, "active", name=passage.word(last))


def _goes_on(passage: Passage, wording: Wording, i: int) -> int | None:
    """Where the condition of a role is looked for: behind "for", behind "if you have"; None when neither follows."""
    if passage.word(i) in wording.treats.role_prepositions:
        return i + 1
    if i < len(passage.tokens) and passage.gap(i - 1) == " ":
        return fronts(passage, wording, passage.tokens[i - 1].end, passage.sentence.end)
    return None

"""Adjectives that claim a benefit: "is effective for", "was useful in"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from neurolint.claims.passage import Passage
from neurolint.claims.triggers.model import Trigger
from neurolint.claims.wording.benefits import Sense
from neurolint.claims.wording.whole import Wording


def adjective(passage: Passage, wording: Wording, i: int) -> Trigger | None:
    """The trigger that the adjective at an index is, None where it says nothing of what is spoken of.

    It stands behind "is" or "seems"; its condition follows a preposition, or was named before.
    """
    treats, grammar = wording.treats, wording.grammar
    token = passage.tokens[i]
    term = term_at(passage, i, treats.adjectives)
    sense = treats.adjectives[term]
    i += term.count(" ")
    predicative = any(
        passage.word(j) in grammar.be or passage.word(j) in grammar.seeming for j in range(max(0, i - 6), i)
    )
    if not predicative or passage.word(i - 1) in grammar.degrees:
        return None
    first = _behind_agent(passage, wording, i + 1)
    if passage.word(first) in grammar.adding and passage.word(first + 2) in treats.adjective_prepositions:
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


def term_at(passage: Passage, i: int, terms: Mapping[str, Sense]) -> str:
    """The one or two words at an index that are a term; empty when they are none."""
    word = passage.word(i)
    pair = f"{word} {passage.word(i + 1)}"
    return pair if pair in terms else word if word in terms else ""

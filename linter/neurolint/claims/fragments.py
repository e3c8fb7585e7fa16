"""Fragments of lists, tables and labelled lines: what is said of the topic without naming it.

An item such as "Reduces inflammation", or a line such as "Best for: migraine, back pain", has no subject of its own:
it speaks of what the heading or the lead-in names (Kilicoglu 2016 resolves such ellipsis by the nearest heading).
"""

from __future__ import annotations

from collections.abc import Sequence

from neurolint.claims.model import Mention
from neurolint.claims.passage import Passage
from neurolint.language.phrases import Phrases

_LABEL = 4  # words that a label may have
_TITLE = 8  # words of the title of a list at most
_WORDS = 4  # words between the last mark and a listed name
_MARKS = ",/;&"


def opening(passage: Passage) -> int:
    """Return the index of the word with which a sentence begins, behind a label ("The science: …")."""
    if passage.folded.find(":", passage.sentence.start, passage.sentence.end) < 0:
        return 0
    for i in range(min(_LABEL, len(passage.tokens) - 1)):
        if passage.gap(i).lstrip(" *_)").startswith(":"):
            return i + 1
    return 0


def label(passage: Passage) -> str:
    """Return the words of the label with which a sentence begins, empty when it has none."""
    at = opening(passage)
    return " ".join(token.word for token in passage.tokens[:at])


def warns(passage: Passage, cautioning: frozenset[str]) -> bool:
    """Tell whether the label of a sentence warns: "Safety: …". `cautioning` are the last words of such labels."""
    at = opening(passage)
    return bool(at) and passage.word(at - 1) in cautioning


def begins_line(passage: Passage) -> bool:
    """Tell whether a sentence stands at the beginning of a line of its block."""
    text, at = passage.block.text, passage.sentence.start
    while at and text[at - 1] in " \t":
        at -= 1
    return at == 0 or text[at - 1] == "\n"


def is_fragment(passage: Passage, verbal: frozenset[str]) -> bool:
    """Tell whether a sentence has no verb, but is a list of names. `verbal` are the words that would show one."""
    at = opening(passage)
    words = [token.word for token in passage.tokens[at:]]
    return bool(words) and verbal.isdisjoint(words)


def titles_list(passage: Passage, verbal: frozenset[str]) -> bool:
    """Tell whether a sentence looks like the title of a list though it has no markup: the last line of a paragraph.

    It has no stop and no verb, and stands alone on its line. `verbal` are the words that would show a verb.
    """
    block, sentence = passage.block, passage.sentence
    last = block.kind == "paragraph" and sentence.end >= len(block.text.rstrip())
    text = block.text[sentence.start : sentence.end].strip(" *_\n")
    alone = last and begins_line(passage) and "\n" not in text and text[:1].isupper()
    return alone and text[-1].isalnum() and len(passage.tokens) <= _TITLE and is_fragment(passage, verbal)


def listed(
    passage: Passage, mentions: Sequence[Mention], strangers: frozenset[str], people: Phrases
) -> list[Mention]:
    """Return those of `mentions` that are members of the list of which a fragment consists, left to right.

    A member stands behind the opening, a comma, a slash or "and", with at most some words of its own before it; a
    preposition or a denial there (one of `strangers`) makes it part of something else, unless it is one of `people`
    ("those with Y").
    """
    first = passage.tokens[opening(passage)].start if passage.tokens else 0
    found: list[Mention] = []
    for mention in mentions:
        if mention.start < first or passage.aside(mention.start):
            continue
        before = passage.folded[first : mention.start]
        last = before[max(before.rfind(mark) for mark in _MARKS) + 1 :].lstrip()
        having = next(people.find(last), None)
        ahead = (last[having[1] :] if having is not None and having[0] == 0 else last).split()
        if len(ahead) <= _WORDS and strangers.isdisjoint(ahead):
            found.append(mention)
    return found

"""Words that bring in the condition which a claim is on: "if you have Y", "whether you want to relieve Y"."""

from __future__ import annotations

from neurolint.claims.passage import Passage
from neurolint.claims.wording.whole import Wording


def fronts(passage: Passage, wording: Wording, start: int, end: int) -> int | None:
    """Return the index of the word behind such words, where they stand right behind the offset `start`, before `end`.

    None where none do; what is wanted has to be an effect: "if you want to relieve Y", not "to know more about Y".
    """
    treats = wording.treats
    for at, behind in treats.fronting.find(passage.folded, start, end):
        if passage.folded[start:at].strip():
            return None
        index = passage.token_at(behind)
        if passage.word(index - 1) != "to" or passage.word(index) in treats.verbs:
            return index
    return None

"""Sentences that open with a range of what something does: "From easing Y to boosting Z, X does it all"."""

from __future__ import annotations

from neurolint.claims.passage import Passage
from neurolint.claims.wording.whole import Wording


def behind_range(passage: Passage, wording: Wording) -> int:
    """Return the index of the word behind the comma of such a range; -1 where a sentence opens with none.

    Each end of the range is a verb in "-ing", as are those between, behind a comma or "and"; what stands behind the
    comma has to praise.
    """
    grammar = wording.grammar
    if passage.word(0) not in grammar.ranging or not passage.word(1).endswith("ing"):
        return -1
    if not passage.says(wording.treats.ranging):
        return -1
    reached = False
    for at in range(2, len(passage.tokens)):
        word, before = passage.word(at), passage.word(at - 1)
        reached = reached or (before == "to" and word.endswith("ing"))
        if (
            "," in passage.gap(at - 1)
            and reached
            and not word.endswith("ing")
            and word not in grammar.pairing
        ):
            return at
    return -1


def in_range(passage: Passage, wording: Wording, i: int) -> bool:
    """Tell whether the verb in "-ing" at an index is one of such a range."""
    if i >= behind_range(passage, wording):
        return False
    before = passage.word(i - 1)
    return i == 1 or before == "to" or before in wording.grammar.pairing or "," in passage.gap(i - 1)

"""What stands ahead of a verb, its auxiliaries and adverbs left out."""

from __future__ import annotations

from neurolint.claims.passage import Passage
from neurolint.claims.wording.whole import Wording


def word_ahead(passage: Passage, wording: Wording, at: int) -> int:
    """Return the index of the last word before an offset that is no auxiliary and no adverb; -1 when there is none."""
    index = passage.token_at(at) - 1
    while index > 0 and (
        passage.word(index) in wording.anaphors.auxiliaries or passage.word(index).endswith("ly")
    ):
        index -= 1
    return index

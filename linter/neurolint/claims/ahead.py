"""What stands ahead of a verb, its auxiliaries and adverbs left out."""

from __future__ import annotations

from collections.abc import Set

from neurolint.claims.passage import Passage
from neurolint.claims.wording.whole import Wording


def word_ahead(passage: Passage, wording: Wording, at: int, more: Set[str] = frozenset()) -> int:
    """Return the index of the last word before an offset that is no auxiliary and no adverb; -1 when there is none.

    Some `more` words are left out like auxiliaries.
    """
    auxiliaries = wording.anaphors.auxiliaries
    index = passage.token_at(at) - 1
    while index > 0 and ((word := passage.word(index)) in auxiliaries or word in more or word.endswith("ly")):
        index -= 1
    return index


def relative_ahead(passage: Passage, wording: Wording, at: int) -> int | None:
    """Return the index of the relative pronoun right behind a noun of which a verb at an offset tells; else None."""
    index = word_ahead(passage, wording, at)
    relative = index > 0 and passage.word(index) in wording.grammar.relatives
    return index if relative and passage.gap(index - 1).strip() in {"", ","} else None

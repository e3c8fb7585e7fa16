"""What a relative clause is about.

"Given with X, which blocks Y" says it of X, "given with medicines that block Y" of nothing that is named.
"""

from __future__ import annotations

from neurolint.claims.ahead import relative_ahead
from neurolint.claims.arguments import Finder
from neurolint.claims.discourse import Argument
from neurolint.claims.passage import Passage
from neurolint.claims.wording.whole import Wording

_ADJECTIVES = 2  # words between a preposition and the noun that belongs to it


def related(passage: Passage, finder: Finder, wording: Wording, start: int) -> list[Argument] | None:
    """Return the treatments that the relative clause of a verb is about.

    `start` is where the verb stands. Of several that are coordinated it is the last. None where no relative pronoun
    stands before the verb, or none that tells; empty where the clause is on a noun of another phrase.
    """
    at = relative_ahead(passage, wording, start)
    if at is None:
        return None
    end = passage.tokens[at - 1].end
    named = next((m for m in finder.of_slot("treatment") if m.end == end), None)
    ahead = passage.token_at(named.start) if named is not None else at - 1
    if named is not None and passage.word(ahead - 1) in wording.grammar.articles:
        ahead -= 1  # "with an X, which"
    before = range(1, 2 if named else _ADJECTIVES + 1)
    governed = any(passage.word(ahead - step) in wording.cues.nominal for step in before)
    if named is not None and (governed or len(finder.group(named, "treatment")) > 1):
        return [Argument.of(named)]
    return [] if governed else None

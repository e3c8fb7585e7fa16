"""Names of conditions and the words around them: "symptoms of X" speaks of X, "X-related Y" does not."""

from __future__ import annotations

from dataclasses import replace

from neurolint.claims.model import Mention
from neurolint.claims.passage import Passage
from neurolint.claims.wording.ledin import Symptoms
from neurolint.claims.wording.whole import Wording


def bare(passage: Passage, mention: Mention, symptoms: Symptoms) -> Mention:
    """Return a mention without the words that speak of symptoms; itself where it has none."""
    if symptoms.names.isdisjoint(passage.words):
        return mention
    first, last = passage.token_at(mention.start), passage.token_at(mention.end)
    words = [token.word for token in passage.tokens[first:last]]
    start, end = symptoms.bare(words)
    if (start, end) == (0, len(words)):
        return mention
    low, high = passage.tokens[first + start], passage.tokens[first + end - 1]
    return replace(mention, start=low.start, end=high.end)


def brings(passage: Passage, wording: Wording, mention: Mention) -> bool:
    """Tell whether a condition is named for what it brings: "Y-related Z"."""
    nxt = passage.token_at(mention.end)
    return passage.gap(nxt - 1) == "-" and passage.word(nxt) in wording.clauses.owing

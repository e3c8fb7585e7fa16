"""Treatments that the vocabulary does not know, named by the sentence itself: "StemGlow", "our Zolo method"."""

from __future__ import annotations

from neurolint.claims.arguments import Finder
from neurolint.claims.discourse import Argument
from neurolint.claims.passage import Passage
from neurolint.claims.wording.whole import Wording

UNKNOWN = "unknown"
"""How an argument was found whose concept is not in the vocabulary: its concept is its name as written."""

_MARKS = "®™"
_MOST = 4  # words of a name


def unknown_treatment(passage: Passage, finder: Finder, wording: Wording, before: int) -> list[Argument]:
    """Return the treatment of an unknown name that stands right before the words that begin at `before`.

    A name has a capital inside or bears a sign of registration; or it is a noun for a treatment behind a capitalised
    word. A capitalised word alone may be a person, a place or a day. Nothing is returned for what the vocabulary knows.
    """
    anaphors = wording.anaphors
    first = passage.token_at(finder.clause_start(before))
    last = passage.token_at(before) - 1
    while last >= first and (
        passage.word(last) in anaphors.auxiliaries
        or passage.word(last) in wording.boasts.before
        or passage.word(last).endswith("ly")
    ):
        last -= 1
    if last < first or passage.gap(last).strip(f" {_MARKS}"):
        return []
    begin = last
    while begin > first and last - begin + 1 < _MOST and _capitalised(passage, begin - 1):
        begin -= 1
    kind = passage.tokens[last].stem in anaphors.treatment  # "the Zolo method"
    told = any(_is_name(passage, i) for i in range(begin, last + 1)) or (kind and begin < last)
    start, end = passage.tokens[begin].start, passage.tokens[last].end
    if not told or any(m.start < end and start < m.end for m in passage.mentions):
        return []
    return [Argument(passage.block.text[start:end], start, end, UNKNOWN)]


def _capitalised(passage: Passage, index: int) -> bool:
    """Tell whether a word within a sentence begins with a capital; in a heading every word may."""
    written = passage.block.text[passage.tokens[index].start : passage.tokens[index].end]
    within = index > 0 and passage.block.kind not in {"title", "heading"}
    return _is_name(passage, index) or (within and written[:1].isupper())


def _is_name(passage: Passage, index: int) -> bool:
    """Tell whether a word has a capital inside, or a sign of registration behind it."""
    token = passage.tokens[index]
    written = passage.block.text[token.start : token.end]
    inner = any(char.isupper() for char in written[1:]) and any(char.islower() for char in written)
    return inner or passage.block.text[token.end : token.end + 1] in {*_MARKS}

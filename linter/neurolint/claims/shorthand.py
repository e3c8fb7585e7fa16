"""Short names that mean a concept only in a draft that names it in full: "the tape" beside "kinesiology tape".

A word with several senses keeps one of them throughout a text (Gale, Church and Yarowsky 1992, "One sense per
discourse", Proc DARPA Speech and Natural Language Workshop, 233-237): what the full name tells holds for the short one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from neurolint.claims.model import Mention
from neurolint.language.fold import fold
from neurolint.language.tokens import Token, tokenize
from neurolint.library.model import Reference


class _Short(NamedTuple):
    """A short name by its stems, what it means, and the concepts one of which the draft must name."""

    stems: tuple[str, ...]
    concept: str
    company: frozenset[str]


class Named(NamedTuple):
    """A sentence as it is searched: the index of its block, its tokens, and the mentions found in it by full names."""

    block: int
    tokens: Sequence[Token]
    mentions: Sequence[Mention]


class Shorthands:
    """The short names of a reference."""

    __slots__ = ("_companies", "_shorts")

    def __init__(self, reference: Reference) -> None:
        self._shorts = tuple(
            _Short(tuple(token.stem for token in tokenize(fold(name))), concept, frozenset(company))
            for name, concept, company in reference.lexicon.shorts
        )
        self._companies = frozenset().union(*(short.company for short in self._shorts))

    def fill(self, sentences: Sequence[Named]) -> Iterator[tuple[int, list[Mention]]]:
        """Yield the index of each sentence in which a short name stands, with all its mentions by place.

        A short name that could mean two concepts named in the draft means none. It gives way to longer names, and to
        the same words as a name of something that the draft calls by another name too.
        """
        named = {mention.concept for _, _, mentions in sentences for mention in mentions}
        if named.isdisjoint(self._companies):
            return
        meant: dict[tuple[str, ...], set[str]] = {}
        for short in self._shorts:
            if not short.company.isdisjoint(named):
                meant.setdefault(short.stems, set()).add(short.concept)
        known = {stems: concepts.pop() for stems, concepts in meant.items() if len(concepts) == 1}
        begun: dict[str, list[tuple[str, ...]]] = {}
        for stems in sorted(known, key=lambda stems: (-len(stems), stems)):
            begun.setdefault(stems[0], []).append(stems)
        called = _called(sentences)
        for index, sentence in enumerate(sentences):
            found = list(self._found(sentence, begun, known, called))
            if found:
                kept = [m for m in sentence.mentions if not any(_covers(f.start, f.end, m) for f in found)]
                yield index, sorted([*kept, *found], key=lambda mention: mention.start)

    def _found(
        self,
        sentence: Named,
        begun: dict[str, list[tuple[str, ...]]],
        known: dict[tuple[str, ...], str],
        called: dict[str, set[tuple[str, ...]]],
    ) -> Iterator[Mention]:
        block, tokens, mentions = sentence
        done = 0
        for at, token in enumerate(tokens):
            if at < done or token.stem not in begun:
                continue
            for stems in begun[token.stem]:
                last = at + len(stems)
                if tuple(t.stem for t in tokens[at:last]) != stems:
                    continue
                start, end = token.start, tokens[last - 1].end
                near = [m for m in mentions if m.start < end and start < m.end]
                if all(_gives_way(start, end, m, called[m.concept] == {stems}) for m in near):
                    yield Mention(known[stems], block, start, end, "shorthand")
                    done = last
                    break


def _covers(start: int, end: int, mention: Mention) -> bool:
    return start <= mention.start and mention.end <= end


def _gives_way(start: int, end: int, mention: Mention, only: bool) -> bool:
    """Tell whether a full name gives way to a short one around it; to the same words where it has `only` these."""
    return _covers(start, end, mention) and (only or (start, end) != (mention.start, mention.end))


def _called(sentences: Iterable[Named]) -> dict[str, set[tuple[str, ...]]]:
    """By what stems a draft calls each concept."""
    called: dict[str, set[tuple[str, ...]]] = {}
    for _, tokens, mentions in sentences:
        for mention in mentions:
            stems = tuple(t.stem for t in tokens if mention.start <= t.start < mention.end)
            called.setdefault(mention.concept, set()).add(stems)
    return called

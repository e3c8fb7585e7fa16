"""Short names that mean a concept only in a draft that names it in full: "the tape" beside "kinesiology tape".

A word with several senses keeps one of them throughout a text (Gale, Church and Yarowsky 1992, "One sense per
discourse", Proc DARPA Speech and Natural Language Workshop, 233-237): what the full name tells holds for the short one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
        calls = _Calls(sentences)
        for index, sentence in enumerate(sentences):
            found = list(self._found(sentence, begun, known, calls))
            if found:
                kept = [m for m in sentence.mentions if not any(_covers(f.start, f.end, m) for f in found)]
                yield index, sorted([*kept, *found], key=lambda mention: mention.start)

    def _found(
        self,
        sentence: Named,
        begun: dict[str, list[tuple[str, ...]]],
        known: dict[tuple[str, ...], str],
        calls: _Calls,
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
                if all(_covers(start, end, m) and calls.gives_way(m, start, end, stems) for m in near):
                    yield Mention(known[stems], block, start, end, "shorthand")
                    done = last
                    break


def _covers(start: int, end: int, mention: Mention) -> bool:
    return start <= mention.start and mention.end <= end


class _Calls:
    """By what names a draft calls each concept, gathered for a concept when first asked for."""

    __slots__ = ("_names", "_sentences")

    def __init__(self, sentences: Sequence[Named]) -> None:
        self._sentences = sentences
        self._names: dict[str, set[tuple[str, ...]]] = {}

    def gives_way(self, mention: Mention, start: int, end: int, stems: tuple[str, ...]) -> bool:
        """Tell whether a full name gives way to a short one of some stems around it.

        The same words give way where the draft calls the concept by nothing else.
        """
        return (start, end) != (mention.start, mention.end) or self._by(mention.concept) == {stems}

    def _by(self, concept: str) -> set[tuple[str, ...]]:
        if concept not in self._names:
            self._names[concept] = {
                tuple(t.stem for t in sentence.tokens if named.start <= t.start < named.end)
                for sentence in self._sentences
                for named in sentence.mentions
                if named.concept == concept
            }
        return self._names[concept]

"""Abbreviations that a draft defines itself, and what they stand for in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from neurolint.claims.vocabulary import Vocabulary
from neurolint.drafts.model import PROSE, Draft
from neurolint.language.abbreviations import Definitions, abbreviates, find_abbreviations, plain
from neurolint.language.fold import fold
from neurolint.language.tokens import tokenize

_ALIKE = 4
"""Words that begin with so many letters alike may be the same word, spelt in another way."""


class Aliases:
    """Concepts by short form, without plural s; None where one stands for what the vocabulary does not know."""

    __slots__ = ("_concepts", "_pattern")

    def __init__(self, concepts: Mapping[str, str | None]) -> None:
        self._concepts = concepts
        forms = "|".join(re.escape(form) for form in sorted(concepts, key=lambda form: (-len(form), form)))
        self._pattern = re.compile(rf"(?<!\w)({forms})(?:['\u2019]?s)?(?!\w|-\d)") if concepts else None

    def __bool__(self) -> bool:
        return bool(self._concepts)

    def find(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
        """Yield the place of each short form between two offsets, end exclusive, and what it stands for."""
        for match in self._pattern.finditer(text, start, end) if self._pattern is not None else ():
            yield match.start(), match.end(), self._concepts[match[1]]


def read_aliases(
    draft: Draft, vocabulary: Vocabulary, definitions: Definitions, products: Mapping[str, str] | None = None
) -> Aliases:
    """Read what the abbreviations of a draft stand for, the first definition of each.

    A long form stands for a concept when it ends with a name of it, and at most one word goes before. What the
    vocabulary itself takes a short form for counts only where the draft defines it as something else: as a concept that
    is neither above nor below that one, or in words of which most are unlike those of its names. `products` are names
    that stand for treatments in this draft.
    """
    aliases: dict[str, str | None] = dict(products or {})
    for block in draft.blocks:
        if block.kind not in PROSE:
            continue
        defined = find_abbreviations(block.text, definitions)
        folded = fold(block.text) if defined else ""
        for short, start, end in defined:
            form = _singular(short)
            if form in aliases or form.islower() or len(plain(form)) < 2:
                continue
            words = tokenize(folded, start, end)
            named = list(vocabulary.find(block.text, folded, words))
            whole = bool(named) and words[named[-1].last - 1].end == end and named[-1].first <= 1
            long = folded[start:end]
            concept = named[-1].concept if whole and _digits(form) <= _digits(long) else None
            known = _known(form, vocabulary)
            if known is None:
                if concept is not None:
                    aliases[form] = concept
            elif not _meant(form, known, concept, long, vocabulary, definitions):
                aliases[form] = concept
    return Aliases(aliases)


def _singular(written: str) -> str:
    """Return a short form without a plural s behind a capital."""
    return written[:-1] if written.endswith("s") and written[-2:-1].isupper() else written


def _digits(text: str) -> set[str]:
    return {char for char in text if char.isdigit()}


def _known(short: str, vocabulary: Vocabulary) -> str | None:
    """The concept that the vocabulary takes a short form for by itself, or None."""
    folded = fold(short)
    tokens = tokenize(folded)
    named = next(vocabulary.find(short, folded, tokens), None)
    return named.concept if named and (named.first, named.last) == (0, len(tokens)) else None


def _meant(
    short: str, known: str, concept: str | None, long: str, vocabulary: Vocabulary, definitions: Definitions
) -> bool:
    """Tell whether a long form can mean the concept that its short form is known for.

    Without a concept of its own it can, unless both it and a name that the short form abbreviates are of several words,
    and more than half of its words begin like no word of that one's names. Names of one word, such as those of
    chemistry, say nothing: no list of them is whole.
    """
    reference = vocabulary.reference
    if concept is not None:
        return reference.is_a(concept, known) or reference.is_a(known, concept)
    entry = reference.concepts[known]
    names = (entry.label, *entry.synonyms, *entry.misspellings)
    words = [token.word[:_ALIKE] for token in tokenize(long) if token.word not in definitions.stop_words]
    spelt_out = any(" " in name and abbreviates(short, name, definitions) for name in names)
    if len(words) < 2 or not spelt_out:
        return True
    begun = {token.word[:_ALIKE] for name in names for token in tokenize(fold(name))}
    return 2 * sum(word in begun for word in words) >= len(words)

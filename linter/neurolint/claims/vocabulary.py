"""Names of concepts, found in text by longest match on word stems."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from neurolint.language.fold import fold
from neurolint.language.tokens import Token, tokenize
from neurolint.library.model import Reference

_INSIDE = re.compile(r"[\s\-/'.+%®™]{1,4}")  # what may part the words of one name


class Named(NamedTuple):
    """A name found in a list of tokens: its concept, and the tokens it takes, end exclusive."""

    concept: str
    first: int
    last: int


class Vocabulary:
    """The names of a reference, ready to be looked for. A name of two concepts belongs to the first."""

    __slots__ = ("_index", "reference")

    def __init__(self, reference: Reference) -> None:
        self.reference = reference
        index: dict[str, dict[tuple[str, ...], list[tuple[str, str]]]] = {}
        for name, concept, cased in reference.names():
            stems = tuple(token.stem for token in tokenize(fold(name)))
            if stems:
                readings = index.setdefault(stems[0], {}).setdefault(stems, [])
                readings.append((concept.id, name if cased else ""))
        self._index = {  # by first stem: how many words its names have, longest first, and the names
            first: (sorted({len(stems) for stems in names}, reverse=True), names)
            for first, names in index.items()
        }

    def find(self, text: str, folded: str, tokens: Sequence[Token]) -> Iterator[Named]:
        """Yield the names in `tokens`, left to right, none overlapping; the longest at each place wins."""
        done = 0
        for at, token in enumerate(tokens):
            if token.stem not in self._index or at < done:
                continue
            named = self._at(text, folded, tokens, at)
            if named is not None and not (at and tokens[at - 1].stem == "non"):
                yield named  # but "non-opioid" names what a thing is not
                done = named.last

    def _at(self, text: str, folded: str, tokens: Sequence[Token], at: int) -> Named | None:
        lengths, names = self._index[tokens[at].stem]
        ahead = tuple([token.stem for token in tokens[at : at + lengths[0]]])
        for length in lengths:
            readings = names.get(ahead[:length])
            last = at + length
            if readings is None or last > len(tokens):
                continue
            if any(
                not _INSIDE.fullmatch(folded, tokens[i].end, tokens[i + 1].start) for i in range(at, last - 1)
            ):
                continue
            written = text[tokens[at].start : tokens[last - 1].end]
            for concept, cased in readings:
                if not cased or written in {cased, f"{cased}s", f"{cased}'s", f"{cased}’s"}:
                    return Named(concept, at, last)
        return None

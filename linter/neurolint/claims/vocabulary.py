"""Names of concepts, found in text by longest match on word stems."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from neurolint.language.fold import fold
from neurolint.language.tokens import Token, tokenize
from neurolint.library.lexicon import Name
from neurolint.library.model import Reference

_ENDINGS = frozenset({"", "s", "'s", "’s"})  # of a name that is told by its capitals
_INSIDE = re.compile(r"[\s\-/'.+%®™]{1,4}")  # what may part the words of one name


class Named(NamedTuple):
    """A name found in a list of tokens: its concept, and the tokens it takes, end exclusive."""

    concept: str
    first: int
    last: int


_named = partial(tuple.__new__, Named)  # `Named._make` without a check of the length
_STEM = Token._fields.index("stem")  # by its index it is got fastest


class _Names:
    """The names that begin with one stem: what each can mean, the stems that follow the first, and how many words the
    names have, longest first; `single` is the same of names of one word."""

    __slots__ = ("followers", "lengths", "readings", "single")

    def __init__(self, readings: Mapping[tuple[str, ...], Sequence[tuple[str, str]]]) -> None:
        self.readings = readings
        self.followers = frozenset(stems[1] for stems in readings if len(stems) > 1)
        self.lengths = sorted({len(stems) for stems in readings}, reverse=True)
        self.single = self.lengths[-1:] if self.lengths[-1] == 1 else []

    def at(
        self, text: str, folded: str, tokens: Sequence[Token], at: int, lengths: Sequence[int]
    ) -> Named | None:
        """Return the first name of one of some lengths that stands at a token."""
        ahead = tuple([token.stem for token in tokens[at : at + lengths[0]]])
        for length in lengths:
            readings = self.readings.get(ahead[:length])
            last = at + length
            if readings is None or last > len(tokens):
                continue
            if length > 1 and not _close(folded, tokens, at, last):
                continue
            written = text[tokens[at].start : tokens[last - 1].end]
            for concept, cased in readings:
                if not cased or (written.startswith(cased) and written[len(cased) :] in _ENDINGS):
                    return _named((concept, at, last))
        return None


def _close(folded: str, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether nothing stands between some tokens but what may part the words of one name."""
    return all(_INSIDE.fullmatch(folded, tokens[i].end, tokens[i + 1].start) for i in range(first, last - 1))


class _Made(dict[str, _Names]):
    """The names that begin with each stem that a text has held."""

    __slots__ = ("_begun",)

    def __init__(self, begun: Mapping[str, Sequence[Name]]) -> None:
        super().__init__()
        self._begun = begun

    def __missing__(self, first: str) -> _Names:
        readings: dict[tuple[str, ...], list[tuple[str, str]]] = {}
        for name, concept, cased in self._begun[first]:
            stems = tuple([token.stem for token in tokenize(fold(name))])
            readings.setdefault(stems, []).append((concept, name if cased else ""))
        made = self[first] = _Names(readings)
        return made


class Vocabulary:
    """The names of a reference, ready to be looked for. A name of two concepts belongs to the first.

    Those that begin with one stem are taken apart when a text first holds it.
    """

    __slots__ = ("_begun", "_made", "reference")

    def __init__(self, reference: Reference) -> None:
        self.reference = reference
        self._begun = frozenset(reference.lexicon.begun)
        self._made = _Made(reference.lexicon.begun)

    def find(self, text: str, folded: str, tokens: Sequence[Token]) -> Iterator[Named]:
        """Yield the names in `tokens`, left to right, none overlapping; the longest at each place wins."""
        done, last, begun = 0, len(tokens) - 1, self._begun
        for at in [i for i, token in enumerate(tokens) if token[_STEM] in begun]:
            if at < done:
                continue
            names = self._made[tokens[at].stem]
            longer = at < last and tokens[at + 1].stem in names.followers
            if not longer and not names.single:
                continue
            named = names.at(text, folded, tokens, at, names.lengths if longer else names.single)
            if named is not None and not (at and tokens[at - 1].stem == "non"):
                yield named  # but "non-opioid" names what a thing is not
                done = named.last

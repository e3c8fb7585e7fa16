"""What words of health are weighed on: who is to sleep better slept badly. Part of `boasts.yaml`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from neurolint.language.fold import fold
from neurolint.language.tokens import Token, tokenize

Way = Literal["more", "less"]
"""Whether there is to be more of something, or less."""


_WAYS: dict[str, tuple[Way, ...]] = {"more": ("more",), "less": ("less",), "either": ("more", "less")}


class Ailment(NamedTuple):
    """What words of health are weighed on, and how many words they are."""

    concept: str
    length: int


class Amiss:
    """The words of health for which it is known what is amiss with those who are to have more, or less, of it."""

    __slots__ = ("_entries",)

    def __init__(self, data: Mapping[str, Mapping[str, Iterable[str]]]) -> None:
        self._entries: dict[tuple[Way, str], list[tuple[tuple[str, ...], str]]] = {}
        for part, ways in _WAYS.items():
            for concept, names in data.get(part, {}).items():
                for name in names:
                    stems = tuple(token.stem for token in tokenize(fold(name)))
                    for way in ways:
                        self._add(way, stems, concept)

    def _add(self, way: Way, stems: tuple[str, ...], concept: str) -> None:
        known = self._entries.setdefault((way, stems[0]), [])
        known.append((stems, concept))
        known.sort(key=lambda entry: -len(entry[0]))

    def at(self, tokens: Sequence[Token], i: int, way: Way) -> Ailment | None:
        """What the longest such name that begins with a word is weighed on."""
        for stems, concept in self._entries.get((way, tokens[i].stem), ()):
            if tuple(token.stem for token in tokens[i : i + len(stems)]) == stems:
                return Ailment(concept, len(stems))
        return None

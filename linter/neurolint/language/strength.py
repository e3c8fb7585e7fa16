"""How strongly a sentence speaks, read from a table of weighted words and phrases.

On the scale `strength` the classes are those of Yu, Li and Wang (2019, 2020): none, correlational,
conditional causal, direct causal; on `advice` those of Li, Wang and Yu (2021): none, weak, strong. The reader
is a linear model whose features are words an editor can read: every cue found adds its weight to each class,
the class with the highest sum is the answer, and the cues that decided it come with it. Which cues there are,
and what they weigh, stands in `reference/wording/claim-strength.yaml`; nothing here knows a word of English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from neurolint.language.inflection import verb_forms
from neurolint.quickclass import dataclass

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|(\d[\d.,%]*)|[:;?,.]")
_NUMBER = "#"
_BEGIN, _END = "^", "$"
_REST = "~"
_LONGEST = 3
"""So many words of a phrase of groups, at most."""
_VERBS = {"base": "{effect}", "s": "{effect}", "ed": "{effected}", "ing": "{effecting}"}
_NEAR = 6
"""A pair of groups stands within so many words."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or phrase of the table in a text: its place (code points, end exclusive) and its weight for each class."""

    entry: str
    start: int
    end: int
    weights: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The class of a sentence, by how much it leads the next one, and the cues that speak for it, weightiest first.

    `lead` is in the units of the table; 0 where nothing was found or two classes are level.
    """

    strength: str
    lead: int
    second: str
    cues: tuple[Cue, ...]


class StrengthTable:
    """A scale of `wording/claim-strength.yaml`, ready for use; takes the content of that file as it stands."""

    __slots__ = ("_group", "_kept", "_weights", "classes")

    def __init__(self, data: Mapping[str, Any], scale: str = "strength") -> None:
        self.classes: tuple[str, ...] = tuple(data["scales"][scale]["classes"])
        self._group = {word: f"{{{name}}}" for name, words in data["groups"].items() for word in words}
        for word, (_, form) in verb_forms(data["verbs"], data["irregular"]).items():
            self._group.setdefault(word, _VERBS[form])
        self._kept = frozenset(data["kept"])
        self._weights: Mapping[str, str] = data["scales"][scale]["weights"]

    def read(self, folded: str, start: int = 0, end: int | None = None) -> Verdict:
        """Return the class of a sentence of folded text, with the cues that decided."""
        sums = [0] * len(self.classes)
        found: list[Cue] = []
        for entry, (first, last) in self.features(folded, start, end).items():
            numbers = self._weights.get(entry)
            if numbers is not None:
                weights = tuple(map(int, numbers.split()))
                found.append(Cue(entry, first, last, weights))
                sums = [total + weight for total, weight in zip(sums, weights, strict=True)]
        ranked = sorted(range(len(sums)), key=lambda at: -sums[at])  # level classes: the weaker stands first
        best, second = ranked[0], ranked[1]
        for_it = [cue for cue in found if cue.weights[best] > cue.weights[second]]
        for_it.sort(key=lambda cue: (cue.weights[second] - cue.weights[best], cue.start, cue.end, cue.entry))
        return Verdict(self.classes[best], sums[best] - sums[second], self.classes[second], tuple(for_it))

    def general(self, word: str) -> bool:
        """Tell whether a folded word is in a group or kept: it names no thing of its own."""
        return word in self._group or word in self._kept

    def features(self, folded: str, start: int = 0, end: int | None = None) -> dict[str, tuple[int, int]]:
        """Return all that the table could hold of a text, each with where it first stands.

        Words and pairs of words as they are; runs of up to three of groups, kept words and "~" for any others
        between them; two groups ("{may} .. {effect}") within six words.
        """
        tokens = list(_tokens(folded, start, len(folded) if end is None else end))
        found: dict[str, tuple[int, int]] = {}
        for size in (1, 2):
            for at in range(len(tokens) - size + 1):
                run = tokens[at : at + size]
                found.setdefault(" ".join(word for word, _, _ in run), (run[0][1], run[-1][2]))
        sketch = self._sketch(tokens)
        for size in range(1, _LONGEST + 1):
            for at in range(len(sketch) - size + 1):
                run = sketch[at : at + size]
                if run[0][0] != _REST and run[-1][0] != _REST:
                    found.setdefault(" ".join(word for word, _, _ in run), (run[0][1], run[-1][2]))
        for entry, place in self._pairs(tokens):
            found.setdefault(entry, place)
        return found

    def _sketch(self, tokens: Iterable[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
        sketch: list[tuple[str, int, int]] = []
        for word, begin, end in tokens:
            told = self._group.get(word) or (word if word in self._kept else _REST)
            if told != _REST or not sketch or sketch[-1][0] != _REST:
                sketch.append((told, begin, end))
        return sketch

    def _pairs(self, tokens: Sequence[tuple[str, int, int]]) -> Iterator[tuple[str, tuple[int, int]]]:
        grouped = [
            (at, group, begin, end)
            for at, (word, begin, end) in enumerate(tokens)
            if (group := self._group.get(word)) is not None
        ]
        for index, (at, group, begin, _) in enumerate(grouped):
            for other, second, _, end in grouped[index + 1 : index + 1 + _NEAR]:
                if other - at > _NEAR:
                    break
                yield f"{group} .. {second}", (begin, end)


def _tokens(folded: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    yield _BEGIN, start, start
    for match in _TOKEN.finditer(folded, start, end):
        yield _NUMBER if match.group(1) else match.group(), match.start(), match.end()
    yield _END, end, end

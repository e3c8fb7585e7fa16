"""Reading modifiers in data sets that mark them: what the benchmarks of negation and of hedging share."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.language.measure import Tally, read, speed
from benchmarks.language.table import Row
from neurolint.language.context import Context
from neurolint.language.cues import Modifier
from neurolint.language.fold import fold
from neurolint.language.tokens import tokenize
from neurolint.library.load import load_library

__all__ = ["Cue", "context", "cues", "halves", "modifiers", "read", "scope_rows", "speed", "words"]

Record = dict[str, Any]
Cue = tuple[tuple[tuple[int, int], ...], tuple[int, int]]
"""Where the parts of a cue stand, and its scope."""


def context(*registers: str) -> Context:
    """The cues that come with neurolint, with those of some registers."""
    return Context(load_library().reference.wording["context"], registers)


def words() -> frozenset[str]:
    """The words that deny by an affix."""
    return frozenset(load_library().reference.wording["context"]["affixal"])


def modifiers(cues: Context, text: str) -> list[Modifier]:
    """The modifiers of a text that is one sentence."""
    folded = fold(text)
    return cues.find(folded, tokenize(folded), len(folded), text)


def halves(records: Sequence[Record]) -> Iterator[tuple[str, list[Record]]]:
    """The half that the cues were tuned on and the half that was held back, told by a hash of the document."""
    for half, name in enumerate(("tuned on", "held back")):
        yield name, [row for row in records if hashlib.sha1(row["doc"].encode()).digest()[0] % 2 == half]


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence: the cues found and wanted, and the places of its words."""

    found: list[Cue]
    wanted: list[Cue]
    places: list[int]

    def inside(self, cues: Iterable[Cue]) -> set[int]:
        """The words that any scope holds."""
        return {at for at in self.places for _, (start, end) in cues if start <= at < end}


def cues(row: Record, kind: str) -> list[Cue]:
    """The cues of a kind that a row of BioScope marks."""
    return [
        (tuple((start, end) for start, end in cue["cue"]), (cue["scope"][0], cue["scope"][1]))
        for cue in row["cues"]
        if cue["type"] == kind
    ]


def scope_rows(
    component: str,
    records: Sequence[Record],
    kind: str,
    found: Callable[[str], Iterable[Modifier]],
    bars: dict[str, float],
) -> Iterator[Row]:
    """Measure one kind of cue in BioScope, on each half.

    A cue counts when its place is exact, a sentence when it holds a cue and is found to, a word when it stands in a
    scope, an exact scope when cue and scope are right.
    """
    for name, some in halves(records):
        sentences = [
            _Read(
                [_as_cue(modifier) for modifier in found(row["text"])],
                cues(row, kind),
                [token.start for token in tokenize(fold(row["text"]))],
            )
            for row in some
        ]
        tallies = {
            "cue": Tally.of(([c for c, _ in s.found], [c for c, _ in s.wanted]) for s in sentences),
            "sentence": Tally.of((["yes"] * bool(s.found), ["yes"] * bool(s.wanted)) for s in sentences),
            "scope word": Tally.of((s.inside(s.found), s.inside(s.wanted)) for s in sentences),
            "exact scope": Tally.of((s.found, s.wanted) for s in sentences),
        }
        for thing, tally in tallies.items():
            for measure, value in tally.figures():
                label = f"{thing} {measure}"
                yield Row(component, f"scope-bioscope, {name}", len(some), label, value, bars.get(label))


def _as_cue(modifier: Modifier) -> Cue:
    parts = (modifier.cue, modifier.partner) if modifier.partner else (modifier.cue,)
    return parts, modifier.scope

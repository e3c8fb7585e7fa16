"""Claims that set two treatments against each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from neurolint.claims.arguments import Finder
from neurolint.claims.assertion import conditional, tells
from neurolint.claims.discourse import Argument
from neurolint.claims.layout import spread
from neurolint.claims.modifiers import Modality, modify
from neurolint.claims.passage import Passage
from neurolint.claims.wording.benefits import Sense
from neurolint.claims.wording.whole import Wording
from neurolint.language.quantities import Quantity, multiples
from neurolint.quickclass import dataclass

_DIRECT = Sense("direct")
_BEATS_ALL = "beats-all"
_UNBEATEN = "unbeaten"
"""The same turned round: what is beaten stands within the words, what beats it behind them."""

_STRENGTHS = frozenset({"as-potent", "stronger", "weaker"})
_OF_ALL = frozenset({"best", _BEATS_ALL})  # relations to all others of a class
_FIGURE = 60  # code points before "times" in which its number stands
_REACH = 200  # code points around a comparison in which it is told whose result it is


@dataclass(frozen=True, slots=True)
class Comparison:
    """One reading: the left side stands in `relation` to the right side, in some condition or in none named.

    `reported` says whose result it is told to be: of `studies` (some, one, small ones), of `research` at large, of
    nobody. `settled` when the words around it leave no doubt ("just as well", "proven", "in dozens of trials").
    """

    relation: str
    left: tuple[Argument, ...]
    right: tuple[Argument, ...]
    condition: tuple[str, ...]
    span: tuple[int, int]
    modality: Modality
    reported: Literal["", "studies", "research"] = ""
    settled: bool = False
    figure: Quantity | None = None


def read_comparisons(passage: Passage, finder: Finder, wording: Wording) -> Iterator[Comparison]:
    """Yield what a sentence says of one treatment against another."""
    if not passage.mentions or not tells(passage, wording.cues):
        return
    frames = list(passage.find_in(wording.comparisons.frames))
    for start, end, relation in frames:
        if any(a <= start and end <= b and (a, b) != (start, end) for a, b, _ in frames):
            continue  # "better than" inside "no better than"
        if relation in _STRENGTHS and passage.says(wording.comparisons.measured):
            continue
        behind = passage.token_at(end)
        if relation == _UNBEATEN:
            relation = _BEATS_ALL
            left, right = finder.treatments_right(behind, 5), finder.named_within(start, end)
        else:
            left, right = finder.subjects(start), _right(passage, finder, wording, relation, start, behind)
        times = _times(passage, start, end) if relation == "more-potent" else None
        if left and right and (times is not None or relation != "more-potent"):
            found = _settle(passage, finder, wording, relation, left, right, (start, end))
            if found:
                yield replace(found, figure=times)
    for start, end, relation in passage.find_in(wording.comparisons.pairs):
        both = finder.subjects(start)
        if len(both) == 2:
            found = _settle(passage, finder, wording, relation, both[:1], both[1:], (start, end))
            if found:
                yield found


def _right(
    passage: Passage, finder: Finder, wording: Wording, relation: str, start: int, behind: int
) -> list[Argument]:
    """What something is set against, in a comparison that begins at `start` and goes on with the word at `behind`."""
    if relation in _OF_ALL:
        right = finder.others_right(behind) or (
            finder.others_fronted(start) if _ends(passage, wording, behind) else []
        )
    else:
        right = finder.treatments_right(behind, 5)
    return right or finder.medicine_right(behind)


def _ends(passage: Passage, wording: Wording, at: int) -> bool:
    """Tell whether praise ends before a word: not "the best tolerated"."""
    treats = wording.treats
    return at >= len(passage.tokens) or passage.word(at) in treats.adjective_prepositions | treats.closing


def _times(passage: Passage, start: int, end: int) -> Quantity | None:
    """How many times as potent, where the words of a comparison begin with the last word of a figure."""
    near = max(passage.sentence.start, start - _FIGURE)
    return next((m for m in multiples(passage.folded, near, end) if m.start < start < m.end), None)


def _settle(
    passage: Passage,
    finder: Finder,
    wording: Wording,
    relation: str,
    left: list[Argument],
    right: list[Argument],
    trigger: tuple[int, int],
) -> Comparison | None:
    clause = (finder.clause_start(trigger[0]), finder.clause_end(trigger[1]))
    start, end = spread([*left, *right])
    if conditional(passage, wording.cues, clause[0], min(start, trigger[0])):
        return None
    modality = modify(passage, wording.cues, _DIRECT, clause, spread(left), (trigger[0], trigger[0]), end)
    if modality is None:
        return None
    condition = finder.condition_of(trigger[1], end)
    span = (min(start, trigger[0]), max(end, trigger[1]))
    sentence = passage.sentence
    near = (max(sentence.start, span[0] - _REACH), min(sentence.end, span[1] + _REACH))
    told = wording.comparisons
    reported: Literal["", "studies", "research"] = ""
    if told.general.search(passage.folded, *near):
        reported = "research"
    elif wording.cues.reported.search(passage.folded, *near):
        reported = "studies"
    if modality.strength == "direct" and told.graded.search(passage.folded, *near):
        modality = replace(modality, strength="absolute")
    settled = told.settled.search(passage.folded, *near)
    return Comparison(relation, tuple(left), tuple(right), condition, span, modality, reported, settled)

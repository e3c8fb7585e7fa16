"""Cues of one kind, what ends their reach, and the modifier that a cue found is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from neurolint.language.tokens import Token
from neurolint.quickclass import dataclass

Direction = Literal["forward", "backward", "both"]
Subject = Literal["never", "passive", "always"]

FURTHEST = 80
"""Words that a cue reaches over at most, so that the work grows with the text."""


@dataclass(frozen=True, slots=True)
class Modifier:
    """A cue found: what it does, where it stands and which words it bears on (code points, end exclusive).

    `scope` takes in the cue. `partner` is the second part of a cue in two ("nor" of "neither … nor").
    """

    type: str
    level: str
    cue: tuple[int, int]
    scope: tuple[int, int]
    partner: tuple[int, int] | None = None

    def covers(self, start: int, end: int) -> bool:
        """Tell whether it bears on the words from `start` to `end`: whether its scope holds where they begin and
        the cue is not part of them."""
        return self.scope[0] <= start < self.scope[1] and not start <= self.cue[0] < end


@dataclass(frozen=True, slots=True)
class Stops:
    """What ends the reach of a cue: words and phrases, some of them only behind a comma, and marks.

    What stands behind a comma does not where one of `carried_on` follows: "may calm nerves, and thereby ease Y".
    """

    words: Mapping[str, tuple[tuple[str, ...], ...]]
    behind_comma: frozenset[str]
    marks: frozenset[str]
    comma: bool
    carried_on: frozenset[str]

    @staticmethod
    def read(entry: Mapping[str, Any]) -> Stops:
        """Read an entry of `stops` of the wording file."""
        words: dict[str, list[tuple[str, ...]]] = {}
        for phrase in entry.get("words", ()):
            first, *rest = phrase.split()
            words.setdefault(first, []).append(tuple(rest))
        return Stops(
            {first: tuple(rests) for first, rests in words.items()},
            frozenset(entry.get("behind_comma", ())),
            frozenset([*entry.get("marks", ()), *("(" if entry.get("brackets") else "")]),
            bool(entry.get("comma")),
            frozenset(entry.get("carried_on", ())),
        )

    def at(self, folded: str, tokens: Sequence[Token], i: int) -> bool:
        """Tell whether a reach that comes to token `i` ends before it."""
        gap = folded[tokens[i - 1].end : tokens[i].start] if i else ""
        if gap != " " and not self.marks.isdisjoint(gap if " " in gap else gap.replace(".", "")):
            return True
        word = tokens[i].word
        if word in self.behind_comma and "," in gap:
            return i + 1 >= len(tokens) or tokens[i + 1].word not in self.carried_on
        rests = self.words.get(word)
        return rests is not None and any(
            all(i + 1 + k < len(tokens) and tokens[i + 1 + k].word == part for k, part in enumerate(rest))
            for rest in rests
        )


@dataclass(frozen=True, slots=True)
class Group:
    """Cues that do the same: their type and level, and how far they reach, `reach` in words."""

    type: str
    level: str
    direction: Direction
    stops: Stops
    reach: int
    subject: Subject
    partners: Mapping[str, frozenset[str]]
    preceded_by: frozenset[str]
    followed_by: frozenset[str]

    @staticmethod
    def read(entry: Mapping[str, Any], stops: Mapping[str, Stops]) -> Group:
        """Read an entry of `groups` of the wording file."""
        return Group(
            entry["type"],
            entry.get("level", ""),
            entry["direction"],
            stops[entry["stops"]],
            entry.get("reach", FURTHEST),
            entry.get("subject", "never"),
            {word: frozenset(seconds) for word, seconds in entry.get("partners", {}).items()},
            frozenset(entry.get("preceded_by", ())),
            frozenset(entry.get("followed_by", ())),
        )

    def fits(self, tokens: Sequence[Token], i: int, behind: int) -> bool:
        """Tell whether a cue from token `i` up to token `behind` has the neighbours that it needs."""
        if self.preceded_by and not (i > 0 and tokens[i - 1].word in self.preceded_by):
            return False
        return not self.followed_by or (behind < len(tokens) and tokens[behind].word in self.followed_by)

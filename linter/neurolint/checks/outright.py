"""Sentences that say outright that one thing brings about another: "coffee prevents stroke", not "may prevent"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from neurolint.language.inflection import regular_forms
from neurolint.language.phrases import Phrases
from neurolint.language.strength import StrengthTable
from neurolint.language.tokens import Token, tokenize
from neurolint.library.model import Reference


@dataclass(frozen=True, slots=True)
class Outright:
    """A direct claim: the place of its verb in the folded text (code points, end exclusive), and by their stems the
    things named on either side: none before a pronoun's verb.
    """

    start: int
    end: int
    subject: frozenset[str]
    object: frozenset[str]


class DirectClaims:
    """Finds direct claims, by `wording/claim-strength.yaml`. Without that file it finds none."""

    __slots__ = ("_base", "_before", "_behind", "_hedged", "_phrases", "_third", "_unsaid", "table")

    def __init__(self, reference: Reference) -> None:
        data: Mapping[str, Any] = reference.wording.get("claim-strength", _NOTHING)
        direct = data["direct"]
        forms = [regular_forms(verb) for verb in direct["verbs"]]
        self._base = frozenset(base for base, *_ in forms)
        self._third = frozenset(third for _, third, *_ in forms)
        self._before, self._behind = frozenset(direct["before"]), frozenset(direct["behind"])
        self._phrases = Phrases(direct["phrases"])
        self._hedged, self._unsaid = Phrases(direct["hedged"]), Phrases(direct["unsaid"])
        self.table = StrengthTable(data)

    def find(self, folded: str, start: int, end: int) -> Outright | None:
        """Return the first direct claim of a sentence; None where it is hedged, denied or asked."""
        tokens = tokenize(folded, start, end)
        place = self._verb(tokens, folded, start, end)
        if place is None or self.hedge(folded, start, end) or self._unsaid.search(folded, start, end):
            return None
        subject = self.content(token for token in tokens if token.end <= place[0])
        behind = self.content(token for token in tokens if token.start >= place[1])
        return Outright(*place, subject, behind) if behind else None

    def hedge(self, folded: str, start: int, end: int) -> tuple[int, int] | None:
        """Return the first words of a sentence by which it is hedged, or an association; None where it is neither."""
        return next(self._hedged.find(folded, start, end), None)

    def content(self, tokens: Iterable[Token]) -> frozenset[str]:
        """Return the stems of words that name a thing: no figures, and none that the table has a group for."""
        return frozenset(
            token.stem for token in tokens if not token.word.isdigit() and not self.table.general(token.word)
        )

    def _verb(self, tokens: list[Token], folded: str, start: int, end: int) -> tuple[int, int] | None:
        phrases = list(self._phrases.find(folded, start, end))
        for at in range(1, len(tokens)):
            token, last = tokens[at], tokens[at - 1]
            if last.word in self._before or folded[last.end : token.start].strip():
                continue
            phrase = next((place for place in phrases if place[0] == token.start), None)
            if phrase is not None:
                return phrase
            verb = token.word in self._third or (token.word in self._base and _plural(last.word))
            following = tokens[at + 1] if at + 1 < len(tokens) else None
            if verb and following is not None and following.word not in self._behind:
                if not folded[token.end : following.start].strip():
                    return token.start, token.end
        return None


_NOTHING: Mapping[str, Any] = {
    "direct": {"verbs": [], "phrases": [], "before": [], "behind": [], "hedged": [], "unsaid": []},
    "classes": ["none", "correlational", "conditional", "causal"],
    "verbs": [],
    "irregular": [],
    "groups": {},
    "kept": [],
    "weights": {},
}


def _plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))

"""Sentences that say outright that one thing brings about another: "coffee prevents stroke", not "may prevent"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from neurolint.claims.model import Mention
from neurolint.language.inflection import regular_forms
from neurolint.language.phrases import Phrases
from neurolint.language.strength import StrengthTable
from neurolint.language.tokens import Token, tokenize
from neurolint.library.model import Reference
from neurolint.quickclass import dataclass


@dataclass(frozen=True, slots=True)
class Outright:
    """A direct claim: where its verb stands (code points, end exclusive), and what is named around it.

    `subject` and `object` are stems and concepts; a pronoun before the verb names nothing.
    """

    start: int
    end: int
    subject: frozenset[str]
    object: frozenset[str]


class DirectClaims:
    """Finds direct claims, by `wording/claim-strength.yaml`. Without that file it finds none."""

    __slots__ = (
        "_base",
        "_before",
        "_behind",
        "_hedged",
        "_holders",
        "_phrases",
        "_third",
        "_unsaid",
        "_vague",
        "table",
    )

    def __init__(self, reference: Reference) -> None:
        data: Mapping[str, Any] = reference.wording.get("claim-strength", _NOTHING)
        direct = data["direct"]
        forms = [regular_forms(verb) for verb in direct["verbs"]]
        self._base = frozenset(base for base, *_ in forms)
        self._third = frozenset(third for _, third, *_ in forms)
        self._before, self._behind = frozenset(direct["before"]), frozenset(direct["behind"])
        self._phrases = Phrases(direct["phrases"])
        self._hedged, self._unsaid = Phrases(direct["hedged"]), Phrases(direct["unsaid"])
        self._holders = Phrases(direct["holders"])
        self._vague = frozenset(direct["vague"])
        self.table = StrengthTable(data)

    def find(self, folded: str, start: int, end: int, mentions: Sequence[Mention] = ()) -> Outright | None:
        """Return the first direct claim of a sentence; None where it is hedged, denied or asked.

        `mentions` are those of the sentence: two names of one concept are one thing.
        """
        place = self._verb(tokenize(folded, start, end), folded, start, end)
        if place is None or self.hedge(folded, start, end) or self._unsaid.search(folded, start, end):
            return None
        acted_on = self.things(folded, place[1], end, mentions)
        subject = self.things(folded, start, place[0], mentions)
        return Outright(*place, subject, acted_on) if acted_on else None

    def hedge(self, folded: str, start: int, end: int) -> tuple[int, int] | None:
        """Return the first words of a sentence by which it is hedged, or an association; None where it is neither."""
        return next(self._hedged.find(folded, start, end), None)

    def things(self, folded: str, start: int, end: int, mentions: Sequence[Mention] = ()) -> frozenset[str]:
        """Return what a stretch of text names: stems of words that are not vague and in no group, and concepts.

        No figures, and not what people have who are spoken of: in "patients with gout" that is not what
        changes.
        """
        tokens = tokenize(folded, start, end)
        held = set(self._held(tokens, folded, start, end))
        stems = [t.stem for t in tokens if t.start not in held and self._names(t)]
        concepts = [m.concept for m in mentions if start <= m.start < end and m.start not in held]
        return frozenset(stems + concepts)

    def _held(self, tokens: Sequence[Token], folded: str, start: int, end: int) -> Iterator[int]:
        """Yield where the words begin that tell what the people have who are spoken of."""
        for _, at in self._holders.find(folded, start, end):
            last = at
            for token in tokens:
                if token.start < at:
                    continue
                if not self._names(token) or folded[last : token.start].strip(" -"):
                    break
                yield token.start
                last = token.end

    def _names(self, token: Token) -> bool:
        word = token.word
        return not (word.isdigit() or word in self._vague or self.table.general(word))

    def _verb(self, tokens: Sequence[Token], folded: str, start: int, end: int) -> tuple[int, int] | None:
        phrases = dict(self._phrases.find(folded, start, end))
        for at in range(1, len(tokens)):
            token, last = tokens[at], tokens[at - 1]
            if last.word in self._before or folded[last.end : token.start].strip(" )'\""):
                continue
            if token.start in phrases:
                return token.start, phrases[token.start]
            verb = token.word in self._third or (token.word in self._base and _plural(last.word))
            following = tokens[at + 1] if at + 1 < len(tokens) else None
            if not verb or following is None or following.word in self._behind:
                continue
            if not folded[token.end : following.start].strip(" ('\""):
                return token.start, token.end
        return None


def direct_claims(reference: Reference) -> DirectClaims:
    """Return the finder for a reference; several rules share one."""
    return reference.once(DirectClaims)


_NOTHING: Mapping[str, Any] = {
    "direct": {
        "verbs": [],
        "phrases": [],
        "before": [],
        "behind": [],
        "hedged": [],
        "unsaid": [],
        "holders": [],
        "vague": [],
    },
    "verbs": [],
    "irregular": [],
    "groups": {},
    "kept": [],
    "scales": {"strength": {"classes": ["none", "causal"], "weights": {}}},
}


def _plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))

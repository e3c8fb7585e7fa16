"""How English says that something helps, and how strongly: the files of treats and certainty."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from neurolint.claims.model import Strength
from neurolint.language.inflection import VerbForm, verb_forms
from neurolint.language.phrases import Phrases
from neurolint.language.phrasetable import PhraseTable
from neurolint.language.tokens import Token, stem
from neurolint.library.model import Severity
from neurolint.quickclass import dataclass

STRENGTHS: tuple[Strength, ...] = ("uncertain", "possible", "probable", "can", "direct", "absolute")
"""In rising order."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a trigger word claims by itself.

    With `topic` its condition may be the one the text speaks of, with `fronted` one at the head of the clause; with
    `headed` it may stand there as well, but is never left unsaid.
    """

    strength: Strength
    negated: bool = False
    scope: tuple[str, ...] = ()
    near: bool = False
    usage_passive: bool = False
    order: str = ""
    axis: str = "effect"
    topic: bool = False
    fronted: bool = False
    headed: bool = False
    ends: bool = False

    @staticmethod
    def read(entry: Mapping[str, Any]) -> Sense:
        """Read the sense of one entry of a wording file."""
        scope = entry.get("scope")
        return Sense(
            strength=entry["strength"],
            negated=bool(entry.get("negated")),
            scope=(scope,) if scope else (),
            near=bool(entry.get("near")),
            usage_passive=entry.get("passive") == "usage",
            order=entry.get("order", ""),
            axis=entry.get("axis", "effect"),
            topic=bool(entry.get("topic")),
            fronted=bool(entry.get("fronted")),
            headed=bool(entry.get("headed")),
            ends=bool(entry.get("ends")),
        )


class Beside:
    """Words around a recommendation that make it one of something else than the treatment which is named."""

    __slots__ = ("behind", "between", "last", "no_longer", "rare")

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.rare = Phrases(data.get("rare", ()))
        self.no_longer = frozenset(data.get("no-longer", ()))
        self.between = Phrases(data.get("between", ()))
        self.behind = Phrases(data.get("behind", ()))
        self.last = Phrases(data.get("last", ()))


class TreatsWording:
    """`wording/treats.yaml`: triggers of every kind, by word."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.verbs: dict[str, tuple[str, VerbForm, Sense]] = {}
        for entry in data["verbs"]:
            sense = Sense.read(entry)
            for form, (lemma, kind) in verb_forms(entry["words"], data["irregular"]).items():
                self.verbs[form] = (lemma, kind, sense)
        self.mending = frozenset(data["mending"]["verbs"])
        self.mended = tuple(data["mending"]["conditions"])
        self.particles = {lemma: frozenset(words) for lemma, words in data["particles"].items()}
        self.phrases = PhraseTable((Phrases(entry["forms"]), Sense.read(entry)) for entry in data["phrases"])
        self.adjectives = _senses(data["adjectives"])
        self.nouns = _senses(data["nouns"])
        self.noun_verbs = verb_forms(data["noun_verbs"], data["noun_irregular"])
        self.adjective_prepositions = frozenset(data["adjective_prepositions"])
        self.noun_prepositions = frozenset(data["noun_prepositions"])
        roles = data["roles"]
        self.role_words = frozenset(roles["words"])
        self.role_adjectives = _senses(roles["adjectives"])
        self.role_openers = self.role_words | {term.partition(" ")[0] for term in self.role_adjectives}
        """Every role holds one of these words."""
        self.role_praise = frozenset(roles["praise"])
        self.role_neutral = frozenset(roles["neutral"])
        self.role_cures = _senses(roles["cures"])
        self.role_verbs = Phrases(roles["verbs"])
        self.role_prepositions = frozenset(roles["prepositions"])
        self.first = Phrases(data["first"])
        self.nobody = Phrases(data.get("nobody", ()))
        self.somebody = Phrases(data.get("somebody", ()))
        self.beside = Beside(data.get("beside", {}))
        self.success = frozenset(data["success"])
        self.attributes = frozenset(data["attributes"])
        self.fronting = Phrases(data["fronting"])
        self.ranging = Phrases(data["ranging"])
        self.reserved = Phrases(data.get("reserved", ()))
        self.ways = Phrases(data.get("ways", ()))
        self.leaving = Phrases(data.get("leaving", ()))
        self.concluding = Phrases(data["concluding"])
        bridges = data["bridges"]
        self.openers = frozenset(
            (*self.verbs, *self.nouns, *(term.partition(" ")[0] for term in self.adjectives))
        )  # the words with which a trigger of one or two words can begin
        self.bridges = frozenset(part for word in bridges["words"] for part in (*word.split("-"), stem(word)))
        self.doing = frozenset(bridges.get("doing", ()))
        self.leading = frozenset(bridges.get("leading", ()))
        self.unknown: int = bridges["unknown"]
        self.carriers = frozenset(stem(word) for word in bridges["carriers"])
        self.unsaid: str = data["unsaid"]
        self.closing = frozenset(data["closing"])

    def bridging(self, token: Token) -> bool:
        """Tell whether a word may stand between a trigger and its condition without being one itself."""
        return token.word in self.bridges or token.stem in self.bridges


def _senses(entries: list[Mapping[str, Any]]) -> dict[str, Sense]:
    return {word: Sense.read(entry) for entry in entries for word in entry["words"]}


class Certainties:
    """`wording/certainty.yaml`: what a claim of some strength may rest on."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._columns: Mapping[str, Mapping[str, str]] = data["columns"]
        self._table: Mapping[str, Mapping[str, str]] = data["table"]
        self._negated: Mapping[str, Mapping[str, str]] = data["negated"]
        self.say: Mapping[str, str] = data["say"]

    def column(self, verdict: str, certainty: str) -> str | None:
        """The column of the table for a fact; None when its verdict is not one of efficacy."""
        row = self._columns.get(verdict)
        return row[certainty] if row else None

    def level(self, strength: Strength, column: str, *, negated: bool) -> Severity | None:
        """How far a claim of this strength is from what the column allows; None when it may stand."""
        cell = (self._negated if negated else self._table)[strength][column]
        return None if cell == "ok" else cell  # type: ignore[return-value]  # the schema allows levels only

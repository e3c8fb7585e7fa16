"""How English builds what holds claims: clauses, function words, words that point back, lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from neurolint.claims.wording.ledin import LedIn
from neurolint.language.anaphora import Anaphora
from neurolint.language.phrases import Phrases
from neurolint.language.tokens import stem


class Clauses:
    """`wording/clauses.yaml`: where clauses begin and what joins lists, as patterns over folded text."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.boundary = re.compile(
            rf"[;:–]|\b{one_of(data['boundaries'])}\b|, (?:and|so|or|yet) (?={one_of(data['starters'])}\b)"
        )
        self.going_on = frozenset(data["going_on"])
        self.contrasting = frozenset(data["contrasting"])
        between = r"[\s,/\"']*+"
        # What has been read is never read in another way: a house may join with "/", or with "and" and "and and".
        self.joiners = re.compile(rf"{between}(?>{one_of(data['joiners'])}(?=[\s,(]|$){between})*+")
        self.owner = re.compile(
            rf"^\s*{one_of(data['owing'])}\s+(?:the\s+)?$|\b(?:in|among|for|of)\s+(?:\w+\s+){{0,2}}"
            rf"{one_of(data['people'])}\s+{one_of(data['having'])}\s+(?:\w+\s+){{0,2}}$"
        )
        self.narrowed = re.compile(rf"-{one_of(data['narrowing'])}\s$")
        self.having = frozenset(word for words in data["having"] for word in words.split()[:1])
        self.owing = frozenset(data["narrowing"])


_FUNCTION_WORDS = (
    "be",
    "seeming",
    "agents",
    "before_nouns",
    "parting",
    "joining",
    "degrees",
    "prepositions",
    "role_ends",
    "helpers",
    "turns",
    "links",
    "narrowing",
)
"""Lists of words of which none stands within a noun phrase behind its first word."""


class Grammar:
    """`wording/grammar.yaml`: function words.

    `narrowing` finds the word behind one of its prepositions, `relative_clause` the word before the last relative
    clause or the participle in its place, `closing` the comma before the last member of a list; `adjectives` fits up to
    three adjectives in a row, two of them joined, and `added` finds the words that join them.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.be = frozenset(data["be"])
        self.seeming = frozenset(data["seeming"])
        self.agents = frozenset(data["agents"])
        self.articles = frozenset(data["articles"])
        self.before_nouns = frozenset(data["before_nouns"])
        self.joining = frozenset(data["joining"])
        self.degrees = frozenset(data["degrees"])
        self.between = frozenset(data["between"])
        self.before_verbs = frozenset(data["before_verbs"])
        self.after_verdicts = frozenset(data["after_verdicts"])
        self.after_nouns = frozenset(data["after_nouns"])
        self.prepositions = frozenset(data["prepositions"])
        self.role_ends = frozenset(data["role_ends"])
        self.helpers = frozenset(data["helpers"])
        self.turns = frozenset(data["turns"])
        self.someones = frozenset(data["someones"])
        self.links = frozenset(data["links"])
        self.narrowing = re.compile(rf"\s+{one_of(data['narrowing'])}\s+(\w+)")
        self.whole = frozenset(data["whole"])
        self.picking = frozenset(data["picking"])
        self.means = frozenset(data["means"])
        self.ranging = frozenset(data["ranging"])
        self.heads = frozenset(data["heads"])
        self.doing = frozenset(data["doing"])
        self.pointing = frozenset(data["pointing"])
        self.copular = frozenset(data["copular"])
        self.second = frozenset(data["second"])
        self.going_on = frozenset(data["going_on"])
        self.adding = frozenset(data["adding"])
        self.adjectives = re.compile(rf"(?:[\w-]+(?:(?:,|,? {one_of(data['adding'])}) [\w-]+)?)?")
        self.added = re.compile(rf" {one_of(data['adding'])} ")
        self.relatives = frozenset(data["relatives"])
        self.relative_clause = re.compile(
            rf"(\w{{1,40}})\s(?:{one_of(data['relatives'])}\s(?!.{{0,200}}{one_of(data['relatives'])}\s)"
            rf"|{one_of(data['reduced'])}\sto\s)"
        )
        self.defining = frozenset(data["defining"])
        self.indefinite = frozenset(data["indefinite"])
        self.pairing = frozenset(data["pairing"])
        self.trying = frozenset(data.get("trying", ()))
        self.pair = re.compile(rf"\b{one_of(data['pairing'])}\b")
        self.closing = re.compile(rf"\s*,\s*{one_of(data['pairing'])}\b")
        self.agent_phrases = frozenset(tuple(phrase.split()) for phrase in data["agent_phrases"])
        self.mostly = frozenset(data.get("mostly", ()))
        self.measures = frozenset(data.get("measures", ()))
        self.shown = frozenset(data.get("shown", ()))
        self.enumerating = frozenset(data["enumerating"])
        self.counting = frozenset(data["counting"])
        self.contrasting = frozenset(data["contrasting"])
        self.possessing = frozenset(data.get("possessing", ()))
        self.inside = frozenset(data.get("inside", ()))
        self.singling = frozenset(data.get("singling", ()))
        self.offered = frozenset(data.get("offered", ()))
        self.completing = frozenset(data.get("completing", ()))
        self.dangling = frozenset(data.get("dangling", ()))
        self.noun_endings = tuple(data.get("noun_endings", ()))
        self.adjective_endings = tuple(data.get("adjective_endings", ()))
        self.ending = frozenset(word for key in _FUNCTION_WORDS for word in data[key])

    def agent(self, first: str, second: str) -> int:
        """How many of two words in a row stand before the means or whoever acts: "by", "thanks to"; 0 for none."""
        return 2 if (first, second) in self.agent_phrases else int(first in self.agents)


class Anaphors:
    """`wording/anaphora.yaml`: words that point back."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.pronouns = frozenset(data["pronouns"])
        self.possessives = frozenset(data["possessives"])
        self.determiners = frozenset(data["determiners"])
        self.demonstratives = frozenset(data["demonstratives"])
        self.one = self.demonstratives & frozenset(data["singular"])
        self.continuing = frozenset(data["continuing"])
        self.objects = frozenset(data["objects"])
        self.expletive = Phrases(data.get("expletive", ()))
        self.sortal = Anaphora(data)
        self.modifiers = frozenset(data["modifiers"])
        self.auxiliaries = frozenset(data["auxiliaries"])
        self.bare = frozenset(data.get("bare", ()))
        self.telling = frozenset(data["telling"])
        self.treatment = frozenset(stem(word) for word in data["treatment"])
        self.sorts = {stem(word): frozenset(types) for word, types in data.get("sorts", {}).items()}
        self.condition = frozenset(stem(word) for word in data["condition"])
        self.relief = frozenset(data["relief"])
        self.relief_stems = frozenset(stem(word) for word in data["relief"])


class Lists:
    """`wording/lists.yaml`: how items are led in."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.promises = Phrases(data["promises"])
        self.praised = Phrases(data.get("praised", ()))
        self.scorned = frozenset(data.get("scorned", ()))
        self.uses = Phrases(data.get("uses", ()))
        self.used = Phrases(data.get("used", ()))
        self.questions = Phrases(data["questions"])
        self.labels = Phrases(data["labels"])
        self.benefits = Phrases(data["benefits"])
        self.sparing = Phrases(data.get("sparing", ()))
        self.reaching = frozenset(data["reaching"])
        self.gains = frozenset(stem(word) for word in data["gains"])
        self.unwanted = frozenset(data.get("unwanted", ()))
        self.cautioning = frozenset(data.get("cautioning", ()))
        self.leading = frozenset(data["leading"])
        self.strangers = frozenset(data["strangers"])
        self.verbal = frozenset(data["verbal"])
        self.general = frozenset(stem(word) for word in data["general"])
        self.promising = frozenset(stem(word) for word in data["promising"])
        self.attributes = frozenset(data["attributes"])
        self.people = Phrases(data["people"])
        self.causes = LedIn(data.get("causes", {}))


def one_of(words: Iterable[str]) -> str:
    """A pattern for one of some phrases, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"

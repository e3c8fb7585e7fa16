"""The wording files of the reference, made ready for matching."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from neurolint.claims.frames import FIGURE, Frames, read_form, slot_characters
from neurolint.claims.model import Strength
from neurolint.errors import ConfigError, Problem
from neurolint.language.abbreviations import Definitions
from neurolint.language.anaphora import Anaphora
from neurolint.language.context import Context, Modifier
from neurolint.language.inflection import VerbForm, regular_forms, verb_forms
from neurolint.language.phrases import PhraseError, Phrases, phrase_pattern
from neurolint.language.phrasetable import PhraseTable
from neurolint.language.sentences import Signs
from neurolint.language.tokens import Token, stem
from neurolint.library.model import Reference, Severity

STRENGTHS: tuple[Strength, ...] = ("uncertain", "possible", "probable", "can", "direct", "absolute")
"""In rising order."""

_Part = TypeVar("_Part")


@dataclass(frozen=True, slots=True)
class Sense:
    """What a trigger word claims by itself; with `topic` its condition may be the one the text speaks of."""

    strength: Strength
    negated: bool = False
    scope: tuple[str, ...] = ()
    near: bool = False
    usage_passive: bool = False
    order: str = ""
    axis: str = "effect"
    topic: bool = False

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
        )


class TreatsWording:
    """`wording/treats.yaml`: triggers of every kind, by word."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.verbs: dict[str, tuple[str, VerbForm, Sense]] = {}
        for entry in data["verbs"]:
            sense = Sense.read(entry)
            for form, (lemma, kind) in verb_forms(entry["words"], data["irregular"]).items():
                self.verbs[form] = (lemma, kind, sense)
        self.phrases = PhraseTable((Phrases(entry["forms"]), Sense.read(entry)) for entry in data["phrases"])
        self.adjectives = _senses(data["adjectives"])
        self.nouns = _senses(data["nouns"])
        self.noun_verbs = verb_forms(data["noun_verbs"], data["noun_irregular"])
        self.adjective_prepositions = frozenset(data["adjective_prepositions"])
        self.noun_prepositions = frozenset(data["noun_prepositions"])
        roles = data["roles"]
        self.role_words = frozenset(roles["words"])
        self.role_adjectives = _senses(roles["adjectives"])
        self.role_praise = frozenset(roles["praise"])
        self.role_neutral = frozenset(roles["neutral"])
        self.role_cures = _senses(roles["cures"])
        self.role_verbs = Phrases(roles["verbs"])
        self.role_prepositions = frozenset(roles["prepositions"])
        self.first = Phrases(data["first"])
        self.success = frozenset(data["success"])
        self.attributes = frozenset(data["attributes"])
        self.fronting = Phrases(data["fronting"])
        bridges = data["bridges"]
        self.openers = frozenset(
            (*self.verbs, *self.nouns, *(term.partition(" ")[0] for term in self.adjectives))
        )  # the words with which a trigger of one or two words can begin
        self.bridges = frozenset(part for word in bridges["words"] for part in (*word.split("-"), stem(word)))
        self.unknown: int = bridges["unknown"]
        self.carriers = frozenset(stem(word) for word in bridges["carriers"])
        self.unsaid: str = data["unsaid"]
        self.closing = frozenset(data["closing"])

    def bridging(self, token: Token) -> bool:
        """Tell whether a word may stand between a trigger and its condition without being one itself."""
        return token.word in self.bridges or token.stem in self.bridges


def _senses(entries: list[Mapping[str, Any]]) -> dict[str, Sense]:
    return {word: Sense.read(entry) for entry in entries for word in entry["words"]}


class Cues:
    """`wording/modifiers.yaml`: strength, negation, scope and what is not asserted at all.

    `context` are the cues of `wording/context.yaml`, each with a reach of its own.
    """

    def __init__(self, data: Mapping[str, Any], context: Context) -> None:
        self.context = context
        self.forward: tuple[tuple[Strength, Phrases], ...] = _directed(data["strength"], "forward")
        self.backward: tuple[tuple[Strength, Phrases], ...] = _directed(data["strength"], "backward")
        self.adjacent: tuple[tuple[Strength, Phrases], ...] = _directed(data["strength"], "adjacent")
        negation = data["negation"]
        self.partial = Phrases(negation["partial"])
        self.people = frozenset(negation["people"])
        self.things = frozenset(negation["things"])
        self.light = frozenset(negation.get("light", ()))
        self.auxiliaries = frozenset(data.get("auxiliaries", ()))
        governing = data["governing"]
        self.doubtless = Phrases(governing["doubtless"])
        self.distance = Phrases(governing["distance"])
        self.denial = Phrases(governing["denial"])
        self.carried = Phrases(governing["carried"])
        self.lacking = Phrases(governing["lacking"])
        self.determiners = frozenset(["", *governing["determiners"]])
        unasserted = data["unasserted"]
        self.users = Phrases(data.get("users", ()))
        self.intentions = Phrases(data.get("intentions", ()))
        echo = data.get("echo", {})
        self.echoing = frozenset(echo.get("openers", ()))
        self.supposed = Phrases(echo.get("supposed", ()))
        self.explains = Phrases(echo.get("explains", ()))
        self.myths = Phrases(unasserted["myths"])
        self.verdicts = Phrases(unasserted["verdicts"])
        self.labels = frozenset(unasserted["labels"])
        self.joining = frozenset(unasserted["joining"])
        self.asking = frozenset(unasserted["asking"])
        self.yes, self.no = (Phrases(unasserted["answers"][answer]) for answer in ("yes", "no"))
        self.assertive = frozenset(data["assertive"])
        self.finding = frozenset(data["finding"])
        self.nominal = frozenset(data["nominal"])
        self.unproven = Phrases(data["unproven"])
        self.once = Phrases(data["once"])
        self.single = Phrases(data.get("single", ()))
        self.trial = Phrases(data.get("trial", ()))
        self.reported = Phrases(data["reported"])
        self.disproved = Phrases(data["disproved"])
        self.proofs = frozenset(data["proofs"])
        self.shown = Phrases(data["shown"])
        self.shifted = frozenset(data["shifted"])
        self.universal = frozenset(data["universal"])
        self.questions = frozenset(data["questions"])
        self.advice = frozenset(data["advice"])
        self.takeover = frozenset(data["takeover"])
        self.aside = Phrases(data["aside"])
        self.restricting = Phrases(data["restricting"])
        self.unscoped = Phrases(data["unscoped"])
        self.scope = {name: Phrases(phrases) for name, phrases in data["scope"].items()}

    def hedging(self, modifier: Modifier) -> Strength | None:
        """The strength that a modifier leaves to a claim; None when it does not weaken it."""
        if modifier.type == "hedged":
            return modifier.level or "possible"  # type: ignore[return-value]  # the schema allows strengths only
        return "uncertain" if modifier.type in {"uncertain", "purpose"} else None


def _directed(data: Mapping[str, Any], side: str) -> tuple[tuple[Strength, Phrases], ...]:
    return tuple((level, Phrases(data[level][side])) for level in STRENGTHS if data.get(level, {}).get(side))


class Comparisons:
    """`wording/compared_with.yaml`: phrases that set two treatments against each other."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.frames = _related(data["frames"])
        self.pairs = _related(data["pairs"])
        self.settled = Phrases(data["settled"])
        self.general = Phrases(data["general"])
        self.graded = Phrases(data["graded"])


class Kinds:
    """`wording/is_a.yaml`: how English says that one thing is a kind of another."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.examples = Phrases(data["examples"])
        self.plural_only = frozenset(data["plural_only"])
        self.copulas = Phrases([*data["copulas"], *data["plain_copulas"]])
        self.denials = Phrases(data["denials"])
        self.more = Phrases(data["more"])
        self.mass = frozenset(data["mass"])
        self.include = Phrases(data["include_verbs"])
        self.inclusions = Phrases(data["inclusions"])
        self.causes = Phrases(data["causes"])
        self.kinds_of = Phrases(data["kinds_of"])
        self.not_head = Phrases(data["not_head"])
        self.never_head = Phrases(data["never_head"])
        self.part_of = Phrases(data["part_of"])
        self.relative = Phrases(data["relative"])
        self.fillers = Phrases(data["fillers"])
        self.closes = Phrases(data["closes"])
        self.and_other = Phrases(data["and_other"])
        self.followers = frozenset(data["followers"])
        self.heads = frozenset(stem(word) for word in data["heads"])
        self.generic: Mapping[str, frozenset[str]] = {
            slot: frozenset(words) for slot, words in data["generic"].items()
        }


@dataclass(frozen=True, slots=True)
class Composition:
    """A verb and what it acts on, which together name a mechanism of the vocabulary."""

    verbs: frozenset[str]
    via: Phrases
    required: bool
    words: Phrases
    concepts: frozenset[str]
    mechanism: str

    def may_stand(self, held: frozenset[str], named: frozenset[str]) -> bool:
        """Tell whether it can be in a sentence with these keys of words (see `lookup.keys`) and concepts."""
        if self.required and not self.via.among(held):
            return False
        return self.words.among(held) or not self.concepts.isdisjoint(named)


class Clauses:
    """`wording/clauses.yaml`: where clauses begin and what joins lists, as patterns over folded text."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.boundary = re.compile(
            rf"[;:–]|\b{_one_of(data['boundaries'])}\b|, (?:and|so|or) (?={_one_of(data['starters'])}\b)"
        )
        self.going_on = frozenset(data["going_on"])
        self.contrasting = frozenset(data["contrasting"])
        between = r"[\s,/\"']*"
        self.joiners = re.compile(rf"{between}(?:{_one_of(data['joiners'])}(?=[\s,(]|$){between})*")
        self.owner = re.compile(
            rf"^\s*{_one_of(data['owing'])}\s+(?:the\s+)?$|\b(?:in|among|for|of)\s+(?:\w+\s+){{0,2}}"
            rf"{_one_of(data['people'])}\s+{_one_of(data['having'])}\s+(?:\w+\s+){{0,2}}$"
        )
        self.narrowed = re.compile(rf"-{_one_of(data['narrowing'])}\s$")


class Grammar:
    """`wording/grammar.yaml`: function words. `narrowing` finds the word behind one of its prepositions."""

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
        self.narrowing = re.compile(rf"\s+{_one_of(data['narrowing'])}\s+(\w+)")
        self.whole = frozenset(data["whole"])
        self.picking = frozenset(data["picking"])
        self.means = frozenset(data["means"])
        self.heads = frozenset(data["heads"])
        self.doing = frozenset(data["doing"])
        self.pointing = frozenset(data["pointing"])


def _related(entries: list[Mapping[str, Any]]) -> PhraseTable[str]:
    return PhraseTable((Phrases(entry["forms"]), entry["relation"]) for entry in entries)


def _one_of(words: Iterable[str]) -> str:
    """A pattern for one of some phrases, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


class Mechanisms:
    """`wording/has_mechanism.yaml`: how English says how a treatment acts."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.verbs = frozenset(verb_forms(data["verbs"]))
        self.phrases = Phrases(data["phrases"])
        self.cures: Mapping[str, tuple[str, ...]] = {
            mechanism: tuple(conditions) for mechanism, conditions in data["cures"].items()
        }
        self.classes: Mapping[str, str] = data["classes"]
        self.acted_on: Mapping[str, str] = data["acted_on"]
        self.compositions: dict[str, list[Composition]] = {}
        for entry in data["compositions"]:
            verbs = frozenset(form for verb in entry["verbs"] for form in regular_forms(verb))
            composition = Composition(
                verbs,
                Phrases(entry.get("via", ())),
                bool(entry.get("required")),
                Phrases(entry.get("words", ())),
                frozenset(entry.get("concepts", ())),
                entry["mechanism"],
            )
            for verb in verbs:
                self.compositions.setdefault(verb, []).append(composition)


class Turning:
    """Words around a harm that make it less, or lay it to a want of something."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.less = frozenset(data["less"])
        self.relief = frozenset(data["relief"])
        self.lack = frozenset(data["lack"])
        self.without = frozenset(data["without"])


class Relations:
    """`wording/relations.yaml`: the frames of each predicate, and how places are named."""

    def __init__(self, data: Mapping[str, Any], slots: Iterable[str]) -> None:
        self.slots = slot_characters([*slots, FIGURE])
        goes_on = frozenset(data["goes_on"])
        self.frames = tuple(
            Frames(name, entry, self.slots, goes_on) for name, entry in data["predicates"].items()
        )
        self._by_anchor: dict[str, list[tuple[int, set[str]]]] = {}  # to frames and how those with it begin
        for i, frames in enumerate(self.frames):
            for anchor, starts in frames.starts.items():
                self._by_anchor.setdefault(anchor, []).append((i, starts))
        self._anchors = frozenset(self._by_anchor)
        self._open = [(i, frames.open) for i, frames in enumerate(self.frames) if frames.open]
        self.places = {code: Phrases(phrases) for code, phrases in data["places"].items()}
        self.anything = frozenset(data["anything"])
        self.approved = frozenset(data["approved"])
        self.samples = Phrases(data["samples"])
        self.mishaps = Phrases(data["mishaps"])
        self.narrowing = Phrases(data["narrowing"])
        self.displaced = Phrases(data["displaced"])
        self.unapproved = Phrases(data["unapproved"])
        self.counting = frozenset(data["counting"])
        self.seldom = frozenset(data["seldom"])
        self.excluding = frozenset(data["excluding"])
        self.turning = Turning(data["turning"])
        self.nameless: str = data["nameless"]["concept"]
        self.nothing = Phrases(data["nameless"]["nothing"])
        self.owners = frozenset(data["nameless"]["owners"])
        self.pointers = frozenset(data["nameless"]["pointers"])
        self.products: Mapping[str, str] = {
            stem(noun): concept for concept, nouns in data["nameless"]["products"].items() for noun in nouns
        }
        self.by_cause: Mapping[str, str] = data["by_cause"]
        self.outright = frozenset(data["outright"])
        self.degrees: Mapping[str, tuple[float | None, float | None]] = {
            name: (share.get("low"), share.get("high")) for name, share in data["degrees"].items()
        }

    def possible(self, held: frozenset[str]) -> list[tuple[Frames, set[str]]]:
        """The frames of which one may fit a sentence with these keys of words (see `lookup.keys`) and marks, with what
        those can begin."""
        begins: dict[int, set[str]] = {}
        for i, starts in self._open:
            if some := starts & held:
                begins[i] = some
        for anchor in self._anchors & held:
            for i, starts in self._by_anchor[anchor]:
                if not starts.isdisjoint(held):
                    begins[i] = begins[i] | (starts & held) if i in begins else starts & held
        return [(self.frames[i], begins[i]) for i in sorted(begins)]


class Anaphors:
    """`wording/anaphora.yaml`: words that point back."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.pronouns = frozenset(data["pronouns"])
        self.possessives = frozenset(data["possessives"])
        self.determiners = frozenset(data["determiners"])
        self.sortal = Anaphora(data)
        self.modifiers = frozenset(data["modifiers"])
        self.auxiliaries = frozenset(data["auxiliaries"])
        self.telling = frozenset(data["telling"])
        self.treatment = frozenset(stem(word) for word in data["treatment"])
        self.condition = frozenset(stem(word) for word in data["condition"])
        self.relief = frozenset(data["relief"])
        self.relief_stems = frozenset(stem(word) for word in data["relief"])


class Lists:
    """`wording/lists.yaml`: how items are led in."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.promises = Phrases(data["promises"])
        self.questions = Phrases(data["questions"])
        self.labels = Phrases(data["labels"])
        self.benefits = Phrases(data["benefits"])
        self.leading = frozenset(data["leading"])
        self.strangers = frozenset(data["strangers"])
        self.verbal = frozenset(data["verbal"])
        self.general = frozenset(stem(word) for word in data["general"])
        self.promising = frozenset(stem(word) for word in data["promising"])
        self.attributes = frozenset(data["attributes"])
        self.people = Phrases(data["people"])


class Symptoms:
    """`wording/has_symptom.yaml`: how lists of symptoms are led in. Without that file none are read."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.names = frozenset(data.get("names", ()))
        self.closing = Phrases(data.get("closing", ()))
        self.strangers = frozenset(data.get("strangers", ()))
        self.plain = frozenset(data.get("plain", ()))
        self.sparing = frozenset(data.get("sparing", ()))
        self.changes: Mapping[str, Phrases] = {
            degree: Phrases(phrases) for degree, phrases in data.get("changes", {}).items()
        }

    def bare(self, words: Sequence[str]) -> tuple[int, int]:
        """Return which words of a name are left without those that speak of its symptoms: "symptoms of X" is X.

        First and last index, the last exclusive; all of them where nothing else would be left.
        """
        start, end = 0, len(words)
        if len(words) > 2 and words[0] in self.names and words[1] == "of":
            start = 2
        if len(words) > start + 1 and words[-1] in self.names:
            end -= 1
        return start, end


class Boasts:
    """`wording/boasts.yaml`: how English promises health without saying what it cures."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.object: str = data["object"]
        self.verbs: dict[str, tuple[str, VerbForm, str]] = {
            form: (lemma, kind, way)
            for way in ("better", "less", "gone")
            for form, (lemma, kind) in verb_forms(data[way], data["irregular"]).items()
        }
        said = (("phrase", "phrases"), ("outcome", "outcomes"), ("copula", "copulas"), ("whole", "whole"))
        self.said = PhraseTable((Phrases(data[part]), kind) for kind, part in said)
        self.makers = frozenset(data["makers"])
        self.bad = frozenset(stem(word) for word in data["bad"])
        self.wholes = frozenset(data["wholes"])
        self.lessened = frozenset(data["lessened"])
        self.measures = frozenset(data["measures"])
        self.measured = frozenset(data["measured"])
        self.means = frozenset(data["means"])
        self.passive = frozenset(data["passive"])
        self.outright = frozenset(data["outright"])
        self.words = self.passive | self.verbs.keys() | set(data["helping"])
        self.being = frozenset(data["being"])
        self.agents = frozenset(data["agents"])
        self.nouns = frozenset(data["nouns"])
        self.relative = frozenset(data["relative"])
        self.strangers = frozenset(stem(word) for word in data["strangers"])
        self.results = frozenset(data["results"])
        self.governors = frozenset(data["governors"])
        self.gerunds = frozenset(data["gerunds"])
        self.helping = frozenset(data["helping"])
        self.before = frozenset(data["before"])
        self.harms = frozenset(data["harms"])
        self.spoiling = frozenset(data["spoiling"])
        self.health = frozenset(stem(word) for word in data["health"])


class Presupposed:
    """`wording/presupposed.yaml`: what a sentence takes for granted."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.status: str = data["status"]
        self.attributed = Phrases(data["attributed"])


class Wording:
    """All wording of a reference. Each part is made when first asked for.

    Raises ConfigError then, with every phrase of the part that is not in the notation.
    """

    def __init__(self, reference: Reference) -> None:
        self._data = reference.wording
        self._paths = reference.wording_paths

    def problems(self) -> Iterator[Problem]:
        """Make every part, and yield each phrase that is not in the notation."""
        for name, made in vars(Wording).items():
            if isinstance(made, cached_property):
                try:
                    getattr(self, name)
                except ConfigError as error:
                    yield from error.problems

    def _part(self, name: str, make: Callable[[Any], _Part]) -> _Part:
        data = self._data[name]
        try:
            return make(data)
        except PhraseError:
            # The files of a part are joined by now: each is read again for the lines of its phrases.
            raise ConfigError(tuple(_mistakes(name, data, self._paths.get(name, ())))) from None

    @cached_property
    def types(self) -> Mapping[str, frozenset[str]]:
        """For each place of a claim, the types of concept that can fill it."""
        return {slot: frozenset(types) for slot, types in self._data["types"].items()}

    @cached_property
    def signs(self) -> Signs:
        """What ends a sentence; a reference without that file goes by shape alone."""
        return Signs(self._data.get("sentences", {}))

    @cached_property
    def definitions(self) -> Definitions:
        """How texts define abbreviations; a reference without that file goes by letters alone."""
        return Definitions(self._data.get("abbreviations", {}))

    @cached_property
    def treats(self) -> TreatsWording:
        """Triggers of `treats`."""
        return self._part("treats", TreatsWording)

    @cached_property
    def cues(self) -> Cues:
        """Modifiers."""
        return self._part("modifiers", lambda data: Cues(data, self.context))

    @cached_property
    def context(self) -> Context:
        """Cues, each with a reach of its own."""
        return self._part("context", Context)

    @cached_property
    def clauses(self) -> Clauses:
        """Boundaries of clauses and lists."""
        return Clauses(self._data["clauses"])

    @cached_property
    def forms(self) -> Mapping[str, VerbForm]:
        """The forms of all verbs that tell of an effect, whatever reads them."""
        known = {form: kind for form, (_, kind, _) in self.treats.verbs.items()}
        return known | {form: kind for form, (_, kind, _) in self.boasts.verbs.items()}

    @cached_property
    def grammar(self) -> Grammar:
        """Function words."""
        return Grammar(self._data["grammar"])

    @cached_property
    def comparisons(self) -> Comparisons:
        """Comparison of treatments."""
        return self._part("compared_with", Comparisons)

    @cached_property
    def kinds(self) -> Kinds:
        """Classification."""
        return self._part("is_a", Kinds)

    @cached_property
    def heads(self) -> frozenset[str]:
        """Stems of nouns that may stand behind the name of a treatment or a condition and add nothing."""
        return self.kinds.heads | self.anaphors.treatment

    @cached_property
    def mechanisms(self) -> Mechanisms:
        """Ways of acting."""
        return self._part("has_mechanism", Mechanisms)

    @cached_property
    def relations(self) -> Relations:
        """Frames of relations."""
        slots = [slot for slot in self.types if slot != "plural"]
        return self._part("relations", lambda data: Relations(data, slots))

    @cached_property
    def anaphors(self) -> Anaphors:
        """Words that point back."""
        return self._part("anaphora", Anaphors)

    @cached_property
    def lists(self) -> Lists:
        """Lead-ins of lists."""
        return self._part("lists", Lists)

    @cached_property
    def symptoms(self) -> Symptoms:
        """Lists of symptoms."""
        if "has_symptom" not in self._data:
            return Symptoms({})
        return self._part("has_symptom", Symptoms)

    @cached_property
    def products(self) -> Phrases:
        """What stands between the name of a product and what it is."""
        return self._part("products", lambda data: Phrases(data["is"]))

    @cached_property
    def boasts(self) -> Boasts:
        """Open claims of benefit."""
        return self._part("boasts", Boasts)

    @cached_property
    def presupposed(self) -> Presupposed:
        """What is taken for granted."""
        return self._part("presupposed", Presupposed)

    def verbal(self, word: str) -> bool:
        """Tell whether a word behind "this" shows that it stands alone: a verb, an auxiliary or an adverb."""
        return (
            word in self.anaphors.auxiliaries
            or word in self.treats.verbs
            or word in self.treats.noun_verbs
            or word in self.mechanisms.verbs
            or (word.endswith("ly") and len(word) > 4)
        )

    @cached_property
    def certainty(self) -> Certainties:
        """The table of strength against certainty."""
        return self._part("certainty", Certainties)


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


def _mistakes(name: str, data: Any, paths: Sequence[str]) -> Iterator[Problem]:
    from neurolint.library.files import read_file  # and YAML: only when there is a mistake
    from neurolint.library.validate import parse_file

    for path in paths:
        raw = read_file(Path(path))
        read = raw if isinstance(raw, Problem) else parse_file(raw)
        if not isinstance(read, Problem):
            yield from (read.problem(where, message) for where, message in _unreadable(read.data))
    if not paths:
        yield from (Problem(f"wording/{name}.yaml", 1, 1, message) for _, message in _unreadable(data))


def _unreadable(data: Any, *where: str | int) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the place of each phrase that is not in the notation, and what is wrong with it."""
    if isinstance(data, str):
        try:
            phrase_pattern(data)
        except PhraseError as error:
            yield where, f"the phrase {data!r} cannot be read: {error}"
    elif isinstance(data, Mapping) and {"roles", "frames"} <= data.keys():
        for i, frame in enumerate(data["frames"]):
            for j, form in enumerate(frame["forms"]):
                try:
                    read_form(form, data["roles"])
                except PhraseError as error:
                    yield (*where, "frames", i, "forms", j), f"the phrase {form!r} cannot be read: {error}"
    elif isinstance(data, Mapping | list):
        for key, value in data.items() if isinstance(data, Mapping) else enumerate(data):
            yield from _unreadable(value, *where, key)

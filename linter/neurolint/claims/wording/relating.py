"""How English relates things: kinds, comparisons, ways of acting and the frames of relations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any

from neurolint.claims.frames import FIGURE, Form, Frames
from neurolint.claims.slotted import slot_characters
from neurolint.language.inflection import regular_forms, verb_forms
from neurolint.language.phrases import Phrases
from neurolint.language.phrasetable import PhraseTable
from neurolint.language.sieve import Demand
from neurolint.language.tokens import stem
from neurolint.quickclass import dataclass

BY = "by"
"""The word before the way in which something acts: "works by blocking X"."""


class Comparisons:
    """`wording/compared_with.yaml`: phrases that set two treatments against each other."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.frames = _related(data["frames"])
        self.pairs = _related(data["pairs"])
        self.fronted = Phrases(data["fronted"])
        self.settled = Phrases(data["settled"])
        self.general = Phrases(data["general"])
        self.graded = Phrases(data["graded"])
        self.measured = Phrases(data["measured"])


class Kinds:
    """`wording/is_a.yaml`: how English says that one thing is a kind of another."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.examples = Phrases(data["examples"])
        self.plural_only = frozenset(data["plural_only"])
        self.copulas = Phrases([*data["copulas"], *data["plain_copulas"]])
        self.denials = Phrases(data["denials"])
        self.more = Phrases(data["more"])
        self.unnarrowing = frozenset(data.get("unnarrowing", ()))
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
        self.equations = Phrases(data["equations"])
        self.fronted = Phrases(data["fronted"])
        self.in_role = Phrases(data["in_role"])
        self.inserted = Phrases(data["inserted"])
        self.asked = Phrases(data["asked"])
        self.uses = Phrases(data["uses"])
        self.matter_of = Phrases(data["matter_of"])
        self.naming = Phrases(data["naming"])
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
    unless: frozenset[str]
    """Words right behind what it acts on that make it something else: "the metabolism of X"."""

    def may_stand(self, held: frozenset[str], named: frozenset[str]) -> bool:
        """Tell whether it can be in a sentence with these keys of words (see `lookup.keys`) and concepts."""
        if self.required and not self.via.among(held):
            return False
        return self.words.among(held) or not self.concepts.isdisjoint(named)


class Mechanisms:
    """`wording/has_mechanism.yaml`: how English says how a treatment acts."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.verbs = frozenset(verb_forms(data["verbs"]))
        self.directions: Mapping[str, str] = {
            form: direction for direction, verbs in data["directions"].items() for form in verb_forms(verbs)
        }
        self.phrases = Phrases(data["phrases"])
        self.cures: Mapping[str, tuple[str, ...]] = {
            mechanism: tuple(conditions) for mechanism, conditions in data["cures"].items()
        }
        self.classes: Mapping[str, str] = data["classes"]
        self.acted_on: Mapping[str, str] = data["acted_on"]
        irregular = {row[0]: row for row in data.get("irregular", ())}
        self.compositions: dict[str, list[Composition]] = {}
        for entry in data["compositions"]:
            verbs = frozenset(
                form for verb in entry["verbs"] for form in irregular.get(verb) or regular_forms(verb)
            )
            composition = Composition(
                verbs,
                Phrases(entry.get("via", ())),
                bool(entry.get("required")),
                Phrases(entry.get("words", ())),
                frozenset(entry.get("concepts", ())),
                entry["mechanism"],
                frozenset(entry.get("unless", ())),
            )
            for verb in verbs:
                self.compositions.setdefault(verb, []).append(composition)
        self.composing = frozenset(self.compositions)
        self.openers = self.composing | self.verbs | {BY}
        """Words of which a sentence holds one that tells how something acts, unless it holds one of the phrases."""


class Turning:
    """Words around a harm that make it less, lay it to a want of something, or speak of what causes it."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.less = frozenset(data["less"])
        self.lessened = frozenset(data.get("lessened", ()))
        self.relief = frozenset(data["relief"])
        self.lack = frozenset(data["lack"])
        self.without = frozenset(data["without"])
        self.noun = frozenset(data["noun"])


class Relations:
    """`wording/relations.yaml`: the frames of each predicate, and how places are named."""

    def __init__(self, data: Mapping[str, Any], slots: Iterable[str]) -> None:
        self.slots = slot_characters([*slots, FIGURE])
        goes_on, others = frozenset(data["goes_on"]), data.get("others")
        lists = data.get("lists", {})
        self.frames = tuple(
            Frames(entry.get("predicate", name), entry, self.slots, goes_on, others, lists)
            for name, entry in data["predicates"].items()
        )
        self.places = {code: Phrases(phrases) for code, phrases in data["places"].items()}
        self.anything = frozenset(data["anything"])
        self.approved = frozenset(data["approved"])
        self.worded = frozenset(data["worded"])
        self.samples = Phrases(data["samples"])
        self.mishaps = Phrases(data["mishaps"])
        self.narrowing = Phrases(data["narrowing"])
        self.broadening = Phrases(data["broadening"])
        self.displaced = Phrases(data["displaced"])
        self.unapproved = Phrases(data["unapproved"])
        self.counting = frozenset(data["counting"])
        self.lasting = frozenset(data["lasting"])
        self.limiting = frozenset(data["shares"]["limiting"])
        self.grades = frozenset(data["shares"]["grades"])
        self.grouped = frozenset(data["shares"]["grouped"])
        self.periods = {name: Phrases(phrases) for name, phrases in data["shares"]["periods"].items()}
        self.seldom = frozenset(data["seldom"])
        self.yielding = Phrases(data.get("yielding", ()))
        self.grave = frozenset(data.get("grave", ()))
        self.excluding = frozenset(data["excluding"])
        self.turning = Turning(data["turning"])
        self.nameless: str = data["nameless"]["concept"]
        self.nothing = Phrases(data["nameless"]["nothing"])
        self.owners = frozenset(data["nameless"]["owners"])
        self.pointers = frozenset(data["nameless"]["pointers"])
        self.products: Mapping[str, str] = {
            stem(noun): concept for concept, nouns in data["nameless"]["products"].items() for noun in nouns
        }
        self.practitioners: Mapping[str, str] = {
            stem(noun): concept
            for concept, nouns in data["nameless"].get("practitioners", {}).items()
            for noun in nouns
        }
        self.by_cause: Mapping[str, str] = data["by_cause"]
        self.outright = frozenset(data["outright"])
        self.degrees: Mapping[str, tuple[float | None, float | None]] = {
            name: (share.get("low"), share.get("high")) for name, share in data["degrees"].items()
        }

    def demands(self) -> Iterator[tuple[tuple[int, Form], Demand]]:
        """Yield each form of a frame with the number of its predicate, and what it demands (see `Sieve`)."""
        for i, frames in enumerate(self.frames):
            for form in frames.forms:
                yield (i, form), form.demand

    def marks(self, slots: Iterable[str | None]) -> set[str]:
        """The marks of a sentence that names things of some slots; figures are there until one has looked."""
        return {self.slots[FIGURE], *[self.slots[slot] for slot in slots if slot]}

    def possible(self, passed: Iterable[tuple[int, Form]] | None) -> list[tuple[Frames, list[Form]]]:
        """The frames of which one may fit, each with the forms that may, of those that `passed` a sieve.

        All may where no sieve has been asked.
        """
        if passed is None:
            passed = (form for form, _ in self.demands())
        return [
            (self.frames[i], [form for _, form in some]) for i, some in groupby(passed, key=itemgetter(0))
        ]


def _related(entries: list[Mapping[str, Any]]) -> PhraseTable[str]:
    return PhraseTable((Phrases(entry["forms"]), entry["relation"]) for entry in entries)

"""How English promises health without a condition: `boasts.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from neurolint.claims.wording.amiss import Amiss
from neurolint.language.inflection import VerbForm, verb_forms
from neurolint.language.phrases import Phrases
from neurolint.language.phrasetable import PhraseTable
from neurolint.language.tokens import stem


class Boasts:
    """`wording/boasts.yaml`: how English promises health without saying what it cures."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.object: str = data["object"]
        self.verbs: dict[str, tuple[str, VerbForm, str]] = {
            form: (lemma, kind, way)
            for way in ("better", "less", "gone")
            for form, (lemma, kind) in verb_forms(data[way], data["irregular"]).items()
        }
        said = (
            ("phrase", "phrases"),
            ("outcome", "outcomes"),
            ("copula", "copulas"),
            ("whole", "whole"),
            ("praised", "praised"),
        )
        self.said = PhraseTable((Phrases(data[part]), kind) for kind, part in said)
        self.fading = Phrases(data.get("fading", ()))
        self.causing = frozenset(data.get("causing", ()))
        self.pending = frozenset(data.get("pending", ()))
        self.makers = frozenset(data["makers"])
        self.messengers = frozenset(stem(word) for word in data.get("messengers", ()))
        self.readings = frozenset(data.get("readings", ()))
        self.amounts = frozenset(data.get("amounts", ()))
        self.levels = frozenset(stem(word) for word in data.get("levels", ()))
        self.vital = frozenset(stem(word) for word in data.get("vital", ()))
        self.working = frozenset(stem(word) for word in data.get("working", ()))
        self.slowing = frozenset(data.get("slowing", ()))
        self.sparing = frozenset(data.get("sparing", ()))
        self.halting = frozenset(data.get("halting", ()))
        self.bad = frozenset(stem(word) for word in data["bad"])
        self.wholes = frozenset(data["wholes"])
        self.lessened = frozenset(data["lessened"])
        self.measures = frozenset(data["measures"])
        self.measured = frozenset(data["measured"])
        self.reservoirs = frozenset(data["reservoirs"])
        self.means = frozenset(data["means"])
        self.passive = frozenset(data["passive"])
        self.outright = frozenset(data["outright"])
        self.composing = frozenset(data["listing"])
        self.imperatives = frozenset(data.get("imperatives", ()))
        self.hinders = frozenset(data["hinders"])
        self.parts = frozenset(data["parts"])
        self.freeing = frozenset(data["freeing"])
        self.through = frozenset(data["through"])
        self.words = self.passive | self.verbs.keys() | self.composing | set(data["helping"])
        self.being = frozenset(data["being"])
        self.agents = frozenset(data["agents"])
        self.nouns = frozenset(data["nouns"])
        self.articles = frozenset(data["articles"])
        self.carriers = frozenset(stem(word) for word in data["carriers"])
        self.functions = frozenset(data["functions"])
        self.relative = frozenset(data["relative"])
        self.strangers = frozenset(stem(word) for word in data["strangers"])
        self.results = frozenset(data["results"])
        self.composers = frozenset(data["composers"])
        self.users = frozenset(data["users"])
        self.governors = frozenset(data["governors"])
        self.deeds = frozenset(data.get("deeds", ()))
        self.gerunds = frozenset(data["gerunds"])
        self.nouned = frozenset(data["nouned"])
        self.helping = frozenset(data["helping"])
        self.before = frozenset(data["before"])
        self.harms = frozenset(data["harms"])
        self.goods = frozenset(data.get("goods", ()))
        self.spoiling = frozenset(data["spoiling"])
        self.bringing = frozenset(data.get("bringing", ()))
        self.unnamed = frozenset(data.get("unnamed", ()))
        self.health = frozenset(stem(word) for word in data["health"])
        self.amiss = Amiss(data.get("amiss", {}))
        self.shrinking = frozenset(data.get("shrinking", ()))
        self.lessening = frozenset(data.get("lessening", ()))
        self.qualifiers = frozenset(data.get("qualifiers", ()))
        self.wounding = frozenset(data["wounding"])
        self.conditional = frozenset(data["conditional"])
        self.granting = Phrases(data.get("granting", ()))
        self.cautions = Phrases(data["cautions"])

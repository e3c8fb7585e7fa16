"""How English weakens, denies and limits what it says: modifiers and the cues of context."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from neurolint.claims.model import Strength
from neurolint.claims.wording.benefits import STRENGTHS
from neurolint.language.context import Context
from neurolint.language.cues import Modifier
from neurolint.language.phrases import Phrases


class Cues:
    """`wording/modifiers.yaml`: strength, negation, scope and what is not asserted at all.

    `context` are the cues of `wording/context.yaml`, each with a reach of its own.
    """

    def __init__(self, data: Mapping[str, Any], context: Context) -> None:
        self.context = context
        self.forward: tuple[tuple[Strength, Phrases], ...] = _directed(data["strength"], "forward")
        self.backward: tuple[tuple[Strength, Phrases], ...] = _directed(data["strength"], "backward")
        self.adjacent: tuple[tuple[Strength, Phrases], ...] = _directed(data["strength"], "adjacent")
        self.touching: tuple[tuple[Strength, Phrases], ...] = _directed(data["strength"], "touching")
        self.shares = tuple((entry["percent"], Phrases(entry["forms"])) for entry in data.get("shares", ()))
        negation = data["negation"]
        self.partial = Phrases(negation["partial"])
        self.size = Phrases(negation.get("size", ()))
        self.people = frozenset(negation["people"])
        self.things = frozenset(negation["things"])
        self.picking = frozenset(negation.get("picking", ()))
        self.picked = frozenset(negation.get("picked", ()))
        self.determining = frozenset(negation.get("determining", ()))
        self.unpicking = frozenset(negation.get("unpicking", ()))
        self.unpicked = frozenset(negation.get("unpicked", ()))
        self.light = frozenset(negation.get("light", ()))
        self.auxiliaries = frozenset(data.get("auxiliaries", ()))
        governing = data["governing"]
        self.doubtless = Phrases(governing["doubtless"])
        self.distance = Phrases(governing["distance"])
        self.denial = Phrases(governing["denial"])
        self.carried = Phrases(governing["carried"])
        self.lacking = Phrases(governing["lacking"])
        self.determiners = frozenset(["", *governing["determiners"]])
        self.graded = Phrases(governing.get("graded", ()))
        self.questioning = frozenset(governing.get("questioning", ()))
        self.unanswered = Phrases(governing.get("unanswered", ()))
        unasserted = data["unasserted"]
        self.users = Phrases(data.get("users", ()))
        self.intentions = Phrases(data.get("intentions", ()))
        echo = data.get("echo", {})
        self.echoing = frozenset(echo.get("openers", ()))
        self.supposed = Phrases(echo.get("supposed", ()))
        self.explains = Phrases(echo.get("explains", ()))
        self.myths = Phrases(unasserted["myths"])
        self.verdicts = Phrases(unasserted["verdicts"])
        self.retorts = Phrases(unasserted.get("retorts", ()))
        self.refutations = Phrases(unasserted.get("refutations", ()))
        self.doubts = Phrases(unasserted.get("doubts", ()))
        self.one_study = Phrases(unasserted.get("single", ()))
        self.limits = Phrases(unasserted.get("limits", ()))
        self.labels = Phrases(unasserted["labels"])
        self.announced = Phrases(unasserted.get("announced", ()))
        self.opposed = Phrases(unasserted.get("opposed", ()))
        self.joining = frozenset(unasserted["joining"])
        self.asking = frozenset(unasserted["asking"])
        self.speakers = frozenset(unasserted["speakers"])
        self.limiting = frozenset(unasserted["limiting"])
        self.yes, self.no = (Phrases(unasserted["answers"][answer]) for answer in ("yes", "no"))
        self.assertive = frozenset(data["assertive"])
        self.finding = frozenset(data["finding"])
        self.nominal = frozenset(data["nominal"])
        self.unproven = Phrases(data["unproven"])
        self.slight = Phrases(data["slight"])
        self.within = Phrases(data["within"])
        self.stages = frozenset(data["stages"])
        self.proof = Phrases(data["proof"])
        self.once = Phrases(data["once"])
        self.single = Phrases(data.get("single", ()))
        self.trial = Phrases(data.get("trial", ()))
        self.matched = Phrases(data.get("matched", ()))
        self.contested = Phrases(data.get("contested", ()))
        self.past = frozenset(data.get("past", ()))
        self.case = Phrases(data.get("case", ()))
        self.owners = frozenset(data.get("owners", ()))
        self.modal = frozenset(data.get("modal", ()))
        self.modest = Phrases(data.get("modest", ()))
        self.reported = Phrases(data["reported"])
        self.disproved = Phrases(data["disproved"])
        self.opening: str = data["untold"]["opening"]
        self.proving = frozenset(data["untold"].get("proving", ()))
        self.untold = Phrases(data["untold"]["said"])
        self.proofs = frozenset(data["proofs"])
        self.shown = Phrases(data["shown"])
        self.shifted = frozenset(data["shifted"])
        self.universal = frozenset(data["universal"])
        self.ever = frozenset(data.get("ever", ()))
        self.severally = frozenset(data.get("severally", ()))
        self.questions = frozenset(data["questions"])
        self.advice = frozenset(data["advice"])
        self.using = frozenset(data.get("using", ()))
        self.astray = frozenset(data.get("astray", ()))
        self.presuming = Phrases(data.get("presuming", ()))
        self.takeover = frozenset(data["takeover"])
        self.compounded = frozenset(data["compounded"])
        self.aside = Phrases(data["aside"])
        self.origins = Phrases(data["origins"])
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

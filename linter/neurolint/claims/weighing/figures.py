"""What the facts make of figures: how many have a condition, how long it lasts, how soon and at which dose it works."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from neurolint.claims.model import Claim, Judgement
from neurolint.claims.predicates import LIFETIME, YEARLY
from neurolint.claims.weighing.approvals import ANYWHERE
from neurolint.claims.weighing.lookup import Lookup, contradicted
from neurolint.library.model import Fact, Figure, Severity

Shares = Mapping[str, tuple[float | None, float | None]]
"""What vague words of frequency mean: lowest and highest percentage."""

MAXIMUM = "maximum"
"""The degree of claims on the highest dose."""

_HOURS = {"minutes": 1 / 60, "hours": 1.0, "days": 24.0, "weeks": 168.0, "months": 730.0, "years": 8760.0}
_VAGUE: Mapping[str, tuple[float | None, float | None]] = {
    "at-once": (None, 1.0),
    "same-day": (None, 24.0),
    "days": (48.0, None),
    "weeks": (336.0, None),
    "months": (1460.0, None),
    "years": (17520.0, None),
}  # hours within which, or after which, vague words put the effect
_ROOM = 1.4  # a figure this many times outside the range is out of range: surveys differ
_ELSEWHERE = 3.0  # the same where the fact is on all countries and the claim on one
_LIFE = 3.0  # how many times more have something at some time of their life than have it now, at most
_SOON, _LATE = 3.0, 1.5  # the same for the time to an effect, which begins slowly
_TERM = 1.2  # the same for the least time of a definition
_STEPS = 3.0  # times the lowest dose that the highest is where doses are raised by steps
_ENOUGH = 1.5  # times below the lowest dose that is too little to be called enough
_MUCH, _LITTLE = 1.25, 3.5  # the same for doses, where the lowest are starting doses


class Figures:
    """Weighs claims that give a figure. `anything` are concepts that stand for all of their kind."""

    __slots__ = ("_anything", "_lookup", "_shares")

    def __init__(self, lookup: Lookup, shares: Shares, anything: frozenset[str]) -> None:
        self._lookup = lookup
        self._shares = shares
        self._anything = anything

    def weigh_share(self, claim: Claim) -> Judgement:
        """Weigh "Y affects one in ten people": against the fact for the place and the group that the claim names."""
        if claim.polarity == "negated" or claim.strength in {"uncertain", "possible"}:
            return Judgement(claim, "not-covered")
        low, high, unit = claim.figure or (*self._shares.get(claim.degree, (None, None)), "percent")
        near = [
            fact
            for fact in self._lookup.reference.facts_by_predicate.get("prevalence", ())
            if fact.figure and fact.figure.unit == unit and self._same_group(claim, fact)
        ]
        here = set(claim.places) - {ANYWHERE}
        own = [fact for fact in near if set(fact.jurisdiction) == here]
        for fact in own or [fact for fact in near if not fact.jurisdiction]:
            below, above = _room(claim, fact, _ROOM if own else _ELSEWHERE)
            if not own and unit != "percent":
                below = math.inf  # fewer in one country than in all
            wrong = outside(low, high, fact.figure, below, above) if fact.figure else False
            if wrong or (fact.figure and _nearly_all(low, fact.figure, above)):
                return _out_of_range(claim, fact, "error" if claim.figure else "warning")
            return Judgement(claim, "supported" if own else "not-covered", (fact,) if own else ())
        return Judgement(claim, "not-covered")

    def weigh_onset(self, claim: Claim) -> Judgement:
        """Weigh "X works within an hour"."""
        if claim.polarity == "negated" or claim.strength in {"uncertain", "possible"}:
            return Judgement(claim, "not-covered")
        low, high, unit = claim.figure or (*_VAGUE.get(claim.degree, (None, 1.0)), "hours")
        full = claim.degree == "full"
        low = None if full else low  # the full effect is later than the first
        if unit not in _HOURS:
            return Judgement(claim, "not-covered")
        for fact in self._facts("onset", claim.subject, claim):
            figure = fact.figure
            if figure is None or figure.unit not in _HOURS:
                continue
            if outside(*_in_unit(low, high, unit, fact), figure, _LATE if full else _SOON, _LATE):
                return _out_of_range(claim, fact, "error")
            return Judgement(claim, "supported", (fact,))
        return Judgement(claim, "not-covered")

    def weigh_duration(self, claim: Claim) -> Judgement:
        """Weigh "X is Y that lasts more than three months": how long it takes at least to be called so."""
        if claim.polarity == "negated" or claim.strength in {"uncertain", "possible"} or claim.figure is None:
            return Judgement(claim, "not-covered")
        low, high, unit = claim.figure
        least = high if low is None else low
        if unit not in _HOURS:
            return Judgement(claim, "not-covered")
        for fact in self._facts("duration", claim.subject):
            figure = fact.figure
            if figure is None or figure.unit not in _HOURS or claim.object not in fact.objects:
                continue
            longer = math.inf if claim.degree == "found" else _TERM  # many diagnoses come late
            if outside(*_in_unit(least, least, unit, fact), figure, _TERM, longer):
                return _out_of_range(claim, fact, "error")
            return Judgement(claim, "supported", (fact,))
        return Judgement(claim, "not-covered")

    def weigh_dose(self, claim: Claim) -> Judgement:
        """Weigh "X is taken at 6000 mg", "X is started at 600 mg", "X is worn for 24 hours"."""
        doubtful = claim.polarity == "negated" or claim.strength in {"uncertain", "possible"}
        if claim.figure is None or doubtful:
            return Judgement(claim, "not-covered")
        low, high, unit = claim.figure
        low = high if low is None else low  # "up to 8 g" allows 8 g
        high = low if claim.degree == MAXIMUM and high is None else high  # "not more than 8 g" as well
        little = {"enough": _ENOUGH, MAXIMUM: math.inf}.get(claim.degree, _LITTLE)
        near = [f for f in self._facts("dose", claim.subject) if f.figure and self._same_use(claim, f)]
        near = self._of_this_use(claim, near) or near
        if claim.degree == MAXIMUM and not self._others(claim):  # of one use it tells nothing about another
            near = [fact for fact in near if not self._anything.isdisjoint(fact.objects)]
        if unit in _HOURS:
            near = [fact for fact in near if fact.figure and fact.figure.unit in _HOURS]
            wrong = [
                f
                for f in near
                if f.figure and outside(*_in_unit(low, high, unit, f), f.figure, _LITTLE, _MUCH)
            ]
        else:
            near = [fact for fact in near if fact.figure and fact.figure.unit == f"{unit} a day"]
            wrong = [f for f in near if f.figure and outside(low, high, f.figure, little, _MUCH)]
            if claim.degree == "start":
                wrong = [f for f in near if f.figure and _starts_high(low, f.figure)]
        if near and len(wrong) == len(near):
            return _out_of_range(claim, wrong[0], "error")
        return Judgement(claim, "supported" if near else "not-covered", tuple(near[:1]))

    def _facts(self, predicate: str, subject: str, use: Claim | None = None) -> Iterator[Fact]:
        """The facts on a subject, else on its nearest class; with `use`, of those on the use that a claim names."""
        reference = self._lookup.reference
        above = reference.distances(subject)
        found = [
            (min(above[s] for s in fact.subjects if s in above), fact)
            for fact in reference.facts_by_predicate.get(predicate, ())
            if any(s in above for s in fact.subjects) and (use is None or self._same_use(use, fact))
        ]
        nearest = min((steps for steps, _ in found), default=0)
        yield from (fact for steps, fact in found if steps == nearest)

    def _same_group(self, claim: Claim, fact: Fact) -> bool:
        """Tell whether fact and claim count the same, among the same people."""
        is_a = self._lookup.reference.is_a
        among = [obj for obj in fact.objects if obj not in self._anything]
        everybody = len(among) < len(fact.objects) and not self._others(claim)
        if not among or everybody:
            return claim.subject in fact.subjects and everybody
        # "pain after a stroke" is counted among those who had one
        mine = any(is_a(subject, claim.subject) for subject in fact.subjects)
        groups = self._others(claim)
        if not groups:  # the kind may name the group
            return claim.subject in fact.subjects and any(is_a(claim.subject, obj) for obj in among)
        return mine and any(is_a(named, obj) for named in groups for obj in among)

    def _others(self, claim: Claim) -> list[str]:
        """The groups in which a claim counts, other than all people, or the uses of which it tells."""
        return [c for c in (claim.object, *claim.scope) if c not in self._anything]

    def _of_this_use(self, claim: Claim, facts: Sequence[Fact]) -> list[Fact]:
        """Those facts that speak of a use that the claim names, or of a kind to which it belongs, not of any use."""
        is_a = self._lookup.reference.is_a
        named = self._others(claim)
        return [
            fact
            for fact in facts
            if any(is_a(c, obj) for c in named for obj in fact.objects if obj not in self._anything)
        ]

    def _same_use(self, claim: Claim, fact: Fact) -> bool:
        is_a = self._lookup.reference.is_a
        named = self._others(claim)
        return not named or any(is_a(c, obj) or is_a(obj, c) for c in named for obj in fact.objects)


def _room(claim: Claim, fact: Fact, room: float) -> tuple[float, float]:
    """How many times below and above the range of a fact a share may lie: a life is longer than a year."""
    below = math.inf if claim.degree == YEARLY else room
    longer = claim.degree == LIFETIME and LIFETIME not in fact.scope
    return below, room * _LIFE if longer else room


def _nearly_all(low: float | None, figure: Figure, room: float) -> bool:
    """Tell whether far fewer are left out by a claimed share ("everyone", "at least 95%") than by that of the fact."""
    if low is None or figure.high is None or figure.unit != "percent":
        return False
    return (100 - low) * room * _ROOM < 100 - figure.high and low > figure.high


def _in_unit(
    low: float | None, high: float | None, unit: str, fact: Fact
) -> tuple[float | None, float | None]:
    """A span of time in the unit of a fact that has one."""
    scale = _HOURS[unit] / _HOURS[fact.figure.unit if fact.figure else unit]
    return None if low is None else low * scale, None if high is None else high * scale


def _starts_high(dose: float | None, figure: Figure) -> bool:
    """Tell whether a first dose is one that a fact gives as the highest, where doses are raised by steps."""
    if dose is None or figure.high is None:
        return False
    return dose > figure.high * _MUCH or (
        figure.low is not None and figure.low * _STEPS <= figure.high <= dose
    )


def outside(low: float | None, high: float | None, figure: Figure, below: float, above: float) -> bool:
    """Tell whether all of a claimed range lies outside that of the fact, with room below and above."""
    too_high = low is not None and figure.high is not None and low > figure.high * above
    too_low = high is not None and figure.low is not None and high < figure.low / below
    return too_high or too_low


def _out_of_range(claim: Claim, fact: Fact, level: Severity) -> Judgement:
    return contradicted(claim, (fact,), level)

"""How far facts reach: advice on kinds of a condition, what is said to be the only help, what replaces a medicine."""

from __future__ import annotations

from typing import Any

import pytest
from relations_small import claim, known, verdict

from neurolint.library.model import Fact

ABSOLUTE: dict[str, Any] = {"strength": "absolute"}


def treats(pair: str, outcome: str = "effective", **more: Any) -> Fact:
    subject, obj = pair.split()
    return known(f"{subject} treats {obj}", outcome, **more)


def check(said: str, more: dict[str, Any], facts: list[Fact], expected: str) -> None:
    outcome, level, _ = verdict(claim(said, **more), *facts)
    assert f"{outcome} {level or ''}".strip() == expected


ADVISED = "dorin recommended_for pain"
AGAINST = treats("dorin knee-ache", advised=[("KL", "weak-against")])
FOR = treats("dorin left-knee-ache", advised=[("KL", "strong-for")])


@pytest.mark.parametrize(
    ("more", "facts", "expected"),
    [
        ({}, [AGAINST], "contradicted warning"),
        ({}, [AGAINST, FOR], "not-covered"),
        (ABSOLUTE, [AGAINST, FOR], "contradicted warning"),
        ({}, [FOR], "not-covered"),
        ({"attribution": "league"}, [AGAINST], "not-covered"),
        (
            {},
            [treats("dorin knee-ache", scope=("prevention",), advised=[("KL", "weak-against")])],
            "not-covered",
        ),
        (
            {"scope": ("prevention",)},
            [treats("dorin knee-ache", scope=("prevention",), advised=[("KL", "weak-against")])],
            "contradicted warning",
        ),
    ],
)
def test_advice_on_a_condition_wider_than_any_fact(
    more: dict[str, Any], facts: list[Fact], expected: str
) -> None:
    check(ADVISED, more, facts, expected)


def test_what_comes_first_is_told_by_a_fact_on_the_condition_itself() -> None:
    wide = treats("dorin pain", narrower=True, advised=[("KL", "strong-for")])
    here = treats("calmer knee-ache", "inconclusive", certainty="very-low", advised=[("KL", "none")])
    said = "dorin recommended_for knee-ache"
    check(said, {"relation": "first"}, [wide, here], "contradicted warning")
    check(said, {"relation": "first"}, [wide], "supported")
    check(said, {}, [wide, here], "supported")


def test_what_a_body_advises_on_a_group_counts_where_no_fact_on_effect_names_the_body() -> None:
    group = known("dorin recommended_by pain", "refuted", advised=[("KL", "weak-against")])
    own = treats("dorin pain", advised=[("KL", "weak-for")])
    check(ADVISED, {"attribution": "league"}, [group], "contradicted error")
    check(ADVISED, {"attribution": "league"}, [group, own], "supported")
    check(ADVISED, {}, [group], "not-covered")


HELPS = "dorin treats gout"


@pytest.mark.parametrize(
    ("said", "more", "facts", "expected"),
    [
        # the only help
        (HELPS, {"degree": "only"}, [treats("dorin gout"), treats("tamol gout")], "contradicted warning"),
        (
            HELPS,
            {"degree": "only"},
            [treats("dorin gout"), treats("tamol gout", certainty="low")],
            "supported",
        ),
        (HELPS, {"degree": "only"}, [treats("dorin gout"), treats("calmer gout")], "supported"),
        (HELPS, {"degree": "only"}, [treats("dorin gout"), treats("tamol gout", disputed=True)], "supported"),
        (HELPS, {"degree": "only", "strength": "possible"}, [treats("tamol gout")], "not-covered"),
        # too little to count
        (
            HELPS,
            {"degree": "slight", "strength": "possible"},
            [treats("dorin gout", "ineffective")],
            "supported",
        ),
        (HELPS, {"strength": "possible"}, [treats("dorin gout", "ineffective")], "contradicted warning"),
        # worse
        (f"not {HELPS}", {"degree": "worse"}, [treats("dorin gout")], "contradicted error"),
        (f"not {HELPS}", {"degree": "worse", "strength": "can"}, [treats("dorin gout")], "not-covered"),
        # a cure of what is only prevented
        (HELPS, ABSOLUTE, [treats("dorin gout", scope=("prevention",))], "overstated warning"),
        (HELPS, {}, [treats("dorin gout", scope=("prevention",))], "not-covered"),
        (f"not {HELPS}", ABSOLUTE, [treats("dorin gout", scope=("prevention",))], "not-covered"),
    ],
)
def test_effects(said: str, more: dict[str, Any], facts: list[Fact], expected: str) -> None:
    check(said, more, facts, expected)


@pytest.mark.parametrize(
    ("relation", "other", "facts", "expected"),
    [
        # what replaces a medicine must work; whether the medicine does need not be known
        ("replaces", "velin", [treats("dorin gout", "inconclusive")], "overstated warning"),
        ("replaces", "velin", [treats("dorin gout")], "not-covered"),
        ("no-difference", "velin", [treats("dorin gout", "inconclusive")], "not-covered"),
        ("no-difference", "entity-drug", [treats("dorin gout", "inconclusive")], "overstated warning"),
        ("replaces", "velin", [treats("dorin gout"), treats("velin gout", "ineffective")], "not-covered"),
        ("replaces", "velin", [treats("dorin gout", certainty="low")], "overstated warning"),
        ("no-difference", "entity-drug", [treats("dorin gout", certainty="low")], "overstated warning"),
        ("no-difference", "entity-drug", [treats("dorin gout")], "not-covered"),
        # "X is no match for Y" praises Y
        (
            "object-better",
            "velin",
            [treats("dorin gout"), treats("velin gout", "inconclusive")],
            "contradicted error",
        ),
        (
            "object-better",
            "velin",
            [treats("velin gout"), treats("dorin gout", "inconclusive")],
            "not-covered",
        ),
        ("object-better", "velin", [treats("velin gout", certainty="low")], "not-covered"),
        # the best of its class
        (
            "best",
            "calmer",
            [treats("dorin gout", certainty="low"), treats("velin gout")],
            "contradicted warning",
        ),
        ("best", "calmer", [treats("dorin gout"), treats("velin gout")], "not-covered"),
        ("best", "brisker", [treats("dorin gout", certainty="low"), treats("velin gout")], "not-covered"),
    ],
)
def test_rivals(relation: str, other: str, facts: list[Fact], expected: str) -> None:
    more = {"relation": relation, "scope": ("gout",)}
    check(f"dorin compared_with {other}", more, facts, expected)


DOSE = known("dorin dose gout", figure=(10.0, 100.0, "mg a day"))
WEAR = known("dorin dose gout", figure=(None, 12.0, "hours"))


@pytest.mark.parametrize(
    ("more", "fact", "expected"),
    [
        ({"degree": "start", "figure": (10.0, 10.0, "mg")}, DOSE, "supported"),
        ({"degree": "start", "figure": (100.0, 100.0, "mg")}, DOSE, "contradicted error"),
        ({"figure": (100.0, 100.0, "mg")}, DOSE, "supported"),
        ({"figure": (12.0, 12.0, "hours")}, WEAR, "supported"),
        ({"figure": (24.0, 24.0, "hours")}, WEAR, "contradicted error"),
        ({"figure": (2.0, 2.0, "days")}, WEAR, "contradicted error"),
        ({"figure": (24.0, 24.0, "hours")}, DOSE, "not-covered"),
    ],
)
def test_doses(more: dict[str, Any], fact: Fact, expected: str) -> None:
    check("dorin dose gout", more, [fact], expected)


def test_an_effect_on_the_same_day_is_one_within_a_day() -> None:
    slow = known("dorin onset gout", figure=(1.0, 8.0, "weeks"))
    quick = known("dorin onset gout", figure=(1.0, 3.0, "days"))
    check("dorin onset gout", {"degree": "same-day"}, [slow], "contradicted error")
    check("dorin onset gout", {"degree": "same-day"}, [quick], "supported")
    check("dorin onset gout", {"degree": "at-once"}, [quick], "contradicted error")


POOR: dict[str, Any] = {"certainty": "very-low"}


@pytest.mark.parametrize(
    ("more", "advised", "expected"),
    [
        ({}, [], "overstated error"),
        ({}, [("KL", "strong-for")], "overstated warning"),
        ({}, [("KL", "weak-for")], "overstated error"),
        ({}, [("KL", "strong-for"), ("MN", "weak-against")], "overstated error"),
        (ABSOLUTE, [("KL", "strong-for")], "overstated error"),
    ],
)
def test_what_a_body_strongly_recommends_is_no_error_to_call_helpful(
    more: dict[str, Any], advised: list[tuple[str, str]], expected: str
) -> None:
    poor = treats("dorin knee-ache", "inconclusive", **POOR, advised=advised)
    check("dorin treats knee-ache", more, [poor], expected)


def test_but_what_does_not_work_is_one() -> None:
    none = treats("dorin knee-ache", "ineffective", advised=[("KL", "strong-for")])
    check("dorin treats knee-ache", {}, [none], "contradicted error")


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, "contradicted warning"),
        ({"scope": ("mild",)}, "not-covered"),
        ({"degree": "within"}, "not-covered"),
    ],
)
def test_what_is_not_advised_in_some_may_be_in_most(more: dict[str, Any], expected: str) -> None:
    advised = treats("dorin knee-ache", advised=[("KL", "strong-for")])
    check("dorin recommended_for knee-ache", {"polarity": "negated", **more}, [advised], expected)


def test_no_proof_that_it_prevents_leaves_what_it_relieves() -> None:
    eases = treats("dorin knee-ache")
    unproven = {"strength": "uncertain", "degree": "unproven"}
    check("dorin treats knee-ache", unproven, [eases], "contradicted warning")
    check("dorin treats knee-ache", {**unproven, "scope": ("prevention",)}, [eases], "not-covered")

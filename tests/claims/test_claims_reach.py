"""How far facts reach: wider and narrower claims, denials, advice, ways of acting, what is presupposed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from relations_small import claim, known, told, verdict, weigh

from neurolint.library.model import Fact

ABSOLUTE: dict[str, Any] = {"strength": "absolute"}
ALL: dict[str, Any] = {"degree": "everyone"}


def treats(pair: str, outcome: str = "effective", **more: Any) -> Fact:
    subject, obj = pair.split()
    return known(f"{subject} treats {obj}", outcome, **more)


def check(said: str, more: dict[str, Any], facts: list[Fact], expected: str) -> None:
    outcome, level, ids = verdict(claim(said, **more), *facts)
    assert f"{outcome} {level or ''}".strip() == expected
    assert (ids == []) == (outcome == "not-covered")
    assert set(ids) <= {fact.id for fact in facts}


# -- down to kinds of the object -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "fact", "expected"),
    [
        ("dorin treats knee-ache", treats("dorin knee-ache"), "supported"),
        ("dorin treats knee-ache", treats("dorin pain"), "not-covered"),
        ("dorin treats knee-ache", treats("dorin pain", narrower=True), "supported"),
        ("dorin treats left-knee-ache", treats("dorin pain", narrower=True), "supported"),
        ("dorin treats pain", treats("dorin knee-ache", narrower=True), "not-covered"),
        ("dorin treats knee-ache", treats("calmer knee-ache"), "supported"),  # treatments need no word
        ("dorin treats knee-ache", treats("calmer pain"), "not-covered"),
        ("dorin has_mechanism serotonin-block", known("dorin has_mechanism way"), "supported"),
        ("dorin has_mechanism way", known("dorin has_mechanism serotonin-block"), "not-covered"),
    ],
)
def test_a_fact_reaches_kinds_of_its_object_only_where_it_says_so(
    said: str, fact: Fact, expected: str
) -> None:
    check(said, {}, [fact], expected)


def test_a_fact_that_does_not_reach_down_leaves_room_for_one_that_does() -> None:
    near, far = treats("dorin knee-ache", "ineffective"), treats("dorin pain", narrower=True)
    assert verdict(claim("dorin treats left-knee-ache"), near, far) == ("supported", None, [far.id])


# -- wider claims --------------------------------------------------------------------------------------------------


BAD = treats("dorin gout", "ineffective")
WORSE = treats("velin gout", "ineffective")
GOOD = treats("velin gout")


@pytest.mark.parametrize(
    ("said", "more", "facts", "expected"),
    [
        # on a class of which only kinds are known
        ("calmer treats gout", ABSOLUTE, [BAD], "overstated error"),
        ("calmer treats gout", ABSOLUTE, [BAD, GOOD], "overstated error"),  # to cure: more than both can
        ("calmer treats gout", ABSOLUTE, [treats("dorin gout", certainty="low")], "overstated error"),
        ("calmer treats gout", {}, [BAD], "not-covered"),  # one kind does not speak for all
        ("calmer treats gout", {}, [BAD, WORSE], "overstated warning"),
        ("calmer treats gout", {}, [BAD, GOOD], "not-covered"),
        ("calmer treats gout", ALL, [BAD], "overstated warning"),
        ("calmer treats gout", ALL, [BAD, GOOD], "overstated warning"),
        ("calmer treats gout", ALL, [GOOD], "not-covered"),
        ("calmer treats gout", {}, [replace(BAD, scope=("long-term",)), WORSE], "not-covered"),
        ("calmer treats gout", {"strength": "can"}, [BAD, WORSE], "not-covered"),
        ("calmer treats gout", {"implied": True}, [BAD, WORSE], "not-covered"),
        ("calmer treats mumps", {}, [BAD, WORSE], "not-covered"),
        ("brisker treats gout", {}, [BAD, WORSE], "not-covered"),
        ("calmer treats gout", {}, [treats("dorin gout", certainty="moderate"), WORSE], "not-covered"),
        ("brisker treats gout", {}, [treats("tamol+sudol gout", "ineffective")], "overstated warning"),
        (
            "brisker treats gout",
            {},
            [treats("tamol+sudol gout", "ineffective"), treats("tamol-gel gout")],
            "not-covered",
        ),
        (
            "calmer treats nausea",
            ABSOLUTE,
            [treats("dorin nausea", "ineffective"), known("calmer causes_side_effect nausea")],
            "overstated error",
        ),
        # on a condition of which only kinds are known
        ("dorin treats pain", ABSOLUTE, [treats("dorin knee-ache", "ineffective")], "overstated error"),
        ("dorin treats pain", ABSOLUTE, [treats("dorin knee-ache")], "overstated error"),
        ("dorin treats pain", ABSOLUTE, [treats("tamol knee-ache")], "not-covered"),
        ("dorin treats pain", {}, [treats("dorin knee-ache", "ineffective")], "not-covered"),
        (
            "calmer treats pain",
            {},
            [treats("dorin knee-ache", "ineffective"), treats("velin knee-ache", "ineffective")],
            "overstated warning",
        ),
        (
            "calmer treats pain",
            {},
            [treats("dorin knee-ache", "inconclusive"), treats("velin knee-ache", "ineffective")],
            "not-covered",
        ),
        # the fact on the pair itself comes first
        ("calmer treats gout", {}, [BAD, WORSE, treats("calmer gout")], "supported"),
    ],
)
def test_a_claim_wider_than_any_fact(
    said: str, more: dict[str, Any], facts: list[Fact], expected: str
) -> None:
    check(said, more, facts, expected)


def test_the_steps_down_to_the_kinds_are_told() -> None:
    found = weigh(claim("calmer treats pain", **ABSOLUTE), treats("dorin knee-ache", "ineffective"))
    assert found.steps == ("dorin counts among calmers", "knee ache counts as pain")
    assert found.say == "About dorin treats knee-ache."


def test_of_facts_on_kinds_the_one_on_the_condition_itself_is_told() -> None:
    vague = treats("dorin gout", "ineffective")
    vague = replace(vague, id="aaa", objects=("gout", "mumps", "rash"))
    beside = treats("tamol knee-ache", "ineffective")
    exact = treats("velin gout", "ineffective")
    found = weigh(claim("calmer treats gout", **ABSOLUTE), beside, vague, exact)
    assert [fact.id for fact in found.facts] == [exact.id]


@pytest.mark.parametrize(
    "apart",
    [
        treats("dorin gout", "harmful"),
        replace(treats("dorin gout", certainty="low"), disputed=True),
        treats("dorin gout"),
    ],
    ids=["what does harm", "what is disputed", "what helps"],
)
def test_of_facts_on_kinds_one_that_stands_apart_is_told_last(apart: Fact) -> None:
    beside = replace(treats("velin gout", certainty="low"), objects=("gout", "mumps", "rash"))
    found = weigh(claim("calmer treats gout", **ABSOLUTE), apart, beside)
    assert [fact.id for fact in found.facts] == [beside.id]


DENIED = "not dorin treats pain"
KNEES = treats("dorin knee-ache")


@pytest.mark.parametrize(
    ("said", "more", "facts", "expected"),
    [
        (DENIED, {}, [KNEES], "contradicted warning"),
        (DENIED, ABSOLUTE, [KNEES], "contradicted warning"),
        (DENIED, {}, [treats("dorin knee-ache", certainty="moderate")], "contradicted warning"),
        (DENIED, {}, [treats("dorin knee-ache", certainty="low")], "not-covered"),
        (DENIED, {}, [treats("dorin knee-ache", "ineffective")], "not-covered"),
        (DENIED, {}, [replace(KNEES, scope=("long-term",))], "not-covered"),
        (DENIED, {"strength": "possible"}, [KNEES], "not-covered"),
        (DENIED, {"implied": True}, [KNEES], "not-covered"),
        (DENIED, {}, [treats("calmer knee-ache")], "contradicted warning"),
        (DENIED, {}, [treats("velin knee-ache")], "not-covered"),
        ("not dorin treats knee-ache", {}, [treats("dorin pain")], "not-covered"),
        ("not calmer treats pain", {}, [KNEES], "not-covered"),
        ("not calmer treats pain", ALL, [KNEES], "contradicted warning"),
        ("not entity-drug treats pain", {}, [KNEES], "contradicted warning"),  # "nothing helps"
        ("not entity-drug treats knee-ache", {}, [KNEES], "contradicted warning"),
        ("not entity-drug treats gout", {}, [KNEES], "not-covered"),
        ("not entity-drug treats pain", {}, [treats("willow-tea knee-ache")], "not-covered"),  # no kind of it
        ("not dorin treats pain", {}, [known("dorin compared_with knee-ache")], "not-covered"),
    ],
)
def test_a_denial_wider_than_any_fact(
    said: str, more: dict[str, Any], facts: list[Fact], expected: str
) -> None:
    check(said, more, facts, expected)


def test_the_steps_of_a_wider_denial_are_told() -> None:
    assert weigh(claim(DENIED), KNEES).steps == ("knee ache counts as pain",)
    assert weigh(claim("not entity-drug treats knee-ache"), KNEES).steps == ("dorin counts as medicine",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nothing helps gout.", ["not entity-drug treats gout"]),
        ("No treatment relieves gout.", ["not entity-drug treats gout"]),
        ("Sadly nothing helps gout.", []),
        ("Nothing is known of gout.", []),
        ("Does nothing help gout?", []),
        ("All calmers relieve gout.", ["calmer treats gout; everyone"]),
        ("Calmers relieve gout.", ["calmer treats gout"]),
        ("There is no evidence that dorin relieves gout.", ["dorin treats gout; uncertain; unproven"]),
        ("It is unclear whether dorin relieves gout.", []),
    ],
)
def test_claims_on_all_or_nothing_are_read(text: str, expected: list[str]) -> None:
    assert told(text, "treats") == expected


@pytest.mark.parametrize(
    ("degree", "certainty", "expected"),
    [
        ("unproven", "high", "contradicted warning"),
        ("unproven", "moderate", "contradicted warning"),
        ("unproven", "low", "supported"),
        ("", "high", "understated"),
    ],
)
def test_to_say_that_nothing_is_proven_denies_what_is(degree: str, certainty: Any, expected: str) -> None:
    check(
        "dorin treats gout",
        {"strength": "uncertain", "degree": degree},
        [treats("dorin gout", certainty=certainty)],
        expected,
    )


# -- advice --------------------------------------------------------------------------------------------------------

ADVISED = "dorin recommended_for gout"
FIRST: dict[str, Any] = {"relation": "first"}


def advised(*pairs: tuple[str, str], **more: Any) -> Fact:
    return treats("dorin gout", advised=pairs, **more)


@pytest.mark.parametrize(
    ("said", "more", "fact", "expected"),
    [
        (ADVISED, {}, advised(("KL", "weak-for")), "supported"),
        (ADVISED, FIRST, advised(("KL", "weak-for")), "contradicted warning"),
        (ADVISED, {}, advised(("KL", "none")), "contradicted warning"),
        (ADVISED, {}, advised(("KL", "weak-against")), "contradicted error"),
        (ADVISED, {}, advised(("KL", "strong-for"), ("FDA", "weak-against")), "supported"),
        (ADVISED, ABSOLUTE, advised(("KL", "strong-for"), ("FDA", "weak-against")), "contradicted error"),
        (ADVISED, ABSOLUTE, advised(("KL", "strong-for"), ("FDA", "none")), "contradicted warning"),
        (ADVISED, ABSOLUTE, advised(("KL", "strong-for"), ("FDA", "weak-for")), "supported"),
        (f"not {ADVISED}", {}, advised(("KL", "strong-for")), "contradicted warning"),
        (f"not {ADVISED}", {}, advised(("KL", "strong-for"), ("FDA", "weak-against")), "supported"),
        (f"not {ADVISED}", FIRST, advised(("KL", "strong-for")), "supported"),
        (ADVISED, {"strength": "possible"}, advised(("KL", "strong-against")), "not-covered"),
        # by one body
        (ADVISED, {"attribution": "league"}, advised(("KL", "strong-for"), ("FDA", "none")), "supported"),
        (
            ADVISED,
            {"attribution": "fda"},
            advised(("KL", "strong-for"), ("FDA", "none")),
            "contradicted warning",
        ),
        (
            ADVISED,
            {"attribution": "league"},
            advised(("Knee League 2020", "weak-against")),
            "contradicted error",
        ),
        (ADVISED, {"attribution": "league"}, advised(("FDA", "strong-for")), "not-covered"),
        (ADVISED, {"attribution": "league"}, advised(("FDA", "none")), "contradicted warning"),
        (ADVISED, {"attribution": "league"}, advised(("KLM", "strong-for"), ("FDA", "none")), "not-covered"),
        # by none: what is known of the effect
        (ADVISED, FIRST, treats("dorin gout", certainty="low"), "overstated warning"),
        (ADVISED, {}, treats("dorin gout", certainty="low"), "not-covered"),
        (ADVISED, {}, treats("dorin gout", "inconclusive"), "overstated warning"),
        (ADVISED, {}, treats("dorin gout", "ineffective"), "overstated warning"),
        (ADVISED, FIRST, treats("dorin gout"), "not-covered"),
        (ADVISED, FIRST, treats("dorin gout", certainty="moderate"), "not-covered"),
        (f"not {ADVISED}", FIRST, treats("dorin gout", "inconclusive"), "not-covered"),
        (ADVISED, FIRST, treats("velin gout", "inconclusive"), "not-covered"),
    ],
)
def test_advice(said: str, more: dict[str, Any], fact: Fact, expected: str) -> None:
    check(said, more, [fact], expected)


# -- ways of acting ------------------------------------------------------------------------------------------------

SEROTONIN, SALT = "dorin has_mechanism serotonin-block", "dorin has_mechanism salt-block"
ONLY: dict[str, Any] = {"degree": "only"}


@pytest.mark.parametrize(
    ("said", "more", "facts", "expected"),
    [
        (SEROTONIN, ONLY, [known(SEROTONIN)], "supported"),
        (SEROTONIN, ONLY, [known(SEROTONIN), known(SALT)], "contradicted error"),
        (SEROTONIN, ONLY, [known(SEROTONIN), known(SALT, "refuted")], "supported"),
        (SEROTONIN, ONLY, [known(SEROTONIN), known("velin has_mechanism salt-block")], "supported"),
        (SEROTONIN, ONLY, [known(SEROTONIN), known("dorin has_mechanism way")], "supported"),
        (SEROTONIN, {}, [known(SEROTONIN), known(SALT)], "supported"),
        (f"not {SEROTONIN}", {}, [known(SEROTONIN)], "contradicted error"),
        (f"not {SEROTONIN}", ABSOLUTE, [known("calmer has_mechanism serotonin-block")], "contradicted error"),
        (f"not {SEROTONIN}", {"strength": "possible"}, [known(SEROTONIN)], "supported"),
        (f"not {SEROTONIN}", {}, [known(SEROTONIN, "refuted")], "supported"),
        (f"not {SEROTONIN}", {}, [known(SEROTONIN, "unsupported")], "supported"),
        (SEROTONIN, {}, [known(SEROTONIN, "unsupported")], "overstated warning"),
        (SEROTONIN, {"strength": "possible"}, [known(SEROTONIN, "unsupported")], "supported"),
        # a fact that lists all
        (SALT, {}, [known(SEROTONIN, all_objects_of="way")], "contradicted error"),
        (SALT, ABSOLUTE, [known(SEROTONIN, all_objects_of="way")], "contradicted error"),
        (
            SALT,
            {},
            [known("calmer has_mechanism serotonin-block", all_objects_of="way")],
            "contradicted error",
        ),
        (SALT, {}, [known(SEROTONIN)], "not-covered"),
        (SALT, {}, [known(SEROTONIN, "refuted", all_objects_of="way")], "not-covered"),
        (SALT, {"strength": "can"}, [known(SEROTONIN, all_objects_of="way")], "not-covered"),
        (SALT, {"implied": True}, [known(SEROTONIN, all_objects_of="way")], "not-covered"),
        (f"not {SALT}", {}, [known(SEROTONIN, all_objects_of="way")], "not-covered"),
        ("dorin has_mechanism nerve-growth", {}, [known(SEROTONIN, all_objects_of="way")], "not-covered"),
        ("dorin has_mechanism way", {}, [known(SEROTONIN, all_objects_of="way")], "not-covered"),
        ("velin has_mechanism salt-block", {}, [known(SEROTONIN, all_objects_of="way")], "not-covered"),
    ],
)
def test_ways_of_acting(said: str, more: dict[str, Any], facts: list[Fact], expected: str) -> None:
    check(said, more, facts, expected)


def test_the_nearest_list_of_ways_is_told_with_the_step_to_it() -> None:
    far = known("calmer has_mechanism serotonin-block", all_objects_of="way")
    near = known(SEROTONIN, all_objects_of="way")
    assert weigh(claim(SALT), far).steps == ("dorin counts among calmers",)
    found = weigh(claim(SALT), far, near)
    assert (found.facts, found.steps) == ((near,), ())


# -- one and the same ----------------------------------------------------------------------------------------------

SAME: dict[str, Any] = {"degree": "same"}


@pytest.mark.parametrize(
    ("said", "fact", "expected"),
    [
        ("gout is_a mumps", known("gout is_a mumps", "refuted"), "contradicted error"),
        ("mumps is_a gout", known("gout is_a mumps", "refuted"), "contradicted error"),
        ("gout is_a mumps", known("gout is_a mumps", "mixed"), "contradicted error"),
        ("mumps is_a gout", known("gout is_a mumps", "mixed"), "contradicted error"),
        ("gout is_a mumps", known("gout not_a mumps"), "contradicted error"),
        ("gout is_a mumps", known("gout is_a mumps"), "not-covered"),
        ("gout is_a mumps", known("gout is_a rash", "refuted"), "not-covered"),
        ("not gout is_a mumps", known("gout is_a mumps", "refuted"), "supported"),
        ("dorin is_a calmer", known("dorin is_a calmer", "mixed"), "contradicted error"),
        ("dorin is_a calmer", known("dorin is_a calmer"), "not-covered"),  # a kind of it, but not all of it
    ],
)
def test_two_things_said_to_be_one(said: str, fact: Fact, expected: str) -> None:
    check(said, SAME, [fact], expected)


def test_what_is_like_its_sibling_is_not_taken_for_it() -> None:
    kin = {"degree": "kin"}  # "works like", "is of the same class as"
    check("dorin is_a velin", kin, [known("dorin not_a velin")], "not-covered")
    check("dorin is_a velin", {}, [known("dorin not_a velin")], "contradicted warning")
    check("dorin is_a tamol", kin, [known("dorin not_a tamol")], "contradicted warning")


def test_a_loose_name_is_no_error() -> None:
    called = {"degree": "called"}
    check("gout is_a mumps", called, [known("gout is_a mumps", "refuted")], "contradicted error")
    check("gout is_a mumps", called, [known("gout is_a mumps", "mixed")], "not-covered")


# -- comparisons ---------------------------------------------------------------------------------------------------

PAIR = "dorin compared_with tamol"


def compared(relation: str, said: str = PAIR, **more: Any) -> Fact:
    return known(said, "effective", comparison=relation, **more)


@pytest.mark.parametrize(
    ("relation", "fact", "expected"),
    [
        ("not-better", compared("subject-better"), "contradicted error"),
        ("not-better", compared("object-better"), "supported"),
        ("not-better", compared("no-difference"), "supported"),
        ("not-better", compared("unclear"), "supported"),
        ("not-worse", compared("object-better"), "contradicted error"),
        ("not-worse", compared("subject-better"), "supported"),
        ("not-better", compared("object-better", "tamol compared_with dorin"), "contradicted error"),
        ("not-better", compared("subject-better", "tamol compared_with dorin"), "supported"),
        ("not-worse", compared("subject-better", "tamol compared_with dorin"), "contradicted error"),
        ("not-better", compared("subject-better", "calmer compared_with brisker"), "contradicted error"),
        ("not-better", compared("subject-better", "velin compared_with tamol"), "not-covered"),
        ("subject-better", compared("unclear"), "overstated warning"),
        ("subject-better", compared("no-difference"), "overstated warning"),
        ("no-difference", compared("unclear"), "overstated warning"),
        ("no-difference", compared("no-difference"), "supported"),
    ],
)
def test_not_better_leaves_room_for_as_good_and_worse(relation: str, fact: Fact, expected: str) -> None:
    check(PAIR, {"relation": relation, "scope": ("gout",)}, [fact], expected)


@pytest.mark.parametrize(
    ("fact", "more", "expected"),
    [
        (compared("safer"), {}, "supported"),
        (compared("safer", "tamol compared_with dorin"), {}, "contradicted warning"),
        (known(PAIR, "inconclusive", comparison="safer"), {}, "overstated warning"),
        (known("calmer compared_with brisker", "inconclusive", comparison="safer"), {}, "overstated warning"),
        (known("tamol compared_with dorin", "inconclusive", comparison="safer"), {}, "not-covered"),
        (compared("subject-better"), {}, "not-covered"),  # to work better is not to be safer
        (known(PAIR, "inconclusive", comparison="safer"), {"strength": "possible"}, "not-covered"),
        (known(PAIR, "inconclusive", comparison="safer"), {"polarity": "negated"}, "not-covered"),
        (known(PAIR, "inconclusive", comparison="safer"), {"attribution": "studies"}, "not-covered"),
    ],
)
def test_what_is_said_to_be_safer(fact: Fact, more: dict[str, Any], expected: str) -> None:
    check(PAIR, {"relation": "safer", **more}, [fact], expected)


def test_to_be_safer_is_not_to_work_better() -> None:
    check(
        PAIR, {"relation": "subject-better"}, [compared("safer", "tamol compared_with dorin")], "not-covered"
    )
    check(PAIR, {"relation": "no-difference"}, [compared("safer")], "not-covered")


HELPS, HELPS_NOT = "effective", "ineffective"


@pytest.mark.parametrize(
    ("relation", "dorin", "tamol", "expected"),
    [
        ("not-better", HELPS, HELPS_NOT, "contradicted error"),
        ("not-better", HELPS_NOT, HELPS, "not-covered"),
        ("not-better", HELPS, HELPS, "not-covered"),
        ("not-worse", HELPS_NOT, HELPS, "contradicted error"),
        ("not-worse", HELPS, HELPS_NOT, "not-covered"),
        ("subject-better", HELPS_NOT, HELPS, "contradicted error"),
        ("object-better", HELPS, HELPS_NOT, "contradicted error"),
        ("object-better", HELPS_NOT, HELPS, "not-covered"),
        ("no-difference", HELPS, HELPS_NOT, "contradicted error"),
    ],
)
def test_what_is_known_of_each_in_the_same_condition(
    relation: str, dorin: str, tamol: str, expected: str
) -> None:
    facts = [treats("dorin gout", dorin), treats("tamol gout", tamol)]
    check(PAIR, {"relation": relation, "scope": ("gout",)}, facts, expected)


@pytest.mark.parametrize(
    ("more", "mine", "theirs", "expected"),
    [
        ({}, treats("dorin gout", "ineffective"), treats("tamol mumps"), "overstated warning"),
        ({}, treats("dorin gout", certainty="low"), treats("tamol mumps"), "overstated warning"),
        ({}, treats("dorin gout", certainty="moderate"), treats("tamol mumps"), "not-covered"),
        ({}, treats("dorin gout", "ineffective"), treats("tamol mumps", certainty="low"), "not-covered"),
        ({}, treats("dorin gout", "ineffective"), treats("tamol mumps", certainty="moderate"), "overstated warning"),
        ({}, treats("dorin mumps", "ineffective"), treats("tamol mumps"), "not-covered"),  # another condition
        ({}, treats("velin gout", "ineffective"), treats("tamol mumps"), "not-covered"),
        ({}, treats("calmer gout", "ineffective"), treats("brisker mumps"), "overstated warning"),
        ({"relation": "no-difference"}, treats("dorin gout", "ineffective"), treats("tamol mumps"),
         "overstated warning"),
        ({"relation": "no-difference"}, treats("dorin gout", certainty="low"), treats("tamol mumps"),
         "overstated warning"),
        ({"relation": "no-difference", "strength": "can"}, treats("dorin gout", certainty="low"), treats("tamol mumps"),
         "not-covered"),
        ({"relation": "no-difference", **ABSOLUTE}, treats("dorin gout", certainty="low"), treats("tamol mumps"),
         "overstated warning"),
        ({"relation": "object-better"}, treats("dorin gout", "ineffective"), treats("tamol mumps"), "not-covered"),
        ({"relation": "not-better"}, treats("dorin gout", "ineffective"), treats("tamol mumps"), "not-covered"),
        ({"implied": True}, treats("dorin gout", "ineffective"), treats("tamol mumps"), "not-covered"),
        ({"attribution": "studies"}, treats("dorin gout", "ineffective"), treats("tamol mumps"), "not-covered"),
        ({"strength": "possible"}, treats("dorin gout", "ineffective"), treats("tamol mumps"), "not-covered"),
    ],
)  # fmt: skip
def test_to_be_as_good_as_what_works_it_must_work(
    more: dict[str, Any], mine: Fact, theirs: Fact, expected: str
) -> None:
    given: dict[str, Any] = {"relation": "subject-better", "scope": ("gout",), **more}
    check(PAIR, given, [mine, theirs], expected)
    assert verdict(claim(f"not {PAIR}", **given), mine, theirs)[0] == "not-covered"


def test_all_that_is_known_must_be_weak() -> None:
    weak, strong, other = treats("dorin gout", "ineffective"), treats("dorin mumps"), treats("tamol rash")
    told = claim(PAIR, relation="subject-better")
    assert verdict(told, weak, other) == ("overstated", "warning", [weak.id])
    assert verdict(told, weak, strong, other)[0] == "not-covered"


# -- disputes ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "more", "facts"),
    [
        ("calmer treats gout", ABSOLUTE, [BAD]),
        (ADVISED, {}, [advised(("KL", "weak-against"))]),
        (SEROTONIN, ONLY, [known(SALT), known(SEROTONIN)]),
        (f"not {SEROTONIN}", {}, [known(SEROTONIN)]),
        (SALT, {}, [known(SEROTONIN, all_objects_of="way")]),
        ("gout is_a mumps", SAME, [known("gout is_a mumps", "refuted")]),
        (PAIR, {"relation": "not-better"}, [compared("subject-better")]),
        (PAIR, {"relation": "subject-better"}, [compared("object-better")]),
        (
            PAIR,
            {"relation": "not-better", "scope": ("gout",)},
            [treats("dorin gout"), treats("tamol gout", "ineffective")],
        ),
    ],
)
def test_a_disputed_fact_never_yields_an_error(said: str, more: dict[str, Any], facts: list[Fact]) -> None:
    assert verdict(claim(said, **more), *facts)[1] == "error"
    disputed = [replace(facts[0], disputed=True), *facts[1:]]
    found = verdict(claim(said, **more), *disputed)
    assert found[1] == "warning"
    assert facts[0].id in found[2]

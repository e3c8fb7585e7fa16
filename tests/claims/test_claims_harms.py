"""What the facts make of claims about harm and safety, branch by branch, on facts that each row brings itself."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from relations_small import claim, known, verdict, weigh

from neurolint.claims.model import Strength
from neurolint.library.model import Fact

Row = tuple[str, dict[str, Any], list[Fact], str]


def check(said: str, more: dict[str, Any], facts: list[Fact], expected: str) -> None:
    """Compare with "outcome", or "outcome level", of which the first fact is the reason unless none is."""
    outcome, level, ids = verdict(claim(said, **more), *facts)
    assert f"{outcome} {level or ''}".strip() == expected
    assert ids == ([] if outcome == "not-covered" else [facts[0].id])


RASH = "dorin causes_side_effect rash"
BLEED = "dorin causes_side_effect bleed"
ANY = "not dorin causes_side_effect adverse-event"
ABSOLUTE: dict[str, Any] = {"strength": "absolute"}


@pytest.mark.parametrize(
    ("said", "more", "facts", "expected"),
    [
        # affirmed
        (RASH, {}, [known(RASH)], "supported"),
        (RASH, {"strength": "possible"}, [known(RASH)], "supported"),
        (RASH, {}, [known("calmer causes_side_effect rash")], "supported"),
        (RASH, {}, [known("dorin has_warning rash")], "supported"),
        (RASH, {}, [known("dorin causes_side_effect nausea")], "not-covered"),
        (RASH, {}, [known("velin causes_side_effect rash")], "not-covered"),
        ("calmer causes_side_effect rash", {}, [known(RASH)], "not-covered"),  # one member says nothing of all
        (RASH, {}, [known(RASH, "refuted")], "contradicted error"),
        (RASH, {"strength": "can"}, [known(RASH, "refuted")], "contradicted error"),
        (RASH, {"strength": "probable"}, [known(RASH, "refuted")], "contradicted warning"),
        (RASH, {"strength": "possible"}, [known(RASH, "refuted")], "contradicted warning"),
        (RASH, {"strength": "uncertain"}, [known(RASH, "refuted")], "supported"),
        (RASH, {}, [known(RASH, "mixed")], "overstated warning"),
        (RASH, ABSOLUTE, [known(RASH, "unsupported")], "overstated warning"),
        (RASH, {"strength": "can"}, [known(RASH, "unsupported")], "supported"),
        (RASH, ABSOLUTE, [known(RASH, frequency="rare")], "overstated warning"),
        (RASH, ABSOLUTE, [known(RASH, frequency="uncommon")], "overstated warning"),
        (RASH, ABSOLUTE, [known(RASH, frequency="common")], "supported"),
        (RASH, {}, [known(RASH, frequency="rare")], "supported"),
        # denied
        (f"not {RASH}", {}, [known(RASH)], "contradicted error"),
        (f"not {RASH}", ABSOLUTE, [known(RASH)], "contradicted error"),
        (f"not {RASH}", {"strength": "can"}, [known(RASH)], "contradicted warning"),
        (f"not {RASH}", {"strength": "probable"}, [known(RASH)], "contradicted warning"),
        (f"not {RASH}", {"strength": "possible"}, [known(RASH)], "not-covered"),
        (f"not {RASH}", {"strength": "uncertain"}, [known(RASH)], "not-covered"),
        (f"not {RASH}", {}, [known("calmer causes_side_effect rash")], "contradicted error"),
        (f"not {RASH}", {}, [known("velin causes_side_effect rash")], "not-covered"),
        (f"not {RASH}", {}, [known(RASH, "refuted")], "supported"),
        (f"not {RASH}", {"strength": "possible"}, [known(RASH, "refuted")], "not-covered"),
        (f"not {RASH}", {}, [known(RASH, "mixed")], "not-covered"),
        # "rarely": only against what is common
        (f"not {RASH}", {"degree": "rare"}, [known(RASH, frequency="common")], "contradicted warning"),
        (f"not {RASH}", {"degree": "rare"}, [known(RASH, frequency="uncommon")], "not-covered"),
        (f"not {RASH}", {"degree": "rare"}, [known(RASH)], "not-covered"),
        # "often": too much of what is rare; what is not usual may still be
        (RASH, {"degree": "usual"}, [known(RASH, frequency="rare")], "overstated warning"),
        (RASH, {"degree": "usual"}, [known(RASH, frequency="uncommon")], "overstated warning"),
        (RASH, {"degree": "usual"}, [known(RASH, frequency="common")], "supported"),
        (RASH, {"degree": "usual"}, [known(RASH)], "supported"),
        (RASH, {"degree": "usual", "strength": "can"}, [known(RASH, frequency="rare")], "supported"),
        (RASH, {"degree": "usual"}, [known(RASH, "refuted")], "contradicted error"),
        ("dorin causes_side_effect pain", {"degree": "usual"},
         [known("dorin causes_side_effect knee-ache", frequency="rare")], "not-covered"),
        (f"not {RASH}", {"degree": "usual"}, [known(RASH, frequency="common")], "not-covered"),
        # "is safe": only against what is serious, and mildly
        (ANY, {}, [known(BLEED, severity="serious")], "contradicted warning"),
        (ANY, {}, [known(RASH, severity="minor")], "not-covered"),
        (ANY, {}, [known(RASH)], "not-covered"),
        (ANY, {}, [known("dorin has_warning rash")], "contradicted warning"),
        (ANY, {}, [known("dorin has_warning rash", severity="minor")], "not-covered"),
        (ANY, {}, [known("tamol causes_side_effect bleed", severity="serious")], "not-covered"),
        # "has no side effects": against any harm
        (ANY, ABSOLUTE, [known(RASH, severity="minor")], "contradicted error"),
        (ANY, ABSOLUTE, [known("calmer causes_side_effect rash")], "contradicted error"),
        (ANY, ABSOLUTE, [known("tamol causes_side_effect rash")], "not-covered"),
        (ANY, ABSOLUTE, [known(RASH, "refuted")], "supported"),
        (
            "not entity-drug causes_side_effect adverse-event",
            ABSOLUTE,
            [known("entity-drug causes_side_effect adverse-event")],
            "contradicted error",
        ),
        # a wider harm, and harm to what a condition harms
        ("not dorin causes_side_effect pain", {}, [known("dorin causes_side_effect knee-ache")], "contradicted error"),
        ("not dorin causes_side_effect knee-ache", {}, [known("dorin causes_side_effect pain")], "not-covered"),
        ("dorin causes_side_effect stomach", {"degree": "harmed"}, [known(BLEED)], "supported"),
        ("dorin causes_side_effect gut", {"degree": "harmed"}, [known(BLEED)], "supported"),
        ("dorin causes_side_effect pulse", {"degree": "harmed"}, [known(BLEED)], "not-covered"),
        ("not dorin causes_side_effect stomach", {}, [known(BLEED)], "contradicted error"),
        ("not dorin causes_side_effect gut", {}, [known(BLEED)], "contradicted error"),
        ("not dorin causes_side_effect stomach", {}, [known(RASH)], "not-covered"),
    ],
)  # fmt: skip
def test_side_effects(said: str, more: dict[str, Any], facts: list[Fact], expected: str) -> None:
    check(said, more, facts, expected)


PULSE = "dorin causes_side_effect pulse"
FAST, SLOW = known("dorin causes_side_effect high-pulse"), known("dorin causes_side_effect low-pulse")


@pytest.mark.parametrize(
    ("said", "more", "facts", "expected"),
    [
        (BLEED, {"degree": "prevents"}, [known(BLEED)], "contradicted error"),
        (BLEED, {"degree": "prevents", "strength": "can"}, [known(BLEED)], "contradicted warning"),
        (BLEED, {"degree": "prevents", "strength": "possible"}, [known(BLEED)], "not-covered"),
        (BLEED, {"degree": "prevents"}, [known("calmer causes_side_effect bleed")], "not-covered"),
        (BLEED, {"degree": "prevents"}, [known(RASH)], "not-covered"),
        (PULSE, {"degree": "raised"}, [FAST], "supported"),
        (PULSE, {"degree": "raised"}, [SLOW], "contradicted error"),
        (PULSE, {"degree": "lowered"}, [SLOW], "supported"),
        (PULSE, {"degree": "lowered"}, [FAST], "contradicted error"),
        (PULSE, {"degree": "lowered", "strength": "possible"}, [FAST], "not-covered"),
        (PULSE, {"degree": "improved"}, [FAST], "not-covered"),
        (
            PULSE,
            {"degree": "lowered"},
            [known("dorin causes_side_effect high-pulse", "mixed")],
            "not-covered",
        ),
        (PULSE, {"degree": "raised"}, [known(RASH)], "not-covered"),
        ("dorin causes_side_effect stomach", {"degree": "improved"}, [known(BLEED)], "contradicted error"),
        ("dorin causes_side_effect gut", {"degree": "improved"}, [known(BLEED)], "contradicted error"),
        ("dorin causes_side_effect gut", {"degree": "improved"}, [known(RASH)], "not-covered"),
        (
            "dorin causes_side_effect gut",
            {"degree": "improved"},
            [known("calmer causes_side_effect bleed")],
            "not-covered",  # one member may protect what others harm
        ),
        ("dorin causes_side_effect stomach", {"degree": "lowered"}, [known(BLEED)], "not-covered"),
    ],
)
def test_what_is_turned_round(said: str, more: dict[str, Any], facts: list[Fact], expected: str) -> None:
    check(said, more, facts, expected)


def test_of_two_changes_the_one_claimed_is_taken() -> None:
    assert verdict(claim(PULSE, degree="raised"), FAST, SLOW) == ("supported", None, [FAST.id])
    assert verdict(claim(PULSE, degree="raised"), SLOW, FAST) == ("supported", None, [FAST.id])


USE = "dorin contraindicated_with childhood"


@pytest.mark.parametrize(
    ("said", "more", "facts", "expected"),
    [
        (USE, {}, [known(USE)], "supported"),
        (USE, {}, [known(USE, "refuted")], "contradicted error"),
        (USE, {}, [known("dorin contraindicated_with gout")], "not-covered"),
        (f"not {USE}", {}, [known(USE)], "contradicted error"),
        (f"not {USE}", {"strength": "can"}, [known(USE)], "contradicted warning"),
        (f"not {USE}", {"strength": "possible"}, [known(USE)], "not-covered"),
        (f"not {USE}", {}, [known("calmer contraindicated_with childhood")], "contradicted error"),
        (f"not {USE}", {}, [known("dorin contraindicated_with gout")], "not-covered"),
        (f"not {USE}", {}, [known("dorin contraindicated_with infancy")], "not-covered"),
        ("not dorin contraindicated_with infancy", {}, [known(USE)], "contradicted error"),
        # by the condition of a fact, or by what its predicate is about
        (
            f"not {USE}",
            {},
            [known("dorin has_warning bleed", condition=("childhood",))],
            "contradicted warning",
        ),
        (f"not {USE}", {}, [known(BLEED, condition=("infancy",))], "contradicted error"),
        (f"not {USE}", {}, [known(BLEED, condition=("women",))], "not-covered"),
        (f"not {USE}", {}, [known(BLEED)], "not-covered"),
        (
            "not dorin contraindicated_with bleed",
            {},
            [known("dorin has_warning bleed")],
            "contradicted warning",
        ),
        ("not dorin contraindicated_with bleed", {}, [known(BLEED)], "not-covered"),  # to cause is not to bar
        (
            "not dorin contraindicated_with tamol",
            {},
            [known("dorin interacts_with brisker")],
            "contradicted error",
        ),
    ],
)
def test_use_in_a_condition_or_a_person(
    said: str, more: dict[str, Any], facts: list[Fact], expected: str
) -> None:
    check(said, more, facts, expected)


PAIR = "dorin interacts_with tamol"


@pytest.mark.parametrize(
    ("said", "more", "facts", "expected"),
    [
        (PAIR, {}, [known(PAIR)], "supported"),
        (PAIR, {}, [known("tamol interacts_with dorin")], "supported"),
        (PAIR, {}, [known(PAIR, "refuted")], "contradicted error"),
        (PAIR, {}, [known("dorin interacts_with sudol")], "not-covered"),
        (f"not {PAIR}", {}, [known(PAIR)], "contradicted error"),
        (f"not {PAIR}", {}, [known("tamol interacts_with dorin")], "contradicted error"),
        (f"not {PAIR}", {}, [known("dorin interacts_with brisker")], "contradicted error"),
        (f"not {PAIR}", {}, [known("brisker interacts_with calmer")], "contradicted error"),
        (f"not {PAIR}", {}, [known("calmer interacts_with tamol-gel")], "contradicted error"),
        (f"not {PAIR}", {}, [known("dorin contraindicated_with tamol")], "contradicted error"),
        (f"not {PAIR}", {}, [known("dorin has_warning brisker")], "contradicted error"),
        (f"not {PAIR}", {}, [known("velin interacts_with tamol")], "not-covered"),
        (f"not {PAIR}", {}, [known("dorin interacts_with sudol")], "not-covered"),
        (f"not {PAIR}", {}, [known(PAIR, "refuted")], "supported"),
        # which way a level changes
        (PAIR, {"degree": "raised"}, [known(PAIR, raises=("tamol",))], "supported"),
        (PAIR, {"degree": "raised"}, [known("tamol interacts_with dorin", raises=("tamol",))], "supported"),
        (PAIR, {"degree": "raised"}, [known(PAIR, lowers=("tamol",))], "contradicted error"),
        (PAIR, {"degree": "lowered"}, [known(PAIR, raises=("tamol",))], "contradicted error"),
        (PAIR, {"degree": "raised"}, [known(PAIR, lowers=("brisker",))], "contradicted error"),
        (PAIR, {"degree": "raised"}, [known(PAIR, lowers=("dorin",))], "not-covered"),
        (PAIR, {"degree": "raised"}, [known(PAIR)], "supported"),
        (PAIR, {"degree": "raised"}, [known(PAIR, "refuted", lowers=("tamol",))], "contradicted error"),
        (
            PAIR,
            {"degree": "raised", "strength": "possible"},
            [known(PAIR, lowers=("tamol",))],
            "not-covered",
        ),
        (f"not {PAIR}", {"degree": "raised"}, [known(PAIR, raises=("tamol",))], "contradicted error"),
        (f"not {PAIR}", {"degree": "raised"}, [known(PAIR, lowers=("tamol",))], "supported"),
        (f"not {PAIR}", {"degree": "raised"}, [known(PAIR)], "not-covered"),
        ("not dorin interacts_with entity-drug", {}, [known(PAIR)], "contradicted warning"),
        # a harm that comes without another treatment is no interaction
        ("not dorin interacts_with entity-drug", {}, [known("dorin has_warning rash")], "not-covered"),
        (
            "not dorin interacts_with entity-drug",
            {},
            [known("dorin contraindicated_with tamol")],
            "contradicted warning",
        ),
        (
            "not dorin interacts_with entity-drug",
            {},
            [known("dorin has_warning adverse-event")],
            "contradicted warning",
        ),
        (
            "not dorin interacts_with entity-drug",
            {},
            [known("calmer interacts_with tamol")],
            "contradicted warning",
        ),
        ("not dorin interacts_with entity-drug", {}, [known("tamol interacts_with sudol")], "not-covered"),
        ("not dorin interacts_with entity-drug", {}, [known("tamol interacts_with dorin")], "not-covered"),
    ],
)
def test_interactions_either_way_round(
    said: str, more: dict[str, Any], facts: list[Fact], expected: str
) -> None:
    check(said, more, facts, expected)


BOX: dict[str, Any] = {"degree": "boxed"}
WARNING = "dorin has_warning bleed"


@pytest.mark.parametrize(
    ("said", "more", "facts", "expected"),
    [
        (WARNING, BOX, [known(WARNING, boxed=True)], "supported"),
        (WARNING, BOX, [known("calmer has_warning bleed", boxed=True)], "supported"),
        (WARNING, BOX, [known(WARNING)], "contradicted error"),
        (WARNING, {**BOX, "strength": "possible"}, [known(WARNING)], "not-covered"),
        (WARNING, BOX, [known(BLEED)], "not-covered"),
        (WARNING, BOX, [known("dorin has_warning rash", boxed=True)], "not-covered"),
        (
            "dorin has_warning childhood",
            BOX,
            [known(WARNING, boxed=True, condition=("childhood",))],
            "supported",
        ),
        (
            f"not {WARNING}",
            {"degree": "boxed", "places": ("US",)},
            [known(WARNING, boxed=True, jurisdiction=("US",))],
            "contradicted error",
        ),
        (
            f"not {WARNING}",
            {"degree": "boxed", "places": ("UK",)},
            [known(WARNING, boxed=True, jurisdiction=("US",))],
            "not-covered",
        ),
        (
            f"not {WARNING}",
            {"degree": "boxed", "places": ("UK",)},
            [known(WARNING, boxed=True)],
            "contradicted error",
        ),
        (f"not {WARNING}", {}, [known(WARNING)], "contradicted error"),
        (f"not {WARNING}", {}, [known(BLEED)], "not-covered"),
        (f"not {WARNING}", {}, [known("dorin has_warning rash")], "not-covered"),
    ],
)
def test_boxed_warnings(said: str, more: dict[str, Any], facts: list[Fact], expected: str) -> None:
    check(said, more, facts, expected)


def test_a_box_is_found_behind_a_plain_warning() -> None:
    plain, boxed = known(WARNING), known("calmer has_warning bleed", boxed=True)
    assert verdict(claim(WARNING, degree="boxed"), plain, boxed) == ("supported", None, [boxed.id])


@pytest.mark.parametrize(
    ("said", "more", "facts", "expected"),
    [
        # "X relieves Y" where X causes Y
        ("dorin treats nausea", {}, [known("dorin causes_side_effect nausea")], "contradicted error"),
        ("dorin treats nausea", {}, [known("dorin has_warning nausea")], "contradicted error"),
        ("dorin treats nausea", ABSOLUTE, [known("dorin causes_side_effect nausea")], "contradicted error"),
        (
            "dorin treats nausea",
            {"strength": "can"},
            [known("dorin causes_side_effect nausea")],
            "not-covered",
        ),
        ("not dorin treats nausea", {}, [known("dorin causes_side_effect nausea")], "not-covered"),
        ("dorin treats nausea", {}, [known("calmer causes_side_effect nausea")], "not-covered"),
        ("dorin treats nausea", {}, [known("dorin causes_side_effect nausea", "mixed")], "not-covered"),
        ("dorin treats nausea", {}, [known(RASH)], "not-covered"),
        ("dorin treats knee-ache", {}, [known("dorin causes_side_effect pain")], "contradicted error"),
        # a harm of a kind of Y, or any harm, says nothing of Y: "dorin is effective"
        ("dorin treats pain", {}, [known("dorin causes_side_effect knee-ache")], "not-covered"),
        ("dorin treats entity-condition", {}, [known("dorin has_warning rash")], "not-covered"),
        (
            "dorin treats nausea",
            {},
            [known("dorin treats nausea", "effective"), known("dorin causes_side_effect nausea")],
            "supported",
        ),
        # "X is recommended for Y" where X must not be used in Y
        ("dorin recommended_for gout", {}, [known("dorin contraindicated_with gout")], "contradicted error"),
        (
            "dorin recommended_for gout",
            {},
            [known("calmer contraindicated_with gout")],
            "contradicted error",
        ),
        (
            "dorin recommended_for gout",
            {"strength": "possible"},
            [known("dorin contraindicated_with gout")],
            "not-covered",
        ),
        (
            "dorin treats gout",
            {},
            [known("dorin contraindicated_with gout")],
            "not-covered",
        ),  # it may, at a price
        ("not dorin treats gout", {}, [known("dorin contraindicated_with gout")], "not-covered"),
        ("dorin treats gout", {}, [known("dorin contraindicated_with gout", "refuted")], "not-covered"),
        ("dorin treats gout", {}, [known("dorin contraindicated_with mumps")], "not-covered"),
        ("not dorin recommended_for gout", {}, [known("dorin contraindicated_with gout")], "not-covered"),
    ],
)
def test_a_benefit_against_a_harm(said: str, more: dict[str, Any], facts: list[Fact], expected: str) -> None:
    check(said, more, facts, expected)


@pytest.mark.parametrize(
    ("said", "more", "facts", "first"),
    [
        (f"not {RASH}", {}, [known("calmer causes_side_effect rash"), known(RASH)], 1),
        (ANY, ABSOLUTE, [known(RASH, severity="minor"), known(BLEED, severity="serious")], 1),
        (ANY, ABSOLUTE, [known("calmer causes_side_effect bleed"), known(RASH, severity="minor")], 1),
        (ANY, {}, [known("calmer has_warning bleed"), known(BLEED)], 0),
        (ANY, ABSOLUTE, [known(RASH, name="b"), known(RASH, name="a")], 1),
    ],
    ids=[
        "the nearest",
        "there the serious",
        "the nearest before the serious",
        "only what is serious",
        "by id",
    ],
)
def test_which_fact_is_told(said: str, more: dict[str, Any], facts: list[Fact], first: int) -> None:
    assert verdict(claim(said, **more), *facts)[2] == [facts[first].id]


@pytest.mark.parametrize(
    ("said", "fact", "steps"),
    [
        (f"not {RASH}", known(RASH), []),
        (f"not {RASH}", known("calmer causes_side_effect rash"), ["dorin counts among calmers"]),
        (f"not {PAIR}", known("brisker interacts_with dorin"), ["tamol counts among briskers"]),
        (f"not {PAIR}", known("tamol interacts_with dorin"), []),
        (PAIR, known("tamol interacts_with calmer", "refuted"), []),
        (f"not {USE}", known("calmer contraindicated_with childhood"), ["dorin counts among calmers"]),
    ],
)
def test_the_steps_to_a_harm_are_told(said: str, fact: Fact, steps: list[str]) -> None:
    assert list(weigh(claim(said), fact).steps) == steps


@pytest.mark.parametrize(("more", "say"), [({}, f"About {RASH}."), ({"say": "it may itch"}, "it may itch")])
def test_what_to_say_instead(more: dict[str, str], say: str) -> None:
    assert weigh(claim(f"not {RASH}"), known(RASH, **more)).say == say


DISPUTED: list[tuple[str, dict[str, Any], Fact]] = [
    (RASH, {}, known(RASH, "refuted")),
    (f"not {RASH}", {}, known(RASH)),
    (ANY, ABSOLUTE, known(RASH)),
    (BLEED, {"degree": "prevents"}, known(BLEED)),
    (PULSE, {"degree": "lowered"}, FAST),
    ("dorin causes_side_effect stomach", {"degree": "improved"}, known(BLEED)),
    (f"not {USE}", {}, known(USE)),
    (f"not {PAIR}", {}, known(PAIR)),
    (WARNING, BOX, known(WARNING)),
    (f"not {WARNING}", {}, known(WARNING)),
    ("dorin treats nausea", {}, known("dorin causes_side_effect nausea")),
    ("dorin recommended_for gout", {}, known("dorin contraindicated_with gout")),
]


@pytest.mark.parametrize(("said", "more", "fact"), DISPUTED)
def test_a_disputed_fact_never_yields_an_error(said: str, more: dict[str, Any], fact: Fact) -> None:
    assert verdict(claim(said, **more), fact)[1] == "error"
    assert verdict(claim(said, **more), replace(fact, disputed=True)) == (
        "contradicted",
        "warning",
        [fact.id],
    )


@pytest.mark.parametrize("strength", ["absolute", "direct", "can", "probable", "possible", "uncertain"])
def test_a_hedge_never_makes_it_worse(strength: Strength) -> None:
    order = [None, "info", "warning", "error"]
    for said, more, fact in DISPUTED:
        firm = verdict(claim(said, **{**more, "strength": "absolute"}), fact)[1]
        assert order.index(verdict(claim(said, **{**more, "strength": strength}), fact)[1]) <= order.index(
            firm
        )


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("dorin causes_side_effect rash", "contradicted"),
        ("not dorin causes_side_effect rash", "supported"),
    ],
)
def test_what_is_refuted_of_one_member_of_a_harmful_class_goes_before_what_holds_for_the_class(
    said: str, outcome: str
) -> None:
    of_class, of_member = (
        known("calmer causes_side_effect rash"),
        known("dorin causes_side_effect rash", "refuted"),
    )
    assert verdict(claim(said), of_class, of_member)[0] == outcome


def test_of_two_interactions_the_one_nearest_to_both_is_told() -> None:
    wide, near = known("dorin interacts_with brisker"), known("tamol interacts_with dorin")
    assert verdict(claim(f"not {PAIR}"), wide, near)[2] == [near.id]

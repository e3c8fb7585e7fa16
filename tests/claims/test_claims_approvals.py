"""What the facts make of claims that a regulator has approved a use."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from relations_small import claim, house, known, verdict, weigh

from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse
from neurolint.library.model import Fact

GOUT = "dorin approved_for gout"
KNEE = "dorin approved_for knee-ache"
US: dict[str, Any] = {"places": ("US",)}
ANYWHERE: dict[str, Any] = {"places": ("anywhere",)}
EVERY: dict[str, Any] = {"degree": "everyone"}


def us(said: str, outcome: str = "holds", **more: Any) -> Fact:
    return known(said, outcome, jurisdiction=("US",), **more)


def uk(said: str, outcome: str = "holds", **more: Any) -> Fact:
    return known(said, outcome, jurisdiction=("UK",), **more)


@pytest.mark.parametrize(
    ("said", "more", "facts", "expected"),
    [
        # holds
        (GOUT, {}, [us(GOUT)], "supported"),
        (GOUT, US, [us(GOUT)], "supported"),
        (GOUT, US, [uk(GOUT)], "not-covered"),
        (GOUT, {"places": ("US", "anywhere")}, [uk(GOUT)], "not-covered"),
        (GOUT, ANYWHERE, [uk(GOUT)], "supported"),
        (GOUT, {}, [us("calmer approved_for gout")], "supported"),
        ("calmer approved_for gout", {}, [us(GOUT)], "not-covered"),  # a member says nothing of all
        (GOUT, {}, [us("dorin approved_for mumps")], "not-covered"),
        (GOUT, {}, [us("dorin approved_for entity-condition")], "supported"),
        ("dorin approved_for pain", {}, [us(KNEE)], "supported"),  # for some pain
        ("dorin approved_for left-knee-ache", {}, [us(KNEE)], "supported"),
        ("dorin approved_for entity-condition", {}, [us(GOUT)], "supported"),
        # for all of it
        ("dorin approved_for pain", EVERY, [us(KNEE)], "contradicted warning"),
        ("dorin approved_for pain", {**EVERY, **US}, [us(KNEE)], "contradicted error"),
        ("dorin approved_for left-knee-ache", EVERY, [us(KNEE)], "supported"),
        # refuted
        (GOUT, {}, [us(GOUT, "refuted")], "contradicted warning"),
        (GOUT, US, [us(GOUT, "refuted")], "contradicted error"),
        (GOUT, {**US, "strength": "absolute"}, [us(GOUT, "refuted")], "contradicted error"),
        (GOUT, {**US, "strength": "can"}, [us(GOUT, "refuted")], "not-covered"),
        (GOUT, US, [uk(GOUT, "refuted")], "not-covered"),
        (GOUT, US, [us("calmer approved_for gout", "refuted")], "contradicted error"),
        (GOUT, US, [us("dorin approved_for entity-condition", "refuted")], "contradicted error"),
        ("dorin approved_for pain", US, [us(KNEE, "refuted")], "not-covered"),
        ("dorin approved_for left-knee-ache", US, [us(KNEE, "refuted")], "not-covered"),
        ("dorin approved_for left-knee-ache", US, [us(KNEE, "refuted", narrower=True)], "contradicted error"),
        ("dorin approved_for entity-condition", US, [us(GOUT, "refuted")], "not-covered"),  # for something else
        (
            "dorin approved_for entity-condition",
            US,
            [us(GOUT, "refuted"), us("dorin approved_for mumps")],
            "supported",
        ),
        (
            "dorin approved_for entity-condition",
            US,
            [us(GOUT, "refuted"), us("dorin approved_for dependence-liability")],
            "not-covered",
        ),
        # facts that leave nothing out
        ("dorin approved_for mumps", US, [us(GOUT, all_objects_of="entity-condition")], "contradicted error"),
        ("dorin approved_for mumps", {}, [us(GOUT, all_objects_of="entity-condition")], "contradicted warning"),
        ("dorin approved_for mumps", US, [us(GOUT, all_objects_of="pain")], "not-covered"),
        ("velin approved_for mumps", US, [us(GOUT, all_objects_of="entity-condition")], "not-covered"),
        ("tamol approved_for gout", US, [us(GOUT, all_subjects_of="entity-drug")], "contradicted error"),
        ("tamol approved_for gout", {}, [us(GOUT, all_subjects_of="entity-drug")], "contradicted warning"),
        ("tamol approved_for gout", US, [uk(GOUT, all_subjects_of="entity-drug")], "not-covered"),
        ("tamol approved_for gout", US, [us(GOUT, all_subjects_of="calmer")], "not-covered"),
        ("tamol approved_for mumps", US, [us(GOUT, all_subjects_of="entity-drug")], "not-covered"),
        ("tamol approved_for gout", US, [us(GOUT, "refuted", all_subjects_of="entity-drug")], "not-covered"),
        ("calmer approved_for gout", US, [us(GOUT, all_subjects_of="entity-drug")], "not-covered"),
        ("tamol approved_for left-knee-ache", US, [us(KNEE, all_subjects_of="entity-drug")], "contradicted error"),
        ("tamol approved_for pain", US, [us(KNEE, all_subjects_of="entity-drug")], "not-covered"),
        # denied, "off-label"
        (f"not {GOUT}", {}, [us(GOUT, "refuted")], "supported"),
        (f"not {GOUT}", {}, [us(GOUT)], "contradicted warning"),
        (f"not {GOUT}", US, [us(GOUT)], "contradicted error"),
        (f"not {GOUT}", US, [uk(GOUT)], "not-covered"),
        (f"not {GOUT}", ANYWHERE, [uk(GOUT)], "contradicted error"),
        (f"not {GOUT}", {**US, "strength": "possible"}, [us(GOUT)], "not-covered"),
        (f"not {GOUT}", {}, [us(GOUT, "refuted"), uk(GOUT, name="uk")], "supported"),
        (f"not {GOUT}", ANYWHERE, [uk(GOUT, name="uk"), us(GOUT, "refuted")], "contradicted error"),
        (f"not {GOUT}", ANYWHERE, [us(GOUT, "refuted")], "supported"),
        ("not dorin approved_for pain", {}, [us(KNEE)], "not-covered"),
        ("not dorin approved_for pain", {"strength": "absolute"}, [us(KNEE)], "contradicted warning"),
        ("not dorin approved_for pain", ANYWHERE, [us(KNEE)], "contradicted error"),
        ("not dorin approved_for left-knee-ache", {}, [us(KNEE)], "contradicted warning"),
        ("not dorin approved_for entity-condition", {}, [us(KNEE)], "contradicted warning"),
        ("not calmer approved_for gout", {}, [us(GOUT)], "contradicted warning"),
        ("not calmer approved_for gout", {}, [us(GOUT, "refuted")], "not-covered"),
        ("not calmer approved_for entity-condition", US, [us(GOUT)], "contradicted error"),  # a class of drugs
        ("not willow-tea approved_for entity-condition", US, [us("strong-tea approved_for gout")], "not-covered"),
        ("not calmer approved_for entity-condition", {**US, **EVERY}, [us(GOUT)], "contradicted error"),
        ("not calmer approved_for gout", {**US, "single": True}, [us(GOUT)], "not-covered"),
        ("not dorin approved_for gout", {**US, "single": True}, [us(GOUT)], "contradicted error"),
        ("not dorin approved_for mumps", {}, [us(GOUT)], "not-covered"),
    ],
)  # fmt: skip
def test_approval(said: str, more: dict[str, Any], facts: list[Fact], expected: str) -> None:
    outcome, level, ids = verdict(claim(said, **more), *facts)
    assert f"{outcome} {level or ''}".strip() == expected
    if outcome == "not-covered":
        assert ids == []
    else:
        first = facts[1] if len(facts) > 1 and "entity-condition" in said else facts[0]
        assert ids == [first.id]


@pytest.mark.parametrize(
    ("said", "fact", "steps"),
    [
        (GOUT, us(GOUT), ()),
        (GOUT, us("calmer approved_for gout", "refuted"), ("dorin counts among calmers",)),
        ("not calmer approved_for gout", us(GOUT), ("dorin counts among calmers",)),
        ("tamol approved_for gout", us(GOUT, all_subjects_of="entity-drug"), ()),
    ],
)
def test_the_steps_to_an_approval_are_told(said: str, fact: Fact, steps: tuple[str, ...]) -> None:
    assert weigh(claim(said), fact).steps == steps


@pytest.mark.parametrize(
    ("places", "outcome"),
    [(("EU",), "not-covered"), (("US",), "contradicted"), ((), "contradicted")],
)
def test_what_is_approved_for_nothing_in_one_place_may_be_in_another(
    places: tuple[str, ...], outcome: str
) -> None:
    fact = us("dorin not_a approved")
    assert verdict(claim(GOUT, places=places), fact)[0] == outcome


def test_the_nearest_fact_is_told() -> None:
    near, far = us(GOUT, "refuted"), us("calmer approved_for gout", "refuted")
    assert verdict(claim(GOUT, **US), far, near)[2] == [near.id]


@pytest.mark.parametrize(
    ("said", "more", "fact"),
    [
        (GOUT, US, us(GOUT, "refuted", say="it is not")),
        ("dorin approved_for pain", {**EVERY, **US}, us(KNEE, say="it is not")),
        ("dorin approved_for mumps", US, us(GOUT, all_objects_of="entity-condition", say="it is not")),
        ("tamol approved_for gout", US, us(GOUT, all_subjects_of="entity-drug", say="it is not")),
        (
            "dorin approved_for entity-condition",
            {},
            us("dorin approved_for entity-condition", "refuted", say="it is not"),
        ),
        (f"not {GOUT}", US, us(GOUT, say="it is not")),
    ],
)
def test_a_disputed_fact_never_yields_an_error(said: str, more: dict[str, Any], fact: Fact) -> None:
    assert (weigh(claim(said, **more), fact).level, weigh(claim(said, **more), fact).say) == (
        "error",
        "it is not",
    )
    assert verdict(claim(said, **more), replace(fact, disputed=True)) == (
        "contradicted",
        "warning",
        [fact.id],
    )


VELIN = "velin approved_for gout"
SOLE: dict[str, Any] = {"degree": "sole", "relation": "calmer"}
OF_ALL: dict[str, Any] = {"degree": "sole"}
YOUNG: dict[str, Any] = {"scope": ("childhood",)}


@pytest.mark.parametrize(
    ("more", "facts", "expected"),
    [
        ({**SOLE, **US}, [us(VELIN)], "contradicted error"),
        ({**SOLE, **US}, [us(GOUT)], "not-covered"),
        ({**SOLE, **US}, [uk(VELIN)], "not-covered"),
        ({**SOLE, **US}, [us(VELIN, "refuted")], "not-covered"),
        ({**SOLE, **US}, [us("tamol approved_for gout")], "not-covered"),  # of another class
        ({**OF_ALL, **US}, [us("tamol approved_for gout")], "contradicted error"),
        ({**SOLE, **US}, [us("velin approved_for mumps")], "not-covered"),
        ({**SOLE, **US, "polarity": "negated"}, [us(VELIN)], "not-covered"),  # "not the only one"
        # where no place is named: wherever it is known to be approved itself
        (SOLE, [us(VELIN)], "not-covered"),
        (SOLE, [us(GOUT), us(VELIN)], "contradicted warning"),
        (SOLE, [us(GOUT), uk(GOUT), us(VELIN)], "not-covered"),
        (SOLE, [us(GOUT), uk(GOUT), us(VELIN), uk(VELIN)], "contradicted warning"),
        # in whom
        ({**SOLE, **US, **YOUNG}, [us(VELIN)], "not-covered"),
        ({**SOLE, **US, **YOUNG}, [us(VELIN, condition=("childhood",))], "contradicted error"),
        ({**SOLE, **US, **YOUNG}, [us(VELIN, condition=("infancy",))], "contradicted error"),
        ({**SOLE, **US, "scope": ("infancy",)}, [us(VELIN, condition=("childhood",))], "not-covered"),
        ({**SOLE, **US}, [us(VELIN, condition=("childhood",))], "not-covered"),
    ],
)
def test_the_only_one_approved(more: dict[str, Any], facts: list[Fact], expected: str) -> None:
    outcome, level, _ = verdict(claim(f"not {GOUT}" if "polarity" in more else GOUT, **more), *facts)
    assert (f"{outcome} {level}" if level else outcome) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dorin is the only calmer approved for gout.", [("calmer", ())]),
        ("Dorin is the only drug approved by the FDA for gout.", [("", ())]),
        ("Dorin is the only calmer that the FDA has approved for gout in children.", [("calmer", ("childhood",))]),
        ("Dorin is the only oral calmer approved for gout.", []),
        ("Dorin is the only calmer approved for severe gout.", []),
        ("Dorin is the only calmer approved for gout after surgery.", []),
    ],
)  # fmt: skip
def test_which_is_said_to_be_the_only_one(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    claims = [j.claim for j in read_claims(parse(text, "draft.md", "markdown"), house()).judgements]
    assert [(c.relation, c.scope) for c in claims if c.degree == "sole"] == expected

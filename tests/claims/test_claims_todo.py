"""Sentences that are not read as they should be yet. One that is read right fails here: move it to its own table."""

from __future__ import annotations

import pytest
from claims_small import Said, said, treats
from relations_small import claim, house, known, told, verdict

from neurolint.claims.wording import Wording
from neurolint.errors import ConfigError
from neurolint.language.fold import fold
from neurolint.language.quantities import quantities
from neurolint.library.model import Reference

NERVE = "neuropathic-pain"
HELPS = treats("duloxetine", NERVE)


@pytest.mark.xfail(strict=True, reason="not read as it should be yet")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Duloxetine (which may be old) relieves nerve pain.", [HELPS]),
        ("Duloxetine would relieve nerve pain if it were safe.", []),
        ("Duloxetine reduces the risk of migraine.", [treats("duloxetine", "migraine")]),
    ],
)
def test_benefit(text: str, expected: list[Said]) -> None:
    assert said(text, "treats") == expected


@pytest.mark.xfail(strict=True, reason="not read as it should be yet")
def test_a_general_noun_does_not_stand_for_one_of_its_own_examples() -> None:
    text = "Conditions such as arthritis and postherpetic neuralgia cause nerve pain."
    assert said(text, "is_a") == []


@pytest.mark.xfail(strict=True, reason="not read as it should be yet")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("People become addicted to dorin.", ["dorin causes_side_effect dependence-liability"]),
        ("You cannot become addicted to dorin.", ["not dorin causes_side_effect dependence-liability"]),
        ("You can take too much dorin.", []),
        ("Dorin carries no risk of stomach bleeding.", ["not dorin causes_side_effect bleed"]),
        ("Dorin has no serious side effects.", ["not dorin causes_side_effect adverse-event"]),
        ("Dorin is approved for all pain.", ["dorin approved_for pain; everyone"]),
        ("Dorin is approved for every kind of pain.", ["dorin approved_for pain; everyone"]),
        ("Gout affects almost nobody.", ["gout prevalence entity-condition; nobody"]),
        ("Gout affects 1 in 10 million people.", []),
        ("Gout affects one in two hundred people.", []),
        ("Gout affects 10% of children.", ["gout prevalence childhood; 10..10 percent"]),
        (
            "There is no interaction between dorin and tamol or sudol.",
            ["not dorin interacts_with tamol", "not dorin interacts_with sudol"],
        ),
        ("Half of women get gout.", ["gout prevalence women; 50..50 percent"]),
    ],
)
def test_relations(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.xfail(strict=True, reason="the nearest fact should win")
@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("dorin causes_side_effect rash", "contradicted"),
        ("not dorin causes_side_effect rash", "supported"),
    ],
)
def test_what_is_refuted_of_one_member_of_a_harmful_class(said: str, outcome: str) -> None:
    of_class, of_member = (
        known("calmer causes_side_effect rash"),
        known("dorin causes_side_effect rash", "refuted"),
    )
    assert verdict(claim(said), of_class, of_member)[0] == outcome


@pytest.mark.xfail(strict=True, reason="the mistake is found, but not told")
@pytest.mark.parametrize("form", ["cause {whoom}", "cause* {object}"])
def test_a_frame_with_a_mistake_of_its_own_is_told(form: str) -> None:
    wording = dict(house().wording)
    predicate = {"roles": {"subject": "treatment", "object": "condition"}, "frames": [{"forms": [form]}]}
    wording["relations"] = {**wording["relations"], "predicates": {"dose": predicate}}
    with pytest.raises(ConfigError) as error:
        Wording(Reference({}, {}, {}, wording, "")).relations  # noqa: B018
    assert len(error.value.problems) == 1


@pytest.mark.xfail(strict=True, reason="not read as it should be yet")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10% to 5%", [(5, 10)]),
        ("40 to 30%", [(30, 40)]),
        ("1 in 10 million people", []),
        ("one in ten thousand people", [(0.01, 0.01)]),
        ("one in two hundred people", [(0.5, 0.5)]),
        ("half a million people", [(0.5, 0.5)]),
        ("the third was good", []),
        ("a 5G network", []),
        ("a budget of £5 million", []),
    ],
)
def test_quantities(text: str, expected: list[tuple[float, float]]) -> None:
    assert [(q.low, q.high) for q in quantities(fold(text))] == expected


@pytest.mark.xfail(
    strict=True, reason="a share among those with the wider condition is taken for one of all people"
)
def test_a_share_of_one_kind_among_those_with_the_whole_says_nothing_of_the_whole() -> None:
    kind = known("knee-ache prevalence pain", figure=(8, 10, "percent"))
    share = claim("pain prevalence entity-condition", figure=(45, 45, "percent"))
    assert verdict(share, kind)[0] == "not-covered"

"""What brings a harm about, told the other way round; what only goes with it; what turns a harm into its opposite."""

from __future__ import annotations

import pytest
from relations_small import told

NAUSEA = "dorin causes_side_effect nausea"
LINKED = "dorin causes_side_effect nausea; possible"


@pytest.mark.parametrize(
    "text",
    [
        "Dorin-induced nausea is rare.",
        "Nausea induced by dorin is rare.",
        "Nausea brought on by taking dorin is rare.",
        "Nausea due to dorin is rare.",
        "Nausea secondary to high-dose dorin is rare.",
        "Nausea resulting from use of dorin is rare.",
        "Nausea as a side effect of dorin is rare.",
        "Side effects of dorin include nausea.",
        "Dorin provoked nausea.",
    ],
)
def test_the_harm_first(text: str) -> None:
    assert told(text, "causes_side_effect") == [NAUSEA]


def test_a_common_harm_is_told_to_be_usual() -> None:
    assert told("Nausea is a common side effect of dorin.") == [f"{NAUSEA}; usual"]


@pytest.mark.parametrize(
    "text",
    [
        "Dorin is associated with nausea.",
        "Dorin has been linked to an increased risk of nausea.",
        "Nausea associated with long-term use of dorin is mild.",
        "Dorin-related nausea is mild.",
        "The link between dorin and nausea is old.",
        "Two people developed nausea after taking dorin.",
        "Nausea occurring during treatment with dorin is mild.",
        "Two people taking dorin developed nausea.",
    ],
)
def test_what_goes_with_something_is_only_possible(text: str) -> None:
    assert told(text, "causes_side_effect") == [LINKED]


@pytest.mark.parametrize(
    "text",
    [
        "Dorin causes less nausea.",
        "Dorin leads to fewer cases of nausea.",
        "Dorin leads to a reduction in nausea.",
        "Dorin gives people nausea relief.",
        "Dorin is associated with lower rates of nausea.",
        "Two people developed less nausea after taking dorin.",
        "The lower risk of nausea with dorin is known.",
        "Nausea caused by a lack of dorin is rare.",
        "Nausea due to too little dorin is rare.",
        "Nausea caused by dorin withdrawal is rare.",
        "Nausea due to dorin deficiency is rare.",
        "Dorin was given to control nausea.",
    ],
)
def test_less_of_a_harm_and_want_of_a_cause(text: str) -> None:
    assert told(text, "causes_side_effect") == []


@pytest.mark.parametrize(
    "text",
    [
        "Dorin eases stress-induced nausea.",
        "Dorin eases cancer-associated nausea.",
        "Nausea due to flying responds to dorin.",
        "Nausea associated with flying is treated with dorin.",
        "Gout is associated with nausea.",
        "There was nausea with an associated rash, and then dorin.",
        "Nausea after dorin.",
    ],
    ids=[
        "another cause",
        "another, with",
        "a second verb",
        "a second verb, with",
        "no cause",
        "none named",
        "time alone",
    ],
)
def test_what_another_thing_brings_about(text: str) -> None:
    assert told(text, "causes_side_effect") == []


def test_a_link_denied() -> None:
    assert told("Dorin is not associated with nausea.") == [f"not {LINKED}"]
    assert told("There is no link between dorin and nausea.") == [f"not {NAUSEA}"]


def test_what_is_caused_by_something_may_still_be_eased() -> None:
    assert told("Velin reduces nausea caused by dorin.") == ["velin treats nausea", NAUSEA]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Dorin raises the blood levels of tamol.", ["dorin interacts_with tamol; raised"]),
        ("Dorin increases tamol levels.", ["dorin interacts_with tamol; raised"]),
        ("Dorin leads to lower tamol levels.", ["dorin interacts_with tamol; lowered"]),
        ("Dorin increases the breakdown of tamol.", ["dorin interacts_with tamol"]),
        ("The levels of tamol may be raised by dorin.", ["dorin interacts_with tamol; possible; raised"]),
        ("The interaction between dorin and tamol is known.", ["dorin interacts_with tamol"]),
        ("Dorin and tamol interact.", ["dorin interacts_with tamol"]),
        ("Dorin does not raise the levels of tamol.", ["not dorin interacts_with tamol; raised"]),
        (
            "There is no clinically relevant interaction between dorin and tamol.",
            ["not dorin interacts_with tamol"],
        ),
        ("Dorin and tamol do not interact.", ["not dorin interacts_with tamol"]),
        ("Dorin was used to lower the dose of tamol.", []),
        ("Dorin raises the price of tamol.", []),
    ],
)
def test_one_treatment_acts_on_another(text: str, said: list[str]) -> None:
    assert told(text, "interacts_with") == said

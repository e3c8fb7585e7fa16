"""How long a treatment is said to help, and how long what it is said to help has lasted."""

from __future__ import annotations

import pytest
from claims_small import judge


def scopes(text: str) -> list[tuple[str, ...]]:
    """Return the scope of each claim of benefit in a text."""
    return [judgement.claim.scope for judgement in judge(text, "treats")]


@pytest.mark.parametrize(
    "text",
    [
        "Opioids relieve nerve pain permanently.",
        "Opioids relieve nerve pain persistently.",
        "Opioids relieve nerve pain for months.",
        "Opioids relieve nerve pain for at least six months.",
        "Opioids relieve nerve pain for years to come.",
        "Opioids relieve nerve pain for good.",
        "Opioids give sustained relief from nerve pain.",
        "Opioids give lasting pain relief in nerve pain.",
        "In the long run, opioids relieve nerve pain.",
    ],
)
def test_an_effect_is_said_to_last(text: str) -> None:
    assert scopes(text) == [("long-term",)]


@pytest.mark.parametrize(
    "text",
    [
        "Opioids relieve nerve pain.",
        "Opioids relieve nerve pain for hours.",
        "Opioids relieve long-lasting nerve pain.",
        "Opioids relieve persistent nerve pain.",
        "Opioids relieve nerve pain that has lasted for years.",
        "Opioids relieve nerve pain lasting more than three months.",
        "Opioids relieve nerve pain in people who have suffered for many years.",
        "Opioids have been used for years and relieve nerve pain.",
        "Sustained-release opioids relieve nerve pain.",
    ],
)
def test_no_effect_is_said_to_last(text: str) -> None:
    assert scopes(text) == [()]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("SSRIs do not relieve depression.", "contradicted"),
        ("SSRIs do not relieve mild depression.", "not-covered"),
        ("SSRIs do not relieve depression in people who are mildly depressed.", "not-covered"),
        ("SSRIs relieve mild depression.", "supported"),
    ],
)
def test_what_does_not_help_the_little_ill_may_help_others(text: str, outcome: str) -> None:
    assert [judgement.outcome for judgement in judge(text, "treats")] == [outcome]


def test_who_lacks_something_is_spoken_of_in_several_ways() -> None:
    for text in (
        "Duloxetine relieves nerve pain in people who are malnourished.",
        "Duloxetine relieves nerve pain in beriberi.",
        "Duloxetine relieves nerve pain in regions with poor soil.",
    ):
        (claim,) = [j.claim for j in judge(text) if j.claim.predicate == "treats"]
        assert "deficiency" in claim.scope

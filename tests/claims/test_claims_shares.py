"""How many are said to be helped, against how many a fact says are; and what a class does in one condition only."""

from __future__ import annotations

from typing import Any

import pytest
from claims_small import judge
from relations_small import claim, known, verdict

from neurolint.library.model import Fact

NERVE_PAIN = "duloxetine treats neuropathic-pain"


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Duloxetine relieves nerve pain in most people.", 50),
        ("Duloxetine relieves nerve pain for most patients.", 50),
        ("Duloxetine relieves nerve pain in the vast majority of cases.", 50),
        ("Duloxetine relieves nerve pain in eight out of ten people.", 80),
        ("Duloxetine relieves nerve pain in nearly all patients.", 90),
        ("Duloxetine relieves nerve pain in 95% of patients.", 90),
        ("Duloxetine relieves nerve pain in 85 to 90% of patients.", 90),
        ("Duloxetine relieves nerve pain in 70 to 80 percent of patients.", None),
        ("Duloxetine relieves nerve pain in 60%–80% of patients.", None),
        ("Duloxetine relieves nerve pain.", None),
        ("Duloxetine relieves nerve pain in everyone.", None),
        ("Duloxetine may relieve nerve pain in most people.", None),
        ("Duloxetine relieves nerve pain, but not in most people.", None),
    ],
)
def test_the_share_is_read_behind_the_claim(text: str, share: float | None) -> None:
    (found,) = {judgement.claim.figure for judgement in judge(text, "treats")}
    assert found == (None if share is None else (share, None, "percent"))


def effect(*, certainty: str = "moderate", high: float | None = None) -> Fact:
    more: dict[str, Any] = {} if high is None else {"figure": (20, high, "percent")}
    return known("tamol treats knee-ache", verdict="effective", certainty=certainty, **more)


@pytest.mark.parametrize(
    ("share", "fact", "expected"),
    [
        (50, effect(high=80), "supported"),
        (50, effect(high=46), "supported"),  # with room
        (50, effect(high=45), "overstated error"),
        (90, effect(high=80), "overstated error"),
        (50, effect(), "overstated info"),  # as the plain claim
        (50, effect(certainty="high"), "supported"),
        (80, effect(certainty="high"), "overstated warning"),  # as if it were all
        (50, effect(certainty="low"), "overstated error"),
        (
            50,
            known("tamol treats knee-ache", verdict="effective", certainty="high", figure=(1, 9, "times")),
            "supported",
        ),  # a figure of something else says nothing of shares
    ],
)
def test_the_share_is_held_against_the_fact(share: float, fact: Fact, expected: str) -> None:
    said = claim("tamol treats knee-ache", strength="absolute", figure=(share, None, "percent"))
    outcome, level, _ = verdict(said, fact)
    assert f"{outcome} {level or ''}".strip() == expected


@pytest.mark.parametrize(
    ("subject", "condition", "expected"),
    [
        ("tamol", "gout", "not-covered"),  # it is known to help there
        ("tamol", "mumps", "overstated"),
        ("sudol", "gout", "overstated"),
        ("brisker", "gout", "overstated"),
    ],
)
def test_an_unsupported_action_of_a_class_where_a_member_is_known_to_help(
    subject: str, condition: str, expected: str
) -> None:
    boast = known("brisker has_mechanism nerve-growth", verdict="unsupported")
    helps = known("tamol treats gout", verdict="effective", certainty="high")
    said = claim(f"{subject} has_mechanism nerve-growth", scope=(condition,))
    assert verdict(said, boast, helps)[0] == expected

"""Sentences that are not read as they should be yet. One that is read right fails here: move it to its own table."""

from __future__ import annotations

import pytest
from claims_small import Said, judge, said, treats

from neurolint.claims.model import Claim

NERVE = "neuropathic-pain"
HELPS = treats("duloxetine", NERVE)


@pytest.mark.xfail(strict=True, reason="not read as it should be yet")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Duloxetine (which may be old) relieves nerve pain.", [HELPS]),
        ("Duloxetine would relieve nerve pain if it were safe.", []),
        ("Duloxetine reduces the risk of migraine.", [treats("duloxetine", "migraine")]),
        ("Du\u00adloxetine relieves nerve pain.", [HELPS]),
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
    ("text", "relations"),
    [
        ("Opioids are no better than tricyclics.", ["no-difference"]),
        ("Opioids are better known than tricyclics.", []),
    ],
)
def test_comparison(text: str, relations: list[str]) -> None:
    found = [(claim.relation, claim.polarity) for claim in _comparisons(text)]
    assert found == [(relation, "affirmed") for relation in relations]


def _comparisons(text: str) -> list[Claim]:
    return [judgement.claim for judgement in judge(text, "compared_with")]

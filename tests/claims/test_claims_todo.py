"""Sentences that are not read as they should be yet. One that is read right fails here: move it to its own table."""

from __future__ import annotations

import pytest
from claims_small import Said, said, treats

from neurolint.language.fold import fold
from neurolint.language.quantities import quantities

NERVE = "neuropathic-pain"


@pytest.mark.xfail(strict=True, reason="not read as it should be yet")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Duloxetine would relieve nerve pain if it were safe.", []),
        ("Duloxetine reduces the risk of migraine.", [treats("duloxetine", "migraine")]),
        (
            "Duloxetine can ease nerve pain, and ketamine cures migraine.",
            [treats("duloxetine", NERVE, "can"), treats("ketamine", "migraine", "absolute")],
        ),
    ],
)
def test_benefit(text: str, expected: list[Said]) -> None:
    assert said(text, "treats") == expected


@pytest.mark.xfail(strict=True, reason="not read as it should be yet")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a 5G network", []),
        ("the half was good", []),
    ],
)
def test_quantities(text: str, expected: list[tuple[float, float]]) -> None:
    assert [(q.low, q.high) for q in quantities(fold(text))] == expected

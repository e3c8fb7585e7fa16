"""Products that a draft calls by names of their own."""

from __future__ import annotations

import pytest
from claims_small import said

OFTEN = " We like Quick Moon. All love Quick Moon. The makers of Quick Moon are proud."


def pairs(text: str) -> list[tuple[str, str]]:
    return [(claim.subject, claim.object) for claim in said(text, "treats")]


@pytest.mark.parametrize(
    "text",
    [
        "Quick Moon contains pure hemp oil." + OFTEN + " Quick Moon relieves arthritis.",
        "Quick Moon is a new hemp oil." + OFTEN + " Quick Moon relieves arthritis.",
        "Try Quick Moon Hemp Oil, a thing to try." + OFTEN + " Quick Moon relieves arthritis.",
        "Quick Moon ™ * contains hemp oil." + OFTEN + " Quick Moon relieves arthritis.",
        "QuickMoon® contains hemp oil. It is our QuickMoon. Ask for QuickMoon. And now QuickMoon relieves arthritis.",
    ],
    ids=["holds", "is", "both names", "signs between", "a capital inside"],
)
def test_a_product_is_what_the_draft_says_it_is(text: str) -> None:
    assert pairs(text) == [("hemp", "arthritis")]


@pytest.mark.parametrize(
    "text",
    [
        "Quick Moon contains hemp oil. Quick Moon relieves arthritis.",
        "Quick Moon smells of hemp oil." + OFTEN + " Quick Moon relieves arthritis.",
        "Quick Moon contains hemp oil. Quick Moon contains ketamine."
        + OFTEN
        + " Quick Moon relieves arthritis.",
        "Moon contains hemp oil. Our Moon is new. Ask for Moon. Here Moon relieves arthritis.",
        "Quick Moon surely contains hemp oil." + OFTEN + " Quick Moon relieves arthritis.",
        "Quick Moon, contains hemp oil." + OFTEN + " Quick Moon relieves arthritis.",
    ],
    ids=["too seldom", "not told what it is", "two things", "one word", "a word between", "a comma between"],
)
def test_other_names_stand_for_nothing(text: str) -> None:
    assert pairs(text) == []

"""Items, lines and labels without a subject or a verb of their own."""

from __future__ import annotations

import pytest
from claims_small import said


def pairs(text: str) -> list[tuple[str, str]]:
    return [(claim.subject, claim.object) for claim in said(text, "treats")]


HEMP_ARTHRITIS, KETAMINE_PAIN = ("hemp", "arthritis"), ("ketamine", "neuropathic-pain")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Hemp oil\n\n## Benefits\n\n- Relieves arthritis\n", [HEMP_ARTHRITIS]),
        ("# Oils\n\n## Benefits of hemp oil\n\n- Gently relieves arthritis\n", [HEMP_ARTHRITIS]),
        ("# Oils\n\nHemp oil can:\n\n- relieve arthritis\n", [HEMP_ARTHRITIS]),
        ("# Oils\n\nThe benefits of hemp oil:\n\n- relieve arthritis\n", [HEMP_ARTHRITIS]),
        ("# Oils\n\nThey are sold.\nBenefits of Hemp Oil\n\n- Relieves arthritis\n", [HEMP_ARTHRITIS]),
        ("# Hemp oil\n\n- **The magic:** Relieves arthritis\n", [HEMP_ARTHRITIS]),
    ],
    ids=["title", "heading", "lead-in", "benefits", "unmarked", "label"],
)
def test_an_item_speaks_of_what_stands_above_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "# Hemp oil\n\n## Tips\n\n- Relieve arthritis with rest\n",
        "# Hemp oil\n\n## Magnolia bark\n\n- Relieves arthritis\n",
        "# Hemp oil and ketamine\n\n## Benefits\n\n- Relieves arthritis\n",
        "# Oils\n\nSellers say that hemp oil can:\n\n- relieve arthritis\n",
        "# Oils\n\nHemp oil does not:\n\n- relieve arthritis\n",
        "# Oils\n\nHemp oil may possibly:\n\n- relieve arthritis\n",
        "# Hemp oil\n\nRelieve arthritis with rest.\n",
    ],
    ids=["advice", "unknown thing", "two things", "what others say", "denied", "hedged", "no item"],
)
def test_an_item_of_something_else_says_nothing_of_it(text: str) -> None:
    assert pairs(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Indications of ketamine:\n\n- nerve pain\n- depression\n", [KETAMINE_PAIN, ("ketamine", "depression")]),
        ("Indications of ketamine:\n\nNerves: nerve pain.\n\nMood: depression.\n\nIt is given at night.\n",
         [KETAMINE_PAIN, ("ketamine", "depression")]),
        ("Ketamine works well for:\n\nNerve pain and numbness.\nDepression, too.\n",
         [KETAMINE_PAIN, ("ketamine", "depression")]),
        ("# Ketamine\n\n## What can ketamine treat?\n\n- Migraine/nerve pain\n",
         [("ketamine", "migraine"), KETAMINE_PAIN]),
        ("# Ketamine\n\nConditions we treat:\n\n- nerve pain\n", [KETAMINE_PAIN]),
        ("# Ketamine\n\n**Best for:** nerve pain\n", [KETAMINE_PAIN]),
        ("# Ketamine\n\n**Best for:** people without nerve pain\n", []),
        ("# Ketamine\n\n**Not for:** nerve pain\n", []),
        ("Sellers claim many indications of ketamine:\n\nWe know of nerve pain.\n", []),
        ("Indications of ketamine:\n\nIt is used in clinics.\n\nNerve pain.\n", []),
        ("Possible indications of ketamine that were never confirmed include:\n\n- rest\n", []),
        ("# Rest\n\nConditions we treat:\n\n- nerve pain\n", []),
    ],
    ids=["items", "labelled paragraphs", "lines", "question", "topic", "label", "label, set aside", "other label",
         "whole sentence", "list over", "no condition", "no treatment"],
)  # fmt: skip
def test_what_is_listed_behind_a_promise(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hemp oil is sold. It's a cure for arthritis.", [HEMP_ARTHRITIS]),
        ("Hemp oil is sold. They say it's effective for arthritis.", []),
        ("Hemp oil is sold. It's hardly a treatment for arthritis.", []),
    ],
)
def test_a_pronoun_with_its_verb_in_one_word(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Oils\n\n## Hemp oil\n\n- Ketamine is sold.\n- It relieves arthritis.\n", [HEMP_ARTHRITIS]),
        ("# Oils\n\n## Hemp oil\n\n- Ketamine is sold. It relieves nerve pain.\n", [KETAMINE_PAIN]),
    ],
    ids=["first sentence", "second sentence"],
)
def test_a_pronoun_that_opens_an_item_is_what_the_heading_names(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert pairs(text) == expected

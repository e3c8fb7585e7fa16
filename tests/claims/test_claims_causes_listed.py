"""Causes of a condition in lists behind lead-ins and headings, and what the facts make of them."""

from __future__ import annotations

import pytest
from relations_small import claim, known, told, verdict

LIST = "\n\n- a rash\n- serotonin blockade\n- tamol\n"
ALL = [
    "rash causes_side_effect gout; listed",
    "gout has_mechanism serotonin-block",
    "tamol causes_side_effect gout; listed",
]


def caused(text: str) -> list[str]:
    return [one for one in told(text) if "causes_side_effect" in one or "has_mechanism" in one]


@pytest.mark.parametrize(
    "lead_in",
    [
        "Causes of gout include:",
        "The most common causes of gout are:",
        "Gout has many causes, including:",
        "## Gout causes",
        "## What causes gout?",
        "# Gout\n\n## Common causes",
        "# Gout\n\n## The real cause",
    ],
)
def test_what_leads_causes_in(lead_in: str) -> None:
    assert caused(lead_in + LIST) == ALL


@pytest.mark.parametrize(
    "lead_in",
    [
        "Possible causes of gout include:",
        "Gout may have many causes, such as:",
        "Other causes of gout include:",
        "Causes of gout never include:",
        "Do the causes of gout include:",
        "Causes of gout and mumps include:",
        "## Risk factors of gout",
        "## Causes and treatment of gout",
        "## What does not cause gout",
        "# Gout and mumps\n\n## Causes",
        "It is a myth that causes of gout include:",
        "The causes of gout are unknown.",
    ],
)
def test_what_leads_something_else_in(lead_in: str) -> None:
    assert caused(lead_in + LIST) == []


@pytest.mark.parametrize(
    "item",
    [
        "possibly a rash",
        "not a rash",
        "a rash may be to blame",
        "fear of a rash",
        "treatment of a rash by hand with great care",
        "a fall. Rash driving is another",
        "a rash?",
        "Myth: a rash",
    ],
)
def test_items_that_name_no_cause(item: str) -> None:
    assert caused(f"Causes of gout include:\n\n- {item}\n") == []


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        ("mixed", "supported"),
        ("unsupported", "overstated"),
        ("refuted", "contradicted"),
        ("holds", "supported"),
    ],
)
def test_one_cause_among_several(held: str, expected: str) -> None:
    fact = known("tamol causes_side_effect gout", verdict=held)
    assert verdict(claim("tamol causes_side_effect gout", degree="listed"), fact)[0] == expected


def test_told_alone_it_is_all_of_it() -> None:
    fact = known("tamol causes_side_effect gout", verdict="mixed")
    assert verdict(claim("tamol causes_side_effect gout"), fact)[0] == "overstated"

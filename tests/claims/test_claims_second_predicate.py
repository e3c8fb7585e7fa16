"""What a second predicate speaks of: of the thing, not of what it is said to be or not to be."""

from __future__ import annotations

import pytest
from claims_small import judge
from relations_small import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dorin is not a brisker and takes two weeks to work.", "dorin onset entity-condition; 2..2 weeks"),
        ("Dorin is a calmer and takes two weeks to work.", "dorin onset entity-condition; 2..2 weeks"),
        (
            "A brisker is a brisker, and tamol takes two weeks to work.",
            "tamol onset entity-condition; 2..2 weeks",
        ),
    ],
)
def test_a_second_predicate(text: str, expected: str) -> None:
    assert told(text, "onset") == [expected]


def test_a_relative_clause_speaks_of_what_it_stands_behind() -> None:
    assert told("Dorin is not a brisker that takes two weeks to work.", "onset") != [
        "dorin onset entity-condition; 2..2 weeks"
    ]


def test_a_relative_clause_speaks_of_what_is_described() -> None:
    told_of = [
        (j.claim.subject, j.claim.object) for j in judge("Ketamine is a mild painkiller that eases migraine.")
    ]
    assert ("ketamine", "migraine") in told_of
    denied = judge("Ketamine is not a mild painkiller that eases migraine.")
    assert ("ketamine", "migraine", "affirmed") not in [
        (j.claim.subject, j.claim.object, j.claim.polarity) for j in denied
    ]


@pytest.mark.parametrize(
    ("text", "speaks_of"),
    [
        ("Dorin, a spray made from tamol, takes two weeks to work.", "dorin"),
        ("Dorin, which was derived from tamol, takes two weeks to work.", "dorin"),
        ("Dorin is a form of tamol, taking two weeks to work.", "dorin"),
        ("Dorin, an isomer of tamol, takes two weeks to work.", "dorin"),
        ("A spray made from tamol takes two weeks to work.", "tamol"),
        ("A form of tamol takes two weeks to work.", "tamol"),
        (
            "A calmer made from tamol takes two weeks to work.",
            "tamol",
        ),  # the one is no more than what the other is
    ],
)
def test_what_a_treatment_is_made_from_is_not_spoken_of(text: str, speaks_of: str) -> None:
    assert told(text, "onset") == [f"{speaks_of} onset entity-condition; 2..2 weeks"]

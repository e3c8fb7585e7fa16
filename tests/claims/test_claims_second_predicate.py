"""What a second predicate speaks of: of the thing, not of what it is said to be or not to be."""

from __future__ import annotations

import pytest
from claims_small import judge
from relations_small import house, told

from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dorin is not a brisker and takes two weeks to work.", "dorin onset entity-condition; 2..2 weeks"),
        ("Dorin is a calmer and takes two weeks to work.", "dorin onset entity-condition; 2..2 weeks"),
        (
            "Dorin is the newest kind of calmer and takes two weeks to work.",
            "dorin onset entity-condition; 2..2 weeks",
        ),
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


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Dorin is cheap and does not cause nausea.", "negated"),
        ("Dorin is a calmer and does not cause nausea.", "negated"),
        ("Dorin is a calmer and cannot cause nausea.", "negated"),
        ("Dorin is not cheap and can cause nausea.", "affirmed"),
        ("Dorin does not help and does cause nausea.", "affirmed"),
        ("Dorin does not help pain or cause nausea.", "negated"),
        ("Dorin helps pain and causes nausea.", "affirmed"),
    ],
)
def test_a_second_predicate_keeps_its_own_denial_and_no_other(text: str, polarity: str) -> None:
    read = read_claims(parse(text, "draft.md", "markdown"), house()).judgements
    assert [j.claim.polarity for j in read if j.claim.object == "nausea"] == [polarity]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Unlike briskers such as tamol, dorin causes nausea.", {"dorin"}),
        ("Unlike briskers such as tamol and sudol, dorin causes nausea.", {"dorin"}),
        ("Briskers such as tamol and sudol cause nausea.", {"brisker", "tamol", "sudol"}),
    ],
)
def test_examples_of_what_is_set_aside_are_set_aside(text: str, subjects: set[str]) -> None:
    read = read_claims(parse(text, "draft.md", "markdown"), house()).judgements
    assert {j.claim.subject for j in read if j.claim.object == "nausea"} == subjects


def test_a_pronoun_behind_what_is_set_aside_does_not_mean_that() -> None:
    text = "Dorin causes a rash. Unlike briskers such as tamol, it is cheap. It causes nausea."
    read = read_claims(parse(text, "draft.md", "markdown"), house()).judgements
    assert {j.claim.subject for j in read} == {"dorin"}


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Duloxetine eases nerve pain, and relieves migraine.", True),
        ("Duloxetine eases nerve pain, and the drug relieves migraine.", True),
        ("Duloxetine, the old one, relieves migraine.", True),
        ("Duloxetine eases nerve pain, and the milk relieves migraine.", False),
        ("Duloxetine eases nerve pain, the steamy water really relieves migraine.", False),
        ("Duloxetine eases nerve pain, a walk can relieve migraine.", False),
    ],
)
def test_a_clause_about_something_unknown_says_nothing_of_what_was_named_before(
    text: str, speaks: bool
) -> None:
    told_of = [(j.claim.subject, j.claim.object) for j in judge(text)]
    assert (("duloxetine", "migraine") in told_of) is speaks


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Dorin causes no nausea.", ["not dorin causes_side_effect nausea"]),
        ("Dorin is cheap and causes no nausea.", ["not dorin causes_side_effect nausea"]),
        ("Dorin causes no more nausea than tamol.", []),
        ("Dorin causes no serious nausea.", []),
    ],
)
def test_to_cause_none_is_a_denial_and_to_cause_no_more_is_none(text: str, said: list[str]) -> None:
    assert told(text, "causes_side_effect") == said


@pytest.mark.parametrize(
    "text",
    [
        "Dorin, which is a brisker, causes nausea.",
        "Dorin, which is not a brisker, causes nausea.",
        "Dorin, a brisker, causes nausea.",
        "Dorin, an old brisker, never causes nausea.",
    ],
)
def test_what_stands_between_commas_is_not_spoken_of(text: str) -> None:
    read = read_claims(parse(text, "draft.md", "markdown"), house()).judgements
    assert [j.claim.subject for j in read if j.claim.object == "nausea"] == ["dorin"]


def test_a_list_with_an_article_is_a_list() -> None:
    text = "Dorin, a brisker and velin cause nausea."
    read = read_claims(parse(text, "draft.md", "markdown"), house()).judgements
    assert "velin" in {j.claim.subject for j in read if j.claim.object == "nausea"}


def test_what_is_used_in_something_does_what_is_told_next() -> None:
    text = "Hemp oil is used in acupuncture and relieves arthritis."
    assert [j.claim.subject for j in judge(text, "treats") if j.claim.object == "arthritis"] == ["hemp"]

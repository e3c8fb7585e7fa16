"""What "how" takes for granted, what stands behind a colon, and everyday ways to praise, each beside a near miss."""

from __future__ import annotations

import pytest
from claims_small import Said, said, treats

NERVE = "neuropathic-pain"
EASES = treats("duloxetine", "migraine")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who tells how it helps says that it does
        ("Discover how duloxetine relieves migraine.", [EASES]),
        # who asks, or tells how well, does not
        ("# How duloxetine relieves migraine", []),  # a heading: it may only say what the section is about
        ("# How does duloxetine relieve migraine", []),
        ("# How to treat migraine with duloxetine", []),
        ("Researchers are studying how duloxetine relieves migraine.", []),
        ("Much depends on how well duloxetine relieves migraine.", []),
        ("It is unclear how duloxetine relieves migraine.", []),
        # a list behind a general noun and a colon
        (
            "Duloxetine relieves the following conditions: migraine, nerve pain.",
            [EASES, treats("duloxetine", NERVE)],
        ),
        (
            "Duloxetine relieves a range of conditions such as migraine and nerve pain.",
            [EASES, treats("duloxetine", NERVE)],
        ),
        ("Duloxetine relieves tension: migraine is another matter.", []),
        ("Duloxetine helps the following: migraine, nerve pain.", [EASES, treats("duloxetine", NERVE)]),
        (
            "Duloxetine helps with all kinds of things: migraine, nerve pain.",
            [EASES, treats("duloxetine", NERVE)],
        ),
        ("Duloxetine helps with one thing: it is cheap. Migraine is another.", []),
        # whom it helps is no matter
        ("Duloxetine helps children with migraine.", [EASES]),
        ("Duloxetine helps women who suffer from migraine.", [EASES]),
        ("Duloxetine helps researchers who suffer from migraine.", []),
        ("Duloxetine helps people with migraine bear the light.", []),
        ("Duloxetine helps women with migraine to stay at work.", []),
        ("Duloxetine helps women with migraine to get better.", [EASES]),
        ("Duloxetine helps women with migraine at home.", [EASES]),
        # everyday praise
        ("Duloxetine is of great help in migraine.", [EASES]),
        ("Duloxetine is of great interest in migraine.", []),
        ("Migraine went away with duloxetine.", [EASES]),
        (
            "Thanks to duloxetine, migraine is a thing of the past.",
            [treats("duloxetine", "migraine", "absolute")],
        ),
        ("Duloxetine for lasting migraine relief", [EASES]),
        ("Duloxetine for migraine", []),
        ("Discover the power of duloxetine for migraine.", [EASES]),
        ("Duloxetine is effective at helping people with migraine.", [EASES]),
        ("Duloxetine serves as an efficient way of relieving migraine.", [EASES]),
        ("Duloxetine and ice are the right combination for migraine.", [EASES]),
        (
            "Duloxetine offers a gentle, legal alternative for people seeking migraine relief.",
            [treats("duloxetine", "migraine", "can")],
        ),
        ("Duloxetine is an alternative for people with migraine.", []),
        # the condition at the head of the clause, or nowhere
        (
            "If you suffer from migraine, duloxetine can make a huge difference.",
            [treats("duloxetine", "migraine", "can")],
        ),
        ("If you suffer from migraine, duloxetine makes a huge difference.", [EASES]),
        ("Duloxetine makes a huge difference.", []),
        (
            "Duloxetine makes no difference in migraine.",
            [treats("duloxetine", "migraine", polarity="negated")],
        ),
        ("Discover the history of duloxetine for migraine.", []),
        ("Duloxetine offers respite from migraine.", [EASES]),
        ("Patients with migraine experience lasting relief after duloxetine.", [EASES]),
        ("Patients with migraine experience nausea after duloxetine.", []),
    ],
)
def test_benefit(text: str, expected: list[Said]) -> None:
    assert said(text, "treats") == expected


def test_who_denies_it_of_most_leaves_the_others() -> None:
    assert said("Duloxetine does not help most people with migraine.", "treats") == []
    assert [one.polarity for one in said("Duloxetine does not help people with migraine.", "treats")] == [
        "negated"
    ]


def test_a_word_in_quotation_marks_is_no_verb() -> None:
    assert said('Duloxetine "cures" were worse than migraine.', "treats") == []


def test_what_a_general_noun_ends_is_no_subject() -> None:
    told = said("Ketamine is a mild painkiller compound that eases migraine.", "treats")
    assert told == [treats("ketamine", "migraine")]

"""Treatments that the vocabulary does not know, told by the look of their names."""

from __future__ import annotations

import pytest
from claims_small import judge


def strangers(text: str) -> list[tuple[str, str]]:
    """What is said to help, of what the vocabulary does not know: its name as written, and the words of it."""
    found = []
    for judgement in judge(text):
        claim = judgement.claim
        if claim.unknown:
            assert judgement.outcome == "not-covered"
            found.append((claim.subject, text[claim.subject_span.start : claim.subject_span.end]))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MiraBalm relieves migraine.", "MiraBalm"),
        ("Balmora® relieves migraine.", "Balmora"),
        ("Balmora™ relieves migraine.", "Balmora"),
        ("Every day MiraBalm gently relieves migraine.", "MiraBalm"),
        ("Now the Balmora method relieves migraine.", "Balmora method"),
        ("Taken daily, Mira Balmora Therapy can relieve migraine.", "Mira Balmora Therapy"),
        ("# MiraBalm relieves migraine\n", "MiraBalm"),
        ("Now Mira Bala Cora Dola Therapy relieves migraine.", "Bala Cora Dola Therapy"),
    ],
    ids=["capital inside", "registered", "trade mark", "behind other words", "noun for a treatment", "three words",
         "heading", "the last four words"],
)  # fmt: skip
def test_names_of_treatments(text: str, expected: str) -> None:
    assert strangers(text) == [(expected, expected)]


@pytest.mark.parametrize(
    "text",
    [
        "Balmora relieves migraine.",
        "On Monday Balmora relieves migraine.",
        "Now the balmora method relieves migraine.",
        "The method relieves migraine.",
        "# The Balmora method relieves migraine\n",
        "MiraBalm, a cream, relieves migraine.",
        "Ketamine® relieves migraine.",
        "MiraBalm® ketamine relieves migraine.",
        "Now Serotonin® relieves migraine.",
        "Balmora therapy relieves migraine.",
        "MiraBalm / relieves migraine.",
        "MiraBalm helps with sleep.",
        "MiraBalm is recommended for migraine.",
        "Does MiraBalm relieve migraine?",
    ],
    ids=["one capitalised word", "within a sentence", "small letters", "no name", "capitals of a heading",
         "apposition", "known", "known at its end", "known, no treatment", "first word of a sentence",
         "a mark between", "no condition", "advice", "question"],
)  # fmt: skip
def test_what_is_no_name_of_a_treatment(text: str) -> None:
    assert strangers(text) == []


def test_a_denial_is_of_it_too() -> None:
    (judgement,) = judge("MiraBalm does not relieve migraine.", "treats")
    assert (judgement.claim.unknown, judgement.claim.polarity) == (True, "negated")

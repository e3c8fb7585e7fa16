"""Sentences that were once read wrong: hard cases, each a word or two from an easy one."""

from __future__ import annotations

import pytest
from claims_small import Said, denies, judge, kind, said, treats

from neurolint.claims.model import Claim

NERVE = "neuropathic-pain"
HELPS = treats("duloxetine", NERVE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Duloxetine and amitriptyline relieve nerve pain.", [HELPS, treats("amitriptyline", NERVE)]),
        (
            "TCAs, SSRIs and ketamine relieve nerve pain.",
            [treats(s, NERVE) for s in ("tca", "ssri", "ketamine")],
        ),
        ("Opioids (such as morphine) relieve nerve pain.", [treats("opioid", NERVE)]),
        ("Ketamine is old. This relieves nerve pain.", [treats("ketamine", NERVE)]),
        ("Du\u00adloxetine relieves nerve pain.", [HELPS]),
        ("Opioids, unlike tricyclics, relieve nerve pain.", [treats("opioid", NERVE)]),
        ("Duloxetine, used with ketamine, relieves nerve pain.", [HELPS]),
        ("Duloxetine added to ketamine relieves nerve pain.", [HELPS]),
        ("Duloxetine, not ketamine, relieves nerve pain.", [HELPS]),
        ("Duloxetine rather than ketamine relieves nerve pain.", [HELPS]),
        ("Duloxetine, taken instead of ketamine, relieves nerve pain.", [HELPS]),
        ("Duloxetine proved helpful in nerve pain.", [HELPS]),
        ("Duloxetine does not always relieve nerve pain.", [treats("duloxetine", NERVE, "possible")]),
        ("No trial found duloxetine effective for nerve pain.", [treats("duloxetine", NERVE, "uncertain")]),
        ("Duloxetine, once thought to relieve nerve pain, is old.", []),
        ("“Duloxetine relieves nerve pain,” says its maker.", []),
        ("Duloxetine is marketed as an effective treatment for nerve pain.", []),
        ("Duloxetine helps to diagnose nerve pain.", []),
        ("Duloxetine clinics are new. They relieve nerve pain.", []),
        (
            "Opioids can reduce migraine, treat nerve pain, and lift depression.",
            [treats("opioid", what, "can") for what in ("migraine", NERVE, "depression")],
        ),
        (
            "Opioids help reduce migraine, treat nerve pain.",
            [treats("opioid", what) for what in ("migraine", NERVE)],
        ),
        ("In migraine, treat nerve pain first.", []),
        ("Opioids help older people with migraine.", [treats("opioid", "migraine")]),
    ],
)
def test_benefit(text: str, expected: list[Said]) -> None:
    assert said(text, "treats") == expected


def test_a_claim_without_doubt_is_none_with_doubt() -> None:
    text = "Duloxetine is without doubt effective for nerve pain."
    assert denies("duloxetine", NERVE, "uncertain") not in said(text, "treats")


@pytest.mark.parametrize(
    "text",
    [
        "Sertraline, unlike ketamine, is an antidepressant.",
        "Sertraline (not ketamine) is an antidepressant.",
        "Sertraline, but not ketamine, is an antidepressant.",
        "Neither ketamine nor morphine is an antidepressant.",
        "Ketamine is no antidepressant.",
        "Ketamine is hardly an antidepressant.",
    ],
)
def test_ketamine_is_not_called_an_antidepressant(text: str) -> None:
    assert kind("ketamine", "antidepressant") not in said(text, "is_a")


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        ("Opioids are no better than tricyclics.", ["not-better"]),
        ("Opioids are better known than tricyclics.", []),
    ],
)
def test_comparison(text: str, relations: list[str]) -> None:
    found = [(claim.relation, claim.polarity) for claim in _comparisons(text)]
    assert found == [(relation, "affirmed") for relation in relations]


def _comparisons(text: str) -> list[Claim]:
    return [judgement.claim for judgement in judge(text, "compared_with")]

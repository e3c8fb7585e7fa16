"""Questions that are answered at once, and sentences that the next one denies."""

from __future__ import annotations

import pytest
from claims_small import Said, denies, judge, kind, said, treats

NERVE = "neuropathic-pain"
HELPS = treats("duloxetine", NERVE)
FAILS = denies("duloxetine", NERVE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Does duloxetine relieve nerve pain? No.", [FAILS]),
        ("Does duloxetine relieve nerve pain? No, it does not.", [FAILS]),
        ("Does duloxetine relieve nerve pain? No, it doesn’t.", [FAILS]),
        ("Does duloxetine relieve nerve pain? Yes.", [HELPS]),
        ("Is duloxetine effective for nerve pain? Yes, it is.", [HELPS]),
        ("Is duloxetine ineffective for nerve pain? No.", [treats("duloxetine", NERVE, "possible")]),
        ("Does duloxetine cure nerve pain? No.", [treats("duloxetine", NERVE, "uncertain")]),
        ("Does duloxetine cure nerve pain? Yes.", [treats("duloxetine", NERVE, "absolute")]),
        ("Can duloxetine relieve nerve pain? Yes.", [treats("duloxetine", NERVE, "can")]),
        ("## Does duloxetine relieve nerve pain?\n\nNo. It is old.", [FAILS]),
        ("Does duloxetine relieve nerve pain? Not really.", [FAILS]),
        ("Does duloxetine relieve nerve pain? Absolutely not.", [FAILS]),
        ("## Does duloxetine relieve nerve pain?\n\nYes, it does. It is old.", [HELPS]),
        # a yes in other words, one that goes on, and one in a paragraph of its own
        ("Does duloxetine relieve nerve pain? Of course.", [HELPS]),
        ("Does duloxetine relieve nerve pain? You bet it does.", [HELPS]),
        ("Does duloxetine relieve nerve pain? Yes, and we see it every day.", [HELPS]),
        ("Does duloxetine relieve nerve pain?\n\nAbsolutely.", [HELPS]),
        ("**Does duloxetine relieve nerve pain?**\n\nYes!", [HELPS]),
        ("Q: Does duloxetine relieve nerve pain?\n\nA: Yes, in nearly every case.", [HELPS]),
        ("Does duloxetine relieve nerve pain? No chance.", [FAILS]),
    ],
)
def test_an_answer_makes_a_claim_of_a_question(text: str, expected: list[Said]) -> None:
    assert said(text, "treats") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Does duloxetine relieve nerve pain?",
        "Does duloxetine relieve nerve pain? It is old.",
        "Does duloxetine relieve nerve pain? Nobody knows.",
        "Does duloxetine relieve nerve pain? No one knows.",
        "Does duloxetine relieve nerve pain? Yes, but only in the young.",
        "Does duloxetine relieve nerve pain? No, but it may one day.",
        "Does duloxetine relieve nerve pain? Yes and no.",
        "Does duloxetine relieve nerve pain? Yes, in some.",
        "Does duloxetine relieve nerve pain?\n\nIt is old.\n\nYes.",
        "Does duloxetine relieve nerve pain\n\nYes.",
        "Q: Does duloxetine relieve nerve pain?\n\nA: Yes, if you are lucky.",
        "Why does duloxetine relieve nerve pain? No.",
        "Does duloxetine, a drug, relieve nerve pain? No.",
        "- Does duloxetine relieve nerve pain?\n- No.",
        "> Does duloxetine relieve nerve pain? Yes.",
        "## Myths\n\n- Does duloxetine relieve nerve pain? Yes.",
    ],
)
def test_a_question_without_a_plain_answer_claims_nothing(text: str) -> None:
    assert said(text, "treats") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some say duloxetine relieves nerve pain. It does not.", [FAILS]),
        ("Its maker claims that duloxetine relieves nerve pain. It doesn't.", [FAILS]),
        ("Duloxetine was once thought to relieve nerve pain. It does not.", [FAILS]),
        ("Duloxetine may relieve nerve pain. Sadly, it does not.", [FAILS]),
        ("Duloxetine relieved nerve pain in mice. It does not.", []),
        # no denial
        ("Duloxetine relieves nerve pain. It does not cure it.", [HELPS]),
        ("Duloxetine relieves nerve pain. It does.", [HELPS]),
        ("Duloxetine relieves nerve pain. It is false.", []),
    ],
)
def test_the_next_sentence_denies_it(text: str, expected: list[Said]) -> None:
    assert said(text, "treats")[:1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Some say duloxetine, which relieves nerve pain, is new. It is not.",
        "Some say duloxetine relieves nerve pain and is new. It is not.",
        "Duloxetine is a drug that relieves nerve pain, but it may be new. It is not.",
    ],
)
def test_what_is_denied_need_not_be_the_claim(text: str) -> None:
    assert FAILS not in said(text, "treats")


def test_an_answer_speaks_of_harms_too() -> None:
    for answer, polarity in (("No.", "negated"), ("Yes.", "affirmed")):
        found = judge(f"Does duloxetine cause headache? {answer}", "causes_side_effect")
        assert [j.claim.polarity for j in found] == [polarity]


def test_what_is_asked_is_no_kind() -> None:
    assert kind("ketamine", "antidepressant") not in said(
        "Some say ketamine is an antidepressant. It is not."
    )
    assert kind("ketamine", "antidepressant") in said("Ketamine is an antidepressant. It is old.")


@pytest.mark.parametrize(
    ("behind", "taken_back"),
    [
        ("These are all claims from an advert.", True),
        ("Er, actually it doesn’t.", True),
        ("Er, it does.", False),
        ("There is no good evidence for any of this, and none is sought.", True),
        ("Such claims have been false since the days of the first sellers.", True),
        ("These are all the tablets that are sold here.", False),
        ("There is no better evidence for anything else that is sold.", False),
        ("Such tablets have been false friends to people with poor sight.", False),
    ],
)
def test_a_sentence_that_begins_so_takes_back_the_one_before(behind: str, taken_back: bool) -> None:
    assert (HELPS in said(f"Duloxetine relieves nerve pain. {behind}", "treats")) is not taken_back


@pytest.mark.parametrize(
    ("behind", "taken_back"), [("No.", True), ("Nonsense.", True), ("It is sold in towns.", False)]
)
def test_a_verdict_behind_a_quotation_is_on_all_of_it(behind: str, taken_back: bool) -> None:
    text = f'A leaflet came. "Duloxetine relieves nerve pain. It is cheap." {behind}'
    assert (HELPS in said(text, "treats")) is not taken_back
    assert HELPS in said(
        f'A leaflet came. "It is cheap. It is new." {behind} Duloxetine relieves nerve pain.', "treats"
    )

"""How two treatments are set against each other. Subject, relation, object, polarity, strength."""

from __future__ import annotations

import pytest
from claims_small import compared, judge, quoted


@pytest.mark.parametrize(
    ("text", "subject", "relation", "object_"),
    [
        ("Opioids work better for nerve pain than tricyclics.", "opioid", "subject-better", "tca"),
        ("Opioids are far more effective than tricyclics.", "opioid", "subject-better", "tca"),
        ("Opioids are superior to tricyclics.", "opioid", "subject-better", "tca"),
        ("Opioids outperform tricyclics.", "opioid", "subject-better", "tca"),
        ("Opioids are less effective for nerve pain than tricyclics.", "opioid", "object-better", "tca"),
        ("Opioids proved superior to tricyclics.", "opioid", "subject-better", "tca"),
        ("Opioids work better over the long run than tricyclics.", "opioid", "subject-better", "tca"),
        ("No other painkiller works as well as morphine.", "morphine", "beats-all", "painkiller"),
        ("No other painkiller is more helpful in pain than morphine.", "morphine", "beats-all", "painkiller"),
        ("Of all painkillers, morphine is the most effective.", "morphine", "beats-all", "painkiller"),
        ("Among painkillers, morphine is simply the best.", "morphine", "beats-all", "painkiller"),
        ("Opioids are twice as effective as tricyclics.", "opioid", "subject-better", "tca"),
        ("Opioids have the edge over tricyclics.", "opioid", "subject-better", "tca"),
        ("Opioids are a better choice than tricyclics.", "opioid", "subject-better", "tca"),
        ("Opioids are no match for tricyclics.", "opioid", "object-better", "tca"),
        ("Opioids cannot compete with tricyclics.", "opioid", "object-better", "tca"),
        ("Opioids pale beside tricyclics.", "opioid", "object-better", "tca"),
        ("Opioids can't hold a candle to tricyclics.", "opioid", "object-better", "tca"),
        ("Opioids do not come close to tricyclics.", "opioid", "object-better", "tca"),
        ("Opioids are a safer bet than tricyclics.", "opioid", "safer", "tca"),
        ("Opioids can be used instead of tricyclics.", "opioid", "replaces", "tca"),
        ("Opioids are not as effective as tricyclics.", "opioid", "object-better", "tca"),
        ("Opioids do not work nearly as well as tricyclics.", "opioid", "object-better", "tca"),
        ("Opioids are better tolerated than tricyclics.", "opioid", "better-borne", "tca"),
        ("Opioids are chemically similar to tricyclics.", "opioid", "likened", "tca"),
        ("Opioids have properties comparable to tricyclics.", "opioid", "likened", "tca"),
        ("Opioids have effects comparable to tricyclics.", "opioid", "no-difference", "tca"),
        ("Opioids are stronger than tricyclics.", "opioid", "stronger", "tca"),
        ("Opioids are much safer than tricyclics.", "opioid", "safer", "tca"),
        ("Opioids are a safer option than tricyclics for back pain.", "opioid", "safer", "tca"),
        ("Opioids are as strong as tricyclics.", "opioid", "as-potent", "tca"),
        ("Opioids are inferior to tricyclics.", "opioid", "object-better", "tca"),
        ("Opioids work worse than tricyclics.", "opioid", "object-better", "tca"),
        ("Opioids are just as effective as tricyclics.", "opioid", "no-difference", "tca"),
        ("Opioids work as well as tricyclics.", "opioid", "no-difference", "tca"),
        ("Opioids and tricyclics are equally effective.", "opioid", "no-difference", "tca"),
        ("Opioids and tricyclics work equally well.", "opioid", "no-difference", "tca"),
    ],
)
def test_two_are_compared(text: str, subject: str, relation: str, object_: str) -> None:
    assert compared(text) == [(subject, relation, object_, "affirmed", "direct")]


@pytest.mark.parametrize(
    "text",
    [
        "Opioids are older than tricyclics.",
        "Opioids are more effective than placebo.",
        "Opioids are more effective than ever.",
        "Opioids are more effective. Tricyclics are old.",
        "Opioids, tricyclics and acupuncture are equally effective.",  # which of them with which?
        "Opioids are equally effective.",
        "Do opioids work better than tricyclics?",
        "If opioids work better than tricyclics, take them.",
        "It is a myth that opioids work better than tricyclics.",
        "Opioids are more effective than opioids.",
        "No other door works as well as morphine.",
        "No other painkiller is studied as well as morphine.",
        "Of all painkillers, morphine is the best known.",
        "Most of all painkillers, morphine is the most effective.",
        "Morphine is the most effective.",
        "Opioids work better for migraine than for nerve pain.",
    ],
)
def test_no_two_are_compared(text: str) -> None:
    assert compared(text) == []


@pytest.mark.parametrize(
    ("text", "polarity", "strength"),
    [
        ("Opioids may work better than tricyclics.", "affirmed", "possible"),
        ("Opioids probably work better than tricyclics.", "affirmed", "probable"),
        ("Opioids do not work better than tricyclics.", "negated", "direct"),
        ("Opioids always work better than tricyclics.", "affirmed", "absolute"),
    ],
)
def test_a_comparison_has_modifiers(text: str, polarity: str, strength: str) -> None:
    assert compared(text) == [("opioid", "subject-better", "tca", polarity, strength)]


def test_lists_are_compared_one_by_one() -> None:
    assert [claim[:3] for claim in compared("Opioids and acupuncture work better than tricyclics.")] == [
        ("opioid", "subject-better", "tca"),
        ("acupuncture", "subject-better", "tca"),
    ]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Opioids work better than tricyclics for migraine.", ("migraine",)),
        ("Opioids work better for migraine than tricyclics.", ("migraine",)),
        ("In migraine, opioids work better than tricyclics.", ("migraine",)),
        ("Opioids work better than tricyclics.", ()),
        ("# Migraine\n\nOpioids work better than tricyclics.", ("migraine",)),
        ("# Migraine\n\nOpioids work better than tricyclics for headache.", ("migraine",)),
        ("# Migraine\n\nOpioids work better than tricyclics for arthritis.", ("arthritis",)),
    ],
    ids=[
        "behind",
        "inside",
        "in front",
        "none",
        "topic",
        "general, read as the topic",
        "another than the topic",
    ],
)
def test_a_comparison_is_made_in_a_condition(text: str, condition: tuple[str, ...]) -> None:
    assert [judgement.claim.scope for judgement in judge(text, "compared_with")] == [condition]


def test_a_comparison_is_no_benefit() -> None:
    assert judge("Opioids are more effective for nerve pain than tricyclics.", "treats") == []


def test_a_comparison_knows_its_words() -> None:
    text = "Here opioids work far better than old tricyclics do."
    assert quoted(text, "compared_with") == [
        ("opioids work far better than old tricyclics", "opioids", "tricyclics")
    ]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "# Notes\n\nMigraine is common.\n\nRest is good.\n\nTricyclics work better than SSRIs.",
            "supported",
        ),
        ("# Migraine\n\nMigraine is common.\n\nTricyclics work better than SSRIs.", "not-covered"),
    ],
)
def test_a_condition_named_in_passing_is_not_the_one_compared_in(text: str, verdict: str) -> None:
    assert [judgement.outcome for judgement in judge(text, "compared_with")] == [verdict]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The head of migraine care said: Tricyclics work better than SSRIs.", "supported"),
        ("The head of care said: In migraine tricyclics work better than SSRIs.", "not-covered"),
    ],
)
def test_a_condition_before_the_clause_is_not_the_one_compared_in(text: str, verdict: str) -> None:
    assert [judgement.outcome for judgement in judge(text, "compared_with")] == [verdict]

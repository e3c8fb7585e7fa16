"""What an article leaves to others, only means to happen, or tells of a single trial: both sides of each."""

from __future__ import annotations

import pytest
from claims_small import built_in, said, treats

from neurolint.claims.model import Strength
from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse


@pytest.mark.parametrize(
    "text",
    [
        "Duloxetine, which healers believe relieves nerve pain, is old.",
        "Practitioners of the art say that duloxetine relieves nerve pain.",
        "According to its proponents, duloxetine relieves nerve pain.",
        "In old medicine it is held that duloxetine relieves nerve pain.",
        "Duloxetine relieves nerve pain, its followers say.",
        "Duloxetine relieves nerve pain, say its sellers.",
        "Duloxetine relieves nerve pain, some makers insist.",
        "Duloxetine rests on the premise that it relieves nerve pain.",
        "It is too early to say that duloxetine relieves nerve pain.",
        "More is to be learned before we can say that duloxetine relieves nerve pain.",
        "In cell cultures, duloxetine relieves nerve pain.",
        "Healers believe that duloxetine is strong. This relieves nerve pain.",
        "Duloxetine is old. They also claim that duloxetine relieves nerve pain.",
        'The society defines duloxetine as: "A gift. Through its power, duloxetine relieves nerve pain."',
        "Duloxetine may act on nerves. This means it relieves nerve pain.",
        "Duloxetine has been used in many lands to soothe and relieve nerve pain.",
        "Sham duloxetine relieves nerve pain.",
        "Duloxetine is used to prevent colds, relieve nerve pain and lift the mood.",
        "Duloxetine is used to prevent colds, fight nerve pain and lift the mood.",
        "The founder, who made duloxetine, believed that it relieves nerve pain.",
        "It is the idea that duloxetine is strong, and that by its power it relieves nerve pain.",
        "Duloxetine contains oil, from which the body makes waxes that relieve nerve pain.",
        "A reaction to duloxetine was noted in a patient treated for nerve pain.",
        "Supporters of the old (and costly) duloxetine say it relieves nerve pain.",
        "Its purported benefits are many: duloxetine relieves nerve pain.",
        "A fad that involves taking duloxetine to relieve nerve pain is old.",
        "Makers of strong new duloxetine say that it relieves nerve pain.",
        "Supposedly, duloxetine relieves nerve pain.",
        "Duloxetine is part of the mix that relieves nerve pain.",
        "Too little duloxetine and it will not relieve nerve pain.",
        "Assertions that duloxetine relieves nerve pain were examined and found wanting.",
        "One pharmacist said that duloxetine relieves nerve pain.",
        "Claims of relief of nerve pain by duloxetine were examined and found wanting.",
        "Pop culture says duloxetine relieves nerve pain.",
        "If you believe the internet, duloxetine relieves nerve pain.",
        "The site lists conditions it says duloxetine can relieve: nerve pain and migraine.",
        "A quarter of all pharmacists recommended duloxetine to relieve nerve pain.",
        "Rest is one of the proposed mechanisms by which duloxetine relieves nerve pain.",
        "He wrote, making claims implying that duloxetine relieves nerve pain.",
        "She took duloxetine, believing it relieves nerve pain.",
        "Duloxetine is alleged to relieve nerve pain.",
        "The shop makes wild claims: duloxetine relieves nerve pain.",
        "Most believed duloxetine to be effective for nerve pain.",
        "Ask the sellers, who also claim that duloxetine relieves nerve pain.",
        "She had duloxetine on the advice of a friend to relieve nerve pain.",
        "The maker argues that duloxetine relieves nerve pain.",
        "Letters went to firms that had said their duloxetine relieves nerve pain.",
        "That duloxetine relieves nerve pain is wishful thinking.",
        "It is a fairy tale that duloxetine relieves nerve pain.",
        "That duloxetine relieves nerve pain is a tale that will not die.",
        "Under that headline the website listed that duloxetine relieves nerve pain.",
        "That duloxetine relieves nerve pain sounds plausible.",
        "Galen wrote that duloxetine relieves nerve pain.",
        "In the 17th century duloxetine relieved nerve pain.",
        "Duloxetine is like a substance the body makes to relieve nerve pain.",
        "This is one of the claims on the label: duloxetine relieves nerve pain.",
        "Readers came to believe duloxetine relieves nerve pain.",
        "The public thought duloxetine relieves nerve pain.",
        "He kept telling me duloxetine relieves nerve pain.",
        "Sellers of duloxetine claim to relieve nerve pain.",
        "Duloxetine relieves nerve pain. Rumour.",
        "That duloxetine relieves nerve pain is a lie, but the hope remains.",
    ],
)
def test_nobody_asserts_it(text: str) -> None:
    assert [s for s in said(text) if s.object == "neuropathic-pain" and s.predicate == "treats"] == []


@pytest.mark.parametrize(
    "text",
    [
        "That is a lie: duloxetine relieves nerve pain.",
        "That sleep matters is a lie; duloxetine relieves nerve pain.",
        "That duloxetine relieves nerve pain is proven and the denial is pure propaganda.",
        "That is why duloxetine relieves nerve pain; the rest is just hype.",
        "It is the gospel truth that duloxetine relieves nerve pain.",
        "Firm evidence reported that duloxetine relieves nerve pain.",
        "Most people don't realise that duloxetine relieves nerve pain.",
        "Many patients do not realise duloxetine relieves nerve pain.",
        "Few people know that duloxetine relieves nerve pain.",
        "None of us doubts duloxetine relieves nerve pain.",
        "With none of the harm duloxetine relieves nerve pain.",
        "Duloxetine relieves no doubt nerve pain.",
    ],
)
def test_words_that_judge_something_else_leave_a_claim_alone(text: str) -> None:
    assert said(text, "treats") == [treats("duloxetine", "neuropathic-pain")]


@pytest.mark.parametrize(
    "text",
    [
        "Duloxetine, which doctors prescribe, relieves nerve pain.",
        "According to its label, which is long, and to experience, duloxetine works. Duloxetine relieves nerve pain.",
        "Healers use duloxetine. This relieves nerve pain.",
        'Some call duloxetine "a gift". Duloxetine relieves nerve pain.',
        "Duloxetine acts on nerves. This means it relieves nerve pain.",
        "Duloxetine helps to soothe and relieve nerve pain.",
        "Healers believe that herbs work. Duloxetine relieves nerve pain.",
        "Duloxetine is used to prevent colds, and it can relieve itching. Duloxetine relieves nerve pain.",
        "Duloxetine helps to prevent colds and relieve nerve pain.",
        "Makers of strong new duloxetine pay, and duloxetine relieves nerve pain.",
        "Supporters pay for it. Duloxetine relieves nerve pain.",
        "Its benefits are many: duloxetine relieves nerve pain.",
        "The website lists its prices. Duloxetine relieves nerve pain.",
        "Sounds soothe some, and duloxetine relieves nerve pain.",
        "Galen is long dead, and duloxetine relieves nerve pain.",
        "In this century duloxetine relieves nerve pain.",
        "Duloxetine is a substance that relieves nerve pain.",
        "Duloxetine, part of the mix, relieves nerve pain.",
        "The wild horse claims its stable. Duloxetine relieves nerve pain.",
        "She took the advice, and duloxetine relieves nerve pain.",
        "He likes arguments, and duloxetine relieves nerve pain.",
        "Infection was ruled out, and duloxetine relieves nerve pain.",
        "Tablets were found wanting, but duloxetine relieves nerve pain.",
        "The perceived benefits are real: duloxetine relieves nerve pain.",
        "Our pharmacists recommended duloxetine because it relieves nerve pain.",
        "Believing is free, and duloxetine relieves nerve pain.",
        "The public wants duloxetine, which relieves nerve pain.",
        "A claim to the fund is open, and duloxetine relieves nerve pain.",
        "Duloxetine relieves nerve pain. A rumour had it that it is new.",
        "The new journal reports that duloxetine relieves nerve pain.",
        "We have stories that prove that duloxetine relieves nerve pain.",
        "Duloxetine relieves nerve pain, and how it does so is not understood.",
    ],
)
def test_it_is_asserted(text: str) -> None:
    assert treats("duloxetine", "neuropathic-pain") in said(text)


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Compared with no treatment, duloxetine reduced nerve pain.", "possible"),
        ("Duloxetine reduced nerve pain by 5 points.", "possible"),
        ("Duloxetine reduced nerve pain.", "direct"),
        ("Two trials found that duloxetine relieves nerve pain.", "possible"),
        ("Many trials found that duloxetine relieves nerve pain.", "direct"),
        ("Duloxetine reduces nerve pain more than placebo does.", "direct"),
        ("Duloxetine is no cure and often only relieves nerve pain.", "possible"),
        ("Moderate-certainty evidence showed that duloxetine relieves nerve pain.", "probable"),
        ("Low certainty evidence showed that duloxetine relieves nerve pain.", "possible"),
        ("Low-quality evidence found duloxetine relieves nerve pain.", "possible"),
        ("Very low certainty evidence showed that duloxetine relieves nerve pain.", "uncertain"),
        ("High-certainty evidence showed that duloxetine relieves nerve pain.", "direct"),
        ("Duloxetine relieves nerve pain, though they saw a high risk of bias.", "possible"),
        ("Duloxetine relieves nerve pain, though they saw a high price.", "direct"),
        ("Duloxetine apparently relieves nerve pain.", "possible"),
        ("Duloxetine, said to relieve nerve pain, is old.", "possible"),
        (
            "There is not enough scientific backing to suggest that duloxetine relieves nerve pain.",
            "uncertain",
        ),
        ("It's believed that duloxetine relieves nerve pain.", "possible"),
        ("Duloxetine is old. This may relieve nerve pain.", "possible"),
        ("Since last May duloxetine relieves nerve pain.", "direct"),
        ("Duloxetine may calm cells, and thereby relieve nerve pain.", "possible"),
        ("Duloxetine may calm cells, and duloxetine relieves nerve pain.", "direct"),
    ],
)
def test_how_strongly(text: str, strength: str) -> None:
    found = [s for s in said(text) if s.object == "neuropathic-pain" and s.predicate == "treats"]
    assert {s.strength for s in found} == {strength}


@pytest.mark.parametrize(
    ("text", "polarity", "strength"),
    [
        ("Duloxetine is not old and relieves nerve pain.", "affirmed", "direct"),
        ("Duloxetine does not soothe and relieve nerve pain.", "negated", "direct"),
        ("In a recent large, well-made study, duloxetine was found to be ineffective for nerve pain.", "negated",
         "possible"),
        ("Duloxetine was found to be ineffective for nerve pain.", "negated", "absolute"),
    ],
)  # fmt: skip
def test_what_is_denied(text: str, polarity: str, strength: str) -> None:
    found = [s for s in said(text) if s.object == "neuropathic-pain" and s.predicate == "treats"]
    assert [(s.polarity, s.strength) for s in found] == [(polarity, strength)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Many people take tricyclics to repair nerves.", False),
        ("Tricyclics are applied to repair nerves.", False),
        ("Tricyclics are meant to repair nerves.", False),
        ("Tricyclics are used to prevent colds, lift the mood and repair nerves.", False),
        ("Tricyclics are used to prevent colds and can repair nerves.", True),
        ("Tricyclics act to repair nerves.", True),
        ("Tricyclics use light to repair nerves.", True),
        ("Tricyclics have been shown to repair nerves.", True),
    ],
)
def test_a_purpose_is_no_mechanism(text: str, told: bool) -> None:
    assert bool(said(text, "has_mechanism")) is told


@pytest.mark.parametrize("mark", [":", " –", " —", " -"])
def test_a_label_leaves_what_follows_to_others(mark: str) -> None:
    assert not said(f"Belief{mark} duloxetine relieves nerve pain.", "treats")
    assert not said(f"# Belief{mark} duloxetine relieves nerve pain", "treats")


def test_a_word_of_a_label_in_a_sentence_is_no_label() -> None:
    assert said("Belief apart, duloxetine relieves nerve pain.", "treats")


def outcomes(text: str) -> set[str]:
    """What the built-in facts say of the claims of a text."""
    return {j.outcome for j in read_claims(parse(text, "draft.md", "markdown"), built_in()).judgements}


@pytest.mark.parametrize(
    "text",
    [
        "The pitch: kava cures anxiety.",
        "The pitch is familiar: kava cures anxiety.",
        "The story is well known: kava cures anxiety.",
        "Kava cures anxiety. No trial shows this.",
        "Kava cures anxiety. It has been debunked many times.",
        "Kava cures anxiety. The evidence does not support this.",
        "That is not enough to present kava as a proven treatment for anxiety.",
        "Sellers present kava as a proven treatment for anxiety.",
    ],
)
def test_what_others_sell_or_the_next_sentence_refutes_is_not_claimed(text: str) -> None:
    assert outcomes(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The recipe: kava cures anxiety.",
        "The promise: kava cures anxiety.",
        "Their explanation was clear: kava cures anxiety.",
        "Kava cures anxiety. It has never been shown to fail.",
        "Kava cures anxiety. No study supports this better than ours.",
        "In one day, one study showed us all: kava cures anxiety. More research is needed.",
        "A study found that kava is good; kava cures anxiety. The study was small.",
        "We present kava, a proven treatment for anxiety.",
        "We market kava as a proven cure for anxiety.",
        "Vitamin E and kava cure anxiety (J Plants. 2020;12(3):45-6).",
        "# Kava\n\nThe red leaf (relieves anxiety) sells well.",
    ],
)
def test_a_seller_cannot_talk_a_claim_away(text: str) -> None:
    assert "overstated" in outcomes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Opioids are not addictive. There is no evidence that they are.",
        "Opioids are not addictive. The studies show otherwise.",
        "Opioids are not addictive – they are not.",
    ],
)
def test_what_is_denied_is_not_taken_back_by_another_denial(text: str) -> None:
    assert "contradicted" in outcomes(text)


def test_what_is_only_like_a_remedy_is_another() -> None:
    assert said("Duloxetine-like tablets relieve nerve pain.", "treats") == []
    assert said("Duloxetine tablets relieve nerve pain.", "treats") == [
        treats("duloxetine", "neuropathic-pain")
    ]


@pytest.mark.parametrize(
    ("behind", "strength"),
    [
        ("However, research is still limited.", "possible"),
        ("The study was small and short.", "possible"),
        ("Larger trials are needed.", "possible"),
        ("A later trial found no difference.", "possible"),
        ("It lasted twelve weeks.", "direct"),
        ("However, the tablets are dear.", "direct"),
        ("More research is needed only for sceptics.", "direct"),
    ],
)
def test_the_result_of_one_study_may_be_limited_by_what_follows(behind: str, strength: Strength) -> None:
    text = f"A 2016 randomised study found that duloxetine reduced nerve pain. {behind}"
    assert said(text, "treats") == [treats("duloxetine", "neuropathic-pain", strength)]


@pytest.mark.parametrize("told", ["A small review observed", "This study found"])
def test_one_study_is_told_in_other_words_where_the_next_sentence_limits_it(told: str) -> None:
    """What counts as one study there is wider than what makes its result a possible one by itself."""
    text = f"{told} that duloxetine reduced nerve pain."
    limited = f"{text} However, research is still limited."
    assert said(limited, "treats") == [treats("duloxetine", "neuropathic-pain", "possible")]
    assert said(text, "treats") == [treats("duloxetine", "neuropathic-pain")]


def test_what_many_studies_are_said_to_show_is_claimed_all_the_same() -> None:
    text = "Studies show that duloxetine relieves nerve pain. However, more research is needed."
    assert said(text, "treats") == [treats("duloxetine", "neuropathic-pain")]


@pytest.mark.parametrize(
    ("heading", "claimed"),
    [("Fact:", True), ("The truth", True), ("Myth: it is new", False), ("News", False)],
)
def test_under_a_heading_fact_behind_a_myth_a_page_speaks_for_itself(heading: str, claimed: bool) -> None:
    text = f"# Myths and facts\n\n## Myth: it does not\n\n## {heading}\n\nDuloxetine relieves nerve pain.\n"
    claims = [j.claim for j in read_claims(parse(text, "draft.md", "markdown"), built_in()).judgements]
    assert any(claim.predicate == "treats" for claim in claims) is claimed


def test_on_a_page_about_myths_a_heading_fact_alone_takes_nothing_upon_itself() -> None:
    text = "# Myths about pills\n\n## The facts\n\n1. Duloxetine relieves nerve pain. This is misleading.\n"
    claims = [j.claim for j in read_claims(parse(text, "draft.md", "markdown"), built_in()).judgements]
    assert [claim for claim in claims if claim.predicate == "treats"] == []

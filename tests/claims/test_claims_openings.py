"""What a sentence opens with: what it takes for granted, what it is for, advice, a range, what it concludes from."""

from __future__ import annotations

import pytest
from claims_small import judge, said, treats

from neurolint.claims.model import Strength

RELIEVES = [treats("duloxetine", "neuropathic-pain")]


@pytest.mark.parametrize(
    "text",
    [
        "Learn how duloxetine relieves nerve pain.",
        "Find out why duloxetine relieves nerve pain.",
        "Remember that duloxetine relieves nerve pain.",
        "Did you know that duloxetine relieves nerve pain?",
        "Did you know duloxetine relieves nerve pain?",
    ],
)
def test_what_is_taken_for_granted_is_claimed(text: str) -> None:
    assert said(text, "treats") == RELIEVES


@pytest.mark.parametrize(
    "text",
    [
        "Learn whether duloxetine relieves nerve pain.",
        "Find out if duloxetine relieves nerve pain.",
        "Find out how well duloxetine relieves nerve pain.",
        "Do you know whether duloxetine relieves nerve pain?",
        "Myth: did you know that duloxetine relieves nerve pain?",
    ],
)
def test_what_is_asked_is_not(text: str) -> None:
    assert said(text, "treats") == []


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Whether you want to relieve nerve pain or sleep well, duloxetine can help.", "can"),
        ("If you are looking to relieve nerve pain, duloxetine can help.", "can"),
        ("Whether you're dealing with nerve pain or not, duloxetine can help.", "can"),
        ("If you have nerve pain, duloxetine is right for you.", "can"),
        ("Duloxetine can help if you have nerve pain.", "can"),
        ("Duloxetine helps whether you have nerve pain or not.", "direct"),
    ],
)
def test_a_condition_may_stand_before_or_behind(text: str, strength: Strength) -> None:
    assert said(text, "treats") == [treats("duloxetine", "neuropathic-pain", strength)]


@pytest.mark.parametrize(
    "text",
    [
        "If you want to know more about nerve pain, duloxetine can help you learn.",
        "If you have nerve pain, duloxetine can help you sleep.",
        "Duloxetine can help, and if you have nerve pain ask your doctor.",
        "It is unclear whether duloxetine relieves nerve pain.",
        "If you have nerve pain, duloxetine may not be right for you.",
    ],
)
def test_but_not_of_what_goes_on_to_something_else(text: str) -> None:
    assert [one for one in said(text, "treats") if one.polarity == "affirmed"] == []


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Take duloxetine to relieve nerve pain.", "can"),
        ("Try duloxetine to ease nerve pain.", "can"),
        ("Take duloxetine every day to keep off nerve pain and to relieve migraine.", "can"),
        ("Use duloxetine to cure nerve pain.", "absolute"),
        ("Take duloxetine for nerve pain.", "can"),
    ],
)
def test_what_is_advised_for_a_condition_can_help_it(text: str, strength: Strength) -> None:
    found = said(text, "treats")
    assert [(one.subject, one.strength) for one in found] == [("duloxetine", strength)]


@pytest.mark.parametrize(
    "text",
    [
        "Do not take duloxetine to relieve nerve pain.",
        "People take duloxetine to relieve nerve pain.",
        "Doctors try duloxetine to relieve nerve pain.",
        "Take duloxetine with food; the dose to relieve nerve pain is 60 mg.",
        "Take duloxetine for two weeks.",
        "Take care if you use duloxetine for nerve pain.",
        "Take duloxetine if your doctor says you need it for nerve pain.",
        "Use of duloxetine to relieve nerve pain is common.",
        "Use in nerve pain: duloxetine is used for nerve pain.",
        "Try is a word; duloxetine is used for nerve pain.",
        "Use great caution with duloxetine for nerve pain.",
        "Try other medicines before duloxetine for nerve pain.",
        "Use duloxetine for nerve pain only within a trial.",
        "Use duloxetine for nerve pain, and stop if it does not help.",
        "Take the case of duloxetine for nerve pain.",
        "Take duloxetine as advised, but do not expect it to relieve nerve pain.",
        "Use a diary to see whether duloxetine seems to relieve nerve pain.",
    ],
)
def test_but_not_what_others_take_or_what_is_advised_against(text: str) -> None:
    assert said(text, "treats") == []


@pytest.mark.parametrize(
    "text",
    [
        "From easing nerve pain to lifting mood, duloxetine does it all.",
        "From calming nerves and easing nerve pain to lifting mood, the benefits of duloxetine are many.",
    ],
)
def test_a_range_is_of_what_is_praised_behind_it(text: str) -> None:
    assert treats("duloxetine", "neuropathic-pain") in said(text, "treats")


@pytest.mark.parametrize(
    "text",
    [
        "From easing nerve pain to lifting mood, duloxetine has been tried for much.",
        "From easing nerve pain to lifting mood, doctors use duloxetine.",
        "Apart from easing nerve pain, duloxetine does it all.",
        "From nerve pain to low mood, duloxetine does it all.",
    ],
)
def test_but_not_of_what_is_only_used(text: str) -> None:
    assert said(text, "treats") == []


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Nerve pain is caused by damage, so duloxetine can be helpful.", "can"),
        ("Nerve pain wears people down, which is why duloxetine is helpful.", "direct"),
    ],
)
def test_a_conclusion_is_on_the_condition_it_is_drawn_from(text: str, strength: Strength) -> None:
    assert said(text, "treats") == [treats("duloxetine", "neuropathic-pain", strength)]


@pytest.mark.parametrize(
    "text",
    [
        "Nerve pain and migraine are different, so duloxetine can be helpful.",
        "Nerve pain is caused by damage, and duloxetine can be helpful.",
        "Nerve pain comes back, so duloxetine is helpful for longer than a few weeks.",
        "Nerve pain is rare. Duloxetine is helpful.",
    ],
)
def test_but_not_on_one_of_several(text: str) -> None:
    assert said(text, "treats") == []


def test_what_a_treatment_holds_acts_in_the_plural() -> None:
    text = "The compounds in St John's wort relieve nerve pain."
    assert said(text, "treats") == [treats("st-johns-wort", "neuropathic-pain")]
    assert said("The benefits of pain control are plain.", "treats") == []


def test_what_a_body_recognises_is_its_advice() -> None:
    text = "The World Health Organization recognizes acupuncture as a treatment for migraine."
    (judgement,) = [j for j in judge(text) if j.claim.subject == "acupuncture"]
    assert judgement.claim.predicate == "recommended_for"

"""How pages for the public say that a treatment helps: each wording beside the near miss that says nothing of it."""

from __future__ import annotations

import pytest
from claims_small import Said, compared, denies, judge, said, treats

HELPS = treats("duloxetine", "neuropathic-pain")
CURES = treats("duloxetine", "neuropathic-pain", "absolute")
CAN = treats("duloxetine", "neuropathic-pain", "can")
DENIED = denies("duloxetine", "neuropathic-pain")
DOUBTED = treats("duloxetine", "neuropathic-pain", "uncertain")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # everyday verbs and boasts
        ("Duloxetine lifts nerve pain.", HELPS),
        ("Duloxetine works like magic for nerve pain.", HELPS),
        ("Duloxetine is a godsend for nerve pain.", HELPS),
        ("Duloxetine is the gold standard for nerve pain.", HELPS),
        ("Duloxetine is nature's answer to nerve pain.", HELPS),
        ("Duloxetine makes a real difference to nerve pain.", HELPS),
        ("Duloxetine has a remarkable effect on nerve pain.", HELPS),
        ("Duloxetine has a proven track record in nerve pain.", CURES),
        ("Duloxetine is the go-to drug for nerve pain.", HELPS),
        ("Duloxetine is enough for nerve pain.", HELPS),
        ("Duloxetine has strong evidence for nerve pain.", HELPS),
        ("Duloxetine gets to the root of nerve pain.", HELPS),
        ("Duloxetine melts away nerve pain.", CURES),
        ("Say goodbye to nerve pain with duloxetine.", CURES),
        ("Duloxetine is a cure for nerve pain.", CURES),
        ("Duloxetine is a permanent solution to nerve pain.", CURES),
        ("Duloxetine has shown promising results in nerve pain.", CAN),
        ("Duloxetine is one of the best-supported options for nerve pain.", CAN),
        # the condition first
        ("Nerve pain is no match for duloxetine.", HELPS),
        ("Nerve pain fades with duloxetine.", HELPS),
        ("Nerve pain gets better on duloxetine.", HELPS),
        ("If you have nerve pain, duloxetine is your best bet.", HELPS),
        ("For nerve pain, duloxetine is a miracle worker.", HELPS),
        ("Duloxetine is an excellent choice if you have nerve pain.", HELPS),
        ("Through duloxetine, nerve pain was relieved.", HELPS),
        ("Suffering from nerve pain? Duloxetine helps.", HELPS),
        # the treatment behind
        ("You can ease nerve pain naturally by taking duloxetine.", CAN),
        ("We treat nerve pain successfully with duloxetine.", HELPS),
        ("We had great success treating nerve pain with duloxetine.", HELPS),
        ("Trials found duloxetine to relieve nerve pain.", HELPS),
        # roles without a verb, roles that hold their condition
        ("Duloxetine, an effective remedy for nerve pain, is old.", HELPS),
        ("Duloxetine: the best treatment for nerve pain.", HELPS),
        ("Duloxetine is an effective nerve pain medicine.", HELPS),
        (
            "We offer an effective acupuncture treatment for nerve pain.",
            treats("acupuncture", "neuropathic-pain"),
        ),
        # what a treatment holds
        ("Duloxetine contains compounds that relieve nerve pain.", HELPS),
        # how many it helps
        ("Duloxetine helps nine out of ten people with nerve pain.", CURES),
        (
            "Duloxetine helps one in ten people with nerve pain.",
            treats("duloxetine", "neuropathic-pain", "possible"),
        ),
        ("Duloxetine has helped thousands of people with nerve pain.", HELPS),
        # denials
        ("Duloxetine is of no use in nerve pain.", DENIED),
        ("Duloxetine does nothing to relieve nerve pain.", DENIED),
        ("Duloxetine does not touch nerve pain.", DENIED),
        ("Duloxetine is no cure for nerve pain.", DOUBTED),
        (
            "Duloxetine has not been tested in nerve pain.",
            denies("duloxetine", "neuropathic-pain", "uncertain"),
        ),
        ("Duloxetine is unproven for nerve pain.", DOUBTED),
    ],
)
def test_a_benefit_is_claimed(text: str, expected: Said) -> None:
    assert said(text, "treats") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Duloxetine lifts the mood of people with nerve pain.",
        "Duloxetine is the best known remedy for nerve pain.",
        "Duloxetine, a popular remedy for nerve pain, is old.",
        "Duloxetine: a guide to nerve pain.",
        "Duloxetine is anything but a cure for nerve pain.",
        "Duloxetine is often seen as a cure for nerve pain.",
        "Duloxetine is a way to relax, not to relieve nerve pain.",
        "There is no cure for nerve pain, not even duloxetine.",
        "Duloxetine has shown mixed results in nerve pain.",
        "Duloxetine has effects, and nerve pain is common.",
        "The gut makes proteins that relieve nerve pain.",
        "If duloxetine is your best bet, nerve pain is common.",
        "Do you take duloxetine for nerve pain? It is old.",
        "Suffering from nerve pain? Sleep helps.",
        "We treat nerve pain with duloxetine.",
        "We had little success treating nerve pain with duloxetine.",
        "Nerve pain fades with time, not with duloxetine.",
        "Through surveys, nerve pain was tracked in users of duloxetine.",
        "The makers say duloxetine relieves nerve pain.",
        "Duloxetine has not been tested in nerve pain beyond a year.",
        "A clinic takes care of people with nerve pain.",
        "Duloxetine brings relief but can cause migraine.",
        "Duloxetine brings relief, yet it can lead to migraine.",
        "Duloxetine brings relief; migraine may follow.",
        "In nerve pain, the effect of duloxetine is modest at best.",
    ],
)
def test_no_benefit_is_claimed(text: str) -> None:
    assert said(text, "treats") == []


def test_a_pronoun_does_not_mean_what_is_set_aside() -> None:
    claims = said("Duloxetine is old. Unlike morphine, it relieves nerve pain.", "treats")
    assert claims == [HELPS]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Opioids replace tricyclics.", ("opioid", "replaces", "tca")),
        ("Opioids let you stop tricyclics.", ("opioid", "replaces", "tca")),
        ("Opioids match the effect of tricyclics.", ("opioid", "no-difference", "tca")),
        ("Opioids are on a par with tricyclics.", ("opioid", "no-difference", "tca")),
        ("Opioids are better than all other painkillers.", ("opioid", "beats-all", "painkiller")),
        (
            "SSRIs have the strongest evidence of all antidepressants.",
            ("ssri", "best", "antidepressant"),
        ),
    ],
)
def test_two_are_compared(text: str, expected: tuple[str, str, str]) -> None:
    assert [found[:3] for found in compared(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Opioids let you stop worrying.",
        "Opioids have a rival in tricyclics.",
        "Opioids are better than all other options.",
        "Opioids have strong evidence, and tricyclics are old.",
    ],
)
def test_no_two_are_compared(text: str) -> None:
    assert compared(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Antidepressants such as duloxetine can relieve nerve pain.", []),
        ("Antidepressants like tricyclics can relieve nerve pain.", []),
        (
            "Antidepressants such as sertraline can relieve nerve pain.",
            ["class-nerve-pain", "ssri-nerve-pain"],
        ),
        ("Antidepressants can relieve nerve pain.", ["class-nerve-pain"]),
    ],
)
def test_a_class_is_meant_as_the_members_named_show(text: str, found: list[str]) -> None:
    judgements = [j for j in judge(text, "treats") if j.level is not None]
    assert sorted(fact.id for j in judgements for fact in j.facts) == found

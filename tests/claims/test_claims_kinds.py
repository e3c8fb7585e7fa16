"""Every way to say that one thing is a kind of another, beside a near miss that does not say it."""

from __future__ import annotations

import pytest
from claims_small import Said, judge, kind, quoted, said

KETAMINE = kind("ketamine", "antidepressant")


@pytest.mark.parametrize(
    "text",
    [
        # examples
        "Antidepressants such as ketamine are old.",
        "Antidepressant drugs such as ketamine are old.",
        "Antidepressants like ketamine are old.",
        "Antidepressants, including ketamine, are old.",
        "Antidepressants (e.g. ketamine) are old.",
        "Antidepressants (e.g., ketamine) are old.",
        "Antidepressants, for example ketamine, are old.",
        "Are antidepressants such as ketamine old?",
        # copula
        "Ketamine is an antidepressant.",
        "Ketamine is an antidepressant that is old.",
        "Ketamine is one of the antidepressants.",
        "Ketamine is a newer antidepressant.",
        "Ketamine is a type of antidepressant.",
        "Ketamine is classified as an antidepressant.",
        "Ketamine is, after all, an antidepressant.",
        # said in passing
        "Being an antidepressant, ketamine must be stopped slowly.",
        "As an antidepressant, ketamine must be stopped slowly.",
        "Like other antidepressants, ketamine is old.",
        "Ketamine, like other antidepressants, is old.",
        "Among the antidepressants, ketamine is old.",
        "Of all antidepressants, ketamine is the oldest.",
        # a question and its answer
        "Is ketamine an antidepressant? Yes.",
        "Ketamine belongs to the class of antidepressants.",
        # apposition
        "Ketamine, an antidepressant, is old.",
        "Ketamine, a fast-acting antidepressant, is old.",
        "The antidepressant ketamine is old.",
        # inclusion
        "Antidepressants include ketamine.",
        "Ketamine and other antidepressants are old.",
    ],
)
def test_it_is_called_a_kind(text: str) -> None:
    assert said(text, "is_a") == [KETAMINE]


@pytest.mark.parametrize(
    "text",
    [
        # beside each other
        "Antidepressants or ketamine are old.",
        "Antidepressants and ketamine are old.",
        "Antidepressants, ketamine and rest are old.",
        "Antidepressants, unlike ketamine, are old.",
        "Unlike antidepressants, ketamine is old.",
        "Ketamine with an antidepressant is old.",
        # said in passing, of something else
        "As an antidepressant, ketamine is used in low doses.",
        "As a non-antidepressant, ketamine is old.",
        "As with antidepressants, ketamine must be stopped slowly.",
        "As an alternative to antidepressants, ketamine is old.",
        "Like antidepressants, ketamine must be stopped slowly.",
        "Like many antidepressants, ketamine must be stopped slowly.",
        "Unlike other antidepressants, ketamine is old.",
        "Among people on antidepressants, ketamine is rare.",
        "Among people taking antidepressants, ketamine is rare.",
        "Antidepressants (with ketamine) are old.",
        "Alternatives to antidepressants (ketamine, morphine) are old.",
        "Drugs given with antidepressants (ketamine, morphine) are old.",
        "Antidepressants (ketamine) are old.",
        "Antidepressants are ketamine.",
        # the class is in the singular, or part of something else
        "An antidepressant like ketamine is old.",
        "Antidepressant trials like ketamine trials are old.",
        "Ketamine is an antidepressant side effect.",
        "Ketamine is an alternative to antidepressants.",
        "Ketamine is used with antidepressants.",
        "Ketamine is stronger than antidepressants.",
        "Ketamine is as old as antidepressants.",
        # not said
        "Is ketamine an antidepressant?",
        "If ketamine is an antidepressant, it is old.",
        "It is a myth that ketamine is an antidepressant.",
        "Sellers claim that ketamine is an antidepressant.",
        "Antidepressants do not include ketamine.",
        "Ketamine, antidepressants and rest are old.",
        "Ketamine, a sertraline and rest are old.",
        # one of other things
        "Ketamine and other antidepressant effects are old.",
        # another thing stands between
        "Antidepressants help. Such as ketamine does.",
        "Antidepressants in a world such as ketamine's are old.",
    ],
)
def test_it_is_not_called_a_kind(text: str) -> None:
    assert said(text, "is_a") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ketamine is not an antidepressant.",
        "Ketamine isn’t an antidepressant.",
        "Ketamine is not actually an antidepressant.",
    ],
)
def test_it_is_denied(text: str) -> None:
    assert said(text, "is_a") == [kind("ketamine", "antidepressant", "negated")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Antidepressants such as sertraline, duloxetine and ketamine are old.",
            [kind("sertraline", "antidepressant"), kind("duloxetine", "antidepressant"), KETAMINE],
        ),
        ("Ketamine and sertraline are antidepressants.", [KETAMINE, kind("sertraline", "antidepressant")]),
        (
            "Antidepressants such as SSRIs (sertraline) are old.",
            [kind("ssri", "antidepressant"), kind("sertraline", "antidepressant")],
        ),
        ("Antidepressants such as Elavil are old.", [kind("amitriptyline", "antidepressant")]),
        (
            "Selective serotonin reuptake inhibitors (SSRIs), such as sertraline, are old.",
            [kind("sertraline", "ssri")],
        ),
        (
            "Antidepressants such as ketamine or opioids are old.",
            [KETAMINE, kind("opioid", "antidepressant")],
        ),
        ("Opioids and antidepressants such as ketamine are old.", [KETAMINE]),
        ("Painkillers, such as opioids, and antidepressants are old.", [kind("opioid", "painkiller")]),
        ("Antidepressants such as ketamine help. Opioids do not.", [KETAMINE]),
    ],
)
def test_the_members_are_the_list_behind(text: str, expected: list[Said]) -> None:
    assert [claim for claim in said(text, "is_a") if claim.subject != claim.object] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nerve pain like arthritis is common.", [kind("arthritis", "neuropathic-pain")]),
        ("Headaches such as migraine are common.", [kind("migraine", "headache")]),
        ("Migraine is a headache.", [kind("migraine", "headache")]),
        ("Nerve pain conditions such as arthritis are common.", [kind("arthritis", "neuropathic-pain")]),
        ("Nerve pain from arthritis is common.", []),
        ("Opioids such as migraine are old.", []),
        ("Arthritis feels like nerve pain.", []),
        ("Migraine, a headache, is common.", [kind("migraine", "headache")]),
        ("The headache migraine is common.", [kind("migraine", "headache")]),
        # a list, with commas and without
        ("Migraine, a headache and arthritis are common.", []),
        ("Arthritis, migraine, a headache, and rest are common.", []),
        ("Those with headache migraine and arthritis are common.", []),
        ("Migraine or other headache diaries are common.", []),
    ],
)
def test_conditions_have_kinds_too(text: str, expected: list[Said]) -> None:
    assert said(text, "is_a") == expected


def test_what_is_more_general_than_the_class_says_nothing() -> None:
    assert said("Tricyclics such as antidepressants are old.", "is_a") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Antidepressants\n\nA medicine like ketamine is old.", [KETAMINE]),
        (
            "# Antidepressants\n\nDrugs such as ketamine and sertraline are old.",
            [KETAMINE, kind("sertraline", "antidepressant")],
        ),
        ("# Antidepressants\n\nDrugs such as ketamine and morphine are old.", []),
        ("# Antidepressants and opioids\n\nA medicine like ketamine is old.", []),
        ("# Nerve pain\n\nA medicine like ketamine is old.", []),
        ("A medicine like ketamine is old.", []),
        ("# Nerve pain\n\nIt comes with conditions such as postherpetic neuralgia and arthritis.", []),
        ("# Nerve pain\n\nIt is caused by conditions such as arthritis.", []),
    ],
    ids=[
        "the class of the heading",
        "one member belongs to it",
        "no member belongs to it",
        "two classes",
        "no class of treatments",
        "no heading",
        "along with",
        "causes",
    ],
)
def test_a_general_noun_stands_for_the_class_of_the_heading(text: str, expected: list[Said]) -> None:
    assert said(text, "is_a") == expected
    assert all(judgement.claim.implied for judgement in judge(text, "is_a"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Antidepressants include:\n\n- ketamine\n- sertraline, which is old\n",
            [KETAMINE, kind("sertraline", "antidepressant")],
        ),
        ("Antidepressants include the following:\n\n1. **Ketamine**\n", [KETAMINE]),
        ("Nerve pain includes:\n\n- arthritis\n", [kind("arthritis", "neuropathic-pain")]),
        ("Pain that morphine eases includes:\n\n- arthritis\n", [kind("arthritis", "pain")]),
        ("Antidepressants include:\n\n- old ones, not only ketamine\n", []),
        ("Antidepressants help with:\n\n- ketamine\n", []),
        ("Antidepressants are old.\n\n- ketamine\n", []),
        ("Antidepressants include:\n\n- arthritis\n", []),
        ("Antidepressants are old:\n\n- ketamine is older\n", []),
    ],
)
def test_the_items_of_a_list_are_members(text: str, expected: list[Said]) -> None:
    assert said(text, "is_a") == expected


@pytest.mark.parametrize(
    "lead_in", ["Antidepressants do not include:", "Antidepressants never include the following:"]
)
def test_a_denied_list_has_no_members(lead_in: str) -> None:
    assert kind("ketamine", "antidepressant") not in said(f"{lead_in}\n\n- ketamine\n", "is_a")


@pytest.mark.parametrize(
    ("text", "three"),
    [
        (
            "Old antidepressants such as sertraline and ketamine help.",
            [
                ("antidepressants such as sertraline", "sertraline", "antidepressants"),
                ("antidepressants such as sertraline and ketamine", "ketamine", "antidepressants"),
            ],
        ),
        (
            "Now ketamine is an antidepressant.",
            [("ketamine is an antidepressant", "ketamine", "antidepressant")],
        ),
        ("Antidepressants include:\n\n- the ketamine", [("ketamine", "ketamine", "ketamine")]),
    ],
    ids=["examples", "copula", "item"],
)
def test_a_membership_knows_its_words(text: str, three: list[tuple[str, str, str]]) -> None:
    assert quoted(text, "is_a") == three


@pytest.mark.parametrize(
    ("listed", "read"),
    [("nerve pain and migraine", []), ("postherpetic neuralgia and migraine", ["shingles-pain", "migraine"])],
)
def test_what_a_general_noun_stands_for_is_no_sign_that_others_belong_to_it(
    listed: str, read: list[str]
) -> None:
    text = f"# Nerve pain\n\nKetamine was tried in conditions including {listed}."
    assert [s.subject for s in said(text, "is_a")] == read


def test_a_general_noun_does_not_stand_for_one_of_its_own_examples() -> None:
    text = "Conditions such as arthritis and postherpetic neuralgia cause nerve pain."
    assert said(text, "is_a") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ketamine is a classic example of an antidepressant.", [KETAMINE]),
        ("Ketamine is a strong, fast antidepressant.", [KETAMINE]),
        ("Ketamine is an antidepressant caused by nothing.", [KETAMINE]),
        ("Ketamine belongs among the antidepressants.", [KETAMINE]),
        ("Antidepressants for pain include ketamine.", [KETAMINE]),
        ("Antidepressants often used for chronic pain include ketamine.", [KETAMINE]),
        ("The pain of arthritis is a type of nerve pain.", [kind("arthritis", "neuropathic-pain")]),
        ("ICD-11 classifies migraine as nerve pain.", [kind("migraine", "neuropathic-pain")]),
        # near misses
        ("Ketamine is an antidepressant-like drug.", []),
        ("Ketamine is a safe and good antidepressant alternative.", []),
        ("Alternatives to antidepressants for pain include ketamine.", []),
        ("Antidepressants, used for pain, include ketamine.", []),
        ("Some doctors classify migraine as nerve pain.", []),
    ],
)
def test_a_kind_is_told_in_more_words(text: str, expected: list[Said]) -> None:
    assert said(text, "is_a") == expected


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("Sertraline, also known as duloxetine, is old.", "called"),
        ("Sertraline is also known as duloxetine.", "called"),
        ("Duloxetine (also sold as Zoloft) is old.", "called"),
        ("Duloxetine (Zoloft) is old.", "called"),
        ("Sertraline is just another word for duloxetine.", "same"),
        ("Sertraline is the active ingredient in duloxetine.", "same"),
        ("Every headache is a migraine.", "everyone"),
        ("Everyone with a headache has migraine.", "everyone"),
        # near misses
        ("Sertraline (Zoloft) is old.", None),
        ("Duloxetine and sertraline (Zoloft) are old.", None),
        ("Duloxetine (like Zoloft) is old.", None),
        ("Signs of pain, also known as headache, are old.", None),
        ("Not everyone with a headache has migraine.", None),
        ("Is sertraline just another word for duloxetine?", None),
    ],
)
def test_two_names_of_one_thing(text: str, degree: str | None) -> None:
    told = [j.claim.degree for j in judge(text) if j.claim.predicate == "is_a" and j.claim.degree]
    assert told == ([degree] if degree else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Antidepressants include sertraline, foobarin and ketamine.", ["sertraline", "ketamine"]),
        (
            "Antidepressants include sertraline, foobarin, ketamine and morphine.",
            ["sertraline", "ketamine", "morphine"],
        ),
        ("Antidepressants include sertraline, which is old, and ketamine.", ["sertraline"]),
    ],
)
def test_a_list_goes_on_behind_an_unknown_name(text: str, expected: list[str]) -> None:
    assert [j.claim.subject for j in judge(text, "is_a")] == expected


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Antidepressants (ketamine, morphine) are old.", ["ketamine", "morphine"]),
        ("Antidepressants (ketamine and morphine) are old.", ["ketamine", "morphine"]),
        ("Antidepressants (not ketamine or morphine) are old.", []),
        ("Common antidepressants are ketamine and morphine.", ["ketamine", "morphine"]),
        ("Alternatives to antidepressants are ketamine and morphine.", []),
    ],
)
def test_members_stand_in_brackets_or_behind_are(text: str, members: list[str]) -> None:
    assert said(text, "is_a") == [kind(member, "antidepressant") for member in members]


def test_an_answer_denies_that_it_is_a_kind() -> None:
    [judgement] = judge("Is ketamine an antidepressant? No.", "is_a")
    assert (judgement.claim.subject, judgement.claim.polarity) == ("ketamine", "negated")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Opioids are not tricyclic antidepressants (TCAs).", [kind("opioid", "tca", "negated")]),
        (
            "Antidepressants are SSRIs and SNRIs.",
            [kind("ssri", "antidepressant"), kind("snri", "antidepressant")],
        ),
    ],
)
def test_what_is_named_twice_is_one_member(text: str, expected: list[Said]) -> None:
    assert said(text, "is_a") == expected


@pytest.mark.parametrize(
    "text",
    [
        "SSRIs and SNRIs, such as sertraline and duloxetine, may cause nausea.",
        "Tricyclics, SSRIs and SNRIs such as amitriptyline, sertraline and duloxetine differ.",
        "SSRIs or SNRIs (for example sertraline, duloxetine) may cause nausea.",
        "Opioids and antidepressants like morphine and duloxetine are used.",
        "Serotonin-norepinephrine reuptake inhibitors (SNRIs) and tricyclics such as duloxetine are used.",
    ],
)
def test_examples_of_several_classes_are_shared_out(text: str) -> None:
    filed = {(one.subject, one.object) for one in said(text, "is_a")}
    assert filed <= {("duloxetine", "snri"), ("duloxetine", "antidepressant")}


@pytest.mark.parametrize(
    "text",
    [
        "Opioids and antidepressants such as ketamine ease pain.",
        "Opioids, and antidepressants like ketamine and duloxetine, ease pain.",
        "Pain and antidepressants such as ketamine go together.",
    ],
)
def test_what_is_of_none_of_the_classes_is_filed_wrongly(text: str) -> None:
    assert ("ketamine", "antidepressant") in {(one.subject, one.object) for one in said(text, "is_a")}

"""What a word that points back means, and what is carried by titles and headings."""

from __future__ import annotations

import pytest
from claims_small import built_in, judge, quoted, said

from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse


def pairs(text: str) -> list[tuple[str, str]]:
    return [(claim.subject, claim.object) for claim in said(text, "treats")]


TCA, SSRI, KETAMINE = (
    ("tca", "neuropathic-pain"),
    ("ssri", "neuropathic-pain"),
    ("ketamine", "neuropathic-pain"),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ketamine is old. It relieves nerve pain.", [KETAMINE]),
        ("Ketamine is old, and it relieves nerve pain.", [KETAMINE]),
        ("Ketamine is old because it relieves nerve pain.", [KETAMINE]),
        ("Ketamine is old. This can relieve nerve pain.", [KETAMINE]),
        ("Tricyclics and SSRIs are old, and they relieve nerve pain.", [TCA, SSRI]),
        ("Tricyclics and SSRIs relieve migraine. They also relieve nerve pain.", [TCA, SSRI]),
        ("Ketamine is old. Its benefits are clear; it relieves nerve pain.", [KETAMINE]),
    ],
)
def test_a_pronoun_means_the_subject_before(text: str, expected: list[tuple[str, str]]) -> None:
    assert [pair for pair in pairs(text) if pair[1] == "neuropathic-pain"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tricyclics and SSRIs help migraine. These medications relieve nerve pain.", [TCA, SSRI]),
        ("Tricyclics and SSRIs help migraine. Both classes relieve nerve pain.", [TCA, SSRI]),
        ("Tricyclics and SSRIs help migraine. These two powerful drugs relieve nerve pain.", [TCA, SSRI]),
        ("Ketamine is old. This drug relieves nerve pain.", [KETAMINE]),
        ("Ketamine is old. Rest is good. This drug relieves nerve pain.", [KETAMINE]),
        ("SSRIs are old. These drugs relieve nerve pain.", [SSRI]),
        ("Ketamine is given with SSRIs. These drugs relieve nerve pain.", [KETAMINE, SSRI]),
        (
            "Ketamine and tricyclics are old. Ketamine is odd. Both drugs relieve nerve pain.",
            [KETAMINE, TCA],
        ),
    ],
)
def test_a_general_noun_means_what_was_named(text: str, expected: list[tuple[str, str]]) -> None:
    assert [pair for pair in pairs(text) if pair[1] == "neuropathic-pain"] == expected


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Sertraline is old. This SSRI relieves nerve pain.", "sertraline"),
        ("Sertraline is old. This powerful new SSRI relieves nerve pain.", "sertraline"),
        ("# Sertraline\n\nRest is good.\n\nThis SSRI relieves nerve pain.", "sertraline"),
        ("Amitriptyline and sertraline are old. This SSRI relieves nerve pain.", "sertraline"),
        ("Amitriptyline is old. This SSRI relieves nerve pain.", "ssri"),
        ("Sertraline is old. That SSRI use relieves nerve pain is known.", "ssri"),
        ("Sertraline is old. This with an SSRI relieves nerve pain.", "ssri"),
        ("Sertraline is old. Like this, powerful SSRIs relieve nerve pain.", "ssri"),
        ("Amitriptyline and sertraline are old. This antidepressant relieves nerve pain.", "antidepressant"),
        ("Sertraline is old. An SSRI relieves nerve pain.", "ssri"),
        ("Sertraline is old. SSRIs relieve nerve pain.", "ssri"),
    ],
)
def test_this_one_of_a_class_is_the_one_that_was_named(text: str, subject: str) -> None:
    assert (subject, "neuropathic-pain") in pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tricyclics and SSRIs are old. Other medications relieve nerve pain.",
        "Tricyclics and SSRIs are old. Some medications relieve nerve pain.",
        "Ketamine is old. The weather is fine. Rain is rare. It relieves nerve pain.",
        "Rest is old. It relieves nerve pain.",
        "Ketamine is old. This weather relieves nerve pain.",
        "Ketamine is old. These drugs relieve nerve pain.",
        "SSRIs are old. Stopping these drugs relieves nerve pain.",
        "Ketamine is old. Cutting down on this drug relieves nerve pain.",
        "SSRIs are old. Both drugs relieve nerve pain.",
        "Tricyclics, ketamine and SSRIs are old. Both drugs relieve nerve pain.",
        "Next to ketamine, both drugs relieve nerve pain.",
        "# Ketamine\n\nRest is good. This diet relieves nerve pain.",
    ],
    ids=[
        "other",
        "some",
        "another thing since",
        "nothing named",
        "this with a noun",
        "several, of one",
        "fewer of them",
        "less of it",
        "two, of a class",
        "two, of three",
        "two, of one in the sentence",
        "a diet for a drug",
    ],
)
def test_a_word_that_points_elsewhere_means_nothing_named(text: str) -> None:
    assert pairs(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Ketamine for nerve pain\n\nIt relieves pain.", [KETAMINE]),
        ("# Ketamine for nerve pain\n\nThe drug relieves pain.", [KETAMINE]),
        ("# Ketamine for nerve pain\n\nThis medicine provides relief.", [KETAMINE]),
        ("---\ntitle: Ketamine for nerve pain\n---\nThis medicine provides relief.", [KETAMINE]),
        (
            "# One\n\n## Ketamine\n\nIt eases nerve pain.\n\n## Tricyclics\n\nThey ease nerve pain.",
            [KETAMINE, TCA],
        ),
    ],
    ids=["pronoun", "the drug", "relief", "front matter", "sections"],
)
def test_the_topic_of_title_and_heading(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    ("text", "objects"),
    [
        ("# Nerve pain\n\nKetamine relieves pain.", ["neuropathic-pain"]),
        ("# Nerve pain\n\nKetamine provides relief.", ["neuropathic-pain"]),
        ("# Nerve pain\n\nKetamine eases these symptoms.", ["neuropathic-pain"]),
        ("# Nerve pain\n\nKetamine relieves migraine.", ["migraine"]),
        ("# Nerve pain\n\n## Postherpetic neuralgia\n\nKetamine relieves pain.", ["shingles-pain"]),
        ("# Pain\n\nKetamine relieves nerve pain.", ["neuropathic-pain"]),
        ("# Arthritis\n\nKetamine relieves pain.", ["pain"]),
        ("Ketamine provides relief.", []),
        ("Nerve pain is common. Ketamine treats this condition.", ["neuropathic-pain"]),
        ("Nerve pain and migraine are common. Ketamine treats this condition.", ["migraine"]),
        ("Migraine and arthritis are common. Ketamine treats both conditions.", ["migraine", "arthritis"]),
        ("Migraine is common. Ketamine treats both conditions.", []),
        ("Migraine is common. Ketamine treats these conditions.", []),
    ],
    ids=[
        "general, read as the topic",
        "relief",
        "symptoms",
        "another",
        "the section before the page",
        "already narrower",
        "no kind of it",
        "no topic",
        "this condition",
        "the last of two",
        "both of two",
        "both of one",
        "several of one",
    ],
)
def test_a_general_condition_is_the_topic(text: str, objects: list[str]) -> None:
    assert [obj for _, obj in pairs(text)] == objects


def test_the_most_frequent_is_the_topic_where_no_title_says_it() -> None:
    text = "Nerve pain is common. Nerve pain lasts. Migraine is rarer. Ketamine provides relief."
    assert pairs(text) == [KETAMINE]


@pytest.mark.parametrize(
    ("text", "three"),
    [
        (
            "Ketamine is old. It relieves nerve pain.",
            ("It relieves nerve pain", "It", "nerve pain"),
        ),
        (
            "Ketamine is old. This drug relieves nerve pain.",
            ("This drug relieves nerve pain", "This drug", "nerve pain"),
        ),
        (
            "# Nerve pain\n\nKetamine provides relief.",
            ("Ketamine provides relief", "Ketamine", "relief"),
        ),
    ],
)
def test_a_claim_points_at_the_word_that_points_back(text: str, three: tuple[str, str, str]) -> None:
    assert quoted(text, "treats") == [three]


def test_the_trace_tells_what_was_resolved() -> None:
    (judgement,) = judge("# Nerve pain\n\nKetamine is old. It relieves pain.", "treats")
    assert judgement.claim.trace[1:] == ("ketamine: by anaphor", "neuropathic-pain: by topic")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ketamine is old – a drug that relieves nerve pain.", [KETAMINE]),
        ("Ketamine is old; a substance which can relieve nerve pain.", [KETAMINE]),
        ("Ketamine is old – a leaf that relieves nerve pain.", []),
        ("Ketamine and SSRIs are old – a drug that relieves nerve pain.", []),
        ("A drug that relieves nerve pain is old.", []),
    ],
    ids=["drug", "substance", "no treatment", "two", "none named"],
)
def test_a_general_noun_in_apposition_means_what_it_describes(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Duloxetine is not a tricyclic; it relieves nerve pain.",
        "Duloxetine is not a tricyclic, and it relieves nerve pain.",
    ],
)
def test_a_pronoun_goes_on_with_what_is_no_member_of_a_class(text: str) -> None:
    assert pairs(text) == [("duloxetine", "neuropathic-pain")]


def test_a_pronoun_goes_on_over_a_class_that_its_thing_is_used_as() -> None:
    text = "Ketamine is old. It has a long history, both as a painkiller and for fun. It relieves nerve pain."
    assert pairs(text) == [KETAMINE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nerve pain is relieved by ketamine.", [KETAMINE]),
        ("Nerve pain is relieved by waves that lower ketamine levels.", []),
        ("Nerve pain is relieved by these pads, which raise ketamine.", []),
    ],
)
def test_what_relieves_stands_before_its_relative_clause(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text) == expected


def test_the_treatment_is_not_one_named_in_passing_in_another_section() -> None:
    opens = "# Pain\n\nKetamine is old.\n\n"
    assert pairs(f"{opens}## Treatment\n\nThe treatment relieves nerve pain.") == []
    assert pairs(f"{opens}## Ketamine\n\nThe treatment relieves nerve pain.") == [KETAMINE]
    assert pairs(f"{opens}Few know how it works. The treatment relieves nerve pain.") == [KETAMINE]
    often = "# Pain\n\nKetamine is old. Ketamine is cheap. Ketamine is sold.\n\n"
    assert pairs(f"{often}## Treatment\n\nThe treatment relieves nerve pain.") == [KETAMINE]


def test_a_noun_in_a_name_points_back_to_nothing() -> None:
    text = "Ketamine is an anaesthetic. Although no {} Agency (MHRA) approves it, it relieves nerve pain."
    assert pairs(text.format("Medicines")) == pairs(text.format("Public")) == [KETAMINE]
    assert pairs(text.format("Medicines and Devices")) == [KETAMINE]
    known = "Tricyclics and ketamine are old. The {} Agency (MHRA), it is said, may relieve nerve pain."
    assert pairs(known.format("Medicines")) == pairs(known.format("Public"))


@pytest.mark.parametrize(
    "text", ["Duloxetine eases long-term (chronic) nerve pain.", "Duloxetine eases nerve pain."]
)
def test_a_word_that_a_bracket_explains_narrows_nothing(text: str) -> None:
    assert [judgement.claim.scope for judgement in judge(text, "treats")] == [()]


@pytest.mark.parametrize(
    ("opening", "points"),
    [
        ("It is known that migraine is relieved by rest.", False),
        ("It seems that migraine is relieved by rest.", False),
        ("It is known to relieve migraine.", True),
        ("It relieves migraine.", True),
    ],
)
def test_it_that_stands_for_what_follows_points_to_nothing(opening: str, *, points: bool) -> None:
    reading = read_claims(parse(f"Acupuncture is old. {opening}", "draft.md", "markdown"), built_in())
    assert any(judgement.claim.subject == "acupuncture" for judgement in reading.judgements) is points

"""What headings and lead-ins promise of a treatment, and which of the things named in an item are listed."""

from __future__ import annotations

import pytest
from claims_small import judge, small

from neurolint.claims.fragments import listed
from neurolint.claims.passage import read_passages
from neurolint.claims.read import Reader
from neurolint.drafts.read import parse


def pairs(text: str) -> list[tuple[str, str, str]]:
    """What is said to help what, how strongly."""
    claims = [judgement.claim for judgement in judge(text, "treats")]
    return [(c.subject, c.object, c.strength) for c in claims if c.polarity == "affirmed"]


KETAMINE = ("ketamine", "migraine", "direct")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The list of indications for ketamine:\n\n- migraine\n", [KETAMINE]),
        ("# Ketamine\n\nA wide range of health problems:\n\n- migraine\n", [KETAMINE]),
        ("# Ketamine\n\nProblems that respond well:\n\n- migraine\n", [KETAMINE]),
        ("# Ketamine\n\nIt may indicate a wide range of problems:\n\n- migraine\n",
         [("ketamine", "migraine", "possible")]),
        ("# Ketamine\n\nIt is not indicated, and no indications of it:\n\n- migraine\n", []),
        ("# Hemp oil\n\nIndications of ketamine:\n\n- migraine\n", [KETAMINE]),
        ("# Sleep\n\nA wide range of health problems:\n\n- migraine\n", []),
        ("# Ketamine\n\nWhy a wide range of health problems?\n\n- migraine\n", []),
        ("# Ketamine\n\nMyths about the indications of ketamine:\n\n- migraine\n", []),
        ("# Sleep\n\nKetamine helps many other conditions:\n\n- migraine\n", [KETAMINE]),
        ("# Ketamine\n\nExcellent treatment for dozens of long-lasting conditions, including:\n\n- migraine\n",
         [KETAMINE]),
        ("# Ketamine\n\n## Conditions treated\n\n- migraine\n", [KETAMINE]),
        ("# Ketamine\n\nTell your doctor about other conditions:\n\n- migraine\n", []),
        ("# Ketamine\n\nIt does not help many other conditions:\n\n- migraine\n", []),
        ("# Ketamine\n\nIts colours:\n\n- migraine\n", []),
    ],
    ids=["named", "range", "respond", "hedged", "denied", "before the page's own", "no topic", "question",
         "myth", "many helped", "praised without a verb", "treated", "to be told", "not helped", "no promise"],
)  # fmt: skip
def test_promises(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Ketamine\n\n## Who can benefit?\n\n- People with migraine\n", [KETAMINE]),
        ("# Sleep\n\n## What is ketamine good for?\n\n- Migraine\n", [KETAMINE]),
        ("# Sleep\n\n## What is rest good for?\n\n- Migraine\n", []),
        ("# Ketamine\n\n## What does it cost?\n\n- Migraine: much\n", []),
        ("# Ketamine\n\nWho is it for?:\n\n- Migraine\n", []),
        ("# Ketamine\n\n## Who can benefit?\n\nMigraine is frequent.\n", []),
    ],
    ids=["topic", "named", "no treatment", "other question", "no heading", "no item"],
)
def test_questions_that_a_list_answers(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert pairs(text) == expected


def members(text: str) -> list[str]:
    """The conditions that a line lists."""
    reader = Reader(small())
    wording = reader.wording
    draft = parse(text, "draft.md", "markdown")
    (passage,) = read_passages(draft, reader.vocabulary, wording.signs, wording.definitions, reader.products)
    lists = wording.lists
    return [m.concept for m in listed(passage, passage.mentions, lists.strangers, lists.people)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Migraine, arthritis and depression", ["migraine", "arthritis", "depression"]),
        ("Migraine/arthritis; depression & headache", ["migraine", "arthritis", "depression", "headache"]),
        ("Very bad and stubborn migraine", ["migraine"]),
        ("All of the very bad, very old and stubborn migraine", ["migraine"]),
        ("One of those really very stubborn migraine", []),
        ("Head: migraine", ["migraine"]),
        ("Migraine: arthritis", ["arthritis"]),
        ("Migraine (with depression)", ["migraine"]),
        ("Rest without migraine", []),
        ("Not migraine", []),
        ("Migraine, not arthritis, depression", ["migraine", "depression"]),
        ("People with migraine", ["migraine"]),
        ("Adults who fear migraine", []),
        ("Anyone who suffers after migraine", []),
        ("Anyone managing migraine", ["migraine"]),
        ("Managing migraine, people with depression", ["migraine", "depression"]),
        ("Rest for people with migraine", []),
    ],
    ids=["commas", "other marks", "own words", "own words behind a comma", "too many words", "behind a label",
         "label itself", "brackets", "without", "not", "not in the middle", "people", "other having",
         "people but after", "managing", "two with people", "people further back"],
)  # fmt: skip
def test_what_an_item_lists(text: str, expected: list[str]) -> None:
    assert members(text) == expected


def kinds(text: str) -> list[tuple[str, str]]:
    """What is said to be a kind of what."""
    return [(j.claim.subject, j.claim.object) for j in judge(text, "is_a")]


@pytest.mark.parametrize(
    ("heading", "read"),
    [
        ("What are the types of antidepressants?", True),
        ("What are the main kinds of antidepressants?", True),
        ("Which types of antidepressants are safe?", False),
        ("What are antidepressants?", False),
        ("Do all types of antidepressants help?", False),
    ],
)
def test_a_heading_that_asks_for_the_kinds_of_a_class(heading: str, read: bool) -> None:
    expected = [("ketamine", "antidepressant")] if read else []
    assert kinds(f"## {heading}\n\n- Ketamine\n") == expected


@pytest.mark.parametrize(
    ("lead", "read"),
    [
        ("Ketamine is used:", False),
        ("Ketamine is often taken to:", False),
        ("Some people take it to:", False),
        ("Ketamine was found to:", True),
        ("Ketamine can:", True),
        ("Ketamine, which is used by many, can:", True),
        ("Fans of ketamine say that it can:", False),
        ("Supporters of ketamine hold that it can:", False),
        ("Doctors found that ketamine can:", True),
    ],
)
def test_what_a_treatment_is_used_for_is_no_benefit(lead: str, read: bool) -> None:
    text = f"# Ketamine\n\n## Uses and benefits of ketamine\n\n{lead}\n\n- relieve migraine\n"
    assert (KETAMINE in pairs(text)) == read


@pytest.mark.parametrize(
    ("lead", "read"),
    [
        ("Best remedies for migraine:", True),
        ("The best remedies for migraine are:", True),
        ("## 5 proven natural remedies for migraine", True),
        ("Top foods and supplements to beat migraine:", True),
        ("Remedies for migraine:", False),
        ("Popular remedies for migraine:", False),
        ("Best-known remedies for migraine:", False),
        ("So-called best remedies for migraine:", False),
        ('The "best remedies" for migraine:', False),
        ("The best remedies for migraine do not include:", False),
        ("There are no proven remedies for migraine, not even:", False),
        ("Which are the best remedies for migraine?", False),
        ("Sellers say that the best remedies for migraine are:", False),
    ],
)
def test_praise_of_remedies_is_meant_of_those_listed(lead: str, read: bool) -> None:
    claims = [one for one in pairs(f"{lead}\n\n- Ketamine\n") if one[2] != "uncertain"]
    assert claims == ([("ketamine", "migraine", "can")] if read else [])


@pytest.mark.parametrize(
    "item",
    [
        "Not ketamine",
        "Ketamine: avoid",
        "Ketamine only if nothing helps",
        "Ketamine may help",
        "Ketamine doesn't help",
    ],
)
def test_praise_is_not_meant_of_an_item_that_takes_it_back(item: str) -> None:
    assert ("ketamine", "migraine", "can") not in pairs(f"Best remedies for migraine:\n\n- {item}\n")

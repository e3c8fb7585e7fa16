"""Which treatment the headings above a fragment announce."""

from __future__ import annotations

import pytest
from claims_small import small

from neurolint.claims.discourse import Discourse
from neurolint.claims.passage import Passage, read_passages
from neurolint.claims.read import Reader
from neurolint.claims.topics import Topics
from neurolint.drafts.read import parse

_HERE = "Here."


def headings(text: str) -> tuple[Topics, Passage]:
    """The headings of a text, and its last sentence."""
    reader = Reader(small())
    wording = reader.wording
    draft = parse(text, "draft.md", "markdown")
    passages = read_passages(draft, reader.vocabulary, wording.signs, wording.definitions, reader.products)
    discourse = Discourse(passages, reader.reference, reader.slots, wording.lists, wording.anaphors)
    topics = Topics(passages, discourse.slot, discourse.has_kinds, wording.lists, wording.anaphors)
    return topics, passages[-1]


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("# Ketamine", "ketamine"),
        ("# Sleep\n\n## Ketamine", "ketamine"),
        ("# Ketamine\n\n## Hemp oil", "hemp"),
        ("# Ketamine\n\n## Benefits", "ketamine"),
        ("# Ketamine\n\n## Benefits\n\n### Magnolia bark", "ketamine"),
        ("# Ketamine\n\n## Magnolia bark", None),
        ("# Ketamine\n\n## Hemp oil or morphine", None),
        ("# Ketamine\n\n## Hemp oil\n\n### Uses", "hemp"),
        ("# Ketamine\n\n## Hemp oil\n\nIt grows.\n\n## Uses", "ketamine"),
        ("# Sleep\n\n## Uses", None),
        ("# Morphine, an opioid", "morphine"),
        ("# Opioids", "opioid"),
        ("# Morphine and ketamine", None),
        ("# Ketamine and its painkiller properties", "ketamine"),
        ("# Ketamine and painkillers", "ketamine"),
        ("# Ketamine\n\n## Opioid effects", "ketamine"),
        ("# Ketamine\n\n## Opioid clinics", "opioid"),
    ],
    ids=["title", "heading", "heading before title", "general heading", "general heading further up",
         "unknown thing", "two things", "heading over a general one", "next section", "no treatment",
         "member before its class", "class alone", "two in the title", "attribute", "class beside a member",
         "attribute only", "no attribute"],
)  # fmt: skip
def test_what_is_announced(above: str, expected: str | None) -> None:
    topics, here = headings(f"{above}\n\n{_HERE}\n")
    assert topics.announced(here) == expected


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("# Ketamine\n\n## Health benefits of eating kiwi fruit", True),
        ("# Ketamine\n\n## Benefits of the barley\n\n### Uses", True),
        ("# Ketamine\n\n## Benefits of barley\n\n### Hemp oil", False),
        ("# Ketamine\n\n## Benefits of barley\n\nIt grows.\n\n## Uses", False),
        ("# Ketamine\n\n## Benefits of hemp oil", False),
        ("# Ketamine\n\n## Benefits of this root", False),
        ("# Ketamine\n\n## Benefits of the treatment", False),
        ("# Ketamine\n\n## Benefits", False),
        ("# The benefits of barley", False),
    ],
)
def test_benefits_of_something_unknown(above: str, expected: bool) -> None:
    topics, here = headings(f"{above}\n\n{_HERE}\n")
    assert topics.strange(here) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Sleep\n\nHemp oil. Hemp oil. Hemp oil. Hemp oil, ketamine.", "hemp"),
        ("# Sleep\n\nHemp oil. Hemp oil. Hemp oil.", None),
        ("# Sleep\n\nHemp oil. Hemp oil. Hemp oil. Hemp oil, ketamine, morphine, ketamine, morphine.", None),
        ("# Ketamine\n\nHemp oil. Hemp oil. Hemp oil. Hemp oil.", "ketamine"),
        ("# Ketamine, morphine\n\nHemp oil. Hemp oil. Hemp oil. Hemp oil.", None),
        ("# Hemp oil, morphine\n\nHemp oil. Hemp oil. Hemp oil.", "hemp"),
        ("# Hemp oil, morphine\n\nHemp oil. Hemp oil. Hemp oil. Morphine. Ketamine, ketamine, ketamine.", "hemp"),
        ("# Hemp oil, morphine\n\nHemp oil. Hemp oil. Hemp oil. Morphine, morphine. Ketamine, ketamine.", None),
        ("# Sleep", None),
    ],
    ids=["named most", "too seldom", "not by more than half", "the title goes before", "two in the title",
         "one of two in the title", "twice as often as the other in the title", "less than twice as often",
         "nothing named"],
)  # fmt: skip
def test_the_matter_of_a_page(text: str, expected: str | None) -> None:
    topics, _ = headings(f"{text}\n\n{_HERE}\n")
    assert topics.matter() == expected


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("# Ketamine\n\n## Benefits", True),
        ("# Ketamine\n\n## Five advantages of rest\n\n### Sleep", True),
        ("# Ketamine\n\n## Uses", False),
        ("# Benefits of ketamine", False),
        ("# Ketamine\n\n## Benefits\n\nMany.\n\n## Uses", False),
    ],
    ids=["heading", "further up", "general only", "title only", "another section"],
)
def test_headings_that_promise_benefits(above: str, *, expected: bool) -> None:
    topics, here = headings(f"{above}\n\n{_HERE}\n")
    assert topics.promising(here) is expected


def test_a_text_without_headings_announces_what_it_names_most() -> None:
    topics, here = headings(f"Hemp oil. Hemp oil. Hemp oil. Hemp oil.\n\n{_HERE}\n")
    assert topics.announced(here) == "hemp"

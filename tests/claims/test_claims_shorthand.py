"""Short names that mean a concept only beside its full name."""

from __future__ import annotations

from functools import cache

import pytest
from claims_small import CONCEPTS, FACTS, concept, reference_of

from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse
from neurolint.library.model import Reference


@cache
def reference() -> Reference:
    return reference_of(
        [
            *CONCEPTS,
            concept("moon-tape", "device", "moon tape", shorthand=["tape", "the blue strip"]),
            concept("sun-tape", "device", "sun tape", shorthand=["tape"]),
            concept(
                "bone-shift", "mechanism", "bone shift theory", shorthand=["shift"], company=["moon-tape"]
            ),
            concept("strip", "device", "strip"),
        ],
        FACTS,
    )


def named(text: str) -> list[tuple[str, str]]:
    """What is named in the last paragraph of a text, and by what words."""
    draft = parse(text, "draft.md", "markdown")
    mentions = read_claims(draft, reference()).mentions
    last = max(m.block for m in mentions)
    texts = {block.index: block.text for block in draft.blocks}
    return [(m.concept, texts[last][m.start : m.end]) for m in mentions if m.block == last]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moon tape is new.\n\nThe tape eases pain.", ("moon-tape", "tape")),
        ("The tape eases migraine.\n\nAsk for moon tape.", ("moon-tape", "moon tape")),
        ("Moon tape is new.\n\nTwo tapes ease pain.", ("moon-tape", "tapes")),
        ("Moon tape is new.\n\nThe blue strip eases pain.", ("moon-tape", "The blue strip")),
        ("Moon tape is new.\n\nA shift eases pain.", ("bone-shift", "shift")),
    ],
    ids=["short", "long", "plural", "several words", "in company"],
)
def test_a_short_name_means_what_a_full_one_tells(text: str, expected: tuple[str, str]) -> None:
    assert expected in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Migraine hurts.\n\nThe tape eases migraine.",
        "Moon tape and sun tape are new.\n\nThe tape eases migraine.",
        "Bone shift theory is old.\n\nA shift eases migraine.",
    ],
    ids=["alone", "of two things", "without its company"],
)
def test_it_means_nothing_elsewhere(text: str) -> None:
    assert {concept for concept, _ in named(text)} == {"migraine"}


def test_a_short_name_tells_how_it_was_found() -> None:
    draft = parse("Moon tape is new. The tape is blue.", "draft.md", "markdown")
    assert [m.how for m in read_claims(draft, reference()).mentions] == ["name", "shorthand"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blue strip hurts.", [("moon-tape", "The blue strip")]),
        ("In migraine the tape helps.", [("migraine", "migraine"), ("moon-tape", "tape")]),
        ("A shift of the tape.", [("bone-shift", "shift"), ("moon-tape", "tape")]),
    ],
    ids=["not what it holds", "behind another name", "two short names"],
)
def test_all_that_a_sentence_names_is_told_in_order(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(f"Moon tape is new.\n\n{text}") == expected


def test_short_names_do_not_overlap() -> None:
    wrap = concept("sea-wrap", "device", "sea wrap", shorthand=["cloth tape", "tape wrap"])
    known = reference_of([*CONCEPTS, wrap], FACTS)
    draft = parse("Sea wrap is new.\n\nA cloth tape wrap is old.", "draft.md", "markdown")
    found = [m for m in read_claims(draft, known).mentions if m.how == "shorthand"]
    assert [draft.blocks[1].text[m.start : m.end] for m in found] == ["cloth tape"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moon tape is new.\n\nThe tape is red.", ["moon-tape"]),
        ("Moon tape is new, a sticky band is old.\n\nThe tape is red.", ["band"]),
        ("Moon tape is new.\n\nThe tape measure is red.", ["band"]),
        ("Moon tape is new.\n\nThe red tape is long.", ["band"]),
    ],
    ids=["the only name", "one of two names", "a longer name", "a longer name before"],
)
def test_a_short_name_gives_way_to_a_full_one(text: str, expected: list[str]) -> None:
    known = reference_of(
        [
            *CONCEPTS,
            concept("moon-tape", "device", "moon tape", shorthand=["tape"]),
            concept("band", "device", "sticky band", synonyms=["tape", "tape measure", "red tape"]),
        ],
        FACTS,
    )
    draft = parse(text, "draft.md", "markdown")
    assert [m.concept for m in read_claims(draft, known).mentions if m.block == 1] == expected

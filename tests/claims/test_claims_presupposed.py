"""What a sentence takes for granted though science does not know it."""

from __future__ import annotations

from functools import cache

import pytest
from claims_small import CONCEPTS, FACTS, concept, fact, reference_of

from neurolint.claims.model import Judgement
from neurolint.claims.presupposed import Baseless
from neurolint.claims.read import read_claims, reader_of
from neurolint.claims.wording.whole import Wording
from neurolint.drafts.read import parse
from neurolint.library.model import Reference


@cache
def reference() -> Reference:
    concepts = [
        *CONCEPTS,
        concept("no-scientific-basis", "status", "without scientific basis"),
        concept("qi", "mechanism", "qi", synonyms=["vital energy"]),
        concept("blocked-qi", "mechanism", "blocked qi", "qi"),
        concept("placebo-effect", "mechanism", "placebo effect"),
    ]
    facts = [*FACTS, fact("no-qi", "qi", "status", "no-scientific-basis", "holds", basis="definition")]
    return reference_of(concepts, facts)


def granted(text: str) -> list[tuple[str, str]]:
    judgements = read_claims(parse(text, "draft.md", "markdown"), reference()).judgements
    return [
        (j.claim.subject, text[j.claim.span.start : j.claim.span.end])
        for j in judgements
        if _of_standing(j) and j.outcome == "contradicted"
    ]


def _of_standing(judgement: Judgement) -> bool:
    return judgement.claim.object == "no-scientific-basis"


TWO = "qi (as old books say) and clears blocked qi"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acupuncture restores the balance of qi.", [("qi", "qi")]),
        ("Qi runs through the whole body.", [("qi", "Qi")]),
        ("Illness comes from blocked qi.", [("blocked-qi", "blocked qi")]),
        ("Needles may free your vital energy.", [("qi", "vital energy")]),
        ("It frees qi (as old books say) and clears blocked qi.", [("blocked-qi", TWO), ("qi", TWO)]),
    ],
    ids=["object", "subject", "kind", "hedged", "two, with brackets between"],
)  # fmt: skip
def test_what_is_named_as_if_it_existed(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(granted(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Practitioners believe that needles free qi.",
        "According to old teachings, illness comes from blocked qi.",
        "In traditional Chinese medicine, qi runs through the body.",
        "The concept of qi is thousands of years old.",
        "There is no evidence that qi exists.",
        "Nobody has ever measured qi.",
        "Does acupuncture free qi?",
        "“Qi” is an old word.",
        "The therapist aims to free your qi.",
        "It is a myth that illness comes from blocked qi.",
        "## Qi and health",
        "Acupuncture works through the placebo effect.",
        "Qi runs through the whole body, practitioners say.",
    ],
    ids=["believed", "according to", "tradition", "concept", "denied", "not measured", "question", "quoted",
         "aim", "myth", "heading", "known to science", "left to others behind it"],
)  # fmt: skip
def test_what_is_left_to_others_or_doubted(text: str) -> None:
    assert granted(text) == []


def test_without_a_fact_nothing_is_baseless() -> None:
    concepts = [*CONCEPTS, concept("no-scientific-basis", "status", "x"), concept("qi", "mechanism", "qi")]
    read = read_claims(parse("Needles free qi.", "d.md", "markdown"), reference_of(concepts, FACTS))
    assert not any(_of_standing(j) for j in read.judgements)


def test_a_short_name_takes_nothing_for_granted() -> None:
    concepts = [
        *CONCEPTS,
        concept("no-scientific-basis", "status", "x"),
        concept("moon-force", "mechanism", "moon force", shorthand=["pull"]),
    ]
    facts = [
        *FACTS,
        fact("no-force", "moon-force", "status", "no-scientific-basis", "holds", basis="definition"),
    ]
    text = "Moon force heals. A pull heals."
    judgements = read_claims(parse(text, "draft.md", "markdown"), reference_of(concepts, facts)).judgements
    assert [text[j.claim.span.start : j.claim.span.end] for j in judgements if _of_standing(j)] == [
        "Moon force"
    ]


def test_what_is_baseless_is_told_by_facts_of_a_thing_or_of_what_it_is_a_kind_of() -> None:
    known = reference()
    wording = Wording(known)
    baseless = Baseless(wording, known)
    assert "qi" in baseless
    assert "blocked-qi" in baseless
    assert "placebo-effect" not in baseless
    bare = reference_of([*CONCEPTS, concept("qi", "mechanism", "qi")], FACTS)
    assert "qi" not in Baseless(wording, bare)


def test_drafts_share_what_a_reference_tells_of_what_is_baseless() -> None:
    assert reader_of(reference()).baseless is reader_of(reference()).baseless

"""Things that are taken for granted in words that name none of them."""

from __future__ import annotations

from functools import cache

import pytest
from claims_small import CONCEPTS, FACTS, concept, fact, reference_of

from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse
from neurolint.library.model import Reference

_BASELESS = ("toxins-claim", "energy-in-motion", "body-blockage", "acidic-body", "symptoms-only-medicine")


@cache
def reference() -> Reference:
    concepts = [
        *CONCEPTS,
        concept("no-scientific-basis", "status", "without scientific basis"),
        concept("reiki", "procedure", "reiki"),
        concept("detox-product", "supplement", "detox tea"),
        concept("alkaline-water", "product", "alkaline water"),
        concept("toxins-claim", "mechanism", "toxic load"),
        *(concept(name, "mechanism", name.replace("-", " ")) for name in _BASELESS[1:]),
    ]
    facts = [
        fact(f"no-{name}", name, "status", "no-scientific-basis", "holds", basis="definition")
        for name in _BASELESS
    ]
    return reference_of(concepts, [*FACTS, *facts])


def granted(text: str) -> list[tuple[str, str]]:
    judgements = read_claims(parse(text, "draft.md", "markdown"), reference()).judgements
    return [
        (j.claim.subject, text[j.claim.span.start : j.claim.span.end])
        for j in judgements
        if j.claim.object == "no-scientific-basis" and j.outcome == "contradicted"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reiki clears blockages.", [("body-blockage", "clears blockages")]),
        ("# Reiki\n\nThe energy finds its way.", [("energy-in-motion", "energy finds")]),
        ("Detox tea flushes out toxins.", [("toxins-claim", "flushes out toxins")]),
        ("# Alkaline water\n\nIf your body is acidic, you fall ill.", [("acidic-body", "body is acidic")]),
        (
            "Western medicine only masks symptoms.",
            [("symptoms-only-medicine", "Western medicine only masks symptoms")],
        ),
        (
            "# Reiki\n\nStuck energy makes ill. These channels must be open.",
            [("energy-in-motion", "Stuck energy"), ("energy-in-motion", "These channels")],
        ),
        ("Reiki does not just relax: it clears blockages.", [("body-blockage", "clears blockages")]),
    ],
    ids=["named in the sentence", "topic", "toxins", "condition", "of nothing", "again", "not a denial"],
)
def test_words_that_take_a_thing_for_granted(text: str, expected: list[tuple[str, str]]) -> None:
    assert granted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A stent clears blockages.",
        "# Sleep\n\nThe energy finds its way.",
        "# Detox tea\n\nThe kidneys remove toxins from the blood.",
        "# Detox tea\n\nBacteria make toxins that are removed by a filter.",
        "# Alkaline water\n\nIn acidosis the blood becomes acidic.",
        "Reiki is said to clear blockages.",
        "He kept telling me that reiki clears blockages.",
        "It is a tenet of the craft that reiki clears blockages.",
        "# Detox tea\n\nThese pads can't pull the toxins out.",
        "# Detox tea\n\nOur bodies naturally remove toxins.",
        "Detox tea is sold to flush out toxins.",
        "It is a myth that Western medicine only masks symptoms.",
        "# Reiki\n\nPractitioners believe in stuck energy. These channels, they say, must be open.",
        "# Reiki\n\nNo study has shown, in any group of people however chosen, that it clears blockages.",
        "# Reiki\n\n## Clearing blockages\n\nIt is quiet.",
        "# Reiki\n\nHealers believe in stuck energy. When this stuck energy moves, they say, one is well.",
        "# Reiki\n\nIt is based on the idea of stuck energy. Illness begins where such stuck energy gathers.",
    ],
    ids=[
        "another treatment",
        "another topic",
        "what organs do",
        "real toxins",
        "a real state",
        "said",
        "told",
        "tenet",
        "cannot",
        "bodies",
        "sold",
        "before",
        "again, of what was left to others",
        "denied far before",
        "heading",
        "goes on, and said",
        "goes on",
    ],
)
def test_words_that_take_nothing_for_granted(text: str) -> None:
    assert granted(text) == []


def test_a_thing_without_a_fact_is_not_read() -> None:
    bare = reference_of([*CONCEPTS, concept("reiki", "procedure", "reiki")], FACTS)
    judgements = read_claims(parse("Reiki clears blockages.", "draft.md", "markdown"), bare).judgements
    assert not [j for j in judgements if j.claim.predicate == "status"]


def test_a_name_goes_before_words_around_it() -> None:
    facts = [
        fact(f"no-{name}", name, "status", "no-scientific-basis", "holds", basis="definition")
        for name in ("body-blockage", "blockages")
    ]
    small = [
        *CONCEPTS,
        concept("no-scientific-basis", "status", "x"),
        concept("reiki", "procedure", "reiki"),
        concept("body-blockage", "mechanism", "body blockage"),
        concept("blockages", "mechanism", "blockages"),
    ]
    judgements = read_claims(
        parse("Reiki clears blockages.", "draft.md", "markdown"), reference_of(small, [*FACTS, *facts])
    ).judgements
    assert [j.claim.subject for j in judgements if j.claim.predicate == "status"] == ["blockages"]


@pytest.mark.parametrize(
    "text",
    [
        "# Detox teas\n\nThe liver does this by converting the toxins into bile.",
        "# Alkaline water\n\nAlkaline water will neutralize acid in the body, the argument goes.",
        "# Detox teas\n\nPeople sipped detox tea in the hope of flushing out toxins.",
        "# Detox teas\n\nMany people worry that toxins build up in their bodies.",
    ],
)
def test_what_is_left_to_others_or_real(text: str) -> None:
    assert granted(text) == []

"""Open claims of benefit: of what shops sell, in lists of benefits, of what is combined for a purpose."""

from __future__ import annotations

from functools import cache

import pytest
from claims_small import CONCEPTS, FACTS, concept, fact, reference_of

from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse
from neurolint.library.model import Reference


@cache
def reference() -> Reference:
    concepts = [
        *CONCEPTS,
        concept("entity-condition", "root", "health condition"),
        concept("supplement-blend", "supplement", "supplement blend"),
        concept("moonroot", "supplement", "moonroot"),
        concept("sunleaf", "supplement", "sunleaf"),
    ]
    sold = fact(
        "sold-helps-nothing",
        ["supplement-blend", "moonroot", "sunleaf"],
        "treats",
        "entity-condition",
        "inconclusive",
        certainty="very-low",
    )
    return reference_of(concepts, [*FACTS, sold])


def boasted(text: str) -> list[tuple[str, str]]:
    """What is boasted in a text: of what, in which words."""
    judgements = read_claims(parse(text, "draft.md", "markdown"), reference()).judgements
    return [
        (j.claim.subject, text[j.claim.span.start : j.claim.span.end])
        for j in judgements
        if j.claim.object == "entity-condition" and j.facts
    ]


@pytest.mark.parametrize(
    ("text", "subject", "words"),
    [
        ("Our formula sharpens memory.", "supplement-blend", "sharpens memory"),
        ("These gummies calm the mind.", "supplement-blend", "gummies calm the mind"),
        ("Our blend uses clinically proven ingredients.", "supplement-blend", "clinically proven"),
        ("# Moonroot\n\nBenefits include:\n\n- Sharper memory\n", "moonroot", "Sharper memory"),
        ("# Moonroot\n\nIt offers the following benefits:\n\n- Protecting nerve cells\n", "moonroot", "Protecting"),
        ("The benefits of moonroot include better sleep.", "moonroot", "better sleep"),
        ("Moonroot benefits include less stress.", "moonroot", "less stress"),
        ("# Moonroot\n\n## Benefits\n\n### Boost immunity\n\nText.\n", "moonroot", "Boost"),
        ("# Moonroot\n\n## Benefits\n\n### Better sleep\n\nText.\n", "moonroot", "Better"),
        ("Studies have proven the efficacy of moonroot on the heart.", "moonroot", "efficacy of moonroot"),
        ("They combine moonroot and sunleaf to support deep sleep.", "sunleaf", "support deep sleep"),
        ("# Moonroot\n\nMoonroot is a plant.\n\nDrinking it daily can improve digestion.\n", "moonroot", "improve"),
        ("Moonroot contains compounds that:\n\n- Support natural sleep cycles\n", "moonroot", "Support"),
        ("Moonroot keeps colds away.", "moonroot", "keeps colds away"),
        ("Moonroot has mood-boosting properties.", "moonroot", "mood-boosting properties"),
        ("Moonroot acts on the nervous system, which relieves stress.", "moonroot", "relieves stress"),
    ],
)  # fmt: skip
def test_is_read(text: str, subject: str, words: str) -> None:
    assert any(of == subject and words in told for of, told in boasted(text)), boasted(text)


@pytest.mark.parametrize(
    "text",
    [
        "Your formula sharpens memory.",
        "The formula of water is short.",
        "# Moonroot\n\nSide effects include:\n\n- Better call a doctor\n",
        "# Moonroot\n\nWe grow it for the following reasons:\n\n- Protecting the soil\n",
        "# Moonroot\n\nBenefits may include:\n\n- Sharper memory\n",
        "Moonroot recipes include better sleep hygiene.",
        "The effects of moonroot include migraine and dry skin.",
        "# Moonroot: Results From a Single-blind Trial",
        "Moonroot is part of the mix that supports the joints.",
        "Moonroot is oil. Too little of it and the mix will not support the joints.",
        "# Moonroot\n\n## Dosage\n\n### Better measured by spoon\n\nText.\n",
        "# Moonroot\n\n## Benefits\n\n### Dosage\n\nText.\n",
        "Studies have not proven the efficacy of moonroot.",
        "People use moonroot to support sleep.",
        "Moonroot acts on the nervous system, which regulates mood.",
        "# Moonroot\n\nMoonroot is a plant.\n\nFibre improves digestion.\n",
        "# Moonroot\n\nMoonroot is a plant.\n\nFibre feeds the gut and improves digestion.\n",
        "# Moonroot\n\nMoonroot is a plant.\n\nDrinking plenty of fluid can improve digestion.\n",
        "Moonroot is found in the layer that cushions the joints.",
        "Moonroot inhibits an enzyme.",
        "# Moonroot\n\nMoonroot is a plant.\n\n## Walking aids and the heart\n\nText.\n",
        "Moonroot raises the amount of sunleaf in the blood.",
    ],
)
def test_is_left_alone(text: str) -> None:
    assert boasted(text) == []

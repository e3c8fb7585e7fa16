"""News tell first what was found, and then by whom: the study that a text names further down."""

from __future__ import annotations

import pytest

import makers
from makers import built_in
from neurolint.checks.base import Page
from neurolint.checks.registry import CHECKS
from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse

_LEAD = "Scientists have found a syrup."
_JOURNAL = "The work was published in the journal Cough."
_PHRASES = [
    {"match": ["scientists have found", "study finds"], "window": 1},
    {"match": ["plorn"], "sold": True},
]
_OPTIONS = {"phrases": _PHRASES}


def told(text: str, *lead: str) -> list[str]:
    known = built_in().reference
    draft = parse(text, "draft.md", "markdown")
    rule = makers.rule(check="phrases", options={**_OPTIONS, "lead": list(lead)} if lead else _OPTIONS)
    hits = CHECKS["phrases"](rule, known)(Page(draft, read_claims(draft, known), known))
    return [text[hit.span.start : hit.span.end] for hit in hits]


@pytest.mark.parametrize(
    "below",
    [
        _JOURNAL.replace("published", "published in 2022"),
        f"{_JOURNAL}\n\nAnna Berg, a professor at Lund, led it.",
        f"{_JOURNAL}\n\nIt was led by Anna Berg, Professor of syrups.",
        "It appeared on Oct. 29, and the work was published Oct. 29, 2022, in the Annals of Syrup.",
        "It is told at https://doi.org/10.1136/gutjnl-2022-000001.",
        "It is brown.\n\n## References\n\n1. Berg A. Syrup. Cough. 2022.",
    ],
    ids=["journal and year", "journal and person", "capital", "a day in short", "DOI", "references"],
)
def test_the_lead_is_cited_by_a_study_that_is_named_below(below: str) -> None:
    text = f"# Syrup\n\n{_LEAD}\n\n{below}"
    assert told(text, "scientists") == []
    assert told(text) == ["Scientists have found"]
    assert told(text, "surgeons") == ["Scientists have found"]


@pytest.mark.parametrize(
    "text",
    [
        f"# Syrup\n\n{_LEAD}\n\nIt is brown.",
        f"# Syrup\n\n{_LEAD}\n\n{_JOURNAL}",
        f"# Syrup\n\n{_LEAD}\n\nAnna Berg, a professor at Lund, led it.",
        f"# Syrup\n\n{_JOURNAL} It was out in 2022.\n\nIt is brown.\n\n{_LEAD}",
        "\n\n".join(["# Syrup", *["It is brown."] * 5, _LEAD, f"{_JOURNAL[:-1]} in 2022."]),
        f"# Syrup\n\nVisit our clinic, and see our prices. Dr. Holm is warm.\n\n{_LEAD}\n\n{_JOURNAL}",
    ],
    ids=["nothing", "journal", "person", "above", "no lead", "the people of a seller are its own"],
)
def test_else_it_is_not(text: str) -> None:
    assert told(text, "scientists") == ["Scientists have found"]


def test_a_title_is_a_lead_however_far_above() -> None:
    text = "\n\n".join(["# Study finds a syrup", *["It is brown."] * 9, f"{_JOURNAL[:-1]} in 2022."])
    assert told(text, "study") == []

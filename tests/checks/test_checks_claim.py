"""Of several things the facts say against the same words the gravest is reported."""

from __future__ import annotations

from dataclasses import replace

import pytest

from makers import built_in, judgement
from neurolint.checks.base import Page
from neurolint.checks.claim import build
from neurolint.claims.model import Reading
from neurolint.drafts.read import parse
from neurolint.library.model import Severity

TEXT = "Ketamine cures pain."


def levels(refuted: Severity, stronger: Severity) -> list[str | None]:
    library = built_in()
    draft = parse(TEXT, "draft.md", "markdown")
    fact = next(iter(library.reference.facts.values()))
    whole = len(TEXT) - 1
    told = (
        replace(judgement(0, whole, "contradicted", fact), level=refuted),
        replace(judgement(0, whole, "overstated", fact), level=stronger),
    )
    page = Page(draft, Reading(draft, (), (), told), library.reference)
    check = build(library.rules["EVD001"], library.reference)
    return [hit.severity for hit in check(page)]


@pytest.mark.parametrize(
    ("refuted", "stronger", "expected"),
    [
        ("error", "error", []),
        ("error", "warning", []),
        ("info", "warning", ["warning"]),
    ],
)
def test_what_is_refuted_speaks_only_for_what_is_no_graver(
    refuted: Severity, stronger: Severity, expected: list[str]
) -> None:
    assert levels(refuted, stronger) == expected

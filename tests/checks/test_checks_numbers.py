"""Doses that are misread and risks that cannot be compared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from makers import built_in
from neurolint.drafts.read import parse
from neurolint.findings.model import Finding
from neurolint.library.model import Library
from neurolint.lint import Linter, Settings


def found(code: str, text: str, **options: object) -> list[Finding]:
    rule = built_in().rules[code]
    own = replace(rule, options={**rule.options, **options})
    linter = Linter(Library(built_in().reference, {code: own}), Settings(profile=None))
    return list(linter.check(parse(text, "draft.md", "markdown")))


def quotes(code: str, text: str) -> list[str]:
    return [text[finding.span.start : finding.span.end] for finding in found(code, text)]


@pytest.mark.parametrize(
    ("text", "written", "say"),
    [
        ("Take .25 mg.", ".25 mg", "“0.25 mg”"),
        ("Take **1.00**&nbsp;mg.", "1.00**&nbsp;mg", "“1 mg”"),
        ("Take 2.0 tablets.", "2.0 tablets", "“2 tablets”"),
        ("Inject 4 U at noon.", "4 U", "“units”"),
        ("Inject 4U.", "4U", "“units”"),
        ("Take it Q.D. with food.", "Q.D.", "“daily”"),
        ("Give 5 cc of it.", "5 cc", "“mL”"),
    ],
)
def test_a_dose_that_is_misread(text: str, written: str, say: str) -> None:
    (finding,) = found("SAF009", text)
    assert text[finding.span.start : finding.span.end] == written
    assert say in finding.suggestion


@pytest.mark.parametrize(
    "text",
    [
        "Take 0.25 mg, 1 mg or 10.05 mg.",
        "Level 0.0 mg.",
        "Below 40 U/L, 3.0 mg/dL or 12 µg / L.",
        "In 2019 U.S. doctors gave it.",
        "The qdos are here.",
        "A 1.0 release; a rate of .3 a year.",
    ],
)
def test_what_is_no_dose(text: str) -> None:
    assert quotes("SAF009", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is 1 in 20, then 3 in 50, then 4 in 60.", ["3 in 50"]),
        ("It is 1 in 20, then 3 out of every 20.", []),
        ("It is one in ten, then 3 in 10.", []),
        ("It is one in ten, then three in sixteen.", ["three in sixteen"]),
        ("It is 1,000 in 10,000 and 5 in 10,000.", []),
        ("It is 0.5 in 100.", ["0.5 in 100"]),
        ("- It is 1 in 20.\n- It is 3 in 50.", []),
        ("So it is:\n\n- 1 in 20.\n- 3 in 50.", ["3 in 50"]),
        ("It is 1 in 20.\n\nIt is 3 in 50.", []),
        ("Is it 1 in 20, or 3 in 50?", []),
        ("Take 3 in 24 hours. It is 1 in 20.", []),
        ("It may affect up to 1 in 10: nausea. It may affect up to 1 in 100: rash.", []),
    ],
)
def test_shares_among_different_numbers_of_people(text: str, expected: list[str]) -> None:
    assert quotes("STA005", text) == expected


def test_the_first_share_is_pointed_at() -> None:
    text = "It is 1 in 20, then 3 in 50."
    (finding,) = found("STA005", text)
    (label,) = finding.related
    assert text[label.span.start : label.span.end] == "1 in 20"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Severe bleeding is very rare.", ["very rare"]),
        ("Severe bleeding is very rare (1 in 10,000).", []),
        ("The tree is very rare.", []),
        ("## Rare side effects\n\nRare: bleeding and other side effects.", []),
    ],
)
def test_rare_without_a_number(text: str, expected: list[str]) -> None:
    assert quotes("STA005", text) == expected

"""Claims that call for a source: told by their phrases, and of treatments that the vocabulary does not know."""

from __future__ import annotations

from dataclasses import replace

import pytest

from makers import built_in
from neurolint.drafts.read import parse
from neurolint.findings.model import Finding
from neurolint.library.model import Library
from neurolint.lint import Linter, Settings

_CLAIM = "MiraBalm relieves migraine"


def found(text: str, **options: object) -> list[Finding]:
    """The findings of the rule on its own, with some options changed."""
    rule = built_in().rules["ATT003"]
    own = replace(rule, options={**rule.options, **options})
    linter = Linter(Library(built_in().reference, {"ATT003": own}), Settings(profile=None))
    return list(linter.check(parse(text, "draft.md", "markdown")))


def quotes(text: str, **options: object) -> list[str]:
    return [text[finding.span.start : finding.span.end] for finding in found(text, **options)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{_CLAIM}.", [_CLAIM]),
        ("MiraBalm can relieve migraine.", ["MiraBalm can relieve migraine"]),
        ("MiraBalm cures migraine.", ["MiraBalm cures migraine"]),
        ("MiraBalm may relieve migraine.", []),
        ("MiraBalm will probably relieve migraine.", []),
        ("MiraBalm does not relieve migraine.", []),
        (f"> {_CLAIM}.", []),
        (f"Is it so that {_CLAIM}?", []),
        (f"{_CLAIM} ([Berg 2019](https://doi.org/10.1000/abc)).", []),
        (f"{_CLAIM}. [Berg 2019](https://doi.org/10.1000/abc) saw it.", []),
        (f"{_CLAIM}. It is cheap. [Berg 2019](https://doi.org/10.1000/abc) saw it.", [_CLAIM]),
        (f"{_CLAIM}.\n\n[Berg 2019](https://doi.org/10.1000/abc) saw it.", [_CLAIM]),
        (f"{_CLAIM}, according to a survey of its users.", []),
        ("MiraBalm relieves migraine and arthritis.", ["MiraBalm relieves migraine and arthritis"]),
        ("Ibuprofen relieves migraine.", []),
    ],
    ids=["direct", "can", "cure", "may", "probably", "denied", "quoted", "question", "cited", "cited behind",
         "cited too far behind", "cited in another block", "survey", "one finding for two conditions", "known"],
)  # fmt: skip
def test_benefit_of_an_unknown_treatment(text: str, expected: list[str]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (f"{_CLAIM}.", "how large is the difference"),
        ("Standard painkillers often fall short.", "how large is the difference"),
        ("Visit our clinic. Our patients love it, and there is no downtime.", "who says so"),
        ("Visit our clinic. Our patients love it. A course consists of about 12 sessions.", "who says so"),
        ("Visit our clinic. Our patients love it. Most patients see full relief.", "in how many people"),
        (
            "Visit our clinic. Our patients love it. The lamp outperformed the sun.",
            "how large is the difference",
        ),
        ("## What our clients report\n\n- Deeper sleep\n- Less pain", "who asked them"),
        ("## Sage\n\nEvidence level: A. It soothes the throat.", "who graded it"),
    ],
)
def test_what_is_asked_fits_what_is_claimed(text: str, asked: str) -> None:
    (finding,) = found(text)
    assert asked in finding.message


def test_what_is_not_asked_of_a_kind_is_asked_as_of_claims() -> None:
    (finding,) = found("Visit our clinic. Our patients love it: no downtime.", asks={"claims": "who?"})
    assert finding.message == "This calls for a source: who?"


def test_it_is_an_option() -> None:
    assert quotes(f"{_CLAIM}.", unknown=False) == []
    assert quotes("Standard painkillers often fall short.", unknown=False) == [
        "Standard painkillers often fall short."
    ]


def test_the_window_is_counted_in_sentences() -> None:
    cited = f"{_CLAIM}. It is cheap. [Berg 2019](https://doi.org/10.1000/abc) saw it."
    assert quotes(cited, window=2) == []
    assert quotes(f"{_CLAIM}. [Berg 2019](https://doi.org/10.1000/abc) saw it.", window=0) == [_CLAIM]


def test_forecasts_are_advice() -> None:
    text = "It will become the standard."
    assert [finding.severity for finding in found(text, forecasts=["will become the standard"])] == ["info"]
    assert [finding.severity for finding in found(f"{_CLAIM}.")] == [built_in().rules["ATT003"].severity]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Visit our clinic. Our prices are low. It takes 3 to 5 sessions.", ["It takes 3 to 5 sessions."]),
        ("Clinics differ. It takes 3 to 5 sessions.", []),
        ("Visit our clinic. Our prices are low. It does not take only 3 sessions.", []),
        ("Visit our clinic. Our prices are low. It takes 3 to 5 sessions (Berg et al. 2019).", []),
        ("Visit our clinic. Our prices are low. Does it take just 3 sessions?", []),
    ],
    ids=["seller", "no seller", "denied", "cited", "question"],
)
def test_what_sellers_claim(text: str, expected: list[str]) -> None:
    assert quotes(text) == expected


def test_grades_of_evidence_that_a_page_gives_itself() -> None:
    text = "Evidence level: A. It soothes."
    assert quotes(text) == ["Evidence level"]
    assert quotes(f"{text}\n\nSo say Berg et al. of it.") == []
    assert quotes(f"{text}\n\n## References\n\n1. Berg R. 2019.") == []
    assert quotes(text, graded=["grade of proof"]) == []


def test_what_facts_bear_out_needs_no_source() -> None:
    claims = ["(eases|relieves) migraine"]
    assert quotes("Whoever knows it says that it eases migraine.", claims=claims) != []
    assert quotes("Ibuprofen eases migraine.", claims=claims) == []


def test_a_list_of_what_customers_report_is_one_finding() -> None:
    items = "- Deeper sleep\n- Less pain. It is so.\n"
    assert quotes(f"## What our patients often report\n\n{items}") == ["Deeper sleep\n- Less pain. It is so."]
    assert quotes(f"Our clients say:\n\n{items}") == ["Deeper sleep\n- Less pain. It is so."]
    assert quotes(f"## What people report\n\n{items}") == []
    assert quotes("Our clients say:\n\n- Less pain (Berg et al. 2019)\n- Deeper sleep\n") == []
    assert quotes(f"Our clients say:\n\n{items}", reported=["what they tell"]) == []

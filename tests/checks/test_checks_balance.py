"""Harms told of the rivals only, hardly at all, or played down."""

from __future__ import annotations

from dataclasses import replace

import pytest

from makers import built_in
from neurolint.drafts.read import parse
from neurolint.findings.model import Finding
from neurolint.library.model import Library
from neurolint.lint import Linter, Settings

_PAGE = (
    "# Gabapentin for nerve pain\n\n"
    "Gabapentin can relieve nerve pain. {} Gabapentin comes in capsules. Ask about gabapentin."
)


def found(text: str, **options: object) -> list[Finding]:
    rule = built_in().rules["SAF008"]
    own = replace(rule, options={**rule.options, **options})
    linter = Linter(Library(built_in().reference, {"SAF008": own}), Settings(profile=None))
    return list(linter.check(parse(text, "draft.md", "markdown")))


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("Opioids are addictive.", "Opioids are addictive."),
        ("Opioids are common. They come with serious risks.", "They come with serious risks."),
        ("Standard treatment is harmful.", "Standard treatment is harmful."),
        ("Surgery puts people at risk.", ""),
        ("Opioids have fewer side effects.", ""),
        ("Are opioids addictive?", ""),
        ("Opioids are common.\n\nThey are addictive.", ""),
        ("Smoking is harmful.", ""),
        ("Unlike opioids, gabapentin is addictive.", ""),
        ("Opioids are addictive. Side effects of gabapentin are dizziness and drowsiness.", ""),
    ],
)
def test_what_is_wrong_with_others(said: str, place: str) -> None:
    text = _PAGE.format(said)
    assert [text[f.span.start : f.span.end] for f in found(text)] == ([place] if place else [])


def test_where_no_benefit_is_claimed_nothing_is_weighed() -> None:
    text = _PAGE.format("Opioids are addictive.")
    assert len(found(text)) == 1
    assert found(text.replace("can relieve nerve pain", "is sold in many shops")) == []


def test_the_claim_of_benefit_is_pointed_at() -> None:
    text = _PAGE.format("Opioids are addictive.")
    (finding,) = found(text)
    assert [text[label.span.start : label.span.end] for label in finding.related] == [
        "Gabapentin can relieve nerve pain"
    ]


def test_much_benefit_and_little_harm() -> None:
    praise = " ".join(["Gabapentin relieves nerve pain."] * 3)
    text = _PAGE.format(praise + " Gabapentin causes dizziness.")
    assert found(text) == []
    (finding,) = found(text, least=3, ratio=2)
    assert len(finding.span) == 0
    assert "4 sentences tell" in finding.message
    assert found(text, least=5, ratio=2) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("As with any drug, there are a few side effects: none but some side effects.", 1),
        ("There are some side effects.", 0),
        ("Like all medicines it can cause side effects.", 0),
        ("> As with any drug, there are some side effects.", 0),
    ],
)
def test_playing_down_is_advice(text: str, count: int) -> None:
    assert [finding.severity for finding in found(text)] == ["info"] * count

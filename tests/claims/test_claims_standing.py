"""What the facts make of claims about standing by law. Kinds of pain stand in for kinds of standing."""

from __future__ import annotations

from typing import Any

import pytest
from relations_small import claim, known, verdict

from neurolint.library.model import Fact

US: dict[str, Any] = {"places": ("US",)}
UK: dict[str, Any] = {"places": ("UK",)}


def stands(obj: str, outcome: str = "holds", **more: Any) -> Fact:
    return known(f"dorin status {obj}", outcome, jurisdiction=("US",), **more)


LISTED = stands("knee-ache", all_objects_of="pain")
"""Of all kinds of pain it is this one."""


@pytest.mark.parametrize(
    ("said", "more", "fact", "expected"),
    [
        ("dorin status knee-ache", {}, LISTED, "supported"),
        ("dorin status pain", {}, LISTED, "supported"),
        ("not dorin status pain", {}, LISTED, "contradicted warning"),
        ("not dorin status knee-ache", US, LISTED, "contradicted error"),
        # another of those that are listed in full
        ("dorin status neuropathic-pain", {}, LISTED, "contradicted error"),
        ("dorin status neuropathic-pain", US, LISTED, "contradicted error"),
        ("dorin status neuropathic-pain", UK, LISTED, "not-covered"),
        ("not dorin status neuropathic-pain", {}, LISTED, "not-covered"),
        ("dorin status neuropathic-pain", {"strength": "possible"}, LISTED, "not-covered"),
        ("tamol status neuropathic-pain", {}, LISTED, "not-covered"),
        ("dorin status gout", {}, LISTED, "not-covered"),
        ("dorin status neuropathic-pain", {}, stands("knee-ache"), "not-covered"),
        # a kind of what is denied of the country
        ("dorin status knee-ache", US, stands("pain", "refuted"), "contradicted error"),
        ("dorin status knee-ache", {}, stands("pain", "refuted"), "not-covered"),
        ("dorin status knee-ache", UK, stands("pain", "refuted"), "not-covered"),
    ],
)
def test_a_standing_is_weighed(said: str, more: dict[str, Any], fact: Fact, expected: str) -> None:
    outcome, level, _ = verdict(claim(said, **more), fact)
    assert f"{outcome} {level or ''}".strip() == expected

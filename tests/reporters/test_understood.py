"""Claims in words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from makers import built_in, judgement, reference
from neurolint.library.model import Concept, Reference
from neurolint.reporters.understood import understood


def _words(**more: Any) -> str:
    return understood(replace(judgement(0, 1).claim, **more), reference())


@pytest.mark.parametrize(
    ("strength", "words"),
    [
        ("absolute", "said, as certain, to help pain"),
        ("direct", "said to help pain"),
        ("can", "said to be able to help pain"),
        ("probable", "said, as probable, to help pain"),
        ("possible", "said, as possible, to help pain"),
        ("uncertain", "said, as uncertain, to help pain"),
    ],
)
def test_strength(strength: str, words: str) -> None:
    assert _words(strength=strength) == f"ketamine: {words}"


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"polarity": "negated"}, "said not to help pain"),
        ({"polarity": "negated", "strength": "can"}, "said not to be able to help pain"),
        ({"predicate": "causes_side_effect", "degree": "raised"}, "said to raise pain"),
        ({"predicate": "causes_side_effect", "degree": "rare"}, "said to cause pain (rare)"),
        ({"predicate": "has_symptom"}, "said to have pain among its symptoms"),
        ({"predicate": "has_symptom", "degree": "lowered"}, "said to lower pain, as a symptom"),
        ({"predicate": "compared_with", "relation": "object-better"}, "said to do worse than pain"),
        ({"predicate": "recommended_for", "relation": "advice"}, "said to be recommended for pain"),
        ({"predicate": "recommended_for", "relation": "first"}, "said to be recommended first for pain"),
        (
            {"predicate": "duration", "figure": (3.0, 3.0, "months")},
            "said to last so long by definition (3 months)",
        ),
        ({"predicate": "made_of"}, "said to made of pain"),
        ({"scope": ("long-term", "pain")}, "said to help pain (long-term; in pain)"),
        ({"places": ("US", "UK")}, "said to help pain (in US, UK)"),
        ({"figure": (5.0, 5.0, "percent")}, "said to help pain (5 percent)"),
        ({"figure": (5.0, 10.5, "mg")}, "said to help pain (5 to 10.5 mg)"),
        ({"figure": (None, 1.0, "hours")}, "said to help pain (up to 1 hours)"),
        ({"figure": (5.0, None, "mg")}, "said to help pain (5 mg or more)"),
        ({"figure": (None, None, "mg")}, "said to help pain (any number of mg)"),
    ],
)
def test_what_is_said(more: dict[str, Any], words: str) -> None:
    assert _words(**more) == f"ketamine: {words}"


def test_an_object_that_stands_for_anything_is_left_out() -> None:
    known = Reference(
        {"any": Concept("any", "condition", "condition")}, {}, {}, {"relations": {"anything": ["any"]}}, ""
    )
    claim = replace(judgement(0, 1).claim, object="any", figure=(2.0, 2.0, "mg"))
    assert (
        understood(replace(claim, predicate="dose"), known)
        == "ketamine: said to be taken in this dose (2 mg)"
    )
    assert understood(replace(claim, predicate="treats"), known) == "ketamine: said to help (2 mg)"
    spared = replace(claim, predicate="causes_side_effect", degree="prevents", figure=None)
    assert understood(spared, known) == "ketamine: said to prevent condition"
    assert understood(replace(spared, degree=""), known) == "ketamine: said to cause unwanted effects"


def test_every_predicate_that_frames_claim_has_words() -> None:
    frames = built_in().reference.wording["relations"]["predicates"]
    told = {entry.get("predicate", name) for name, entry in frames.items()}
    bare = {p for p in told if f"to {p.replace('_', ' ')} " in f"{_words(predicate=p)} "}
    assert bare == set()

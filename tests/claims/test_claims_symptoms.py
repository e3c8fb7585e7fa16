"""Signs and symptoms: lists behind lead-ins and headings, and what the facts make of them."""

from __future__ import annotations

from typing import Any

import pytest
from relations_small import claim, known, told, verdict

from neurolint.library.model import Fact

LIST = "\n\n- a rash\n- nausea\n- slow pulse\n"
ALL = [f"gout has_symptom {shown}" for shown in ("rash", "nausea", "low-pulse")]


def shown(text: str) -> list[str]:
    return told(text, "has_symptom")


@pytest.mark.parametrize(
    "lead_in",
    [
        "Symptoms of gout include:",
        "The common symptoms and signs of gout are:",
        "Gout can have many symptoms to watch for, including:",
        "## Gout symptoms",
        "## What are the symptoms of gout?",
        "# Gout\n\n## Symptoms",
        "# Gout\n\n## Causes\n\nUnknown.\n\n## Signs and symptoms",
        "# Gout\n\nThe main symptoms are:",
        "Symptoms of Gout",
        "Gout hurts.\nSymptoms of gout",
    ],
)
def test_what_leads_symptoms_in(lead_in: str) -> None:
    assert shown(lead_in + LIST) == ALL


@pytest.mark.parametrize(
    "lead_in",
    [
        "Gout can be treated in these ways:",
        "See a doctor if you have symptoms of gout, such as:",
        "Symptoms of gout never include:",
        "Symptoms of gout are mistaken for those of:",
        "Do symptoms of gout include:",
        "Symptoms of gout and mumps include:",
        "The symptoms of gout can be eased by dorin, and they include:",
        "People with gout can live well with:",
        "The symptoms of gout vary.",
        "It is a myth that symptoms of gout include:",
        "# Gout and mumps\n\n## Symptoms",
        "# Gout\n\nSymptoms of the stone age include:",
        "# Gout\n\n## Warning signs",
        "# Gout\n\n## Symptoms and their treatment",
        "Gout is bad with symptoms of gout",
        "Some of the many and well-known symptoms of gout that hurt",
        "Gout hurts.\nsymptoms of gout",
    ],
)
def test_what_leads_something_else_in(lead_in: str) -> None:
    assert shown(lead_in + LIST) == []


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Rash, which itches", ["gout has_symptom rash"]),
        ("nausea and a rash", ["gout has_symptom nausea", "gout has_symptom rash"]),
        ("low pulse", ["gout has_symptom pulse; lowered"]),
        ("raised or weak pulse", ["gout has_symptom pulse; raised"]),
        ("a low mood, pulse", []),
        ("weak pulse, low tone", []),
        ("no rash", []),
        ("rarely a rash", []),
        ("stiffness without a rash", []),
        ("in severe cases, a rash", []),
        ("Do you have a rash?", []),
        ("gout", []),
    ],
)
def test_what_an_item_names(item: str, expected: list[str]) -> None:
    assert shown(f"Symptoms of gout include:\n\n- {item}\n") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A rash is a symptom that can develop in people with gout.", ["gout has_symptom rash"]),
        ("A rash is one of the symptoms that often occur in gout.", []),
        ("Gout shows in symptoms that can develop in a rash.", []),
    ],
)
def test_symptoms_that_develop_in_those_who_have_it(text: str, expected: list[str]) -> None:
    assert [row.removesuffix("; can") for row in shown(text)] == expected


def test_a_general_condition_is_the_one_that_the_page_is_about() -> None:
    assert shown("# Knee ache\n\nPain has many symptoms, such as:\n\n- nausea\n") == [
        "knee-ache has_symptom nausea"
    ]


GOUT = "gout has_symptom rash"
KNEE = "knee-ache has_symptom rash"
PULSE = "gout has_symptom pulse"


@pytest.mark.parametrize(
    ("said", "more", "facts", "expected"),
    [
        (GOUT, {}, [known(GOUT)], "supported"),
        (GOUT, {}, [known(GOUT, "mixed")], "supported"),
        (GOUT, {}, [known(GOUT, "refuted")], "contradicted warning"),
        (GOUT, {"strength": "can"}, [known(GOUT, "refuted")], "contradicted warning"),
        (GOUT, {"strength": "possible"}, [known(GOUT, "refuted")], "not-covered"),
        (GOUT, {"strength": "uncertain"}, [known(GOUT, "refuted")], "not-covered"),
        (GOUT, {}, [known("gout has_symptom nausea", "refuted")], "not-covered"),
        (GOUT, {}, [known("mumps has_symptom rash", "refuted")], "not-covered"),
        (GOUT, {}, [known("gout has_symptom nausea")], "not-covered"),
        (GOUT, {}, [known("gout has_symptom nausea", all_objects_of="entity-condition")], "contradicted warning"),
        (GOUT, {}, [known("gout has_symptom nausea", all_objects_of="pain")], "not-covered"),
        (GOUT, {}, [known(GOUT, name="one"), known("gout has_symptom nausea", all_objects_of="pain")], "supported"),
        (f"not {GOUT}", {}, [known(GOUT)], "contradicted warning"),
        (f"not {GOUT}", {}, [known(GOUT, "refuted")], "supported"),
        (f"not {GOUT}", {}, [known("gout has_symptom nausea", all_objects_of="entity-condition")], "not-covered"),
        # the nearest fact wins, and a fact on a condition reaches its kinds
        (KNEE, {}, [known("pain has_symptom rash", "refuted")], "contradicted warning"),
        (KNEE, {}, [known(KNEE), known("pain has_symptom rash", "refuted")], "supported"),
        ("pain has_symptom rash", {}, [known(KNEE, "refuted")], "not-covered"),
        # of kinds of pain, not of diseases that come with it
        ("neuropathic-pain has_symptom rash", {}, [known("pain has_symptom rash", "refuted")], "not-covered"),
        # what is lowered, raised or harmed
        (PULSE, {"degree": "lowered"}, [known("gout has_symptom low-pulse", "refuted")], "contradicted warning"),
        (PULSE, {"degree": "raised"}, [known("gout has_symptom low-pulse", "refuted")], "not-covered"),
        (GOUT, {}, [known(GOUT, "refuted", disputed=True)], "contradicted warning"),
    ],
)  # fmt: skip
def test_what_the_facts_make_of_it(said: str, more: dict[str, Any], facts: list[Fact], expected: str) -> None:
    outcome, level, ids = verdict(claim(said, **more), *facts)
    assert f"{outcome} {level or ''}".strip() == expected
    assert ids == ([] if outcome == "not-covered" else [facts[0].id])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gout often begins with a rash.", ["gout has_symptom rash"]),
        ("Gout usually shows itself by a rash and nausea.", [*ALL[:2]]),
        ("Gout is marked by nausea.", ["gout has_symptom nausea"]),
        ("Gout brings nausea.", ["gout has_symptom nausea"]),
        ("People with gout commonly have a rash.", ["gout has_symptom rash"]),
        ("Gout does not begin with a rash.", ["not gout has_symptom rash"]),
        ("A rash is never found in gout.", ["not gout has_symptom rash"]),
        ("A rash rules out gout.", ["not gout has_symptom rash"]),
        ("Gout only causes nausea.", ["gout has_symptom nausea; only"]),
        ("Gout is limited to nausea.", ["gout has_symptom nausea; only"]),
        ("Gout does not affect the pulse.", ["not gout has_symptom pulse; harmed"]),
        ("Gout often comes with a rash.", ["gout has_symptom rash"]),
        ("Gout usually goes along with nausea.", ["gout has_symptom nausea"]),
        ("Typical of gout are nausea and a rash.", [ALL[1], ALL[0]]),
        ("A rash is a typical sign of a gout attack.", ["gout has_symptom rash"]),
        ("Nausea is no part of gout.", ["not gout has_symptom nausea"]),
        ("Nausea is the only symptom of gout.", ["gout has_symptom nausea; only"]),
        ("The only sign of gout is nausea.", ["gout has_symptom nausea; only"]),
        ("Apart from nausea, gout has no symptoms.", ["gout has_symptom nausea; only"]),
        ("Gout leaves the pulse untouched.", ["not gout has_symptom pulse; harmed"]),
        ("Gout stays in the foot and has no effect on the pulse.", ["not gout has_symptom pulse; harmed"]),
        # of which condition a second predicate tells, and a verb behind several
        ("Gout brings nausea and begins with a rash.", [ALL[1], ALL[0]]),
        ("Gout and mumps begin with a rash.", ["gout has_symptom rash", "mumps has_symptom rash"]),
        ("Relief of gout and mumps begins with a rash.", []),
        ("Gout is felt as nausea.", ["gout has_symptom nausea"]),
        # near misses
        ("Does gout begin with a rash?", []),
        ("People with gout can have a rash.", []),
        ("People with gout often have a rash when it is treated.", []),
        ("Gout only causes nausea on Mondays.", []),
        ("Gout does not affect the pulse in the way that mumps does.", []),
        ("Gout does not affect the pulse as much as mumps.", []),
        ("Nausea is not the only symptom of gout.", []),
        ("Nausea may be the only symptom of gout.", []),
        ("Nausea is the only symptom of gout in some people.", []),
        ("Mild gout leaves the pulse untouched.", []),
        ("Gout brings less nausea than mumps.", []),
        ("Mild gout does not affect the pulse.", []),
        ("Mild gout only causes nausea.", []),
        ("The treatment of gout does not affect the pulse.", []),
        ("Nausea with a rash is not a symptom of gout.", []),
    ],
)
def test_how_symptoms_are_told_in_a_sentence(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


HOLDS = known("gout has_symptom rash+low-pulse")


@pytest.mark.parametrize(
    ("said", "more", "facts", "outcome"),
    [
        ("gout has_symptom rash", {"degree": "only"}, [HOLDS], "contradicted"),
        ("gout has_symptom rash", {"degree": "only"}, [known("gout has_symptom rash")], "not-covered"),
        ("gout has_symptom nausea", {"degree": "only"}, [HOLDS], "not-covered"),
        ("not gout has_symptom rash", {"degree": "only"}, [HOLDS], "not-covered"),
        ("not gout has_symptom rash", {"strength": "absolute"}, [HOLDS], "not-covered"),
        # what it brings about
        ("not gout causes_side_effect rash", {}, [HOLDS], "contradicted"),
        ("not gout causes_side_effect rash", {"degree": "everyone"}, [HOLDS], "contradicted"),
        ("not gout causes_side_effect rash", {"degree": "rare"}, [HOLDS], "not-covered"),
        ("gout causes_side_effect rash", {}, [known("gout has_symptom rash", "refuted")], "contradicted"),
        (
            "gout causes_side_effect rash",
            {"strength": "can"},
            [known("gout has_symptom rash", "refuted")],
            "not-covered",
        ),
        ("gout causes_side_effect pulse", {"degree": "harmed"}, [HOLDS], "not-covered"),
    ],
)
def test_what_facts_on_symptoms_make_of_more(
    said: str, more: dict[str, Any], facts: list[Fact], outcome: str
) -> None:
    assert verdict(claim(said, **more), *facts)[0] == outcome

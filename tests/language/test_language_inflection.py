from __future__ import annotations

import pytest

from neurolint.language.inflection import plural, regular_forms, verb_forms


@pytest.mark.parametrize(
    "forms",
    [
        ("treat", "treats", "treated", "treating"),
        ("relieve", "relieves", "relieved", "relieving"),
        ("free", "frees", "freed", "freeing"),
        ("dye", "dyes", "dyed", "dyeing"),
        ("tie", "ties", "tied", "tying"),
        ("carry", "carries", "carried", "carrying"),
        ("destroy", "destroys", "destroyed", "destroying"),
        ("banish", "banishes", "banished", "banishing"),
        ("pass", "passes", "passed", "passing"),
        ("fix", "fixes", "fixed", "fixing"),
        ("stop", "stops", "stopped", "stopping"),
        ("control", "controls", "controlled", "controlling"),
        ("compel", "compels", "compelled", "compelling"),
        ("heal", "heals", "healed", "healing"),
        ("calm", "calms", "calmed", "calming"),
        ("dampen", "dampens", "dampened", "dampening"),
        ("slow", "slows", "slowed", "slowing"),
    ],
    ids=lambda forms: forms[0],
)
def test_regular_verbs(forms: tuple[str, str, str, str]) -> None:
    assert regular_forms(forms[0]) == forms


def test_every_form_leads_to_its_verb() -> None:
    assert verb_forms(["ease"]) == {
        "ease": ("ease", "base"),
        "eases": ("ease", "s"),
        "eased": ("ease", "ed"),
        "easing": ("ease", "ing"),
    }


def test_irregular_verbs_are_as_they_are_given() -> None:
    table = verb_forms(["show", "bring"], [["show", "shows", "showed", "shown", "showing"]])
    assert {form for form, (lemma, kind) in table.items() if lemma == "show" and kind == "ed"} == {
        "showed",
        "shown",
    }
    assert table["showing"] == ("show", "ing")
    assert table["bringed"] == ("bring", "ed")  # not given: as a regular one


def test_irregular_verbs_that_are_not_asked_for_are_left_out() -> None:
    assert "shown" not in verb_forms(["ease"], [["show", "shows", "showed", "shown", "showing"]])


def test_a_form_that_is_also_the_base_is_the_base() -> None:
    assert verb_forms(["put"], [["put", "puts", "put", "putting"]])["put"] == ("put", "base")


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("opioid", "opioids"),
        ("therapy", "therapies"),
        ("day", "days"),
        ("reflex", "reflexes"),
        ("rash", "rashes"),
        ("reuptake inhibitor", "reuptake inhibitors"),
        ("opioids", "opioids"),
        ("SSRI", "SSRIs"),
        ("inhibitor of serotonin uptake", "inhibitors of serotonin uptake"),
    ],
)
def test_plural(noun: str, expected: str) -> None:
    assert plural(noun) == expected

"""Who is named as a source, by the words of `wording/attribution.yaml`."""

from __future__ import annotations

import pytest

from makers import built_in
from neurolint.checks.page.attribution import Attribution, attribution_of

BUILT_IN = attribution_of(built_in().reference)


@pytest.mark.parametrize(
    "text",
    [
        "The work was done by Dr. Ilse Brandt.",
        "Professor Okoro has looked into it.",
        "Ilse Brandt, PhD, has looked into it.",
        "Researcher Ilse Brandt counted the eggs.",
        "A team led by Ilse Brandt counted the eggs.",
        "Ilse Brandt, of the bird station, is senior author of the paper.",
        "Ilse Brandt, who led the study, counted the eggs.",
        "Lake Village researchers counted the eggs.",
    ],
)
def test_a_researcher_is_named(text: str) -> None:
    assert BUILT_IN.names_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "A professor has looked into it.",
        "Drops help.",
        "Researchers counted the eggs.",
        "A team led by nobody in particular counted the eggs.",
        "Ilse Brandt, 48, has backache.",
        "Ilse Brandt, 48, sold eggs. The senior author did not.",
    ],
)
def test_nobody_is_named(text: str) -> None:
    assert not BUILT_IN.names_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "According to Bird Life, eggs keep.",
        "Advice from the WHO is to boil eggs.",
        "It was published last year in the journal *Eggs*.",
        "The journal Eggs has it.",
        "Eggs keep, Brandt said.",
        "Eggs keep, says Dr. Brandt.",
        "Numbers of Bird Life tell.",
    ],
)
def test_a_source_is_named(text: str) -> None:
    assert BUILT_IN.names_source(text)


@pytest.mark.parametrize(
    "text",
    [
        "According to some, eggs keep.",
        "The effects of MDMA are known.",
        "Salt from Mali is red.",
        "It was published in full.",
        "He said that eggs keep.",
    ],
)
def test_no_source_is_named(text: str) -> None:
    assert not BUILT_IN.names_source(text)


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("95% CI ", True),
        ("on a scale of (", False),
        ("The mean Score: ", True),
        ("the MCI ", False),
        ("", False),
    ],
)
def test_what_stands_before_an_interval(before: str, told: bool) -> None:
    assert BUILT_IN.tells_interval(before) is told


def test_words_of_ones_own_count() -> None:
    own = Attribution({"titles": ["Frau"], "roles": ["who kept the hens"]})
    assert own.names_person("Frau Brandt counted.")
    assert own.names_person("Ilse Brandt, 48, who kept the hens, counted.")
    assert not own.names_person("Dr. Brandt counted.")


def test_a_point_in_a_word_is_a_point() -> None:
    assert not BUILT_IN.names_person("Ilse Brandt, PhXD, counted.")


def test_without_the_wording_nobody_is_named() -> None:
    nothing = Attribution({})
    text = "According to Bird Life, Dr. Brandt, PhD, who led the study, said so in the journal Eggs."
    assert not nothing.names_person(text)
    assert not nothing.names_source(text)
    assert not nothing.tells_interval("95% CI ")

"""The sentences that are sound of whatever they name, and that an unsound one shows."""

from __future__ import annotations

import pytest

from benchmarks.leaflets import drawn, filled, names
from makers import built_in

REFERENCE = built_in().reference


@pytest.mark.parametrize(
    ("of", "pair"),
    [
        (["supplement"], ("D-ribose", "")),
        (["causes_side_effect", "holds"], ("acupuncture", "bruise")),
    ],
)
def test_names_are_those_of_concepts_or_of_what_facts_say(of: list[str], pair: tuple[str, str]) -> None:
    assert pair in set(names(REFERENCE, of))


def test_a_sentence_is_filled_with_and_without_a_capital() -> None:
    assert filled("{X} and {x}, with {y}.", "green tea", "sleep") == "Green tea and green tea, with sleep."


def test_what_is_unsound_shows_and_what_is_sound_does_not() -> None:
    found = drawn(REFERENCE, ["diet"], ["{X} cures cancer.", "{X} cannot cure cancer."])
    assert found["{X} cures cancer."]
    assert found["{X} cannot cure cancer."] == []

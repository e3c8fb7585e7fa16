from __future__ import annotations

import pytest
from claims_small import small

from neurolint.claims.vocabulary import Vocabulary
from neurolint.language.fold import fold
from neurolint.language.tokens import tokenize
from neurolint.library.model import Concept, Reference


def named(text: str, reference: Reference | None = None) -> list[tuple[str, str]]:
    folded = fold(text)
    tokens = tokenize(folded)
    found = Vocabulary(reference or small()).find(text, folded, tokens)
    return [(concept, text[tokens[first].start : tokens[last - 1].end]) for concept, first, last in found]


@pytest.mark.parametrize(
    ("name", "concept"),
    [
        ("amitriptyline", "amitriptyline"),
        ("AMITRIPTYLINE", "amitriptyline"),
        ("Elavil", "amitriptyline"),
        ("amitryptiline", "amitriptyline"),
        ("nerve pain", "neuropathic-pain"),
        ("Nerve\npain", "neuropathic-pain"),
        ("nerve-pain", "neuropathic-pain"),
        ("nerve\u00a0pains", "neuropathic-pain"),
        ("opioids", "opioid"),
        ("opioid's", "opioid"),
        ("opioid’s", "opioid"),
        ("selective serotonin reuptake inhibitors", "ssri"),
        ("serotonin norepinephrine reuptake inhibitor", "snri"),
        ("St. John’s wort", "st-johns-wort"),
        ("st johns wort", "st-johns-wort"),
        ("SSRI", "ssri"),
        ("SSRIs", "ssri"),
        ("SSRI’s", "ssri"),
        ("TCAs", "tca"),
    ],
)
def test_a_name_is_found(name: str, concept: str) -> None:
    assert named(f"Some {name}, perhaps.") == [(concept, name)]


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("ssri", []),  # an abbreviation has its case
        ("Ssris", []),
        ("nerve, pain", ["pain"]),  # another mark between the words
        ("nerve and pain", ["pain"]),
        ("nerve (pain)", ["pain"]),
        ("painter", []),
        ("opioidergic", []),
        ("opioid-induced", ["opioid"]),
        ("St John and wort", []),
        ("reuptake inhibitors", []),
    ],
)
def test_a_near_miss_is_no_name(text: str, concepts: list[str]) -> None:
    assert [concept for concept, _ in named(text)] == concepts


def test_the_longest_name_wins() -> None:
    assert named("tricyclic antidepressants and tricyclics") == [
        ("tca", "tricyclic antidepressants"),
        ("tca", "tricyclics"),
    ]
    assert named("nerve pain, pain") == [("neuropathic-pain", "nerve pain"), ("pain", "pain")]


def test_a_longer_name_that_breaks_off_leaves_the_shorter_one() -> None:
    assert named("serotonin norepinephrine") == [
        ("serotonin", "serotonin"),
        ("norepinephrine", "norepinephrine"),
    ]


@pytest.mark.parametrize("text", ["non-opioid", "non opioids", "Non\u2011opioid"])
def test_what_a_thing_is_not_is_no_name(text: str) -> None:
    assert named(text) == []


def test_none_is_not_non() -> None:
    assert named("None, opioids") == [("opioid", "opioids")]


def reference_of(*concepts: Concept) -> Reference:
    return Reference({concept.id: concept for concept in concepts}, {}, {}, {}, "")


def test_a_name_of_two_concepts_belongs_to_the_first() -> None:
    two = reference_of(Concept("one", "drug", "amber"), Concept("two", "drug", "ambers"))
    assert named("Amber", two) == [("one", "Amber")]


def test_an_abbreviation_in_another_case_leaves_the_name_of_another() -> None:
    two = reference_of(Concept("one", "drug", "x", abbreviations=("AID",)), Concept("two", "device", "aid"))
    assert named("AID aid AIDs aids", two) == [
        ("one", "AID"),
        ("two", "aid"),
        ("one", "AIDs"),
        ("two", "aids"),
    ]


def test_an_empty_vocabulary_finds_nothing() -> None:
    assert named("pain", reference_of()) == []

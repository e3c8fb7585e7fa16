"""What is asked of all concepts at once."""

from __future__ import annotations

from neurolint.library.lexicon import Lexicon, Name, Short, kept_lexicon, lexicon_of, lexicon_texts
from neurolint.library.model import Brand, Concept

_CONCEPTS = [
    Concept("tape", "device", "elastic tape", synonyms=("Tapes for skin",), shorthand=("the strip",)),
    Concept("balm", "drug", "balm", abbreviations=("EB",), brands=(Brand("Elastics"),), parents=("salve",)),
    Concept("salve", "drug", "§", shorthand=("the jar",), company=("balm", "tape")),
]


def test_names_are_found_by_the_stem_of_their_first_word() -> None:
    begun = lexicon_of(_CONCEPTS).begun
    assert begun == {
        "elastic": [Name("elastic tape", "tape", False), Name("Elastics", "balm", False)],
        "tape": [Name("Tapes for skin", "tape", False)],
        "balm": [Name("balm", "balm", False)],
        "eb": [Name("EB", "balm", True)],
    }


def test_short_names_go_with_their_own_concept_or_with_its_company() -> None:
    lexicon = lexicon_of(_CONCEPTS)
    assert lexicon.shorts == [
        Short("the strip", "tape", ("tape",)),
        Short("the jar", "salve", ("balm", "tape")),
    ]
    assert lexicon.classes == {"salve"}


def test_an_abbreviation_that_two_concepts_share_stands_for_nothing() -> None:
    shared = Concept("bath", "procedure", "bath", abbreviations=("EB", "BB"))
    assert lexicon_of(_CONCEPTS).long_forms == {"EB": "balm"}
    assert lexicon_of([*_CONCEPTS, shared]).long_forms == {"EB": "", "BB": "bath"}


def test_what_is_kept_says_the_same() -> None:
    made = lexicon_of(_CONCEPTS)
    kept = kept_lexicon(lexicon_texts(made))
    assert Lexicon(dict(kept.begun), kept.shorts, kept.classes, kept.long_forms) == Lexicon(
        made.begun,
        [Short(name, concept, list(company)) for name, concept, company in made.shorts],
        made.classes,
        {"EB": "balm"},
    )

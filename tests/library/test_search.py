"""Facts, concepts and sources found by words."""

from __future__ import annotations

import pytest

from makers import fact, reference, source, vocabulary
from neurolint.library.excerpts import did_you_mean
from neurolint.library.model import Brand, Concept, Example, Examples
from neurolint.library.search import (
    plain,
    search,
    search_concepts,
    search_facts,
    search_sources,
    unknown,
)

_ENTRIES = {
    "a": ("the patch", "on skin"),
    "b": ("patches", "the skin"),
    "c": ("a skin", "and a patch"),
    "d": ("the creams", ""),
}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["patch"], "acb"),
        (["skin"], "cab"),
        (["skin", "patch"], "acb"),
        (["skin patch"], "acb"),
        (["Skin", "skin"], "cab"),
        (["cream"], "d"),
        (["PATCHES"], "b"),
        (["the", "skin"], "ab"),
        (["."], ""),
    ],
)
def test_the_order(words: list[str], found: str) -> None:
    hits = search(words, _ENTRIES)
    assert "".join(hits.ids) == found
    assert hits.complete == bool(found)


def test_the_order_of_the_entries_does_not_matter() -> None:
    turned = dict(reversed(_ENTRIES.items()))
    assert search(["skin", "patch"], turned) == search(["skin", "patch"], _ENTRIES)


def test_most_of_the_words_where_nothing_has_all() -> None:
    hits = search(["creams", "skin"], _ENTRIES)
    assert (hits.ids, hits.complete, hits.near) == (("c", "d", "a", "b"), False, {})
    hits = search(["skin", "patch", "creams"], _ENTRIES)
    assert (hits.ids, hits.complete) == (("a", "c", "b"), False)


def test_the_nearest_word() -> None:
    hits = search(["paches", "skin"], _ENTRIES)
    assert (hits.ids, hits.complete, hits.near) == (("c", "a", "b"), False, {"paches": "patches"})
    hits = search(["zzz"], _ENTRIES)
    assert (hits.ids, hits.complete, hits.near) == ((), False, {"zzz": ""})


def test_nothing_to_search_for() -> None:
    assert search([" "], _ENTRIES) == search([], _ENTRIES)
    assert not search([], _ENTRIES).complete


def test_case_accents_quotes_and_hyphens_do_not_matter() -> None:
    assert plain("Ménière’s\u00a0DISEASE") == "meniere's disease"
    assert search(["MÉNIÈRE'S"], {"a": ("Meniere’s disease",)}).ids == ("a",)
    assert search(["first-line"], {"a": ("first\u2011line",), "b": ("first line",)}).ids == ("a",)


def test_facts_are_found_by_all_names_of_what_they_speak_of() -> None:
    drug = Concept(
        "duloxetine", "drug", "duloxetine", ("DLX hydrochloride",), ("DLX",), (Brand("Cymbalta"),), ("duloxatine",)
    )  # fmt: skip
    pain = Concept("pain", "condition", "pain", synonyms=("soreness",))
    age = Concept("elderly", "condition", "old age")
    known = vocabulary(
        drug,
        pain,
        age,
        facts=(
            fact("first", subjects=("duloxetine",), condition=("elderly",), statement="It helps."),
            fact(
                "two",
                subjects=("gone",),
                objects=("gone",),
                statement="Cymbalta is costly.",
                say="It is dear.",
            ),
            fact(
                "three",
                subjects=("gone",),
                objects=("gone",),
                statement="So.",
                examples=Examples(
                    (Example("Cymbalta cures."),), (Example("Rest may help."),), (Example("Tea heals."),)
                ),
            ),
        ),
    )
    assert search_facts(["cymbalta"], known).ids == ("first", "two", "three")
    for word in ("hydrochloride", "dlx", "duloxatine", "soreness", "duloxetine", "elderly", "age", "first"):
        assert search_facts([word], known).ids == ("first",)
    assert search_facts(["dear"], known).ids == ("two",)
    assert search_facts(["rest"], known).ids == search_facts(["tea"], known).ids == ("three",)
    assert search_facts(["gone"], known).ids == ("three", "two")


def test_concepts_are_found_by_names_and_then_by_kind() -> None:
    known = vocabulary(
        Concept("snri", "drug_class", "SNRI"),
        Concept("duloxetine", "drug", "duloxetine", brands=(Brand("Cymbalta"),), parents=("snri",)),
        Concept("antidote", "drug", "antidote", synonyms=("no SNRI",)),
    )
    assert search_concepts(["snri"], known).ids == ("antidote", "snri", "duloxetine")
    assert search_concepts(["snri", "cymbalta"], known).ids == ("duloxetine",)


def test_sources() -> None:
    known = reference(
        sources=(
            source("one", title="On nerves", pmid="123", authors=("Moore A",)),
            source("two", title="Moore on pain", container_title="", publisher="NICE", year=2013),
        )
    )
    assert search_sources(["moore"], known).ids == ("two", "one")
    assert search_sources(["10.1/one"], known).ids == search_sources(["123"], known).ids == ("one",)
    assert search_sources(["nice", "2013"], known).ids == ("two",)
    assert search_sources(["none"], known).near == {"none": "one"}


def test_unknown_ids() -> None:
    known = vocabulary(
        Concept("duloxetine", "drug", "duloxetine", brands=(Brand("Cymbalta"),)),
        Concept("cold", "condition", "common cold", synonyms=("DLX",)),
        Concept("other", "drug", "other", abbreviations=("DLX",)),
        facts=(fact("cold-cure"),),
        sources=(source("moore-2013"),),
    )
    assert (
        unknown("concept", "duloxetin", known)
        == "no concept has the id 'duloxetin'; did you mean 'duloxetine'"
    )
    assert unknown("concept", "CYMBALTA", known).endswith("; it is a name of 'duloxetine'")
    assert unknown("concept", "dlx", known).endswith("; it is a name of 'cold' or 'other'")
    assert unknown("concept", "zzz", known) == "no concept has the id 'zzz'"
    assert unknown("fact", "COLD-CURES", known).endswith("; did you mean 'cold-cure'")
    assert unknown("fact", "duloxetine", known) == "no fact has the id 'duloxetine'"
    assert unknown("source", "moor-2013", known).endswith("; did you mean 'moore-2013'")


def test_what_was_meant_is_found_in_any_case() -> None:
    assert did_you_mean("doi", ["DOI", "PMID", "title"]) == "; did you mean 'DOI'"
    assert did_you_mean("zzz", ["DOI", "PMID", "title"]) == ""

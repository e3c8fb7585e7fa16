"""Sheets and lists of facts, concepts and sources."""

from __future__ import annotations

from typing import Any

import pytest

from makers import cite, fact, reference, source, vocabulary
from neurolint.library.model import (
    Brand,
    Citation,
    Concept,
    Example,
    Examples,
    Figure,
    Measure,
    Recommendation,
)
from neurolint.library.select import Due
from neurolint.reporters.conceptsheet import concept_list, concept_sheet
from neurolint.reporters.factsheet import due_list, fact_list, fact_sheet
from neurolint.reporters.sourcesheet import source_list, source_sheet

_CONCEPTS = (
    Concept("snri", "drug_class", "SNRI", parents=("medicine",)),
    Concept("duloxetine", "drug", "duloxetine", parents=("snri",)),
    Concept("venlafaxine", "drug", "venlafaxine", parents=("snri",)),
    Concept("medicine", "root", "medicine"),
    Concept("pain", "condition", "pain"),
    Concept("nerve-pain", "condition", "nerve pain", parents=("pain",)),
    Concept("elderly", "condition", "old age"),
)
_FULL: dict[str, Any] = {
    "subjects": ("snri",),
    "verdict": "probably-effective",
    "certainty": "moderate",
    "statement": "SNRIs probably relieve pain a little.",
    "condition": ("elderly",),
    "scope": ("long-term",),
    "recommendations": (
        Recommendation("Society A", "strong-for", "first choice"),
        Recommendation("Society B", "weak-against"),
    ),
    "effect": "half the pain",
    "measures": (Measure("NNT", 6.4, 5.2, 8.4), Measure("MD", -0.8, unit="points", of="pain now")),
    "figure": Figure("percent", 8, 7, 10, 2014),
    "checked": "partly",
    "population": "adults",
    "jurisdiction": ("US", "UK"),
    "used_since": 1994,
    "since": "2004-09",
    "narrower": True,
    "all_subjects_of": "medicine",
    "all_objects_of": "pain",
    "severity": "serious",
    "frequency": "rare",
    "boxed": True,
    "advice": ("taper", "urgent-signs"),
    "disputed": True,
    "positions": ("A says yes.", "B says no."),
    "nuance": "Mind the dose.",
    "say": "SNRIs may ease pain.",
    "sources": (Citation("one", "table 2"), *cite("two", "gone")),
    "reviewed": "2026-01-02",
    "review_by": "2027-01-02",
    "examples": Examples(
        (Example("SNRIs cure pain."),), (Example("SNRIs may help."),), (Example("SNRIs heal."),)
    ),
    "path": "house/facts/pain.yaml",
}
_SOURCES = (source("one", confirmed=True, pmid="42"), source("two", doi="", url="https://example.org"))


def test_a_full_sheet() -> None:
    full = fact(**_FULL)
    own = fact("own", subjects=("venlafaxine",), objects=("pain",), scope=("long-term",))
    known = vocabulary(*_CONCEPTS, facts=(full, own), sources=_SOURCES)
    assert list(fact_sheet(full, known)) == [
        "a-fact",
        "  SNRIs probably relieve pain a little.",
        "",
        "  Says:           SNRI — treats — pain",
        "  In:             old age",
        "  Scope:          long term",
        "  Verdict:        probably effective",
        "  Certainty:      moderate (GRADE)",
        "  Effect:         half the pain",
        "                  NNT 6.4 (5.2 to 8.4)",
        "                  MD -0.8 points, pain now",
        "  May be given:   7 to 10 percent, best 8, in 2014",
        "  Figures:        only some of these figures were checked against a source",
        "  Population:     adults",
        "  Where:          US, UK",
        "  Since:          2004-09",
        "  In use since:   1994",
        "  Harm:           serious, rare, boxed warning",
        "  Tell readers:   taper, urgent signs",
        "  Advised by:     Society A: strong recommendation for it (first choice)",
        "                  Society B: weak recommendation against it",
        "  Disputed:       A says yes.",
        "                  B says no.",
        "  For editors:    Mind the dose.",
        "  Would pass:     SNRIs may ease pain.",
        "  Speaks for:     duloxetine",
        "                  not for venlafaxine: facts of their own",
        "  Reaches:        pain and all narrower kinds: nerve pain",
        "  Names in full:  no other kind of medicine is subject",
        "                  no other kind of pain is object",
        "  Sources:        one: A Body. On pain. Pain. 2020. https://doi.org/10.1/one; PMID 42; table 2",
        "                  two: A Body. On pain. Pain. 2020. https://example.org; not confirmed",
        "                  gone: not in the reference",
        "  Reviewed:       2026-01-02, due 2027-01-02",
        "  File:           house/facts/pain.yaml",
        "  Would flag:     “SNRIs cure pain.”",
        "  Leaves alone:   “SNRIs may help.”",
        "  Not caught yet: “SNRIs heal.”",
    ]


def test_no_number_is_shown_that_was_not_checked() -> None:
    numbers: dict[str, Any] = {
        "effect": "6 in 10, NNT 3.2",
        "measures": (Measure("NNT", 3.2),),
        "figure": Figure("percent", 77),
    }
    sheet = "\n".join(fact_sheet(fact(**numbers, statement="It helps."), reference()))
    assert "Figures:        figures not checked against a source, not shown" in sheet
    assert not any(char.isdigit() for char in sheet)
    assert "NNT" not in sheet
    checked = "\n".join(fact_sheet(fact(**numbers, checked="yes"), reference()))
    assert all(shown in checked for shown in ("6 in 10, NNT 3.2", "NNT 3.2", "77 percent"))
    assert "Figures:" not in checked


def test_a_bare_sheet() -> None:
    assert list(fact_sheet(fact(basis="definition", predicate="not_a", verdict="holds"), reference())) == [
        "a-fact",
        "  Ketamine does little for pain.",
        "",
        "  Says:           ketamine — not a — pain",
        "  Verdict:        holds",
        "  Rests on:       definition",
        "  Reaches:        pain only, no narrower kind",
        "  Reviewed:       never, due at no date",
    ]


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ({"comparison": "object-better"}, "  Comparison:     the second does better"),
        ({"disputed": True}, "  Disputed:       experts disagree; no error may rest on it"),
        ({"basis": "regulatory", "certainty": "low"}, "  Rests on:       regulatory, low certainty"),
        ({"certainty": "very-low"}, "  Certainty:      very low (GRADE)"),
        ({"severity": "minor"}, "  Harm:           minor"),
        ({"narrower": True}, "  Reaches:        pain and all narrower kinds"),
    ],
)
def test_lines_of_a_sheet(given: dict[str, Any], line: str) -> None:
    assert line in list(fact_sheet(fact(**given), reference()))


def test_the_width() -> None:
    lines = list(fact_sheet(fact(nuance="word " * 60), reference(), 50))
    assert max(map(len, lines)) <= 50
    assert max(map(len, fact_sheet(fact(nuance="word " * 60), reference()))) <= 100


def test_texts_of_strangers_are_harmless() -> None:
    bad = "\x1b[31m\u202e"
    texts = dict.fromkeys(("statement", "effect", "population", "nuance", "say", "path", "since"), bad)
    given = fact(
        **texts,
        checked="yes",
        positions=(bad,),
        disputed=True,
        recommendations=(Recommendation(bad, "none", bad),),
        sources=(Citation("one", bad),),
        examples=Examples((Example(bad),)),
    )
    known = reference(given, sources=(source("one", title=bad, note=bad, confirmed_how=bad),))
    concept = Concept(
        "x", "drug", bad, (bad,), (bad,), (Brand(bad, bad, bad),), identifiers={"mesh": bad}, note=bad
    )
    lines = [
        *fact_sheet(given, known),
        *fact_list([given]),
        *due_list([Due(given, 1)]),
        *concept_sheet(concept, known),
        *concept_list([concept]),
        *source_sheet(known.sources["one"], known),
        *source_list(known.sources.values()),
    ]
    assert all(line.isprintable() for line in lines)


def test_a_list_of_facts() -> None:
    facts = (fact(), fact("b", verdict="holds", predicate="is_a", basis="definition", statement="word " * 30))
    assert list(fact_list(facts)) == [
        "a-fact  treats  ineffective  high certainty  Ketamine does little for pain.",
        f"b       is_a    holds        definition      {'word ' * 15}word…",
    ]
    assert list(fact_list(())) == []


def test_a_list_of_what_is_due() -> None:
    due = [Due(fact(name, review_by=f"2026-01-0{n}"), n) for name, n in (("a", 2), ("b", 1))]
    late = [Due(fact("c", review_by="2026-01-03"), 0), Due(fact("d", review_by="2026-01-04"), -1)]
    assert [line.removesuffix("  Ketamine does little for pain.") for line in due_list([*due, *late])] == [
        "2026-01-02  2 days overdue  a",
        "2026-01-01  1 day overdue   b",
        "2026-01-03  due today       c",
        "2026-01-04  in 1 day        d",
    ]


def test_a_concept() -> None:
    concept = Concept(
        "duloxetine",
        "drug",
        "duloxetine",
        ("dulox",),
        ("DLX",),
        (Brand("Cymbalta", "marketed", "US"), Brand("Yentreve")),
        ("duloxatine",),
        ("snri",),
        ("elderly",),
        ("nerve-pain",),
        {"atc": "N06AX21", "mesh": "D1"},
        "Mind the name.",
    )
    known = vocabulary(
        *_CONCEPTS,
        concept,
        facts=(
            fact("as-condition", subjects=("venlafaxine",), condition=("duloxetine",)),
            fact("as-object", subjects=("venlafaxine",), objects=("duloxetine",), predicate="not_a"),
            fact("as-subject", subjects=("duloxetine", "venlafaxine"), objects=("pain",)),
            fact("of-the-class", subjects=("snri",), objects=("nerve-pain",), certainty="low"),
            fact("of-the-class-superseded", subjects=("snri",), objects=("pain",)),
            fact("of-object", subjects=("elderly",), objects=("medicine",), predicate="is_a", narrower=True),
        ),
    )
    assert list(concept_sheet(known.concepts["duloxetine"], known)) == [
        "duloxetine",
        "  duloxetine (drug)",
        "",
        "  Synonyms:       dulox",
        "  Abbreviations:  DLX",
        "  Brands:         Cymbalta (marketed; US), Yentreve",
        "  Misspellings:   duloxatine",
        "  Identifiers:    atc N06AX21, mesh D1",
        "  Is a kind of:   SNRI → medicine",
        "  Mistaken for:   old age",
        "  Presents as:    nerve pain",
        "  For editors:    Mind the name.",
        "  As subject:     as-subject: treats, ineffective, high certainty",
        "  As object:      as-object: not a, ineffective, high certainty",
        "  As condition:   as-condition: treats, ineffective, high certainty",
        "  Inherited:      of-the-class: treats, ineffective, low certainty, through SNRI",
        "                  of-object: is a, ineffective, high certainty, through medicine",
    ]


def test_the_kinds_of_a_concept() -> None:
    known = vocabulary(*_CONCEPTS)
    assert "  Its kinds:      SNRI, and 2 below these" in list(concept_sheet(_CONCEPTS[3], known))
    assert "  Its kinds:      duloxetine, venlafaxine" in list(concept_sheet(_CONCEPTS[0], known))
    assert list(concept_sheet(_CONCEPTS[6], known)) == ["elderly", "  old age (condition)", ""]


def test_many_ways_up_are_told_level_by_level() -> None:
    """As many levels of two, each below both of the one above, have ways up beyond all counting."""
    pairs = [
        Concept(f"{side}{n}", "root", f"{side}{n}", parents=(f"a{n + 1}", f"b{n + 1}") if n < 30 else ())
        for n in range(31)
        for side in "ab"
    ]
    lines = list(concept_sheet(pairs[0], vocabulary(*pairs)))
    (first,) = (line for line in lines if "Is a kind of" in line)
    assert first.startswith("  Is a kind of:   a1, b1 → a2, b2 → a3, b3")


def test_a_list_of_concepts() -> None:
    assert list(concept_list(_CONCEPTS[:2])) == [
        "snri        drug_class  SNRI",
        "duloxetine  drug        duloxetine",
    ]


def test_a_source() -> None:
    one = source(
        "one",
        publisher="Press",
        volume="7",
        issue="2",
        page="1-9",
        pmid="42",
        pmcid="PMC1",
        url="https://doi.org/10.1/one",
        confirmed=True,
        confirmed_how="PubMed",
        issued="2020-03-01",
        note="Open.",
    )
    known = reference(
        fact("b", sources=(Citation("one", "p. 3"),)), fact("a", sources=cite("one")), sources=(one,)
    )
    assert list(source_sheet(one, known)) == [
        "one",
        "  A Body. On pain. Pain. 2020.",
        "",
        "  Type:           article journal",
        "  Title:          On pain",
        "  Authors:        A Body",
        "  Published in:   Pain",
        "  Publisher:      Press",
        "  Date:           2020-03-01",
        "  Volume:         7",
        "  Issue:          2",
        "  Pages:          1-9",
        "  DOI:            10.1/one",
        "  PMID:           42",
        "  PMCID:          PMC1",
        "  Links:          https://doi.org/10.1/one",
        "                  https://pubmed.ncbi.nlm.nih.gov/42/",
        "                  https://pmc.ncbi.nlm.nih.gov/articles/PMC1/",
        "  Record:         confirmed: PubMed",
        "  For editors:    Open.",
        "  Cited by:       a",
        "                  b (p. 3)",
    ]


def test_a_source_that_nobody_saw_or_cites() -> None:
    lines = list(source_sheet(source("one", doi="", year=2019), reference()))
    assert lines[-2:] == ["  Record:         not confirmed", "  Cited by:       no fact"]
    assert "  Date:           2019" in lines
    assert not any("Links:" in line for line in lines)


def test_a_list_of_sources() -> None:
    assert list(source_list(_SOURCES)) == [
        "one  confirmed      A Body. On pain. Pain. 2020.",
        "two  not confirmed  A Body. On pain. Pain. 2020.",
    ]

from __future__ import annotations

import os
from pathlib import Path

import pytest
from library_files import (
    CONCEPTS,
    FACTS,
    REFERENCE,
    SOURCES,
    load_reference_of,
    places,
    problems_of_reference,
    write,
)

from neurolint.errors import ConfigError
from neurolint.library.load import load_library, load_reference
from neurolint.library.model import Brand, Citation, Example, Recommendation


def with_concept(entry: str) -> dict[str, str | bytes]:
    return {**REFERENCE, "concepts/b.yaml": "concepts:\n" + entry}


def with_fact(changes: dict[str, str]) -> dict[str, str | bytes]:
    """The reference with lines of its fact changed, added or (when empty) left out; lines 2 to 8 hold the fact."""
    lines = dict(line[2:].split(": ", 1) for line in FACTS.splitlines()[1:])
    lines |= changes
    body = "\n".join(f"  {key}: {value}" for key, value in lines.items() if value)
    return {**REFERENCE, "facts/a.yaml": "facts:\n- " + body.removeprefix("  ") + "\n"}


def test_all_fields_arrive(tmp_path: Path) -> None:
    loaded = load_reference_of(
        tmp_path,
        {
            **REFERENCE,
            "concepts/b.yaml": """\
                concepts:
                - id: willow-tea
                  type: substance
                  label: willow tea
                  synonyms: [white willow tea]
                  abbreviations: [WT]
                  brands: [{name: Wilo, status: marketed, note: n}, Saliq]
                  misspellings: [wilow tea]
                  parents: [medicine, amber-tea]
                  not_a: [knee-ache]
                  presents_as: [knee-ache]
                  identifiers: {mesh: D1}
                  ids_confirmed: [mesh]
                  note: seen
                """,
            "sources/b.yaml": """\
                sources:
                - id: tea-book
                  type: book
                  title: On tea
                  author: [{family: Leaf, given: A}, {literal: Tea Board}, {family: Stem}]
                  container-title: Teas
                  publisher: Kettle
                  issued: {year: 2020, month: 2}
                  volume: '3'
                  issue: '4'
                  page: 1-2
                  DOI: 10.1000/x.y
                  PMID: '123'
                  PMCID: PMC9
                  URL: https://example.org/tea
                  confirmed: true
                  confirmed_how: read
                """,
            "facts/b.yaml": """\
                facts:
                - id: teas-compared
                  subject: [amber-tea, willow-tea]
                  predicate: compared_with
                  object: [medicine]
                  verdict: probably-effective
                  certainty: very-low
                  basis: historical
                  comparison: no-difference
                  condition: knee-ache
                  scope: [long-term]
                  statement: >
                    Teas do
                    about the same.
                  say: may do the same
                  recommendation: [{body: Tea Board, strength: weak-for, detail: d}]
                  effect: NNT 5
                  figures_checked: no
                  population: adults
                  jurisdiction: [NO, US]
                  used_since: 1984
                  disputed: true
                  nuance: none
                  sources: [tea-book, {id: tea-trial, locator: p 2}]
                  reviewed: 2026-11-21
                  review_by: '2028-11-21'
                  examples:
                    flag: [one, {text: two, at: tw, format: text, severity: error}]
                    pass: [three]
                    todo: [four]
                """,
            "wording/tea.yaml": "words: [no, off]\n",
        },
    ).reference
    concept = loaded.concepts["willow-tea"]
    assert concept.brands == (Brand("Wilo", "marketed", "n"), Brand("Saliq"))
    assert concept.parents == ("medicine", "amber-tea")
    assert (concept.type, concept.label, concept.note) == ("substance", "willow tea", "seen")
    assert (concept.synonyms, concept.abbreviations) == (("white willow tea",), ("WT",))
    assert (concept.misspellings, concept.not_a, concept.presents_as) == (
        ("wilow tea",),
        ("knee-ache",),
        ("knee-ache",),
    )
    assert concept.identifiers == {"mesh": "D1"}

    source = loaded.sources["tea-book"]
    assert source.authors == ("Leaf A", "Tea Board", "Stem")
    assert (source.type, source.title, source.container_title, source.publisher) == (
        "book",
        "On tea",
        "Teas",
        "Kettle",
    )
    assert (source.year, source.volume, source.page, source.doi) == (2020, "3", "1-2", "10.1000/x.y")
    assert (source.pmid, source.pmcid, source.url) == ("123", "PMC9", "https://example.org/tea")
    assert source.confirmed
    assert not loaded.sources["tea-trial"].confirmed

    fact = loaded.facts["teas-compared"]
    assert (fact.subjects, fact.predicate, fact.objects) == (
        ("amber-tea", "willow-tea"),
        "compared_with",
        ("medicine",),
    )
    assert (fact.verdict, fact.certainty, fact.basis) == ("probably-effective", "very-low", "historical")
    assert (fact.comparison, fact.condition, fact.scope) == ("no-difference", ("knee-ache",), ("long-term",))
    assert (fact.statement, fact.say) == ("Teas do about the same.", "may do the same")
    assert fact.recommendations == (Recommendation("Tea Board", "weak-for", "d"),)
    assert (fact.effect, fact.checked, fact.population, fact.jurisdiction) == (
        "NNT 5",
        "no",
        "adults",
        ("NO", "US"),
    )
    assert (fact.used_since, fact.disputed, fact.nuance) == (1984, True, "none")
    assert fact.sources == (Citation("tea-book"), Citation("tea-trial", "p 2"))
    assert (fact.reviewed, fact.review_by) == ("2026-11-21", "2028-11-21")
    assert fact.examples.flag == (Example("one"), Example("two", "tw", "text", "error"))
    assert fact.examples.good == (Example("three"),)
    assert fact.examples.todo == (Example("four"),)
    assert fact.path == str(tmp_path / "ref" / "facts" / "b.yaml")

    plain = loaded.facts["amber-tea-knee"]
    assert (plain.certainty, plain.basis, plain.checked, plain.disputed) == ("high", "evidence", "no", False)
    assert loaded.wording == {"tea": {"words": ["no", "off"]}}
    assert list(loaded.concepts) == ["medicine", "amber-tea", "knee-ache", "willow-tea"]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "- id: x\n  type: drug\n  lable: x\n",
            [
                "2:3: the key 'label' is missing (the name to print)",
                "4:3: unknown key 'lable'; did you mean 'label'; expected 'id', 'type', 'label', 'synonyms', "
                "'abbreviations', 'brands', 'misspellings', 'parents', 'not_a', 'presents_as', 'identifiers', "
                "'ids_confirmed' or 'note'",
            ],
        ),
        (
            "- id: Big Id\n  type: drug\n  label: x\n",
            ["2:7: expected an id: small letters, digits and hyphens, found 'Big Id'"],
        ),
        (
            "- id: |\n    x\n  type: drug\n  label: x\n",
            ["2:7: expected an id: small letters, digits and hyphens, found 'x\\n'"],
        ),
        (
            "- id: x\n  type: drug\n  label: 12\n",
            [
                "4:10: expected text (a name as it stands in texts, without spaces around it), found 12; put it in quotes"
            ],
        ),
        (
            "- id: x\n  type: drug\n  label: x\n  parents: medicine\n",
            ["5:12: expected a list (ids of the concepts it is a kind of), found 'medicine'"],
        ),
        (
            "- id: x\n  type: drug\n  label: x\n  synonyms: [a, '']\n",
            ["5:17: expected a name as it stands in texts, without spaces around it, found empty text"],
        ),
        (
            "- id: x\n  type: drug\n  label: x\n  synonyms:\n",
            ["5:12: expected a list (other names; case does not matter), found nothing"],
        ),
        (
            "- id: x\n  type: drug\n  label: x\n  brands: [{nam: y}]\n",
            [
                "5:12: the key 'name' is missing (the trade name)",
                "5:13: unknown key 'nam'; did you mean 'name'; expected 'name', 'status' or 'note'",
            ],
        ),
        (
            "- id: x\n  type: drug\n  label: x\n  brands: [[y]]\n",
            ["5:12: expected a name, or a mapping of name, status and note, found a list"],
        ),
        (
            "- id: x\n  type: drug\n  label: x\n  identifiers: {rxnorm: 6130}\n",
            ["5:25: expected text, found 6130; put it in quotes"],
        ),
        ("- x\n", ["2:3: expected a mapping (key: value), found 'x'"]),
    ],
)
def test_a_concept_that_does_not_fit(tmp_path: Path, entry: str, expected: list[str]) -> None:
    found = problems_of_reference(tmp_path, with_concept(entry))
    assert found == [f"concepts/b.yaml:{line}" for line in expected]

from __future__ import annotations

import os
from collections.abc import Mapping
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
from neurolint.library.load import load_library
from neurolint.library.model import Brand, Citation, Example, Figure, Measure, Recommendation


def with_concept(entry: str) -> Mapping[str, str | bytes]:
    return {**REFERENCE, "concepts/b.yaml": "concepts:\n" + entry}


def with_fact(changes: dict[str, str]) -> Mapping[str, str | bytes]:
    """The reference with lines of its fact changed, left out (when empty) or added, from line 12."""
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
                  site: [knee-ache, medicine]
                  change: lowered
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
                  names: [Amber Tea, AT]
                  superseded: [tea of amber, "amber (brew|tea)"]
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
    assert (concept.site, concept.change) == (("knee-ache", "medicine"), "lowered")

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
    assert (fact.names, fact.superseded) == (("Amber Tea", "AT"), ("tea of amber", "amber (brew|tea)"))
    assert fact.sources == (Citation("tea-book"), Citation("tea-trial", "p 2"))
    assert (fact.reviewed, fact.review_by) == ("2026-11-21", "2028-11-21")
    assert fact.examples.flag == (Example("one"), Example("two", "tw", "text", "error"))
    assert fact.examples.good == (Example("three"),)
    assert fact.examples.todo == (Example("four"),)
    assert fact.path == str(tmp_path / "ref" / "facts" / "b.yaml")

    plain = loaded.facts["amber-tea-knee"]
    assert (plain.certainty, plain.basis, plain.checked, plain.disputed) == ("low", "evidence", "no", False)
    assert (plain.names, plain.superseded) == ((), ())
    bare = loaded.concepts["amber-tea"]
    assert (bare.site, bare.change) == ((), None)
    assert loaded.wording == {"tea": {"words": ["no", "off"]}}
    assert list(loaded.concepts) == ["medicine", "amber-tea", "knee-ache", "willow-tea"]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "- id: x\n  type: drug\n  lable: x\n",
            [
                "2:3: the key 'label' is missing (the name to print)",
                "4:3: unknown key 'lable'; did you mean 'label'; expected 'override', 'id', 'type', 'label', "
                "'synonyms', "
                "'abbreviations', 'brands', 'misspellings', 'shorthand', 'company', 'parents', 'not_a', 'presents_as', "
                "'site', 'change', 'identifiers', "
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
                "4:10: expected text (a name as it stands in texts, without spaces around it), "
                "found 12; put it in quotes"
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
            "- id: x\n  type: drug\n  label: x\n  change: higher\n",
            [
                "5:11: expected 'raised', 'lowered' or 'harmed' (what the condition is to its site: raised, lowered or "
                "harmed), found 'higher'"
            ],
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


def test_a_source_that_does_not_fit(tmp_path: Path) -> None:
    entry = """\
        sources:
        - id: s
          type: journal-article
          title: T
          author: [{family: A, literal: B}, {given: C}]
          issued: 2025
          DOI: https://doi.org/10.1000/x
          PMID: 12
          confirmed: 'yes'
        """
    found = problems_of_reference(tmp_path, {**REFERENCE, "sources/b.yaml": entry})
    assert [line.removeprefix("sources/b.yaml:").split(", found")[0] for line in found] == [
        "3:9: expected 'article', 'article-journal', 'article-magazine', 'article-newspaper', "
        "'bill', 'book', "
        "'broadcast', 'chapter', 'classic', 'collection', 'dataset', 'document', 'entry', "
        "'entry-dictionary', "
        "'entry-encyclopedia', 'event', 'figure', 'graphic', 'hearing', 'interview', "
        "'legal_case', 'legislation', "
        "'manuscript', 'map', 'motion_picture', 'musical_score', 'pamphlet', 'paper-conference', 'patent', "
        "'performance', 'periodical', 'personal_communication', 'post', 'post-weblog', "
        "'regulation', 'report', "
        "'review', 'review-book', 'software', 'song', 'speech', 'standard', 'thesis', 'treaty' or 'webpage' "
        "(the CSL type)",
        "5:12: expected either family (and given) of a person, or literal of a body",
        "5:37: one of the keys 'family' or 'literal' is missing (either family (and given) of a person, "
        "or literal of a body)",
        "6:11: expected a mapping (key: value) (when it was published)",
        "7:8: expected a DOI without an address before it",
        "8:9: expected text (a PubMed number)",
        "9:14: expected true or false (whether the record was seen)",
    ]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"verdict": ""}, ["2:3: the key 'verdict' is missing (what the evidence says of it)"]),
        (
            {"verdict": "holds"},
            [
                "6:12: expected 'effective', 'probably-effective', 'inconclusive', 'probably-ineffective', "
                "'ineffective' or 'harmful' (the verdicts of treats and compared_with), found 'holds'"
            ],
        ),
        (
            {"predicate": "is_a"},
            [
                "6:12: expected 'holds', 'refuted', 'unsupported' or 'mixed' "
                "(the verdicts of every predicate but treats and compared_with), found 'inconclusive'"
            ],
        ),
        (
            {"predicate": "treat"},
            [
                "4:14: expected 'treats', 'compared_with', 'is_a', 'not_a', 'has_mechanism', 'approved_for', "
                "'recommended_by', 'onset', 'duration', 'dose', 'causes_side_effect', 'has_warning', 'interacts_with', "
                "'contraindicated_with', 'has_symptom', 'prevalence' or 'status' (what is said of the subject), "
                "found 'treat'; did you mean 'treats'"
            ],
        ),
        (
            {"predicate": "compared_with"},
            ["2:3: the key 'comparison' is missing (a fact of compared_with says how the two compare)"],
        ),
        (
            {"comparison": "unclear"},
            [
                "12:3: the key 'comparison' is not expected here (only a fact of compared_with "
                "says how the two compare)"
            ],
        ),
        (
            {"condition": "knee-ache"},
            [
                "12:3: the key 'condition' is not expected here (only comparisons, harms, warnings, "
                "contraindications, interactions and approvals have a condition)"
            ],
        ),
        (
            {"certainty": "lo"},
            [
                "9:14: expected 'high', 'moderate', 'low' or 'very-low' (GRADE certainty; required for treats "
                "and compared_with, else high when left out), found 'lo'; did you mean 'low'"
            ],
        ),
        (
            {"subject": "[]"},
            [
                "3:12: expected something (a concept id or a list of them), found an empty "
                "list; leave the key out where there is nothing to say"
            ],
        ),
        ({"subject": "5"}, ["3:12: expected a concept id or a list of them, found 5"]),
        (
            {"figures_checked": "true"},
            [
                "12:20: expected 'yes', 'partly' or 'no' (whether the figures were seen in a "
                "source; no when left out), found true"
            ],
        ),
        (
            {"used_since": "'1984'"},
            ["12:15: expected a whole number (the year in which the use began), found '1984'"],
        ),
        ({"used_since": "19"}, ["12:15: expected 1500 or more (the year in which the use began), found 19"]),
        (
            {"reviewed": "21 May 2026"},
            ["10:13: expected a date as year-month-day, such as 2026-11-21, found '21 May 2026'"],
        ),
        (
            {"reviewed": "2026-02-30"},
            ["10:13: expected a date as year-month-day, such as 2026-11-21, found '2026-02-30'"],
        ),
        (
            {"reviewed": "2026-11-21", "review_by": "2026-11-20"},
            ["11:14: expected a date after that of the review (2026-11-21), found '2026-11-20'"],
        ),
        ({"reviewed": "2026-11-21", "review_by": "2026-11-21"}, []),
        (
            {"examples": "{flags: [x]}"},
            ["12:14: unknown key 'flags'; did you mean 'flag'; expected 'flag', 'pass' or 'todo'"],
        ),
        (
            {"examples": "{flag: [{text: x, severity: bad}]}"},
            ["12:41: expected 'error', 'warning' or 'info' (the expected severity), found 'bad'"],
        ),
        ({"subject": "amber-te"}, ["3:12: unknown concept 'amber-te'; did you mean 'amber-tea'"]),
        ({"subject": "[amber-tea, zzz]"}, ["3:24: unknown concept 'zzz'"]),
        ({"object": "kneeache"}, ["5:11: unknown concept 'kneeache'; did you mean 'knee-ache'"]),
        (
            {"predicate": "compared_with", "comparison": "unclear", "condition": "[knee-ach]"},
            ["13:15: unknown concept 'knee-ach'; did you mean 'knee-ache'"],
        ),
        ({"sources": "[tea-trail]"}, ["8:13: unknown source 'tea-trail'; did you mean 'tea-trial'"]),
        (
            {"sources": "[{id: tea-trail, locator: p}]"},
            ["8:18: unknown source 'tea-trail'; did you mean 'tea-trial'"],
        ),
        (
            {"sources": "[{locator: p}]"},
            ["8:13: the key 'id' is missing (an id: small letters, digits and hyphens)"],
        ),
    ],
)
def test_a_fact_that_does_not_fit(tmp_path: Path, changes: dict[str, str], expected: list[str]) -> None:
    found = problems_of_reference(tmp_path, with_fact(changes))
    assert found == [f"facts/a.yaml:{line}" for line in expected]


@pytest.mark.parametrize("key", ["parents", "not_a", "presents_as", "site"])
def test_a_concept_that_names_an_unknown_one(tmp_path: Path, key: str) -> None:
    entry = f"- id: x\n  type: drug\n  label: x\n  {key}:\n  - medicine\n  - medicin\n"
    assert problems_of_reference(tmp_path, with_concept(entry)) == [
        "concepts/b.yaml:7:5: unknown concept 'medicin'; did you mean 'medicine'"
    ]


def chain(*parents: str) -> str:
    """Concepts a, b, c … each with the parents named by the letters of its word."""
    entries = [
        f"- id: {name}\n  type: drug\n  label: {name}\n  parents: [{', '.join(letters)}]"
        for name, letters in zip("abcdefg", parents, strict=False)
    ]
    return "concepts:\n" + "\n".join(entries) + "\n"


@pytest.mark.parametrize(
    ("parents", "expected"),
    [
        (("a",), ["5:13: the parents go round in a circle: a → a"]),
        (("b", "c", "a"), ["13:13: the parents go round in a circle: a → b → c → a"]),
        (("b", "dc", "b", ""), ["13:13: the parents go round in a circle: b → c → b"]),
        (
            ("b", "a", "d", "c"),
            [
                "9:13: the parents go round in a circle: a → b → a",
                "17:13: the parents go round in a circle: c → d → c",
            ],
        ),
        (("bc", "d", "d", ""), []),
        (("bcd", "cd", "d", ""), []),
    ],
)
def test_cycles_of_parents(tmp_path: Path, parents: tuple[str, ...], expected: list[str]) -> None:
    found = problems_of_reference(tmp_path, {"concepts/a.yaml": chain(*parents)})
    assert found == [f"concepts/a.yaml:{line}" for line in expected]


def test_a_cycle_over_several_files_is_told_where_it_closes(tmp_path: Path) -> None:
    entry = "concepts:\n- id: {}\n  type: drug\n  label: {}\n  parents: [{}]\n"
    files: Mapping[str, str | bytes] = {
        f"concepts/{a}.yaml": entry.format(a, a, b) for a, b in ("ab", "bc", "ca")
    }
    assert problems_of_reference(tmp_path, files) == [
        "concepts/c.yaml:5:13: the parents go round in a circle: a → b → c → a"
    ]


def test_a_line_of_thousands_of_parents_is_no_trouble(tmp_path: Path) -> None:
    entry = "- {{id: c{}, type: drug, label: c, parents: [{}]}}\n"
    rows = [entry.format(i, f"c{i + 1}" if i < 4999 else "") for i in range(5000)]
    loaded = load_reference_of(tmp_path, {"concepts/a.yaml": "concepts:\n" + "".join(rows)}).reference
    assert loaded.distances("c0")["c4999"] == 4999


@pytest.mark.parametrize(
    ("section", "text"), [("concepts", CONCEPTS), ("sources", SOURCES), ("facts", FACTS)]
)
def test_an_id_that_is_taken(tmp_path: Path, section: str, text: str) -> None:
    found = problems_of_reference(tmp_path, {**REFERENCE, f"{section}/b.yaml": text})
    stands = tmp_path / "ref" / section / "a.yaml"
    name = text.split("- id: ")[1].split("\n")[0]
    assert len(found) == text.count("- id:")
    assert found[0] == f"{section}/b.yaml:2:7: the id '{name}' is taken; it stands first at {stands}:2:7"


def test_the_same_id_twice_in_one_file(tmp_path: Path) -> None:
    found = problems_of_reference(tmp_path, {"sources/a.yaml": SOURCES + SOURCES.partition("\n")[2]})
    stands = tmp_path / "ref" / "sources" / "a.yaml"
    assert found == [f"sources/a.yaml:5:7: the id 'tea-trial' is taken; it stands first at {stands}:2:7"]


NUMBERED = {"predicate": "prevalence", "verdict": "holds", "certainty": ""}
WARNED = {"predicate": "has_warning", "verdict": "holds"}


def test_what_a_fact_can_say_beyond_its_triple_arrives(tmp_path: Path) -> None:
    loaded = load_reference_of(
        tmp_path,
        with_fact(
            {
                **WARNED,
                "condition": "knee-ache",
                "narrower": "true",
                "exhaustive": "{subjects: medicine, objects: knee-ache}",
                "measures": "[{measure: NNH, value: 12, low: 8.5, high: 20, unit: people, of: rash}, "
                "{measure: RR, value: 1.5}]",
                "figure": "{value: 3, low: 2, high: 4.5, unit: percent, year: 2019}",
                "since": "2012-05-08",
                "severity": "serious",
                "frequency": "rare",
                "boxed": "true",
                "advice": "[taper, urgent-signs]",
                "disputed": "true",
                "positions": "[The Tea Board says yes., Others say no.]",
            }
        ),
    ).reference
    fact = loaded.facts["amber-tea-knee"]
    assert (fact.condition, fact.narrower) == (("knee-ache",), True)
    assert (fact.all_subjects_of, fact.all_objects_of) == ("medicine", "knee-ache")
    assert fact.measures == (Measure("NNH", 12, 8.5, 20, "people", "rash"), Measure("RR", 1.5))
    assert fact.figure == Figure("percent", 3, 2, 4.5, 2019)
    assert (fact.since, fact.severity, fact.frequency, fact.boxed) == ("2012-05-08", "serious", "rare", True)
    assert fact.advice == ("taper", "urgent-signs")
    assert (fact.disputed, fact.positions) == (True, ("The Tea Board says yes.", "Others say no."))


def test_what_a_fact_does_not_say_is_empty(tmp_path: Path) -> None:
    fact = load_reference_of(tmp_path, REFERENCE).reference.facts["amber-tea-knee"]
    assert (fact.narrower, fact.boxed, fact.severity, fact.frequency) == (False, False, None, None)
    assert (fact.measures, fact.figure, fact.since, fact.advice, fact.positions) == ((), None, "", (), ())
    assert (fact.all_subjects_of, fact.all_objects_of, fact.jurisdiction) == ("", "", ())


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"cures": "true", "verdict": "ineffective"},
            ["12:3: the key 'cures' is not expected here (only what is effective"],
        ),
        ({"narrower": "yes"}, ["12:13: expected true or false (whether it speaks of every kind"]),
        ({"exhaustive": "medicine"}, ["12:15: expected a mapping (key: value) (what the fact names in full"]),
        ({"exhaustive": "{}"}, ["12:15: expected something (what the fact names in full"]),
        ({"exhaustive": "{object: medicine}"}, ["12:16: unknown key 'object'; did you mean 'objects'"]),
        ({"exhaustive": "{objects: medicin}"}, ["12:25: unknown concept 'medicin'; did you mean 'medicine'"]),
        (
            {"measures": "[]"},
            ["12:13: expected something (the size of the effect, in numbers), found an empty"],
        ),
        ({"measures": "[{value: 3}]"}, ["12:14: the key 'measure' is missing (what is measured)"]),
        ({"measures": "[{measure: RR}]"}, ["12:14: the key 'value' is missing (the point estimate)"]),
        ({"measures": "[{measure: nnt, value: 3}]"}, ["12:24: expected 'NNT', 'NNH', 'RR', "]),
        (
            {"measures": "[{measure: RR, value: '3'}]"},
            ["12:35: expected a number (the point estimate), found '3'"],
        ),
        (
            {"measures": "[{measure: RR, value: 3}, {measure: RR, value: 1, low: 2, high: 3}]"},
            ["12:60: expected a number of 2 or more, the low end, found 1"],
        ),
        (
            {"measures": "[{measure: RR, value: 9, low: 2, high: 3}]"},
            ["12:35: expected a number of 3 or less, the high end, found 9"],
        ),
        (
            {"measures": "[{measure: RR, value: 2.5, low: 3, high: 2}]"},
            ["12:54: expected a number of 3 or more, the low end, found 2"],
        ),
        (
            {"measures": "[{measure: RR, value: 2, high: 1}]"},
            ["12:35: expected a number of 1 or less, the high end, found 2"],
        ),
        ({"measures": "[{measure: RR, value: 2, low: 2, high: 2}]"}, []),
        ({**NUMBERED, "figure": "{low: 2}"}, ["11:11: the key 'unit' is missing (what is counted)"]),
        (
            {**NUMBERED, "figure": "{low: 2, unit: furlongs}"},
            ["11:26: expected 'percent', 'times', 'million people', "],
        ),
        (
            {**NUMBERED, "figure": "{value: 2, unit: percent}"},
            ["11:11: one of the keys 'low' or 'high' is missing (the numbers a claim may give: "],
        ),
        (
            {**NUMBERED, "figure": "{low: 2, unit: days, year: 19}"},
            ["11:38: expected 1900 or more (the year it"],
        ),
        (
            {**NUMBERED, "figure": "{low: 2, high: 1.5, unit: days}"},
            ["11:26: expected a number of 2 or more, the low end, found 1.5"],
        ),
        (
            {**NUMBERED, "figure": "{value: 1, low: 2, unit: days}"},
            ["11:19: expected a number of 2 or more, the low end, found 1"],
        ),
        (
            {**NUMBERED, "figure": "{value: 4, high: 2, unit: days}"},
            ["11:19: expected a number of 2 or less, the high end, found 4"],
        ),
        ({**NUMBERED, "figure": "{value: 4, low: 4, high: 4, unit: days}"}, []),
        ({"since": "2012"}, ["12:10: expected text (since when it is so: a year, year-month or date"]),
        ({"since": "'2012'"}, []),
        ({"since": "2012-02"}, []),
        ({"since": "2012-02-29"}, []),
        ({"since": "May 2012"}, ["12:10: expected since when it is so: a year, year-month or date"]),
        ({"since": "2012-13"}, ["12:10: expected a year, month or day that there is, found '2012-13'"]),
        ({"since": "2011-02-29"}, ["12:10: expected a year, month or day that there is, found '2011-02-29'"]),
        ({"since": "'0000'"}, ["12:10: expected a year, month or day that there is, found '0000'"]),
        (
            {"severity": "grave"},
            ["12:13: expected 'minor' or 'serious' (how grave a harm is), found 'grave'"],
        ),
        (
            {"frequency": "often"},
            ["12:14: expected 'common', 'uncommon' or 'rare' (how often a harm occurs), found 'often'"],
        ),
        (
            {"boxed": "true"},
            ["12:3: the key 'boxed' is not expected here (only a fact of has_warning can be boxed)"],
        ),
        ({**WARNED, "boxed": "'true'"}, ["12:10: expected true or false (whether labels carry it"]),
        ({"advice": "[tapering]"}, ["12:12: expected 'taper', 'urgent-signs', "]),
        ({"advice": "taper"}, ["12:11: expected a list (what a page on the subject has to tell readers)"]),
        (
            {"positions": "[a, b]"},
            ["2:3: the key 'disputed' is missing (only a disputed fact has positions)"],
        ),
        (
            {"positions": "[a, b]", "disputed": "false"},
            ["13:13: expected true (only a disputed fact has positions), found false"],
        ),
        (
            {"positions": "[]", "disputed": "true"},
            ["12:14: expected something (what the sides of a dispute hold"],
        ),
        (
            {"predicate": "approved_for", "verdict": "holds"},
            ["2:3: the key 'jurisdiction' is missing (an approval says where: US, EU, UK …)"],
        ),
        ({"predicate": "approved_for", "verdict": "holds", "jurisdiction": "[US]"}, []),
        ({"jurisdiction": "US"}, ["12:17: expected a list (where it is so), found 'US'"]),
        (
            {"override": "maybe"},
            ["12:13: expected true or false (whether it takes the place of a built-in fact"],
        ),
        ({**WARNED, "condition": "knee"}, ["12:14: unknown concept 'knee'"]),
        ({**WARNED, "condition": "knee-ache"}, []),
        (
            {"predicate": "prevalence", "verdict": "holds", "condition": "knee-ache"},
            ["12:3: the key 'condition' is not expected here (only comparisons, harms, warnings, "],
        ),
        ({"sources": ""}, ["2:3: the key 'sources' is missing (what it rests on)"]),
        (
            {"sources": "[]"},
            ["8:12: expected something (what it rests on), found an empty list; leave the key out"],
        ),
        (
            {"reviewed": ""},
            ["2:3: the key 'reviewed' is missing (a date as year-month-day, such as 2026-11-21)"],
        ),
        ({"review_by": ""}, ["2:3: the key 'review_by' is missing (a date as year-month-day"]),
    ],
)
def test_what_a_fact_can_say_has_to_fit(tmp_path: Path, changes: dict[str, str], expected: list[str]) -> None:
    found = problems_of_reference(tmp_path, with_fact(changes))
    assert len(found) == len(expected), found
    for line, begin in zip(found, expected, strict=True):
        assert line.startswith(f"facts/a.yaml:{begin}")


def test_one_id_may_serve_a_concept_a_fact_and_a_source(tmp_path: Path) -> None:
    files: Mapping[str, str | bytes] = {
        "concepts/a.yaml": "concepts: [{id: x, type: drug, label: x}]",
        "sources/a.yaml": "sources: [{id: x, type: book, title: x}]",
        "facts/a.yaml": "facts: [{id: x, subject: x, predicate: is_a, object: x, verdict: "
        "refuted, statement: s, sources: [x], reviewed: 2026-01-01, review_by: 2028-01-01}]",
    }
    assert problems_of_reference(tmp_path, files) == []


def test_problems_of_one_entry_do_not_hide_its_id_nor_those_of_others(tmp_path: Path) -> None:
    files = {**REFERENCE, "concepts/a.yaml": CONCEPTS.replace("type: substance", "type: leaf")}
    files["facts/b.yaml"] = FACTS.replace("amber-tea-knee", "other").replace(
        "object: knee-ache", "object: knee"
    )
    found = problems_of_reference(tmp_path, files)
    assert [line.partition(": ")[0] for line in found] == ["concepts/a.yaml:6:9", "facts/b.yaml:5:11"]


def test_a_file_that_cannot_be_read_makes_its_ids_no_unknown_ones(tmp_path: Path) -> None:
    files = {**REFERENCE, "concepts/a.yaml": "concepts: ["}
    assert [line.partition(": ")[0] for line in problems_of_reference(tmp_path, files)] == [
        "concepts/a.yaml:1:12"
    ]


def test_all_problems_are_told_at_once_in_order(tmp_path: Path) -> None:
    files = {
        **REFERENCE,
        "facts/b.yaml": "facts: 1",
        "concepts/b.yaml": "concepts: 1",
        "wording/a.yaml": "- 1",
    }
    assert problems_of_reference(tmp_path, files) == [
        "concepts/b.yaml:1:11: expected a list (the concepts of this file), found 1",
        "facts/b.yaml:1:8: expected a list (the facts of this file), found 1",
        "wording/a.yaml:1:1: expected a mapping (key: value)",
    ]


def test_many_problems_of_one_file_are_cut_short(tmp_path: Path) -> None:
    rows = "".join(f"- id: c{i}\n  type: no-such\n  label: x\n" for i in range(150))
    found = problems_of_reference(tmp_path, {"concepts/a.yaml": "concepts:\n" + rows})
    assert len(found) == 101
    assert "concepts/a.yaml:1:1: 50 more problems in this file are not shown" in found


def test_many_misfits_of_one_file_are_cut_short(tmp_path: Path) -> None:
    found = problems_of_reference(tmp_path, with_fact({"subject": "[" + "gone, " * 150 + "]"}))
    assert len(found) == 101
    assert "facts/a.yaml:1:1: 50 more problems in this file are not shown" in found


def test_a_long_line_is_shown_around_its_problem(tmp_path: Path) -> None:
    names = ", ".join(f"x{number}" for number in range(20_000))
    files = {**REFERENCE, "concepts/a.yaml": CONCEPTS + f"  synonyms: [{names}, '', last]\n"}
    with pytest.raises(ConfigError) as caught:
        load_reference_of(tmp_path, files)
    (problem,) = caught.value.problems
    assert problem.line == 12
    assert problem.excerpt.startswith("…")
    assert problem.excerpt.endswith(", x19999, '', last]")
    assert len(problem.excerpt) <= 122


def test_a_megabyte_of_mistakes_in_one_line_comes_to_an_end(tmp_path: Path) -> None:
    unknown = with_fact({"subject": "[" + "gone, " * 30_000 + "]"})
    assert len(problems_of_reference(tmp_path / "a", unknown)) == 101
    untyped = {**REFERENCE, "concepts/b.yaml": "concepts: [" + "1, " * 5_000 + "]"}
    assert len(problems_of_reference(tmp_path / "b", untyped)) == 101


def test_a_problem_carries_its_line(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        load_reference_of(tmp_path, with_fact({"subject": "amber-te"}))
    (problem,) = caught.value.problems
    assert problem.excerpt == "subject: amber-te"
    assert str(caught.value).endswith("did you mean 'amber-tea'\n    subject: amber-te")


def test_what_a_terminal_would_obey_is_written_out(tmp_path: Path) -> None:
    found = problems_of_reference(tmp_path, with_concept("- id: 'x\u202e\u009b'\n  type: drug\n  label: x\n"))
    assert found == ["concepts/b.yaml:2:10: not valid YAML: unexpected character U+009B"]
    with pytest.raises(ConfigError) as caught:
        load_reference_of(tmp_path / "again", with_concept("- id: 'x\u202e'\n  type: drug\n  label: x\n"))
    assert str(caught.value).isascii()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "1:1: the file is empty; expected a mapping (key: value)"),
        (b"# nothing yet\n", "1:1: the file is empty; expected a mapping (key: value)"),
        (b"concepts:\n", "1:10: expected a list (the concepts of this file), found nothing"),
        (
            b"concepts: []\n",
            "1:11: expected something (the concepts of this file), found an empty list; leave",
        ),
        (b"facts: []\n", "1:1: the key 'concepts' is missing (the concepts of this file)"),
        (b"a: \xc3\xa9\nb: x\xff\xfe\n", "2:5: expected text in UTF-8, found the byte 0xff"),
        ("a: x".encode("utf-16"), "1:1: expected text in UTF-8, found the byte 0xff"),
        (b"x" * 5_000_001, "1:1: expected a file of at most 5 MB; split it into several"),
    ],
)
def test_a_file_that_is_no_reference(tmp_path: Path, content: bytes, expected: str) -> None:
    found = problems_of_reference(tmp_path, {**REFERENCE, "concepts/b.yaml": content})
    assert found[0].startswith(f"concepts/b.yaml:{expected}")


def test_a_byte_order_mark_is_not_counted(tmp_path: Path) -> None:
    files = {**REFERENCE, "concepts/a.yaml": b"\xef\xbb\xbf" + CONCEPTS.encode()}
    assert problems_of_reference(tmp_path, files) == []
    files["concepts/b.yaml"] = b"\xef\xbb\xbfcon: 1\n"
    assert "concepts/b.yaml:1:1: unknown key 'con'" in problems_of_reference(tmp_path, files)[1]


def test_folders_that_hold_no_reference(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("concepts: []")
    with pytest.raises(ConfigError) as caught:
        load_library(reference=[tmp_path / "missing", tmp_path / "file", tmp_path / "empty"], builtin=False)
    assert places(tmp_path, caught.value.problems) == [
        "empty:1:1: expected YAML files (*.yaml, *.yml), found none",
        "file:1:1: expected a folder of YAML files: this is none",
        f"missing:1:1: expected a folder of YAML files: {os.strerror(2)}",
    ]


def test_files_outside_the_four_folders(tmp_path: Path) -> None:
    files = {
        **REFERENCE,
        "lost.yaml": CONCEPTS,
        "concept/b.yaml": CONCEPTS,
        "notes/readme.md": "none of ours",
    }
    assert problems_of_reference(tmp_path, files) == [
        "concept/b.yaml:1:1: expected this file in the folder 'concepts', 'facts', 'sources' or 'wording'; "
        "did you mean 'concepts'",
        "lost.yaml:1:1: expected this file in the folder 'concepts', 'facts', 'sources' or 'wording'",
    ]


def test_hidden_files_and_other_files_are_left_alone(tmp_path: Path) -> None:
    files = {
        **REFERENCE,
        "concepts/.b.yaml": "[",
        ".git/x.yaml": "[",
        "concepts/c.yaml~": "[",
        "facts/deep/d.yml": FACTS,
    }
    files["facts/deep/d.yml"] = FACTS.replace("amber-tea-knee", "deep")
    assert set(load_reference_of(tmp_path, files).reference.facts) == {"amber-tea-knee", "deep"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    folder = write(tmp_path / "ref", REFERENCE)
    os.mkfifo(folder / "facts" / "b.yaml")
    with pytest.raises(ConfigError) as caught:
        load_library(reference=[folder], builtin=False)
    assert places(folder, caught.value.problems) == ["facts/b.yaml:1:1: expected a regular file"]


def test_a_broken_link_is_told(tmp_path: Path) -> None:
    folder = write(tmp_path / "ref", REFERENCE)
    (folder / "facts" / "b.yaml").symlink_to(folder / "gone.yaml")
    with pytest.raises(ConfigError) as caught:
        load_library(reference=[folder], builtin=False)
    assert places(folder, caught.value.problems) == [f"facts/b.yaml:1:1: cannot be read: {os.strerror(2)}"]


@pytest.mark.parametrize(
    ("kind", "name", "text"),
    [
        ("reference", "facts/own.yaml", FACTS),
        ("rules", "HOU001-fruit.yaml", "code: HOU001\n"),
        ("reference", "facts", None),
    ],
)
def test_a_link_that_leads_out_of_the_folder_is_refused(
    tmp_path: Path, kind: str, name: str, text: str | None
) -> None:
    secret = write(tmp_path / "secret", {"s.yaml": text or FACTS})
    folder = write(tmp_path / "own", {} if kind == "rules" else {"sources/a.yaml": SOURCES})
    link = folder / name
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(secret / "s.yaml" if text else secret)
    with pytest.raises(ConfigError) as caught:
        load_library([folder] if kind == "rules" else [], [folder] if kind == "reference" else [])
    assert f"{name}:1:1: this link leads out of the folder; expected the file itself or a link inside" in (
        places(folder, caught.value.problems)
    )


def test_a_link_that_stays_inside_is_followed(tmp_path: Path) -> None:
    folder = write(tmp_path / "ref", {**REFERENCE, "facts/.kept/a.yaml": FACTS})
    (folder / "facts" / "a.yaml").unlink()
    (folder / "facts" / "a.yaml").symlink_to(Path(".kept") / "a.yaml")
    (tmp_path / "linked").symlink_to(folder, target_is_directory=True)
    for given in (folder, tmp_path / "linked"):
        assert "amber-tea-knee" in load_library(reference=[given], builtin=False).reference.facts


@pytest.mark.parametrize(
    ("stem", "said"),
    [
        ("treat", "unknown wording 'treat'; did you mean 'treats'"),
        ("zzz", "unknown wording 'zzz'; expected 'abbreviations', 'advice', "),
    ],
)
def test_wording_that_nothing_reads_is_told(tmp_path: Path, stem: str, said: str) -> None:
    house = write(tmp_path / "house", {f"wording/{stem}.yaml": "predicate: treats\n"})
    with pytest.raises(ConfigError) as caught:
        load_library(reference=[house])
    (found,) = places(house, caught.value.problems)
    assert found.startswith(f"wording/{stem}.yaml:1:1: {said}")


@pytest.mark.parametrize("predicate", ["treats", "compared_with", "is_a"])
def test_how_certain_an_effect_is_must_be_said(tmp_path: Path, predicate: str) -> None:
    verdict = "holds" if predicate == "is_a" else "inconclusive"
    text = FACTS.replace("  certainty: low\n", "").replace("inconclusive", verdict)
    text = text.replace("predicate: treats", f"predicate: {predicate}")
    if predicate == "compared_with":
        text += "  comparison: unclear\n"
    found = problems_of_reference(tmp_path, {**REFERENCE, "facts/a.yaml": text})
    missing = "facts/a.yaml:2:3: the key 'certainty' is missing (how certain the evidence is, after GRADE)"
    assert found == ([] if predicate == "is_a" else [missing])


def test_a_folder_adds_to_another(tmp_path: Path) -> None:
    base = write(tmp_path / "base", {**REFERENCE, "wording/x.yaml": "words: [a]\nsame: 1\ndeep: {k: [1]}\n"})
    house = write(
        tmp_path / "house",
        {
            "concepts/h.yaml": "concepts: [{id: rose-tea, type: substance, label: rose tea, "
            "parents: [amber-tea]}]",
            "wording/x.yaml": "words: [b]\nsame: 1\ndeep: {k: [2], l: x}\n",
        },
    )
    loaded = load_library(reference=[base, house, base], builtin=False).reference
    assert loaded.is_a("rose-tea", "medicine")
    assert loaded.wording["x"] == {"words": ["a", "b"], "same": 1, "deep": {"k": [1, 2], "l": "x"}}
    assert list(loaded.concepts) == ["medicine", "amber-tea", "knee-ache", "rose-tea"]


def test_a_folder_cannot_take_an_id_of_another_nor_change_its_wording(tmp_path: Path) -> None:
    base = write(tmp_path / "base", {**REFERENCE, "wording/x.yaml": "deep:\n  set: 1\n"})
    house = write(
        tmp_path / "house", {"sources/h.yaml": SOURCES, "wording/x.yaml": "deep:\n  new: 1\n  set: 2\n"}
    )
    with pytest.raises(ConfigError) as caught:
        load_library(reference=[base, house], builtin=False)
    stands = base / "sources" / "a.yaml"
    assert places(house, caught.value.problems) == [
        "sources/h.yaml:2:7: the id 'tea-trial' is taken (`override: true` would take its place); "
        f"it stands first at {stands}:2:7",
        "wording/x.yaml:3:8: this is set already for the wording 'x'; only lists and mappings "
        "can be added to",
    ]


def test_the_digest_is_of_names_and_contents(tmp_path: Path) -> None:
    def digest(folder: str, files: Mapping[str, str | bytes]) -> str:
        return load_library(reference=[write(tmp_path / folder, files)], builtin=False).reference.digest

    first = digest("a", REFERENCE)
    assert len(first) == 64
    assert digest("b", REFERENCE) == first
    assert digest("c", {**REFERENCE, "facts/a.yaml": FACTS + "\n"}) != first
    renamed = {**REFERENCE, "facts/b.yaml": FACTS}
    del renamed["facts/a.yaml"]
    assert digest("d", renamed) != first

"""Facts, concepts and sources for programs."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from makers import built_in, cite, fact, source, vocabulary
from neurolint import __version__
from neurolint.library.model import (
    Brand,
    Citation,
    Concept,
    Example,
    Examples,
    Fact,
    Figure,
    Measure,
    Recommendation,
    Reference,
)
from neurolint.library.select import Due
from neurolint.reporters.records import (
    concepts_data,
    concepts_json,
    due_data,
    due_json,
    facts_data,
    facts_json,
    sources_data,
    sources_json,
)

_NUMBERS: dict[str, Any] = {
    "effect": "6 in 10",
    "measures": (Measure("NNT", 6.4, 5.2, 8.4, "people", "relief"),),
    "figure": Figure("percent", 8, 7, None, 2014),
}


def _schema(name: str) -> Draft202012Validator:
    schema = json.loads((files("neurolint.reporters") / "schemas" / f"{name}.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker(["date"]))


def _fact(**more: Any) -> Fact:
    given: dict[str, Any] = {
        **_NUMBERS,
        "subjects": ("snri",),
        "condition": ("gone",),
        "comparison": "unclear",
        "direction": "blocks",
        "raises": ("duloxetine",),
        "lowers": ("gone",),
        "scope": ("long-term",),
        "recommendations": (Recommendation("Society", "weak-for", "if need be"),),
        "checked": "partly",
        "population": "adults",
        "jurisdiction": ("US",),
        "used_since": 1994,
        "since": "2004-09",
        "narrower": True,
        "all_subjects_of": "snri",
        "all_objects_of": "pain",
        "severity": "serious",
        "frequency": "rare",
        "boxed": True,
        "cures": True,
        "advice": ("taper",),
        "disputed": True,
        "positions": ("A.", "B."),
        "nuance": "Mind.",
        "say": "So.",
        "sources": (Citation("one", "table 2"), *cite("gone")),
        "reviewed": "2026-01-02",
        "review_by": "2027-01-02",
        "examples": Examples(
            (Example("No.", "No", "text", "error"),), (Example("Yes.\x1b"),), (Example("Perhaps."),)
        ),
        "path": "facts/a.yaml",
    }
    return fact(**{**given, **more})


def _known(*facts: Fact) -> Reference:
    return vocabulary(
        Concept("snri", "drug_class", "SNRI"),
        Concept("duloxetine", "drug", "duloxetine", ("d",), ("D",), (Brand("C", "marketed", "US"),), ("e",),
                ("snri",), ("pain",), ("nerve-pain",), {"mesh": "D1"}, "Mind."),
        Concept("pain", "condition", "pain"),
        Concept("nerve-pain", "condition", "nerve pain", parents=("pain",)),
        facts=facts,
        sources=(source("one", pmid="42", confirmed=True, issued="2020-03", year=2020),),
    )  # fmt: skip


def test_a_fact() -> None:
    known = _known(_fact())
    assert facts_data([_fact()], known) == {
        "version": 1,
        "tool": {"name": "neurolint", "version": __version__},
        "reference": {"digest": "d" * 64, "facts": 1},
        "facts": [
            {
                "id": "a-fact",
                "subjects": [{"id": "snri", "label": "SNRI"}],
                "predicate": "treats",
                "objects": [{"id": "pain", "label": "pain"}],
                "condition": [{"id": "gone", "label": "gone"}],
                "scope": ["long-term"],
                "comparison": "unclear",
                "direction": "blocks",
                "raises": [{"id": "duloxetine", "label": "duloxetine"}],
                "lowers": [{"id": "gone", "label": "gone"}],
                "verdict": "ineffective",
                "certainty": "high",
                "basis": "evidence",
                "statement": "Ketamine does little for pain.",
                "say": "So.",
                "nuance": "Mind.",
                "recommendations": [{"body": "Society", "strength": "weak-for", "detail": "if need be"}],
                "figures_checked": "partly",
                "effect": "6 in 10",
                "measures": [
                    {"measure": "NNT", "value": 6.4, "low": 5.2, "high": 8.4, "unit": "people", "of": "relief"}
                ],
                "figure": {"unit": "percent", "value": 8, "low": 7, "high": None, "year": 2014},
                "remarks": ["only some of these figures were checked against a source"],
                "population": "adults",
                "jurisdiction": ["US"],
                "since": "2004-09",
                "used_since": 1994,
                "severity": "serious",
                "frequency": "rare",
                "boxed": True,
                "cures": True,
                "advice": ["taper"],
                "disputed": True,
                "positions": ["A.", "B."],
                "reach": {
                    "members": ["duloxetine"],
                    "own": [],
                    "narrower": True,
                    "narrower_objects": ["nerve-pain"],
                    "all_subjects_of": "snri",
                    "all_objects_of": "pain",
                },
                "sources": [
                    {
                        "id": "one",
                        "locator": "table 2",
                        "citation": "A Body. On pain. Pain. 2020.",
                        "url": "https://doi.org/10.1/one",
                        "doi": "10.1/one",
                        "pmid": "42",
                        "confirmed": True,
                    },
                    {"id": "gone", "locator": "", "citation": "", "url": "", "doi": "", "pmid": "", "confirmed": False},
                ],
                "reviewed": "2026-01-02",
                "review_by": "2027-01-02",
                "path": "facts/a.yaml",
                "examples": {
                    "flag": [{"text": "No.", "at": "No", "format": "text", "severity": "error", "today": ""}],
                    "pass": [{"text": "Yes.\x1b", "at": "", "format": "markdown", "severity": None, "today": ""}],
                    "todo": [{"text": "Perhaps.", "at": "", "format": "markdown", "severity": None, "today": ""}],
                },
            }
        ],
    }  # fmt: skip


def test_no_number_is_given_that_was_not_checked() -> None:
    (data,) = facts_data([fact(**_NUMBERS)], _known())["facts"]
    assert (data["effect"], data["measures"], data["figure"]) == ("", [], None)
    assert data["figures_checked"] == "no"
    assert data["remarks"] == ["figures not checked against a source, not shown"]


def test_what_is_due() -> None:
    data = due_data([Due(_fact(), 3), Due(_fact(), -2)], date(2027, 1, 5), _known())
    assert data["today"] == "2027-01-05"
    assert [one["days_overdue"] for one in data["facts"]] == [3, -2]
    _schema("facts").validate(data)


def test_a_concept() -> None:
    facts = (
        _fact(),
        fact("own", subjects=("duloxetine",), objects=("duloxetine",), condition=("duloxetine",)),
    )
    known = _known(*facts)
    (data,) = concepts_data([known.concepts["duloxetine"]], known)["concepts"]
    assert data == {
        "id": "duloxetine",
        "type": "drug",
        "label": "duloxetine",
        "synonyms": ["d"],
        "abbreviations": ["D"],
        "brands": [{"name": "C", "status": "marketed", "note": "US"}],
        "misspellings": ["e"],
        "shorthand": [],
        "identifiers": {"mesh": "D1"},
        "parents": [{"id": "snri", "label": "SNRI"}],
        "above": [{"id": "snri", "label": "SNRI", "steps": 1}],
        "below": [],
        "not_a": [{"id": "pain", "label": "pain"}],
        "presents_as": [{"id": "nerve-pain", "label": "nerve pain"}],
        "note": "Mind.",
        "facts": {
            "subject": ["own"],
            "object": ["own"],
            "condition": ["own"],
            "inherited": [{"id": "a-fact", "through": "snri"}],
        },
    }
    (pain,) = concepts_data([known.concepts["pain"]], known)["concepts"]
    assert pain["below"] == [{"id": "nerve-pain", "label": "nerve pain"}]


def test_a_source() -> None:
    known = _known(_fact())
    (data,) = sources_data(known.sources.values(), known)["sources"]
    assert data == {
        "id": "one",
        "type": "article-journal",
        "title": "On pain",
        "authors": ["A Body"],
        "container_title": "Pain",
        "publisher": "",
        "year": 2020,
        "issued": "2020-03",
        "volume": "",
        "issue": "",
        "page": "",
        "doi": "10.1/one",
        "pmid": "42",
        "pmcid": "",
        "url": "",
        "confirmed": True,
        "confirmed_how": "",
        "retracted": "",
        "retraction": "",
        "republished": "",
        "note": "",
        "citation": "A Body. On pain. Pain. 2020.",
        "links": ["https://doi.org/10.1/one", "https://pubmed.ncbi.nlm.nih.gov/42/"],
        "cited_by": [{"id": "a-fact", "locator": "table 2"}],
    }


def test_the_documents_fit_their_schemas() -> None:
    known = _known(_fact())
    _schema("facts").validate(facts_data([_fact(), fact(), fact(checked="yes", **_NUMBERS)], known))
    _schema("concepts").validate(concepts_data(known.concepts.values(), known))
    _schema("sources").validate(sources_data([*known.sources.values(), source(year=None)], known))


def test_the_built_in_reference_fits_the_schemas() -> None:
    known = built_in().reference
    few = {
        (fact.predicate, fact.verdict, fact.comparison, fact.direction): fact for fact in known.facts.values()
    }
    _schema("facts").validate(facts_data(list(few.values()), known))
    _schema("concepts").validate(concepts_data(list(known.concepts.values())[::50], known))
    _schema("sources").validate(sources_data(list(known.sources.values())[::20], known))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data["facts"][0].update(verdict="true"),
        lambda data: data["facts"][0].update(extra=1),
        lambda data: data["facts"][0].pop("remarks"),
        lambda data: data["facts"][0]["figure"].update(low="7"),
        lambda data: data["facts"][0]["measures"][0].pop("value"),
        lambda data: data["facts"][0]["examples"]["flag"][0].update(severity="fatal"),
        lambda data: data["facts"][0].update(days_overdue="3"),
        lambda data: data.update(today="soon"),
        lambda data: data.update(version=2),
    ],
)
def test_the_schema_refuses_what_it_does_not_know(spoil: Any) -> None:
    data = facts_data([_fact()], _known())
    spoil(data)
    assert not _schema("facts").is_valid(data)


def test_the_text_is_ascii_and_comes_back_as_it_was() -> None:
    given, known = _fact(nuance="Mind\x1b the “dose”."), _known(_fact())
    due, day = [Due(given, 1)], date(2027, 1, 3)
    concepts, sources = known.concepts.values(), known.sources.values()
    for document, data in (
        ("".join(facts_json([given], known)), facts_data([given], known)),
        ("".join(due_json(due, day, known)), due_data(due, day, known)),
        ("".join(concepts_json(concepts, known)), concepts_data(concepts, known)),
        ("".join(sources_json(sources, known)), sources_data(sources, known)),
    ):
        assert document.isascii()
        assert "\x1b" not in document
        assert json.loads(document) == data

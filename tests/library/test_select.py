"""Facts and sources picked by what they say, rest on, and when they are due."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from makers import cite, fact, reference, source, vocabulary
from neurolint.library.model import Concept, Reference
from neurolint.library.select import (
    allowed,
    citing,
    due_facts,
    select_concepts,
    select_facts,
    select_sources,
)

_CONCEPTS = (
    Concept("drug", "drug_class", "drug"),
    Concept("snri", "drug_class", "SNRI", parents=("drug",)),
    Concept("duloxetine", "drug", "duloxetine", parents=("snri",)),
    Concept("device", "device", "device"),
    Concept("pain", "condition", "pain"),
    Concept("nerve-pain", "condition", "nerve pain", parents=("pain",)),
)


def _known() -> Reference:
    return vocabulary(
        *_CONCEPTS,
        facts=(
            fact("d", subjects=("device", "snri"), objects=("pain",), basis="definition", certainty="low"),
            fact("c", subjects=("drug",), objects=("nerve-pain",), certainty="low", sources=cite("seen")),
            fact(
                "b",
                subjects=("duloxetine",),
                objects=("pain",),
                disputed=True,
                certainty="moderate",
                sources=cite("unseen", "seen"),
                jurisdiction=("US", "UK"),
            ),
            fact("a", subjects=("device",), predicate="is_a", objects=("drug",), sources=cite("unseen")),
        ),
        sources=(source("unseen"), source("seen", confirmed=True)),
    )


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, "abcd"),
        ({"predicate": "is_a"}, "a"),
        ({"predicate": "dose"}, ""),
        ({"subject": "drug"}, "bcd"),
        ({"subject": "snri"}, "bd"),
        ({"subject": "duloxetine"}, "b"),
        ({"obj": "pain"}, "bcd"),
        ({"obj": "nerve-pain"}, "c"),
        ({"source": "seen"}, "bc"),
        ({"certainty": "low"}, "c"),
        ({"certainty": "high"}, "a"),
        ({"jurisdiction": "UK"}, "b"),
        ({"disputed": True}, "b"),
        ({"unconfirmed": True}, "ad"),
        ({"subject": "drug", "obj": "nerve-pain"}, "c"),
        ({"subject": "device", "unconfirmed": True, "predicate": "treats"}, "d"),
    ],
)
def test_facts(asked: dict[str, Any], found: str) -> None:
    assert [one.id for one in select_facts(_known(), **asked)] == list(found)


def test_a_source_that_is_not_there_confirms_nothing() -> None:
    known = reference(fact("a", sources=cite("gone")))
    assert [one.id for one in select_facts(known, unconfirmed=True)] == ["a"]


def test_due() -> None:
    known = reference(
        fact("b", review_by="2026-01-31"),
        fact("a", review_by="2026-01-31"),
        fact("past", review_by="2025-12-31"),
        fact("soon", review_by="2026-02-10"),
        fact("undated"),
    )
    day = date(2026, 1, 31)
    assert [(due.fact.id, due.overdue) for due in due_facts(known, day)] == [("past", 31), ("a", 0), ("b", 0)]
    assert [(due.fact.id, due.overdue) for due in due_facts(known, day, 10)][3:] == [("soon", -10)]
    assert len(due_facts(known, day, 9)) == 3
    assert due_facts(known, date(2025, 12, 30)) == ()
    assert len(due_facts(known, date.max, 10**9)) == 4


def test_concepts() -> None:
    assert [one.id for one in select_concepts(_known(), type_="drug_class")] == ["drug", "snri"]
    assert [one.id for one in select_concepts(_known())] == sorted(one.id for one in _CONCEPTS)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, "abcdef"),
        ({"unconfirmed": True}, "abcde"),
        ({"uncited": True}, "bcdef"),
        ({"without_identifier": True}, "af"),
        ({"without_identifier": True, "unconfirmed": True}, "a"),
        ({"without_identifier": True, "uncited": True}, "f"),
    ],
)
def test_sources(asked: dict[str, bool], found: str) -> None:
    sources = (
        source("a", doi=""),
        source("b"),
        source("c", doi="", pmid="1"),
        source("d", doi="", pmcid="PMC1"),
        source("e", doi="", url="https://example.org"),
        source("f", doi="", confirmed=True),
    )
    known = reference(fact(sources=cite("a")), sources=sources)
    assert [one.id for one in select_sources(known, **asked)] == list(found)


def test_citing() -> None:
    found = citing("seen", _known())
    assert [(one.id, citation.id) for one, citation in found] == [("b", "seen"), ("c", "seen")]


def test_what_the_schemas_allow() -> None:
    assert {"treats", "is_a", "status"} < set(allowed("facts", "predicate"))
    assert {"drug", "condition"} < set(allowed("concepts", "type"))
    assert "article-journal" in allowed("sources", "type")

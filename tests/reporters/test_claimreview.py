"""ClaimReview, held against its schema and read by a JSON-LD processor that knows the terms of schema.org."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pyld import jsonld  # type: ignore[import-untyped]

from makers import judgement, report
from neurolint import check_paths
from neurolint.findings.report import Report
from neurolint.reporters.claimreview import RATINGS, claimreview
from written import GOLDEN, HOSTILE, golden, hostile

_SCHEMA = json.loads((files("neurolint.reporters") / "schemas" / "claimreview.json").read_text("utf-8"))
_TERMS = """
ClaimReview Claim CreativeWork Rating Organization claimReviewed itemReviewed appearance reviewRating ratingValue
bestRating worstRating alternateName author name reviewBody citation url datePublished
"""
"""Classes and properties of schema.org, as its vocabulary has them."""


def _text(given: Report) -> str:
    return "\n".join(claimreview(given)) + "\n"


def _valid(given: Report) -> list[Any]:
    document = json.loads(_text(given))
    Draft202012Validator(_SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(document)
    graph: list[Any] = document["@graph"]
    return graph


def _context(address: str, _options: object) -> dict[str, Any]:
    assert address == "https://schema.org"
    terms = {term: f"http://schema.org/{term}" for term in _TERMS.split()}
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": address,
            "document": {"@context": terms}}  # fmt: skip


def _keys(value: Any) -> int:
    if isinstance(value, list):
        return sum(map(_keys, value))
    return len(value) + sum(map(_keys, value.values())) if isinstance(value, dict) else 0


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(_SCHEMA)


def test_the_whole_document() -> None:
    assert _text(golden()) == (GOLDEN / "claimreview.json").read_text("utf-8")
    assert len(_valid(golden())) == 2


def test_a_processor_knows_every_term() -> None:
    expanded = jsonld.expand(json.loads(_text(golden())), {"documentLoader": _context})
    assert [review["@type"] for review in expanded] == [["http://schema.org/ClaimReview"]] * 2
    plain = _valid(golden())
    # Expansion puts each literal into {"@value": …} and drops whatever is no term.
    literals = sum(_literals(review) for review in plain)
    assert _keys(expanded) == _keys(plain) + literals


def _literals(value: Any, key: str = "") -> int:
    if isinstance(value, dict):
        return sum(_literals(inner, name) for name, inner in value.items())
    if isinstance(value, list):
        return sum(_literals(inner, key) for inner in value)
    return 0 if key == "@type" else 1


def test_a_claim_that_was_not_checked_has_no_review() -> None:
    read = golden().results[0]
    assert read.reading is not None
    alone = replace(read.reading, judgements=(judgement(0, 1, "not-covered", sentence=1),))
    assert _valid(report(replace(read, reading=alone))) == []
    assert "not-covered" not in RATINGS


def test_the_page_is_its_address_or_its_path() -> None:
    read = golden().results[0]
    assert read.reading is not None

    def appearance(**meta: object) -> dict[str, str]:
        assert read.reading is not None
        reading = replace(read.reading, draft=replace(read.reading.draft, meta=meta))
        found: dict[str, str] = _valid(replace(golden(), results=(replace(read, reading=reading),)))[0][
            "itemReviewed"
        ]["appearance"]
        return found

    assert appearance(canonical="/a", permalink="https://a.example/b")["url"] == "https://a.example/b"
    assert appearance(canonical_url="javascript:alert(1)")["name"] == "articles/sore-back.md"
    assert appearance(url=["https://a.example"])["name"] == "articles/sore-back.md"


def test_the_day_is_that_of_the_run() -> None:
    assert {review["datePublished"] for review in _valid(golden())} == {"2026-02-01"}
    assert all("datePublished" not in review for review in _valid(replace(golden(), today=None)))


def test_a_real_page(tmp_path: Path) -> None:
    draft = tmp_path / "page.md"
    draft.write_text("# Lithium\n\nVaccines cause autism. Our **clinic** is `big`.\n", "utf-8")
    checked = check_paths([draft])
    graph = _valid(checked)
    covered = sum(len(result.judgements) - result.unchecked for result in checked.results)
    assert len(graph) == covered > 0
    assert graph[0]["claimReviewed"] == "Vaccines cause autism."
    assert graph[0]["reviewRating"]["ratingValue"] <= 2


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_leaves_a_script_element(text: str) -> None:
    shown = _text(hostile(text))
    assert shown.isascii()
    assert not set(shown) & set("<>&\x1b\r")
    (review,) = _valid(hostile(text))
    assert review["claimReviewed"].isprintable()
    assert "##[" not in shown

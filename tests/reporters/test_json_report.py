"""The report for programs."""

from __future__ import annotations

import json as standard
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from makers import cite, fact, finding, judgement, label, report, result, source
from neurolint import __version__
from neurolint.findings.report import Report, Result
from neurolint.reporters.json import json, report_data
from neurolint.reporters.ledgerjson import ledger_data, ledger_json


def _schema(name: str) -> Draft202012Validator:
    schema = standard.loads((files("neurolint.reporters") / "schemas" / f"{name}.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def _report() -> Report:
    known = fact(sources=cite("one", "one", "unknown"))
    read = judgement(9, 24, "contradicted", known, attribution="experts", scope=("long-term",), trace=("so",))
    broken = finding(
        10,
        18,
        message="No: \x1b[31m",
        suggestion="Say less.",
        judgement=read,
        facts=(known,),
        also=("ABC002",),
        related=(label(0, 1, "here"),),
    )
    draft = result("\U0001f600 first\nKetamine relieves pain\u202e.", broken, finding(0, 0, severity="info"),
                   judgements=(read, judgement(0, 1, "not-covered")), hidden=2)  # fmt: skip
    return report(
        draft, Result("gone\udc80.md", error="no such file"), facts=(known,), sources=(source("one"),)
    )


def test_the_whole_document() -> None:
    assert report_data(_report()) == {
        "version": 1,
        "tool": {"name": "neurolint", "version": __version__},
        "reference": {"digest": "d" * 64, "facts": 1},
        "files": [
            {
                "path": "draft.md",
                "findings": [
                    {
                        "rule": "ABC001",
                        "name": "name-of-abc001",
                        "severity": "error",
                        "message": "No: \x1b[31m",
                        "start": {"line": 2, "column": 3, "offset": 10},
                        "end": {"line": 2, "column": 11, "offset": 18},
                        "quote": "tamine r",
                        "claim": {
                            "subject": "ketamine",
                            "predicate": "treats",
                            "object": "pain",
                            "polarity": "affirmed",
                            "strength": "direct",
                            "verdict": "contradicted",
                        },
                        "facts": ["a-fact"],
                        "sources": [
                            {
                                "id": "one",
                                "citation": "A Body. On pain. Pain. 2020.",
                                "url": "https://doi.org/10.1/one",
                            }
                        ],
                        "suggestion": "Say less.",
                        "fixable": False,
                        "fix": None,
                        "fingerprint": "b1724c2859b3ce93dd9574c836489f40",
                        "also": ["ABC002"],
                        "related": [
                            {
                                "start": {"line": 1, "column": 1, "offset": 0},
                                "end": {"line": 1, "column": 2, "offset": 1},
                                "text": "here",
                            }
                        ],
                    },
                    {
                        "rule": "ABC001",
                        "name": "name-of-abc001",
                        "severity": "info",
                        "message": "This is wrong.",
                        "start": {"line": 1, "column": 1, "offset": 0},
                        "end": {"line": 1, "column": 1, "offset": 0},
                        "quote": "",
                        "claim": None,
                        "facts": [],
                        "sources": [],
                        "suggestion": "",
                        "fixable": False,
                        "fix": None,
                        "fingerprint": "2ad5a62800918d799ee389cde044b6c4",
                        "also": [],
                        "related": [],
                    },
                ],
                "claims": {"read": 2, "covered": 1, "not_checked": 1},
                "hidden": 2,
                "suppressed": [],
                "known": 0,
                "untouched": 0,
                "fixed": 0,
                "error": None,
            },
            {
                "path": "gone\udc80.md",
                "findings": [],
                "claims": {"read": 0, "covered": 0, "not_checked": 0},
                "hidden": 0,
                "suppressed": [],
                "known": 0,
                "untouched": 0,
                "fixed": 0,
                "error": "no such file",
            },
        ],
        "summary": {
            "files": 2,
            "error": 1,
            "warning": 0,
            "info": 1,
            "claims": {"read": 2, "covered": 1, "not_checked": 1},
        },
    }


def test_the_documents_fit_their_schemas() -> None:
    _schema("report").validate(report_data(_report()))
    _schema("claims").validate(ledger_data(_report()))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda claim: claim.update(figure={"low": 1, "high": "2", "unit": "mg"}),
        lambda claim: claim["figure"].pop("unit"),
        lambda claim: claim.pop("understood"),
        lambda claim: claim.update(places="US"),
        lambda claim: claim.update(degree=None),
    ],
)
def test_the_schema_of_the_ledger_refuses_what_it_does_not_know(spoil: Any) -> None:
    data = ledger_data(report(result("Hello.", judgements=(judgement(0, 5, figure=(1.0, None, "mg")),))))
    claim = data["files"][0]["claims"][0]
    _schema("claims").validate(data)
    spoil(claim)
    assert not _schema("claims").is_valid(data)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data["files"][0]["findings"][0].update(severity="fatal"),
        lambda data: data["files"][0]["findings"][0].pop("claim"),
        lambda data: data["files"][0]["findings"][0].update(extra=1),
        lambda data: data["files"][0]["findings"][0]["start"].update(line=0),
        lambda data: data["summary"].pop("info"),
        lambda data: data["summary"]["claims"].pop("not_checked"),
        lambda data: data.update(version=2),
    ],
)
def test_the_schema_refuses_what_it_does_not_know(spoil: Any) -> None:
    data = report_data(_report())
    spoil(data)
    assert not _schema("report").is_valid(data)


def test_the_text_is_ascii_and_comes_back_as_it_was() -> None:
    for written, data in ((json, report_data), (ledger_json, ledger_data)):
        document = "".join(written(_report()))
        assert document.isascii()
        assert "\x1b" not in document
        assert standard.loads(document) == data(_report())
        assert document == "".join(written(_report()))

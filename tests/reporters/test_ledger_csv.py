"""The ledger as a table for spreadsheets."""

from __future__ import annotations

import csv
from typing import Any

import pytest

from makers import cite, fact, judgement, report, result, source
from neurolint.claims.model import Judgement
from neurolint.findings.report import Report, Result
from neurolint.reporters.ledgercsv import COLUMNS, ledger_csv


def _rows(given: Report, **more: Any) -> list[dict[str, str]]:
    """Read the table as RFC 4180 has it: every record is one line, every cell quoted."""
    records = list(ledger_csv(given, **more))
    assert not any("\n" in record or "\r" in record for record in records)
    assert all(record.startswith('"') and record.endswith('"') for record in records)
    return list(csv.DictReader(records, strict=True))


def test_a_claim_in_full() -> None:
    known = fact(sources=cite("one", "two"))
    read = judgement(
        10, 18, "overstated", known, scope=("long-term", "adults"), figure=(2.0, None, "mg"), trace=("a", "b"),
        block=1,
    )  # fmt: skip
    whole = Judgement(read.claim, read.outcome, (known,), ("because",), "warning", "Say less.")
    given = report(
        result("# \U0001f600\n\nOh, \nketamine, “so”.", judgements=(whole,), format="markdown"),
        sources=(source("one"), source("two", doi="")),
    )
    assert _rows(given) == [
        {
            "file": "draft.md",
            "line": "4",
            "column": "1",
            "end_line": "4",
            "end_column": "9",
            "start": "10",
            "end": "18",
            "heading": "\U0001f600",
            "sentence": "\U0001f600",
            "quote": "ketamine",
            "verdict": "overstated",
            "understood": "ketamine: said to help pain (2 mg or more; long-term; adults)",
            "subject": "ketamine",
            "subject_label": "ketamine",
            "predicate": "treats",
            "object": "pain",
            "object_label": "pain",
            "polarity": "affirmed",
            "strength": "direct",
            "attribution": "",
            "scope": "long-term | adults",
            "relation": "",
            "degree": "",
            "places": "",
            "figure_low": "2",
            "figure_high": "",
            "figure_unit": "mg",
            "implied": "no",
            "steps": "because",
            "facts": "a-fact",
            "statements": "Ketamine does little for pain.",
            "sources": "A Body. On pain. Pain. 2020. | A Body. On pain. Pain. 2020.",
            "urls": "https://doi.org/10.1/one",
            "suggestion": "Say less.",
            "trace": "a | b",
        }
    ]


def test_the_header_is_the_same_without_a_claim_and_above_many_files() -> None:
    header = ",".join(f'"{name}"' for name in COLUMNS)
    assert list(ledger_csv(report(result("Hello.")))) == [header]
    two = report(
        result("Ketamine.", path="a.md", judgements=(judgement(0, 8),)),
        Result("gone.md", error="no such file"),
        result("Ketamine.", path="b.md", judgements=(judgement(0, 8), judgement(0, 8, "not-covered"))),
    )
    assert next(ledger_csv(two)) == header
    assert [(row["file"], row["verdict"]) for row in _rows(two)] == [
        ("a.md", "contradicted"),
        ("b.md", "contradicted"),
        ("b.md", "not checked"),
    ]
    assert [row["file"] for row in _rows(two, verdicts=("not-covered",))] == ["b.md"]


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠A", "|x", "%x", " =1", "\u00a0=1"]
)
def test_no_cell_is_run_as_a_formula(cell: str) -> None:
    (row,) = _rows(report(result("Ketamine.", path=cell, judgements=(judgement(0, 8, trace=(cell,)),))))
    assert row["file"] == row["trace"] == f"'{cell}"


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("\t=1+1", "' =1+1"),
        ("\r=1+1", "' =1+1"),
        ("\n=1+1", "' =1+1"),
        ("\x00=1", "\\u0000=1"),
        ("\x1b[31mred", "\\u001b[31mred"),
        ("\ufeff=1", "\\ufeff=1"),
        ("\u200b=1", "\\u200b=1"),
        ("\u200d=1", "'\u200d=1"),
        ("a\r\nb", "a b"),
        ('say "so", then; go', 'say "so", then; go'),
        ('"=1', '"=1'),
        ("1-2", "1-2"),
        ("a\u202eb", "a\\u202eb"),
    ],
)
def test_control_characters_and_separators(cell: str, shown: str) -> None:
    (row,) = _rows(report(result("Ketamine.", path=cell, judgements=(judgement(0, 8),))))
    assert row["file"] == shown

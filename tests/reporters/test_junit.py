"""JUnit XML, read back by a reader of the format."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from junitparser import JUnitXml, TestSuite

from makers import report, result
from neurolint.findings.report import Report
from neurolint.reporters.junit import junit
from neurolint.reporters.visible import visible
from written import GOLDEN, HOSTILE, golden, hostile


def _text(given: Report) -> str:
    return "\n".join(junit(given)) + "\n"


def _read(given: Report) -> list[TestSuite]:
    whole = JUnitXml.fromstring(_text(given).encode())
    return [suite for suite in whole if isinstance(suite, TestSuite)]


def test_the_whole_document() -> None:
    assert _text(golden()) == (GOLDEN / "junit.xml").read_text("utf-8")


def test_a_reader_counts_what_we_count(tmp_path: Path) -> None:
    path = tmp_path / "junit.xml"
    path.write_text(_text(golden()), "utf-8")
    whole = JUnitXml.fromfile(str(path))
    told = whole.tests, whole.failures, whole.errors, whole.skipped
    whole.update_statistics()  # type: ignore[no-untyped-call]
    assert told == (whole.tests, whole.failures, whole.errors, whole.skipped) == (7, 3, 1, 2)


def test_a_finding_is_a_failure_with_its_place() -> None:
    case = list(_read(golden())[0])[1]
    assert (case.name, case.classname) == ("6:1 ABC001 name-of-abc001", "articles/sore-back.md")
    assert [(one.type, one.message) for one in case.result] == [
        ("error", "Against the evidence: “takes away”.")
    ]
    assert (case.result[0].text or "").startswith("articles/sore-back.md:6:1: error ABC001\n")


def test_what_does_not_count_is_skipped_with_its_reason() -> None:
    skipped = [case.result[0].message for case in _read(golden())[0] if case.is_skipped]
    assert skipped == ["suppressed: a quotation", "in the baseline"]


def test_a_draft_without_findings_passes_and_an_unread_one_does_not() -> None:
    _, clean, gone = _read(golden())
    assert [(case.name, case.is_passed) for case in clean] == [("no findings", True)]
    assert [(case.is_error, case.result[0].message) for case in gone] == [(True, "no such file")]


def test_no_drafts_at_all() -> None:
    assert _read(report()) == []
    assert len(_read(report(result("")))) == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_out(text: str) -> None:
    shown = _text(hostile(text))
    assert shown.isascii()
    root = Xml.fromstring(shown)
    tags = [element.tag for element in root.iter()]
    assert tags == [element.tag for element in Xml.fromstring(_text(hostile("word"))).iter()]
    failure = root.find("testsuite/testcase/failure")
    assert failure is not None
    # A parser puts spaces for white space in attributes; there is none left but spaces.
    assert failure.get("message") == visible(text)
    assert not any(line.lstrip().startswith("::") for line in shown.splitlines())
    assert "##[" not in shown

"""Checkstyle XML, parsed back."""

from __future__ import annotations

from xml.etree import ElementTree as Xml

import pytest

from makers import report
from neurolint.findings.report import Report
from neurolint.reporters.checkstyle import checkstyle
from neurolint.reporters.visible import visible
from written import GOLDEN, HOSTILE, golden, hostile

_KEYS = ["line", "column", "severity", "message", "source"]


def _text(given: Report) -> str:
    return "\n".join(checkstyle(given)) + "\n"


def test_the_whole_document() -> None:
    assert _text(golden()) == (GOLDEN / "checkstyle.xml").read_text("utf-8")


def test_what_a_reader_gets() -> None:
    root = Xml.fromstring(_text(golden()))
    assert (root.tag, root.get("version")) == ("checkstyle", "4.3")
    assert [(file.get("name"), len(file)) for file in root] == [
        ("articles/sore-back.md", 3),
        ("articles/clean.md", 0),
        ("articles/gone.md", 1),
    ]
    assert root[0][1].attrib == {
        "line": "6",
        "column": "1",
        "severity": "error",
        "message": "Against the evidence: “takes away”. Say less.",
        "source": "neurolint.ABC001",
    }
    assert root[2][0].get("message") == "could not be read: no such file"
    assert {error.get("severity") for error in root.iter("error")} <= {"error", "warning", "info", "ignore"}


def test_no_drafts_at_all() -> None:
    assert len(Xml.fromstring(_text(report()))) == 0


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_out(text: str) -> None:
    shown = _text(hostile(text))
    assert shown.isascii()
    root = Xml.fromstring(shown)
    assert [file.tag for file in root] == ["file", "file"]
    assert [list(error.attrib) for error in root.iter("error")] == [_KEYS, _KEYS]
    assert root[0].get("name") == visible(text)
    assert "##[" not in shown

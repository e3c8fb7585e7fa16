"""Plain texts of a finding, and addresses that may be linked to."""

from __future__ import annotations

import pytest

from neurolint.drafts.spans import Lines
from neurolint.reporters.text import told_apart
from neurolint.reporters.told import excused, told, web_address
from written import HOSTILE, golden, hostile


def test_a_finding_is_told_whole() -> None:
    report = golden()
    read = report.results[0]
    assert read.draft is not None
    assert list(told(read.findings[1], read, Lines(read.draft.source), report)) == [
        "articles/sore-back.md:6:1: error ABC001",
        "Against the evidence: “takes away”.",
        "fact: Ketamine does little for pain. [a-fact, moderate certainty, reviewed 2026-01-05]",
        "source: A Body. On pain. Pain. 2020. https://doi.org/10.1/trial",
        "source: A Body. On pain. Pain. 2020. http://books.example/a%20b?x=1&y=%3C2%3E",
        "would pass: Say less.",
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_line_acts(text: str) -> None:
    report = hostile(text)
    read = report.results[0]
    assert read.draft is not None
    for line in told(read.findings[0], read, Lines(read.draft.source), report):
        assert line.isprintable()
        assert not line.lstrip().startswith("::")
        assert "##[" not in line


def test_why_a_finding_does_not_count() -> None:
    results = golden().results
    assert [why for _, why in excused(results[0])] == ["suppressed: a quotation", "in the baseline"]
    assert told_apart(results) == ["1 suppressed", "1 in the baseline", "2 away from changed lines"]
    assert told_apart(results[1:]) == []


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://a.example/b?c=1&d=2#e", "https://a.example/b?c=1&d=2#e"),
        ("HTTP://a.example", "HTTP://a.example"),
        (" https://a.example/ä \n<b>\"'`|\\) ", "https://a.example/%C3%A4%20%0A%3Cb%3E%22%27%60%7C%5C%29"),
        ("https://a.example/100%25", "https://a.example/100%25"),
        ("https://a.example/\udc80", "https://a.example/?"),
        ("https://a.example/##[x]", "https://a.example/#%23[x]"),
        ("javascript:alert(1)", ""),
        ("java\nscript://a.example", ""),
        ("data:text/html,x", ""),
        ("//a.example/b", ""),
        ("/a/b", ""),
        ("https://", ""),
        ("https:///path", ""),
        ("http://[", ""),
        ("", ""),
        (None, ""),
        (["https://a.example"], ""),
    ],
)
def test_only_whole_addresses_of_the_web_are_linked(address: object, shown: str) -> None:
    assert web_address(address) == shown

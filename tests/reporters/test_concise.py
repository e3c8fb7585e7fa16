"""One line a finding."""

from __future__ import annotations

from makers import finding, report, result
from neurolint.findings.report import Result
from neurolint.reporters.concise import concise


def test_lines() -> None:
    given = report(
        result(
            "A\U0001f600 draft.\nOf two lines.",
            finding(11, 13),
            finding(0, 0, "XYZ001", "info", message="No\nauthor."),
        ),
        Result("gone.md", error="no such file"),
        result("Pain.", finding(0, 4, severity="warning"), path="b\x1b[m.md"),
    )
    assert list(concise(given)) == [
        "draft.md:2:2: error ABC001 This is wrong.",
        "draft.md:1:1: info XYZ001 No author.",
        "b\\u001b[m.md:1:1: warning ABC001 This is wrong.",
    ]

"""Code Quality for GitLab: what a merge request shows beside its lines.

https://docs.gitlab.com/ee/ci/testing/code_quality.html tells the keys that GitLab reads.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from neurolint.drafts.spans import Lines
from neurolint.findings.model import Finding
from neurolint.findings.report import Report, Result
from neurolint.reporters.dumped import Stream, streamed
from neurolint.reporters.places import prints, slashed, unique_prints
from neurolint.reporters.visible import visible

_SEVERITIES = {"error": "critical", "warning": "minor", "info": "info"}


def gitlab(report: Report) -> Iterator[str]:
    """Yield the report as one JSON list, in ASCII. A draft that could not be read is a blocker."""
    yield from streamed(Stream(entry for result in report.results for entry in _entries(result)))


def _entries(result: Result) -> Iterator[dict[str, Any]]:
    if result.error is not None:
        (mark,) = unique_prints(result.path, ["cannot be read"])
        yield _entry(
            result.path, "unread", f"cannot be read: {visible(result.error)}", "blocker", mark, (1, 1)
        )
        return
    lines = Lines(result.draft.source if result.draft else "")
    marks = unique_prints(result.path, prints(result, result.findings))
    for finding, mark in zip(result.findings, marks, strict=True):
        where = lines.position(finding.span.start)[0], lines.position(finding.span.end)[0]
        yield _entry(
            result.path, finding.rule.code, _said(finding), _SEVERITIES[finding.severity], mark, where
        )


def _said(finding: Finding) -> str:
    return visible(f"{finding.rule.code} {finding.rule.name}: {finding.message}")


def _entry(
    path: str, check: str, description: str, severity: str, mark: str, lines: tuple[int, int]
) -> dict[str, Any]:
    begin, end = lines
    return {
        "description": description,
        "check_name": check,
        "fingerprint": mark,
        "severity": severity,
        "location": {"path": visible(slashed(path)), "lines": {"begin": begin, "end": max(begin, end)}},
    }

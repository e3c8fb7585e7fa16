"""One line a finding, for editors and scripts: `path:line:column: severity CODE message`."""

from __future__ import annotations

from collections.abc import Iterator

from neurolint.drafts.spans import Lines
from neurolint.findings.report import Report
from neurolint.reporters.visible import visible


def concise(report: Report) -> Iterator[str]:
    """Yield the lines of the report. Drafts that could not be read are left out."""
    for result in report.results:
        if result.draft is None:
            continue
        lines = Lines(result.draft.source)
        for finding in result.findings:
            line, column = lines.position(finding.span.start)
            place = f"{visible(result.path)}:{line}:{column}"
            yield f"{place}: {finding.severity} {finding.rule.code} {visible(finding.message)}"

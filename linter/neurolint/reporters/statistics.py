"""Findings counted by rule, for those who look at a whole site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from neurolint.findings.profiles import rank
from neurolint.findings.report import Report
from neurolint.library.model import Rule, Severity
from neurolint.reporters.text import counted, summary


def statistics(report: Report) -> Iterator[str]:
    """Yield a line for each rule and severity that was found, the most frequent first, and the summary."""
    counts: Counter[tuple[str, Severity]] = Counter()
    drafts: dict[tuple[str, Severity], set[str]] = {}
    rules: dict[str, Rule] = {}
    for result in report.results:
        for finding in result.findings:
            key = finding.rule.code, finding.severity
            counts[key] += 1
            drafts.setdefault(key, set()).add(result.path)
            rules[finding.rule.code] = finding.rule
    width = len(str(max(counts.values(), default=0)))
    for key in sorted(counts, key=lambda key: (-counts[key], -rank(key[1]), key[0])):
        code, severity = key
        where = f"in {counted(len(drafts[key]), 'file')}"
        yield f"{counts[key]:>{width}}  {severity:<7}  {code}  {rules[code].name} ({where})"
    if counts:
        yield ""
    yield summary(report)

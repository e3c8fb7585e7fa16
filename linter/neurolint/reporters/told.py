"""A finding in a few lines of plain text that are safe to show: for formats that hold one text a finding."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from neurolint.drafts.spans import Lines
from neurolint.findings.model import Finding, Suppressed
from neurolint.findings.report import Report, Result, cited
from neurolint.reporters.text import standing
from neurolint.reporters.visible import visible

_KEPT = "/:?#[]@!$&*+,;=%~"
"""What stays as it is in an address; quotes, brackets and all that is not ASCII are percent-encoded."""


def told(finding: Finding, result: Result, lines: Lines, report: Report) -> Iterator[str]:
    """Yield the place of a finding, what is wrong, each fact with its standing, sources and what would pass.

    No line holds a line break or a character that acts.
    """
    line, column = lines.position(finding.span.start)
    yield f"{visible(result.path)}:{line}:{column}: {finding.severity} {visible(finding.rule.code)}"
    yield visible(finding.message)
    for fact in finding.facts:
        yield f"fact: {visible(fact.statement)} [{visible(', '.join(standing(fact, report.today)))}]"
    for source in cited(finding.facts, report.reference):
        yield f"source: {visible(source.citation)} {web_address(source.link)}".rstrip()
    if finding.suggestion:
        yield f"{'would pass' if finding.judgement else 'help'}: {visible(finding.suggestion)}"


def excused(result: Result) -> Iterator[tuple[Finding, str]]:
    """Yield findings that do not count, each with why: suppressed in the draft, or in the baseline."""
    for one in result.suppressed:
        yield one.finding, _suppression(one)
    for finding in result.known:
        yield finding, "in the baseline"


def _suppression(one: Suppressed) -> str:
    return f"suppressed: {visible(one.reason)}" if one.reason.strip() else "suppressed without a reason"


def web_address(address: object) -> str:
    """Return an address as one may link to it, in ASCII; empty unless it is one of http or https with a host."""
    if not isinstance(address, str):
        return ""
    try:
        encoded = quote(address.strip(), safe=_KEPT, errors="replace")
        page, mark, place = encoded.partition("#")
        encoded = page + mark + place.replace("#", "%23")  # "##[" is an order to some build logs
        parts = urlsplit(encoded)
    except ValueError:  # such as a bracket that is not closed
        return ""
    return encoded if parts.scheme in {"http", "https"} and parts.hostname else ""

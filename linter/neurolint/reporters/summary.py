"""The report in Markdown, for a comment on a pull request or the summary page of a job."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from neurolint.drafts.spans import Lines
from neurolint.findings.model import Finding
from neurolint.findings.report import Report, Result, cited
from neurolint.library.model import SEVERITIES, Severity
from neurolint.quickclass import dataclass
from neurolint.reporters.inert import inert, link
from neurolint.reporters.text import counted, standing, told_apart
from neurolint.reporters.told import web_address

LIMIT = 60_000
"""Characters that a summary may have; GitHub takes comments of 65,536."""

_ROWS = 30
_FACTS = _SOURCES = 3
_CLOSING = 200  # room for the words that tell how much is left out

_RISING: dict[Severity, int] = {severity: rank for rank, severity in enumerate(SEVERITIES)}
_UNREAD = len(SEVERITIES)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A finding ready to be shown, or a draft that could not be read: the number of its draft, rank and lines."""

    file: int
    rank: int
    lines: tuple[str, ...]

    @property
    def size(self) -> int:
        """Characters with the line breaks."""
        return sum(len(line) + 1 for line in self.lines)


def markdown(report: Report) -> Iterator[str]:
    """Yield the report as Markdown of GitHub and GitLab, at most `LIMIT` characters long.

    One line of counts, a table by severity and rule, then the findings folded by draft. When there are too many the
    gravest are shown, and the last line tells how many are left out. Nothing in a draft, its name, a rule or a fact
    can become markup, a link or a mention.
    """
    head = list(_head(report))
    entries = sorted(_entries(report), key=lambda entry: -entry.rank)
    kept = _fitting(entries, report, LIMIT - _CLOSING - sum(len(line) + 1 for line in head))
    yield from head
    for number, result in enumerate(report.results):
        if own := sorted((entry for entry in kept if entry.file == number), key=lambda entry: -entry.rank):
            yield from _folded(result, own)
    if missing := len(entries) - len(kept):
        yield ""
        yield f"{missing} more left out: there is no room for all in one comment."


def _head(report: Report) -> Iterator[str]:
    counts = report.counts()
    claims = sum(len(result.judgements) for result in report.results)
    unchecked = sum(result.unchecked for result in report.results)
    unread = sum(result.draft is None for result in report.results)
    hidden = sum(result.hidden for result in report.results)
    apart = [*told_apart(report.results), *([f"{hidden} info hidden by the profile"] if hidden else ())]
    parts = [
        f"{counted(counts['error'], 'error')}, {counted(counts['warning'], 'warning')}, {counts['info']} info",
        *([f"{counted(unread, 'file')} could not be read"] if unread else ()),
        f"{counted(claims, 'claim')} read, {claims - unchecked} covered by a fact, {unchecked} not checked",
        *([", ".join(apart)] if apart else ()),
    ]
    yield f"**neurolint** read {counted(len(report.results) - unread, 'file')}: {'; '.join(parts)}."
    yield from _table(report)


def _table(report: Report) -> Iterator[str]:
    found = Counter(
        (-_RISING[finding.severity], finding.severity, finding.rule.code, finding.rule.name)
        for result in report.results
        for finding in result.findings
    )
    if not found:
        return
    yield from ("", "| Severity | Rule | Findings |", "| --- | --- | ---: |")
    for (_, severity, code, name), count in sorted(found.items())[:_ROWS]:
        yield f"| {severity} | {inert(code, 40)} {inert(name, 80)} | {count} |"
    if len(found) > _ROWS:
        yield f"| | and {len(found) - _ROWS} more | |"


def _entries(report: Report) -> Iterator[_Entry]:
    for number, result in enumerate(report.results):
        if result.draft is None:
            yield _Entry(number, _UNREAD, (f"- **Could not be read**: {inert(result.error or '')}",))
            continue
        lines = Lines(result.draft.source)
        for finding in result.findings:
            yield _Entry(number, _RISING[finding.severity], tuple(_finding(finding, lines, report)))


def _finding(finding: Finding, lines: Lines, report: Report) -> Iterator[str]:
    line, column = lines.position(finding.span.start)
    rule = f"{inert(finding.rule.code, 40)} {inert(finding.rule.name, 80)}"
    yield f"- **{finding.severity}** at {line}:{column}, {rule}: {inert(finding.message)}"
    for fact in finding.facts[:_FACTS]:
        yield f"  - Fact: {inert(fact.statement)} ({inert(', '.join(standing(fact, report.today)))})"
    sources = cited(finding.facts, report.reference)
    for source in sources[:_SOURCES]:
        yield f"  - Source: {link(source.citation, web_address(source.link))}"
    for kind, more in (("fact", len(finding.facts) - _FACTS), ("source", len(sources) - _SOURCES)):
        if more > 0:
            yield f"  - and {counted(more, f'more {kind}')}"
    if finding.suggestion:
        yield f"  - {'Would pass' if finding.judgement else 'Help'}: {inert(finding.suggestion)}"


def _fitting(entries: Sequence[_Entry], report: Report, room: int) -> list[_Entry]:
    """Return the first entries, as many as there is room for with what folds them."""
    kept: list[_Entry] = []
    opened: set[int] = set()
    for entry in entries:
        room -= entry.size
        if entry.file not in opened:
            opened.add(entry.file)
            room -= sum(len(line) + 1 for line in _folded(report.results[entry.file], ()))
        if room < 0:
            break
        kept.append(entry)
    return kept


def _folded(result: Result, entries: Sequence[_Entry]) -> Iterator[str]:
    yield ""
    yield f"<details><summary>{inert(result.path, 200)} ({_what(result)})</summary>"
    yield ""
    for entry in entries:
        yield from entry.lines
    yield ""
    yield "</details>"


def _what(result: Result) -> str:
    if result.draft is None:
        return "not read"
    counts = Counter(finding.severity for finding in result.findings)
    named = {severity: counted(counts[severity], severity) for severity in ("error", "warning")}
    named["info"] = f"{counts['info']} info"
    return ", ".join(named[severity] for severity in reversed(SEVERITIES) if counts[severity])

"""Annotations for GitHub: a workflow command for each finding, which the runner shows at its line.

The escapes are those of the runner itself (actions/toolkit, `command.ts`): in a message %, CR and LF, in a property
: and , as well. The runner shows ten of each severity a step, so errors come first.
"""

from __future__ import annotations

from collections.abc import Iterator

from neurolint.drafts.spans import Lines
from neurolint.findings.model import Finding
from neurolint.findings.profiles import rank
from neurolint.findings.report import Report, Result
from neurolint.reporters.places import slashed
from neurolint.reporters.told import web_address
from neurolint.reporters.visible import visible

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def github(report: Report) -> Iterator[str]:
    """Yield a command a line: drafts that could not be read, then errors, warnings and info."""
    for result in report.results:
        if result.error is not None:
            yield _command(
                "error", {"file": slashed(result.path), "title": "cannot be read"}, visible(result.error)
            )
    every = [(result, finding) for result in report.results for finding in result.findings]
    lines: dict[int, Lines] = {}
    for result, finding in sorted(every, key=lambda pair: -rank(pair[1].severity)):
        source = result.draft.source if result.draft else ""
        known = lines.setdefault(id(result), Lines(source))
        yield _command(_LEVELS[finding.severity], _place(finding, result, known), _message(finding, report))


def _place(finding: Finding, result: Result, lines: Lines) -> dict[str, str]:
    line, column = lines.position(finding.span.start)
    last, end = lines.position(finding.span.end)
    place = {"file": slashed(result.path), "line": str(line), "endLine": str(max(line, last))}
    if line == last and len(finding.span):  # columns of a range over several lines are not understood
        place |= {"col": str(column), "endColumn": str(end)}
    return {**place, "title": f"{finding.rule.code} {finding.rule.name}"}


def _message(finding: Finding, report: Report) -> str:
    said = [visible(finding.message)]
    for fact in finding.facts:
        if fact.statement not in finding.message:
            said.append(f"Fact: {visible(fact.statement)}")
        links = [
            report.reference.sources[one.id].link
            for one in fact.sources
            if one.id in report.reference.sources
        ]
        said += [f"Source: {web_address(link)}" for link in links[:1] if web_address(link)]
    if finding.suggestion:
        said.append(f"{'Would pass' if finding.judgement else 'Help'}: {visible(finding.suggestion)}")
    return "\n".join(said)


def _command(name: str, properties: dict[str, str], message: str) -> str:
    told = ",".join(f"{key}={_property(visible(value))}" for key, value in properties.items())
    return f"::{name} {told}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

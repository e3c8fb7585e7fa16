"""SARIF 2.1.0 (OASIS, 2020), for code scanning and everything else that reads results of static analysis.

Facts are a taxonomy of their own, and results refer to those they rest on. Paths are relative to %SRCROOT%, the folder
the run was started in. Columns count code points.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import Any

from neurolint import __version__
from neurolint.drafts.spans import Lines, Span
from neurolint.findings.model import Finding
from neurolint.findings.report import Report, Result, cited
from neurolint.library.model import Fact, Rule
from neurolint.quickclass import dataclass
from neurolint.reporters.dumped import Stream, streamed
from neurolint.reporters.places import prints, uri
from neurolint.reporters.rulehelp import rule_help
from neurolint.reporters.told import web_address
from neurolint.reporters.visible import visible

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
RULE_PAGES = ""
"""The address below which the pages of the rules are found, once there is one; results then lead there."""
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_ROOT = "%SRCROOT%"
_LONGEST = 1_000  # code points of a snippet


@dataclass(frozen=True, slots=True)
class _Seen:
    """A result of the log before it is written: a finding, the draft it is in, and why it does not count, if so."""

    finding: Finding
    result: Result
    print: str
    excuse: Mapping[str, str] | None = None


def sarif(report: Report) -> Iterator[str]:
    """Yield the report as one SARIF log with one run, in ASCII."""
    yield from streamed(_log(report))


def _log(report: Report) -> dict[str, Any]:
    rules: dict[str, Rule] = {}
    facts: dict[str, Fact] = {}
    for finding in _every(report):
        rules[finding.rule.code] = finding.rule
        facts.update((fact.id, fact) for fact in finding.facts)
    rule_at = {code: at for at, code in enumerate(sorted(rules))}
    fact_at = {id_: at for at, id_ in enumerate(sorted(facts))}
    run: dict[str, Any] = {
        "tool": {"driver": _driver([rules[code] for code in rule_at])},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "artifacts": [
            {"location": _artifact(path), "roles": ["analysisTarget"]}
            for path in dict.fromkeys(result.path for result in report.results)
        ],
        "results": Stream(_results(report, rule_at, fact_at)),
    }
    if facts:
        run["taxonomies"] = [_taxonomy([facts[id_] for id_ in fact_at], report)]
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _every(report: Report) -> Iterator[Finding]:
    for result in report.results:
        yield from result.findings
        yield from (one.finding for one in result.suppressed)
        yield from result.known


def _results(
    report: Report, rule_at: Mapping[str, int], fact_at: Mapping[str, int]
) -> Iterator[dict[str, Any]]:
    for result in report.results:
        lines = Lines(result.draft.source if result.draft else "")
        for one in _seen(result):
            yield _result(one, lines, rule_at, fact_at)


def _seen(result: Result) -> Iterator[_Seen]:
    every: list[tuple[Finding, Mapping[str, str] | None]] = [
        *((finding, None) for finding in result.findings),
        *(
            (one.finding, {"kind": "inSource", "justification": visible(one.reason)})
            for one in result.suppressed
        ),
        *((finding, {"kind": "external", "justification": "in the baseline"}) for finding in result.known),
    ]
    marks = prints(result, [finding for finding, _ in every])
    for (finding, excuse), mark in zip(every, marks, strict=True):
        yield _Seen(finding, result, mark, excuse)


def _driver(rules: Iterable[Rule]) -> dict[str, Any]:
    return {
        "name": "neurolint",
        "version": __version__,
        "semanticVersion": __version__,
        "shortDescription": {"text": "Checks health articles against graded evidence."},
        "rules": [_rule(rule) for rule in rules],
    }


def _rule(rule: Rule) -> dict[str, Any]:
    described: dict[str, Any] = {
        "id": rule.code,
        "name": visible(rule.name),
        "shortDescription": {"text": visible(rule.summary.strip())},
        "fullDescription": {"text": visible(rule.why)},
        "help": {"text": visible(rule.suggestion or rule.why), "markdown": "\n".join(rule_help(rule))},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": sorted({rule.group, *map(visible, rule.tags)})},
    }
    if RULE_PAGES:
        described["helpUri"] = f"{RULE_PAGES}{rule.code}-{rule.name}.md"
    return described


def _taxonomy(facts: Iterable[Fact], report: Report) -> dict[str, Any]:
    return {
        "name": "neurolint-reference",
        "version": __version__,
        "shortDescription": {
            "text": "Reviewed facts, each with its sources and the certainty of the evidence."
        },
        "properties": {"digest": report.reference.digest},
        "isComprehensive": False,
        "taxa": [_taxon(fact, report) for fact in facts],
    }


def _taxon(fact: Fact, report: Report) -> dict[str, Any]:
    sources = cited((fact,), report.reference)
    links = [address for source in sources if (address := web_address(source.link))]
    taxon: dict[str, Any] = {
        "id": fact.id,
        "shortDescription": {"text": visible(fact.statement)},
        "properties": {
            "certainty": fact.certainty,
            "reviewed": fact.reviewed,
            "sources": [
                {"citation": visible(source.citation), "url": web_address(source.link)} for source in sources
            ],
        },
    }
    return {**taxon, "helpUri": links[0]} if links else taxon


def _invocation(report: Report) -> dict[str, Any]:
    unread = [result for result in report.results if result.error is not None]
    return {
        "executionSuccessful": not unread,
        "toolExecutionNotifications": [
            {
                "level": "error",
                "message": {"text": f"cannot be read: {visible(result.error or '')}"},
                "locations": [{"physicalLocation": {"artifactLocation": _artifact(result.path)}}],
            }
            for result in unread
        ],
    }


def _result(
    one: _Seen, lines: Lines, rule_at: Mapping[str, int], fact_at: Mapping[str, int]
) -> dict[str, Any]:
    finding, source = one.finding, one.result.draft.source if one.result.draft else ""
    said: dict[str, Any] = {
        "ruleId": finding.rule.code,
        "ruleIndex": rule_at[finding.rule.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [_location(one.result.path, finding.span, lines, source)],
        "partialFingerprints": {"neurolintClaim/v1": one.print},
    }
    if finding.facts:
        said["taxa"] = _once(_reference(fact, fact_at) for fact in finding.facts)
    if finding.related:
        said["relatedLocations"] = _once(
            {
                **_location(
                    label.draft.path if label.draft else one.result.path,
                    label.span,
                    Lines(label.draft.source) if label.draft else lines,
                    label.draft.source if label.draft else source,
                ),
                "message": {"text": visible(label.text)},
            }
            for label in finding.related
        )
    if finding.fix is not None:
        said["fixes"] = [_fix(one, source)]
    if one.excuse is not None:
        said["suppressions"] = [dict(one.excuse)]
    return said


def _message(finding: Finding) -> str:
    """Return message and suggestion; brackets would be links, and so are escaped as the standard says (3.11.6)."""
    said = visible(finding.message)
    if finding.suggestion:
        said += f"\n{'Would pass' if finding.judgement else 'Help'}: {visible(finding.suggestion)}"
    return said.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _reference(fact: Fact, fact_at: Mapping[str, int]) -> dict[str, Any]:
    component = {"name": "neurolint-reference", "index": 0}
    return {"id": fact.id, "index": fact_at[fact.id], "toolComponent": component}


def _location(path: str, span: Span, lines: Lines, source: str) -> dict[str, Any]:
    # Code scanning wants a line of every result: what is about a whole file stands at its beginning.
    region: dict[str, Any] = dict(_region(span, lines))
    if len(span):
        region["snippet"] = {"text": visible(source[span.start : min(span.end, span.start + _LONGEST)])}
    return {"physicalLocation": {"artifactLocation": _artifact(path), "region": region}}


def _region(span: Span, lines: Lines) -> dict[str, int]:
    line, column = lines.position(span.start)
    last, end = lines.position(span.end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": last,
        "endColumn": end,
        "charOffset": span.start,
        "charLength": len(span),
    }


def _artifact(path: str) -> dict[str, str]:
    """Return where a file is. A whole path is an address of its own, which has no base (3.4.4)."""
    if PurePath(path).is_absolute():
        return {"uri": f"file:///{uri(path).lstrip('/')}"}
    return {"uri": uri(path), "uriBaseId": _ROOT}


def _once(given: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return each of the objects once, in their order: the schema takes no list that says the same twice."""
    kept: list[dict[str, Any]] = []
    for one in given:
        if one not in kept:
            kept.append(one)
    return kept


def _fix(one: _Seen, source: str) -> dict[str, Any]:
    assert one.finding.fix is not None
    lines = Lines(source)
    replacements = [
        {"deletedRegion": _region(edit.span, lines), "insertedContent": {"text": edit.text}}
        for edit in one.finding.fix.edits
    ]
    return {
        "description": {"text": "safe" if one.finding.fix.safe else "to be looked at before it is applied"},
        "artifactChanges": [{"artifactLocation": _artifact(one.result.path), "replacements": replacements}],
    }

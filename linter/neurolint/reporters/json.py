"""The report for programs, after `schemas/report.json`; within a version keys are added, never changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from neurolint import __version__
from neurolint.checks.base import Label
from neurolint.claims.model import Judgement
from neurolint.drafts.spans import Lines, Span
from neurolint.findings.model import Finding
from neurolint.findings.report import Report, Result, cited
from neurolint.library.model import Fact, Reference
from neurolint.reporters.dumped import Stream, streamed
from neurolint.reporters.places import prints

VERSION = 1


def json(report: Report) -> Iterator[str]:
    """Yield the report as one JSON document, file by file, in ASCII: no terminal or build log finds an order in it."""
    yield from streamed(_data(report, Stream(_files(report))))


def report_data(report: Report) -> dict[str, Any]:
    """Return the report as plain data."""
    return _data(report, list(_files(report)))


def _files(report: Report) -> Iterator[dict[str, Any]]:
    return (_file(result, report.reference) for result in report.results)


def _data(report: Report, files: object) -> dict[str, Any]:
    counts = report.counts()
    read = sum(len(result.judgements) for result in report.results)
    unchecked = sum(result.unchecked for result in report.results)
    return {
        "version": VERSION,
        **origin(report.reference),
        "files": files,
        "summary": {
            "files": len(report.results),
            "error": counts["error"],
            "warning": counts["warning"],
            "info": counts["info"],
            "claims": _claims(read, unchecked),
        },
    }


def origin(reference: Reference) -> dict[str, Any]:
    """Return where a document comes from: the tool, and the reference it was held against."""
    return {
        "tool": {"name": "neurolint", "version": __version__},
        "reference": {"digest": reference.digest, "facts": len(reference.facts)},
    }


def _file(result: Result, reference: Reference) -> dict[str, Any]:
    source = result.draft.source if result.draft else ""
    lines = Lines(source)
    return {
        "path": result.path,
        "findings": [
            _finding(finding, source, lines, reference, mark)
            for finding, mark in zip(result.findings, prints(result, result.findings), strict=True)
        ],
        "claims": _claims(len(result.judgements), result.unchecked),
        "hidden": result.hidden,
        "suppressed": [
            {**_finding(one.finding, source, lines, reference, mark), "reason": one.reason}
            for one, mark in zip(
                result.suppressed, prints(result, [s.finding for s in result.suppressed]), strict=True
            )
        ],
        "known": len(result.known),
        "untouched": result.untouched,
        "fixed": result.fixed,
        "error": result.error,
    }


def _claims(read: int, unchecked: int) -> dict[str, int]:
    return {"read": read, "covered": read - unchecked, "not_checked": unchecked}


def _finding(finding: Finding, source: str, lines: Lines, reference: Reference, mark: str) -> dict[str, Any]:
    return {
        "rule": finding.rule.code,
        "name": finding.rule.name,
        "severity": finding.severity,
        "message": finding.message,
        **place_data(finding.span, lines),
        "quote": source[finding.span.start : finding.span.end],
        "claim": _claim(finding.judgement) if finding.judgement else None,
        "facts": [fact.id for fact in finding.facts],
        "sources": sources_data(finding.facts, reference),
        "suggestion": finding.suggestion,
        "fixable": finding.fix is not None,
        "fix": _fix(finding, lines),
        "fingerprint": mark,
        "also": list(finding.also),
        "related": [_related(label, lines) for label in finding.related],
    }


def _fix(finding: Finding, lines: Lines) -> dict[str, Any] | None:
    if finding.fix is None:
        return None
    edits = [{**place_data(edit.span, lines), "text": edit.text} for edit in finding.fix.edits]
    return {"safe": finding.fix.safe, "edits": edits}


def _related(label: Label, lines: Lines) -> dict[str, Any]:
    if label.draft is None:
        return {**place_data(label.span, lines), "text": label.text}
    return {"path": label.draft.path, **place_data(label.span, Lines(label.draft.source)), "text": label.text}


def sources_data(facts: Iterable[Fact], reference: Reference) -> list[dict[str, str]]:
    """Return the sources of some facts, each once."""
    return [
        {"id": source.id, "citation": source.citation, "url": source.link}
        for source in cited(facts, reference)
    ]


def place_data(span: Span, lines: Lines) -> dict[str, Any]:
    """Return start and exclusive end of a range: lines and columns from 1, offsets from 0, in code points."""
    return {"start": _point(span.start, lines), "end": _point(span.end, lines)}


def _point(offset: int, lines: Lines) -> dict[str, int]:
    line, column = lines.position(offset)
    return {"line": line, "column": column, "offset": offset}


def _claim(judgement: Judgement) -> dict[str, str]:
    claim = judgement.claim
    return {
        "subject": claim.subject,
        "predicate": claim.predicate,
        "object": claim.object,
        "polarity": claim.polarity,
        "strength": claim.strength,
        "verdict": judgement.outcome,
    }

"""The ledger for programs, after `schemas/claims.json`; within a version keys are added, never changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from neurolint.claims.model import Outcome
from neurolint.drafts.spans import Lines
from neurolint.findings.report import Report, Result
from neurolint.library.model import Reference
from neurolint.reporters.dumped import dumped
from neurolint.reporters.entries import OUTCOMES, Entry, entries, tally
from neurolint.reporters.json import VERSION, origin, place_data, sources_data
from neurolint.reporters.understood import understood


def ledger_json(report: Report, *, verdicts: Sequence[Outcome] = ()) -> Iterator[str]:
    """Yield the ledger as one JSON document in ASCII; with `verdicts` only claims with one of them."""
    yield dumped(ledger_data(report, verdicts=verdicts))


def ledger_data(report: Report, *, verdicts: Sequence[Outcome] = ()) -> dict[str, Any]:
    """Return the ledger as plain data. The summary counts every claim that was read, `listed` those given."""
    counts = tally(report)
    files = [_file(result, report.reference, verdicts) for result in report.results]
    return {
        "version": VERSION,
        **origin(report.reference),
        "files": files,
        "summary": {
            "files": len(report.results),
            "claims": counts.total(),
            "listed": sum(len(file["claims"]) for file in files),
            **{outcome: counts[outcome] for outcome in OUTCOMES},
        },
    }


def _file(result: Result, reference: Reference, verdicts: Sequence[Outcome]) -> dict[str, Any]:
    lines = Lines(result.draft.source if result.draft else "")
    claims = [_claim(entry, lines, reference) for entry in entries(result, verdicts)]
    return {"path": result.path, "claims": claims, "error": result.error}


def _claim(entry: Entry, lines: Lines, reference: Reference) -> dict[str, Any]:
    claim, judgement = entry.claim, entry.judgement
    return {
        "subject": claim.subject,
        "predicate": claim.predicate,
        "object": claim.object,
        "labels": {"subject": reference.label(claim.subject), "object": reference.label(claim.object)},
        "understood": understood(claim, reference),
        "polarity": claim.polarity,
        "strength": claim.strength,
        "attribution": claim.attribution,
        "scope": list(claim.scope),
        "relation": claim.relation,
        "degree": claim.degree,
        "places": list(claim.places),
        "figure": _figure(claim.figure),
        "implied": claim.implied,
        "verdict": judgement.outcome,
        **place_data(claim.span, lines),
        "quote": entry.quote,
        "sentence": entry.sentence,
        "heading": entry.heading,
        "facts": [fact.id for fact in judgement.facts],
        "sources": sources_data(judgement.facts, reference),
        "suggestion": judgement.say if judgement.level is not None else "",
        "steps": list(judgement.steps),
        "trace": list(claim.trace),
    }


def _figure(figure: tuple[float | None, float | None, str] | None) -> dict[str, Any] | None:
    return None if figure is None else dict(zip(("low", "high", "unit"), figure, strict=True))

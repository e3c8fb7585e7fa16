"""The ledger of all claims of a draft, the supported ones too: the sheet a fact-checker works from."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, get_args

from neurolint.claims.model import Claim, Judgement, Outcome, Reading
from neurolint.drafts.spans import Lines
from neurolint.findings.quotes import Quotes
from neurolint.findings.report import Report, Result, cited
from neurolint.library.model import Reference
from neurolint.reporters.json import VERSION, origin, place_data, sources_data
from neurolint.reporters.visible import visible


def ledger(report: Report, *, trace: bool = False) -> Iterator[str]:
    """Yield the lines of the ledger; with `trace` also how each claim was read and weighed."""
    for result in report.results:
        if result.reading is None:
            continue
        lines, quotes = Lines(result.reading.draft.source), Quotes(result.reading.draft)
        for judgement in result.judgements:
            yield from _entry(judgement, result, result.reading, lines, quotes, report.reference, trace)
    yield _summary(report)


def _entry(
    judgement: Judgement,
    result: Result,
    reading: Reading,
    lines: Lines,
    quotes: Quotes,
    reference: Reference,
    trace: bool,
) -> Iterator[str]:
    claim = judgement.claim
    line, column = lines.position(claim.span.start)
    triple = " — ".join(
        visible(part)
        for part in (reference.label(claim.subject), claim.predicate, reference.label(claim.object))
    )
    facts = ", ".join(fact.id for fact in judgement.facts)
    place = f"{visible(result.path)}:{line}:{column}"
    yield f"{place}: {triple} ({', '.join(_manner(claim))}): {_words(judgement.outcome)}"
    yield f"    “{visible(quotes.quote(reading.span(reading.sentences[claim.sentence])))}”"
    if facts:
        yield f"    fact: {facts}"
    for source in cited(judgement.facts, reference)[:1]:
        yield f"    source: {visible(source.citation)} {visible(source.link)}".rstrip()
    if trace:
        for step in claim.trace:
            yield f"    read: {visible(step)}"
        for step in judgement.steps:
            yield f"    because: {visible(step)}"


def _manner(claim: Claim) -> Iterator[str]:
    """Yield how the claim is made: denied, how strongly, by whom, for what part, in so many words or not."""
    if claim.polarity == "negated":
        yield "negated"
    yield claim.strength
    if claim.attribution:
        yield f"said by {visible(claim.attribution)}"
    yield from map(visible, claim.scope)
    if claim.implied:
        yield "implied"


def _words(outcome: Outcome) -> str:
    return "not checked" if outcome == "not-covered" else outcome


def _tally(report: Report) -> Counter[Outcome]:
    return Counter(judgement.outcome for result in report.results for judgement in result.judgements)


def _summary(report: Report) -> str:
    tally = _tally(report)
    counts = [f"{tally[outcome]} {_words(outcome)}" for outcome in get_args(Outcome) if tally[outcome]]
    claims = f"{tally.total()} claim{'s' if tally.total() != 1 else ''}"
    return f"{claims}: {', '.join(counts)}" if counts else claims


def ledger_json(report: Report) -> Iterator[str]:
    """Yield the ledger as one JSON document after `schemas/claims.json`, in ASCII."""
    yield json.dumps(ledger_data(report), indent=2)


def ledger_data(report: Report) -> dict[str, Any]:
    """Return the ledger as plain data."""
    tally = _tally(report)
    return {
        "version": VERSION,
        **origin(report.reference),
        "files": [_file(result, report.reference) for result in report.results],
        "summary": {
            "files": len(report.results),
            "claims": tally.total(),
            **{outcome: tally[outcome] for outcome in get_args(Outcome)},
        },
    }


def _file(result: Result, reference: Reference) -> dict[str, Any]:
    claims = []
    if result.reading:
        lines, quotes = Lines(result.reading.draft.source), Quotes(result.reading.draft)
        claims = [
            _claim(judgement, result.reading, lines, quotes, reference) for judgement in result.judgements
        ]
    return {"path": result.path, "claims": claims, "error": result.error}


def _claim(
    judgement: Judgement, reading: Reading, lines: Lines, quotes: Quotes, reference: Reference
) -> dict[str, Any]:
    claim = judgement.claim
    return {
        "subject": claim.subject,
        "predicate": claim.predicate,
        "object": claim.object,
        "labels": {"subject": reference.label(claim.subject), "object": reference.label(claim.object)},
        "polarity": claim.polarity,
        "strength": claim.strength,
        "attribution": claim.attribution,
        "scope": list(claim.scope),
        "implied": claim.implied,
        "verdict": judgement.outcome,
        **place_data(claim.span, lines),
        "quote": reading.draft.source[claim.span.start : claim.span.end],
        "sentence": quotes.quote(reading.span(reading.sentences[claim.sentence])),
        "facts": [fact.id for fact in judgement.facts],
        "sources": sources_data(judgement.facts, reference),
        "steps": list(judgement.steps),
        "trace": list(claim.trace),
    }

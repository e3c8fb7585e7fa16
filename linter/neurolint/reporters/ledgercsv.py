"""The ledger as a table for spreadsheets: RFC 4180, one row a claim, below one header for all files of a run.

A spreadsheet runs a cell that begins like a formula, whoever wrote it (CWE-1236): such a cell is given an apostrophe
in front, which spreadsheets show as text. Every cell is quoted, so that none breaks up where another separator is
expected, and holds no control characters or line breaks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from neurolint.claims.model import Outcome
from neurolint.findings.report import Report, cited
from neurolint.library.model import Reference
from neurolint.reporters.entries import Entry, entries, verdict_words
from neurolint.reporters.understood import understood
from neurolint.reporters.visible import visible

COLUMNS = (
    "file", "line", "column", "end_line", "end_column", "start", "end", "heading", "sentence", "quote",
    "verdict", "understood", "subject", "subject_label", "predicate", "object", "object_label", "polarity",
    "strength", "attribution", "scope", "relation", "degree", "places", "figure_low", "figure_high",
    "figure_unit", "implied", "steps", "facts", "statements", "sources", "urls", "suggestion", "trace",
)  # fmt: skip
"""The header; within a version columns are added at the end, none changes or goes."""

SEPARATOR = " | "
"""Stands between the several values of one cell."""

_FORMULA = re.compile("[\\s\u200c\u200d]*[=+\\-@|%＝＋－＠]")
"""How what a spreadsheet may run begins: wide forms count, and what does not show in front is dropped."""


def ledger_csv(report: Report, *, verdicts: Sequence[Outcome] = ()) -> Iterator[str]:
    """Yield the records without the CRLF that is to end each; with `verdicts` only claims with one of them.

    Drafts that could not be read have no row.
    """
    yield _record(COLUMNS)
    for result in report.results:
        for entry in entries(result, verdicts):
            yield _record(_cells(result.path, entry, report.reference))


def _record(cells: Collection[str]) -> str:
    return ",".join(map(_cell, cells))


def _cell(text: str) -> str:
    shown = visible(text)
    if _FORMULA.match(shown):
        shown = f"'{shown}"
    return '"' + shown.replace('"', '""') + '"'


def _cells(path: str, entry: Entry, reference: Reference) -> tuple[str, ...]:
    claim, judgement = entry.claim, entry.judgement
    low, high, unit = claim.figure or (None, None, "")
    sources = cited(judgement.facts, reference)
    return (
        path,
        *map(str, (*entry.start, *entry.end, claim.span.start, claim.span.end)),
        entry.heading,
        entry.sentence,
        entry.quote,
        verdict_words(judgement.outcome),
        understood(claim, reference),
        claim.subject,
        reference.label(claim.subject),
        claim.predicate,
        claim.object,
        reference.label(claim.object),
        claim.polarity,
        claim.strength,
        claim.attribution,
        SEPARATOR.join(claim.scope),
        claim.relation,
        claim.degree,
        SEPARATOR.join(claim.places),
        "" if low is None else f"{low:.10g}",
        "" if high is None else f"{high:.10g}",
        unit,
        "yes" if claim.implied else "no",
        SEPARATOR.join(judgement.steps),
        SEPARATOR.join(fact.id for fact in judgement.facts),
        SEPARATOR.join(fact.statement for fact in judgement.facts),
        SEPARATOR.join(source.citation for source in sources),
        SEPARATOR.join(source.link for source in sources if source.link),
        judgement.say if judgement.level is not None else "",
        SEPARATOR.join(claim.trace),
    )

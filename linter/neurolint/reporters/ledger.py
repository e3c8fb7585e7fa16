"""The ledger of all claims of a draft, the supported ones too: the sheet a fact-checker works from."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from neurolint.claims.model import Outcome
from neurolint.findings.report import Report, cited
from neurolint.library.model import Severity
from neurolint.reporters.entries import Entry, counted, entries, in_words, tally, verdict_words
from neurolint.reporters.paint import Paint
from neurolint.reporters.sheet import WIDTH, row
from neurolint.reporters.text import SOURCES, standing
from neurolint.reporters.understood import understood
from neurolint.reporters.visible import columns, visible

_VERDICT = len("not checked") + 1  # columns of the longest verdict
_COLOURS: dict[Outcome, Severity] = {
    "contradicted": "error",
    "overstated": "warning",
    "understated": "warning",
    "outdated": "warning",
    "not-covered": "info",
}


def ledger(
    report: Report,
    *,
    verdicts: Sequence[Outcome] = (),
    trace: bool = False,
    colour: bool = False,
    width: int = WIDTH,
) -> Iterator[str]:
    """Yield the lines of the ledger, by file and heading, wrapped at `width` columns.

    With `verdicts` only claims with one of them are listed; with `trace` also how each claim was read. Drafts that
    could not be read are left out.
    """
    paint = Paint(colour)
    shown = 0
    for result in report.results:
        listed = list(entries(result, verdicts))
        if not listed:
            continue
        shown += len(listed)
        yield from _title(result.path, "=", width, paint)
        yield in_words(counted(result.judgements))
        yield ""
        before: Entry | None = None
        for entry in listed:
            if entry.heading and (before is None or entry.heading_line != before.heading_line):
                yield from _title(f"{entry.heading} (line {entry.heading_line})", "-", width, paint)
            again = before is not None and before.claim.sentence == entry.claim.sentence
            yield from _entry(entry, again, report, trace, paint, width)
            yield ""
            before = entry
    yield from _ending(report, shown)


def _title(text: str, line: str, width: int, paint: Paint) -> Iterator[str]:
    yield paint.bold(visible(text))
    yield paint.dim(line * min(width, columns(visible(text))))


def _entry(entry: Entry, again: bool, report: Report, trace: bool, paint: Paint, width: int) -> Iterator[str]:
    judgement = entry.judgement
    verdict = verdict_words(judgement.outcome)
    place = f"{entry.start[0]}:{entry.start[1]}"
    head = f"{verdict:{_VERDICT}}  {place}  "
    first, *others = textwrap.wrap(
        visible(understood(entry.claim, report.reference)),
        max(width - len(head), 20),
        break_long_words=False,
        break_on_hyphens=False,
    )
    colour = _COLOURS.get(judgement.outcome)
    shade = paint.severity(colour, verdict) if colour else paint.bold(verdict)
    yield f"{shade}{head[len(verdict) :]}{first}"
    yield from (" " * len(head) + part for part in others)
    yield from row("Sentence", "as above" if again else f"“{entry.sentence}”", width)
    yield from row("Because", judgement.steps, width)
    if not judgement.facts and judgement.outcome != "not-covered":
        yield from row("Because", "the vocabulary has it so", width)
    for fact in judgement.facts:
        yield from row("Fact", f"{fact.statement} [{', '.join(standing(fact, report.today))}]", width)
    sources = cited(judgement.facts, report.reference)
    for source in sources[:SOURCES]:
        yield from row("Source", f"{source.citation} {source.link}".rstrip(), width)
    if len(sources) > SOURCES:
        yield from row("Source", f"and {len(sources) - SOURCES} more", width)
    if judgement.say and judgement.level is not None:
        yield from row("Would pass", judgement.say, width)
    if trace:
        yield from row("Read by", entry.claim.trace, width)


def _ending(report: Report, shown: int) -> Iterator[str]:
    counts = tally(report)
    listed = "" if shown == counts.total() else f" ({shown} listed)"
    yield in_words(counts) + listed
    if counts["not-covered"]:
        yield "Not checked: no fact covers the claim, which says nothing about whether it is true."

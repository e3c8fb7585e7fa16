"""The report for people: each finding with its words underlined, the reason, the fact, its sources."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from neurolint.drafts.spans import Lines
from neurolint.findings.model import Finding
from neurolint.findings.report import Report, Result, cited
from neurolint.library.model import Fact
from neurolint.reporters.excerpt import excerpt
from neurolint.reporters.paint import Paint
from neurolint.reporters.visible import visible

_WRAP = 100
_SHORT = 60
"""So many characters are quoted of an item of a list."""

SOURCES = 2
"""Sources that are given in full."""

_Told = dict[tuple[str, tuple[tuple[str, str], ...]], tuple[str, str]]
"""Where in a draft the rest of a finding of a rule was told first, with its message."""

_BASIS = {
    "definition": "by definition",
    "pharmacology": "pharmacology",
    "regulatory": "regulatory",
    "historical": "history",
}


def text(report: Report, *, colour: bool = False) -> Iterator[str]:
    """Yield the lines of the report. Drafts that could not be read are only counted.

    What stands below one finding is not told again below others of the same draft: they point to it. Of the items of a
    list that are held against the same facts about the same thing the first tells how many there are; the others take a
    line each.
    """
    paint = Paint(colour)
    wrapper = textwrap.TextWrapper(
        _WRAP, break_long_words=False, break_on_hyphens=False, subsequent_indent="  "
    )
    for result in report.results:
        if result.draft and result.findings:
            lines = Lines(result.draft.source)
            told: _Told = {}
            lists = _lists(result)
            for number, finding in enumerate(result.findings):
                alike = lists.get(number, ())
                if alike and alike[0] != number:
                    yield from _item(finding, result.findings[alike[0]], result, lines, paint)
                else:
                    yield from _finding(finding, result, lines, report, paint, wrapper, told, len(alike))
                if number + 1 not in alike:
                    yield ""
    yield summary(report)


def _finding(
    finding: Finding,
    result: Result,
    lines: Lines,
    report: Report,
    paint: Paint,
    wrapper: textwrap.TextWrapper,
    told: _Told,
    alike: int,
) -> Iterator[str]:
    assert result.draft is not None
    line, _ = lines.position(finding.span.start)
    yield _head(finding, result, lines, paint)
    gutter = " " * len(str(line))
    if finding.span.end:
        shown = excerpt(result.draft.source, lines, finding.span)
        mark = paint.severity(finding.severity, "^" * shown.length)
        yield f"  {paint.dim(f'{line} |')} {shown.text}"
        yield f"  {paint.dim(f'{gutter} |')} {' ' * shown.indent}{mark}"
    notes = [*_notes(finding, lines, report, told)]
    if alike > 1:
        notes.append(("list", f"this goes for {alike} of its items"))
    for label, words in notes:
        head = f"{label}: " if label else ""
        for number, part in enumerate(wrapper.wrap(head + visible(words))):
            if number:
                part = visible(part)  # a line that was broken here may begin with an order to a build log
            elif label:
                part = paint.bold(part[: len(label) + 1]) + part[len(label) + 1 :]
            yield f"  {gutter} {paint.dim('=') if not number else ' '} {part}"


def _head(finding: Finding, result: Result, lines: Lines, paint: Paint) -> str:
    line, column = lines.position(finding.span.start)
    also = f" (also {', '.join(finding.also)})" if finding.also else ""
    place = paint.bold(f"{visible(result.path)}:{line}:{column}:")
    severity = paint.severity(finding.severity, finding.severity)
    return f"{place} {severity} {finding.rule.code} {visible(finding.rule.name)}{also}"


def _item(finding: Finding, first: Finding, result: Result, lines: Lines, paint: Paint) -> Iterator[str]:
    """Yield the line of an item of a list of which an item before it tells the rest."""
    assert result.draft is not None
    words = " ".join(result.draft.source[finding.span.start : finding.span.end].split())
    line, column = lines.position(first.span.start)
    quote = visible(textwrap.shorten(words, _SHORT, placeholder=" …"))
    yield f"{_head(finding, result, lines, paint)}: “{quote}”, as {line}:{column}"


def _lists(result: Result) -> Mapping[int, Sequence[int]]:
    """Return the findings on items of one list that rest on the same facts about the same thing, by each of them."""
    assert result.draft is not None
    found: dict[tuple[object, ...], list[int]] = {}
    for number, finding in enumerate(result.findings):
        claim = finding.judgement.claim if finding.judgement else None
        if claim is None or not finding.facts or finding.related or finding.fix:
            continue
        block = result.draft.blocks[claim.block]
        if block.kind == "item" and finding.span == claim.span:
            facts = tuple(fact.id for fact in finding.facts)
            where = block.heading, block.lead_in, block.level
            key = finding.rule.code, finding.severity, facts, finding.suggestion, claim.subject, where
            found.setdefault(key, []).append(number)
    return {number: alike for alike in found.values() if len(alike) > 1 for number in alike}


def _notes(finding: Finding, lines: Lines, report: Report, told: _Told) -> Iterator[tuple[str, str]]:
    """Yield what is to be said below the underlined words: a label, or none, and the text."""
    grounds = tuple(_grounds(finding, report))
    line, column = lines.position(finding.span.start)
    first = told.setdefault((finding.rule.code, grounds), (f"{line}:{column}", finding.message))
    again = bool(grounds) and first[0] != f"{line}:{column}"
    reason, colon, _ = finding.message.partition(": ")
    yield "", f"{reason} …" if again and colon and finding.message == first[1] else finding.message
    for related in finding.related:
        elsewhere = related.draft
        line, column = (Lines(elsewhere.source) if elsewhere else lines).position(related.span.start)
        yield "see", f"{elsewhere.path + ':' if elsewhere else ''}{line}:{column}: {related.text}"
    if again:
        yield "see", f"{first[0]}: {'the fact and what would pass' if finding.facts else 'what to do'}"
    else:
        yield from grounds
    if finding.fix:
        yield "fix", "neurolint check --fix" if finding.fix.safe else "neurolint check --fix --unsafe"


def _grounds(finding: Finding, report: Report) -> Iterator[tuple[str, str]]:
    """Yield what a finding rests on and what to do: its facts, the steps from them, their sources, the wording."""
    for fact in finding.facts:
        stands = f"[{', '.join(standing(fact, report.today))}]"
        # Most messages of claim checks quote the fact already.
        yield "fact", stands if fact.statement in finding.message else f"{fact.statement} {stands}"
    for step in finding.judgement.steps if finding.judgement else ():
        if step not in finding.message:
            yield "because", step
    sources = cited(finding.facts, report.reference)
    for source in sources[:SOURCES]:
        yield "source", f"{source.citation} {source.link}".rstrip()
    if len(sources) > SOURCES:
        yield "source", f"and {len(sources) - SOURCES} more"
    if finding.suggestion:
        yield ("would pass" if finding.judgement else "help"), finding.suggestion


def standing(fact: Fact, today: date | None) -> Iterator[str]:
    """Yield what one must know of a fact to trust it: id, certainty, where it holds, how fresh it is."""
    yield fact.id
    yield _BASIS.get(fact.basis) or f"{fact.certainty.replace('-', ' ')} certainty"
    if fact.disputed:
        yield "disputed"
    if fact.jurisdiction:
        yield " and ".join(fact.jurisdiction)
    if today and fact.review_by and fact.review_by < today.isoformat():
        yield f"review overdue since {fact.review_by}"
    elif fact.reviewed:
        yield f"reviewed {fact.reviewed}"


def summary(report: Report) -> str:
    """Return one line with what was found, what was checked and what was not, and what is hidden."""
    counts = report.counts()
    claims = sum(len(result.judgements) for result in report.results)
    unchecked = sum(result.unchecked for result in report.results)
    unread = sum(result.error is not None for result in report.results)
    hidden = sum(result.hidden for result in report.results)
    parts = [
        f"{counted(len(report.results), 'file')}: {counted(counts['error'], 'error')}, "
        f"{counted(counts['warning'], 'warning')}, {counts['info']} info",
        f"{counted(claims, 'claim')} read, {claims - unchecked} covered by a fact, {unchecked} not checked",
    ]
    if unread:
        parts.insert(1, f"{counted(unread, 'file')} could not be read")
    parts += told_apart(report.results)
    parts += _fixes(report)
    if hidden:
        parts.append(f"{hidden} info hidden: --profile audit shows them")
    return "; ".join(parts)


def told_apart(results: Sequence[Result]) -> list[str]:
    """Return in words how many findings do not count, and why: nothing for what there is none of."""
    counts = {
        "suppressed": sum(len(result.suppressed) for result in results),
        "in the baseline": sum(len(result.known) for result in results),
        "away from changed lines": sum(result.untouched for result in results),
    }
    return [f"{count} {why}" for why, count in counts.items() if count]


def _fixes(report: Report) -> Iterator[str]:
    """Yield how many findings were fixed, and how many can be."""
    fixed = sum(result.fixed for result in report.results)
    tally = report.tally()
    if fixed:
        yield f"{fixed} fixed"
    if tally.safe:
        more = f", {tally.unsafe} more with --unsafe" if tally.unsafe else ""
        yield f"{tally.safe} fixable with --fix{more}"
    elif tally.unsafe:
        yield f"{tally.unsafe} fixable with --fix --unsafe"


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 file", "2 files"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

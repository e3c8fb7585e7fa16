"""When several findings stand on the same words: which of them are reported."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from neurolint.drafts.spans import Span
from neurolint.findings.model import Finding
from neurolint.findings.profiles import rank
from neurolint.findings.suppressions import KIND


def settle(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings to report, by place and code.

    Of overlapping findings of one rule that rest on the same facts, the strongest stays, then the longest,
    then the first. Of findings of one group on exactly the same words, the strongest stays and names the
    codes of the others in `also`. So does one that shares words with a finding of a rule that it speaks for
    (`Rule.told_by`). Findings on a whole file stand side by side.
    """
    return tuple(sorted(speak_for(name_others(drop_overlaps(findings))), key=_place))


def drop_overlaps(findings: Iterable[Finding]) -> list[Finding]:
    """Keep one of overlapping findings of a rule; those on different facts are different mistakes."""
    kept: list[Finding] = []
    taken: dict[tuple[str, frozenset[str]], list[tuple[int, int]]] = {}
    said: set[tuple[str, Span, str]] = set()
    for finding in sorted(findings, key=_preference):
        same_words = (finding.rule.code, finding.span, finding.message)
        if same_words in said:
            continue
        key = (finding.rule.code, _facts(finding))
        if _take(taken.setdefault(key, []), finding.span):
            said.add(same_words)
            kept.append(finding)
    return kept


def _take(taken: list[tuple[int, int]], span: Span) -> bool:
    """Add a range to sorted ranges that do not overlap, unless it would overlap one of them."""
    at = bisect_left(taken, (span.start, span.end))
    if at and taken[at - 1][1] > span.start and span.end > taken[at - 1][0]:
        return False
    if at < len(taken) and taken[at][0] < span.end and taken[at][1] > span.start:
        return False
    taken.insert(at, (span.start, span.end))
    return True


def name_others(findings: Iterable[Finding]) -> list[Finding]:
    """Merge findings of one group on exactly the same words into the strongest; those on a suppression stay apart."""
    by_words: dict[tuple[Span, str], list[Finding]] = {}
    kept: list[Finding] = []
    for finding in findings:
        if len(finding.span) and finding.rule.check != KIND:
            by_words.setdefault((finding.span, finding.rule.group), []).append(finding)
        else:
            kept.append(finding)
    for together in by_words.values():
        first = min(together, key=_preference)
        others = {finding.rule.code for finding in together} - {first.rule.code}
        kept.append(replace(first, also=tuple(sorted(others.union(first.also)))) if others else first)
        kept += [
            finding for finding in together if finding.rule.code == first.rule.code and finding is not first
        ]
    return kept


def speak_for(findings: Iterable[Finding]) -> list[Finding]:
    """Merge each finding into one that shares words with it, of a rule that tells it as well; never into a weaker one.

    Findings of one rule on the same facts must not overlap (see `drop_overlaps`).
    """
    told = sorted(findings, key=_preference)
    asked = frozenset(code for finding in told for code in finding.rule.told_by)
    places: dict[str, dict[frozenset[str], list[tuple[int, int]]]] = {}  # where each begins, and its number
    for at, finding in enumerate(told):
        if finding.rule.code in asked and len(finding.span):
            by_facts = places.setdefault(finding.rule.code, {})
            insort(by_facts.setdefault(_facts(finding), []), (finding.span.start, at))
    voices: dict[
        int, int
    ] = {}  # who speaks for those that are silent, by their numbers; it may be silent itself

    def voice(number: int) -> int:
        while number in voices:
            number = voices[number]
        return number

    for at in reversed(range(len(told))):  # the weakest and shortest first
        finding = told[at]
        near = {
            voice(number)
            for code in finding.rule.told_by
            for begun in places.get(code, {}).values()
            for number in _sharing(finding.span, begun, told)
        }
        speaker = min(
            (n for n in near if n != at and rank(told[n].severity) >= rank(finding.severity)), default=None
        )
        if speaker is not None:
            voices[at] = speaker
            also = {finding.rule.code, *finding.also, *told[speaker].also} - {told[speaker].rule.code}
            told[speaker] = replace(told[speaker], also=tuple(sorted(also)))
    return [finding for at, finding in enumerate(told) if at not in voices]


def _sharing(span: Span, begun: Sequence[tuple[int, int]], told: Sequence[Finding]) -> Iterator[int]:
    """Yield the numbers of those findings that overlap a range; they come by where they begin and lie apart."""
    if not len(span):
        return
    first = max(0, bisect_right(begun, (span.start, len(told))) - 1)
    for start, number in begun[first : bisect_left(begun, (span.end, 0))]:
        if start < span.end and span.start < told[number].span.end:
            yield number


def _facts(finding: Finding) -> frozenset[str]:
    return frozenset(fact.id for fact in finding.facts)


def _preference(finding: Finding) -> tuple[object, ...]:
    """Order findings from the one to keep first; to the last difference, so that no other order counts."""
    return (
        -rank(finding.severity),
        -len(finding.span),
        finding.span.start,
        finding.rule.code,
        finding.message,
        -len(finding.facts),
        [fact.id for fact in finding.facts],
        finding.suggestion,
        finding.fix is None or not finding.fix.safe,
        finding.fix is None,
    )


def _place(finding: Finding) -> tuple[int, int, str, str]:
    return finding.span.start, finding.span.end, finding.rule.code, finding.message

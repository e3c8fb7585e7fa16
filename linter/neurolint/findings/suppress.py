"""Suppressions at work: which findings they leave out, and what there is to say about them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from neurolint.checks.base import Edit, Fix, Remark
from neurolint.drafts.model import Draft
from neurolint.drafts.spans import Span
from neurolint.findings.frontkey import find_name
from neurolint.findings.model import Finding, Suppressed
from neurolint.findings.settle import drop_overlaps, settle
from neurolint.findings.suppressions import ALL, Names, Suppression, read_suppressions


class Suppressor:
    """Leaves out of the findings on one draft what the draft asks to."""

    def __init__(self, draft: Draft, names: Names, today: date | None) -> None:
        self._draft = draft
        self._names = names
        self._today = today
        self._all = read_suppressions(draft, names)
        self._holding = [suppression for suppression in self._all if suppression.holds(today)]
        self._by_code: dict[str, list[Suppression]] = {}
        for suppression in self._holding:
            for code in frozenset[str]().union(*suppression.codes.values()):
                self._by_code.setdefault(code, []).append(suppression)
        self._used: set[tuple[Span, str]] = set()

    def divide(self, findings: Iterable[Finding]) -> tuple[Iterable[Finding], tuple[Suppressed, ...]]:
        """Return the findings that stay, and those that are suppressed, settled.

        Of overlapping findings of a rule that rest on the same facts one is left already: none comes to light because
        another is suppressed. Findings of other rules on the same words do: each has to be suppressed by itself.
        """
        if not self._holding:
            return findings, ()
        stay: list[Finding] = []
        gone: list[Finding] = []
        for finding in drop_overlaps(findings):
            (gone if self._suppressed_by(finding) else stay).append(finding)
        return stay, tuple(map(self._told, settle(gone)))

    def remarks(self, run: Collection[str]) -> tuple[Remark, ...]:
        """Return what there is to say about the suppressions, once all findings were divided.

        `run` are the codes of the rules that were run and whose findings depend on this draft alone: only of these can
        be told that they found nothing to suppress.
        """
        return tuple(remark for suppression in self._all for remark in self._remarks(suppression, run))

    def _suppressed_by(self, finding: Finding) -> bool:
        found = False
        for suppression in self._by_code.get(finding.rule.code, ()):
            if suppression.covers(finding.rule.code, finding.span):
                found = True
                self._used |= {
                    (suppression.span, name)
                    for name, codes in suppression.codes.items()
                    if finding.rule.code in codes
                }
        return found

    def _told(self, finding: Finding) -> Suppressed:
        """Give the reason of the narrowest suppression; of equal ones, of the last before the words."""
        code = finding.rule.code
        covering = [one for one in self._by_code[code] if one.covers(code, finding.span)]
        by = min(covering, key=lambda one: (one.breadth(), -one.span.start))
        return Suppressed(finding, by.directive.reason, by.span)

    def _remarks(self, suppression: Suppression, run: Collection[str]) -> Iterator[Remark]:
        if suppression.fault:
            yield Remark("malformed", suppression.span, {"fault": suppression.fault})
            return
        written = ", ".join(suppression.directive.names)
        about = frozenset[str]().union(*suppression.codes.values())
        if not suppression.directive.reason:
            yield Remark("no-reason", suppression.span, {"rules": written}, about)
        elif suppression.is_over(self._today):
            day = str(suppression.directive.until)
            yield Remark("expired", suppression.span, {"rules": written, "until": day}, about)
        elif suppression.directive.until is None:
            yield Remark("open-ended", suppression.span, {"rules": written}, self._named(suppression))
        for name, codes in suppression.codes.items():
            if not codes:
                fields = {"name": name, "hint": self._names.hint(name)}
                yield Remark("unknown", self._place(name, suppression.span), fields)
        if suppression.holds(self._today):
            yield from self._unused(suppression, run)

    def _place(self, name: str, comment: Span) -> Span:
        return find_name(self._draft.source, name, comment.start, comment.end) or comment

    def _named(self, suppression: Suppression) -> frozenset[str]:
        """Return the rules that a suppression is about by name or group: not merely as some of all."""
        return frozenset[str]().union(
            *(codes for name, codes in suppression.codes.items() if name.casefold() != ALL)
        )

    def _unused(self, suppression: Suppression, run: Collection[str]) -> Iterator[Remark]:
        idle = [
            name
            for name, codes in suppression.codes.items()
            if codes and (suppression.span, name) not in self._used and codes <= set(run)
        ]
        if idle:
            whole = len(idle) == len(suppression.codes)
            about = frozenset[str]().union(*(suppression.codes[name] for name in idle))
            fix = _removed(self._draft, suppression) if whole else None
            span = suppression.span if whole else self._place(idle[0], suppression.span)
            yield Remark("unused", span, {"rules": ", ".join(idle)}, about, fix)


def _removed(draft: Draft, suppression: Suppression) -> Fix | None:
    """Return the edit that takes a comment away, where the page is sure to stay what it is.

    That is at the end of a line behind words, or on a line of its own with an empty one above or below.
    """
    if suppression.directive.form not in ("disable-line", "disable-next-line"):
        return None
    source, span = draft.source, suppression.span
    begin = source.rfind("\n", 0, span.start) + 1
    end = source.find("\n", span.end)
    end = len(source) if end < 0 else end
    if source[span.end : end].strip():
        return None
    if source[begin : span.start].strip():
        words = len(source[begin : span.start].rstrip())
        return Fix((Edit(Span(begin + words, span.end), ""),))
    above = source[source.rfind("\n", 0, max(0, begin - 1)) + 1 : max(0, begin - 1)]
    below = source[end + 1 : (source + "\n").find("\n", end + 1)] if end < len(source) else ""
    if above.strip() and below.strip():
        return None
    return Fix((Edit(Span(begin, min(end + 1, len(source))), ""),))

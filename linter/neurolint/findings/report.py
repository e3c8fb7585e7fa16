"""What a run came to: a result for each draft, and what they were held against."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from datetime import date

from neurolint.checks.base import Prints
from neurolint.claims.model import Judgement, Reading
from neurolint.drafts.model import Draft
from neurolint.findings.model import Finding, Suppressed
from neurolint.findings.packed import Packed
from neurolint.library.model import Fact, Reference, Severity, Source
from neurolint.quickclass import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """One draft: what was read in it and its findings by place, or in `error` why it could not be read.

    `hidden` counts the findings that the profile left out; `suppressed` are those that the draft asks to leave out,
    `known` those of a baseline, and `untouched` counts those away from the lines that changed. `prints` is what rules
    that compare drafts keep of this one, by their codes. `hidden_findings` are those that `hidden` counts. `fixed`
    counts the findings that there were before fixes; `not_covered` the claims that no
    fact covers, where they were counted. `key` is the name by which runs keep this result, where they do.
    """

    path: str
    reading: Reading | None = None
    findings: Sequence[Finding] = ()
    hidden: int = 0
    error: str | None = None
    prints: Mapping[str, Prints] = field(default_factory=dict)
    suppressed: Sequence[Suppressed] = ()
    known: Sequence[Finding] = ()
    untouched: int = 0
    hidden_findings: Sequence[Finding] = ()
    fixed: int = 0
    not_covered: int | None = None
    key: str = field(default="", compare=False, repr=False)

    @property
    def draft(self) -> Draft | None:
        """The draft, if it could be read."""
        return self.reading.draft if self.reading else None

    @property
    def judgements(self) -> Sequence[Judgement]:
        """All claims that were read in the draft, with what the facts make of them."""
        return self.reading.judgements if self.reading else ()

    @property
    def unchecked(self) -> int:
        """How many of the claims no fact covers."""
        if self.not_covered is not None:
            return self.not_covered
        return sum(judgement.outcome == "not-covered" for judgement in self.judgements)


_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many findings there are of each severity, and how many have a safe fix, or one that is not."""

    counts: Counter[Severity]
    safe: int
    unsafe: int

    def plain(self) -> tuple[int, ...]:
        """Return it as a row of numbers."""
        return (*(self.counts[severity] for severity in _SEVERITIES), self.safe, self.unsafe)

    @classmethod
    def of_plain(cls, told: Sequence[int]) -> Tally:
        """Return the one that numbers were made of. Raises ValueError for too few or too many."""
        *counts, safe, unsafe = told
        pairs = zip(_SEVERITIES, counts, strict=True)
        return cls(Counter({severity: count for severity, count in pairs if count}), safe, unsafe)


def tally_of(findings: Sequence[Finding]) -> Tally:
    """Count findings, which are gone through only where they do not know themselves."""
    if isinstance(findings, Packed) and findings.tally is not None:
        return Tally.of_plain(findings.tally)
    counts: Counter[Severity] = Counter()
    fixes: Counter[bool] = Counter()
    for finding in findings:
        counts[finding.severity] += 1
        if finding.fix is not None:
            fixes[finding.fix.safe] += 1
    return Tally(counts, fixes[True], fixes[False])


@dataclass(frozen=True, slots=True)
class Report:
    """All results of a run in order, the reference they rest on, and the day it was run, when known."""

    results: tuple[Result, ...]
    reference: Reference
    today: date | None = None
    _tallied: list[Tally] = field(init=False, default_factory=list, repr=False, compare=False)

    def counts(self) -> Counter[Severity]:
        """Return how many findings there are of each severity."""
        return self.tally().counts

    def tally(self) -> Tally:
        """Return what there is to count of all findings. They are gone through once: they may be made for it."""
        if not self._tallied:
            counts: Counter[Severity] = Counter()
            safe = unsafe = 0
            for one in (tally_of(result.findings) for result in self.results):
                counts.update(one.counts)
                safe += one.safe
                unsafe += one.unsafe
            self._tallied.append(Tally(counts, safe, unsafe))
        return self._tallied[0]


def cited(facts: Iterable[Fact], reference: Reference) -> tuple[Source, ...]:
    """Return the sources of some facts in order, each once."""
    ids = dict.fromkeys(citation.id for fact in facts for citation in fact.sources)
    return tuple(reference.sources[source] for source in ids if source in reference.sources)

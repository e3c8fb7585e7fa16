"""What a run came to: a result for each draft, and what they were held against."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from neurolint.claims.model import Judgement
from neurolint.drafts.model import Draft
from neurolint.findings.model import Finding
from neurolint.library.model import Reference, Severity


@dataclass(frozen=True, slots=True)
class Result:
    """One draft: its findings in order of place, or in `error` why it could not be read.

    `judgements` are all claims that were read in it; `hidden` counts the findings that the profile left out.
    """

    path: str
    draft: Draft | None = None
    findings: tuple[Finding, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    hidden: int = 0
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """All results of a run in order, the reference they rest on, and the day it was run, when known."""

    results: tuple[Result, ...]
    reference: Reference
    today: date | None = None

    def counts(self) -> Counter[Severity]:
        """Return how many findings there are of each severity."""
        return Counter(finding.severity for result in self.results for finding in result.findings)

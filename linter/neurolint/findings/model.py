"""A finding: what is reported, complete enough to be read alone."""

from __future__ import annotations

from dataclasses import field

from neurolint.checks.base import Fix, Label
from neurolint.claims.model import Judgement
from neurolint.drafts.spans import Span
from neurolint.library.model import Fact, Rule, Severity
from neurolint.quickclass import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. `span` is its one primary place; `also` names the codes that the same words broke too."""

    rule: Rule
    severity: Severity
    span: Span
    message: str
    suggestion: str = ""
    judgement: Judgement | None = None
    facts: tuple[Fact, ...] = ()
    related: tuple[Label, ...] = ()
    also: tuple[str, ...] = ()
    fix: Fix | None = None
    fingerprint: str = field(default="", repr=False, compare=False)
    """What `fingerprints` gives for it, where that is known already."""


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that the draft itself asks to leave out: why, and where it says so."""

    finding: Finding
    reason: str
    span: Span

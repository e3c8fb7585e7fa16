"""How drafts are judged."""

from __future__ import annotations

from datetime import date
from typing import Literal

from neurolint.findings.profiles import Profile
from neurolint.library.model import Severity
from neurolint.quickclass import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """How a run is to judge.

    `profile` None takes every rule as it stands. `select` and `ignore` hold rule codes, names, groups (the letters of
    a code) or tags; an empty `select` means all. With a `jurisdiction` the facts that hold only elsewhere are left out.
    `today` is the day on which the drafts are judged. `severities` are those that rules have in place of their own, by
    their codes, and `options` theirs, as JSON. `audience` is whom the drafts speak to, `kind` what kind of page they
    are and `spelling` that of the house, each "" where nobody says.
    """

    profile: Profile | None = "draft"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    jurisdiction: str = ""
    today: date | None = None
    severities: tuple[tuple[str, Severity | Literal["off"]], ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    audience: str = ""
    kind: str = ""
    spelling: str = ""

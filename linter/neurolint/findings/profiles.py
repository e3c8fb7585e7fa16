"""How strict a run is: which severity a rule has in it, and which findings are shown."""

from __future__ import annotations

from typing import Literal

from neurolint.library.model import SEVERITIES, Rule, Severity

Profile = Literal["draft", "publish", "audit"]
"""`draft` is for writing and `publish` for the last look: both hide info. `audit` shows everything."""

PROFILES: tuple[Profile, ...] = ("draft", "publish", "audit")

_HIDDEN: dict[Profile, frozenset[Severity]] = {
    "draft": frozenset({"info"}),
    "publish": frozenset({"info"}),
    "audit": frozenset(),
}


def severity_in(
    rule: Rule, own: Severity | None, profile: Profile | None, given: Severity | Literal["off"] | None = None
) -> Severity | None:
    """Return the severity of a hit of `rule` under a profile; None when the rule is off there.

    One that is `given` goes before that of the profile. Where the check gave the hit a severity of its own, what raises
    or lowers the rule moves it by as many steps: a milder case stays milder. Without a profile and a severity that is
    given everything is as the rule and the check say.
    """
    declared = given or (rule.profiles.get(profile, rule.severity) if profile else rule.severity)
    if declared == "off":
        return None
    if own is None:
        return declared
    moved = rank(own) + rank(declared) - rank(rule.severity)
    return SEVERITIES[max(0, min(moved, len(SEVERITIES) - 1))]


def is_hidden(severity: Severity, profile: Profile | None) -> bool:
    """Tell whether a profile leaves findings of this severity out of the report."""
    return profile is not None and severity in _HIDDEN[profile]


def rank(severity: Severity) -> int:
    """Return a number that rises with the severity."""
    return SEVERITIES.index(severity)

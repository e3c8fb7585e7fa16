"""Severity by profile."""

from __future__ import annotations

import pytest

from makers import rule
from neurolint.findings.profiles import PROFILES, Profile, is_hidden, severity_in
from neurolint.library.model import Rule, Severity

_RAISED = rule(severity="warning", profiles={"publish": "error", "audit": "off"})
_LOWERED = rule(severity="error", profiles={"draft": "warning"})


@pytest.mark.parametrize(
    ("given", "profile", "own", "expected"),
    [
        (_RAISED, "draft", None, "warning"),  # the rule says nothing of this profile
        (_RAISED, "draft", "info", "info"),
        (_RAISED, "publish", None, "error"),
        (_RAISED, "publish", "warning", "error"),
        (_RAISED, "publish", "info", "warning"),  # a milder case stays milder
        (_RAISED, "publish", "error", "error"),
        (_RAISED, "audit", None, None),
        (_RAISED, "audit", "error", None),  # off is off
        (_RAISED, None, None, "warning"),
        (_RAISED, None, "error", "error"),
        (_LOWERED, "draft", None, "warning"),
        (_LOWERED, "draft", "warning", "info"),
        (_LOWERED, "draft", "info", "info"),
        (_LOWERED, "publish", "warning", "warning"),
    ],
)
def test_severity(
    given: Rule, profile: Profile | None, own: Severity | None, expected: Severity | None
) -> None:
    assert severity_in(given, own, profile) == expected


def test_only_audit_shows_info() -> None:
    assert [profile for profile in PROFILES if not is_hidden("info", profile)] == ["audit"]
    assert not is_hidden("info", None)
    assert not any(is_hidden(severity, profile) for severity in ("error", "warning") for profile in PROFILES)

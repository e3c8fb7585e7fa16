"""Severity by profile."""

from __future__ import annotations

import pytest

from makers import rule
from neurolint.findings.profiles import PROFILES, Profile, is_hidden, severity_in
from neurolint.library.model import Severity

_RULE = rule(severity="warning", profiles={"publish": "error", "audit": "off"})


@pytest.mark.parametrize(
    ("profile", "own", "expected"),
    [
        ("draft", None, "warning"),  # the rule says nothing of this profile
        ("draft", "info", "info"),
        ("publish", None, "error"),
        ("publish", "info", "info"),  # the check knew the case
        ("audit", None, None),
        ("audit", "error", None),  # off is off
        (None, None, "warning"),
        (None, "error", "error"),
    ],
)
def test_severity(profile: Profile | None, own: Severity | None, expected: Severity | None) -> None:
    assert severity_in(_RULE, own, profile) == expected


def test_only_audit_shows_info() -> None:
    assert [profile for profile in PROFILES if not is_hidden("info", profile)] == ["audit"]
    assert not is_hidden("info", None)
    assert not any(is_hidden(severity, profile) for severity in ("error", "warning") for profile in PROFILES)

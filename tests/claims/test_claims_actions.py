"""What the facts make of ways of acting that some members of a class have and others have not."""

from __future__ import annotations

from typing import Any

import pytest
from relations_small import claim, known, weigh

from neurolint.library.model import Fact

SAID = "calmer has_mechanism salt-block"
HOLDS = known("dorin has_mechanism salt-block")
REFUTED = known("velin has_mechanism salt-block", "refuted")


@pytest.mark.parametrize(
    ("more", "facts", "outcome", "holds_for"),
    [
        ({}, [REFUTED, HOLDS], "overstated", ("dorin",)),
        ({"implied": True}, [REFUTED, HOLDS], "overstated", ("dorin",)),
        ({}, [HOLDS], "not-covered", ()),
        ({}, [REFUTED], "not-covered", ()),
        ({}, [known("tamol has_mechanism salt-block", "refuted"), HOLDS], "not-covered", ()),
        ({}, [known("velin has_mechanism serotonin-block", "refuted"), HOLDS], "not-covered", ()),
        ({}, [known(SAID), REFUTED, HOLDS], "supported", ()),
        ({"strength": "possible"}, [REFUTED, HOLDS], "not-covered", ()),
        ({"strength": "can"}, [REFUTED, HOLDS], "not-covered", ()),
        ({"polarity": "negated"}, [REFUTED, HOLDS], "not-covered", ()),
        ({"degree": "only"}, [REFUTED, HOLDS], "not-covered", ()),
    ],
)
def test_a_class_of_which_members_differ(
    more: dict[str, Any], facts: list[Fact], outcome: str, holds_for: tuple[str, ...]
) -> None:
    found = weigh(claim(SAID, **more), *facts)
    assert (found.outcome, found.holds_for) == (outcome, holds_for)
    if outcome == "overstated":
        assert (found.level, found.facts, len(found.steps)) == ("info", (REFUTED,), 1)

"""What the facts make of ways of acting that some members of a class have and others have not."""

from __future__ import annotations

from dataclasses import replace
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


BLOCKS = known("velin has_mechanism salt-block", direction="blocks")
NOT_BLOCKS = known("velin has_mechanism salt-block", "refuted", direction="blocks")


@pytest.mark.parametrize(
    ("more", "fact", "outcome", "level"),
    [
        ({"degree": "activates"}, BLOCKS, "contradicted", "error"),
        ({"degree": "activates", "strength": "possible"}, BLOCKS, "contradicted", "warning"),
        ({"degree": "activates", "strength": "uncertain"}, BLOCKS, "supported", None),
        ({"degree": "activates", "polarity": "negated"}, BLOCKS, "supported", None),
        ({"degree": "activates"}, replace(BLOCKS, disputed=True), "contradicted", "warning"),
        ({"degree": "activates"}, known("velin has_mechanism salt-block"), "supported", None),
        ({"degree": "blocks"}, BLOCKS, "supported", None),
        ({"degree": "blocks", "polarity": "negated"}, BLOCKS, "contradicted", "error"),
        ({}, BLOCKS, "supported", None),
        ({"degree": "blocks"}, NOT_BLOCKS, "contradicted", "error"),
        ({"degree": "activates"}, NOT_BLOCKS, "not-covered", None),
        ({}, NOT_BLOCKS, "not-covered", None),
    ],
)
def test_a_target_is_activated_or_blocked(
    more: dict[str, Any], fact: Fact, outcome: str, level: str | None
) -> None:
    found = weigh(claim("velin has_mechanism salt-block", **more), fact)
    assert (found.outcome, found.level) == (outcome, level)


def test_what_comes_of_a_target_is_no_other_target() -> None:
    only = claim("velin has_mechanism salt-block", degree="only")
    listed = known("velin has_mechanism salt-block", all_objects_of="way")
    growth = known("velin has_mechanism nerve-growth")
    assert weigh(only, listed, growth).outcome == "supported"
    assert weigh(only, known("velin has_mechanism salt-block"), growth).outcome == "contradicted"
    assert weigh(only, listed, known("velin has_mechanism serotonin-block")).outcome == "contradicted"

"""What the facts on its kinds make of a claim that is wider than any of them."""

from __future__ import annotations

from typing import Any

import pytest
from claims_small import concept, fact, reference_of

from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse

CONCEPTS = [
    concept("entity-condition", "root", "health condition"),
    concept("gout", "condition", "gout", "entity-condition"),
    concept("foot-gout", "condition", "gout of the foot", "gout"),
    concept("mumps", "condition", "mumps", "entity-condition"),
    concept("balm", "drug_class", "balm"),
    concept("lip-balm", "drug_class", "lip balm", "balm"),
    concept("amber-balm", "drug", "amber balm", "lip-balm"),
    concept("beech-balm", "drug", "beech balm", "balm"),
    concept("cedar-balm", "drug", "cedar balm", "balm"),
]


def weighed(text: str, *facts: dict[str, Any]) -> list[tuple[str, str | None, list[str]]]:
    """Outcome, level and facts of each claim of benefit."""
    reading = read_claims(parse(text, "draft.md", "markdown"), reference_of(CONCEPTS, list(facts)))
    found = [j for j in reading.judgements if j.claim.predicate == "treats"]
    return [(j.outcome, j.level, [f.id for f in j.facts]) for j in found]


def useless(subject: str, condition: str = "gout") -> dict[str, Any]:
    return fact(f"{subject}-{condition}", subject, "treats", condition, "ineffective", narrower=False)


NOTHING: list[tuple[str, str | None, list[str]]] = [("not-covered", None, [])]
AMBER, BEECH, LIP = useless("amber-balm"), useless("beech-balm"), useless("lip-balm")


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ([AMBER], NOTHING),
        ([AMBER, LIP], NOTHING),
        ([AMBER, BEECH], [("overstated", "warning", ["amber-balm-gout"])]),
        ([LIP, AMBER, BEECH], [("overstated", "warning", ["amber-balm-gout"])]),
    ],
    ids=["one kind", "a kind and a kind of it count as one", "two kinds", "three, two of them apart"],
)
def test_a_class_falls_with_two_kinds_that_are_apart(
    facts: list[dict[str, Any]], expected: list[tuple[str, str | None, list[str]]]
) -> None:
    assert weighed("Balms relieve gout.", *facts) == expected


def test_all_of_a_class_fall_with_a_single_kind() -> None:
    assert weighed("All balms relieve gout.", AMBER) == [("overstated", "warning", ["amber-balm-gout"])]


def test_a_kind_that_helps_keeps_the_class_from_falling() -> None:
    helps = fact("beech-helps", "beech-balm", "treats", "gout", "effective", narrower=False)
    assert weighed("Balms relieve gout.", AMBER, useless("cedar-balm"), helps) == NOTHING
    assert weighed("Balms relieve gout.", AMBER, useless("cedar-balm")) != NOTHING


def test_what_a_member_is_sold_for_says_nothing_of_its_class() -> None:
    """A fact on any condition whatever is a root's: it reaches its own treatment, and no class of it."""
    sold = [
        fact(f"{name}-anything", name, "treats", "entity-condition", "ineffective")
        for name in ("amber-balm", "beech-balm")
    ]
    assert weighed("Balms cure gout.", *sold) == NOTHING
    assert weighed("Balms cure gout.", AMBER, *sold) == [("overstated", "error", ["amber-balm-gout"])]
    assert weighed("Amber balm cures gout.", *sold) == [("contradicted", "error", ["amber-balm-anything"])]


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("Amber balm boosts your health.", [], ["overstated"]),
        ("Amber balm boosts your health.", [("beech-balm", "effective")], ["overstated"]),
        ("Amber balm boosts your health.", [("amber-balm", "ineffective")], ["overstated"]),
        ("Amber balm boosts your health.", [("amber-balm", "effective")], ["not-covered"]),
        ("Balms boost your health.", [("balm", "effective")], ["overstated"]),
        ("Amber balm cures arthritis.", [("amber-balm", "effective")], ["overstated"]),
        ("Amber balm cures all health problems.", [("amber-balm", "effective")], ["overstated"]),
    ],
    ids=[
        "nothing known",
        "another helps",
        "it does not help",
        "it helps",
        "on itself",
        "a named one",
        "a cure",
    ],
)
def test_open_praise_of_what_helps_is_not_weighed_by_its_class(
    text: str, known: list[tuple[str, str]], expected: list[str]
) -> None:
    herbs = fact("balms-anything", "balm", "treats", "entity-condition", "inconclusive", certainty="low")
    own = [fact(f"{name}-gout", name, "treats", "gout", verdict) for name, verdict in known]
    concepts = [*CONCEPTS, concept("arthritis", "condition", "arthritis", "entity-condition")]
    reading = read_claims(parse(text, "draft.md", "markdown"), reference_of(concepts, [herbs, *own]))
    assert [j.outcome for j in reading.judgements if j.claim.predicate == "treats"] == expected


def untested(subject: str, verdict: str = "inconclusive") -> dict[str, Any]:
    return fact(f"{subject}-gout", subject, "treats", "gout", verdict, certainty="low", narrower=False)


def test_what_was_hardly_tested_in_some_of_a_class_says_nothing_of_the_others() -> None:
    """Exercise does not fall because yoga and tai chi were tested in small trials."""
    assert weighed("Balms relieve gout.", untested("amber-balm"), untested("beech-balm")) == NOTHING
    assert weighed("Balms relieve gout.", untested("amber-balm"), BEECH) == NOTHING
    assert weighed("Balms relieve gout.", AMBER, BEECH, untested("cedar-balm")) != NOTHING
    assert weighed("All balms relieve gout.", untested("amber-balm")) != NOTHING


def test_a_class_that_helps_in_a_kind_of_a_condition_does_not_fall_with_its_own_kinds() -> None:
    helps = fact("balm-foot", "balm", "treats", "foot-gout", "effective", narrower=False)
    assert weighed("Balms relieve gout.", AMBER, BEECH) != NOTHING
    assert weighed("Balms relieve gout.", AMBER, BEECH, helps) == NOTHING
    hardly = fact("balm-foot", "balm", "treats", "foot-gout", "inconclusive", certainty="low", narrower=False)
    assert weighed("Balms relieve gout.", AMBER, BEECH, hardly) != NOTHING


_ANY = fact("amber-any", "amber-balm", "treats", "entity-condition", "inconclusive", certainty="very-low")
_FOOT = fact("amber-foot", "amber-balm", "treats", "foot-gout", "probably-effective", certainty="low")


@pytest.mark.parametrize(
    ("text", "facts", "expected"),
    [
        ("Amber balm relieves gout.", [_ANY], [("overstated", "error", ["amber-any"])]),
        ("Amber balm can relieve gout.", [_ANY], [("overstated", "warning", ["amber-any"])]),
        ("Amber balm can relieve gout.", [_ANY, _FOOT], NOTHING),
        ("Amber balm relieves gout.", [_ANY, _FOOT], [("overstated", "error", ["amber-any"])]),
        ("Amber balm cures gout.", [_ANY, _FOOT], [("overstated", "error", ["amber-any"])]),
        ("Beech balm relieves gout.", [_FOOT], NOTHING),
    ],
)
def test_what_is_unclear_in_any_condition_may_help_in_a_kind_of_one(
    text: str, facts: list[dict[str, Any]], expected: list[tuple[str, str | None, list[str]]]
) -> None:
    assert weighed(text, *facts) == expected


@pytest.mark.parametrize(
    ("text", "facts", "expected"),
    [
        ("Amber balm is a proven treatment.", "both", "not-covered"),
        ("Amber balm is a proven treatment.", "unclear", "overstated"),
        ("Amber balm is a proven treatment for gout.", "both", "overstated"),
    ],
)
def test_proven_for_nothing_named_may_be_for_what_it_helps(text: str, facts: str, expected: str) -> None:
    unclear = fact("unclear", "amber-balm", "treats", "gout", "inconclusive", certainty="low")
    helps = fact("helps", "lip-balm", "treats", "mumps", "effective")
    given = [unclear, helps] if facts == "both" else [unclear]
    assert [outcome for outcome, _, _ in weighed(text, *given)] == [expected]

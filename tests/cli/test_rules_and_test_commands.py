"""`neurolint rules` and `neurolint test`."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from makers import write

Command = Callable[..., Any]

_RULE = """\
code: HOU001
name: fruit
summary: Fruit is named.
why: The house says so.
severity: warning
check: phrases
options:
  phrases:
    - match: [apples]
message: "“{quote}” is fruit."
examples:
  flag:
    - {text: "Two apples.", at: "apples", severity: warning}
  pass:
    - "An apple."
  todo:
    - "Two pears."
"""
_REFERENCE = {
    "facts/house.yaml": """\
facts:
- id: house-fact
  subject: ketamine
  predicate: is_a
  object: opioid
  verdict: refuted
  basis: definition
  statement: Ketamine is no opioid.
  sources: [house-source]
  reviewed: 2026-01-01
  review_by: 2028-01-01
  examples:
    flag: ["Ketamine is an opioid."]
    pass: ["Ketamine is not an opioid."]
""",
    "sources/house.yaml": "sources:\n- {id: house-source, type: webpage, title: House}\n",
}


@pytest.fixture
def house(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    write(folder / "rules", {"HOU001-fruit.yaml": _RULE})
    write(folder / "reference", _REFERENCE)
    return folder


@pytest.mark.usefixtures("house")
def test_rules(command: Command) -> None:
    done = command("rules", "--rules", "house/rules")
    assert done.status == 0
    assert "HOU001  warning  fruit" in done.out
    assert "Fruit is named." in done.out
    codes = [line.split()[0] for line in done.out.splitlines()]
    assert codes == sorted(codes)
    assert len(codes) > 50


@pytest.mark.usefixtures("house")
@pytest.mark.parametrize(
    ("folder", "table"),
    [
        ("house/rules", ["HOU001 1/1 1/1 1"]),
        ("house/reference", ["is_a 1/1 100 % 0/1 0 % -", "all 1/1 100 % 0/1 0 % -"]),
        ("house", ["HOU001 1/1 1/1 1", "is_a 1/1 100 % 0/1 0 % -", "all 1/1 100 % 0/1 0 % -"]),
    ],
)
def test_the_examples_of_a_folder(command: Command, folder: str, table: list[str]) -> None:
    done = command("test", folder)
    assert done.status == 0, done.out
    assert [" ".join(line.split()) for line in done.out.splitlines() if "/" in line] == table
    assert done.out.splitlines()[-1].endswith("all came out as expected")


def test_what_a_fact_does_not_catch_yet_is_counted(command: Command, house: Path) -> None:
    facts = _REFERENCE["facts/house.yaml"].replace("    flag:", "    todo: [Nothing of the kind.]\n    flag:")
    assert facts != _REFERENCE["facts/house.yaml"]
    write(house / "reference", {"facts/house.yaml": facts})
    done = command("test", "house/reference")
    assert done.status == 0, done.out
    assert "is_a 1/2 50 % 0/1 0 % 1" in [" ".join(line.split()) for line in done.out.splitlines()]


def test_failures_are_told(command: Command, house: Path) -> None:
    broken = (
        _RULE.replace('"An apple."', '"Ten apples.\\nRed."')
        .replace('at: "apples"', 'at: "Two"')
        .replace("Two pears", "Red apples")
    )
    write(house / "rules", {"HOU001-fruit.yaml": broken})
    done = command("test", "house/rules")
    assert done.status == 1
    path = Path("house") / "rules" / "HOU001-fruit.yaml"
    assert done.out.splitlines()[2:] == [
        "",
        f"{path}: HOU001: flag 0",
        "    text: Two apples.",
        "    expected a finding (warning at “Two”); got warning HOU001 at “apples”",
        "",
        f"{path}: HOU001: pass 0",
        "    text: Ten apples. Red.",
        "    expected no finding; got warning HOU001 at “apples”",
        "",
        "HOU001-todo-0 is caught now: it can move to flag",
        "3 examples: 2 failed",
    ]
    assert done.out.splitlines()[1].split() == ["HOU001", "0/1", "0/1", "1"]


def test_a_place_that_nothing_fills_is_told(command: Command, house: Path) -> None:
    write(house / "rules", {"HOU001-fruit.yaml": _RULE.replace("{quote}", "{qoute}")})
    done = command("test", "house/rules")
    assert done.status == 1
    assert "got one in which nothing fills {qoute}" in done.out


def test_what_is_expected_of_a_fact_is_told(command: Command, house: Path) -> None:
    facts = _REFERENCE["facts/house.yaml"].replace("flag: [", "flag: [Nothing of the kind., ")
    write(house / "reference", {"facts/house.yaml": facts})
    done = command("test", "house/reference")
    assert done.status == 1
    assert "expected a finding that rests on a fact (anywhere); got no finding" in done.out


def test_a_folder_that_cannot_be_used(command: Command) -> None:
    done = command("test", "gone")
    assert (done.status, done.out) == (2, "")
    assert "gone:1:1: " in done.err


def test_the_built_in_rules(command: Command) -> None:
    done = command("test")
    assert "FCT002 " in done.out
    assert "treats " in done.out
    assert "example" in done.out.splitlines()[-1]


def test_a_rule_that_nothing_shows_at_work_is_a_failure(command: Command, house: Path) -> None:
    mute = (
        _RULE.partition("examples:")[0].replace("HOU001", "HOU002").replace("name: fruit", "name: more-fruit")
    )
    write(house / "rules", {"HOU002-more-fruit.yaml": mute})
    done = command("test", str(house / "rules"))
    assert done.status == 1
    assert "HOU002: no example under flag: nothing shows that the rule can fire\n" in done.out
    assert "HOU001:" not in done.out


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("match: [apples]", "match: []"), "options.*match|at least|empty"),
        (("match: [apples]", "lists: [no-such-list]"), "there is no list 'no-such-list'"),
        (("match: [apples]", "where: [heading, footer]"), "'footer'|title"),
        (("match: [apples]", 'match: ["(apples|"]'), "bracket|alternative"),
    ],
)
def test_a_rule_that_can_match_nothing_is_a_mistake(
    command: Command, house: Path, change: tuple[str, str], told: str
) -> None:
    write(house / "rules", {"HOU001-fruit.yaml": _RULE.replace(*change)})
    done = command("test", str(house / "rules"))
    assert done.status == 2
    assert re.search(rf"HOU001-fruit.yaml:\d+:\d+: .*({told})", done.err), done.err

"""Rules stand apart: without the file of one, every example of the others comes out as before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from makers import built_in
from neurolint.drafts.read import parse
from neurolint.examples import Kind, Trials, listed
from neurolint.library.model import Example, Library, Rule
from neurolint.lint import Linter, Settings
from neurolint.phases import makes_furniture


def _examples(rules: Library) -> Iterator[tuple[Rule, Kind, int, Example]]:
    for rule in rules.rules.values():
        for kind, index, example in listed(rule.examples):
            yield rule, kind, index, example


@cache
def _touched() -> dict[str, list[tuple[Rule, Kind, int, Example]]]:
    """The examples in which a rule that acts upon others finds something, by its code; its own left out.

    A rule is tried by itself: only what furniture takes away can make another rule's examples come out otherwise.
    """
    codes = tuple(rule.code for rule in built_in().rules.values() if makes_furniture(rule))
    linter = Linter(built_in(), Settings(profile=None, select=codes))
    found: dict[str, list[tuple[Rule, Kind, int, Example]]] = {code: [] for code in codes}
    for rule, kind, index, example in _examples(built_in()):
        hits = linter.check(parse(example.text, "<example>", example.format))
        for code in {hit.rule.code for hit in hits} - {rule.code}:
            found[code].append((rule, kind, index, example))
    return found


@pytest.mark.parametrize("code", [code for code, rule in built_in().rules.items() if makes_furniture(rule)])
def test_without_a_rule_the_examples_of_the_others_come_out_as_before(code: str) -> None:
    rules = {other: rule for other, rule in built_in().rules.items() if other != code}
    trials = Trials(replace(built_in(), rules=rules))
    run = [trials.try_one(*example) for example in _touched()[code]]
    assert [trial.id for trial in run if trial.failed] == []


def test_there_are_such_examples() -> None:
    assert any(_touched().values())

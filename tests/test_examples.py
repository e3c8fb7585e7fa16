"""The examples of the built-in rules and facts, and how examples are judged."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Literal

import pytest

from makers import built_in, fact, library, rule
from neurolint import lint
from neurolint.checks.base import Hit, Page
from neurolint.claims.model import Reading
from neurolint.drafts.spans import Span
from neurolint.examples import Kind, Trial, Trials, listed
from neurolint.library.model import Example, Examples, Fact, Rule, Severity


@cache
def _trials() -> Trials:
    return Trials(built_in())


def _of_rules() -> Iterable[object]:
    for given in built_in().rules.values():
        for kind, index, example in listed(given.examples):
            yield pytest.param(given, kind, index, example, id=f"{given.code}-{kind}-{index}")


def _of_facts() -> Iterable[object]:
    for given in built_in().reference.facts.values():
        if given.examples != Examples():
            yield pytest.param(given, id=given.id)


@pytest.mark.parametrize(("given", "kind", "index", "example"), list(_of_rules()))
def test_example_of_a_rule(given: Rule, kind: Kind, index: int, example: Example) -> None:
    trial = _trials().try_one(given, kind, index, example)
    assert not trial.failed, f"{example.text!r}: expected {trial.expected}, got {trial.got}"


@pytest.mark.parametrize("given", list(_of_facts()))
def test_examples_of_a_fact(given: Fact) -> None:
    failed = [trial for trial in _trials().run(given) if trial.failed]
    assert not failed, "\n".join(f"{trial.id}: {trial.example.text!r}: got {trial.got}" for trial in failed)


def test_every_rule_shows_what_it_flags_and_what_it_lets_pass() -> None:
    assert [
        code for code, given in built_in().rules.items() if not (given.examples.flag and given.examples.good)
    ] == []


# How examples are judged, with a check that finds every “bad”, and one that finds every fact.


def _bad(facts: tuple[Fact, ...] = (), severity: Severity | None = None) -> Callable[[Page], Iterable[Hit]]:
    def look(page: Page) -> Iterable[Hit]:
        at = page.draft.source.find("bad")
        while at >= 0:
            yield Hit(Span(at, at + 3), severity=severity, facts=facts)
            at = page.draft.source.find("bad", at + 1)

    return look


def _trial(
    monkeypatch: pytest.MonkeyPatch,
    owner: Rule | Fact,
    look: Callable[[Page], Iterable[Hit]],
    *rules: Rule,
) -> list[Trial]:
    table = {"phrases": lambda _rule, _reference: look}
    monkeypatch.setattr(lint, "CHECKS", table)
    monkeypatch.setattr(lint, "read_claims", lambda draft, _reference: Reading(draft, (), (), ()))
    return list(Trials(library(*rules)).run(owner))


def _examples(kind: Literal["flag", "good", "todo"], *examples: Example) -> Examples:
    given = {kind: examples}
    return Examples(given.get("flag", ()), given.get("good", ()), given.get("todo", ()))


@pytest.mark.parametrize(
    ("kind", "example", "failed", "promoted"),
    [
        ("flag", Example("a bad one"), False, False),
        ("flag", Example("a good one"), True, False),
        ("flag", Example("a bad one", at="bad one"), False, False),
        ("flag", Example("one: a bad one", at="one"), True, False),
        ("flag", Example("bad is one bad one", at="one bad"), False, False),
        ("flag", Example("a bad one", at="absent"), True, False),
        ("flag", Example("a bad one", severity="error"), False, False),
        ("flag", Example("a bad one", severity="warning"), True, False),
        ("good", Example("a good one"), False, False),
        ("good", Example("a bad one"), True, False),
        ("good", Example("a bad one", at="one"), False, False),
        ("good", Example("a good one", at="absent"), True, False),
        ("todo", Example("a good one"), False, False),
        ("todo", Example("a bad one"), False, True),
        ("todo", Example("a bad one", at="absent"), False, False),
    ],
)
def test_judging_an_example_of_a_rule(
    monkeypatch: pytest.MonkeyPatch,
    kind: Literal["flag", "good", "todo"],
    example: Example,
    failed: bool,
    promoted: bool,
) -> None:
    owner = rule(examples=_examples(kind, example), profiles={"audit": "off", "draft": "info"})
    (trial,) = _trial(monkeypatch, owner, _bad(), owner)
    assert (trial.failed, trial.promoted) == (failed, promoted)
    assert trial.id == f"ABC001-{'pass' if kind == 'good' else kind}-0"


def test_a_rule_is_tried_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    owner = rule("ABC002", examples=_examples("flag", Example("a bad one")))
    (trial,) = _trial(monkeypatch, owner, _bad(), rule("ABC001"), owner)
    assert not trial.failed


@pytest.mark.parametrize(
    ("kind", "rests_on", "failed"),
    [
        ("flag", "mine", False),
        ("flag", "other", False),  # another fact may know better
        ("flag", "", True),
        ("good", "mine", True),
        ("good", "other", False),
        ("good", "", False),
    ],
)
def test_judging_an_example_of_a_fact(
    monkeypatch: pytest.MonkeyPatch, kind: Literal["flag", "good"], rests_on: str, failed: bool
) -> None:
    owner = fact("mine", examples=_examples(kind, Example("a bad one")))
    facts = (fact(rests_on),) if rests_on else ()
    (trial,) = _trial(monkeypatch, owner, _bad(facts), rule())
    assert trial.failed == failed


@pytest.mark.parametrize(
    ("codes", "failed"),
    [
        (["ABC001"], False),
        (["SAF001"], True),  # what a page leaves out is nothing that a sentence can be tried for
        (["SAF001", "ABC001"], False),
        (["SAFE001"], False),
    ],
)
def test_a_fact_is_tried_without_the_rules_on_what_a_page_leaves_out(
    monkeypatch: pytest.MonkeyPatch, codes: list[str], failed: bool
) -> None:
    owner = fact("mine", examples=_examples("flag", Example("a bad one")))
    (trial,) = _trial(monkeypatch, owner, _bad((owner,)), *map(rule, codes))
    assert trial.failed == failed


def test_a_rule_on_what_a_page_leaves_out_is_tried_by_its_own_examples(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    owner = rule("SAF001", examples=_examples("flag", Example("a bad one")))
    (trial,) = _trial(monkeypatch, owner, _bad(), owner)
    assert not trial.failed


def test_a_failure_tells_what_came_instead(monkeypatch: pytest.MonkeyPatch) -> None:
    owner = rule(examples=_examples("flag", Example("a bad one", at="one", severity="error")))
    (trial,) = _trial(monkeypatch, owner, _bad(severity="info"), owner)
    assert (trial.expected, trial.got) == ("error at “one”", "info ABC001 at “bad”")

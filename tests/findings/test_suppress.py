"""Suppressions at work on drafts: how far they reach, what they leave out, and what is said about them."""

from __future__ import annotations

from datetime import date
from functools import cache
from time import process_time
from typing import Any

import pytest

from makers import library, rule
from neurolint.drafts.model import TextFormat
from neurolint.drafts.read import parse
from neurolint.findings.report import Result
from neurolint.findings.suppressions import read_suppressions
from neurolint.lint import Linter, Settings

_DAY = date(2027, 3, 31)
_BAD = "A plorn here."


@cache
def _linter(today: date | None = _DAY, **more: Any) -> Linter:
    """A house with two rules on words of no language, and all that look after suppressions."""
    options = {"phrases": [{"match": ["plorn", "plorns"]}]}
    other = {"phrases": [{"match": ["quib"]}]}
    faults = ("no-reason", "unused", "expired", "unknown", "malformed", "open-ended")
    watchers = [
        rule(
            f"SUP{at:03}",
            name=f"sup-{fault}",
            check="suppression",
            severity="warning",
            message=f"{fault}: {{rules}}{{name}}{{hint}}{{fault}}",
            options={"fault": fault, **({"rules": ["FCT"]} if fault == "open-ended" else {})},
        )
        for at, fault in enumerate(faults, 1)
    ]
    rules = (
        rule("ABC001", name="no-plorn", options=options, tags=("words",)),
        rule("ABC002", name="no-quib", options=other, severity="info"),
        rule("FCT001", name="no-quib-fact", options=other),
        *watchers,
    )
    return Linter(library(*rules), Settings(today=today, **more))


def _result(text: str, format_: TextFormat = "markdown", **more: Any) -> Result:
    return _linter(**more).result(parse(text, "draft.md", format_))


def _lines(text: str, **more: Any) -> list[int]:
    """Return the lines of the findings of ABC001 that stay."""
    found = _result(text, **more).findings
    return [text.count("\n", 0, one.span.start) + 1 for one in found if one.rule.code == "ABC001"]


def _said(text: str, **more: Any) -> list[str]:
    return [
        f"{one.rule.code} {one.message}"
        for one in _result(text, **more).findings
        if one.rule.code != "ABC001"
    ]


_NEXT = "<!-- neurolint-disable-next-line ABC001 -- why -->"
_LINE = "<!-- neurolint-disable-line ABC001 -- why -->"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"{_NEXT}\n{_BAD}\n\n{_BAD}\n", [4]),
        (f"{_NEXT}\n\n\n{_BAD}\n\n{_BAD}\n", [6]),
        (f"{_NEXT}\nOne\nplorn two\nplorns three.\n\nA plorn.\n", [6]),
        (f"{_NEXT}\n# A plorn\n\nA plorn.\n", [4]),
        (f"{_NEXT}\n<!-- another -->\n{_BAD}\n", []),
        (f"{_NEXT} And a plorn.\n\n{_BAD}\n", [1]),
        (f"A plorn. {_NEXT}\nA plorn\nand plorns.\n", [1, 3]),
        (f"- {_NEXT}\n- A plorn.\n- A plorn.\n", [3]),
        (f"- One.\n\n  {_NEXT}\n  A plorn.\n- A plorn.\n", [5]),
        (f"> [!NOTE]\n> {_NEXT}\n>\n> A plorn.\n>\n> A plorn.\n", [6]),
        (f"| a |\n| --- |\n| x {_NEXT} |\n| plorn |\n| plorn |\n", [5]),
        (f"| a {_NEXT} |\n| --- |\n| plorn |\n| plorn |\n", [4]),
        (f"<div>\n{_NEXT}\n<p>A\nplorn.</p>\n<p>A plorn.</p>\n</div>\n", [5]),
        (f"{_BAD} {_LINE}\n\n{_BAD}\n", [3]),
        (f"A plorn\nand plorns {_LINE}\nand a plorn.\n", [1, 3]),
        (f"| plorn {_LINE} |\n| --- |\n| plorn |\n", [3]),
        (f"{_BAD}\n\n<!-- neurolint-disable ABC001 -- why -->\n\n{_BAD}\n\n# A plorn\n", [1]),
        (f"<!-- neurolint-disable ABC001 -- why -->\n{_BAD}\n\n<!-- neurolint-enable -->\n{_BAD}\n", [5]),
        (f"<!-- neurolint-disable ABC -- why -->\n{_BAD}\n\n<!-- neurolint-enable ABC001 -->\n{_BAD}\n", [5]),
        (f"<!-- neurolint-disable ABC -- why -->\n{_BAD}\n\n<!-- neurolint-enable ABC002 -->\n{_BAD}\n", []),
        (f"{_BAD}\n\n<!-- neurolint-disable-file ABC001 -- why -->\n", []),
        (f"{_BAD} <!-- NEUROLINT-DISABLE-LINE abc001 — why -->\n", []),
        (f"{_BAD} <!-- neurolint-disable-line no-plorn -- why -->\n", []),
        (f"{_BAD} <!-- neurolint-disable-line ABC -- why -->\n", []),
        (f"{_BAD} <!-- neurolint-disable-line words -- why -->\n", []),
        (f"{_BAD} <!-- neurolint-disable-line all -- why -->\n", []),
        (f"{_BAD} <!-- neurolint-disable-line ABC002 -- why -->\n", [1]),
        (f"{_BAD} <!-- neurolint-disable-line ABC001 -->\n", [1]),
        (f"{_BAD} `{_LINE}`\n", [1]),
        (f"```\n{_NEXT}\n```\n\n{_BAD}\n", [5]),
        (f"{_BAD}\n\n{_NEXT}\n", [1]),
        (f"{_BAD}\r\n\r\n{_NEXT}\r\n{_BAD}\r\n", [1]),
    ],
)
def test_a_suppression_reaches_so_far(text: str, left: list[int]) -> None:
    assert _lines(text) == left


@pytest.mark.parametrize(
    "front",
    [
        "---\nneurolint:\n  disable:\n    - rules: [ABC001]\n      reason: why\n---\n",
        "---\nneurolint: {disable: [{rules: 'ABC001, ABC002', reason: why, until: 2027-03-31}]}\n---\n",
        '+++\n[neurolint]\ndisable = [{rules = ["ABC001"], reason = "why", until = 2027-03-31}]\n+++\n',
        '+++\n[[neurolint.disable]]\nrules = ["abc"]\nreason = "why"\n+++\n',
    ],
)
@pytest.mark.parametrize("format_", ["markdown", "text"])
def test_front_matter_suppresses_in_the_whole_file(front: str, format_: TextFormat) -> None:
    result = _result(f"{front}\n{_BAD}\n\nA plorn.\n", format_)
    assert [one.rule.code for one in result.findings if one.rule.code == "ABC001"] == []
    assert [one.reason for one in result.suppressed] == ["why", "why"]


@pytest.mark.parametrize(
    ("front", "words"),
    [
        ("neurolint: off", "expected “disable”"),
        ("neurolint: {disabled: []}", "it has no key 'disabled'"),
        ("neurolint: {disable: [{rules: ABC001, why: x}]}", "an entry has no key 'why'"),
        ("neurolint: {disable: [{reason: x}]}", "it names no rule"),
        ("neurolint: {disable: [{rules: ABC001, reason: x, until: soon}]}", "'soon' is no date"),
        ("neurolint: {disable: [[3]]}", "expected “disable”"),
    ],
)
def test_front_matter_of_another_shape_is_told(front: str, words: str) -> None:
    (said,) = _said(f"---\n{front}\n---\n\n{_BAD}\n")
    assert said.startswith("SUP005")
    assert words in said


def test_a_suppressed_finding_is_kept_with_its_reason_and_place() -> None:
    text = f"{_NEXT}\n{_BAD}\n"
    (one,) = _result(text).suppressed
    assert (one.finding.rule.code, one.reason) == ("ABC001", "why")
    assert text[one.span.start : one.span.end] == _NEXT


def test_the_narrowest_suppression_gives_the_reason() -> None:
    text = f"<!-- neurolint-disable-file ABC001 -- far -->\n\n{_BAD} <!-- neurolint-disable-line ABC001 -- near -->\n"
    result = _result(text)
    assert [one.reason for one in result.suppressed] == ["near"]
    assert result.findings == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"<!-- neurolint-disable-next-line ABC001 -->\n{_BAD}\n", ["SUP001 no-reason: ABC001"]),
        (f"{_NEXT}\nAll is well.\n", ["SUP002 unused: ABC001"]),
        (f"{_NEXT}\n{_BAD}\n", []),
        (
            f"<!-- neurolint-disable-next-line ABC001 until 2027-03-30 -- why -->\n{_BAD}\n",
            ["SUP003 expired: ABC001"],
        ),
        (f"<!-- neurolint-disable-next-line ABC001 until 2027-03-31 -- why -->\n{_BAD}\n", []),
        (
            f"<!-- neurolint-disable-next-line ABC001, no-plorm -- why -->\n{_BAD}\n",
            ["SUP004 unknown: no-plorm; did you mean no-plorn?"],
        ),
        (
            f"<!-- neurolint-disable-next-line ABC001, ABC01 -- why -->\n{_BAD}\n",
            ["SUP004 unknown: ABC01; did you mean ABC001?"],
        ),
        (
            f"<!-- neurolint-disable-next-line ABC001, a, zzzzzz -- why -->\n{_BAD}\n",
            [
                "SUP004 unknown: a; `neurolint rules` lists them.",
                "SUP004 unknown: zzzzzz; `neurolint rules` lists them.",
            ],
        ),
        (
            "<!-- neurolint-enable -->\n",
            ["SUP005 malformed: nothing is disabled here that it could enable"],
        ),
        (
            f"<!-- neurolint-disable ABC -- w -->\n{_BAD}\n<!-- neurolint-enable -->\n<!-- neurolint-enable ABC -->\n",
            ["SUP005 malformed: nothing is disabled here that it could enable"],
        ),
        (
            "<!-- neurolint-disable-file SUP -- why -->\n",
            [
                "SUP005 malformed: SUP looks after suppressions and cannot be suppressed by one; "
                "--ignore switches it off"
            ],
        ),
        ("<!-- neurolint-disable-next-line FCT001 -- why -->\nA quib.\n", ["SUP006 open-ended: FCT001"]),
        ("<!-- neurolint-disable-next-line FCT001 until 2027-04-01 -- why -->\nA quib.\n", []),
        ("<!-- neurolint-disable-next-line all -- why -->\nA quib.\n", []),
    ],
)
def test_what_is_wrong_with_a_suppression_is_told(text: str, said: list[str]) -> None:
    assert [
        line.replace("{rules}", "").replace("{name}", "").replace("{hint}", "").replace("{fault}", "")
        for line in _said(text)
    ] == said


def test_two_unused_rules_of_one_comment_are_one_finding_and_one_of_two_stands_at_its_name() -> None:
    text = f"<!-- neurolint-disable-next-line ABC001, FCT001 until 2028-01-01 -- why -->\n{_BAD}\n"
    (found,) = _result(text).findings
    assert (found.rule.code, text[found.span.start : found.span.end]) == ("SUP002", "FCT001")
    (both,) = _result(text.replace("plorn", "horn")).findings
    assert both.message.startswith("unused: ABC001, FCT001")


def test_all_suppresses_no_finding_on_suppressions() -> None:
    text = f"<!-- neurolint-disable-file all -- why -->\n\n<!-- neurolint-disable-line ABC001 -->\n\n{_BAD}\n"
    assert [one.rule.code for one in _result(text).findings] == ["SUP001"]


@pytest.mark.parametrize("more", [{"select": ("FCT", "SUP")}, {"ignore": ("ABC001",)}])
def test_a_suppression_of_a_rule_that_was_not_run_is_not_unused(more: dict[str, Any]) -> None:
    assert _said(f"{_NEXT}\nAll is well.\n", **more) == []


def test_without_a_day_no_suppression_is_over() -> None:
    text = f"<!-- neurolint-disable-next-line ABC001 until 2001-01-01 -- why -->\n{_BAD}\n"
    assert _result(text, today=None).findings == ()


def test_hidden_findings_are_suppressed_too() -> None:
    """A suppression of what only the audit shows is no unused one in a draft."""
    result = _result("<!-- neurolint-disable-next-line ABC002, FCT001 until 2028-01-01 -- why -->\nA quib.\n")
    assert (result.findings, result.hidden) == ((), 0)
    assert sorted(one.finding.rule.code for one in result.suppressed) == ["ABC002", "FCT001"]


def test_an_unused_comment_can_be_taken_out_where_that_is_sure_to_change_nothing() -> None:
    def mended(text: str) -> str | None:
        (found,) = _result(text).findings
        if found.fix is None:
            return None
        (edit,) = found.fix.edits
        return text[: edit.span.start] + edit.text + text[edit.span.end :]

    assert mended(f"One.\n\n{_NEXT}\nTwo.\n") == "One.\n\nTwo.\n"
    assert mended(f"One. {_LINE}\nTwo.\n") == "One.\nTwo.\n"
    assert mended(f"One.\n{_NEXT}\nTwo.\n") is None
    assert mended(f"One {_LINE} two.\n") is None
    assert mended(f"One.\n\n{_NEXT}") == "One.\n\n"
    assert mended("<!-- neurolint-disable-file ABC001 -- why -->\n\nOne.\n") is None


@pytest.mark.parametrize(
    "part",
    [f"{_NEXT}\n", f"{_NEXT} ", "<!-- neurolint-disable ABC001 -- why -->\n\n<!-- neurolint-enable -->\n\n"],
)
def test_thousands_of_comments_take_no_time(part: str) -> None:
    """They were compared each with each at first: a stack of a thousand took a quarter of a minute."""
    draft = parse(part * 4_000, "draft.md", "markdown")
    start = process_time()
    read_suppressions(draft, _linter().names)
    assert process_time() - start < 5

"""Fixes and their laws, with a linter whose findings and fixes a test makes up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from makers import finding, result
from neurolint.checks.base import Edit, Fix
from neurolint.drafts.model import Draft
from neurolint.drafts.spans import Span
from neurolint.findings.model import Finding
from neurolint.findings.report import Result
from neurolint.fixes.mend import TRIALS, Mended, mend

Found = Callable[[str], Iterator[Finding]]


def words(pattern: str, text: str, *, code: str = "ABC001", safe: bool = True) -> Found:
    """Return a rule that finds a pattern and puts a text in its place."""

    def look(source: str) -> Iterator[Finding]:
        for match in re.finditer(pattern, source):
            span = Span(*match.span())
            fix = Fix((Edit(span, match.expand(text)),), safe)
            yield finding(*match.span(), code=code, fix=fix)

    return look


def tells(pattern: str, code: str, **more: object) -> Found:
    """Return a rule without fixes."""

    def look(source: str) -> Iterator[Finding]:
        for match in re.finditer(pattern, source):
            yield finding(*match.span(), code=code, **more)  # type: ignore[arg-type]

    return look


def looker(*rules: Found) -> Callable[[Draft], Result]:
    def look(draft: Draft) -> Result:
        found = sorted((one for rule in rules for one in rule(draft.source)), key=lambda one: one.span)
        return result(draft.source, *found, path=draft.path, format="markdown")

    return look


def mended(text: str, *rules: Found, unsafe: bool = False) -> Mended:
    look = looker(*rules)
    read = result(text, format="markdown").draft
    assert read is not None
    return mend(look(read), look, unsafe=unsafe)


def test_fixes_are_made_and_counted() -> None:
    done = mended("bad and bad\r\n", words("bad", "good"))
    assert done.text == "good and good\r\n"
    assert len(done.fixed) == 2
    assert done.left == ()


def test_unsafe_ones_only_on_request() -> None:
    rule = words("bad", "good", safe=False)
    assert mended("bad day", rule).text == "bad day"
    assert mended("bad day", rule, unsafe=True).text == "good day"


def test_a_finding_that_would_come_keeps_its_fix_from_being_made() -> None:
    done = mended("bad day, ill day", words("bad", "worse"), words("ill", "well"), tells("worse", "DEF001"))
    assert done.text == "bad day, well day"
    assert [left.reason for left in done.left] == ["it would add DEF001 at “worse”"]


def test_a_finding_that_would_stay_keeps_its_fix_from_being_made() -> None:
    done = mended("bad day", words("ba+d", "baad"))
    assert done.text == "bad day"
    assert [left.reason for left in done.left] == ["ABC001 at “bad” would still be there"]


def test_a_finding_may_not_weigh_more() -> None:
    def graver(source: str) -> Iterator[Finding]:
        at = source.index("day")
        yield finding(at, at + 3, code="DEF001", severity="warning" if "bad" in source else "error")

    done = mended("bad day", words("bad", "good"), graver)
    assert [left.reason for left in done.left] == ["DEF001 at “day” would become error"]


def test_a_finding_beside_the_edit_is_the_same_as_before() -> None:
    assert mended("bad odd day", words("bad", "a good"), tells("odd", "DEF001")).text == "a good odd day"


def test_the_rest_must_be_read_as_before() -> None:
    done = mended("A line.\nbad\n\nText.\n", words("bad", "==="))
    assert done.text == "A line.\nbad\n\nText.\n"
    assert "read differently" in done.left[0].reason
    # What stands at the top of a file would become front matter.
    text = "bad\n---\ntitle: X\n---\n\nText.\n"
    assert mended(text, words("bad\n", "")).text == text


def test_of_fixes_that_touch_each_other_the_first_is_made_first() -> None:
    done = mended("abc", words("ab", "x", code="ABC001"), words("bc", "y", code="DEF001"))
    assert done.text == "xc"


def test_one_fix_may_need_another() -> None:
    both = tells("bad(?!.*ill)|(?<!bad )ill", "DEF001")  # one without the other is wrong
    done = mended("bad ill day", words("bad ?", "", code="ABC001"), words("ill ?", "", code="ABC001"), both)
    assert done.text == "day"


def test_a_fix_may_open_the_way_for_another() -> None:
    done = mended("(bad)", words("bad", "ill"), words("ill", "well", code="DEF001"))
    assert done.text == "(bad)"  # what comes of a fix is a finding that was not there
    done = mended("(a(b))", words(r"\(b\)", "b"), words(r"\((\w+)\)$", r"\1", code="DEF001"))
    assert done.text in ("(ab)", "(a(b))")


def test_what_the_result_does_not_hold_is_left_alone() -> None:
    look = looker(words("bad", "good"))
    read = result("bad bad", format="markdown").draft
    assert read is not None
    whole = look(read)
    some = replace(whole, findings=whole.findings[1:])
    assert mend(some, look).text == "bad good"
    assert mend(replace(whole, findings=()), look).text == "bad bad"


def test_a_finding_of_the_baseline_must_be_known_again() -> None:
    look = looker(words("bad", "good"), tells("odd", "DEF001"))
    read = result("bad odd day.", format="markdown").draft
    assert read is not None
    whole = look(read)
    held = replace(whole, findings=whole.findings[:1], known=whole.findings[1:])
    done = mend(held, look)
    assert done.text == "bad odd day."
    assert [left.reason for left in done.left] == ["a finding that the baseline knows would change"]


def test_nothing_is_left_empty() -> None:
    assert mended("bad", words("bad", "")).text == "bad"


def test_a_draft_of_failing_fixes_ends() -> None:
    looks = 0

    def count(_source: str) -> Iterator[Finding]:
        nonlocal looks
        looks += 1
        yield from ()

    mended("bad " * 2 * TRIALS, words("ba+d", "baad"), count)
    assert looks <= TRIALS + 2


def test_a_second_run_changes_nothing() -> None:
    rules = (words("bad", "worse"), words("ill", "well"), tells("worse", "DEF001"), words("x+", "y"))
    once = mended("bad ill xx\n\n- ill\n- bad\n", *rules).text
    assert mended(once, *rules).text == once

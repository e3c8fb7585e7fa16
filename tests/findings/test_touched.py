"""Which findings stand on changed lines."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from makers import finding, label, result, rule
from neurolint.drafts.read import parse
from neurolint.findings.model import Finding
from neurolint.findings.suppressions import Names
from neurolint.findings.touched import compare, touched

_NAMES = Names([rule("ABC001"), rule("ABC002")])


def _touched(before: str, after: str, *findings: Finding) -> list[int]:
    """Return the lines of the findings that stay."""
    old = parse(before, "draft.md", "markdown")
    left = touched(result(after, *findings, format="markdown"), old, _NAMES, date(2027, 3, 31))
    assert left.untouched == len(findings) - len(left.findings)
    return [after.count("\n", 0, one.span.start) + 1 for one in left.findings]


def _at(text: str, words: str, code: str = "ABC001") -> Finding:
    start = text.index(words)
    return finding(start, start + len(words), code)


def test_a_finding_on_a_changed_line_stays_and_one_elsewhere_is_counted() -> None:
    after = "One.\n\nTwo now.\n\nThree.\n"
    found = [_at(after, words) for words in ("One", "Two", "Three")]
    assert _touched("One.\n\nTwo.\n\nThree.\n", after, *found) == [3]


def test_a_finding_on_the_whole_page_stays() -> None:
    assert _touched("One.\n", "One.\nTwo.\n", finding(0, 0)) == [1]


def test_a_finding_over_several_lines_is_touched_by_any_of_them() -> None:
    after = "One\ntwo now\nthree.\n\nFour.\n"
    assert _touched("One\ntwo\nthree.\n\nFour.\n", after, finding(0, 19), _at(after, "Four")) == [1]
    assert _touched("One\ntwo\nthree now.\n\nFour.\n", after, finding(0, 3)) == []


def test_a_second_place_on_a_changed_line_touches_the_finding() -> None:
    after = "One.\n\nTwo now.\n"
    elsewhere = parse("x\n\nTwo now.\n", "other.md", "markdown")
    here = finding(0, 3, related=(label(6, 9, "so"),))
    there = finding(0, 3, related=(type(label(0, 1, ""))(here.related[0].span, "so", elsewhere),))
    assert _touched("One.\n\nTwo.\n", after, here, there) == [1]


def test_the_lines_beside_what_was_taken_out_count() -> None:
    before = "One.\n\nMay be.\n\nTwo.\n\nThree.\n"
    after = "One.\n\nTwo.\n\nThree.\n"
    found = [_at(after, words) for words in ("One", "Two", "Three")]
    assert _touched(before, after, *found) == [1, 3]


def test_what_was_suppressed_and_is_no_more_is_touched() -> None:
    comment = "<!-- neurolint-disable-next-line ABC001 -- why -->\n"
    after = "One.\n\nTwo\nand two.\n\nThree.\n"
    before = f"One.\n\n{comment}{after[6:]}"
    found = [_at(after, "One"), _at(after, "and"), _at(after, "Three"), _at(after, "and", "ABC002")]
    assert _touched(before, after, *found) == [1, 4]
    whole = f"<!-- neurolint-disable-file ABC001 -- why -->\n\n{after}"
    assert _touched(whole, after, *found) == [1, 4, 6]
    expired = whole.replace("-- why", "until 2027-03-30 -- why")
    assert _touched(expired, after, *found) == [1]


def test_line_ends_are_no_change() -> None:
    after = "One.\r\n\r\nTwo.\r\n"
    assert _touched("One.\n\nTwo.\n", after, _at(after, "One")) == []


_LINES = st.lists(st.sampled_from(["", "a", "b", "c", "d"]), max_size=12)


@given(_LINES, _LINES)
def test_lines_that_are_said_to_be_the_same_are(before: list[str], after: list[str]) -> None:
    changed = compare(before, after)
    for line, old in changed.before.items():
        assert after[line - 1] == before[old - 1]
    assert set(range(1, len(after) + 1)) <= changed.lines | set(changed.before)
    assert list(changed.before.values()) == sorted(set(changed.before.values()))


@given(_LINES)
def test_nothing_changes_between_a_text_and_itself(lines: list[str]) -> None:
    assert not compare(lines, lines).lines


def test_long_texts_are_compared_in_no_time() -> None:
    before = ["", "a"] * 30_000
    after = ["x", *before[1:-1], "y"]
    assert len(compare(before, after).lines) == len(after)
    edited = [*before[:40_000], "new", *before[40_000:]]
    assert compare(before, edited).lines == {40_001}

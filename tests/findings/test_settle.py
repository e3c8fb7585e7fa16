"""Which of several findings on the same words are reported."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makers import fact, finding
from neurolint.findings.model import Finding
from neurolint.findings.settle import settle
from neurolint.library.model import SEVERITIES, Severity


def _shown(findings: tuple[Finding, ...]) -> list[tuple[str, str, int, int, tuple[str, ...]]]:
    return [(f.rule.code, f.severity, f.span.start, f.span.end, f.also) for f in findings]


def test_findings_come_by_start_then_end_then_code() -> None:
    given = [finding(5, 9), finding(0, 9, "BCD001"), finding(0, 4, "CDE001"), finding(0, 4, "BBB001")]
    assert [f[0] for f in _shown(settle(given))] == ["BBB001", "CDE001", "BCD001", "ABC001"]


def test_on_the_same_words_the_strongest_of_a_group_names_the_others() -> None:
    given = [
        finding(0, 4, "ABC001", "warning"),
        finding(0, 4, "ABC002", "error"),
        finding(0, 4, "ABC003", "info"),
    ]
    assert _shown(settle(given)) == [("ABC002", "error", 0, 4, ("ABC001", "ABC003"))]


def test_of_equals_the_lowest_code_speaks() -> None:
    assert _shown(settle([finding(0, 4, "ABC002"), finding(0, 4, "ABC001")])) == [
        ("ABC001", "error", 0, 4, ("ABC002",))
    ]


def test_other_groups_and_other_words_stand_side_by_side() -> None:
    given = [finding(0, 4, "ABC001"), finding(0, 4, "XYZ001"), finding(0, 5, "ABC002")]
    assert _shown(settle(given)) == [
        ("ABC001", "error", 0, 4, ()),
        ("XYZ001", "error", 0, 4, ()),
        ("ABC002", "error", 0, 5, ()),
    ]


def test_of_overlapping_findings_of_a_rule_the_strongest_stays() -> None:
    assert _shown(settle([finding(0, 20, severity="warning"), finding(5, 8)])) == [
        ("ABC001", "error", 5, 8, ())
    ]


def test_of_equally_strong_overlapping_findings_the_longest_stays_then_the_first() -> None:
    assert _shown(settle([finding(5, 8), finding(0, 20)])) == [("ABC001", "error", 0, 20, ())]
    assert _shown(settle([finding(3, 8), finding(0, 5)])) == [("ABC001", "error", 0, 5, ())]


def test_findings_that_touch_do_not_overlap() -> None:
    assert len(settle([finding(0, 5), finding(5, 8)])) == 2


def test_a_finding_between_two_that_it_overlaps_gives_way() -> None:
    given = [finding(0, 5), finding(4, 8, severity="warning"), finding(7, 12)]
    assert [f[2:4] for f in _shown(settle(given))] == [(0, 5), (7, 12)]


def test_overlapping_findings_of_a_rule_on_different_facts_are_two_mistakes() -> None:
    one, other = fact("one"), fact("other")
    assert len(settle([finding(0, 9, facts=(one,)), finding(0, 9, facts=(other,), message="And this.")])) == 2
    assert len(settle([finding(0, 9, facts=(one,)), finding(2, 9, facts=(one,))])) == 1


def test_the_same_message_on_the_same_words_is_said_once() -> None:
    given = [finding(0, 9, facts=(fact("one"),)), finding(0, 9, facts=(fact("other"),))]
    assert len(settle(given)) == 1


def _told_by(start: int, end: int, code: str, *others: str, severity: Severity = "error") -> Finding:
    made = finding(start, end, code, severity)
    return replace(made, rule=replace(made.rule, told_by=others))


@pytest.mark.parametrize(("start", "end"), [(5, 9), (0, 20), (18, 25), (0, 3), (0, 30)])
def test_a_rule_speaks_for_another_with_which_it_shares_words(start: int, end: int) -> None:
    given = [_told_by(start, end, "ABC001", "XYZ001"), finding(2, 20, "XYZ001")]
    assert _shown(settle(given)) == [("XYZ001", "error", 2, 20, ("ABC001",))]


def test_of_several_findings_of_a_rule_the_one_that_shares_the_words_speaks() -> None:
    outer = [finding(start, start + 10, "XYZ001") for start in (0, 20, 40)]
    inner = [_told_by(start, start + 3, "ABC001", "XYZ001") for start in (12, 22, 45, 52)]
    assert _shown(settle([*inner, *outer])) == [
        ("XYZ001", "error", 0, 10, ()),
        ("ABC001", "error", 12, 15, ()),
        ("XYZ001", "error", 20, 30, ("ABC001",)),
        ("XYZ001", "error", 40, 50, ("ABC001",)),
        ("ABC001", "error", 52, 55, ()),
    ]


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        (_told_by(20, 25, "ABC001", "XYZ001"), finding(0, 20, "XYZ001")),  # stands beside
        (_told_by(5, 9, "ABC001", "XYZ001"), finding(0, 20, "XYZ001", "warning")),  # weighs more
        (_told_by(5, 9, "ABC001", "XYZ002"), finding(0, 20, "XYZ001")),
        (_told_by(0, 0, "ABC001", "XYZ001"), finding(0, 20, "XYZ001")),  # is about the file
    ],
)
def test_else_both_are_reported(inner: Finding, outer: Finding) -> None:
    assert len(settle([inner, outer])) == 2


def test_of_rules_that_speak_for_each_other_the_longer_finding_stays() -> None:
    longer, shorter = _told_by(0, 20, "ABC001", "XYZ001"), _told_by(5, 9, "XYZ001", "ABC001")
    assert _shown(settle([shorter, longer])) == [("ABC001", "error", 0, 20, ("XYZ001",))]


def test_one_that_speaks_for_another_may_be_spoken_for_with_it() -> None:
    first, second = _told_by(6, 8, "ABC001", "BCD001"), _told_by(5, 9, "BCD001", "CDE001")
    assert _shown(settle([first, second, finding(0, 20, "CDE001")])) == [
        ("CDE001", "error", 0, 20, ("ABC001", "BCD001"))
    ]


def test_who_speaks_for_one_that_speaks_for_another_speaks_for_both() -> None:
    long, short = _told_by(0, 30, "ABC001", "BCD001"), _told_by(28, 32, "BCD001", "CDE001")
    assert _shown(settle([long, short, finding(30, 40, "CDE001")])) == [
        ("CDE001", "error", 30, 40, ("ABC001", "BCD001"))
    ]


def test_findings_on_the_whole_file_are_never_merged() -> None:
    given = [
        finding(0, 0, "ABC001", message="No author."),
        finding(0, 0, "ABC002"),
        finding(0, 0, message="No date."),
    ]
    assert len(settle(given)) == 3
    assert len(settle([finding(0, 0), finding(0, 0)])) == 1


_FINDINGS = st.lists(
    st.builds(
        lambda start, length, code, severity, name: finding(
            start, start + length, code, severity, facts=(fact(name),) if name else ()
        ),
        st.integers(0, 30),
        st.integers(0, 9),
        st.sampled_from(["ABC001", "ABC002", "XYZ001"]),
        st.sampled_from(SEVERITIES),
        st.sampled_from(["", "one", "other"]),
    ),
    max_size=12,
)


@given(_FINDINGS, st.randoms(use_true_random=False))
def test_the_order_of_the_findings_does_not_matter(findings: list[Finding], random: object) -> None:
    shuffled = list(findings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    key = [(f.rule.code, f.span, f.severity, f.also) for f in settle(findings)]
    assert [(f.rule.code, f.span, f.severity, f.also) for f in settle(shuffled)] == key


@given(_FINDINGS)
def test_no_words_are_left_without_a_finding(findings: list[Finding]) -> None:
    settled = settle(findings)
    for lost in findings:
        assert any(
            (kept.rule.code == lost.rule.code or lost.rule.code in kept.also)
            and (kept.span == lost.span or kept.span.overlaps(lost.span))
            and SEVERITIES.index(kept.severity) >= SEVERITIES.index(lost.severity)
            for kept in settled
        )

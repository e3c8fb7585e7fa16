"""The diff of edits: it says what the edits do, and steers nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neurolint.checks.base import Edit
from neurolint.drafts.spans import Span
from neurolint.fixes.apply import apply
from neurolint.reporters.diff import diff

_HUNK = re.compile(r"@@ -(\d+),(\d+) \+(\d+),(\d+) @@")


def patched(source: str, lines: list[str]) -> str:
    """Apply a diff by its own words, as `patch` would: every kept and lost line must be there."""
    old = source.split("\n")
    new: list[str] = []
    at = 0
    open_end: dict[str, bool] = {}
    sign = ""
    for line in lines[2:]:
        if hunk := _HUNK.fullmatch(line):
            begin = int(hunk[1]) - (int(hunk[2]) > 0)
            new += old[at:begin]
            at = begin
            if int(hunk[4]):
                assert len(new) == int(hunk[3]) - 1
        elif line.startswith("\\"):
            open_end[sign] = True
        else:
            sign = line[0]
            if sign in " -":
                assert old[at] == line[1:]
                at += 1
            if sign in " +":
                new.append(line[1:])
    rest = old[at:]
    ended = not source.endswith("\n") and not rest and not (open_end.get("+") or open_end.get(" "))
    return "\n".join([*new, *rest, *([""] if ended else [])])


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    source = draw(st.text("ab\n", min_size=1, max_size=80))
    places = sorted(draw(st.sets(st.integers(0, len(source)), max_size=6)))
    text = st.text("xy\n", max_size=3)
    edits = [Edit(Span(a, b), draw(text)) for a, b in zip(places[::2], places[1::2], strict=False)]
    return source, edits


@given(cases())
def test_the_diff_leads_from_one_text_to_the_other(case: tuple[str, list[Edit]]) -> None:
    source, edits = case
    after = apply(source, edits)
    if edits:
        told = patched(source, list(diff("a.md", source, edits)))
        assert told.removesuffix("\n") == after.removesuffix("\n")


def test_a_diff_looks_as_one() -> None:
    source = "a\nb\nc\nd\ne\nf\n"
    assert list(diff("a.md", source, [Edit(Span(8, 10), "")])) == [
        "--- a.md", "+++ a.md", "@@ -2,5 +2,4 @@", " b", " c", " d", "-e", " f",
    ]  # fmt: skip


def test_changes_far_apart_are_hunks_of_their_own() -> None:
    source = "".join(f"{at:02}\n" for at in range(30))
    lines = list(diff("a.md", source, [Edit(Span(0, 1), "x"), Edit(Span(75, 78), "")]))
    assert [line for line in lines if line.startswith("@@")] == ["@@ -1,4 +1,4 @@", "@@ -23,7 +23,6 @@"]


def test_a_missing_break_at_the_end_is_told() -> None:
    assert list(diff("a.md", "a\nb", [Edit(Span(1, 3), "")]))[3:] == [
        "-a", "-b", "\\ No newline at end of file", "+a", "\\ No newline at end of file",
    ]  # fmt: skip


@pytest.mark.parametrize("bad", ["\x1b[2J", "\u202e", "\u2028x", "\x9b1m", "\x00"])
def test_a_draft_cannot_steer_a_terminal(bad: str) -> None:
    source = f"{bad}\n::error::x\n##[command]y\nold\n"
    told = list(diff(f"a{bad}.md", source, [Edit(Span(len(source) - 4, len(source) - 1), f"new{bad}")]))
    assert not any(bad in line for line in told)
    assert not any(line.lstrip().startswith("::") or "##[" in line for line in told)


def test_colour_is_only_for_the_signs() -> None:
    told = list(diff("a.md", "a\n", [Edit(Span(0, 1), "b")], colour=True))
    assert told[-2:] == ["\x1b[31m-a\x1b[0m", "\x1b[32m+b\x1b[0m"]


def test_nothing_is_shown_without_edits() -> None:
    assert list(diff("a.md", "a", [])) == []

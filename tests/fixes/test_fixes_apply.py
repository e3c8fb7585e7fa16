"""Edits put into a text, made after one another, and the way there and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neurolint.checks.base import Edit
from neurolint.drafts.spans import Span
from neurolint.fixes.apply import Moved, apply, compose


@st.composite
def edits_of(draw: st.DrawFn, length: int) -> tuple[Edit, ...]:
    places = sorted(draw(st.sets(st.integers(0, length), max_size=8)))
    texts = st.text("xyz\n", max_size=3)
    return tuple(
        Edit(Span(start, end), draw(texts)) for start, end in zip(places[::2], places[1::2], strict=False)
    )


@given(st.data(), st.text("abc\n", max_size=20))
def test_edits_after_one_another_are_edits_at_once(data: st.DataObject, source: str) -> None:
    first = data.draw(edits_of(len(source)))
    middle = apply(source, first)
    second = data.draw(edits_of(len(middle)))
    both = compose(first, second, len(source))
    assert apply(source, both) == apply(middle, second)
    assert list(both) == sorted(both)


@given(st.data(), st.text("abc\n", max_size=20))
def test_what_is_not_edited_is_found_again(data: st.DataObject, source: str) -> None:
    edits = data.draw(edits_of(len(source)))
    text, moved = apply(source, edits), Moved(edits)
    for at in range(len(source)):
        if any(edit.span.start <= at < edit.span.end for edit in edits):
            continue
        there = moved.ahead(at)
        assert text[there] == source[at]
        assert moved.back(Span(there, there + 1)) == Span(at, at + 1)


def test_what_was_put_in_stands_for_what_it_replaced() -> None:
    moved = Moved((Edit(Span(2, 5), "xx"),))
    assert moved.back(Span(2, 3)) == Span(2, 5)
    assert moved.back(Span(1, 5)) == Span(1, 6)
    assert moved.ahead(3) == 2


@pytest.mark.parametrize(
    "edits",
    [
        (Edit(Span(0, 3), ""), Edit(Span(2, 4), "")),
        (Edit(Span(1, 1), "a"), Edit(Span(1, 2), "")),
        (Edit(Span(0, 2), "a"), Edit(Span(0, 2), "b")),
    ],
)
def test_edits_of_the_same_text_are_refused_in_any_order(edits: tuple[Edit, Edit]) -> None:
    for order in (edits, edits[::-1]):
        with pytest.raises(ValueError, match="touch the same text"):
            apply("abcd", order)


def test_edits_side_by_side_are_made() -> None:
    assert apply("abcd", [Edit(Span(2, 4), "Y"), Edit(Span(0, 2), "X")]) == "XY"


def test_an_edit_beyond_the_end_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        apply("ab", [Edit(Span(1, 3), "")])

"""Ranges of a source, and what they touch and hold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from neurolint.drafts.ranges import Ranges
from neurolint.drafts.spans import WHOLE_FILE, Span

_SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 20), st.integers(1, 6))


@given(st.lists(_SPANS, max_size=6), _SPANS)
def test_they_touch_and_hold_what_their_code_points_do(spans: list[Span], asked: Span) -> None:
    points = {at for span in spans for at in range(span.start, span.end)}
    inside = set(range(asked.start, asked.end))
    ranges = Ranges(spans)
    assert ranges.touched(asked) == bool(points & inside)
    if ranges.hold(asked):
        assert inside <= points
    assert ranges.hold(asked) or not any(span.contains(asked) for span in spans)


def test_those_that_overlap_are_one_and_neighbours_are_two() -> None:
    assert Ranges([Span(4, 8), Span(0, 5)]).hold(Span(1, 7))
    assert not Ranges([Span(4, 8), Span(0, 4)]).hold(Span(1, 7))
    assert Ranges([Span(4, 8), Span(0, 5)]).last_touched(Span(2, 3)) == Span(0, 8)
    assert Ranges([Span(0, 2), Span(4, 6)]).last_touched(Span(0, 9)) == Span(4, 6)


def test_a_whole_file_is_held_by_nothing() -> None:
    ranges = Ranges([Span(0, 9)])
    assert not ranges.hold(WHOLE_FILE)
    assert not ranges.touched(WHOLE_FILE)

"""The paragraphs of a run come back as they were put in, and what may be shared is told."""

from neurolint.checks.base import Print
from neurolint.checks.page.paragraphs import SIGNS, Paragraphs, Shared, number_of
from neurolint.drafts.spans import Span


def _bytes(*hashes: int) -> bytes:
    return b"".join(one.to_bytes(4, "big") for one in hashes)


def _print(block: int, name: str, *hashes: int) -> Print:
    told = _bytes(*hashes)
    return Print(block, Span(block * 10, block * 10 + 5), name.encode() * SIGNS, told[:8], told)


def test_paragraphs_are_known_by_their_numbers() -> None:
    told = Paragraphs()
    told.put(0, [_print(3, "a", 1, 2, 3), _print(5, "b")])
    told.put(2, [_print(1, "c", 3, 4)])
    assert len(told) == 3
    assert [told.draft(number) for number in range(3)] == [0, 0, 2]
    assert [told.block(number) for number in range(3)] == [3, 5, 1]
    assert told.span(1) == Span(50, 55)
    assert told.digest(2) == b"c" * SIGNS
    assert [len(told.sketch(number)) for number in range(3)] == [2, 0, 2]
    assert [len(told.runs(number)) for number in range(3)] == [3, 0, 2]
    assert set(told.runs(0)) & set(told.runs(2)) == {told.runs(0)[2]} == {told.sketch(2)[0]}


def test_a_sketch_of_other_hashes_than_the_runs_is_kept_beside_them() -> None:
    told = Paragraphs()
    apart = Print(1, Span(0, 1), b"a" * SIGNS, _bytes(5, 6), _bytes(1, 2, 5))
    told.put(0, [apart, _print(2, "b", 5, 6, 9)])
    assert [list(told.sketch(0)), len(told.runs(0))] == [list(told.sketch(1)), 3]
    assert told.runs(0)[2] == told.runs(1)[0]
    assert told.runs(0)[0] not in told.runs(1)


def test_what_is_told_again_is_known_by_its_digest() -> None:
    told = Paragraphs()
    told.put(0, [_print(1, "a"), _print(2, "b"), _print(3, "a"), _print(4, "c")])
    told.put(1, [_print(1, "c"), _print(2, "c")])
    again = told.told_again()
    assert {name for name in "abc" if number_of(name.encode() * SIGNS) in again} >= {"a", "c"}
    alone = Paragraphs()
    alone.put(0, [_print(1, "a"), _print(2, "b")])
    assert not [name for name in "ab" if number_of(name.encode() * SIGNS) in alone.told_again()]


def test_all_that_comes_twice_may_and_hardly_anything_else() -> None:
    once = [number * 2_654_435_761 % 2**32 for number in range(1_000)]
    twice = [number * 40_503 + 7 for number in range(100)]
    shared = Shared(1_200, [once, twice, twice])
    assert shared.among(twice) == twice
    assert len(shared.among(once)) < 450
    assert Shared(0, []).among([1, 2]) == []

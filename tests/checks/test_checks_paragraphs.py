"""The paragraphs of a run come back as they were put in, and what may be shared is told."""

from neurolint.checks.base import Print
from neurolint.checks.paragraphs import SIGNS, Paragraphs, Shared
from neurolint.drafts.spans import Span


def _print(block: int, name: str, *hashes: int) -> Print:
    told = b"".join(one.to_bytes(4, "big") for one in hashes)
    return Print(block, Span(block * 10, block * 10 + 5), name.encode().ljust(SIGNS), told[:8], told)


def test_paragraphs_are_known_by_their_numbers() -> None:
    told = Paragraphs()
    told.put(0, [_print(3, "a", 1, 2, 3), _print(5, "b")])
    told.put(2, [_print(1, "c", 3, 4)])
    assert len(told) == 3
    assert [told.draft(number) for number in range(3)] == [0, 0, 2]
    assert [told.block(number) for number in range(3)] == [3, 5, 1]
    assert told.span(1) == Span(50, 55)
    assert told.digest(2) == b"c".ljust(SIGNS)
    assert [len(told.sketch(number)) for number in range(3)] == [2, 0, 2]
    assert [len(told.runs(number)) for number in range(3)] == [3, 0, 2]
    assert set(told.runs(0)) & set(told.runs(2)) == {told.runs(0)[2]} == {told.sketch(2)[0]}


def test_what_is_told_again_is_known_by_its_digest() -> None:
    told = Paragraphs()
    told.put(0, [_print(1, "a"), _print(2, "b"), _print(3, "a"), _print(4, "c")])
    told.put(1, [_print(1, "c"), _print(2, "c")])
    assert told.told_again() == {b"a".ljust(SIGNS), b"c".ljust(SIGNS)}


def test_all_that_comes_twice_may_and_hardly_anything_else() -> None:
    once = [number * 2_654_435_761 % 2**32 for number in range(1_000)]
    twice = [number * 40_503 + 7 for number in range(100)]
    shared = Shared([*once, *twice, *twice])
    assert shared.among(twice) == twice
    assert len(shared.among(once)) < 250
    assert Shared([]).among([1, 2]) == []

"""A sieve keeps all that may stand in a text, and finding what it kept finds all that stands there."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neurolint.language.lookup import keys
from neurolint.language.notation import demand
from neurolint.language.phrases import Phrases
from neurolint.language.phrasetable import PhraseTable
from neurolint.language.sieve import Demand, Sieve

PHRASES = [
    "ease",
    "eas*",
    "of them all",
    "% of them",
    "(is|are) [very] good",
    "not-so-good",
    "most <0-2> say",
]
SOME_WORDS = "ease eased of them all % is are very good not so good-not not-so-good most people always say"
WORDS = st.sampled_from(SOME_WORDS.split())
TEXTS = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
SETS = st.lists(st.lists(st.sampled_from(PHRASES), min_size=1, max_size=4, unique=True), max_size=3)


class Things:
    """Things that demand words outright."""

    def __init__(self, **demands: str) -> None:
        self._demands = demands

    def demands(self) -> Iterable[tuple[str, Demand]]:
        return [
            (name, [frozenset({word}) for word in words.split()]) for name, words in self._demands.items()
        ]


@given(SETS, TEXTS)
def test_what_is_kept_is_found_as_if_all_were_tried(sets: list[list[str]], text: str) -> None:
    alone = [Phrases(phrases) for phrases in sets]
    table = PhraseTable(zip(alone, range(len(alone)), strict=True))
    held = keys(text)
    sifted = Sieve([*alone, table]).sift(held)
    for phrases in alone:
        expected = list(phrases.find(text))
        assert list(phrases.find_passed(text, 0, len(text), held, sifted[phrases])) == expected
    expected_all = list(table.find(text, 0, len(text), held))
    assert list(table.find_passed(text, 0, len(text), held, sifted[table])) == expected_all


def test_a_thing_passes_where_a_text_holds_all_that_it_demands() -> None:
    one, other = Things(first="works well", second="well", third=""), Things(fourth="works badly")
    sieve = Sieve([one, other])
    assert sieve.sift(frozenset({"well", "works"})) == {one: ["first", "second", "third"], other: ()}
    assert sieve.sift(frozenset({"works", "badly"})) == {one: ["third"], other: ["fourth"]}
    assert sieve.sift(frozenset()) == {one: ["third"], other: ()}


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("a long road", [{"a"}, {"long"}, {"road"}]),
        ("(is|are) [really] thought to", [{"is", "are"}, {"thought"}, {"to"}]),
        ("alleviat* <0-2> it", [{"alle"}, {"it"}]),
        ("(an*|the) end", [{"end"}]),
        ("of {object}", [{"of"}]),
        ("50 %", [{"50"}]),
    ],
)
def test_a_phrase_demands_each_word_that_must_be_there(phrase: str, expected: list[set[str]]) -> None:
    assert list(demand(phrase)) == expected

"""Phrases are found by the words they need, and never missed for it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neurolint.language.lookup import cut_word, keys, keys_of_words, places
from neurolint.language.notation import phrase_pattern, read_phrase
from neurolint.language.phrases import Phrases
from neurolint.language.phrasetable import PhraseTable
from neurolint.language.tokens import tokenize

PHRASES = [
    "ease",
    "eas*",
    "an*",
    "50 %",
    "(is|are) [very] helpful for",
    "non-sedating",
    "don't help",
    "[most] doctors <0-2> say",
    "(all|every one) of them",
    "in* the end",
]
SOME_WORDS = (
    "ease eased easily an and answer 50 % is are very helpful for non-sedating non sedating don't don help "
    "most doctors often always say all every one of them in inside the end"
)
WORDS = st.sampled_from(SOME_WORDS.split())
TEXTS = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)


def spans_by_one_pattern(phrases: list[str], text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What is found when all phrases are tried everywhere."""
    ordered = sorted(phrases, key=len, reverse=True)
    pattern = re.compile("|".join(phrase_pattern(phrase) for phrase in ordered))
    return [match.span() for match in pattern.finditer(text, start, end)]


@given(st.lists(st.sampled_from(PHRASES), min_size=1, max_size=4, unique=True), TEXTS, st.data())
def test_looking_up_finds_what_trying_everywhere_finds(
    phrases: list[str], text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    expected = spans_by_one_pattern(phrases, text, start, end)
    assert list(Phrases(phrases).find(text, start, end)) == expected
    here = keys(text, start, end)
    assert list(Phrases(phrases).find(text, start, end, here)) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("a long road", {"long"}),
        ("(is|are) thought to", {"thought"}),
        ("[really] good", {"good"}),
        ("alleviat* it", {"alle"}),
        ("non-sedating", {"sedating"}),
        ("(marked|sold) as", {"marked", "sold"}),
        ("an*", set()),
        ("50 %", {"50"}),
        ("(go|go on) now", {"now"}),
    ],
)
def test_the_longest_word_that_must_be_there_is_the_anchor(phrase: str, expected: set[str]) -> None:
    assert read_phrase(phrase).anchors == expected


def test_a_word_that_is_cut_is_what_is_left_of_it() -> None:
    text = "nothing helps"
    assert cut_word(text, 3) == "not"
    assert cut_word(text, 7) == ""
    assert cut_word(text, len(text)) == ""
    assert list(Phrases(["not"]).find(text, 0, 3)) == [(0, 3)]
    assert list(Phrases(["not"]).find(text)) == []


def test_places_are_beginnings_of_words() -> None:
    assert places("ease, disease and un-ease", "ease", 0, 25) == [0, 21]


@pytest.mark.parametrize("text", ["plain words here", "it doesn't help", "snake_case words", ""])
def test_the_keys_of_tokens_hold_those_of_all_their_words(text: str) -> None:
    words = frozenset(token.word for token in tokenize(text))
    assert keys(text.replace("_", " ")) <= keys_of_words(words)


def test_a_table_tells_what_each_phrase_means_set_by_set() -> None:
    table = PhraseTable([(Phrases(["helps"]), "good"), (Phrases(["harms", "helps not"]), "bad")])
    text = "it harms, it helps"
    assert list(table.find(text, 0, len(text), keys(text))) == [(13, 18, "good"), (3, 8, "bad")]
    assert list(table.find("nothing", 0, 7, keys("nothing"))) == []


def test_a_table_tries_phrases_that_may_begin_with_anything() -> None:
    table = PhraseTable([(Phrases(["% of people"]), "share"), (Phrases(["helps"]), "good")])
    text = "30 % of people"
    assert list(table.find(text, 0, len(text), keys(text))) == [(3, 14, "share")]

"""The words of a page that checks compare, cut once."""

from __future__ import annotations

import pytest
from editorial_pages import page

from neurolint.checks.page.pagewords import page_words
from neurolint.checks.page.prose import sentences_of
from neurolint.checks.page.words import content, runs, stems, words


@pytest.mark.parametrize(
    "text",
    [
        "Soak the beans. Rinse them well, then boil them.",
        "Soak the beans.Rinse them well.",  # for those who compare blocks one word, for readers two sentences
        "3.5 cups (of Ünal’s beans) – no salt…",
    ],
)
def test_the_words_of_a_block_are_those_of_its_text(text: str) -> None:
    given = page(text)
    (block,) = given.draft.blocks
    assert list(page_words(given).of_block(block)) == words(text)


def test_sentences_have_their_own_words_and_are_cut_once() -> None:
    given = page("# Beans\n\nSoak the beans.Rinse them well.")
    known = page_words(given)
    assert [list(known.of_sentence(one)) for one in sentences_of(given)] == [
        ["beans"], ["soak", "the", "beans"], ["rinse", "them", "well"],
    ]  # fmt: skip
    one = sentences_of(given)[1]
    assert known.of_sentence(one) is page_words(given).of_sentence(one)


def test_runs_and_stems_of_words_are_those_of_their_text() -> None:
    text = "The boiled beans were rinsed"
    assert runs(words(text)) == {
        ("the", "boiled", "beans"), ("boiled", "beans", "were"), ("beans", "were", "rinsed"),
    }  # fmt: skip
    assert stems(words(text)) == content(text) == ["boil", "bean", "rins"]

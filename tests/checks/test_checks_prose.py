"""What the checks share of a page, and how they look for phrases in its sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest
from editorial_pages import page

from neurolint.checks.base import Page
from neurolint.checks.page.figures import Figured, figured
from neurolint.checks.page.prose import blocks_holding, holding, passages, quotations, sentences_of
from neurolint.drafts.spans import Span
from neurolint.language.phrases import Phrases

TEXT = "# Tea\n\nTea calms some people. It helps 3 in 10 of them. Does tea calm you?\n\nNobody knows why."


def test_what_is_made_of_a_page_is_made_once() -> None:
    calls: list[Page] = []

    def count(given: Page) -> int:
        calls.append(given)
        return len(calls)

    whole = page(TEXT)
    part = replace(whole, furniture=(Span(0, 5),))
    assert [whole.once(count), whole.once(count), part.once(count), part.once(count)] == [1, 1, 2, 2]
    assert replace(part, furniture=()).once(count) == 1
    assert page(TEXT).once(count) == 3


def test_what_is_made_of_a_page_and_more_is_kept_by_both() -> None:
    calls: list[tuple[Page, str]] = []

    def count(given: Page, word: str) -> int:
        calls.append((given, word))
        return len(calls)

    whole = page(TEXT)
    assert [whole.once(count, word) for word in ("a", "b", "a")] == [1, 2, 1]


def test_what_belongs_to_the_whole_page_is_the_same_without_boilerplate() -> None:
    whole = page(TEXT)
    part = replace(whole, furniture=(Span(0, 5),))
    blocks = part.whole(_furniture)
    assert blocks == ()
    assert part.whole(_furniture) is blocks
    assert part.once(_furniture) == (Span(0, 5),)


def _furniture(given: Page) -> tuple[Span, ...]:
    return given.furniture


def test_sentences_and_blocks_that_may_hold_a_phrase_are_told_by_the_words_of_the_page() -> None:
    whole = page(TEXT)
    assert [one.number for one in holding(passages(whole), Phrases(["tea calm*"]))] == [1, 3]
    assert [one.number for one in holding(passages(whole), Phrases(["coffee"]))] == []
    assert holding((), Phrases(["tea"])) == ()
    why, calms = Phrases(["knows why"]), Phrases(["calms"])
    blocks = [passages(whole)[number].block.index for number in (1, 4)]
    assert sorted(blocks_holding(whole, why, calms)) == blocks


def test_sentences_are_shared_with_pages_that_leave_some_out() -> None:
    whole = page(TEXT)
    start = TEXT.index("It helps")
    part = replace(whole, furniture=(Span(start, start + 5),))
    kept = passages(part)
    assert [passage.number for passage in kept] == [0, 1, 3, 4]
    assert all(passage is sentences_of(whole)[passage.number] for passage in kept)
    assert sentences_of(part) is passages(whole)


@pytest.mark.parametrize(
    "sought",
    [
        Phrases(["calm*", "nobody"]),
        Phrases(["helps", "absent words"]),
        Phrases(["i*"]),
        Phrases([]),
        figured(["# in #", "calms some"]),
        figured(["# %"]),
    ],
)
def test_a_sentence_tells_the_matches_that_a_search_of_its_text_finds(sought: Phrases | Figured) -> None:
    told = passages(page(TEXT))
    for passage in told:
        searched = list(sought.find(passage.folded, passage.start, passage.end))
        assert list(passage.find(sought)) == searched
        assert passage.says(sought) == bool(searched)


def test_only_sentences_with_a_word_of_a_phrase_are_searched() -> None:
    words = passages(page(TEXT))[0].words
    assert words.sentences(Phrases(["nobody knows"])) == {4}
    assert words.sentences(Phrases(["calms", "knows"])) == {1, 4}
    assert words.sentences(Phrases(["unheard"])) == set()
    assert words.sentences(Phrases(["i*"])) == {0, 1, 2, 3, 4}


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("She said “stop” and ‘go’.", ["“stop”", "‘go’"]),
        ("She said: “It helps, and so", ["“It helps, and so"]),
        ('A 6" nail and "two', ['"two']),
        ("“", ["“"]),
    ],
)
def test_quotations_end_where_the_text_ends(text: str, inside: list[str]) -> None:
    found = quotations(text)
    assert [text[start:end] for start, end in found] == inside
    assert all(end <= len(text) for _, end in found)

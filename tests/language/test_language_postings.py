"""Where phrases may stand in many texts, told by the words of all of them."""

import pytest

from neurolint.language.lookup import keys
from neurolint.language.phrases import Phrases
from neurolint.language.postings import Anchors, Postings

TEXTS = [
    "the drops may calm a cough",
    "nobody knows how the drops calm it",
    "6 % of them calmed down",
    "a cough that will not go",
    "",
]


def postings() -> Postings:
    made = Postings(Anchors())
    for number, text in enumerate(TEXTS):
        made.put(number, keys(text))
    return made


@pytest.mark.parametrize(
    ("phrases", "numbers"),
    [
        (["drops"], [0, 1]),
        (["drops <0-3> cough"], [0]),  # not in 1 and 3, which hold but one of the two
        (["calm*"], [0, 1, 2]),
        (["(cough|nobody)"], [0, 1, 3]),
        (["unheard of", "it"], [1]),
        (["6* %"], [0, 1, 2, 3, 4]),  # which needs no word
        ([], []),
    ],
)
def test_only_texts_with_all_that_a_phrase_demands_may_hold_it(
    phrases: list[str], numbers: list[int]
) -> None:
    assert list(postings().holding(Phrases(phrases))) == numbers


@pytest.mark.parametrize(
    "phrases", [["drops", "the drops may"], ["calm*", "6* %"], ["a [bad] cough"], ["know*", "it"], ["6* %"]]
)
def test_the_matches_are_those_of_a_search_of_each_text(phrases: list[str]) -> None:
    sought, made = Phrases(phrases), postings()
    for number, text in enumerate(TEXTS):
        assert list(made.find(sought, number, text, 0, len(text))) == list(sought.find(text))


def test_one_of_many_texts_is_told_as_all_are() -> None:
    sought, made, alone = Phrases(["drops", "calm* down"]), Postings(Anchors()), Postings(Anchors())
    texts = TEXTS * 20
    for number, text in enumerate(texts):
        made.put(number, keys(text))
        alone.put(number, keys(text))
    made.holding(sought)
    for number, text in enumerate(texts):
        place = number, text, 0, len(text)
        assert list(made.find(sought, *place)) == list(alone.find(sought, *place)) == list(sought.find(text))


def test_what_one_page_was_asked_for_is_told_of_the_next_by_its_own_words() -> None:
    anchors = Anchors()
    asked = [Phrases(["drops"]), Phrases(["calm*", "6* %"]), Phrases(["a [bad] cough"]), Phrases([])]
    for texts in (["no word of them"], ["a bad cough", "the drops"], ["the drops"], ["a cough"], ["6 drops"]):
        page, alone = Postings(anchors), Postings(Anchors())
        for number, text in enumerate(texts):
            page.put(number, keys(text))
            alone.put(number, keys(text))
        assert [page.holding(phrases) for phrases in asked] == [alone.holding(phrases) for phrases in asked]
    assert anchors.absent({"drops"}) == {asked[2], asked[3]}  # the second needs no word


def test_texts_with_one_of_some_keys_are_told() -> None:
    assert postings().with_any(frozenset({"cough", "nobody", "unheard"})) == {0, 1, 3}
    assert postings().with_any(frozenset()) == set()

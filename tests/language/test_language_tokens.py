from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neurolint.language.fold import fold
from neurolint.language.tokens import stem, tokenize


def words(text: str) -> list[str]:
    return [token.word for token in tokenize(fold(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nerve pain, at night.", ["nerve", "pain", "at", "night"]),
        ("long-term and/or short–term", ["long", "term", "and", "or", "short", "term"]),
        ("It isn’t John's", ["it", "isn't", "john's"]),
        ("the patients' pain 'now'", ["the", "patients", "pain", "now"]),
        ("2.5 mg, 5-HT and H2O", ["2", "5", "mg", "5", "ht", "and", "h2o"]),
        ("snake_case", ["snake", "case"]),
        ("naïve Ärzte", ["naïve", "ärzte"]),
        ("… – !", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_part_of_a_text_keeps_its_places() -> None:
    text = "pain, nerve pain and pain"
    assert [token[:3] for token in tokenize(text, 6, 16)] == [(6, 11, "nerve"), (12, 16, "pain")]


@given(st.text(alphabet=st.sampled_from("aB'’-. é1_\n😀")))
def test_tokens_are_the_text_at_their_places(text: str) -> None:
    folded = fold(text)
    tokens = tokenize(folded)
    assert [token.word for token in tokens] == [folded[token.start : token.end] for token in tokens]
    assert all(before.end <= after.start for before, after in pairwise(tokens))
    assert sum(char.isalnum() for token in tokens for char in token.word) == sum(map(str.isalnum, folded))


@pytest.mark.parametrize(
    "forms",
    [
        ("drug", "drugs", "drug's"),
        ("therapy", "therapies", "therapy's"),
        ("headache", "headaches", "headache's"),
        ("disease", "diseases"),
        ("dose", "doses"),
        ("exercise", "exercises"),
        ("class", "classes", "class's"),
        ("illness", "illnesses"),
        ("box", "boxes"),
        ("rash", "rashes"),
        ("stitch", "stitches"),
        ("size", "sizes"),
        ("virus", "viruses"),
        ("study", "studies"),
        ("day", "days"),
        ("tie", "ties"),
        ("eye", "eyes"),
        ("ssri", "ssris"),
        ("patient", "patients", "patient's"),
    ],
    ids=lambda forms: forms[0],
)
def test_forms_of_one_word_meet(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("pain", "paint"),
        ("class", "clash"),
        ("dose", "doe"),
        ("gas", "gastric"),
        ("ache", "ash"),
        ("virus", "viral"),
        ("analysis", "analyse"),
        ("needless", "needle"),
        ("his", "hi"),
        ("us", "u"),
        ("less", "le"),
        ("isn't", "isn"),
        ("cares", "caress"),
        ("therapist", "therapy"),
    ],
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@given(st.text(alphabet="abceihosuxyz'", min_size=1, max_size=9))
def test_a_possessive_has_the_stem_of_its_word(word: str) -> None:
    bare = word.replace("'", "") or "a"
    assert stem(f"{bare}'s") == stem(bare)

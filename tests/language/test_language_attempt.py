"""Phrases tried without a pattern."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from makers import built_in
from neurolint.language.attempt import end_of
from neurolint.language.fold import fold
from neurolint.language.notation import PhraseError, phrase_pattern
from neurolint.language.phrases import Phrases


@pytest.mark.parametrize(
    ("phrase", "text", "end"),
    [
        ("shed light on", "shed  light-on it", 14),
        ("long-term", "long term", 9),
        ("calm*", "calmest's", 9),
        ("calm*", "calm, so", 4),
        ("calm* [very] well", "calms  well", 11),
        ("[very] calm", "very calm", 9),
        ("[very] calm", "calm", 4),
        ("(calm|calm down)", "calm down", 4),
        ("(calm|calm down) now", "calm down now", 13),
        ("(a (little|bit) of|our) tea", "a bit of tea", 12),
        ("calm <1-2> sea", "calm it's blue sea", 18),
        ("calm <0-2> [deep] sea", "calm a b deep sea", 17),
        ("(first|then), rest", "then, rest", 10),
        ("calm <0-1> (, so|as) it", "calm sea, so it", 15),
        ("50 %", "50 %", 4),
    ],
)
def test_a_phrase_ends_where_its_pattern_does(phrase: str, text: str, end: int) -> None:
    assert end_of(phrase, text, 0, len(text)) == end


@pytest.mark.parametrize(
    ("phrase", "text", "at", "end"),
    [
        ("calm", "calmer", 0, 6),
        ("calm", "becalm", 2, 6),
        ("calm sea", "calm sea", 0, 6),
        ("calm <1-2> sea", "calm sea", 0, 8),
        ("calm <1-2> sea", "calm a. b sea", 0, 13),
        ("calm, sea", "calm , sea", 0, 10),
        ("calm sea", "calm     sea", 0, 12),
    ],
)
def test_a_phrase_that_does_not_stand_there(phrase: str, text: str, at: int, end: int) -> None:
    assert end_of(phrase, text, at, end) is None


_WORDS = ["a", "b", "c-d", "ab*", "a'b", "%", ",", ", b", "-", "x_"]
_PHRASES = st.recursive(
    st.sampled_from(_WORDS),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(" ".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: "(" + "|".join(parts) + ")"),
        st.tuples(inner, inner).map(lambda pair: f"{pair[0]} [{pair[1]}] {pair[0]}"),
        st.tuples(inner, inner).map(lambda pair: f"[{pair[0]}] {pair[1]}"),
        st.tuples(inner, st.sampled_from(["<0-1>", "<1-2>", "<0-3>"]), inner).map(" ".join),
    ),
    max_leaves=8,
)
_TEXTS = st.lists(
    st.sampled_from(
        ["a", "b", "c", "d", "ab", "abs", "a'b", "%", ",", ".", "–", " ", " ", " ", "-", "x_", "\n"]
    )
).map("".join)


@settings(max_examples=400)
@given(_PHRASES, _TEXTS, st.integers(0, 3), st.integers(0, 40))
def test_any_phrase_ends_where_its_pattern_does(phrase: str, text: str, at: int, end: int) -> None:
    try:
        pattern = re.compile(phrase_pattern(phrase))
    except PhraseError:
        return
    at = min(at, len(text))
    match = pattern.match(text, at, end) if at < end else None
    assert (end_of(phrase, text, at, end) if at < end else None) == (match and match.end())


def test_a_text_may_end_before_its_bound() -> None:
    assert end_of("calm*", "calm", 0, 9) == 4
    assert end_of("calm sea", "calm", 0, 9) is None
    assert list(Phrases(["calm sea"]).find("a calm sea", 0, 20)) == [(2, 10)]


def test_a_phrase_may_be_long() -> None:
    text = " ".join(f"a{number}" for number in range(3_000))
    assert end_of(text, text, 0, len(text)) == len(text)


def test_the_phrases_of_a_rule_end_where_their_patterns_do() -> None:
    phrases = [
        phrase
        for rule in built_in().rules.values()
        for given in (rule.options.get("phrases"),)
        if isinstance(given, list)
        for phrase in given
        if isinstance(phrase, str)
    ]
    texts = [fold(example.text) for rule in built_in().rules.values() for example in rule.examples.flag]
    assert phrases
    for phrase in phrases:
        pattern = re.compile(phrase_pattern(phrase))
        for text in texts:
            if match := pattern.search(text):
                assert end_of(phrase, text, match.start(), len(text)) == match.end()

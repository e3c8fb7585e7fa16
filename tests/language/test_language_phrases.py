from __future__ import annotations

import re
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neurolint.language.fold import fold
from neurolint.language.phrases import PhraseError, Phrases, phrase_pattern


def matches(phrases: str | list[str], text: str) -> list[str]:
    found = Phrases([phrases] if isinstance(phrases, str) else phrases).find(fold(text))
    return [text[start:end] for start, end in found]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("shed light on", "shed light on"),
        ("shed light on", "Shed\n light\u00a0on"),
        ("long term", "long-term"),
        ("long-term", "long\u2010term"),
        ("long-term", "long term"),
        ("St John's wort", "ST JOHN’S WORT"),
        ("(study|studies) show", "studies show"),
        ("(a few|some) people", "a few people"),
        ("in (people with (pain|aches)|mice)", "in people with aches"),
        ("[very] promising", "very promising"),
        ("[very] promising", "promising"),
        ("not [at all|really] safe", "not at all safe"),
        ("not [at all|really] safe", "not safe"),
        ("safe [for you]", "safe for you"),
        ("alleviat*", "alleviation"),
        ("alleviat*", "alleviat"),
        ("doctor*", "doctor's"),
        ("fail* to", "failing to"),
        ("help <0-3> sleep", "help sleep"),
        ("help <0-3> sleep", "help people, who hurt, sleep"),
        ("no <1-1> drug", "no other drug"),
        ("50 %", "50 %"),
        ("q&a", "Q&A"),
        ("a/b + c", "a/b + c"),
        ("e.g.", "e.g."),
    ],
)
def test_a_phrase_covers_a_text(phrase: str, text: str) -> None:
    assert Phrases([phrase]).covers(fold(text))
    assert matches(phrase, f"so {text}, so") == [text]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("shed light on", "shed lights on"),
        ("shed light on", "shed light, on"),
        ("shed light on", "shedlight on"),
        ("long term", "long–term"),
        ("long term", "long     term"),
        ("cure", "cures"),
        ("cure", "secure"),
        ("(study|studies) show", "studied show"),
        ("(a few|some) people", "few people"),
        ("not [at all] safe", "not at safe"),
        ("alleviat*", "unalleviated"),
        ("fail* to", "fail-safe to"),
        ("help <0-3> sleep", "help one two three four sleep"),
        ("help <0-3> sleep", "help. Now sleep"),
        ("help <0-3> sleep", "help people (not sleep"),
        ("help <1-3> sleep", "help sleep"),
        ("help <0-3> sleep", "helpsleep"),
        ("50 %", "150 %"),
        ("50 %", "50%"),
        ("a.b", "axb"),
    ],
)
def test_a_near_miss_is_none(phrase: str, text: str) -> None:
    assert matches(phrase, text) == []


@pytest.mark.parametrize(
    ("phrase", "message"),
    [
        ("", "the phrase is empty"),
        ("  ", "the phrase is empty"),
        ("(a|b", "')' is missing"),
        ("[a", "']' is missing"),
        ("(a]", "expected ')', found ']'"),
        ("[a)", "expected ']', found ')'"),
        ("((a)", "')' is missing"),
        ("a)", "unexpected ')'"),
        ("a]", "unexpected ']'"),
        ("a|b", "unexpected '|'"),
        ("(a|)", "a phrase or an alternative is empty"),
        ("()", "a phrase or an alternative is empty"),
        ("[a]", "a phrase or an alternative is empty"),
        ("[a] [b]", "a phrase or an alternative is empty"),
        ("<0-2> a", "a gap needs words before it and rising numbers: <0-2>"),
        ("[very] <0-2> a", "a gap needs words before it and rising numbers: <0-2>"),
        ("a <2-1> b", "a gap needs words before it and rising numbers: <2-1>"),
        ("a <0-2>", "a gap needs words behind it"),
        ("(a <0-2>|b) c", "a gap needs words behind it"),
        ("a <2> b", "unexpected '<'"),
        ("a <0-12> b", "unexpected '<'"),
        ("a > b", "unexpected '>'"),
        ("*", "an ending stands for itself only at the end of a word: '*'"),
        ("a*b", "an ending stands for itself only at the end of a word: 'a*b'"),
    ],
)
def test_what_is_no_phrase_is_told(phrase: str, message: str) -> None:
    with pytest.raises(PhraseError) as error:
        phrase_pattern(phrase)
    assert str(error.value) == message


def test_a_set_tells_a_bad_phrase_when_it_is_made() -> None:
    with pytest.raises(PhraseError):
        Phrases(["good", "(bad"])


def test_the_leftmost_and_there_the_longest_phrase_wins() -> None:
    assert matches(["no", "no doubt", "doubt about it"], "no doubt about it, no") == ["no doubt", "no"]


def test_matches_do_not_overlap() -> None:
    assert matches("a b a", "a b a b a b a") == ["a b a", "a b a"]


def test_only_a_part_is_searched() -> None:
    phrases = Phrases(["pain"])
    assert list(phrases.find("pain pain pain", 4, 10)) == [(5, 9)]
    assert not phrases.search("pain pain", 6)
    assert phrases.search("pain pain", 5)


def test_a_part_does_not_cut_words() -> None:
    assert not Phrases(["pain"]).search("painful", 0, 7)
    assert not Phrases(["ache"]).search("headache", 4)


def test_to_cover_is_to_leave_nothing() -> None:
    phrases = Phrases(["sources", "list of sources"])
    assert phrases.covers("list of sources")
    assert not phrases.covers("sources of pain")
    assert not phrases.covers("the sources")


def test_no_phrases_find_nothing() -> None:
    none = Phrases([])
    assert not none
    assert not none.search("pain")
    assert not none.covers("")
    assert Phrases(["pain"])


def open_ended(pattern: str) -> list[str]:
    """The repetitions of a pattern that have no upper bound."""
    bare = re.sub(r"\\.", "x", pattern)
    bare = re.sub(r"\[[^]]*\]", "x", bare)
    return re.findall(r"(?<!\()[*+]|\{\d*,\}", bare)


def test_the_open_ended_are_seen() -> None:
    assert open_ended(r"a*b+[*+]\*c{2,}d{1,3}(?:e)?") == ["*", "+", "{2,}"]


class Written(NamedTuple):
    """A phrase and a text that it has to cover; `solid` when the phrase may stand alone."""

    phrase: str
    text: str
    solid: bool = True


_WORD = st.text("abcde'%&", min_size=1, max_size=4).map(lambda word: Written(word, word))
_ENDED = st.text("abcde", min_size=1, max_size=3).map(lambda word: Written(f"{word}*", f"{word}ing's"))
_GAP = st.tuples(st.integers(0, 2), st.integers(0, 2)).map(
    lambda pair: Written(f"<{pair[0]}-{sum(pair)}>", " ".join(["x"] * sum(pair)), solid=False)
)


def _sequence(items: st.SearchStrategy[Written]) -> st.SearchStrategy[Written]:
    def joined(head: Written, rest: list[Written], gap: Written | None, last: Written) -> Written:
        parts = [head, *rest, *([gap] if gap else []), last]
        text = " ".join(part.text for part in parts if part.text)
        return Written(" ".join(part.phrase for part in parts), text)

    optional = st.tuples(items, st.booleans()).map(
        lambda pair: Written(f"[{pair[0].phrase}]", pair[0].text if pair[1] else "", solid=False)
    )
    return st.builds(joined, items, st.lists(items | optional, max_size=2), st.none() | _GAP, items)


def _alternatives(items: st.SearchStrategy[Written]) -> st.SearchStrategy[Written]:
    return st.lists(items, min_size=1, max_size=3).flatmap(
        lambda choices: st.sampled_from(choices).map(
            lambda chosen: Written(f"({'|'.join(choice.phrase for choice in choices)})", chosen.text)
        )
    )


PHRASES = st.recursive(_WORD | _ENDED, lambda items: _sequence(items) | _alternatives(items), max_leaves=12)


@given(PHRASES)
@settings(deadline=None, max_examples=200)
def test_every_phrase_covers_what_it_says_and_is_bounded(written: Written) -> None:
    assert Phrases([written.phrase]).covers(written.text)
    assert open_ended(phrase_pattern(written.phrase)) == []


@given(st.text(st.sampled_from("ab-'*()[]|<>0123 \n–%"), max_size=30) | st.text(max_size=10))
@settings(deadline=None, max_examples=300)
def test_any_text_is_a_phrase_or_an_error(text: str) -> None:
    try:
        pattern = phrase_pattern(text)
    except PhraseError:
        return
    assert open_ended(pattern) == []
    assert not Phrases([text]).covers("")


@pytest.mark.parametrize(
    ("phrase", "unit", "last"),
    [
        ("a <0-9> b <0-9> c", "a ", "a b c"),
        ("a <0-9> b <0-9> c", "a-", "a-b-c"),
        ("a <0-9> b <0-9> c", "a b ", "a b c"),
        ("a <0-9> b <0-9> c", "-- ", "a b c"),
        ("a [a] [a] [a] [a] c", "a ", "a a a a a c"),
        ("a* [a* a*] [a* a*] c", "aaaaaaaaaa ", "a c"),
        ("(a|a a|a a a) (a|a a|a a a) c", "a ", "a a c"),
    ],
)
def test_a_long_hostile_text_is_searched_to_its_end(phrase: str, unit: str, last: str) -> None:
    text = unit * 1000 + last
    spans = list(Phrases([phrase]).find(text))
    assert len(spans) == 1
    assert spans[0][1] == len(text)
    assert text[spans[0][0] :].endswith(last)


@pytest.mark.parametrize(
    "phrase",
    [
        "a" + " [a]" * 10 + " c",
        "a <0-9> a <0-9> a <0-9> a <0-9> c",
        " ".join(["(a|a a)"] * 10) + " c",
        " ".join(["(a|(b|a a))"] * 10) + " c",
        "(b|" + " ".join(["[a|a a]"] * 7) + " c)",
    ],
    ids=[
        "optional parts",
        "gaps",
        "alternatives that begin alike",
        "alternatives behind brackets",
        "inside brackets",
    ],
)
def test_a_phrase_that_can_be_read_in_too_many_ways_is_refused(phrase: str) -> None:
    with pytest.raises(PhraseError, match="too much is left open"):
        phrase_pattern(phrase)


def test_many_alternatives_that_begin_differently_are_no_harm() -> None:
    words = "|".join(f"{one}{two}" for one in "abcdefghij" for two in "abcdefghij")
    assert Phrases([f"({words}) ({words}) ({words})"]).covers("aa bb jj")


def test_brackets_inside_brackets_are_read() -> None:
    assert Phrases(["a " + "(" * 8 + "b" + ")" * 8]).covers("a b")


@pytest.mark.parametrize("phrase", ["a " + "(" * 9 + "b" + ")" * 9, "a " + "[" * 100_000, "(" * 100_000])
def test_brackets_inside_brackets_have_an_end(phrase: str) -> None:
    with pytest.raises(PhraseError, match="more than 8 brackets stand inside each other"):
        phrase_pattern(phrase)

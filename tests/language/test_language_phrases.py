from __future__ import annotations

import re
from collections import Counter
from re import _parser  # type: ignore[attr-defined]  # the only way to see a pattern as the engine does
from typing import Any, NamedTuple

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from neurolint.language.fold import fold
from neurolint.language.lookup import keys
from neurolint.language.notation import PhraseError, first_words, phrase_pattern
from neurolint.language.phrases import Phrases
from neurolint.language.sieve import Sieve


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
        ("(first|at first), nothing", "at first, nothing"),
        ("wait [a while], then go", "wait a while, then go"),
        ("wait [a while], then go", "wait, then go"),
        ("(revised|printed): today", "revised: today"),
        ("(soon|later); <0-2> gone", "later; all is gone"),
        ("for <0-2>, nothing", "for some people, nothing"),
        ("for <0-2>, nothing", "for, nothing"),
        ("safe (and|,) natural", "safe, natural"),
        ("safe (and|,) natural", "safe and natural"),
        ("safe <0-1> [and|,] natural", "safe enough, natural"),
        ("safe <0-1> [and|,] natural", "safe natural"),
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
        (", then go", "a phrase cannot begin with ','"),
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


def _is_too_open(phrase: str) -> bool:
    """Tell whether a phrase leaves so much open that it is refused."""
    try:
        phrase_pattern(phrase)
    except PhraseError as error:
        return "left open" in str(error)
    return False


@given(PHRASES)
@settings(deadline=None, max_examples=200)
def test_every_phrase_covers_what_it_says_and_is_bounded(written: Written) -> None:
    assume(not _is_too_open(written.phrase))
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
        " ".join(["(a*|aa*|aaa*|aaaa*)"] * 14) + " zzz",
        " ".join(["(a*|ab)"] * 10) + " c",
        " ".join(["(a|a-a)"] * 10) + " c",
        " ".join(["([b] a|a a)"] * 10) + " c",
        "a" + " -" * 10 + " c",
        "a <0-9> [a] [a] [a] c",
    ],
    ids=[
        "optional parts",
        "gaps",
        "alternatives that begin alike",
        "alternatives behind brackets",
        "inside brackets",
        "endings that are open alike",
        "an open ending and a word it covers",
        "alternatives that begin alike up to a hyphen",
        "an uncertain beginning",
        "bare hyphens",
        "a gap before optional parts",
    ],
)
def test_a_phrase_that_can_be_read_in_too_many_ways_is_refused(phrase: str) -> None:
    with pytest.raises(PhraseError, match="too much is left open"):
        phrase_pattern(phrase)


def test_many_alternatives_that_begin_differently_are_no_harm() -> None:
    words = "|".join(f"{one}{two}" for one in "abcdefghij" for two in "abcdefghij")
    assert Phrases([f"({words}) ({words}) ({words})"]).covers("aa bb jj")


@pytest.mark.parametrize(
    "choice", ["(a*|b*|cc|ccc)", "(aa|aaa|aaaa)", "(ab*|aa*|a)", "(a-b|aa-b|aaa*)", "(a-b*|aa)"]
)
def test_endings_that_exclude_each_other_are_no_harm(choice: str) -> None:
    assert Phrases([" ".join([choice] * 20)])


def _ends(node: Any, ends: Counter[int], text: str) -> tuple[Counter[int], int]:
    """Follow one parsed pattern through a text from each place reached so far, weighted by the ways that lead to it.

    Returns the places reached, and the most ways that were open anywhere on the way.
    """
    kind, value = str(node[0]), node[1]
    if kind in {"ASSERT", "ASSERT_NOT"}:
        return ends, 0
    if kind == "SUBPATTERN":
        return _through(value[3], ends, text)
    if kind == "BRANCH":
        branches = [_through(branch, ends, text) for branch in value[1]]
        after = sum((branch[0] for branch in branches), Counter[int]())
        return after, max(after.total(), *(most for _, most in branches))
    if kind == "MAX_REPEAT":
        low, high, inner = value
        after, most = Counter[int](), 0
        for times in range(high + 1):
            if times >= low:
                after += ends
            ends, more = _through(inner, ends, text)
            most = max(most, more)
            if not ends:
                break
        return after, max(most, after.total())
    one = re.compile(_parts_as_set(node))
    return Counter({at + 1: ways for at, ways in ends.items() if one.match(text, at)}), 0


def _through(nodes: Any, ends: Counter[int], text: str) -> tuple[Counter[int], int]:
    most = ends.total()
    for node in nodes:
        ends, more = _ends(node, ends, text)
        most = max(most, more, ends.total())
    return ends, most


def _parts_as_set(node: Any) -> str:
    """Write a parsed single character or set of characters as a pattern again."""
    kind, value = str(node[0]), node[1]
    if kind == "LITERAL":
        return re.escape(chr(value))
    if kind == "CATEGORY":
        return {"CATEGORY_SPACE": r"\s", "CATEGORY_WORD": r"\w"}[str(value)]
    assert kind == "IN", kind
    negated = str(value[0][0]) == "NEGATE"
    return f"[{'^' if negated else ''}{''.join(map(_parts_as_set, value[negated:]))}]"


def most_open(pattern: str, text: str) -> int:
    """Count the ways in which the beginning of a text can be read as a part of a pattern, where they are most.

    Backtracking takes each of them once, so this, times the parts of the pattern, is what a search costs at one place.
    """
    return _through(_parser.parse(pattern), Counter({0: 1}), text)[1]


def test_ways_are_counted() -> None:
    assert most_open("(?:a|b)c", "ac") == 1
    assert most_open("(?:a|ab|[^bc]b?)", "ab") == 4
    assert most_open("(?:a{0,2}){0,2}z", "aa") == 10
    assert most_open("(?:a|a)" * 10 + "z", "a" * 10) == 2**10


_PIECES = st.recursive(
    st.sampled_from(
        ["a", "a*", "aa", "aa*", "aab*", "aaa*", "a-a", "aa-a*", "-", "-*", "a'", "a <0-1> a", "a <0-4> a*"]
    ),
    lambda items: (
        st.lists(items, min_size=2, max_size=4).map(lambda many: f"({'|'.join(many)})")
        | st.lists(items, min_size=1, max_size=3).map(lambda many: f"a [{'|'.join(many)}]")
        | st.tuples(items, items).map(lambda pair: f"[{pair[0]}] {pair[1]}")
        | st.tuples(items, items).map(" ".join)
        | st.tuples(items, items).map(" <0-3> ".join)
    ),
    max_leaves=5,
)
_HOSTILE = ["a ", "aa ", "aaa ", "aab a ", "a-", "-", "a - ", "aa-a ", "a' "]


@given(_PIECES, st.integers(1, 20), st.sampled_from(_HOSTILE))
@example("(a*|aa*|aaa*|aaaa*)", 14, "aaaa ")
@example("(a*|aa*|aaa*|aaaa*)", 4, "aaaa ")
@example("-", 4, "-")
@example("a [a|aa]", 8, "a ")
@example("(a|aa|a'|b*)", 20, "a ")
@example("[a [a [a <0-1> a|a <0-4> a*|a <0-4> a*]]] a", 1, "a ")
@settings(deadline=None, max_examples=150)
def test_whatever_is_no_error_can_be_read_in_few_ways(piece: str, times: int, unit: str) -> None:
    try:
        pattern = phrase_pattern(" ".join([piece] * times) + " zzz")
    except PhraseError:
        return
    # a thousand ways to read it, in each of which the last words and gaps may be cut short
    assert most_open(pattern, unit * 60) <= 1_000 * 40


def test_brackets_inside_brackets_are_read() -> None:
    assert Phrases(["a " + "(" * 8 + "b" + ")" * 8]).covers("a b")


@pytest.mark.parametrize("phrase", ["a " + "(" * 9 + "b" + ")" * 9, "a " + "[" * 100_000, "(" * 100_000])
def test_brackets_inside_brackets_have_an_end(phrase: str) -> None:
    with pytest.raises(PhraseError, match="more than 8 brackets stand inside each other"):
        phrase_pattern(phrase)


# -- first words ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("Shed light", "shed"),
        ("(study|studies) show", "study studies"),
        ("(a few|some) people", "a some"),
        ("[very] promising", "very promising"),
        ("[very|most [truly]] [so] (good|bad)", "very most so good bad"),
        ("(a few|[the] some) x", "a the some"),
        ("([a] b|c) d", "a b c"),
        ("((a|b)|c [d]) e", "a b c"),
        ("a [b] c", "a"),
        ("a <0-2> b", "a"),
        ("a b*", "a"),
        ("long-term", "long"),
        ("Don’t go", "don't"),
        ("50 %", "50"),
        ("{subject} x", "{subject}"),
        ("[{body}] approved", "{body} approved"),
    ],
)
def test_the_words_with_which_a_phrase_begins(phrase: str, words: str) -> None:
    assert first_words(phrase) == frozenset(words.split())


@pytest.mark.parametrize(
    ("phrase", "message"),
    [
        ("alleviat* pain", "the first word needs its whole ending here"),
        ("[a] help* x", "the first word needs its whole ending here"),
        ("(a|b*) c", "the first word needs its whole ending here"),
        ("(bad", "')' is missing"),
        ("", "the phrase is empty"),
    ],
)
def test_a_phrase_of_which_the_first_word_is_not_known(phrase: str, message: str) -> None:
    with pytest.raises(PhraseError) as error:
        first_words(phrase)
    assert str(error.value) == message


@given(
    st.recursive(
        st.sampled_from(["a", "b", "c-d", "E"]),
        lambda inner: st.one_of(
            st.lists(inner, min_size=1, max_size=3).map(" ".join),
            st.lists(inner, min_size=1, max_size=3).map(lambda parts: "(" + "|".join(parts) + ")"),
            st.tuples(inner, inner).map(lambda pair: f"[{pair[0]}] {pair[1]}"),
        ),
        max_leaves=8,
    ),
    st.lists(st.sampled_from("abcde"), max_size=8).map(" ".join),
)
def test_what_a_phrase_matches_begins_with_one_of_its_first_words(phrase: str, text: str) -> None:
    words = first_words(phrase)
    assert words
    for start, _ in Phrases([phrase]).find(text):
        assert text[start] in words


@pytest.mark.parametrize(
    ("phrase", "text", "at", "may"),
    [
        ("is made (of|from)", "tea is made of leaves", 4, True),
        ("is made (of|from)", "tea is made of leaves", 0, False),
        ("is made (of|from)", "tea, is", 3, False),
        ("contain*", "tea contains leaves", 4, True),
        ("contain*", "tea contests leaves", 4, True),  # its first letters do not tell
        ("contain", "tea contains leaves", 4, False),
        ("i*", "anything else", 0, True),
    ],
)
def test_the_word_at_an_offset_tells_whether_a_phrase_may_begin_there(
    phrase: str, text: str, at: int, may: bool
) -> None:
    assert Phrases([phrase]).may_begin(text, at) is may


MIXED = [
    "6* % of",
    "6* % of (people|men) sleep",
    "sleep better",
    "6* better",
    "men sleep",
    "% of men sleep",
    "6 men",
]


@pytest.mark.parametrize(
    "text",
    [
        "60 % of men sleep better",
        "men sleep better than 60 % of others, and 6 men sleep",
        "60 better men sleep",
        "6 men sleep, 6 better",
        "% of men sleep",
        "nobody does",
        "of 65 % of men sleep better 66 better 6 men",
        "men sleep",
    ],
)
def test_phrases_that_begin_with_anything_are_found_as_if_all_were_tried_everywhere(text: str) -> None:
    phrases = Phrases(MIXED)
    every = re.compile("|".join(f"(?:{phrase_pattern(p)})" for p in sorted(MIXED, key=len, reverse=True)))
    expected = [match.span() for match in every.finditer(text)]
    held = keys(text)
    assert list(phrases.find(text)) == expected
    assert list(phrases.find(text, 0, len(text), held)) == expected
    sifted = Sieve([phrases]).sift(held)[phrases]
    assert list(phrases.find_passed(text, 0, len(text), held, sifted)) == expected
    assert phrases.covers(text) == (every.fullmatch(text) is not None)


def test_one_phrase_that_begins_with_anything_does_not_open_the_others() -> None:
    phrases = Phrases(["6* % success", "calm sleep", "sound sleep"])
    assert phrases.anchors == frozenset({"success", "sleep", "sound"})
    assert Phrases(["6* %", "calm sleep"]).anchors is None


def test_the_longer_of_two_phrases_wins_also_where_one_word_begins_another() -> None:
    phrases = ["(highest|top) quality <0-1> products", "(high|highest) quality oils"]
    assert matches(phrases, "Highest quality oils products.") == ["Highest quality oils products"]
    assert matches(phrases, "High quality oils products.") == ["High quality oils"]


def test_what_is_tried_often_is_found_as_it_was_at_first() -> None:
    phrases = Phrases(["calm down", "calm down at once", "calm* [very] well", "calm <1-2> sea"])
    texts = {
        "calm down at once": [(0, 17)],
        "calms well, calm down": [(0, 10), (12, 21)],
        "a calm and grey sea": [(2, 19)],
        "calm it at once down": [],
    }
    for _ in range(40):
        for text, expected in texts.items():
            assert list(phrases.find(text)) == expected

"""The source line with the words underlined."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neurolint.drafts.spans import Lines, Span
from neurolint.reporters.excerpt import WIDTH, excerpt
from neurolint.reporters.visible import columns

_LONG = "over and over and over"


def _picture(source: str, words: str, width: int = WIDTH) -> tuple[str, str]:
    start = source.index(words)
    shown = excerpt(source, Lines(source), Span(start, start + len(words)), width)
    return shown.text, " " * shown.indent + "^" * shown.length


@pytest.mark.parametrize(
    ("source", "words", "text", "marks"),
    [
        ("It relieves pain.", "relieves", "It relieves pain.", "   ^^^^^^^^"),
        ("one\ntwo three\nfour", "three", "two three", "    ^^^^^"),
        ("one\r\ntwo three\r\nfour", "three", "two three", "    ^^^^^"),
        ("\tIt helps", "helps", "    It helps", "       ^^^^^"),
        ("a\tb", "\t", "a    b", " ^^^^"),
        ("疼痛 relief", "relief", "疼痛 relief", "     ^^^^^^"),
        ("a 疼痛 b", "疼痛", "a 疼痛 b", "  ^^^^"),
        ("cafe\u0301 helps", "helps", "cafe\u0301 helps", "     ^^^^^"),
        ("cafe\u0301 helps", "cafe\u0301", "cafe\u0301 helps", "^^^^"),
        ("\U0001f600 helps", "helps", "\U0001f600 helps", "   ^^^^^"),
        ("a\x1b[1m helps", "helps", "a\\u001b[1m helps", "           ^^^^^"),
        ("a\u202e helps", "\u202e", "a\\u202e helps", " ^^^^^^"),
        ("x ##[group] helps", "helps", "x \\u0023#[group] helps", "                 ^^^^^"),
        ("helps\nand goes on", "helps\nand", "helps", "^^^^^"),
        ("it helps \r\nand", "helps \r\nand", "it helps ", "   ^^^^^^"),
        ("\nx", "\nx", "", "^"),  # a range that begins at the end of a line
    ],
)
def test_excerpt(source: str, words: str, text: str, marks: str) -> None:
    assert _picture(source, words) == (text, marks)


def test_an_empty_range_has_one_mark() -> None:
    shown = excerpt("abc", Lines("abc"), Span(1, 1))
    assert (shown.text, shown.indent, shown.length) == ("abc", 1, 1)


@pytest.mark.parametrize(
    ("source", "words", "text", "marks"),
    [
        ("here " + "a " * 30, "here", "here a a a a a a a…", "^^^^"),
        ("a " * 30 + "here", "here", "…a a a a a a a here", "               ^^^^"),
        ("a " * 30 + "here " + "b " * 30, "here", "… a a a here b b b …", "        ^^^^"),
        ("a" * 18 + _LONG + "b" * 18, _LONG, "…over and over and …", " " + 18 * "^"),
        ("痛" * 30 + "here" + "痛" * 30, "here", "…痛痛痛here痛痛痛痛…", "       ^^^^"),
    ],
)  # fmt: skip
def test_a_long_line_is_cut_around_the_words(source: str, words: str, text: str, marks: str) -> None:
    shown, underline = _picture(source, words, 20)
    assert columns(shown) <= 20
    assert (shown, underline) == (text, marks)


_TEXT = st.text(st.sampled_from("ab \t\n\r痛\u0301\x1b\u202e#[:é\U0001f600"), max_size=80)


@given(_TEXT, st.data())
def test_the_marks_stand_under_the_words(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    shown = excerpt(source, Lines(source), Span(start, end), 24)
    assert columns(shown.text) <= 24
    assert "\n" not in shown.text
    assert shown.length >= 1
    if end > start and source[start:end].isascii() and source[start:end].isalpha():
        seen = 0
        for at, char in enumerate(shown.text):  # pragma: no branch
            if seen == shown.indent and columns(char):
                assert source[start:end].startswith(shown.text[at : at + shown.length].removesuffix("…"))
                break
            seen += columns(char)


def test_a_line_without_end_is_not_read_to_its_end() -> None:
    source = "x" * 3_000_000
    lines = Lines(source)
    for start in range(0, 3_000_000, 1000):
        assert columns(excerpt(source, lines, Span(start, start + 5)).text) <= WIDTH

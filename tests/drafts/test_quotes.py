"""Quotations: rendered, on one line, not too long."""

from __future__ import annotations

import pytest

from neurolint.drafts.quotes import LONGEST, Quotes, shorten
from neurolint.drafts.read import parse
from neurolint.drafts.spans import Span


def _quote(source: str, words: str) -> str:
    start = source.index(words)
    return Quotes(parse(source, "draft.md", "markdown")).quote(Span(start, start + len(words)))


@pytest.mark.parametrize(
    ("source", "words", "expected"),
    [
        ("It relieves pain.", "relieves", "relieves"),
        ("It relieves **nerve** pain.", "relieves **nerve** pain", "relieves nerve pain"),
        (
            "See [the page](https://example.org/very/long) now.",
            "[the page](https://example.org/very/long) now",
            "the page now",
        ),
        ("Pain&nbsp;and&#8212;loss", "Pain&nbsp;and&#8212;loss", "Pain and—loss"),
        ("It relieves\nnerve   pain.", "relieves\nnerve   pain", "relieves nerve pain"),
        ("One line.\n\nAnother line.", "line.\n\nAnother", "line. Another"),
        ("- first\n- second\n", "first\n- second", "first second"),
        ("Odd \U0001f600 e\u0301 sign", "\U0001f600 e\u0301", "\U0001f600 e\u0301"),
        ("Text.\n\n<!-- a comment -->\n", "a comment", "a comment"),
        ("<p>Tea &amp; mint help.\n", "Tea &amp; mint", "Tea & mint"),
    ],
)
def test_quote(source: str, words: str, expected: str) -> None:
    assert _quote(source, words) == expected


def test_front_matter_is_quoted_as_it_stands() -> None:
    assert _quote("---\nauthor: A. Writer\n---\n\nText.\n", "author: A. Writer") == "author: A. Writer"


def test_a_long_quotation_is_cut() -> None:
    quoted = _quote("word " * 1000, ("word " * 1000).strip())
    assert len(quoted) == LONGEST
    assert quoted.endswith("word word…")


def test_an_empty_range_quotes_nothing() -> None:
    assert Quotes(parse("Text.", "draft.md", "markdown")).quote(Span(0, 0)) == ""


def test_shorten_keeps_what_fits() -> None:
    assert shorten("a" * 5, 5) == "aaaaa"
    assert shorten("abc  def", 6) == "abc…"

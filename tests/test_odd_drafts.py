"""Drafts that no one writes, deep, long or endless, through all built-in rules: each comes to its result."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from makers import built_in
from neurolint.drafts.model import TextFormat
from neurolint.drafts.read import parse
from neurolint.lint import Linter, Settings

_DEEP = 20_000
_MANY = 10_000
_CLAIM = "Homeopathy relieves migraine."
_FALSE = "FCT001"

_NESTED = {
    "brackets": ("markdown", "(", ")"),
    "square brackets": ("markdown", "[", "]"),
    "quotes": ("markdown", "“", "”"),
    "quotes of two kinds": ("text", "“‘", "’”"),
    "emphasis": ("markdown", "*", "*"),
    "emphasis of two kinds": ("markdown", "*a _b ", "_*"),
    "lists": ("markdown", "- ", ""),
    "block quotes": ("markdown", "> ", ""),
    "tags in Markdown": ("markdown", "<div>", "</div>"),
    "tags": ("html", "<div>", "</div>"),
    "marks that stay open": ("html", "<b>", ""),
    "components": ("mdx", "<A>", "</A>"),
    "braces": ("mdx", "{", "}"),
    "conditions": ("markdown", "{% if a %}", "{% endif %}"),
    "links": ("markdown", "[a](", ")"),
    "notes": ("markdown", "^[", "]"),
    "titles of components": ("mdx", '<A title="', '" />'),
}
_REPEATED = {
    "quotations": ("text", "“tea” "),
    "quotations that stay open": ("text", '"tea '),
    "strong words": ("markdown", "**tea** "),
    "items": ("markdown", "- tea\n"),
    "numbers": ("markdown", "1. tea\n"),
    "quoted lines": ("markdown", "> tea\n"),
    "expressions": ("mdx", "{a} "),
    "placeholders": ("markdown", "{{ x }} "),
    "links": ("markdown", "[tea](https://a.example/b) "),
    "references to one note": ("markdown", "tea[^1] "),
    "cells": ("markdown", "| tea "),
    "comments": ("html", "<!-- a -->"),
    "entities": ("html", "&amp;"),
    "code": ("markdown", "`a` "),
    "amounts": ("text", "10 mg "),
    "hashtags": ("text", "#tea "),
    "denials": ("text", "not "),
    "what sellers say": ("text", "BUY NOW! "),
    "initials": ("text", "J. "),
    "letters with hidden signs": ("text", "a\u200b"),
    "letters from elsewhere": ("text", "t\u0435a "),
    "turns of direction": ("text", "\u202ea"),
}


@cache
def _linter() -> Linter:
    return Linter(built_in(), Settings(profile="audit"))


def _codes(text: str, format_: TextFormat = "markdown") -> set[str]:
    """Return the codes of what is found, each of which stands inside the draft."""
    draft = parse(text, "draft", format_)
    found = _linter().check(draft)
    assert all(0 <= one.span.start <= one.span.end <= len(draft.source) for one in found)
    return {one.rule.code for one in found}


@pytest.mark.parametrize(("format_", "before", "behind"), _NESTED.values(), ids=_NESTED)
def test_what_stands_deep_inside(format_: TextFormat, before: str, behind: str) -> None:
    _codes(f"{before * _DEEP}tea{behind * _DEEP}", format_)


@pytest.mark.parametrize(("format_", "piece"), _REPEATED.values(), ids=_REPEATED)
def test_what_is_said_without_end(format_: TextFormat, piece: str) -> None:
    _codes(piece * _MANY, format_)


@pytest.mark.parametrize("word", ["a", "a-", "a.", "1,", "a@", "a/", "_", "–", ".", "e\u0301", "\U0001f9e0"])
def test_one_word_of_200_000_signs(word: str) -> None:
    _codes(word * (200_000 // len(word)), "text")


@pytest.mark.parametrize("blank", [" ", "\t", "\n", "\r\n", "\xa0", "\u2003"])
def test_a_claim_behind_200_000_blanks_is_found(blank: str) -> None:
    assert _FALSE in _codes(f"Tea.{blank * 200_000}\n\n{_CLAIM}", "text")


@pytest.mark.parametrize("filler", ["the tea is warm and ", "tea, "])
def test_a_claim_at_the_end_of_a_line_of_half_a_megabyte_is_found(filler: str) -> None:
    assert _FALSE in _codes(filler * (500_000 // len(filler)) + f"so. {_CLAIM}", "text")


_RISING: dict[str, Callable[[int], str]] = {
    "backticks": lambda number: "`" * number + "a ",
    "tildes": lambda number: "~" * number + "a\n",
    "stars": lambda number: "*" * number + "a ",
    "hashes": lambda number: "#" * number + " a\n\n",
    "indents": lambda number: " " * number + "- a\n",
    "blank quotes": lambda number: "> " * number + "a\n",
    "pipes": lambda number: "|" * number + "a\n",
    "braces": lambda number: "{" * number + "a ",
}


@pytest.mark.parametrize("format_", ["markdown", "mdx"])
@pytest.mark.parametrize("piece", _RISING.values(), ids=_RISING)
def test_what_gets_longer_and_longer(piece: Callable[[int], str], format_: TextFormat) -> None:
    _codes("".join(map(piece, range(1, 500))), format_)


@pytest.mark.parametrize(
    "make",
    [
        lambda number: f"tea[^{number}] \n\n[^{number}]: A book.\n\n",
        lambda number: f"[tea][{number}]\n\n[{number}]: https://a.example/{number}\n\n",
        lambda number: f"{'#' * (number % 6 + 1)} Tea {number}\n\n",
        lambda number: f"Good Tea {number} (GT{number}) is warm.\n\n",
    ],
    ids=["notes", "addresses", "headings", "abbreviations"],
)
def test_thousands_that_differ(make: Callable[[int], str]) -> None:
    _codes("".join(map(make, range(3_000))))

"""Filling in messages."""

from __future__ import annotations

import pytest

from neurolint.checks.template import fill


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{quote} is wrong", "it {name} is wrong"),  # what is filled in is not looked at again
        ("{quote}{quote}", "it {name}it {name}"),
        ("{unknown} stays", "{unknown} stays"),
        ("{{quote}}", "{it {name}}"),
        ("{} {0} {Quote} { quote }", "{} {0} {Quote} { quote }"),
        (
            "{quote.__class__} {quote[0]} {quote!r} {quote:>9}",
            "{quote.__class__} {quote[0]} {quote!r} {quote:>9}",
        ),
        ("%s %(quote)s $quote", "%s %(quote)s $quote"),
        ("", ""),
    ],
)
def test_fill(template: str, expected: str) -> None:
    assert fill(template, {"quote": "it {name}", "name": "secret"}) == expected


def test_backslashes_are_only_backslashes() -> None:
    assert fill("{quote}", {"quote": r"\1 \g<0> \n"}) == r"\1 \g<0> \n"

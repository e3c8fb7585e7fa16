"""What strangers write must not act on a terminal or a build log."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neurolint.reporters.visible import columns, visible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain – “text” é 痛 \U0001f600", "plain – “text” é 痛 \U0001f600"),
        ("\x1b[31mred\x1b[0m", "\\u001b[31mred\\u001b[0m"),
        ("\x9b31m", "\\u009b31m"),  # the eight-bit form of the same
        ("bell\a back\b nul\0 del\x7f", "bell\\u0007 back\\u0008 nul\\u0000 del\\u007f"),
        ("one\r\ntwo\tthree\x85four", "one two three four"),
        ("a\u202eb\u2066c\u2069d\u200fe\u061cf", "a\\u202eb\\u2066c\\u2069d\\u200fe\\u061cf"),
        ("zero\u200bwidth\ufeff soft\u00adhyphen", "zero\\u200bwidth\\ufeff soft\\u00adhyphen"),
        ("line\u2028paragraph\u2029", "line\\u2028paragraph\\u2029"),
        ("tag\U000e0041", "tag\\U000e0041"),
        ("lone \udc80 half", "lone \\udc80 half"),  # how Python spells a file name that is not UTF-8
        ("no-break\u00a0space", "no-break\u00a0space"),
        ("e\u0301 \U0001f469\u200d\U0001f52c", "e\u0301 \U0001f469\u200d\U0001f52c"),
        ("", ""),
    ],
)
def test_visible(text: str, expected: str) -> None:
    assert visible(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("::error file=x::y", "\\u003a:error file=x::y"),
        ("  ::set-output name=a::b", "  \\u003a:set-output name=a::b"),
        ("\n::warning::x", " \\u003a:warning::x"),
        ("std::vector", "std::vector"),
        (":colon", ":colon"),
        ("x ##vso[task.setvariable]y", "x \\u0023#vso[task.setvariable]y"),
        ("##VSO[task]", "\\u0023#VSO[task]"),
        ("##[group]", "\\u0023#[group]"),
        ("##teamcity[buildStop]", "\\u0023#teamcity[buildStop]"),
        ("## A heading [1]", "## A heading [1]"),
        ("####[x]", "##\\u0023#[x]"),
    ],
)
def test_orders_to_a_build_log(text: str, expected: str) -> None:
    assert visible(text) == expected


@given(st.text())
def test_nothing_that_acts_is_left(text: str) -> None:
    shown = visible(text)
    assert not {unicodedata.category(char) for char in shown if char not in "\u200c\u200d"} & {
        "Cc", "Cf", "Cs", "Zl", "Zp"
    }  # fmt: skip
    assert visible(shown) == shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [("abc", 3), ("痛み", 4), ("e\u0301", 1), ("\U0001f600", 2), ("\uff21", 2), ("é–", 2), ("", 0)],
)
def test_columns(text: str, expected: int) -> None:
    assert columns(text) == expected

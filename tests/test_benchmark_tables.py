"""The tables and pictures of the benchmarks."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest

from benchmarks.chart import svg
from benchmarks.facts import made_library
from benchmarks.table import Figure, lines, number, to_json
from makers import built_in

_SVG = "{http://www.w3.org/2000/svg}"


def test_columns_are_aligned() -> None:
    table = [
        Figure("start", "a draft", 7.5, "of much", most=8),
        Figure("peers", "us", 1234.0, "", least=2000.0),
    ]
    assert list(lines([*table, Figure("peers", "x", None, "gone")])) == [
        "part   figure   value      bar  met  of",
        "start  a draft   7.50   ≤ 8.00  yes  of much",
        "peers  us       1,234  ≥ 2,000  NO",
        "peers  x            -                gone",
    ]


@pytest.mark.parametrize(("value", "least", "most", "met"), [
    (1.0, 1.0, None, True), (0.9, 1.0, None, False), (8.0, None, 8.0, True), (8.1, None, 8.0, False),
    (1.0, None, None, None), (None, 1.0, None, None),
])  # fmt: skip
def test_a_bar_is_met_or_not(
    value: float | None, least: float | None, most: float | None, met: bool | None
) -> None:
    assert Figure("p", "f", value, "", least, most).met is met


def test_json_tells_the_same() -> None:
    (told,) = json.loads(to_json([Figure("start", "a draft", 7.5, "of", most=8)]))
    assert (told["part"], told["value"], told["most"], told["met"]) == ("start", 7.5, 8, True)


def test_numbers_have_three_digits() -> None:
    assert [number(value) for value in (0.123, 12.34, 1234.5)] == ["0.12", "12.3", "1,234"]


def test_a_picture_has_a_panel_for_each_curve() -> None:
    points = [
        Figure("c", f"{at} bytes", 2.0, "", curve=name, at=at)
        for name in ("a<b", "c")
        for at in (10, 100, 1000)
    ]
    root = ElementTree.fromstring(svg([*points, Figure("c", "no point", 1.0, "")]))
    assert len(root.findall(f"{_SVG}g")) == 2
    assert len(root.findall(f".//{_SVG}circle")) == 6
    assert root.find(f"{_SVG}title") is not None
    assert "a<b: 10 bytes 2.00" in (root.findtext(f"{_SVG}desc") or "")
    assert "prefers-color-scheme: dark" in (root.findtext(f"{_SVG}style") or "")


def test_so_many_facts_are_made() -> None:
    made = made_library(built_in(), 300).reference
    assert len(made.facts) == 300
    for fact in made.facts.values():
        assert {*fact.subjects, *fact.objects} <= made.concepts.keys()

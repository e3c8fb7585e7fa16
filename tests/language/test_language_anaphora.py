"""What words that point back mean, by their number and by what stands near."""

from __future__ import annotations

import pytest

from makers import built_in
from neurolint.language.anaphora import Anaphor, Anaphora, Candidate, resolve
from neurolint.language.tokens import stem


@pytest.fixture(scope="module")
def layer() -> Anaphora:
    return Anaphora(built_in().reference.wording["anaphora"])


@pytest.mark.parametrize(
    ("text", "noun", "least", "exact"),
    [
        ("this drug", "drug", 1, False),
        ("These drugs", "drug", 2, False),
        ("this disease", "disease", 1, False),
        ("this series", "series", 1, False),
        ("these two new drugs", "drug", 2, True),
        ("both", "both", 2, True),
        ("the three agents", "agent", 3, True),
        ("such classes of drugs", "classes", 2, False),
        ("those women", "women", 2, False),
        ("the virus", "virus", 1, False),
    ],
)
def test_number(layer: Anaphora, text: str, noun: str, least: int, exact: bool) -> None:
    assert layer.read(text) == Anaphor(stem(noun), least, exact)


@pytest.mark.parametrize(
    ("text", "noun", "plural"),
    [
        ("tablets of the old kind", "tablet", True),
        ("a tablet", "tablet", False),
        ("the men", "men", True),
        ("gas", "gas", False),
        ("arthritis", "arthritis", False),
    ],
)
def test_what_is_named(layer: Anaphora, text: str, noun: str, plural: bool) -> None:
    assert layer.candidate(text, 7, 1) == Candidate(7, 1, stem(noun), plural)


def one(sentence: int, noun: str = "", *, plural: bool = False) -> Candidate:
    return Candidate(0, sentence, noun, plural)


THIS, THESE, BOTH = Anaphor("drug", 1), Anaphor("drug", 2), Anaphor("drug", 2, exact=True)


@pytest.mark.parametrize(
    ("anaphor", "named", "expected"),
    [
        (THIS, [one(0), one(0)], [1]),
        (THIS, [one(0, "drug"), one(1)], [0]),
        (THESE, [one(0), one(0)], [0, 1]),
        (THESE, [one(0), one(0), one(1)], [0, 1]),
        (THESE, [one(0), one(1, plural=True)], [1]),
        (THESE, [one(0, "drug", plural=True), one(1, plural=True)], [0]),
        (THESE, [one(0, "drug", plural=True), one(0, "drug", plural=True)], [1]),
        (BOTH, [one(0), one(0), one(1)], [0, 1]),
        (BOTH, [one(1, "drug", plural=True)], [0]),
        (BOTH, [one(1, "drug", plural=True), one(1, "drug", plural=True)], [0, 1]),
    ],
)
def test_what_is_meant(anaphor: Anaphor, named: list[Candidate], expected: list[int]) -> None:
    assert resolve(anaphor, 2, named) == expected


@pytest.mark.parametrize(
    ("anaphor", "sentence", "named"),
    [
        (THIS, 2, []),
        (THIS, 3, [one(0)]),
        (THIS, 9, [one(0, "drug")]),
        (THESE, 2, [one(1)]),
        (THESE, 2, [one(0), one(1)]),
        (BOTH, 2, [one(1)]),
        (BOTH, 2, [one(1), one(1), one(1)]),
        (BOTH, 2, [one(1, plural=True)]),
    ],
    ids=["nothing", "far", "too far", "one", "one each", "one of two", "three", "a class"],
)
def test_what_stays_open(anaphor: Anaphor, sentence: int, named: list[Candidate]) -> None:
    assert resolve(anaphor, sentence, named) == []


class Row:
    """Words in a row, a space between them."""

    def __init__(self, text: str) -> None:
        self.words = text.split()

    def word(self, index: int) -> str:
        return self.words[index] if 0 <= index < len(self.words) else ""

    def gap(self, index: int) -> str:
        return " " if 0 <= index < len(self.words) - 1 else ""


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("these drugs", 1),
        ("these two drugs", 2),
        ("both new drugs", 2),
        ("the drug", 1),
        ("the new drug", 0),
        ("new drugs", 0),
    ],
)
def test_what_points_back(layer: Anaphora, text: str, width: int) -> None:
    row = Row(text)
    assert layer.determined(row, len(row.words) - 1) == width


@pytest.mark.parametrize("text", ["that a drug", "this or another drug", "these and any other drug"])
def test_what_is_new_does_not_point_back(layer: Anaphora, text: str) -> None:
    row = Row(text)
    assert layer.determined(row, len(row.words) - 1) == 0

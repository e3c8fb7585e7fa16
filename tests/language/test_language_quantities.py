from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neurolint.language.fold import fold
from neurolint.language.quantities import in_a_day, multiples, quantities

Read = tuple[str, float | None, float | None, str]


def read(text: str) -> list[Read]:
    """What is read of a text: the words, the bounds to two places, the unit."""
    return [
        (text[q.start : q.end], _short(q.low), _short(q.high), q.unit.removesuffix(" people"))
        for q in quantities(fold(text))
    ]


def _short(bound: float | None) -> float | None:
    return None if bound is None else round(bound, 2)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one in ten", 10),
        ("1 in 10", 10),
        ("one adult in ten", 10),
        ("one person in every ten", 10),
        ("1 out of 8", 12.5),
        ("two out of every five", 40),
        ("nine out of ten", 90),
        ("3 in a hundred", 3),
        ("twenty-five in a hundred", 25),
        ("one in a thousand", 0.1),
        ("1 in 10,000", 0.01),
        ("Nineteen in twenty", 95),
        ("45%", 45),
        ("45 %", 45),
        ("45 percent", 45),
        ("45 per cent", 45),
        ("0.5%", 0.5),
        ("five percent", 5),
        ("ninety-nine percent", 99),
        ("thirty one percent", 31),
    ],
)
def test_a_share(text: str, value: float) -> None:
    assert read(f"So {text} of people.") == [(text, value, value, "percent")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("every second person", [("every second", 50, 50, "percent")]),
        ("every other woman", [("every other", 50, 50, "percent")]),
        ("every fifth adult", [("every fifth", 20, 20, "percent")]),
        ("every second day", []),
        ("every fifth dose", []),
    ],
)
def test_every_nth_person_is_a_share(text: str, expected: list[Read]) -> None:
    assert read(f"It is so for {text} here.") == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("half", 50),
        ("a half", 50),
        ("one half", 50),
        ("a third", 33.33),
        ("one-third", 33.33),
        ("two thirds", 66.67),
        ("two-thirds", 66.67),
        ("three-quarters", 75),
        ("a fourth", 25),
        ("four fifths", 80),
        ("five tenths", 50),
        ("a sixth", 16.67),
        ("a seventh", 14.29),
        ("one eighth", 12.5),
        ("a ninth", 11.11),
    ],
)
@pytest.mark.parametrize("behind", [" of people", " the people", " all adults", " patients", ""])
def test_a_fraction(text: str, value: float, behind: str) -> None:
    assert read(f"{text}{behind}") == [(text, value, value, "percent")]


@pytest.mark.parametrize(
    "text",
    ["the third week", "the second dose", "a third dose", "the fifth try", "a half-hearted try", "quarterly"],
)
def test_an_ordinal_is_no_fraction(text: str) -> None:
    assert read(f"{text} was good") == []


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("7-10%", 7, 10, "percent"),
        ("7–10 %", 7, 10, "percent"),
        ("7 to 10%", 7, 10, "percent"),
        ("7% to 10%", 7, 10, "percent"),
        ("7 or 8 percent", 7, 8, "percent"),
        ("25-75 mg", 25, 75, "mg"),
        ("25 mg to 75 mg", 25, 75, "mg"),
        ("1 to 2 g", 1000, 2000, "mg"),
        ("two to four weeks", 2, 4, "weeks"),
        ("4-6 weeks", 4, 6, "weeks"),
        ("one or two days", 1, 2, "days"),
        ("1 to 1.5 billion people", 1000, 1500, "million"),
    ],
)
def test_a_range(text: str, low: float, high: float, unit: str) -> None:
    assert read(f"about {text}.") == [(text, low, high, unit)]


def test_the_word_between_opens_no_range_of_its_own() -> None:
    assert read("between 7 and 10% of people") == [("7 and 10%", 7, 10, "percent")]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("20 million people", 20, "million"),
        ("two million adults", 2, "million"),
        ("1.5 billion people", 1500, "million"),
        ("a million", 1, "million"),
        ("a billion", 1000, "million"),
        ("25 mg", 25, "mg"),
        ("25mg", 25, "mg"),
        ("1,200 mg", 1200, "mg"),
        ("1.5 g", 1500, "mg"),
        ("2 grams", 2000, "mg"),
        ("1 gram", 1000, "mg"),
        ("10 milligrams", 10, "mg"),
        ("500 micrograms", 0.5, "mg"),
        ("500 mcg", 0.5, "mg"),
        ("500 µg", 0.5, "mg"),
        ("300 mg a day", 300, "mg"),
        ("300 mg/day", 300, "mg"),
        ("300 mg per day", 300, "mg"),
        ("300 mg each day", 300, "mg"),
        ("300 mg once daily", 300, "mg"),
        ("2 g daily", 2000, "mg"),
        ("a minute", 1, "minutes"),
        ("an hour", 1, "hours"),
        ("a day", 1, "days"),
        ("a week", 1, "weeks"),
        ("a month", 1, "months"),
        ("a year", 1, "years"),
        ("30 minutes", 30, "minutes"),
        ("24 hours", 24, "hours"),
        ("six-week", 6, "weeks"),
        ("10-day", 10, "days"),
        ("12 months", 12, "months"),
        ("twenty years", 20, "years"),
    ],
)
def test_people_doses_and_times(text: str, value: float, unit: str) -> None:
    assert read(f"It is {text} for all") == [(text, value, value, unit)]


@pytest.mark.parametrize("bound", ["more than", "over", "at least", "above", "greater than"])
@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("50%", 50, "percent"),
        ("1 in 10", 10, "percent"),
        ("half", 50, "percent"),
        ("a week", 1, "weeks"),
        ("5 to 10%", 5, "percent"),
    ],
)
def test_a_bound_below_leaves_the_top_open(bound: str, text: str, low: float, unit: str) -> None:
    assert read(f"{bound} {text}") == [(f"{bound} {text}", low, None, unit)]


@pytest.mark.parametrize(
    "bound",
    [
        "less than", "fewer than", "under", "up to", "at most", "no more than", "below", "within",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("text", "high", "unit"),
    [
        ("50%", 50, "percent"),
        ("1 in 10", 10, "percent"),
        ("an hour", 1, "hours"),
        ("300 mg", 300, "mg"),
        ("a million", 1, "million"),
        ("a third", 33.33, "percent"),
    ],
)
def test_a_bound_above_leaves_the_bottom_open(bound: str, text: str, high: float, unit: str) -> None:
    assert read(f"{bound}  {text}") == [(f"{bound}  {text}", None, high, unit)]


@pytest.mark.parametrize("bound", ["almost", "nearly"])
def test_what_is_almost_reached_is_not_far_below(bound: str) -> None:
    assert read(f"{bound} half of all") == [(f"{bound} half", 40, 50, "percent")]
    assert read(f"{bound} an hour") == [(f"{bound} an hour", 0.8, 1, "hours")]


@pytest.mark.parametrize(
    "text",
    [
        "Version 3.2 is out.",
        "In 2019 it changed.",
        "From 2019 to 2020.",
        "On 12 March 2020.",
        "Call 116 123 or 0800 123 4567.",
        "One of them.",
        "One of ten.",
        "2 in-house trials, in 2 in-house labs.",
        "One in the morning.",
        "Chapter 3, page 12 of 30.",
        "The 5th day of the 1st week.",
        "In the 1990s.",
        "Open 24/7.",
        "Grade 3 or 4.",
        "10 percentage points more.",
        "10mmHg.",
        "x10% of it, a10 mg, .5%.",
        "10 mg5.",
        "1.5.2%",
        "10,000 people.",
        "Every day, hour by hour.",
        "mg and % and minutes.",
        "A 2-in-1 tablet.",
    ],
)
def test_what_only_looks_like_a_quantity(text: str) -> None:
    assert read(text) == []


def test_several_quantities_are_read_in_order() -> None:
    text = "Half of them took 5 g a day for two weeks, 1 in 10 took more than 6 g."
    assert [found[0] for found in read(text)] == [
        "Half",
        "5 g a day",
        "two weeks",
        "1 in 10",
        "more than 6 g",
    ]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, None, [(0, 4), (5, 9), (10, 14)]),
        (5, None, [(5, 9), (10, 14)]),
        (0, 9, [(0, 4), (5, 9)]),
        (5, 8, []),
    ],
)
def test_only_a_part_is_searched(start: int, end: int | None, expected: list[tuple[int, int]]) -> None:
    assert [(q.start, q.end) for q in quantities("10 % 20 % 30 %", start, end)] == expected


_WORDS = st.sampled_from(
    [
        "0", "1", "10", "100", "2,000", "1.5", "one", "ten", "twenty-five", "a", "an", "half", "third", "thirds",
        "quarter", "of", "the", "all", "people", "in", "out", "every", "hundred", "thousand", "%", "percent", "per",
        "cent", "to", "or", "and", "-", "–", ".", ",", "mg", "g", "mcg", "/", "day", "daily", "million", "billion",
        "minutes", "hour", "weeks", "year", "over", "up", "at", "most", "within", "almost", "more", "than", "½", "²",
        "ﬁ", "İ", "µ", "5th",
    ]
)  # fmt: skip
_TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(_WORDS, max_size=14).map(" ".join),
    st.lists(_WORDS, max_size=14).map("".join),
)


@given(_TEXTS, st.integers(0, 30), st.integers(0, 60))
def test_any_text_is_read_in_order_and_inside(text: str, start: int, length: int) -> None:
    folded = fold(text)
    end = min(start + length, len(folded))
    found = list(quantities(folded, start, end))
    at = start
    for quantity in found:
        assert at <= quantity.start < quantity.end <= end
        assert {quantity.low, quantity.high} != {None}
        assert min(n for n in (quantity.low, quantity.high) if n is not None) >= 0
        at = quantity.end


@given(
    st.integers(0, 10_000),
    st.integers(0, 10_000),
    st.sampled_from(["-", "–", " to ", " or ", " and "]),
    st.sampled_from(["%", " percent", " mg", " g", " mcg", " million", " billion", " hours", " years"]),
)
def test_a_rising_range_is_read_rising(one: int, other: int, joint: str, unit: str) -> None:
    low, high = sorted((one, other))
    (found,) = quantities(f"{low}{joint}{high}{unit}")
    assert found.low is not None
    assert found.high is not None
    assert found.low <= found.high
    assert (found.low == found.high) == (low == high)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is 50 times stronger.", [(50, 50)]),
        ("It is 50 to 100 times stronger.", [(50, 100)]),
        ("It is up to 100 times stronger.", [(None, 100)]),
        ("It is more than a hundred times stronger.", [(100, None)]),
        ("It is five hundred times stronger.", [(500, 500)]),
        ("It is hundreds of times stronger.", [(200, None)]),
        ("It is many times stronger.", []),
        ("It took hundreds of trials.", []),
    ],
)
def test_multiples(text: str, expected: list[tuple[float | None, float | None]]) -> None:
    assert [(q.low, q.high) for q in multiples(fold(text))] == expected


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("400 mg of dorin every six hours", 1600, 1600),
        ("400 mg every four to six hours", 1600, 2400),
        ("50 mg of dorin twice a day", 100, 100),
        ("50 mg three times daily", 150, 150),
        ("50 mg two to three times a day", 100, 150),
        ("up to 1 g four times a day", None, 4000),
        ("at least 5 mg once daily", 5, None),
        ("50 mg a day", 50, 50),
        ("50 mg of dorin. Eat every six hours", 50, 50),
        ("50 mg of dorin every other day", 50, 50),
    ],
)
def test_what_an_amount_comes_to_in_a_day(text: str, low: float | None, high: float | None) -> None:
    found = in_a_day(next(iter(quantities(text.lower()))), text.lower())
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("a few hours", 2, 6, "hours"),
        ("several weeks", 3, 9, "weeks"),
        ("a couple of days", 2, 2, "days"),
        ("within a few days", None, 6, "days"),
    ],
)
def test_vague_spans_of_time(text: str, low: float | None, high: float | None, unit: str) -> None:
    assert [q[2:] for q in quantities(text)] == [(low, high, unit)]


@pytest.mark.parametrize("text", ["a few hour", "several people", "few weeks"])
def test_what_is_no_span_of_time(text: str) -> None:
    assert list(quantities(text)) == []

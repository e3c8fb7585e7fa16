"""Numbers of facts, as far as they may be shown."""

from __future__ import annotations

import pytest

from makers import fact
from neurolint.library.model import Figure, Measure
from neurolint.reporters.figures import (
    IN_WORDING,
    PARTLY,
    UNCHECKED,
    Figures,
    figure_words,
    figures,
    measure_words,
    number,
)

_MEASURE = Measure("NNT", 6.4, 5.2, 8.4)
_FIGURE = Figure("percent", low=7, high=10)


def test_figures_that_were_not_checked_are_kept_back() -> None:
    given = fact(effect="one in four", measures=(_MEASURE,), figure=_FIGURE)
    assert figures(given) == Figures("", (), None, (UNCHECKED,))
    for one in (fact(effect="NNT 6"), fact(measures=(_MEASURE,)), fact(figure=_FIGURE)):
        assert figures(one).remarks == (UNCHECKED,)
    assert figures(fact()) == Figures("", (), None, ())


def test_figures_that_were_checked_are_shown() -> None:
    given = fact(
        effect="NNT 6", measures=(_MEASURE,), figure=_FIGURE, checked="yes", statement="It helps 9 in 10."
    )
    assert figures(given) == Figures("NNT 6", (_MEASURE,), _FIGURE, ())
    partly = fact(effect="NNT 6", checked="partly")
    assert figures(partly) == Figures("NNT 6", (), None, (PARTLY,))
    assert figures(fact(checked="partly")).remarks == ()


@pytest.mark.parametrize("words", ["It helps 9.", "From 10-20% of people", "About 7.5% (1,200 of 16,000)"])
@pytest.mark.parametrize("key", ["statement", "say", "nuance"])
def test_unchecked_numbers_in_the_wording_are_told(key: str, words: str) -> None:
    assert figures(fact(**{key: words})).remarks == (IN_WORDING,)
    assert figures(fact(**{key: words, "effect": "NNT 6"})).remarks == (UNCHECKED, IN_WORDING)
    assert figures(fact(**{key: words, "checked": "yes"})).remarks == ()


def test_numbers_that_are_part_of_a_name_are_no_figures() -> None:
    words = "The ICD-11, DSM-5-TR and 5-HT1B receptors, NaV1.8, alpha-2-delta, B12 and COX-2."
    assert figures(fact(statement=words)).remarks == ()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (_MEASURE, "NNT 6.4 (5.2 to 8.4)"),
        (Measure("RR", 2), "RR 2"),
        (
            Measure("MD", -0.8, -1.2, -0.4, "points of 10", "pain"),
            "MD -0.8 points of 10 (-1.2 to -0.4), pain",
        ),
        (Measure("proportion", 25, low=20, unit="%"), "proportion 25% (from 20)"),
        (Measure("other", 0, high=0.5, of="days off work"), "0 (up to 0.5), days off work"),
    ],
)
def test_measures(given: Measure, words: str) -> None:
    assert measure_words(given) == words


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (_FIGURE, "7 to 10 percent"),
        (Figure("percent", 8, 7, 10, 2014), "7 to 10 percent, best 8, in 2014"),
        (Figure("weeks", low=2), "from 2 weeks"),
        (Figure("million people", high=51.6), "up to 51.6 million people"),
        (Figure("mg a day", 1200), "1,200 mg a day"),
    ],
)
def test_figures_in_words(given: Figure, words: str) -> None:
    assert figure_words(given) == words


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (6.4, "6.4"),
        (6.0, "6"),
        (51_600_000, "51,600,000"),
        (0.05, "0.05"),
        (-0.7, "-0.7"),
        (1 / 3, "0.3333333333"),
    ],
)
def test_numbers(value: float, shown: str) -> None:
    assert number(value) == shown

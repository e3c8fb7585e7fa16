"""The numbers of a fact as far as they may be shown: one from memory is never shown as a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neurolint.library.model import Fact, Figure, Measure
from neurolint.quickclass import dataclass

UNCHECKED = "figures not checked against a source, not shown"
PARTLY = "only some of these figures were checked against a source"
IN_WORDING = "numbers in the wording of this fact were not checked against a source"

# Numbers by themselves: not those of a name, such as the 11 of ICD-11 and the 5 of 5-HT.
_NUMBER = re.compile(r"(?<![\w.])(?<![^\W\d]-)\d[\d.,]*(?!\w|-[^\W\d])")


@dataclass(frozen=True, slots=True)
class Figures:
    """What may be shown of the size of an effect and of its figure, and what is to be said of the numbers."""

    effect: str
    measures: tuple[Measure, ...]
    figure: Figure | None
    remarks: tuple[str, ...]


def figures(fact: Fact) -> Figures:
    """Return the numbers of a fact that may be shown: none when they were not checked, an effect in words neither."""
    if fact.checked == "no":
        return Figures("", (), None, tuple(_remarks(fact)))
    given = fact.effect or fact.measures or fact.figure
    remarks = (PARTLY,) if fact.checked == "partly" and given else ()
    return Figures(fact.effect, fact.measures, fact.figure, remarks)


def _remarks(fact: Fact) -> Iterator[str]:
    # An effect in words is kept back too: "one in four" is a figure.
    if fact.effect or fact.measures or fact.figure:
        yield UNCHECKED
    if any(map(_NUMBER.search, (fact.statement, fact.say, fact.nuance))):
        yield IN_WORDING


def measure_words(measure: Measure) -> str:
    """Return a measured effect in words, such as "NNT 6.4 (5.2 to 8.4), at least 50% relief"."""
    name = "" if measure.measure == "other" else f"{measure.measure} "
    interval = _interval(measure.low, measure.high)
    size = name + _with_unit(number(measure.value), measure.unit) + (f" ({interval})" if interval else "")
    return f"{size}, {measure.of}" if measure.of else size


def figure_words(figure: Figure) -> str:
    """Return in words which numbers a claim may give, such as "7 to 10 percent, best 8, in 2014"."""
    interval = _interval(figure.low, figure.high)
    parts = [_with_unit(interval, figure.unit)] if interval else []
    if figure.value is not None:
        best = number(figure.value)
        parts.append(f"best {best}" if interval else _with_unit(best, figure.unit))
    if figure.year:
        parts.append(f"in {figure.year}")
    return ", ".join(parts)


def _interval(low: float | None, high: float | None) -> str:
    if low is None:
        return "" if high is None else f"up to {number(high)}"
    return f"from {number(low)}" if high is None else f"{number(low)} to {number(high)}"


def _with_unit(size: str, unit: str) -> str:
    return size + unit if unit.startswith("%") else f"{size} {unit}".rstrip()


def number(value: float) -> str:
    """Return a number as it is read: 51,600,000 and 6.4 and -0.7, not 6.40 or 5.16e+07."""
    return f"{value:,.10g}"

"""Figures and their bars, as an aligned table or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass

_HEAD = ("part", "figure", "value", "bar", "met", "of")


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure. `of` says of what it is made.

    `value` None says that it could not be measured, `of` then why. It meets its bar when it is no lower than `least`
    and no higher than `most`; one with neither is there to be looked at. A point of a curve stands `at` its place.
    """

    part: str
    name: str
    value: float | None
    of: str
    least: float | None = None
    most: float | None = None
    curve: str = ""
    at: float | None = None

    @property
    def met(self) -> bool | None:
        """Whether the bar is met; None without a bar or without a value."""
        if self.value is None or (self.least is None and self.most is None):
            return None
        low, high = self.least, self.most
        return (low is None or self.value >= low) and (high is None or self.value <= high)


def aligned(rows: Sequence[Sequence[str]], numbers: Iterable[int]) -> Iterator[str]:
    """Yield rows of cells as lines, columns as wide as they need; those of numbers stand to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    right = frozenset(numbers)
    for row in rows:
        cells = (
            cell.rjust(width) if at in right else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(cells).rstrip()


def lines(figures: Iterable[Figure]) -> Iterator[str]:
    """Yield the lines of the table, with the names of its columns first."""
    return aligned([_HEAD, *map(_cells, figures)], (2, 3))


def to_json(figures: Iterable[Figure]) -> str:
    """Return the figures as a list of objects in JSON."""
    return json.dumps([{**asdict(figure), "met": figure.met} for figure in figures], indent=2)


def number(value: float) -> str:
    """Return a number with three digits or more, as people read it: 0.123, 12.3, 1,234."""
    size = abs(value)
    return f"{value:,.0f}" if size >= 100 else f"{value:.1f}" if size >= 10 else f"{value:.2f}"


def _cells(figure: Figure) -> tuple[str, ...]:
    value = "-" if figure.value is None else number(figure.value)
    bars = [
        f"{sign} {number(bar)}" for sign, bar in (("≥", figure.least), ("≤", figure.most)) if bar is not None
    ]
    met = "" if figure.met is None else "yes" if figure.met else "NO"
    return figure.part, figure.name, value, " ".join(bars), met, figure.of

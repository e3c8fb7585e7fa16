"""One table of figures, whatever layer they were measured on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_HEAD = ("component", "data", "rows", "measure", "value", "bar", "met")


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of one component on one data set.

    `size` is how many rows of the data it was taken on. `value` is at best high, and meets `bar` when it is no lower;
    a figure without a bar is there to be looked at. Shares run from 0 to 1, speed is in MB of UTF-8 a second.
    """

    component: str
    data: str
    size: int
    measure: str
    value: float
    bar: float | None

    @property
    def met(self) -> bool | None:
        """Whether the bar is met; None without a bar."""
        return None if self.bar is None else self.value >= self.bar


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """Yield the lines of the table, with the names of its columns first."""
    table = [_HEAD, *map(_cells, rows)]
    widths = [max(len(cells[at]) for cells in table) for at in range(len(_HEAD))]
    for cells in table:
        named = (f"{cell:<{width}}" for cell, width in zip(cells[:2], widths, strict=False))
        size = f"{cells[2]:>{widths[2]}}"
        measure = f"{cells[3]:<{widths[3]}}"
        figures = (f"{cell:>{width}}" for cell, width in zip(cells[4:], widths[4:], strict=False))
        yield "  ".join((*named, size, measure, *figures)).rstrip()


def _cells(row: Row) -> tuple[str, ...]:
    met = {True: "yes", False: "NO", None: ""}[row.met]
    return (row.component, row.data, str(row.size), row.measure, *map(_figure, (row.value, row.bar)), met)


def _figure(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.3f}" if value <= 1 else f"{value:.1f}"

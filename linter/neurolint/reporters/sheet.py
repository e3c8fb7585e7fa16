"""The layout of sheets and lists on a terminal: labelled paragraphs within a width, and columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from neurolint.reporters.visible import columns, visible

WIDTH = 100
"""Columns to fill where the width of the terminal is not known."""

_INDENT = 2
_LABEL = 16
_LEAST = 20  # columns that a paragraph gets however narrow the terminal is


def paragraph(text: str, width: int) -> Iterator[str]:
    """Yield a text as indented lines."""
    yield from _wrap(visible(text), " " * _INDENT, " " * _INDENT, width)


def row(label: str, items: str | Iterable[str], width: int) -> Iterator[str]:
    """Yield a label with one or several items, each beginning a line of its own; nothing where none has words."""
    given = (items,) if isinstance(items, str) else items
    head = f"{' ' * _INDENT}{label + ':':{_LABEL}}"
    rest = " " * (_INDENT + _LABEL)
    for item in filter(None, given):
        yield from _wrap(visible(item), head, rest, width)
        head = rest


def quotations(label: str, texts: Iterable[str], width: int) -> Iterator[str]:
    """Yield a label with texts in quotation marks."""
    yield from row(label, (f"“{text}”" for text in texts), width)


def _wrap(text: str, head: str, rest: str, width: int) -> list[str]:
    return textwrap.wrap(
        text,
        max(width, len(rest) + _LEAST),
        initial_indent=head,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def table(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield rows of as many cells as lines with aligned columns, two spaces between; the last one is not filled."""
    shown = [[visible(cell) for cell in cells] for cells in rows]
    widths = [max(map(columns, column)) for column in zip(*shown, strict=True)]
    for cells in shown:
        padded = (
            cell + " " * (width - columns(cell)) for cell, width in zip(cells[:-1], widths[:-1], strict=True)
        )
        yield "  ".join((*padded, cells[-1])).rstrip()

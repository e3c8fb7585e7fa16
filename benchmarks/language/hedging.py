"""Hedging: sentences, cues and scopes in biomedical prose, and vague sentences of an encyclopedia."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.language.contexts import context, halves, modifiers, read, scope_rows
from benchmarks.language.measure import Tally
from benchmarks.language.table import Row

_HEDGES = frozenset({"hedged", "uncertain"})
_WEASELS = _HEDGES | {"vague", "attributed"}
_BARS = {"sentence F": 0.90}
_WIKIPEDIA = {"P": 0.70, "F": 0.76}


def rows(data: Path) -> Iterator[Row]:
    """Measure speculation in BioScope, and which sentences of a balanced sample of Wikipedia are uncertain."""
    science, plain = context("science"), context("encyclopedia")
    prose = read(data, "scope-bioscope")
    yield from scope_rows(
        "hedging",
        prose,
        "speculation",
        lambda text: [found for found in modifiers(science, text) if found.type in _HEDGES],
        _BARS,
    )
    sample = read(data, "hedge-wikipedia")
    for name, some in [*halves(sample), ("all", sample)]:
        tally = Tally.of(
            (
                ["vague"] * any(found.type in _WEASELS for found in modifiers(plain, row["text"])),
                ["vague"] * (row["label"] == "uncertain"),
            )
            for row in some
        )
        for measure, value in tally.figures():
            yield Row(
                "hedging", f"hedge-wikipedia, {name}", len(some), measure, value, _WIKIPEDIA.get(measure)
            )

"""How well the strength of a claim is told: four classes (Yu 2019, 2020), and press releases against their abstracts.

The table was fitted on these very dev halves, so its figures on them flatter. Those that count are marked
"folds": entries chosen and weights fitted on four fifths of the documents, tried on the rest
(`benchmarks/language/fit_strength.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.language.fit_strength import SETS, cross_validated, examples, table_content
from benchmarks.language.measure import macro_f, read, speed
from benchmarks.language.table import Row
from neurolint.language.fold import fold
from neurolint.language.strength import StrengthTable

_BARS = dict(zip(SETS["strength"], (0.73, 0.70), strict=True))


def rows(data: Path) -> Iterator[Row]:
    """Yield the figures: macro F over the classes. Takes half a minute for the folds."""
    content = table_content()
    table = StrengthTable(content)
    every = examples(data, table, "strength")
    folds = cross_validated(every, table.classes, len(content["scales"]["strength"]["weights"]))
    for name in SETS["strength"]:
        texts = read(data, name)
        pairs = [(table.read(fold(row["text"])).strength, row["strength"]) for row in texts]
        yield Row("strength", name, len(texts), "macro F, folds", folds[name], _BARS[name])
        yield Row("strength", name, len(texts), "macro F, fitted on", macro_f(pairs), None)
    yield from _exaggeration(data, table)
    plain = [row["text"] for row in read(data, "claim-strength-press")]
    rate = speed(lambda text: table.read(fold(text)), plain)
    yield Row("strength", "claim-strength-press", len(plain), "MB/s", rate, None)
    yield from _advice(data, StrengthTable(content, "advice"))


def _advice(data: Path, table: StrengthTable) -> Iterator[Row]:
    """Health advice: none, weak, strong (Li 2021). The folds of this larger set take minutes and are not run here."""
    name = "health-advice"
    texts = read(data, name)
    pairs = [(table.read(fold(row["text"])).strength, row["advice"]) for row in texts]
    yield Row("advice", name, len(texts), "macro F, fitted on", macro_f(pairs), None)


def _exaggeration(data: Path, table: StrengthTable) -> Iterator[Row]:
    """Press conclusion against abstract conclusion, by the order of the classes; not fitted on."""
    name = "exaggeration-insciout"
    texts = read(data, name)
    pairs = []
    for row in texts:
        press, abstract = (
            table.classes.index(table.read(fold(row[side])).strength) for side in ("press", "abstract")
        )
        said = "same" if press == abstract else "exaggerates" if press > abstract else "downplays"
        pairs.append((said, row["label"]))
    yield Row("strength", name, len(texts), "macro F", macro_f(pairs), None)
    for side in ("press", "abstract"):
        told = [(table.read(fold(row[side])).strength, row[f"{side}_strength"]) for row in texts]
        yield Row("strength", name, len(texts), f"macro F, {side}", macro_f(told), None)

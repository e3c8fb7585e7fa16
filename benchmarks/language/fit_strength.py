"""Fit the weights of `reference/wording/claim-strength.yaml` anew: `python -m benchmarks.language.fit_strength`.

Prints the block `weights:` for the entries that the table has, fitted on the sets of that scale, and to
standard error the macro F of five folds by document: as many entries are chosen anew and weighed on four
fifths, and tried on the rest. (The entries of the table itself were chosen with all documents in view, so
trying those would flatter.) `--propose N` chooses the N entries that matter most among all that the groups
and kept words allow, for an editor to look through: what names a topic has to go. The engine needs none of
this: it reads the table.

The model is a linear one, one class against the rest, squared hinge loss, by dual coordinate descent (Hsieh
et al. 2008), on features weighted by their rarity; weights are rounded to whole numbers.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from benchmarks.language.measure import macro_f, read
from neurolint.language.fold import fold
from neurolint.language.strength import StrengthTable

SETS = {"strength": ("claim-strength-pubmed", "claim-strength-press"), "advice": ("health-advice",)}
"""The data sets that each scale is fitted on; the name of the scale is that of the field with the class."""
_COST, _ROUNDS, _SCALE, _FOLDS, _RARE = 0.2, 25, 10, 5, 6

Weights = dict[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of a data set: the features of its text and its class by hand."""

    data: str
    doc: str
    features: tuple[str, ...]
    label: str


def table_content() -> dict[str, Any]:
    """Return `reference/wording/claim-strength.yaml` as it stands in the checkout."""
    path = Path(__file__).parents[2] / "reference" / "wording" / "claim-strength.yaml"
    content: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return content


def examples(
    data: Path, table: StrengthTable, scale: str, without: frozenset[str] = frozenset()
) -> list[Example]:
    """Return the dev halves of the sets of a scale, without the features that hold one of some words."""
    return [
        Example(
            name,
            row["doc"],
            tuple(
                feature
                for feature in table.features(fold(row["text"]))
                if without.isdisjoint(feature.split())
            ),
            row[scale],
        )
        for name in SETS[scale]
        for row in read(data, name)
    ]


def fit(rows: Sequence[Example], wanted: Callable[[str], bool], classes: Sequence[str]) -> Weights:
    """Return the weights of the wanted features, one for each class."""
    vectors, rarity = _vectors(rows, wanted)
    columns = [_one_against_rest(vectors, rows, name, len(classes)) for name in classes]
    out: Weights = {}
    for feature in sorted(rarity):
        raw = [column.get(feature, 0.0) * rarity[feature] for column in columns]
        middle = sum(raw) / len(raw)
        out[feature] = tuple(round((value - middle) * _SCALE) for value in raw)
    return out


def _vectors(
    rows: Sequence[Example], wanted: Callable[[str], bool]
) -> tuple[list[dict[str, float]], dict[str, float]]:
    present = Counter(feature for row in rows for feature in row.features if wanted(feature))
    rarity = {feature: math.log((1 + len(rows)) / (1 + count)) + 1 for feature, count in present.items()}
    vectors = []
    for row in rows:
        values = {feature: rarity[feature] for feature in row.features if feature in rarity}
        length = math.sqrt(sum(value * value for value in values.values())) or 1.0
        vectors.append({feature: value / length for feature, value in values.items()})
    return vectors, rarity


def _one_against_rest(
    vectors: Sequence[Mapping[str, float]], rows: Sequence[Example], name: str, classes: int
) -> dict[str, float]:
    weight: dict[str, float] = {}
    members = sum(row.label == name for row in rows)
    cost = _COST * len(rows) / (classes * max(members, 1))
    alphas = [0.0] * len(rows)
    order = list(range(len(rows)))
    shuffle = random.Random(0)
    for _ in range(_ROUNDS):
        shuffle.shuffle(order)
        for at in order:
            vector = vectors[at]
            sign, slack = (1, 1 / (2 * cost)) if rows[at].label == name else (-1, 1 / (2 * _COST))
            total = sum(weight.get(feature, 0.0) * value for feature, value in vector.items())
            gradient = sign * total - 1 + slack * alphas[at]
            moved = max(alphas[at] - gradient / (1 + slack), 0.0)
            step = sign * (moved - alphas[at])
            if step:
                alphas[at] = moved
                for feature, value in vector.items():
                    weight[feature] = weight.get(feature, 0.0) + step * value
    return weight


def folds(rows: Sequence[Example]) -> Iterator[tuple[list[Example], list[Example]]]:
    """Yield what to fit on and what to try, by document, the same in every run."""
    number = [int(hashlib.sha1(row.doc.encode()).hexdigest(), 16) % _FOLDS for row in rows]
    for fold_number in range(_FOLDS):
        yield (
            [row for row, at in zip(rows, number, strict=True) if at != fold_number],
            [row for row, at in zip(rows, number, strict=True) if at == fold_number],
        )


def read_with(weights: Mapping[str, Sequence[int]], features: Iterable[str], classes: Sequence[str]) -> str:
    """Return the class of a text by its features, as the engine does."""
    sums = [0] * len(classes)
    for feature in features:
        for at, value in enumerate(weights.get(feature, ())):
            sums[at] += value
    return classes[max(range(len(sums)), key=lambda at: (sums[at], -at))]


def chosen(rows: Sequence[Example], classes: Sequence[str], most: int) -> frozenset[str]:
    """Return the features that matter most: how far their weights are apart, and in how many texts."""
    count = Counter(feature for row in rows for feature in row.features)
    weights = fit(rows, lambda feature: count[feature] >= _RARE, classes)
    worth = {
        feature: (max(value) - min(value)) * math.sqrt(count[feature]) for feature, value in weights.items()
    }
    return frozenset(sorted(worth, key=lambda feature: (-worth[feature], feature))[:most])


def cross_validated(rows: Sequence[Example], classes: Sequence[str], most: int) -> dict[str, float]:
    """Return the macro F on each set, each document read with entries chosen and weights fitted on the others."""
    pairs: dict[str, list[tuple[str, str]]] = {row.data: [] for row in rows}
    for train, held_out in folds(rows):
        weights = fit(train, chosen(train, classes, most).__contains__, classes)
        for row in held_out:
            pairs[row.data].append((read_with(weights, row.features, classes), row.label))
    return {name: macro_f(found) for name, found in pairs.items()}


def main() -> None:
    """Print the weights, and how well they do on documents they were not fitted on."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.language.fit_strength", description="Fit the weights of a scale."
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the data sets")
    parser.add_argument("--propose", type=int, default=0, metavar="N", help="choose N entries anew")
    parser.add_argument(
        "--without", type=Path, metavar="FILE", help="words that no entry may hold, one a line"
    )
    parser.add_argument("--scale", choices=sorted(SETS), default="strength", help="the scale to fit")
    options = parser.parse_args()
    without = (
        frozenset(options.without.read_text(encoding="utf-8").split()) if options.without else frozenset()
    )
    content = table_content()
    table = StrengthTable(content, options.scale)
    rows = examples(options.data, table, options.scale, without)
    entries = (
        chosen(rows, table.classes, options.propose)
        if options.propose
        else frozenset(content["scales"][options.scale]["weights"])
    )
    for name, value in cross_validated(rows, table.classes, len(entries)).items():
        sys.stderr.write(f"{name}: macro F {value:.3f} in {_FOLDS} folds\n")
    sys.stdout.write("    weights:\n")
    for entry, weights in sorted(fit(rows, entries.__contains__, table.classes).items()):
        sys.stdout.write(f'      "{entry}": {" ".join(map(str, weights))}\n')


if __name__ == "__main__":
    main()

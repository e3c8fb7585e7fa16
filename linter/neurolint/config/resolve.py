"""What holds for a draft, when defaults, files, tables for paths and the command line have had their say."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from neurolint.config.model import Layer, Told
from neurolint.library.rulenames import RuleNames


def reported(layers: Iterable[Layer], names: RuleNames) -> Mapping[str, Told]:
    """Return for each rule, by its code, whether it is reported, and who says so.

    A layer that selects starts over; what it adds and what it ignores goes on from the layers before. All names have to
    be those of rules.
    """
    told = {code: Told(True) for code in names.codes}
    for layer in layers:
        if "select" in layer.values:
            told = {code: Told(False, layer, ("select",)) for code in told}
        for key, value in (("select", True), ("extend-select", True), ("ignore", False)):
            for name in layer.values.get(key, ()):
                told.update((code, Told(value, layer, (key,))) for code in names.called(name))
    return told


def severities(layers: Iterable[Layer], names: RuleNames) -> Mapping[str, Told]:
    """Return the severities that are set for rules, by their codes: of the last layer, there by the most exact name."""
    told: dict[str, Told] = {}
    for layer in layers:
        table: Mapping[str, str] = layer.values.get("severity", {})
        for name in sorted(table, key=names.exactness):
            told.update(
                (code, Told(table[name], layer, ("severity", name))) for code in sorted(names.called(name))
            )
    return dict(sorted(told.items()))


def options(layers: Iterable[Layer]) -> Mapping[tuple[str, str], Told]:
    """Return the options that are set, by the code of the rule and the name of the option."""
    return {
        (code, name): Told(value, layer, ("options", code, name))
        for layer in layers
        for code, table in layer.values.get("options", {}).items()
        for name, value in table.items()
    }


def as_settings(told: Mapping[tuple[str, str], Told]) -> tuple[tuple[str, str], ...]:
    """Return options as settings hold them: the code of each rule with its options in JSON."""
    tables: dict[str, dict[str, Any]] = {}
    for (code, name), one in sorted(told.items()):
        tables.setdefault(code, {})[name] = one.value
    return tuple((code, json.dumps(table, default=str)) for code, table in tables.items())


def all_names(layer: Layer) -> Iterator[tuple[tuple[str | int, ...], str, bool]]:
    """Yield everything in a layer that is to be the name of rules, with the keys to it and whether it is a key."""
    for key in ("select", "extend-select", "ignore"):
        for index, name in enumerate(layer.values.get(key, ())):
            yield (key, index), name, False
    for name in layer.values.get("severity", {}):
        yield ("severity", name), name, True

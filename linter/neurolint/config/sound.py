"""What a configuration says, held against rules and reference: only they know which names there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from neurolint.config.checked import faults_in
from neurolint.config.model import Layer
from neurolint.config.resolve import all_names
from neurolint.errors import ConfigError, Problem
from neurolint.library.excerpts import did_you_mean, quoted
from neurolint.library.model import Library, Reference, Rule
from neurolint.library.rulenames import RuleNames


def misnamed(layers: Iterable[Layer], library: Library, cache: Path | None = None) -> tuple[Problem, ...]:
    """Return every name in the layers of files that nothing has, and every option that its rule does not take.

    A name that no rule has would pass for a clean draft. `cache` is a folder of the user's own.
    """
    names = RuleNames(library.rules.values())
    problems: list[Problem] = []
    for layer in layers:
        if layer.file is not None:
            problems += _unknown(layer, names)
            problems += _of_reference(layer, library.reference)
            problems += _options(layer, library, names, cache)
    return tuple(sorted(set(problems)))


def _unknown(layer: Layer, names: RuleNames) -> Iterator[Problem]:
    for keys, name, at_key in all_names(layer):
        if name not in names:
            yield layer.problem(keys, names.unknown(name), at_key=at_key)


def _of_reference(layer: Layer, reference: Reference) -> Iterator[Problem]:
    from neurolint.names import jurisdiction_code, page_kind

    for key, look_up in (("jurisdiction", jurisdiction_code), ("kind", page_kind)):
        if key in layer.values:
            try:
                look_up(layer.values[key], reference)
            except ValueError as error:
                yield layer.problem((key,), str(error))


def _options(layer: Layer, library: Library, names: RuleNames, cache: Path | None) -> Iterator[Problem]:
    tables: Mapping[str, Mapping[str, Any]] = layer.values.get("options", {})
    for code, table in tables.items():
        rule = library.rules.get(code)
        if rule is None:
            hint = _code_of(code, names) or did_you_mean(code, names.codes)
            message = f"expected the code of a rule, found {quoted(code)}{hint}"
            yield layer.problem(("options", code), message, at_key=True)
        else:
            yield from _misfits(layer, rule, table, library.reference, cache)


def _code_of(name: str, names: RuleNames) -> str:
    """Return the hint to the code of the one rule that a name is of, or ""."""
    codes = sorted(names.called(name) | names.called(name.upper()))
    return f"; did you mean {quoted(codes[0])}" if len(codes) == 1 else ""


def _misfits(
    layer: Layer, rule: Rule, table: Mapping[str, Any], reference: Reference, cache: Path | None
) -> Iterator[Problem]:
    found = faults_in({**rule.options, **table}, f"checks/{rule.check}", cache)
    for fault in found:
        inside = bool(fault.where) and fault.where[0] in table
        where = ("options", rule.code, *(fault.where if inside else ()))
        yield layer.problem(where, fault.message, at_key=fault.at_key or not inside)
    if not found:
        yield from _unbuildable(layer, rule, table, reference)


def _unbuildable(
    layer: Layer, rule: Rule, table: Mapping[str, Any], reference: Reference
) -> Iterator[Problem]:
    """Yield what only the check itself can see, such as a phrase that is not in the notation."""
    from dataclasses import replace

    from neurolint.checks.registry import CHECKS

    try:
        CHECKS[rule.check](replace(rule, options={**rule.options, **table}), reference)
    except ConfigError as error:
        for problem in error.problems:
            yield layer.problem(("options", rule.code), problem.message, at_key=True)

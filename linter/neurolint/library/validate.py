"""One file: from bytes to plain data that fits its schema, or the problems that keep it from that."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any

from neurolint.errors import Problem
from neurolint.library.excerpts import did_you_mean, one_of, quoted
from neurolint.library.files import RawFile, decode
from neurolint.library.schema import Fault, faults, schema_names
from neurolint.library.yamlfile import YamlFile, parse

_MOST = 100
"""So many problems of one file are told; a file of the wrong kind would bury the rest."""


@dataclass(frozen=True, slots=True)
class Validated:
    """A file with its data (None when it is no YAML), its problems, and the indexes of the entries they are in."""

    file: RawFile
    data: Any
    problems: tuple[Problem, ...] = ()
    spoiled: Collection[int] = ()


def validate_reference(file: RawFile, added_to: Collection[str] = ()) -> Validated:
    """Read and check a file of a reference. `added_to` names the wording files that such a file may add to."""
    read = _parse(file)
    if isinstance(read, Problem):
        return Validated(file, None, (read,))
    if file.section == "wording":
        return _validated(file, read, _wording_faults(file, read.data, added_to))
    found = [*faults(read.data, file.section)]
    broken = {fault.where[1] for fault in found if len(fault.where) > 1}
    if file.section == "facts" and isinstance(read.data, dict) and isinstance(read.data.get("facts"), list):
        for index, fact in enumerate(read.data["facts"]):
            if index not in broken:
                found += _date_faults(index, fact)
    return _validated(file, read, found)


def validate_rule(file: RawFile) -> Validated:
    """Read and check a rule file, its options against the schema of its kind of check."""
    read = _parse(file)
    if isinstance(read, Problem):
        return Validated(file, None, (read,))
    found = faults(read.data, "rule")
    if isinstance(read.data, dict):
        broken = {fault.where[0] for fault in found if fault.where}
        found += _option_faults(read.data)
        found += _name_faults(file, read.data, broken)
        for key in ("message", "suggestion"):
            if isinstance(read.data.get(key), str):
                found += _template_faults(key, read.data[key])
    return _validated(file, read, found)


def parse_file(file: RawFile) -> YamlFile | Problem:
    """Read a file as YAML."""
    text = decode(file)
    return text if isinstance(text, Problem) else parse(text, file.path)


def _parse(file: RawFile) -> YamlFile | Problem:
    read = parse_file(file)
    if isinstance(read, YamlFile) and read.data is None:
        return read.problem((), "the file is empty; expected a mapping (key: value)")
    return read


def _validated(file: RawFile, read: YamlFile, found: Iterable[Fault]) -> Validated:
    found = list(found)
    problems = [read.problem(fault.where, fault.message, at_key=fault.at_key) for fault in found[:_MOST]]
    if len(found) > _MOST:
        problems.append(read.problem((), f"{len(found) - _MOST} more problems in this file are not shown"))
    spoiled = frozenset(f.where[1] for f in found if len(f.where) > 1 and isinstance(f.where[1], int))
    return Validated(file, read.data, tuple(problems), spoiled)


def _wording_faults(file: RawFile, data: Any, added_to: Collection[str]) -> list[Fault]:
    name = f"wording-{file.stem}"
    if name in schema_names():
        return faults(data, name, partial=file.stem in added_to)
    return [] if isinstance(data, dict) else [Fault((), "expected a mapping (key: value)")]


def _date_faults(index: int, fact: Mapping[str, Any]) -> Iterator[Fault]:
    reviewed, due = fact.get("reviewed"), fact.get("review_by")
    if reviewed and due and due < reviewed:
        yield Fault(
            ("facts", index, "review_by"),
            f"expected a date after the review ({reviewed}), found {quoted(due)}",
        )


def _option_faults(rule: Mapping[str, Any]) -> Iterator[Fault]:
    kind = rule.get("check")
    if not isinstance(kind, str):
        return
    known = schema_names("checks")
    if kind not in known:
        hint = did_you_mean(kind, known)
        yield Fault(
            ("check",), f"unknown kind of check {quoted(kind)}{hint.rstrip('?')}; expected {one_of(known)}"
        )
        return
    for fault in faults(rule.get("options", {}), f"checks/{kind}"):
        yield Fault(("options", *fault.where), fault.message, fault.at_key)


def _name_faults(file: RawFile, rule: Mapping[str, Any], broken: Collection[Any]) -> Iterator[Fault]:
    if {"code", "name"} <= rule.keys() and not {"code", "name"} & set(broken):
        expected = f"{rule['code']}-{rule['name']}"
        if file.stem != expected:
            yield Fault(
                ("code",),
                f"the file is called {quoted(file.stem)}; expected {quoted(expected)}: its code and name",
            )


def _template_faults(key: str, text: str) -> Iterator[Fault]:
    try:
        parts = list(Formatter().parse(text))
    except ValueError as error:
        yield Fault((key,), f"a brace stands alone ({error}); write {{{{ or }}}} for a brace in the text")
        return
    for _, name, form, conversion in parts:
        # A dot or an index would reach into the engine's own objects.
        if name is not None and (not name.isidentifier() or form or conversion):
            yield Fault((key,), f"expected a place such as {{name}}, found {quoted('{' + name + '}')}")

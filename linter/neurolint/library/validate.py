"""One file: from bytes to plain data that fits its schema, or the problems that keep it from that."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from string import Formatter
from typing import Any

from neurolint.errors import Problem
from neurolint.library.entries import MOST, Content, Key
from neurolint.library.excerpts import did_you_mean, one_of, quoted
from neurolint.library.files import RawFile, decode
from neurolint.library.schema import Fault, faults, schema_names
from neurolint.library.yamlfile import YamlFile, parse


def parse_file(file: RawFile) -> YamlFile | Problem:
    """Read a file as YAML; the problem when it is none."""
    text = decode(file)
    return text if isinstance(text, Problem) else parse(text, file.path)


def validate_reference(file: RawFile, added_to: Collection[str] = ()) -> Content:
    """Read and check a file of a reference. `added_to` names the wording that a wording file may add to."""
    read = parse_file(file)
    if isinstance(read, Problem):
        return Content(file, None, (read,))
    if file.section == "wording":
        return _content(file, read, _wording_faults(file.stem, read.data, added_to))
    found = faults(read.data, file.section)
    if file.section == "facts" and isinstance(read.data, dict) and isinstance(read.data.get("facts"), list):
        spoiled = _spoiled(found)
        for index, fact in enumerate(read.data["facts"]):
            if index not in spoiled:
                found += _fact_faults(("facts", index), fact)
    return _content(file, read, found)


def validate_rule(file: RawFile) -> Content:
    """Read and check a rule file, its options against the schema of its kind of check."""
    read = parse_file(file)
    if isinstance(read, Problem):
        return Content(file, None, (read,))
    found = faults(read.data, "rule")
    if isinstance(read.data, dict):
        broken = {fault.where[0] for fault in found if fault.where}
        rule = {key: value for key, value in read.data.items() if key not in broken}
        if "options" not in broken:
            found += _option_faults(rule)
        found += _name_faults(file.stem, rule)
        found += _fix_faults(rule)
        for key in ("message", "suggestion"):
            found += _template_faults(key, rule.get(key, ""))
    return _content(file, read, found)


def _content(file: RawFile, read: YamlFile, found: list[Fault]) -> Content:
    if read.data is None:
        return Content(file, None, (read.problem((), "the file is empty; expected a mapping (key: value)"),))
    found = sorted(found, key=lambda fault: read.offset(fault.where, at_key=fault.at_key))
    problems = [read.problem(fault.where, fault.message, at_key=fault.at_key) for fault in found[:MOST]]
    if len(found) > MOST:
        problems.append(read.problem((), f"{len(found) - MOST} more problems in this file are not shown"))
    return Content(file, read.data, tuple(problems), _spoiled(found))


def _spoiled(found: Iterable[Fault]) -> frozenset[int]:
    """The indexes of the entries that have a fault."""
    return frozenset(step for fault in found for step in fault.where[1:2] if isinstance(step, int))


def _wording_faults(stem: str, data: Any, added_to: Collection[str]) -> list[Fault]:
    schema = f"wording-{stem}"
    if schema in schema_names():
        return faults(data, schema, partial=stem in added_to)
    return [] if isinstance(data, dict) else [Fault((), "expected a mapping (key: value)")]


def _fact_faults(where: tuple[Key, ...], fact: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield what is wrong among the values of one fact, which its schema cannot see."""
    reviewed, due = fact["reviewed"], fact["review_by"]
    if due < reviewed:  # ISO dates sort as text
        message = f"expected a date after that of the review ({reviewed}), found {quoted(due)}"
        yield Fault((*where, "review_by"), message)
    if "since" in fact and not _is_dated(fact["since"]):
        message = f"expected a year, month or day that there is, found {quoted(fact['since'])}"
        yield Fault((*where, "since"), message)
    for index, measure in enumerate(fact.get("measures", ())):
        yield from _range_faults((*where, "measures", index), measure)
    yield from _range_faults((*where, "figure"), fact.get("figure", {}))


def _is_dated(text: str) -> bool:
    """Tell whether a year, year-month or date is one of the calendar."""
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def _range_faults(where: tuple[Key, ...], numbers: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield the ends of an interval that are the wrong way round, else the value that lies outside."""
    low, value, high = (numbers.get(key) for key in ("low", "value", "high"))
    if low is not None and high is not None and high < low:
        yield Fault((*where, "high"), f"expected a number of {low} or more, the low end, found {high}")
    elif low is not None and value is not None and value < low:
        yield Fault((*where, "value"), f"expected a number of {low} or more, the low end, found {value}")
    elif high is not None and value is not None and value > high:
        yield Fault((*where, "value"), f"expected a number of {high} or less, the high end, found {value}")


def _option_faults(rule: Mapping[str, Any]) -> Iterator[Fault]:
    kind = rule.get("check")
    if kind is None:
        return
    known = schema_names("checks")
    if kind not in known:
        hint = did_you_mean(kind, known)
        yield Fault(("check",), f"unknown kind of check {quoted(kind)}{hint}; expected {one_of(known)}")
        return
    for fault in faults(rule.get("options", {}), f"checks/{kind}"):
        yield Fault(("options", *fault.where), fault.message, fault.at_key)


_FIXED_BY_DATA = "phrases"
"""The kind of check whose rules may say themselves what to put in place of what they find."""


def _fix_faults(rule: Mapping[str, Any]) -> Iterator[Fault]:
    if "fix" in rule and rule.get("check", _FIXED_BY_DATA) != _FIXED_BY_DATA:
        message = f"the key 'fix' is for rules of the kind {quoted(_FIXED_BY_DATA)}; other kinds make fixes themselves"
        yield Fault(("fix",), message, at_key=True)


def _name_faults(stem: str, rule: Mapping[str, Any]) -> Iterator[Fault]:
    if "code" in rule and "name" in rule:
        expected = f"{rule['code']}-{rule['name']}"
        if stem != expected:
            message = f"the file is called {quoted(stem)}; expected {quoted(expected)}, its code and name"
            yield Fault(("code",), message)


def _template_faults(key: str, text: str) -> Iterator[Fault]:
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        yield Fault((key,), "a brace has no partner; write {{ or }} for a brace in the text")
        return
    for _, name, form, conversion in parts:
        # A dot or an index would reach into the engine's own objects.
        if name is not None and (not name.isidentifier() or form or conversion):
            yield Fault((key,), f"expected a place such as {{name}}, found {quoted('{' + name + '}')}")

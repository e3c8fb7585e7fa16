"""Validation of plain data against the JSON Schemas, with messages that say what was expected."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from neurolint.library.excerpts import did_you_mean, one_of, quoted
from neurolint.library.yamlfile import Key

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator

SCHEMAS = Path(__file__).parent / "schemas"

_TYPES: Mapping[str, str] = {
    "object": "a mapping (key: value)",
    "array": "a list",
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "nothing",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One departure from a schema: the keys and indexes that lead to it, whether the key itself is meant, the words."""

    where: tuple[Key, ...]
    message: str
    at_key: bool = False


def schema_names(folder: str = "") -> tuple[str, ...]:
    """Return the names of the schemas in `schemas/` or a folder of it, without their ending, sorted."""
    return tuple(sorted(path.stem for path in (SCHEMAS / folder).glob("*.json")))


def schema_bytes() -> Iterator[tuple[str, bytes]]:
    """Yield the name and content of every schema, in order of their names."""
    for path in sorted(SCHEMAS.rglob("*.json")):
        yield path.relative_to(SCHEMAS).as_posix(), path.read_bytes()


def faults(data: Any, schema: str, *, partial: bool = False) -> list[Fault]:
    """Return every departure of `data` from the schema of that name (such as `facts` or `checks/claim`).

    With `partial` the file adds to another, so that no key is required at its top.
    """
    found: dict[Fault, None] = {}
    for error in _validator(schema, partial).iter_errors(data):
        found.update(dict.fromkeys(_describe(error)))
    return list(found)


@cache
def _validator(name: str, partial: bool) -> Validator:
    from jsonschema import Draft202012Validator, FormatChecker

    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    if partial:
        schema = {key: value for key, value in schema.items() if key != "required"}
    return Draft202012Validator(schema, format_checker=FormatChecker(["date", "regex"]))


def _describe(error: ValidationError) -> Iterator[Fault]:
    where: tuple[Key, ...] = tuple(error.absolute_path)
    value, rule = error.instance, error.validator_value
    match error.validator:
        case "additionalProperties" if rule is False:
            yield from _unknown_keys(where, value, error.schema)
        case "propertyNames":
            yield Fault(where, error.message)
        case "required":
            yield from _missing_keys(where, value, rule, error.schema)
        case "anyOf" | "oneOf" if error.context:
            yield from _describe_choice(error, where)
        case _:
            yield Fault(where, _expected(error, value, rule))


def _unknown_keys(
    where: tuple[Key, ...], value: Mapping[str, Any], schema: Mapping[str, Any]
) -> Iterator[Fault]:
    known = list(schema.get("properties", ()))
    for key in value:
        if key not in known:
            message = f"unknown key {quoted(key)}{did_you_mean(key, known)}"
            yield Fault((*where, key), f"{message.rstrip('?')}; expected {one_of(known)}", at_key=True)


def _missing_keys(
    where: tuple[Key, ...], value: Mapping[str, Any], needed: Iterable[str], schema: Mapping[str, Any]
) -> Iterator[Fault]:
    for key in needed:
        if key not in value:
            note = _note(schema.get("properties", {}).get(key, {}))
            yield Fault(where, f"the key {quoted(key)} is missing{note}")


def _describe_choice(error: ValidationError, where: tuple[Key, ...]) -> Iterator[Fault]:
    """Report the faults of the one alternative that was meant: the one of the right type; else name all of them."""
    branches: dict[Any, list[ValidationError]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.schema_path[0], []).append(inner)
    meant = [
        branch
        for branch in branches.values()
        if not any(e.validator == "type" and not e.path for e in branch)
    ]
    if len(meant) == 1:
        for inner in meant[0]:
            yield from _describe(inner)
        return
    types = [
        kind for branch in branches.values() for e in branch if e.validator == "type" for kind in _names(e)
    ]
    description = error.schema.get("description", "")
    expected = description or " or ".join(dict.fromkeys(types)) or "one of several forms"
    yield Fault(where, f"expected {expected}, found {_found(error.instance)}")


def _expected(error: ValidationError, value: Any, rule: Any) -> str:
    note = _note(error.schema)
    match error.validator:
        case "type":
            hint = "; put it in quotes" if rule == "string" and isinstance(value, (int, float, bool)) else ""
            return f"expected {' or '.join(_names(error))}{note}, found {_found(value)}{hint}"
        case "enum":
            words = [str(word) for word in rule]
            hint = did_you_mean(value, words) if isinstance(value, str) else ""
            return f"expected {one_of(words)}{note}, found {_found(value)}{hint}"
        case "const":
            return f"expected {_found(rule)}{note}, found {_found(value)}"
        case "pattern":
            expected = error.schema.get("description") or f"text of the pattern {rule}"
            return f"expected {expected}, found {_found(value)}"
        case "format":
            return f"expected {error.schema.get('description') or 'a valid ' + rule}, found {_found(value)}"
        case "minLength" | "minItems" | "minProperties" if not value:
            return f"expected something here{note}, found {_found(value)}; leave the key out if there is nothing to say"
        case "minimum" | "maximum":
            bound = "at least" if error.validator == "minimum" else "at most"
            return f"expected {bound} {rule}{note}, found {_found(value)}"
        case _:
            return error.message


def _names(error: ValidationError) -> list[str]:
    rule = error.validator_value
    return [_TYPES.get(kind, kind) for kind in ([rule] if isinstance(rule, str) else rule)]


def _note(schema: Any) -> str:
    words = schema.get("description", "") if isinstance(schema, Mapping) else ""
    return f" ({words})" if words else ""


def _found(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return quoted(value) if value else "empty text"
    if isinstance(value, (int, float)):
        return str(value)
    return (
        ("a mapping" if value else "an empty mapping")
        if isinstance(value, dict)
        else ("a list" if value else "an empty list")
    )

"""Validation of plain data against the JSON Schemas, with messages that say what was expected."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from neurolint.library.entries import Key
from neurolint.library.excerpts import did_you_mean, one_of, quoted, shown

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
    """One departure from a schema: the way to it, what is wrong, and whether the key itself is meant."""

    where: tuple[Key, ...]
    message: str
    at_key: bool = False


def schema_names(folder: str = "") -> tuple[str, ...]:
    """Return the names of the schemas in `schemas/` or a folder of it, without their ending, sorted."""
    return tuple(sorted(path.stem for path in (SCHEMAS / folder).glob("*.json")))


def schema_files() -> list[Path]:
    """Return the files of all schemas, in order of their names."""
    return sorted(SCHEMAS.rglob("*.json"))


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
    value: Any = error.instance
    schema: Any = error.schema
    if "propertyNames" in tuple(error.relative_schema_path)[-2:-1]:
        yield Fault((*where, value), f"as a key, {_expected(error)}", at_key=True)
    elif error.validator is None:  # the schema `false`: there is to be no such key
        yield Fault(where, f"the key {quoted(str(where[-1]))} is not expected here", at_key=True)
    elif error.validator == "additionalProperties" and error.validator_value is False:
        yield from _unknown_keys(where, value, schema)
    elif error.validator == "required":
        yield from _missing_keys(where, value, schema)
    elif error.validator in {"anyOf", "oneOf"} and error.context:
        yield from _alternatives(error, error.context)
    else:
        yield Fault(where, _expected(error))


def _unknown_keys(
    where: tuple[Key, ...], value: Mapping[str, Any], schema: Mapping[str, Any]
) -> Iterator[Fault]:
    known = tuple(schema.get("properties", ()))
    patterns = tuple(schema.get("patternProperties", ()))
    for key in value:
        if key not in known and not any(re.search(pattern, key) for pattern in patterns):
            message = f"unknown key {quoted(key)}{did_you_mean(key, known)}; expected {one_of(known)}"
            yield Fault((*where, key), message, at_key=True)


def _missing_keys(
    where: tuple[Key, ...], value: Mapping[str, Any], schema: Mapping[str, Any]
) -> Iterator[Fault]:
    for key in schema["required"]:
        if key not in value:
            note = _note(schema.get("properties", {}).get(key))
            yield Fault(where, f"the key {quoted(key)} is missing{note}")


def _alternatives(error: ValidationError, context: Sequence[ValidationError]) -> Iterator[Fault]:
    """Report the faults of the alternative that was meant: the one of the right type, or else the nearest."""
    branches: dict[Key, list[ValidationError]] = {}
    for inner in context:
        branches.setdefault(inner.relative_schema_path[0], []).append(inner)
    meant = [
        branch for branch in branches.values() if not any(_is_of_another_type(inner) for inner in branch)
    ]
    if not meant or (len(meant) > 1 and _note(error.schema)):
        kinds = [kind for branch in branches.values() for inner in branch for kind in _kinds(inner)]
        expected = _description(error.schema) or " or ".join(dict.fromkeys(kinds)) or "another form"
        yield Fault(tuple(error.absolute_path), f"expected {expected}, found {_found(error.instance)}")
        return
    for inner in min(meant, key=len):
        yield from _describe(inner)


def _is_of_another_type(error: ValidationError) -> bool:
    return error.validator == "type" and not error.relative_path


def _expected(error: ValidationError) -> str:
    rule: Any = error.validator_value
    value: Any = error.instance
    note, found = _note(error.schema), _found(value)
    match error.validator:
        case "type":
            hint = "; put it in quotes" if "string" in _listed(rule) and _is_scalar(value) else ""
            return f"expected {' or '.join(_kinds(error))}{note}, found {found}{hint}"
        case "enum":
            words = [word for word in rule if isinstance(word, str)]
            hint = did_you_mean(value, words) if isinstance(value, str) else ""
            return f"expected {one_of(map(str, rule))}{note}, found {found}{hint}"
        case "const":
            return f"expected {_found(rule)}{note}, found {found}"
        case "pattern" | "format":
            expected = _description(error.schema) or f"text of the {error.validator} {rule}"
            return f"expected {expected}, found {found}"
        case "minLength" | "minItems" | "minProperties" if not value:
            return f"expected something{note}, found {found}; leave the key out where there is nothing to say"
        case "minimum":
            return f"expected {rule} or more{note}, found {found}"
        case "maximum":
            return f"expected {rule} or less{note}, found {found}"
        case _:
            return f"expected {_description(error.schema) or 'another value'}: {shown(error.message[:200])}"


def _kinds(error: ValidationError) -> list[str]:
    if error.validator != "type":
        return []
    return [_TYPES.get(str(kind), str(kind)) for kind in _listed(error.validator_value)]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _description(schema: Any) -> str:
    return str(schema.get("description", "")) if isinstance(schema, Mapping) else ""


def _note(schema: Any) -> str:
    words = _description(schema)
    return f" ({words})" if words else ""


def _is_scalar(value: Any) -> bool:
    return isinstance(value, (int, float))


def _found(value: Any) -> str:
    match value:
        case None:
            return "nothing"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return str(value)
        case str():
            return quoted(value) if value else "empty text"
        case dict():
            return "a mapping" if value else "an empty mapping"
        case _:
            return "a list" if value else "an empty list"

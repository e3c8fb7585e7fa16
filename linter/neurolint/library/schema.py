"""Validation of plain data against the JSON Schemas, with messages that say what was expected."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from neurolint.library.entries import Key
from neurolint.library.excerpts import did_you_mean, one_of, quoted, shown
from neurolint.quickclass import dataclass

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

# Steps of a schema path that lead to another value than the one before, and those that a name follows.
_DOWN = {
    "properties",
    "patternProperties",
    "additionalProperties",
    "items",
    "prefixItems",
    "propertyNames",
    "contains",
}
_BY_NAME = {"properties", "patternProperties", "anyOf", "oneOf", "allOf", "prefixItems", "dependentSchemas"}


_MANY = 20
"""Keys that are listed beside the one that was probably meant."""


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
    validator = _validator(schema, partial)
    teller = _Teller(validator.schema)
    found: dict[Fault, None] = {}
    for error in validator.iter_errors(data):
        found.update(dict.fromkeys(teller.tell(error)))
    return list(found)


@cache
def _validator(name: str, partial: bool) -> Validator:
    from jsonschema import Draft202012Validator, FormatChecker, validators

    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    if partial:
        schema = {key: value for key, value in schema.items() if key != "required"}
    # JSON Schema takes 4.0 for an integer, Python no such thing for a number of words.
    types = Draft202012Validator.TYPE_CHECKER.redefine("integer", lambda _, value: type(value) is int)
    extend: Any = validators.extend  # its stubs have no types
    strict: Any = extend(Draft202012Validator, type_checker=types)
    return strict(schema, format_checker=FormatChecker(["date", "regex"]))  # type: ignore[no-any-return]


class _Teller:
    """Says what one schema expected, in the words of its descriptions."""

    def __init__(self, schema: Any) -> None:
        self._root = schema

    def tell(self, error: ValidationError) -> Iterator[Fault]:
        where: tuple[Key, ...] = tuple(error.absolute_path)
        value: Any = error.instance
        schema: Any = error.schema
        if "propertyNames" in tuple(error.relative_schema_path)[-2:-1]:
            yield Fault((*where, value), f"as a key, {self._expected(error)}", at_key=True)
        elif error.validator is None or (error.validator == "not" and not error.validator_value):
            # The schemas `false` and `not: {}`: there is to be no such key.
            message = f"the key {quoted(str(where[-1]))} is not expected here{self._note(error)}"
            yield Fault(where, message, at_key=True)
        elif error.validator == "additionalProperties" and error.validator_value is False:
            yield from _unknown_keys(where, value, schema)
        elif error.validator == "required":
            yield from self._missing_keys(where, value, schema)
        elif error.validator in {"anyOf", "oneOf"} and error.context:
            yield from self._alternatives(error, error.context)
        else:
            yield Fault(where, self._expected(error))

    def _missing_keys(
        self, where: tuple[Key, ...], value: Mapping[str, Any], schema: Mapping[str, Any]
    ) -> Iterator[Fault]:
        for key in schema["required"]:
            if key not in value:
                meant = schema.get("properties", {}).get(key, {})
                words = meant.get("description", "")
                if not words and "$ref" in meant:
                    words = self._target(meant["$ref"]).get("description", "")
                note = f" ({words})" if words else ""
                yield Fault(where, f"the key {quoted(key)} is missing{note}")

    def _alternatives(self, error: ValidationError, context: Sequence[ValidationError]) -> Iterator[Fault]:
        """Report the faults of the alternative that was meant: that of the right type, else the nearest."""
        branches: dict[Key, list[ValidationError]] = {}
        for inner in context:
            branches.setdefault(inner.relative_schema_path[0], []).append(inner)
        meant = [branch for branch in branches.values() if not any(map(_is_of_another_type, branch))]
        words = self._description(error)
        if all(inner.validator == "required" for inner in context):
            missing = dict.fromkeys(str(key) for inner in context for key in _listed(inner.validator_value))
            message = f"one of the keys {one_of(missing)} is missing{self._note(error)}"
            yield Fault(tuple(error.absolute_path), message)
            return
        if len(meant) == 1 or (meant and not words):
            for inner in min(meant, key=len):
                yield from self.tell(inner)
            return
        kinds = [kind for branch in branches.values() for inner in branch for kind in _kinds(inner)]
        expected = words or " or ".join(dict.fromkeys(kinds)) or "another form"
        yield Fault(tuple(error.absolute_path), f"expected {expected}, found {_found(error.instance)}")

    def _expected(self, error: ValidationError) -> str:
        rule: Any = error.validator_value
        value: Any = error.instance
        note, found = self._note(error), _found(value)
        match error.validator:
            case "type":
                number = isinstance(value, (int, float))  # true and false are numbers here
                hint = "; put it in quotes" if number and "string" in _listed(rule) else ""
                return f"expected {' or '.join(_kinds(error))}{note}, found {found}{hint}"
            case "enum":
                words = [word for word in rule if isinstance(word, str)]
                hint = did_you_mean(value, words) if isinstance(value, str) else ""
                return f"expected {one_of(map(str, rule))}{note}, found {found}{hint}"
            case "const":
                return f"expected {_found(rule)}{note}, found {found}"
            case "pattern" | "format":
                expected = self._description(error) or f"text of the {error.validator} {rule}"
                return f"expected {expected}, found {found}"
            case "minLength" | "minItems" | "minProperties" if not value:
                advice = "leave the key out where there is nothing to say"
                return f"expected something{note}, found {found}; {advice}"
            case "minimum":
                return f"expected {rule} or more{note}, found {found}"
            case "maximum":
                return f"expected {rule} or less{note}, found {found}"
            case _:
                return f"expected {self._description(error) or 'another value'}: {shown(error.message[:200])}"

    def _note(self, error: ValidationError) -> str:
        words = self._description(error)
        return f" ({words})" if words else ""

    def _description(self, error: ValidationError) -> str:
        """Return the innermost description of the value that is wrong, be it beside a `$ref`."""
        at, words = self._root, ""
        steps = iter(error.absolute_schema_path)
        for step in steps:
            while step not in at and "$ref" in at:  # which the path leaves out
                at = self._target(at["$ref"])
                words = at.get("description", words)
            if step in _DOWN:
                words = ""
            at = at[step]
            if step in _BY_NAME:
                name = next(steps, None)
                if name is None:  # an `anyOf` that failed as a whole
                    break
                at = at[name]
            if isinstance(at, dict):
                words = at.get("description", words)
        return str(words)

    def _target(self, reference: str) -> Any:
        """Return what a `$ref` points to; the schemas here refer to nothing outside themselves."""
        at = self._root
        for part in reference.removeprefix("#").split("/")[1:]:
            at = at[part]
        return at


def _unknown_keys(
    where: tuple[Key, ...], value: Mapping[str, Any], schema: Mapping[str, Any]
) -> Iterator[Fault]:
    known = tuple(key for key in schema.get("properties", ()) if not key.startswith("$"))
    patterns = tuple(schema.get("patternProperties", ()))
    for key in value:
        if key not in known and not any(re.search(pattern, key) for pattern in patterns):
            hint = did_you_mean(key, known)
            named = "" if hint and len(known) > _MANY else f"; expected {one_of(known)}"
            yield Fault((*where, key), f"unknown key {quoted(key)}{hint}{named}", at_key=True)


def _is_of_another_type(error: ValidationError) -> bool:
    return error.validator == "type" and not error.relative_path


def _kinds(error: ValidationError) -> list[str]:
    if error.validator != "type":
        return []
    return [_TYPES.get(str(kind), str(kind)) for kind in _listed(error.validator_value)]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


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
        case list():
            return "a list" if value else "an empty list"
        case _:  # TOML has dates
            return quoted(str(value))

"""The keys of a configuration, as its schema lists them: the one place where they are described."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Literal, cast

from neurolint.library.schema import SCHEMAS
from neurolint.quickclass import dataclass

Scope = Literal["file", "run", "files", "library", "draft"]
"""What a key is about: its own file, a run, the files to look for, rules and reference, or single drafts."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key with what it means, its default (None: not set), and the values it takes where they are few."""

    name: str
    scope: Scope
    description: str
    default: Any = None
    choices: tuple[str, ...] = ()
    form: str = ""

    @property
    def per_path(self) -> bool:
        """Tell whether it may stand in a table for paths as well."""
        return self.scope == "draft" and self.name != "paths"


def schema_text() -> str:
    """Return the JSON Schema of a configuration as it is shipped."""
    return (SCHEMAS / "config.json").read_text(encoding="utf-8")


def keys() -> tuple[Key, ...]:
    """Return every key that may be used, in the order of the schema."""
    schema = json.loads(schema_text())
    return tuple(_keys(schema))


def choices(name: str) -> tuple[str, ...]:
    """Return the values that a key takes; none when it takes any."""
    return next(key.choices for key in keys() if key.name == name)


def _keys(schema: Mapping[str, Any]) -> Iterator[Key]:
    for name, own in schema["properties"].items():
        given = own
        while "$ref" in given:
            given = {**schema["$defs"][given["$ref"].rpartition("/")[2]], **_without_ref(given)}
        yield Key(
            name,
            cast("Scope", given.get("x-scope", "file")),
            given["description"],
            given.get("default"),
            tuple(given.get("enum", ())),
            _FORMS.get(str(given.get("type", "")), "text"),
        )


_FORMS = {"array": "a list", "object": "a table", "boolean": "true or false", "string": "text"}


def _without_ref(given: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in given.items() if key != "$ref"}

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from neurolint.library.files import SECTIONS
from neurolint.library.load import load_library
from neurolint.library.schema import schema_files, schema_names


def test_the_built_in_data_loads() -> None:
    library = load_library()
    assert len(library.reference.concepts) > 500
    assert len(library.reference.facts) > 100
    assert len(library.rules) >= 17
    assert {rule.check for rule in library.rules.values()} <= set(schema_names("checks"))


@pytest.mark.parametrize("path", schema_files(), ids=lambda path: str(path.stem))
def test_every_schema_is_a_schema(path: Path) -> None:
    schema = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["type"] == "object"


@pytest.mark.parametrize("path", schema_files(), ids=lambda path: str(path.stem))
def test_no_schema_leaves_a_mapping_open(path: Path) -> None:
    """A misspelt key must never pass in silence: whoever lists properties closes the list."""
    open_ones: list[str] = []

    def walk(at: object, way: str) -> None:
        if isinstance(at, dict):
            if at.get("type") == "object" and "additionalProperties" not in at:
                open_ones.append(way)
            for key, value in at.items():
                walk(value, f"{way}/{key}")
        elif isinstance(at, list):
            for index, value in enumerate(at):
                walk(value, f"{way}/{index}")

    walk(json.loads(path.read_text(encoding="utf-8")), "")
    assert [way for way in open_ones if not (path.stem == "rule" and way == "/properties/options")] == []


def test_the_four_kinds_of_reference_the_rule_and_the_configuration_have_schemas() -> None:
    names = schema_names()
    assert {"concepts", "facts", "sources", "rule", "config"} <= set(names)
    assert {name.partition("-")[0] for name in names} <= {*SECTIONS, "rule", "config", "baseline"}

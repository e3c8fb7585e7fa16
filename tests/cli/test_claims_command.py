"""`neurolint claims`."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from makers import write

Command = Callable[..., Any]


@pytest.fixture(autouse=True)
def _draft(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"a.md": "Ketamine is not an antidepressant.\n\nAntidepressants such as ketamine are old.\n"},
    )


def test_text(command: Command) -> None:
    done = command("claims", "a.md")
    assert done.status == 0
    lines = done.out.splitlines()
    assert lines[0] == "a.md:1:1: ketamine — is_a — antidepressant (negated, direct): supported"
    assert lines[1] == "    “Ketamine is not an antidepressant.”"
    assert lines[2].startswith("    fact: ketamine-")
    assert lines[3].startswith("    source: ")
    assert "a.md:3:1: ketamine — is_a — antidepressant (direct): contradicted" in lines
    assert lines[-1] == "2 claims: 1 supported, 1 contradicted"
    assert "    read: " not in done.out


def test_trace(command: Command) -> None:
    assert "    read: " in command("claims", "a.md", "--trace").out


def test_json(command: Command) -> None:
    done = command("claims", "a.md", "gone.md", "--format", "json")
    document = json.loads(done.out)
    schema = json.loads((files("neurolint.reporters") / "schemas" / "claims.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(document)
    assert (done.status, done.err) == (2, "")
    assert [claim["verdict"] for claim in document["files"][0]["claims"]] == ["supported", "contradicted"]
    assert document["files"][1]["error"] == "no such file or folder"


def test_a_draft_that_cannot_be_read(command: Command) -> None:
    done = command("claims", "gone.md", "a.md")
    assert (done.status, done.err) == (2, "gone.md: error: no such file or folder\n")
    assert "2 claims" in done.out


def test_a_jurisdiction_that_no_fact_names(command: Command) -> None:
    assert command("claims", "a.md", "--jurisdiction", "us").status == 0
    done = command("claims", "a.md", "--jurisdiction", "USA")
    assert (done.status, done.out) == (2, "")
    assert "no fact names the jurisdiction 'USA'; the facts know " in done.err

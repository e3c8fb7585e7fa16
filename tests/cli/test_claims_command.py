"""`neurolint claims`."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
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
    assert lines[:3] == ["a.md", "====", "2 claims: 1 supported, 1 contradicted"]
    assert lines[4] == "supported     1:1  ketamine: said not to be a kind of antidepressant"
    assert lines[5] == "  Sentence:       “Ketamine is not an antidepressant.”"
    assert lines[6].startswith("  Fact:           Ketamine is ")
    assert "contradicted  3:1  ketamine: said to be a kind of antidepressant" in lines
    assert any(line.startswith("  Source:         ") for line in lines)
    assert lines[-1] == "2 claims: 1 supported, 1 contradicted"
    assert "Read by:" not in done.out


def test_trace(command: Command) -> None:
    assert "\n  Read by:        is_a: such as\n" in command("claims", "a.md", "--trace").out


def test_colour(command: Command) -> None:
    assert "\x1b[1;31mcontradicted\x1b[0m" in command("claims", "a.md", "--color", "always").out
    assert "\x1b" not in command("claims", "a.md").out


def test_json(command: Command) -> None:
    done = command("claims", "a.md", "gone.md", "--format", "json")
    document = json.loads(done.out)
    schema = json.loads((files("neurolint.reporters") / "schemas" / "claims.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(document)
    assert (done.status, done.err) == (2, "")
    assert [claim["verdict"] for claim in document["files"][0]["claims"]] == ["supported", "contradicted"]
    assert document["files"][1]["error"] == "no such file or folder"


def test_csv(command: Command) -> None:
    done = command("claims", "a.md", "gone.md", "--format", "csv")
    assert (done.status, done.err) == (2, "gone.md: error: no such file or folder\n")
    rows = list(csv.DictReader(io.StringIO(done.out, newline=""), strict=True))
    assert [(row["file"], row["line"], row["verdict"]) for row in rows] == [
        ("a.md", "1", "supported"),
        ("a.md", "3", "contradicted"),
    ]
    assert rows[1]["trace"] == "is_a: such as"


def test_csv_ends_its_records_as_the_standard_says(tmp_path: Path) -> None:
    """In bytes and in UTF-8, whatever the encoding of the system is."""
    write(tmp_path, {"=a.md": "Ketamine is not an antidepressant – yet.\n"})
    done = subprocess.run(
        [sys.executable, "-m", "neurolint", "claims", "./=a.md", "--format", "csv"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=True,
    )
    assert done.stdout.count(b"\r\n") == done.stdout.count(b"\n") == 2
    assert done.stdout.endswith(b'"\r\n')
    assert "antidepressant – yet".encode() in done.stdout


def test_only_some_verdicts(command: Command) -> None:
    def listed(*arguments: str) -> list[str]:
        done = command("claims", "a.md", "b.md", "--format", "json", *arguments)
        assert done.status == 0
        return [claim["verdict"] for file in json.loads(done.out)["files"] for claim in file["claims"]]

    write(Path(), {"b.md": "Ketamine relieves gout.\n"})
    assert listed() == ["supported", "contradicted", "not-covered"]
    assert listed("--verdict", "Contradicted,overstated") == ["contradicted"]
    assert listed("--verdict", "supported", "--verdict", "contradicted") == ["supported", "contradicted"]
    assert listed("--not-checked") == listed("--verdict", "not-checked") == ["not-covered"]
    assert listed("--not-checked", "--verdict", "supported") == ["supported", "not-covered"]
    assert command("claims", "a.md", "b.md", "--not-checked").out.splitlines()[-2:] == [
        "3 claims: 1 supported, 1 contradicted, 1 not checked (1 listed)",
        "Not checked: no fact covers the claim, which says nothing about whether it is true.",
    ]


@pytest.mark.parametrize(
    ("given", "told"),
    [("contradict", "did you mean contradicted?"), ("x", "there are supp"), (",", "no verdict is")],
)
def test_a_verdict_that_there_is_not(command: Command, given: str, told: str) -> None:
    done = command("claims", "a.md", "--verdict", given)
    assert (done.status, done.out) == (2, "")
    assert told in done.err


def test_a_draft_that_cannot_be_read(command: Command) -> None:
    done = command("claims", "gone.md", "a.md")
    assert (done.status, done.err) == (2, "gone.md: error: no such file or folder\n")
    assert "2 claims" in done.out


def test_a_jurisdiction_that_no_fact_names(command: Command) -> None:
    assert command("claims", "a.md", "--jurisdiction", "us").status == 0
    done = command("claims", "a.md", "--jurisdiction", "USA")
    assert (done.status, done.out) == (2, "")
    assert "no fact names the jurisdiction 'USA'; the facts know " in done.err

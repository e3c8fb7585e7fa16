"""`neurolint init`: what it writes is true, and nothing that was there is lost."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from makers import write
from neurolint.config.keys import keys
from neurolint.config.template import template

Command = Callable[..., Any]

_SETTINGS = re.findall(r"^# ([a-z-]+) = (.*)$", template(), re.MULTILINE)


def test_a_new_repository_gets_both_files(command: Command) -> None:
    write(Path(), {"a.md": "# Wool\n\nWool is warm.\n"})
    done = command("init")
    assert (done.status, "Next: `neurolint check`" in done.out) == (0, True)
    assert tomllib.loads(Path("neurolint.toml").read_text("utf-8")) == {}
    (repo,) = yaml.safe_load(Path(".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    assert [hook["id"] for hook in repo["hooks"]] == ["neurolint"]
    assert command("check").status == 0


def test_nothing_is_written_over(command: Command) -> None:
    write(Path(), {"neurolint.toml": "profile = 'audit'\n", ".pre-commit-config.yaml": "repos: []  # mine\n"})
    done = command("init")
    assert (done.status, "neurolint.toml is there already; --force writes it anew" in done.err) == (2, True)
    assert Path("neurolint.toml").read_text("utf-8") == "profile = 'audit'\n"
    done = command("init", "--force")
    assert (done.status, "  - id: neurolint\n" in done.out) == (0, True)
    assert Path(".pre-commit-config.yaml").read_text("utf-8") == "repos: []  # mine\n"
    assert "profile = 'audit'" not in Path("neurolint.toml").read_text("utf-8")


def test_every_key_is_there() -> None:
    listed = {name for name, _ in _SETTINGS} | set(re.findall(r"^# \[([a-z-]+)\]$", template(), re.MULTILINE))
    assert {key.name for key in keys()} - {"$schema"} == listed


@pytest.mark.parametrize(("name", "value"), _SETTINGS)
def test_every_setting_may_be_taken_as_it_stands(command: Command, name: str, value: str) -> None:
    write(Path(), {".neurolint-baseline.json": "", "articles/neurolint.toml": f"{name} = {value}\n"})
    write(Path(), {"neurolint.toml": ""})
    done = command("config", "show", "articles/a.md")
    assert (done.status, done.err) == (0, "")

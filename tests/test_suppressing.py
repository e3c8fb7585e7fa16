"""docs/suppressing.md: its command lines run, in a repository of their own, and its examples do what it says."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from makers import built_in, write
from neurolint.drafts.read import parse
from neurolint.findings.directives import FORMS
from neurolint.findings.suppressions import Names, read_suppressions

_TEXT = (Path(__file__).resolve().parents[1] / "docs" / "suppressing.md").read_text("utf-8")


def _blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", _TEXT, re.DOTALL)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    old = "# On ketamine\n\nAntidepressants such as ketamine are given by infusion.\n"
    write(tmp_path, {"articles/moved.md": old, "articles/other.md": "# Rest\n\nRest is good.\n"})
    for name in [name for name in os.environ if name.startswith(("GIT_", "PRE_COMMIT", "CI_", "GITHUB_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    author = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    for arguments in (
        ("init", "-q", "-b", "main"),
        ("add", "."),
        (*author, "commit", "-q", "-m", "old"),
        ("update-ref", "refs/remotes/origin/main", "HEAD"),
    ):
        subprocess.run(["git", *arguments], cwd=tmp_path, check=True)
    return tmp_path


@pytest.mark.usefixtures("repository")
def test_the_command_lines_run_in_their_order(command: Callable[..., Any]) -> None:
    lines = [line for block in _blocks("sh") for line in block.splitlines()]
    assert len(lines) == 8
    for line in lines:
        name, *arguments = shlex.split(line)
        assert name == "neurolint"
        done = command(*arguments)
        assert (done.status, done.err) == (0, ""), (line, done)


def test_the_comments_are_understood() -> None:
    (example,) = _blocks("markdown")
    names = Names(built_in().rules.values())
    found = read_suppressions(parse(example, "x.md", "markdown"), names)
    assert {one.directive.form for one in found} == set(FORMS) - {"enable"}
    assert [one.fault for one in found if one.fault] == []
    assert all(codes for one in found for codes in one.codes.values())
    assert all(one.directive.reason for one in found)
    block = next(one for one in found if one.directive.form == "disable")
    assert set(block.ends) == set().union(*block.codes.values())


def test_the_front_matter_is_understood() -> None:
    (example,) = _blocks("yaml")
    names = Names(built_in().rules.values())
    (one,) = read_suppressions(parse(f"---\n{example}---\n\nText.\n", "x.md", "markdown"), names)
    assert (one.fault, one.reach, str(one.directive.until)) == ("", None, "2027-03-31")


def test_every_form_and_rule_is_told() -> None:
    for form in FORMS:
        assert f'"{form}"' in _TEXT
    for code, rule in built_in().rules.items():
        if rule.group == "SUP":
            assert f"[{code}](rules/{code}-{rule.name}.md)" in _TEXT

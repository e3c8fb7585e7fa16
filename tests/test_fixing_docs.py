"""What docs/fixes.md says is so: its commands run, and its table names the rules that fix."""

from __future__ import annotations

import io
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from makers import built_in, write
from neurolint.examples import Trials
from neurolint.library.load import load_library

_DOCS = Path(__file__).resolve().parents[1] / "docs"
_TEXT = (_DOCS / "fixes.md").read_text(encoding="utf-8")
_LINES = [
    line.partition("#")[0].strip()
    for block in re.findall(r"```sh\n(.*?)```", _TEXT, re.DOTALL)
    for line in block.splitlines()
]
_DRAFT = "# Hay fever\n\nIt's important to note that pollen is the cause.\n\n#pollen #spring\n"


@pytest.mark.parametrize("line", _LINES)
def test_the_commands_run(
    line: str, tmp_path: Path, command: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    name, *arguments = shlex.split(line.partition("<")[0])
    write(tmp_path, {"article.md": _DRAFT, "article.txt": _DRAFT})
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(_DRAFT.encode())))
    done = command(*arguments)
    assert name == "neurolint"
    assert done.status in (0, 1), done.err
    now = (tmp_path / "article.md").read_text("utf-8")
    if "--diff" in arguments or "-" in arguments or "LNG" in arguments:
        assert now == _DRAFT
    else:
        assert "#pollen" not in now


def test_the_table_names_the_rules_with_fixes() -> None:
    named = set(re.findall(r"^\| ([A-Z]+\d+) \|", _TEXT, re.MULTILINE))
    rules = built_in().rules.values()
    assert named == {rule.code for rule in rules if any(one.fixed for one in rule.examples.flag)}


def test_the_example_rule_with_fixes_works(tmp_path: Path) -> None:
    text = (_DOCS / "writing-rules.md").read_text(encoding="utf-8")
    rule = next(one for one in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL) if "TEA002" in one)
    library = load_library([write(tmp_path, {"TEA002-hot-beverage.yaml": rule})])
    trials = list(Trials(library).run(library.rules["TEA002"]))
    assert [trial.got for trial in trials if trial.failed] == []
    assert sum(bool(trial.example.fixed) for trial in trials) == 2

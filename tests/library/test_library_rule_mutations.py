"""A rule file with parts lost, doubled, renamed or of another kind loads and looks, or is told with its place."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from makers import built_in
from neurolint.drafts.read import parse
from neurolint.errors import ConfigError, Problem
from neurolint.library.files import data_dir
from neurolint.library.gather import gather_rules
from neurolint.library.model import Library
from neurolint.lint import Linter, Settings

_RULES = sorted(data_dir("rules").rglob("*.yaml"))
_EACH = 12
"""Changes of each file."""
_VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 10**30, 0.5, float("inf"), "", " ", "x", "off", "a\nb", "(", "\x1b[0m", "\u202ea", "{quote}",
    [], [[]], [None], ["x", "x"], {}, {"x": "y"}, {"match": ["x"]},
)  # fmt: skip


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Return every place in plain data, as what holds it and its key there."""
    pairs = list(
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    return [(value, key) for key, _ in pairs] + [place for _, part in pairs for place in _places(part)]


def _change(content: Any, random: Random) -> None:
    """Take away, double, rename, replace or wrap one thing."""
    held, key = random.choice(_places(content))
    way = random.choice(["lose", "double", "rename", "retype", "retype", "wrap"])
    if way == "lose":
        del held[key]
    elif way == "retype":
        held[key] = deepcopy(random.choice(_VALUES))
    elif way == "wrap":
        held[key] = random.choice([[held[key]], {"x": held[key]}, str(held[key])])
    elif isinstance(held, list):
        held.insert(key, deepcopy(held[key]))
    else:
        name = random.choice([f"{key}s", key[:-1], key.upper(), "", "options", "match", "check"])
        held[name] = held[key] if way == "double" else held.pop(key)


def _problems(folder: Path) -> list[Problem]:
    """Load the rules of a folder and look at a page with what was loaded; return what is told."""
    problems: list[Problem] = []
    _, rules = gather_rules([folder], False, None, problems)
    try:
        linter = Linter(Library(built_in().reference, rules), Settings(profile="audit"))
    except ConfigError as error:
        return [*problems, *error.problems]
    linter.check(parse("# Tea\n\nIbuprofen cures sciatica. It is a safe miracle.\n", "draft", "markdown"))
    return problems


@pytest.mark.parametrize("path", _RULES, ids=lambda path: str(path.stem))
def test_any_change_of_a_rule(path: Path, tmp_path: Path) -> None:
    random = Random(path.stem)
    file = tmp_path / path.name
    for _ in range(_EACH):
        content = yaml.load(path.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        content.pop("examples", None)  # most files consist of them
        for _ in range(random.randint(1, 3)):
            _change(content, random)
        file.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
        lines = file.read_text(encoding="utf-8").split("\n")
        for problem in _problems(tmp_path):
            assert problem.path == str(file)
            assert 1 <= problem.line <= len(lines)
            assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
            assert problem.message.isprintable()

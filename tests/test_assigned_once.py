"""No name of a module and no field of a class is given two values in one block: the second would stand for both."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

import neurolint

_ROOT = Path(neurolint.__file__).parent
_MODULES = sorted(path.relative_to(_ROOT).as_posix() for path in _ROOT.rglob("*.py"))


def _targets(statements: list[ast.stmt]) -> list[str]:
    """The names, and the fields of `self`, that statements of one block are given to, in this block alone."""
    found = []
    for statement in statements:
        if isinstance(statement, ast.Assign):
            targets = statement.targets
        elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
            targets = [statement.target]
        else:
            continue
        found += [ast.unparse(target) for target in targets if isinstance(target, ast.Name | ast.Attribute)]
    return found


def twice(source: str) -> list[str]:
    """What a module, a class or an `__init__` assigns twice, in the order of the blocks."""
    tree = ast.parse(source)
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef | ast.FunctionDef)]
    blocks = [tree.body]
    blocks += [node.body for node in nodes if isinstance(node, ast.ClassDef) or node.name == "__init__"]
    counted = [Counter(_targets(block)) for block in blocks]
    return [name for counts in counted for name, count in counts.items() if count > 1]


@pytest.mark.parametrize("name", _MODULES)
def test_nothing_is_assigned_twice(name: str) -> None:
    assert twice((_ROOT / name).read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("A = 1\nB = 2\nA = 3\n", ["A"]),
        ("class C:\n  a: int = 1\n  a: int = 2\n", ["a"]),
        ("class C:\n  def __init__(self):\n    self.a = 1\n    self.a = 2\n", ["self.a"]),
        ("if x:\n  A = 1\nelse:\n  A = 2\n", []),
        ("class C:\n  a: int\n  def __init__(self):\n    self.a = 1\n    self.b = self.a\n", []),
    ],
)
def test_what_is_assigned_twice_is_found(source: str, found: list[str]) -> None:
    assert twice(source) == found

"""The floors of the house: each package imports only from those below it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import neurolint

_PACKAGE = Path(neurolint.__file__).parent

_FLOORS = (
    ("quickclass",),
    ("errors", "globs", "hosts"),
    ("gitignore", "drafts"),
    ("paths",),
    ("language",),
    ("library",),
    ("claims",),
    ("checks",),
    ("findings",),
    ("names", "phases"),
    ("fixes", "config"),
    ("lint",),
    ("linters", "examples", "examine", "reporters"),
    ("api",),
    ("__init__",),
    ("cli",),
    ("__main__",),
)
"""From the ground up; those of one floor know nothing of one another."""

_FLOOR = {name: height for height, floor in enumerate(_FLOORS) for name in floor}


def _part(module: Path) -> str:
    """The package or module right under `neurolint` that a file belongs to."""
    return module.relative_to(_PACKAGE).parts[0].removesuffix(".py")


def _imports(module: Path) -> Iterator[str]:
    """Yield the parts of the package that a file imports from, also where it does so late or for types only."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            first, _, rest = name.partition(".")
            part = rest.partition(".")[0]
            if first == "neurolint" and part and part != "__version__":
                yield part if part in _FLOOR else "__init__"  # "from neurolint import check_text"


_MODULES = sorted(_PACKAGE.rglob("*.py"))


def test_every_part_has_a_floor() -> None:
    assert {_part(module) for module in _MODULES} == _FLOOR.keys()


@pytest.mark.parametrize("part", sorted(_FLOOR))
def test_a_part_imports_from_below_only(part: str) -> None:
    above = {
        f"{module.relative_to(_PACKAGE)} imports from {other}"
        for module in _MODULES
        if _part(module) == part
        for other in _imports(module)
        if other != part and _FLOOR[other] >= _FLOOR[part]
    }
    assert above == set()

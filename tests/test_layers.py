"""The floors of the house: each package imports only from those below it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import neurolint
from neurolint.checks.registry import ACROSS, CHECKS

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


def _names(module: Path) -> Iterator[str]:
    """Yield the full names of all that a file imports, also where it does so late or for types only."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def _imports(module: Path) -> Iterator[str]:
    """Yield the parts of the package that a file imports from."""
    for name in _names(module):
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


_CHECKS = _PACKAGE / "checks"
_KINDS = {build.__module__ for build in (*CHECKS.values(), *ACROSS.values())}


@pytest.mark.parametrize("module", sorted(_CHECKS.rglob("*.py")), ids=lambda path: path.stem)
def test_no_check_knows_a_kind_but_its_own(module: Path) -> None:
    own = f"neurolint.checks.{module.stem}"
    kinds = {name.rpartition(".")[0] for name in _names(module)} & _KINDS
    assert kinds <= {own}


def test_what_checks_ask_of_a_page_knows_no_check() -> None:
    shared = ("page", "base", "options")
    for module in (_CHECKS / "page").glob("*.py"):
        parts = [name.split(".") for name in _names(module)]
        assert {part[2] for part in parts if part[:2] == ["neurolint", "checks"]} <= set(shared), module.name

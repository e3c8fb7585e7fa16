"""docs/configuration.md: its table is that of the schema, and its examples can be used."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from makers import write
from neurolint.config.configs import Configs

_DOCS = Path(__file__).resolve().parents[2] / "docs"
_TEXT = (_DOCS / "configuration.md").read_text("utf-8")


def _writer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_configuration", _DOCS / "configuration.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_table_is_that_of_the_schema() -> None:
    assert _writer().page(_TEXT) == _TEXT, "run python docs/configuration.py"


def test_a_table_that_is_gone_is_written() -> None:
    before, _, rest = _TEXT.partition("<!-- keys -->")
    after = rest.partition("<!-- end of keys -->")[2]
    assert _writer().page(f"{before}<!-- keys -->\n<!-- end of keys -->{after}") == _TEXT


@pytest.mark.parametrize(("kind", "name"), [("toml", "neurolint.toml"), ("yaml", ".neurolint.yaml")])
def test_the_examples_say_the_same_and_are_used(
    tmp_path: Path, command: Callable[..., Any], kind: str, name: str
) -> None:
    (example,) = re.findall(rf"```{kind}\n(.*?)```", _TEXT, re.DOTALL)
    write(tmp_path, {name: example, "news/a.md": "# Flu\n\nFlu is going round.\n"})
    config = Configs(tmp_path).run
    assert [(dict(layer.values), layer.glob) for layer in config.layers] == [
        (
            {
                "profile": "publish",
                "fail-on": "warning",
                "ignore": ["LNG007", "STR004"],
                "exclude": ["archive/"],
                "spelling": "uk",
                "severity": {"readability": "info", "LNG004": "error"},
                "options": {"RDB001": {"advise": 8}},
            },
            "",
        ),
        ({"audience": "news", "kind": "news"}, "news/**"),
    ]
    assert command("check", "news/a.md").status in (0, 1)

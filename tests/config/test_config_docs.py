"""docs/configuration.md: its table is that of the schema, and its examples can be used."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from makers import script, write
from neurolint.config.configs import Configs

_DOCS = Path(__file__).resolve().parents[2] / "docs"
_TEXT = (_DOCS / "configuration.md").read_text("utf-8")


def test_the_table_is_that_of_the_schema() -> None:
    assert script("configuration.py").page(_TEXT) == _TEXT, "run python docs/configuration.py"


def test_a_table_that_is_gone_is_written() -> None:
    before, _, rest = _TEXT.partition("<!-- keys -->")
    after = rest.partition("<!-- end of keys -->")[2]
    assert script("configuration.py").page(f"{before}<!-- keys -->\n<!-- end of keys -->{after}") == _TEXT


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

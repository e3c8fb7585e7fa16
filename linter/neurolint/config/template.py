"""A configuration to start from: every key with what it means and its default, commented out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from neurolint.config.keys import Key, keys

_WIDTH = 98
_HEAD = """\
# What neurolint is to do here. Every setting is listed with its default; take the # away from what you change.
# `neurolint config show` prints what is in force, and where each value comes from.
"""
_TABLES = {
    "severity": '# LNG003 = "warning"\n# RDB = "off"',
    "options": "# RDB001 = {}",
    "paths": '# "news/**" = { audience = "news" }',
}
"""Lines for the keys that are tables: an example says more than the default, which is empty."""

_EXAMPLES: dict[str, Any] = {
    "extend": "../neurolint.toml",
    "baseline": ".neurolint-baseline.json",
    "include": ["*.md", "*.html"],
    "select": ["FCT", "EVD"],
    "jurisdiction": "US",
    "kind": "treatment",
}
"""What stands for keys that have no default."""


def template() -> str:
    """Return the text of a neurolint.toml in which nothing is set."""
    every = [key for key in keys() if key.scope != "file" or key.name == "extend"]
    plain = [key for key in every if key.name not in _TABLES]
    tables = [key for key in every if key.name in _TABLES]  # in TOML they have to come last
    return "\n".join([_HEAD, *map("\n".join, map(_lines, plain)), *map("\n".join, map(_table, tables))])


def _lines(key: Key) -> Iterator[str]:
    yield from _told(key)
    yield f"# {key.name} = {_value(key)}"
    yield ""


def _table(key: Key) -> Iterator[str]:
    yield from _told(key)
    yield f"# [{key.name}]"
    yield from (_TABLES[key.name], "")


def _told(key: Key) -> Iterator[str]:
    said = key.description[:1].upper() + key.description[1:]
    choices = f" ({', '.join(key.choices)})" if key.choices else ""
    yield from (f"# {line}" for line in wrap(f"{said}{choices}.", _WIDTH))


def _value(key: Key) -> str:
    value: Any = key.default
    if value is None:
        value = key.choices[0] if key.choices else _EXAMPLES[key.name]
    return json.dumps(value)  # texts, lists and truth values are written alike in TOML

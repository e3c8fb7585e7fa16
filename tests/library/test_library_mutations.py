"""Whatever stands in a file, loading ends in a library or in a ConfigError that tells a place in it."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from library_files import CONCEPTS, FACTS, SOURCES, write

from neurolint.errors import ConfigError, Problem
from neurolint.library.coherence import incoherent
from neurolint.library.explain import explain
from neurolint.library.files import RawFile, data_dir
from neurolint.library.gather import gather_reference
from neurolint.library.load import load_library
from neurolint.library.validate import validate_reference, validate_rule
from neurolint.library.yamlfile import YamlFile, parse

FULL_FACTS = (
    FACTS
    + """\
- id: teas-compared
  subject: [amber-tea, medicine]
  predicate: compared_with
  object: [medicine]
  verdict: harmful
  certainty: low
  comparison: unclear
  condition: knee-ache
  scope: [long-term]
  statement: They were compared.
  recommendation: [{body: Tea Board, strength: none}]
  jurisdiction: [NO]
  used_since: 1984
  sources: [{id: tea-trial, locator: p 2}]
  reviewed: 2026-11-21
  review_by: 2028-11-21
  examples: {flag: [one, {text: two, at: tw}], pass: [three]}
"""
)
FILES = {
    "concepts/a.yaml": CONCEPTS
    + "  brands: [Kneez, {name: Kneo}]\n  identifiers: {mesh: D1}\n  not_a: [medicine]\n",
    "sources/a.yaml": SOURCES + "  author: [{family: A}, {literal: B}]\n  issued: {year: 2020}\n",
    "facts/a.yaml": FULL_FACTS,
    "wording/x.yaml": "words: [a, {b: c}]\n",
}
LONG_PIECES = [
    "---\n",
    "id: x\n",
    "<<: ",
    "%YAML 9\n",
    '"\\ud800"',
    "9" * 5000,
    "1e999",
    "-.5e-7",
    "!!int ",
    "&a ",
    "*a",
]
SHORT_PIECES = [*":[]{}'|#?~", '"', "- ", "\n", "  ", "\t", "\x00", "é", "\U0001f9e0", "\u2028", "\ufeff"]
PIECES = st.sampled_from(LONG_PIECES + SHORT_PIECES)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["knee-ache", "off"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4) | st.just("id"), inner, max_size=3)
    ),
    max_leaves=6,
)


def check(files: dict[str, str]) -> None:
    with TemporaryDirectory() as name:
        folder = write(
            Path(name) / "ref", {key: text.encode("utf-8", "replace") for key, text in files.items()}
        )
        found = problems_of(folder, Path(name) / "cache")
        _, shelf = gather_reference([folder], False, None, [])
        for problem in (*found, *explain(incoherent(shelf, "2026-11-21", ()))):
            assert problem.message.isprintable()
            assert problem.excerpt.isprintable()
            lines = Path(problem.path).read_bytes().decode("utf-8-sig", "replace").split("\n")
            assert 1 <= problem.line <= len(lines)
            assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1


def problems_of(folder: Path, cache: Path) -> tuple[Problem, ...]:
    try:
        load_library(reference=[folder], builtin=False, cache=cache)
    except ConfigError as error:
        return error.problems
    return ()


@given(st.data())
def test_any_change_of_the_text(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(FILES)))
    text = FILES[name]
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 12)))
        text = text[:start] + data.draw(PIECES | st.text(max_size=3) | st.just("")) + text[end:]
    check({**FILES, name: text})


def ways(value: Any) -> Iterator[tuple[str | int, ...]]:
    """Every way into plain data."""
    yield ()
    for key, part in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        yield from ((key, *way) for way in ways(part))


def changed(value: Any, way: tuple[str | int, ...], new: Any) -> Any:
    """The same data with one value replaced."""
    if not way:
        return new
    value = deepcopy(value)
    at = value
    for key in way[:-1]:
        at = at[key]
    at[way[-1]] = new
    return value


def plain(text: str) -> Any:
    read = parse(text, "")
    assert isinstance(read, YamlFile)
    return read.data


@given(st.data())
def test_any_change_of_a_value(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(FILES)))
    content = plain(FILES[name])
    way = data.draw(st.sampled_from(list(ways(content))))
    check({**FILES, name: yaml.safe_dump(changed(content, way, data.draw(VALUES)), allow_unicode=True)})


RULES = sorted(data_dir("rules").rglob("*.yaml"))
WORDING = sorted((data_dir("reference") / "wording").glob("*.yaml"))


@pytest.mark.parametrize("path", RULES + WORDING, ids=lambda path: str(path.stem))
@settings(max_examples=25, deadline=None)  # to write the longest files again takes longest, not to check them
@given(data=st.data())
def test_any_change_of_a_value_of_the_built_in_files(path: Path, data: st.DataObject) -> None:
    """With the schemas of every kind of check and of wording, and what their authors may write in them."""
    content = plain(path.read_text(encoding="utf-8"))
    way = data.draw(st.sampled_from(list(ways(content))))
    text = yaml.safe_dump(changed(content, way, data.draw(VALUES)), allow_unicode=True)
    if path in RULES:
        found = validate_rule(RawFile(path.name, path.name, text.encode("utf-8", "replace")))
    else:
        found = validate_reference(
            RawFile(f"wording/{path.name}", path.name, text.encode("utf-8", "replace"))
        )
    assert all(problem.message.isprintable() for problem in found.problems)

"""Files of TOML and YAML: what they hold, where it stands, and that nothing in them is a fault of ours."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from neurolint.config.parse import parse_config
from neurolint.config.read import read_config
from neurolint.config.tomlplaces import TooDeepError, toml_places
from neurolint.errors import ConfigError
from neurolint.library.placed import MAX_DEPTH, Place, PlacedFile


def parsed(folder: Path, name: str, text: str | bytes) -> PlacedFile | None:
    path = folder / name
    path.write_bytes(text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text)
    return parse_config(path, name)


def problem(folder: Path, name: str, text: str | bytes) -> str:
    with pytest.raises(ConfigError) as caught:
        parsed(folder, name, text)
    (found,) = caught.value.problems
    return f"{found.line}:{found.column}: {found.message}"


def places(place: Place, way: str = "") -> dict[str, tuple[int | None, int]]:
    """Every place below one, by the keys that lead to it: of the key and of the value."""
    found: dict[str, tuple[int | None, int]] = {}
    for key, part in place.parts.items():
        here = f"{way}/{key}"
        found[here] = place.keys.get(str(key)), part.offset
        found.update(places(part, here))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a = 1", {"/a": (0, 4)}),
        ("# x = 1\n  a  =  'b = 2'\n", {"/a": (10, 16)}),
        ("[a]\nb = 1\n", {"/a": (1, 1), "/a/b": (4, 8)}),
        ("a.b = 1", {"/a": (0, 0), "/a/b": (2, 6)}),
        ("[a.'b*']\nc = 1", {"/a": (1, 1), "/a/b*": (3, 3), "/a/b*/c": (9, 13)}),
        ('"a\\"b" = 1', {'/a"b': (0, 9)}),
        ("a = [1, [2, 3], # 4\n 'x',]", {
            "/a": (0, 4), "/a/0": (None, 5), "/a/1": (None, 8), "/a/1/0": (None, 9), "/a/1/1": (None, 12),
            "/a/2": (None, 21),
        }),
        ("a = {b = 1, c.d = ']'}", {"/a": (0, 4), "/a/b": (5, 9), "/a/c": (12, 12), "/a/c/d": (14, 18)}),
        ('a = """\nb = 1 \\" """"\nc = 2', {"/a": (0, 4), "/c": (22, 26)}),
        ("a = '''x'y''''\nb = 1979-05-27 07:32:00", {"/a": (0, 4), "/b": (15, 19)}),
        ("[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3", {
            "/a": (2, 2), "/a/0": (None, 0), "/a/0/b": (6, 10), "/a/1": (None, 12), "/a/1/b": (18, 22),
            "/a/1/c": (27, 27), "/a/1/c/d": (30, 34),
        }),
        ("a = 1\r\nb = 2\r\n", {"/a": (0, 4), "/b": (7, 11)}),
    ],
)  # fmt: skip
def test_where_keys_and_values_stand(text: str, expected: dict[str, tuple[int | None, int]]) -> None:
    tomllib.loads(text)
    assert places(toml_places(text)) == expected


_KEY = st.text(st.characters(codec="utf-8", exclude_characters="\x7f", min_codepoint=32), max_size=8)
_VALUE = st.recursive(
    st.booleans() | st.integers(-99, 99) | _KEY,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEY, inner, max_size=3),
    max_leaves=8,
)


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def written(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(key)} = {written(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[\n" + "".join(f"  {written(inner)}, # and so on\n" for inner in value) + "]"
    return quoted(value) if isinstance(value, str) else str(value).lower()


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(_KEY, st.dictionaries(_KEY, _VALUE, max_size=3), max_size=3))
def test_every_value_is_where_it_is_said_to_be(tables: dict[str, dict[str, Any]]) -> None:
    text = "".join(
        f"[{quoted(name)}]\n" + "".join(f"{quoted(key)} = {written(one)}\n" for key, one in table.items())
        for name, table in tables.items()
    )
    assert tomllib.loads(text) == tables

    def look(value: Any, place: Place) -> None:
        if isinstance(value, dict):
            assert set(place.keys) == set(value)
            for key, inner in value.items():
                assert text.startswith(quoted(key), place.keys[key])
                look(inner, place.parts[key])
        elif isinstance(value, list):
            assert len(place.parts) == len(value)
            for index, inner in enumerate(value):
                look(inner, place.parts[index])
        else:
            assert text.startswith(written(value), place.offset)

    root = toml_places(text)
    for name, table in tables.items():
        look(table, root.parts[name])


def test_levels_have_an_end() -> None:
    def nested(levels: int) -> str:
        return "a = " + "[" * levels + "]" * levels

    assert len(places(toml_places(nested(MAX_DEPTH + 1)))) == MAX_DEPTH + 1
    with pytest.raises(TooDeepError):
        toml_places(nested(MAX_DEPTH + 2))


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.toml", "a = [\n[[[" + "[" * 5_000, "1:1: not valid TOML: too many levels, one inside the other"),
        (
            "a.toml",
            "a = " + "[" * 60 + "]" * 60,
            "1:46: not valid TOML: too many levels, one inside the other",
        ),
        ("a.toml", "a = " + "9" * 5_000, "1:1: not valid TOML: exceeds the limit"),
        ("a.toml", "a = 1\n" + "b." * 100_000 + "c = 1", "2:1: expected no key with more than 50 dots"),
        ("a.toml", "a = 1\nb = [nan]", "2:6: expected a number that there is, not inf or nan"),
        ("a.toml", "a = 1\na = 2", "2:6: not valid TOML: cannot overwrite a value"),
        ("a.toml", b"a = '\xff'", "1:6: expected text in UTF-8, found the byte 0xff"),
        ("a.yaml", "- a\n", "1:1: expected a mapping (key: value)"),
        ("a.yaml", "text", "1:1: expected a mapping (key: value)"),
        ("a.yml", "a: &x [1]\nb: *x\n", "1:4: anchors (&name) are not used here"),
        (
            "a.yml",
            "a: !!python/object/apply:os.system [ls]\n",
            "1:4: the tag 'tag:yaml.org,2002:python/object",
        ),
        ("a.yml", "a: 1\na: 2\n", "2:1: the key 'a' is given twice in this mapping"),
        ("a.yml", "a: [" * 60, "1:81: expected no more than 40 levels"),
        ("a.yml", "a: 1\n---\nb: 1\n", "2:1: expected one document in the file, found a second"),
        ("pyproject.toml", "[tool]\nneurolint = 1\n", "2:1: expected a table [tool.neurolint]"),
    ],
)
def test_what_is_refused(tmp_path: Path, name: str, text: str | bytes, expected: str) -> None:
    assert problem(tmp_path, name, text).startswith(expected)


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "\ufeff"])
def test_an_empty_file_sets_nothing(tmp_path: Path, text: str) -> None:
    for name in ("neurolint.toml", ".neurolint.yaml"):
        if text != "---\n" or name.endswith("yaml"):
            file = parsed(tmp_path, name, text)
            assert file is not None
            assert file.data == {}


_CONFIGS = st.dictionaries(
    st.sampled_from(
        ["select", "ignore", "severity", "options", "paths", "extend", "rules", "format", "x", "kind"]
    )
    | _KEY,
    _VALUE,
    max_size=5,
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60) | st.text("[]{}=.,#'\"\n ab1\\:-&*!|>?%@", max_size=40))
@example("a = 1 \x00")
@example("[a]\n[a.b]\n[[a.b.c]]\n")
@example('a."\\ud800" = 1')
@example("paths.'\\x00' = {}\n")
@example("a.b.c = 1\na.d = 2\n[a.b]\n")
@example("? [a]\n: b\n")
def test_any_text_is_read_or_refused(tmp_path: Path, text: str) -> None:
    for name in ("neurolint.toml", ".neurolint.yaml", "pyproject.toml"):
        path = tmp_path / name
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            read_config(path)
        except ConfigError as error:
            for one in error.problems:
                assert one.line >= 1
                assert one.column >= 1
                assert one.path == str(path)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_CONFIGS)
@example({"paths": {"": {}}})
@example({"paths": {"!a": {"severity": {"": "off"}}}})
@example({"extend": "\0"})
@example({"extend": "."})
@example({"rules": ["\0"]})
@example({"options": {"RDB001": {"advise": []}}})
def test_any_settings_are_taken_or_refused(tmp_path: Path, data: dict[str, Any]) -> None:
    text = "".join(f"{quoted(key)} = {written(value)}\n" for key, value in data.items())
    for name, content in ((".neurolint.yml", json.dumps(data)), ("neurolint.toml", text)):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        try:
            config = read_config(path)
        except ConfigError:
            continue
        assert set(data) <= {*config.layers[0].values, "paths", "extend"}

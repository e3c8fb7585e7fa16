from __future__ import annotations

from typing import Any

import pytest
import yaml

from neurolint.errors import Problem
from neurolint.library import yamlfile
from neurolint.library.files import data_dir
from neurolint.library.yamlfile import YamlFile, parse


@pytest.fixture(params=["libyaml", "python"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything holds with and without the C library."""
    if request.param == "python":
        monkeypatch.setattr(yamlfile, "_loader", yaml.SafeLoader)
    elif not yaml.__with_libyaml__:
        pytest.skip("PyYAML was built without libyaml")


def read(text: str) -> YamlFile:
    found = parse(text, "a.yaml")
    assert isinstance(found, YamlFile), found
    return found


def refusal(text: str) -> str:
    found = parse(text, "a.yaml")
    assert isinstance(found, Problem), found
    return f"{found.line}:{found.column}: {found.message}"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("word", "word"),
        ("'12'", "12"),
        ("12", 12),
        ("-3", -3),
        ("0", 0),
        ("007", "007"),
        ("1.5", 1.5),
        ("1e3", "1e3"),
        ("1.0e3", 1000.0),
        ("9" * 30, "9" * 30),
        ("true", True),
        ("False", False),
        ("off", "off"),
        ("no", "no"),
        ("NO", "NO"),
        ("yes", "yes"),
        ("12:30", "12:30"),
        ("0x1F", "0x1F"),
        (".inf", ".inf"),
        ("2026-11-21", "2026-11-21"),
        ("~", None),
        ("null", None),
        ("", None),
        ("''", ""),
        ("!!str 12", "12"),
        ("[a, 1, {b: c}]", ["a", 1, {"b": "c"}]),
        ("|\n  two\n  lines\n", "two\nlines\n"),
        ('"caf\\u00e9"', "café"),
    ],
)
def test_values_are_those_of_yaml_1_2(written: str, value: Any) -> None:
    data = read(f"key: {written}").data
    assert data == {"key": value}
    assert isinstance(data, dict)
    assert type(data["key"]) is type(value)


def test_keys_are_always_text() -> None:
    assert read("1: a\nno: b\ntrue: c\n2026-11-21: d").data == {
        "1": "a",
        "no": "b",
        "true": "c",
        "2026-11-21": "d",
    }


def test_empty_text_is_nothing() -> None:
    assert read("").data is None
    assert read("# only a comment\n").data is None


TEXT = """\
a: one
list:
  - x
  - key: deep
    other: [p, "q"]
"""


@pytest.mark.parametrize(
    ("where", "place", "key_place"),
    [
        ((), (1, 1), (1, 1)),
        (("a",), (1, 4), (1, 1)),
        (("list",), (3, 3), (2, 1)),
        (("list", 0), (3, 5), (3, 5)),
        (("list", 1), (4, 5), (4, 5)),
        (("list", 1, "key"), (4, 10), (4, 5)),
        (("list", 1, "other", 1), (5, 16), (5, 16)),
        (("list", 1, "missing"), (4, 5), (4, 5)),
        (("list", 9), (3, 3), (2, 1)),
        (("a", "below text"), (1, 4), (1, 1)),
    ],
)
def test_every_value_has_its_place(
    where: tuple[str | int, ...], place: tuple[int, int], key_place: tuple[int, int]
) -> None:
    file = read(TEXT)
    at_value, at_key = file.problem(where, "m"), file.problem(where, "m", at_key=True)
    assert (at_value.line, at_value.column) == place
    assert (at_key.line, at_key.column) == key_place


def test_columns_count_code_points_and_lines_line_feeds() -> None:
    file = read("# 🧠\r\ntext: 'é\u2028x'\r\nkey: ['🧠', b]\r\n")
    found = file.problem(("key", 1), "m")
    assert (found.line, found.column) == (3, 12)
    assert found.excerpt == "key: ['🧠', b]"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\nb: 2\na: 3\n", "3:1: the key 'a' is given twice in this mapping"),
        ("x: {b: 1, b: 2}", "1:11: the key 'b' is given twice in this mapping"),
        ("a: &name [1]\n", "1:4: anchors (&name) are not used here: write the value out at each place"),
        ("a: &name 1\n", "1:4: anchors (&name) are not used here: write the value out at each place"),
        ("a: *name\n", "1:4: aliases (*name) are not used here: write the value out"),
        ("a:\n  <<: {b: 1}\n", "2:3: merge keys (<<) are not used here: write the keys out"),
        (
            "a: !!python/name:x y\n",
            "1:4: the tag 'tag:yaml.org,2002:python/name:x' is not used here: leave it out",
        ),
        ("a: !!timestamp 2026-11-21\n", "1:4: the tag 'tag:yaml.org,2002:timestamp' is not used here"),
        ("a: !!str [x]\n", "1:4: the tag 'tag:yaml.org,2002:str' is not used here: leave it out"),
        ("a: !own {x: 1}\n", "1:4: the tag '!own' is not used here: leave it out"),
        ("a: 1\n---\nb: 2\n", "2:1: expected one document in the file, found a second"),
        ("[a]: 1\n", "1:1: expected a word as key, found a list or a mapping"),
        ("? {a: b}\n: 1\n", "1:3: expected a word as key, found a list or a mapping"),
        ("a: b\x07\n", "1:5: not valid YAML: unexpected character U+0007"),
        ('a: b\nc: "x\\e[31m"\n', "2:4: unexpected character U+001B in this text"),
        ("a: b\n\tc: d\n", "2:1: not valid YAML: while scanning "),
        ("a: [1, 2\n", "2:1: not valid YAML: while parsing a flow sequence"),
        ("a: 'open\n", "2:1: not valid YAML: while scanning a quoted scalar, found unexpected end of stream"),
    ],
)
def test_what_is_refused_is_told_with_its_place(text: str, message: str) -> None:
    assert refusal(text).startswith(message)


def test_a_quoted_merge_key_is_a_key() -> None:
    assert read("'<<': 1").data == {"<<": 1}


def test_forty_levels_pass_and_one_more_does_not() -> None:
    assert read("[" * 40 + "]" * 40).data
    assert refusal("[" * 41 + "]" * 41) == "1:41: expected no more than 40 levels, one inside the other"


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_a_hundred_thousand_levels_are_refused(opening: str) -> None:
    assert refusal(opening * 100_000)


@pytest.mark.parametrize("kind", ["rules", "reference"])
def test_what_is_built_in_can_be_read(kind: str) -> None:
    for path in sorted(data_dir(kind).rglob("*.yaml")):
        events = yamlfile._loader(path.read_text("utf-8"))
        while events.check_event():
            assert events.get_event()

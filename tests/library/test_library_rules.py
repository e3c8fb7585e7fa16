from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from library_files import places, problems_of_rules, write

from neurolint.errors import ConfigError, Problem
from neurolint.library import schema
from neurolint.library.gather import problem_in
from neurolint.library.load import load_library
from neurolint.library.model import Example, Examples

RULE = """\
code: TEA001
name: cold-tea
summary: Tea that is said to be cold.
why: Cold tea is no tea.
severity: warning
check: words
options:
  words: [cold]
message: "{words} is no word for tea"
"""
KIND = {
    "type": "object",
    "additionalProperties": False,
    "required": ["words"],
    "properties": {
        "words": {"description": "the words", "type": "array", "items": {"type": "string", "minLength": 2}},
        "how": {"anyOf": [{"const": "all"}, {"type": "array"}]},
        "levels": {"propertyNames": {"pattern": "^l[0-9]$"}, "additionalProperties": {"enum": [1, 2]}},
    },
}


@pytest.fixture(autouse=True)
def kinds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Two kinds of check that are nobody's own."""
    folder = tmp_path / "schemas"
    shutil.copytree(schema.SCHEMAS, folder, ignore=shutil.ignore_patterns("checks"))
    write(folder / "checks", {"words.json": json.dumps(KIND), "sounds.json": "{}"})
    monkeypatch.setattr(schema, "SCHEMAS", folder)
    schema._validator.cache_clear()
    yield
    schema._validator.cache_clear()


def rule(changes: dict[str, str]) -> dict[str, str | bytes]:
    """The rule above, its lines changed, added or (when empty) left out."""
    lines = dict(line.split(":", 1) for line in RULE.replace("options:\n  words:", "options: ").splitlines())
    lines["options"] = " {words: [cold]}"
    lines |= {key: f" {value}" if value else "" for key, value in changes.items()}
    text = "\n".join(f"{key}:{value}" for key, value in lines.items() if value) + "\n"
    return {"tea/TEA001-cold-tea.yaml": text}


def test_all_fields_arrive(tmp_path: Path) -> None:
    text = RULE + (
        "suggestion: say warm {words}\n"
        "tags: [tea]\n"
        "profiles: {draft: info, audit: off}\n"
        "examples:\n"
        "  flag: [{text: cold tea, at: cold}]\n"
        "  pass: [warm tea]\n"
        "  todo: [chilled tea]\n"
    )
    folder = write(tmp_path / "rules", {"tea/TEA001-cold-tea.yaml": text})
    (loaded,) = load_library(rules=[folder], builtin=False).rules.values()
    assert (loaded.code, loaded.name, loaded.severity) == ("TEA001", "cold-tea", "warning")
    assert (loaded.summary, loaded.why) == ("Tea that is said to be cold.", "Cold tea is no tea.")
    assert (loaded.check, loaded.options) == ("words", {"words": ["cold"]})
    assert (loaded.message, loaded.suggestion) == ("{words} is no word for tea", "say warm {words}")
    assert (loaded.tags, loaded.profiles) == (("tea",), {"draft": "info", "audit": "off"})
    assert loaded.examples.flag == (Example("cold tea", "cold"),)
    assert loaded.examples.good == (Example("warm tea"),)
    assert loaded.examples.todo == (Example("chilled tea"),)
    assert loaded.examples == Examples(
        (Example("cold tea", "cold"),), (Example("warm tea"),), (Example("chilled tea"),)
    )
    assert loaded.examples != Examples()
    assert loaded.path == str(folder / "tea" / "TEA001-cold-tea.yaml")
    assert loaded.group == "TEA"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"why": ""}, ["1:1: the key 'why' is missing (why it matters, with anchors)"]),
        ({"code": "TE1"}, ["1:7: expected 3 to 6 capitals and three digits, such as SAF007, found 'TE1'"]),
        (
            {"code": "TEA002"},
            ["1:7: the file is called 'TEA001-cold-tea'; expected 'TEA002-cold-tea', its code and name"],
        ),
        (
            {"name": "Cold"},
            ["2:7: expected words in small letters with hyphens between, named for the fault, found 'Cold'"],
        ),
        ({"summary": '"a\\nb"'}, ["3:10: expected what it reports, in one line, found 'a\\nb'"]),
        (
            {"severity": "warn"},
            [
                "5:11: expected 'error', 'warning' or 'info' (how much it weighs), found "
                "'warn'; did you mean 'warning'"
            ],
        ),
        (
            {"severity": "off"},
            ["5:11: expected 'error', 'warning' or 'info' (how much it weighs), found 'off'"],
        ),
        (
            {"check": "word"},
            ["6:8: unknown kind of check 'word'; did you mean 'words'; expected 'sounds' or 'words'"],
        ),
        ({"check": "smells"}, ["6:8: unknown kind of check 'smells'; expected 'sounds' or 'words'"]),
        ({"check": "../rule"}, ["6:8: unknown kind of check '../rule'; expected 'sounds' or 'words'"]),
        ({"check": "sounds"}, []),
        ({"options": ""}, ["1:1: the key 'words' is missing (the words)"]),
        ({"options": "{}"}, ["7:10: the key 'words' is missing (the words)"]),
        (
            {"options": "[a]"},
            [
                "7:10: expected a mapping (key: value) (options of the check; see the schema of "
                "its kind), found a list"
            ],
        ),
        ({"options": "{words: [cold, 1]}"}, ["7:25: expected text, found 1; put it in quotes"]),
        ({"options": "{words: [c]}"}, ["7:19: expected another value: 'c' is too short"]),
        (
            {"options": "{wrods: [], words: [cold]}"},
            ["7:11: unknown key 'wrods'; did you mean 'words'; expected 'words', 'how' or 'levels'"],
        ),
        ({"options": "{words: [], how: some}"}, ["7:27: expected 'all', found 'some'"]),
        (
            {"options": "{words: [], levels: {x1: 1}}"},
            ["7:31: as a key, expected text of the pattern ^l[0-9]$, found 'x1'"],
        ),
        ({"options": "{words: [], levels: {l1: 3}}"}, ["7:35: expected '1' or '2', found 3"]),
        ({"message": "'{words'"}, ["8:10: a brace has no partner; write {{ or }} for a brace in the text"]),
        ({"message": "'words}'"}, ["8:10: a brace has no partner; write {{ or }} for a brace in the text"]),
        (
            {"message": "'{words.__class__}'"},
            ["8:10: expected a place such as {name}, found '{words.__class__}'"],
        ),
        ({"message": "'{words[0]}'"}, ["8:10: expected a place such as {name}, found '{words[0]}'"]),
        ({"message": "'{}'"}, ["8:10: expected a place such as {name}, found '{}'"]),
        ({"message": "'{words!r}'"}, ["8:10: expected a place such as {name}, found '{words}'"]),
        ({"suggestion": "'{words:>99999999}'"}, ["9:13: expected a place such as {name}, found '{words}'"]),
        ({"message": "'{{words}} and {words}'"}, []),
        (
            {"profiles": "{draft: hidden}"},
            [
                "9:19: expected 'error', 'warning', 'info' or 'off' (severity by profile, or "
                "off), found 'hidden'"
            ],
        ),
        ({"profiles": "{Draft: off}"}, ["9:12: as a key, expected the name of a profile, found 'Draft'"]),
        (
            {"tag": "[x]"},
            [
                "9:1: unknown key 'tag'; did you mean 'tags'; expected 'code', 'name', "
                "'summary', 'why', 'severity', 'check', 'options', 'message', 'suggestion', "
                "'fix', 'tags', 'audiences', 'told_by', 'profiles' or 'examples'"
            ],
        ),
    ],
)
def test_a_rule_that_does_not_fit(tmp_path: Path, changes: dict[str, str], expected: list[str]) -> None:
    found = problems_of_rules(tmp_path, rule(changes))
    assert found == [f"tea/TEA001-cold-tea.yaml:{line}" for line in expected]


def test_a_file_that_is_no_rule(tmp_path: Path) -> None:
    files = {"a.yaml": b"", "b.yaml": b"- 1\n", "c.yaml": b"a: [\n", "d.yaml": b"\xff"}
    assert [line.split(" (")[0] for line in problems_of_rules(tmp_path, {**files})] == [
        "a.yaml:1:1: the file is empty; expected a mapping",
        "b.yaml:1:1: expected a mapping",
        "c.yaml:2:1: not valid YAML: while parsing a flow node, did not find expected node content",
        "d.yaml:1:1: expected text in UTF-8, found the byte 0xff",
    ]


def test_codes_and_names_are_taken_once(tmp_path: Path) -> None:
    first = write(tmp_path / "first", {"TEA001-cold-tea.yaml": RULE})
    again = RULE.replace("cold-tea", "hot-tea")
    other = RULE.replace("TEA001", "TEA002")
    house = write(tmp_path / "house", {"x/TEA001-hot-tea.yaml": again, "TEA002-cold-tea.yml": other})
    with pytest.raises(ConfigError) as caught:
        load_library(rules=[first, house], builtin=False)
    stands = first / "TEA001-cold-tea.yaml"
    assert places(house, caught.value.problems) == [
        f"TEA002-cold-tea.yml:2:7: the name 'cold-tea' is taken; it stands first at {stands}:2:7",
        f"x/TEA001-hot-tea.yaml:1:7: the code 'TEA001' is taken; it stands first at {stands}:1:7",
    ]


def test_a_folder_adds_to_another(tmp_path: Path) -> None:
    first = write(tmp_path / "first", {"TEA001-cold-tea.yaml": RULE})
    house = write(
        tmp_path / "house",
        {"TEAS002-old-tea.yml": RULE.replace("TEA001", "TEAS002").replace("cold-tea", "old-tea")},
    )
    assert list(load_library(rules=[first, house], builtin=False).rules) == ["TEA001", "TEAS002"]


def test_rules_and_reference_are_told_of_together(tmp_path: Path) -> None:
    folder = write(tmp_path, {"rules/a.yaml": "a: 1", "ref/concepts/a.yaml": "a: 1"})
    with pytest.raises(ConfigError) as caught:
        load_library([folder / "rules"], [folder / "ref"], builtin=False)
    assert {Path(problem.path).parent.name for problem in caught.value.problems} == {"rules", "concepts"}
    assert list(caught.value.problems) == sorted(caught.value.problems)


def test_the_floors_above_can_name_a_place_in_a_rule_file(tmp_path: Path) -> None:
    path = write(tmp_path, {"TEA001-cold-tea.yaml": RULE}) / "TEA001-cold-tea.yaml"
    found = problem_in(str(path), ("options", "words", 0), "odd word")
    assert found == Problem(str(path), 8, 11, "odd word", "words: [cold]")
    path.unlink()
    assert problem_in(str(path), ("options",), "odd word") == Problem(str(path), 1, 1, "odd word")

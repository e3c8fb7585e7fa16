"""Configuration files: where they are found, what they may say, and whom they are trusted to speak for."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from makers import write
from neurolint.config.configs import Configs
from neurolint.config.model import Config
from neurolint.config.read import read_config
from neurolint.errors import ConfigError

Command = Callable[..., Any]

_SETS = 'reference = ["facts/"]\nrules = ["house/rules"]\n'
_SHARED = f"[project]\nname = 'x'\n\n[tool.neurolint]\n{_SETS}\n[tool.other]\nrules = 1\n"
_CONCEPT = "concepts:\n- {id: gorlamide, type: drug, label: gorlamide}\n"
_RULE = """\
code: HOU001
name: fruit
summary: Fruit is named.
why: The house says so.
severity: error
check: phrases
options: {phrases: [{match: [apples]}]}
message: "“{quote}” is fruit."
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with folders of one's own, two steps above the current one."""
    write(
        tmp_path, {"facts/concepts/a.yaml": _CONCEPT, "house/rules/HOU001-fruit.yaml": _RULE, "a/b/c.md": ""}
    )
    monkeypatch.chdir(tmp_path / "a" / "b")
    return tmp_path


def folders(config: Config) -> tuple[list[str], list[str]]:
    """Where its folders really lie, below the home."""
    home = Path(os.path.realpath("../.."))
    there = [
        [os.path.relpath(Path(os.path.realpath(path)), home) for path in group]
        for group in (config.reference, config.rules)
    ]
    return there[0], there[1]


def problems(call: Callable[[], Config]) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        call()
    return [f"{Path(p.path).as_posix()}:{p.line}:{p.column}: {p.message}" for p in caught.value.problems]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("neurolint.toml", _SETS),
        ("pyproject.toml", _SHARED),
        ("pyproject.toml", _SHARED.replace("\n", "\r\n")),
        ("pyproject.toml", "[tool]\nneurolint = {reference = ['facts'], rules = ['house/rules']}\n"),
        ("a/neurolint.toml", "reference = []\n"),
        ("a/b/neurolint.toml", ""),
    ],
)
def test_the_nearest_file_is_found(home: Path, name: str, text: str) -> None:
    write(home, {name: text})
    config = Configs().run
    assert Path(os.path.realpath(config.path)) == Path(os.path.realpath(home / name))
    assert folders(config) == (([], []) if name.startswith("a") else (["facts"], [str(Path("house/rules"))]))
    assert Configs(home / "a" / "b").run.path == config.path


def test_of_several_the_nearest_counts_and_ours_goes_first(home: Path) -> None:
    write(home, {"neurolint.toml": "", "pyproject.toml": _SHARED})
    assert folders(Configs().run) == ([], [])
    write(home, {"a/pyproject.toml": "[tool.neurolint]\nrules = []\n"})
    assert Path(Configs().run.path) == Path("../pyproject.toml")
    write(home, {"a/b/neurolint.toml": ""})
    assert Configs().run.path == "neurolint.toml"


@pytest.mark.parametrize(
    "text", ["", "[project]\nname = 'x'\n", "[tool.other]\n", "[tool]\n", "tool = 1\n", "not toml"]
)
def test_a_shared_file_without_a_word_for_us_is_passed_over(home: Path, text: str) -> None:
    write(home, {"neurolint.toml": _SETS, "a/b/pyproject.toml": text})
    assert folders(Configs().run)[0] == ["facts"]


def test_a_dependency_of_that_name_is_no_configuration(home: Path) -> None:
    write(home, {"a/b/pyproject.toml": "[project]\ndependencies = ['neurolint']\n"})
    assert Configs().run == Config()


@pytest.mark.usefixtures("home")
def test_without_a_file_nothing_is_set() -> None:
    assert Configs().run == Config()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rules = [", ["1:10: not valid TOML: invalid value"]),
        ("\nrules = 'x", ["2:11: not valid TOML: "]),
        ("a = 1\na = 2\n", ["2:6: not valid TOML: cannot overwrite a value"]),
        (
            "rule = ['house/rules']\n",
            ["1:1: unknown key 'rule'; did you mean 'rules'"],
        ),
        (
            "# rules\n  rules = 'house/rules'\n",
            ["2:11: expected a list (folders with rules of your own), found 'house/rules'"],
        ),
        (
            "rules = 2012-05-08\n",
            ["1:9: expected a list (folders with rules of your own), found '2012-05-08'"],
        ),
        (
            "rules = [\n  1,\n]\n",
            ["2:3: expected text (a folder, from that of this file on), found 1; put it in quotes"],
        ),
        (
            "rules = ['']\n",
            ["1:10: expected something (a folder, from that of this file on), found empty text; leave"],
        ),
        ("rules = [\n  'house/rules',\n  'gone',\n]\n", ["3:3: there is no such folder"]),
        ("rules = ['neurolint.toml']\n", ["1:10: there is no such folder"]),
        (
            "reference = ['facts', 'gone']\nrules = 1\n[x]\n",
            [
                "1:23: there is no such folder",
                "2:9: expected a list (folders with rules of your own), found 1",
                "3:2: unknown key 'x'; expected 'extend', 'format', 'fail-on', ",
            ],
        ),
    ],
)
def test_a_mistake_is_told_at_its_place(home: Path, text: str, expected: list[str]) -> None:
    write(home, {"neurolint.toml": text})
    found = problems(lambda: Configs().run)
    assert len(found) == len(expected), found
    for line, begin in zip(found, expected, strict=True):
        assert line.startswith(f"../../neurolint.toml:{begin}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rules = 1\n[tool.neurolint] # ours\nrules = [1]\n", "3:10: expected text"),
        ("[tool.neurolint]\n[tool.neurolint.deep]\n", "2:17: unknown key 'deep'"),
        ("[tool]\nneurolint = {rules = 1}\n", "2:22: expected a list"),
        ("[tool]\nneurolint = 1\n", "2:1: expected a table [tool.neurolint]"),
        ("[tool.neurolint]\nrules = [\n", "3:1: not valid TOML: "),
    ],
)
def test_a_mistake_in_a_shared_file(home: Path, text: str, expected: str) -> None:
    write(home, {"pyproject.toml": text})
    (found,) = problems(lambda: Configs().run)
    assert found.startswith(f"../../pyproject.toml:{expected}")


@pytest.mark.parametrize("name", ["../outside", "a/../../outside", "{root}", "link", "a/deep", "/"])
def test_a_folder_elsewhere_is_not_read(
    home: Path, tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    outside = write(tmp_path_factory.mktemp("other"), {"concepts/a.yaml": _CONCEPT})
    (home / "link").symlink_to(outside, target_is_directory=True)
    (home / "a" / "deep").symlink_to(outside / "concepts", target_is_directory=True)
    write(home, {"neurolint.toml": f"reference = ['{name.format(root=outside)}']\n"})
    (found,) = problems(lambda: Configs().run)
    assert found.startswith(
        "../../neurolint.toml:1:14: expected a folder below that of this file; one elsewhere can"
    )


def test_a_null_in_a_name_is_no_fault_of_ours(home: Path) -> None:
    write(home, {"neurolint.toml": 'reference = ["a\\u0000b"]\n'})
    (found,) = problems(lambda: Configs().run)
    assert "expected a folder below that of this file" in found


@pytest.mark.parametrize("name", ["facts", "./facts/", "a/../facts", "inner", "."])
def test_a_folder_below_is_read_however_it_is_written(home: Path, name: str) -> None:
    (home / "inner").symlink_to(home / "facts", target_is_directory=True)
    write(home, {"neurolint.toml": f"reference = ['{name}']\n"})
    assert folders(Configs().run)[0] == ["." if name == "." else "facts"]


@pytest.mark.parametrize("dot", ["", "."])
@pytest.mark.parametrize(
    ("ending", "text"),
    [("toml", "profile = 'audit'\n"), ("yaml", "profile: audit\n"), ("yml", "profile: audit\n")],
)
def test_a_name_counts_with_a_dot_and_without(home: Path, dot: str, ending: str, text: str) -> None:
    write(home, {f"{dot}neurolint.{ending}": text})
    assert Path(Configs().run.path).name == f"{dot}neurolint.{ending}"


@pytest.mark.parametrize(("name", "text"), [("neurolint.toml", "SECRET = ["), ("pyproject.toml", _SHARED)])
def test_a_file_that_is_a_link_to_elsewhere_is_refused(
    home: Path, tmp_path_factory: pytest.TempPathFactory, name: str, text: str
) -> None:
    other = write(tmp_path_factory.mktemp("other"), {name: text})
    (home / name).symlink_to(other / name)
    with pytest.raises(ConfigError) as caught:
        _ = Configs().run
    (problem,) = caught.value.problems
    assert problem.message == "this link leads elsewhere; expected the file itself, or --config"
    assert "SECRET" not in str(caught.value)


@pytest.mark.parametrize("text", ["SECRET = [ neurolint", "[project]\n"])
def test_a_link_to_a_shared_file_without_a_word_for_us_is_passed_over(
    home: Path, tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    other = write(tmp_path_factory.mktemp("other"), {"pyproject.toml": text})
    (home / "pyproject.toml").symlink_to(other / "pyproject.toml")
    assert Configs().run == Config()


def test_a_file_that_is_named(home: Path) -> None:
    write(home, {"settings.toml": _SETS, "neurolint.toml": "x"})
    assert folders(read_config(Path("../../settings.toml")))[0] == ["facts"]
    assert problems(lambda: read_config(Path("gone.toml"))) == [
        "gone.toml:1:1: cannot be read: No such file or directory"
    ]
    write(home, {"pyproject.toml": "[project]\n"})
    assert problems(lambda: read_config(home / "pyproject.toml"))[0].endswith(
        ":1:1: expected a table [tool.neurolint]"
    )


# -- as the commands use it ------------------------------------------------------------------------------


@pytest.fixture
def house(tmp_path: Path) -> Path:
    return write(
        tmp_path,
        {
            "neurolint.toml": _SETS,
            "facts/concepts/a.yaml": _CONCEPT,
            "house/rules/HOU001-fruit.yaml": _RULE,
            "more/HOU002-nuts.yaml": _RULE.replace("HOU001", "HOU002").replace("fruit\n", "nuts\n"),
            "a.md": "Two apples.\n",
        },
    )


@pytest.mark.usefixtures("house")
def test_check_reads_it(command: Command) -> None:
    assert "HOU001" in command("check", "a.md", "--format", "concise").out
    assert command("check", "a.md", "--format", "concise", "--no-config").out == ""


@pytest.mark.usefixtures("house")
def test_the_command_line_adds_to_it(command: Command) -> None:
    out = command("rules", "--rules", "more", "--rules", "house/rules").out
    assert out.count("HOU001") == out.count("HOU002") == 1


@pytest.mark.usefixtures("house")
def test_test_runs_its_examples(command: Command) -> None:
    text = _RULE + "examples: {flag: [Two pears.]}\n"
    write(Path("house/rules"), {"HOU001-fruit.yaml": text})
    done = command("test")
    assert done.status == 1
    assert "HOU001: flag 0" in done.out


@pytest.mark.usefixtures("house")
def test_claims_reads_it(command: Command) -> None:
    write(Path("facts/concepts"), {"a.yaml": _CONCEPT.replace("type: drug", "type: drg")})
    done = command("claims", "a.md")
    assert done.status == 2
    assert "did you mean 'drug'" in done.err
    assert command("claims", "a.md", "--no-config").status == 0


@pytest.mark.usefixtures("house")
def test_validate_checks_it(command: Command) -> None:
    write(Path("facts/concepts"), {"a.yaml": _CONCEPT.replace("label: gorlamide", "label: Ketamine")})
    done = command("validate")
    assert "the name 'Ketamine' is one of the concept 'ketamine' too" in done.out
    assert done.status == 2
    assert command("validate", "--no-config").status == 0


@pytest.mark.usefixtures("house")
def test_another_file_can_be_named(command: Command) -> None:
    write(Path("other"), {"neurolint.toml": "", "pyproject.toml": "[project]\n"})
    assert "HOU001" not in command("rules", "--config", "other/neurolint.toml").out
    done = command("rules", "--config", "other/pyproject.toml")
    assert (done.status, done.out) == (2, "")
    assert "expected a table [tool.neurolint]" in done.err
    done = command("rules", "--config", "neurolint.toml", "--no-config")
    assert done.status == 2
    assert "--config and --no-config exclude each other" in done.err


@pytest.mark.usefixtures("house")
def test_a_mistake_in_it_is_no_fault_of_ours(command: Command) -> None:
    write(Path(), {"neurolint.toml": "rule = []\n"})
    done = command("check", "a.md")
    assert (done.status, done.out) == (2, "")
    assert done.err.splitlines() == [
        "neurolint.toml:1:1: unknown key 'rule'; did you mean 'rules'",
        "    rule = []",
    ]


@pytest.mark.usefixtures("house")
def test_the_functions_read_none(command: Command) -> None:  # noqa: ARG001 (it sets the current folder)
    from neurolint import check_text

    assert [finding.rule.code for finding in check_text("Two apples.\n")] == []


@pytest.mark.parametrize("line", ['include = ["../*.md"]', 'exclude = ["a/.."]', '[paths."../x.md"]'])
def test_a_pattern_never_leads_out_of_its_folder(tmp_path: Path, line: str) -> None:
    write(tmp_path, {"neurolint.toml": f"{line}\n"})
    with pytest.raises(ConfigError, match=r"without .*\.\. in it"):
        read_config(tmp_path / "neurolint.toml")

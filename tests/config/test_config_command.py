"""The configuration as the commands use it, and `neurolint config`."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import neurolint
from makers import write
from neurolint import reporters
from neurolint.config.keys import choices, keys, schema_text
from neurolint.errors import ConfigError

Command = Callable[..., Any]

_RULE = """\
code: HOU001
name: fruit
summary: Fruit is named.
why: The house says so.
severity: warning
check: phrases
options: {phrases: [{match: [apples]}]}
message: "“{quote}” is fruit."
tags: [garden]
audiences: [patients]
"""
_TEXT = "Two apples and a tumor.\n"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    text = "rules = ['house']\nselect = ['HOU', 'LNG008']\nprofile = 'audit'\n"
    files = {"house/HOU001-fruit.yaml": _RULE, "a.md": _TEXT, "news/b.md": _TEXT, "neurolint.toml": text}
    return write(tmp_path, files)


def add(text: str) -> None:
    with Path("neurolint.toml").open("a", encoding="utf-8") as file:
        file.write(text)


def concise(command: Command, *arguments: str) -> list[str]:
    out: str = command("check", *(arguments or ("a.md", "news/b.md")), "--format", "concise").out
    return [" ".join(line.split()[:3]) for line in out.splitlines()]


@pytest.mark.usefixtures("house")
def test_settings_for_paths(command: Command) -> None:
    assert concise(command) == ["a.md:1:5: warning HOU001", "news/b.md:1:5: warning HOU001"]
    add("spelling = 'uk'\n[paths.'news/'.severity]\ngarden = 'error'\n")
    assert concise(command) == [
        "a.md:1:5: warning HOU001",
        "a.md:1:18: info LNG008",
        "news/b.md:1:5: error HOU001",
        "news/b.md:1:18: info LNG008",
    ]
    assert command("check", "a.md").status == 0
    assert command("check", "news/b.md").status == 1
    assert concise(command, "news/b.md", "--select", "HOU", "--audience", "patients") == [
        "news/b.md:1:5: error HOU001"
    ]
    assert concise(command, "a.md", "--audience", "news", "--spelling", "us") == []


@pytest.mark.usefixtures("house")
def test_options_of_rules(command: Command) -> None:
    add("[options.HOU001]\nphrases = [{match = ['tumor']}]\n[options.LNG008]\nallow = ['tumor']\n")
    assert concise(command, "a.md", "--spelling", "uk") == ["a.md:1:18: warning HOU001"]


@pytest.mark.usefixtures("house")
def test_settings_of_the_run(command: Command) -> None:
    add("fail-on = 'warning'\nformat = 'concise'\n")
    done = command("check", "a.md")
    assert (done.status, done.out) == (1, "a.md:1:5: warning HOU001 “apples” is fruit.\n")
    assert command("check", "a.md", "--fail-on", "error").status == 0
    assert command("check", "a.md", "--format", "json").out.startswith("{")
    write(
        Path(),
        {
            "news/neurolint.toml": "fail-on = 'info'\nselect = ['LNG008']\nspelling = 'uk'\nprofile = 'audit'\n"
        },
    )
    assert command("check", "news/b.md", "--format", "concise").status == 0


@pytest.mark.usefixtures("house")
def test_a_baseline(command: Command) -> None:
    add("baseline = 'known.json'\n")
    assert command("check", "a.md").status == 2
    assert command("baseline", "a.md").status == 0
    assert Path("known.json").is_file()
    write(Path(), {"a.md": _TEXT + "\nMore apples.\n"})
    assert concise(command, "a.md") == ["a.md:3:6: warning HOU001"]
    write(Path(), {"neurolint.toml": "baseline = '../known.json'\n"})
    done = command("check", "a.md")
    assert done.status == 2
    assert "neurolint.toml:1:12: expected a file of the same repository" in done.err


@pytest.mark.usefixtures("house")
def test_a_baseline_that_is_no_file_is_not_waited_for(command: Command) -> None:
    os.mkfifo("known.json")
    add("baseline = 'known.json'\n")
    done = command("check", "a.md")
    assert (done.status, "expected an ordinary file" in done.err) == (2, True)


@pytest.mark.usefixtures("house")
def test_a_baseline_keeps_what_is_not_looked_for_in_a_draft(command: Command) -> None:
    assert command("baseline", ".", "--baseline", "known.json").status == 0
    add("[paths.'news/']\nignore = ['HOU']\n")
    write(Path(), {"a.md": "Pears.\n"})
    done = command("check", ".", "--baseline", "known.json")
    assert "1 baseline entry is no longer found" in done.err
    command("baseline", ".", "--baseline", "known.json", "--prune")
    assert {entry["path"] for entry in json.loads(Path("known.json").read_text("utf-8"))["findings"]} == {
        "news/b.md"
    }


@pytest.mark.usefixtures("house")
def test_house_rules_of_one_folder_are_not_those_of_another(command: Command) -> None:
    write(
        Path(), {"news/more/HOU002-nuts.yaml": _RULE.replace("HOU001", "HOU002").replace("fruit\n", "nuts\n")}
    )
    write(Path(), {"news/neurolint.toml": "rules = ['more']\nselect = ['HOU']\n"})
    assert concise(command) == ["a.md:1:5: warning HOU001", "news/b.md:1:5: warning HOU002"]


_UK = (
    "- {{id: {name}, subject: gorlamide, predicate: treats, object: plornitis, verdict: ineffective, statement: It "
    "does nothing., certainty: high, jurisdiction: [{place}], sources: [gorla], reviewed: '2026-01-01', "
    "review_by: '2028-01-01'}}\n"
)
_CONCEPTS = (
    "concepts:\n- {id: gorlamide, type: drug, label: gorlamide}\n"
    "- {id: plornitis, type: condition, label: plornitis}\n"
)
_FACT = "sources:\n- {{id: gorla, type: book, title: {title}, URL: 'https://example.org/'}}\n"


@pytest.mark.usefixtures("house")
def test_references_that_do_not_agree_are_refused(command: Command) -> None:
    write(
        Path(),
        {
            "ref/sources/a.yaml": _FACT.format(title="One"),
            "news/ref/sources/a.yaml": _FACT.format(title="One"),
        },
    )
    add("reference = ['ref']\n")
    write(Path(), {"news/neurolint.toml": "reference = ['ref']\n"})
    assert command("check", "a.md", "news/b.md").status == 0
    write(Path(), {"news/ref/sources/a.yaml": _FACT.format(title="Two")})
    done = command("check", "a.md", "news/b.md")
    assert done.status == 2
    assert (
        "the source 'gorla' is not the same in all folders of reference of this run; check the drafts"
        in done.err
    )
    assert command("check", "news/b.md").status == 0


@pytest.mark.usefixtures("house")
def test_a_jurisdiction(command: Command) -> None:
    facts = "facts:\n" + "".join(
        _UK.format(name=name, place=place) for name, place in (("a", "UK"), ("b", "US"))
    )
    files = {"concepts/a.yaml": _CONCEPTS, "facts/a.yaml": facts, "sources/a.yaml": _FACT.format(title="One")}
    write(Path("ref"), files)
    add("reference = ['ref']\njurisdiction = 'us'\n[paths.'news/']\njurisdiction = 'UK'\n")
    text = "Gorlamide relieves plornitis.\n"
    write(
        Path(), {"a.md": text, "news/b.md": text, "neurolint.toml": Path("neurolint.toml").read_text("utf-8")}
    )

    def rests_on(*arguments: str) -> list[list[str]]:
        out = command("claims", "a.md", "news/b.md", "--format", "json", *arguments).out
        return [
            [fact for claim in file["claims"] for fact in claim["facts"]] for file in json.loads(out)["files"]
        ]

    assert rests_on() == [["b"], ["a"]]
    assert rests_on("--jurisdiction", "UK") == [["a"], ["a"]]
    add("[paths.'x/']\njurisdiction = 'Narnia'\n")
    done = command("check", "a.md")
    assert done.status == 2
    assert "neurolint.toml:9:16: no fact names the jurisdiction 'Narnia'; the facts know " in done.err


@pytest.mark.usefixtures("house")
def test_the_draft_on_standard_input_has_the_configuration_of_its_name(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    import io
    import sys

    add("[paths.'news/'.severity]\nHOU001 = 'error'\n")
    for name, expected in (("news/new.md", "error"), ("new.md", "warning")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(_TEXT.encode())))
        done = command("check", "-", "--stdin-filename", name, "--format", "concise")
        assert done.out.startswith(f"{name}:1:5: {expected} HOU001")


@pytest.mark.usefixtures("house")
def test_rules_lists_what_is_applied(command: Command) -> None:
    lines = {line.split()[0]: line.split()[1] for line in command("rules").out.splitlines()}
    assert (lines["HOU001"], lines["LNG008"], lines["FCT001"]) == ("warning", "info", "off")
    lines = {line.split()[0]: line.split()[1] for line in command("rules", "--no-config").out.splitlines()}
    assert lines["FCT001"] == "error"
    assert "HOU001" not in lines


# -- neurolint config ----------------------------------------------------------------------------------------


@pytest.mark.usefixtures("house")
def test_show_tells_where_each_value_comes_from(command: Command) -> None:
    add("spelling = 'uk'\n[severity]\nLNG = 'error'\n[paths.'news/*']\nignore = ['garden']\nkind = 'news'\n")
    lines = command("config", "show", "news/b.md", "--profile", "draft").out.splitlines()
    assert lines[:2] == ["settings for news/b.md", "configuration: neurolint.toml"]
    table = {line.split("  ")[0]: line.split()[1:] for line in lines if line[:1].strip()}
    assert table["profile"] == ["draft", "--profile"]
    assert table["spelling"] == ["uk", "neurolint.toml:4"]
    assert table["kind"] == ["news", "neurolint.toml:9", "(paths", "'news/*')"]
    assert table["fail-on"] == ["error", "default"]
    assert table["ignore"] == ["garden", "neurolint.toml:8", "(paths", "'news/*')"]
    assert [
        line.split(None, 3) for line in lines if line.startswith(("  HOU001", "  LNG008", "  LNG001"))
    ] == [
        ["HOU001", "fruit", "off", "ignore, neurolint.toml:8 (paths 'news/*')"],
        ["LNG001", "hype", "off", "select, neurolint.toml:2"],
        ["LNG008", "spelling-variant", "error", "neurolint.toml:6"],
    ]
    assert set(table) >= {key.name for key in keys() if key.name != "$schema"}


@pytest.mark.usefixtures("house")
def test_show_as_a_document(command: Command) -> None:
    add("[paths.'news/*']\nignore = ['garden']\noptions.RDB001 = {advise = 10}\n")
    schema = json.loads((Path(reporters.__path__[0]) / "schemas" / "settings.json").read_text("utf-8"))
    for path in ("news/b.md", "a.md", "news", "gone/c.md", ""):
        arguments = [path] if path else []
        data = json.loads(command("config", "show", *arguments, "--format", "json").out)
        Draft202012Validator(schema).validate(data)
        assert list(data["settings"]) == [key.name for key in keys() if key.name != "$schema"]
        assert [rule["severity"] for rule in data["rules"] if rule["code"] == "HOU001"] == [
            "off" if path == "news/b.md" else "warning"
        ]
    (rules,) = data["settings"]["rules"]
    assert rules == {"value": "house", "from": "neurolint.toml:1"}


def test_show_without_a_configuration(command: Command) -> None:
    out = command("config", "show").out
    assert "configuration: none" in out
    assert "neurolint.toml" not in out
    assert out.count("default") == sum(key.scope != "file" or key.name == "extend" for key in keys())


def test_show_of_files_that_extend_one_another(command: Command) -> None:
    write(Path(), {"base.toml": "ignore = ['LNG']\n[paths.'*.md']\nspelling = 'us'\n"})
    write(Path(), {"neurolint.toml": "extend = 'base.toml'\nignore = ['STR']\nexclude = ['x']\n"})
    lines = [line.split() for line in command("config", "show", "a.md", "--exclude", "y").out.splitlines()]
    assert lines[1] == ["configuration:", "base.toml,", "neurolint.toml"]
    assert ["ignore", "LNG", "base.toml:1"] in lines
    assert ["STR", "neurolint.toml:2"] in lines
    assert ["exclude", "x", "neurolint.toml:3"] in lines
    assert ["y", "--exclude"] in lines
    assert ["spelling", "us", "base.toml:3", "(paths", "'*.md')"] in lines


def test_show_cannot_steer_a_terminal(command: Command) -> None:
    write(Path(), {"neurolint.toml": 'exclude = ["\\u001b[2J\\u202e"]\n[paths."\\u001b[31m"]\n'})
    out = command("config", "show", "\x1b[31m").out
    assert "\x1b" not in out
    assert "\u202e" not in out


@pytest.mark.usefixtures("house")
def test_show_tells_mistakes(command: Command) -> None:
    add("ignore = ['LNG0']\n")
    done = command("config", "show")
    assert (done.status, done.out) == (2, "")
    assert "neurolint.toml:4:11: no rule, group or tag is called 'LNG0'; did you mean 'LNG" in done.err


def test_the_schema_is_printed(command: Command) -> None:
    out = command("config", "schema").out
    assert out == schema_text()
    Draft202012Validator.check_schema(json.loads(out))


def test_every_key_is_described_and_its_default_fits() -> None:
    schema = json.loads(schema_text())
    for key in keys():
        assert key.description
        assert key.scope in ("file", "run", "files", "library", "draft")
        if key.default is not None:
            Draft202012Validator(schema).validate({key.name: key.default})
    per_path = {key.name for key in keys() if key.per_path}
    assert per_path == set(schema["$defs"]["draft"]["properties"])


def test_the_command_line_knows_the_same_values(command: Command) -> None:
    for name in ("format", "fail-on", "profile", "audience", "spelling"):
        done = command("check", "x.md", f"--{name}", "bogus")
        assert all(f"'{choice}'" in done.err for choice in choices(name)), name


# -- import neurolint ----------------------------------------------------------------------------------------


@pytest.mark.usefixtures("house")
def test_the_functions_take_the_same_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)

    def told(**given: Any) -> list[tuple[str, str]]:
        found = neurolint.check_text(_TEXT, profile="audit", **given)
        return [(one.rule.code, one.severity) for one in found if one.rule.code in ("HOU001", "LNG008")]

    assert told() == []
    assert told(select=["HOU", "LNG008"], rules=[Path("house")], spelling="uk") == [
        ("HOU001", "warning"), ("LNG008", "info"),
    ]  # fmt: skip
    house: dict[str, Any] = {"rules": [Path("house")], "select": "garden"}
    assert told(severity={"garden": "error"}, **house) == [("HOU001", "error")]
    assert told(severity={"HOU001": "off", "garden": "error"}, **house) == []
    assert told(config="neurolint.toml") == [("HOU001", "warning")]
    assert told(config="neurolint.toml", audience="news", spelling="uk") == [("LNG008", "info")]
    assert told(config="neurolint.toml", select=["LNG008"]) == []
    allowed = {"LNG008": {"allow": ["tumor"]}}
    assert told(select=["LNG008"], spelling="uk", options=allowed) == []
    report = neurolint.check_paths(["."], config="neurolint.toml", exclude=["news/"])
    assert [result.path for result in report.results] == ["a.md"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"severity": {"ATT04": "off"}}, "no rule, group or tag is called 'ATT04'; did you mean ATT004"),
        ({"severity": {"ATT004": "of"}}, "no severity is called 'of'; there are error, warning, info, off"),
        ({"audience": "doctors"}, "no audience is called 'doctors'; there are patients, professionals, news"),
        ({"spelling": "au"}, "no spelling is called 'au'; there are uk, us"),
        ({"kind": "tratment"}, r"no kind of page is called 'tratment'; did you mean treatment\?"),
        ({"options": {"XXX001": {}}}, "no rule has the code 'XXX001'"),
        ({"options": {"RDB001": {"advise": "ten"}}}, "options of RDB001: advise: expected a number"),
    ],
)
def test_what_there_is_none_of(given: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        neurolint.check_text("Text.", **given)


def test_a_configuration_that_is_broken(tmp_path: Path) -> None:
    write(tmp_path, {"neurolint.toml": "profil = 'x'\n"})
    with pytest.raises(ConfigError, match="unknown key 'profil'"):
        neurolint.check_text("Text.", config=tmp_path / "neurolint.toml")


def test_a_plain_run_reads_no_configuration(command: Command, tmp_path: Path) -> None:
    import subprocess
    import sys

    write(tmp_path, {"a.md": "Some text.\n"})
    code = (
        "import sys, neurolint.cli\n"
        "for _ in range(2): neurolint.cli.run(['check', '.'])\n"
        "print([name for name in ('tomllib', 'jsonschema', 'yaml', 'neurolint.config.read', 'neurolint.config.resolve',"
        " 'neurolint.globs') if name in sys.modules])"
    )
    environment = {**os.environ, "NEUROLINT_CACHE_DIR": str(tmp_path / "cache")}
    call = [sys.executable, "-c", code]
    done = subprocess.run(call, capture_output=True, text=True, check=True, cwd=tmp_path, env=environment)
    warm = subprocess.run(call, capture_output=True, text=True, check=True, cwd=tmp_path, env=environment)
    assert done.returncode == 0
    assert warm.stdout.splitlines()[-1] == "[]"
    write(tmp_path, {"neurolint.toml": "ignore = ['LNG']\n"})
    for _ in range(2):
        warm = subprocess.run(call, capture_output=True, text=True, check=True, cwd=tmp_path, env=environment)
    assert warm.stdout.splitlines()[-1] == str(
        ["tomllib", "neurolint.config.read", "neurolint.config.resolve"]
    )
    assert command("check", "a.md").status == 0

"""What holds for a draft: layers, what goes before what, and names that have to be there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from makers import library, rule, write
from neurolint.config.configs import Configs
from neurolint.config.model import Layer
from neurolint.errors import ConfigError
from neurolint.library.model import Library, Rule
from neurolint.lint import Settings
from neurolint.linters import Linters

_PHRASES = {"phrases": [{"match": ["plorn"]}]}


def _rule(code: str, *tags: str, **more: Any) -> Rule:
    return rule(code, tags=tags, options=_PHRASES, **more)


@pytest.fixture
def known() -> Library:
    return library(
        _rule("ABC001", "tone"),
        _rule("ABC002", "tone", "layout", severity="warning"),
        _rule("XYZ001", "layout", severity="info", audiences=("patients",)),
        _rule("XYZ002", name="tone"),
    )


class Site:
    """A folder with files, and what holds for its drafts."""

    def __init__(self, folder: Path, known: Library) -> None:
        self.folder = folder
        self._known = known

    def settings(self, path: str = "a.md", files: dict[str, str] | None = None, **given: Any) -> Settings:
        write(self.folder, files or {})
        layer = Layer({key.replace("_", "-"): value for key, value in given.items()}, home=str(self.folder))
        linters = Linters(Configs(self.folder), lambda *_: self._known, given=layer)
        return linters.of(str(self.folder / path)).settings

    def problems(self, text: str, name: str = "neurolint.toml", path: str = "a.md") -> list[str]:
        with pytest.raises(ConfigError) as caught:
            self.settings(path, {name: text})
        assert {Path(one.path).name for one in caught.value.problems} == {name}
        return [f"{one.line}:{one.column}: {one.message}" for one in caught.value.problems]


@pytest.fixture
def site(tmp_path: Path, known: Library, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.chdir(tmp_path)
    return Site(Path(os.path.realpath(tmp_path)), known)


def reported(settings: Settings) -> list[str]:
    return [code for code in ("ABC001", "ABC002", "XYZ001", "XYZ002") if code not in settings.ignore]


def test_without_a_configuration_all_is_by_default(site: Site) -> None:
    assert site.settings() == Settings()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["ABC001", "ABC002", "XYZ001", "XYZ002"]),
        ("select = ['ABC']", ["ABC001", "ABC002"]),
        ("select = ['layout']", ["ABC002", "XYZ001"]),
        ("select = ['name-of-abc001', 'XYZ001']", ["ABC001", "XYZ001"]),
        ("select = ['ABC']\nignore = ['ABC002']", ["ABC001"]),
        ("select = ['ABC001']\nextend-select = ['XYZ']\nignore = ['XYZ002']", ["ABC001", "XYZ001"]),
        ("ignore = ['layout']", ["ABC001", "XYZ002"]),
        # A rule that is named like a tag is meant itself.
        ("ignore = ['tone']", ["ABC001", "ABC002", "XYZ001"]),
    ],
)
def test_select_and_ignore(site: Site, text: str, expected: list[str]) -> None:
    assert reported(site.settings(files={"neurolint.toml": text})) == expected


_IGNORING = "ignore = ['ABC001']\n[paths.'news/**']\nignore = ['ABC002']\n[paths.'*.txt']\nselect = ['ABC']\n"


@pytest.mark.parametrize(
    ("path", "given", "expected"),
    [
        ("a.md", {}, ["ABC002", "XYZ001", "XYZ002"]),
        ("news/a.md", {}, ["XYZ001", "XYZ002"]),
        ("old/news/a.md", {}, ["ABC002", "XYZ001", "XYZ002"]),
        ("news/a.txt", {}, ["ABC001", "ABC002"]),
        ("a.md", {"ignore": ["XYZ"]}, ["ABC002"]),
        ("a.md", {"select": ["ABC"]}, ["ABC001", "ABC002"]),
        ("news/a.md", {"extend_select": ["ABC002"]}, ["ABC002", "XYZ001", "XYZ002"]),
        ("news/a.txt", {"extend_select": ["XYZ001"], "ignore": ["ABC001"]}, ["ABC002", "XYZ001"]),
    ],
)
def test_paths_go_before_the_file_and_the_command_line_before_both(
    site: Site, path: str, given: dict[str, Any], expected: list[str]
) -> None:
    assert reported(site.settings(path, {"neurolint.toml": _IGNORING}, **given)) == expected


def test_the_most_exact_name_gives_the_severity(site: Site) -> None:
    text = "[severity]\nABC001 = 'off'\nlayout = 'error'\nABC = 'info'\n[paths.'x/']\nseverity = {layout = 'warning'}\n"
    site.settings(files={"neurolint.toml": text})
    assert site.settings().severities == (("ABC001", "off"), ("ABC002", "info"), ("XYZ001", "error"))
    # What is said for a path goes before what the file says, however exactly.
    assert dict(site.settings("x/a.md").severities) == {
        "ABC001": "off",
        "ABC002": "warning",
        "XYZ001": "warning",
    }


def test_options_are_joined_key_by_key(site: Site) -> None:
    text = "options.ABC001 = {quoted = 'keep', once = true}\n[paths.'x/'.options.ABC001]\nonce = false\n"
    site.settings(files={"neurolint.toml": text})
    assert site.settings().options == (("ABC001", '{"once": true, "quoted": "keep"}'),)
    assert site.settings("x/a.md").options == (("ABC001", '{"once": false, "quoted": "keep"}'),)


def test_single_values(site: Site) -> None:
    text = "profile = 'publish'\nspelling = 'uk'\n[paths.'x/']\nprofile = 'audit'\naudience = 'news'\n"
    site.settings(files={"neurolint.toml": text})
    here, there = site.settings(), site.settings("x/a.md")
    assert (here.profile, here.spelling, here.audience) == ("publish", "uk", "")
    assert (there.profile, there.spelling, there.audience) == ("audit", "uk", "news")
    assert site.settings("x/a.md", profile="draft").profile == "draft"


def test_the_nearest_configuration_takes_the_place_of_the_others(site: Site) -> None:
    site.settings(files={"neurolint.toml": "ignore = ['ABC']", "x/.neurolint.yaml": "profile: audit\n"})
    assert reported(site.settings("x/y/a.md")) == ["ABC001", "ABC002", "XYZ001", "XYZ002"]
    assert site.settings("x/y/a.md").profile == "audit"
    assert reported(site.settings("z/a.md")) == ["XYZ001", "XYZ002"]


def test_one_that_extends_another_adds_to_it(site: Site) -> None:
    files = {
        "neurolint.toml": "ignore = ['ABC001']\nprofile = 'publish'\n[paths.'x/y/']\nspelling = 'us'\n",
        "x/.neurolint.yml": "extend: ../neurolint.toml\nignore: [XYZ001]\nprofile: audit\n",
    }
    site.settings(files=files)
    found = site.settings("x/y/a.md")
    assert reported(found) == ["ABC002", "XYZ002"]
    assert (found.profile, found.spelling) == ("audit", "us")


def test_nothing_above_the_repository_counts(site: Site) -> None:
    site.settings(files={"neurolint.toml": "profile = 'audit'", "repo/.git/HEAD": "", "repo/x/a.md": ""})
    assert site.settings("repo/x/a.md") == Settings()
    assert site.settings("other/a.md").profile == "audit"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ignore = ['ABC003']", ["1:11: no rule, group or tag is called 'ABC003'; did you mean 'ABC001'"]),
        ("ignore = ['abc']", ["1:11: no rule, group or tag is called 'abc'; did you mean 'ABC'"]),
        ("[severity]\ntne = 'off'", ["2:1: no rule, group or tag is called 'tne'; did you mean 'tone'"]),
        ("select = ['q']", ["1:11: no rule, group or tag is called 'q'; `neurolint rules` lists them"]),
        ("[options.ABC]\nx = 1", ["1:10: expected the code of a rule, found 'ABC'"]),
        ("[options.tone]\nx = 1", ["1:10: expected the code of a rule, found 'tone'; did you mean 'XYZ002'"]),
        (
            "[options.ABC001]\nonce = 'yes'\nonec = true",
            ["2:8: expected true or false (Report the first", "3:1: unknown key 'onec'; did you mean 'once'"],
        ),
        (
            "[paths.'x'.options.ABC001]\nphrases = [{match = ['(a']}]",
            ["1:20: the phrase '(a' cannot be read"],
        ),
        ("jurisdiction = 'Narnia'", ["1:16: no fact names the jurisdiction 'Narnia'"]),
        ("kind = 'tratment'", ["1:8: no kind of page is called 'tratment'"]),
        # Tables for other paths are looked at, too: a slip there would show too late.
        (
            "ignore = ['x']\n[paths.'never/']\nselect = ['y']",
            ["1:11: no rule, group or tag is called 'x'", "3:11: no rule, group or tag is called 'y'"],
        ),
    ],
)
def test_names_that_nothing_has(site: Site, text: str, expected: list[str]) -> None:
    found = site.problems(text)
    assert len(found) == len(expected), found
    for line, begin in zip(found, expected, strict=True):
        assert line.startswith(begin)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("profil = 'draft'", "1:1: unknown key 'profil'; did you mean 'profile'"),
        ("fail_on = 'error'", "1:1: unknown key 'fail_on'; did you mean 'fail-on'"),
        ("profile = 'drafts'", "1:11: expected 'draft', 'publish' or 'audit' (how strict a run is"),
        (
            "[paths.x]\nfail-on = 'error'",
            "2:1: unknown key 'fail-on'; expected 'select', 'extend-select', 'ig",
        ),
        (
            "paths.'!x' = {}",
            '1:7: as a key, expected a pattern as in .gitignore, such as "news/**", without !',
        ),
        ("[paths.x]\npaths = {}", "2:1: unknown key 'paths'; expected 'select', "),
        (
            "severity.ABC = 'of'",
            "1:16: expected 'error', 'warning', 'info' or 'off' (a severity, or off), found 'of'",
        ),
        ("select = []", "1:10: expected something (only these rules"),
        ("select = 'ABC'", "1:10: expected a list (only these rules"),
        (
            "extend-ignore = ['ABC']",
            "1:1: the key 'extend-ignore' is not expected here (write ignore: it adds",
        ),
        (
            "respect-gitignore = 'no'",
            "1:21: expected true or false (pass over in folders what git ignores), found 'no'",
        ),
        ("today = 2026-01-01", "1:1: unknown key 'today'"),
    ],
)
def test_mistakes_in_form(site: Site, text: str, expected: str) -> None:
    (found,) = site.problems(text)
    assert found.startswith(expected)


def test_a_yaml_file_is_told_of_alike(site: Site) -> None:
    text = "# ours\nignore:\n  - ABC001\n  - ABD001\npaths:\n  'x/**': {severity: {ABC: 1}}\n"
    assert site.problems(text, ".neurolint.yaml") == [
        "6:28: expected 'error', 'warning', 'info' or 'off' (a severity, or off), found 1"
    ]
    assert site.problems(text.replace("1}}", "off}}"), ".neurolint.yaml") == [
        "4:5: no rule, group or tag is called 'ABD001'; did you mean 'ABC001'"
    ]


@pytest.mark.parametrize(
    ("extend", "expected"),
    [
        ("../../etc/passwd", "expected a configuration: a file that ends in .toml, .yaml or .yml"),
        ("/etc/neurolint.toml", "expected a file of the same repository"),
        ("../outside.toml", "expected a file of the same repository"),
        ("link.toml", "expected a file of the same repository"),
        ("gone.toml", "there is no such file"),
        ("neurolint.toml", "this file extends itself"),
        ("round.toml", "this file extends itself"),
        ("pyproject.toml", "this file has no table [tool.neurolint]"),
    ],
)
def test_what_cannot_be_extended(tmp_path: Path, extend: str, expected: str) -> None:
    write(
        tmp_path, {"outside.toml": "SECRET = 1\n", "repo/.git/HEAD": "", "repo/pyproject.toml": "[project]\n"}
    )
    write(tmp_path, {"repo/round.toml": "extend = 'neurolint.toml'\n"})
    (tmp_path / "repo" / "link.toml").symlink_to(tmp_path / "outside.toml")
    write(tmp_path, {"repo/neurolint.toml": f'extend = "{extend}"\n'})
    with pytest.raises(ConfigError) as caught:
        Configs(tmp_path / "repo").of(str(tmp_path / "repo" / "a.md"))
    (found,) = caught.value.problems
    assert found.message == expected
    assert "SECRET" not in str(found)


def test_a_chain_of_files_has_an_end(site: Site) -> None:
    files = {f"{at}.toml": f"extend = '{at + 1}.toml'\n" for at in range(12)}
    write(site.folder, {**files, "12.toml": ""})
    with pytest.raises(ConfigError, match="expected no more than 8 files, one extending the other"):
        site.settings(files={"neurolint.toml": "extend = '0.toml'\n"})


def test_rules_that_compare_drafts_see_those_with_other_settings(tmp_path: Path, command: Any) -> None:
    text = "Moving is good for the body at any age, and even a short walk after lunch makes a difference by evening."
    own = {
        name: f"# Page {name}\n\n{text}\n\nOnly on page {name} it says so.\n"
        for name in ("a.md", "x/b.md", "y/c.md")
    }
    write(tmp_path, own)
    write(tmp_path, {"neurolint.toml": "select=['STR002']\n[paths.'x/'.severity]\nSTR002='error'\n"})
    write(tmp_path, {"y/neurolint.toml": "ignore=['STR002']\n"})
    done = command("check", ".", "--format", "concise")
    assert done.out.count("STR002") == 1
    assert done.out.startswith("a.md:3:1: warning STR002 This paragraph stands in 1 other draft")
    write(tmp_path, {"neurolint.toml": "select=['STR002']\n[paths.'a.md']\nignore=['STR002']\n"})
    assert "STR002" not in command("check", "a.md", "x").out

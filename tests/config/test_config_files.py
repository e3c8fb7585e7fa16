"""Which files of folders are drafts: include, exclude, what git ignores, and files that are named."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from makers import write
from neurolint.config.configs import Configs
from neurolint.config.model import Layer
from neurolint.config.sieve import FileSieve
from neurolint.paths import find_drafts

Command = Callable[..., Any]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    names = ("a.md", "news/b.md", "news/old/c.md", "drafts/d.md", "drafts/x/e.txt", "notes.rst")
    return write(tmp_path, {".git/HEAD": "", **dict.fromkeys(names, "Some text.\n")})


def found(*paths: str, **given: Any) -> list[str]:
    values = {key.replace("_", "-"): value for key, value in given.items()}
    configs = Configs()
    sieve = FileSieve(configs, Layer(values, home=os.path.realpath(".")))
    return [
        place.path.replace(os.sep, "/") for place in find_drafts(paths or (".",), sieve) if not place.error
    ]


ALL = ["a.md", "drafts/d.md", "drafts/x/e.txt", "news/b.md", "news/old/c.md"]


def test_without_a_configuration_nothing_is_left_out(site: Path) -> None:
    assert found() == ALL
    assert found(str(site)) == [f"{site}/{name}" for name in ALL]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("exclude = ['drafts/']", ["a.md", "news/b.md", "news/old/c.md"]),
        ("exclude = ['old', 'x']", ["a.md", "drafts/d.md", "news/b.md"]),
        ("exclude = ['/*.md']", ALL[1:]),
        ("exclude = ['drafts/*', '!drafts/d.md']", ["a.md", "drafts/d.md", "news/b.md", "news/old/c.md"]),
        ("include = ['*.rst']", ["notes.rst"]),
        ("include = ['news/**']\nexclude = ['old/']", ["news/b.md"]),
        ("exclude = []", ALL),
    ],
)
def test_include_and_exclude(site: Path, text: str, expected: list[str]) -> None:
    write(site, {"neurolint.toml": text})
    assert found() == expected


@pytest.mark.usefixtures("site")
def test_the_command_line_excludes_more() -> None:
    write(Path(), {"neurolint.toml": "exclude = ['drafts/']"})
    assert found(exclude=["news/old/"]) == ["a.md", "news/b.md"]
    assert found(include=["*.rst"]) == ["notes.rst"]


@pytest.mark.usefixtures("site")
def test_patterns_lead_on_from_the_file_that_holds_them(monkeypatch: pytest.MonkeyPatch) -> None:
    write(Path(), {"news/neurolint.toml": "exclude = ['/b.md']", "neurolint.toml": "exclude = ['old/']"})
    # In news/ the configuration there holds, and nothing of the one above.
    assert found() == ["a.md", "drafts/d.md", "drafts/x/e.txt", "news/old/c.md"]
    monkeypatch.chdir("news")
    assert found("..") == ["../a.md", "../drafts/d.md", "../drafts/x/e.txt", "../news/old/c.md"]


@pytest.mark.usefixtures("site")
def test_what_is_named_is_looked_at_unless_exclusion_is_forced() -> None:
    write(Path(), {"neurolint.toml": "exclude = ['drafts/', 'b.md']"})
    assert found("drafts", "news/b.md") == ["drafts/d.md", "drafts/x/e.txt", "news/b.md"]
    assert found("drafts/d.md", "news/b.md", "a.md", force_exclude=True) == ["a.md"]
    write(Path(), {"neurolint.toml": "exclude = ['drafts/', 'b.md']\nforce-exclude = true\n"})
    assert found("drafts/x/e.txt", "news/b.md", "./a.md") == ["./a.md"]


@pytest.mark.usefixtures("site")
def test_what_git_ignores_is_passed_over() -> None:
    write(
        Path(),
        {".gitignore": "drafts/\n*.rst\n", "news/.gitignore": "/old/*\n", ".git/info/exclude": "a.md\n"},
    )
    assert found() == ["news/b.md"]
    assert found("drafts", "a.md") == ["drafts/d.md", "drafts/x/e.txt", "a.md"]  # they are named
    assert found(respect_gitignore=False) == ALL
    write(Path(), {"neurolint.toml": "respect-gitignore = false\n"})
    assert found() == ALL


def test_without_a_repository_git_ignores_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write(tmp_path, {".gitignore": "*.md\n", "a.md": ""}))
    assert found() == ["a.md"]


@pytest.mark.usefixtures("site")
def test_a_folder_of_which_nothing_is_left_is_an_error(command: Command) -> None:
    write(Path(), {"neurolint.toml": "exclude = ['*.md', '*.txt']\n"})
    done = command("check", "news")
    assert done.status == 2
    assert "no drafts in this folder; all that may hold some are excluded or ignored by git" in done.err


@pytest.mark.usefixtures("site")
def test_the_commands_do_so(command: Command) -> None:
    write(Path(), {"neurolint.toml": "exclude = ['drafts/']\n", ".gitignore": "old\n"})

    def paths(*arguments: str) -> list[str]:
        out = command(*arguments, "--format", "json").out
        return [file["path"] for file in json.loads(out)["files"]]

    assert paths("check", ".") == ["a.md", "news/b.md"]
    assert paths("check", ".", "--no-respect-gitignore", "--exclude", "/a.md") == [
        "news/b.md",
        "news/old/c.md",
    ]
    assert paths("claims", ".") == ["a.md", "news/b.md"]
    assert paths("check", ".", "--no-config") == ["a.md", "drafts/d.md", "drafts/x/e.txt", "news/b.md"]
    done = command("check", "drafts/d.md", "--force-exclude", "--format", "concise")
    assert (done.status, done.out) == (0, "")
    assert "1 file: " in command("check", "drafts/d.md").out

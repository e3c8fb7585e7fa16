"""`check --since`: findings on lines that changed, with real git."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from makers import PLORN, write

_OLD = "One: a plorn.\n\nTwo is well.\n\nThree: a plorn.\n"
Command = Callable[..., Any]
Git = Callable[..., str]


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith(("GIT_", "PRE_COMMIT", "CI_", "GITHUB_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "a")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "a@example.org")


@pytest.fixture
def git(tmp_path: Path) -> Git:
    def call(*arguments: str, at: str = "site") -> str:
        (tmp_path / at).mkdir(exist_ok=True)
        done = subprocess.run(
            ["git", *arguments], cwd=tmp_path / at, check=True, capture_output=True, text=True
        )
        return done.stdout

    return call


@pytest.fixture
def site(tmp_path: Path, git: Git, command: Command, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001
    """A repository with two articles that have old mistakes, as working folder."""
    folder = write(tmp_path / "site", {"a.md": _OLD, "b.md": _OLD})
    write(tmp_path, PLORN)
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "old")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def since(site: Path, command: Command) -> Command:  # noqa: ARG001
    """Return a function that runs check; it returns the places of the findings, or what went wrong."""

    def call(revision: str = "HEAD", *paths: str) -> list[str]:
        own = ("--rules", "../rules", "--select", "ABC001,SUP", "--format", "concise")
        done = command("check", *(paths or (".",)), "--since", revision, *own)
        if done.status == 2:
            return list(done.err.splitlines()[-1:])
        assert done.status == bool(done.out)
        return [line.rpartition(": ")[0].partition(": ")[0] for line in done.out.splitlines()]

    return call


def test_nothing_changed_and_nothing_is_read(site: Path, since: Command) -> None:
    (site / "a.md").chmod(0o644)
    assert since() == []


def test_only_changed_lines_count(site: Path, since: Command) -> None:
    write(site, {"a.md": _OLD.replace("Two is well", "Two is a plorn")})
    assert since() == ["a.md:3:10"]
    write(site, {"a.md": "Zero.\n\n" + _OLD})
    assert since() == []


def test_staged_unstaged_and_new_files_count(site: Path, since: Command, git: Git) -> None:
    write(site, {"new/c.md": _OLD, "a.md": _OLD + "\nA plorn.\n", ".gitignore": "d.md\n", "d.md": _OLD})
    expected = ["a.md:7:3", "new/c.md:1:8", "new/c.md:5:10"]  # d.md is ignored
    assert since() == expected
    git("add", ".")
    assert since() == expected


def test_a_renamed_file_is_what_it_was(site: Path, since: Command) -> None:
    (site / "a.md").rename(site / "c.md")
    assert since() == []
    write(site, {"c.md": _OLD.replace("Two is well", "Two is a plorn")})
    assert since() == ["c.md:3:10"]


def test_line_ends_are_no_change(site: Path, since: Command) -> None:
    write(site, {"a.md": _OLD.replace("\n", "\r\n")})
    assert since() == []


def test_it_compares_with_where_the_branches_went_apart(site: Path, since: Command, git: Git) -> None:
    git("checkout", "-q", "-b", "topic")
    write(site, {"a.md": _OLD.replace("Two is well", "Two is a plorn")})
    git("commit", "-q", "-a", "-m", "topic")
    git("checkout", "-q", "main")
    write(site, {"b.md": _OLD.replace("Two is well", "Two is good")})
    git("commit", "-q", "-a", "-m", "main")
    git("checkout", "-q", "topic")
    assert since("main") == ["a.md:3:10"]
    assert since() == []


def test_a_suppression_that_is_gone_lets_its_finding_through(site: Path, since: Command, git: Git) -> None:
    write(site, {"a.md": f"<!-- neurolint-disable-file ABC001 -- its name -->\n\n{_OLD}"})
    git("commit", "-q", "-a", "-m", "suppressed")
    write(site, {"a.md": _OLD})
    assert since() == ["a.md:1:8", "a.md:5:10"]


def test_before_the_first_commit_all_is_new(tmp_path: Path, since: Command, git: Git) -> None:
    git("init", "-q", at="young")
    write(tmp_path / "young", {"a.md": "A plorn.\n"})
    assert since("HEAD", "../young") == ["../young/a.md:1:3"]


def test_a_path_may_have_any_name(site: Path, since: Command, git: Git) -> None:
    names = ("-x.md", "a b\n.md", ":(top)c.md", "ü.md")
    write(site, {f"odd/{name}": _OLD for name in names})
    (Path(os.fsdecode(os.fsencode(site) + b"/odd/\xff.md"))).write_text(_OLD)
    assert len(since("HEAD", "odd")) == 2 * 5
    git("add", ".")
    git("commit", "-q", "-m", "odd")
    assert since("HEAD", "odd") == []


@pytest.mark.parametrize(
    ("revision", "words"),
    [
        ("mian", "git knows no revision 'mian'"),
        ("mian", "did you mean main?"),
        ("main..HEAD", "expected one revision, not a range"),
        ("--output=x", "git knows no revision '--output=x'"),
        ("", "git knows no revision ''"),
        ("a.md", "git knows no revision 'a.md'"),
    ],
)
def test_a_revision_that_git_does_not_know(site: Path, since: Command, revision: str, words: str) -> None:
    assert words in since(revision)[0]
    assert not (site / "x").exists()


def test_a_branch_that_only_the_remote_has(since: Command, git: Git) -> None:
    git("update-ref", "refs/remotes/origin/topic", "HEAD")
    assert "did you mean origin/topic?" in since("topic")[0]


def test_a_draft_outside_of_a_repository(tmp_path: Path, since: Command) -> None:
    write(tmp_path / "loose", {"a.md": _OLD})
    assert since("HEAD", "../loose") == [
        "../loose/a.md: error: not in a repository of git, so --since cannot tell what changed in it"
    ]


def test_standard_input_is_no_file(since: Command) -> None:
    assert "--since asks git about files" in since("HEAD", "-")[0]


def test_a_shallow_clone_says_what_is_missing(tmp_path: Path, since: Command, git: Git) -> None:
    write(tmp_path / "site", {"a.md": _OLD + "\nMore.\n"})
    git("commit", "-q", "-a", "-m", "more")
    git("clone", "-q", "--depth", "1", f"file://{tmp_path / 'site'}", "shallow", at=".")
    git("fetch", "-q", "--depth", "1", "origin", f"{git('rev-parse', 'HEAD~1').strip()}:old", at="shallow")
    assert "in this shallow clone: fetch its history" in since("old", "../shallow")[0]
    assert "this clone is shallow: fetch its history" in since("0123abc", "../shallow")[0]


def test_a_submodule_is_a_repository_of_its_own(tmp_path: Path, since: Command, git: Git) -> None:
    write(tmp_path / "part", {"p.md": _OLD})
    git("init", "-q", at="part")
    git("add", ".", at="part")
    git("commit", "-q", "-m", "part", at="part")
    git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(tmp_path / "part"), "part")
    assert since() == []
    write(tmp_path / "site/part", {"p.md": _OLD + "\nA plorn.\n"})
    assert since() == ["part/p.md:7:3"]


def test_auto_takes_what_the_surroundings_tell(
    site: Path, since: Command, git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(site, {"a.md": _OLD + "\nA plorn.\n"})
    git("commit", "-q", "-a", "-m", "more")
    assert since("auto") == []
    monkeypatch.setenv("PRE_COMMIT_FROM_REF", "HEAD~1")
    assert since("auto") == ["a.md:7:3"]
    monkeypatch.delenv("PRE_COMMIT_FROM_REF")
    git("update-ref", "refs/remotes/origin/main", "HEAD~1")
    monkeypatch.setenv("GITHUB_BASE_REF", "main")
    assert since("auto") == ["a.md:7:3"]


def test_a_repository_has_no_program_run(site: Path, since: Command, git: Git, tmp_path: Path) -> None:
    """Settings and attributes may name programs: filters, monitors, differs, pagers, hooks."""
    trap = tmp_path / "trap.sh"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path / 'sprung'}\ncat\n")
    trap.chmod(0o755)
    for name in (
        "core.fsmonitor", "core.pager", "diff.external", "diff.x.command", "diff.x.textconv", "filter.x.clean",
        "filter.x.smudge", "filter.x.process", "core.sshCommand", "core.editor", "credential.helper", "gpg.program",
    ):  # fmt: skip
        git("config", name, str(trap))
    git("config", "core.hooksPath", str(tmp_path))
    for hook in ("post-index-change", "reference-transaction"):
        (tmp_path / hook).write_text(trap.read_text())
        (tmp_path / hook).chmod(0o755)
    write(
        site,
        {".gitattributes": "*.md diff=x filter=x\n", "a.md": _OLD + "\nA plorn.\n", "c.md": "A plorn.\n"},
    )
    (site / "b.md").unlink()
    assert since() == ["a.md:7:3", "c.md:1:3"]
    assert not (tmp_path / "sprung").exists()


def test_the_environment_of_a_hook_does_not_lead_astray(
    site: Path, since: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write(site, {"a.md": _OLD + "\nA plorn.\n"})
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "nowhere/index"))
    assert since() == ["a.md:7:3"]


def test_without_git_it_says_so(since: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_arguments: object, **_more: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(subprocess, "run", missing)
    assert "git is not installed" in since()[0]


def test_with_a_baseline_what_is_known_stays_known(site: Path, command: Command, since: Command) -> None:  # noqa: ARG001
    own = ("--rules", "../rules", "--select", "ABC001")
    assert command("baseline", ".", "--baseline", "known.json", *own).status == 0
    write(site, {"a.md": "Zero.\n" + _OLD + "\nNew: a plorn.\n"})
    known = ("--baseline", "known.json", "--since", "HEAD", "--format", "concise")
    done = command("check", ".", *known, *own)
    assert done.out.splitlines() == ["a.md:8:8: error ABC001 “plorn” is no word."]
    assert done.err == ""

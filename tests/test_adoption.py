"""A repository of articles adopts neurolint with real git and real pre-commit; `.ci/run` runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from articles import FALSE_CLAIMS, make_articles
from makers import write

pytestmark = pytest.mark.hook

_CHECKOUT = Path(__file__).resolve().parents[1]
_ARTICLES = 200
_HOOKS = """\
repos:
- repo: {address}
  rev: {revision}
  hooks:
  - id: neurolint
    args: [--baseline, .neurolint-baseline.json]
  - id: neurolint-validate
"""


class Repository:
    """A repository, with git and pre-commit for whom the user's own settings do not exist."""

    def __init__(self, folder: Path, home: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self._environment = {
            **os.environ,
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "PRE_COMMIT_HOME": str(home / "pre-commit"),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "a",
            "GIT_AUTHOR_EMAIL": "a@example.org",
            "GIT_COMMITTER_NAME": "a",
            "GIT_COMMITTER_EMAIL": "a@example.org",
        }

    def run(self, *command: str, status: int | None = 0) -> str:
        """Run a command in the folder and return what it printed; a `status` of None takes any."""
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert status in (None, done.returncode), f"{command}: {done.returncode}\n{done.stdout[-4000:]}"
        return done.stdout

    def commits(self) -> int:
        """Return how many commits there are."""
        return int(self.run("git", "rev-list", "--count", "HEAD"))

    def try_to_commit(self, *paths: str) -> tuple[bool, str]:
        """Stage files and commit; tell whether the hooks let it through, and what was printed."""
        before = self.commits()
        self.run("git", "add", "--", *paths)
        said = self.run("git", "commit", "-m", "edit", status=None)
        return self.commits() > before, said

    def edit(self, path: str, change: Callable[[str], str]) -> None:
        """Change the text of a file."""
        file = self.folder / path
        file.write_text(change(file.read_text("utf-8")), "utf-8")

    def undo(self) -> None:
        """Take back what was not committed."""
        self.run("git", "reset", "-q", "--hard")


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """Return address and revision of a repository with the working tree under test, new files among them."""
    home = tmp_path_factory.mktemp("hooks")
    copy = Repository(home / "neurolint", home)
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=_CHECKOUT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    for name in filter(None, listed.split("\0")):
        if (_CHECKOUT / name).is_file():
            (copy.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (copy.folder / name).write_bytes((_CHECKOUT / name).read_bytes())
    copy.run("git", "init", "-q")
    copy.run("git", "add", "--all")
    copy.run("git", "commit", "-q", "-m", "under test")
    return str(copy.folder), copy.run("git", "rev-parse", "HEAD").strip()


@pytest.fixture(scope="module")
def adopted(tmp_path_factory: pytest.TempPathFactory, hooks: tuple[str, str]) -> Repository:
    """Return a repository of 200 articles, many with old mistakes, that has adopted the gate."""
    home = tmp_path_factory.mktemp("site")
    site = Repository(home / "articles", home)
    write(site.folder, make_articles(_ARTICLES))
    site.run("git", "init", "-q")
    site.run("git", "add", "--all")
    site.run("git", "commit", "-q", "-m", "200 articles")
    site.run("neurolint", "check", ".", status=1)
    site.run("neurolint", "init")
    site.run("neurolint", "baseline", ".")
    address, revision = hooks
    write(site.folder, {".pre-commit-config.yaml": _HOOKS.format(address=address, revision=revision)})
    site.run("pre-commit", "install")
    went, said = site.try_to_commit(".")
    assert went, said
    return site


@pytest.fixture
def site(adopted: Repository) -> Repository:
    adopted.undo()
    return adopted


def _article(site: Repository, faulty: bool) -> str:
    """Return the path of an article, with or without old false claims."""
    for path in sorted(site.folder.glob("articles/*.md")):
        if any(claim in path.read_text("utf-8") for claim in FALSE_CLAIMS) == faulty:
            return path.relative_to(site.folder).as_posix()
    raise AssertionError("there is no such article")


_NEW = "Antidepressants such as ketamine are given by infusion."
_GOOD = "Bring a list of your medicines to the next visit."
_HELP = "## When to get help"


def _with(paragraph: str) -> Callable[[str], str]:
    """Return an edit that puts a paragraph before the last section but one."""
    return lambda text: text.replace(_HELP, f"{paragraph}\n\n{_HELP}")


def test_all_articles_pass_once_their_findings_are_known(site: Repository) -> None:
    said = site.run("pre-commit", "run", "--all-files")
    assert said.count("Passed") + said.count("Skipped") == 2, said


@pytest.mark.parametrize("faulty", [False, True])
def test_a_bad_edit_is_stopped_and_a_good_one_passes(site: Repository, faulty: bool) -> None:
    path = _article(site, faulty)
    site.edit(path, _with(_NEW))
    went, said = site.try_to_commit(path)
    assert not went
    assert "FCT002" in said
    assert said.count(" error ") == 1, said
    site.undo()
    site.edit(path, _with(_GOOD))
    went, said = site.try_to_commit(path)
    assert went, said


def test_a_new_false_claim_in_place_of_an_old_one_is_stopped(site: Repository) -> None:
    path = _article(site, faulty=True)
    (old,) = (claim for claim in FALSE_CLAIMS if claim in (site.folder / path).read_text("utf-8"))
    site.edit(path, lambda text: text.replace(old, _NEW))
    went, said = site.try_to_commit(path)
    assert not went
    assert "FCT002" in said


def test_moved_lines_stay_known(site: Repository) -> None:
    path = _article(site, faulty=True)
    site.edit(path, lambda text: text.replace("\n## ", f"\n{_GOOD}\n\n## ", 1))
    went, said = site.try_to_commit(path)
    assert went, said


def test_a_suppressed_finding_passes_with_a_reason_only(site: Repository) -> None:
    path = _article(site, faulty=False)
    site.edit(path, _with(f"<!-- neurolint-disable-next-line FCT002 -->\n{_NEW}"))
    went, said = site.try_to_commit(path)
    assert not went
    assert "SUP001" in said
    site.edit(
        path, lambda text: text.replace("FCT002 -->", "FCT002 until 2126-01-01 -- quoted from a leaflet -->")
    )
    went, said = site.try_to_commit(path)
    assert went, said


def test_a_broken_fact_of_the_house_is_stopped(site: Repository) -> None:
    write(site.folder, {"house/reference/facts/own.yaml": "facts:\n- id: own\n  subject: ketamine\n"})
    site.edit("neurolint.toml", lambda text: f'reference = ["house/reference"]\n{text}')
    went, said = site.try_to_commit("house", "neurolint.toml")
    assert not went
    assert "own.yaml:2:" in said


def test_the_hook_for_changed_lines_asks_for_no_baseline(site: Repository, hooks: tuple[str, str]) -> None:
    address, revision = hooks
    changed = _HOOKS.format(address=address, revision=revision).replace(
        "  - id: neurolint\n    args: [--baseline, .neurolint-baseline.json]\n", "  - id: neurolint-changed\n"
    )
    write(site.folder, {".pre-commit-config.yaml": changed})
    site.run("git", "commit", "-q", "--no-verify", "-a", "-m", "changed lines only")
    path = _article(site, faulty=True)
    site.edit(path, _with(_GOOD))
    went, said = site.try_to_commit(path)
    assert went, said
    assert "neurolint (changed lines)" in said
    site.edit(path, _with(_NEW))
    went, said = site.try_to_commit(path)
    assert not went
    assert said.count(" error ") == 1, said
    site.run("git", "commit", "-q", "--no-verify", "-m", "a bad edit that nobody stopped")
    said = site.run("pre-commit", "run", "--from-ref", "HEAD~1", "--to-ref", "HEAD", status=1)
    assert "FCT002" in said

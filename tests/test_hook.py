"""The pre-commit hook on a repository of articles. It needs pip and its index; `.ci/run` runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from makers import write

pytestmark = pytest.mark.hook

_CHECKOUT = Path(__file__).resolve().parents[1]
_FAULTY = "# On ketamine\n\nAntidepressants such as ketamine are given by infusion.\n"
_SOUND = "# On ketamine\n\nKetamine is an anaesthetic.\n"


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments], cwd=folder, check=True
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = write(
        tmp_path / "articles",
        {
            "faulty.md": _FAULTY,
            "sound.md": _SOUND,
            "README.md": _FAULTY,
            "requirements.txt": "#pain #relief #hope\n",
        },
    )
    _git(folder, "init", "-q")
    _git(folder, "add", ".")
    return folder


def _try(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "pre_commit",
            "try-repo",
            str(_CHECKOUT),
            "neurolint",
            "--all-files",
            "--color",
            "never",
        ],
        cwd=folder,
        env={**os.environ, "PRE_COMMIT_HOME": str(folder.parent / "pre-commit")},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def test_a_faulty_article_is_stopped_and_a_sound_one_goes_through(repository: Path) -> None:
    stopped = _try(repository)
    assert stopped.returncode == 1, stopped.stdout
    assert "faulty.md:3:1: error FCT002" in stopped.stdout
    assert "- exit code: 1" in stopped.stdout
    assert "sound.md:" not in stopped.stdout
    assert "README.md" not in stopped.stdout
    assert "requirements.txt" not in stopped.stdout
    _git(repository, "rm", "-q", "--cached", "faulty.md")
    (repository / "faulty.md").unlink()
    passed = _try(repository)
    assert passed.returncode == 0, passed.stdout
    assert "Passed" in passed.stdout

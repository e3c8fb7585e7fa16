"""The files for continuous integration in docs/: what GitHub and GitLab accept, and scripts that do what they say."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from makers import write

_DOCS = Path(__file__).resolve().parents[1] / "docs"
_ACTION, _GITLAB = _DOCS / "ci" / "github" / "action.yml", _DOCS / "ci" / "gitlab.yml"
_FAULTY = "# On ketamine\n\nAntidepressants such as ketamine are given by infusion.\n"
_SOUND = "# On ketamine\n\nKetamine is an anaesthetic.\n"


def _load(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def _workflows(folder: Path) -> list[Path]:
    """Write down the workflows that the page shows."""
    blocks = (_DOCS / "ci.md").read_text("utf-8").split("```yaml\n")[1:]
    shown = [block.partition("```")[0] for block in blocks]
    return [
        write(folder, {f"{number}.yml": text}) / f"{number}.yml"
        for number, text in enumerate(shown)
        if "jobs:" in text
    ]


@pytest.mark.parametrize(
    ("schema", "path"), [("vendor.github-actions", _ACTION), ("vendor.gitlab-ci", _GITLAB)]
)
def test_the_files_fit_the_schema_of_their_host(schema: str, path: Path) -> None:
    _fits(schema, path)


def test_the_workflows_of_the_page_fit_theirs(tmp_path: Path) -> None:
    shown = _workflows(tmp_path)
    assert shown
    for path in shown:
        _fits("vendor.github-workflows", path)


def _fits(schema: str, path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    return write(
        tmp_path / "articles", {"a faulty one.md": _FAULTY, "sound.md": _SOUND, "; touch owned.md": _SOUND}
    )


def _environment(tmp_path: Path, **more: str) -> dict[str, str]:
    """Return an environment in which `neurolint` and `pip` are those of this test."""
    home = tmp_path / "bin"
    home.mkdir(exist_ok=True)
    python = shutil.which(sys.executable) or sys.executable
    for name, line in (("neurolint", f'exec "{python}" -m neurolint "$@"'), ("pip", 'echo "pip $*"')):
        (home / name).write_text(f"#!/bin/sh\n{line}\n", "utf-8")
        (home / name).chmod(0o755)
    paths = os.pathsep.join(filter(None, sys.path))
    return {**os.environ, "PATH": f"{home}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": paths, **more}


def _act(tmp_path: Path, articles: Path, paths: str, arguments: str = "") -> tuple[int, str, str]:
    """Run the step that checks, as GitHub does; return status, log and summary."""
    (step,) = (step for step in _load(_ACTION)["runs"]["steps"] if step.get("id") == "check")
    asked = {name: value for name, value in step["env"].items() if "inputs." in value}
    assert asked.keys() == {"NEUROLINT_PATHS", "NEUROLINT_ARGUMENTS", "NEUROLINT_SARIF"}
    summary = tmp_path / "summary"
    summary.write_text("# Before\n", "utf-8")
    environment = _environment(
        tmp_path,
        RUNNER_TEMP=str(tmp_path),
        GITHUB_STEP_SUMMARY=str(summary),
        NEUROLINT_PATHS=paths,
        NEUROLINT_ARGUMENTS=arguments,
        NEUROLINT_SARIF="out.sarif",
    )
    script = tmp_path / "step.sh"
    script.write_text(step["run"], "utf-8")
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
        cwd=articles,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr, summary.read_text("utf-8")


def test_the_action_stops_a_faulty_article(tmp_path: Path, articles: Path) -> None:
    status, log, summary = _act(tmp_path, articles, "a faulty one.md\nsound.md\n; touch owned.md\n")
    assert status == 1, log
    assert "::error file=a faulty one.md,line=3," in log
    assert summary.startswith("# Before\n")
    assert "FCT002" in summary
    results = json.loads((articles / "out.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert "FCT002" in {result["ruleId"] for result in results}
    assert not (articles / "owned.md").exists()


def test_the_action_lets_a_sound_article_through(tmp_path: Path, articles: Path) -> None:
    status, log, _ = _act(tmp_path, articles, "sound.md", "--profile=draft\n\n--ignore=ATT,STR\n")
    assert status == 0, log


def test_the_action_ends_as_neurolint_does(tmp_path: Path, articles: Path) -> None:
    status, log, _ = _act(tmp_path, articles, "nowhere.md")
    assert status == 2, log


def test_no_input_stands_in_a_script() -> None:
    for step in _load(_ACTION)["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_the_job_for_gitlab_writes_its_reports(tmp_path: Path, articles: Path) -> None:
    job = _load(_GITLAB)["neurolint"]
    environment = _environment(tmp_path, **{**job["variables"], "NEUROLINT_PATHS": "sound.md"})
    script = "\n".join(job["script"])
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        cwd=articles,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    reports = job["artifacts"]["reports"]
    for name in (*job["artifacts"]["paths"], *reports.values()):
        assert (articles / name).stat().st_size, name

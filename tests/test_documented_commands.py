"""Every command line that the documentation shows is run, in a folder such as its readers have."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from articles import make_articles
from makers import script, write
from neurolint.cli.main import main

_ROOT = Path(__file__).resolve().parents[1]
_PAGES = [_ROOT / "README.md", *sorted((_ROOT / "docs").rglob("*.md"))]

_NOT_RUN = {
    "python3 -m venv .venv && .venv/bin/pip install -e '.[dev]' && .venv/bin/neurolint check examples/nerve-pain.md": (
        "sets everything up from an index of packages; the hook's test installs in the same way"
    ),
    "python3 -m venv .venv && .venv/bin/pip install -e '.[dev]' && .venv/bin/pytest -n auto": "runs this very test",
    "pip install 'neurolint[docx]'": "wants an index of packages",
    "pip install neurolint": "wants an index of packages",
    "ruff check && ruff format --check && mypy      # style and types": "looks at the code; .ci/run does so",
    "pytest -n auto                                 # the whole suite": "runs this very test",
    "python docs/rules.py                           # the pages of rules anew": "would write into the checkout",
}
"""Lines that are not run, each with the reason."""

_MEASURING = "python -m benchmarks"
"""Lines that begin so measure for minutes; the tests of the benchmarks try their parts."""

_FAULTY = (
    "# Nerve pain\n\nAntidepressants such as ketamine are given by infusion.\n\n## Why\n\nNerves hurt.\n"
)
_FILES = {
    **dict.fromkeys(("article.md", "draft.md", "drafts/one.md", "note"), _FAULTY),
    "drafts/two.md": "# Sleep\n\nGo to bed at the same time.\n",
    "page.html": "<html><body><main><h1>Nerve pain</h1><p>Ketamine is an anaesthetic.</p></main></body></html>",
    "article.mdx": "# Nerve pain\n\n<Note>Ketamine is an anaesthetic.</Note>\n",
    "articles/moved.md": "# Rest\n\nRest helps some people.\n",
}


def _shown(page: Path) -> list[str]:
    """Return the command lines that a page shows, in their order."""
    blocks = re.findall(r"^```sh\n(.*?)^```", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    return [line for block in blocks for line in block.splitlines() if line.strip()]


def _house() -> dict[str, str]:
    """Return the folder of rules and facts that docs/adding-facts.md builds."""
    text = (_ROOT / "docs" / "adding-facts.md").read_text("utf-8")
    files = re.findall(r"```yaml\n# (house/\S+)\n(.*?)```", text, re.DOTALL)
    rule = re.search(
        r"```yaml\n(code: .*?)```", (_ROOT / "docs" / "writing-rules.md").read_text("utf-8"), re.DOTALL
    )
    assert files
    assert rule
    code, name = re.findall(r"^(?:code|name): (\S+)$", rule[1], re.MULTILINE)
    return {**dict(files), f"house/rules/{code}-{name}.yaml": rule[1]}


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the folder of a reader: drafts, a house of their own, all of it in git, with a change since."""
    write(tmp_path, {**make_articles(6), **_FILES, **_house()})
    shutil.copytree(_ROOT / "examples", tmp_path / "examples")
    _write_word(tmp_path / "article.docx")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "a")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "a@example.org")
    for line in (
        "init -q -b main",
        "add .",
        "commit -q -m first",
        "update-ref refs/remotes/origin/main HEAD",
    ):
        subprocess.run(["git", *line.split()], cwd=tmp_path, check=True)
    (tmp_path / "articles" / "moved.md").write_text(_FAULTY, "utf-8")
    return tmp_path


def _write_word(path: Path) -> None:
    import docx

    document = docx.Document()
    document.add_heading("Nerve pain", 0)
    document.add_paragraph("Ketamine is an anaesthetic.")
    document.save(str(path))


@pytest.mark.parametrize("page", [page for page in _PAGES if _shown(page)], ids=lambda page: page.name)
def test_the_lines_of_a_page_run(page: Path, reader: Path, command: Callable[..., Any]) -> None:
    for line in _shown(page):
        if line in _NOT_RUN or line.startswith(_MEASURING):
            continue
        words = shlex.split(line, comments=True)
        if words[0] == "neurolint" and not re.search(r"[|<>$;&]", line.partition("  #")[0]):
            done = command(*words[1:])
            status, said = done.status, done.err
        else:
            status, said = _run(line, reader)
        assert status < 2, f"{line}\n{said}"


def _run(line: str, folder: Path) -> tuple[int, str]:
    """Run a line in a shell that has `neurolint` and `python` as they are here."""
    tools = folder.parent / f"{folder.name}-bin"
    tools.mkdir(exist_ok=True)
    for name, start in (("neurolint", f'"{sys.executable}" -m neurolint'), ("python", f'"{sys.executable}"')):
        (tools / name).write_text(f'#!/bin/sh\nexec {start} "$@"\n', "utf-8")
        (tools / name).chmod(0o755)
    paths = {
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
    }
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", line],
        cwd=folder,
        env={**os.environ, **paths},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_every_line_that_is_not_run_is_shown() -> None:
    shown = {line for page in _PAGES for line in _shown(page)}
    assert [line for line in _NOT_RUN if line not in shown] == []


def _mentioned() -> Iterator[tuple[str, str]]:
    """Yield the calls of neurolint that stand in running text, with their pages."""
    for page in _PAGES:
        if page.name != "command-line.md":
            text = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
            for call in re.findall(r"`neurolint (?!disable|enable)([a-z][^`]*)`", text):
                yield page.name, call


@pytest.mark.parametrize(("page", "call"), sorted(set(_mentioned())))
def test_what_is_mentioned_exists(page: str, call: str) -> None:  # noqa: ARG001 (names the page when it fails)
    words = call.replace("\n", " ").split()
    found: click.Command = main
    context = click.Context(main)
    while words and isinstance(found, click.Group):
        below = found.get_command(context, words.pop(0))
        assert below is not None, call
        found = below
    known = {name for parameter in found.params for name in (*parameter.opts, *parameter.secondary_opts)}
    asked = {word.partition("=")[0] for word in words if word.startswith("--")}
    assert asked <= known | {"--help"}, call


def test_the_page_of_commands_is_up_to_date() -> None:
    module = script("commands.py")
    assert module.PAGE.read_text("utf-8") == module.page(), "run `python docs/commands.py`"

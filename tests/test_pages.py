"""The pages of the documentation: found from their index, with links that lead somewhere and examples that work."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from articles import make_articles
from makers import write

_ROOT = Path(__file__).resolve().parents[1]
_DOCS = _ROOT / "docs"
_PAGES = [_ROOT / "README.md", *sorted(_DOCS.rglob("*.md"))]
_IN_WHEEL = {"README.md", "docs", "examples"}
"""What stands beside the suite when it runs against the built wheel; links elsewhere are tried in a checkout."""


def _links() -> Iterator[tuple[str, str]]:
    for page in _PAGES:
        text = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
        for target in re.findall(r"\]\(([^)\s]+)\)", text):
            if not re.match(r"[a-z]+:", target):
                yield page.relative_to(_ROOT).as_posix(), target


def _anchors(page: Path) -> set[str]:
    """Return the anchors that GitHub gives the headings of a page."""
    heads = re.findall(r"^#+ (.*)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize(("page", "target"), sorted(set(_links())))
def test_links_lead_somewhere(page: str, target: str) -> None:
    path, _, anchor = target.partition("#")
    there = ((_ROOT / page).parent / path).resolve() if path else _ROOT / page
    if there.relative_to(_ROOT).parts[:1] and there.relative_to(_ROOT).parts[0] not in _IN_WHEEL:
        top = _ROOT / there.relative_to(_ROOT).parts[0]
        assert there.exists() or not top.exists(), target
        return
    assert there.exists(), target
    if anchor:
        assert anchor in _anchors(there), target


def test_every_page_is_found_from_the_index() -> None:
    index = (_DOCS / "README.md").read_text("utf-8")
    pages = {page.name for page in _DOCS.glob("*.md")} - {"README.md"}
    assert pages <= set(re.findall(r"\(([\w-]+\.md)\)", index))


def test_the_python_page_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, make_articles(2))
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```python\n(.*?)```", (_DOCS / "python.md").read_text("utf-8"), re.DOTALL)
    assert len(blocks) == 2
    for block in blocks:
        exec(block, {})
    out = capsys.readouterr().out
    assert "ketamine" in out
    assert "articles" in out


def test_the_finding_of_getting_started_is_real(command: Callable[..., Any]) -> None:
    text = (_DOCS / "getting-started.md").read_text("utf-8")
    (shown,) = re.findall(r"```text\n(.*?)```", text, re.DOTALL)
    write(Path(), {"article.md": "# Nerve pain\n\nAntidepressants such as ketamine are given by infusion.\n"})
    told = command("check", "article.md", "--select", "FCT002").out.splitlines()
    for line in shown.splitlines():
        pattern = re.escape(line).replace("…", ".*")
        assert any(re.fullmatch(pattern, real) for real in told), (line, told)


@pytest.fixture
def concise(command: Callable[..., Any]) -> list[str]:
    write(Path(), {"an article.md": "# Nerve pain\n\nAntidepressants such as ketamine: a miracle cure.\n"})
    return list(
        command("check", "an article.md", "--format", "concise", "--profile", "audit").out.splitlines()
    )


def test_visual_studio_code_understands_a_line(concise: list[str]) -> None:
    text = (_DOCS / "editors.md").read_text("utf-8")
    (task,) = json.loads(re.findall(r"```json\n(.*?)```", text, re.DOTALL)[0])["tasks"]
    pattern = task["problemMatcher"]["pattern"]
    for line in concise:
        match = re.fullmatch(pattern["regexp"].removeprefix("^").removesuffix("$"), line)
        assert match is not None, line
        assert match[pattern["file"]] == "an article.md"
        assert match[pattern["severity"]] in ("error", "warning", "info")
        assert match[pattern["code"]].isalnum()
    assert len(concise) > 1


def test_vim_understands_a_line(concise: list[str]) -> None:
    text = (_DOCS / "editors.md").read_text("utf-8")
    (format_,) = re.findall(r"errorformat=(.*)", text)
    ways = {"%f": r".+?", "%l": r"\d+", "%c": r"\d+", "%t": r"\w", "%m": r".*"}
    patterns = []
    for part in format_.split(","):
        plain = part.replace("\\ ", " ")
        patterns.append("".join(ways.get(piece, re.escape(piece)) for piece in re.split(r"(%\w)", plain)))
    assert all(any(re.fullmatch(pattern, line) for pattern in patterns) for line in concise), concise

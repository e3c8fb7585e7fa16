"""What the README says is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from neurolint.api import check_paths
from neurolint.cli.main import COMMANDS
from neurolint.drafts.spans import Span

_ROOT = Path(__file__).resolve().parents[1]
_README = (_ROOT / "README.md").read_text(encoding="utf-8")


def _commands() -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", _README, re.DOTALL)
    lines = [line.partition("#")[0].partition("<")[0] for block in blocks for line in block.splitlines()]
    found = [part.strip() for line in lines for part in line.split("&&")]
    return [line.removeprefix(".venv/bin/") for line in found if re.match(r"(\.venv/bin/)?neurolint ", line)]


def test_the_readme_shows_every_command() -> None:
    assert {line.split()[1] for line in _commands()} == set(COMMANDS)


def test_the_python_example(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", _README, re.DOTALL)
    exec(code, {})
    assert "FCT002 " in capsys.readouterr().out


def test_paths_in_the_readme_lead_somewhere() -> None:
    for path in re.findall(r"\]\((?!http)([^)#]+)\)", _README):
        if path.partition("/")[0] in {"examples", "docs"}:
            assert (_ROOT / path).exists(), path


def test_the_example_draft_shows_the_faults() -> None:
    (result,) = check_paths([_ROOT / "examples" / "nerve-pain.md"]).results
    assert result.draft is not None
    found = {
        (finding.rule.code, result.draft.source[_first_line(result.draft.source, finding.span)])
        for finding in result.findings
    }
    for code, words in (
        ("STR001", "Calming Burning Nerves"),
        ("LNG001", "Game-Changer"),
        ("ATT001", "Studies show"),
        ("ATT002", "[3]"),
        ("FCT002", "arthritis"),
        ("FCT001", "effective for neuropathic pain"),
        ("EVD001", "SSRIs relieve nerve pain"),
        ("SAF007", "safely"),
        ("FCT002", "antidepressants such as ketamine"),
        ("BLP001", "#nervepain"),
        ("BLP003", "Leave a Comment"),
    ):
        assert any(code == rule and words in quoted for rule, quoted in found), (code, words)


def _first_line(source: str, span: Span) -> slice:
    end = source.find("\n", span.start, span.end)
    return slice(span.start, span.end if end < 0 else end)


def test_the_sound_example_has_no_finding() -> None:
    (result,) = check_paths([_ROOT / "examples" / "nerve-pain-sound.md"], profile="audit").results
    assert [(finding.rule.code, finding.message) for finding in result.findings] == []
    assert result.judgements

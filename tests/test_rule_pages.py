"""The pages on rules: what stands in them, and that those in docs/rules are those of the rule files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from makers import built_in, rule, script, write
from neurolint.library.model import Example, Examples, Rule
from neurolint.reporters.rulepage import rule_index, rule_page

_DOCS = Path(__file__).resolve().parents[1] / "docs"
Command = Callable[..., Any]


@pytest.fixture(scope="module")
def writer() -> ModuleType:
    return script("rules.py")


def test_the_pages_are_those_of_the_rule_files(writer: ModuleType) -> None:
    held = {path.name: path.read_text("utf-8") for path in (_DOCS / "rules").iterdir()}
    made = writer.pages()
    assert sorted(held) == sorted(made), "run python docs/rules.py"
    for name, text in made.items():
        assert held[name] == text, f"{name} is not what its rule says: run python docs/rules.py"


def test_the_pages_are_written_and_those_of_lost_rules_removed(
    writer: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "FOLDER", tmp_path / "rules")
    write(tmp_path, {"rules/OLD001-gone.md": "gone"})
    monkeypatch.setattr(writer, "pages", lambda: {"NEW001-here.md": "# NEW001\n"})
    writer.main()
    assert [(path.name, path.read_text("utf-8")) for path in (tmp_path / "rules").iterdir()] == [
        ("NEW001-here.md", "# NEW001\n")
    ]


def test_every_page_has_its_parts_and_no_open_fence() -> None:
    for one in built_in().rules.values():
        lines = list(rule_page(one))
        assert lines[0] == f"# {one.code} {one.name}"
        assert {"## Why", "## Severity", "## What it says", "## Flagged", "## Left alone"} <= set(lines)
        assert not any("\n" in line for line in lines)


def _made(**more: Any) -> Rule:
    given: dict[str, Any] = {"check": "headings", "suggestion": "Cut it.", "severity": "warning"}
    return rule("HOU001", **{**given, **more})


def test_profiles_and_options_are_told() -> None:
    page = list(_text(_made(profiles={"publish": "error", "draft": "off"}, options={"characters": 40})))
    assert (
        "in the profile `draft` it is off, in the profile `publish` as an error"
        in page[page.index("## Severity") + 2]
    )
    assert any(line.startswith("| `characters` | `40` | ") for line in page)


def test_an_example_with_a_fence_stands_in_a_longer_one() -> None:
    fenced = Example("```\ncode\n```\n", at="code", severity="info", format="text")
    page = list(_text(_made(examples=Examples(flag=(fenced, Example("Plain."))))))
    at = page.index("## Flagged")
    assert page[at + 2 : at + 11] == [
        "````text", "```", "code", "```", "````", "", "→ as info at “code”", "", "```markdown"
    ]  # fmt: skip


def test_what_a_terminal_would_obey_is_shown_as_its_code() -> None:
    assert not any("\x1b" in line for line in rule_page(_made(summary="red \x1b[31m")))


def test_the_index_leads_to_every_rule() -> None:
    index = list(rule_index([_made(summary="a | b"), rule("ABC001")]))
    assert [line for line in index if line.startswith("## ")] == ["## ABC", "## HOU"]
    assert r"| [HOU001](HOU001-name-of-hou001.md) | name-of-hou001 | warning | a \| b |" in index


def _text(one: Rule) -> list[str]:
    return list(rule_page(one))


def test_explain_tells_rules_facts_and_concepts(command: Command) -> None:
    done = command("explain", "evd001", "repeated-title", "ssri", "acupuncture-prevents-migraine")
    assert done.status == 0
    assert done.out.startswith("# EVD001 overstated-certainty\n")
    assert "\n\n# STR001 repeated-title\n" in done.out
    assert "\n\nssri\n" in done.out
    assert "\n\nacupuncture-prevents-migraine" in done.out


def test_explain_names_what_is_unknown_and_explains_the_rest(command: Command) -> None:
    done = command("explain", "EVD0001", "ssri", "repeated-titel", "qqqqqq")
    assert done.status == 2
    assert done.out.startswith("ssri\n")
    assert "neurolint: no rule, fact or concept is called 'EVD0001'; did you mean 'EVD001'\n" in done.err
    assert "'repeated-titel'; did you mean 'repeated-title'" in done.err
    assert "is called 'qqqqqq'\n" in done.err


def test_a_group_is_told_where_its_rules_are(command: Command) -> None:
    done = command("explain", "evd")
    assert done.status == 2
    assert "no rule, fact or concept is called 'evd', but a group of rules is: `neurolint rules`" in done.err


def test_explain_knows_rules_of_ones_own(command: Command, tmp_path: Path) -> None:
    text = (
        "code: HOU001\nname: fruit\nsummary: Fruit is named.\nwhy: The house says so.\nseverity: warning\n"
        "check: phrases\noptions:\n  phrases:\n  - match: [apples]\nmessage: No fruit.\n"
    )
    write(tmp_path, {"house/HOU001-fruit.yaml": text})
    done = command("explain", "HOU001", "--rules", str(tmp_path / "house"))
    assert (done.status, done.out.split("\n", 1)[0]) == (0, "# HOU001 fruit")

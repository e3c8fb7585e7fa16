"""What `import neurolint` offers."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import neurolint
from makers import write
from neurolint.drafts.spans import Span
from neurolint.errors import ConfigError
from neurolint.findings.report import Report

_RULE = """\
code: HOU001
name: fruit
summary: Fruit is named.
why: The house says so.
severity: warning
check: phrases
options:
  phrases: [{match: [apples]}]
message: "“{quote}” is fruit."
profiles: {publish: error}
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    return write(tmp_path / "house", {"HOU001-fruit.yaml": _RULE})


def test_a_text_is_checked(house: Path) -> None:
    (found,) = neurolint.check_text("Some **apples** here.", rules=[house], select=["HOU001"])
    assert isinstance(found, neurolint.Finding)
    assert (found.rule.code, found.severity, found.span) == ("HOU001", "warning", Span(7, 13))
    assert found.message == "“apples” is fruit."
    assert (
        neurolint.check_text("apples", rules=[house], select=["HOU"], profile="publish")[0].severity
        == "error"
    )
    assert neurolint.check_text("apples", rules=[house], ignore=["fruit"]) == ()


def test_the_format_of_a_text() -> None:
    fenced = "```\nLeave a Comment\n```\n"
    assert not neurolint.check_text(fenced, select=["BLP003"])
    assert neurolint.check_text(fenced, select=["BLP003"], format="text")


def test_a_built_in_rule_speaks_twice_alike() -> None:
    text = "# On ketamine\n\nAntidepressants such as ketamine relieve pain.\n"
    first = neurolint.check_text(text)
    assert "FCT002" in {finding.rule.code for finding in first}
    assert neurolint.check_text(text) == first


def test_paths_are_checked(house: Path, tmp_path: Path) -> None:
    drafts = write(tmp_path / "drafts", {"a.md": "apples", "b.md": ""})
    report = neurolint.check_paths([drafts], rules=[house], select=["HOU001"], today=date(2026, 1, 31))
    assert isinstance(report, Report)
    first, second = report.results
    assert ([finding.rule.code for finding in first.findings], first.error) == (["HOU001"], None)
    assert (second.path, second.error) == (str(drafts / "b.md"), "the draft is empty")
    assert report.today == date(2026, 1, 31)
    assert neurolint.check_paths([tmp_path / "gone.md"]).results[0].error == "no such file or folder"


def test_broken_rules_are_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        neurolint.check_text("x", rules=[tmp_path / "gone"])


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"select": ["FTC001"]}, r"no rule, group or tag is called 'FTC001'; did you mean FCT001\?"),
        ({"select": "FTC001"}, "is called 'FTC001'"),
        ({"ignore": ["FCT001,zzz"]}, "is called 'zzz'"),
        ({"profile": "bogus"}, "no profile is called 'bogus'; there are draft, publish, audit"),
        ({"profile": "drafts"}, r"did you mean draft\?"),
        ({"jurisdiction": "Narnia"}, "no fact names the jurisdiction 'Narnia'; the facts know "),
    ],
)
def test_what_there_is_none_of_is_no_all_clear(options: dict[str, Any], said: str, tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(ValueError, match=said):
            neurolint.check_text("Antidepressants such as ketamine.", **options)
    with pytest.raises(ValueError, match=said):
        neurolint.check_paths([tmp_path / "gone.md"], **options)


def test_an_unknown_format_is_told() -> None:
    with pytest.raises(ValueError, match="no format is called 'docx'; there are markdown, mdx, text, html"):
        neurolint.check_text("Text.", format="docx")  # type: ignore[arg-type]


def test_names_are_taken_as_on_the_command_line() -> None:
    text = "Antidepressants such as ketamine relieve pain."
    for select in ("fct002", ["fct002,BLP"], "wrong-classification"):
        (found,) = neurolint.check_text(text, select=select, jurisdiction="us")
        assert found.rule.code == "FCT002"


def test_public_names() -> None:
    assert set(neurolint.__all__) <= set(dir(neurolint))
    for name in neurolint.__all__:
        assert getattr(neurolint, name)
    with pytest.raises(AttributeError, match="'neurolint' has no attribute 'nothing'"):
        _ = neurolint.nothing


def test_nothing_is_imported_before_it_is_used() -> None:
    code = "import sys, neurolint; print([name for name in sys.modules if name.startswith('neurolint.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_check_imports_nothing_that_it_does_not_use(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": "Some text.\n"})
    code = (
        "import sys, neurolint.cli\n"
        "for _ in range(2): neurolint.cli.run(['check', 'a.md'])\n"  # the first run fills the cache
        "print({'rapidfuzz', 'importlib.metadata', 'email', 'difflib', 'unittest'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path,
        env={**os.environ, "NEUROLINT_CACHE_DIR": str(tmp_path / "cache")},
    )  # fmt: skip
    assert done.stdout.splitlines()[-1] == "set()"

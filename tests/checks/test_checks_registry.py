from __future__ import annotations

from pathlib import Path

import pytest
from editorial_pages import small_reference

from makers import built_in
from neurolint import checks
from neurolint.checks.base import Page
from neurolint.checks.registry import CHECKS
from neurolint.errors import ConfigError
from neurolint.library.model import Rule
from neurolint.library.schema import schema_names


def test_every_kind_has_a_file_and_a_schema() -> None:
    folder = Path(checks.__file__).parent
    with_build = {path.stem for path in folder.glob("*.py") if "\ndef build(" in path.read_text("utf-8")}
    assert set(CHECKS) == with_build
    assert set(CHECKS) == set(schema_names("checks"))


@pytest.mark.parametrize("kind", sorted(CHECKS))
def test_a_kind_is_used_by_a_rule(kind: str) -> None:
    assert kind in {rule.check for rule in built_in().rules.values()}


@pytest.mark.parametrize("code", sorted(built_in().rules))
def test_an_empty_page_has_no_fault_that_stops_the_run(code: str) -> None:
    rule = built_in().rules[code]
    check = CHECKS[rule.check](rule, small_reference())
    from editorial_pages import page

    empty: Page = page("")
    assert list(check(empty)) == []


def test_a_phrase_out_of_the_notation_names_the_file_the_code_and_the_phrase(tmp_path: Path) -> None:
    path = tmp_path / "ABC001-a-fault.yaml"
    path.write_text("options:\n  phrases:\n  - match: [fine, '(broken']\n", "utf-8")
    options = {"phrases": [{"match": ["fine", "(broken"]}]}
    rule = Rule("ABC001", "a-fault", "s", "w", "warning", "phrases", "m", options=options, path=str(path))
    with pytest.raises(ConfigError) as raised:
        CHECKS["phrases"](rule, small_reference())
    (problem,) = raised.value.problems
    assert (problem.path, problem.line, problem.column) == (str(path), 3, 19)
    assert "'(broken' cannot be read" in problem.message

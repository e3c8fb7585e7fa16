"""What the documentation shows is so."""

from __future__ import annotations

import re
from pathlib import Path

from makers import write
from neurolint.examples import Trials
from neurolint.library.load import load_library

_DOCS = Path(__file__).resolve().parents[1] / "docs"


def test_the_example_rule_works(tmp_path: Path) -> None:
    (rule,) = re.findall(r"```yaml\n(.*?)```", (_DOCS / "writing-rules.md").read_text("utf-8"), re.DOTALL)
    code, name = re.findall(r"^(?:code|name): (\S+)$", rule, re.MULTILINE)
    library = load_library([write(tmp_path, {f"{code}-{name}.yaml": rule})])
    trials = list(Trials(library).run(library.rules[code]))
    assert {trial.kind for trial in trials} == {"flag", "pass"}
    assert [trial.got for trial in trials if trial.failed] == []

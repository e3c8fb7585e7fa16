"""Recall on the five drafts that editors marked, where they and their scorer stand beside the checkout."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.seeds

_SCORER = Path(__file__).resolve().parents[2] / "shared" / "score" / "seeds.py"


def test_what_editors_marked_is_found_and_nothing_else() -> None:
    if not _SCORER.is_file():
        pytest.skip("the drafts that editors marked are not here: RECALL WAS NOT MEASURED")
    command = f"{shlex.quote(sys.executable)} -m neurolint check --format json --profile audit"
    done = subprocess.run(
        [sys.executable, str(_SCORER), "--group", "FCT,EVD,ATT,STR,BLP", "--show", "50", "--command", command],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    score = json.loads(done.stdout.splitlines()[-1])
    assert score["wrongly_flagged"] == 0, done.stdout
    assert score["errors_met"] == score["errors"], done.stdout
    assert score["recall"] >= 0.80, done.stdout

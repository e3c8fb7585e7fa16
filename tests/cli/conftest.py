"""The command line run in this process, from a folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from neurolint.cli import run


@dataclass(frozen=True, slots=True)
class Done:
    """How a run ended and what it printed."""

    status: int
    out: str
    err: str


Command = Callable[..., Done]


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Return a function that runs `neurolint` with arguments in `tmp_path`."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> Done:
        status = run(arguments)
        out, err = capsys.readouterr()
        return Done(status, out, err)

    return call

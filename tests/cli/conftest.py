"""The command line run in this process, from a folder of its own, with a cache of its own."""

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


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all runs: what is in it has no say in what they print."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def command(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Command:
    """Return a function that runs `neurolint` with arguments in `tmp_path`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEUROLINT_CACHE_DIR", str(cache))

    def call(*arguments: str) -> Done:
        status = run(arguments)
        out, err = capsys.readouterr()
        return Done(status, out, err)

    return call

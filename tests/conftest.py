"""What the whole suite shares: a cache of its own, the command line, and a loud word on what was not run."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("neurolint", deadline=None)  # what takes longer on a busy machine is no failure
settings.load_profile("neurolint")


@dataclass(frozen=True, slots=True)
class Done:
    """How a run of the command line ended and what it printed."""

    status: int
    out: str
    err: str


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep the suite away from the user's cache; one for all runs, as it has no say in what they print."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEUROLINT_CACHE_DIR", str(folder))
        yield folder


@pytest.fixture
def command(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Done]:
    """Return a function that runs `neurolint` with arguments in this process, from `tmp_path`.

    No result of an earlier test is kept: that may have changed the engine.
    """
    from neurolint.cli import run

    shutil.rmtree(cache / "results", ignore_errors=True)

    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> Done:
        status = run(arguments)
        out, err = capsys.readouterr()
        return Done(status, out, err)

    return call


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the end, where nobody overlooks it, what was skipped."""
    for report in terminalreporter.stats.get("skipped", []):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        terminalreporter.write_line(f"NOT RUN: {report.nodeid}: {reason}", red=True, bold=True)

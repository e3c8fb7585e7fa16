"""What the whole suite shares: a cache of its own, the command line, and a loud word on what was not run."""

from __future__ import annotations

import gc
import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

import neurolint
from neurolint.errors import ConfigError
from neurolint.library import readymade
from neurolint.library.files import data_dir
from neurolint.library.makeready import make_ready

settings.register_profile("neurolint", deadline=None)  # what takes longer on a busy machine is no failure
settings.load_profile("neurolint")


@dataclass(frozen=True, slots=True)
class Done:
    """How a run of the command line ended and what it printed."""

    status: int
    out: str
    err: str


def pytest_configure(config: pytest.Config) -> None:
    """Let a checkout have what a wheel brings: the built-in files read and checked once, not by each test anew.

    They are kept from one run to the next until they, or the code that reads them, change. When a file has a mistake
    nothing is ready, and the tests tell of it.
    """
    if readymade.FOLDER.is_dir():
        return
    readymade.FOLDER = config.rootpath / ".pytest_cache" / "readymade"
    if hasattr(config, "workerinput"):  # the process that started this one has made it
        return
    made_of, digest = readymade.FOLDER / "made-of", _digest_of_what_is_read()
    if not made_of.is_file() or made_of.read_text(encoding="ascii") != digest:
        shutil.rmtree(readymade.FOLDER, ignore_errors=True)
        with suppress(ConfigError):
            make_ready(readymade.FOLDER)
            made_of.write_text(digest, encoding="ascii")


def pytest_collection_finish() -> None:
    """Leave what lives as long as the run, thousands of tests and the reference, out of each collection of garbage.

    What is collected after it is looked at less often: a reference made ready for one test is hundreds of thousands of
    values.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20)


def _digest_of_what_is_read() -> str:
    """Return what changes with the rules, the reference, and the code and schemas by which they are read."""
    code = Path(neurolint.__file__).parent
    folders = (data_dir("rules"), data_dir("reference"), code / "library", code / "language")
    total = hashlib.sha256()
    for path in sorted(path for folder in folders for path in folder.rglob("*.*") if path.suffix != ".pyc"):
        total.update(path.read_bytes())
    return total.hexdigest()


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

"""More processes than one: the same report, errors and faults, and an end at once when it is asked for."""

from __future__ import annotations

import multiprocessing
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import pytest

from makers import built_in, write
from neurolint.cli import looking, workers
from neurolint.cli.drafts import Content
from neurolint.cli.workers import Workers
from neurolint.config.configs import Configs
from neurolint.drafts.read import parse
from neurolint.library.model import Library
from neurolint.linters import Linters

Command = Callable[..., Any]

_DAY = ("--today", "2026-01-31")
_FAULTY = "Antidepressants such as ketamine are given by infusion.\n"


def _pages(count: int) -> dict[str, str]:
    pages = {
        f"{number:03}.md": f"# Page {number}\n\n{_FAULTY * (number % 3)}Rest.\n" for number in range(count)
    }
    shared = "A long walk after lunch helps many people who sit at a desk for most of their working day."
    return pages | {"003.md": f"# Walks\n\n{shared}\n", "017.md": f"# Lunch\n\n{shared}\n"}


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    return write(tmp_path / "drafts", _pages(24))


def _load(*_folders: object) -> Library:
    return built_in()


@pytest.mark.parametrize("format_", ["text", "json", "sarif"])
@pytest.mark.parametrize("cached", [False, True])
def test_the_number_of_processes_changes_nothing(
    command: Command, drafts: Path, cache: Path, format_: str, cached: bool
) -> None:
    (drafts / "010.md").write_bytes(b"\xff\xff")
    (drafts / "020.md").write_bytes(b"")
    told = []
    for jobs in ("1", "2", "3"):
        more = () if cached else ("--no-cache",)
        shutil.rmtree(cache / "results", ignore_errors=True)
        told.append(command("check", "drafts", "--format", format_, "--jobs", jobs, *_DAY, *more))
    assert told[0].status == 2
    assert told[0] == told[1] == told[2]


def test_processes_work_at_all(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[str] = []
    real = Workers.send

    def send(self: Workers, content: Content, key: str | None) -> Any:
        sent.append(content.path)
        return real(self, content, key)

    monkeypatch.setattr(Workers, "send", send)
    write(Path("drafts"), _pages(24))
    command("check", "drafts", "--no-cache", "--jobs", "2")
    assert len(sent) == 24 - looking.ALONE


@pytest.mark.parametrize("format_", ["text", "json"])
def test_processes_that_begin_anew_change_nothing(
    command: Command, drafts: Path, monkeypatch: pytest.MonkeyPatch, format_: str
) -> None:
    """With settings of a configuration, as on Windows and macOS."""
    (drafts / "neurolint.toml").write_text('ignore = ["STR"]\n[paths."02*.md"]\nselect = ["FCT"]\n')
    call = ("check", "drafts", "--no-cache", "--format", format_, *_DAY)
    expected = command(*call, "--jobs", "1")
    monkeypatch.setattr(workers.Workers.__init__, "__kwdefaults__", {"method": "spawn"})
    assert command(*call, "--jobs", "2") == expected


@pytest.mark.usefixtures("drafts")
def test_a_closed_standard_error_stops_no_process(tmp_path: Path) -> None:
    call = f"{shlex.quote(sys.executable)} -m neurolint check drafts --no-cache --jobs 2 2>&-"
    done = subprocess.run(call, shell=True, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "24 files" in done.stdout


@pytest.mark.usefixtures("drafts")
def test_few_drafts_are_checked_without_others(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "Workers", lambda *_: pytest.fail("not worth it"))
    command("check", "drafts/001.md", "drafts/002.md", "--no-cache", "--jobs", "2")


def test_a_new_process_makes_its_own_linters() -> None:
    """As on Windows and macOS, where a process does not begin as a copy."""
    linters = Linters(Configs(off=True), _load)
    linters.result(parse("Rest.", "a.md", "markdown"))  # what is ready here cannot travel
    with Workers(linters, None, 1, method="spawn") as pool:
        sent = [
            pool.send(Content("a.md", _FAULTY.encode()), None),
            pool.send(Content("b.md", b"\xff\xff"), None),
        ]
        record, error = (one.result() for one in sent if one is not None)
    assert isinstance(record, list)
    assert b"ketamine-not-standard-antidepressant" in b"".join(record)
    assert isinstance(error, str)


@pytest.mark.usefixtures("drafts")
@pytest.mark.parametrize(
    "error", [OSError("no semaphores"), ImportError("_multiprocessing"), NotImplementedError()]
)
def test_where_there_can_be_no_processes_all_is_checked_here(
    command: Command, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    call = ("check", "drafts", "--no-cache", *_DAY)
    expected = command(*call, "--jobs", "1")
    asked: list[int] = []

    def fail(*_: object) -> None:
        asked.append(1)
        raise error

    monkeypatch.setattr(workers, "ProcessPoolExecutor", lambda *_, **__: fail())
    assert command(*call, "--jobs", "2") == expected
    assert len(asked) == 1


def test_processes_that_are_gone_take_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with Workers(Linters(Configs(off=True), _load), None, 1) as pool:

        def broken(*_: object) -> None:
            raise BrokenProcessPool

        monkeypatch.setattr(pool._pool, "submit", broken)
        assert pool.send(Content("a.md", b"Rest."), None) is None


@pytest.mark.usefixtures("drafts")
def test_a_mistake_in_a_rule_of_the_house_is_told_once(command: Command, tmp_path: Path) -> None:
    house = "code: HOU001\nname: rest\nsummary: s\nwhy: w\nseverity: error\ncheck: phrases\n"
    house += "options: {phrases: [{match: ['(rest']}]}\nmessage: Rest.\n"
    write(tmp_path / "house", {"HOU001-rest.yaml": house})
    done = command("check", "drafts", "--rules", "house", "--jobs", "2")
    assert done.status == 2
    assert done.err.count("HOU001-rest.yaml:") == 1


def _dies(content: Content, _key: str | None) -> str:
    if content.path.endswith("013.md") and multiprocessing.parent_process() is not None:
        os._exit(9)
    return workers_check(content, _key)  # type: ignore[return-value]


workers_check = workers._check


@pytest.mark.usefixtures("drafts")
@pytest.mark.skipif(sys.platform != "linux", reason="a patched function reaches copies of this process only")
def test_what_a_process_did_not_live_to_tell_is_checked_here(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = ("check", "drafts", "--no-cache", *_DAY)
    expected = command(*call, "--jobs", "1")
    monkeypatch.setattr(workers, "_check", _dies)
    assert command(*call, "--jobs", "2") == expected


def _fails(content: Content, _key: str | None) -> str:
    error = RuntimeError("a fault of ours")
    error.add_note(f"while checking {content.path}")
    raise error


@pytest.mark.usefixtures("drafts")
@pytest.mark.skipif(sys.platform != "linux", reason="a patched function reaches copies of this process only")
def test_a_fault_in_a_process_is_a_fault_of_ours(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_check", _fails)
    done = command("check", "drafts", "--no-cache", "--jobs", "2")
    assert done.status == 3
    assert "a fault of ours" in done.err
    assert "while checking" in done.err
    assert _left([child.pid for child in multiprocessing.active_children() if child.pid]) == []


@pytest.fixture
def at_work(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A run with other processes that has begun."""
    long = "".join(f"{_FAULTY.strip()} It is seen on {number} wards. " for number in range(400))
    folder = write(tmp_path / "drafts", {f"{number:03}.md": f"{number}. {long}\n" for number in range(60)})
    run = [sys.executable, "-m", "neurolint", "check", str(folder), "--jobs", "2", "--no-cache"]
    with subprocess.Popen(
        run,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        text=True,
        preexec_fn=_heeds_interrupts,
    ) as process:
        deadline = time.monotonic() + 60
        while len(_children(process.pid)) < 2 and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.05)
        yield process


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("whole_group", [True, False])
def test_an_interrupt_ends_all_at_once(at_work: subprocess.Popen[str], whole_group: bool) -> None:
    children = _children(at_work.pid)
    if whole_group:
        os.killpg(at_work.pid, signal.SIGINT)  # as a terminal does
    else:
        at_work.send_signal(signal.SIGINT)
    out, err = at_work.communicate(timeout=60)
    assert (at_work.returncode, out, err.strip()) == (130, "", "")
    assert children
    assert _left(children) == []


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_no_process_outlives_the_first(at_work: subprocess.Popen[str]) -> None:
    children = _children(at_work.pid)
    at_work.kill()
    at_work.communicate(timeout=60)  # ends when nobody holds its output any more
    assert children
    assert _left(children) == []


def _heeds_interrupts() -> None:
    """Undo what a shell does to jobs in its background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _children(pid: int) -> list[int]:
    told = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=False).stdout
    return [int(line) for line in told.split()]


def _left(pids: list[int]) -> list[int]:
    """Return the processes that do not end within a moment: whoever takes in orphans may take one."""
    deadline = time.monotonic() + 10
    while any(map(_alive, pids)) and time.monotonic() < deadline:
        time.sleep(0.05)
    return [pid for pid in pids if _alive(pid)]


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("jobs", ["0", "-1", "many"])
def test_jobs_is_a_number_of_processes(command: Command, jobs: str) -> None:
    assert command("check", ".", "--jobs", jobs).status == 2

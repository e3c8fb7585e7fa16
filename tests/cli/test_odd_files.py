"""Files that are no files, that change, vanish or cannot be written: each is told, and nobody waits for ever."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Done
from makers import write
from neurolint.drafts.encoding import MAX_BYTES
from neurolint.errors import DraftError
from neurolint.paths import find_drafts, load_draft

Command = Callable[..., Done]
pytestmark = pytest.mark.skipif(os.name != "posix", reason="makes pipes, sockets and links")
_WAIT = 600
"""Seconds after which something is taken to hang; nothing here takes a hundredth of it on a quiet machine."""


def neurolint(folder: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own, which must not hang."""
    command = [sys.executable, "-m", "neurolint", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, cwd=folder, check=False, timeout=_WAIT,
        env={**os.environ, **more},
    )  # fmt: skip


def names(folder: Path) -> list[str]:
    """Return what lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """Return a folder with a draft, and under the names of drafts things that are none."""
    write(tmp_path, {"a.md": "Text.\n"})
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "round.md").symlink_to("round.md")
    (tmp_path / "again").symlink_to(".", target_is_directory=True)
    return tmp_path


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("pipe.md", "a pipe into which nobody writes"),
        ("folder.md", "no drafts in this folder"),
        ("round.md", "too many levels of symbolic links"),
        ("/dev/zero", f"the draft has {MAX_BYTES + 1:,} bytes"),
        ("/dev/null", "the draft is empty"),
        ("x" * 300, "file name too long"),
        ("a.md/b.md", "not a directory"),
    ],
)
def test_what_is_no_file_is_told(odd: Path, name: str, said: str) -> None:
    done = neurolint(odd, "check", name, "a.md")
    assert done.returncode == 2
    assert f"error: {said}" in done.stderr
    assert "2 files: " in done.stdout


def test_a_socket_is_told(monkeypatch: pytest.MonkeyPatch, odd: Path) -> None:
    monkeypatch.chdir(odd)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as open_:
        open_.bind("s.md")
        with pytest.raises(DraftError, match=r"no such device or address|not supported"):
            load_draft("s.md")


def test_in_a_folder_they_are_passed_over(odd: Path) -> None:
    places = [(Path(place.path).name, place.error) for place in find_drafts([odd])]
    assert places == [("round.md", "a link that leads nowhere"), ("a.md", None)]


def test_a_pipe_into_which_somebody_writes_is_read(odd: Path) -> None:
    pipe = odd / "pipe.md"
    kept = os.open(
        pipe, os.O_RDONLY | os.O_NONBLOCK
    )  # lets the other side open it, and write before anybody reads
    writing = os.open(pipe, os.O_WRONLY)

    def write_slowly() -> None:
        os.write(writing, b"One ")
        os.write(writing, b"two.")
        os.close(writing)

    thread = threading.Thread(target=write_slowly)
    thread.start()
    assert load_draft(str(pipe)).source == "One two."
    thread.join()
    os.close(kept)


@pytest.mark.parametrize("name", ["pipe.md", "folder.md", "round.md"])
def test_a_baseline_that_is_no_file(odd: Path, name: str) -> None:
    done = neurolint(odd, "check", "a.md", "--baseline", name)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"{name}:1:1: ")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("pipe.md", "no such device or address"),
        ("folder.md", "is a directory"),
        ("no/x.json", "no such file or folder"),
        ("a.md/x.json", "not a directory"),
        ("/dev/full", "no space left on device"),
    ],
)
def test_an_output_that_cannot_be_written(odd: Path, name: str, said: str) -> None:
    before = names(odd)
    done = neurolint(odd, "check", "a.md", "--output", f"json={name}")
    assert done.returncode == 2
    assert done.stderr == f"neurolint: error: {name} cannot be written: {said}\n"
    assert names(odd) == before


@pytest.mark.parametrize("cache", ["a.md", "/dev/full", "/proc/1/none", "/" + "x" * 300, "again/pipe.md"])
def test_a_cache_that_cannot_be_is_done_without(odd: Path, cache: str) -> None:
    done = neurolint(odd, "check", "a.md", NEUROLINT_CACHE_DIR=cache)
    usual = neurolint(odd, "check", "a.md")
    assert (done.returncode, done.stdout, done.stderr) == (usual.returncode, usual.stdout, usual.stderr)
    assert (odd / "a.md").read_text() == "Text.\n"


def test_a_file_that_vanishes_before_it_is_read(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"a.md": "Text.\n", "b.md": "More text.\n"})
    whole = find_drafts

    def late(*given: object) -> object:
        places = list(whole(*given))  # type: ignore[arg-type]
        (tmp_path / "a.md").unlink(missing_ok=True)
        return iter(places)

    monkeypatch.setattr("neurolint.cli.drafts.find_drafts", late)
    done = command("check", ".")
    assert done.status == 2
    assert "a.md: error: no such file or folder" in done.err
    assert "2 files: " in done.out


@pytest.mark.parametrize("grown", [b"More.", b"x" * 200_000, b""])
def test_a_file_that_changes_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, grown: bytes
) -> None:
    path = tmp_path / "a.md"
    path.write_text("Text.")
    usual = os.open

    def late(name: str, flags: int, *more: int) -> int:
        descriptor = usual(name, flags, *more)
        path.write_bytes(grown)
        return descriptor

    monkeypatch.setattr(os, "open", late)
    if not grown:
        with pytest.raises(DraftError, match="the draft is empty"):
            load_draft(str(path))
        return
    assert load_draft(str(path)).source == grown.decode()


@pytest.mark.parametrize(
    "error",
    [
        PermissionError(13, "Permission denied"),
        OSError(5, "Input/output error"),
        OSError(116, "Stale file handle"),
    ],
)
def test_a_file_that_the_system_does_not_give(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    write(tmp_path, {"a.md": "Text.\n", "b.md": "More text.\n"})
    usual = os.open

    def shut(name: str, flags: int, *more: int) -> int:
        if str(name).endswith("a.md"):
            raise error
        return usual(name, flags, *more)

    monkeypatch.setattr(os, "open", shut)
    done = command("check", "a.md", "b.md", "--no-cache")
    assert done.status == 2
    assert f"a.md: error: {str(error.strerror).lower()}" in done.err
    assert "2 files: " in done.out


def test_a_name_that_no_file_can_have() -> None:
    with pytest.raises(DraftError, match="no file can have this name"):
        load_draft("a\0.md")


@pytest.mark.parametrize(
    "place",
    [
        "neurolint.library.load.load_library",
        "neurolint.lint.read_claims",
        "neurolint.drafts.read.parse",
        "neurolint.cli.replacing.replace_file",
    ],
)
def test_an_interruption_at_any_moment_leaves_no_half_file(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    write(tmp_path, {"a.md": "Text.\n"})

    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(place, stop)
    done = command("check", "a.md", "--no-cache", "--output", "json=out.json")
    assert (done.status, "Traceback" in done.err) == (130, False)
    assert names(tmp_path) == ["a.md"]


def test_ctrl_c_while_drafts_are_checked(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": "Ketamine cures pain and gabapentin relieves it. " * 40_000})
    command = [
        sys.executable,
        "-m",
        "neurolint",
        "check",
        "a.md",
        "-",
        "--no-cache",
        "--output",
        "json=out.json",
    ]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        preexec_fn=lambda: signal.signal(
            signal.SIGINT, signal.SIG_DFL
        ),  # a job in the background has it ignored
    ) as running:
        with pytest.raises(subprocess.TimeoutExpired):
            running.wait(1)
        running.send_signal(signal.SIGINT)
        _, told = running.communicate(timeout=_WAIT)
    assert running.returncode == 130
    assert b"Traceback" not in told
    assert names(tmp_path) == ["a.md"]

"""Exit statuses, interruptions and faults of our own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from makers import write
from neurolint import __version__
from neurolint.cli.folders import cache_folder
from neurolint.cli.main import COMMANDS

Command = Callable[..., Any]

_DRAFT = """\
# Relief at last

Relief at last

Antidepressants such as ketamine and amitriptyline cure neuropathic pain, and studies show that SSRIs do.[4]
SSRIs and TCAs have proven effective for nerve pain, which is why experts say that they safely bring hope.

Types of neuropathic pain include:

- arthritis
- sciatica

#pain #relief #hope
"""


def test_version(command: Command) -> None:
    assert command("--version") == type(command("--version"))(0, f"neurolint {__version__}\n", "")


def test_help_ends_in_examples(command: Command) -> None:
    done = command("--help")
    assert done.status == 0
    assert done.out.rstrip().splitlines()[-1].strip().startswith("neurolint COMMAND --help")
    for name in COMMANDS:
        assert f"\n  {name} " in done.out
        own = command(name, "-h")
        assert own.status == 0
        assert f"  neurolint {name}" in own.out[own.out.index("Examples:") :]


def test_every_command_is_a_file() -> None:
    import neurolint.cli

    files = {path.stem for path in Path(str(neurolint.cli.__file__)).parent.glob("*.py")}
    assert set(COMMANDS) == {
        "check", "fix", "baseline", "claims", "explain", "facts", "concepts", "sources", "rules", "test",
        "validate", "init", "cache", "completion", "config",
    }  # fmt: skip
    assert files - set(COMMANDS) == {
        "__init__", "baselines", "changes", "complete", "drafts", "entries", "fixing", "folders", "git", "known",
        "looking", "main", "messages", "options", "outputs", "own", "progress", "replacing", "resultcache", "sections",
        "settings", "spool", "timedlinter", "timings", "workers", "writing",
    }  # fmt: skip


@pytest.mark.parametrize("arguments", [["chek"], ["--nothing"], ["check", "--format", "xml", "a.md"]])
def test_usage(command: Command, arguments: list[str]) -> None:
    done = command(*arguments)
    assert (done.status, done.out) == (2, "")
    assert "Usage: neurolint" in done.err


def test_a_fault_of_our_own(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"a.md": "Text.\n"})

    def fail(*_: object) -> None:
        raise ZeroDivisionError("\x1b[31m")

    monkeypatch.setattr("neurolint.lint.read_claims", fail)
    done = command("check", "a.md")
    assert (done.status, done.out) == (3, "")
    assert "ZeroDivisionError" in done.err
    assert "while checking a.md" in done.err
    assert f"neurolint {__version__}, Python {sys.version.split()[0]}" in done.err
    assert "This is a fault of neurolint" in done.err
    assert "\x1b" not in done.err


def test_an_interruption_is_quiet(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"a.md": "Text.\n"})

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("neurolint.lint.read_claims", stop)
    done = command("check", "a.md")
    assert done.status == 130
    assert "Traceback" not in done.err


def test_a_reader_that_leaves_is_no_fault(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": "#pain #relief #hope\n\nText.\n\n" * 3000})
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "neurolint", "check", "a.md", "--format", "concise", "--select", "BLP"],
            stdout=writing, stderr=subprocess.PIPE, cwd=tmp_path, check=False,
        )  # fmt: skip
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(os.name != "posix", reason="closes streams as a POSIX shell does")
@pytest.mark.parametrize(
    ("line", "status", "said"),
    [
        ("check - <&-", 2, "<stdin>: error: standard input is closed"),
        ("check a.md >&-", 2, "neurolint: error: standard output is closed"),
        ("--help >&-", 2, "neurolint: error: standard output is closed"),
        ("check a.md >&- 2>&-", 2, ""),
        ("check gone.md 2>&-", 2, ""),
        ("check --nothing 2>&-", 2, ""),
    ],
)
def test_closed_streams_are_no_fault(tmp_path: Path, line: str, status: int, said: str) -> None:
    write(tmp_path, {"a.md": "Text.\n"})
    shell = ["sh", "-c", f'"$0" -m neurolint {line}', sys.executable]
    done = subprocess.run(shell, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert (done.returncode, done.stderr.strip()) == (status, said)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("line", ["check a.md", "check --help", "rules", "claims a.md"])
def test_a_full_disk_is_no_fault(tmp_path: Path, line: str) -> None:
    write(tmp_path, {"a.md": "Text.\n"})
    shell = ["sh", "-c", f'"$0" -m neurolint {line} >/dev/full', sys.executable]
    done = subprocess.run(shell, capture_output=True, text=True, cwd=tmp_path, check=False)
    said = "neurolint: error: the output cannot be written: no space left on device"
    assert (done.returncode, done.stderr.strip()) == (2, said)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_messages_that_nobody_takes_are_no_fault(tmp_path: Path) -> None:
    shell = ["sh", "-c", '"$0" -m neurolint check gone.md 2>/dev/full', sys.executable]
    assert subprocess.run(shell, capture_output=True, cwd=tmp_path, check=False).returncode == 2


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
@pytest.mark.parametrize("arguments", [["check", "--help"], ["check", "gone.md"], ["rules", "--nothing"]])
def test_a_closed_pipe_is_no_finding(tmp_path: Path, stream: str, arguments: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        streams: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, stream: writing}
        command = [sys.executable, "-m", "neurolint", *arguments]
        done = subprocess.run(command, cwd=tmp_path, check=False, **streams)
    finally:
        os.close(writing)
    silent = {"check --help": "stderr", "rules --nothing": "stdout"}.get(" ".join(arguments))
    assert done.returncode == ((0 if "--help" in arguments else 2) if stream == silent else 141)


def test_a_file_whose_name_passes_for_an_option(command: Command, tmp_path: Path) -> None:
    write(tmp_path, {"-x.md": "Text.\n"})
    done = command("check", "-x.md")
    assert (done.status, done.out) == (2, "")
    assert "If -x.md is a file, write ./-x.md, or -- before the paths." in done.err
    assert "./--" not in command("check", "--nothing", "a.md").err
    assert command("check", "./-x.md").status == 0
    assert command("check", "--", "-x.md").status == 0


def test_a_name_for_a_standard_input_that_is_not_read(command: Command) -> None:
    for name in ("check", "claims"):
        done = command(name, "a.md", "--stdin-filename", "b.txt")
        assert (done.status, done.out) == (2, "")
        assert "give - as a PATH with it" in done.err


def test_an_encoding_that_lacks_a_letter_is_no_fault(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": "Leave a Comment\n\n#pain #疼痛 #hope\n"})
    done = subprocess.run(
        [sys.executable, "-m", "neurolint", "check", "a.md", "--select", "BLP"],
        capture_output=True, cwd=tmp_path, env={**os.environ, "PYTHONIOENCODING": "ascii"}, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert rb"#\u75bc\u75db" in done.stdout


def test_a_stream_that_is_no_file_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    from neurolint.cli import run

    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    assert run(["--version"]) == 0
    assert stream.getvalue() == f"neurolint {__version__}\n"


_HOME = Path("/home/a")


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({}, "linux", _HOME / ".cache" / "neurolint"),
        ({"XDG_CACHE_HOME": "/c"}, "linux", Path("/c/neurolint")),
        ({"XDG_CACHE_HOME": "relative"}, "linux", _HOME / ".cache" / "neurolint"),
        ({}, "darwin", _HOME / "Library" / "Caches" / "neurolint"),
        ({"LOCALAPPDATA": "/l"}, "win32", Path("/l") / "neurolint" / "Cache"),
        ({}, "win32", _HOME / "AppData" / "Local" / "neurolint" / "Cache"),
        ({"NEUROLINT_CACHE_DIR": "/mine", "XDG_CACHE_HOME": "/c"}, "linux", Path("/mine")),
    ],
)
def test_cache_folder(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], platform: str, expected: Path
) -> None:
    monkeypatch.setattr(Path, "home", lambda: _HOME)
    assert cache_folder(environment, platform) == expected


def test_a_user_without_a_home_has_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    def home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", home)
    assert cache_folder({}, "linux") is None


def test_every_process_says_the_same(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": _DRAFT})
    options = ["--format", "json", "--profile", "audit", "--no-cache"]
    command = [sys.executable, "-m", "neurolint", "check", "a.md", *options]
    said = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(command, capture_output=True, cwd=tmp_path, env=environment, check=False)
        assert done.returncode == 1, done.stderr
        said.add(done.stdout)
    assert len(said) == 1

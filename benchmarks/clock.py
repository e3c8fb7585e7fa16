"""The one place that measures: CPU and wall-clock seconds of a piece of work and of a command, and its memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Run:
    """What a command took in seconds, and what it printed. CPU is that of all processes that it waited for, too."""

    cpu: float
    wall: float
    out: bytes


def taken(work: Callable[[], object], runs: int = 7, *, warm: bool = True) -> float:
    """Return the least CPU seconds of a piece of work; with `warm` it is done once before."""
    if warm:
        work()
    return min(_once(work) for _ in range(runs))


def _once(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return time.process_time() - before


def ran(
    command: Sequence[str],
    allowed: Iterable[int] = (0,),
    *,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> Run:
    """Run a command, in a folder and with more environment. Exits, with what it said, at a status not allowed."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        began = time.perf_counter()
        process = subprocess.Popen(
            command, stdout=out, stderr=err, cwd=folder, env={**os.environ, **(environment or {})}
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        if process.returncode not in allowed:
            said = err.read().decode(errors="replace")
            sys.exit(f"{' '.join(command)}: status {process.returncode}\n{said}")
        return Run(used.ru_utime + used.ru_stime, wall, out.read())


def least_cpu(commands: Mapping[str, Callable[[], Run]], runs: int) -> dict[str, float]:
    """Return the least CPU seconds of several commands by their names; they take turns, so that all meet the same."""
    least = dict.fromkeys(commands, float("inf"))
    for _ in range(runs):
        for name, command in commands.items():
            least[name] = min(least[name], command().cpu)
    return least


def peak(command: Sequence[str], allowed: Iterable[int] = (0,), **more: Any) -> float:
    """Return the peak memory in MB of a command, that of its largest process; takes what `ran` takes.

    It is started by a small process: the system counts what the one that starts another holds for the other's.
    """
    said = ran([sys.executable, "-S", "-c", _LAUNCHER, *command], allowed, **more).out
    return int(said.rsplit(b"\n", 1)[-1]) / (1024 * 1024 if sys.platform == "darwin" else 1024)


_LAUNCHER = """
import os, sys
process = os.posix_spawn(sys.executable, sys.argv[1:], os.environ)
_, status, used = os.wait4(process, 0)
print(used.ru_maxrss, end="", flush=True)
sys.exit(os.waitstatus_to_exitcode(status))
"""

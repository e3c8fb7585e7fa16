"""How fast other linters written in Python are on the same articles: `--peers PYTHON` names one that has them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from subprocess import run

from benchmarks.articles import Articles
from benchmarks.clock import Run, ran
from benchmarks.commands import FOUND, neurolint
from benchmarks.size import Size
from benchmarks.table import Figure
from neurolint.library.load import load_library

_PART = "peers"
_ARGUMENTS: Mapping[str, tuple[str, ...]] = {"proselint": ("check",), "pymarkdown": ("scan",)}
_BAR = {"proselint": 4.0}
_FOLDER = "articles"


def figures(size: Size) -> Iterator[Figure]:
    """Yield the words a second of each linter, and how many times those of the peers ours are."""
    peers = [name for name in _ARGUMENTS if _there(size.peers, name)]
    for name in _ARGUMENTS.keys() - set(peers):
        sys.stderr.write(f"NOT MEASURED: {name} is not installed in {size.peers}; see docs/speed.md\n")
        yield Figure(_PART, f"neurolint over {name}", None, "not installed: name a Python with --peers")
    if not peers:
        return
    with neurolint() as command:
        Articles(load_library().reference).write(command.folder / _FOLDER, size.few)
        words = sum(len(one.read_text(encoding="utf-8").split()) for one in command.folder.rglob("*.md"))

        def own() -> Run:
            with command.afresh() as fresh:
                return fresh.check(_FOLDER, "--format", "concise")

        calls: dict[str, Callable[[], Run]] = {"neurolint": own}
        for name in peers:
            given = [size.peers, "-m", name, *_ARGUMENTS[name], _FOLDER]
            calls[name] = lambda given=given: ran(given, FOUND, folder=command.folder)  # type: ignore[misc]
        yield from _compared(_least(calls, size.long_runs), words)


def _least(calls: Mapping[str, Callable[[], Run]], runs: int) -> dict[str, tuple[float, float]]:
    """Return the least wall-clock and CPU seconds of each call; they take turns."""
    done: dict[str, list[Run]] = {name: [] for name in calls}
    for _ in range(runs):
        for name, call in calls.items():
            done[name].append(call())
    return {
        name: (min(one.wall for one in runs_), min(one.cpu for one in runs_)) for name, runs_ in done.items()
    }


def _compared(least: Mapping[str, tuple[float, float]], words: int) -> Iterator[Figure]:
    for name, (wall, cpu) in least.items():
        yield Figure(
            _PART, name, words / wall, f"words a second by the clock on the wall, {words / cpu:,.0f} of CPU"
        )
    own_wall, own_cpu = least["neurolint"]
    for name, (wall, cpu) in least.items():
        if name != "neurolint":
            of = f"by the clock on the wall; {cpu / own_cpu:.1f} by CPU; the first run on these {words:,} words"
            yield Figure(_PART, f"neurolint over {name}", wall / own_wall, of, least=_BAR.get(name))


def _there(python: str, module: str) -> bool:
    find = f"import importlib.util as u, sys; sys.exit(u.find_spec({module!r}) is None)"
    return bool(python) and Path(python).exists() and run([python, "-c", find], check=False).returncode == 0

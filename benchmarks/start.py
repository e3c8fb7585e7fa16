"""What a check of one draft costs as people run it, over a bare start of Python."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from benchmarks.articles import Articles
from benchmarks.clock import Run, least_cpu
from benchmarks.commands import Neurolint, bare, neurolint
from benchmarks.size import Size
from benchmarks.table import Figure
from neurolint.library.load import load_library

_PART = "start"
_BYTES = 12_000
_BAR = 8
_BARE = "python -c pass"


def figures(size: Size) -> Iterator[Figure]:
    """Yield how many bare starts each call is, the least of several that took turns."""
    draft = Articles(load_library().reference).draft(_BYTES)
    with neurolint() as command:
        for name in ("same.md", "changed.md"):
            (command.folder / name).write_text(draft, encoding="utf-8")
            command.plainly(name)
        turn = count()

        def changed() -> Run:
            _append(command, f"\n\nThis is draft {next(turn)}.\n")
            return command.plainly("changed.md")

        least = least_cpu(
            {
                _BARE: bare,
                "unchanged draft": lambda: command.plainly("same.md"),
                "changed draft": changed,
                "without a cache": lambda: command.plainly("same.md", "--no-cache"),
                "--version": command.version,
            },
            size.runs,
        )
    one = least.pop(_BARE)
    for name, seconds in least.items():
        of = f"{seconds * 1000:.1f} ms of CPU over {one * 1000:.1f} ms of {_BARE}"
        yield Figure(_PART, name, seconds / one, of, most=_BAR if name.endswith("draft") else None)


def _append(command: Neurolint, text: str) -> None:
    with (command.folder / "changed.md").open("a", encoding="utf-8") as file:
        file.write(text)

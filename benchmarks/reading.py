"""Measure speed as ratios within one run: `python -m benchmarks.reading`.

Each figure is the least CPU time of several runs, divided by that of something measured beside it, so that it means
the same on a slow machine and on a fast one:

- start: `neurolint check` on the example draft, with its cache warm, over a bare start of Python;
- cold: the same without a cache (`--no-cache`), over the warm one;
- read: parsing a draft of 20 kB as dense as real pages and reading its claims, over a bare start of Python; at most
  40 ms on a machine that starts Python in 8 ms;
- dense: the same of a draft in which nearly every sentence claims something, over the ordinary one;
- claims: reading the claims of a draft twenty times as long, over the short one, per code point (1.0 is linear);
- run-on: the same of one sentence of 70,000 code points, over one of a twentieth of that;
- whole: all checks on a draft, over reading its claims alone.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from itertools import cycle
from pathlib import Path

from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse
from neurolint.library.load import load_library
from neurolint.library.model import Library
from neurolint.lint import Linter, Settings

DRAFT = Path(__file__).resolve().parents[1] / "examples" / "nerve-pain.md"
_RUNS = 7
_TIMES = 20
_SIZE = 20_000  # code points of the drafts whose claims are read
_RUN_ON = 70_000  # code points
_STEP = 7  # every so many examples are taken, so that neighbours are about different things


def started(command: Sequence[str], allowed: Sequence[int]) -> float:
    """Return the least CPU seconds of a command; exits when its status is not an allowed one."""
    seconds = []
    for _ in range(_RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(command, capture_output=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode not in allowed:
            sys.exit(f"{' '.join(command)}: status {done.returncode}\n{done.stderr.decode()}")
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(seconds)


def taken(work: Callable[[], object]) -> float:
    """Return the least CPU seconds of a piece of work."""
    work()
    seconds = []
    for _ in range(_RUNS):
        before = time.process_time()
        work()
        seconds.append(time.process_time() - before)
    return min(seconds)


def dense(library: Library) -> str:
    """Return a draft of the example sentences of facts."""
    return "\n\n".join(_paragraphs(library))[:_SIZE]


def ordinary(library: Library) -> str:
    """Return a draft as dense in names as real pages: the built-in drafts, then documentation and examples by turns."""
    drafts = [path.read_text(encoding="utf-8") for path in sorted(DRAFT.parent.glob("*.md"))]
    pages = [path.read_text(encoding="utf-8") for path in sorted((DRAFT.parents[1] / "docs").glob("*.md"))]
    plain = [part for page in pages for part in page.split("\n\n") if part[:1].isalpha()]
    turns = [part for pair in zip(cycle(plain), _paragraphs(library), strict=False) for part in pair]
    return "\n\n".join([*drafts, *turns])[:_SIZE]


def _paragraphs(library: Library) -> list[str]:
    """Return the example sentences of facts, a few to a paragraph, neighbours about different things."""
    groups = (fact.examples for fact in library.reference.facts.values())
    told = [example.text for group in groups for example in (*group.flag, *group.good)]
    mixed = [text for first in range(_STEP) for text in told[first::_STEP]]
    return [" ".join(mixed[at : at + 4]) for at in range(0, len(mixed), 4)]


def run_on(text: str, length: int) -> str:
    """Return one sentence of so many code points, of the words of a text."""
    words = text.translate(str.maketrans("", "", ".!?:;#*\n")).split()
    sentence = " ".join(words)
    return (f"{sentence} " * (length // len(sentence) + 1))[:length].rstrip()


def main() -> None:
    """Print one line for each ratio, with the seconds it is made of."""
    bare = started([sys.executable, "-c", "pass"], [0])
    check = [sys.executable, "-m", "neurolint", "check", str(DRAFT)]
    warm, cold = started(check, [0, 1]), started([*check, "--no-cache"], [0, 1])
    library = load_library()
    linter = Linter(library, Settings(profile="audit"))
    text = DRAFT.read_text(encoding="utf-8")
    short, long = (parse(text * times, DRAFT.name, "markdown") for times in (1, _TIMES))
    one = taken(lambda: read_claims(short, library.reference))
    many = taken(lambda: read_claims(long, library.reference))
    whole = taken(lambda: linter.result(short))
    full = dense(library)
    read, packed = (
        taken(lambda text=text: read_claims(parse(text, DRAFT.name, "markdown"), library.reference))  # type: ignore[misc]  # bound at once
        for text in (ordinary(library), full)
    )
    brief, endless = (
        taken(lambda draft=draft: read_claims(draft, library.reference))  # type: ignore[misc]  # bound at once
        for draft in (parse(run_on(full, size), "text.txt", "text") for size in (_RUN_ON // _TIMES, _RUN_ON))
    )
    for name, part, by in (
        ("start", warm, bare),
        ("cold", cold, warm),
        ("read", read, bare),
        ("dense", packed, read),
        ("claims", many / _TIMES, one),
        ("run-on", endless / _TIMES, brief),
        ("whole", whole, one),
    ):
        sys.stdout.write(f"{name:7} {part / by:6.2f}  ({part * 1000:.1f} ms over {by * 1000:.1f} ms)\n")


if __name__ == "__main__":
    main()

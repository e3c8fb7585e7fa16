"""How many articles are checked in a second: by one process and by two, the first time and again."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.articles import Articles
from benchmarks.clock import taken
from benchmarks.commands import Neurolint, neurolint
from benchmarks.size import Size
from benchmarks.table import Figure
from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse
from neurolint.library.load import load_library
from neurolint.lint import Linter, Settings
from neurolint.reporters.formats import reporter

_PART = "throughput"
_WARM = 20  # articles that are checked before anything is measured
_FOLDERS = ("few", "many")


def figures(size: Size) -> Iterator[Figure]:
    """Yield the figures of one process by the clock of the CPU, then those of whole runs."""
    yield from _stages(size)
    with neurolint() as command:
        articles = Articles(load_library().reference)
        for name, count in zip(_FOLDERS, (size.few, size.many), strict=True):
            articles.write(command.folder / name, count)
        yield from _processes(command, size)
        yield from _memory(command, size)
        yield from _again(command, size)


def _stages(size: Size) -> Iterator[Figure]:
    library = load_library()
    linter = Linter(library, Settings(profile="audit"))
    drafts = list(Articles(library.reference).articles(size.articles))
    words = sum(len(text.split()) for _, text in drafts)
    parsed = [parse(text, name, "markdown") for name, text in drafts]
    for draft in parsed[:_WARM]:
        linter.result(draft)
    runs = size.long_runs
    results = [linter.result(draft) for draft in parsed]
    parsing = taken(lambda: [parse(text, name, "markdown") for name, text in drafts], runs)
    reading = taken(lambda: [read_claims(draft, library.reference) for draft in parsed], runs)
    checking = taken(lambda: [linter.result(draft) for draft in parsed], runs) - reading
    reporting = taken(lambda: list(reporter("json")(linter.report(results))), runs)
    whole = parsing + reading + checking
    of = f"all rules and facts, {len(drafts):,} articles of {words / len(drafts):.0f} words"
    yield Figure(_PART, "articles a second and core", len(drafts) / whole, of, least=120)
    for name, seconds in (
        ("parse", parsing),
        ("read", reading),
        ("checks", checking),
        ("report", reporting),
    ):
        yield Figure(_PART, name, seconds / words * 1e6, "µs a word")


def _processes(command: Neurolint, size: Size) -> Iterator[Figure]:
    """Yield how much faster two processes are than one, and whether they print the same."""
    name = "two processes over one"
    if not command.knows("--jobs"):
        yield Figure(_PART, name, None, "neurolint check has no --jobs")
        return
    walls: dict[str, list[float]] = {"1": [], "2": []}
    printed = set()
    for _ in range(size.long_runs):
        for jobs, wall in walls.items():
            with command.afresh() as fresh:
                run = fresh.check("many", "--jobs", jobs, "--format", "json")
            wall.append(run.wall)
            printed.add(run.out)
    one, two = min(walls["1"]), min(walls["2"])
    of = f"{size.many:,} articles: {one:.2f} s by one process, {two:.2f} s by two"
    yield Figure(_PART, name, one / two, of, least=1.7)
    yield Figure(_PART, "reports that differ", len(printed) - 1, "bytes of JSON, 1 and 2 processes", most=0)


def _memory(command: Neurolint, size: Size) -> Iterator[Figure]:
    peaks = []
    for name in _FOLDERS:
        with command.afresh() as fresh:
            peaks.append(fresh.peak(name, "--format", "concise"))
    of = f"{size.many:,} articles: {peaks[1]:.0f} MB, {size.few:,}: {peaks[0]:.0f} MB"
    yield Figure(_PART, "memory, many over few", peaks[1] / peaks[0], of, most=1.2)


def _again(command: Neurolint, size: Size) -> Iterator[Figure]:
    with command.afresh() as fresh:
        cold = fresh.check("many", "--format", "json")
        again = [fresh.check("many", "--format", "json") for _ in range(size.long_runs)]
    least = min(run.cpu for run in again)
    of = f"{cold.cpu:.2f} s of CPU the first time, {least:.2f} s again, {size.many:,} articles"
    yield Figure(_PART, "first run over unchanged run", cold.cpu / least, of, least=20)
    differ = sum(run.out != cold.out for run in again)
    yield Figure(_PART, "unchanged runs that differ", differ, "bytes of JSON", most=0)
    of = f"{cold.cpu:.2f} s of CPU with start and report, {size.many:,} articles"
    yield Figure(_PART, "articles a second, whole run", size.many / cold.cpu, of)

"""Whether the cost of a word stays the same: in longer drafts, with more facts, in runs of more drafts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from benchmarks.articles import Articles
from benchmarks.clock import taken
from benchmarks.facts import made_library
from benchmarks.size import Size
from benchmarks.table import Figure
from neurolint.cli.drafts import Content
from neurolint.cli.looking import Looking
from neurolint.config.configs import Configs
from neurolint.config.model import Layer
from neurolint.drafts.read import parse
from neurolint.library.load import load_library
from neurolint.library.model import Library
from neurolint.lint import Linter, Settings
from neurolint.linters import Linters
from neurolint.reporters.formats import reporter

_PART = "curves"
_ENOUGH = 60_000  # bytes at least of what is timed, so that a small draft is no matter of luck
_SHORT = 800  # bytes of a draft of a run of many
_BAR = 1.2
_TEXTS = 40  # articles by which facts are measured

Point = tuple[int, float]
"""How much there was, and the microseconds that a word took."""


def figures(size: Size) -> Iterator[Figure]:
    """Yield the three curves, and for each how far its highest point is from its lowest."""
    library = load_library()
    for curve, unit, points in (
        ("length of a draft", "bytes", _by_bytes(library, size)),
        ("facts of the reference", "facts", _by_facts(library, size)),
        ("drafts of a run", "drafts", _by_files(library, size)),
    ):
        told = list(points)
        for at, value in told:
            yield Figure(_PART, f"{at:,} {unit}", value, "µs a word", curve=curve, at=at)
        values = [value for _, value in told]
        yield Figure(_PART, f"{curve}: most over least", max(values) / min(values), "", most=_BAR)


def _by_bytes(library: Library, size: Size) -> Iterator[Point]:
    linter = _linter(library)
    articles = Articles(library.reference)
    for length in size.bytes:
        count = max(1, _ENOUGH // length)
        costs = []  # of other drafts each time: what was read is remembered
        for run in range(_runs(size, length * count)):
            texts = [articles.draft(length, first=run * count + number) for number in range(count)]
            costs.append(_a_word(partial(_check, linter, texts), texts, 1))
        yield length, min(costs)


def _by_facts(library: Library, size: Size) -> Iterator[Point]:
    for count in size.facts:
        made = made_library(library, count)
        linter = _linter(made)
        texts = [text for _, text in Articles(made.reference).articles(_TEXTS)]
        _check(linter, texts)
        yield count, _a_word(partial(_check, linter, texts), texts, size.long_runs)


def _by_files(library: Library, size: Size) -> Iterator[Point]:
    linter = _linter(library)
    articles = Articles(library.reference)
    texts = [articles.draft(_SHORT, first=number) for number in range(max(size.files))]
    for count in size.files:
        some = texts[:count]
        yield count, _a_word(partial(_run, library, linter, some), some, _runs(size, _SHORT * count))


def _linter(library: Library) -> Linter:
    linter = Linter(library, Settings(profile="audit"))
    _check(linter, [Articles(library.reference).draft(_ENOUGH)])  # patterns are compiled when they are needed
    return linter


def _check(linter: Linter, texts: Sequence[str]) -> None:
    for text in texts:
        linter.result(parse(text, "draft.md", "markdown"))


def _run(library: Library, linter: Linter, texts: Sequence[str]) -> None:
    """Do what a run of the command line does, from the bytes of drafts to the report."""
    linters = Linters(
        Configs(off=True), lambda *_: library, given=Layer({"profile": "audit"}), make=lambda *_: linter
    )
    contents = [Content(f"{number:05}.md", text.encode()) for number, text in enumerate(texts)]
    report = linters.report(Looking(linters, None)(contents))
    for _ in reporter("concise")(report):
        pass


def _a_word(work: Callable[[], object], texts: Sequence[str], runs: int) -> float:
    return taken(work, runs, warm=False) / sum(len(text.split()) for text in texts) * 1e6


def _runs(size: Size, length: int) -> int:
    """Return how often to run what is so long: once when it takes long enough by itself."""
    return size.long_runs if length < 1_000_000 else 1

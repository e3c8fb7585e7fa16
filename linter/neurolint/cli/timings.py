"""Where the time of a run goes: seconds of CPU by stage and by rule, for `neurolint check --timings`."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from neurolint.checks.base import Check, Hit, Page
    from neurolint.findings.settings import Settings
    from neurolint.library.model import Library, Rule
    from neurolint.lint import Linter

    Make = Callable[[Library, Settings], Linter]

_Thing = TypeVar("_Thing")

_OTHER = "other"
_IN_ALL = "in all, of CPU"


class Watch:
    """Watches nothing: what a run is given when nobody asked for timings."""

    watches = False

    make: Make | None = None
    """Makes a linter that is watched; None for one that is not."""

    def of(self, _stage: str, work: Callable[[], _Thing]) -> _Thing:
        """Return what a piece of work returns, done as part of a stage."""
        return work()

    def over(self, _stage: str, things: Iterable[_Thing]) -> Iterable[_Thing]:
        """Return things that are made as part of a stage when they are asked for."""
        return things

    def lines(self) -> Iterable[str]:
        """Return what is to be told at the end."""
        return ()


class Stopwatch(Watch):
    """Watches a run. A stage within another takes its time from that; what no stage has goes to one of its own.

    `clock` tells the seconds of CPU that the process has taken. What it had taken before is the stage "start".
    """

    watches = True

    def __init__(self, clock: Callable[[], float] = time.process_time) -> None:
        self._clock = clock
        self._since = clock()
        self._open = [_OTHER]
        self.stages: dict[str, float] = {"start": self._since}
        """Seconds by the names of stages."""
        self.rules: dict[str, tuple[str, float, int]] = {}
        """By their codes: the names of rules, their seconds, and how many drafts they looked at."""

    def make(self, library: Library, settings: Settings) -> Linter:
        """Return a linter that tells this watch of its stages and rules."""
        from neurolint.cli.timedlinter import TimedLinter

        with self.stage("load"):
            return TimedLinter(library, settings, self)

    def of(self, stage: str, work: Callable[[], _Thing]) -> _Thing:
        with self.stage(stage):
            return work()

    def over(self, stage: str, things: Iterable[_Thing]) -> Iterator[_Thing]:
        left = iter(things)
        while True:
            with self.stage(stage):
                thing = next(left, _END)
            if isinstance(thing, _End):
                return
            yield thing

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count what is done inside as a stage."""
        self._lap()
        self._open.append(name)
        try:
            yield
        finally:
            self._lap()
            self._open.pop()

    def watched(self, rule: Rule, look: Check) -> Check:
        """Return a check of a rule that is watched."""

        def looked(page: Page) -> Sequence[Hit]:
            began = self._clock()
            hits = list(look(page))
            self._count(rule, self._clock() - began)
            return hits

        return looked

    def lines(self) -> Iterator[str]:
        """Yield the stages and then the rules, the slowest first, each with its share of the whole."""
        self._lap()
        whole = sum(self.stages.values())
        told = [(seconds, name) for name, seconds in self.stages.items()]
        for seconds, name in [(whole, _IN_ALL), *sorted(told, key=_slowest)]:
            yield f"{_cells(seconds, whole)}  {name}"
        yield ""
        rules = [(seconds, code, name, drafts) for code, (name, seconds, drafts) in self.rules.items()]
        for seconds, code, name, drafts in sorted(rules, key=_slowest):
            yield f"{_cells(seconds, whole)}  {code}  {name} (drafts: {drafts:,})"

    def _lap(self) -> None:
        now = self._clock()
        name = self._open[-1]
        self.stages[name] = self.stages.get(name, 0.0) + now - self._since
        self._since = now

    def _count(self, rule: Rule, seconds: float) -> None:
        _, before, drafts = self.rules.get(rule.code, (rule.name, 0.0, 0))
        self.rules[rule.code] = rule.name, before + seconds, drafts + 1


class _End:
    """Comes when there are no more things."""


_END = _End()


def _slowest(told: tuple[float, str] | tuple[float, str, str, int]) -> tuple[float, str]:
    return -told[0], told[1]


def _cells(seconds: float, whole: float) -> str:
    return f"{seconds:9.3f} s {100 * seconds / whole if whole else 0:6.1f} %"

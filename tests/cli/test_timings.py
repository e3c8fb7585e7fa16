"""`neurolint check --timings`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from makers import library, rule, write
from neurolint.cli.timings import Stopwatch, Watch
from neurolint.drafts.read import parse
from neurolint.findings.settings import Settings
from neurolint.reporters.formats import FORMATS

_LINE = re.compile(r" *(\d+\.\d{3}) s +(\d+\.\d) %  (.+)")
_STAGES = {"start", "load", "files", "parse", "read claims", "checks", "between drafts", "report", "other"}


class _Clock:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        self.now = 10.0

    def __call__(self) -> float:
        return self.now

    def work(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def clock() -> _Clock:
    return _Clock()


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    texts = {
        "a.md": "# Tea\n\nAntidepressants such as ketamine are strong.\n",
        "b.md": "# Milk\n\nMilk is white.\n",
    }
    return write(tmp_path / "drafts", texts)


@pytest.mark.parametrize("format_", FORMATS)
def test_the_report_stays_as_it_is(command: Callable[..., Any], drafts: Path, format_: str) -> None:
    given = ("check", str(drafts), "--format", format_, "--today", "2026-12-01")
    without, timed = command(*given), command(*given, "--timings")
    assert (timed.status, timed.out) == (without.status, without.out)
    assert timed.err.startswith(without.err)


def test_stages_and_rules_are_told(command: Callable[..., Any], drafts: Path) -> None:
    given = ("check", str(drafts), "--select", "FCT,LNG001,SAF", "--ignore", "SAF005")
    stages, rules = (part.splitlines() for part in command(*given, "--timings").err.strip("\n").split("\n\n"))
    assert {_told(line)[2] for line in stages[1:]} == _STAGES
    codes = {_told(line)[2].split()[0] for line in rules}
    assert "LNG001  hype (drafts: 2)" in {_told(line)[2] for line in rules}
    assert {code[:3] for code in codes} - {"BLP", "STR"} == {"FCT", "LNG", "SAF"}
    assert "SAF005" not in codes


def test_the_slowest_comes_first(command: Callable[..., Any], drafts: Path) -> None:
    stages, rules = (
        part.splitlines() for part in command("check", str(drafts), "--timings").err.strip("\n").split("\n\n")
    )
    for lines in (stages, rules):
        seconds = [_told(line)[0] for line in lines]
        assert seconds == sorted(seconds, reverse=True)
    assert _told(stages[0])[1:] == (100.0, "in all, of CPU")
    assert sum(_told(line)[1] for line in stages[1:]) == pytest.approx(100, abs=0.5)


def test_a_stage_takes_its_time_from_the_one_around_it(clock: _Clock) -> None:
    watch = Stopwatch(clock)
    clock.work(1)
    with watch.stage("checks"):
        clock.work(2)
        with watch.stage("read claims"):
            clock.work(4)
        clock.work(8)
    assert watch.of("report", lambda: clock.work(16)) is None
    assert watch.stages == {"start": 10, "other": 1, "checks": 10, "read claims": 4, "report": 16}


def test_things_take_time_when_they_are_asked_for(clock: _Clock) -> None:
    def things() -> Iterator[int]:
        for number in range(3):
            clock.work(1)
            yield number

    watch = Stopwatch(clock)
    got = []
    for thing in watch.over("parse", things()):
        clock.work(10)
        got.append(thing)
    watch.of("report", lambda: None)
    assert got == [0, 1, 2]
    assert (watch.stages["parse"], watch.stages["other"]) == (3, 30)


def test_a_stage_ends_when_something_goes_wrong(clock: _Clock) -> None:
    watch = Stopwatch(clock)
    with pytest.raises(ZeroDivisionError):
        watch.of("checks", lambda: clock.work(1 // 0))
    clock.work(1)
    watch.of("report", lambda: clock.work(2))
    assert watch.stages == {"start": 10, "other": 1, "checks": 0, "report": 2}


def test_what_a_rule_does_while_its_hits_are_asked_for_counts(clock: _Clock) -> None:
    def looks(page: Any) -> Iterator[Any]:
        clock.work(3)
        yield page

    watch = Stopwatch(clock)
    look = watch.watched(rule("ABC001"), looks)
    page: Any = object()
    assert list(look(page)) == [page]
    assert list(look(page)) == [page]
    assert watch.rules == {"ABC001": ("name-of-abc001", 6, 2)}


def test_a_watched_linter_finds_what_any_finds() -> None:
    house = library(rule(options={"phrases": [{"match": ["plorn"]}]}))
    watch = Stopwatch()
    found = watch.make(house, Settings()).check(parse("A plorn.\n", "a.md", "markdown"))
    assert [finding.rule.code for finding in found] == ["ABC001"]
    assert {"load", "checks", "read claims"} <= watch.stages.keys()
    assert watch.rules["ABC001"][2] == 1


def test_nothing_is_watched_unless_asked() -> None:
    watch = Watch()
    things = [1, 2]
    assert watch.over("parse", things) is things
    assert watch.of("load", lambda: 3) == 3
    assert watch.make is None
    assert list(watch.lines()) == []


def _told(line: str) -> tuple[float, float, str]:
    found = _LINE.fullmatch(line)
    assert found is not None, line
    return float(found[1]), float(found[2]), found[3]

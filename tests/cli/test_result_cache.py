"""Results kept from one run to the next: faster, and never another result."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from shutil import copy2
from typing import Any

import pytest

from makers import write
from neurolint.cli import resultcache
from neurolint.drafts.model import Draft
from neurolint.findings.report import Result
from neurolint.lint import Linter
from neurolint.reporters.formats import FORMATS

Command = Callable[..., Any]

_FAULTY = "# On ketamine\n\nAntidepressants such as ketamine are given by infusion.\n"
_PAGES = {"a.md": _FAULTY, "b.md": "Some text on rest.\n", "c.txt": "Arthritis is a neuropathic condition.\n"}
_DAY = ("--today", "2026-01-31")


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache without results; what is known of the built-in library is taken from that of the suite."""
    folder = tmp_path / "kept"
    folder.mkdir()
    for path in cache.glob("library-*.json"):
        copy2(path, folder)
    monkeypatch.setenv("NEUROLINT_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    return write(tmp_path / "drafts", _PAGES)


class Looked:
    """The drafts that were looked at, by their names, since it was last asked."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._names: list[str] = []
        real = Linter.result

        def result(linter: Linter, draft: Draft) -> Result:
            self._names.append(Path(draft.path).name)
            return real(linter, draft)

        monkeypatch.setattr(Linter, "result", result)

    def since(self) -> list[str]:
        names, self._names = self._names, []
        return names


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> Looked:
    return Looked(monkeypatch)


def records(kept: Path) -> list[Path]:
    return sorted((kept / "results").glob("*/*.json"))


@pytest.mark.usefixtures("drafts")
@pytest.mark.parametrize("format_", ["text", "json", "sarif", "claimreview"])
def test_an_unchanged_run_looks_at_nothing_and_says_the_same(
    command: Command, looked: Looked, format_: str
) -> None:
    call = ("check", "drafts", "--format", format_, *_DAY)
    first = command(*call)
    assert looked.since() == ["a.md", "b.md", "c.txt"]
    assert command(*call) == first
    assert looked.since() == []
    assert command(*call, "--no-cache") == first
    assert looked.since() == ["a.md", "b.md", "c.txt"]


def test_a_changed_draft_is_looked_at(command: Command, drafts: Path, looked: Looked) -> None:
    command("check", "drafts", *_DAY)
    looked.since()
    before = (drafts / "a.md").stat()
    (drafts / "a.md").write_text(_FAULTY.replace("given", "taken"))
    os.utime(drafts / "a.md", ns=(before.st_atime_ns, before.st_mtime_ns))
    done = command("check", "drafts", *_DAY)
    assert looked.since() == ["a.md"]
    assert "are taken by infusion" in done.out


@pytest.mark.usefixtures("drafts")
@pytest.mark.parametrize(
    "more",
    [
        ("--today", "2026-02-01"),
        ("--profile", "audit"),
        ("--select", "FCT"),
        ("--jurisdiction", "US"),
        ("--rules", "house"),
    ],
)
def test_whatever_is_judged_otherwise_is_looked_at(
    command: Command, tmp_path: Path, looked: Looked, more: tuple[str, ...]
) -> None:
    house = "code: HOU001\nname: rest\nsummary: s\nwhy: w\nseverity: error\ncheck: phrases\n"
    house += "options: {phrases: [{match: [text on rest]}]}\nmessage: Rest.\n"
    write(tmp_path / "house", {"HOU001-rest.yaml": house})
    command("check", "drafts", *_DAY)
    looked.since()
    done = command("check", "drafts", *_DAY, *more)
    assert looked.since() == ["a.md", "b.md", "c.txt"]
    assert done == command("check", "drafts", *_DAY, *more, "--no-cache")


def test_a_rule_that_changes_is_heeded(command: Command, tmp_path: Path, looked: Looked) -> None:
    house = "code: HOU001\nname: rest\nsummary: s\nwhy: w\nseverity: error\ncheck: phrases\n"
    house += "options: {phrases: [{match: [text on rest]}]}\nmessage: Rest.\n"
    folder = write(tmp_path / "house", {"HOU001-rest.yaml": house})
    write(tmp_path / "drafts", _PAGES)
    assert "Rest." in command("check", "drafts", *_DAY, "--rules", "house").out
    (folder / "HOU001-rest.yaml").write_text(house.replace("Rest.", "Calm."))
    assert "Calm." in command("check", "drafts", *_DAY, "--rules", "house").out
    assert len(looked.since()) == 6


@pytest.mark.usefixtures("drafts")
def test_another_version_of_the_engine_does_not_trust_it(
    command: Command, looked: Looked, monkeypatch: pytest.MonkeyPatch
) -> None:
    command("check", "drafts", *_DAY)
    looked.since()
    monkeypatch.setattr(resultcache, "_engine", lambda: "another")
    command("check", "drafts", *_DAY)
    assert len(looked.since()) == 3


def _cut(data: bytes) -> bytes:
    return data[:-10]


def _turned(data: bytes) -> bytes:
    return data.replace(b"markdown", b"markdawn")


def _emptied(_: bytes) -> bytes:
    return b""


@pytest.mark.usefixtures("drafts")
@pytest.mark.parametrize("damage", [_cut, _turned, _emptied])
def test_what_is_damaged_is_made_again(
    command: Command, kept: Path, looked: Looked, damage: Callable[[bytes], bytes]
) -> None:
    first = command("check", "drafts", *_DAY)
    looked.since()
    whole = {path: path.read_bytes() for path in records(kept)}
    assert len(whole) == 3 + 1  # of each draft, and of what comparing them came to
    for path, data in whole.items():
        path.write_bytes(damage(data))
    assert command("check", "drafts", *_DAY) == first
    assert looked.since()
    assert {path: path.read_bytes() for path in records(kept)} == whole


@pytest.mark.usefixtures("drafts")
def test_a_sound_record_of_something_else_counts_for_nothing(
    command: Command, kept: Path, looked: Looked
) -> None:
    from neurolint.library.cache import write_kept

    first = command("check", "drafts", *_DAY)
    looked.since()
    for path in records(kept):
        write_kept(path, [b"[1,2]"])
    assert command("check", "drafts", *_DAY) == first
    assert looked.since() == ["a.md", "b.md", "c.txt"]


@pytest.mark.usefixtures("drafts")
def test_a_cache_that_cannot_be_written_is_no_cache(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("NEUROLINT_CACHE_DIR", str(tmp_path / "file" / "cache"))
    first = command("check", "drafts", *_DAY)
    assert first.status == 1
    assert command("check", "drafts", *_DAY) == first


@pytest.mark.usefixtures("drafts")
def test_no_cache_keeps_nothing(command: Command, kept: Path) -> None:
    before = sorted(kept.iterdir())
    command("check", "drafts", *_DAY, "--no-cache")
    assert sorted(kept.iterdir()) == before


def test_drafts_that_cannot_be_read_are_not_kept(command: Command, kept: Path, drafts: Path) -> None:
    (drafts / "d.md").write_bytes(b"\xff\xfe\x00")
    for _ in range(2):
        assert command("check", "drafts", *_DAY).status == 2
    assert len(records(kept)) == 3 + 1


def test_of_too_many_records_the_older_half_goes(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resultcache, "_MOST", 3)
    cache = resultcache.ResultCache(kept)
    for number in range(4):
        cache.remember(f"ab{number}", [b"[]"])
        path = kept / "results" / "ab" / f"{number}.json"
        if path.exists():
            os.utime(path, (number, number))
    assert [cache.recall(f"ab{number}") is not None for number in range(4)] == [False, False, True, True]


@pytest.mark.usefixtures("drafts")
def test_clear_takes_away_what_is_kept_and_nothing_else(command: Command, kept: Path, looked: Looked) -> None:
    command("check", "drafts", *_DAY)
    write(kept, {"mine.json": "{}", "results/ab/mine.txt": "x", "results/other/mine.json": "{}"})
    shown = command("cache", "show")
    assert str(kept) in shown.out
    done = command("cache", "clear")
    assert (done.status, done.err) == (0, "")
    left = sorted(path.relative_to(kept).as_posix() for path in kept.rglob("*") if path.is_file())
    assert left == ["mine.json", "results/ab/mine.txt", "results/other/mine.json"]
    assert "0 files, 0.0 MB" in command("cache", "show").out
    looked.since()
    command("check", "drafts", *_DAY)
    assert len(looked.since()) == 3


def test_without_a_home_there_is_nothing_to_clear(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("neurolint.cli.cache.cache_folder", lambda: None)
    done = command("cache", "clear")
    assert done.status == 2
    assert "NEUROLINT_CACHE_DIR" in done.err


def test_results_serve_a_baseline_and_fixes_as_well(command: Command, drafts: Path, looked: Looked) -> None:
    (drafts / "a.md").write_text("Take 400 µg  daily.\n\nAntidepressants such as ketamine are new.\n")
    command("check", "drafts", *_DAY)
    looked.since()
    assert command("baseline", "drafts", *_DAY).status == 0
    assert looked.since() == []
    known = json.loads(
        command("check", "drafts", *_DAY, "--format", "json", "--baseline", ".neurolint-baseline.json").out
    )
    assert looked.since() == []
    assert known["summary"]["files"] == 3


_SHARED = (
    "Moving is good for the body at any age, and even a short walk after lunch makes a difference by evening."
)
_ASIDE = "Whoever sits at a desk all day may feel a dull ache between the shoulder blades late at night."


@pytest.fixture
def alike(tmp_path: Path) -> Path:
    """The first draft asks not to be told what others share with it; the next two share more."""
    pages = {f"{name}.md": f"# Page {name}\n\n{_SHARED}\n\n{_ASIDE}\n" for name in "ab"}
    pages["0.md"] = f"# Page 0\n\n<!-- neurolint-disable STR002 -- a test -->\n\n{_SHARED[:-1]} or so.\n"
    return write(tmp_path / "alike", pages)


@pytest.mark.usefixtures("alike")
@pytest.mark.parametrize("format_", FORMATS)
def test_what_comparing_came_to_is_kept(
    command: Command, monkeypatch: pytest.MonkeyPatch, format_: str
) -> None:
    call = ("check", "alike", "--select", "STR002", "--format", format_, *_DAY)
    fresh = command(*call, "--no-cache")
    first = command(*call)
    monkeypatch.setattr("neurolint.lint.compared", lambda *_: pytest.fail("compared"))
    assert command(*call) == first == fresh


def test_drafts_are_compared_anew_when_one_changes(command: Command, alike: Path) -> None:
    call = ("check", "alike", "--select", "STR002", *_DAY)
    first = command(*call).out.replace(os.sep, "/")
    assert "see: alike/b.md:5:1" in first
    assert first.endswith("1 suppressed\n")
    (alike / "b.md").write_text("# Page b\n\nOnly here.\n", encoding="utf-8")
    assert "see: " not in command(*call).out


@pytest.fixture
def many(tmp_path: Path) -> Path:
    pages = {f"{number:02}.md": f"Page {number} on rest.\n\n{_FAULTY}" for number in range(24)}
    return write(tmp_path / "many", pages)


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("format_", ["text", "json"])
def test_however_many_are_laid_aside_the_report_is_the_same(
    command: Command, monkeypatch: pytest.MonkeyPatch, format_: str
) -> None:
    from neurolint.cli import looking, spool

    told = []
    for whole, memory in ((100, 10**9), (0, 10**9), (3, 0), (5, 30_000)):
        monkeypatch.setattr(looking, "WHOLE", whole)
        monkeypatch.setattr(spool, "IN_MEMORY", memory)
        told.append(command("check", "many", "--no-cache", "--jobs", "1", "--format", format_, *_DAY))
    assert told[0].status == 1
    assert told[1:] == told[:1] * 3

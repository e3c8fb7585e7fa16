"""`neurolint baseline`, and `check --baseline`: what is known, what is new, what is gone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from makers import PLORN, write

_FILE = ".neurolint-baseline.json"
_OWN = ("--rules", "rules", "--select", "ABC001,SUP")
Command = Callable[..., Any]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two articles with old mistakes."""
    texts = {
        "drafts/a.md": "Old: a plorn.\n\nOlder: a plorn.\n",
        "drafts/b.md": "Oldest: a plorn.\n",
        **PLORN,
    }
    return write(tmp_path, texts)


@pytest.fixture
def neurolint(site: Path, command: Command) -> Command:  # noqa: ARG001 (the working folder)
    def call(*arguments: str) -> Any:
        return command(*arguments, *_OWN)

    assert call("baseline", "drafts").status == 0
    return call


def _known(site: Path) -> list[str]:
    data = json.loads((site / _FILE).read_text("utf-8"))
    return [f"{one['path']} {one['words']}" for one in data["findings"]]


def _check(neurolint: Command, *more: str) -> Any:
    return neurolint("check", *(more or ("drafts",)), "--baseline", _FILE, "--format", "concise")


def test_it_is_written_and_leaves_out_what_it_knows(site: Path, neurolint: Command) -> None:
    assert _known(site) == ["drafts/a.md plorn", "drafts/a.md plorn", "drafts/b.md plorn"]
    assert not (site / _FILE).read_bytes().count(b"\r")
    done = _check(neurolint)
    assert (done.status, done.out, done.err) == (0, "", "")
    assert neurolint("check", "drafts").status == 1


def test_what_is_new_is_reported_wherever_the_old_moves(site: Path, neurolint: Command) -> None:
    write(site, {"drafts/a.md": "New: a plorn.\n\nMore.\n\nOlder: a plorn.\n\nOld: a plorn.\n"})
    done = _check(neurolint)
    assert done.status == 1
    assert [line.split(" ")[0] for line in done.out.splitlines()] == ["drafts/a.md:1:8:"]


def test_a_mended_claim_makes_no_room_for_another(site: Path, neurolint: Command) -> None:
    write(site, {"drafts/b.md": "Another: a plorn.\n"})
    done = _check(neurolint)
    assert done.status == 1
    assert done.err == "1 baseline entry is no longer found: run `neurolint baseline --prune`\n"


def test_it_shrinks(site: Path, neurolint: Command) -> None:
    write(site, {"drafts/a.md": "Older: a plorn.\n\nNew: a plorn.\n"})
    done = neurolint("baseline", "drafts", "--prune")
    assert (done.status, done.out) == (0, f"{_FILE}: written, 2 findings known, before 3; 2 files checked\n")
    assert _check(neurolint).out.startswith("drafts/a.md:3:")
    write(site, {"drafts/b.md": "All is well.\n"})
    assert _check(neurolint, "drafts", "--prune").err == ""
    assert _known(site) == ["drafts/a.md plorn"]


def test_nothing_of_what_was_not_checked_is_dropped(site: Path, neurolint: Command) -> None:
    write(site, {"drafts/a.md": "Well.\n", "drafts/b.md": "Well.\n"})
    assert _check(neurolint, "drafts/b.md", "--prune").status == 0
    assert _known(site) == ["drafts/a.md plorn", "drafts/a.md plorn"]
    (site / "drafts/a.md").write_bytes(b"\xff")
    assert _check(neurolint, "drafts", "--prune").status == 2
    assert len(_known(site)) == 2


@pytest.mark.usefixtures("neurolint")
def test_a_run_without_the_rule_drops_nothing(site: Path, command: Command) -> None:
    rules = ("--rules", "rules")
    done = command("check", "drafts", "--baseline", _FILE, "--prune", *rules, "--select", "FCT")
    assert (done.status, len(_known(site))) == (0, 3)


def test_a_renamed_draft_stays_known(site: Path, neurolint: Command) -> None:
    (site / "drafts/a.md").rename(site / "drafts/c.md")
    assert _check(neurolint).status == 0
    assert _check(neurolint, "drafts/c.md").status == 0
    assert _check(neurolint, "drafts", "--prune").status == 0
    assert _known(site) == ["drafts/b.md plorn", "drafts/c.md plorn", "drafts/c.md plorn"]


def test_a_draft_that_is_gone_is_dropped_with_its_folder(site: Path, neurolint: Command) -> None:
    (site / "drafts/a.md").unlink()
    assert _check(neurolint, "drafts/b.md").err == ""
    assert _check(neurolint, ".").err.startswith("2 baseline entries are")
    neurolint("baseline", "drafts", "--prune")
    assert _known(site) == ["drafts/b.md plorn"]


def test_it_is_not_written_over(site: Path, neurolint: Command) -> None:
    write(site, {"drafts/b.md": "New: a plorn.\n"})
    done = neurolint("baseline", "drafts")
    assert done.status == 2
    assert "--update takes in what is new" in done.err
    assert neurolint("baseline", "drafts/b.md", "--update").status == 0
    assert len(_known(site)) == 3
    assert _check(neurolint).status == 0


def test_the_same_site_gives_the_same_file(site: Path, neurolint: Command) -> None:
    before = (site / _FILE).read_bytes()
    done = neurolint("baseline", "drafts/b.md", "drafts/a.md", "--update")
    assert "unchanged" in done.out
    assert (site / _FILE).read_bytes() == before


def test_paths_lead_on_from_the_folder_of_the_file(site: Path, neurolint: Command) -> None:
    (site / "ci").mkdir()
    assert neurolint("baseline", "drafts", "--baseline", "ci/known.json").status == 0
    assert '"../drafts/a.md"' in (site / "ci/known.json").read_text("utf-8")
    assert neurolint("check", str(site / "drafts"), "--baseline", "ci/known.json").status == 0


def test_a_suppression_goes_before_the_baseline(site: Path, neurolint: Command) -> None:
    write(site, {"drafts/b.md": "Oldest: a plorn. <!-- neurolint-disable-line ABC001 -- its name -->\n"})
    assert _check(neurolint).err.startswith("1 baseline entry is")


def test_what_is_wrong_with_suppressions_is_not_written_down(site: Path, neurolint: Command) -> None:
    write(site, {"drafts/b.md": "Oldest. <!-- neurolint-disable-line ABC001 -->\n"})
    neurolint("baseline", "drafts", "--update")
    assert len(_known(site)) == 2
    assert "SUP001" in _check(neurolint).out


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", f"{_FILE}:1:2: not valid JSON"),
        ('{"version": 9}', f"{_FILE}:1:2: written by a later neurolint"),
        ('{"version": 1, "findings": [{"path": "a.md"}]}', "rule"),
    ],
)
def test_a_damaged_file_stops_the_run(site: Path, neurolint: Command, text: str, words: str) -> None:
    write(site, {_FILE: text})
    for done in (_check(neurolint), neurolint("baseline", "drafts", "--prune")):
        assert (done.status, done.out) == (2, "")
        assert words in done.err
    assert (site / _FILE).read_text("utf-8") == text


def test_a_missing_file_says_what_writes_one(neurolint: Command) -> None:
    done = neurolint("check", "drafts", "--baseline", "none.json")
    assert done.status == 2
    assert "none.json:1:1: no such file; `neurolint baseline` writes one" in done.err


def test_a_link_is_written_through_and_nothing_is_left_beside_it(site: Path, neurolint: Command) -> None:
    write(site, {"drafts/b.md": "Well.\n"})
    (site / "kept").mkdir()
    (site / _FILE).rename(site / "kept/known.json")
    (site / _FILE).symlink_to("kept/known.json")
    assert neurolint("baseline", "drafts", "--prune").status == 0
    assert (site / _FILE).is_symlink()
    assert len(_known(site)) == 2
    assert sorted(path.name for path in (site / "kept").iterdir()) == ["known.json"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("baseline", "-"), "has no path to be known by"),
        (("baseline", ".", "--prune", "--update"), "exclude each other"),
        (("check", ".", "--prune"), "give --baseline FILE with it"),
    ],
)
def test_what_makes_no_sense_is_told(neurolint: Command, arguments: tuple[str, ...], words: str) -> None:
    done = neurolint(*arguments)
    assert done.status == 2
    assert words in done.err


def test_a_draft_that_cannot_be_read_keeps_the_others_from_nothing(site: Path, neurolint: Command) -> None:
    (site / "drafts/a.md").write_bytes(b"\xff")
    done = neurolint("baseline", "drafts", "--update")
    assert done.status == 2
    assert "drafts/a.md: error:" in done.err
    assert len(_known(site)) == 3

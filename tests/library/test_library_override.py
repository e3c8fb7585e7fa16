"""Entries of a later folder that take the place of earlier ones, and those that do not say so."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from library_files import FACTS, REFERENCE, SOURCES, places, write

from neurolint.errors import ConfigError
from neurolint.library.load import load_library
from neurolint.library.model import Reference

_TEA = "concepts:\n- id: amber-tea\n  type: drug\n  label: strong amber tea\n"


def load(folder: Path, *houses: Mapping[str, str], cache: Path | None = None) -> Reference:
    """The small reference with folders after it."""
    base = write(folder / "base", REFERENCE)
    rest = [write(folder / f"house{number}", files) for number, files in enumerate(houses)]
    return load_library(reference=[base, *rest], builtin=False, cache=cache).reference


def problems(folder: Path, *houses: Mapping[str, str]) -> list[str]:
    """What is wrong with it, with paths below `folder`, also in the text."""
    try:
        load(folder, *houses)
    except ConfigError as error:
        return [line.replace(f"{folder}/", "") for line in places(folder, error.problems)]
    return []


def test_an_entry_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {
            "concepts/h.yaml": _TEA + "  override: true\n",
            "sources/h.yaml": SOURCES.replace("knees", "elbows") + "  override: true\n",
            "facts/h.yaml": FACTS.replace("inconclusive", "ineffective") + "  override: true\n",
        },
    )
    assert list(loaded.concepts) == ["medicine", "amber-tea", "knee-ache"]
    assert (loaded.concepts["amber-tea"].type, loaded.concepts["amber-tea"].parents) == ("drug", ())
    assert loaded.sources["tea-trial"].title == "Amber tea for elbows"
    assert loaded.facts["amber-tea-knee"].verdict == "ineffective"
    assert loaded.facts["amber-tea-knee"].path == str(tmp_path / "house0" / "facts" / "h.yaml")


def test_the_last_of_several_folders_wins(tmp_path: Path) -> None:
    first, second = (_TEA.replace("strong", word) + "  override: true\n" for word in ("weak", "cold"))
    loaded = load(tmp_path, {"concepts/h.yaml": first}, {"concepts/h.yaml": second})
    assert loaded.concepts["amber-tea"].label == "cold amber tea"


def test_it_is_the_same_from_the_cache(tmp_path: Path) -> None:
    house = {"concepts/h.yaml": _TEA + "  override: true\n"}
    first, again = (load(tmp_path, house, cache=tmp_path / "cache") for _ in range(2))
    assert list(first.concepts.items()) == list(again.concepts.items())
    assert again.concepts["amber-tea"].label == "strong amber tea"


@pytest.mark.parametrize("flag", ["", "  override: false\n"])
def test_an_entry_that_does_not_say_so_is_told(tmp_path: Path, flag: str) -> None:
    assert problems(tmp_path, {"concepts/h.yaml": _TEA + flag}) == [
        "house0/concepts/h.yaml:2:7: the id 'amber-tea' is taken (`override: true` would take its place); "
        "it stands first at base/concepts/a.yaml:5:7"
    ]


def test_within_a_folder_nothing_is_overridden(tmp_path: Path) -> None:
    """Which of the two came first would hang on the names of the files."""
    new = _TEA.replace("amber-tea", "new-tea")
    files = {"concepts/h.yaml": new, "concepts/i.yaml": new + "  override: true\n"}
    assert problems(tmp_path, files) == [
        "house0/concepts/i.yaml:2:7: the id 'new-tea' is taken; it stands first at house0/concepts/h.yaml:2:7"
    ]


def test_two_in_one_folder_cannot_both_take_a_place(tmp_path: Path) -> None:
    files = {"concepts/h.yaml": _TEA + "  override: true\n", "concepts/i.yaml": _TEA + "  override: true\n"}
    assert problems(tmp_path, files) == [
        "house0/concepts/i.yaml:2:7: the id 'amber-tea' is taken; it stands first at house0/concepts/h.yaml:2:7"
    ]


@pytest.mark.parametrize(
    ("name", "hint"), [("amber-te", "; did you mean 'amber-tea'"), ("tea-trial", ""), ("xyzzy", "")]
)
def test_to_override_nothing_is_a_mistake(tmp_path: Path, name: str, hint: str) -> None:
    """Ids of sources are no ids of concepts, and an entry is no hint at itself."""
    text = _TEA.replace("id: amber-tea", f"id: {name}") + "  override: true\n"
    assert problems(tmp_path, {"concepts/h.yaml": text}) == [
        f"house0/concepts/h.yaml:2:7: no folder before this one has the id '{name}', "
        f"so there is nothing to override{hint}"
    ]


def test_an_overridden_entry_no_longer_names_what_is_not_there(tmp_path: Path) -> None:
    """What stands in the later entry is checked as everything else."""
    text = _TEA + "  parents: [medicin]\n  override: true\n"
    assert problems(tmp_path, {"concepts/h.yaml": text}) == [
        "house0/concepts/h.yaml:5:13: unknown concept 'medicin'; did you mean 'medicine'"
    ]

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from library_files import CONCEPTS, FACTS, REFERENCE, write

from neurolint.errors import ConfigError
from neurolint.library import cache as cache_module
from neurolint.library import keys, load, validate
from neurolint.library.cache import recall, remember
from neurolint.library.files import Folder, RawFile, read_file, read_reference
from neurolint.library.load import load_library
from neurolint.library.model import Reference


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "ref", {**REFERENCE, "wording/x.yaml": "words: [a, null, 1.5, true]\n"})


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "user" / "cache"


class Count:
    """How many files were read as YAML."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.files: list[str] = []
        real = validate.parse_file

        def parse(file: RawFile) -> object:
            self.files.append(file.name)
            return real(file)

        monkeypatch.setattr(validate, "parse_file", parse)


@pytest.fixture
def count(monkeypatch: pytest.MonkeyPatch) -> Count:
    return Count(monkeypatch)


def content(reference: Reference) -> tuple[object, ...]:
    return (
        reference.concepts,
        reference.facts,
        reference.sources,
        reference.wording,
        reference.digest,
        list(reference.concepts),
    )


def test_the_second_load_is_the_same_and_reads_no_yaml(folder: Path, kept: Path, count: Count) -> None:
    first = load_library(reference=[folder], builtin=False, cache=kept).reference
    assert len(count.files) == 4
    second = load_library(reference=[folder], builtin=False, cache=kept).reference
    assert len(count.files) == 4
    assert (
        content(second)
        == content(first)
        == content(load_library(reference=[folder], builtin=False).reference)
    )


def test_a_warm_start_imports_no_yaml_and_no_schemas(folder: Path, kept: Path) -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from neurolint.library.load import load_library\n"
        "found = load_library(reference=[Path(sys.argv[1])], builtin=False, cache=Path(sys.argv[2]))\n"
        "assert len(found.reference.facts) == 1\n"
        "print(sorted({'yaml', 'jsonschema', 'rapidfuzz', 'importlib.metadata'} & set(sys.modules)))\n"
    )
    run = [sys.executable, "-c", code, str(folder), str(kept)]
    cold = subprocess.run(run, capture_output=True, text=True, check=True)
    assert "jsonschema" in cold.stdout
    warm = subprocess.run(run, capture_output=True, text=True, check=True)
    assert warm.stdout == "[]\n"


def test_any_change_is_seen(folder: Path, kept: Path, count: Count) -> None:
    load_library(reference=[folder], builtin=False, cache=kept)
    path = folder / "facts" / "a.yaml"
    before = path.stat()
    path.write_text(FACTS.replace("knee.", "shin."), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    again = load_library(reference=[folder], builtin=False, cache=kept).reference
    assert "shin" in again.facts["amber-tea-knee"].statement
    (folder / "facts" / "a.yaml").rename(folder / "facts" / "b.yaml")
    moved = load_library(reference=[folder], builtin=False, cache=kept).reference
    assert moved.facts["amber-tea-knee"].path == str(folder / "facts" / "b.yaml")
    assert len(count.files) == 12


def trust(kept: Path) -> None:
    """Have the clock go on since the stamps were written down."""
    for stamp in kept.glob("library-stamp-*"):
        later = stamp.stat().st_mtime_ns + 10_000_000_000
        os.utime(stamp, ns=(later, later))


def test_files_that_were_not_touched_are_not_read(
    folder: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []

    def reading(path: Path) -> Folder:
        read.append(path)
        return read_reference(path)

    monkeypatch.setattr(load, "read_reference", reading)
    first = content(load_library(reference=[folder], builtin=False, cache=kept).reference)
    load_library(reference=[folder], builtin=False, cache=kept)
    assert len(read) == 2  # they were written but a moment before: they could have changed since
    trust(kept)
    assert content(load_library(reference=[folder], builtin=False, cache=kept).reference) == first
    assert len(read) == 2


@pytest.mark.parametrize("change", ["text", "new", "gone", "link"])
def test_a_change_is_seen_although_files_were_trusted(folder: Path, kept: Path, change: str) -> None:
    before = content(load_library(reference=[folder], builtin=False, cache=kept).reference)
    trust(kept)
    path = folder / "facts" / "a.yaml"
    old = path.stat()
    if change == "text":
        path.write_text(FACTS.replace("knee.", "shin."), encoding="utf-8")
        os.utime(path, ns=(old.st_atime_ns, old.st_mtime_ns))
    elif change == "new":
        (folder / "wording" / "y.yaml").write_text("words: [b]\n")
    elif change == "gone":
        (folder / "wording" / "x.yaml").unlink()
    else:
        (folder / "wording" / "y.yaml").symlink_to(folder / "wording" / "x.yaml")
    assert content(load_library(reference=[folder], builtin=False, cache=kept).reference) != before


@pytest.mark.parametrize("name", ["__version__", "_FORM"])
def test_another_version_does_not_trust_it(
    folder: Path, kept: Path, count: Count, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    load_library(reference=[folder], builtin=False, cache=kept)
    monkeypatch.setattr(keys, name, "other")
    load_library(reference=[folder], builtin=False, cache=kept)
    assert len(count.files) == 8


def test_other_schemas_do_not_trust_it(
    folder: Path, kept: Path, count: Count, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_library(reference=[folder], builtin=False, cache=kept)
    monkeypatch.setattr(keys, "_schemas_digest", lambda: "other")
    load_library(reference=[folder], builtin=False, cache=kept)
    assert len(count.files) == 8


def damage_cut(data: bytes) -> bytes:
    return data[:-10]


def damage_turned(data: bytes) -> bytes:
    return data.replace(b"amber", b"umber", 1)


def damage_stamp(data: bytes) -> bytes:
    return b"0" + data[1:] if data[:1] != b"0" else b"1" + data[1:]


def damage_all(_: bytes) -> bytes:
    return b"\xff\xfe"


def damage_empty(_: bytes) -> bytes:
    return b""


@pytest.mark.parametrize("damage", [damage_cut, damage_turned, damage_stamp, damage_all, damage_empty])
def test_what_is_damaged_is_made_again(folder: Path, kept: Path, count: Count, damage: object) -> None:
    assert callable(damage)
    first = load_library(reference=[folder], builtin=False, cache=kept).reference
    whole = {file: file.read_bytes() for file in kept.iterdir()}
    for file, data in whole.items():
        file.write_bytes(damage(data))
    again = load_library(reference=[folder], builtin=False, cache=kept).reference
    assert content(again) == content(first)
    assert len(count.files) == 8
    assert {file: file.read_bytes() for file in kept.iterdir()} == whole


def test_of_two_kept_files_one_can_be_damaged(folder: Path, kept: Path, count: Count) -> None:
    """What a folder holds and what all folders come to are kept apart: either does without the other."""
    first = content(load_library(reference=[folder], builtin=False, cache=kept).reference)
    whole = {file: file.read_bytes() for file in kept.iterdir()}
    assert len(whole) == 3  # the third tells that the folder was not touched
    for file, data in whole.items():
        file.write_bytes(data[:-1])
        assert content(load_library(reference=[folder], builtin=False, cache=kept).reference) == first
        file.write_bytes(data)
    assert len(count.files) == 4


def test_a_cache_that_cannot_be_written_is_no_cache(folder: Path, tmp_path: Path, count: Count) -> None:
    (tmp_path / "file").write_text("not a folder")
    for _ in range(2):
        load_library(reference=[folder], builtin=False, cache=tmp_path / "file" / "cache")
    assert len(count.files) == 8


def test_a_failed_write_leaves_nothing_behind(
    folder: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Path) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", fail)
    assert load_library(reference=[folder], builtin=False, cache=kept).reference.facts
    assert list(kept.iterdir()) == []


def test_what_has_problems_is_not_kept(tmp_path: Path, kept: Path) -> None:
    folder = write(tmp_path / "ref", {"concepts/a.yaml": CONCEPTS.replace("root", "rot")})
    for _ in range(2):
        with pytest.raises(ConfigError, match="expected 'root'"):
            load_library(reference=[folder], builtin=False, cache=kept)
    assert not kept.exists()


def test_what_does_not_fit_between_files_is_told_from_the_cache_too(tmp_path: Path, kept: Path) -> None:
    folder = write(
        tmp_path / "ref", {**REFERENCE, "concepts/a.yaml": CONCEPTS.replace("id: knee-ache", "id: knee")}
    )
    texts = []
    for _ in range(2):
        with pytest.raises(ConfigError) as caught:
            load_library(reference=[folder], builtin=False, cache=kept)
        texts.append(str(caught.value))
    assert texts[0] == texts[1]
    assert "a.yaml:5:11: unknown concept 'knee-ache'" in texts[0]


def test_folders_are_kept_apart(folder: Path, tmp_path: Path, kept: Path, count: Count) -> None:
    house = write(tmp_path / "house", {"wording/x.yaml": "words: [b]\n"})
    for _ in range(2):
        found = load_library(reference=[folder, house], builtin=False, cache=kept).reference
        assert found.wording["x"]["words"] == ["a", None, 1.5, True, "b"]
    assert len(count.files) == 5
    write(house, {"wording/x.yaml": "words: [c]\n"})
    load_library(reference=[folder, house], builtin=False, cache=kept)
    assert count.files[5:] == ["wording/x.yaml"]


def test_the_same_content_elsewhere_keeps_its_own_paths(folder: Path, tmp_path: Path, kept: Path) -> None:
    load_library(reference=[folder], builtin=False, cache=kept)
    folder.rename(tmp_path / "moved")
    found = load_library(reference=[tmp_path / "moved"], builtin=False, cache=kept).reference
    assert found.facts["amber-tea-knee"].path == str(tmp_path / "moved" / "facts" / "a.yaml")


def test_the_oldest_are_dropped(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_module, "_KEPT", 3)
    for number in range(5):
        remember(kept, f"k{number}", [str(number).encode()])
        os.utime(kept / f"library-k{number}.json", (number, number))
    (kept / "other.json").write_text("{}")
    assert [recall(kept, f"k{number}") for number in range(5)] == [None, None, [b"2"], [b"3"], [b"4"]]
    assert (kept / "other.json").exists()


@pytest.mark.parametrize("size", [0, 1, 10_000_000])
def test_a_file_that_changes_while_it_is_read_is_read_in_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    (tmp_path / "a.yaml").write_bytes(b"words: [a]")
    real = (tmp_path / "a.yaml").stat()
    monkeypatch.setattr(Path, "stat", lambda _: os.stat_result((*real[:6], size, *real[7:10])))
    read = read_file(tmp_path / "a.yaml")
    assert isinstance(read, RawFile)
    assert read.content == b"words: [a]"

"""What a wheel brings of rules and reference: taken up when it was made of just these files, and else not."""

from __future__ import annotations

from pathlib import Path

import pytest
from library_files import REFERENCE, write

import neurolint
from neurolint.library import keys, makeready, readymade, validate
from neurolint.library.cache import read_kept, write_kept
from neurolint.library.files import RawFile, data_dir, read_reference, read_rules
from neurolint.library.load import load_library
from neurolint.library.makeready import make_ready
from neurolint.library.model import Library
from neurolint.library.readymade import recall_ready


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ready")
    assert [path.name for path in make_ready(folder)] == ["rules.json", "reference.json"]
    return folder


@pytest.fixture
def ready(made: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(readymade, "FOLDER", made)
    return made


def told(library: Library) -> tuple[object, ...]:
    known = library.reference
    parts = (known.concepts, known.facts, known.sources, known.wording, library.rules)
    return (library.digest, *(dict(part) for part in parts))


def test_a_wheel_brings_it_and_a_checkout_does_not() -> None:
    from_wheel = "site-packages" in neurolint.__file__
    folder = Path(neurolint.__file__).parent / "readymade"
    names = sorted(path.name for path in folder.glob("*"))
    assert names == (["reference.json", "rules.json"] if from_wheel else [])


def test_it_is_the_same_and_no_yaml_is_read(
    ready: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readymade, "FOLDER", tmp_path)
    without = told(load_library())
    monkeypatch.setattr(readymade, "FOLDER", ready)
    monkeypatch.setattr(validate, "parse_file", None)
    assert told(load_library()) == without


@pytest.mark.usefixtures("ready")
def test_only_a_folder_of_the_house_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    house = write(tmp_path / "house", REFERENCE)
    read: list[str] = []
    real = validate.parse_file

    def parse(file: RawFile) -> object:
        read.append(file.path)
        return real(file)

    monkeypatch.setattr(validate, "parse_file", parse)
    known = load_library(reference=[house], cache=tmp_path / "kept").reference
    assert "amber-tea-knee" in known.facts
    assert read
    assert all(path.startswith(str(house)) for path in read)


@pytest.mark.usefixtures("ready")
@pytest.mark.parametrize("kind", ["rules", "reference"])
def test_other_files_another_version_and_other_schemas_are_not_taken_up(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = (read_rules if kind == "rules" else read_reference)(data_dir(kind))
    assert len(recall_ready(kind, folder) or ()) == len(folder.files)
    assert recall_ready(kind, type(folder)(folder.files[1:], ())) is None
    with monkeypatch.context() as patch:
        patch.setattr(readymade, "__version__", "0.0.0")
        assert recall_ready(kind, folder) is None
    with monkeypatch.context() as patch:
        patch.setattr(keys, "_FORM", "other")
        assert recall_ready(kind, folder) is None


def test_what_is_damaged_is_not_taken_up(
    ready: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = read_rules(data_dir("rules"))
    whole = (ready / "rules.json").read_bytes()
    (tmp_path / "rules.json").write_bytes(whole[:-1] + b"x")
    monkeypatch.setattr(readymade, "FOLDER", tmp_path)
    assert recall_ready("rules", folder) is None
    write_kept(tmp_path / "rules.json", (read_kept(ready / "rules.json") or [])[:-1])
    assert len(load_library().rules) == len(folder.files)


def test_mistakes_and_a_full_disk_stop_the_making(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = tmp_path / "file"
    nowhere.write_text("", encoding="utf-8")
    with pytest.raises(OSError, match="file"):
        make_ready(nowhere)
    broken = write(tmp_path / "broken", {"a.yaml": "code: [\n"})
    monkeypatch.setattr(makeready, "data_dir", lambda _: broken)
    with pytest.raises(neurolint.ConfigError, match=r"a\.yaml"):
        make_ready(tmp_path)

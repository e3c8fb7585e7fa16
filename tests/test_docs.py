"""What the documentation shows is so."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from makers import write
from neurolint.examples import Trials
from neurolint.library.files import data_dir
from neurolint.library.load import load_library
from neurolint.library.schema import schema_files

_DOCS = Path(__file__).resolve().parents[1] / "docs"


def test_the_example_rule_works(tmp_path: Path) -> None:
    rule, *_ = _yaml("writing-rules.md")
    code, name = re.findall(r"^(?:code|name): (\S+)$", rule, re.MULTILINE)
    library = load_library([write(tmp_path, {f"{code}-{name}.yaml": rule})])
    trials = list(Trials(library).run(library.rules[code]))
    assert {trial.kind for trial in trials} == {"flag", "pass"}
    assert [trial.got for trial in trials if trial.failed] == []


def test_the_example_list_works(tmp_path: Path, command: Callable[..., Any]) -> None:
    _, lists, check, *_ = _yaml("writing-rules.md")
    rule = (
        "code: TEA001\nname: tea-words\nsummary: Tea.\nwhy: Tea.\nseverity: warning\n"
        f"{check}message: m\nsuggestion: Say it.\n"
    )
    write(tmp_path, {"ref/wording/style.yaml": lists, "rules/tea/TEA001-tea-words.yaml": rule})
    write(tmp_path, {"draft.md": "A cuppa or brown water.\n\n## In jest\n\nA cuppa.\n"})
    own = ("--rules", str(tmp_path / "rules"), "--reference", str(tmp_path / "ref"), "--select", "TEA001")
    done = command("check", str(tmp_path / "draft.md"), "--profile", "audit", *own)
    assert done.out.count("TEA001") == 2
    assert "Say “cup of tea”." in done.out


def test_the_example_classes_work(tmp_path: Path, command: Callable[..., Any]) -> None:
    classes = next(example for example in _yaml("writing-rules.md") if "classes:" in example)
    rule = (
        "code: TEA001\nname: drinks\nsummary: Tea.\nwhy: Tea.\nseverity: warning\ncheck: phrases\n"
        "options: {phrases: [{lists: [drink-praise]}]}\nmessage: m\nsuggestion: Say it.\n"
    )
    write(tmp_path, {"ref/wording/style.yaml": classes, "rules/tea/TEA001-drinks.yaml": rule})
    write(tmp_path, {"draft.md": "Our hot malted milk soothes. Our water soothes.\n"})
    own = ("--rules", str(tmp_path / "rules"), "--reference", str(tmp_path / "ref"), "--select", "TEA001")
    assert command("check", str(tmp_path / "draft.md"), "--profile", "audit", *own).out.count("TEA001") == 1


def test_the_example_of_metadata_works(tmp_path: Path, command: Callable[..., Any]) -> None:
    *_, metadata = _yaml("writing-rules.md")
    front = "---\nkind: treatment\nauthor: Ann Lee\n{}\n---\n\nWool is warm.\n"
    write(tmp_path, {"ref/wording/metadata.yaml": metadata, "draft.md": front.format("signed_off_by: Bo Ek")})
    write(tmp_path, {"opening-hours/draft.md": "Wool is warm. " * 60})
    for draft in ("draft.md", "opening-hours/draft.md"):
        check = ("check", str(tmp_path / draft), "--profile", "audit", "--select", "MET001")
        assert "MET001" in command(*check).out
        assert "MET001" not in command(*check, "--reference", str(tmp_path / "ref")).out


def test_the_example_frame_works(tmp_path: Path, command: Callable[..., Any]) -> None:
    frames = next(example for example in _yaml("writing-rules.md") if "frames:" in example)
    said = "Ibuprofen wrecked the kidneys. Joggers on ibuprofen never develop stomach ulcers.\n"
    write(tmp_path, {"wording/relations.yaml": frames, "draft.md": said})
    assert command("claims", str(tmp_path / "draft.md")).out.endswith("0 claims\n")
    done = command("claims", str(tmp_path / "draft.md"), "--reference", str(tmp_path))
    assert "ibuprofen: said to harm kidney\n" in done.out
    assert "ibuprofen: said not to cause" in done.out


def test_the_example_cue_works(tmp_path: Path, command: Callable[..., Any]) -> None:
    *_, cues, _, _ = _yaml("writing-rules.md")
    draft = tmp_path / "draft.md"
    write(
        tmp_path,
        {
            "wording/context.yaml": cues,
            "draft.md": "Ibuprofen is light years from effective for back pain.\n",
        },
    )
    assert "ibuprofen: said to help" in command("claims", str(draft)).out
    assert "ibuprofen: said not to help" in command("claims", str(draft), "--reference", str(tmp_path)).out


def test_the_example_boast_works(tmp_path: Path, command: Callable[..., Any]) -> None:
    *_, boasts, _ = _yaml("writing-rules.md")
    draft = tmp_path / "draft.md"
    write(tmp_path, {"wording/boasts.yaml": boasts, "draft.md": "Reiki zings your pizzazz.\n"})
    assert command("claims", str(draft)).out.endswith("0 claims\n")
    done = command("claims", str(draft), "--reference", str(tmp_path))
    assert "reiki: said to help\n" in done.out
    draft.write_text("Ibuprofen zings your pizzazz.\n", encoding="utf-8")
    assert command("claims", str(draft), "--reference", str(tmp_path)).out.endswith("0 claims\n")


def test_every_option_of_phrases_is_described() -> None:
    text = (
        (_DOCS / "writing-rules.md").read_text("utf-8").partition("### Options of")[2].partition("\n### ")[0]
    )
    described = set(re.findall(r"`([a-z_]+)", text))
    schema = json.loads(
        next(path for path in schema_files() if path.name == "phrases.json").read_text("utf-8")
    )
    assert set(schema["properties"]) <= described
    assert set(schema["properties"]["phrases"]["items"]["properties"]) <= described


def test_every_wording_file_is_described() -> None:
    _, _, text = (_DOCS / "writing-rules.md").read_text("utf-8").partition("### All wording files\n")
    described = re.findall(r"`([a-z_-]+)`", "".join(re.findall(r"^\| (`.*?) \|", text, re.MULTILINE)))
    files = [path.stem for path in (data_dir("reference") / "wording").glob("*.yaml")]
    assert sorted(described) == sorted(files)


def test_the_example_fact_works(command: Callable[..., Any]) -> None:
    """Its files are written as they stand, and its commands print what it says they do."""
    text = (_DOCS / "adding-facts.md").read_text("utf-8")
    files = dict(re.findall(r"```(?:yaml|toml|markdown)\n# (\S+)\n(.*?)```", text, re.DOTALL))
    assert len(files) == 5
    write(Path(), files)
    told = re.findall(r"```sh\n(.*?)```\n\n```text\n(.*?)```", text, re.DOTALL)
    assert len(told) == 2
    for calls, expected in told:
        out = ""
        for call in calls.splitlines():
            day = ("--today", "2026-11-21") if " validate " in call else ()
            out += command(*call.split()[1:], *day).out
        assert out == expected


def _yaml(name: str) -> list[str]:
    """Return the YAML that a page shows."""
    blocks: list[str] = re.findall(r"```yaml\n(.*?)```", (_DOCS / name).read_text("utf-8"), re.DOTALL)
    return blocks


def _shown(name: str) -> list[str]:
    """Return the command lines that a page shows."""
    blocks = re.findall(r"```sh\n(.*?)```", (_DOCS / name).read_text("utf-8"), re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


@pytest.mark.parametrize("line", [*_shown("keeping-the-reference.md"), *_shown("how-claims-are-read.md")])
def test_the_commands_work(command: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    monkeypatch.chdir(_DOCS.parent)
    name, *arguments = shlex.split(line)
    assert name == "neurolint"
    done = command(*arguments)
    assert (done.status < 2, done.err) == (True, "")

"""`neurolint check`."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from makers import write

Command = Callable[..., Any]

_FAULTY = "# On ketamine\n\nAntidepressants such as ketamine are given by infusion.\n"
_WARNED = "Some text.\n\nHurrah for rest.\n"
_SOUND = "Ketamine is an anaesthetic.\n"
_RULE = """\
code: HOU001
name: fruit
summary: Fruit is named.
why: The house says so.
severity: info
check: phrases
options:
  phrases:
    - match: [apples]
message: "“{quote}” is fruit."
profiles: {publish: warning}
"""
_LOUD = """\
code: HOU002
name: shouting
summary: Somebody shouts.
why: The house is quiet.
severity: warning
check: phrases
options:
  phrases:
    - match: [hurrah]
message: "“{quote}” is loud."
"""


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    return write(
        tmp_path,
        {"faulty.md": _FAULTY, "warned.md": _WARNED, "sound.md": _SOUND, "fruit.md": "Two apples.\n"},
    )


@pytest.fixture
def house(tmp_path: Path) -> Path:
    return write(tmp_path / "house", {"HOU001-fruit.yaml": _RULE, "HOU002-shouting.yaml": _LOUD})


@pytest.mark.usefixtures("drafts")
def test_text(command: Command) -> None:
    done = command("check", "faulty.md", "--select", "FCT002")
    assert done.status == 1
    lines = done.out.splitlines()
    assert lines[0].startswith("faulty.md:3:")
    assert " error FCT002 wrong-classification" in lines[0]
    assert lines[1] == "  3 | Antidepressants such as ketamine are given by infusion."
    assert "^^^^^^" in lines[2]
    assert "[ketamine-not-standard-antidepressant, by definition" in done.out
    assert "= source: " in done.out
    assert "= would pass: " in done.out
    assert lines[-1].startswith("1 file: 1 error, 0 warnings, 0 info; ")
    assert "\x1b" not in done.out
    assert done.err == ""


@pytest.mark.usefixtures("drafts", "house")
def test_concise(command: Command) -> None:
    files = ("faulty.md", "sound.md", "warned.md")
    done = command("check", *files, "--format", "concise", "--rules", "house", "--select", "FCT,HOU")
    assert [line.split(" ", 3)[:3] for line in done.out.splitlines()] == [
        ["faulty.md:3:1:", "error", "FCT002"],
        ["warned.md:3:1:", "warning", "HOU002"],
    ]


@pytest.mark.usefixtures("drafts")
def test_json(command: Command) -> None:
    done = command("check", "faulty.md", "gone.md", "--format", "json", "--select", "FCT002")
    document = json.loads(done.out)
    assert (done.status, done.err) == (2, "")
    faulty, gone = document["files"]
    assert [found["rule"] for found in faulty["findings"]] == ["FCT002"]
    assert faulty["findings"][0]["claim"]["object"] == "antidepressant"
    assert (gone["path"], gone["findings"], gone["error"]) == ("gone.md", [], "no such file or folder")
    assert document["summary"] == {
        "files": 2,
        "error": 1,
        "warning": 0,
        "info": 0,
        "claims": {"read": 1, "covered": 1, "not_checked": 0},
    }


@pytest.mark.usefixtures("drafts", "house")
@pytest.mark.parametrize(
    ("options", "status"),
    [
        (["sound.md"], 0),
        (["warned.md"], 0),
        (["faulty.md"], 1),
        (["warned.md", "--fail-on", "warning"], 1),
        (["warned.md", "--fail-on", "info"], 1),
        (["faulty.md", "--fail-on", "never"], 0),
        (["sound.md", "--fail-on", "warning"], 0),
        (["faulty.md", "gone.md", "--fail-on", "never"], 2),
    ],
)
def test_exit_status(command: Command, options: list[str], status: int) -> None:
    assert command("check", *options, "--rules", "house", "--select", "FCT,HOU").status == status


@pytest.mark.usefixtures("drafts", "house")
@pytest.mark.parametrize(
    ("options", "status", "shown", "hidden"),
    [
        ([], 0, "0 info", "1 info hidden: --profile audit shows them"),
        (["--fail-on", "info"], 0, "0 info", "1 info hidden"),
        (["--profile", "audit"], 0, "1 info", ""),
        (["--profile", "audit", "--fail-on", "info"], 1, "1 info", ""),
        (["--profile", "publish", "--fail-on", "warning"], 1, "1 warning, 0 info", ""),
    ],
)
def test_profiles(command: Command, options: list[str], status: int, shown: str, hidden: str) -> None:
    done = command("check", "fruit.md", "--rules", "house", "--select", "HOU001", *options)
    assert done.status == status
    assert shown in done.out
    assert hidden in done.out
    assert bool(hidden) == ("hidden" in done.out)


@pytest.mark.usefixtures("drafts")
@pytest.mark.parametrize(
    "options",
    [
        ["--select", "fct002"],
        ["--select", "wrong-classification,FCT"],
        ["--ignore", "EVD,ATT,STR,BLP,LNG,SAF,FCT001"],
    ],
)
def test_selection(command: Command, options: list[str]) -> None:
    assert "FCT002" in command("check", "faulty.md", *options).out
    assert "FCT002" not in command("check", "faulty.md", *options, "--ignore", "FCT002").out


@pytest.mark.usefixtures("drafts")
@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--select", "FCT0002"], "no rule, group or tag is called 'FCT0002'; did you mean FCT002?"),
        (["--ignore", "wrong-clasification"], "did you mean wrong-classification?"),
        (["--select", "\x1b[31m"], "`neurolint rules` lists them"),
        (["--profile", "strict"], "'strict' is not one of"),
        (["--today", "soon"], "'soon' does not match"),
        (["--rule", "x"], "No such option"),
        (["--jurisdiction", "Narnia"], "no fact names the jurisdiction 'Narnia'; the facts know "),
    ],
)
def test_wrong_options(command: Command, options: list[str], said: str) -> None:
    done = command("check", "sound.md", *options)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert "\x1b" not in done.err


@pytest.mark.usefixtures("drafts")
def test_drafts_that_cannot_be_read_do_not_keep_the_others_from_being_checked(
    command: Command, tmp_path: Path
) -> None:
    (tmp_path / "latin.md").write_bytes("caf\xe9".encode("latin-1"))
    (tmp_path / "empty.md").write_bytes(b"")
    (tmp_path / "blank.md").write_bytes(b"\n \n")
    (tmp_path / "binary.md").write_bytes(b"a\0b")
    write(tmp_path / "none", {"page.css": "x"})
    names = ("gone.md", "latin.md", "none", "empty.md", "blank.md", "binary.md", "faulty.md")
    done = command("check", *names, "--format", "concise", "--select", "FCT002")
    assert done.status == 2
    assert done.out.startswith("faulty.md:3:1: error FCT002")
    said = done.err.splitlines()
    assert [line.split(": ")[:2] for line in said] == [[name, "error"] for name in names[:-1]]
    assert "no such file" in said[0]
    assert "0xE9" in said[1]
    assert "line 1" in said[1]
    assert "no drafts in this folder" in said[2]
    assert "empty" in said[3]
    assert "empty" in said[4]
    assert "NUL" in said[5]


@pytest.mark.usefixtures("drafts")
def test_the_text_report_counts_what_could_not_be_read(command: Command) -> None:
    done = command("check", "gone.md", "sound.md")
    assert done.status == 2
    assert "2 files: 0 errors" in done.out
    assert "; 1 file could not be read; " in done.out
    assert done.err == "gone.md: error: no such file or folder\n"


@pytest.mark.usefixtures("drafts")
def test_a_folder(command: Command) -> None:
    done = command("check", ".", "--format", "json", "--select", "FCT,BLP")
    assert [Path(file["path"]).name for file in json.loads(done.out)["files"]] == [
        "faulty.md", "fruit.md", "sound.md", "warned.md"
    ]  # fmt: skip


def _stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))


def test_standard_input(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "```\nLeave a Comment\n```\nZoë\n".encode()
    _stdin(monkeypatch, text)
    assert command("check", "-", "--select", "BLP003").status == 0
    _stdin(monkeypatch, text)
    done = command("check", "-", "--stdin-filename", "note.txt", "--format", "concise", "--select", "BLP003")
    assert done.out.startswith("note.txt:2:1: ")
    _stdin(monkeypatch, b"\xff")
    done = command("check", "-")
    assert (done.status, done.err.split(": ")[:2]) == (2, ["<stdin>", "error"])


@pytest.mark.usefixtures("drafts")
def test_standard_input_stands_among_the_files(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    _stdin(monkeypatch, _FAULTY.encode())
    done = command("check", "sound.md", "-", "faulty.md", "-", "--format", "json")
    assert [file["path"] for file in json.loads(done.out)["files"]] == ["sound.md", "<stdin>", "faulty.md"]


@pytest.mark.usefixtures("drafts")
@pytest.mark.parametrize(
    ("option", "no_color", "term", "terminal", "coloured"),
    [
        ("auto", "", "xterm", True, True),
        ("auto", "", "xterm", False, False),
        ("auto", "1", "xterm", True, False),
        ("auto", "", "dumb", True, False),
        ("always", "1", "xterm", False, True),
        ("never", "", "xterm", True, False),
    ],
)
def test_colour(
    command: Command,
    monkeypatch: pytest.MonkeyPatch,
    option: str,
    no_color: str,
    term: str,
    terminal: bool,
    coloured: bool,
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    assert ("\x1b[" in command("check", "faulty.md", "--color", option).out) == coloured


def test_facts_of_elsewhere(command: Command, tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "ref/facts/house.yaml": "facts:\n- {id: house-fact, subject: ketamine, predicate: is_a, "
            "object: opioid, verdict: refuted, basis: definition, statement: Ketamine is no opioid here., "
            "sources: [{id: house-source}], jurisdiction: [FR], reviewed: 2026-01-31, review_by: 2028-01-31}\n",
            "ref/sources/house.yaml": "sources:\n- {id: house-source, type: webpage, title: House}\n",
            "a.md": "Ketamine is an opioid.\n",
        },
    )
    given = ("check", "a.md", "--reference", "ref", "--select", "FCT002")
    here, there = command(*given, "--jurisdiction", "fr"), command(*given, "--jurisdiction", "US")
    assert here.status in (0, 1), here.err
    assert "house-fact" in here.out
    assert "house-fact" not in there.out
    assert "reviewed 2026-01-31" in command(*given, "--today", "2028-01-31").out
    assert "review overdue since 2028-01-31" in command(*given, "--today", "2028-02-01").out


@pytest.mark.usefixtures("drafts")
def test_mistakes_in_rules_are_told_all_at_once(command: Command, house: Path) -> None:
    write(
        house,
        {
            "HOU001-fruit.yaml": _RULE.replace("severity: info", "severity: fatal"),
            "HOU002-nuts.yaml": "code: HOU002\n\tname: nuts \x1b[31m\n",
        },
    )
    done = command("check", "sound.md", "--rules", "house")
    assert (done.status, done.out) == (2, "")
    assert f"{Path('house') / 'HOU001-fruit.yaml'}:5:11: " in done.err
    assert "severity: fatal" in done.err
    assert f"{Path('house') / 'HOU002-nuts.yaml'}:2:" in done.err
    assert "Traceback" not in done.err
    assert "\x1b" not in done.err


@pytest.mark.usefixtures("drafts")
def test_mistakes_that_only_a_check_can_see(command: Command, house: Path) -> None:
    write(house, {"HOU001-fruit.yaml": _RULE.replace("[apples]", '["(apples"]')})
    done = command("check", "sound.md", "--rules", "house")
    assert done.status == 2
    assert f"{Path('house') / 'HOU001-fruit.yaml'}:9:" in done.err


@pytest.mark.usefixtures("drafts")
@pytest.mark.parametrize(
    ("files", "said"),
    [
        (
            {"facts/f.yaml": "facts:\n- {id: f, subject: moonstone, predicate: is_a, "
                                "object: opioid, verdict: refuted, statement: s}\n"},
            "moonstone",
        ),
        (
            {"concepts/c.yaml": "concepts:\n- {id: xa, type: drug, label: xa, parents: [xb]}\n"
                                "- {id: xb, type: drug, label: xb, parents: [xa]}\n"},
            "round in a circle",
        ),
        ({"concepts/c.yaml": "concepts: [\n"}, "c.yaml:"),
    ],
)  # fmt: skip
def test_mistakes_in_the_reference(
    command: Command, tmp_path: Path, files: dict[str, str], said: str
) -> None:
    write(tmp_path / "ref", files)
    done = command("check", "sound.md", "--reference", "ref")
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert "Traceback" not in done.err


@pytest.mark.usefixtures("drafts")
def test_without_cache_the_output_is_the_same(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cached = command("check", "faulty.md")
    unused = tmp_path / "unused"
    monkeypatch.setenv("NEUROLINT_CACHE_DIR", str(unused))
    assert command("check", "faulty.md", "--no-cache") == cached
    assert not unused.exists()
    assert command("check", "faulty.md") == cached
    assert unused.exists()


@pytest.mark.usefixtures("drafts")
def test_what_is_in_a_draft_or_a_name_does_not_act(command: Command, tmp_path: Path) -> None:
    write(
        tmp_path,
        {"\x1b]0;x\x07\u202e.md": _FAULTY.replace("ketamine are", "ketamine \x1b[2J\u202e\x9bm are")},
    )
    for style in ("text", "concise", "json"):
        done = command("check", ".", "--format", style, "--select", "FCT002")
        assert not set(done.out + done.err) & set("\x1b\x07\u202e\x9b")
        assert "FCT002" in done.out


def test_a_very_long_line(command: Command, tmp_path: Path) -> None:
    line = "and so the tale goes on and on without an end or a point " * 90_000
    write(tmp_path, {"long.md": f"{line}but antidepressants such as ketamine stand at its end.\n"})
    done = command("check", "long.md", "--select", "FCT002")
    assert done.status == 1
    assert f"long.md:1:{len(line) + 5}: error FCT002" in done.out
    assert max(map(len, done.out.splitlines())) < 140

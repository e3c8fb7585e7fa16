"""Formats for other programs: valid by their own schemas, and whole or not at all on disk."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from makers import write

_SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
_DRAFT = """\
# Nerve pain

Antidepressants such as ketamine help at once.

Antidepressants such as ketamine help at once.

<!-- neurolint-disable-next-line FCT002 until 2126-01-01 -- quoted -->
Antidepressants such as ketamine are given by infusion.
"""

Command = Callable[..., Any]


@pytest.fixture
def drafts(command: Command) -> None:  # noqa: ARG001 (which goes to its folder)
    write(Path(), {"a b.md": _DRAFT, "sound.md": "# Wool\n\nWool is warm.\n", "empty.md": ""})


def _sarif(command: Command, *more: str) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(command("check", ".", "--format", "sarif", *more).out)
    jsonschema.Draft202012Validator(_SCHEMA, format_checker=jsonschema.FormatChecker()).validate(log)
    (run,) = log["runs"]
    return dict(run)


@pytest.mark.usefixtures("drafts")
def test_sarif_is_valid_and_complete(command: Command) -> None:
    run = _sarif(command, "--select", "FCT002,STR")
    rules = [one["id"] for one in run["tool"]["driver"]["rules"]]
    assert rules == sorted(set(rules))
    lines = _DRAFT.splitlines()
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"] == {"uri": "a%20b.md", "uriBaseId": "%SRCROOT%"}
        region = place["region"]
        words = _DRAFT[region["charOffset"] : region["charOffset"] + region["charLength"]]
        assert lines[region["startLine"] - 1][region["startColumn"] - 1 :].startswith(words.splitlines()[0])
        assert len(result["partialFingerprints"]["neurolintClaim/v1"]) == 32
    taxa = [one["id"] for one in run["taxonomies"][0]["taxa"]]
    told = [result for result in run["results"] if result["ruleId"] == "FCT002"]
    assert all(taxa[one["index"]] == one["id"] for result in told for one in result["taxa"])
    excused = [result for result in told if "suppressions" in result]
    assert [one["suppressions"] for one in excused] == [[{"kind": "inSource", "justification": "quoted"}]]
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (note,) = invocation["toolExecutionNotifications"]
    assert note["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "empty.md"


@pytest.mark.usefixtures("drafts")
def test_sarif_has_a_line_for_what_is_about_a_whole_file(command: Command) -> None:
    write(Path(), {"long.md": f"# Ketamine\n\n{'Ketamine may ease nerve pain. ' * 60}\n"})
    run = _sarif(command, "--select", "MET,SAF", "--profile", "audit")
    places = [result["locations"][0]["physicalLocation"]["region"] for result in run["results"]]
    whole = [place for place in places if not place["charLength"]]
    assert whole
    assert all(
        (place["startLine"], place["startColumn"], "snippet" in place) == (1, 1, False) for place in whole
    )


@pytest.mark.usefixtures("drafts")
def test_known_findings_are_suppressed_from_outside(command: Command) -> None:
    command("baseline", ".", "--select", "FCT002")
    run = _sarif(command, "--select", "FCT002", "--baseline", ".neurolint-baseline.json")
    kinds = sorted(one["suppressions"][0]["kind"] for one in run["results"])
    assert kinds == ["external", "external", "inSource"]


def test_github_annotations_are_escaped_and_errors_come_first(command: Command) -> None:
    write(Path(), {"a,b:c.md": _DRAFT})
    done = command("check", ".", "--format", "github", "--select", "FCT002,STR")
    lines = done.out.splitlines()
    levels = [line.split(" ")[0] for line in lines]
    assert levels == sorted(levels, key=["::error", "::warning", "::notice"].index)
    assert lines[0].startswith("::error file=a%2Cb%3Ac.md,line=3,endLine=3,col=1,endColumn=33,title=FCT002 ")
    assert "%0AWould pass: " in lines[0]


@pytest.mark.usefixtures("drafts")
def test_code_quality_tells_repeats_apart(command: Command) -> None:
    done = command("check", "a b.md", "--format", "gitlab", "--select", "FCT002")
    first, again = json.loads(done.out)
    assert (first["location"], again["location"]["lines"]) == (
        {"path": "a b.md", "lines": {"begin": 3, "end": 3}},
        {"begin": 5, "end": 5},
    )
    assert first["fingerprint"] != again["fingerprint"]
    assert first["severity"] in ("info", "minor", "major", "critical", "blocker")
    write(Path(), {"a b.md": f"Wool is warm.\n\n{_DRAFT}"})
    moved = json.loads(command("check", "a b.md", "--format", "gitlab", "--select", "FCT002").out)
    assert [one["fingerprint"] for one in moved] == [first["fingerprint"], again["fingerprint"]]


@pytest.mark.usefixtures("drafts")
def test_one_run_writes_several(command: Command) -> None:
    done = command(
        "check", "sound.md", "--output", "sarif=out.sarif", "--output", "junit=out.xml", "--format", "concise"
    )
    assert (done.status, done.out) == (0, "")
    assert json.loads(Path("out.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert Path("out.xml").read_text("utf-8").startswith("<?xml")
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(Path("out.xml").stat().st_mode) == 0o666 & ~mask
    assert sorted(path.name for path in Path().iterdir()) == [
        "a b.md",
        "empty.md",
        "out.sarif",
        "out.xml",
        "sound.md",
    ]


@pytest.mark.usefixtures("drafts")
@pytest.mark.parametrize(
    ("given", "told"),
    [
        (("sarfi=x",), "did you mean 'sarif'"),
        (("sarif",), "expected a format and a file"),
        (("sarif=",), "expected a format and a file"),
        (("sarif=-",), "what goes to standard output is chosen by --format"),
        (("sarif=x", "junit=./x"), "named twice"),
        (("sarif=nowhere/x",), "nowhere/x cannot be written: no such file or folder"),
        (("sarif=sound.md",), "sound.md cannot be written: it is one of the drafts"),
        (("sarif=.",), "cannot be written"),
    ],
)
def test_what_cannot_be_written_is_told(command: Command, given: tuple[str, ...], told: str) -> None:
    done = command("check", "sound.md", *(part for one in given for part in ("--output", one)))
    assert (done.status, told in done.err) == (2, True), done.err
    assert Path("sound.md").read_text("utf-8") == "# Wool\n\nWool is warm.\n"


@pytest.mark.usefixtures("drafts")
def test_a_report_that_breaks_off_leaves_the_old_one(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(Path(), {"out.sarif": "old"})

    def full(report: object) -> Any:  # noqa: ARG001
        yield "begun"
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("neurolint.reporters.sarif.sarif", full)
    done = command("check", "sound.md", "--output", "sarif=out.sarif")
    assert (done.status, "out.sarif cannot be written: no space left on device" in done.err) == (2, True)
    assert Path("out.sarif").read_text("utf-8") == "old"
    assert "1 file: 0 errors" in done.out
    assert len(list(Path().iterdir())) == 4


@pytest.mark.parametrize(
    ("verb", "name"), [("check", "json"), ("check", "sarif"), ("check", "gitlab"), ("claims", "json")]
)
def test_a_build_log_finds_no_order_in_a_name(command: Command, verb: str, name: str) -> None:
    write(Path(), {"##vso[task.complete]x.md": _DRAFT})
    done = command(verb, ".", "--format", name)
    assert "vso[task.complete]x.md" in done.out or "vso%5Btask.complete%5Dx.md" in done.out
    assert "##vso[" not in done.out


def test_places_are_told_from_the_folder_or_as_a_whole_address(command: Command, tmp_path: Path) -> None:
    write(tmp_path, {"b.md": _DRAFT})
    done = command("check", "./b.md", str(tmp_path / "b.md"), "--format", "github", "--select", "FCT002")
    assert "::error file=b.md," in done.out
    log = json.loads(command("check", str(tmp_path / "b.md"), "--format", "sarif", "--select", "FCT002").out)
    (artifact,) = log["runs"][0]["artifacts"]
    assert artifact["location"] == {"uri": (tmp_path / "b.md").as_uri()}

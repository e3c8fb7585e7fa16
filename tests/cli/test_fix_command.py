"""`check --fix`, `--diff` and `fix`: what is written, what is not, and what is said."""

from __future__ import annotations

import io
import json
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from makers import write
from neurolint.cli import writing
from neurolint.drafts.model import Draft

Command = Callable[..., Any]

RULE = """\
code: TEA001
name: tea-words
summary: Tea.
why: Tea.
severity: error
check: phrases
options:
  phrases:
    - match: [cuppa]
      fix: {replace: cup, safe: true}
    - match: [brew]
      fix: {replace: tea}
    - match: [worse tea]
message: "{words}"
"""


@pytest.fixture
def run(tmp_path: Path, command: Command) -> Command:
    write(tmp_path / "house", {"tea/TEA001-tea-words.yaml": RULE})

    def call(*arguments: str) -> Any:
        return command(*arguments, "--rules", "house", "--select", "TEA001", "--no-config")

    return call


def test_fix_writes_and_reports_what_is_left(tmp_path: Path, run: Command) -> None:
    write(tmp_path, {"a.md": "A cuppa and a brew.\n", "b.md": "Water.\n"})
    done = run("check", "a.md", "b.md", "--fix")
    assert (tmp_path / "a.md").read_text() == "A cup and a brew.\n"
    assert done.status == 1
    assert "a.md:1:13: error TEA001" in done.out
    assert "1 fixed; 1 fixable with --fix --unsafe" in done.out
    assert run("fix", "a.md", "--unsafe").status == 0
    assert (tmp_path / "a.md").read_text() == "A cup and a tea.\n"


def test_a_report_says_what_can_be_fixed(tmp_path: Path, run: Command) -> None:
    write(tmp_path, {"a.md": "A cuppa, a cuppa and a brew.\n"})
    out = run("check", "a.md").out
    assert "= fix: neurolint check --fix\n" in out
    assert "= fix: neurolint check --fix --unsafe\n" in out
    assert "2 fixable with --fix, 1 more with --unsafe" in out
    told = json.loads(run("check", "a.md", "--format", "json").out)["files"][0]["findings"]
    assert told[0]["fix"] == {
        "safe": True,
        "edits": [
            {
                "start": {"line": 1, "column": 3, "offset": 2},
                "end": {"line": 1, "column": 8, "offset": 7},
                "text": "cup",
            }
        ],
    }
    assert [one["fix"]["safe"] for one in told] == [True, True, False]


def test_diff_writes_nothing(tmp_path: Path, run: Command) -> None:
    write(tmp_path, {"a.md": "A cuppa.\n"})
    done = run("check", "a.md", "--diff")
    assert done.status == 1
    assert done.out.splitlines() == ["--- a.md", "+++ a.md", "@@ -1,1 +1,1 @@", "-A cuppa.", "+A cup."]
    assert done.err == "would fix 1 finding\n"
    assert (tmp_path / "a.md").read_text() == "A cuppa.\n"
    assert run("fix", "a.md", "--diff").out == done.out
    write(tmp_path, {"a.md": "A brew.\n"})
    assert run("check", "a.md", "--diff").status == 0
    assert run("check", "a.md", "--diff", "--unsafe").status == 1


def test_what_breaks_a_law_is_told(tmp_path: Path, run: Command) -> None:
    write(tmp_path, {"a.md": "A worse brew.\n"})
    done = run("fix", "a.md", "--unsafe")
    assert done.err == "a.md:1:9: TEA001 left as it is: TEA001 at “brew” would still be there\n"
    assert (tmp_path / "a.md").read_text() == "A worse brew.\n"


@pytest.mark.parametrize(
    "data",
    [
        b"A cuppa.\r\nTwo.\r\n",
        b"\xef\xbb\xbfA cuppa.\n",
        b"A cuppa.",
        "A cuppa.\r\nB\u00e4d \u2028.\n".encode("utf-16"),
        b"A cuppa.\rOld.\r",
        b"---\ntitle: 'A cuppa'\n---\n\nDrink a cuppa.\n",
        "😀 e\u0301 A cuppa.\n".encode(),
    ],
)
def test_a_file_keeps_its_bytes(data: bytes, tmp_path: Path, run: Command) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(data)
    run("fix", "a.md")
    encoding = "utf-16-le" if data.startswith(b"\xff\xfe") else "utf-8"
    head, _, rest = data.rpartition("cuppa".encode(encoding))
    assert path.read_bytes() == head + "cup".encode(encoding) + rest


def test_what_cannot_be_read_is_not_written(tmp_path: Path, run: Command) -> None:
    data = "A cuppa for 3 €.\n".encode("cp1252")
    (tmp_path / "a.md").write_bytes(data)
    write(tmp_path, {"b.md": "A cuppa.\n"})
    done = run("fix", "a.md", "b.md")
    assert done.status == 2
    assert "a.md: error: byte 0x80" in done.err
    assert (tmp_path / "a.md").read_bytes() == data
    assert (tmp_path / "b.md").read_text() == "A cup.\n"


def test_a_file_keeps_its_permissions_and_nothing_is_left_beside_it(tmp_path: Path, run: Command) -> None:
    write(tmp_path / "d", {"a.md": "A cuppa.\n"})
    (tmp_path / "d" / "a.md").chmod(0o640)
    run("fix", "d")
    assert stat.S_IMODE((tmp_path / "d" / "a.md").stat().st_mode) == 0o640
    assert os.listdir(tmp_path / "d") == ["a.md"]  # noqa: PTH208


def test_a_read_only_file_stays(tmp_path: Path, run: Command) -> None:
    write(tmp_path, {"a.md": "A cuppa.\n"})
    (tmp_path / "a.md").chmod(0o444)
    done = run("fix", "a.md")
    assert done.status == 2
    assert done.err == "a.md: error: not fixed: it is read-only\n"
    assert "a.md:1:3: error TEA001" in done.out
    assert (tmp_path / "a.md").read_text() == "A cuppa.\n"


def test_links_are_followed_within_the_folder(tmp_path: Path, run: Command) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside.md"
    outside.write_text("A cuppa.\n")
    write(tmp_path, {"real.md": "A cuppa.\n"})
    (tmp_path / "out.md").symlink_to(outside)
    (tmp_path / "in.md").symlink_to("real.md")
    done = run("fix", "out.md", "in.md")
    assert done.status == 2
    assert "out.md: error: not fixed: it is a link that leads out of the current folder" in done.err
    assert outside.read_text() == "A cuppa.\n"
    assert (tmp_path / "in.md").is_symlink()
    assert (tmp_path / "real.md").read_text() == "A cup.\n"


def test_a_file_that_changed_meanwhile_is_not_overwritten(
    tmp_path: Path, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"a.md": "A cuppa.\n"})
    real = writing.encoded

    def late(draft: Draft, text: str, data: bytes) -> bytes:
        new = real(draft, text, data)
        write(tmp_path, {"a.md": "Mine.\n"})
        return new

    monkeypatch.setattr(writing, "encoded", late)
    done = run("fix", "a.md")
    assert done.status == 2
    assert "a.md: error: not fixed: it changed while neurolint looked at it" in done.err
    assert (tmp_path / "a.md").read_text() == "Mine.\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "house"]


def _stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_standard_input_goes_through(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    _stdin(monkeypatch, b"A cuppa and a brew.\n")
    done = run("fix", "-")
    assert done.out == "A cup and a brew.\n"
    assert "<stdin>:1:13: error TEA001" in done.err
    assert done.status == 1
    _stdin(monkeypatch, b"Water.")
    assert run("fix", "-").out == "Water."
    _stdin(monkeypatch, b"A cuppa.\n")
    done = run("fix", "-", "--diff", "--stdin-filename", "x.txt")
    assert done.out.splitlines()[-2:] == ["-A cuppa.", "+A cup."]


def test_what_a_draft_suppresses_is_not_fixed(tmp_path: Path, run: Command) -> None:
    text = "<!-- neurolint-disable-next-line TEA001 -- our own word -->\nA cuppa.\n\nA cuppa.\n"
    write(tmp_path, {"a.md": text})
    run("fix", "a.md")
    assert (tmp_path / "a.md").read_text() == text.removesuffix("A cuppa.\n") + "A cup.\n"


def test_what_a_baseline_knows_is_not_fixed(tmp_path: Path, run: Command) -> None:
    write(tmp_path, {"a.md": "A cuppa.\n"})
    assert run("baseline", "a.md", "--baseline", "known.json").status == 0
    write(tmp_path, {"a.md": "A cuppa.\n\nMy cuppa here.\n"})
    done = run("fix", "a.md", "--baseline", "known.json")
    assert (tmp_path / "a.md").read_text() == "A cuppa.\n\nMy cup here.\n"
    assert done.status == 0, done.out + done.err


def test_unsafe_alone_asks_for_nothing(tmp_path: Path, run: Command) -> None:
    write(tmp_path, {"a.md": "A cuppa.\n"})
    done = run("check", "a.md", "--unsafe")
    assert done.status == 2
    assert "--unsafe is about fixes: give --fix or --diff with it" in done.err


def test_fix_has_the_options_of_check() -> None:
    from neurolint.cli.check import command as check
    from neurolint.cli.fix import command as fix

    assert {param.name for param in check.params} - {param.name for param in fix.params} == {"fix"}

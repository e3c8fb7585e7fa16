"""What somebody meets who runs neurolint for the first time, and gets things wrong."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from click.shell_completion import BashComplete

from makers import write
from neurolint.cli.main import main
from neurolint.cli.progress import counted

_FAULTY = "# On ketamine\n\nAntidepressants such as ketamine are given by infusion.\n"

Command = Callable[..., Any]


def test_without_a_path_the_folder_at_hand_is_checked(command: Command) -> None:
    write(Path(), {"a.md": _FAULTY, "below/b.md": "# Wool\n\nWool is warm.\n"})
    done = command("check", "--format", "concise")
    assert done.status == 1
    assert done.out.startswith("a.md:3:1: error FCT002 ")


def test_a_folder_without_drafts_is_no_pass(command: Command) -> None:
    done = command("check")
    assert (
        done.status,
        ".: error: no drafts in this folder; expected files that end in .md" in done.err,
    ) == (
        2,
        True,
    )


def test_a_path_that_leads_nowhere_tells_what_was_meant(command: Command) -> None:
    write(Path(), {"drafts/nerve-pain.md": _FAULTY})
    done = command("check", "drafts/nerve-pan.md")
    assert done.status == 2
    assert (
        "drafts/nerve-pan.md: error: no such file or folder; did you mean drafts/nerve-pain.md?" in done.err
    )
    assert "did you mean" not in command("check", "nowhere/at-all.md").err


@pytest.mark.parametrize(
    ("given", "hint"),
    [("chekc", "did you mean 'check'"), ("draft.md", "to check a draft: neurolint check draft.md")],
)
def test_a_word_that_is_no_command_tells_what_was_meant(command: Command, given: str, hint: str) -> None:
    done = command(given)
    assert (done.status, hint in done.err) == (2, True)


def test_statistics_count_by_rule(command: Command) -> None:
    write(Path(), {"a.md": _FAULTY, "b.md": _FAULTY.replace("given", "often given")})
    done = command("check", "--statistics", "--select", "FCT002,LNG")
    assert done.status == 1
    first, blank, last = done.out.splitlines()
    assert first == "2  error    FCT002  wrong-classification (in 2 files)"
    assert blank == ""
    assert last.startswith("2 files: 2 errors")
    assert command("check", "--statistics", "--format", "json").status == 2


def test_explanations_follow_the_findings(command: Command) -> None:
    write(Path(), {"a.md": _FAULTY + "\nAntidepressants such as ketamine help.\n"})
    done = command("check", "--explain", "--select", "FCT002")
    page = command("explain", "FCT002").out
    assert done.out.count(page.strip()) == 1
    assert page.strip() not in command("check", "--select", "FCT002").out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_gets_its_script(command: Command, shell: str) -> None:
    done = command("completion", shell)
    assert (done.status, "_NEUROLINT_COMPLETE" in done.out) == (0, True)
    assert command("completion", "tcsh").status == 2


@pytest.mark.parametrize(
    ("words", "begun", "completed"),
    [
        ([], "ch", "check"),
        (["check", "--select"], "FCT,EVD00", "FCT,EVD001"),
        (["check", "--ignore"], "s", "SAF"),
        (["check"], "--sta", "--statistics"),
        (["explain"], "lng00", "LNG001"),
        (["explain"], "sciati", "sciatica"),
    ],
)
def test_words_are_completed(words: list[str], begun: str, completed: str) -> None:
    bash = BashComplete(main, {}, "neurolint", "_NEUROLINT_COMPLETE")
    assert completed in [item.value for item in bash.get_completions(words, begun)]


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_told_on_a_terminal_after_a_while_and_erased(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([0.0, 0.5, 1.5, 1.6, 2.0])
    monkeypatch.setattr("neurolint.cli.progress.time.monotonic", lambda: next(times))
    shown = _Terminal()
    assert list(counted("abcd", shown)) == list("abcd")
    assert shown.getvalue() == "\r\x1b[K2 drafts read …\r\x1b[K4 drafts read …\r\x1b[K"


def test_progress_is_not_told_elsewhere() -> None:
    shown = io.StringIO()
    assert list(counted("abcd", shown)) == list("abcd")
    assert shown.getvalue() == ""


@pytest.mark.parametrize("name", ["check", "fix", "baseline", "claims"])
def test_the_help_has_every_option_once_in_sections(command: Command, name: str) -> None:
    shown = command(name, "--help").out
    found = main.get_command(click.Context(main), name)
    assert found is not None
    for parameter in found.params:
        if isinstance(parameter, click.Option):
            assert len(re.findall(rf"^  {parameter.opts[0]}\b", shown, re.MULTILINE)) == 1, parameter.opts
    sections = re.findall(r"^([A-Z][\w ]+):$", shown, re.MULTILINE)
    assert len(sections) > 3
    assert sections.index("Drafts") < sections.index("Settings and others")

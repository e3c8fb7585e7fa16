"""The file of a baseline: what is written can be read, and what cannot says why."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neurolint.errors import ConfigError
from neurolint.findings.baseline import Entry
from neurolint.findings.baselinefile import read, render
from neurolint.library.schema import faults

_ENTRY = Entry("a.md", "FCT001", "f" * 32, "Zinc cures colds")
_TEXT = st.text(st.characters(), min_size=1, max_size=20)


@given(st.lists(st.builds(Entry, _TEXT, _TEXT, _TEXT, st.text(max_size=20)), max_size=5))
def test_what_is_written_is_what_is_read(entries: list[Entry]) -> None:
    text = render(entries)
    assert list(read(text, "x.json")) == sorted(entries)
    assert render(sorted(entries, reverse=True)) == text
    text.encode("utf-8")
    assert faults(json.loads(text), "baseline") == []


def test_one_finding_has_one_line() -> None:
    more = Entry("b.md", "FCT002", "e" * 32, "Dose — “5 mg”")
    lines = render([more, _ENTRY]).splitlines()
    assert lines[3:5] == [
        '    {"path": "a.md", "rule": "FCT001", "fingerprint": "'
        + "f" * 32
        + '", "words": "Zinc cures colds"},',
        '    {"path": "b.md", "rule": "FCT002", "fingerprint": "' + "e" * 32 + '", "words": "Dose — “5 mg”"}',
    ]


def test_what_steers_a_terminal_is_written_as_its_code() -> None:
    assert render([Entry("\x1b\u202ea.md", "A", "b", "")]).isprintable() is False  # its line feeds
    assert "\\u001b\\u202ea.md" in render([Entry("\x1b\u202ea.md", "A", "b", "")])


_SOUND = render([_ENTRY])


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 1, "not valid JSON"),
        ("[]", 1, "expected a mapping"),
        ("{}", 1, "version"),
        (_SOUND.replace('"version": 1', '"version": 2'), 2, "written by a later neurolint (version 2"),
        (_SOUND.replace('"version": 1', '"version": "1"'), 2, "expected"),
        (_SOUND.replace('"path"', '"paht"'), 4, "paht"),
        (_SOUND.replace('"a.md"', "3"), 4, "expected text"),
        (_SOUND.replace('"a.md"', '""'), 4, "expected"),
        (_SOUND.replace(', "words": "Zinc cures colds"', ""), 4, "words"),
        (_SOUND.replace("  ]", "  ],"), 6, "not valid JSON"),
        (_SOUND.replace("    {", "<<<<<<< ours\n    {"), 4, "marks of a merge that was not finished"),
        ("[" * 100_000, 1, ""),
        ("9" * 5_000, 1, "a number too long to read"),
    ],
)
def test_a_damaged_file_is_told_with_its_place(text: str, line: int, words: str) -> None:
    with pytest.raises(ConfigError) as raised:
        read(text, "known.json")
    problem = raised.value.problems[0]
    assert (problem.path, problem.line) == ("known.json", line)
    assert words in problem.message


def test_words_that_look_like_marks_of_a_merge_are_no_matter() -> None:
    entry = Entry("a.md", "A", "b", "<<<<<<< ours")
    assert read(render([entry]), "x") == (entry,)

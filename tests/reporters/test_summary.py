"""The Markdown summary: its words, its length, and that nobody else's text becomes markup."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

import pyromark
import pytest
from hypothesis import given
from hypothesis import strategies as st

from makers import finding, report, result
from neurolint.findings.report import Report, Result
from neurolint.reporters.inert import inert, link
from neurolint.reporters.summary import LIMIT, markdown
from neurolint.reporters.visible import visible
from written import GOLDEN, HOSTILE, golden, hostile, plain

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_MATH
    | pyromark.Options.ENABLE_GFM
)
_LINKED = re.compile(r"[@#]\w|GH-\d|www\.|://|:\w+:|(?<![0-9a-f])[0-9a-f]{7}", re.IGNORECASE)


def _text(given: Report) -> str:
    return "\n".join(markdown(given)) + "\n"


def _structure(text: str, name: str) -> Iterator[str]:
    """Yield what a reader of Markdown sees, without the words; `name` is how the draft's name is written."""
    for event in pyromark.events(text, options=_OPTIONS):
        kind = event if isinstance(event, str) else next(iter(event))
        if kind == "Text":
            continue
        shown: Any = event if isinstance(event, str) else event[kind]  # type: ignore[literal-required]
        if kind in {"Html", "InlineHtml"}:
            yield str(shown).replace(name, "NAME")
        elif "dest_url" in str(shown):
            yield f"{kind} link"
        else:
            yield f"{kind} {shown}"


def test_the_whole_document() -> None:
    assert _text(golden()) == (GOLDEN / "summary.md").read_text("utf-8")


def test_nothing_found() -> None:
    assert _text(report(result("Drink water."))) == (
        "**neurolint** read 1 file: 0 errors, 0 warnings, 0 info; 0 claims read, 0 covered by a fact, 0 not checked.\n"
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_only_our_own_structure_comes_out(text: str) -> None:
    shown = _text(hostile(text))
    ours = list(_structure(_text(plain()), "word"))
    assert "Start link" in ours
    assert list(_structure(shown, inert(text, 200))) == ours
    assert all(line.isprintable() for line in shown.split("\n"))
    assert "##[" not in shown


@given(st.text(min_size=1, max_size=40))
def test_no_text_at_all_changes_the_structure(text: str) -> None:
    given = result("word", finding(message=f"x{text}", suggestion=f"x{text}"), path=f"x{text}")
    same = result("word", finding(message="x", suggestion="x"), path="xword")
    found = list(_structure(_text(report(given)), inert(f"x{text}", 200)))
    assert found == list(_structure(_text(report(same)), "xword"))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_reads_as_it_is_and_links_to_nothing(text: str) -> None:
    shown = html.unescape(inert(text))
    assert shown.replace("\u200b", "") == visible(text)
    assert not _LINKED.search(shown)


def test_a_text_is_cut() -> None:
    assert inert("a" * 20, 10) == "aaaaaa&#8203;aaa…"
    assert inert("z" * 10, 10) == "z" * 10


def test_a_link_stays_a_link() -> None:
    shown = link("a]b", "https://a.example/x?y=1&copy=2")
    (start, *_) = [event for event in pyromark.events(shown) if isinstance(event, dict) and "Start" in event][
        1:
    ]
    assert start["Start"]["Link"]["dest_url"] == "https://a.example/x?y=1&copy=2"  # type: ignore[typeddict-item,index]
    assert link("a", "") == "a"


def test_no_more_than_fits_and_the_gravest_first() -> None:
    many = [
        result(
            "word", *(finding(message="<" * 400, severity=severity) for _ in range(9)), path=f"{number}.md"
        )
        for number in range(40)
        for severity in ("info", "warning")
    ]
    last = result("word", finding(severity="error", message="The worst."), path="last.md")
    shown = _text(report(*many, last, Result("gone.md", error="no such file")))
    assert LIMIT - 6_000 < len(shown) <= LIMIT
    assert "The worst." in shown
    assert "no such file" in shown
    assert "- **info**" not in shown
    left = re.search(r"\n(\d+) more left out: there is no room for all in one comment\.\n$", shown)
    assert left is not None
    assert int(left[1]) + shown.count("\n- **") == 40 * 9 * 2 + 2


def test_one_rule_too_many_and_names_too_long() -> None:
    found = [finding(code=f"ABC{number:03}", message="<" * 9_000) for number in range(500)]
    shown = _text(report(result("word", *found, path="@" * 9_000)))
    assert len(shown) <= LIMIT
    assert "| | and 470 more | |" in shown

"""The laws of fixes over whole drafts: a second run changes nothing, and nothing changes outside of what was told."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from makers import built_in
from neurolint.drafts.model import TextFormat
from neurolint.drafts.read import parse
from neurolint.fixes.mend import Mended, mend, reread
from neurolint.lint import Linter, Settings
from neurolint.paths import load_draft

_SHARED = Path(__file__).resolve().parents[2] / "shared"
_FOLDERS = ("corpus/articles", "seeds")
_DRAFTS = sorted(
    path for folder in _FOLDERS for path in (_SHARED / folder).glob("*") if path.suffix in (".md", ".txt")
)


@cache
def _linter() -> Linter:
    return Linter(built_in(), Settings("audit", today=date(2026, 1, 1)))


def _hold(text: str, form: TextFormat, unsafe: bool) -> Mended:
    """Fix a draft, and hold what came of it against the laws."""
    look = _linter().result
    before = look(parse(text, "draft", form))
    done = mend(before, look, unsafe=unsafe)
    at, parts = 0, []
    for edit in done.edits:  # written out by hand: the rest is there, and in its place
        assert at <= edit.span.start
        parts += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    assert "".join([*parts, text[at:]]) == done.text
    assert bool(done.edits) == bool(done.fixed)
    assert all(finding in before.findings for finding in done.fixed)
    assert before.draft is not None
    after = look(reread(before.draft, done.text))
    left = sorted(finding.rule.code for finding in before.findings if finding not in done.fixed)
    for code in {finding.rule.code for finding in after.findings}:
        assert sum(one.rule.code == code for one in after.findings) <= left.count(code), code
    assert mend(after, look, unsafe=unsafe).text == done.text
    return done


@pytest.mark.seeds
@pytest.mark.skipif(not _DRAFTS, reason="corpus and seeds are not here: FIXES WERE NOT TRIED ON THEM")
@pytest.mark.parametrize("unsafe", [False, True])
@pytest.mark.parametrize("path", _DRAFTS, ids=lambda path: path.name)
def test_drafts_that_people_wrote(path: Path, unsafe: bool) -> None:
    draft = load_draft(str(path))
    assert draft.format in ("markdown", "text")
    _hold(draft.source, "text" if draft.format == "text" else "markdown", unsafe)


_PIECES = [
    "# Hay fever", "## Hay fever", "Hay fever", "spring Hay fever in early May", "## Causes", "### Causes",
    "Pollen is the cause, and the wind carries it far.", "It's important to note that pollen is light.",
    "People suffering from hay fever sneeze. #pollen #spring", "#pollen #spring", "Tags: #pollen", "- #pollen",
    "- Birch", "1. Grass", "Leave a comment", "- Leave a comment", "Table of Contents", "-", "–", "---", "===",
    "Read more: Is your pillow too old?", "Related posts", "#### Related posts", "ADVERTISEMENT", "Getty Images",
    "Take .5 mg or 10U of it, or 400 µg.", "Diabetics and **type 2 diabetics** sneeze.",
    "See [the leaflet](https://example.org/a?utm_source=x&id=1).", "Wool warms.[^1]", "[^1]: Adler R. 2018.",
    "[^2]: Adler R. 2019.", "> Leave a comment", "<!-- a note -->", "<div>Leave a comment</div>", "| A | - |",
    "```", "He committed suicide at 40.", "title: Hay fever", "Hay fever in early May", "\u200bLeave a comment\u00ad",
]  # fmt: skip


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(st.sampled_from(_PIECES), st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", "\n\n\n"]))
    ),
    st.sampled_from(["", "---\ntitle: Hay fever\n---\n", "\n"]),
    st.booleans(),
    st.sampled_from(["markdown", "text"]),
    st.booleans(),
)
def test_drafts_made_of_what_is_fixed(
    pieces: list[tuple[str, str]], front: str, ended: bool, form: TextFormat, unsafe: bool
) -> None:
    text = front + "".join(piece + gap for piece, gap in pieces)
    text = text if ended else text.rstrip("\r\n")
    if text.strip():
        done = _hold(text, form, unsafe)
        if not ended and done.edits:
            assert done.text == done.text.rstrip("\r\n")
        if "\r" not in text:
            assert "\r" not in done.text


def test_a_page_in_html_is_fixed_by_whole_elements() -> None:
    text = (
        "<main>\n<h1>Living with hay fever after fifty</h1>\n<p>Pollen is the cause.</p>\n"
        "<h2>Living with hay fever after fifty</h2>\n<p>Leave a comment</p>\n<p>Diabetics sneeze.</p>\n"
        "<div><p>Leave a comment</p></div>\n</main>\n"
    )
    done = _hold(text, "html", unsafe=False)
    assert done.text == (
        "<main>\n<h1>Living with hay fever after fifty</h1>\n<p>Pollen is the cause.</p>\n"
        "<p>People with diabetes sneeze.</p>\n<div><p>Leave a comment</p></div>\n</main>\n"
    )

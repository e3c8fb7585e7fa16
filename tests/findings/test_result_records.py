"""A result that was made of its record is told by every report as the result itself."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from makers import built_in
from neurolint.cli.spool import Held
from neurolint.drafts.encoding import decode
from neurolint.drafts.read import read_draft
from neurolint.errors import DraftError
from neurolint.findings.fingerprint import fingerprints
from neurolint.findings.model import Finding
from neurolint.findings.packed import Packed
from neurolint.findings.plain import Plainer
from neurolint.findings.records import PARTS, pack, unpack
from neurolint.findings.report import Report, Result
from neurolint.lint import Linter, Settings
from neurolint.reporters.formats import FORMATS, reporter

_TODAY = date(2026, 1, 31)
_PAGE = """---
title: On nerve pain
author: Ann Lee, RN
---

# On nerve pain

SSRIs are as effective as duloxetine for nerve pain, and arthritis is a neuropathic condition.
Clary tea cures it, experts say.

<!-- neurolint-disable-next-line LNG -- the house allows it -->

This miracle cure works for everybody. ÄÖ — “quoted” 😀

## On nerve pain

- Antidepressants such as ketamine are given by infusion.
- Ibuprofen can irritate the stomach.
"""


@cache
def _linter() -> Linter:
    return Linter(built_in(), Settings(today=_TODAY))


def _plainer() -> Plainer:
    return Plainer(built_in().rules, built_in().reference.facts)


def _both(data: bytes, path: str = "a.md") -> tuple[Result, Result]:
    result = _linter().result(read_draft(data, path))
    return result, unpack(path, Held(pack(result, _plainer()), data), _plainer())


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    ("path", "page"),
    [("a.md", _PAGE), ("a.txt", _PAGE), ("a.html", f"<h1>On pain</h1><p>{_PAGE}</p>"), ("b.md", "Rest.\n")],
)
def test_every_report_is_the_same(name: str, path: str, page: str) -> None:
    made, kept = _both(page.encode(), path)
    told = [
        list(reporter(name)(Report((one,), built_in().reference, _TODAY)))
        for one in (made, kept, kept)  # what was asked for once can be asked for again
    ]
    assert told[0] == told[1] == told[2]


def test_every_part_is_the_same() -> None:
    made, kept = _both(_PAGE.encode())
    assert made.findings
    assert made.suppressed
    assert made.hidden_findings
    assert made.prints["STR002"]
    for part in ("findings", "suppressed", "hidden_findings", "judgements"):
        assert list(getattr(kept, part)) == list(getattr(made, part)), part
        assert len(getattr(kept, part)) == len(getattr(made, part))
    assert {code: list(prints) for code, prints in kept.prints.items()} == {
        code: list(prints) for code, prints in made.prints.items()
    }
    assert (kept.path, kept.hidden, kept.unchecked, kept.error) == (
        made.path,
        made.hidden,
        made.unchecked,
        None,
    )
    assert made.reading is not None
    assert kept.reading is not None
    assert list(kept.reading.sentences) == list(made.reading.sentences)
    assert kept.reading.taken_back == made.reading.taken_back
    assert fingerprints(kept.reading, kept.findings) == fingerprints(made.reading, made.findings)


def test_the_draft_is_the_same() -> None:
    made, kept = _both(b"\xef\xbb\xbf" + _PAGE.encode())
    assert made.draft is not None
    assert kept.draft is not None
    for part in ("path", "source", "format", "blocks", "meta", "meta_span", "meta_error", "meta_places"):
        assert getattr(kept.draft, part) == getattr(made.draft, part), part


def test_a_draft_whose_text_alone_is_asked_for_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    _, kept = _both(_PAGE.encode(), "never-parsed.md")
    monkeypatch.setattr("neurolint.drafts.read.read_draft", lambda *_: pytest.fail("parsed"))
    assert kept.draft is not None
    assert kept.draft.source == _PAGE


def test_a_record_is_rows_of_json_in_ascii() -> None:
    result = _linter().result(read_draft(_PAGE.encode(), "a.md"))
    record = pack(result, _plainer())
    assert len(record) == PARTS
    assert not any(b"\n" in text for text in record)
    assert b"".join(record).isascii()


def test_what_is_more_than_a_linter_finds_is_no_record() -> None:
    with pytest.raises(ValueError, match="only what the linter found"):
        pack(Result("a.md", error="gone"), _plainer())


@pytest.mark.parametrize("head", [b"[]", b"{}", b"null", b"[1,2", b'["markdown",[1],{},[],0]', b"\xff"])
def test_a_head_that_is_none_is_told(head: bytes) -> None:
    with pytest.raises((LookupError, TypeError, ValueError)):
        unpack("a.md", Held([head] + [b"[]"] * (PARTS - 1), b"x"), _plainer()).findings[0]


def test_packed_things_can_be_taken_by_their_number() -> None:
    made, kept = _both(_PAGE.encode())
    packed, told = kept.findings, list(made.findings)
    assert isinstance(packed, Packed)
    assert (packed[0], packed[-1], packed[1:], len(packed), bool(packed)) == (
        told[0],
        told[-1],
        told[1:],
        len(told),
        True,
    )


def test_where_nothing_is_nothing_is_asked_for() -> None:
    made = _linter().result(read_draft(b"Rest.\n", "b.md"))
    held = Held(pack(made, _plainer()), b"")
    kept = unpack("b.md", held, _plainer())
    nothing = (kept.suppressed, kept.judgements, Packed(Finding, 0, held, 99, _plainer()))
    assert [list(one) for one in nothing] == [[], [], []]


@given(st.text(max_size=400), st.sampled_from(["a.md", "a.txt", "a.html", "a.mdx"]))
@settings(max_examples=60, deadline=None)
def test_any_text_comes_back(text: str, path: str) -> None:
    data = text.encode("utf-8", "replace")
    try:
        made, kept = _both(data, path)
    except DraftError:
        return
    assert list(kept.findings) == list(made.findings)
    assert list(kept.judgements) == list(made.judgements)
    assert kept.draft is not None
    assert kept.draft.source == decode(data, kept.draft.format)

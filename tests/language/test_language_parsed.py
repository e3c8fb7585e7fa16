"""Phrases taken apart, and what is kept of them."""

from __future__ import annotations

import json

import pytest

from neurolint.language import notation
from neurolint.language.parsed import ParsedPhrases

PHRASES = [
    "calm sleep",
    "(study|studies) <0-3> show*",
    "[very] promising",
    "50 %",
    "6*",
    "it's [a] half-life",
]


def test_what_is_kept_as_json_gives_the_same_phrases() -> None:
    one = ParsedPhrases()
    for phrase in PHRASES:
        one.put(phrase, notation.read_phrase(phrase))
    other = ParsedPhrases()
    other.recall(json.loads(json.dumps(one.plain())))
    assert [other.get(phrase) for phrase in PHRASES] == [notation.read_phrase(phrase) for phrase in PHRASES]
    assert other.get("unheard") is None
    assert all(phrase in one and phrase in other for phrase in PHRASES)
    assert "unheard" not in other


def test_only_what_was_asked_for_is_kept_and_only_when_there_is_more() -> None:
    known = ParsedPhrases()
    assert known.plain() is None
    known.put("calm", notation.read_phrase("calm"))
    known.recall({})
    assert known.plain() is None
    known.get("calm")
    known.put("sleep", notation.read_phrase("sleep"))
    plain = known.plain()
    assert plain is not None
    assert set(plain) == {"calm", "sleep"}
    known.recall(plain)
    known.get("calm")
    assert known.plain() is None
    known.put("more", notation.read_phrase("more"))
    assert set(known.plain() or {}) == {"calm", "sleep", "more"}


def test_no_more_is_remembered_than_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("neurolint.language.parsed._MOST", 3)
    known = ParsedPhrases()
    known.recall({"old": "", "older": ""})
    for phrase in ("a b", "c d", "e f", "g h"):
        known.put(phrase, notation.read_phrase(phrase))
    assert known.get("a b") is None
    assert known.get("g h") == notation.read_phrase("g h")
    assert set(known.plain() or {}) == {"old", "older", "g h"}
    known.put("i j", notation.read_phrase("i j"))
    assert set(known.plain() or {}) == {"g h", "i j"}

"""What a house writes never becomes a regular expression of its own: it is escaped, or read as a phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from makers import built_in
from neurolint.checks.template import fill
from neurolint.claims.wording.sentences import Clauses
from neurolint.drafts.read import parse
from neurolint.globs import Globs
from neurolint.library.model import Library, Reference
from neurolint.lint import Linter, Settings

_BOMB = "(zq+)+zq"
"""As a regular expression it runs away; as a phrase it is three words, the first two with a plus."""
_OFTEN = 20  # looks, after which what is looked for is worth a pattern
_RAW = re.compile(r"(?<!\\)\(zq\+|zq\+\)|\)\+zq")


def _lists(value: Any) -> Iterator[list[Any]]:
    """Yield every list of texts in plain data."""
    if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _lists(part)


def _copied(value: Any) -> Any:
    if hasattr(value, "items"):
        return {key: _copied(part) for key, part in value.items()}
    return [_copied(part) for part in value] if isinstance(value, (list, tuple)) else value


def _compiled(monkeypatch: pytest.MonkeyPatch, library: Library) -> list[str]:
    """Return the patterns that are compiled where all rules look at pages of examples, often enough to need them."""
    seen: list[str] = []
    compiler = re.compile

    def spy(pattern: Any, flags: Any = 0) -> Any:
        seen.append(pattern if isinstance(pattern, str) else str(getattr(pattern, "pattern", pattern)))
        return compiler(pattern, flags)

    monkeypatch.setattr(re, "compile", spy)
    linter = Linter(library, Settings(profile="audit"))
    for text in _texts():
        linter.check(parse(text, "draft", "markdown"))
    return seen


@cache
def _texts() -> tuple[str, ...]:
    texts = [one.text for rule in built_in().rules.values() for one in rule.examples.flag[:1]]
    return (*[f"{_BOMB} zq+ zq. Zq+ zq"] * _OFTEN, *texts)


def _reference() -> Reference:
    """Return the built-in reference with the bomb in every list of words but those of names (`relations`).

    Lists that are only parts of phrases are left out as well: a phrase with many of them may get too open.
    """
    known = built_in().reference
    wording = {stem: _copied(content) for stem, content in known.wording.items()}
    for stem, content in wording.items():
        parts = [part for key, part in content.items() if key != "lists"]
        for words in list(_lists(parts)) if stem != "relations" else ():
            words.append(_BOMB)
    return Reference(dict(known.concepts), dict(known.facts), dict(known.sources), wording, "d" * 64)


def test_no_word_of_a_house_reaches_the_engine_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = _compiled(monkeypatch, Library(_reference(), built_in().rules))
    assert sum("zq" in pattern for pattern in seen) > 100
    assert [pattern for pattern in seen if _RAW.search(pattern)] == []


def test_no_phrase_of_a_rule_does(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = replace(built_in().rules["LNG001"], check="phrases", options={"phrases": [{"match": [_BOMB]}]})
    seen = _compiled(monkeypatch, Library(built_in().reference, {rule.code: rule}))
    assert any("zq" in pattern for pattern in seen)
    assert [pattern for pattern in seen if _RAW.search(pattern)] == []


def test_nor_does_a_path_or_a_selection() -> None:
    globs = Globs([_BOMB, "(a|a)*$"])
    assert globs.match([_BOMB])
    assert not globs.match(["zqzq"])
    assert not globs.match(["a" * 200])
    assert Linter(built_in(), Settings(select=("(L|L)*N.*",))).alone == frozenset()


def test_a_message_is_filled_and_never_formatted() -> None:
    template = "{quote.__class__} {quote!r} {0} %s {quote} \\g<0>"
    assert fill(template, {"quote": "{why} \\1"}) == "{quote.__class__} {quote!r} {0} %s {why} \\1 \\g<0>"


@pytest.mark.parametrize("joiners", [["/"], ["'"], [","], ['"/', "/"], ["and", "and and", "and and and"]])
def test_what_joins_lists_is_read_in_one_way(joiners: list[str]) -> None:
    """In two ways for each of 400 it would never end."""
    wording = {**built_in().reference.wording["clauses"], "joiners": joiners}
    pattern = Clauses(wording).joiners
    assert not pattern.fullmatch(f"{joiners[0]} " * 400 + "x")
    assert pattern.fullmatch(f"{joiners[0]} " * 400)

"""Negation: of a given target, in clinical notes; its cues and scopes, in biomedical prose; its cues, in a story."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.language.contexts import context, halves, modifiers, read, scope_rows, speed, words
from benchmarks.language.measure import Tally
from benchmarks.language.table import Row
from neurolint.language.context import Context
from neurolint.language.cues import Modifier

_BARS = {"cue F": 0.93, "scope word F": 0.78, "exact scope F": 0.60}
_NEAR = frozenset({"nearly", "partial"})  # what those who mark denials leave out
_TARGET = 0.965


def rows(data: Path) -> Iterator[Row]:
    """Measure whether a target is denied (F of the denied), cues and scopes, and words that deny by an affix."""
    clinical = context("clinical")
    targets = [row for row in read(data, "negation-negex") if row.get("start") is not None]
    for name, some in halves(targets):
        tally = Tally.of(
            (["denied"] * _denied(clinical, row), ["denied"] * (row["negation"] == "negated")) for row in some
        )
        for measure, value in tally.figures():
            bar = _TARGET if measure == "F" else None
            yield Row("negation", f"negation-negex, {name}", len(some), measure, value, bar)
    science = context("science")
    prose = read(data, "scope-bioscope")
    yield from scope_rows("negation", prose, "negation", lambda text: _negations(science, text), _BARS)
    pace = speed(lambda text: modifiers(science, text), (row["text"] for row in prose))
    yield Row("negation", "scope-bioscope", len(prose), "MB/s", pace, None)
    yield from _story(read(data, "negation-sherlock"))


def _denied(cues: Context, row: dict[str, Any]) -> bool:
    return any(found.covers(row["start"], row["end"]) for found in _negations(cues, row["text"]))


def _negations(cues: Context, text: str) -> list[Modifier]:
    return [found for found in modifiers(cues, text) if found.type == "negated" and found.level not in _NEAR]


def _story(records: list[dict[str, Any]]) -> Iterator[Row]:
    """Which words are cues, and which words deny by an affix."""
    plain, affixal = context(), words()
    cues, affixes = [], []
    for row in records:
        text, starts = "", []
        for token in row["tokens"]:
            # the set parts "did n't"; prose does not
            text += token if token == "n't" or not text else f" {token}"
            starts.append(len(text) - len(token))
        found = {m.cue for m in _negations(plain, text)}
        wanted = {index for negation in row["negations"] for index, part in negation["cue"]}
        whole = {
            index
            for negation in row["negations"]
            for index, part in negation["cue"]
            if part.lower() == row["tokens"][index].lower()
        }
        seen = {i for i, at in enumerate(starts) if any(a <= at < b for a, b in found)}
        seen = {i for i in seen if i + 1 not in seen or row["tokens"][i + 1] != "n't"}
        cues.append((seen, whole))
        affixes.append(
            ({i for i, token in enumerate(row["tokens"]) if token.lower() in affixal}, wanted - whole)
        )
    for name, pairs in (("words", cues), ("affixes", affixes)):
        for measure, value in Tally.of(pairs).figures():
            yield Row("negation", "negation-sherlock", len(records), f"{name} {measure}", value, None)

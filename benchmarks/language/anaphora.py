"""Sortal anaphora in abstracts of MEDLINE: which of the things named "these drugs", "this gene", "both agents" mean."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.language.measure import Tally, read
from benchmarks.language.table import Row
from neurolint.language.anaphora import Anaphora, resolve
from neurolint.language.sentences import Signs, split
from neurolint.library.load import load_library

_BAR = 0.75
_GROUPS = {"these, those, such": ("these", "those", "such"), "this": ("this",), "both": ("both",)}
_DEMONSTRATIVES = tuple(word for words in _GROUPS.values() for word in words)

Place = tuple[int, int]
Link = tuple[Place, Place]


def rows(data: Path) -> Iterator[Row]:
    """Measure links between an anaphor and what it means, all places given by hand.

    The candidates of a text are all that any of its anaphors means, which is easier than all that it names. Anaphors
    that mean nothing in the text are asked as well. The bar is for those that the layer reads: with "the" and other
    words before their noun, which it leaves to the vocabulary, F is that of the published system (.596).
    """
    wording = load_library().reference.wording
    layer, signs = Anaphora(wording["anaphora"]), Signs(wording["sentences"])
    records = read(data, "anaphora-semrep")
    links = [(_found(layer, signs, row), _wanted(row), row["text"]) for row in records]
    for name, words in (*_GROUPS.items(), ("of the three", _DEMONSTRATIVES)):
        tally = Tally.of(
            (_led_by(words, found, text), _led_by(words, gold, text)) for found, gold, text in links
        )
        for measure, value in tally.figures():
            bar = _BAR if measure == "P" else None
            yield Row("anaphora", "anaphora-semrep", len(records), f"{name}: link {measure}", value, bar)
    every = Tally.of((found, gold) for found, gold, _ in links)
    yield Row("anaphora", "anaphora-semrep", len(records), "all anaphors: link F", every.f, None)


def _anaphors(row: dict[str, Any]) -> Iterator[Place]:
    for anaphor in (*row["anaphora"], *row["unlinked"]):
        yield anaphor["span"][0], anaphor["span"][1]


def _wanted(row: dict[str, Any]) -> set[Link]:
    return {
        ((anaphor["span"][0], anaphor["span"][1]), (antecedent["span"][0], antecedent["span"][1]))
        for anaphor in row["anaphora"]
        for antecedent in anaphor["antecedents"]
    }


def _found(layer: Anaphora, signs: Signs, row: dict[str, Any]) -> set[Link]:
    text = row["text"]
    starts = [start for start, _ in split(text, signs)]
    places = sorted({antecedent for _, antecedent in _wanted(row)})
    named = [layer.candidate(text[a:b], a, bisect_right(starts, a)) for a, b in places]
    links: set[Link] = set()
    for start, end in _anaphors(row):
        if not _begins(text, start, _DEMONSTRATIVES):
            continue
        anaphor = layer.read(text[start:end])
        before = [one for one, (_, stop) in zip(named, places, strict=True) if stop <= start]
        meant = resolve(anaphor, bisect_right(starts, start), before)
        links.update(((start, end), places[named.index(before[i])]) for i in meant)
    return links


def _led_by(words: tuple[str, ...], links: Iterable[Link], text: str) -> set[Link]:
    return {link for link in links if _begins(text, link[0][0], words)}


def _begins(text: str, start: int, words: tuple[str, ...]) -> bool:
    return text[start : start + 12].lower().split()[0] in words

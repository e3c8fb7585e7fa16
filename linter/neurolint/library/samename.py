"""Names that two concepts have, or one has twice: a text that uses them could only ever mean the first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from neurolint.language.fold import fold
from neurolint.language.tokens import tokenize
from neurolint.library.entries import Entry, Key, Misfit
from neurolint.library.excerpts import quoted


class _Name(NamedTuple):
    entry: Entry
    where: tuple[Key, ...]
    text: str
    cased: bool


def same_names(concepts: Iterable[Entry]) -> Iterator[Misfit]:
    """Yield each name that an earlier concept has too, plurals and case aside, or the same concept has already.

    Abbreviations are held against each other with their case, as they are looked for in texts.
    """
    known: dict[Sequence[str], list[_Name]] = {}
    for entry in concepts:
        for name in _names(entry):
            earlier = known.setdefault(tuple(token.stem for token in tokenize(fold(name.text))), [])
            for other in earlier:
                if message := _clash(name, other):
                    yield Misfit(entry, name.where, message, other.entry, other_where=other.where)
                    break
            else:
                earlier.append(name)


def _names(entry: Entry) -> Iterator[_Name]:
    data: Any = entry.data
    yield _Name(entry, ("label",), data["label"], False)
    for key in ("synonyms", "misspellings", "abbreviations"):
        for index, text in enumerate(data.get(key, ())):
            yield _Name(entry, (key, index), text, key == "abbreviations")
    for index, brand in enumerate(data.get("brands", ())):
        if isinstance(brand, str):
            yield _Name(entry, ("brands", index), brand, False)
        else:
            yield _Name(entry, ("brands", index, "name"), brand["name"], False)


def _clash(name: _Name, other: _Name) -> str:
    if name.entry is other.entry:
        # A plural that is written out does no harm; nor does an abbreviation beside the same word in small letters.
        same = name.text == other.text if name.cased or other.cased else fold(name.text) == fold(other.text)
        return f"the name {quoted(name.text)} is given twice" if same else ""
    if name.cased and other.cased and name.text.removesuffix("s") != other.text.removesuffix("s"):
        return ""
    return f"the name {quoted(name.text)} is one of the concept {quoted(other.entry.data['id'])} too"

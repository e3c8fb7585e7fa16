"""What reading a draft asks of all concepts at once: kept from run to run, so that few of them have to be made."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from neurolint.language import fold as folding
from neurolint.language import tokens
from neurolint.library.later import Later, laid_out

if TYPE_CHECKING:
    from neurolint.library.model import Concept


class Name(NamedTuple):
    """A name of a concept: as it is written, the id of the concept, and whether its case matters."""

    name: str
    concept: str
    cased: bool


class Short(NamedTuple):
    """A name that means a concept only in a draft that names one of some concepts in full."""

    name: str
    concept: str
    company: Sequence[str]


class Lexicon(NamedTuple):
    """The names of all concepts by the stem of their first word, the short ones, and the concepts that have kinds.

    `long_forms` are what their abbreviations stand for; nothing where two concepts share one.
    """

    begun: Mapping[str, Sequence[Name]]
    shorts: Sequence[Short]
    classes: frozenset[str]
    long_forms: Mapping[str, str]


def lexicon_of(concepts: Iterable[Concept]) -> Lexicon:
    """Make the lexicon of some concepts; names and short names are in their order."""
    begun: dict[str, list[Name]] = {}
    shorts: list[Short] = []
    classes: set[str] = set()
    long_forms: dict[str, str] = {}
    for concept in concepts:
        for name, cased in concept.names():
            if first := tokens.first_stem(folding.fold(name)):
                begun.setdefault(first, []).append(Name(name, concept.id, cased))
        shorts += [Short(name, concept.id, concept.company or (concept.id,)) for name in concept.shorthand]
        classes.update(concept.parents)
        for short in concept.abbreviations:
            long_forms[short] = "" if long_forms.get(short, concept.label) != concept.label else concept.label
    return Lexicon(begun, shorts, frozenset(classes), long_forms)


def lexicon_texts(lexicon: Lexicon) -> list[bytes]:
    """Return a lexicon as JSON texts."""
    rest = [lexicon.shorts, sorted(lexicon.classes), lexicon.long_forms]
    return [*laid_out(lexicon.begun), json.dumps(rest).encode()]


def kept_lexicon(texts: Sequence[bytes]) -> Lexicon:
    """Return the lexicon that `lexicon_texts` wrote down. Its names are decoded one first word at a time."""
    begun = Later(lambda: texts[:2], lambda rows: [Name(*row) for row in rows])
    shorts, classes, long_forms = json.loads(texts[2])
    return Lexicon(begun, [Short(*row) for row in shorts], frozenset(classes), long_forms)

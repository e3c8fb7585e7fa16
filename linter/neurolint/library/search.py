"""Facts, concepts and sources found by words, and the nearest name for one that is misspelt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from neurolint.language.fold import fold
from neurolint.library.excerpts import did_you_mean, one_of, quoted
from neurolint.library.model import Concept, Examples, Fact, Reference, Source
from neurolint.quickclass import dataclass

Kind = Literal["fact", "concept", "source"]

_WORD = re.compile(r"\w+(?:['-]\w+)*")


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found: ids, the best first; whether each has all the words; a nearest word for each of
    those that stand nowhere, or "".
    """

    ids: tuple[str, ...]
    complete: bool
    near: Mapping[str, str]


def search_facts(words: Iterable[str], reference: Reference) -> Hits:
    """Search the facts: ids and names of what they speak of, then statements, then examples."""
    names = {concept.id: "\n".join(_names(concept)) for concept in reference.concepts.values()}
    return search(words, {fact.id: _fact_texts(fact, names) for fact in reference.facts.values()})


def search_concepts(words: Iterable[str], reference: Reference) -> Hits:
    """Search the concepts: ids and names of all kinds, then the labels of what they are a kind of."""
    return search(
        words,
        {
            concept.id: (
                "\n".join((concept.id, *_names(concept))),
                "\n".join(map(reference.label, reference.distances(concept.id))),
            )
            for concept in reference.concepts.values()
        },
    )


def search_sources(words: Iterable[str], reference: Reference) -> Hits:
    """Search the sources: ids, titles and identifiers, then authors, years, journals and publishers."""
    return search(words, {source.id: _source_texts(source) for source in reference.sources.values()})


def search(words: Iterable[str], entries: Mapping[str, Sequence[str]]) -> Hits:
    """Search entries, each given as texts of falling weight, by id.

    Case, accents, and kinds of quotes and hyphens do not matter. Those with all words are found; where none
    has them all, those with most. Whole words go before parts of words, then weighty texts before others,
    then ids in order.
    """
    wanted = tuple(dict.fromkeys(plain(part) for word in words for part in word.split()))
    texts = {id_: [plain(text) for text in given] for id_, given in entries.items()}
    finders = [(word, re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")) for word in wanted]
    ranked: list[tuple[int, int, int, str]] = []
    seen: set[str] = set()
    for id_, fields in texts.items():
        places = {word: place for word, whole in finders if (place := _place(word, whole, fields))}
        seen.update(places)
        if places:
            parts, depth = (sum(column) for column in zip(*places.values(), strict=True))
            ranked.append((len(wanted) - len(places), parts, depth, id_))
    ranked.sort()
    fewest = ranked[0][0] if ranked else len(wanted)
    found = tuple(id_ for missing, _, _, id_ in ranked if missing == fewest)
    lost = [word for word in wanted if word not in seen]
    return Hits(found, bool(wanted) and not fewest, _nearest_words(lost, texts.values()))


def plain(text: str) -> str:
    """Return `text` in lower case, without accents, and with plain quotes, hyphens and spaces."""
    if not text.isascii():
        split = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in split if not unicodedata.combining(char))
    return fold(text)


def _place(word: str, whole: re.Pattern[str], fields: Sequence[str]) -> tuple[int, int] | None:
    """Return where a word stands best: 0 as a whole word or 1 as a part of one, and the number of the text."""
    inside = [number for number, text in enumerate(fields) if word in text]
    for number in inside:
        if whole.search(fields[number]):
            return 0, number
    return (1, inside[0]) if inside else None


def _nearest_words(lost: Iterable[str], texts: Iterable[Sequence[str]]) -> dict[str, str]:
    missing = tuple(lost)
    if not missing:
        return {}
    from rapidfuzz import fuzz, process

    known = sorted({word for fields in texts for text in fields for word in _WORD.findall(text)})
    near = {}
    for word in missing:
        found = process.extractOne(word[:200], known, scorer=fuzz.ratio, score_cutoff=70)
        near[word] = found[0] if found else ""
    return near


def _names(concept: Concept) -> Iterator[str]:
    yield concept.label
    yield from concept.synonyms
    yield from concept.abbreviations
    yield from (brand.name for brand in concept.brands)
    yield from concept.misspellings


def _fact_texts(fact: Fact, names: Mapping[str, str]) -> tuple[str, str, str]:
    concepts = (*fact.subjects, *fact.objects, *fact.condition)
    about = "\n".join((fact.id, *(text for id_ in concepts for text in (id_, names.get(id_, "")))))
    return about, f"{fact.statement}\n{fact.say}", "\n".join(_example_texts(fact.examples))


def _example_texts(examples: Examples) -> Iterator[str]:
    for group in (examples.flag, examples.good, examples.todo):
        yield from (example.text for example in group)


def _source_texts(source: Source) -> tuple[str, str]:
    about = (source.id, source.title, source.doi, source.pmid, source.pmcid, source.url)
    origin = (*source.authors, str(source.year or ""), source.container_title, source.publisher)
    return "\n".join(about), "\n".join(origin)


def unknown(kind: Kind, given: str, reference: Reference) -> str:
    """Return what to say of an id that nothing of a kind has, with the one that was probably meant."""
    known: Mapping[str, object] = {
        "fact": reference.facts,
        "concept": reference.concepts,
        "source": reference.sources,
    }[kind]
    named = _named(given, reference) if kind == "concept" else []
    hint = f"; it is a name of {one_of(named)}" if named else did_you_mean(given.lower(), known)
    return f"no {kind} has the id {quoted(given)}{hint}"


def _named(given: str, reference: Reference) -> list[str]:
    wanted = plain(given)
    return sorted({concept.id for name, concept, _ in reference.names() if plain(name) == wanted})

"""Made articles for measuring, as long and as plain as those that public institutes write for consumers.

Their sentences are those of `articles.yaml`, with the names and facts of the reference put in: nearly all are sound,
now and then one is refuted or vague. The same number always gives the same article, however many are made.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, zip_longest
from pathlib import Path
from random import Random
from typing import Any

import yaml

from neurolint.claims.naming import worded
from neurolint.library.load import load_library
from neurolint.library.model import Concept, Reference

_TEXTS = Path(__file__).with_name("articles.yaml")
_PLACE = re.compile(r"\{([a-z]+)\}")
_WORDS = (630, 770)
_CONDITIONS = frozenset({"condition", "pain_type"})
_TREATMENTS = frozenset({"drug", "drug_class", "supplement", "procedure", "device", "diet"})
_REFUTED, _VAGUE = 0.3, 0.4  # shares of the articles that have such a sentence
_SOURCES, _LINKS = (3, 6), (2, 4)  # least and most of an article


@dataclass(slots=True)
class _Section:
    heading: str
    listed: bool
    told: list[str]
    left: list[str]

    def text(self) -> str:
        """Return the section as Markdown: a list with a point for each sentence, or paragraphs of three."""
        if self.listed:
            body = "\n".join(f"- {sentence}" for sentence in self.told)
        else:
            parts = (self.told[at : at + 3] for at in range(0, len(self.told), 3))
            body = "\n\n".join(map(" ".join, parts))
        return f"## {self.heading}\n\n{body}"


class Articles:
    """Articles about what a reference knows; another `seed` gives others of the same kind."""

    def __init__(self, reference: Reference, seed: int = 1) -> None:
        self._seed = seed
        self._texts: Mapping[str, Any] = yaml.safe_load(_TEXTS.read_text(encoding="utf-8"))
        self._sources = [source for source in reference.sources.values() if source.link]
        self._said = _about(reference)
        known = [concept for concept in reference.concepts.values() if concept.id in self._said]
        self._conditions = [concept for concept in known if concept.type in _CONDITIONS]
        self._treatments = [concept for concept in known if concept.type in _TREATMENTS]
        self._refuted = [
            example.text
            for fact in reference.facts.values()
            for example in fact.examples.flag
            if example.text[:1].isupper() and "\n" not in example.text
        ]

    def article(self, number: int) -> str:
        """Return the article of a number, as Markdown of some 700 words."""
        draw = Random(f"{self._seed} {number}")
        topic, other = draw.sample(self._conditions, 2)
        remedy, second = draw.sample(self._treatments, 2)
        told = _Telling(draw, self._texts["words"])
        for name, concept in (("topic", topic), ("other", other), ("remedy", remedy), ("second", second)):
            told.names[name] = concept.label
        facts = self._facts(draw, topic, remedy, second, other)
        sections = [self._section(one, told, facts) for one in self._texts["sections"]]
        self._spoil(sections, told)
        head = [f"# {told(draw.choice(self._texts['titles']))}", told(draw.choice(self._texts["opening"]))]
        foot = [self._links(told), self._references(draw)]
        return _grown(head, sections, foot, draw)

    def articles(self, number: int) -> Iterator[tuple[str, str]]:
        """Yield the names and the texts of the first articles."""
        for at in range(number):
            yield f"{at:05}.md", self.article(at)

    def draft(self, size: int, first: int = 0) -> str:
        """Return one draft of so many bytes of UTF-8, or a few less: articles from a first one on, cut at a line."""
        parts: list[str] = []
        length = 0
        for number in count(first):
            parts.append(self.article(number))
            length += len(parts[-1].encode())
            if length >= size:
                break
        data = "".join(parts).encode()[:size]
        return data[: data.rindex(b"\n") + 1].decode()

    def write(self, folder: Path, number: int) -> None:
        """Write the first articles into a folder, which is made."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in self.articles(number):
            (folder / name).write_text(text, encoding="utf-8", newline="\n")

    def _facts(self, draw: Random, *concepts: Concept) -> list[str]:
        """Return sentences of the facts about some concepts, one of each in turn."""
        piles = [draw.sample(said, len(said)) for said in (self._said[one.id] for one in concepts)]
        return list(dict.fromkeys(say for turn in zip_longest(*piles) for say in turn if say))

    def _section(self, one: Mapping[str, Any], told: _Telling, facts: list[str]) -> _Section:
        """Return a section with a heading, its facts and two sentences; `facts` are used up."""
        patterns = told.draw.sample(one["sentences"], len(one["sentences"]))
        left = [told(pattern) for pattern in patterns]
        known, facts[:] = facts[: one.get("facts", 0)], facts[one.get("facts", 0) :]
        heading = told(told.draw.choice(one["headings"]))
        return _Section(heading, one.get("list", False), [*left[:2], *known], left[2:])

    def _spoil(self, sections: Sequence[_Section], told: _Telling) -> None:
        """Put a refuted and a vague sentence into some articles."""
        for share, sentences in ((_REFUTED, self._refuted), (_VAGUE, self._texts["vague"])):
            if told.draw.random() < share:
                told.draw.choice(sections).told.append(told(told.draw.choice(sentences)))

    def _links(self, told: _Telling) -> str:
        names = map(told, told.draw.sample(self._texts["links"], told.draw.randint(*_LINKS)))
        points = (f"- [{name}](https://www.example.org/{_slug(name)})" for name in names)
        return "\n".join(["## Where can I find out more?", "", *points])

    def _references(self, draw: Random) -> str:
        chosen = draw.sample(self._sources, draw.randint(*_SOURCES))
        return "\n".join(["## References", "", *(f"- {one.citation} <{one.link}>" for one in chosen)])


@dataclass(slots=True)
class _Telling:
    """Puts words into sentences, each word of a name once before any comes again."""

    draw: Random
    words: Mapping[str, Sequence[str]]
    names: dict[str, str]
    _left: dict[str, list[str]]

    def __init__(self, draw: Random, words: Mapping[str, Sequence[str]]) -> None:
        self.draw, self.words, self.names, self._left = draw, words, {}, {}

    def __call__(self, pattern: str) -> str:
        told = self._filled(pattern)
        return told[:1].upper() + told[1:]

    def _filled(self, pattern: str) -> str:
        return _PLACE.sub(lambda place: self._word(place[1]), pattern)

    def _word(self, name: str) -> str:
        if name in self.names:
            return self.names[name]
        if not self._left.get(name):
            self._left[name] = self.draw.sample(self.words[name], len(self.words[name]))
        return self._filled(self._left[name].pop())


def _about(reference: Reference) -> Mapping[str, Sequence[str]]:
    """Return what facts would have an article say, by the concepts that they are about."""
    found: dict[str, list[str]] = {}
    for fact in reference.facts.values():
        said = worded(fact.say, reference.label(fact.subjects[0])).rstrip(".")
        for concept in dict.fromkeys((*fact.subjects, *fact.objects)) if said else ():
            found.setdefault(concept, []).append(f"{said}.")
    return found


def _grown(head: Sequence[str], sections: Sequence[_Section], foot: Sequence[str], draw: Random) -> str:
    """Return an article, its sections filled up in turn until it is as long as drawn."""
    wanted = draw.randint(*_WORDS)
    text = ""
    turns = [section for round_ in range(12) for section in sections if len(section.left) > round_]
    for section in turns:
        text = "\n\n".join([*head, *(one.text() for one in sections), *foot]) + "\n"
        if len(text.split()) >= wanted:
            break
        section.told.append(section.left.pop())
    return text


def _slug(name: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", name.lower()))


def main() -> None:
    """Write articles into a folder: `python -m benchmarks.articles FOLDER COUNT`."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.articles", description="Write made articles.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    given = parser.parse_args()
    Articles(load_library().reference).write(given.folder, given.count)


if __name__ == "__main__":
    main()

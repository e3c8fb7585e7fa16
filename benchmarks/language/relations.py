"""Relations between things that are given: a drug and its harm, two drugs, a treatment and what it treats."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.language.measure import Tally, read
from benchmarks.language.table import Row
from neurolint.claims.model import Claim
from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse
from neurolint.library.load import load_library
from neurolint.library.model import Concept, Reference

_MOST = 60  # things of one kind in a text
_LETTERS = "bcdfghjklmnpqrtv"

_INTERACTING = frozenset({"interacts_with", "contraindicated_with"})
_PREDICATES = {
    "treats": "TREATS",
    "recommended_for": "TREATS",
    "causes_side_effect": "CAUSES",
}
_SEMANTIC = {  # types of UMLS that are a treatment or a condition for us
    **dict.fromkeys(
        ("phsu", "orch", "antb", "clnd", "topp", "medd", "aapp", "horm", "vita", "food", "imft"), "drug"
    ),
    **dict.fromkeys(
        ("dsyn", "neop", "sosy", "patf", "inpo", "mobd", "acab", "cgab", "fndg", "comd"), "condition"
    ),
}

Place = tuple[int, int]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that a text names, all given by hand: its place, the kind of concept it is, what the data call it."""

    place: Place
    type: str
    name: str


class Stage:
    """The wording that comes with neurolint over a vocabulary of made-up names, for which a text's things are put."""

    def __init__(self) -> None:
        """Make the names: as many for each kind as a text may hold."""
        concepts = {
            _made_up(type_, number): Concept(_made_up(type_, number), type_, _made_up(type_, number))
            for type_ in ("drug", "condition")
            for number in range(_MOST)
        }
        self._reference = Reference(concepts, {}, {}, load_library().reference.wording, "benchmark")

    def claims(self, text: str, things: Iterable[Thing]) -> Iterator[tuple[Thing, Claim, Thing]]:
        """Yield the claims that are read of a text between two of its things; of the same name the first stands."""
        written, known = _put(text, sorted(things, key=lambda thing: thing.place))
        for judgement in read_claims(parse(written, "text.txt", "text"), self._reference).judgements:
            claim = judgement.claim
            if claim.subject in known and claim.object in known:
                yield known[claim.subject], claim, known[claim.object]


def _made_up(type_: str, number: int) -> str:
    return f"{type_[0]}o{_LETTERS[number % 16]}e{_LETTERS[number // 16]}um"


def _put(text: str, things: Sequence[Thing]) -> tuple[str, dict[str, Thing]]:
    """Put a made-up name for each thing, the same for the same name; what overlaps one before it is left out."""
    parts, at = [], 0
    numbers: dict[tuple[str, str], str] = {}
    known: dict[str, Thing] = {}
    for thing in things:
        start, end = thing.place
        if start < at:
            continue
        key = (thing.type, thing.name)
        name = numbers.setdefault(key, _made_up(thing.type, sum(k[0] == thing.type for k in numbers) % _MOST))
        known.setdefault(name, thing)
        parts += [text[at:start], name.capitalize() if text[start].isupper() else name]
        at = end
    return "".join((*parts, text[at:])), known


def rows(data: Path) -> Iterator[Row]:
    """Measure pairs of things, whatever a claim says of how often or how surely.

    The figures are of reading claims, which is less than the data ask for: that a patient took a drug and then fell ill
    is a story, and so is a title that only names both.
    """
    stage = Stage()
    yield from _harms(stage, read(data, "relations-ade"))
    yield from _interactions(stage, read(data, "relations-ddi"))
    yield from _predications(stage, read(data, "relations-semrep"))


def _harms(stage: Stage, records: Sequence[Mapping[str, Any]]) -> Iterator[Row]:
    """A drug and what it brings about."""
    tally = Tally.of((harms_found(stage, row), {(d, e) for d, e in row["pairs"]}) for row in records)
    for measure, value in tally.figures():
        yield Row(
            "relations", "relations-ade", len(records), measure, value, 0.78 if measure == "F" else None
        )


def harms_found(stage: Stage, row: Mapping[str, Any]) -> set[Pair]:
    """The pairs that are read of a row of relations-ade.

    A name within a longer one is not read apart: the longer one stands for it where the data have it in a pair.
    """
    named = row["candidates"]
    things = list(_named(row["text"], {"drug": named["drugs"], "condition": named["effects"]}))
    wanted = {(d, e) for d, e in row["pairs"]}
    found: set[Pair] = set()
    for subject, claim, effect in stage.claims(row["text"], things):
        harm = claim.predicate == "causes_side_effect" and claim.degree != "prevents"
        if harm and subject.type == "drug" and claim.polarity == "affirmed":
            pair = (subject.name, effect.name)
            within = [(d, e) for d, e in wanted if d in subject.name and e in effect.name]
            found.add(pair if pair in wanted or not within else within[0])
    return found


def _named(text: str, names: Mapping[str, Sequence[str]]) -> Iterator[Thing]:
    """Where the names stand as whole words, the longest first; none within another."""
    taken: list[Place] = []
    every = [(name, type_) for type_, of_type in names.items() for name in of_type]
    for name, type_ in sorted(every, key=lambda pair: -len(pair[0])):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                yield Thing(match.span(), type_, name)


def _interactions(stage: Stage, records: Sequence[Mapping[str, Any]]) -> Iterator[Row]:
    """Two drugs of which a text says that they act on each other, or how to use them for that."""
    tally = Tally.of(map(partial(_interacting, stage), records))
    for measure, value in tally.figures():
        bar = 0.37 if measure == "F" else None
        yield Row("relations", "relations-ddi", len(records), f"detection {measure}", value, bar)


def _interacting(stage: Stage, row: Mapping[str, Any]) -> tuple[set[frozenset[str]], set[frozenset[str]]]:
    names = [entity["text"].lower() for entity in row["entities"]]
    places = [entity["span"] for entity in row["entities"]]
    things = [Thing((a, b), "drug", name) for (a, b), name in zip(places, names, strict=True)]
    found = {
        frozenset((one.name, other.name))
        for one, claim, other in stage.claims(row["text"], things)
        if claim.predicate in _INTERACTING and claim.polarity == "affirmed"
    }
    return found, {frozenset((names[i], names[j])) for i, j, kind in row["pairs"] if kind != "none"}


def _predications(stage: Stage, records: Sequence[Mapping[str, Any]]) -> Iterator[Row]:
    """What treats, prevents or causes what, between drugs, procedures and disorders.

    ISA is left out: the kinds of things are those of a vocabulary, and made-up names have none.
    """
    pairs = [_predicated(stage, row) for row in records]
    names = ("TREATS", "PREVENTS", "CAUSES")
    for chosen in (names, *((name,) for name in names)):
        tally = Tally.of(
            ([x for x in found if x[1] in chosen], [x for x in wanted if x[1] in chosen])
            for found, wanted in pairs
        )
        label = "three predicates" if len(chosen) > 1 else chosen[0]
        for measure, value in tally.figures():
            bar = {"P": 0.65, "R": 0.35}.get(measure) if len(chosen) > 1 else None
            yield Row("relations", "relations-semrep", len(records), f"{label} {measure}", value, bar)


Predication = tuple[str, str, str]


def _predicated(stage: Stage, row: Mapping[str, Any]) -> tuple[set[Predication], set[Predication]]:
    things: dict[Place, Thing] = {}
    wanted: set[Predication] = set()
    for relation in row["relations"]:
        types = [_SEMANTIC.get(relation[f"{end}_type"]) for end in ("subject", "object")]
        for end, type_ in zip(("subject", "object"), types, strict=True):
            at, name = relation[f"{end}_at"], relation[end]
            if type_ is not None and at is not None and row["text"][at : at + len(name)] == name:
                things.setdefault((at, at + len(name)), Thing((at, at + len(name)), type_, name))
        if None not in types and relation["predicate"] in {"TREATS", "PREVENTS", "CAUSES"}:
            wanted.add((relation["subject"], relation["predicate"], relation["object"]))
    found: set[Predication] = set()
    for subject, claim, object_ in stage.claims(row["text"], things.values()):
        predicate = _PREDICATES.get(claim.predicate)
        if (claim.predicate == "treats" and "prevention" in claim.scope) or claim.degree == "prevents":
            predicate = "PREVENTS"
        if predicate is not None:
            found.add((subject.name, predicate, object_.name))
    return found, wanted

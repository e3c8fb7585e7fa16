"""Facts that cannot both hold, that are given twice, or that the vocabulary gainsays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from neurolint.library.entries import Entry, Misfit
from neurolint.library.excerpts import quoted
from neurolint.library.model import Fact, Reference, Verdict
from neurolint.quickclass import dataclass

_APART: tuple[tuple[frozenset[str], ...], ...] = (
    (
        frozenset({"effective", "probably-effective"}),
        frozenset({"ineffective", "probably-ineffective"}),
        frozenset({"harmful"}),
    ),
    (frozenset({"holds"}), frozenset({"refuted", "unsupported"})),
    (frozenset({"subject-better"}), frozenset({"object-better"}), frozenset({"no-difference"})),
)
"""Groups of words for what a fact finds; no two groups of a row can be right at once."""

_TURNED = {"subject-better": "object-better", "object-better": "subject-better"}
_DENIED: dict[str, Verdict] = {"holds": "refuted", "refuted": "holds"}


class Filed(NamedTuple):
    """A fact and the entry it was made of."""

    entry: Entry
    fact: Fact


class _Says(NamedTuple):
    """What a fact finds of one pair, and where and for whom."""

    finding: str
    jurisdiction: tuple[str, ...]
    condition: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """One thing that facts can differ on: the pair and all that makes it another question."""

    predicate: str
    pair: tuple[str, str]
    scope: frozenset[str]
    about: tuple[object, ...]


def contradictions(facts: Iterable[Filed]) -> Iterator[Misfit]:
    """Yield each fact that an earlier one contradicts on some pair; once for every two facts.

    They contradict each other when their scope is the same, and jurisdiction and condition have something in
    common (none means everywhere, and in everyone). Disputed facts contradict nothing.
    """
    said: dict[_Line, dict[_Says, Filed]] = {}
    for filed in facts:
        if filed.fact.disputed:
            continue
        told: set[str] = set()
        for line, says in _lines(filed.fact):
            for other, theirs in said.get(line, {}).items():
                if theirs.fact.id not in told and theirs.fact.id != filed.fact.id and _apart(says, other):
                    told.add(theirs.fact.id)
                    yield _contradiction(filed, theirs, line)
            # One fact of each kind will do: the next of its kind would meet the same contradictions.
            said.setdefault(line, {}).setdefault(says, filed)


def _lines(fact: Fact) -> Iterator[tuple[_Line, _Says]]:
    finding, predicate = fact.comparison or fact.verdict, fact.predicate
    if predicate == "not_a":
        predicate, finding = "is_a", _DENIED.get(finding, "")
    # Two numbers or two dates can be told of one pair, the one rightly and the other not.
    about = (fact.figure, fact.since, fact.used_since)
    for subject in fact.subjects:
        for obj in fact.objects:
            says = _Says(finding, fact.jurisdiction, fact.condition)
            if predicate == "compared_with" and obj < subject:
                says = says._replace(finding=_TURNED.get(finding, finding))
                yield _Line(predicate, (obj, subject), frozenset(fact.scope), about), says
            else:
                yield _Line(predicate, (subject, obj), frozenset(fact.scope), about), says


def _apart(one: _Says, other: _Says) -> bool:
    return (
        _overlap(one.jurisdiction, other.jurisdiction)
        and _overlap(one.condition, other.condition)
        and any(
            one.finding in mine and other.finding in theirs
            for row in _APART
            for mine in row
            for theirs in row
            if mine is not theirs
        )
    )


def _overlap(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return not one or not other or not set(one).isdisjoint(other)


def _contradiction(filed: Filed, other: Filed, line: _Line) -> Misfit:
    key = "comparison" if line.predicate == "compared_with" else "verdict"
    mine, theirs = (quoted(f"{it.fact.predicate}: {it.entry.data[key]}") for it in (filed, other))
    message = (
        f"{mine} and {theirs} of the fact {quoted(other.fact.id)} cannot both be right on "
        f"{' and '.join(map(quoted, line.pair))}, unless one of the two is disputed or speaks of another scope, "
        "jurisdiction or condition"
    )
    return Misfit(filed.entry, (key,), message, other.entry)


def repeated_facts(facts: Iterable[Filed]) -> Iterator[Misfit]:
    """Yield each fact that says of the same pairs what an earlier one says, for the same people and places."""
    first: dict[tuple[object, ...], Filed] = {}
    for filed in facts:
        fact = filed.fact
        parts = fact.subjects, fact.objects, fact.condition, fact.scope, fact.jurisdiction
        key = (
            fact.predicate,
            fact.verdict,
            fact.comparison,
            fact.population,
            fact.figure,
            fact.since,
            *(frozenset(part) for part in parts),
        )
        known = first.setdefault(key, filed)
        if known is not filed:
            message = f"this says the same as the fact {quoted(known.fact.id)}"
            yield Misfit(filed.entry, ("id",), message, known.entry)


def gainsaid(facts: Iterable[Filed], reference: Reference) -> Iterator[Misfit]:
    """Yield each fact on what is a kind of what that parents or `not_a` of the concepts gainsay."""
    for filed in facts:
        fact = filed.fact
        finding = _DENIED.get(fact.verdict, "") if fact.predicate == "not_a" else fact.verdict
        if fact.predicate not in {"is_a", "not_a"} or fact.disputed or finding not in _DENIED:
            continue
        pairs = [(subject, obj) for subject in fact.subjects for obj in fact.objects]
        for subject, obj in pairs:
            concept = reference.concepts.get(subject)
            if finding == "refuted" and reference.is_a(subject, obj):
                way = f"the parents lead there: {way_up(reference, subject, obj)}"
            elif finding == "holds" and concept is not None and obj in concept.not_a:
                way = f"{quoted(obj)} is listed under not_a of {quoted(subject)}"
            else:
                continue
            word = "is no" if finding == "refuted" else "is a"
            message = (
                f"the fact says that {quoted(subject)} {word} {quoted(obj)}, but in the vocabulary {way}"
            )
            yield Misfit(filed.entry, ("verdict",), message)
            break


def way_up(reference: Reference, concept: str, kind: str) -> str:
    """Return a way from a concept to one of its kinds over parents, as `a → b → c`."""
    way = [concept]
    while way[-1] != kind:
        # Of the parents one must lie below the kind, and each step leaves fewer above it.
        here = reference.concepts[way[-1]].parents
        way.append(
            min((p for p in here if reference.is_a(p, kind)), key=lambda p: reference.distances(p)[kind])
        )
    return " → ".join(way)

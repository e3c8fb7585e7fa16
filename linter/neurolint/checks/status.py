"""Bodies, products and badges that no longer stand, named as if they did."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.page.prose import Passage, holding, passages
from neurolint.checks.page.retracted import Retracted
from neurolint.checks.page.sections import reference_blocks, section_names
from neurolint.claims.naming import worded
from neurolint.language.fold import fold
from neurolint.language.lookup import keys
from neurolint.language.phrases import Phrases
from neurolint.library.model import Fact, Reference, Rule, Severity

_MARKS = ",;:"


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `status` ready. Raises ConfigError when a phrase cannot be read.

    `status` names the objects of the facts to report, each with a severity where it differs from the rule's. Wording
    that a fact calls `superseded` is reported with the severity given, in a sentence or on a page about its subject.
    Sentences with a phrase of `past` are left alone, unless one of `present` stands in the clause of the name. With
    `retracted`, articles that the sources call retracted are reported wherever their identifiers stand, unless a phrase
    of `admitting` says so beside them. The field `problem` says what is wrong.
    """
    asked = rule.options["status"]
    severities: Mapping[str, Severity] = {asked: rule.severity} if isinstance(asked, str) else asked
    loose, exact = _names(reference, frozenset(severities))
    patterns = (_pattern(loose), _pattern(exact))
    telling = frozenset(map(_longest_word, (*loose, *exact)))
    past, present = phrases_at(rule, "past"), phrases_at(rule, "present")
    names = section_names(reference)
    level: Severity | None = rule.options.get("superseded")
    replaced = _replaced(reference) if level else ()
    admitting = phrases_at(rule, "admitting")
    retracted = Retracted(reference, admitting) if rule.options.get("retracted") else None

    def check(page: Page) -> Iterator[Hit]:
        if retracted is not None:
            yield from retracted.cited(page)
        references = reference_blocks(page, names)
        named = {mention.concept for mention in page.reading.mentions}
        told = passages(page)
        current = [(phrases, fact) for phrases, fact in replaced if not named.isdisjoint(fact.subjects)]
        likely = {passage.number for passage in holding(told, *[phrases for phrases, _ in current])}
        likely |= told[0].words.with_any(telling) if told else set()
        for passage in told:
            if passage.number not in likely and "" not in telling:
                continue
            if passage.block.index in references or passage.block.quoted or passage.question:
                continue
            found: list[tuple[int, int, Fact, Severity | None]] = [
                (begin, stop, fact, next(severities[o] for o in fact.objects if o in severities))
                for begin, stop, fact in _found(passage, patterns, (loose, exact))
            ]
            for phrases, fact in current:
                found += [(begin, stop, fact, level) for begin, stop in passage.find(phrases)]
            if not found:
                continue
            gone = passage.says(past)
            for begin, stop, fact, severity in found:
                if gone and not present.search(passage.folded, *_clause(passage, begin, stop)):
                    continue
                name = passage.block.text[begin:stop]
                problem = f"{name} is named as if it still stood: {fact.statement}"
                fields = {"name": name, "statement": fact.statement, "problem": problem}
                span = passage.block.rendered.span(begin, stop)
                yield Hit(span, fields, severity, worded(fact.say, name) or None, facts=(fact,))

    return check


def _clause(passage: Passage, begin: int, stop: int) -> tuple[int, int]:
    """The words around a name up to the next mark of punctuation."""
    start = max(passage.folded.rfind(mark, passage.start, begin) for mark in _MARKS) + 1
    ends = [at for mark in _MARKS if (at := passage.folded.find(mark, stop, passage.end)) >= 0]
    return max(passage.start, start), min(ends, default=passage.end)


def _found(
    passage: Passage,
    patterns: tuple[re.Pattern[str] | None, ...],
    known: tuple[Mapping[str, Fact], ...],
) -> Iterator[tuple[int, int, Fact]]:
    """The names in a sentence, left to right, none overlapping."""
    found = [
        (match.start(), match.end(), table[" ".join(match.group().split())])
        for pattern, text, table in zip(patterns, (passage.folded, passage.block.text), known, strict=True)
        for match in (pattern.finditer(text, passage.start, passage.end) if pattern else ())
    ]
    end = -1
    for begin, stop, fact in sorted(found, key=lambda match: match[:2]):
        if begin >= end:
            end = stop
            yield begin, stop, fact


def _replaced(reference: Reference) -> tuple[tuple[Phrases, Fact], ...]:
    """The wording that facts call superseded."""
    return tuple((Phrases(fact.superseded), fact) for fact in reference.facts.values() if fact.superseded)


def _names(reference: Reference, statuses: frozenset[str]) -> tuple[dict[str, Fact], dict[str, Fact]]:
    """Return the names to which a fact gives one of these: those matched folded, and those matched with case.

    Where it holds of some names only, the fact lists them, and they are matched with case.
    """
    facts: dict[str, Fact] = {}
    loose: dict[str, Fact] = {}
    exact: dict[str, Fact] = {}
    for fact in reference.facts_by_predicate.get("status", ()):
        if statuses.isdisjoint(fact.objects) or fact.verdict not in {"holds", "mixed"}:
            continue
        for name in fact.names:
            exact.setdefault(" ".join(name.split()), fact)
        if not fact.names and fact.verdict == "holds":
            for subject in fact.subjects:
                facts.setdefault(subject, fact)
    for concept in filter(facts.__contains__, reference.concepts):
        for name, cased in reference.concepts[concept].names():
            (exact if cased else loose)[" ".join((name if cased else fold(name)).split())] = facts[concept]
    return loose, exact


def _longest_word(name: str) -> str:
    """Return the longest word of a name, folded: no sentence without it holds the name. Empty when it has none."""
    return max(keys(fold(name)), key=lambda key: (len(key), key), default="")


def _pattern(names: dict[str, Fact]) -> re.Pattern[str] | None:
    if not names:
        return None
    ordered = sorted(names, key=len, reverse=True)
    written = (r"\s{1,4}".join(map(re.escape, name.split())) for name in ordered)
    return re.compile(r"(?<!\w)(?:" + "|".join(written) + r")(?!\w)")

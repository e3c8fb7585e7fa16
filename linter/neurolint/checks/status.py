"""Bodies, products and badges that no longer stand, named as if they did."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.prose import passages
from neurolint.checks.sections import SectionNames, reference_blocks
from neurolint.language.fold import fold
from neurolint.library.model import Fact, Reference, Rule


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `status` ready. Raises ConfigError when a phrase cannot be read."""
    loose, exact = _names(reference, rule.options["status"])
    patterns = (_pattern(loose), _pattern(exact))
    past = phrases_at(rule, "past")
    names = SectionNames(reference)

    def check(page: Page) -> Iterator[Hit]:
        references = reference_blocks(page, names)
        for passage in passages(page):
            if passage.block.index in references or passage.block.quoted or passage.question:
                continue
            found: list[tuple[int, int, Fact]] = []
            for pattern, text, known in zip(
                patterns, (passage.folded, passage.block.text), (loose, exact), strict=True
            ):
                found += [
                    (match.start(), match.end(), known[" ".join(match.group().split())])
                    for match in (pattern.finditer(text, passage.start, passage.end) if pattern else ())
                ]
            if not found or past.search(passage.folded, passage.start, passage.end):
                continue
            end = -1
            for begin, stop, fact in sorted(found, key=lambda match: match[:2]):
                if begin >= end:
                    end = stop
                    fields = {"name": passage.block.text[begin:stop], "statement": fact.statement}
                    yield Hit(passage.block.rendered.span(begin, stop), fields, facts=(fact,))

    return check


def _names(reference: Reference, status: str) -> tuple[dict[str, Fact], dict[str, Fact]]:
    """Return the names of the concepts to which a fact gives this status: those matched folded, with case."""
    facts: dict[str, Fact] = {}
    for fact in reference.facts_by_predicate.get("status", ()):
        if status in fact.objects and fact.verdict == "holds":
            for subject in fact.subjects:
                facts.setdefault(subject, fact)
    loose: dict[str, Fact] = {}
    exact: dict[str, Fact] = {}
    for name, concept, cased in reference.names():
        if concept.id in facts:
            (exact if cased else loose)[" ".join((name if cased else fold(name)).split())] = facts[concept.id]
    return loose, exact


def _pattern(names: dict[str, Fact]) -> re.Pattern[str] | None:
    if not names:
        return None
    ordered = sorted(names, key=len, reverse=True)
    written = (r"\s{1,4}".join(map(re.escape, name.split())) for name in ordered)
    return re.compile(r"(?<!\w)(?:" + "|".join(written) + r")(?!\w)")

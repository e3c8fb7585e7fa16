"""Kind `omission`: a page about a class of treatments leaves out one that guidelines put first."""

from __future__ import annotations

from collections.abc import Iterator

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.page.topics import named_on, related, titled, types_of
from neurolint.claims.naming import name, names
from neurolint.claims.predicates import EFFECTS
from neurolint.drafts.spans import WHOLE_FILE
from neurolint.library.model import Fact, Reference, Rule


def build(rule: Rule, reference: Reference) -> Check:
    """Make a check for pages whose main treatment is a class and whose main condition has facts.

    Every kind of that class which a body recommends with one of the `strengths` for the condition must be named, or
    one of its members. `classes` are the types of concept that count as a class. A page that names the treatment
    fewer than `min_mentions` times is not about it, nor one that neither names both in its title nor says that the
    one helps the other.
    """
    return _Omission(rule, reference).check


class _Omission:
    """The rule made ready."""

    __slots__ = ("_classes", "_conditions", "_min_mentions", "_reference", "_strengths", "_treatments")

    def __init__(self, rule: Rule, reference: Reference) -> None:
        self._reference = reference
        self._strengths = frozenset(rule.options["strengths"])
        self._min_mentions: int = rule.options["min_mentions"]
        self._classes = frozenset(rule.options["classes"])
        self._treatments = types_of(reference, "treatment")
        self._conditions = types_of(reference, "condition")

    def check(self, page: Page) -> Iterator[Hit]:
        """Yield one hit on the whole page, with all that it leaves out."""
        reference = self._reference
        treatment = self._main(page, self._treatments, narrow=False)
        condition = self._main(page, self._conditions, narrow=True)
        if treatment is None or condition is None or reference.concepts[treatment].type not in self._classes:
            return
        if not self._is_about(page, treatment, condition):
            return
        named = {mention.concept for mention in page.reading.mentions}
        missing = {
            subject: fact
            for subject, fact in self._first_choices(treatment, condition)
            if not any(reference.is_a(concept, subject) for concept in named)
        }
        if missing:
            fields = {
                "missing": names(missing, reference),
                "subject": name(treatment, reference),
                "object": name(condition, reference),
            }
            yield Hit(WHOLE_FILE, fields, facts=tuple(dict.fromkeys(missing.values())))

    def _main(self, page: Page, types: frozenset[str], *, narrow: bool) -> str | None:
        """What a page names most; `narrow` leaves out what is more general than another thing named often."""
        counts = named_on(page, self._reference, types)
        often = [concept for concept, count in counts.items() if count >= self._min_mentions]
        if narrow:
            often = [c for c in often if not any(c != d and self._reference.is_a(d, c) for d in often)]
        return min(often, key=lambda concept: (-counts[concept], concept), default=None)

    def _first_choices(self, treatment: str, condition: str) -> Iterator[tuple[str, Fact]]:
        """Yield the kinds of a class that are recommended for a condition, each with the fact that says so."""
        reference = self._reference
        for fact in reference.facts_by_predicate.get("treats", ()):
            advised = any(r.strength in self._strengths for r in fact.recommendations)
            if not advised or fact.verdict != "effective" or fact.scope or fact.disputed:
                continue
            if not any(reference.is_a(condition, obj) for obj in fact.objects):
                continue
            for subject in fact.subjects:
                kind = reference.concepts[subject].type
                if subject != treatment and reference.is_a(subject, treatment) and kind in self._classes:
                    yield subject, fact

    def _is_about(self, page: Page, treatment: str, condition: str) -> bool:
        """Tell whether the page is about the one for the other: its title names both, or it claims so itself."""
        is_a = self._reference.is_a
        named = {mention.concept for mention in titled(page)}
        if any(is_a(c, treatment) for c in named) and any(
            related(self._reference, c, condition) for c in named
        ):
            return True
        claims = (judgement.claim for judgement in page.reading.judgements)
        return any(
            claim.predicate in EFFECTS and is_a(claim.subject, treatment) and is_a(claim.object, condition)
            for claim in claims
        )

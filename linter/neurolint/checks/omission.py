"""Kind `omission`: a page about a class of treatments leaves out one that guidelines put first."""

from __future__ import annotations

from collections.abc import Iterator

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.topics import named_on, related, titled, types_of
from neurolint.claims.naming import name, names
from neurolint.drafts.spans import WHOLE_FILE
from neurolint.library.model import Fact, Reference, Rule


def build(rule: Rule, reference: Reference) -> Check:
    """Make a check for pages whose main treatment is a class and whose main condition has facts.

    Every kind of that class which a body recommends with one of the `strengths` for the condition must be named, or
    one of its members. `classes` are the types of concept that count as a class. A page that names the treatment
    fewer than `min_mentions` times is not about it, nor one that neither names both in its title nor says that the
    one helps the other.
    """
    strengths = frozenset(rule.options["strengths"])
    min_mentions: int = rule.options["min_mentions"]
    classes = frozenset(rule.options["classes"])
    treatments, conditions = types_of(reference, "treatment"), types_of(reference, "condition")

    def main(page: Page, kinds: frozenset[str], *, narrow: bool) -> str | None:
        """What the page names most; `narrow` leaves out what is more general than another thing named often."""
        counts = named_on(page, reference, kinds)
        often = [concept for concept, count in counts.items() if count >= min_mentions]
        if narrow:
            often = [c for c in often if not any(c != d and reference.is_a(d, c) for d in often)]
        return min(often, key=lambda concept: (-counts[concept], concept), default=None)

    def must_name(treatment: str, condition: str) -> Iterator[tuple[str, Fact]]:
        for fact in reference.facts_by_predicate.get("treats", ()):
            advised = any(r.strength in strengths for r in fact.recommendations)
            if not advised or fact.verdict != "effective" or fact.scope or fact.disputed:
                continue
            if not any(reference.is_a(condition, obj) for obj in fact.objects):
                continue
            for subject in fact.subjects:
                kind = reference.concepts[subject].type
                if subject != treatment and reference.is_a(subject, treatment) and kind in classes:
                    yield subject, fact

    def about(page: Page, treatment: str, condition: str) -> bool:
        """Tell whether the page is about the one for the other: its title names both, or it claims so itself."""
        named = {mention.concept for mention in titled(page)}
        if any(reference.is_a(c, treatment) for c in named) and any(
            related(reference, c, condition) for c in named
        ):
            return True
        claims = (
            j.claim for j in page.reading.judgements if j.claim.predicate in {"treats", "recommended_for"}
        )
        return any(
            reference.is_a(claim.subject, treatment) and reference.is_a(claim.object, condition)
            for claim in claims
        )

    def check(page: Page) -> Iterator[Hit]:
        treatment, condition = main(page, treatments, narrow=False), main(page, conditions, narrow=True)
        if treatment is None or condition is None or reference.concepts[treatment].type not in classes:
            return
        if not about(page, treatment, condition):
            return
        named = {mention.concept for mention in page.reading.mentions}
        missing = {
            subject: fact
            for subject, fact in must_name(treatment, condition)
            if not any(reference.is_a(concept, subject) for concept in named)
        }
        if missing:
            fields = {
                "missing": names(missing, reference),
                "subject": name(treatment, reference),
                "object": name(condition, reference),
            }
            yield Hit(WHOLE_FILE, fields, facts=tuple(dict.fromkeys(missing.values())))

    return check

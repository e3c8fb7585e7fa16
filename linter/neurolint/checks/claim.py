"""Kind `claim`: reports what the facts say against the claims of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from neurolint.checks.base import Check, Hit, Label, Page
from neurolint.checks.page.prose import furniture, in_heading
from neurolint.checks.page.sellers import sellers_of
from neurolint.checks.template import fill
from neurolint.claims.model import Claim, Judgement
from neurolint.claims.naming import names
from neurolint.drafts.spans import Span
from neurolint.library.model import SEVERITIES, Reference, Rule

_SHOWN = 3  # facts named in one finding
_STRAY = "this does not belong here"


def build(rule: Rule, reference: Reference) -> Check:
    """Make a check of the claims with the predicates and outcomes that the options name.

    `predicates` and `outcomes` choose the claims. `generalised` asks only for claims that are true of some members of
    a class, and points at what is said of it; `level` gives a severity. Several claims of one trigger make one hit.
    `polarity` takes only what is affirmed, or only what is denied, of a predicate. What is filed under what, as the
    fields `member` and `kind`, is the subject under the object; for the predicates of `kinds` it is the object under
    the words given there, and `told` says by the polarity of the claim what is wrong with that, as the field `told`.
    `not_in_headings` are predicates that another rule reports in headings. Of the predicates
    of `outright` a generalised claim counts however firmly it is made. `lists` says for a predicate from how many wrong
    items on the lead-in of their list is reported as well. `sold` are strengths at which a finding of severity info is
    a warning on the page of a seller, whose "may" promises all the same.
    """
    predicates = frozenset(rule.options["predicates"])
    outcomes = frozenset(rule.options["outcomes"])
    generalised = bool(rule.options.get("generalised"))
    level = rule.options.get("level")
    polarity: Mapping[str, str] = rule.options.get("polarity", {})
    elsewhere = frozenset(rule.options.get("not_in_headings", ()))
    plain = frozenset(rule.options.get("outright", ()))
    lists: Mapping[str, int] = rule.options.get("lists", {})
    kinds: Mapping[str, str] = rule.options.get("kinds", {})
    told: Mapping[str, str] = rule.options.get("told", {})
    sold = frozenset(rule.options.get("sold", ()))
    sellers = sellers_of(reference) if sold else None

    def offered(page: Page, hit: Hit) -> bool:
        claim = hit.judgement.claim if hit.judgement else None
        mild = hit.severity == "info" and claim is not None and claim.strength in sold
        return mild and sellers is not None and page.once(sellers.speak)

    def wanted(judgement: Judgement) -> bool:
        claim = judgement.claim
        if claim.predicate not in predicates or judgement.outcome not in outcomes or judgement.level is None:
            return False
        if polarity.get(claim.predicate, claim.polarity) != claim.polarity:
            return False
        if generalised and claim.predicate in plain:
            return bool(judgement.holds_for)
        if generalised:
            return bool(judgement.holds_for) and not claim.implied and claim.strength in {"can", "probable"}
        return not (judgement.level == "info" and claim.implied)

    def check(page: Page) -> Iterator[Hit]:
        taken = furniture(page)
        refuted = _refuted(page.reading.judgements)
        groups: dict[Span, list[Judgement]] = {}
        for judgement in page.reading.judgements:
            claim = judgement.claim
            if not wanted(judgement) or taken(claim.span):
                continue
            if claim.predicate in elsewhere and in_heading(claim, page.draft):
                continue
            if judgement.outcome != "contradicted" and refuted.get(claim.span, -1) >= _grave(judgement):
                continue  # the worse finding on the same words says it
            groups.setdefault(_predicate(claim) if generalised else claim.span, []).append(judgement)
        for span, judgements in _joined(groups).items():
            hit = _hit(span, judgements, reference, level, kinds, told)
            yield replace(hit, severity="warning") if offered(page, hit) else hit
        for lead_in, judgements in _listed(page, groups, lists).items():
            hit = _hit(lead_in, judgements, reference, level, kinds, told)
            yield replace(hit, related=tuple(Label(j.claim.span, _STRAY) for j in judgements))

    return check


def _refuted(judgements: Iterable[Judgement]) -> dict[Span, int]:
    """The words of what is refuted, with how grave that is."""
    refuted: dict[Span, int] = {}
    for judgement in judgements:
        if judgement.outcome == "contradicted":
            span = judgement.claim.span
            refuted[span] = max(refuted.get(span, -1), _grave(judgement))
    return refuted


def _grave(judgement: Judgement) -> int:
    """How grave what the facts make of a claim is, as a number; -1 where it may stand."""
    return -1 if judgement.level is None else SEVERITIES.index(judgement.level)


def _joined(groups: Mapping[Span, list[Judgement]]) -> dict[Span, list[Judgement]]:
    """Put together what is said on words with one beginning, where one finding says it.

    That is what rests on the same facts ("Ys such as A, B and C"), and several things that are claimed too firmly of
    the same ("X eases pain, calms the nerves and lifts the mood").
    """
    longest: dict[tuple[object, ...], Span] = {}
    keys = {span: (span.start, *_kind(js[0])) for span, js in groups.items()}
    for span, key in keys.items():
        longest[key] = max(longest.get(key, span), span, key=len)
    joined: dict[Span, list[Judgement]] = {}
    for span, judgements in groups.items():
        joined.setdefault(longest[keys[span]], []).extend(judgements)
    return joined


def _kind(judgement: Judgement) -> tuple[object, ...]:
    """What findings on words with one beginning must have in common to be one."""
    claim, outcome = judgement.claim, judgement.outcome
    if outcome == "overstated":
        return claim.subject, claim.polarity, outcome
    return claim.predicate, claim.object, outcome, judgement.facts


def _listed(
    page: Page, groups: Mapping[Span, Sequence[Judgement]], lists: Mapping[str, int]
) -> dict[Span, list[Judgement]]:
    """The sentences that lead in lists of which several items are wrong, with what is said of each."""
    if not lists:
        return {}
    leading = {sentence.block: sentence for sentence in page.reading.sentences}  # the last of each block
    found: dict[tuple[int, str], list[Judgement]] = {}
    for judgements in groups.values():
        claim = judgements[0].claim
        block = page.draft.blocks[claim.block]
        if block.kind == "item" and block.lead_in in leading and claim.predicate in lists:
            found.setdefault((block.lead_in, claim.predicate), []).append(judgements[0])
    return {
        page.reading.span(leading[lead_in]): wrong
        for (lead_in, predicate), wrong in found.items()
        if len({j.claim.block for j in wrong}) >= lists[predicate]
    }


def _predicate(claim: Claim) -> Span:
    """What a claim says of its subject: its span without the subject at either end."""
    if claim.subject_span.start == claim.span.start:
        return Span(min(claim.subject_span.end + 1, claim.span.end - 1), claim.span.end)
    if claim.subject_span.start > claim.object_span.start:
        return Span(claim.span.start, max(claim.subject_span.start, claim.span.start + 1))
    return claim.span


def _hit(
    span: Span,
    judgements: Sequence[Judgement],
    reference: Reference,
    level: str | None,
    kinds: Mapping[str, str],
    told: Mapping[str, str],
) -> Hit:
    worst = max(judgements, key=lambda j: SEVERITIES.index(j.level or "info"))
    claim = worst.claim
    facts = tuple(dict.fromkeys([*worst.facts, *(f for j in judgements for f in j.facts)]))[:_SHOWN]
    subject = names([j.claim.subject for j in judgements], reference)
    obj = names([j.claim.object for j in judgements], reference)
    kind = kinds.get(claim.predicate)
    fields = {
        "subject": subject,
        "object": obj,
        "member": subject if kind is None else obj,
        "kind": obj if kind is None else kind.format(subject=subject),
        "strength": claim.strength,
        "statement": worst.facts[0].statement,
        "certainty": worst.facts[0].certainty.replace("-", " "),
        "because": f" ({'; '.join(worst.steps)})" if worst.steps else "",
        "say": worst.say or worst.facts[0].statement,
        "holds_for": names(worst.holds_for, reference),
    }
    fields["told"] = fill(told.get(claim.polarity, ""), fields)
    severity = next((s for s in SEVERITIES if s == level), worst.level)
    return Hit(span, fields, severity, judgement=worst, facts=facts)

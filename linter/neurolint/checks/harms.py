"""Kind `harms`: a page tells what a treatment is good for and leaves out what harm it can do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from neurolint.checks.base import Check, Hit, Label, Page
from neurolint.checks.page.dangers import Dangers
from neurolint.checks.page.harmwords import HarmWords, Telling
from neurolint.checks.page.topics import benefits, topics_of
from neurolint.claims.naming import name, names
from neurolint.drafts.spans import WHOLE_FILE, Span
from neurolint.library.model import Fact, Reference, Rule, Severity

_SHOWN = 3  # harms named in one finding
_GRAVE = frozenset({"has_warning", "interacts_with", "contraindicated_with"})


def build(rule: Rule, reference: Reference) -> Check:
    """Make a check for pages about a treatment with facts on its harms, which claim that it helps.

    With `name` any, the page must name some harm, or have or link to a section on harms; with `name` serious, a page
    that lists side effects must name one that is not minor. `predicates` are those of the facts; `severities` give
    some types of treatment a severity of their own. One hit a page, on the treatment named most.
    """
    serious = rule.options["name"] == "serious"
    topics = topics_of(reference, rule.options["min_mentions"])
    dangers = Dangers(reference, rule.options["predicates"])
    words = HarmWords(reference)
    severities: Mapping[str, Severity] = rule.options.get("severities", {})

    def missing(page: Page, treatment: str) -> tuple[Span, dict[str, Fact]]:
        """Where a page falls short on a treatment, and the harms it should name, those that weigh most first."""
        facts = dangers.on(treatment)
        kinds = dangers.below(treatment)
        told = words.told(page, treatment, facts + kinds)
        if not serious:
            content = next(told, None) is not None or words.has_section(page)
            return WHOLE_FILE, {} if content else dangers.effects(facts) or dangers.effects(kinds)
        asked = dangers.effects([fact for fact in facts if fact.severity == "serious"])
        listed: list[Telling] = []
        for telling in told if asked else ():
            if _weighty(telling, facts + kinds, words):
                return WHOLE_FILE, {}
            listed += [telling] if telling.listed and not telling.compared else []
        if not listed:
            return WHOLE_FILE, {}
        return next((telling.heading for telling in listed if telling.heading), listed[0].span), asked

    def check(page: Page) -> Iterator[Hit]:
        for treatment in page.once(topics.treatments):
            claims = [
                judgement.claim
                for judgement in benefits(page)
                if reference.is_a(judgement.claim.subject, treatment)
            ]
            if not claims:
                continue
            place, harms = missing(page, treatment)
            if harms:
                told = dict(list(harms.items())[:_SHOWN])
                yield Hit(
                    place,
                    {"subject": name(treatment, reference), "harms": names(told, reference)},
                    severities.get(reference.concepts[treatment].type),
                    facts=tuple(dict.fromkeys(told.values())),
                    related=(Label(claims[0].span, "claimed to help here"),),
                )
                return

    return check


def _weighty(telling: Telling, facts: tuple[Fact, ...], words: HarmWords) -> bool:
    """Tell whether a sentence names a harm that the facts do not call minor."""
    if telling.serious:
        return True
    minor = {harm for fact in facts if fact.severity == "minor" for harm in fact.objects}
    grave = {harm for fact in facts if _is_grave(fact) for harm in fact.objects}
    return words.names(telling.concepts - minor, *grave)


def _is_grave(fact: Fact) -> bool:
    """What is worth a warning is more than a nuisance, where no fact grades it."""
    return fact.boxed or fact.severity == "serious" or (fact.severity is None and fact.predicate in _GRAVE)

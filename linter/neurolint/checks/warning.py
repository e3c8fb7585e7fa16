"""Kind `warning`: a page on a treatment is silent on what its labels warn of in a box."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.page.dangers import Dangers
from neurolint.checks.page.harmwords import HarmWords
from neurolint.checks.page.places import places_of
from neurolint.checks.page.topics import topics_of
from neurolint.claims.naming import name, names
from neurolint.drafts.spans import WHOLE_FILE
from neurolint.library.model import Fact, Reference, Rule


def build(rule: Rule, reference: Reference) -> Check:
    """Make a check for pages about a treatment with boxed warnings, its own or those of its classes.

    A warning is heeded when the page names one of its objects, a kind of one or what it is a kind of. One hit for a
    warning, `most` a page. With an `audience`, pages that speak to another are left alone. Where no jurisdiction is
    set and a page names the institutions of another than that of the label, the hit weighs and says what `elsewhere`
    tells.
    """
    topics = topics_of(reference, rule.options["min_mentions"], audience=rule.options.get("audience", ""))
    dangers = Dangers(reference, ["has_warning"])
    words = HarmWords(reference)
    places = places_of(reference)
    elsewhere: Mapping[str, str] = rule.options.get("elsewhere", {})
    most: int = rule.options["most"]

    def missing(page: Page) -> Iterator[tuple[str, Fact]]:
        treatments = page.once(topics.treatments)
        boxed = [
            (treatment, fact)
            for treatment in treatments
            for fact in dangers.on(treatment)
            if fact.boxed and fact.verdict == "holds"
        ]
        harms = {harm for _, fact in boxed for harm in fact.objects}
        said = words.anywhere(page, harms) if boxed else frozenset[str]()
        told: set[str] = set()
        for treatment, fact in boxed:
            if not words.names(said | told, *fact.objects):
                told.update(fact.objects)
                yield treatment, fact

    def strange(page: Page, fact: Fact) -> str:
        """The words by which a page turns out to be for readers whom the label of a fact does not concern."""
        if page.jurisdiction or not fact.jurisdiction or not elsewhere:
            return ""
        named = page.once(places.named)
        return next(iter(named.values()), "") if named.keys().isdisjoint(fact.jurisdiction) else ""

    def check(page: Page) -> Iterator[Hit]:
        for count, (treatment, fact) in enumerate(missing(page)):
            if count == most:
                return
            cue = strange(page, fact)
            fields = {
                "subject": name(treatment, reference),
                "object": names(fact.objects, reference),
                "statement": fact.statement,
                "where": " and ".join(fact.jurisdiction),
                "note": elsewhere["note"].replace("{named}", cue) if cue else "",
            }
            if cue:
                yield Hit(WHOLE_FILE, fields, "warning", elsewhere["say"], facts=(fact,))
            else:
                yield Hit(WHOLE_FILE, fields, facts=(fact,))

    return check

"""Kind `advice`: a page on a treatment lacks what the facts say its readers must be told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.page.prose import passages
from neurolint.checks.page.topics import addressed, topics_of
from neurolint.claims.naming import name
from neurolint.drafts.spans import WHOLE_FILE
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.library.model import Fact, Reference, Rule

_REACH = 300
"""So many code points at the end of what leads in to a list belong to each of its items."""


def build(rule: Rule, reference: Reference) -> Check:
    """Make a check for pages about a treatment with facts that ask for one of the kinds of `advice`.

    What wording gives each advice, and what it is called, stands in `reference/wording/advice.yaml`. One hit a page,
    on the treatment named most that lacks some. With `addressed`, only pages that speak to those who may take it.
    """
    options = rule.options
    topics = topics_of(
        reference, options["min_mentions"], options["types"], audience=options.get("audience", "")
    )
    only = options.get("addressed", False)
    wording: Mapping[str, Mapping[str, Any]] = reference.wording.get("advice", {})
    wanted: list[str] = [kind for kind in options["advice"] if kind in wording]
    ways = {kind: _ways(wording[kind]) for kind in wanted}
    asking = [fact for fact in reference.facts.values() if fact.advice and fact.verdict in {"holds", "mixed"}]

    def required(treatment: str) -> dict[str, Fact]:
        """The advice that the facts ask for on a treatment or a class it belongs to."""
        above = reference.distances(treatment)
        found: dict[str, Fact] = {}
        for kind in wanted:
            for fact in asking:
                if kind in fact.advice and any(subject in above for subject in fact.subjects):
                    found.setdefault(kind, fact)
        return found

    def given(page: Page, kind: str) -> bool:
        blocks = page.draft.blocks
        for passage in passages(page):
            lead = passage.block.lead_in
            before = fold(blocks[lead].text[-_REACH:]) if lead is not None else ""
            said = passage.folded[passage.start : passage.end]
            if any(all(one.search(said) or one.search(before) for one in way) for way in ways[kind]):
                return True
        return False

    def check(page: Page) -> Iterator[Hit]:
        for treatment in page.once(topics.treatments):
            if only and not addressed(page, reference, treatment):
                continue
            missing = {kind: fact for kind, fact in required(treatment).items() if not given(page, kind)}
            if missing:
                called = [str(wording[kind]["called"]) for kind in missing]
                fields = {"subject": name(treatment, reference), "missing": _listed(called)}
                yield Hit(WHOLE_FILE, fields, facts=tuple(dict.fromkeys(missing.values())))
                return

    return check


def _ways(wording: Mapping[str, Any]) -> list[list[Phrases]]:
    """Return the ways to give an advice: sets of phrases of which one each must stand in a sentence."""
    together: list[list[str]] = wording.get("together", [])
    return [[Phrases(wording["phrases"])], *([[Phrases(part) for part in together]] if together else [])]


def _listed(parts: list[str]) -> str:
    return ", ".join(parts[:-1]) + " and " + parts[-1] if len(parts) > 1 else "".join(parts)

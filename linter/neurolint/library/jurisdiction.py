"""The facts that hold in a place."""

from __future__ import annotations

from neurolint.library.model import Reference


def within(reference: Reference, jurisdiction: str) -> Reference:
    """Return the reference without the facts that are said to hold in other jurisdictions only.

    Case does not matter.
    """
    if not jurisdiction:
        return reference
    wanted = jurisdiction.casefold()
    facts = {
        name: fact
        for name, fact in reference.facts.items()
        if not fact.jurisdiction or wanted in map(str.casefold, fact.jurisdiction)
    }
    if len(facts) == len(reference.facts):
        return reference
    wording, paths = reference.wording, reference.wording_paths
    return Reference(
        reference.concepts,
        facts,
        reference.sources,
        wording,
        reference.digest,
        paths,
        lambda: reference.lexicon,
    )

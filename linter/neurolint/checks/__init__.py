"""The kinds of checks, by the name that rule files give them."""

from __future__ import annotations

from collections.abc import Mapping

from neurolint.checks import (
    advice,
    anecdote,
    approval,
    biography,
    claim,
    contradiction,
    design,
    duplicate,
    frame,
    harms,
    hashtags,
    headings,
    markers,
    mechanism,
    notices,
    novelty,
    omission,
    outline,
    overlap,
    pasted,
    phrases,
    placeholders,
    presence,
    press,
    residue,
    status,
    support,
    teasers,
    unresolved,
    warning,
)
from neurolint.checks.base import Build, BuildAcross

CHECKS: Mapping[str, Build] = {
    "advice": advice.build,
    "anecdote": anecdote.build,
    "approval": approval.build,
    "biography": biography.build,
    "claim": claim.build,
    "contradiction": contradiction.build,
    "design": design.build,
    "duplicate": duplicate.build,
    "frame": frame.build,
    "harms": harms.build,
    "hashtags": hashtags.build,
    "headings": headings.build,
    "markers": markers.build,
    "mechanism": mechanism.build,
    "notices": notices.build,
    "novelty": novelty.build,
    "omission": omission.build,
    "outline": outline.build,
    "overlap": overlap.build,
    "phrases": phrases.build,
    "placeholders": placeholders.build,
    "presence": presence.build,
    "press": press.build,
    "residue": residue.build,
    "status": status.build,
    "support": support.build,
    "teasers": teasers.build,
    "unresolved": unresolved.build,
    "warning": warning.build,
}
"""Every kind; each is one file of this package and one schema in `library/schemas/checks`."""

ACROSS: Mapping[str, BuildAcross] = {"overlap": pasted.across}
"""The kinds that compare the drafts of a run as well."""

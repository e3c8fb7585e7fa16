"""ClaimReview of schema.org, as JSON-LD: what the facts make of the claims of a page, for search engines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from neurolint.claims.model import Claim, Judgement, Outcome, Reading
from neurolint.claims.read import read_claims
from neurolint.drafts.model import OBJECT, Draft
from neurolint.drafts.read import parse
from neurolint.findings.report import Report, cited
from neurolint.library.model import Reference
from neurolint.reporters.dumped import dumped
from neurolint.reporters.text import standing
from neurolint.reporters.told import web_address
from neurolint.reporters.visible import visible

RATINGS: Mapping[Outcome, tuple[int, str]] = {
    "contradicted": (1, "Contradicted"),
    "outdated": (2, "Outdated"),
    "overstated": (2, "Overstated"),
    "understated": (4, "Understated"),
    "supported": (5, "Supported"),
}
"""For each verdict of a claim that a fact covers: from 1, worst, to 5, best, and its name."""

_ADDRESSES = ("canonical", "canonical_url", "url", "permalink")
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def claimreview(report: Report) -> Iterator[str]:
    """Yield one JSON-LD document after `schemas/claimreview.json`, with a ClaimReview for each claim that was checked.

    A claim that no fact covers has none: nothing is said of what was not checked. It is in ASCII, with `<`, `>` and
    `&` as escapes, so that it can stand in a script element.
    """
    graph = [
        _review(judgement, reading, report)
        for result in report.results
        if result.reading and any(map(_is_checked, result.judgements))
        for reading in (_whole(result.reading, report.reference),)
        for judgement in filter(_is_checked, reading.judgements)
    ]
    shown = dumped({"@context": "https://schema.org", "@graph": graph})
    for char, escape in _UNSAFE.items():
        shown = shown.replace(char, escape)
    yield from shown.split("\n")


def _is_checked(judgement: Judgement) -> bool:
    return judgement.outcome in RATINGS and len(judgement.facts) > 0


def _whole(reading: Reading, reference: Reference) -> Reading:
    """Return a reading with its sentences and front matter; one that came as plain data has neither: it is read again.

    The text of a Word document does not tell its layout: its claims stay as they are, without sentences.
    """
    draft = reading.draft
    if reading.sentences or draft.format == "docx":
        return reading
    return read_claims(parse(draft.source, draft.path, draft.format), reference)


def _review(judgement: Judgement, reading: Reading, report: Report) -> dict[str, Any]:
    value, name = RATINGS[judgement.outcome]
    sources = cited(judgement.facts, report.reference)
    review = {
        "@type": "ClaimReview",
        "claimReviewed": " ".join(visible(_said(judgement.claim, reading).replace(OBJECT, " ")).split()),
        "itemReviewed": {"@type": "Claim", "appearance": {"@type": "CreativeWork", **_page(reading.draft)}},
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": value,
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": name,
        },
        "author": {"@type": "Organization", "name": "neurolint"},
        "reviewBody": _body(judgement, report),
        "citation": [_work(source.citation, source.link) for source in sources],
    }
    return review | ({"datePublished": report.today.isoformat()} if report.today else {})


def _said(claim: Claim, reading: Reading) -> str:
    """Return the sentence of a claim, or where sentences are not known, the words that make the claim."""
    if reading.sentences:
        return reading.text(reading.sentences[claim.sentence])
    return reading.draft.source[claim.span.start : claim.span.end]


def _body(judgement: Judgement, report: Report) -> str:
    told = (f"{fact.statement} ({', '.join(standing(fact, report.today))})" for fact in judgement.facts)
    return visible(" ".join(told))


def _work(citation: str, link: str) -> dict[str, str]:
    address = web_address(link)
    return {"@type": "CreativeWork", "name": visible(citation)} | ({"url": address} if address else {})


def _page(draft: Draft) -> dict[str, str]:
    """Return where a page stands: its address if the front matter gives a whole one, else its path."""
    for key in _ADDRESSES:
        if address := web_address(draft.meta.get(key)):
            return {"url": address}
    return {"name": visible(draft.path)}

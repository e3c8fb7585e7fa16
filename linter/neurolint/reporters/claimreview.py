"""ClaimReview of schema.org, as JSON-LD: what the facts make of the claims of a page, for search engines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from neurolint.claims.model import Judgement, Outcome, Reading
from neurolint.drafts.model import OBJECT, Draft
from neurolint.findings.report import Report, cited
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
        _review(judgement, result.reading, report)
        for result in report.results
        if result.reading
        for judgement in filter(_is_checked, result.judgements)
    ]
    shown = dumped({"@context": "https://schema.org", "@graph": graph})
    for char, escape in _UNSAFE.items():
        shown = shown.replace(char, escape)
    yield from shown.split("\n")


def _is_checked(judgement: Judgement) -> bool:
    return judgement.outcome in RATINGS and len(judgement.facts) > 0


def _review(judgement: Judgement, reading: Reading, report: Report) -> dict[str, Any]:
    value, name = RATINGS[judgement.outcome]
    sentence = reading.text(reading.sentences[judgement.claim.sentence])
    sources = cited(judgement.facts, report.reference)
    review = {
        "@type": "ClaimReview",
        "claimReviewed": " ".join(visible(sentence.replace(OBJECT, " ")).split()),
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

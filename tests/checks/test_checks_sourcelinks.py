"""Which links can lead to a source."""

from __future__ import annotations

from functools import cache

import pytest

from makers import built_in
from neurolint.checks.page.sourcelinks import SourceLinks, source_links


@cache
def links() -> SourceLinks:
    return source_links(built_in().reference)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/articles/sprains",
        "http://example.org",
        "//example.org/sprains",
        "https://example.org/bookshops-of-the-world",
        "https://shop.example.org/leaflets/sprains.pdf",
        "https://www.cambridge.org/core/product/sprains",
        "https://www.nhs.uk/contact/sprains",
        "https://clinic.example.org/sprains",
    ],
)
def test_a_source(url: str) -> None:
    assert links().lead(url)


@pytest.mark.parametrize(
    "url",
    [
        "/sprains",
        "#sprains",
        "https://example.org/product/ankle-brace",
        "https://example.org/collections/braces",
        "https://example.org/Contact",
        "https://example.org/shop.html",
        "https://shop.example.org/ankle-brace",
        "https://example.org/pictures/ankle.PNG",
        "https://www.facebook.com/ankles",
        "https://amzn.to/ankle",
        "https://www.amazon.com/dp/ankle?tag=ankles-20",
        "https://[ankle",
    ],
)
def test_no_source(url: str) -> None:
    assert not links().lead(url)


def test_without_wording_all_that_lead_out_of_the_site_may() -> None:
    assert SourceLinks({}).lead("https://example.org/product/ankle-brace")
    assert not SourceLinks({}).lead("/product/ankle-brace")

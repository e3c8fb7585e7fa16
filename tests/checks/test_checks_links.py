"""Words of links and where links lead."""

from __future__ import annotations

from typing import Any

import pytest
from editorial_pages import page

from makers import built_in
from neurolint.checks.base import Hit
from neurolint.checks.registry import CHECKS
from neurolint.drafts.spans import Span
from neurolint.library.model import Rule

TEXT = "See [wool]({}) here."


def hits(kind: str, text: str, furniture: tuple[Span, ...] = (), **options: Any) -> list[Hit]:
    rule = Rule("ABC001", "a-fault", "s", "w", "warning", kind, "m", options=options)
    return list(CHECKS[kind](rule, built_in().reference)(page(text, furniture=furniture)))


def faults(url: str, **options: Any) -> list[tuple[str, str | None]]:
    return [(hit.fields["fault"], hit.severity) for hit in hits("linktarget", TEXT.format(url), **options)]


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("#socks", "leads to a place that the page does not have"),
        ("http://example.org", "is not encrypted"),
        ("https://BIT.ly/x", "hides where it leads"),
        ("https://go.tinyurl.com/x", "hides where it leads"),
        ("https://example.org/?aff=1", "earns somebody a commission"),
        ("https://www.amazon.com/x?tag=y", "earns somebody a commission"),
        ("https://example.org/?a=b&utm_medium=c", "carries a tag that follows readers"),
        ("https://hon.ch/code", "leads to a site that is gone"),
        ("http://bit.ly/x", "hides where it leads"),
    ],
)
def test_each_fault_is_told(url: str, fault: str) -> None:
    assert [found[0] for found in faults(url)] == [fault]


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/?tag=y",
        "https://example.org/?affinity=y",
        "https://notbit.ly/x",
        "https://example.org/utm_medium",
        "mailto:a@bit.ly",
        "https://[broken",
        "/http://x",
        "#top",
        "#",
        "#fn:1",
    ],
)
def test_near_misses_are_left_alone(url: str) -> None:
    assert faults(url) == []


def test_faults_have_severities_of_their_own_and_hosts_can_be_trusted() -> None:
    assert faults("http://example.org", faults={"http": "error"}) == [("is not encrypted", "error")]
    assert faults("http://bit.ly/x", faults={"shortener": "off"}) == [("is not encrypted", "info")]
    assert faults("http://www.bit.ly/x", trusted=["bit.ly"]) == []


@pytest.mark.parametrize(
    "target",
    [
        "## Wool & more",
        '<a id="wool-more"></a>',
        "## Sheep {#wool-more}",
        "Text {/* #wool-more */}",
        "## Wool, more",
    ],
)
def test_anchors_are_headings_and_marks_as_site_generators_make_them(target: str) -> None:
    assert not hits("linktarget", f"See [wool](#wool-more).\n\n{target}\n\nText.")


def test_the_second_of_two_headings_of_one_name_has_a_number() -> None:
    assert not hits("linktarget", "See [wool](#wool-1).\n\n## Wool\n\nA.\n\n## Wool\n\nB.")


def test_words_of_links_and_bare_addresses() -> None:
    text = "[Click here!](/a) or [wool](/b) or <https://example.org/c>."
    found = hits("linktext", text, vague={"lists": ["vague-links"]})
    assert [hit.fields["words"] for hit in found] == ["Click here!", "https://example.org/c"]
    found = hits("linktext", text, vague={"lists": ["vague-links"]}, addresses="skip")
    assert [hit.fields["words"] for hit in found] == ["Click here!"]


def test_links_in_furniture_are_left_alone() -> None:
    text = "[Click here](http://bit.ly/x)"
    cases: list[tuple[str, dict[str, Any]]] = [
        ("linktext", {"vague": {"lists": ["vague-links"]}}),
        ("linktarget", {}),
    ]
    for kind, options in cases:
        assert hits(kind, text, **options)
        assert not hits(kind, text, furniture=(Span(0, len(text)),), **options)

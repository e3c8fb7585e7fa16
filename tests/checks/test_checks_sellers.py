"""Pages of those who sell what they speak of."""

from __future__ import annotations

from dataclasses import replace

import pytest
from editorial_pages import page

from makers import built_in
from neurolint.checks.base import Page
from neurolint.checks.page.sellers import Sellers
from neurolint.checks.registry import CHECKS
from neurolint.claims.model import Reading
from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse
from neurolint.library.model import Rule


def sells(text: str) -> bool:
    draft = parse(text, "draft.md", "markdown")
    return Sellers(built_in().reference).speak(Page(draft, Reading(draft, (), (), ()), built_in().reference))


@pytest.mark.parametrize(
    "text",
    [
        "We treat sore heels. Call us today.",
        "# Heels\n\nOur clinic is open daily.\n\n- Book your appointment online",
        "Heelsoft™ is here. Heelsoft™ is new.",
        "Order now. Free shipping.",
        "Socks warm feet. We may earn a small commission when you buy.",
        "Socks warm feet. This page contains affiliate links.",
        "Socks warm feet. As an Amazon Associate the author is paid.",
        "Socks warm feet. Best overall: the red pair.",
        "Socks warm feet. See the latest price at the mill.",
    ],
)
def test_two_cues_make_a_seller(text: str) -> None:
    assert sells(text)


@pytest.mark.parametrize(
    "text",
    [
        "Our bodies heal slowly. We all know sore heels.",
        "Call your doctor. Book an appointment with your nurse.",
        "> We treat sore heels. Call us today.",
        "Heelsoft® is a brand of heelium. Heelsoft® is given as a cream.",
        "We treat sore heels as a matter of course.",
        "",
    ],
)
def test_one_cue_or_none_does_not(text: str) -> None:
    assert not sells(text)


def test_a_cue_and_a_hint_make_a_seller_and_neither_alone() -> None:
    cue, hint = "We treat sore heels.", "The sock offers many benefits."
    assert sells(f"{cue} {hint}")
    assert not sells(cue)
    assert not sells(hint)


def test_one_strong_cue_makes_a_seller_and_weak_ones_need_company() -> None:
    assert sells("Heels hurt. Ask for a free consultation.")
    assert not sells("Heels hurt. Contact us.")
    assert sells("Heels hurt. Contact us. Our clinic is open.")


def test_what_a_site_says_of_its_cookies_sells_nothing() -> None:
    assert not sells("We use cookies on our website. We use more with your consent. Visit our cookie policy.")


def test_who_warns_of_sellers_is_none() -> None:
    text = "Order now. Free shipping."
    assert sells(text)
    assert not sells(f"{text} So say scammers.")


@pytest.mark.parametrize(
    "text",
    [
        "We treat sore heels. Call us today. We are a registered charity.",
        "Our team will see you. Call us with questions. Bring your slippers to the ward.",
        "Call us today. Our clinic is open. In an emergency, call 999.",
        "Call us today. Our clinic is open. Please keep this booklet by your bed.",
        "Call us today. Our clinic is open. This leaflet tells you about heels.",
    ],
)
def test_charities_and_public_bodies_are_none(text: str) -> None:
    assert not sells(text)


def test_words_that_are_a_cue_in_two_lists_count_once() -> None:
    assert not sells("Our mission is to tell you about heels.")


def test_no_wording_no_seller() -> None:
    from editorial_pages import page, small_reference

    assert not Sellers(small_reference()).speak(page("We treat sore heels. Call us today."))


def test_a_page_praises_when_it_sells_or_has_two_phrases_of_praise() -> None:
    def praises(text: str) -> bool:
        return Sellers(built_in().reference).praise(page(text))

    assert not praises("Socks are a superfood.")
    assert praises("Socks are a superfood.\n\nThey work wonders.")
    assert praises("Ask for a free consultation.")
    assert not praises("> Socks are a superfood. They work wonders.")


def test_a_page_boasts_when_it_praises_more_than_by_selling() -> None:
    def boasts(text: str) -> bool:
        return Sellers(built_in().reference).boast(page(text))

    assert not boasts("Ask for a free consultation.")
    assert boasts("Ask for a free consultation. Socks are a superfood.")
    assert not boasts("Socks are a superfood.")
    assert boasts("Socks are a superfood.\n\nThey work wonders.")


@pytest.mark.parametrize(
    ("text", "praises"),
    [
        ("Homeopathy cures asthma.\n\nHomeopathy cures arthritis.", True),
        ("Homeopathy cures asthma. It is a superfood.", True),
        ("Homeopathy cures asthma. Homeopathy cures arthritis.", False),  # one paragraph may quote a slogan
        ("Homeopathy does not cure asthma.\n\nIt does not cure arthritis.", False),
        ("Paracetamol can ease pain.\n\nParacetamol lowers fever.", False),
    ],
)
def test_a_page_that_claims_more_than_the_facts_bear_praises(text: str, praises: bool) -> None:
    draft = parse(text, "draft.md", "markdown")
    reference = built_in().reference
    told = Page(draft, read_claims(draft, reference), reference)
    assert Sellers(reference).praise(told) is praises


def test_whom_a_seller_names_are_not_the_people_behind_a_study() -> None:
    group = {"match": ["a new study found"], "window": "draft"}
    rule = Rule(
        "ABC001",
        "a-fault",
        "s",
        "w",
        "warning",
        "phrases",
        "m",
        options={"phrases": [group, {**group, "sold": True}]},
    )
    check = CHECKS["phrases"](rule, built_in().reference)

    def found(text: str) -> int:
        return len(list(check(replace(page(text), reference=built_in().reference))))

    told = "A new study found less pain.\n\nDr. Adler is in on Mondays."
    assert found(told) == 0
    assert found(f"Call us today. We treat heels.\n\n{told}") == 1


def test_what_the_facts_weigh_against_is_left_to_them_where_a_group_says_so() -> None:
    reference = built_in().reference

    def found(**more: str) -> list[str]:
        group = {"match": ["cures asthma", "heals feet"], **more}
        rule = Rule("ABC001", "a-fault", "s", "w", "warning", "phrases", "m", options={"phrases": [group]})
        draft = parse("Homeopathy cures asthma.\n\nThe lamp heals feet.", "draft.md", "markdown")
        told = Page(draft, read_claims(draft, reference), reference)
        return [
            draft.source[hit.span.start : hit.span.end] for hit in CHECKS["phrases"](rule, reference)(told)
        ]

    assert found() == ["cures asthma", "heals feet"]
    assert found(weighed="skip") == ["heals feet"]

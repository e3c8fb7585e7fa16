"""Pages of those who sell what they speak of."""

from __future__ import annotations

import pytest
from editorial_pages import builtin

from neurolint.checks.base import Page
from neurolint.checks.sellers import Sellers
from neurolint.claims.model import Reading
from neurolint.drafts.read import parse


def sells(text: str) -> bool:
    draft = parse(text, "draft.md", "markdown")
    return Sellers(builtin().reference).speak(Page(draft, Reading(draft, (), (), ()), builtin().reference))


@pytest.mark.parametrize(
    "text",
    [
        "We treat sore heels. Call us today.",
        "# Heels\n\nOur clinic is open daily.\n\n- Book your appointment online",
        "Heelsoft™ is here. Heelsoft™ is new.",
        "Order now. Free shipping.",
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


@pytest.mark.parametrize(
    "text",
    [
        "We treat sore heels. Call us today. We are a registered charity.",
        "Our team will see you. Call us with questions. Bring your slippers to the ward.",
        "Call us today. Our clinic is open. In an emergency, call 999.",
    ],
)
def test_charities_and_public_bodies_are_none(text: str) -> None:
    assert not sells(text)


def test_words_that_are_a_cue_in_two_lists_count_once() -> None:
    assert not sells("Our mission is to tell you about heels.")


def test_no_wording_no_seller() -> None:
    from editorial_pages import page, small_reference

    assert not Sellers(small_reference()).speak(page("We treat sore heels. Call us today."))

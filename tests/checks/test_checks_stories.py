"""Testimonials are told as a whole: what counts as one, on whose pages, and what else is silent then."""

from __future__ import annotations

import pytest

from makers import built_in
from neurolint.drafts.read import parse
from neurolint.findings.model import Finding
from neurolint.lint import Linter, Settings

_STORY = "“Ann helped me so much with massage. My pain is gone, and I highly recommend her.”"
_CLINIC = "# Massage\n\nVisit our clinic, and see our prices for massage."


def found(text: str) -> list[Finding]:
    linter = Linter(built_in(), Settings(select=("LNG005", "LNG006"), profile=None))
    return list(linter.check(parse(text, "draft.md", "markdown")))


def stories(text: str) -> list[str]:
    return [text[one.span.start : one.span.end] for one in found(text) if one.rule.code == "LNG005"]


@pytest.mark.parametrize(
    "text",
    [
        f"{_CLINIC}\n\n{_STORY}",
        f"{_CLINIC}\n\n{_STORY} – Mary K.",
        f"# Massage\n\n{_STORY} – Mary K.",
        f"# Massage\n\n{_STORY}\n\n**Mary K.**",
        f"# Massage\n\n## Testimonials from far and near\n\n{_STORY}",
        f"# Massage\n\n## Testimonials\n\n{_STORY}",
    ],
    ids=["seller", "seller, signed", "signed", "name below", "section", "name of such a section"],
)
def test_a_testimonial_is_one_finding_that_covers_it(text: str) -> None:
    assert stories(text) == [_STORY]


def test_a_quoted_paragraph_is_one_as_well() -> None:
    told = "I was sceptical of massage at first. My pain is gone."
    assert stories(f"{_CLINIC}\n\n> {told}") == [told]


def test_sales_talk_in_it_is_not_told_again() -> None:
    (finding,) = (one for one in found(f"# Massage\n\nBook now.\n\n## Testimonials\n\n{_STORY}") if one.also)
    assert (finding.rule.code, finding.also) == ("LNG005", ("LNG006",))
    assert finding.message == "One story shows no benefit: “Ann helped me so much with massage.”"


def test_a_bold_name_opens_no_section() -> None:
    thanks = "“I came to Ann with cold feet last year. I highly recommend her.”"
    text = f"# Massage\n\n## Testimonials that count\n\n{_STORY}\n\n**Mary K.**\n\n{thanks}\n\n**Bill P.**"
    assert stories(text) == [_STORY, thanks]


@pytest.mark.parametrize(
    "text",
    [
        f"# Massage\n\n{_STORY}",
        f"# Massage\n\n{_STORY} says the actor in the play.",
        f"# Massage\n\n{_STORY} – Mary K.".replace(" with massage", ""),
        f"# Massage\n\n## A patient's story\n\n{_STORY} – Mary K.",
        f"# Socks\n\nVisit our shop, and see our prices.\n\n{_STORY}".replace(" with massage", ""),
        f"{_CLINIC}\n\n“Ann helped me.”",
        f"{_CLINIC}\n\n“Ann is kind, and her hands are as warm as the room is.”",
        f"{_CLINIC}\n\n“I am thrilled that we can open a third clinic here in Bergen,” says Ann.",
        f"{_CLINIC}\n\n“Massage helped me in the trial, and my pain is gone now that it is over.”",
        f"{_CLINIC}\n\nShe helped me so much that my pain is gone, and I recommend her.",
    ],
    ids=["nobody sells or signs", "told on", "signed, on nothing", "lived experience", "no treatment", "too short",
         "nobody is better", "founder", "trial", "not quoted"],
)  # fmt: skip
def test_these_are_told_sentence_by_sentence_or_not_at_all(text: str) -> None:
    assert all("\n" not in one and len(one) < 60 for one in stories(text))

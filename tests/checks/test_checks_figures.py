"""Numbers in phrases: what # stands for, and where a match lies in the text."""

from __future__ import annotations

import pytest
from editorial_pages import check_of, hits, quotes

from neurolint.checks.page.figures import Figured, mask
from neurolint.language.phrases import Phrases


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("20–30% of them", "# % of them"),
        ("20% to 30% of them", "# % of them"),
        ("5x more", "# x more"),
        ("about one in ten adults", "about # in # adults"),
        ("two and a half times", "# times"),
        ("2,000mg a day", "# mg a day"),
        ("2000 people in 2019", "# people in 2019"),
        ("from 2019 to 2021 it fell by 4%", "from 2019 to 2021 it fell by # %"),
        ("the b12 and the cox-2 in 3 of them", "the b12 and the cox-2 in # of them"),
        ("one of them had three", "one of them had #"),
        ("1.5 to 2.5 mg", "# mg"),
        ("thirteen to nineteen mg", "# mg"),
        ("one teen in sixteen", "one teen in #"),
    ],
)
def test_numbers_and_ranges_become_signs_and_years_stay(text: str, masked: str) -> None:
    found = mask(text, 0, len(text))
    assert found is not None
    assert " ".join(found.text.split()) == masked


@pytest.mark.parametrize("text", ["no number here", "in 2019", "the b12"])
def test_without_numbers_there_is_nothing_to_mask(text: str) -> None:
    assert mask(text, 0, len(text)) is None


def test_a_match_lies_where_the_number_is_written() -> None:
    text = "so for twenty to thirty percent of them, or 4%"
    figured = Figured(Phrases(()), Phrases(["# percent of", "# %"]))
    assert [text[a:b] for a, b in figured.find(text, 0, len(text))] == ["twenty to thirty percent of", "4%"]
    assert not figured.search(text, 0, 10)


def test_a_phrase_may_do_without_the_number_where_it_is_one_of_several() -> None:
    check = check_of("phrases", phrases=[{"match": ["takes (#|a few) days"]}])
    assert quotes(check, "It takes a few days. It takes 3 days. It takes days.") == [
        "takes a few days",
        "takes 3 days",
    ]


def test_a_phrase_may_need_another_in_its_sentence() -> None:
    check = check_of("phrases", phrases=[{"match": ["success rate"], "together": ["# %"]}])
    assert quotes(check, "The success rate is good. The success rate (told by all) is 90%.") == [
        "success rate"
    ]


def test_a_paragraph_may_excuse() -> None:
    check = check_of("phrases", phrases=[{"match": ["by # %"]}], paragraph=["# in #"])
    assert quotes(check, "It fell by 50%. That is 2 in 100.\n\nIt fell by 40%.") == ["by 40%"]


def test_a_study_may_be_cited_anywhere_where_the_paragraph_speaks_of_one() -> None:
    check = check_of("phrases", phrases=[{"match": ["# % of people"], "window": 0, "studied": ["the trial"]}])
    text = "Of all, 40% of people slept.\n\nIn the trial, 30% of people slept."
    assert quotes(check, text) == ["40% of people", "30% of people"]
    assert quotes(check, f"{text}\n\nBerg et al. asked them.") == ["40% of people"]


def test_a_hedge_with_the_limits_of_the_evidence_is_advice() -> None:
    limited = {"hedges": ["may"], "limits": ["more studies are needed"]}
    check = check_of("phrases", phrases=[{"match": ["studies show"]}], limited=limited)
    more = "More studies are needed."
    text = f"Studies show it may help. {more}\n\nStudies show it may help.\n\nStudies show it. {more}"
    assert [hit.severity for hit in hits(check, text)] == ["info", "warning", "warning"]

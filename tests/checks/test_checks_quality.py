"""Lists of sources that are weak or old as a whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from editorial_pages import page

from makers import built_in
from neurolint.checks.registry import CHECKS

TODAY = date(2026, 3, 1)


def told(sources: str, today: date | None = TODAY, copy: str = "Wool warms.") -> list[str]:
    rule = built_in().rules["ATT007"]
    draft = replace(page(f"{copy}\n\n## References\n\n{sources}"), today=today)
    hits = list(CHECKS["quality"](rule, built_in().reference)(draft))
    return [
        f"{draft.draft.source[hit.span.start : hit.span.end]} | {hit.fields['problem'].split(' ')[0]}"
        for hit in hits
    ]


def test_blogs_alone_are_weak() -> None:
    assert told("- My blog on wool\n- [Wool](https://wool.substack.com/p/1)") == ["My blog on wool | None"]


def test_copies_alone_are_weak() -> None:
    assert told("- [Wool](https://www.scribd.com/document/1/Wool)") == ["Wool | None"]


@pytest.mark.parametrize(
    "better",
    [
        "- Berg A. Wool. Lanset 2024.",
        "- The blog that was printed. doi:10.1000/w.1",
        "- The blog that was printed. PMID12345678",
        "- The blog of a trial, ISRCTN12345678",
        "- [Wool](https://wool.example.org)",
    ],
)
def test_one_better_source_is_enough(better: str) -> None:
    assert told(f"- My blog on wool\n{better}") == []


def test_a_host_below_a_weak_one_is_weak_and_a_like_name_is_not() -> None:
    assert len(told("- [Wool](https://a.b.wordpress.com/x)")) == 1
    assert told("- [Wool](https://notwordpress.com/x)") == []


def test_the_newest_year_counts() -> None:
    assert told("- Berg A. Wool. 2009.\n- Adler R. Scarves. 2004.") == ["Berg A. Wool. 2009. | The"]
    assert told("- Berg A. Wool. 2021.\n- Adler R. Scarves. 2004.") == []
    assert len(told("- Berg A. Wool. 2020.")) == 1


def test_without_a_day_or_a_year_age_says_nothing() -> None:
    assert told("- Berg A. Wool. 2009.", today=None) == []
    assert told("- Berg A. Wool. 2009.\n- Throat Society: guideline") == []


def test_landmarks_may_be_old() -> None:
    assert told("- Berg A. Wool. 2009.", copy="The landmark trial of wool was small.") == []


def test_numbers_that_are_no_years_are_none() -> None:
    assert told("- Berg A. Wool. J Wool 4:1998-2004.") == []


def test_a_page_without_sources_is_the_business_of_another_rule() -> None:
    assert told("") == []

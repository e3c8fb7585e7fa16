from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from neurolint.language.fold import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Nerve PAIN", "nerve pain"),
        ("Ärzte É", "ärzte é"),
        ("St John’s ‘wort’ 5′", "st john's 'wort' 5'"),
        ("“very” «safe» 5″", '"very" "safe" 5"'),
        ("long\u2010term, long\u2011term, long\u00adterm, \u22125", "long-term, long-term, long-term, -5"),
        ("pain \u2014 or ache \u2015 or \u2013", "pain – or ache – or –"),
        ("nerve\u00a0pain\u2009now\tand\r\nhere", "nerve pain now and  here"),
        ("İstanbul’s PAIN", "İstanbul's pain"),
    ],
    ids=["case", "accents", "apostrophes", "quotes", "hyphens", "dashes", "spaces", "longer in lower case"],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("text", ["naïve", "5 %", "µg", "a/b", "ß", "é", "😀"])
def test_what_is_plain_stays(text: str) -> None:
    assert fold(text) == text


@given(st.text())
@example("İİ’")
@example("ΑΣ ΑΣ")
@example("\U0001f600e\u0301")
def test_every_place_stays_where_it_was(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
@example("İ-Σ")
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neurolint.language.abbreviations import find_abbreviations


def found(text: str) -> list[tuple[str, str]]:
    return [(short, text[start:end]) for short, start, end in find_abbreviations(text)]


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("an older heat shock factor (HSF) works", "HSF", "heat shock factor"),
        ("tricyclic antidepressants (TCAs) are old", "TCA", "tricyclic antidepressants"),
        ("serotonin-norepinephrine inhibitors (SNI)", "SNI", "serotonin-norepinephrine inhibitors"),
        ("forced expiratory volume in 1 second (FEV1)", "FEV1", "forced expiratory volume in 1 second"),
        ("cyclooxygenase-2 (COX-2) is an enzyme", "COX-2", "cyclooxygenase-2"),
        ("magnetic resonance\nimaging (MRI)", "MRI", "magnetic resonance\nimaging"),
        ("Transcutaneous electrical nerve stimulation  (TENS)", "TENS", "Transcutaneous electrical nerve stimulation"),
        ("Pain, or tricyclic antidepressants (TCAs)", "TCA", "tricyclic antidepressants"),
        ("TCAs (tricyclic antidepressants) are old", "TCA", "tricyclic antidepressants"),
        ("a new TENS (transcutaneous nerve stimulation) unit", "TENS", "transcutaneous nerve stimulation"),
    ],
)  # fmt: skip
def test_an_abbreviation_is_defined(text: str, short: str, long: str) -> None:
    assert found(text) == [(short, long)]


def test_all_are_found_in_order() -> None:
    text = "TCAs (tricyclic antidepressants) and heat shock factor (HSF)"
    assert [short for short, _ in found(text)] == ["TCA", "HSF"]


@pytest.mark.parametrize(
    "text",
    [
        "tricyclic antidepressants (tca)",  # a word in brackets
        "the drug (the)",
        "nerve pain (TCA)",  # other letters
        "atricyclic antidepressant (TCA)",  # inside a word
        "Trust it. Carbs aside (TCA)",  # over the end of a sentence
        "trust carbs (tea) as well (TCA",  # no end
        "ten cats are to be seen as they go away and rest (TCA)",  # too many words
        "TCA (TCA)",  # no longer than itself
        "TCA (old tricyclic antidepressants)",  # words before it
        "TCA (see below)",
        "ATCA(tricyclic antidepressants)",
        "tricyclic antidepressants [TCA]",
    ],
)
def test_a_near_miss_is_none(text: str) -> None:
    assert found(text) == []


@given(
    st.lists(
        st.sampled_from(["heat", "shock", " ", "(", ")", "HS", "(HS)", "-", ".", "İ", "é", "\n"]), max_size=40
    )
)
@settings(deadline=None)
def test_what_is_found_stands_in_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    for short, start, end in find_abbreviations(text):
        assert 0 <= start < end <= len(text)
        assert text[start].lower() == short[0].lower()
        assert short in text

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from makers import built_in
from neurolint.language.abbreviations import Definitions, abbreviates, find_abbreviations


@cache
def definitions() -> Definitions:
    return Definitions(built_in().reference.wording["abbreviations"])


def found(text: str) -> list[tuple[str, str]]:
    return [(short, text[start:end]) for short, start, end in find_abbreviations(text, definitions())]


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("an older heat shock factor (HSF) works", "HSF", "heat shock factor"),
        ("tricyclic antidepressants (TCAs) are old", "TCAs", "tricyclic antidepressants"),
        ("serotonin-norepinephrine inhibitors (SNI)", "SNI", "serotonin-norepinephrine inhibitors"),
        ("forced expiratory volume in 1 second (FEV1)", "FEV1", "forced expiratory volume in 1 second"),
        ("cyclooxygenase-2 (COX-2) is an enzyme", "COX-2", "cyclooxygenase-2"),
        ("magnetic resonance\nimaging (MRI)", "MRI", "magnetic resonance\nimaging"),
        ("Transcutaneous electrical nerve stimulation  (TENS)", "TENS", "Transcutaneous electrical nerve stimulation"),
        ("Pain, or tricyclic antidepressants (TCAs)", "TCAs", "tricyclic antidepressants"),
        ("TCAs (tricyclic antidepressants) are old", "TCAs", "tricyclic antidepressants"),
        ("a new TENS (transcutaneous nerve stimulation) unit", "TENS", "transcutaneous nerve stimulation"),
        ("tricyclic antidepressants [TCAs] are old", "TCAs", "tricyclic antidepressants"),
        ("forced expiratory volume in 1 second (FEV(1)) fell", "FEV(1)", "forced expiratory volume in 1 second"),
        ("nonsteroidal anti-inflammatory drugs (NSAIDs)", "NSAIDs", "nonsteroidal anti-inflammatory drugs"),
        ("It is the quality of life (QoL) that counts", "QoL", "quality of life"),
        ("the standard of the care (SOCA)", "SOCA", "standard of the care"),
        ("visual rating scale for pain (VRP)", "VRP", "visual rating scale for pain"),
        ("acute type-A tears of the aorta (AATA)", "AATA", "acute type-A tears of the aorta"),
        ("the cannabinoid (CBND) in it", "CBND", "cannabinoid"),
        ("a dose of 2,4-dinitrophenyl (DNP) acts", "DNP", "2,4-dinitrophenyl"),
        ("the 5-hydroxytryptamine (5-HT) system", "5-HT", "5-hydroxytryptamine"),
        ("old heat shock protein (HSP-70)", "HSP-70", "heat shock protein"),
        ("by the Leeds Pain Scale (LP)", "LP", "Leeds Pain Scale"),
        ("by the Leeds Pain Ward Ratings (LPW)", "LPW", "Leeds Pain Ward Ratings"),
        ("by the Board for Pain and Relief (BFP)", "BFP", "Board for Pain and Relief"),
        ("the odds ratio [OR], 2.1", "OR", "odds ratio"),
        ("heat shock factor (also known as HSF) works", "HSF", "heat shock factor"),
        ("heat shock factor (HSF; 16 mg) works", "HSF", "heat shock factor"),
        ("heat shock factor (“HSFs”) works", "HSFs", "heat shock factor"),
        ("TENS (short for transcutaneous nerve stimulation)", "TENS", "transcutaneous nerve stimulation"),
        ("HSF cream (heat shock factor, made here)", "HSF", "heat shock factor"),
        ("It was old. O. novi mitovirus (OnM)", "OnM", "O. novi mitovirus"),
        ("(see above) heat shock factor (HSF)", "HSF", "heat shock factor"),
        ("Old heat shock factors, or HSFs, are proteins", "HSFs", "heat shock factors"),
        ("heat shock factor, also known as “HSF,” works", "HSF", "heat shock factor"),
        ("a protein (heat shock factor, HSF) works", "HSF", "heat shock factor"),
        ("with anti-heat shock factor (HSF) sera", "HSF", "heat shock factor"),
        ("the pain/heat shock factor (HSF)", "HSF", "heat shock factor"),
        ("heat shock factor type 2 (HSF)", "HSF", "heat shock factor type 2"),
        ("heat of cold shock in old factors in us (HSFIU)", "HSFIU", "heat of cold shock in old factors in us"),
        ("tricyclic antidepressants (tca)", "tca", "tricyclic antidepressants"),
    ],
)  # fmt: skip
def test_an_abbreviation_is_defined(text: str, short: str, long: str) -> None:
    assert found(text) == [(short, long)]


def test_all_are_found_in_order() -> None:
    text = "TCAs (tricyclic antidepressants) and heat shock factor (HSF)"
    assert [short for short, _ in found(text)] == ["TCAs", "HSF"]


@pytest.mark.parametrize(
    "text",
    [
        "relief or ease (relea)",  # a word in brackets
        "an old rag (or)",
        "the polarizing signal(s) were old",  # an ending
        "They were grouped into (A) and (B)",
        "heat shock factor HSF (HSF)",  # repeated
        "heat shock (in most factors (HSF))",  # over a bracket
        "heat ever more shocking factor (HSF)",  # too many words passed over
        "the rhythmic part (TMA)",  # letters anywhere
        "hemp oil (HO in these pages)",
        "heat of cold shock in old factors (HSF)",  # two words passed over for three letters
        "heat shock factor, HSF works",  # may be the next of a list
        "heat shock factor, or hsf works",
        "heat in shock, or any HSF works",
        "heat and very cold shock or fury, or HSF works",
        "a cream (HSF) or HSF (see heat shock factors)",
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
    ],
)
def test_a_near_miss_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("short", "long", "does"),
    [
        ("HSF", "heat shock factor", True),
        ("SF", "heat shock factor", False),  # the long form goes before
        ("HSF", "HSF", False),
        ("HSF", "HSF-like factor", False),
        ("HSF", "", False),
    ],
)
def test_a_name_is_abbreviated(short: str, long: str, does: bool) -> None:
    assert abbreviates(short, long, definitions()) is does


def test_without_words_letters_decide() -> None:
    text = "heat shock factor (HSF), quality of life (QOL), an old rag (or)"
    assert [(short, text[start:end]) for short, start, end in find_abbreviations(text)] == [
        ("HSF", "heat shock factor"),
        ("QOL", "quality of life"),
        ("or", "old rag"),
    ]


@pytest.mark.parametrize("text", ["(" * 20000, " (AB" * 20000, "(" * 200 + ")" * 20000])
def test_brackets_without_end_are_looked_at_once(text: str) -> None:
    assert found(text) == []


@given(
    st.lists(
        st.sampled_from(["heat", "shock", " ", "(", ")", "HS", "(HS)", "-", ".", "İ", "é", "\n"]), max_size=40
    )
)
@settings(deadline=None)
def test_what_is_found_stands_in_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    for short, start, end in find_abbreviations(text, definitions()):
        assert 0 <= start < end <= len(text)
        assert short[0].lower() in text[start:end].lower()
        assert short in text

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neurolint.language.sentences import LONGEST, split


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ("It helps.", "It lasts."),
        ("Does it help?", "Yes!", "It does."),
        ("What?!", "It helps."),
        ("It helps.", "10 mg is enough."),
        ("Wait…", "It helps."),
        ("Wait...", "It helps."),
        ("It is 2.5 mg.", "It lasts."),
        ("“It helps.”", "She said so."),
        ('Some ask: "Does it help?"', "It does."),
        ("It helps.", "“It lasts,” she said."),
        ("It helps (see Fig. 2).", "It lasts."),
        ("It helps.", "(It lasts too.)", "Good."),
        ("It helps.[1]", "It lasts.[2][3]", "Good."),
        ("It helps.[1,2]", "It lasts.[4–6]", "Good."),
        ("It helps.¹", "It lasts.²³", "Good."),
        ("It helps.\ufffc", "It lasts.\ufffc\ufffc", "Good."),
        ("Use creams, gels, etc.", "They help."),
        ("It is sold in the U.S.", "It helps."),
        ("Take it at 5 p.m.", "It helps."),
        ("Does it help?", "No.", "It does not."),
        ("Take vitamin D.", "It helps."),
        ("It has hepatitis C.", "This is treatable."),
        ("Such is type I.", "Type II is rarer."),
        ("Use version 2.", "It helps."),
    ],
    ids=" | ".join,
)
def test_a_stop_ends_a_sentence(parts: tuple[str, ...]) -> None:
    assert sentences(" ".join(parts)) == list(parts)


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Smith and Prof. Jones agree.",
        "Others (e.g. Smith) and some, i.e. Jones, agree.",
        "Smith et al. found that it helps.",
        "It works better vs. Placebo.",
        "J. K. Smith agrees.",
        "It was written by A. Smith.",
        "See No. 5 and nos. 6 and 7.",
        "It costs approx. 5 pounds.",
        "Take 2.5 mg or .5 mg.",
        "St. John's wort helps.",
        "The U.S. market is large.",
        "Pain (in the foot. Or the hand) lasts.",
        'They said "Stop!" and left.',
        "Is it safe? is a question.",
        "Wait... and see.",
        "1. Blocking the reuptake helps.",
        "(12. Blocking the reuptake helps.",
        "It helps.It lasts.",
        "It ended. iPhones did not.",
    ],
)
def test_a_stop_goes_on(text: str) -> None:
    assert sentences(text) == [text]


def test_only_numbers_at_the_beginning_are_those_of_a_list() -> None:
    assert sentences("2. It helps. It took 2. It lasts.") == ["2. It helps.", "It took 2.", "It lasts."]


def test_space_around_belongs_to_no_sentence() -> None:
    text = " \n It helps.  \u00a0 It lasts.\n"
    assert split(text) == [(3, 12), (16, 25)]


@pytest.mark.parametrize("text", ["", "   ", "\n\u00a0"])
def test_nothing_has_no_sentences(text: str) -> None:
    assert split(text) == []


@pytest.mark.parametrize("mark", [";", ",", ""], ids=["semicolon", "comma", "space"])
def test_what_runs_on_is_cut_between_words(mark: str) -> None:
    text = " ".join([f"word{mark}"] * LONGEST)
    cuts = split(text)
    assert len(cuts) > 1
    assert all(end - start <= LONGEST for start, end in cuts)
    assert all(
        text[start:end].startswith("word") and text[start:end].endswith(f"word{mark}") for start, end in cuts
    )


def test_what_has_no_gap_is_cut_all_the_same() -> None:
    assert split("x" * (LONGEST + 1)) == [(0, LONGEST), (LONGEST, LONGEST + 1)]


def test_a_sentence_of_the_longest_length_is_left_whole() -> None:
    assert split("x" * LONGEST) == [(0, LONGEST)]


def test_a_run_of_marks_is_tried_once() -> None:
    """Tried again from each of its marks, it would take the square of its length: hours."""
    text = "." * 1_000_000 + "x"
    assert split(text)[-1][1] == len(text)


_WORDS = ["It", "helps", "e.g.", "No.", "J.", "2.5", "1.", "U.S.", "etc.", "iPhone", "é", "😀"]
_MARKS = ["(", ")", "[1]", '"', "”", "…", "?!", ".", "\ufffc", " ", "  ", "\n", "\u00a0"]
_PIECES = st.sampled_from([*_WORDS, *_MARKS])


@given(st.lists(_PIECES | st.text(max_size=5), max_size=60).map("".join))
@settings(deadline=None, max_examples=300)
def test_sentences_cover_a_text_in_order(text: str) -> None:
    bounds = split(text)
    for start, end in bounds:
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
    assert all(before[1] <= after[0] for before, after in pairwise(bounds))
    outside = [0, *(place for bound in bounds for place in bound), len(text)]
    gaps = "".join(text[outside[i] : outside[i + 1]] for i in range(0, len(outside), 2))
    assert not gaps.strip()

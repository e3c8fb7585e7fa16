from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from makers import built_in
from neurolint.language.sentences import LONGEST, PLAIN, Signs, split


@cache
def signs() -> Signs:
    return Signs(built_in().reference.wording["sentences"])


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text, signs())]


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
        ("It ended.", "iPhones did not."),
        ("It slows growth.", "p53 is one reason."),
        ("Get a scan.", "x-rays show little."),
        ("It lasts for 6 h.", "Sleep follows."),
        ("Take vitamin D.", "Calcium helps too."),
        ("It rose to 4 mmol/L.", "Levels fell."),
        ("It treats MS.", "Fatigue remains."),
        ("It tastes like a fig.", "It is sweet."),
        ("He is a lawyer for Hill & Co.", "They lost."),
        ("Do ten of each rep.", "Then rest."),
        ("It was sold in Nov.", "It sold well."),
        ("It helps.3,4", "It lasts.12–14", "Good."),
        ("It helps.(3)", "It lasts.", "Good."),
        ("It helps.", "(b) Doses differ."),
        ("It took three days....", "Then it helped."),
        ("Costs: (a) It is cheap.", "(b) It is sold."),
        ('He said: " it helps. "', "Others agreed."),
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
        "It was led by the psychologist A. Smith in Bonn.",
        "He is known as R. M. Smith in Bonn.",
        "Jonas E. Smith agrees.",
        "See p. 12, Fig. 3 and vol. 4 of it.",
        "It is led by the U.S. National Pain Institute.",
        "She lives near Mt. Hood now.",
        "It works (p < .05) in 2.5 % of cases (Smith et al. 2019).",
        "Sold as ginkgo (Ginkgo biloba L. (Ginkgoaceae)) here.",
        "It is grown as Cannabis sp. FR-2 here.",
        "It helps [...] and lasts (!) Good.",
        "It is ... well, it is . . . Good.",
        "a. The first one",
        "1 . Blocking it helps.",
        "It is listed as N°. 13 there.",
        "Is it safe?, they asked.",
    ],
)
def test_a_stop_goes_on(text: str) -> None:
    assert sentences(text) == [text]


def test_only_numbers_at_the_beginning_are_those_of_a_list() -> None:
    assert sentences("2. It helps. It took 2. It lasts.") == ["2. It helps.", "It took 2.", "It lasts."]


@pytest.mark.parametrize(
    "parts",
    [
        ("It brings relief.", "It also lasts."),
        ("It brings relief.", "Long-term use is rare."),
        ("It helps with gabapentin!", "They said so."),
        ("Some take Gabapentin.", "It helps."),
        ("Does it bring relief?", "A doctor knows."),
        ("It brings relief.[2]", "It lasts."),
        ("It helps (for long-term pain).", "It lasts."),
    ],
    ids=" | ".join,
)
def test_a_stop_without_space_ends_a_sentence(parts: tuple[str, ...]) -> None:
    assert sentences("".join(parts)) == list(parts)


@pytest.mark.parametrize(
    "text",
    [
        "Built with Node.js and Vue.Js in it",
        "Read it on healthy.Com today",
        "Read https://health.example.org/pain.Html or www.pain.Example.org today",
        "Write to jane.Doe@example.org today",
        "Open pain.Summary.pdf and notes.Txt today",
        "Ask Dr.Smith or prof.Jones today",
        "See e.g.Smith today",
        "Call pain.Score() first",
        "Take 2.Then rest",
        "It is made by Bio.Rad today",
        "It is PAIN.It lasts",
        "See fig.Two",
    ],
)
def test_a_stop_inside_a_name_ends_nothing(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ("1) Stop smoking", "2) Sleep well", "3) Rest"),
        ("1.) Stop smoking.", "2.) Sleep well."),
        ("(1) Stop smoking", "(2) Sleep well"),
        ("1. Stop smoking", "2. Sleep well"),
        ("a) Stop smoking", "b) Sleep well"),
        ("• Stop smoking", "• Sleep well. ", "Rest", "•Eat"),
        ("• 9. Stop smoking", "• 10. Sleep well"),
    ],
    ids=" | ".join,
)
def test_a_list_that_runs_on_is_parted(parts: tuple[str, ...]) -> None:
    assert sentences(" ".join(parts)) == [part.strip() for part in parts]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("1. Stop it on day 2. Then rest.", 2),  # no item, though a capital follows
        ("1) Stop smoking 3) Sleep well", 1),  # not in order
        ("1) Stop smoking 2. Sleep well", 2),  # other marks: a stop all the same
        ("1) stop it 2) sleep", 1),  # no capital
        ("Stop smoking 1) and 2) Sleep well", 1),  # does not begin with one
    ],
)
def test_other_numbers_are_no_items(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It helps. It lasts.", 2),
        ("Some, e.g. Smith, and J. K. Smith agree.", 1),
        ("Take vitamin D. Calcium helps.", 2),
        ("1. Take 2.5 mg.", 1),
        ("Dr. Smith agrees.", 2),  # what no shape shows
    ],
)
def test_without_words_shape_decides(text: str, count: int) -> None:
    assert len(split(text)) == len(split(text, PLAIN)) == count


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

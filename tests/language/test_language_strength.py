"""How strongly a sentence speaks: the reader on a small table, then the table that ships."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Any

import pytest

from makers import built_in
from neurolint.language.fold import fold
from neurolint.language.inflection import verb_forms
from neurolint.language.strength import StrengthTable, Verdict

SMALL: dict[str, Any] = {
    "verbs": ["lift", "cut"],
    "irregular": [["cut", "cuts", "cut", "cutting"]],
    "groups": {"may": ["may", "might"], "tied": ["tied", "bound"], "be": ["is", "are"]},
    "kept": ["^", "$", "#", "to", "the"],
    "scales": {
        "strength": {
            "classes": ["none", "correlational", "conditional", "causal"],
            "weights": {
                "{effect}": "-2 -1 0 3",
                "{may} .. {effect}": "-3 -3 9 -3",
                "{be} ~ {tied}": "-2 6 -2 -2",
                "bad luck": "5 -1 -2 -2",
                "# $": "4 0 0 -4",
            },
        }
    },
}


@cache
def builtin_wording() -> dict[str, Any]:
    wording: dict[str, Any] = built_in().reference.wording["claim-strength"]
    return wording


def small(text: str) -> Verdict:
    return StrengthTable(SMALL).read(fold(text))


def test_the_class_with_the_highest_sum_is_read_with_its_lead() -> None:
    verdict = small("Tea lifts moods")
    assert (verdict.strength, verdict.lead, verdict.second) == ("causal", 3, "conditional")


def test_the_cues_that_decided_are_told_with_their_place_weightiest_first() -> None:
    text = "Tea might in the end lift moods"
    (pair,) = small(text).cues
    assert (pair.entry, text[pair.start : pair.end]) == ("{may} .. {effect}", "might in the end lift")
    assert pair.weights == (-3, -3, 9, -3)


def test_an_entry_counts_once_at_its_first_place() -> None:
    verdict = small("Tea lifts moods, tea lifts hearts")
    (cue,) = verdict.cues
    assert (verdict.lead, cue.start) == (3, 4)


def test_words_between_groups_are_one_gap_and_kept_words_are_none() -> None:
    assert small("Tea is quite oddly bound to moods").strength == "correlational"
    assert small("Tea is the bound to moods").lead == 0


def test_a_pair_of_groups_stands_within_six_words() -> None:
    assert small("May a b c d e lift").strength == "conditional"
    assert small("May a b c d e f lift").strength == "causal"


def test_a_number_of_any_size_is_one_sign() -> None:
    assert small("Lifts moods by 1,200").strength == "none"


def test_with_nothing_found_the_weakest_class_is_read_without_a_lead() -> None:
    verdict = small("Of tea")
    assert (verdict.strength, verdict.lead, verdict.cues) == ("none", 0, ())


def test_a_part_of_a_text_is_read_alone() -> None:
    folded = fold("Bad luck. Tea lifts moods.")
    assert StrengthTable(SMALL).read(folded, 10, len(folded)).strength == "causal"
    assert StrengthTable(SMALL).read(folded, 0, 9).strength == "none"


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Walking reduces the risk of falls.", "causal"),
        ("Walking was associated with fewer falls.", "correlational"),
        ("People who walk are less likely to fall than those who sit.", "correlational"),
        ("Walking may reduce the risk of falls.", "conditional"),
        ("Walking seems to protect against falls.", "conditional"),
        ("More research is needed.", "none"),
        ("The walkers were recruited in nine towns.", "none"),
    ],
)
def test_the_shipped_table_reads_plain_cases(text: str, strength: str) -> None:
    assert StrengthTable(builtin_wording()).read(fold(text)).strength == strength


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("Doctors should screen all patients for falls.", "strong"),
        ("Walking may be a useful option for patients with falls.", "weak"),
        ("The walkers fell less often.", "none"),
    ],
)
def test_the_shipped_scale_of_advice_reads_plain_cases(text: str, advice: str) -> None:
    assert StrengthTable(builtin_wording(), "advice").read(fold(text)).strength == advice


def test_a_word_is_in_one_group_of_the_shipped_table() -> None:
    counts = Counter(word for words in builtin_wording()["groups"].values() for word in words)
    assert [word for word, count in counts.items() if count > 1] == []


def test_every_entry_of_the_shipped_table_can_be_found() -> None:
    data = builtin_wording()
    groups = {*data["groups"], "effect", "effected", "effecting"}
    forms = verb_forms(data["verbs"], data["irregular"])
    grouped = {word for words in data["groups"].values() for word in words} | forms.keys()
    for scale in data["scales"].values():
        for entry in scale["weights"]:
            parts = entry.split()
            assert set(re.findall(r"\{(\w+)\}", entry)) <= groups
            if any(part in grouped for part in parts):  # a word stands for itself only in a run of words
                assert len(parts) <= 2
                assert not {"~", ".."} & set(parts)
                assert not any(part.startswith("{") for part in parts)

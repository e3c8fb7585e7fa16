"""Weak signs that count together."""

from __future__ import annotations

from typing import Any

import pytest
from editorial_pages import page, quotes

from neurolint.checks.base import Check
from neurolint.checks.page.figures import figured
from neurolint.checks.page.prose import passages
from neurolint.checks.page.signs import Signs
from neurolint.checks.registry import CHECKS
from neurolint.errors import ConfigError
from neurolint.library.model import Reference, Rule

WE, PRAISE, GOOD = figured(["(we|our)"]), figured(["(warm|soft)"]), figured(["sleep", "soft sleep"])
LISTS = {
    name: {"sources": ["a shepherd"], "phrases": [phrase]}
    for name, phrase in (("we", "our"), ("praise", "(warm|soft)"), ("good", "sleep"))
}


def found(signs: Signs, text: str) -> list[str]:
    return [text[start:end] for passage in passages(page(text)) for start, end in signs.find(passage)]


def check(**group: Any) -> Check:
    reference = Reference({}, {}, {}, {"sections": {}, "style": {"lists": LISTS}}, "")
    rule = Rule("WUL001", "wool", "s", "w", "warning", "phrases", "m", options={"phrases": [group]})
    return CHECKS["phrases"](rule, reference)


def test_enough_kinds_of_signs_match_from_the_first_to_the_last() -> None:
    signs = Signs((WE, PRAISE, GOOD), 2)
    assert found(signs, "now our wool is warm and cheap") == ["our wool is warm"]
    assert found(signs, "warm wool for sleep") == ["warm wool for sleep"]
    assert found(signs, "our wool is ours, and we knit") == []


def test_one_sign_twice_is_one_sign() -> None:
    assert found(Signs((WE, PRAISE, GOOD), 2), "warm wool, soft wool") == []


def test_signs_that_share_words_count_once() -> None:
    assert found(Signs((PRAISE, figured(["soft wool"])), 2), "soft wool") == []


def test_one_of_some_kinds_must_be_there() -> None:
    signs = Signs((WE, PRAISE, GOOD), 2, one_of=(GOOD,))
    assert found(signs, "our wool is warm") == []
    assert found(signs, "our wool brings sleep") == ["our wool brings sleep"]


def test_a_group_names_the_lists_of_its_signs() -> None:
    both = check(signs=["we", "praise", "good"], enough=2, one_of=["praise"])
    assert quotes(both, "Our wool is warm. Our wool brings sleep. Wool is warm.") == ["Our wool is warm"]


def test_a_phrase_of_another_group_tells_better() -> None:
    reference = Reference({}, {}, {}, {"sections": {}, "style": {"lists": LISTS}}, "")
    groups = [{"match": ["wool"]}, {"signs": ["we", "praise"]}]
    rule = Rule("WUL001", "wool", "s", "w", "warning", "phrases", "m", options={"phrases": groups})
    assert quotes(CHECKS["phrases"](rule, reference), "Our wool is warm. Our hat is soft.") == [
        "wool",
        "Our hat is soft",
    ]


def test_a_list_that_is_not_there_is_a_mistake() -> None:
    with pytest.raises(ConfigError, match="no list 'hats'"):
        check(signs=["we", "hats"])

"""Modifiers: which cues are found, and which words they bear on."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from makers import built_in
from neurolint.language.context import Context
from neurolint.language.cues import Modifier
from neurolint.language.fold import fold
from neurolint.language.lookup import keys
from neurolint.language.notation import PhraseError
from neurolint.language.sieve import Sieve
from neurolint.language.tokens import tokenize


@cache
def _data() -> Any:
    return built_in().reference.wording["context"]


def _found(text: str, *registers: str) -> list[Modifier]:
    folded = fold(text)
    return Context(_data(), registers).find(folded, tokenize(folded), len(folded), text)


def _scopes(text: str, kind: str = "negated", *registers: str) -> list[tuple[str, str]]:
    """The cues of a type, each with the words it bears on."""
    return [(text[slice(*m.cue)], text[slice(*m.scope)]) for m in _found(text, *registers) if m.type == kind]


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("The tea does not ease colds.", [("not", "not ease colds")]),
        ("The tea doesn't ease colds.", [("doesn't", "doesn't ease colds")]),
        ("The tea can’t ease colds.", [("can’t", "can’t ease colds")]),
        ("Nobody sleeps, but colds pass.", [("Nobody", "Nobody sleeps")]),
        ("The tea does not ease colds, which pass.", [("not", "not ease colds")]),
        ("The tea does not ease colds, coughs or fever.", [("not", "not ease colds, coughs or fever")]),
        ("The tea does not ease colds, a study found.", [("not", "not ease colds")]),
        ("It is not, in truth, a cure.", [("not", "not, in truth, a cure")]),
        ("No tea, hot or cold, eases colds.", [("No", "No tea, hot or cold, eases colds")]),
        ("Honey, but not sugar, eases coughs.", [("not", "not sugar")]),
        ("Tea without milk is brown.", [("without", "without milk")]),
        ("Neither tea nor milk eases colds.", [("Neither", "Neither tea nor milk eases colds")]),
        ("Some say tea helps. It does not.", [("not", "It does not")]),
        ("We saw that colds were not eased by tea.", [("not", "colds were not eased by tea")]),
        ("We saw that colds were clearly not eased.", [("not", "colds were clearly not eased")]),
        ("If you do not sleep, tea helps.", [("not", "not sleep")]),
        ("The tea (which is not new) helps.", [("not", "not new")]),
        ("No tea (even mine) helps (much).", [("No", "No tea (even mine) helps (much)")]),
    ],
)  # fmt: skip
def test_how_far_a_denial_reaches(text: str, scopes: list[tuple[str, str]]) -> None:
    assert _scopes(text) == scopes


@pytest.mark.parametrize(
    "text",
    [
        "Tea is not only hot.",
        "No doubt tea is hot.",
        "A cold cannot be ruled out.",
        "Notably, tea is hot.",
        "Tea is a knot.",
    ],
)
def test_what_looks_like_a_denial(text: str) -> None:
    assert _scopes(text) == []


@pytest.mark.parametrize(
    "text", ["Tea is not one thing only.", "No doctor doubts it.", "It cannot be drunk."]
)
def test_what_looks_like_a_false_cue(text: str) -> None:
    assert len(_scopes(text)) == 1


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("Tea may ease colds, coughs and fever.", [("may", "may ease colds, coughs and fever")]),
        ("We found that colds may be eased by tea.", [("may", "colds may be eased by tea")]),
        ("Tea seems to ease colds.", [("seems", "Tea seems to ease colds")]),
        ("Tea seems old.", []),
        ("Trials suggest that tea eases colds and that it is safe.",
         [("suggest", "suggest that tea eases colds and that it is safe")]),
        ("Tea may ease colds because it is hot.", [("may", "may ease colds")]),
    ],
)  # fmt: skip
def test_how_far_a_hedge_reaches(text: str, scopes: list[tuple[str, str]]) -> None:
    assert _scopes(text, "hedged") == scopes


def test_a_cue_of_one_register_counts_nowhere_else() -> None:
    assert _scopes("He denies a cough.", "negated") == []
    assert _scopes("He denies a cough.", "negated", "clinical") == [("denies", "denies a cough")]


def test_a_name_in_capitals_is_no_cue_in_its_register() -> None:
    assert _scopes("The level of NO fell.", "negated", "science") == []
    assert _scopes("It has NO effect.") == [("NO", "NO effect")]


def test_the_parts_of_a_cue_in_two() -> None:
    text = "Neither tea nor milk helps."
    (found,) = _found(text)
    assert found.partner is not None
    assert text[slice(*found.partner)] == "nor"


@pytest.mark.parametrize(
    ("target", "covered"),
    [("colds", True), ("Tea", False), ("not", False), ("fever", False)],
)
def test_what_a_modifier_covers(target: str, covered: bool) -> None:
    text = "Tea does not ease colds, but fever passes."
    (found,) = _found(text)
    start = text.index(target)
    assert found.covers(start, start + len(target)) is covered


def test_a_backward_cue_reaches_no_further_than_it_may() -> None:
    group = {"type": "negated", "direction": "backward", "stops": "none", "reach": 2, "forms": ["is absent"]}
    data = {**_data(), "stops": {"none": {}}, "groups": [group]}
    folded = "a bad cold is absent"
    (found,) = Context(data).find(folded, tokenize(folded), len(folded))
    assert folded[slice(*found.scope)] == "bad cold is absent"


def test_a_cue_needs_its_neighbours() -> None:
    group = {"type": "negated", "direction": "forward", "stops": "none", "forms": ["never"]}
    data = {**_data(), "stops": {"none": {}}}
    for more, text, number in (
        ({"preceded_by": ["but"]}, "tea but never milk", 1),
        ({"preceded_by": ["but"]}, "tea never helps", 0),
        ({"preceded_by": ["but"]}, "never", 0),
        ({"followed_by": ["ever"]}, "it never ever helps", 1),
        ({"followed_by": ["ever"]}, "it never helps", 0),
        ({"followed_by": ["ever"]}, "never", 0),
    ):
        cues = Context({**data, "groups": [{**group, **more}]})
        assert len(cues.find(text, tokenize(text), len(text))) == number, text


def test_an_open_first_word_is_found() -> None:
    group = {"type": "hedged", "direction": "forward", "stops": "none", "forms": ["suggest* that"]}
    cues = Context({**_data(), "stops": {"none": {}}, "groups": [group]})
    for text, number in (("it suggests that", 1), ("suggestive that", 1), ("it sugars that", 0)):
        assert len(cues.find(text, tokenize(text), len(text))) == number, text


def test_a_phrase_that_is_not_in_the_notation_is_refused() -> None:
    group = {"type": "negated", "direction": "forward", "stops": "clause", "forms": ["(not"]}
    with pytest.raises(PhraseError):
        Context({**_data(), "groups": [group]})


def test_a_cue_reaches_over_a_bounded_number_of_words() -> None:
    text = "not " + "a " * 500
    (found,) = Context(_data()).find(text, tokenize(text), len(text))
    assert found.scope == (0, len("not " + "a " * 80) - 1)


@pytest.mark.parametrize(
    "text",
    [
        "The tea doesn't ease colds, and neither does milk.",
        "There is no evidence that tea helps, according to a study in mice.",
        "It was suggested that milk may help.",
        "The cup is on the table.",
    ],
)
def test_a_sieve_loses_no_cue(text: str) -> None:
    context, folded = Context(_data()), fold(text)
    tokens = tokenize(folded)
    passed = Sieve([context]).sift(keys(folded))[context]
    often = [context.find(folded, tokens, len(folded), passed=passed) for _ in range(20)]
    assert often == [context.find(folded, tokens, len(folded))] * 20

from __future__ import annotations

from pathlib import Path

import pytest
from editorial_pages import hits, page, quotes

from neurolint.checks.base import Check
from neurolint.checks.page.wordlists import listed, wordlist
from neurolint.checks.registry import CHECKS
from neurolint.errors import ConfigError
from neurolint.library.model import Reference, Rule

LISTS = {
    "tea": {
        "sources": ["a cook"],
        "phrases": ["green tea", {"match": ["brown tea"], "say": "Say black tea."}],
    },
    "milk": {"sources": ["a cook"], "phrases": ["oat milk"]},
}


def reference(paths: dict[str, list[str]] | None = None) -> Reference:
    return Reference({}, {}, {}, {"sections": {}, "style": {"lists": LISTS}}, "", paths)


def rule(group: dict[str, object], path: str = "") -> Rule:
    return Rule("TEA001", "tea", "s", "w", "warning", "phrases", "m", options={"phrases": [group]}, path=path)


def check(group: dict[str, object]) -> Check:
    return CHECKS["phrases"](rule(group), reference())


def test_a_group_takes_its_own_phrases_and_those_of_the_lists_it_names() -> None:
    text = "White tea, green tea, brown tea, oat milk."
    both = check({"match": ["white tea"], "lists": ["tea", "milk"]})
    assert quotes(both, text) == ["White tea", "green tea", "brown tea", "oat milk"]
    assert quotes(check({"lists": ["milk"]}), text) == ["oat milk"]


def test_what_to_say_instead_stands_beside_the_phrase() -> None:
    found = hits(check({"lists": ["tea"]}), "Green tea and brown tea.")
    assert [hit.suggestion for hit in found] == [None, "Say black tea."]


def test_all_phrases_of_lists_can_be_asked_for() -> None:
    found = listed(rule({"lists": ["tea"]}), reference(), "phrases", 0)
    assert [found.search(words) for words in ("green tea", "brown tea", "oat milk")] == [True, True, False]


def test_a_class_in_a_phrase_is_any_of_its_words() -> None:
    style = {
        "classes": {"drink": ["tea", "malted milk"]},
        "lists": {"praise": {"sources": ["a cook"], "phrases": ["our <0-1> {drink}"]}},
    }
    reference = Reference({}, {}, {}, {"sections": {}, "style": style}, "")
    check = CHECKS["phrases"](rule({"lists": ["praise"]}), reference)
    assert quotes(check, "Our tea. Our hot malted milk. Our milk.") == ["Our tea", "Our hot malted milk"]


def test_a_class_that_is_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    path = tmp_path / "style.yaml"
    path.write_text("lists:\n  praise:\n    sources: [a cook]\n    phrases:\n    - our {drink}\n", "utf-8")
    style = {"lists": {"praise": {"sources": ["a cook"], "phrases": ["our {drink}"]}}}
    reference = Reference({}, {}, {}, {"style": style}, "", {"style": [str(path)]})
    with pytest.raises(ConfigError) as raised:
        CHECKS["phrases"](rule({"lists": ["praise"]}), reference)
    (problem,) = raised.value.problems
    assert (problem.line, problem.column) == (5, 7)
    assert "no class 'drink'" in problem.message


def test_lists_that_a_wording_names_are_taken_where_they_are() -> None:
    found = wordlist(reference(), ["milk", "coffee"])
    assert [found.search(words) for words in ("oat milk", "green tea")] == [True, False]


def test_a_list_that_is_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    path = tmp_path / "TEA001-tea.yaml"
    for name, hint in (("coffee", ""), ("teas", "; did you mean 'tea'")):
        path.write_text(f"options:\n  phrases:\n  - lists: [tea, {name}]\n", "utf-8")
        with pytest.raises(ConfigError) as raised:
            CHECKS["phrases"](rule({"lists": ["tea", name]}, str(path)), reference())
        (problem,) = raised.value.problems
        assert (problem.line, problem.column) == (3, 18)
        assert problem.message == f"there is no list {name!r} in the wording 'style'{hint}"


def test_a_phrase_of_a_list_that_cannot_be_read_is_told_where_it_stands(tmp_path: Path) -> None:
    text = "lists:\n  tea:\n    sources: [x]\n    phrases:\n    - fine\n    - {match: ['(tea'], say: y}\n"
    (tmp_path / "style.yaml").write_text(text, "utf-8")
    lists = {"tea": {"sources": ["x"], "phrases": ["fine", {"match": ["(tea"], "say": "y"}]}}
    path = str(tmp_path / "style.yaml")
    known = Reference({}, {}, {}, {"style": {"lists": lists}}, "", {"style": [path]})
    with pytest.raises(ConfigError) as raised:
        CHECKS["phrases"](rule({"lists": ["tea"]}), known)
    (problem,) = raised.value.problems
    assert (problem.path, problem.line, problem.column) == (path, 6, 16)


def test_words_that_lead_in_excuse_what_they_lead_in() -> None:
    options = {"phrases": [{"match": ["miracle cure"]}], "under": ["red flags"]}
    ready = CHECKS["phrases"](
        Rule("TEA001", "tea", "s", "w", "warning", "phrases", "m", options=options), reference()
    )
    assert not list(ready(page("## Red flags\n\nA miracle cure.")))
    assert not list(ready(page("These are red flags:\n\n- a miracle cure")))
    assert list(ready(page("These are red flags.\n\nA miracle cure.")))

"""Sentences that contradict an earlier one; which sentences are plain enough is in the examples of the rule."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from editorial_pages import small_reference

from makers import built_in
from neurolint.checks.base import Page
from neurolint.checks.registry import CHECKS
from neurolint.claims.read import read_claims
from neurolint.drafts.model import TextFormat
from neurolint.drafts.read import parse
from neurolint.drafts.spans import Span
from neurolint.errors import ConfigError
from neurolint.findings.model import Finding
from neurolint.library.model import Library
from neurolint.lint import Linter, Settings

_YES = "Gabapentin relieves sciatica."
_NO = "Gabapentin does not relieve sciatica."
_REST = "Rest is pleasant."


@cache
def _linter() -> Linter:
    return Linter(built_in(), Settings(profile=None, select=("FCT007",)))


def _found(text: str, form: TextFormat = "markdown") -> list[Finding]:
    return list(_linter().check(parse(text, "draft", form)))


def _quotes(text: str, form: TextFormat = "markdown") -> list[str]:
    return [text[finding.span.start : finding.span.end] for finding in _found(text, form)]


@pytest.mark.parametrize(("first", "second"), [(_YES, _NO), (_NO, _YES)])
def test_the_later_sentence_is_reported_and_the_earlier_one_is_shown(first: str, second: str) -> None:
    text = f"{_REST} {first}\n\n{_REST}\n\n{_REST} {second} {_REST}"
    (finding,) = _found(text)
    assert text[finding.span.start : finding.span.end] == second
    assert (finding.severity, finding.facts, finding.judgement) == ("warning", (), None)
    assert finding.message == f"The draft contradicts itself: before, it says “{first}”."
    (label,) = finding.related
    assert (text[label.span.start : label.span.end], label.text) == (first, "the opposite is said here")


def test_a_long_sentence_is_cut_in_the_message() -> None:
    listed = (
        "Gabapentin relieves sciatica,\nmigraine, depression, anxiety, nausea, arthritis, insomnia, fatigue."
    )
    (finding,) = _found(f"{listed}\n\n{_NO}")
    assert finding.message.endswith(
        "sciatica, migraine, depression, anxiety, nausea, arthritis, insomnia,…”."
    )


def test_what_was_said_first_is_the_measure() -> None:
    text = f"{_YES}\n\n{_NO}\n\n{_YES}\n\n{_NO}"
    found = _found(text)
    assert [finding.span.start for finding in found] == [text.index(_NO), text.rindex(_NO)]
    assert {finding.related[0].span.start for finding in found} == {0}


def test_a_sentence_is_reported_once() -> None:
    text = "Gabapentin relieves sciatica and migraine.\n\nGabapentin does not relieve sciatica or migraine."
    assert _quotes(text) == ["Gabapentin does not relieve sciatica or migraine."]


def test_markup_and_other_names_of_the_same() -> None:
    text = f"*Neurontin* relieves\n**sciatica**.\n\n{_NO}"
    assert _quotes(text) == [_NO]


@pytest.mark.parametrize(
    "text",
    [
        f"# {_YES}\n\n{_NO}",
        f"{_REST}\n\n## {_YES}\n\n{_NO}",
        f"---\ntitle: {_YES}\n---\n\n{_NO}",
        f"> {_YES}\n\n{_NO}",
        f"“{_YES}” {_REST}\n\n{_NO}",
        f"Heard in the waiting room:\n\n- {_YES}\n\n{_NO}",
        f"| Idea | Answer |\n|---|---|\n| {_YES} | {_NO} |",
        f"{_NO}\n\nDoes gabapentin relieve sciatica?",
        f"{_NO}\n\n{_YES} Wrong.",
        f"![{_YES}](a.png)\n\n{_NO}",
        f"{_REST}\n\n## What was believed before\n\n{_YES}\n\n## Today\n\n{_NO}",
        f"{_REST}\n\n## What our critics say\n\n{_NO}\n\n## Relief\n\n{_YES}",
        f"It relieves sciatica.\n\n{_NO}",
        "Gabapentin relieves sciatica and gabapentin does not relieve sciatica.",
        f"Gabapentin relieves sciatica and {'so ' * 200}on.\n\n{_NO}",
    ],
)
def test_what_is_no_statement_of_the_author_is_left_alone(text: str) -> None:
    assert _quotes(text) == []


def test_quotation_marks_elsewhere_in_the_paragraph_do_not_matter() -> None:
    assert _quotes(f"“Rest!” {_YES}\n\n{_NO}") == [_NO]


def test_items_without_a_lead_in_are_statements() -> None:
    assert _quotes(f"- {_YES}\n- {_REST}\n- {_NO}") == [_NO]


def test_boilerplate_contradicts_nothing() -> None:
    reference = built_in().reference
    draft = parse(f"{_YES}\n\n{_NO}", "draft", "markdown")
    rule = built_in().rules["FCT007"]
    page = Page(draft, read_claims(draft, reference), reference)
    check = CHECKS[rule.check](rule, reference)
    assert len(list(check(page))) == 1
    assert list(check(replace(page, furniture=(Span(0, len(_YES)),)))) == []


def test_a_way_of_acting_belongs_to_one_treatment() -> None:
    unknown, works = "Nobody knows how {} works.", "{} works by calming nerves."
    one, two = "Gabapentin", "Ketamine"
    assert _quotes(f"{unknown.format(one)}\n\n{works.format(one)}") == [works.format(one)]
    assert _quotes(f"{unknown.format(one)}\n\n{works.format(two)}") == []
    assert _quotes(f"{unknown.format('gabapentin, unlike ketamine,')}\n\n{works.format(one)}") == []
    # "it" is what the sentence before speaks of, in the same paragraph
    assert _quotes(f"{unknown.format(one)}\n\nGabapentin is old. It works by calming nerves.") != []
    assert _quotes(f"{unknown.format(one)}\n\nGabapentin is old.\n\nIt works by calming nerves.") == []


def test_options_of_ones_own() -> None:
    rule = built_in().rules["FCT007"]
    own = replace(rule, options={**rule.options, "predicates": ["is_a"]})
    linter = Linter(Library(built_in().reference, {"FCT007": own}), Settings(profile=None))
    kinds = "Ketamine is an opioid.\n\nKetamine is not an opioid."
    assert list(linter.check(parse(f"{_YES}\n\n{_NO}", "draft", "markdown"))) == []
    assert len(linter.check(parse(kinds, "draft", "markdown"))) == 1


def test_a_phrase_out_of_the_notation_is_pointed_at(tmp_path: Path) -> None:
    path = tmp_path / "ABC001-a-fault.yaml"
    path.write_text("options:\n  opposites:\n  - one: [fine]\n    other: ['(broken']\n", "utf-8")
    rule = built_in().rules["FCT007"]
    options = {**rule.options, "opposites": [{"one": ["fine"], "other": ["(broken"]}]}
    with pytest.raises(ConfigError) as raised:
        CHECKS["contradiction"](replace(rule, options=options, path=str(path)), small_reference())
    (problem,) = raised.value.problems
    assert (problem.line, problem.column) == (4, 13)


def test_many_statements_are_compared_in_one_pass() -> None:
    assert len(_found("\n\n".join([_YES, *[_NO] * 300]))) == 300

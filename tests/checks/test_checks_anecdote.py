from __future__ import annotations

from functools import cache

import pytest

from makers import built_in
from neurolint.drafts.read import parse
from neurolint.lint import Linter, Settings

STORY = "A 52-year-old teacher took ibuprofen and was able to walk again."


@cache
def linter() -> Linter:
    return Linter(built_in(), Settings(profile=None, select=("LNG005",)))


def found(text: str) -> list[str]:
    return [text[f.span.start : f.span.end] for f in linter().check(parse(text, "draft", "markdown"))]


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        f"# Ibuprofen\n\n{STORY.replace('ibuprofen', 'the tablets')}",
        f"## Ibuprofen\n\n{STORY.replace('ibuprofen', 'the tablets')}",
        f"They were given ibuprofen:\n\n- {STORY.replace('ibuprofen', 'it')}",
    ],
)
def test_a_story_counts_where_a_treatment_is_named_in_it_above_it_or_in_the_title(text: str) -> None:
    (one,) = found(text)
    assert one.startswith("A 52-year-old teacher")


@pytest.mark.parametrize(
    "text",
    [
        "A 52-year-old teacher was able to walk again.",
        f"Ibuprofen is a drug.\n\n{STORY.replace('ibuprofen', 'a bus')}",
        f"## References\n\n- {STORY}",
        STORY.replace(".", "?"),
    ],
)
def test_without_a_treatment_in_lists_of_references_and_in_questions_there_is_none(text: str) -> None:
    assert found(text) == []


def test_one_paragraph_is_reported_once() -> None:
    assert found(f"{STORY} {STORY}") == [STORY]


def test_who_speaks_of_himself_may_do_so_in_another_sentence_of_the_paragraph() -> None:
    assert found("I started taking ibuprofen in May. Now my pain is gone.") == ["Now my pain is gone."]
    assert found("I started taking ibuprofen in May.\n\nNow my pain is gone.") == []


def test_a_section_that_is_marked_as_lived_experience_may_tell_stories() -> None:
    assert found(f"## Lived experience\n\n{STORY}") == []
    assert found(f"## Lived experience\n\nText.\n\n## Uses\n\n{STORY}") == [STORY]

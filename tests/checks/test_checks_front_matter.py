"""MET006: front matter that cannot be read is told, at the line on which reading came to an end."""

from __future__ import annotations

import pytest

from makers import built_in
from neurolint.drafts.read import parse
from neurolint.lint import Linter, Settings


def told(source: str, format: str = "markdown") -> list[tuple[str, str]]:  # noqa: A002
    draft = parse(source, "draft", format)  # type: ignore[arg-type]
    found = Linter(built_in(), Settings(select=("MET006",))).check(draft)
    return [(source[one.span.start : one.span.end], one.message.rpartition("at: ")[2]) for one in found]


@pytest.mark.parametrize("format", ["markdown", "mdx", "html", "text"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_place_is_the_line_in_question(format: str, end: str) -> None:  # noqa: A002
    lines = [
        "---",
        "title: Zinc",
        "summary: Zinc: a metal",
        "author: Ann",
        "---",
        "",
        "<p>Zinc is a metal.</p>",
    ]
    place, fault = told(end.join(lines), format)[0]
    assert place == "summary: Zinc: a metal"
    assert fault.startswith("line 3: mapping values are not allowed")


def test_toml_is_counted_from_the_top_of_the_file() -> None:
    found = told("+++\ntitle = 'Zinc'\nauthor = Ann\n+++\n\nZinc is a metal.")
    assert found == [("author = Ann", "Invalid value (at line 3, column 10).")]


def test_json_is_told_at_its_line() -> None:
    place, fault = told('{\n  "title": "Zinc",\n  "author" "Ann"\n}\n\nZinc is a metal.')[0]
    assert (place, fault) == ('  "author" "Ann"', "line 3: expected a colon.")


def test_a_mistake_without_a_line_stands_at_the_top() -> None:
    assert told("---\nbold: !!bool x\n---\n\nZinc is a metal.") == [("---", "'x'.")]


def test_what_merely_stands_between_rules_is_no_front_matter() -> None:
    assert told("---\n\nZinc [is a metal.\n\n---\n\nIt is shiny.") == []

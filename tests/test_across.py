"""What is told of several drafts of one run: texts that were pasted through a site."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from makers import built_in, write
from neurolint.drafts.read import parse
from neurolint.library.load import load_library
from neurolint.lint import Linter, Settings
from neurolint.reporters.json import report_data

OWN = {
    "a.md": "A torn ligament in the ankle swells within the hour and turns blue by the next morning.",
    "b.md": "Whoever sits at a desk all day may feel a dull ache between the shoulder blades at night.",
    "c.md": "Runners who double their distance within a week often get a sore shin, and some a cracked one.",
}
INTRO = (
    "Moving is good for the body at any age, and even a short walk after lunch makes a difference by evening."
)
NOTICE = "All that is written on these pages was put together with care by a team of people who live in the valley."


@cache
def linter_of(*reference: Path) -> Linter:
    return Linter(load_library(reference=reference), Settings(profile=None, select=("STR002",)))


def told(sources: dict[str, str], *reference: Path) -> list[tuple[str, str, str, list[str]]]:
    """Return path, words and message of each finding of STR002, and the places it names in other drafts."""
    linter = linter_of(*reference)
    results = [linter.result(parse(text, path, "markdown")) for path, text in sources.items()]
    found = []
    for result in linter.report(results).results:
        assert result.draft is not None
        for one in result.findings:
            words = result.draft.source[one.span.start : one.span.end]
            places = [f"{label.draft.path}:{label.span.start}" for label in one.related if label.draft]
            found.append((result.path, words, one.message, places))
    return found


def page(path: str, *shared: str) -> str:
    return "\n\n".join([f"# Page {path}", *shared, OWN[path]])


def test_a_paragraph_in_several_drafts_is_told_once_with_its_places() -> None:
    sources = {path: page(path, INTRO) for path in OWN}
    (one,) = told(sources)
    assert one[:2] == ("a.md", INTRO)
    assert (
        one[2] == "This paragraph stands in 2 other drafts of this run as well, word for word or nearly so."
    )
    assert one[3] == [f"{path}:{sources[path].index(INTRO)}" for path in ("b.md", "c.md")]


def test_nearly_the_same_words_are_the_same_text() -> None:
    other = INTRO.replace("lunch", "supper")
    assert len(told({"a.md": page("a.md", INTRO), "b.md": page("b.md", other)})) == 1
    far = "Moving is good for the heart in winter, and even a long swim before work makes you tired by noon."
    assert told({"a.md": page("a.md", INTRO), "b.md": page("b.md", far)}) == []


def test_texts_that_follow_each_other_everywhere_are_one() -> None:
    (one,) = told({path: page(path, INTRO, NOTICE) for path in OWN})
    assert one[1] == f"{INTRO}\n\n{NOTICE}"
    assert one[2].startswith("This text of 2 paragraphs stands in 2 other drafts")
    parted = {"a.md": page("a.md", INTRO, NOTICE), "b.md": page("b.md", INTRO), "c.md": page("c.md", NOTICE)}
    assert [(one[0], one[1]) for one in told(parted)] == [("a.md", INTRO), ("a.md", NOTICE)]


def test_the_order_of_the_drafts_does_not_count() -> None:
    texts = {
        "a.md": page("a.md", INTRO),
        "b.md": page("b.md", NOTICE, INTRO.replace("lunch", "supper")),
        "c.md": page("c.md", NOTICE, INTRO.replace("evening", "night")),
    }
    runs = [sorted(told({path: texts[path] for path in order})) for order in permutations(texts)]
    assert len(runs[0]) == 2
    assert all(run == runs[0] for run in runs)


def test_a_text_that_is_declared_or_asks_to_see_a_doctor_may_stand_everywhere(tmp_path: Path) -> None:
    sources = {path: page(path, NOTICE) for path in OWN}
    assert len(told(sources)) == 1
    write(tmp_path, {"wording/boilerplate.yaml": 'shared: ["people who live in the valley"]\n'})
    assert told(sources, tmp_path) == []
    prompt = "Call your doctor when the pain wakes you at night, when you lose weight or when you feel hot and cold."
    assert told({path: page(path, prompt) for path in OWN}) == []


@pytest.mark.parametrize(
    "shared", ["Moving is good for the body.", f"> {INTRO}", f"## References\n\n{INTRO}"]
)
def test_short_texts_quotations_and_references_are_nobodys(shared: str) -> None:
    assert told({path: f"# Page {path}\n\n{OWN[path]}\n\n{shared}\n" for path in OWN}) == []


def test_one_draft_is_not_compared_with_itself() -> None:
    found = told({"a.md": page("a.md", INTRO, OWN["a.md"], INTRO)})
    assert [one[3] for one in found] == [[], []]


def test_many_places_are_counted() -> None:
    sources = {
        f"{number:02}.md": f"# Page {number}\n\n{INTRO}\n\nOnly here: {number}." for number in range(9)
    }
    (one,) = told(sources)
    assert len(one[3]) == 5
    assert (
        "stands in 8 other drafts of this run as well, word for word or nearly so, 3 of them not named"
        in one[2]
    )


def test_the_reports_name_the_other_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: Callable[..., Any]
) -> None:
    write(tmp_path, {path: page(path, INTRO) for path in OWN})
    monkeypatch.chdir(tmp_path)
    done = command("check", ".", "--select", "STR002")
    assert "see: b.md:3:1: told here too\n" in done.out
    data = json.loads(command("check", ".", "--select", "STR002", "--format", "json").out)
    (one,) = data["files"][0]["findings"]
    assert [place["path"] for place in one["related"]] == ["b.md", "c.md"]
    assert [place["start"]["line"] for place in one["related"]] == [3, 3]


def test_a_rule_that_is_ignored_compares_nothing_and_the_report_keeps_its_schema() -> None:
    library = built_in()
    texts = {path: page(path, INTRO) for path in OWN}
    off = Linter(library, Settings(ignore=("STR002",)))
    report = off.report(off.result(parse(text, path, "markdown")) for path, text in texts.items())
    assert not any(one.rule.code == "STR002" for result in report.results for one in result.findings)
    linter = Linter(library, Settings())
    report = linter.report(linter.result(parse(text, path, "markdown")) for path, text in texts.items())
    schema = json.loads(
        (Path(report_data.__code__.co_filename).parent / "schemas/report.json").read_text("utf-8")
    )
    Draft202012Validator(schema).validate(report_data(report))
    assert report.counts()["warning"] >= 1


def test_a_suppression_leaves_out_what_stands_in_other_drafts_too() -> None:
    comment = "<!-- neurolint-disable-next-line STR002 -- the greeting of the house -->"
    sources = {path: page(path, INTRO) for path in OWN}
    sources["a.md"] = page("a.md", comment, INTRO)
    assert told(sources) == []
    linter = linter_of()
    report = linter.report([linter.result(parse(text, path, "markdown")) for path, text in sources.items()])
    assert [one.reason for one in report.results[0].suppressed] == ["the greeting of the house"]

"""Results come back from plain data as they were."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest

from neurolint.checks.base import Edit, Fix
from neurolint.drafts.read import parse
from neurolint.drafts.spans import Span
from neurolint.findings.model import Suppressed
from neurolint.findings.plain import Plainer
from neurolint.findings.report import Result
from neurolint.library.load import load_library
from neurolint.library.model import Library
from neurolint.lint import Linter, Settings

_EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.md"))


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


@pytest.fixture(scope="module")
def plainer(library: Library) -> Plainer:
    return Plainer(library.rules, library.reference.facts)


def _results(library: Library) -> Iterator[Result]:
    linter = Linter(library, Settings(profile="audit", today=date(2026, 11, 1)))
    for path in _EXAMPLES:
        yield linter.result(parse(path.read_text("utf-8"), path.name, "markdown"))


def test_what_reporters_use_comes_back(library: Library, plainer: Plainer) -> None:
    for result in _results(library):
        again = plainer.read(json.loads(json.dumps(plainer.write(result))))
        assert result.reading is not None
        assert again.reading is not None
        assert again.judgements == result.judgements
        assert again.reading.draft.source == result.reading.draft.source
        for one in fields(Result):
            if one.name != "reading":
                assert getattr(again, one.name) == getattr(result, one.name), one.name


def test_every_field_comes_back(library: Library, plainer: Plainer) -> None:
    result = max(_results(library), key=lambda one: len(one.findings))
    finding, *_ = (one for one in result.findings if one.judgement)
    full = replace(
        finding, fix=Fix((Edit(Span(1, 2), "x"), Edit(Span(4, 4), "")), safe=False), also=("ABC001",)
    )
    filled = replace(
        result,
        findings=(full,),
        known=(finding,),
        suppressed=(Suppressed(full, "a reason", Span(3, 9)),),
        hidden=2,
        untouched=3,
    )
    again = plainer.read(json.loads(json.dumps(plainer.write(filled))))
    for one in fields(Result):
        if one.name != "reading":
            assert getattr(again, one.name) == getattr(filled, one.name), one.name


def test_a_draft_that_was_not_read_stays_so(plainer: Plainer) -> None:
    assert plainer.read(plainer.write(Result("a.md", error="it is empty"))) == Result(
        "a.md", error="it is empty"
    )


def test_what_rests_on_other_facts_is_refused(library: Library, plainer: Plainer) -> None:
    kept = max((plainer.write(result) for result in _results(library)), key=lambda one: len(one[4]))
    with pytest.raises(LookupError):
        Plainer(library.rules, {}).read(kept)

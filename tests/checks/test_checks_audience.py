"""Whom a page speaks to and what kind it is, where a configuration says so."""

from __future__ import annotations

from typing import Any

import pytest

from makers import built_in, rule
from neurolint.checks.base import Page
from neurolint.checks.page.toldkinds import ToldKinds
from neurolint.claims.model import Reading
from neurolint.drafts.read import parse
from neurolint.findings.profiles import severity_in
from neurolint.library.rulenames import RuleNames
from neurolint.lint import Linter, Settings

_LIBRARY = built_in()
_TREATMENT = (
    "# Amitriptyline for nerve pain\n\nAmitriptyline is used for nerve pain. Amitriptyline can help some people. "
    "Amitriptyline is taken at night. Many take amitriptyline for months.\n"
)
_NEWS = "The lead author said so in a press release.\n"
_FOR = ("SAF002", "SAF004", "SAF005")


def told(text: str, path: str = "draft.md", **given: Any) -> set[str]:
    settings = Settings(profile=None, select=_FOR, **given)
    return {one.rule.code for one in Linter(_LIBRARY, settings).check(parse(text, path, "markdown"))}


def test_rules_for_patients_are_for_pages_that_speak_to_them() -> None:
    assert told(_TREATMENT) == set(_FOR)
    assert told(_TREATMENT, audience="patients") == set(_FOR)
    assert told(_TREATMENT, audience="professionals") == set()
    assert told(_TREATMENT, audience="news") == set()


@pytest.mark.parametrize(
    ("words", "speaks"),
    [
        ("Objective: To determine whether amitriptyline eases nerve pain.", False),
        ("The aim was to assess amitriptyline.", False),
        ("This is a protocol for a trial of amitriptyline.", False),
        ("Pain fell (mean difference 0.4).", False),
        ("Prescribing notes: raise the dose step by step.", False),
        ("Your objective may be to sleep through the night.", True),
        ("The aim of treatment is to help you sleep.", True),
        ("There is no mean trick and no difference between brands.", True),
    ],
)
def test_papers_and_formularies_do_not_speak_to_patients(words: str, speaks: bool) -> None:
    assert told(f"{_TREATMENT}\n{words}\n") == (set(_FOR) if speaks else set())


@pytest.mark.parametrize(
    ("words", "speaks"),
    [
        ("Give your dog little. Dogs sleep a lot. A vet knows more.", False),
        ("Give your dog little. Dogs sleep a lot.", True),
        ("Galen knew none. It took a century. Victorian doctors had morphine.", False),
        ("The complainant saw the advert. The ruling was short. Both points were upheld.", False),
        ("Dogs sleep a lot. Galen knew none. Both points were upheld.", True),
        ("Quacks love it. It is pseudoscience. The purported force is none.", False),
    ],
)
def test_a_page_that_speaks_of_another_matter_all_over_gives_patients_no_advice(
    words: str, speaks: bool
) -> None:
    assert told(f"{_TREATMENT}\n{words}\n") == (set(_FOR) if speaks else set())
    assert told(f"{_TREATMENT}\n{words}\n", audience="patients") == set(_FOR)


@pytest.mark.parametrize(
    ("title", "words", "told_of"),
    [
        ("Aspirin", "Aspirin was made in 1897. Aspirin was sold in tins. Aspirin is a name.", False),
        ("Aspirin", "Aspirin was made in 1897. Take your aspirin with food. You may chew aspirin.", True),
        ("Aspirin and migraine", "Aspirin was made in 1897. Aspirin is a name. Aspirin is cheap.", True),
        ("Aspirin", "Aspirin relieves migraine. Aspirin was sold in tins. Aspirin is a name.", True),
    ],
)
def test_advice_is_for_pages_that_speak_to_those_who_may_take_it(
    title: str, words: str, told_of: bool
) -> None:
    assert ({"SAF004", "SAF005"} <= told(f"# {title}\n\n{words}\n")) is told_of
    assert bool({"SAF004", "SAF005"} & told(f"# {title}\n\n{words}\n")) is told_of


def test_what_is_set_goes_before_the_words_of_the_page_and_its_folder() -> None:
    assert told(_TREATMENT + _NEWS) == set()
    assert told(_TREATMENT + _NEWS, audience="patients") == set(_FOR)
    assert told(_TREATMENT, "news/a.md") == set()
    assert told(_TREATMENT, "news/a.md", kind="treatment") == set(_FOR)
    assert told(_TREATMENT, kind="news") == set()
    # The draft itself knows best.
    assert told(f"---\nkind: treatment\n---\n\n{_TREATMENT}", kind="news") == set(_FOR)
    assert told(f"---\nkind: news\n---\n\n{_TREATMENT}", audience="patients") == set()


@pytest.mark.parametrize(
    ("front", "path", "kind", "expected"),
    [
        ("", "a.md", "press", ("news", "the configuration says “press”")),
        ("", "events/a.md", "news", ("news", "the configuration says “news”")),
        ("kind: drug", "a.md", "news", ("treatment", "its front matter says “drug”")),
        ("", "events/a.md", "", ("notice", "it lies in the folder “events”")),
    ],
)
def test_how_a_kind_is_told(front: str, path: str, kind: str, expected: tuple[str, str]) -> None:
    draft = parse(f"---\n{front}\n---\n\nText.\n" if front else "Text.\n", path, "markdown")
    page = Page(draft, Reading(draft, (), (), ()), _LIBRARY.reference, kind=kind)
    assert ToldKinds(_LIBRARY.reference).of(page) == expected


def test_rules_that_look_for_an_audience_name_it() -> None:
    def asked(options: Any) -> set[str]:
        inner = (
            options.values() if isinstance(options, dict) else options if isinstance(options, list) else ()
        )
        own = {options["audience"]} if isinstance(options, dict) and "audience" in options else set()
        return own.union(*map(asked, inner))

    looking = {one.code: asked(dict(one.options)) for one in _LIBRARY.rules.values()}
    assert {code for code, audiences in looking.items() if audiences} == set(_FOR)
    assert all(_LIBRARY.rules[code].audiences == tuple(looking[code]) for code in _FOR)


def test_no_built_in_rule_is_named_like_a_tag_or_a_group() -> None:
    rules = _LIBRARY.rules.values()
    tags = {tag for one in rules for tag in one.tags}
    assert not tags & {name for one in rules for name in (one.name, one.group, one.code)}


def test_what_rules_are_called() -> None:
    names = RuleNames([rule("ABC001", tags=("tone",)), rule("ABC002"), rule("XYZ001", tags=("tone",))])
    assert names.called("tone") == {"ABC001", "XYZ001"}
    assert names.called("ABC", "nothing") == {"ABC001", "ABC002"}
    assert names.exactness("ABC001") > names.exactness("ABC") > names.exactness("tone")
    assert "tone" in names
    assert "nothing" not in names


def test_a_severity_that_is_given_moves_milder_cases_with_it() -> None:
    one = rule(severity="warning", profiles={"publish": "error"})
    assert severity_in(one, None, "publish", "info") == "info"
    assert severity_in(one, None, "publish", "off") is None
    assert severity_in(one, "error", "draft", "info") == "warning"
    assert severity_in(one, "info", None, "error") == "warning"
    assert severity_in(one, None, "publish", None) == "error"


@pytest.mark.parametrize(
    "words",
    [
        "Background: amitriptyline is old.",
        "This paper reviews amitriptyline.",
        "The aim of this review was simple.",
        "We looked in Embase.",
        "Clinicians should consider the costs.",
        "Patients who sleep badly should be referred to a clinic.",
        "After reading this article you will know more.",
        "Start with 10 mg nocte.",
    ],
)
def test_words_to_those_who_treat(words: str) -> None:
    assert told(f"{_TREATMENT}\n{words}\n") == set()
    assert told(f"{_TREATMENT}\n{words}\n", audience="patients") == set(_FOR)


@pytest.mark.parametrize(
    "words",
    [
        "Your background matters, and so do the methods.",
        "This leaflet reviews amitriptyline.",
        "The aim of this treatment is sleep.",
        "Your doctor should consider the costs.",
        "You should be referred to a clinic.",
        "Start with 10 mg at night.",
    ],
)
def test_words_to_patients(words: str) -> None:
    assert told(f"{_TREATMENT}\n{words}\n") == set(_FOR)


@pytest.mark.parametrize("heading", ["Abstract", "Abstract:", "Structured abstract"])
def test_what_has_an_abstract_is_a_paper(heading: str) -> None:
    assert told(f"{_TREATMENT}\n## {heading}\n\nAll is well.\n") == set()
    assert told(f"{_TREATMENT}\n## {heading}\n\nAll is well.\n", audience="patients") == set(_FOR)


def test_abstract_thoughts_make_no_paper() -> None:
    assert told(f"{_TREATMENT}\n## Abstract thinking\n\nAbstract thought is hard with it.\n") == set(_FOR)

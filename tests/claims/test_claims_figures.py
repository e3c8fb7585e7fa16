"""What the facts make of figures: shares of people, times to an effect, doses."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from relations_small import claim, house, known, verdict

from neurolint.library.model import Fact

Range = tuple[float | None, float | None, str]

ALL = "gout prevalence entity-condition"
PEOPLE = "gout prevalence general-population"
TENTH: Range = (8, 10, "percent")


def share(said: str = PEOPLE, figure: Range = TENTH, **more: Any) -> Fact:
    return known(said, figure=figure, **more)


def result(said: str, more: dict[str, Any], *facts: Fact) -> str:
    outcome, level, _ = verdict(claim(said, **more), *facts)
    return f"{outcome} {level or ''}".strip()


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ((8, 8, "percent"), "supported"),
        ((9, 9, "percent"), "supported"),
        ((14, 14, "percent"), "supported"),  # with room: surveys differ
        ((14.1, 14.1, "percent"), "contradicted error"),
        ((5.8, 5.8, "percent"), "supported"),
        ((5.7, 5.7, "percent"), "contradicted error"),
        ((2, 40, "percent"), "supported"),  # a range around it
        ((10, 40, "percent"), "supported"),
        ((15, 40, "percent"), "contradicted error"),
        ((1, 5, "percent"), "contradicted error"),
        ((12, None, "percent"), "supported"),  # "more than"
        ((15, None, "percent"), "contradicted error"),
        ((None, 6, "percent"), "supported"),  # "up to"
        ((None, 5, "percent"), "contradicted error"),
        ((1, None, "percent"), "supported"),
        ((None, 90, "percent"), "supported"),
        ((45, 45, "million people"), "not-covered"),  # another count
    ],
)
def test_a_share_lies_in_the_range_of_the_fact_with_room(figure: Range, expected: str) -> None:
    assert result(ALL, {"figure": figure}, share()) == expected


@pytest.mark.parametrize(
    ("figure", "fact", "expected"),
    [
        (3, (None, 2), "contradicted error"),
        (2.8, (None, 2), "supported"),
        (0.1, (None, 2), "supported"),
        (60, (50, None), "supported"),
        (99, (50, None), "supported"),
        (35, (50, None), "contradicted error"),
    ],
)
def test_a_fact_may_leave_an_end_open(
    figure: float, fact: tuple[float | None, float | None], expected: str
) -> None:
    assert result(ALL, {"figure": (figure, figure, "percent")}, share(figure=(*fact, "percent"))) == expected


FAR: dict[str, Any] = {"figure": (45, 45, "percent")}


@pytest.mark.parametrize(
    ("said", "more", "fact", "expected"),
    [
        (ALL, FAR, share(), "contradicted error"),
        (ALL, FAR, share("gout prevalence entity-condition"), "contradicted error"),
        (ALL, FAR, share("mumps prevalence general-population"), "not-covered"),
        ("pain prevalence entity-condition", FAR, share("knee-ache prevalence general-population"), "not-covered"),
        ("knee-ache prevalence entity-condition", FAR, share("pain prevalence general-population"), "not-covered"),
        # places
        (ALL, {**FAR, "places": ("US",)}, share(), "contradicted error"),  # too far from that of all countries
        (ALL, {"figure": (28, 28, "percent"), "places": ("US",)}, share(), "not-covered"),
        (ALL, {"figure": (9, 9, "percent"), "places": ("US",)}, share(), "not-covered"),
        (ALL, {**FAR, "places": ("US",)}, share(jurisdiction=("US",)), "contradicted error"),
        (ALL, {**FAR, "places": ("UK",)}, share(jurisdiction=("US",)), "not-covered"),
        (ALL, FAR, share(jurisdiction=("US",)), "not-covered"),
        (ALL, {**FAR, "places": ("anywhere",)}, share(), "contradicted error"),
        # times
        (ALL, {"figure": (25, 25, "percent"), "degree": "lifetime"}, share(), "supported"),
        (ALL, {**FAR, "degree": "lifetime"}, share(), "contradicted error"),
        (ALL, {"figure": (25, 25, "percent"), "degree": "lifetime"}, share(scope=("lifetime",)), "contradicted error"),
        (ALL, {"figure": (1, 1, "percent"), "degree": "yearly"}, share(), "supported"),
        (ALL, {**FAR, "degree": "yearly"}, share(), "contradicted error"),
        # groups
        (ALL, FAR, share("gout prevalence general-population+childhood"), "contradicted error"),
        ("gout prevalence childhood", FAR, share("gout prevalence general-population+childhood"), "contradicted error"),
        ("gout prevalence women", FAR, share("gout prevalence general-population+childhood"), "not-covered"),
        (ALL, FAR, share("gout prevalence mumps"), "not-covered"),
        (ALL, {**FAR, "scope": ("mumps",)}, share(), "not-covered"),
        (ALL, {**FAR, "scope": ("mumps",)}, share("gout prevalence mumps"), "contradicted error"),
        (ALL, {**FAR, "scope": ("rash",)}, share("gout prevalence mumps"), "not-covered"),
        ("gout prevalence mumps", FAR, share("gout prevalence mumps"), "contradicted error"),
        (ALL, {**FAR, "scope": ("knee-ache",)}, share("gout prevalence pain"), "contradicted error"),
        ("knee-ache prevalence entity-condition", FAR, share("knee-ache prevalence pain"), "contradicted error"),
        (ALL, {**FAR, "scope": ("pain",)}, share("gout prevalence knee-ache"), "not-covered"),
        ("pain prevalence mumps", FAR, share("knee-ache prevalence mumps"), "contradicted error"),
        ("knee-ache prevalence mumps", FAR, share("pain prevalence mumps"), "not-covered"),
        # not asserted, or not known
        (f"not {ALL}", FAR, share(), "not-covered"),
        (ALL, {**FAR, "strength": "possible"}, share(), "not-covered"),
        (ALL, {**FAR, "strength": "uncertain"}, share(), "not-covered"),
        (ALL, {**FAR, "strength": "probable"}, share(), "contradicted error"),
        (ALL, FAR, known(PEOPLE), "not-covered"),
        (ALL, FAR, known("gout onset general-population", figure=TENTH), "not-covered"),
    ],
)  # fmt: skip
def test_a_share_of_the_same_people(said: str, more: dict[str, Any], fact: Fact, expected: str) -> None:
    assert result(said, more, fact) == expected


@pytest.mark.parametrize(
    ("degree", "figure", "expected"),
    [
        ("rare", (8, 10), "contradicted warning"),
        ("rare", (2, 5), "supported"),
        ("rare", (3, 5), "contradicted warning"),
        ("nobody", (1, 2), "contradicted warning"),
        ("nobody", (0.6, 2), "supported"),
        ("everyone", (60, 70), "contradicted warning"),
        ("everyone", (60, 97), "contradicted warning"),
        ("everyone", (60, 99), "supported"),
        ("nearly-everyone", (40, 60), "contradicted warning"),
        ("nearly-everyone", (40, 78), "contradicted warning"),
        ("nearly-everyone", (40, 85), "supported"),
        ("most", (20, 35), "contradicted warning"),
        ("most", (20, 36), "supported"),
        ("odd", (20, 36), "supported"),  # a word without a share says nothing
    ],
)
def test_a_vague_word_means_a_share(degree: str, figure: tuple[float, float], expected: str) -> None:
    assert result(ALL, {"degree": degree}, share(figure=(*figure, "percent"))) == expected


def test_the_vague_words_of_the_frames_have_a_share() -> None:
    relations = house().wording["relations"]
    degrees = {entry.get("degree") for entry in relations["predicates"]["prevalence"]["frames"]}
    assert degrees - {None} == set(relations["degrees"])


def test_millions_are_weighed_against_millions() -> None:
    fact = share(figure=(500, 600, "million people"))
    assert result(ALL, {"figure": (20, 20, "million people")}, fact) == "contradicted error"
    assert result(ALL, {"figure": (600, 600, "million people")}, fact) == "supported"
    assert result(ALL, FAR, fact) == "not-covered"
    assert result(ALL, {"figure": (20, 20, "million people"), "places": ("US",)}, fact) == "not-covered"
    both = [share(), share("gout prevalence general-population", (500, 600, "million people"), name="people")]
    assert verdict(claim(ALL, figure=(20, 20, "million people")), *both)[2] == ["people"]


# -- onset ---------------------------------------------------------------------------------------------------------

WEEKS = known("dorin onset gout", figure=(2, 4, "weeks"))


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ((2, 2, "weeks"), "supported"),
        ((5, 5, "days"), "supported"),  # it begins slowly
        ((4, 4, "days"), "contradicted error"),
        ((None, 1, "hours"), "contradicted error"),
        ((None, 60, "minutes"), "contradicted error"),
        ((1, 1, "months"), "supported"),
        ((1.3, 1.3, "months"), "supported"),
        ((2, 2, "months"), "contradicted error"),
        ((None, 2, "months"), "supported"),
        ((1, 1, "years"), "contradicted error"),
        ((6, 6, "weeks"), "supported"),
        ((6.1, 6.1, "weeks"), "contradicted error"),
        ((10, 10, "percent"), "not-covered"),
        (None, "contradicted error"),  # "at once" is within an hour
    ],
)
def test_a_time_to_the_effect_in_any_unit(figure: Range | None, expected: str) -> None:
    assert result("dorin onset gout", {"figure": figure}, WEEKS) == expected


@pytest.mark.parametrize(
    ("said", "more", "facts", "expected"),
    [
        ("dorin onset entity-condition", {}, [WEEKS], "contradicted error"),
        ("dorin onset entity-condition", {"scope": ("gout",)}, [WEEKS], "contradicted error"),
        ("dorin onset entity-condition", {"scope": ("mumps",)}, [WEEKS], "not-covered"),
        ("dorin onset gout", {"degree": "months", "figure": None}, [WEEKS], "contradicted error"),
        ("dorin onset gout", {"degree": "weeks", "figure": None}, [WEEKS], "supported"),
        # the full effect is later than the first
        ("dorin onset gout", {"degree": "full", "figure": (6, 9, "months")}, [WEEKS], "supported"),
        ("dorin onset gout", {"degree": "full", "figure": (9, 9, "days")}, [WEEKS], "contradicted error"),
        ("dorin onset mumps", {}, [WEEKS], "not-covered"),
        ("dorin onset pain", {}, [known("dorin onset knee-ache", figure=(2, 4, "weeks"))], "contradicted error"),
        ("dorin onset knee-ache", {}, [known("dorin onset pain", figure=(2, 4, "weeks"))], "contradicted error"),
        ("velin onset gout", {}, [WEEKS], "not-covered"),
        ("dorin onset gout", {}, [known("calmer onset gout", figure=(2, 4, "weeks"))], "contradicted error"),
        ("calmer onset gout", {}, [WEEKS], "not-covered"),
        ("dorin onset gout", {}, [known("calmer onset gout", figure=(5, 9, "minutes")), WEEKS], "contradicted error"),
        ("dorin onset gout", {}, [known("dorin onset gout", figure=(20, 90, "minutes"))], "supported"),
        ("dorin onset gout", {}, [known("dorin onset gout", figure=(2, 4, "percent"))], "not-covered"),
        ("not dorin onset gout", {}, [WEEKS], "not-covered"),
        ("dorin onset gout", {"strength": "possible"}, [WEEKS], "not-covered"),
        ("dorin onset gout", {"strength": "can"}, [WEEKS], "contradicted error"),
    ],
)  # fmt: skip
def test_a_time_for_the_same_use(said: str, more: dict[str, Any], facts: list[Fact], expected: str) -> None:
    assert result(said, {"figure": (None, 1, "hours"), **more}, *facts) == expected


# -- duration ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("degree", "figure", "expected"),
    [
        ("", (2, 2, "weeks"), "contradicted error"),
        ("", (2, 2, "years"), "contradicted error"),
        ("found", (2, 2, "weeks"), "contradicted error"),
        ("found", (2, 2, "years"), "supported"),  # many diagnoses come late
    ],
)
def test_how_long_before_it_is_called_so(degree: str, figure: Range, expected: str) -> None:
    fact = known("gout duration mumps", figure=(3, 3, "months"))
    assert result("gout duration mumps", {"degree": degree, "figure": figure}, fact) == expected


# -- dose ----------------------------------------------------------------------------------------------------------

DOSE = known("dorin dose gout", figure=(100, 400, "mg a day"))


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ((100, 100, "mg"), "supported"),
        ((500, 500, "mg"), "supported"),
        ((501, 501, "mg"), "contradicted error"),
        ((29, 29, "mg"), "supported"),  # to begin with
        ((28, 28, "mg"), "contradicted error"),
        ((None, 4000, "mg"), "contradicted error"),  # "up to 4 g" allows 4 g
        ((4000, None, "mg"), "contradicted error"),
        ((10, 4000, "mg"), "supported"),
        ((900, 900, "percent"), "not-covered"),
        (None, "not-covered"),
    ],
)
def test_a_dose_lies_in_the_range_of_the_fact_with_room(figure: Range | None, expected: str) -> None:
    assert result("dorin dose entity-condition", {"figure": figure}, DOSE) == expected


@pytest.mark.parametrize(
    ("said", "more", "facts", "expected"),
    [
        ("dorin dose gout", {}, [DOSE], "contradicted error"),
        ("dorin dose entity-condition", {"scope": ("mumps",)}, [DOSE], "not-covered"),
        ("dorin dose mumps", {}, [DOSE], "not-covered"),
        ("velin dose gout", {}, [DOSE], "not-covered"),
        ("not dorin dose gout", {}, [DOSE], "not-covered"),
        ("dorin dose gout", {}, [known("dorin dose gout", figure=(100, 400, "percent"))], "not-covered"),
        (
            "dorin dose gout",
            {},
            [known("calmer dose gout", figure=(100, 400, "mg a day"))],
            "contradicted error",
        ),
        # one of two uses fits
        (
            "dorin dose entity-condition",
            {},
            [DOSE, known("dorin dose mumps", figure=(2000, 9000, "mg a day"))],
            "supported",
        ),
        (
            "dorin dose gout",
            {},
            [DOSE, known("dorin dose mumps", figure=(2000, 9000, "mg a day"))],
            "contradicted error",
        ),
        (
            "dorin dose entity-condition",
            {},
            [DOSE, known("dorin dose mumps", figure=(1, 2, "mg a day"))],
            "contradicted error",
        ),
        # what holds of the use itself goes before what holds of any
        (
            "dorin dose gout",
            {},
            [DOSE, known("dorin dose entity-condition", figure=(2000, 9000, "mg a day"))],
            "contradicted error",
        ),
        # the highest dose in one use is not that in another
        ("dorin dose entity-condition", {"degree": "maximum"}, [DOSE], "not-covered"),
        ("dorin dose gout", {"degree": "maximum"}, [DOSE], "contradicted error"),
        (
            "dorin dose entity-condition",
            {"degree": "maximum", "figure": (9000, None, "mg")},  # "not more than 9 g"
            [known("dorin dose entity-condition", figure=(100, 400, "mg a day"))],
            "contradicted error",
        ),
        ("dorin dose gout", {"degree": "enough", "figure": (60, 60, "mg")}, [DOSE], "contradicted error"),
        ("dorin dose gout", {"degree": "enough", "figure": (70, 70, "mg")}, [DOSE], "supported"),
    ],
)
def test_a_dose_for_the_same_use(said: str, more: dict[str, Any], facts: list[Fact], expected: str) -> None:
    assert result(said, {"figure": (6000, 6000, "mg"), **more}, *facts) == expected


@pytest.mark.parametrize(
    ("said", "figure", "fact"),
    [
        (ALL, (45, 45, "percent"), share()),
        ("dorin onset gout", None, WEEKS),
        ("dorin dose gout", (9, 9, "mg"), DOSE),
    ],
)
def test_a_disputed_fact_never_yields_an_error(said: str, figure: Range | None, fact: Fact) -> None:
    told = claim(said, figure=figure)
    assert verdict(told, fact) == ("contradicted", "error", [fact.id])
    assert verdict(told, replace(fact, disputed=True)) == ("contradicted", "warning", [fact.id])


def test_a_share_of_one_kind_among_those_with_the_whole_says_nothing_of_the_whole() -> None:
    kind = known("knee-ache prevalence pain", figure=(8, 10, "percent"))
    share = claim("pain prevalence entity-condition", figure=(45, 45, "percent"))
    assert verdict(share, kind)[0] == "not-covered"

"""What a trial found is less than that it is so, and less again where others found nothing."""

from __future__ import annotations

import pytest
from claims_small import judge, said


def strengths(text: str) -> list[str]:
    return [one.strength for one in said(text, "treats")]


@pytest.mark.parametrize(
    "text",
    [
        "Duloxetine eased migraine in a Danish trial.",
        "Duloxetine eased migraine, according to the findings of a small pilot trial.",
        "Duloxetine eased migraine in small early trials.",
        "Duloxetine relieves migraine less well than ketamine.",
        "Duloxetine relieves migraine less than other medicines do.",
        "Duloxetine eased migraine in German trials.",
        "Duloxetine was better than placebo for migraine in one trial of 30 people.",
        "Duloxetine relieved migraine in some case series.",
        "In studies that compared it with rest, duloxetine reduced migraine.",
        "Some randomised trials of duloxetine have shown promise in migraine.",
        "Duloxetine relieves a migraine by a little, if at all.",
        "His migraine was relieved by duloxetine.",
        "In his case, the migraine was relieved by duloxetine.",
    ],
)
def test_a_result_of_some_trial_is_a_possibility(text: str) -> None:
    assert strengths(text) in (["possible"], ["uncertain"])


@pytest.mark.parametrize(
    "text",
    [
        "Duloxetine eases migraine in a Danish clinic.",
        "Duloxetine eases migraine; a Danish trial tested ketamine.",
        "Duloxetine eases migraine in trials everywhere.",
        "His migraine is relieved by duloxetine.",
        "In her clinic, migraine was relieved by duloxetine.",
        "Duloxetine was effective for migraine in a Danish trial.",
        "Duloxetine is less addictive and relieves migraine.",
        "Duloxetine eases migraine and costs no more than salt.",
        "Duloxetine eased migraine as well as morphine.",
        "You may have tried tablets, creams and injections, and yet duloxetine relieves migraine.",
    ],
)
def test_what_is_so_is_no_result_of_a_trial(text: str) -> None:
    assert strengths(text) == ["direct"]


@pytest.mark.parametrize(
    "text", ["Her migraine was cured by duloxetine.", "Duloxetine cured migraine in a Danish trial."]
)
def test_a_cure_stays_one(text: str) -> None:
    assert strengths(text) == ["absolute"]


@pytest.mark.parametrize(
    "text",
    [
        "Duloxetine eased migraine in one Danish trial in 2013, but a larger trial did not confirm it.",
        "Duloxetine eased migraine in a trial, but sham tablets did just as well.",
        "Duloxetine eased migraine in one trial and not in another.",
        "Duloxetine eased migraine in a Danish study, a result that nobody could repeat.",
        "Duloxetine eased migraine in one of four trials.",
        "Duloxetine was better than placebo for migraine in one trial, although in shingles it failed.",
        "It was often said that duloxetine eases migraine.",
        "The makers point to trials in which duloxetine eased migraine.",
        "There is no headache for which duloxetine is effective.",
        "Attempts with two SSRIs have failed to relieve migraine.",
        "Nowhere in the trials was duloxetine effective against migraine.",
        "Duloxetine eased migraine no more than salt water.",
        "Duloxetine eased migraine exactly as often as a dummy.",
        "Duloxetine eased migraine as little as placebo.",
    ],
)
def test_nobody_claims_what_others_did_not_find(text: str) -> None:
    assert strengths(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hemp oil may relieve headache, purple toes, and ease depression.", ["possible"] * 2),
        (
            "Hemp oil, which may relieve headache, purple toes, and ease depression, is sold.",
            ["possible"] * 2,
        ),
        ("Hemp oil may relieve headache, purple toes, and it eases depression.", ["possible", "direct"]),
        ("Hemp oil may relieve headache, purple toes, and eases depression.", ["possible", "direct"]),
        ("Hemp oil, which may relieve headache, reduces arthritis.", ["possible", "direct"]),
        ("Hemp oil, which may cost more, can relieve depression.", ["can"]),
    ],
)
def test_a_hedge_reaches_to_the_end_of_its_list(text: str, expected: list[str]) -> None:
    assert strengths(text) == expected


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Duloxetine does not relieve migraine on the day it is taken.", False),
        ("Duloxetine does not relieve migraine when it is taken now and then.", False),
        ("Duloxetine does not relieve migraine.", True),
    ],
)
def test_a_denial_of_one_day_or_way_is_none_of_all(text: str, *, denied: bool) -> None:
    told = [one for one in said(text, "treats") if one.polarity == "negated"]
    assert [one.strength for one in told if one.strength == "direct"] == ["direct"] * denied


@pytest.mark.parametrize(
    "text",
    [
        "Pharmacology is a branch of medicine that focuses on how duloxetine eases migraine.",
    ],
)
def test_what_a_field_is_about_is_no_benefit(text: str) -> None:
    assert strengths(text) == []


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Duloxetine may ease nerve pain, and depression cures migraine.", []),
        ("Duloxetine may ease nerve pain, and ketamine cures migraine.", ["ketamine"]),
        ("Duloxetine may ease nerve pain, and cures migraine.", ["duloxetine"]),
    ],
)
def test_a_clause_about_something_else_is_not_about_the_treatment(text: str, more: list[str]) -> None:
    assert [one.subject for one in said(text, "treats") if one.object == "migraine"] == more


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Duloxetine does not prevent nerve pain.", "not-covered"),
        ("Duloxetine does not relieve nerve pain.", "contradicted"),
    ],
)
def test_what_relieves_need_not_prevent(text: str, outcome: str) -> None:
    assert [judgement.outcome for judgement in judge(text, "treats")] == [outcome]

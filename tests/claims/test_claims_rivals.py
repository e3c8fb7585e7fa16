"""What the facts make of comparisons: who is called equal to whom, on whose word, where."""

from __future__ import annotations

from functools import cache

import pytest
from claims_small import CONCEPTS, concept, fact, reference_of

from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse
from neurolint.library.model import Reference

SAME, WEAK = "no-difference", {"certainty": "very-low"}


@cache
def rivals() -> Reference:
    """Return a reference in which herbs, drugs and procedures are compared, or known one by one."""
    return reference_of(
        [
            *CONCEPTS,
            concept("saffron", "supplement", "saffron"),
            concept("mint", "supplement", "mint"),
            concept("bleeding", "adverse_effect", "bleeding"),
            concept("rash", "adverse_effect", "rash"),
        ],
        [
            fact("ssri-depression", "ssri", "treats", "depression", "effective"),
            fact("tca-depression", "tca", "treats", "depression", "effective"),
            fact("saffron-depression", "saffron", "treats", "depression", "probably-effective", certainty="low"),
            fact("mint-depression", "mint", "treats", "depression", "inconclusive", **WEAK),
            fact("mint-arthritis", "mint", "treats", "arthritis", "effective"),
            fact("hemp-depression", "hemp", "treats", "depression", "inconclusive", **WEAK),
            fact(
                "saffron-ssri", "saffron", "compared_with", "ssri", "inconclusive",
                certainty="low", comparison="unclear", condition="depression",
            ),
            fact(
                "tca-ssri", "tca", "compared_with", "ssri", "inconclusive",
                certainty="low", comparison="unclear", condition="depression",
            ),
            fact(
                "wort-ssri", "st-johns-wort", "compared_with", "ssri", "probably-effective",
                certainty="moderate", comparison=SAME, condition="depression",
            ),
            fact(
                "acupuncture-ssri", "acupuncture", "compared_with", "ssri", "inconclusive",
                certainty="low", comparison=SAME, condition="depression",
            ),
            fact(
                "mint-potency", "mint", "compared_with", "hemp", "effective",
                comparison="more-potent", figure={"low": 25, "high": 50, "unit": "times"},
            ),
            fact("ssri-bleeding", "ssri", "causes_side_effect", "bleeding", "holds", severity="serious"),
            fact("mint-bleeding", "mint", "causes_side_effect", "bleeding", "holds", severity="serious"),
            fact("hemp-rash", "hemp", "causes_side_effect", "rash", "holds", severity="minor"),
        ],
    )  # fmt: skip


def verdicts(text: str) -> list[tuple[str, str]]:
    """Return the outcome and the first fact of each comparison in a text."""
    found = read_claims(parse(text, "draft.md", "markdown"), rivals()).judgements
    return [
        (j.outcome, j.facts[0].id if j.facts else "") for j in found if j.claim.predicate == "compared_with"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Saffron is as effective as SSRIs for depression.", "overstated"),
        ("Saffron is proven as effective as SSRIs for depression.", "overstated"),
        ("Studies show that saffron works just as well as SSRIs for depression.", "overstated"),
        ("Saffron works as well as SSRIs for depression (Grade A evidence).", "overstated"),
        ("Studies show that saffron works as well as SSRIs for depression.", "supported"),
    ],
)
def test_what_hardly_was_compared_is_not_called_equal(text: str, expected: str) -> None:
    assert verdicts(text) == [(expected, "saffron-ssri")]


def test_one_trial_that_found_two_alike_calls_nothing_equal() -> None:
    assert verdicts("In a trial, saffron worked as well as SSRIs for depression.") == [("not-covered", "")]


def test_two_that_work_may_be_called_equals() -> None:
    assert verdicts("Tricyclics are as effective as SSRIs for depression.") == [("supported", "tca-ssri")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("St John's wort works as well as SSRIs for depression.", ("supported", "wort-ssri")),
        ("St John's wort works just as well as SSRIs for depression.", ("supported", "wort-ssri")),
        ("St John's wort is proven as effective as SSRIs for depression.", ("overstated", "wort-ssri")),
        ("St John's wort is as effective as SSRIs (Level A) for depression.", ("overstated", "wort-ssri")),
        ("Acupuncture works as well as SSRIs for depression.", ("supported", "acupuncture-ssri")),
        ("Acupuncture works just as well as SSRIs for depression.", ("overstated", "acupuncture-ssri")),
        ("In one trial, acupuncture worked just as well as SSRIs for depression.", ("not-covered", "")),
    ],
)  # fmt: skip
def test_equals_are_called_so_only_as_surely_as_they_are(text: str, expected: tuple[str, str]) -> None:
    assert verdicts(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mint is as effective as tricyclics.", ("overstated", "mint-depression")),
        ("Studies prove that mint works as well as tricyclics.", ("overstated", "mint-depression")),
        ("Mint may be as effective as tricyclics.", ("not-covered", "")),
        ("In a small study, mint worked as well as tricyclics.", ("not-covered", "")),
        ("Saffron is as effective as tricyclics.", ("overstated", "saffron-depression")),
        ("Saffron can be as effective as tricyclics.", ("not-covered", "")),
        ("Saffron is every bit as effective as tricyclics.", ("overstated", "saffron-depression")),
        ("Mint is as effective as tricyclics for headache.", ("not-covered", "")),
        ("Mint has properties similar to tricyclics.", ("not-covered", "")),
    ],
)
def test_to_be_as_good_as_what_works_is_to_work_in_the_same(text: str, expected: tuple[str, str]) -> None:
    assert verdicts(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tricyclics outperform all other antidepressants.", [("overstated", "tca-ssri")]),
        ("Tricyclics are better than every other antidepressant.", [("overstated", "tca-ssri")]),
        ("In one trial, tricyclics outperformed all other antidepressants.", [("not-covered", "")]),
        ("Tricyclics do not outperform all other antidepressants.", [("not-covered", "")]),
        ("Duloxetine outperforms all other antidepressants.", [("not-covered", "")]),
    ],
)
def test_to_beat_all_is_to_beat_each(text: str, expected: list[tuple[str, str]]) -> None:
    assert verdicts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mint lifts depression without the side effects of SSRIs.", [("contradicted", "mint-bleeding")]),
        ("Mint lifts depression with none of the dangers of SSRIs.", [("contradicted", "mint-bleeding")]),
        ("Mint may lift depression without the side effects of SSRIs.", [("not-covered", "")]),
        ("Hemp oil lifts depression without the side effects of SSRIs.", [("not-covered", "")]),
    ],
)
def test_to_spare_the_harms_of_another_is_to_share_none(text: str, expected: list[tuple[str, str]]) -> None:
    assert verdicts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acupuncture is old. Studies show it works as well as SSRIs.", ["supported"]),
        ("Acupuncture is old. Trials found it hard to blind, as SSRIs are.", []),
    ],
)
def test_what_studies_show_needs_no_that(text: str, expected: list[str]) -> None:
    assert [outcome for outcome, _ in verdicts(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mint is hundreds of times more potent than hemp oil.", [("contradicted", "mint-potency")]),
        ("Mint is five hundred times as strong as hemp oil.", [("contradicted", "mint-potency")]),
        ("Mint is three times as potent as hemp oil.", [("contradicted", "mint-potency")]),
        ("Mint is 50 times more potent than hemp oil.", [("supported", "mint-potency")]),
        ("Mint is up to 60 times more potent than hemp oil.", [("supported", "mint-potency")]),
        ("Mint may be 500 times more potent than hemp oil.", [("not-covered", "")]),
        ("Mint is not 500 times more potent than hemp oil.", [("not-covered", "")]),
        ("Mint is 500 times more potent than saffron.", [("not-covered", "")]),
        ("Mint works better than hemp oil.", [("not-covered", "")]),  # which is no matter of potency
        ("Mint is many times more potent than hemp oil.", []),
        ("Mint is more potent than hemp oil.", [("supported", "mint-potency")]),
        ("Hemp oil is weaker than mint.", [("supported", "mint-potency")]),
        ("Hemp oil is stronger than mint.", [("contradicted", "mint-potency")]),
        ("Hemp oil is 30 times stronger than mint.", [("contradicted", "mint-potency")]),
        ("Mint is weaker than hemp oil.", [("contradicted", "mint-potency")]),
        ("Mint is about as strong as hemp oil.", [("contradicted", "mint-potency")]),
        ("Mint and hemp oil are about equally potent.", [("contradicted", "mint-potency")]),
        ("Mint may be as strong as hemp oil.", [("not-covered", "")]),
        ("Mint is not as strong as hemp oil.", [("not-covered", "")]),
        ("A low dose of mint is as strong as hemp oil.", []),
        ("A tablet of mint is as strong as 20 mg of hemp oil.", []),
    ],
)
def test_potency_is_weighed_by_its_figure(text: str, expected: list[tuple[str, str]]) -> None:
    assert verdicts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Swap your SSRI for hemp oil.", ("overstated", "hemp-depression")),
        ("Hemp oil works where SSRIs fail.", ("overstated", "hemp-depression")),
        ("Hemp oil may work where SSRIs fail.", ("not-covered", "")),
        ("Use saffron instead of an SSRI.", ("not-covered", "")),  # there is a sign that it works
        ("Use mint instead of an SSRI for arthritis.", ("not-covered", "")),
    ],
)
def test_what_is_to_be_taken_for_another_must_have_some_effect(text: str, expected: tuple[str, str]) -> None:
    assert verdicts(text) == [expected]

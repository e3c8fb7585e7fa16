"""Denials: what is one, what only looks like one, how far it reaches, and what it leaves of a claim."""

from __future__ import annotations

import pytest
from claims_small import CONCEPTS, FACTS, Said, concept, denies, judge, reference_of, said, treats

from neurolint.claims.model import Polarity, Strength
from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse

NERVE = "neuropathic-pain"
HELPS = treats("duloxetine", NERVE)
FAILS = denies("duloxetine", NERVE)


@pytest.mark.parametrize(
    "text",
    [
        "Duloxetine is not only effective for nerve pain, it is cheap.",
        "Nothing but duloxetine relieves nerve pain.",
        "There is no doubt that duloxetine relieves nerve pain.",
        "If you do not sleep, duloxetine relieves nerve pain.",
        "Because it is not old, duloxetine relieves nerve pain.",
        "Although nobody likes it, duloxetine relieves nerve pain.",
        "Duloxetine but not ketamine relieves nerve pain.",
        "Duloxetine, but not ketamine, relieves nerve pain.",
        "Duloxetine rather than ketamine relieves nerve pain.",
        "Without ketamine, duloxetine relieves nerve pain.",
        "Duloxetine relieves nerve pain without harming sleep.",
        "Duloxetine (not a new drug) relieves nerve pain.",
        "Duloxetine relieves nerve pain rather than just masking the symptoms.",
        "In no time, duloxetine relieves nerve pain.",
        "None of the side effects lasts, and duloxetine relieves nerve pain.",
    ],
)
def test_no_denial_of_the_claim(text: str) -> None:
    assert said(text, "treats") == [HELPS]


@pytest.mark.parametrize(
    "text",
    [
        "Duloxetine does not only fail to relieve nerve pain, it costs a lot.",
        "There is no drug of this kind: duloxetine does not relieve nerve pain.",
        "If you do not sleep, duloxetine does not relieve nerve pain.",
        "Duloxetine is cheap but not effective for nerve pain.",
        "Duloxetine is cheap and not effective for nerve pain.",
        "Duloxetine causes migraine rather than relieving nerve pain.",
        "Duloxetine is not, in any dose, effective for nerve pain.",
        "Duloxetine has not, in large trials, been effective for nerve pain.",
        "Duloxetine is not yet effective for nerve pain.",
        "Duloxetine no longer relieves nerve pain.",
        "Duloxetine does not and cannot relieve nerve pain.",
        "In men, neither nerve pain nor poor sleep was relieved by duloxetine.",
        "Duloxetine does not, and cannot, relieve nerve pain.",
        "Duloxetine is no better than placebo for nerve pain.",
        "Duloxetine does not relieve nerve pain any better than placebo.",
        "Duloxetine does not relieve nerve pain better than a placebo.",
        "None of these well-known kinds of duloxetine relieves nerve pain.",
        "Not one of these kinds of duloxetine relieves nerve pain.",
        "Nothing in this duloxetine relieves nerve pain.",
        "Duloxetine relieves no nerve pain.",
        "Duloxetine relieves nobody's nerve pain.",
    ],
)
def test_a_denial_of_the_claim(text: str) -> None:
    assert said(text, "treats") == [FAILS]


def test_what_opens_with_a_clause_of_its_own_says_nothing_of_the_next() -> None:
    assert (
        said("Although duloxetine was recommended, walking may offer relief from nerve pain.", "treats") == []
    )
    assert said("Although it is old, duloxetine relieves nerve pain.", "treats") == [HELPS]
    assert said(
        "Although duloxetine (which is old, as is known) is cheap, it relieves nerve pain.", "treats"
    ) == [HELPS]


def test_a_denial_behind_a_subject_with_an_insertion() -> None:
    text = "No antidepressant, old or new, relieves nerve pain."
    assert said(text, "treats") == [denies("antidepressant", NERVE)]


@pytest.mark.parametrize(
    "text",
    [
        "Duloxetine is not ineffective for nerve pain.",
        "Duloxetine is not unhelpful for nerve pain.",
        "Duloxetine never fails to relieve nerve pain.",
        "Duloxetine does not fail to relieve nerve pain.",
    ],
)
def test_two_denials_affirm_weakly(text: str) -> None:
    assert said(text, "treats") == [treats("duloxetine", NERVE, "possible")]


@pytest.mark.parametrize(
    ("text", "polarity", "strength"),
    [
        # nothing shows that it helps
        ("There is no evidence that duloxetine relieves nerve pain.", "affirmed", "uncertain"),
        ("No evidence suggests duloxetine relieves nerve pain.", "affirmed", "uncertain"),
        ("It has not been shown that duloxetine relieves nerve pain.", "affirmed", "uncertain"),
        # it does not help
        ("Evidence shows that duloxetine does not relieve nerve pain.", "negated", "direct"),
        ("Duloxetine was shown not to relieve nerve pain.", "negated", "absolute"),
        # no more than something else
        ("Duloxetine does not relieve nerve pain better than ketamine.", "affirmed", "uncertain"),
        ("Duloxetine does not relieve nerve pain as well as ketamine.", "affirmed", "uncertain"),
        # what a claim rests on, or cannot tell
        (
            "The evidence that duloxetine relieves nerve pain comes from trials in adults.",
            "affirmed",
            "uncertain",
        ),
        (
            "The evidence that duloxetine relieves nerve pain comes from a great body of trials.",
            "affirmed",
            "direct",
        ),
        (
            "The evidence that duloxetine relieves nerve pain rests on a few small trials.",
            "affirmed",
            "uncertain",
        ),
        ("The evidence that duloxetine relieves nerve pain rests on large trials.", "affirmed", "direct"),
        ("Evidence that duloxetine relieves nerve pain is mostly of low quality.", "affirmed", "uncertain"),
        ("Evidence that duloxetine relieves nerve pain is of high quality.", "affirmed", "direct"),
        ("Reports that duloxetine relieves nerve pain are anecdotal.", "affirmed", "uncertain"),
        ("Reports that duloxetine relieves nerve pain are true.", "affirmed", "direct"),
        ("Stories that duloxetine relieves nerve pain are all too common.", "affirmed", "uncertain"),
        ("How duloxetine relieves nerve pain is not fully understood.", "affirmed", "uncertain"),
        ("How duloxetine relieves nerve pain is well understood.", "affirmed", "direct"),
        ("Who with nerve pain will be helped by duloxetine cannot be predicted.", "affirmed", "uncertain"),
        ("People with nerve pain will be helped by duloxetine, as was predicted.", "affirmed", "direct"),
    ],
)
def test_unsupported_is_not_refuted(text: str, polarity: Polarity, strength: Strength) -> None:
    assert said(text, "treats") == [treats("duloxetine", NERVE, strength, polarity)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Duloxetine provides little if any relief from nerve pain.", "negated"),
        ("Duloxetine provides much relief from nerve pain.", "affirmed"),
    ],
)
def test_little_is_close_to_none(text: str, expected: Polarity) -> None:
    assert [claim.polarity for claim in said(text, "treats")] == [expected]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Duloxetine has never been approved for nerve pain.", "negated"),
        ("Duloxetine has long been approved for nerve pain.", "affirmed"),
    ],
)
def test_an_approval_that_never_was(text: str, polarity: Polarity) -> None:
    (judgement,) = judge(text, "approved_for")
    assert (judgement.claim.polarity, judgement.claim.strength) == (polarity, "direct")


@pytest.mark.parametrize(
    ("text", "polarity"),
    [("Duloxetine is not risk-free.", "affirmed"), ("Duloxetine is risk-free.", "negated")],
)
def test_not_to_be_free_of_risk(text: str, polarity: Polarity) -> None:
    assert [j.claim.polarity for j in judge(text, "causes_side_effect")] == [polarity]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Duloxetine is not proven to relieve nerve pain.", [treats("duloxetine", NERVE, "uncertain")]),
        ("A benefit of duloxetine in nerve pain cannot be ruled out.", []),
        ("People whose nerve pain is not eased by duloxetine suffer.", []),
        ("Those in whom duloxetine does not relieve nerve pain suffer.", []),
        ("The drug that does not relieve nerve pain is duloxetine.", []),
    ],
)
def test_what_is_denied_is_something_else(text: str, expected: list[Said]) -> None:
    assert said(text, "treats") == expected


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Duloxetine may be safe because it relieves nerve pain.", "direct"),
        ("Duloxetine may, in some doses, relieve nerve pain.", "possible"),
        ("It may be cold, but duloxetine relieves nerve pain.", "direct"),
        ("Duloxetine is thought to relieve nerve pain.", "possible"),
        ("Duloxetine is being studied to see if it relieves nerve pain.", "uncertain"),
    ],
)
def test_a_hedge_reaches_to_the_end_of_its_chain(text: str, strength: Strength) -> None:
    assert [claim.strength for claim in said(text, "treats")] == [strength]


@pytest.mark.parametrize(
    "text",
    [
        "Duloxetine relieved nerve pain in rats.",
        "In the laboratory, duloxetine relieves nerve pain.",
        "In cell studies, duloxetine relieves nerve pain.",
        "Duloxetine was once thought to relieve nerve pain.",
        "Doctors used to think that duloxetine relieves nerve pain.",
        "Duloxetine is being studied to relieve nerve pain.",
        "Unless duloxetine relieves nerve pain, stop it.",
        "Duloxetine was long used to relieve nerve pain.",
    ],
)
def test_not_said_of_people_now(text: str) -> None:
    assert said(text, "treats") == []


@pytest.mark.parametrize(
    "text",
    [
        "Duloxetine relieves nerve pain in women.",
        "Duloxetine, first made in a laboratory long ago, relieves nerve pain.",
        "Duloxetine relieves nerve pain once it is taken.",
        "Duloxetine relieves nerve pain, unless it is stopped.",
    ],
)
def test_said_of_people_now(text: str) -> None:
    assert [claim.polarity for claim in said(text, "treats")] == ["affirmed"]


WANTING = reference_of(
    [
        *CONCEPTS,
        concept(
            "zinc-deficiency", "condition", "zinc deficiency", synonyms=["lack of zinc", "too little zinc"]
        ),
        concept("dullness", "condition", "dullness", synonyms=["lack of focus"]),
    ],
    FACTS,
)


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Migraine is caused by a lack of zinc.", "affirmed"),
        ("A lack of zinc causes migraine.", "affirmed"),
        ("Too little zinc causes migraine.", "affirmed"),
        ("Migraine is not caused by a lack of zinc.", "negated"),
        ("Duloxetine relieves a lack of focus.", "affirmed"),
        ("Duloxetine does not relieve a lack of focus.", "negated"),
        ("Depression is caused by a lack of serotonin.", "affirmed"),
        ("Depression is caused by an absence of serotonin.", "affirmed"),
        ("Depression is not caused by a lack of serotonin.", "negated"),
    ],
)
def test_what_is_lacking_is_a_cause_and_no_denial(text: str, polarity: Polarity) -> None:
    found = read_claims(parse(text, "draft.md", "markdown"), WANTING).judgements
    assert [judgement.claim.polarity for judgement in found] == [polarity]


@pytest.mark.parametrize(
    "text",
    [
        "Duloxetine will often not relieve nerve pain.",
        "Duloxetine sometimes does not relieve nerve pain.",
        "Duloxetine is often not effective for nerve pain.",
        "Duloxetine is old. Often this drug does not relieve nerve pain.",
    ],
)
def test_what_fails_at_times_may_help_at_others(text: str) -> None:
    assert [(claim.polarity, claim.strength) for claim in said(text, "treats")] == [("negated", "possible")]


@pytest.mark.parametrize(
    "text",
    [
        "Often prescribed, duloxetine is not effective for nerve pain.",
        "Duloxetine is often prescribed but not effective for nerve pain.",
    ],
)
def test_what_is_often_prescribed_is_denied_outright(text: str) -> None:
    assert said(text, "treats") == [FAILS]


def test_what_is_still_looked_for_is_not_said_to_help() -> None:
    found = said("Duloxetine or ketamine is given for nerve pain, to find one that is effective.", "treats")
    assert {claim.strength for claim in found} <= {"uncertain"}
    assert said("Duloxetine is easy to find and is effective for nerve pain.", "treats") == [HELPS]


@pytest.mark.parametrize(
    "text",
    [
        "Duloxetine does not give clinically important relief of nerve pain.",
        "Duloxetine does not provide large improvements in nerve pain.",
        "Duloxetine does not give clinically important relief of nerve pain compared with placebo.",
        "Duloxetine does not directly relieve nerve pain.",
    ],
)
def test_a_denial_of_the_extent_is_no_denial_of_the_effect(text: str) -> None:
    assert [(c.polarity, c.strength) for c in said(text, "treats")] == [("affirmed", "uncertain")]


def test_a_denial_of_any_effect_is_one() -> None:
    assert said("Duloxetine does not provide any improvement in nerve pain.", "treats") == [FAILS]


def test_what_is_denied_ends_with_its_clause() -> None:
    text = "Duloxetine does not relieve migraine better than placebo, and it can cause depression."
    assert said(text, "treats") == [denies("duloxetine", "migraine")]


@pytest.mark.parametrize("verb", ["advised", "strongly recommended", "cautioned"])
def test_what_is_advised_against_is_not_advised(verb: str) -> None:
    found = said(f"Duloxetine is {verb} against in migraine.")
    assert [(c.predicate, c.object, c.polarity) for c in found] == [
        ("recommended_for", "migraine", "negated")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In depression, duloxetine does not relieve nerve pain.", ["negated within"]),
        ("Duloxetine does not relieve nerve pain in people with depression.", ["negated within"]),
        ("Duloxetine does not relieve mild or moderate nerve pain.", ["negated within"]),
        ("In depression, duloxetine relieves nerve pain.", ["affirmed direct"]),
        ("Duloxetine relieves mild nerve pain.", ["affirmed direct"]),
        ("Duloxetine does not relieve nerve pain, and ketamine eases depression.", ["negated direct"]),
        ("In truth, duloxetine does not relieve nerve pain.", ["negated direct"]),
        ("Duloxetine does not relieve nerve pain or depression.", ["negated direct"]),
        ("A large study found duloxetine did not relieve nerve pain.", ["negated possible"]),
        ("According to one analysis, duloxetine does not relieve nerve pain.", ["negated possible"]),
        # of a dose, of the extent
        ("Duloxetine does not relieve nerve pain at low doses.", ["affirmed uncertain"]),
        ("Duloxetine does not relieve nerve pain better when it is taken early.", ["affirmed uncertain"]),
        ("Duloxetine offers no lasting relief of nerve pain.", ["affirmed uncertain"]),
        ("Duloxetine gave no more relief of nerve pain than morphine.", ["affirmed uncertain"]),
        ("Duloxetine gave no relief of nerve pain.", ["negated direct"]),
    ],
)
def test_a_denial_of_some_people_is_none_of_all(text: str, expected: list[str]) -> None:
    found = [one for one in judge(text, "treats") if one.claim.object == NERVE]
    assert [f"{one.claim.polarity} {one.claim.degree or one.claim.strength}" for one in found] == expected
    assert all(one.outcome == "not-covered" for one in found if one.claim.degree == "within")


@pytest.mark.parametrize(
    "text",
    [
        "Duloxetine has not been tested in toddlers with nerve pain.",
        "Duloxetine does not help toddlers with nerve pain.",
        "There is no evidence that duloxetine helps toddlers with nerve pain.",
    ],
)
def test_a_denial_of_some_people_before_the_condition_is_none_of_all(text: str) -> None:
    reference = reference_of([*CONCEPTS, concept("toddler", "population", "toddler")], FACTS)
    (judgement,) = read_claims(parse(text, "draft.md", "markdown"), reference).judgements
    assert (judgement.claim.degree, judgement.outcome) == ("within", "not-covered")


@pytest.mark.parametrize(
    "text",
    [
        "Many people with nerve pain fail to respond to duloxetine.",
        "Patients with nerve pain often fail to respond to duloxetine.",
    ],
)
def test_what_fails_in_many_may_help_others(text: str) -> None:
    assert said(text, "treats") == [denies("duloxetine", NERVE, "possible")]


@pytest.mark.parametrize(
    ("text", "strengths"),
    [
        ("Duloxetine relieves nerve pain, or so the theory went.", ["uncertain"]),
        ("Reports that duloxetine relieves nerve pain are unfounded.", ["uncertain"]),
        ("Critics wrongly say that duloxetine relieves nerve pain.", []),
        ("## Red flags\n\n- Duloxetine cures nerve pain\n", []),
        ("Signs of a health scam:\n\n- Duloxetine cures nerve pain\n", []),
        ("None of the following statements is true:\n\n- Duloxetine cures nerve pain\n", []),
        ("The following statements are common:\n\n- Duloxetine cures nerve pain\n", ["absolute"]),
        ("## Pitfalls\n\n- Duloxetine cures nerve pain\n", []),
        ("## Mistaken beliefs\n\n- Duloxetine cures nerve pain\n", []),
        ("Duloxetine relieves nerve pain – it does not.", []),
        ("Duloxetine relieves nerve pain - false.", []),
        ("Duloxetine relieves nerve pain – it really does.", ["direct"]),
        ("It is hoped that, in time, duloxetine relieves nerve pain.", []),
        ("Doctors hope that, with more research, duloxetine will cure nerve pain.", []),
        ("There is no evidence that, in the long run, duloxetine cures nerve pain.", ["uncertain"]),
        ("There is no good and convincing evidence that duloxetine cures nerve pain.", ["uncertain"]),
        ("They say so, not because duloxetine relieves nerve pain, but because it is old.", []),
        ("They say so because duloxetine relieves nerve pain.", ["direct"]),
        ("For years the story was simple: duloxetine relieves nerve pain.", []),
        ("Duloxetine can not only relieve nerve pain.", ["can"]),
        ("Duloxetine cannot just relieve nerve pain.", ["can"]),
    ],
)
def test_what_is_left_to_others_or_taken_back(text: str, strengths: list[str]) -> None:
    assert [one.strength for one in said(text, "treats")] == strengths


def test_what_an_ability_has_nothing_to_do_with_is_no_denial_of_it() -> None:
    text = "That effect of duloxetine is not related to its ability to relieve nerve pain."
    assert said(text, "treats") == [treats("duloxetine", "neuropathic-pain", "can")]


@pytest.mark.parametrize(
    "text",
    [
        "Duloxetine acts by calming the mind rather than treating nerve pain.",
        "Duloxetine works by calming the mind instead of directly relieving nerve pain.",
    ],
)
def test_what_is_set_against_another_deed_is_not_denied(text: str) -> None:
    assert said(text, "treats") == []


def test_what_is_stopped_may_be_eased_but_not_what_is_never_stopped() -> None:
    assert [one.strength for one in said("Duloxetine does not stop nerve pain.", "treats")] == ["uncertain"]
    assert said("Duloxetine never stops nerve pain.", "treats") == [FAILS]


def test_a_denial_of_all_leaves_some() -> None:
    assert said("Duloxetine does not relieve all arthritis.", "treats") == []
    assert said("Duloxetine does not relieve any nerve pain.", "treats") == [FAILS]
    assert said("Duloxetine is useless for all nerve pain.", "treats") == [FAILS]

"""How something is taken, and that it is left off: what follows from that is not said of the thing."""

from __future__ import annotations

import pytest
from claims_small import built_in, said, treats

from neurolint.claims.model import Judgement
from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse

RELIEVES = treats("duloxetine", "neuropathic-pain")


def judged(text: str) -> list[Judgement]:
    return list(read_claims(parse(text, "draft.txt", "text"), built_in()).judgements)


def wrong(text: str) -> list[str]:
    return [f"{j.claim.predicate} {j.claim.object}" for j in judged(text) if j.level in {"error", "warning"}]


@pytest.mark.parametrize(
    "text",
    [
        "Stopping duloxetine relieves nerve pain.",
        "Nerve pain goes away after stopping duloxetine.",
        "Drinking water while taking duloxetine relieves nerve pain.",
        "Lowering the dose of duloxetine relieves nerve pain.",
        "Stopping serotonin-norepinephrine reuptake inhibitors (SNRIs) relieves nerve pain.",
        "Nerve pain goes away after stopping serotonin-norepinephrine reuptake inhibitors (SNRIs).",
    ],
)
def test_what_leaving_it_off_does_is_not_said_of_it(text: str) -> None:
    assert said(text, "treats") == []


@pytest.mark.parametrize(
    "text",
    [
        "Duloxetine relieves nerve pain.",
        "Taking duloxetine with food relieves nerve pain.",
        "A low dose of duloxetine relieves nerve pain.",
        "To stop nerve pain, duloxetine relieves nerve pain.",
    ],
)
def test_but_what_taking_it_does_is(text: str) -> None:
    assert RELIEVES in said(text, "treats")


@pytest.mark.parametrize(
    "text",
    [
        # all of these were errors or warnings
        "Taking ashwagandha with food makes sedation less likely.",
        "Starting carbamazepine at a low dose lowers the risk of hyponatraemia.",
        "Taking ashwagandha at night can reduce sedation.",
        "Starting ashwagandha slowly can help prevent sedation.",
        "Drinking water while taking ashwagandha helps prevent sedation.",
        "Hyponatraemia often fades after a few weeks of carbamazepine.",
        "Sedation from ashwagandha goes away after stopping ashwagandha.",
        "Low doses of carbamazepine do not cause hyponatraemia.",
        "Stopping non-steroidal anti-inflammatory drugs (NSAIDs) usually relieves gastrointestinal bleeding.",
        "# Ashwagandha\n\nStopping ashwagandha usually eases the drowsiness.",
        "# Colon cleanses\n\nColon cleanses can cause stomach upset.",
        "Serious side effects of sertraline are rare.",
        "You can drink alcohol while taking amitriptyline, but it may make you drowsy.",
        "Codeine is not a painkiller for everyday aches.",
        "Keep taking turmeric even if you feel better.",
    ],
)
def test_harms_are_kept_small_by_how_it_is_taken(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Carbamazepine does not cause hyponatraemia.", "causes_side_effect hyponatraemia"),
        ("Carbamazepine makes hyponatraemia less likely.", "causes_side_effect hyponatraemia"),
        ("Taking turmeric with milk at night cures arthritis.", "treats arthritis"),
        ("A low dose of kratom relieves depression.", "treats depression"),
        ("The first month of chelation reverses autism.", "treats autism"),
        ("Side effects of sertraline are rare.", "causes_side_effect adverse-event"),
        ("You can drink alcohol while taking amitriptyline.", "interacts_with alcohol"),
        ("Codeine is not a painkiller.", "is_a analgesic"),
        ("With turmeric you feel better.", "treats entity-condition"),
        ("Turmeric with breakfast relieves dizziness.", "treats dizziness"),
    ],
)
def test_but_not_what_it_does_itself(text: str, expected: str) -> None:
    assert expected in wrong(text)

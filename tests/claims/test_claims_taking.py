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
        "Taking ibuprofen with food makes stomach upset less likely.",
        "Starting carbamazepine at a low dose lowers the risk of hyponatraemia.",
        "Taking amitriptyline at night can reduce drowsiness.",
        "Nausea often fades after a few weeks of duloxetine.",
        "Drinking water while taking amitriptyline helps prevent constipation.",
        "Sedation from ashwagandha goes away after stopping ashwagandha.",
        "Low doses of carbamazepine do not cause hyponatraemia.",
        "Stopping non-steroidal anti-inflammatory drugs (NSAIDs) usually relieves gastrointestinal bleeding.",
        "# Ashwagandha\n\nStopping ashwagandha usually eases the drowsiness.",
        "# Colon cleanses\n\nColon cleanses can cause stomach upset.",
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
        ("Turmeric with breakfast relieves dizziness.", "treats dizziness"),
    ],
)
def test_but_not_what_it_does_itself(text: str, expected: str) -> None:
    assert expected in wrong(text)

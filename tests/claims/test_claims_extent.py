"""Where the words end that are shown as a claim."""

from __future__ import annotations

import pytest
from claims_small import built_in

from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse


def claimed(text: str) -> set[str]:
    """The words of what is claimed in a draft, read with the built-in reference."""
    judgements = read_claims(parse(text, "draft.md", "markdown"), built_in()).judgements
    return {text[j.claim.span.start : j.claim.span.end] for j in judgements}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Valerian lowers stress levels in a week.", "Valerian lowers stress levels"),
        ("Reiki strengthens the body's own natural defences.", "Reiki strengthens the body's own natural defences"),
        ("Reiki strengthens the body’s metabolism.", "Reiki strengthens the body’s metabolism"),
        ("Valerian relieves anxiety-induced insomnia.", "Valerian relieves anxiety-induced insomnia"),
        ("Valerian relieves anxiety-induced stomach pain symptoms too.",
         "Valerian relieves anxiety-induced stomach pain symptoms"),
        ("Homeopathy calms the immune system response of children.", "Homeopathy calms the immune system response"),
        ("Valerian relieves anxiety symptoms, health problems and more.", "Valerian relieves anxiety symptoms"),
        ("Ginkgo relieves Alzheimer's forever.", "Ginkgo relieves Alzheimer's"),
        ("Reiki restores the mental calmness of children.", "Reiki restores the mental calmness"),
        ("Reiki has a success rate of 88.9% here.", "Reiki has a success rate of 88.9%"),
        ("Reiki has a success rate of 88,9 % here.", "Reiki has a success rate of 88,9 %"),
        ("Reiki is a gentle alternative to full surgery.", "Reiki is a gentle alternative to full surgery"),
        ("Reiki is a gentle alternative to the knife, they say.", "Reiki is a gentle alternative to the knife"),
        ("Reiki is a gentle alternative to both.", "Reiki is a gentle alternative"),
        ("Reiki is a gentle alternative to a long and costly stay.", "Reiki is a gentle alternative"),
        ("Reiki restores harmony to 3 of 4 people.", "Reiki restores harmony"),
        ("Reiki quiets mental chatter today.", "Reiki quiets mental chatter"),
        ("Reiki restores joint alignment for good.", "Reiki restores joint alignment"),
        ("Reiki reduces nervous system hyperactivity.", "Reiki reduces nervous system hyperactivity"),
    ],
)  # fmt: skip
def test_a_claim_ends_where_its_phrase_ends(text: str, expected: str) -> None:
    assert expected in claimed(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Valerian relieves anxiety when levels are high.", "Valerian relieves anxiety"),
        ("Valerian relieves anxiety (symptoms vary).", "Valerian relieves anxiety"),
        ("Valerian relieves anxiety overnight.", "Valerian relieves anxiety"),
        ("Valerian relieves anxiety hence.", "Valerian relieves anxiety"),
        ("Reiki calms your mental and bodily self.", "Reiki calms your mental"),
        ("Valerian relieves anxiety - levels vary.", "Valerian relieves anxiety"),
        ("Reiki strengthens the body's and the mind's.", "Reiki strengthens the body's"),
        ("Valerian relieves anxiety", "Valerian relieves anxiety"),
        ("Chronic pain is psychological but real.", "Chronic pain is psychological"),
        ("Chronic pain is psychological because we say so.", "Chronic pain is psychological"),
    ],
)
def test_what_follows_is_left_out(text: str, expected: str) -> None:
    assert expected in claimed(text)

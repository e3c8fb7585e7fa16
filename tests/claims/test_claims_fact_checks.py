"""What fact checks and columns tell only to weigh it: labels, verdicts, posts that go round, questions behind."""

from __future__ import annotations

import pytest
from claims_small import acts, said, treats

HEMP = [treats("hemp", "arthritis", "absolute")]


@pytest.mark.parametrize(
    "text",
    [
        "# Fact check: hemp oil cures arthritis\n\nIt came back this winter.",
        "**The claim:** Hemp oil cures arthritis.",
        "**What was claimed:** Hemp oil cures arthritis.",
        "**Misleading:** Hemp oil cures arthritis.",
        "Debunked: hemp oil cures arthritis.",
        "True or false: hemp oil cures arthritis.",
        "Statement 3: hemp oil cures arthritis.",
        "Viral claim: hemp oil cures arthritis.",
        "Hemp oil cures arthritis: false.",
        "Hemp oil cures arthritis. Our rating: mostly false.",
        "Hemp oil cures arthritis.\n\nThe verdict is misleading.",
        "## Claim\n\nHemp oil cures arthritis.\n\n## Verdict\n\nFalse.",
        "WHAT WAS CLAIMED\n\nHemp oil cures arthritis.",
        "# Five claims about health that are not true\n\n1. Hemp oil cures arthritis\n2. Tea is bad",
        "# Three tales that do not hold water\n\n- Hemp oil cures arthritis",
    ],
)
def test_what_is_told_to_be_weighed_is_nobodys_claim(text: str) -> None:
    assert said(text, "treats") == []


@pytest.mark.parametrize(
    "text",
    [
        "A post shared more than 12,000 times on Facebook says that hemp oil cures arthritis.",
        "A video viewed two million times claims that hemp oil cures arthritis.",
        "Screenshots shared on Instagram say that hemp oil cures arthritis.",
        "A chain message on WhatsApp says hemp oil cures arthritis.",
        "In a podcast, the influencer said that hemp oil cures arthritis.",
        'The video\'s caption reads: "Hemp oil cures arthritis."',
        'It says on the bottle that hemp oil "cures arthritis".',
        '"Hemp oil cures arthritis," the post says.',
        "A petition with 4,100 names says that hemp oil cures arthritis.",
        'Bottles are sold with the words "hemp oil cures arthritis".',
    ],
)
def test_what_posts_say_is_left_to_them(text: str) -> None:
    assert said(text, "treats") == []


@pytest.mark.parametrize(
    "question",
    [
        "Is she right?",
        "Is that true?",
        "Is my neighbour wrong?",
        "Is there anything in it?",
        "Should I buy some?",
        "What do you think?",
        "True?",
        "Was he really right?",
        "And is there any truth in this?",
    ],
)
def test_who_asks_whether_it_is_true_does_not_say_so(question: str) -> None:
    assert said(f"My aunt swears that hemp oil cures arthritis. {question} No.", "treats") == []
    assert said(f"My aunt insists: hemp oil cures arthritis. {question}", "treats") == []
    assert said(f"Hemp oil cures arthritis. {question}", "treats") == []
    assert said(f"Hemp oil cures arthritis. {question} Yes, it does.", "treats") == HEMP


@pytest.mark.parametrize(
    "text",
    [
        "Fact: hemp oil cures arthritis.",
        "Why it works: hemp oil cures arthritis.",
        "Hemp oil cures arthritis. Should you wait?",
        "Hemp oil cures arthritis. So why not try it?",
        "Hemp oil cures arthritis. Right, are you ready?",
        "Hemp oil cures arthritis: no other oil does.",
        "Hemp oil cures arthritis: it is true.",
        "Hemp oil cures arthritis. Is it right for you?",
        "Hemp oil cures arthritis. Our rating: five stars.",
        "## Our claim to fame\n\nHemp oil cures arthritis.",
        "Share this post: hemp oil cures arthritis.",
        "Watch our video to see how hemp oil cures arthritis.",
        "# Five tales from our customers\n\n- Hemp oil cures arthritis",
    ],
)
def test_sellers_say_it_all_the_same(text: str) -> None:
    assert said(text, "treats") == HEMP


@pytest.mark.parametrize(
    "text",
    [
        "She could not make sertraline bind to NMDA receptors.",
        "No laboratory could get sertraline to act on NMDA receptors.",
        "It was impossible to make sertraline act on NMDA receptors.",
        "Nobody has ever got sertraline to act on NMDA receptors.",
    ],
)
def test_what_nobody_could_bring_about_is_not_so(text: str) -> None:
    assert said(text, "has_mechanism") == []


def test_what_one_could_not_do_without_says_nothing_of_it() -> None:
    text = "You cannot get better without it: sertraline acts on NMDA receptors."
    assert said(text, "has_mechanism") == [acts("sertraline", "nmda-blockade")]

"""How a claim is meant: what weakens, raises, denies, narrows it, and what keeps it from being one."""

from __future__ import annotations

import pytest
from claims_small import denies, judge, said, treats

from neurolint.claims.model import Strength


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Duloxetine cures nerve pain.", "absolute"),
        ("Duloxetine is proven to relieve nerve pain.", "absolute"),
        ("Duloxetine always relieves nerve pain.", "absolute"),
        ("Duloxetine completely relieves nerve pain.", "absolute"),
        ("Duloxetine relieves nerve pain for good.", "absolute"),
        ("Duloxetine is guaranteed to relieve nerve pain.", "absolute"),
        ("Duloxetine relieves nerve pain.", "direct"),
        ("Studies show that duloxetine relieves nerve pain.", "direct"),
        ("Duloxetine has been shown to relieve nerve pain.", "direct"),
        ("Duloxetine can relieve nerve pain.", "can"),
        ("Duloxetine can relieve nerve pain, though not always.", "can"),
        ("Duloxetine has the ability to relieve nerve pain.", "can"),
        ("A trial demonstrated that duloxetine could relieve nerve pain.", "can"),
        ("A trial showed that duloxetine could perhaps relieve nerve pain.", "possible"),
        ("A trial suggested that duloxetine could relieve nerve pain.", "uncertain"),
        ("A trial shows that duloxetine could relieve nerve pain.", "possible"),
        ("Duloxetine probably relieves nerve pain.", "probable"),
        ("Duloxetine is likely to relieve nerve pain.", "probable"),
        ("Duloxetine tends to relieve nerve pain.", "probable"),
        ("Duloxetine may relieve nerve pain.", "possible"),
        ("Duloxetine might relieve nerve pain.", "possible"),
        ("Duloxetine could possibly relieve nerve pain.", "possible"),
        ("Duloxetine seems to relieve nerve pain.", "possible"),
        ("Duloxetine is thought to relieve nerve pain.", "possible"),
        ("Some evidence suggests that duloxetine relieves nerve pain.", "possible"),
        ("Duloxetine relieves nerve pain in some people.", "possible"),
        ("Duloxetine relieves nerve pain to some extent.", "possible"),
        ("Duloxetine relieves nerve pain, but more research is needed.", "possible"),
        ("There is little evidence that duloxetine relieves nerve pain.", "uncertain"),
        ("Duloxetine has yet to be shown to relieve nerve pain.", "uncertain"),
        ("It remains unproven that duloxetine relieves nerve pain.", "uncertain"),
    ],
)
def test_the_scale_of_strength(text: str, strength: Strength) -> None:
    assert said(text, "treats") == [treats("duloxetine", "neuropathic-pain", strength)]


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Duloxetine can cure nerve pain.", "direct"),
        ("Duloxetine may cure nerve pain.", "possible"),
        ("Duloxetine can possibly relieve nerve pain.", "possible"),
        ("Duloxetine may help some people with nerve pain.", "uncertain"),
        ("Duloxetine may always relieve nerve pain.", "possible"),
        ("Duloxetine may be a promising option for nerve pain.", "possible"),
    ],
)
def test_the_weakest_modifier_wins(text: str, strength: Strength) -> None:
    assert said(text, "treats") == [treats("duloxetine", "neuropathic-pain", strength)]


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Duloxetine may be old, but it relieves nerve pain.", "direct"),
        ("It may rain; duloxetine relieves nerve pain.", "direct"),
        ("Duloxetine, which may be old, relieves nerve pain.", "direct"),
        ("Duloxetine (which may be old) relieves nerve pain.", "direct"),
        ("In May duloxetine relieves nerve pain.", "direct"),
        ("A little duloxetine relieves nerve pain.", "possible"),
        ("Muscle testing relieves nerve pain.", "direct"),
        ("Testing duloxetine relieves nerve pain.", "uncertain"),
        ("Promising but preliminary: duloxetine relieves nerve pain.", "possible"),
        ("Weak and mixed evidence – duloxetine relieves nerve pain.", "possible"),
        ("Limited offer: duloxetine relieves nerve pain.", "direct"),
    ],
    ids=[
        "other clause",
        "before a semicolon",
        "insertion",
        "brackets",
        "the month is no verb",
        "a little is no denial",
        "part of a name",
        "beside a name",
        "a label that grades",
        "behind a dash",
        "no grade",
    ],
)
def test_a_modifier_reaches_its_own_claim(text: str, strength: Strength) -> None:
    assert [claim.strength for claim in said(text, "treats")] == [strength]


@pytest.mark.parametrize(
    "text",
    [
        "Duloxetine does not relieve nerve pain.",
        "Duloxetine doesn't relieve nerve pain.",
        "Duloxetine doesn’t relieve nerve pain.",
        "Duloxetine never relieves nerve pain.",
        "Duloxetine fails to relieve nerve pain.",
        "Duloxetine is not effective for nerve pain.",
        "Duloxetine is no longer effective for nerve pain.",
        "Duloxetine provides no relief from nerve pain.",
        "Nerve pain is not eased by duloxetine.",
        "Duloxetine is ineffective for nerve pain.",
        "Duloxetine is a useless treatment for nerve pain.",
        "Duloxetine has no effect on nerve pain.",
    ],
)
def test_a_denial(text: str) -> None:
    assert said(text, "treats") == [denies("duloxetine", "neuropathic-pain")]


def test_what_failed_once_is_no_general_denial() -> None:
    text = "Duloxetine did not relieve their nerve pain."
    assert said(text, "treats") == [denies("duloxetine", "neuropathic-pain", "possible")]


@pytest.mark.parametrize(
    "text",
    [
        "Duloxetine is not only effective for nerve pain but cheap.",
        "Duloxetine is without any doubt effective for nerve pain.",
        "No doubt duloxetine relieves nerve pain.",
        "Duloxetine relieves nerve pain without side effects.",
        "Duloxetine relieves nerve pain, not fatigue.",
        "Duloxetine is not safe, but it relieves nerve pain.",
        "Although it is no cure-all, duloxetine relieves nerve pain.",
        "Duloxetine is not new; it relieves nerve pain.",
    ],
)
def test_a_false_or_ended_denial(text: str) -> None:
    assert [claim.polarity for claim in said(text, "treats")] == ["affirmed"]
    assert said(text, "treats")[0].strength in {"direct", "absolute"}


@pytest.mark.parametrize(
    "text",
    [
        "Neither duloxetine nor sertraline relieves nerve pain.",
        "Duloxetine and tricyclics do not relieve nerve pain.",
    ],
)
def test_a_denial_reaches_all_subjects(text: str) -> None:
    assert [claim.polarity for claim in said(text, "treats")] == ["negated", "negated"]


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Duloxetine does not cure nerve pain.", "uncertain"),
        ("Duloxetine does not stop nerve pain.", "uncertain"),
        ("Duloxetine does not take away nerve pain.", "uncertain"),
        ("No trial found that duloxetine halts nerve pain.", "uncertain"),
        ("Duloxetine is not proven to relieve nerve pain.", "uncertain"),
        ("Duloxetine does not relieve nerve pain in everyone.", "uncertain"),
        ("Duloxetine does not relieve nerve pain straight away.", "uncertain"),
        ("Duloxetine is not ineffective for nerve pain.", "possible"),
        ("Studies did not show that duloxetine relieves nerve pain.", "uncertain"),
    ],
)
def test_to_deny_the_certainty_or_the_extent_is_not_to_deny_the_benefit(
    text: str, strength: Strength
) -> None:
    assert said(text, "treats") == [treats("duloxetine", "neuropathic-pain", strength)]


@pytest.mark.parametrize(
    "text",
    [
        # questions
        "Does duloxetine relieve nerve pain?",
        "Duloxetine relieves nerve pain?",
        "(Does duloxetine relieve nerve pain?)",
        "# Does duloxetine relieve nerve pain",
        "# How duloxetine relieves nerve pain",
        # conditions
        "If duloxetine relieves nerve pain, take it.",
        "Wait until duloxetine relieves nerve pain.",
        "It is unknown whether duloxetine relieves nerve pain.",
        "Learn whether duloxetine relieves nerve pain.",
        # advice
        "Ask your doctor which duloxetine relieves nerve pain.",
        "Remember to ask if duloxetine relieves nerve pain.",
        # myths
        "It is a myth that duloxetine relieves nerve pain.",
        "It is wrong to say that duloxetine relieves nerve pain.",
        "Contrary to popular belief, duloxetine relieves nerve pain.",
        "Duloxetine relieves nerve pain. False.",
        "Duloxetine was once thought to relieve nerve pain.",
        "Duloxetine was expected to relieve nerve pain.",
        "## Myths\n\n- Duloxetine relieves nerve pain.",
        "| Myth | Fact |\n|---|---|\n| Duloxetine relieves nerve pain. | It is old. |",
        "| Claim | Evidence |\n|---|---|\n| Duloxetine relieves nerve pain. | None |",
        "| Popular belief | What trials show |\n|---|---|\n| Duloxetine relieves nerve pain. | Nothing |",
        "Fake news: duloxetine relieves nerve pain.",
        "Claim 2: duloxetine relieves nerve pain.",
        "Popular belief #3 – duloxetine relieves nerve pain.",
        "Myth 4. Duloxetine relieves nerve pain.",
        "Rumour. Duloxetine relieves nerve pain.",
        "# Duloxetine relieves nerve pain\n\n## Myth 1: “Duloxetine relieves nerve pain”\n\nIt is old.",
        "“Duloxetine relieves nerve pain.”",
        # others say so
        "The maker claims that duloxetine relieves nerve pain.",
        "Websites promise that duloxetine relieves nerve pain.",
        "> Duloxetine relieves nerve pain.",
        # animals
        "Duloxetine relieves nerve pain in mice.",
        "In animal studies, duloxetine relieves nerve pain.",
        # whom it does not help
        "People whose nerve pain is not eased by duloxetine suffer.",
    ],
)
def test_nobody_asserts_it(text: str) -> None:
    assert said(text, "treats") == []


@pytest.mark.parametrize(
    "text",
    [
        "## How it works\n\nDuloxetine relieves nerve pain.",
        "## Duloxetine relieves nerve pain",
        "If you sleep badly, duloxetine relieves nerve pain.",
        "Duloxetine relieves nerve pain. Is it old?",
        "Duloxetine relieves nerve pain. It is false to stop it.",
        "## Facts\n\n- Duloxetine relieves nerve pain.",
        "| Fact | Myth |\n|---|---|\n| Duloxetine relieves nerve pain. | It is old. |",
        "| Claim | Rating |\n|---|---|\n| Duloxetine relieves nerve pain. | Proven |",
        "| Ingredient | Claim |\n|---|---|\n| Leaf | Duloxetine relieves nerve pain. |",
        "## Duloxetine is old\n\nNonsense! Duloxetine relieves nerve pain.",
        "Myth? Duloxetine relieves nerve pain.",
        "Rest is good. Rumour. Duloxetine relieves nerve pain.",
        "We were always taught to rest, but duloxetine relieves nerve pain.",
        "Researchers point to studies showing that duloxetine relieves nerve pain.",
        "False-positive tests: duloxetine relieves nerve pain.",
        "Belief 2 helps. Duloxetine relieves nerve pain.",
        "Another claim. It is old. Duloxetine relieves nerve pain.",
        "Duloxetine relieves nerve pain in men.",
        "“Duloxetine” relieves “nerve pain”.",
        "Trials show that duloxetine relieves nerve pain.",
    ],
)
def test_somebody_asserts_it(text: str) -> None:
    assert said(text, "treats") == [treats("duloxetine", "neuropathic-pain")]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Duloxetine relieves nerve pain.", ()),
        ("Duloxetine relieves nerve pain in the long term.", ("long-term",)),
        ("Duloxetine gives long-term relief from nerve pain.", ("long-term",)),
        ("Duloxetine relieves nerve pain for years.", ("long-term",)),
        ("Duloxetine prevents migraine.", ("prevention",)),
        ("Duloxetine relieves nerve pain for a long time now.", ()),
        ("Duloxetine relieves nerve pain where others have not brought lasting change.", ()),
        ("Duloxetine is a long-term study; it relieves nerve pain.", ()),
    ],
)
def test_scope(text: str, scope: tuple[str, ...]) -> None:
    assert [judgement.claim.scope for judgement in judge(text, "treats")] == [scope]


def test_the_trace_names_the_cues() -> None:
    (judgement,) = judge("Duloxetine may not relieve nerve pain.", "treats")
    assert judgement.claim.trace == ("treats: active “relieve”", "possible: “may”", "negated: “not”")


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Evidence that duloxetine relieves nerve pain is still scant.", "uncertain"),
        ("Duloxetine relieves nerve pain, and it is still cheap.", "direct"),
        ("A small study in ten men long ago found that duloxetine relieves nerve pain.", "uncertain"),
        ("A large study in ten towns long ago found that duloxetine relieves nerve pain.", "direct"),
        ("Small studies are cheap, and we have long known that duloxetine relieves nerve pain.", "direct"),
    ],
)
def test_a_small_study_is_small_however_much_is_told_of_it(text: str, strength: str) -> None:
    assert [judgement.claim.strength for judgement in judge(text, "treats")] == [strength]

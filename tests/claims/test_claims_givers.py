"""Who gives a treatment, what it is measured out in, and goods without a name, each beside a near miss."""

from __future__ import annotations

import pytest
from claims_small import built_in

from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse


def read(text: str) -> list[str]:
    """What the built-in reference reads as benefits: "subject object strength"."""
    reading = read_claims(parse(text, "draft.md", "markdown"), built_in())
    claims = [judgement.claim for judgement in reading.judgements]
    return [f"{c.subject} {c.object} {c.strength}" for c in claims if c.predicate == "treats"]


BACK = "spinal-manipulation migraine"
BLEND = "supplement-blend entity-condition direct"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A chiropractor can relieve migraine.", [f"{BACK} can"]),
        ("Acupuncturists ease migraine.", ["acupuncture migraine direct"]),
        ("Chiropractors treat migraine.", []),
        ("Your chiropractor may ask about migraine.", []),
        ("Regular sessions of reiki relieve anxiety.", ["reiki anxiety-disorder direct"]),
        ("A few drops of lavender oil relieve anxiety.", ["essential-oil anxiety-disorder direct"]),
        ("Many types of medication treat anxiety.", []),
        ("Trials of reiki treat anxiety as an outcome.", []),
        ("Teachers of reiki relieve anxiety.", []),
        ("These supplements promote brain health.", [BLEND]),
        ("Our gummies have additional health benefits.", [BLEND]),
        ("These supplements are sold by the brain clinic.", []),
    ],
)
def test_benefit(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_what_a_treatment_is_used_for_is_no_promise() -> None:
    items = "\n\n- Migraine\n- Depression\n"
    used = "It is used for a wide variety of health issues, including:"
    helps = "It helps with a wide variety of health issues, including:"
    assert read(f"# Homeopathy\n\n## What conditions does homeopathy treat?\n\n{used}{items}") == []
    assert "homeopathic-remedy migraine direct" in read(f"# Homeopathy\n\n{helps}{items}")


@pytest.mark.parametrize(
    "lead",
    [
        "## What conditions or symptoms may reiki be helpful for?",
        "## Which conditions respond to reiki?",
        "## How can reiki help?",
        "## Some of the benefits of reiki",
        "The following conditions can be helped with reiki:",
        "We have successfully treated:",
        "Reiki has many benefits, such as:",
    ],
)
def test_what_follows_is_what_it_helps(lead: str) -> None:
    told = read(f"# Reiki\n\nReiki is quiet.\n\n{lead}\n\n- Migraine\n- Sciatica\n")
    assert {"reiki migraine direct", "reiki migraine can"} & set(told)


@pytest.mark.parametrize(
    "lead",
    [
        "## Effects of reiki",
        "## When to avoid reiki",
        "Tell the reiki teacher if you have:",
        "Reiki may have some benefit in:",
    ],
)
def test_what_follows_is_something_else(lead: str) -> None:
    told = read(f"# Reiki\n\nReiki is quiet.\n\n{lead}\n\n- Migraine\n- Sciatica\n")
    assert "reiki migraine direct" not in told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("CBD won't overcome:\n\n- Blue light before bed\n- Late coffee\n", False),
        ("**Approach:**\n\n- Address underlying causes\n", False),
        ("## Benefits\n\n- Address underlying causes\n", True),
        ("It can contribute to a host of health problems.\n", False),
        ("It can contribute to better health.\n", True),
    ],
)
def test_what_a_page_about_one_remedy_promises(text: str, *, found: bool) -> None:
    assert any(one.startswith("cannabidiol") for one in read(f"# CBD\n\nCBD is popular.\n\n{text}")) is found


@pytest.mark.parametrize(
    ("text", "granted"),
    [
        ("The body has organs that work all day to eliminate toxins.", False),
        ("The liver is busy with breaking down and eliminating toxins.", False),
        ("The body eliminates toxins through the skin.", False),
        ("People often use teas to get rid of toxins.", False),
        ("These teas get rid of toxins.", True),
    ],
)
def test_the_organs_do_remove_toxins(text: str, *, granted: bool) -> None:
    judgements = read_claims(
        parse(f"# Detox teas\n\n{text}\n", "draft.md", "markdown"), built_in()
    ).judgements
    assert any(j.claim.subject == "toxins-claim" for j in judgements) is granted

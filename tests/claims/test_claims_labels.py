"""Lines without a subject: behind a label that names the treatment, behind one that names the benefit, or promising."""

from __future__ import annotations

import pytest
from claims_small import built_in, said

from neurolint.claims.read import read_claims
from neurolint.drafts.read import parse

LIST = "# Natural help\n\nHere is the list.\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "- **Duloxetine:** Helps relieve migraine.",
        "- **Duloxetine:** Known to relieve migraine.",
        "- **Duloxetine:** Proven to relieve migraine.",
        "- **Duloxetine** – Known to relieve migraine.",
        "### Duloxetine\n\nA powerful remedy for migraine.",
        "### Duloxetine\n\n- **Pain relief:** It relieves migraine.",
    ],
)
def test_the_label_or_the_heading_tells_of_what(line: str) -> None:
    told = said(f"{LIST}{line}\n", "treats")
    assert [(one[0], one[2]) for one in told] == [("duloxetine", "migraine")]


@pytest.mark.parametrize(
    "line",
    [
        "- **Duloxetine:** Used to treat migraine.",
        "- **Duloxetine:** Said to relieve migraine.",
        "- **Duloxetine** – reputed to relieve migraine.",
        "- **Duloxetine, ketamine:** Helps relieve migraine.",
        "- **Doctors:** They relieve migraine.",
        "### Duloxetine\n\nA letter of thanks for migraine.",
        "So does the clinic: it relieves migraine.",
    ],
)
def test_what_is_no_label_of_one_treatment_tells_nothing(line: str) -> None:
    assert said(f"{LIST}{line}\n", "treats") == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Your pain will soon be gone.", True),
        ("Most people feel relief after one session.", True),
        ("Clients often report less pain.", True),
        ("Your pain will be rated.", False),
        ("Most people feel a tingling after one session.", False),
        ("Clients often report to the desk.", False),
        # in brackets behind something else, and behind a label that warns
        ("- Obesity (boosts energy levels)", False),
        ("- Wool (boosts energy levels)", False),
        ("- Reiki (boosts energy levels)", True),
        ("**Safety:** Mild, but can lower blood sugar.", False),
        ("**Benefits:** Mild, but can lower blood sugar.", True),
    ],
)
def test_what_is_promised_on_a_page_about_one_remedy(line: str, *, found: bool) -> None:
    text = f"# Reiki\n\nReiki is quiet.\n\n{line}\n"
    reading = read_claims(parse(text, "draft.md", "markdown"), built_in())
    assert any(judgement.claim.subject == "reiki" for judgement in reading.judgements) is found

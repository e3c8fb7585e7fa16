from __future__ import annotations

import pytest
from editorial_pages import check_of, hits

from neurolint.drafts.model import TextFormat
from neurolint.drafts.spans import Span

LONG = " ".join(
    ["Rest, ice and a firm bandage help a sprain, and most people walk again within a week."] * 12
)


def faults(
    text: str, form: TextFormat = "markdown", furniture: tuple[Span, ...] = ()
) -> list[tuple[str, str]]:
    found = hits(check_of("outline"), text, form, furniture)
    return [(hit.fields["fault"], text[hit.span.start : hit.span.end]) for hit in found]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("# Sprains\n\n### Ice\n\nCool it.", ("the level of the heading skips one", "### Ice")),
        (
            "---\ntitle: Sprains\n---\n\n### Ice\n\nCool it.",
            ("the level of the heading skips one", "### Ice"),
        ),
        ("# Sprains\n\nA.\n\n# Ice\n\nB.\n\n# Rest\n\nC.", ("a second heading of level 1", "# Ice")),
        ("# Sprains\n\n## Ice\n\n## Rest\n\nC.", ("nothing stands below the heading", "## Ice")),
        ("# Sprains\n\nA.\n\n## Ice\n", ("nothing stands below the heading", "## Ice")),
        (f"## Ice\n\n- {LONG}", ("the page has no title", "")),
    ],
)
def test_faults_of_marked_headings(text: str, fault: tuple[str, str]) -> None:
    assert [(told, words.strip()) for told, words in faults(text)] == [fault]


@pytest.mark.parametrize(
    "text",
    [
        "# Sprains\n\n## Ice\n\n### How long\n\nTen minutes.",
        "# Sprains\n\n## Ice\n\n```\n10 min\n```\n",
        "# Sprains\n\n## Ice\n\n- Cool it.\n",
        "Cool it.",
        "> # Their title\n\nCool it.\n\n> # Their next title\n",
    ],
)
def test_sound_outlines(text: str) -> None:
    assert faults(text) == []


def test_plain_text_without_title_and_blank_lines_is_told_once() -> None:
    text = f"{LONG}\nWhat helps\n{LONG}\nWhat does not\n{LONG}\n"
    told = [fault for fault, _ in faults(text, "text")]
    assert told == ["no title, no marked heading and no blank line sets the parts of the page apart"]


def test_plain_headings_are_advice_on_the_whole_file() -> None:
    text = f"Sprains\n\n{LONG}\n\nWhat helps\n\n{LONG}\n"
    assert faults(text, "text") == [("headings are told by their looks alone", "")]


def test_a_last_part_behind_two_blank_lines_has_lost_its_heading() -> None:
    text = f"Sprains\n\n{LONG}\n\nWhat helps\n\nIce helps. Rest helps too.\n\n\n{LONG}\n"
    assert ("the last part, set apart by blank lines, has no heading", LONG) in faults(text, "text")
    close = text.replace("\n\n\n", "\n\n")
    assert "has no heading" not in str(faults(close, "text"))


def test_a_line_taken_for_boilerplate_is_no_part_of_the_outline() -> None:
    text = "# Sprains\n\nCool it.\n\n## Leave a comment\n"
    assert len(faults(text)) == 1
    assert faults(text, furniture=(Span(text.index("##"), len(text)),)) == []


def test_single_faults_may_be_off_or_weigh_more() -> None:
    text = "# Sprains\n\n## Ice\n\n## Rest\n\nC."
    assert hits(check_of("outline", faults={"empty-section": "off"}), text) == []
    (hit,) = hits(check_of("outline", faults={"empty-section": "error"}), text)
    assert hit.severity == "error"


def test_the_case_of_headings_is_held_against_that_of_most() -> None:
    from editorial_pages import check_of, quotes

    def odd(*headings: str) -> list[str]:
        text = "\n\n".join(f"## {heading}\n\nText." for heading in headings)
        return quotes(check_of("headings", case="report"), text)

    small = ["Sleeping with raised heads", "Eating smaller suppers early"]
    assert odd(*small, "What Other Tablets Offer") == ["## What Other Tablets Offer"]
    assert odd("Sleeping With Raised Heads", "Eating Smaller Suppers", "What other tablets offer") == [
        "## What other tablets offer"
    ]
    assert odd(small[0], "What Other Tablets Offer") == []  # neither is that of most
    assert odd(*small, "WHAT OTHER TABLETS OFFER") == []
    assert odd(*small, "Living with Barrett oesophagus") == []  # a name
    assert odd(*small, "Medicines and Surgery") == []  # too few words to tell

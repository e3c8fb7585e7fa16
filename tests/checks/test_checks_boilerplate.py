from __future__ import annotations

import pytest
from editorial_pages import check_of, check_of_rule, hits, quotes

from neurolint.drafts.model import TextFormat

ARTICLE = "# Hay fever\n\nPollen is the cause of hay fever, and the wind carries it far from the tree."


@pytest.mark.parametrize(
    ("line", "form"),
    [("-", "text"), ("–", "text"), ("•", "text"), ("  —  ", "text"), ("*", "markdown"), ("-", "markdown")],
)
def test_a_line_with_a_lone_mark_is_left_over(line: str, form: TextFormat) -> None:
    text = f"{line}\n\nHay fever\n\nPollen is the cause."
    assert quotes(check_of("residue"), text, form) == [line.strip()]


@pytest.mark.parametrize(
    "text",
    [
        "Hay fever\n-\n\nPollen is the cause.",  # the line under a heading
        "---\ntitle: Hay fever\ntags:\n-\n---\n\nPollen is the cause.",
        "```\n-\n```\n",
        "| Drug | Dose |\n| - | - |\n| A | - |\n",
        "Hay fever\n\n---\n\nPollen is the cause.",
        "> Pollen\n>\n> is the cause.",
        "<!--\n-\n-->\n\nPollen is the cause.",
    ],
)
def test_marks_that_mean_something(text: str) -> None:
    assert quotes(check_of("residue"), text) == []


def test_a_box_is_reported_with_the_short_lines_below_it() -> None:
    check = check_of("residue", boxes=["opening hours"])
    text = (
        f"{ARTICLE}\n\n## Opening hours\n\n- Mon 9 to 12\n- Tue 14 to 18\n\n## What helps\n\nRinse your nose."
    )
    assert quotes(check, text) == ["## Opening hours\n\n- Mon 9 to 12\n- Tue 14 to 18"]


def test_contents_must_follow_their_label() -> None:
    check = check_of("residue", contents=["contents"])
    assert quotes(check, f"Contents\n\n{ARTICLE}") == ["Contents"]
    assert quotes(check, f"Contents\n\n- Hay fever\n\n{ARTICLE}") == []
    assert quotes(check, f"Contents\n\nHay fever\n\n{ARTICLE}") == []
    assert quotes(check, f"{ARTICLE}\n\nContents") == ["Contents"]


def test_a_scrap_below_a_paragraph_is_found_on_its_line() -> None:
    text = "Pollen is the cause.\nShare this article\n\nRinse your nose."
    assert quotes(check_of_rule("BLP003"), text) == ["Share this article"]


def test_hashtags_are_lines_or_tails_and_not_words_in_a_sentence() -> None:
    check = check_of("hashtags")
    assert quotes(check, f"{ARTICLE} #pollen #spring") == ["#pollen #spring"]
    assert quotes(check, f"{ARTICLE} The hashtag was #pollen") == []
    assert quotes(check, "- #pollen\n- #spring\n") == ["#pollen", "#spring"]
    assert quotes(check, "See issue #12.\n\n#1\n") == []


SHAPES = {"labels": ["you may also like", "read more"], "shapes": ["secret", "you"]}


def test_teasers_end_a_page_and_speak_of_something_else() -> None:
    check = check_of("teasers", **SHAPES)
    teaser = "The Secret Kitchen Gadget Every Grandmother Owned"
    assert quotes(check, f"{ARTICLE}\n\n{teaser}") == [teaser]
    assert quotes(check, f"{ARTICLE}\n\n{teaser}\n\nMore prose follows here, and ends like prose does.") == []
    assert quotes(check, f"{ARTICLE}\n\nThe Secret Cause Of Hay Fever: Grass Pollen") == []
    assert quotes(check, f"{ARTICLE}\n\nThe Kitchen Gadget Every Grandmother Owned") == []
    assert quotes(check, teaser) == []
    asked = "Is the secret of every grandmother a gadget?"
    assert quotes(check, f"{ARTICLE}\n\n{asked}") == []  # it may be the author's own
    assert quotes(check, f"{ARTICLE}\n\n{asked}\n\n{teaser}") == [asked, teaser]
    assert quotes(check, f"{ARTICLE}\n\nNobody could have known that. {asked}") == []


def test_a_label_takes_its_headlines_along_unless_they_are_links() -> None:
    check = check_of("teasers", **SHAPES)
    box = "You may also like\n\n- Ten quiet hobbies\n- Bread without yeast"
    assert quotes(check, f"{ARTICLE}\n\n{box}\n") == [box]
    assert quotes(check, f"{ARTICLE}\n\nYou may also like\n\n- [Ten quiet hobbies](/hobbies)\n") == []
    assert quotes(check, f"{ARTICLE}\n\nYou may also like the taste of it.") == []
    assert quotes(check, "Read more: Bread without yeast\n\nPollen is the cause.") == [
        "Read more: Bread without yeast"
    ]


def test_a_biography_stands_at_either_end_and_is_no_patient_s_story() -> None:
    check = check_of("biography", roles=["i am a <0-2> blogger"], patient=["my (migraine|pain)"])
    bio = "I am a food blogger."
    middle = "\n\n".join(f"Paragraph {number} says something." for number in range(16))
    assert quotes(check, f"{middle}\n\n{bio}") == [bio]
    assert quotes(check, f"{bio}\n\n{middle}") == [bio]
    assert quotes(check, f"{middle}\n\n{bio}\n\n{middle}") == []
    assert quotes(check, "I am a food blogger, and my migraine began at ten.") == []


def test_a_heading_makes_every_paragraph_below_a_biography() -> None:
    text = f"{ARTICLE}\n\n## About the author\n\nJoan Pike keeps bees.\n\nShe likes pollen."
    assert len(hits(check_of("biography", roles=["blogger"]), text)) == 2


MENU = ["home", "our team", "shop", "[privacy] policy"]


def test_a_list_of_which_half_are_parts_of_a_site_is_a_menu_wherever_it_stands() -> None:
    check = check_of("residue", entries=MENU)
    rows = "- Our team\n- Birch\n- Shop\n- Grass"
    assert quotes(check, f"{ARTICLE}\n\n{rows}\n\nRinse your nose.") == [rows]
    assert quotes(check, f"{ARTICLE}\n\n{rows}\n- Hazel\n\nRinse your nose.") == []  # two of five
    assert quotes(check, f"{ARTICLE}\n\nIt says:\n\n{rows}\n\nRinse your nose.") == []
    assert quotes(check, f"{ARTICLE}\n\n- Shop\n- Birch\n\nRinse your nose.") == []


def test_the_way_to_the_page_begins_at_home_and_on_top() -> None:
    check = check_of("residue", entries=MENU, home=["home"])
    trail = "- Home\n- Hay fever"
    assert quotes(check, f"{trail}\n\n{ARTICLE}") == [trail]
    assert quotes(check, f"{ARTICLE}\n\nRinse your nose.\n\nSleep.\n\n{trail}") == []


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("- Phone: 555 0100\n- Web: www.rinse.com", True),
        ("- Phone: 555 0100", False),
        ("- Phone: 555 0100\n- Phone: 555 0101", False),  # leads to no host
        ("- Phone: 555 0100\n- Web: www.noses.gov", False),
        ("- Phone: a helpline\n- Web: www.rinse.com", False),
        ("- Birch: 555 0100\n- Grass: www.rinse.com", False),
    ],
)
def test_the_address_of_a_business_is_two_lines_that_lead_to_a_shop(lines: str, found: bool) -> None:
    check = check_of("residue", details=["(phone|web)"], kept=["helpline"])
    assert quotes(check, f"{ARTICLE}\n\n{lines}\n\nRinse your nose.") == ([lines] if found else [])


def test_titles_with_their_publishers_are_a_list_of_a_library_unless_they_lead_there() -> None:
    check = check_of("residue", tails=["pdf"])
    lines = ["Hay fever (Institute of Noses)", "Pollen (University of Salt) - PDF", "Rinses (Nose Society)"]
    rows = "\n".join(f"- {line}" for line in lines)
    assert quotes(check, f"{ARTICLE}\n\n{rows}\n\nRinse your nose.") == [rows]
    assert quotes(check, f"{ARTICLE}\n\n- {lines[0]}\n- {lines[1]}\n\nRinse your nose.") == []
    linked = "\n".join(f"- [{line}](https://example.org/)" for line in lines)
    assert quotes(check, f"{ARTICLE}\n\n{linked}\n\nRinse your nose.") == []


def test_a_heading_above_prose_is_no_scrap_whatever_it_begins_with() -> None:
    check = check_of("residue", starts=["learn more about"])
    prose = "Pollen is the dust of trees and grasses. " * 5
    assert quotes(check, f"{ARTICLE}\n\n## Learn more about pollen\n\n{prose}") == []
    assert quotes(check, f"{ARTICLE}\n\n## Learn more about pollen\n\nRinse.") == [
        "## Learn more about pollen"
    ]


def test_a_notice_is_told_by_parts_that_come_together_in_a_sentence() -> None:
    check = check_of_rule("BLP006")
    told = "None of this content is written to replace the care of a doctor's team."
    assert quotes(check, f"{ARTICLE}\n\nThis text cannot replace medical care.") == [
        "This text cannot replace medical care."
    ]
    assert quotes(check, f"{ARTICLE}\n\nA rinse cannot replace medical care.") == []
    assert quotes(check, f"{ARTICLE}\n\nThis text cannot replace. Medical care helps.") == []
    assert quotes(check, f"{ARTICLE}\n\n“{told}”") == []


def test_the_line_of_a_wire_service_stands_on_top_and_is_no_sentence() -> None:
    check = check_of_rule("BLP007")
    assert quotes(check, f"--News Direct--\n\n{ARTICLE}") == ["--News Direct--"]
    assert quotes(check, f"Leeds (Openpr) 3 May 2024\n\n{ARTICLE}") == ["Leeds (Openpr) 3 May 2024"]
    assert quotes(check, f"Openpr printed it on 3 May 2024.\n\n{ARTICLE}") == []
    assert quotes(check, f"Leeds, 3 May 2024\n\n{ARTICLE}\n\nA press release told of it.") == []

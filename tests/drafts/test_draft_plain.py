"""Plain text: headings without marks, lists with and without markers, lines wrapped by hand."""

from __future__ import annotations

import pytest
from draft_pictures import blocks, picture, sliced

from neurolint.drafts.read import parse

LONG = "Nerves that are harmed send signals of their own, and the brain takes them for pain in the limb."


def _headings(source: str) -> list[str]:
    return [block.text for block in blocks(source, "text") if block.kind == "heading"]


def _items(source: str) -> list[str]:
    return [block.text for block in blocks(source, "text") if block.kind == "item"]


# Headings


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"What helps\n\n{LONG}", ["What helps"]),
        (f"What helps\n{LONG}", ["What helps"]),
        (f"{LONG}\nWhat helps?\n{LONG}", ["What helps?"]),
        (f"Summary:\n{LONG}", ["Summary:"]),
        (f"It works!\n\n{LONG}", ["It works!"]),
        (f"“What helps”\n\n{LONG}", ["“What helps”"]),
        (f"10 things that help\n\n{LONG}", ["10 things that help"]),
        (f"🌿 What helps\n\n{LONG}", ["🌿 What helps"]),
        (f"**What helps**\n\n{LONG}", ["What helps"]),
        (f"Title\n\nTitle again\n\n{LONG}", ["Title", "Title again"]),
        ("What helps\n- this\n- that", ["What helps"]),
        ("Only a title", ["Only a title"]),
        (f"{LONG}\n\nFirst teaser\n\nSecond teaser", ["First teaser", "Second teaser"]),
        (f"## What helps\n\n{LONG}", ["What helps"]),
    ],
)
def test_headings(source: str, expected: list[str]) -> None:
    assert _headings(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        f"A short paragraph.\n\n{LONG}",
        f"A short clause,\n\n{LONG}",
        f"A short clause;\n\n{LONG}",
        f"She said it “works.”\n\n{LONG}",
        f"lower case start\n\n{LONG}",
        f"#hashtag #another\n\n{LONG}",
        f"by Jane Doe\n\n{LONG}",
        f"By Jane Doe\n\n{LONG}",
        f"Medically reviewed by Jane Doe\n\n{LONG}",
        f"By Jane Doe\nScience Desk\n{LONG}",
        f"One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen\n\n{LONG}",
        f"{'Long' * 30} words\n\n{LONG}",
        "It helps with:\n- this\n- that",
        f"{LONG}\n\nThe last line has no stop",
        f"-\n\n{LONG}",
        f"See http://x.org\n\n{LONG}",
    ],
)
def test_no_heading(source: str) -> None:
    assert _headings(source) == []


def test_marked_headings_keep_their_level() -> None:
    assert picture("### What helps\n\nMuch.", "text") == ["heading3: What helps", "paragraph: Much."]


def test_a_lone_hyphen_is_a_paragraph() -> None:
    assert picture(f"-\nTitle\n{LONG}", "text") == ["paragraph: -", "heading0: Title", f"paragraph: {LONG}"]


# Lists


@pytest.mark.parametrize("marker", ["-", "*", "+", "•", "–", "▪", "1.", "1)", "(1)", "a)", "(a)"])
def test_markers(marker: str) -> None:
    found = blocks(f"It helps with:\n  {marker} pain\n  {marker}\tsleep", "text")
    assert [(block.kind, block.text, block.lead_in) for block in found] == [
        ("paragraph", "It helps with:", None),
        ("item", "pain", 0),
        ("item", "sleep", 0),
    ]


@pytest.mark.parametrize(
    "source",
    ["-pain and sleep, it says.", "1.5 mg is the dose.", "2019. That was the year.", "A. Smith wrote it.",
     "*Pain* is the journal.", "– ", "5 * 3 is more than 10."],
)  # fmt: skip
def test_no_marker(source: str) -> None:
    assert _items(source) == []


def test_a_bullet_may_stand_close() -> None:
    assert _items("•pain\n•sleep") == ["pain", "sleep"]


def test_signs_alone_are_a_rule() -> None:
    assert picture("Text here.\n* * *\n-----\nMore here.", "text") == [
        "paragraph: Text here.", "rule: ", "rule: ", "paragraph: More here.",
    ]  # fmt: skip


def test_items_nest_by_indentation() -> None:
    source = "Causes:\n- nerves\n  - in the hand\n    1. thumb\n  - in the foot\n- joints"
    found = blocks(source, "text")
    assert [(block.level, block.text, block.lead_in) for block in found[1:]] == [
        (1, "nerves", 0), (2, "in the hand", 1), (3, "thumb", 2), (2, "in the foot", 1), (1, "joints", 0),
    ]  # fmt: skip


def test_bullets_below_a_number_nest_without_indentation() -> None:
    found = blocks("1. Drugs\n- one\n- two\n2. Rest\n- three", "text")
    assert [(block.level, block.text, block.lead_in) for block in found] == [
        (1, "Drugs", None), (2, "one", 0), (2, "two", 0), (1, "Rest", None), (2, "three", 3),
    ]  # fmt: skip


def test_another_marker_begins_another_list() -> None:
    found = blocks("Causes:\n- nerves\n- joints\n\n1. first\n2. second", "text")
    assert [(block.level, block.lead_in) for block in found[1:]] == [(1, 0), (1, 0), (1, None), (1, None)]


def test_a_list_goes_on_over_blank_lines() -> None:
    found = blocks("Causes:\n\n- nerves\n\n- joints\n\nText that follows.", "text")
    assert [(block.kind, block.lead_in) for block in found] == [
        ("paragraph", None), ("item", 0), ("item", 0), ("paragraph", None),
    ]  # fmt: skip


def test_indented_text_belongs_to_the_item() -> None:
    source = "- nerves, which hurt\n  for years\n\n  They heal slowly.\n\nOther text."
    assert picture(source, "text") == [
        "item1: nerves, which hurt\nfor years", "item1: They heal slowly.", "paragraph: Other text.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"It helps with:\npain\nsleep\n\n{LONG}", ["pain", "sleep"]),
        (f"It helps with:\nPain\nSleep\n{LONG}", ["Pain", "Sleep"]),
        (f"It helps with:\n\nPain\nSleep\n\n{LONG}", ["Pain", "Sleep"]),
        (f"It helps with:\n\nPain\n\nSleep\n\nConclusion\n\n{LONG}", ["Pain", "Sleep"]),
        (f"It helps with:\nPain at night\nSleep\nHow To Take It\n{LONG}", ["Pain at night", "Sleep"]),
        (f"It helps with:\nPain at night\nSleep\nIs it safe?\n{LONG}", ["Pain at night", "Sleep"]),
        (f"It helps with:\npain;\nsleep;\nand mood.\n\n{LONG}", ["pain;", "sleep;", "and mood."]),
        (f"It helps with:\nPain\nSleep\nIt has no effect on mood.\n{LONG}", ["Pain", "Sleep"]),
        ("It helps with:\nPain\nSleep\nIt harms:\nMood\nMemory", ["Pain", "Sleep", "Mood", "Memory"]),
    ],
)
def test_lists_without_markers(source: str, expected: list[str]) -> None:
    found = blocks(source, "text")
    assert [block.text for block in found if block.kind == "item"] == expected
    assert found[1].lead_in == 0


@pytest.mark.parametrize(
    "source",
    [
        f"It helps with:\nPain\n\n{LONG}",
        f"It helps with:\n{LONG}\n{LONG}",
        "It helps with\nPain\nSleep",
        f"Summary:\n\nA short paragraph.\n\n{LONG}",
        f"It helps.\nPain\nSleep\n\n{LONG}",
    ],
)
def test_no_list_without_markers(source: str) -> None:
    assert _items(source) == []


# Numbered lines


def test_a_numbered_question_above_its_answer_is_a_heading() -> None:
    source = f"1. Can it help?\n\n{LONG}\n\n2. Is it safe?\n\n{LONG}"
    assert picture(source, "text") == [
        "heading0: Can it help?", f"paragraph: {LONG}", "heading0: Is it safe?", f"paragraph: {LONG}",
    ]  # fmt: skip


def test_numbered_lines_above_paragraphs_are_headings() -> None:
    assert _headings(f"1. Stretch\n{LONG}\n2. Walk\n{LONG}") == ["Stretch", "Walk"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"Steps:\n1. Stretch\n2. Walk\n3. Rest\n\n{LONG}", ["Stretch", "Walk", "Rest"]),
        (f"Ask:\n1. Is it safe?\n2. Can it help?\n\n{LONG}", ["Is it safe?", "Can it help?"]),
        (f"1. Stretch\n\n{LONG}", ["Stretch"]),
        (
            f"1. Stretch every day.\n\n{LONG}\n\n2. Walk every day.\n\n{LONG}",
            ["Stretch every day.", "Walk every day."],
        ),
        ("1. Is it safe?", ["Is it safe?"]),
    ],
)
def test_numbered_items(source: str, expected: list[str]) -> None:
    assert _items(source) == expected


# Lines


def test_each_line_is_a_paragraph_where_there_are_no_blank_lines() -> None:
    assert picture(f"{LONG}\n{LONG}\nWhat helps\n{LONG}", "text") == [
        f"paragraph: {LONG}", f"paragraph: {LONG}", "heading0: What helps", f"paragraph: {LONG}",
    ]  # fmt: skip


WRAPPED = """\
Nerves that are harmed send signals of their own, and the brain takes
them for pain in the limb that they serve. Doctors have looked for a
Remedy for many years, and so far
none of them works for all.

What Helps
Drugs that were made for low mood help some people with this pain, as
do drugs that were made for fits. The dose is lower, for instance:

  - ten milligrams of one of them, taken at night, at least two hours
    after a meal
  - more of it

The next step, if that is not enough, is for a doctor to decide, and
not for a neighbour.
"""


def test_wrapped_lines_are_joined() -> None:
    assert [line.replace("\n", " / ")[:90] for line in picture(WRAPPED, "text")] == [
        "paragraph: Nerves that are harmed send signals of their own, and the brain takes / them fo",
        "paragraph: none of them works for all.",
        "heading0: What Helps",
        "paragraph: Drugs that were made for low mood help some people with this pain, as / do drug",
        "item1: ten milligrams of one of them, taken at night, at least two hours / after a meal",
        "item1: more of it",
        "paragraph: The next step, if that is not enough, is for a doctor to decide, and / not for ",
    ]


def test_a_clause_goes_on_in_the_next_line() -> None:
    assert picture("It helps some,\nbut not all.", "text") == ["paragraph: It helps some,\nbut not all."]


@pytest.mark.parametrize(
    "source",
    [
        "It helps some.\nIt harms others.",
        "It helps some,\nIt harms others.",
        "It helps some people with pain in their hands and feet at night\nOthers have no gain.",
        f"{LONG} {LONG} takes\nthem for pain.",
    ],
)
def test_lines_that_stay_apart(source: str) -> None:
    assert len(blocks(source, "text")) == 2


def test_a_break_maps_to_the_line_end_and_the_indentation() -> None:
    draft = parse("It helps some, \r\n   but not all.", "draft.txt", "text")
    assert sliced(draft, draft.blocks[0], "some,\nbut") == "some, \r\n   but"
    assert sliced(draft, draft.blocks[0], "\n") == " \r\n   "


# Stars


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("A study in *Pain* found it.", "A study in Pain found it."),
        ("It is **very** and ***truly*** so.", "It is very and truly so."),
        ("Found (in *The Pain Journal*, 2019).", "Found (in The Pain Journal, 2019)."),
        ("As 5*3*2 and 5 * 3 * 2 say.", "As 5*3*2 and 5 * 3 * 2 say."),
        ("One *star and **two.", "One *star and **two."),
        ("With _under_ scores.", "With _under_ scores."),
        ("Uneven **stars* here.", "Uneven **stars* here."),
    ],
)
def test_stars(source: str, text: str) -> None:
    assert blocks(source, "text")[0].text == text


def test_words_between_stars_map_to_their_source() -> None:
    draft = parse("A study in *Pain* found it.", "draft.txt", "text")
    assert sliced(draft, draft.blocks[0], "Pain found") == "Pain* found"


# Any input


@pytest.mark.parametrize(
    "source",
    ["*a " * 100_000, "*" * 100_000, "x" + " " * 1_000_000 + "y", "- " * 100_000 + "x", "a:\n" * 20_000,
     "\n".join(" " * depth + "- x" for depth in range(1000)), "1. Can it?\n\n" * 10_000,
     "\n" * 100_000 + "x"],
    ids=["open stars", "stars", "spaces", "markers", "colons", "depth", "questions", "blank lines"],
)  # fmt: skip
def test_heaps_of_signs_are_read(source: str) -> None:
    assert parse(source, "draft.txt", "text").source == source

"""Markdown: every kind of block, every kind of inline content, and headings told by their looks."""

from __future__ import annotations

import pytest
from draft_pictures import blocks, picture, sliced

from neurolint.drafts.model import OBJECT, Link, NoteMark
from neurolint.drafts.read import parse

LONG = "Nerves that are harmed send signals of their own, and the brain takes them for pain in the limb."


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# One\n\n###### Six ######", ["heading1: One", "heading6: Six"]),
        ("Over\nlined\n===", ["heading1: Over\nlined"]),
        ("# Marked {#anchor .class}", ["heading1: Marked"]),
        ("#hashtag #another", ["paragraph: #hashtag #another"]),
        ("One line\nand another.", ["paragraph: One line\nand another."]),
        ("- tight\n- items", ["item1: tight", "item1: items"]),
        ("- loose\n\n- items", ["item1: loose", "item1: items"]),
        ("- one\n\n  more of it\n- two", ["item1: one", "item1: more of it", "item1: two"]),
        ("1. one\n   - below\n     1) deep\n2. two",
         ["item1: one", "item2: below", "item3: deep", "item1: two"]),
        ("- [x] done\n- [ ] open", ["item1: done", "item1: open"]),
        ("- \n- full", ["item1: full"]),
        ("- item\n\n      code", ["item1: item", "code: code"]),
        ("- # In a list", ["heading1: In a list"]),
        ("> said\n> so", ["> paragraph: said\nso"]),
        ("> - said\n>\n> > twice", ["> item1: said", "> paragraph: twice"]),
        ("> [!NOTE]\n> Our own box.", ["paragraph: Our own box."]),
        ("| a | b |\n|---|---|\n| c \\| d | *e* |", ["cell: a", "cell: b", "cell: c | d", "cell: e"]),
        ("a\n\n---\n\nb.", ["paragraph: a", "rule: ", "paragraph: b."]),
        ("```python\nx = *1*\n```", ["code: x = *1*"]),
        ("    x = 1", ["code: x = 1"]),
        ("Word ![The *hand*](hand.png) word.", [f"paragraph: Word {OBJECT} word.", "caption: The hand"]),
        ("Word ![](hand.png) word.", [f"paragraph: Word {OBJECT} word."]),
        ("[![The hand](hand.png)](http://x.org)", [f"paragraph: {OBJECT}", "caption: The hand"]),
        ("Some <!-- lint: off --> words.", ["paragraph: Some  words.", "comment: lint: off"]),
        ("<!-- over\nlines -->", ["comment: over\nlines"]),
        ("A claim.[^n]\n\n[^n]: The note.\n\n    Its end.",
         [f"paragraph: A claim.{OBJECT}", "footnote: The note.", "footnote: Its end."]),
        ("[ref]\n\n[ref]: http://x.org 'Title'", ["paragraph: ref"]),
    ],
)  # fmt: skip
def test_blocks(source: str, expected: list[str]) -> None:
    assert picture(source) == expected


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("**SSRIs** *do* ***not*** ~~ever~~ work", "SSRIs do not  work"),
        ("in**side** a word", "inside a word"),
        ("5 * 3 and snake_case stay", "5 * 3 and snake_case stay"),
        ("read [the *study*](http://x.org) there", "read the study there"),
        ("see <http://x.org> there", "see http://x.org there"),
        ("run `code` there", f"run {OBJECT} there"),
        ("a&nbsp;b &amp; c&#8212;d", "a\u00a0b & c—d"),
        ("a&nosuch;b", "a&nosuch;b"),
        (r"no \*stars\* and \\ one", r"no *stars* and \ one"),
        (r"a\b stays", r"a\b stays"),
        ("soft \nbreak", "soft\nbreak"),
        ("hard  \nbreak", "hard\nbreak"),
        ("hard\\\nbreak", "hard\nbreak"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("it helps<sup>3</sup>, 10<sup>6</sup> times", "it helps³, 10⁶ times"),
        ("it helps.<sup>3, 5–7</sup>", "it helps.³, ⁵–⁷"),
        ("it helps<sup>[4](#four)</sup>", "it helps⁴"),
        ("the 20<sup>th</sup> of 3, <sub>2</sub>", "the 20th of 3, 2"),
        ("One.<p>Two", "One.\nTwo"),
        ("a <b>bold</b> H<sub>2</sub>O", "a bold H2O"),
        ("a <img src='x.png' alt='the hand'> b", f"a {OBJECT} b"),
        ("a[^1] b[^two_words]", f"a{OBJECT} b{OBJECT}"),
        (r"a\[^1] b[^ 2] c[^]", "a[^1] b[^ 2] c[^]"),
    ],
)
def test_inline_content(source: str, text: str) -> None:
    assert blocks(source)[0].text == text


@pytest.mark.parametrize(
    ("source", "words", "place"),
    [
        ("A **very** strong claim", "very strong", "very** strong"),
        ("A [linked](http://x.org) claim", "linked claim", "linked](http://x.org) claim"),
        ("treats&nbsp;pain", "treats\u00a0pain", "treats&nbsp;pain"),
        ("pain&#8212;always", "—", "&#8212;"),
        (r"5 \* 3", "*", r"\*"),
        ("> SSRIs treat\n>   pain", "treat\npain", "treat\n>   pain"),
        ("- SSRIs treat\r\n  **pain**", "treat\npain", "treat\r\n  **pain"),
        ("🎉 naïve e\u0301 漢字 *x* SSRIs treat pain", "SSRIs", "SSRIs"),
        ("hard\\\n  break", "\n", "\\\n  "),
    ],
)
def test_words_map_to_their_source(source: str, words: str, place: str) -> None:
    draft = parse(source, "draft.md", "markdown")
    assert sliced(draft, draft.blocks[0], words) == place


def test_the_span_of_a_block_has_its_markup() -> None:
    source = "## Head ##\n\n- item *one*\n  - below\n\n> quote\n\n[^a]: note\n"
    draft = parse(source, "draft.md", "markdown")
    cut = [source[block.span.start : block.span.end] for block in draft.blocks]
    assert cut == ["## Head ##", "- item *one*", "- below", "quote", "note"]


def test_links_name_their_text_and_their_target() -> None:
    block = blocks(
        "A [*linked* word](http://x.org/a 'title') and [ref] and <a href='y?a&amp;b'>tag</a>.\n\n[ref]: z"
    )[0]
    said = [(block.text[link.start : link.end], link.url) for link in block.links]
    assert said == [("linked word", "http://x.org/a"), ("ref", "z"), ("tag", "y?a&b")]


def test_a_link_around_an_image_is_kept() -> None:
    assert blocks("[![hand](a.png)](http://x.org)")[0].links == (Link(0, 1, "http://x.org"),)


def test_note_marks_know_whether_they_are_defined() -> None:
    first, *_, note = blocks("A[^one] and B[^2].\n\n[^one]: Here.")
    assert first.notes == (NoteMark(1, "one", True), NoteMark(8, "2", False))
    assert (note.kind, note.label) == ("footnote", "one")


def test_a_lone_surrogate_keeps_its_place() -> None:
    draft = parse("a\ud800b **c**", "draft.md", "markdown")
    assert draft.blocks[0].text == "a\ud800b c"
    assert sliced(draft, draft.blocks[0], "c") == "c"


# What introduces what


def _lead_ins(source: str) -> dict[str, str | None]:
    found = blocks(source)
    return {
        block.text: None if block.lead_in is None else found[block.lead_in].text
        for block in found
        if block.kind == "item"
    }


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# Head\n\nIt helps with:\n\n- a\n- b", {"a": "It helps with:", "b": "It helps with:"}),
        ("It helps with:\n- a", {"a": "It helps with:"}),
        ("# Head\n\n- a", {"a": "Head"}),
        ("# Head\n\n![hand](x.png)\n\n- a", {"a": "Head"}),
        ("Lead:\n\n<!-- note -->\n\n- a", {"a": "Lead:"}),
        ("# Head\n\n---\n\n- a", {"a": None}),
        ("Text.\n\n```\ncode\n```\n\n- a", {"a": None}),
        ("- a", {"a": None}),
        ("Lead:\n\n- a\n  - below\n- b", {"a": "Lead:", "below": "a", "b": "Lead:"}),
        ("Lead:\n\n- a\n\n  again:\n  - below", {"a": "Lead:", "again:": "Lead:", "below": "again:"}),
        ("Lead:\n\n- - below", {"below": "Lead:"}),
        ("He said:\n\n> - a", {"a": "He said:"}),
        ("> He said.\n\n- a", {"a": None}),
        ("Lead:\n\n- a\n\n1. other list", {"a": "Lead:", "other list": None}),
    ],
)
def test_lead_in(source: str, expected: dict[str, str | None]) -> None:
    assert _lead_ins(source) == expected


def test_heading_is_the_nearest_above() -> None:
    found = blocks("Intro.\n\n# A\n\ntext a.\n\n## B\n\n- item\n\n> # Quoted\n>\n> said\n\nafter.")
    above = {block.text: None if block.heading is None else found[block.heading].text for block in found}
    assert above == {
        "Intro.": None, "A": None, "text a.": "A", "B": "A", "item": "B", "Quoted": "B", "said": "Quoted",
        "after.": "B",
    }  # fmt: skip


# Headings told by their looks


@pytest.mark.parametrize(
    ("source", "heading"),
    [
        (f"**Causes**\n\n{LONG}", "Causes"),
        (f"**Causes:**\n\n{LONG}", "Causes:"),
        (f"**Causes**:\n\n{LONG}", "Causes:"),
        (f"***What helps?***\n\n{LONG}", "What helps?"),
        ("# Title\n\n## Section\n\n**Causes**\n\nText.", "Causes"),
        (f"What helps\n\n{LONG}", "What helps"),
        (f"What helps?\n\n{LONG}", "What helps?"),
        (f"# Title\n\nWhat helps\n\n{LONG}", "What helps"),
    ],
)
def test_headings_without_marks(source: str, heading: str) -> None:
    assert [block.text for block in blocks(source) if block.kind == "heading" and block.level == 0] == [
        heading
    ]


@pytest.mark.parametrize(
    "source",
    [
        f"**This is a bold sentence.**\n\n{LONG}",
        f"**One two three four five six seven eight nine ten eleven twelve thirteen**\n\n{LONG}",
        f"**Causes** and more\n\n{LONG}",
        f"**Causes** **Effects** x\n\n{LONG}",
        f"**Two\nlines**\n\n{LONG}",
        f"- **Causes**\n\n{LONG}",
        f"> **Causes**\n\n{LONG}",
        f"A short paragraph.\n\n{LONG}",
        f"A short clause,\n\n{LONG}",
        f"lower case start\n\n{LONG}",
        f"It helps with:\n\n{LONG}",
        f"With *markup* in it\n\n{LONG}",
        f"With `code`\n\n{LONG}",
        f"By Jane Doe\n\n{LONG}",
        f"By Jane Doe\n\nScience Desk\n\n{LONG}",
        f"Photo: http://x.org/photo\n\n{LONG}",
        "What helps\n\nNothing much.",
        "What helps\n\n- this\n- that",
        f"What helps\nand what does not\n\n{LONG}",
        f"- What helps\n\n{LONG}",
        f"> What helps\n\n> {LONG}",
        f"# Title\n\n## Section\n\nWhat helps\n\n{LONG}",
        "What helps",
    ],
)
def test_no_heading_without_the_looks(source: str) -> None:
    assert not [block.text for block in blocks(source) if block.kind == "heading" and block.level == 0]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("**What helps**\nSome drugs.", ["heading0: What helps", "paragraph: Some drugs."]),
        ("**What helps:**  \nSome *drugs*.", ["heading0: What helps:", "paragraph: Some drugs."]),
        (f"What helps?\n{LONG} {LONG}", ["heading0: What helps?", f"paragraph: {LONG} {LONG}"]),
        ("**What helps**\nsome people.", ["paragraph: What helps\nsome people."]),
        ("**It helps.**\nSome drugs.", ["paragraph: It helps.\nSome drugs."]),
        ("**What** helps\nSome drugs.", ["paragraph: What helps\nSome drugs."]),
        ("- **What helps**\n  Some drugs.", ["item1: What helps\nSome drugs."]),
        ("What helps\nSome drugs.", ["paragraph: What helps\nSome drugs."]),
        (f"It helps with:\n{LONG} {LONG}", [f"paragraph: It helps with:\n{LONG} {LONG}"]),
        (f"By Jane Doe\n{LONG} {LONG}", [f"paragraph: By Jane Doe\n{LONG} {LONG}"]),
    ],
)
def test_headings_on_the_first_line_of_a_paragraph(source: str, expected: list[str]) -> None:
    assert picture(source) == expected


def test_what_is_below_a_heading_taken_off_keeps_its_places() -> None:
    source = "**What [helps](a)**\n*Some* [drugs](b)[^1] ![hand](x.png) do.\n"
    draft = parse(source, "draft.md", "markdown")
    head, rest, caption = draft.blocks
    assert (head.kind, rest.kind, caption.kind) == ("heading", "paragraph", "caption")
    assert source[head.span.start : head.span.end] == "**What [helps](a)**"
    assert source[rest.span.start : rest.span.end] == "*Some* [drugs](b)[^1] ![hand](x.png) do."
    assert (head.links, rest.links) == ((Link(5, 10, "a"),), (Link(5, 10, "b"),))
    assert rest.notes == (NoteMark(10, "1", False),)
    assert sliced(draft, rest, "Some drugs") == "Some* [drugs"


# Any input


@pytest.mark.parametrize(
    "source",
    ["[" * 100_000, ">" * 100_000 + " x", "- " * 20_000 + "x", "*a " * 50_000, "<a" * 50_000,
     "<!-- " * 50_000, "[^1] " * 20_000, "`" * 100_000, "x" + " " * 1_000_000, "<div>" * 20_000 + "x",
     "&" * 100_000],
    ids=["brackets", "quotes", "lists", "stars", "tags", "comments", "notes", "ticks", "spaces", "divs",
         "references"],
)  # fmt: skip
def test_heaps_of_signs_are_read(source: str) -> None:
    assert parse(source, "draft.md", "markdown").source == source

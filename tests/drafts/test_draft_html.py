"""HTML inside Markdown: its text becomes blocks with exact places."""

from __future__ import annotations

import pytest
from draft_pictures import blocks, picture, sliced

from neurolint.drafts.model import OBJECT, Link
from neurolint.drafts.read import parse
from neurolint.drafts.tags import Token, attribute, tokens


def _picture(source: str) -> list[str]:
    """Leave out the markup itself."""
    return [line for line in picture(source) if not line.startswith(("html:", "> html:"))]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>It <b>helps</b>&#8212;always.</p>", ["paragraph: It helps—always."]),
        ("<div>One\n  two</div>", ["paragraph: One\ntwo"]),
        ("<p>One<p>Two", ["paragraph: One", "paragraph: Two"]),
        ("<div>Before<p>In</p>After</div>", ["paragraph: Before", "paragraph: In", "paragraph: After"]),
        ("<div>One<hr>Two</div>", ["paragraph: One", "paragraph: Two"]),
        ("<h2>Head</h2>\n<p>Text</p>", ["heading2: Head", "paragraph: Text"]),
        ("<ul><li>One</li><li>Two<ul><li>In</li></ul></li></ul>", ["item1: One", "item1: Two", "item2: In"]),
        ("<ul>\n<li>One\n<li>Two\n</ul>", ["item1: One", "item1: Two"]),
        ("<li>Alone</li>", ["item1: Alone"]),
        ("<ul><li><p>One</p><p>More</p></li></ul>", ["item1: One", "item1: More"]),
        ("<table><tr><th>A<td>B<tr><td>C</table>", ["cell: A", "cell: B", "cell: C"]),
        ("<blockquote><p>Said</p></blockquote><p>Own</p>", ["> paragraph: Said", "paragraph: Own"]),
        ("> <p>Said</p>", ["> paragraph: Said"]),
        ("<figure><img src='a' alt='The &amp; hand'><figcaption>Below</figcaption></figure>",
         [f"paragraph: {OBJECT}", "caption: The & hand", "caption: Below"]),
        ("<details><summary>More</summary>Text</details>", ["heading0: More", "paragraph: Text"]),
        ("<pre>x = 1</pre>", ["code: x = 1"]),
        ("<p>a<br>b</p>", ["paragraph: a\nb"]),
        ("<div>a<script>no < words</script>b</div>", ["paragraph: ab"]),
        ("<style>\np { color: red }\n</style>", []),
        ("<p>a <!-- off --> b</p>", ["paragraph: a  b", "comment: off"]),
        ("<div>5 < 6 & 7 > 3</div>", ["paragraph: 5 < 6 & 7 > 3"]),
        ("<div>a <never closed", ["paragraph: a <never closed"]),
        ("<div></div></p>", []),
        ("<div>\n\nIn *Markdown*.\n\n</div>", ["paragraph: In Markdown."]),
    ],
)  # fmt: skip
def test_blocks(source: str, expected: list[str]) -> None:
    assert _picture(source) == expected


def test_the_markup_is_a_block_of_its_own() -> None:
    assert picture("<p>Text</p>") == ["html: <p>Text</p>", "paragraph: Text"]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_words_map_to_their_source(newline: str) -> None:
    source = "> 🎉\n>\n> <p>It <b>helps</b>\n>   with&nbsp;pain</p>\n".replace("\n", newline)
    draft = parse(source, "draft.md", "markdown")
    paragraph = draft.blocks[-1]
    assert paragraph.text == "It helps\nwith\u00a0pain"
    assert sliced(draft, paragraph, "helps\nwith\u00a0pain") == f"helps</b>{newline}>   with&nbsp;pain"
    assert sliced(draft, paragraph, "\u00a0") == "&nbsp;"
    assert source[paragraph.span.start : paragraph.span.end].endswith("pain</p>")


def test_links() -> None:
    source = "<p>A <a class='x' href=\"http://x.org/?a&amp;b\">linked</a> word, <a name=top>not</a>.</p>"
    assert blocks(source)[1].links == (Link(2, 8, "http://x.org/?a&b"),)


def test_lists_know_what_introduces_them() -> None:
    found = blocks("<p>It helps with:</p>\n<ul><li>pain</li><li>sleep</li></ul>")
    said = [(block.text, block.lead_in) for block in found if block.kind == "item"]
    assert said == [("pain", 1), ("sleep", 1)]


def test_tokens_keep_their_places() -> None:
    text = "a<b x='>'>c</b ><!-- d --><!doctype e>f"
    assert list(tokens(text)) == [
        Token("text", 0, 1), Token("start", 1, 10, "b"), Token("text", 10, 11), Token("end", 11, 16, "b"),
        Token("comment", 16, 26), Token("other", 26, 38), Token("text", 38, 39),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("<img alt='a b'>", "a b"),
        ('<img src=x ALT = "a &amp; b">', "a & b"),
        ("<img alt=a>", "a"),
        ("<img alt>", None),
        ("<img data-alt='a'>", None),
        ("<img title='alt=a'>", None),
    ],
)
def test_attributes(text: str, value: str | None) -> None:
    found = attribute(text, next(tokens(text)), "alt")
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    "source",
    ["<div>" + "<a " * 50_000 + '="> "', "<div>" + "<a x=\"'" * 50_000, "<div>" + "<ul><li>x" * 5_000,
     "<div>" + "<script>" * 20_000, "<div>" + "<!--" * 50_000, "<div>" + " " * 1_000_000 + "x",
     "<div>" + "<div>a" * 10_000 + "</p>" * 10_000],
    ids=["open tag", "quotes", "lists", "scripts", "comments", "spaces", "stray ends"],
)  # fmt: skip
def test_heaps_of_signs_are_read(source: str) -> None:
    assert parse(source, "draft.md", "markdown").source == source

"""Boxes and marks that flavours of Markdown add, and prose that merely looks like them."""

from __future__ import annotations

import pytest
from draft_pictures import blocks, picture, sliced

from neurolint.drafts.model import OBJECT
from neurolint.drafts.read import parse


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            '!!! note "Take *care*"\n    Text **here**.\n\n    More.\n\nEnd.',
            ["caption: Take care", "paragraph: Text here.", "paragraph: More.", "paragraph: End."],
        ),
        ("!!! tip\n\n    Text.", ["paragraph: Text."]),
        ('!!! tip inline end ""\n    Text.', ["paragraph: Text."]),
        ("??? tip\n    Text.\n\n???+ tip\n    More.", ["paragraph: Text.", "paragraph: More."]),
        ("!!! tip\n\tText.\n\n\t- a\n\t\t- b", ["paragraph: Text.", "item1: a", "item2: b"]),
        (
            '!!! tip\n    One.\n\n    ??? note "In"\n        Two.\n\n        ```\n        a\n        ```\n\n    End.',
            ["paragraph: One.", "caption: In", "paragraph: Two.", "code: a", "paragraph: End."],
        ),
        ("!!! tip\n    Text.\n\n        code", ["paragraph: Text.", "code: code"]),
        ('=== "Tab"\n\n    Text.', ["caption: Tab", "paragraph: Text."]),
        ("- a\n\n    !!! tip\n        Text.\n\n- b", ["item1: a", "item1: Text.", "item1: b"]),
        ("> !!! tip\n>     Text.\n>\n>     More.", ["> paragraph: Text.", "> paragraph: More."]),
        ("!!! tip\r\n    Text.\r\n\r\n    More.\r\n", ["paragraph: Text.", "paragraph: More."]),
        ("!!! Warning !!! Read this.", ["paragraph: !!! Warning !!! Read this."]),
        ("!!! tip\nText.", ["paragraph: !!! tip\nText."]),
        ("Really!!!\n\n    code", ["paragraph: Really!!!", "code: code"]),
        ("Over\n===\n\n    code", ["heading1: Over", "code: code"]),
        (
            ":::warning Mind *this*\nText.\n:::\nEnd.",
            ["caption: Mind this", "paragraph: Text.", "paragraph: End."],
        ),
        (":::note[Mind **this**]{.c}\nText.\n:::", ["caption: Mind this", "paragraph: Text."]),
        (
            '::: {.callout-note title="Mind this"}\n## Head\nText.\n:::',
            ["caption: Mind this", "heading2: Head", "paragraph: Text."],
        ),
        (
            ":::: note\nOne.\n::: tip\nTwo.\n:::\n::::\nEnd.",
            ["paragraph: One.", "paragraph: Two.", "paragraph: End."],
        ),
        ("- a\n\n  :::tip\n  Text.\n  :::", ["item1: a", "item1: Text."]),
        (":::tip\n\n- a\n\n:::", ["item1: a"]),
        (":::tip\n\nText.", ["paragraph: :::tip", "paragraph: Text."]),
        (":::\n\nText ::: here.", ["paragraph: :::", "paragraph: Text ::: here."]),
        ("```\n:::tip\n```\n\nText.\n\n:::", ["code: :::tip", "paragraph: Text.", "paragraph: :::"]),
        ("> [!NOTE]\n> Text.", ["paragraph: Text."]),
        ("> [!warning]- Mind *this*\n> Text.\n> - a", ["caption: Mind this", "paragraph: Text.", "item1: a"]),
        ("> [!bug]\n> Text.", ["paragraph: Text."]),
        ("> [!quote] Ada\n> Text.", ["> caption: Ada", "> paragraph: Text."]),
        ("> Text.\n> [!bug] a", ["> paragraph: Text.\n[!bug] a"]),
        ("[[toc]]\n\n[TOC]\n\n[[_TOC_]]\n\nText.", ["paragraph: Text."]),
        ("Text [TOC] here.", ["paragraph: Text [TOC] here."]),
        ("<!-- more -->\n\nText.", ["comment: more", "paragraph: Text."]),
        (
            "Term *a*\n: Its meaning.\n: Another.\n\nB\n\n:   Of b\n    goes on.",
            [
                "paragraph: Term a",
                "paragraph: Its meaning.",
                "paragraph: Another.",
                "paragraph: B",
                "paragraph: Of b\ngoes on.",
            ],
        ),
        (
            "Term\n: Its meaning.\n\nText\n:more text.",
            ["paragraph: Term", "paragraph: Its meaning.", "paragraph: Text\n:more text."],
        ),
        ("Text\n:more text.", ["paragraph: Text\n:more text."]),
        (
            "A claim^[Its *note* with [a link](u).] here.",
            [f"paragraph: A claim{OBJECT} here.", "footnote: Its note with a link."],
        ),
        ("A claim^[Over\nlines.]", [f"paragraph: A claim{OBJECT}", "footnote: Over\nlines."]),
        ("{::comment}off{:/comment}\n\nText.", ["comment: off", "paragraph: Text."]),
        (
            "Text.\n{: .c #i}\n\n# Head {: #b .c}\n\n# Head {#c}",
            ["paragraph: Text.", "heading1: Head", "heading1: Head"],
        ),
        (
            "| ==a== | [[b\\|c]] |\n|---|---|\n| :tada: | ~~d~~ e |",
            ["cell: a", "cell: c", f"cell: {OBJECT}", "cell: e"],
        ),
        ("- [ ] ==a== b\n- [x] c", ["item1: a b", "item1: c"]),
        ("$$\na_1 * b * c\n$$\n\nText.", [f"paragraph: {OBJECT}", "paragraph: Text."]),
        ("```{r}\ncode\n```\n\n```{python}\n#| echo: false\n```", ["code: code", "code: #| echo: false"]),
    ],
)
def test_blocks(source: str, expected: list[str]) -> None:
    assert picture(source) == expected


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a ==b *c*== d", "a b c d"),
        ("a **==b==** d", "a b d"),
        ("a ~~b *c* [d](e) ![f](g) `h`~~ i", "a  i"),
        ("a ~~b\nc~~ d", "a  d"),
        ("[[Page]] and [[Page|words]] and [[a/b#c]]", "Page and words and a/b#c"),
        ("![[a.png]] and ![[a|100]]", f"{OBJECT} and {OBJECT}"),
        ("CO~2~ and 10^6^ and x^2^", "CO2 and 10⁶ and x²"),
        ("It helps.^1^ Pain^2,3^ goes", "It helps.¹ Pain²,³ goes"),
        (":warning: a :+1: b (:smile:)", f"{OBJECT} a {OBJECT} b ({OBJECT})"),
        ("a :material-alert:{ .x } b", f"a {OBJECT} b"),
        ("rate $p_1 < 0.05$ and $x$ and $\\alpha$", f"rate {OBJECT} and {OBJECT} and {OBJECT}"),
        ("of $5$ and $0.05$ and $20\\%$", f"of 5 and 0.05 and {OBJECT}"),
        ("a $$b = c$$ d", f"a {OBJECT} d"),
        ("[words]{.c #i} and ![a](b){width=50%} and **d**{: .e}", f"words and {OBJECT} and d"),
        ("text {: .c}", "text"),
    ],
)
def test_marks(source: str, text: str) -> None:
    assert blocks(source)[0].text == text


@pytest.mark.parametrize(
    "text",
    [
        "Price is $5–$10 or US$3m; $20 a day and $30 a week.",
        "It costs $5 and 10$ more; $HOME and $PATH.",
        "From $$ to $$$.",
        "If a == b then c==d; === and ==.",
        "From ~5 mg to ~10 mg, or 10^6, 2^3 and p ^ 2.",
        "At 10:30:45, 1:2:3, a::b::c and this: that:",
        "See [[1]] and [[2, 3]] and [1].",
        "A {b} and {c: d} and {e=f}.",
        "Wait!!! What??? Yes.",
        "So ::: it is.",
        "C++ and C++.",
        "x^[1] and x^[2,3]^",
        "a ~ b ~ c",
        "{ } {} {{ }} }{",
    ],
)
def test_prose_that_looks_like_marks_stays(text: str) -> None:
    assert blocks(text)[0].text == text.replace("{{ }}", OBJECT)


def test_marks_in_code_stay() -> None:
    said = "==a== [[b]] :c: $d_1$ ^[e] ~~f~~ {: .g}"
    assert picture(f"```\n{said}\n```\n\n`{said}` a") == [f"code: {said}", f"paragraph: {OBJECT} a"]


def test_words_in_boxes_and_marks_keep_their_places() -> None:
    source = '!!! note "Ça *va*"\n    ==SSRIs== **treat**\n    pain^[Or *so*.] 🎉\n\n'
    source += "    | a |\n    |---|\n    | [[b|c d]] |\n"
    draft = parse(source, "draft", "markdown")
    title, text, note, _, cell = draft.blocks
    assert (title.text, text.text, note.text, cell.text) == (
        "Ça va",
        f"SSRIs treat\npain{OBJECT} 🎉",
        "Or so.",
        "c d",
    )
    assert sliced(draft, title, "va") == "va"
    assert sliced(draft, text, "SSRIs treat\npain") == "SSRIs== **treat**\n    pain"
    assert sliced(draft, text, OBJECT) == "^[Or *so*.]"
    assert sliced(draft, note, "so") == "so"
    assert sliced(draft, cell, "c d") == "c d"
    assert source[title.span.start : title.span.end] == '!!! note "Ça *va*"'

"""MDX: modules, components, expressions and comments are no text; what stands in components is Markdown."""

from __future__ import annotations

import pytest
from draft_pictures import blocks, picture, sliced

from neurolint.drafts.model import OBJECT
from neurolint.drafts.read import format_of, parse


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "import A from './a'\nimport {B} from \"b\"\n\nText.",
            ["code: import A from './a'\nimport {B} from \"b\"", "paragraph: Text."],
        ),
        ("import {\n\n  A\n} from 'a'\n\nText.", ["code: import {\n\n  A\n} from 'a'", "paragraph: Text."]),
        (
            "export const a = {\n  b: 'c',\n\n  d: `}`\n}\n\nText.",
            ["code: export const a = {\n  b: 'c',\n\n  d: `}`\n}", "paragraph: Text."],
        ),
        (
            "export default ({children}) => <A>{children}</A>\n\nText.",
            ["code: export default ({children}) => <A>{children}</A>", "paragraph: Text."],
        ),
        ("export of drugs.\n\nimports rose.", ["paragraph: export of drugs.", "paragraph: imports rose."]),
        ("Text.\n\n  import a from 'b'", ["paragraph: Text.", "paragraph: import a from 'b'"]),
        ("<A>\n\nText *here*.\n\n</A>", ["paragraph: Text here."]),
        ("<A>\nText *here*.\n</A>", ["paragraph: Text here."]),
        ("<A>Text *here*.</A>", ["paragraph: Text here."]),
        ("<A\n  b='c>'\n\n  d={{e: \"}>\"}}\n>\nText.\n</A>", ["paragraph: Text."]),
        ("<A b={`x${y ? '}' : `>`}z`} c={() => { return <b>{d}</b> }}>Text.</A>", ["paragraph: Text."]),
        (
            "<A>\n  <B>One</B>\n  <B>Two</B>\n</A>\nEnd",
            ["paragraph: One", "paragraph: Two", "paragraph: End"],
        ),
        ("<B>One</B> and\n<B>two</B> more", ["paragraph: One and\ntwo more"]),
        ("<A.B {...c}>Text.</A.B>", ["paragraph: Text."]),
        ("<>\nText.\n</>", ["paragraph: Text."]),
        (
            "<A>\n  <B>\n\n    ## Head\n\n    Text *here*.\n\n    - a\n      - b\n\n  </B>\n</A>\n\nEnd.",
            ["heading2: Head", "paragraph: Text here.", "item1: a", "item2: b", "paragraph: End."],
        ),
        (
            "<A>\n        Deep *text*.\n\n        ```js\n        code\n        ```\n</A>",
            ["paragraph: Deep text.", "code: code"],
        ),
        ("- a\n\n  <B>\n  Text.\n  </B>\n\n- c", ["item1: a", "item1: Text.", "item1: c"]),
        ("> <A>\n> Text.\n> </A>", ["> paragraph: Text."]),
        ("Text.\n\n    No *code*.", ["paragraph: Text.", "paragraph: No *code*."]),
        ("<A />\n\nText.", [f"paragraph: {OBJECT}", "paragraph: Text."]),
        ("# Head {a.b}", [f"heading1: Head {OBJECT}"]),
        ("# Head {#id}", ["heading1: Head"]),
        ("{a.map((b) => <li key={b}>Don't</li>)}\n\nText.", [f"paragraph: {OBJECT}", "paragraph: Text."]),
        ("{/* off */}\n\nText.", ["comment: off", "paragraph: Text."]),
        ("{\n  /*\n   * off\n   */\n}\nText.", ["comment: * off", "paragraph: Text."]),
        ("# Head {/* #id */}", ["heading1: Head", "comment: #id"]),
        ("<!-- off -->\n\nText.", ["comment: off", "paragraph: Text."]),
        (
            "| a | <A/> |\n|---|---|\n| {b} | <B>c</B> |",
            ["cell: a", f"cell: {OBJECT}", f"cell: {OBJECT}", "cell: c"],
        ),
        ("<div className={a > b}>\n**Text**.\n</div>", ["paragraph: Text."]),
        (
            "<Mermaid>\n{`a --> b`}\nno text\n</Mermaid>\n\nText.",
            ["code: {`a --> b`}\nno text", "paragraph: Text."],
        ),
        ("```jsx\n<A>{b}</A>\n{/* c */}\n```", ["code: <A>{b}</A>\n{/* c */}"]),
        (":::note[Title]\n<A>Text.</A>\n:::", ["caption: Title", "paragraph: Text."]),
    ],
)
def test_blocks(source: str, expected: list[str]) -> None:
    assert picture(source, "mdx") == expected


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a <B c={1} /> d", f"a {OBJECT} d"),
        ("a <B>b</B> d", "a b d"),
        ("a {b} d", f"a {OBJECT} d"),
        ("a{' '}b{\" \"}c", "a b c"),
        ("a {/* b */} c", "a  c"),
        ("a {'b'} c", f"a {OBJECT} c"),
        (r"a \{b\} \<C> d", "a {b} <C> d"),
        ("a `<B>{c}` d", f"a {OBJECT} d"),
        ("a {b c", "a {b c"),
        ("a } b", "a } b"),
        ("a < b and c > d", "a < b and c > d"),
        ("a <5 mg", "a <5 mg"),
        ("a <B c={ d", "a <B c={ d"),
        ("a <br/>b <b>c</b> <a href={d}>e</a>", "a \nb c e"),
    ],
)
def test_in_a_line(source: str, text: str) -> None:
    assert blocks(source, "mdx")[0].text == text


def test_a_component_without_an_end_hides_nothing_else() -> None:
    said = picture("<A>\n\nText here.\n\n{b\n\nMore.", "mdx")
    assert said[-3:] == ["paragraph: Text here.", "paragraph: {b", "paragraph: More."]


@pytest.mark.parametrize("name", ["title", "alt", "caption", "summary"])
def test_what_a_component_is_given_to_show_is_a_caption(name: str) -> None:
    source = f"<A b='c' {name}=\"About *pain*\">\nText.\n</A>"
    draft = parse(source, "draft", "mdx")
    assert [(block.kind, block.text) for block in draft.blocks] == [
        ("caption", "About pain"), ("paragraph", "Text."),
    ]  # fmt: skip
    assert sliced(draft, draft.blocks[0], "pain") == "pain"


@pytest.mark.parametrize(
    "source", ["<A label='b'>c</A>", "<A title={b}>c</A>", "<p title='b'>c</p>", "<A data-title='b'>c</A>"]
)
def test_no_other_attribute_is_read(source: str) -> None:
    assert [block.text for block in blocks(source, "mdx") if block.kind != "html"] == ["c"]


def test_words_in_components_keep_their_places() -> None:
    source = "<A>\n  <B c='d'>\n\n    Ça *treats*\n    pain {e} 🎉\n\n  </B>\n</A>"
    draft = parse(source, "draft", "mdx")
    assert draft.blocks[0].text == f"Ça treats\npain {OBJECT} 🎉"
    assert sliced(draft, draft.blocks[0], "treats\npain") == "treats*\n    pain"
    assert sliced(draft, draft.blocks[0], OBJECT) == "{e}"
    assert sliced(draft, draft.blocks[0], "🎉") == "🎉"


def test_the_name_of_a_file_tells_mdx() -> None:
    assert [format_of(name) for name in ("a.mdx", "A.MDX", "a.md", "a.mdx.txt")] == [
        "mdx", "mdx", "markdown", "text",
    ]  # fmt: skip


def test_markdown_is_not_read_as_mdx() -> None:
    assert picture("Text {b}.\n\n    code", "markdown") == ["paragraph: Text {b}.", "code: code"]

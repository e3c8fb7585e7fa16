"""Pages in HTML: what of them is the article, what they tell of themselves, and where it all stands."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neurolint.drafts.model import PROSE, Draft
from neurolint.drafts.nesting import VOID, balanced
from neurolint.drafts.read import parse, read_draft
from neurolint.drafts.tags import tokens
from neurolint.errors import DraftError

LONG = "Zinc does little for a cold, and a walk outdoors does about as much. "


def _page(source: str) -> Draft:
    return parse(source, "page.html", "html")


def _texts(source: str) -> list[str]:
    return [block.text for block in _page(source).blocks if block.kind in PROSE]


def _kinds(source: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in _page(source).blocks]


# What is the article


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("<body><p>A.</p><main><p>B.</p></main><p>C.</p></body>", ["B."]),
        ("<p>A.<article><p>B.</p></article><p>C.", ["B."]),
        ("<div role=main>B.</div><div>C.</div>", ["B."]),
        ("<article>Short.</article><article>A much longer one.</article>", ["A much longer one."]),
        ("<main><article>One.</article><aside>Ad.</aside><article>Two.</article></main>", ["One.", "Two."]),
        ("<article>Out.</article><main>In.<aside>Box.</aside></main>", ["In.", "Box."]),
        ("<header>H</header><nav>N</nav><p>Text.</p><aside>A</aside><footer>F</footer>", ["Text."]),
        ("<article><header><h1>T</h1></header>X.<footer>By us.</footer></article>", ["T", "X.", "By us."]),
        ("<header><h1>Title</h1>Menu</header><main><p>Text.</p></main>", ["Title", "Text."]),
        ("<header><h1>Site</h1></header><main><h1>Title</h1></main>", ["Title"]),
        ("<main hidden>Old.</main><main>New.</main>", ["New."]),
        ("<html style='visibility: hidden'><body hidden><p>Text.", ["Text."]),
        ("<head><title>T<b></title><p>Text.", ["T<b>", "Text."]),
        ("<form action=/><div><h1>Title</h1><p>Text.</div></form>", ["Title", "Text."]),
        ("<p>Text.<form><label>Mail</label><input></form>", ["Text."]),
    ],
)
def test_the_article_is_read_and_not_what_stands_around_it(source: str, said: list[str]) -> None:
    assert _texts(source) == said


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>if (a < b) '<p>no</p>'</script>",
        "<style>p > a {}</style>",
        "<template><p>no</p></template>",
        "<noscript><p>no</p></noscript>",
        "<textarea><p>no</textarea>",
        "<svg><title>no</title><text>no</text></svg>",
        "<div hidden><div>no</div>no</div>",
        "<span aria-hidden=true>no</span>",
        "<div style='color:red; display : none'>no</div>",
        "<div class='site-cookie-banner'>no</div>",
        "<div id=cookieConsent>no</div>",
        "<div role=navigation>no</div>",
        "<button>no</button><select><option>no<option>no</select>",
        "<nav><ul><li>no<li>no</ul></nav>",
        "<nav><nav><nav>no</nav></nav>no</nav>",
    ],
)
def test_what_no_reader_reads_as_the_article_is_left_out(hidden: str) -> None:
    assert _texts(f"<main><p>Before.</p>{hidden}<p>Behind.</p></main>") == ["Before.", "Behind."]


def test_consent_in_a_name_hides_nothing_by_itself() -> None:
    assert _texts("<div class='informed-consent'>Text.</div><p hidden=until-found>More.") == [
        "Text.",
        "More.",
    ]


def test_comments_to_neurolint_are_kept_wherever_they_stand_and_others_within_the_article() -> None:
    page = "<!-- neurolint-disable X -- y --><nav><!-- menu --></nav><main><!-- note --><p>A.</main>"
    assert [text for kind, text in _kinds(page) if kind == "comment"] == ["neurolint-disable X -- y", "note"]


# How it is nested


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("<p>a<p>b<div>c</div>d", ["a", "b", "c", "d"]),
        ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e", ["a", "b", "c", "d", "e"]),
        ("<table><tr><td>a<td>b<tr><th>c</table>d", ["a", "b", "c", "d"]),
        ("<table><tbody><tr><td><table><tr><td>a</table>b<td>c</table>", ["a", "b", "c"]),
        ("<div><td>a</div></span></p>b</main>c", ["a", "bc"]),
        ("<dl><dt>a<dd>b<dt>c<dd>d</dl>", ["a", "b", "c", "d"]),
        ("<h2>a</h3>b", ["a", "b"]),
        ("<h2>a<h3>b", ["a", "b"]),
        ("<span hidden><div>x</span>y</div></span>z", ["z"]),
        ("<a href=x>a<a href=y>b</a>c", ["abc"]),
        ("<p>a</br>b", ["a\nb"]),
        ("a < b & c <3 &lt; d", ["a < b & c <3 < d"]),
        ("<P CLASS=x>a</P\n>b", ["a", "b"]),
    ],
)
def test_malformed_pages_are_read_as_browsers_read_them(source: str, said: list[str]) -> None:
    assert _texts(source) == said


def test_an_empty_element_of_xhtml_is_whole() -> None:
    assert _texts('<?xml version="1.0"?><html><head><script src="a"/></head><p>a</p><div hidden=""/>b') == [
        "a",
        "b",
    ]


@given(st.text(alphabet="<>/ab p=\"'!-&;", max_size=60) | st.lists(st.sampled_from(
    ["<p>", "</p>", "<li>", "<ul>", "</ul>", "<td>", "<table>", "</table>", "<a href=#x>", "</a>", "<h1>", "</h2>",
     "<b>", "</b>", "<div hidden>", "</div>", "<br>", "x", " ", "&amp;", "<sup>", "</sup>", "1", "<dl>", "<dd>",
     "<!-- c -->", "<main>", "</main>", "<article>", "</article>", "<nav>", "</nav>", "<title>", "</title>", "<tr>",
     "<script type=application/ld+json>", "</script>", "<caption>", "<body>", "<head>", "</head>", "<header>"]
), max_size=30).map("".join))  # fmt: skip
def test_balanced_tokens_nest_and_every_verbatim_run_is_the_source(source: str) -> None:
    opened: list[str] = []
    for token in balanced(source, tokens(source, page=True)):
        if token.kind == "start" and token.name not in VOID:
            opened.append(token.name)
        elif token.kind == "end":
            assert opened.pop() == token.name
    assert opened == []
    _holds(_page(source))


def _holds(draft: Draft) -> None:
    for block in draft.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(draft.source)
        assert sum(run.length for run in block.rendered.runs) == len(block.text)
        for run in block.rendered.runs:
            assert block.span.start <= run.source.start <= run.source.end <= block.span.end
            if run.verbatim:
                said = block.text[run.at : run.at + run.length]
                assert said == draft.source[run.source.start : run.source.end]


# What blocks are made of it


def test_each_element_becomes_the_block_that_markdown_makes_of_it() -> None:
    source = (
        "<h1>One</h1><p>Text with <a href='#two'>a link</a>.</p><p><b>By looks</b></p><ol><li>Item</ol>"
        "<blockquote><p>Said.</blockquote><table><caption>Cap<tr><td>Cell</table><img src=x alt='Alt &amp; more'>"
        "<figure><figcaption>Fig</figcaption></figure><details><summary>More</summary>In.</details><pre>code</pre>"
    )
    assert [pair for pair in _kinds(source) if pair[1] != "\ufffc"] == [
        ("heading", "One"),
        ("paragraph", "Text with a link."),
        ("heading", "By looks"),
        ("item", "Item"),
        ("paragraph", "Said."),
        ("caption", "Cap"),
        ("cell", "Cell"),
        ("caption", "Alt & more"),
        ("caption", "Fig"),
        ("heading", "More"),
        ("paragraph", "In."),
        ("code", "code"),
    ]
    blocks = _page(source).blocks
    assert [link.url for link in blocks[1].links] == ["#two"]
    assert [block.quoted for block in blocks if block.text == "Said."] == [True]
    assert blocks[3].lead_in == 2


@pytest.mark.parametrize(
    ("source", "said", "labels"),
    [
        ("It helps.<sup>1</sup>", "It helps.\ufffc", ["1"]),
        ("It helps<sup><a href=#n1>1</a>,<a href=#n2>2</a></sup>", "It helps\ufffc\ufffc", ["n1", "n2"]),
        ("It helps<sup>[3]</sup> all", "It helps\ufffc all", ["[3]"]),
        ("10<sup>6</sup> units per m<sup>2</sup>", "10⁶ units per m²", []),
        ("the 20<sup>th</sup>", "the 20th", []),
        ("H<sub>2</sub>O", "H2O", []),
    ],
)
def test_what_is_raised_is_a_marker_a_power_or_text(source: str, said: str, labels: list[str]) -> None:
    (block,) = _page(f"<p>{source}</p>").blocks
    assert block.text == said
    assert [note.label for note in block.notes] == labels
    assert all(said[note.at] == "\ufffc" for note in block.notes)


def test_a_footnote_has_its_label_and_a_marker_knows_whether_it_leads_anywhere() -> None:
    draft = _page(
        "<p>A claim<sup><a href='#fn1'>1</a></sup> and another<sup><a href='#fn2'>2</a></sup>.</p>"
        "<section class='footnotes'><ol><li id=fn1><p>A paper. <a href='#r' class='footnote-backref'>↩</a></ol>"
        "</section><p>The end.</p>"
    )
    assert [note.defined for note in draft.blocks[0].notes] == [True, False]
    assert [(b.kind, b.label, b.text) for b in draft.blocks[1:]] == [
        ("footnote", "fn1", "A paper."),
        ("paragraph", "", "The end."),
    ]


# What it tells of itself


def test_the_head_gives_title_description_and_meta_with_places() -> None:
    source = (
        "<title>Zinc &amp; colds</title><meta name=Description content='Does it help?'>"
        "<meta name=author content='Ann Lee'><meta name=author content='Bo Ek'>"
        "<meta property=article:published_time content=2024-05-03><meta name=last-reviewed content=2025-02-01>"
        "<meta property=article:author content='https://social.example/a'><meta name=next_review content=2027>"
    )
    draft = _page(source + "<p>Text.")
    assert draft.meta == {
        "title": "Zinc & colds",
        "description": "Does it help?",
        "author": ["Ann Lee", "Bo Ek"],
        "published": "2024-05-03",
        "reviewed": "2025-02-01",
        "next_review": "2027",
    }
    span = draft.meta_places["reviewed"]
    assert source[span.start : span.end] == "<meta name=last-reviewed content=2025-02-01>"
    assert _kinds(source + "<p>Text.")[:2] == [("title", "Zinc & colds"), ("description", "Does it help?")]


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Zinc &amp; colds", False),
        ("zinc &amp; colds | A site", False),
        ("Zinc &amp; colds: A site", False),
        ("Zinc &amp; colds cured", True),
        ("Zinc cures colds", True),
    ],
)
def test_a_title_that_the_first_heading_repeats_is_no_block_of_its_own(title: str, shown: bool) -> None:
    draft = _page(f"<title>{title}</title><nav><h1>Menu</h1></nav><h1>Zinc <i>&amp; colds</i></h1><p>Text.")
    assert ("title" in [block.kind for block in draft.blocks]) == shown
    assert str(draft.meta["title"]).lower().startswith("zinc")


def test_front_matter_above_a_page_goes_before_its_meta_tags() -> None:
    draft = _page("---\nauthor: Ann Lee\n---\n<meta name=author content='Bo Ek'><p>Text.")
    assert draft.meta["author"] == "Ann Lee"
    assert draft.meta_places == {}


def test_json_ld_is_a_block_with_its_script_as_its_place() -> None:
    script = '<script type="application/ld+json">{"author": "Ann <Lee>"}</script>'
    for source in (
        f"<head>{script}</head><main>Text.</main>",
        f"<main>Text.</main><footer>{script}</footer>",
    ):
        (block,) = (block for block in _page(source).blocks if block.kind == "html")
        assert source[block.span.start : block.span.end] == script == block.text


# Encodings


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells_the_encoding(encoding: str) -> None:
    assert read_draft("<p>Früh.".encode(encoding), "page.htm").blocks[0].text == "Früh."


def test_a_page_that_says_another_encoding_is_told_so_where_it_cannot_be_read() -> None:
    page = "<meta charset='windows-1252'><p>Früh."
    with pytest.raises(DraftError, match=r"offset 34 .*expected UTF-8, but the page says .* windows-1252"):
        read_draft(page.encode("cp1252"), "page.html")
    assert read_draft(page.encode(), "page.html").blocks[0].text == "Früh."


@pytest.mark.parametrize("page", ["<html><body></body></html>", "<div id=root></div><script>x()</script>"])
def test_a_page_without_text_is_an_error(page: str) -> None:
    with pytest.raises(DraftError, match="no text to read"):
        read_draft(page.encode(), "page.html")


# Hostile input


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 100_000,
        "<div hidden>" * 100_000,
        "<nav>" * 50_000 + "</nav>" * 50_000,
        "<article>" * 50_000 + LONG,
        "<main></main>" * 50_000,
        "<main>" + "<article>a</article><aside>b</aside>" * 20_000,
        "<form><h1>" * 30_000,
        "<span>" * 50_000 + "</b>" * 50_000,
        "<p><b>" * 50_000 + "</b>" * 50_000,
        "<ul><li>" * 30_000,
        "<table><tr><td>" * 20_000,
        "<sup>" * 100_000,
        "<a href=x rel=y>" * 50_000,
        "<" * 200_000,
        '<a b="' * 50_000,
        "<a '=\"' " * 50_000,
        "<!--" * 100_000,
        "<!-- a --> <! " * 50_000,
        "<title>" * 100_000,
        "<script>" * 100_000,
        "<meta name=a content=b>" * 50_000,
        "<section class=footnotes>" * 50_000,
        "<p " + "a " * 200_000 + ">x",
        "&" * 200_000,
        " " * 200_000 + "<p>a",
    ],
    ids=lambda source: source[:20],
)
def test_hostile_pages_take_linear_time(source: str) -> None:
    begun = time.process_time()
    _page(source)
    assert time.process_time() - begun < 10

"""The law of offsets: what a block says is what the source says at the place the block names."""

from __future__ import annotations

import re
from html import unescape
from unicodedata import normalize

from hypothesis import given, settings
from hypothesis import strategies as st

from neurolint.drafts.lookalikes import LOOKALIKES
from neurolint.drafts.model import OBJECT, Block, Draft, Run, TextFormat
from neurolint.drafts.read import parse, read_draft
from neurolint.drafts.unseen import BLANK

_BREAK = re.compile(r"\s*\\?(?:\r\n|\r|\n|\u2028|\u2029)[\s>]*|</?[a-z][^>]*>", re.IGNORECASE)
_NOT_SHOWN = re.compile(
    "[\x00-\x08\u00ad\u200b\u202a-\u202e\u2060-\u206f\ufeffﬀ-ﬆ０-９Ａ-Ｚａ-ｚ]|(?<=[A-Za-z])[\u200c\u200d\ufe0f]"
)
_AS_WRITTEN = ("code", "html")
_OBJECTS = ("`", "![", "[^", "^[", "<img", ":", "{", "^", "$")


def _says(slice_: str, text: str) -> bool:
    """Tell whether a piece of source stands for a text that is not the same."""
    if text == OBJECT:
        return slice_.lower().startswith(_OBJECTS)
    if text == "\n":
        return bool(_BREAK.fullmatch(slice_)) or unescape(slice_) == text
    if text == " " and slice_ in BLANK:
        return True
    seen = normalize("NFKC", unescape(slice_))
    return text in (unescape(slice_), seen, LOOKALIKES.get(unescape(slice_))) or slice_ == f"\\{text}"


def _check_run(draft: Draft, block: Block, run: Run) -> None:
    text = block.text[run.at : run.at + run.length]
    slice_ = draft.source[run.source.start : run.source.end]
    if run.verbatim:
        assert slice_ == text
    elif block.kind not in ("title", "description"):
        assert _says(slice_, text), (slice_, text)


def _check_spans(draft: Draft, block: Block) -> None:
    """A cut of the text lies where the runs it touches lie, and cuts a verbatim run as it cuts the text."""
    runs = block.rendered.runs
    for first in runs:
        for last in runs:
            if first.at > last.at:
                continue
            middle = first.at + first.length // 2
            end = last.at + last.length
            span = block.rendered.span(middle, end)
            skipped = middle - first.at if first.verbatim else 0
            assert span.start == first.source.start + skipped
            assert span.end == last.source.end
            if first == last and first.verbatim:
                assert draft.source[span.start : span.end] == block.text[middle:end]


def check_laws(draft: Draft) -> None:
    size = len(draft.source)
    for index, block in enumerate(draft.blocks):
        assert block.index == index
        assert 0 <= block.span.start <= block.span.end <= size
        assert block.heading is None or draft.blocks[block.heading].kind == "heading"
        assert block.heading is None or block.heading < index
        assert block.lead_in is None or block.lead_in < index
        assert block.text == block.text.strip()
        assert block.kind in _AS_WRITTEN or not _NOT_SHOWN.search(block.text)
        at = place = 0
        for run in block.rendered.runs:
            assert run.at == at
            assert run.length > 0
            assert place <= run.source.start < run.source.end <= size
            assert block.span.contains(run.source)
            _check_run(draft, block, run)
            at, place = at + run.length, run.source.end
        assert at == len(block.text)
        _check_spans(draft, block)
        for link in block.links:
            assert 0 <= link.start <= link.end <= len(block.text)
        for note in block.notes:
            assert block.text[note.at] == OBJECT


# Any text at all

_SIGNS = list(
    "abcdeAZ09 \t\n\r*_`[](){}<>!#&;\\|-+=~^:.,?'\"/é€🎉漢\u0301\u00a0\u200b\ufeff\u2028\u00ad\u200dﬁＡ４\ud800\x00\x0c"
    "\u202e\u2069\u200f\ufe0f\U000e0041аеΑο𝗮\u2800\x1b"
)
_SCRAPS = [
    "&amp;", "&nbsp;", "&shy;", "&zwnj;", "&#8212;", "<br>", "<p>", "</p>", "<ul><li>", "<!--", "-->", "<img alt='",
    "<a href=x>", "</a>", "[^1]", "[^1]: ", "](", "**", "> ", "- ", "1. ", "\n\n", "\r\n", "---\n", "+++\n",
    "title: ", "```\n", "| a | b |\n|--|--|\n", "# ", "    ", "<script>", "~~", "[x]: y\n", "- [ ] ",
]  # fmt: skip
_ANY = st.lists(st.sampled_from(_SIGNS + _SCRAPS), max_size=60).map("".join)
_WILD = st.text(st.characters(exclude_categories=()), max_size=60)
_FORMATS = st.sampled_from(["markdown", "text"])


@settings(max_examples=400, deadline=None)
@given(_ANY | _WILD, _FORMATS)
def test_any_text_is_read_and_keeps_the_laws(source: str, format_: TextFormat) -> None:
    check_laws(parse(source, "draft", format_))


# Documents whose blocks are known, because they are put together from parts whose rendering is known

_ATOMS = [
    ("word", "word"), ("naïve", "naïve"), ("🎉", "🎉"), ("漢字", "漢字"), ("cafe\u0301", "cafe\u0301"),
    ("a\tb", "a\tb"), ("a  b", "a  b"), ("&amp;", "&"), ("x&nbsp;y", "x\u00a0y"), ("&#8212;", "—"),
    ("&#x1F48A;", "💊"), ("&nosuch;", "&nosuch;"), (r"\*", "*"), (r"a\_b", "a_b"), (r"\[x\]", "[x]"),
    ("*em*", "em"), ("**bold**", "bold"), ("***both***", "both"), ("x~~gone~~", "x"),
    ("so\u00adft", "soft"), ("so&shy;ft", "soft"), ("z\u200be\u2060r\ufeffo", "zero"), ("j\u200do\u200cin", "join"),
    ("j&zwj;o&zwnj;in", "join"), ("**b\u00ad**old", "bold"), ("<b>t&shy;\u200dag</b>", "tag"), ("oﬃce", "office"),
    ("ＭＲＩ\u00ad４", "MRI4"), ("👩\u200d⚕️", "👩\u200d⚕️"), ("👩&zwj;⚕️", "👩\u200d⚕️"), ("漢\u200d字", "漢\u200d字"),
    ("in**side**word", "insideword"), ("**a &amp; b**", "a & b"), ("**x *y* z**", "x y z"),
    ('[link](http://x.org/a_b "title")', "link"), ("[a **b** c](u)", "a b c"),
    ("<http://x.org>", "http://x.org"), ("<b>tag</b>", "tag"), ("a<br>b", "a\nb"), ("`code *x*`", OBJECT),
    ("x[^9]", "x" + OBJECT), ("d\u202eo\u202cse", "dose"), ("lоw", "low"), ("l**о**w", "low"), ("l&#1086;w", "low"),
    ("𝗯𝗼𝗹𝗱", "bold"), ("w\ufe0fet\U000e0041", "wet"), ("с", "с"),
]  # fmt: skip
_Known = tuple[list[str], list[tuple[str, str]]]
"""The lines of some Markdown and the blocks it should make: kind and text."""


def _known_text(kind: str) -> st.SearchStrategy[_Known]:
    line = st.lists(st.sampled_from(_ATOMS), min_size=1, max_size=6)

    def put_together(lines: list[list[tuple[str, str]]]) -> _Known:
        source = [" ".join(atom[0] for atom in atoms) for atoms in lines]
        text = "\n".join(" ".join(atom[1] for atom in atoms) for atoms in lines)
        return source, [(kind, text)]

    return st.lists(line, min_size=1, max_size=1 if kind == "heading" else 3).map(put_together)


def _indented(known: _Known, first: str, rest: str) -> _Known:
    lines, blocks = known
    return [
        (first if at == 0 else rest) + line if line else rest.rstrip() for at, line in enumerate(lines)
    ], blocks


def _stacked(parts: list[_Known], gap: list[str]) -> _Known:
    lines: list[str] = []
    blocks: list[tuple[str, str]] = []
    for part in parts:
        lines += [*(gap if lines else []), *part[0]]
        blocks += part[1]
    return lines, blocks


def _known_list(depth: int) -> st.SearchStrategy[_Known]:
    item = _known_text("item")
    if depth:
        nested = st.tuples(item, _known_list(depth - 1)).map(lambda both: _stacked(list(both), []))
        item = item | nested

    bullets = st.lists(item, min_size=1, max_size=3).map(
        lambda items: [_indented(one, "- ", "  ") for one in items]
    )
    numbers = st.lists(item, min_size=1, max_size=3).map(
        lambda items: [_indented(one, f"{at}. ", "   ") for at, one in enumerate(items, 1)]
    )

    # With a blank line between the items or without, so loose or tight.
    return st.tuples(bullets | numbers, st.sampled_from([[], [""]])).map(lambda both: _stacked(*both))


_KNOWN_BLOCK = st.one_of(
    _known_text("paragraph"),
    _known_text("heading").map(lambda known: _indented(known, "## ", "")),
    _known_list(2),
    _known_text("paragraph").map(lambda known: _indented(known, "> ", "> ")),
    _known_list(1).map(lambda known: _indented(known, "> ", "> ")),
    st.just((["```", "**no** &amp;", "```"], [("code", "**no** &amp;")])),
    st.just((["![the *alt*](u)"], [("paragraph", OBJECT), ("caption", "the alt")])),
    st.just(
        (
            ["<p>one &#8212; <i>two</i></p>"],
            [("html", "<p>one &#8212; <i>two</i></p>"), ("paragraph", "one — two")],
        )
    ),
)
_KNOWN_DRAFT = st.lists(_KNOWN_BLOCK, min_size=1, max_size=5).map(
    # A comment between them keeps neighbouring lists apart.
    lambda parts: _stacked(parts, ["", "<!-- -->", ""])
)


@settings(max_examples=300, deadline=None)
@given(_KNOWN_DRAFT, st.sampled_from(["\n", "\r\n"]), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_known_documents_render_as_known(known: _Known, newline: str, encoding: str) -> None:
    source = newline.join(known[0])
    draft = read_draft(source.encode(encoding), "draft.md")
    assert draft.source == source
    said = [
        ("paragraph" if block.kind == "heading" and block.level == 0 else block.kind, block.text)
        for block in draft.blocks
    ]
    assert said == known[1]
    check_laws(draft)

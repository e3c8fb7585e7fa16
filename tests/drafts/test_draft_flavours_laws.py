"""The laws that hold for any mix of flavours: places are exact, nothing raises, time grows with the length only."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from neurolint.drafts.flavours import unveiled
from neurolint.drafts.model import OBJECT, Draft, TextFormat
from neurolint.drafts.read import parse
from neurolint.drafts.veil import EMPTY, HELD

_SCRAPS = [
    "{{ x }}", "{{", "}}", "{%", "%}", "{% if a %}", "{% else %}", "{% endif %}", "{% raw %}",
    "{% endraw %}", "{# c #}", "{% comment %}", "{% endcomment %}", "{{< b >}}", "{{< /b >}}", "{{% b %}}",
    "{{/* c */}}", "{{{ h }}}", "<A>", "</A>", '<A title="Some words">', "<A b={{c: '}'}} />", "<A ", "<>",
    "</>", "{", "}", "{x}", "{/* c */}", "import a from 'b'\n", "export const a = {\n", ":::",
    ":::note Title\n", "::::tip\n", ":::\n", '!!! note "Title"\n', "??? tip\n", "    ", "> [!note] Title\n",
    "> [!tip]-\n", "> ", "[[toc]]\n", "[TOC]\n", "[[a|b]]", "![[a]]", "^[note]", "^[", "==", "~~", "~2~",
    "^2^", "$x^2$", "$$", ":smile:", "{#id}", "{: .c}", "{.c}", "[a]{.c}", "\n: a", "<div>", "</div>",
    "<!--", "-->", "`", "```\n", "~~~\n", "| a | b |\n|--|--|\n", "- ", "1. ", "# ", "\n\n", "\n", "\r\n",
    "\r", "\t", "\\", "*", "_", "](", "[", "]", "word ", "Wörter ", "🎉", "\ue000", "\ue001", "\ud800",
    "&amp;", "&#0;", "\u00ad", "---\n", "title: ", "+++\n", '{"title": "a"}\n', "`{{`", "<b>", "'", '"',
    "${", "/*", "*/", "//",
]  # fmt: skip
_MIX = st.lists(st.sampled_from(_SCRAPS), max_size=40).map("".join)
_FORMATS = st.sampled_from(["markdown", "mdx", "text"])


def check_places(draft: Draft) -> None:
    size = len(draft.source)
    for block in draft.blocks:
        assert 0 <= block.span.start <= block.span.end <= size
        assert block.text == block.text.strip()
        at = place = 0
        for run in block.rendered.runs:
            said = block.text[run.at : run.at + run.length]
            assert run.at == at
            assert place <= run.source.start < run.source.end <= size
            assert not run.verbatim or said == draft.source[run.source.start : run.source.end]
            at, place = run.at + run.length, run.source.end
        assert at == len(block.text)
        for link in block.links:
            assert 0 <= link.start <= link.end <= len(block.text)
        for note in block.notes:
            assert block.text[note.at] == OBJECT


@settings(max_examples=600, deadline=None)
@given(_MIX, _FORMATS)
@example("^[a {{ x }} b]", "markdown")
@example("> !!! note\n>     a\n>\n>     - b", "markdown")
def test_any_mix_of_flavours_keeps_its_places(source: str, format_: TextFormat) -> None:
    check_places(parse(source, "draft", format_))


@settings(max_examples=300, deadline=None)
@given(_MIX, st.booleans())
def test_what_the_parser_reads_is_as_long_as_the_source(source: str, mdx: bool) -> None:
    veil = unveiled(source, 0, mdx=mdx)
    assert veil is None or len(veil.text) == len(source)


@settings(max_examples=300, deadline=None)
@given(st.text("abcXY .,;\n#*_`>-<&|()!?'\"", max_size=80))
def test_plain_markdown_is_read_as_it_stands(source: str) -> None:
    veil = unveiled(source, 0)
    assert veil is None or (veil.text, veil.masks, veil.hidden) == (source, [], [])


@settings(max_examples=300, deadline=None)
@given(_MIX.filter(lambda mix: HELD not in mix and EMPTY not in mix), _FORMATS)
def test_no_stand_in_shows(source: str, format_: TextFormat) -> None:
    for block in parse(source, "draft", format_).blocks:
        assert HELD not in block.text
        assert EMPTY not in block.text
        assert not any(HELD in link.url or EMPTY in link.url for link in block.links)


_HEAPS = [
    "{{", "}}", "{%", "%}", "{#", "{{<", "{{/*", "{{{", "{{ x", ":::", ":::a\n", "<A ", "<A b=\"",
    "<A b='<A c=\"", "{", "{'", "{`", "{`${", "{/*", "{//", "<A {", "<", "<A>\n", "import a\n\n",
    "export const a = {\n\n", "`", "`{{", "``a```b", "!!! a\n", "!!! a\n    ", "=== \n", "> [!a] b\n", "[[",
    "[[a|", "^[", "==a", "== a", "$", "$$", "$a", "~", "^a", ":a", "{:", "{.a", "[a]{", "{% comment %}",
    "{% raw %}", "{% if %}\n", "{% a %}\n", "{% a ", "{{< a >}}", "{% x %}{% endx %}", "^[a]", "\n: a",
    "~~~\n", "<A title='b'>", "{% else %}", "(`", "<!--{{", "{ \"", "[", "[[a]]",
]  # fmt: skip


@pytest.mark.parametrize("sign", _HEAPS)
@pytest.mark.parametrize("format_", ["markdown", "mdx"])
def test_heaps_of_signs_take_time_by_their_length(sign: str, format_: TextFormat) -> None:
    started = time.process_time()
    parse("a " + sign * (40_000 // len(sign)), "draft", format_)
    assert time.process_time() - started < 4


@pytest.mark.parametrize("sign", ["{{", "{%", ":::", "<A ", "{", "{{ x }} ", "<A>b</A> ", ":::a\nb\n:::\n"])
@pytest.mark.parametrize("format_", ["markdown", "mdx"])
def test_a_hundred_thousand_signs_are_read(sign: str, format_: TextFormat) -> None:
    started = time.process_time()
    parse(sign * 100_000, "draft", format_)
    assert time.process_time() - started < 30

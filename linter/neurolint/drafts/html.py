"""The text inside a piece of HTML as blocks: what `<p>`, `<li>`, `<td>` and so on hold, with its places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from neurolint.drafts.inline import Inlines, InlineWriter
from neurolint.drafts.masks import NO_MASKS, Masks
from neurolint.drafts.model import BlockKind, Rendered
from neurolint.drafts.outline import Outline
from neurolint.drafts.spans import Span
from neurolint.drafts.tags import Token, attribute, references, tokens
from neurolint.drafts.weave import Weaver, Writer, transcribe
from neurolint.quickclass import dataclass

_SPACE = re.compile(r"\s+")
_KINDS: dict[str, BlockKind] = {
    "caption": "caption",
    "figcaption": "caption",
    "pre": "code",
    "summary": "heading",
    "td": "cell",
    "th": "cell",
}
_LISTS = frozenset({"ol", "ul", "menu"})
_ROWS = frozenset({"table", "thead", "tbody", "tfoot", "tr"})
_PLAIN_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div",
     "dl", "dt", "fieldset", "figure", "footer", "form", "header", "hgroup", "html", "li", "main", "nav", "p",
     "section", "title"}
)  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = _PLAIN_BLOCKS | _HEADINGS.keys() | _KINDS.keys() | _LISTS | _ROWS


@dataclass(frozen=True, slots=True)
class _Element:
    """An open block element and what text directly inside it is."""

    tag: str
    kind: BlockKind = "paragraph"
    level: int = 0
    quoted: bool = False


class HtmlReader:
    """Reads one piece of HTML into an outline. Elements still open at its end are closed there.

    `masks` are what is hidden in the source, of which `markup` has stand-ins.
    """

    def __init__(
        self,
        source: str,
        markup: Rendered,
        outline: Outline,
        *,
        quoted: bool = False,
        masks: Masks = NO_MASKS,
    ) -> None:
        self._source = source
        self._markup = markup
        self._outline = outline
        self._root = _Element("", quoted=quoted)
        self._open: list[_Element] = []
        self._counts: dict[str, int] = {}
        self._masks = masks
        self._writer = InlineWriter(source, masks)
        self._place: Span | None = None  # of the block at hand, so far

    def read(self, found: Iterable[Token] | None = None) -> None:
        """Add a block for each stretch of text, and one for each comment and image.

        `found` are the tokens to read where not all of the piece is to be read.
        """
        for token in tokens(self._markup.text) if found is None else found:
            if token.kind == "text":
                self._text(token)
            elif token.kind == "comment":
                self._writer.aside("comment", *comment(self._source, self._markup, token))
            elif token.kind == "start":
                self._start(token)
            elif token.kind == "end":
                self._stop(token)
        while self._open:
            self._close()
        self._flush()

    @property
    def _top(self) -> _Element:
        return self._open[-1] if self._open else self._root

    def _text(self, token: Token) -> None:
        write_text(self._writer, self._markup, token.start, token.end)
        if not self._markup.text[token.start : token.end].isspace():
            self._extend(self._markup.span(token.start, token.end))

    def _start(self, token: Token) -> None:
        span = self._markup.span(token.start, token.end)
        if token.name in _BLOCKS or token.name == "hr":
            self._flush()
            self._close_implied(token.name)
            if token.name in _BLOCKS:
                self._push(token.name)
                self._place = span
        else:
            write_tag(self._writer, self._source, self._markup, token)

    def _stop(self, token: Token) -> None:
        if token.name not in _BLOCKS:
            write_tag(self._writer, self._source, self._markup, token)
        elif self._counts.get(token.name, 0):
            if self._top.tag == token.name:
                self._extend(self._markup.span(token.start, token.end))
            while self._open[-1].tag != token.name:
                self._close()
            self._close()

    def _close_implied(self, tag: str) -> None:
        """Close what a start tag ends without an end tag."""
        if self._top.tag == "p":
            self._close()
        if tag == "li":
            while self._open and self._top.tag not in _LISTS:
                self._close()
        elif tag in ("td", "th", "tr"):
            while self._open and self._top.tag not in _ROWS:
                self._close()

    def _push(self, tag: str) -> None:
        outer = self._top
        kept: BlockKind = outer.kind if outer.kind in ("item", "cell", "code") else "paragraph"
        element = replace(outer, tag=tag, kind=_KINDS.get(tag, kept), level=0)
        if tag in _LISTS:
            self._outline.open_list(quoted=outer.quoted)
        elif tag == "li":
            if outer.tag not in _LISTS:
                self._open.append(replace(outer, tag="ul"))
                self._counts["ul"] = self._counts.get("ul", 0) + 1
                self._outline.open_list(quoted=outer.quoted)
            self._outline.open_item()
            element = replace(element, kind="item")
        elif tag == "blockquote":
            element = replace(element, kind="paragraph", quoted=True)
        elif tag == "table":
            self._outline.open_table()
        elif tag == "tr":
            self._outline.open_row()
        elif tag in ("td", "th"):
            self._outline.open_cell(heading=tag == "th")
        elif tag in _HEADINGS:
            element = replace(element, kind="heading", level=_HEADINGS[tag])
        self._open.append(element)
        self._counts[tag] = self._counts.get(tag, 0) + 1

    def _close(self) -> None:
        self._flush()
        element = self._open.pop()
        self._counts[element.tag] -= 1
        if element.tag in _LISTS:
            self._outline.close_list()
        elif element.tag == "table":
            self._outline.close_table()

    def _extend(self, span: Span) -> None:
        self._place = self._place.to(span) if self._place else span

    def _flush(self) -> None:
        """Add the block at hand, if it says anything, and begin the next."""
        writer, self._writer = self._writer, InlineWriter(self._source, self._masks)
        inlines = writer.finish()
        for run in inlines.rendered.runs[:1] + inlines.rendered.runs[-1:]:
            self._extend(run.source)
        place, self._place = self._place or Span(0, 0), None
        top = self._top
        self._add(top.kind, inlines, place, level=top.level, quoted=top.quoted)

    def _add(self, kind: BlockKind, inlines: Inlines, place: Span, *, level: int, quoted: bool) -> None:
        self._outline.add(kind, inlines, place, level=level, quoted=quoted)


def write_tag(writer: InlineWriter, source: str, markup: Rendered, token: Token) -> None:
    """Write what a tag shows amid text: a line break, an image, the start or end of a link, or nothing."""
    span = markup.span(token.start, token.end)
    if token.name in ("br", "hr") or token.name in _BLOCKS:
        writer.put("\n", span.start, span.end)
    elif token.name == "img" and token.kind == "start":
        writer.object(span.start, span.end)
        alt = attribute(markup.text, token, "alt")
        if alt:
            weaver = Weaver(source, masks=writer.masks)
            write_text(weaver, markup, alt.start, alt.end)
            writer.aside("caption", weaver.build()[0], span)
    elif token.name == "a" and token.kind == "end":
        writer.close_link("html")
    elif token.name == "a":
        target = attribute(markup.text, token, "href")
        if target:
            writer.open_link("html", target.value)


def write_text(writer: Writer, markup: Rendered, start: int, end: int) -> None:
    """Write a part of the markup as it reads: references resolved, line ends folded."""
    for low, high, said in _stretches(markup.text, start, end):
        if said is None:
            transcribe(markup, low, high, writer)
        else:
            place = markup.span(low, high)
            writer.put(said, place.start, place.end)


def comment(source: str, markup: Rendered, token: Token) -> tuple[Rendered, Span]:
    """Return the text between the marks of a comment, and the place of the whole."""
    closed = token.end - 3 if markup.text.startswith("-->", token.end - 3) else token.end
    weaver = Weaver(source)
    transcribe(markup, token.start + 4, closed, weaver)
    return weaver.build()[0], markup.span(token.start, token.end)


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
    """Cut text into what stands for itself (None) and what is said in another way: references, line ends."""
    changes = list(references(text, start, end))
    changes += [
        (space.start(), space.end(), "\n")
        for space in _SPACE.finditer(text, start, end)
        if not set(space[0]).isdisjoint("\r\n")
    ]
    at = start
    for low, high, said in sorted(changes):
        if at < low:
            yield at, low, None
        yield low, high, said
        at = high
    if at < end:
        yield at, end, None

"""Markdown as blocks: pulldown-cmark's events with byte ranges, turned into rendered text with its places."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pyromark

from neurolint.drafts.flavours import unveiled
from neurolint.drafts.html import HtmlReader, comment, write_tag
from neurolint.drafts.inline import Inlines, InlineWriter
from neurolint.drafts.looks import MAX_WIDTH, is_byline, looks_like_heading, word_count
from neurolint.drafts.masks import NO_MASKS, Masks
from neurolint.drafts.model import OBJECT, RAISED, BlockKind, Rendered
from neurolint.drafts.outline import Outline
from neurolint.drafts.positions import Utf8Positions
from neurolint.drafts.spans import Span
from neurolint.drafts.tags import tokens
from neurolint.drafts.weave import Weaver, weave

if TYPE_CHECKING:
    from neurolint.drafts.veil import Hidden, Veil

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_GFM
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_LONE_RETURN = re.compile(r"\r(?!\n)")
_INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Image"})
_BETWEEN_LINES = re.compile(r"[\s>]*")
_HEADING_WORDS = 12
_NUMBERS = re.compile(r"[-+−]?\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9}")
"""What a `<sup>` raises: a power, or the numbers of references."""


def read_markdown(source: str, begin: int, outline: Outline, *, mdx: bool = False) -> None:
    """Add the blocks of the Markdown in `source[begin:]`, or of the MDX, to an outline. Any text will do."""
    # What the parser reads is as long as the source, so that all places hold: a lone surrogate has no UTF-8 form,
    # a lone carriage return is not always taken for a line end, and what is no Markdown is hidden.
    text = _LONE_RETURN.sub("\n", _SURROGATE.sub("\ufffd", source))
    reading = _Reading(source, text, unveiled(text, begin, mdx=mdx), mdx=mdx)
    _MarkdownReader(reading, begin, reading.seen[begin:], outline, reading.hidden).read()


class _Reading:
    """A source, what the parser sees of it, and what is hidden in it."""

    __slots__ = ("hidden", "masks", "mdx", "options", "seen", "source")

    def __init__(self, source: str, text: str, veil: Veil | None, *, mdx: bool) -> None:
        self.source = source
        self.mdx = mdx
        self.seen = veil.text if veil else text
        self.masks = Masks(veil.masks) if veil and veil.masks else NO_MASKS
        self.hidden: Sequence[Hidden] = sorted(veil.hidden, key=lambda one: one.span) if veil else ()
        self.options = _OPTIONS
        if veil and veil.definitions:
            self.options |= pyromark.Options.ENABLE_DEFINITION_LIST

    def inlines(self, hidden: Hidden) -> Inlines:
        """Return the text of a hidden block, of which there is one paragraph."""
        if hidden.kind in ("comment", "code"):
            weaver = Weaver(self.source, markup=hidden.kind == "code")
            weaver.copy(hidden.inner.start, hidden.inner.end)
            return Inlines(weaver.build()[0], (), (), ())
        outline = Outline()
        _MarkdownReader(self, hidden.inner.start, hidden.seen, outline, []).read()
        first = next((block for block in outline if block.text), None)
        return Inlines(first.rendered if first else Rendered("", ()), first.links if first else (), (), ())


@dataclass(slots=True)
class _Text:
    """A block of inline content that is open."""

    kind: BlockKind
    start: int
    writer: InlineWriter
    level: int = 0
    strong: Span | None = None  # the first bold stretch
    marked: bool = False  # whether there is any markup
    written: int = 0  # where the last inline event ended
    line_break: Span | None = None  # one that waits for what follows, to take in the indentation

    def is_bold(self, source: str, start: int, end: int) -> bool:
        """Tell whether the first bold stretch covers a range of the source, but for a colon at its end."""
        strong = self.strong
        return strong is not None and strong.start <= start and source[strong.end : end] in ("", ":")


class _MarkdownReader:
    def __init__(
        self, reading: _Reading, begin: int, body: str, outline: Outline, hidden: Sequence[Hidden]
    ) -> None:
        self._reading = reading
        self._source = reading.source
        self._masks = reading.masks
        self._begin = begin
        self._outline = outline
        self._hidden = deque(hidden)  # blocks that the parser does not see and that are still to come
        self._struck = 0
        self._lifted = False
        self._body = body
        self._positions = Utf8Positions(self._body)
        self._text: _Text | None = None
        self._raw: Weaver | None = None  # takes the text of code and HTML blocks
        self._markup: Weaver | None = None  # takes what the parser sees of HTML with something hidden in it
        self._containers: list[str] = []
        self._quotes = 0
        self._in_head = False  # whether the row of a table that is open heads it
        self._labels: list[str] = []  # of the footnote definitions that are open
        self._item_start: int | None = None  # of an item that has no block yet
        self._bare: dict[
            int, str
        ] = {}  # paragraphs that might be headings: "bold", "plain" or "" for neither

    def read(self) -> None:
        for event, place in pyromark.events_with_range(self._body, options=self._reading.options):
            start = self._begin + self._positions.at(place["start"])
            end = self._begin + self._positions.at(place["end"])
            self._take(event, start, end)
        self._close_text()
        self._add_hidden(len(self._source))
        self._infer_headings()

    def _take(self, event: Any, start: int, end: int) -> None:
        name: str
        value: Any
        name, value = (event, None) if isinstance(event, str) else next(iter(event.items()))
        if name in ("Start", "End"):
            tag: str
            data: Any
            tag, data = (value, None) if isinstance(value, str) else next(iter(value.items()))
            if tag in _INLINE:
                self._inline_tag(name, tag, data, start, end)
            elif name == "Start":
                self._start(tag, data, start)
            else:
                self._end(tag, data, start, end)
        elif name == "Rule":
            self._close_text()
            self._add_hidden(start)
            self._outline.add_plain("rule", Rendered("", ()), self._trim(start, end), quoted=self._quotes > 0)
        elif self._raw is not None:
            self._write_raw(value, start, end)
        elif name != "TaskListMarker":
            self._leaf(name, value, start, end)

    # Blocks

    def _start(self, tag: str, data: Any, start: int) -> None:
        self._close_text()
        self._add_hidden(start)
        if tag == "List":
            self._outline.open_list(quoted=self._quotes > 0)
        elif tag == "Item":
            self._containers.append(tag)
            self._outline.open_item()
            self._item_start = start
        elif tag == "FootnoteDefinition":
            self._containers.append(tag)
            self._labels.append(data)
        elif tag == "BlockQuote":
            # An alert ("> [!NOTE]") is a box in the article's own voice, not a quotation.
            self._containers.append(tag)
            self._quotes += data is None
        elif tag == "DefinitionListDefinition":
            self._containers.append(tag)
        elif tag == "CodeBlock" and self._reading.mdx and data == "Indented":
            self._open_text("paragraph", start)  # MDX has no code by indentation
        elif tag in ("CodeBlock", "HtmlBlock"):
            self._raw = Weaver(self._source, markup=True)
            if self._masks and tag == "HtmlBlock":
                self._markup = Weaver(self._reading.seen, markup=True)
        elif tag in ("Paragraph", "DefinitionListTitle"):
            self._open_text("paragraph", start)
        elif tag == "Heading":
            self._open_text("heading", start, level=int(data["level"][1]))
        elif tag == "Table":
            self._outline.open_table()
        elif tag in ("TableHead", "TableRow"):
            self._in_head = tag == "TableHead"
            self._outline.open_row()
        elif tag == "TableCell":
            self._outline.open_cell(heading=self._in_head)
            self._open_text("cell", start)

    def _end(self, tag: str, data: Any, start: int, end: int) -> None:
        if tag == "Heading":
            self._close_text(end)
        else:
            self._close_text()
        if tag == "List":
            self._outline.close_list()
        elif tag == "Table":
            self._outline.close_table()
        elif tag in ("Item", "FootnoteDefinition", "BlockQuote", "DefinitionListDefinition"):
            self._containers.pop()
            self._item_start = None
            if tag == "FootnoteDefinition":
                self._labels.pop()
            elif tag == "BlockQuote":
                self._quotes -= data is None
        elif tag in ("CodeBlock", "HtmlBlock"):
            self._close_raw(tag, self._trim(start, end))

    def _close_raw(self, tag: str, span: Span) -> None:
        raw, self._raw = self._raw, None
        if raw is None:
            return
        rendered, _ = raw.build()
        markup, self._markup = self._markup, None
        quoted = self._quotes > 0
        if tag == "CodeBlock":
            self._outline.add_plain("code", rendered, span, quoted=quoted)
            return
        if any(token.kind not in ("comment", "text") for token in tokens(rendered.text)):
            self._outline.add_plain("html", rendered, span, quoted=quoted)
        seen = markup.build()[0] if markup else rendered
        HtmlReader(self._source, seen, self._outline, quoted=quoted, masks=self._masks).read()

    def _add_hidden(self, end: int) -> None:
        """Add the blocks that the parser does not see and that begin before a place."""
        while self._hidden and self._hidden[0].span.start < end:
            hidden = self._hidden.popleft()
            inlines = self._reading.inlines(hidden)
            self._outline.add(hidden.kind, inlines, hidden.span, quoted=self._quotes > 0)

    def _open_text(self, kind: BlockKind, start: int, *, level: int = 0) -> _Text:
        if self._labels:
            kind = "footnote"
        elif kind == "paragraph" and self._containers and self._containers[-1] == "Item":
            kind = "item"
        if self._item_start is not None:
            start, self._item_start = self._item_start, None
        self._text = _Text(kind, start, InlineWriter(self._source, self._masks), level, written=start)
        return self._text

    def _close_text(self, end: int | None = None) -> None:
        """End the open text, if there is one. Nothing announces the end of the text in a tight list item."""
        text, self._text = self._text, None
        if text is None:
            return
        self._settle_break(text, None)
        inlines = text.writer.finish()
        span = self._trim(text.start, text.written if end is None else end)
        label = self._labels[-1] if self._labels else ""
        if text.kind == "paragraph" and not self._containers:
            inlines, span = self._take_off_heading(text, inlines, span)
        index = self._outline.add(
            text.kind, inlines, span, level=text.level, quoted=self._quotes > 0, label=label
        )
        if index is not None and text.kind == "paragraph" and not self._containers:
            self._bare[index] = self._look(text, inlines.rendered)

    # Inline content

    def _inline_tag(self, name: str, tag: str, data: Any, start: int, end: int) -> None:
        text = self._text or self._open_text("paragraph", start)
        end = self._trim(start, end).end
        text.marked = True
        if self._struck and tag != "Strikethrough":
            text.written = end
            return
        if name == "Start":
            self._settle_break(text, start)
            text.written = start + 1
            if tag == "Strikethrough":
                self._struck += self._strikes(start)
            elif tag == "Strong" and text.strong is None:
                text.strong = Span(start, end)
            elif tag == "Link":
                text.writer.open_link("markdown", self._address(data["dest_url"]))
            elif tag == "Image":
                text.writer.open_image(start, end)
            return
        self._settle_break(text, None)
        text.written = end
        if tag == "Strikethrough":
            self._struck -= self._strikes(start)
        elif tag == "Link":
            text.writer.close_link("markdown")
        elif tag == "Image":
            text.writer.close_image()

    def _leaf(self, name: str, value: Any, start: int, end: int) -> None:
        text = self._text or self._open_text("paragraph", start)
        if self._struck:
            pass
        elif name in ("SoftBreak", "HardBreak"):
            self._settle_break(text, None)
            if self._source[text.written : start].isspace():
                start = text.written
            text.line_break = Span(start, end)
        else:
            escaped = name == "Text" and self._is_escaped(text, start)
            self._settle_break(text, start - 1 if escaped else start)
            text.marked = text.marked or name != "Text"
            if value != self._body[start - self._begin : end - self._begin]:
                # The parser stretches what ends a heading over a tab behind it.
                end = self._trim(start, end).end
            if name == "Text":
                self._write_text(text.writer, value, start, end, escaped=escaped)
            elif name == "FootnoteReference":
                text.writer.note(value, start, end, defined=True)
            elif name == "InlineHtml":
                self._write_inline_html(text.writer, start, end)
            else:
                text.writer.object(start, end)
        text.written = end

    def _write_text(self, writer: InlineWriter, value: str, start: int, end: int, *, escaped: bool) -> None:
        if value == "]" and not escaped and writer.undefined_note(end):
            return
        lifted, self._lifted = self._lifted, False
        if lifted and _NUMBERS.fullmatch(value):
            writer.put(value.translate(RAISED), start, end)
            return
        if value != self._body[start - self._begin : end - self._begin]:
            writer.put(value, start, end)
        elif escaped:
            writer.put(value[0], start - 1, start + 1)
            writer.copy(start + 1, end)
        else:
            writer.copy(start, end)

    def _write_inline_html(self, writer: InlineWriter, start: int, end: int) -> None:
        markup = weave(self._reading.seen, start, end)
        for token in tokens(markup.text):
            if token.kind == "comment":
                writer.aside("comment", *comment(self._source, markup, token))
            elif token.kind in ("start", "end"):
                write_tag(writer, self._source, markup, token)
                self._lifted = token.kind == "start" and token.name == "sup"

    def _write_raw(self, value: str, start: int, end: int) -> None:
        if self._raw is None:
            return
        if value == self._body[start - self._begin : end - self._begin]:
            self._raw.copy(start, end)
        elif start < end:
            self._raw.put(value, start, end)
        else:
            self._raw.put(value, start - 1, end)  # what is left of a tab, a part of which is indentation
        if self._markup is not None:
            self._markup.copy(start, end)

    def _strikes(self, start: int) -> bool:
        """Tell whether a tilde at `start` is one of two: what they strike out is said no more."""
        return self._source.startswith("~~", start)

    def _address(self, url: str) -> str:
        """Return where a link leads, with an OBJECT for what is filled in later."""
        if not self._masks:
            return url
        from neurolint.drafts.veil import STAND_INS

        return STAND_INS.sub(OBJECT, url)

    def _is_escaped(self, text: _Text, start: int) -> bool:
        """Tell whether the parser left out a backslash before `start`."""
        written = text.line_break.end if text.line_break else text.written
        return start - 1 >= max(written, text.start) and self._source[start - 1] == "\\"

    def _settle_break(self, text: _Text, following: int | None) -> None:
        """Write the line break that waits, with the indentation and quote marks before what follows it."""
        if text.line_break is None:
            return
        start, end = text.line_break.start, text.line_break.end
        text.line_break = None
        if (
            following is not None
            and following > end
            and _BETWEEN_LINES.fullmatch(self._source, end, following)
        ):
            end = following
        text.writer.put("\n", start, end)

    def _trim(self, start: int, end: int) -> Span:
        while end > start and self._source[end - 1].isspace():
            end -= 1
        return Span(start, end)

    # Headings told by their looks

    def _take_off_heading(self, text: _Text, inlines: Inlines, span: Span) -> tuple[Inlines, Span]:
        """Make a heading of a paragraph's first line that is meant as one; return the rest.

        It is when it is all bold, or when a line so long follows that no one wrapped it by hand.
        """
        said = inlines.rendered.text
        cut = said.find("\n")
        if cut < 0 or not looks_like_heading(said[:cut], _HEADING_WORDS) or said[cut + 1].islower():
            return inlines, span
        line_break = inlines.rendered.span(cut, cut + 1)
        bold = text.is_bold(self._source, inlines.rendered.runs[0].source.start, line_break.start)
        following = said[cut + 1 : cut + 1 + MAX_WIDTH]
        long = len(following) == MAX_WIDTH and "\n" not in following
        if not bold and (not long or said[:cut].endswith((":", "!"))):
            return inlines, span
        head = inlines.part(self._source, 0, cut)
        self._outline.add("heading", head, Span(span.start, line_break.start))
        rest = inlines.part(self._source, cut + 1, len(said))
        return replace(rest, asides=inlines.asides), Span(line_break.end, span.end)

    def _look(self, text: _Text, rendered: Rendered) -> str:
        if not text.marked:
            return "plain"
        bold = text.is_bold(self._source, rendered.runs[0].source.start, rendered.runs[-1].source.end)
        return "bold" if bold else ""

    def _infer_headings(self) -> None:
        sectioned = sum(block.kind == "heading" for block in self._outline) > 1
        for index, look in self._bare.items():
            if not look or not looks_like_heading(self._outline[index].text, _HEADING_WORDS):
                continue
            if look == "bold" or (not sectioned and self._introduces(index)):
                self._outline.promote(index)

    def _introduces(self, index: int) -> bool:
        """Tell whether an unmarked line stands alone above a paragraph that is clearly one."""
        text = self._outline[index].text
        if text.endswith((":", "!")) or index + 1 not in self._bare:
            return False
        if index and is_byline(self._outline[index - 1].text):
            return False  # the author's office
        below = self._outline[index + 1].text
        return len(below) > len(text) and word_count(below) > _HEADING_WORDS

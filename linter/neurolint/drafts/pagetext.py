"""The text of a page as blocks: what a piece of HTML is read as, with headings by looks and footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from neurolint.drafts.html import HtmlReader
from neurolint.drafts.inline import Inlines
from neurolint.drafts.looks import looks_like_heading
from neurolint.drafts.model import RAISED, BlockKind, Rendered
from neurolint.drafts.nesting import VOID
from neurolint.drafts.outline import Outline
from neurolint.drafts.spans import Span
from neurolint.drafts.tags import Token, attributes, unescape_references
from neurolint.drafts.weave import weave

_HEADING_WORDS = 12
_BOLD = re.compile(r"(?:<p\b[^<>]*>)?\s*<(?:b|strong)\b[^<>]*>\s*", re.IGNORECASE)
_BOLD_END = re.compile(r"\s*(?::\s*)?</(?:b|strong)\s*>\s*:?\s*(?:</p\s*>)?", re.IGNORECASE)
_MARK = re.compile(r"[\[(]?\s*(?:\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*|[*†‡§¶a-z])\s*[\])]?")
_BEHIND_WORD = re.compile(r"(?:[^\W\d_]{4,}|[^\w\s])\Z")
_POWER = re.compile(r"[-+−]?\d{1,3}")
_NOTES = re.compile(r"(?:^|[\s_-])(?:footnotes|endnotes|footnote-definition)(?:$|[\s_-])", re.IGNORECASE)
_BACK = re.compile(r"footnote-?back|backref|backlink|reversefootnote", re.IGNORECASE)


class PageReader(HtmlReader):
    """Reads the article of a page. Its tokens are balanced: each element that begins ends."""

    def __init__(self, source: str, markup: Rendered, outline: Outline, ids: frozenset[str]) -> None:
        super().__init__(source, markup, outline)
        self._ids = ids
        self._notes = 0  # how many elements of footnotes are open, counted by their own tags
        self._label = ""

    def read(self, found: Iterable[Token] | None = None) -> None:
        """Add the blocks of the tokens."""
        super().read(self._without_marks(list(found or ())))

    def _without_marks(self, found: list[Token]) -> Iterator[Token]:
        """Yield the tokens but for footnote markers and powers, which are written here."""
        text = self._markup.text
        notes: list[str] = []  # the names of elements opened since the notes began, the outermost first
        at = 0
        while at < len(found):
            token = found[at]
            after = self._raised(found, at) if token.name == "sup" and token.kind == "start" else at
            if after == at:
                after = _behind_back_link(text, found, at)
            if after > at:
                at = after
                continue
            if token.kind == "start" and token.name == "script":
                if at + 1 < len(found):
                    self._data(token, found[at + 1])
                at += 2
                continue
            yield token
            if token.kind == "start" and (notes or _opens_notes(text, token)):
                if token.name not in VOID:
                    notes.append(token.name)
                if name := attributes(text, token).get("id"):
                    self._label = name
            elif token.kind == "end" and notes:
                notes.pop()
            self._notes = len(notes)
            if not notes:
                self._label = ""
            at += 1

    def _data(self, start: Token, end: Token) -> None:
        """Keep a script with data as a block of HTML."""
        span = self._markup.span(start.start, end.end)
        self._writer.aside("html", weave(self._source, span.start, span.end), span)

    def _raised(self, found: list[Token], at: int) -> int:
        """Write what a `<sup>` holds and return where the tokens go on, or `at` when it is mere text."""
        end = next(
            (
                i
                for i in range(at, min(at + 12, len(found)))
                if found[i].kind == "end" and found[i].name == "sup"
            ),
            at,
        )
        inside = found[at + 1 : end]
        if end == at or not inside:
            return at
        text = self._markup.text
        said = unescape_references(
            "".join(text[one.start : one.end] for one in inside if one.kind == "text")
        ).strip()
        span = self._markup.span(found[at].start, found[end].end)
        links = [
            attributes(text, one).get("href", "") for one in inside if one.name == "a" and one.kind == "start"
        ]
        labels = [link[1:] for link in links if link.startswith("#") and len(link) > 1]
        before = text[max(0, found[at].start - 8) : found[at].start]
        if _MARK.fullmatch(said) and (
            labels or said[0] in "[(*†‡§¶" or (said[0].isdigit() and _BEHIND_WORD.search(before))
        ):
            for label in labels or [said]:
                self._writer.note(label, span.start, span.end, defined=not labels or label in self._ids)
        elif _POWER.fullmatch(said):
            self._writer.put(said.translate(RAISED), span.start, span.end)
        else:
            return at
        self._extend(span)
        return end + 1

    def _add(self, kind: BlockKind, inlines: Inlines, place: Span, *, level: int, quoted: bool) -> None:
        if self._notes and kind in ("paragraph", "item"):
            self._outline.add("footnote", inlines, place, quoted=quoted, label=self._label)
            return
        index = self._outline.add(kind, inlines, place, level=level, quoted=quoted)
        if (
            index is not None
            and kind == "paragraph"
            and not quoted
            and self._is_bold(inlines.rendered, place)
        ):
            self._outline.promote(index)

    def _is_bold(self, rendered: Rendered, place: Span) -> bool:
        """Tell whether a paragraph is all bold and looks like a heading, as in Markdown."""
        start, end = rendered.runs[0].source.start, rendered.runs[-1].source.end
        return (
            looks_like_heading(rendered.text, _HEADING_WORDS)
            and _BOLD.fullmatch(self._source, place.start, start) is not None
            and "</" not in self._source[start:end]
            and _BOLD_END.match(self._source, end, end + 80) is not None
        )


def is_data(name: str, told: Mapping[str, str]) -> bool:
    """Tell whether an element is a script with JSON-LD."""
    return name == "script" and told.get("type", "").strip().lower().startswith("application/ld+json")


def _opens_notes(text: str, token: Token) -> bool:
    if token.name not in ("section", "div", "ol", "ul", "aside", "li", "p"):
        return False
    told = attributes(text, token)
    return told.get("role") in ("doc-endnotes", "doc-footnote") or bool(_NOTES.search(told.get("class", "")))


def _behind_back_link(text: str, found: list[Token], at: int) -> int:
    """Return the place behind a link that leads from a footnote back to its marker, or `at`."""
    token = found[at]
    if token.name != "a" or token.kind != "start":
        return at
    told = attributes(text, token)
    if told.get("role") != "doc-backlink" and not _BACK.search(told.get("class", "") + told.get("rev", "")):
        return at
    ends = (i for i in range(at, min(at + 8, len(found))) if found[i].name == "a" and found[i].kind == "end")
    return next(ends, at - 1) + 1

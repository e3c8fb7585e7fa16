"""The text of one block in the making, with its links, footnote markers and what hides inside it."""

from __future__ import annotations

import re
from typing import NamedTuple

from neurolint.drafts.masks import NO_MASKS, Masks
from neurolint.drafts.model import OBJECT, BlockKind, Link, NoteMark, Rendered
from neurolint.drafts.spans import Span
from neurolint.drafts.weave import Weaver, transcribe
from neurolint.quickclass import dataclass

_LABEL = re.compile(r"\^[^\s\[\]]+")


class Aside(NamedTuple):
    """A block found inside another: the caption of an image, a comment."""

    kind: BlockKind
    rendered: Rendered
    span: Span


@dataclass(frozen=True, slots=True)
class Inlines:
    """A finished text with all that was found in it; positions count in the text."""

    rendered: Rendered
    links: tuple[Link, ...]
    notes: tuple[NoteMark, ...]
    asides: tuple[Aside, ...]

    def part(self, source: str, start: int, end: int) -> Inlines:
        """Return `[start, end)` of the text, without white space around it, and without the asides."""
        weaver = Weaver(source, markup=True)  # the text is rendered already
        transcribe(self.rendered, start, end, weaver)
        rendered, shift = weaver.build()
        low = start + shift
        high = low + len(rendered.text)
        links = tuple(
            Link(max(link.start, low) - low, min(link.end, high) - low, link.url)
            for link in self.links
            if link.start < high and low < link.end
        )
        notes = tuple(
            NoteMark(note.at - low, note.label, note.defined) for note in self.notes if low <= note.at < high
        )
        return Inlines(rendered, links, notes, ())


@dataclass(frozen=True, slots=True)
class _OpenLink:
    origin: str
    at: int
    url: str


class InlineWriter:
    """Takes inline content in source order; while an image is open, text goes to its caption.

    A footnote marker without a definition comes out of a Markdown parser as mere text, `[`, `^label`, `]`: it
    is told here. `masks` are what is hidden in the source.
    """

    def __init__(self, source: str, masks: Masks = NO_MASKS) -> None:
        self._source = source
        self.masks = masks
        self._weaver = Weaver(source, masks=masks)
        self._caption: Weaver | None = None
        self._images: list[Span] = []
        self._open: list[_OpenLink] = []
        self._links: list[Link] = []
        self._notes: list[NoteMark] = []
        self._asides: list[Aside] = []

    def copy(self, start: int, end: int) -> None:
        """Add source text as it stands."""
        (self._caption or self._weaver).copy(start, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Add `text` for a source range that says it in another way."""
        (self._caption or self._weaver).put(text, start, end)

    def object(self, start: int, end: int) -> None:
        """Add something without words."""
        self.put(OBJECT, start, end)

    def note(self, label: str, start: int, end: int, *, defined: bool) -> None:
        """Add a footnote marker."""
        if self._caption is None:
            self._notes.append(NoteMark(self._weaver.length, label, defined))
        self.object(start, end)

    def undefined_note(self, end: int) -> bool:
        """Make the last pieces a footnote marker if they are `[`, `^label` with a `]` that ends at `end`."""
        if self._caption is not None:
            return False
        pieces = self._weaver.pieces
        for back in range(2, min(len(pieces), 9) + 1):
            piece = pieces[-back]
            if not piece.verbatim:
                return False
            if piece.text == "[":
                label = self._source[piece.end : end - 1]
                if not _LABEL.fullmatch(label):
                    return False
                self._weaver.take_back(back)
                self.note(label[1:], piece.start, end, defined=False)
                return True
        return False

    def open_link(self, origin: str, url: str) -> None:
        """Begin a link; `origin` tells apart links that are closed in different ways."""
        self._open.append(_OpenLink(origin, self._weaver.length, url))

    def close_link(self, origin: str) -> None:
        """End the innermost link, if it was opened in this way."""
        if self._open and self._open[-1].origin == origin:
            link = self._open.pop()
            self._links.append(Link(link.at, self._weaver.length, link.url))

    def open_image(self, start: int, end: int) -> None:
        """Begin an image that spans `[start, end)`; text is its caption until it is closed."""
        if self._caption is None:
            self.object(start, end)
            self._caption = Weaver(self._source, masks=self.masks)
        self._images.append(Span(start, end))

    def close_image(self) -> None:
        """End the innermost image."""
        span = self._images.pop()
        if not self._images and self._caption is not None:
            caption, self._caption = self._caption, None
            self.aside("caption", caption.build()[0], span)

    def aside(self, kind: BlockKind, rendered: Rendered, span: Span) -> None:
        """Keep a block of its own that stands inside this one."""
        if rendered.text:
            self._asides.append(Aside(kind, rendered, span))

    def finish(self) -> Inlines:
        """Return what was gathered, links still open ending with the text."""
        while self._open:
            self.close_link(self._open[-1].origin)
        rendered, shift = self._weaver.build()
        size = len(rendered.text)
        links = [
            Link(min(max(link.start - shift, 0), size), min(max(link.end - shift, 0), size), link.url)
            for link in self._links
        ]
        notes = tuple(NoteMark(note.at - shift, note.label, note.defined) for note in self._notes)
        links.sort(key=lambda link: (link.start, -link.end))
        return Inlines(rendered, tuple(links), notes, tuple(self._asides))

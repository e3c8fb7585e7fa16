"""A draft as the rest of the house sees it: blocks of rendered text, each with its place in the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from neurolint.drafts.spans import Span
from neurolint.quickclass import dataclass

BlockKind = Literal[
    "title",  # the title in the front matter
    "description",  # a description, summary or excerpt in the front matter
    "heading",
    "paragraph",
    "item",  # one paragraph of a list item
    "cell",  # one cell of a table
    "caption",  # the alternative text of an image
    "footnote",  # one paragraph of a footnote definition
    "code",
    "html",
    "comment",
    "rule",  # a thematic break
]
PROSE: frozenset[BlockKind] = frozenset(
    {"title", "description", "heading", "paragraph", "item", "cell", "caption"}
)
"""The kinds of block in which an article says something of its own."""

OBJECT = "￼"
"""Stands in rendered text for what has no words: inline code, an image, a footnote marker, inline HTML."""
RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
"""Figures as they look in superscript."""

TextFormat = Literal["markdown", "mdx", "text", "html"]
"""The formats whose files are text; `Draft.source` is what the file holds."""

Format = Literal["markdown", "mdx", "text", "html", "docx"]
"""All formats. Of a Word document `Draft.source` is the text, a line for each paragraph."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of rendered text and the source it came from.

    A verbatim run has the same code points in both; any other (an entity, an escape, a ligature, a line break
    with its indentation) was rendered as a whole, so every part of it maps to the whole source range.
    """

    at: int
    length: int
    source: Span
    verbatim: bool


@dataclass(frozen=True, slots=True)
class Rendered:
    """Text as a reader sees it, with its way back to the source.

    `text` is what all matching works on; `runs` cover it from end to end, in order. Between the sources of two
    runs there may be a gap: what stands there (markup, a soft hyphen, a zero-width space) does not show.
    """

    text: str
    runs: tuple[Run, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(run.at for run in self.runs))

    def span(self, start: int, end: int) -> Span:
        """Return the source range of `text[start:end]` (code points, end exclusive).

        An empty range maps to an empty range. Raises ValueError when the range is outside the text.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"[{start}, {end}) is outside a text of {len(self.text)} code points")
        if not self.runs:
            return Span(0, 0)
        first = self.runs[max(0, bisect_right(self._starts, start) - 1)]
        begin = first.source.start + (start - first.at if first.verbatim else 0)
        if start == end:
            if start == len(self.text):
                return Span(self.runs[-1].source.end, self.runs[-1].source.end)
            return Span(begin, begin)
        last = self.runs[bisect_right(self._starts, end - 1) - 1]
        finish = last.source.start + (end - last.at) if last.verbatim else last.source.end
        return Span(begin, finish)


@dataclass(frozen=True, slots=True)
class Link:
    """A link inside a block: the rendered range of its text (code points) and where it leads."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A footnote marker inside a block: its rendered place (one OBJECT) and the label it names."""

    at: int
    label: str
    defined: bool


@dataclass(frozen=True, slots=True)
class Block:
    """One unit of layout.

    `span` is the whole block in the source, markup included. `level` is 1 to 6 for a marked heading, 0 for one
    told by its looks alone, and the depth of a list item, counted from 1. `heading` is the index of the nearest
    heading above; `lead_in`, for an item, the index of the paragraph or heading that introduces its list (for a
    nested item: the item above it), for a cell of a table that of the cell that heads its column. `label` is the
    label of a footnote definition.
    """

    index: int
    kind: BlockKind
    rendered: Rendered
    span: Span
    level: int = 0
    quoted: bool = False
    heading: int | None = None
    lead_in: int | None = None
    links: tuple[Link, ...] = ()
    notes: tuple[NoteMark, ...] = ()
    label: str = ""

    @property
    def text(self) -> str:
        """The text as a reader sees it."""
        return self.rendered.text


@dataclass(frozen=True, slots=True)
class MetaError:
    """Why front matter cannot be read, and the line of the source on which reading came to an end.

    Lines count from 1; `line` is None where nobody knows.
    """

    fault: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """One article: its source text, its blocks in reading order, its front matter.

    `source` is the decoded file without a byte order mark; all offsets count its code points. `meta` is the front
    matter, empty when there is none; `meta_error` says what is wrong with it when it cannot be read. Of a page
    in HTML `meta` also holds what its meta tags say, each with its place in `meta_places`.
    """

    path: str
    source: str
    format: Format
    blocks: tuple[Block, ...]
    meta: Mapping[str, object] = field(default_factory=dict)
    meta_span: Span | None = None
    meta_error: MetaError | None = None
    meta_places: Mapping[str, Span] = field(default_factory=dict)

"""Scraps of a web page told by where they stand and how they look: menus, taglines, gaps, lone marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from neurolint.drafts.model import Block, Draft
from neurolint.drafts.spans import Span

_SOLID = re.compile(r"\S+")
_LINE = re.compile(r"[^\n]+")
_MARK = re.compile(r"[ \t]*[-–—*•·|+_~>]{1,2}[ \t\r]*$")
_PARTED = re.compile(r"\S[ \t]+(?:[|•·›»∙‧]|//)[ \t]+\S")
_TOLD = re.compile(r"\d|:|\b(?:review|updat|publish|edit|check)", re.IGNORECASE)
_PICTURE = re.compile(r"[\w (),.+-]{0,80}[\w)]\.(?:jpe?g|png|gif|webp|svg|avif|heic)", re.IGNORECASE)
_ARROW = re.compile(r"(?=.*\w{3}).*\w\W*[ \t](?:[→⟶➔➜»›▸▶❯]|[-=]+>)[ \t]*")
_ENDS = (".", "!", "?", ":", ";", ",")
_WORDY = 9
"""An item or line of a box ("Home", "Monday 9 to 5") has fewer words."""
_ENTRY = 4
"""An entry of a menu has at most so many words."""
_NAMED = 80
"""A line that ends in an arrow has at most so many characters."""
_BETWEEN = 10
"""At most so many short blocks between two scraps belong to them."""
_FEW = 5
"""A block that its neighbours make a scrap has at most so many words."""
_TAGLINE = 10
_NEAR = 3
"""A tagline is one of so many first or last blocks."""
_TORN = 25
"""A fragment left between gaps has at most so many words."""
_FRAGMENTS = 3
"""One fragment may be a writer's whim; so many are a page that lost its layout."""


def menu(blocks: Sequence[Block], least: int) -> list[Block]:
    """Return the items of a menu: a list of few words each, before anything is said, led in by nothing."""
    top = list(takewhile(lambda block: len(block.text.split()) < _WORDY and block.kind != "heading", blocks))
    items = [block for block in top if block.kind == "item"]
    tags = [block for block in items if len(block.text.split()) <= _ENTRY]
    led = any(block.kind == "paragraph" and block.text.rstrip().endswith(":") for block in top)
    if led or len(items) < least or len(tags) < len(items) or len(top) == len(blocks):
        return []
    return items


def trail(blocks: Sequence[Block], least: int) -> list[Block]:
    """Return the short lines without a full stop that end a page, when they are many: names of other pages.

    Lines that a colon leads in belong to the article, and so does what stands under a marked heading.
    """
    lines: list[Block] = []
    for block in reversed(blocks):
        text = block.text.rstrip()
        marked = block.kind == "item" or block.level > 0 or block.links
        if marked or len(text.split(maxsplit=_WORDY)) >= _WORDY or text.endswith((".", "!", ":", ";", ",")):
            break
        lines.append(block)
    above = blocks[len(blocks) - len(lines) - 1] if len(lines) < len(blocks) else None
    if len(lines) < least or above is None or above.kind != "paragraph" or above.text.rstrip()[-1:] == ":":
        return []
    return lines[::-1]


def between(blocks: Sequence[Block], scraps: set[int]) -> Iterator[list[Block]]:
    """Yield the rows of short blocks that stand between two scraps; `scraps` are indexes of blocks.

    A short block between two bad ones is bad: J. Pomikálek, Removing boilerplate and duplicate content from web
    corpora, 2011 (jusText).
    """
    row: list[Block] = []
    inside = False
    for block in blocks:
        if block.index in scraps:
            if inside and 0 < len(row) <= _BETWEEN:
                yield row
            row, inside = [], True
        elif block.kind != "heading" and len(block.text.split(maxsplit=_FEW)) <= _FEW:
            row.append(block)
            inside = inside and not block.text.rstrip().endswith(_ENDS)
        else:
            row, inside = [], False


def taglines(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the lines at the top and the end of a page in which bars or dots part names: "Town • Region".

    A line that tells a date, or who checked the page, is none; nor is the title.
    """
    level = next((block.level for block in blocks if block.kind == "heading"), 0)
    ends = [*blocks[0 if level else 1 : _NEAR], *blocks[max(_NEAR, len(blocks) - _NEAR) :]]
    for block in ends:
        text = block.text.strip()
        if block.kind == "paragraph" and not block.links and "\n" not in text:
            few = len(text.split(maxsplit=_TAGLINE)) <= _TAGLINE
            if few and _PARTED.search(text) and not text.endswith(_ENDS) and not _TOLD.search(text):
                yield block


def pictures(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the lines that are the file name of a picture and nothing else: "roots 2.jpg"."""
    for block in blocks:
        if block.kind == "paragraph" and not block.links and _PICTURE.fullmatch(block.text.strip()):
            yield block


def arrows(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the lines of few words that end in an arrow and lead nowhere."""
    for block in blocks:
        text = block.text.strip()
        few = len(text) <= _NAMED and len(text.split(maxsplit=_WORDY)) <= _WORDY
        if few and not block.links and _ARROW.fullmatch(text):
            yield block


def fragments(draft: Draft, blocks: Sequence[Block], gap: int) -> list[Block]:
    """Return the lines without a full stop beside gaps of at least `gap` blank lines, when they are several."""
    if draft.format == "html":
        return []  # blank lines of the source do not show
    empty = [_gap(draft.source[one.span.end : two.span.start]) for one, two in pairwise(blocks)]
    found = []
    for at, block in enumerate(blocks):
        beside = max(empty[max(0, at - 1) : at + 1], default=0)
        text = block.text.rstrip()
        few = len(text.split(maxsplit=_TORN)) <= _TORN
        if beside > gap and block.kind == "paragraph" and few and not text.endswith((".", "!", "?", ":")):
            found.append(block)
    return found if len(found) >= _FRAGMENTS else []


def _gap(between: str) -> int:
    """Return how many lines end in a row with nothing on them; a comment, a tag or an import is something."""
    return max(blank.count("\n") for blank in _SOLID.split(between))


def lone_marks(draft: Draft) -> Iterator[Span]:
    """Yield the places of lines that hold a hyphen, a dash or a bullet and nothing else.

    Looked for in the source, since such a line may leave no block behind; a line of HTML is no line of the page.
    """
    if draft.format == "html":
        return
    solid = sorted(
        block.span
        for block in draft.blocks
        if block.kind in ("code", "html", "comment", "rule", "cell", "caption")
    )
    solid += [draft.meta_span] if draft.meta_span is not None else []
    solid.sort()
    begins = [span.start for span in solid]
    headings = {block.span.end for block in draft.blocks if block.kind == "heading"}
    for match in _LINE.finditer(draft.source):
        line = match.group()
        if len(line) > 40 or not _MARK.match(line) or line.strip() == ">":
            continue
        span = Span(match.start() + len(line) - len(line.lstrip()), match.start() + len(line.rstrip()))
        at = bisect_right(begins, span.start) - 1
        if (at >= 0 and solid[at].overlaps(span)) or _underlines(draft, span, headings):
            continue
        yield span


def _underlines(draft: Draft, span: Span, headings: set[int]) -> bool:
    """Tell whether a mark is the line under a heading, as Markdown allows."""
    return draft.format in ("markdown", "mdx") and any(
        end in headings for end in range(span.end, span.end + 4)
    )

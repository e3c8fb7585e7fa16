"""The outline of a page: one title, levels without gaps, no empty section, none without its heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.page import sections
from neurolint.checks.page.prose import hidden, title_blocks
from neurolint.checks.page.sections import SectionNames, section_names
from neurolint.drafts.model import Block, Draft
from neurolint.drafts.spans import WHOLE_FILE, Span
from neurolint.library.model import Reference, Rule, Severity

_SHORT = 20
"""A first line of at most so many words, that does not end like a sentence, may be the title."""
_GAP = re.compile(r"\n[ \t\r]*\n[ \t\r]*\n")

FAULTS: dict[str, tuple[Severity, str]] = {
    "no-title": ("warning", "the page has no title"),
    "bare-headings": ("info", "headings are told by their looks alone"),
    "unmarked": ("warning", "no title, no marked heading and no blank line sets the parts of the page apart"),
    "second-title": ("warning", "a second heading of level 1"),
    "skipped-level": ("warning", "the level of the heading skips one"),
    "empty-section": ("warning", "nothing stands below the heading"),
    "lost-heading": ("info", "the last part, set apart by blank lines, has no heading"),
    "second-closing": ("info", "a second closing section"),
}
"""The faults that can be found, with the severity that holds when the options name none."""


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `outline` ready."""
    names = section_names(reference)
    chosen = rule.options.get("faults", {})
    least = rule.options.get("words", 150)

    def check(page: Page) -> Iterator[Hit]:
        gone = hidden(page)
        blocks = [b for b in page.draft.blocks if b.index not in gone and b.kind != "comment"]
        for fault, span in _faults(page.draft, blocks, names, least):
            severity = chosen.get(fault, FAULTS[fault][0])
            if severity != "off":
                yield Hit(span, {"fault": FAULTS[fault][1]}, severity)

    return check


def _faults(draft: Draft, blocks: list[Block], names: SectionNames, least: int) -> Iterator[tuple[str, Span]]:
    headings = [block for block in blocks if block.kind == "heading" and not block.quoted]
    marked = [block for block in headings if block.level]
    long = sum(len(block.text.split()) for block in blocks) >= least
    if draft.format == "text" and not marked:
        yield from _plain(draft, blocks, headings, long)
    elif long and not _marked_title(draft):
        yield "no-title", WHOLE_FILE
    yield from _levels(draft)
    yield from _empty(blocks)
    yield from _closing(headings, names)


def _marked_title(draft: Draft) -> bool:
    ones = (block for block in sections.headings(draft) if block.level == 1)
    return any(block.kind == "title" for block in draft.blocks) or next(ones, None) is not None


def _titled(draft: Draft, blocks: list[Block]) -> bool:
    """Tell whether there is a title: in the front matter, as a heading on top, or as a short first line."""
    if title_blocks(draft):
        return True
    first = next((block for block in blocks if block.kind in ("heading", "paragraph", "item")), None)
    if first is None or first.kind == "item":
        return False
    text = first.text.rstrip()
    return first.kind == "heading" or (
        len(text.split()) <= _SHORT and not text.endswith((".", "!", ":", ";", ","))
    )


def _plain(
    draft: Draft, blocks: list[Block], headings: list[Block], long: bool
) -> Iterator[tuple[str, Span]]:
    """Plain text cannot mark a heading; blank lines and a title are all it has to go by."""
    titled = _titled(draft, blocks)
    if long and not titled and not re.search(r"\n[ \t\r]*\n", draft.source.strip()):
        yield "unmarked", WHOLE_FILE
    elif long and not titled:
        yield "no-title", WHOLE_FILE
    elif len(headings) > 1:
        yield "bare-headings", WHOLE_FILE
    if len(headings) > 1:
        yield from _lost(draft, blocks)


def _lost(draft: Draft, blocks: list[Block]) -> Iterator[tuple[str, Span]]:
    """Find the last paragraph of the page where two blank lines and no heading set it apart."""
    prose = [block for block in blocks if block.kind in ("heading", "paragraph", "item")]
    last = next((at for at in range(len(prose) - 1, 0, -1) if _is_prose(prose[at])), None)
    if last is None or prose[last - 1].kind == "heading":
        return
    between = draft.source[prose[last - 1].span.end : prose[last].span.start]
    if _GAP.search(f"\n{between}" if not between.startswith("\n") else between):
        yield "lost-heading", prose[last].span


def _is_prose(block: Block) -> bool:
    return block.kind == "paragraph" and len(block.text.split()) >= _SHORT


def _levels(draft: Draft) -> Iterator[tuple[str, Span]]:
    """Look at all headings, those too that other checks report: what stands below is still their part."""
    marked = [block for block in sections.headings(draft) if block.level]
    titled = any(block.kind == "title" for block in draft.blocks)
    ones = [block for block in marked if block.level == 1]
    for block in ones[1:2]:
        yield "second-title", block.span
    if titled and marked and marked[0].level > 2:
        yield "skipped-level", marked[0].span
    for above, block in pairwise(marked):
        if block.level > above.level + 1:
            yield "skipped-level", block.span


def _empty(blocks: list[Block]) -> Iterator[tuple[str, Span]]:
    """Find marked headings with nothing below, not even a heading of a lower level."""
    kept = [block for block in blocks if block.kind != "rule"]
    for at, block in enumerate(kept):
        if block.kind != "heading" or not block.level or block.quoted:
            continue
        below = kept[at + 1] if at + 1 < len(kept) else None
        if below is None or (below.kind == "heading" and 0 < below.level <= block.level):
            yield "empty-section", block.span


def _closing(headings: list[Block], names: SectionNames) -> Iterator[tuple[str, Span]]:
    """Find a closing section after another; one that opens the page is a summary in its right place."""
    closing = [at for at, block in enumerate(headings) if names.names(block.text, "closing")]
    for before, at in pairwise(closing):
        if before > 1:
            yield "second-closing", headings[at].span

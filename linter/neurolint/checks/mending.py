"""Edits that checks propose: lines and words left out, words put in place of others."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from neurolint.checks.base import Edit, Fix
from neurolint.drafts.model import Block, Draft
from neurolint.drafts.spans import Span

_SPACE = " \t\u00a0"
_BREAK = re.compile(r"\r\n|\n|\r")
_ENDS = (".", "!", "?", ":", "…", ")", "”", '"')
_WORD = re.compile(r"[^\W\d_][\w-]*")
_ELEMENT = re.compile(r"<(\w{1,20})(?:\s[^<>]{0,400})?>[^<>]*</\1\s*>")
_INSIDE = 8
"""So many blocks that begin before a range are asked whether they reach into it."""


def whole_lines(draft: Draft, span: Span) -> Span | None:
    """Return the lines of a range with the break behind the last; None when anything else stands on them."""
    source = draft.source
    start = _line_start(source, span.start)
    end = _line_end(source, span.end)
    if source[start : span.start].strip() or source[span.end : end].strip():
        return None
    stop = _BREAK.match(source, end)
    return Span(start, stop.end() if stop else end)


def without_lines(draft: Draft, span: Span, *, safe: bool = True) -> Fix | None:
    """Return the fix that takes out the lines of a range, with a blank line that they make superfluous.

    None when anything else stands on the lines, or they hold what a page does not show, such as a comment. Where what
    stands above and below would run together, a blank line stays; a file that ends without a break still does.
    """
    lines = whole_lines(draft, span)
    if lines is None or _holds_other(draft, lines):
        return None
    if draft.format == "html" and "<" in (written := draft.source[span.start : span.end]):
        if not _ELEMENT.fullmatch(written):
            return None  # several elements, or a part of one
    elif draft.format == "docx":
        return None
    return Fix((Edit(*_with_gap(draft, lines)),), safe)


def _with_gap(draft: Draft, lines: Span) -> tuple[Span, str]:
    """Return what to take out for some lines to be gone, and what to put there."""
    source, start, end = draft.source, lines.start, lines.end
    blank_above = start == 0 or not source[_line_start(source, _before_break(source, start)) : start].strip()
    if end < len(source):
        stop = _line_end(source, end)
        if source[end:stop].strip():
            if blank_above or draft.format == "html" or _together(draft, lines):
                return lines, ""
            gap = _BREAK.search(source, start, end)
            return lines, gap.group() if gap else ""
        found = _BREAK.match(source, stop)
        return (Span(start, found.end() if found else stop), "") if blank_above else (lines, "")
    kept = source[:start].rstrip()
    first = _BREAK.search(source, len(kept))
    ended = source[start:end].endswith(("\n", "\r"))
    at = first.end() if first and ended else len(kept)
    return Span(min(at, start), end), ""


def _together(draft: Draft, lines: Span) -> bool:
    """Tell whether what stands around lines belongs together: they are part of one block, or items of a list."""
    blocks = tuple(_at(draft, lines))
    return (bool(blocks) and all(block.kind == "item" for block in blocks)) or any(
        block.span.start < lines.start and lines.end < block.span.end for block in blocks
    )


def _holds_other(draft: Draft, lines: Span) -> bool:
    hidden = ("code", "html", "comment", "title", "description", "cell", "caption")
    front = draft.meta_span is not None and draft.meta_span.overlaps(lines)
    return front or any(block.kind in hidden for block in _at(draft, lines))


def _at(draft: Draft, span: Span) -> Iterator[Block]:
    """Yield the blocks that share text with a range."""
    first = bisect_left(draft.blocks, span.start, key=_start)
    for at in range(max(0, first - _INSIDE), len(draft.blocks)):
        block = draft.blocks[at]
        if block.span.start >= span.end:
            return
        if block.span.overlaps(span):
            yield block


def _start(block: Block) -> int:
    return block.span.start


def _before_break(source: str, at: int) -> int:
    """Return where the break that ends at an offset begins."""
    return at - 2 if source[max(0, at - 2) : at] == "\r\n" else max(0, at - 1)


def _line_start(source: str, at: int) -> int:
    return max(source.rfind("\n", 0, at), source.rfind("\r", 0, at)) + 1


def _line_end(source: str, at: int) -> int:
    found = _BREAK.search(source, at)
    return found.start() if found else len(source)


def as_written(draft: Draft, block: Block, start: int, end: int) -> Span | None:
    """Return where a range of the text of a block stands; None when there is markup, or anything else, among it."""
    if block.kind in ("title", "description") or start >= end:
        return None  # front matter has its own grammar
    span = block.rendered.span(start, end)
    written = draft.source[span.start : span.end]
    if draft.format == "docx":
        return None
    return span if written.split() == block.text[start:end].split() else None


def without_tail(draft: Draft, block: Block, start: int, end: int) -> Fix | None:
    """Return the fix that takes out the end of a line, with the space before it; safe behind a whole sentence."""
    span = as_written(draft, block, start, end)
    if span is None:
        return None
    source = draft.source
    line = _line_start(source, span.start)
    before = source[line : span.start].rstrip(_SPACE)
    if source[span.end : _line_end(source, span.end)].strip(_SPACE + ".") or not before.strip():
        return None
    return Fix((Edit(Span(line + len(before), span.end), ""),), before.endswith(_ENDS))


def without_words(draft: Draft, block: Block, start: int, end: int, first: int, *, safe: bool) -> Fix | None:
    """Return the fix that takes words out of a sentence, which begins at `first`.

    At its beginning a comma behind them goes as well, and what is first then gets a capital. None when that leaves no
    sentence, or markup stands in the way.
    """
    text = block.text
    opens = not text[first:start].strip(" \n\"“‘'(*_")
    stop = end
    if (opens and text[stop : stop + 1] == ",") or (
        text[stop : stop + 1] == "," and text[:start].rstrip()[-1:] == ","
    ):
        stop += 1
    while text[stop : stop + 1] in (" ", "\n"):
        stop += 1
    if stop == end or not text[stop : stop + 1].isalnum():
        return None
    through = as_written(draft, block, start, stop + 1)
    if through is None:
        return None
    kept = text[stop]
    word = _WORD.match(text, stop)
    if opens and text[start].isupper() and word and word.group().islower():
        kept = kept.upper()
    return Fix((Edit(through, kept),), safe)


def reworded(draft: Draft, block: Block, start: int, end: int, words: str, *, safe: bool) -> Fix | None:
    """Return the fix that puts words in place of others: with a capital where those have one.

    None when markup stands among the words, they go over a line, or are written in capitals throughout.
    """
    there = block.text[start:end]
    if "\n" in there or (len(there) > 1 and there.isupper()):
        return None
    if there[:1].isupper():
        words = words[0].upper() + words[1:]
    return instead(draft, block, start, end, words, safe=safe)


def instead(draft: Draft, block: Block, start: int, end: int, words: str, *, safe: bool) -> Fix | None:
    """Return the fix that puts words in place of others as they are; None when markup stands among those."""
    span = as_written(draft, block, start, end)
    return Fix((Edit(span, words),), safe) if span is not None else None

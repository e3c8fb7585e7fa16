"""Scraps of a web page in a draft: names of buttons and boxes, stray marks, a menu, empty contents."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.words import words
from neurolint.drafts.model import Block, Draft
from neurolint.drafts.spans import Span
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.language.sentences import Signs, split
from neurolint.library.model import Reference, Rule

_LINE = re.compile(r"[^\n]+")
_MARK = re.compile(r"[ \t]*[-–—*•·|+_~>]{1,2}[ \t\r]*$")
_EDGE = " \t\r\n*_>|•·»→←▶-–:.…!()[]"
_LONGEST = 200
"""A scrap has at most so many characters."""
_WORDY = 9
"""An item or line of a box ("Home", "Monday 9 to 5") has fewer words."""
_ENTRY = 4
"""An entry of a menu has at most so many words."""
_FOLLOWING = 40
"""At most so many lines belong to one box."""


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `residue` ready. Raises ConfigError when a phrase cannot be read."""
    lines, starts, sentences = (phrases_at(rule, key) for key in ("lines", "starts", "sentences"))
    boxes, contents = phrases_at(rule, "boxes"), phrases_at(rule, "contents")
    signs = Signs(reference.wording.get("sentences", {}))
    longest = rule.options.get("words", 14)
    marks = rule.options.get("marks", True)
    least = rule.options.get("menu", 4)

    def check(page: Page) -> Iterator[Hit]:
        blocks = [b for b in page.draft.blocks if b.kind in ("heading", "paragraph", "item") and not b.quoted]
        headings = Counter(tuple(words(b.text)) for b in blocks if b.kind == "heading")
        beyond = -1
        for at, block in enumerate(blocks):
            if at <= beyond:
                continue
            if _whole(block.text, boxes):
                beyond = _box_end(blocks, at)
                span = block.span.to(blocks[beyond].span)
                yield Hit(span, {"words": _shown(block.text)})
            elif _whole(block.text, contents):
                if not _has_contents(blocks, at, headings):
                    yield Hit(block.span, {"words": _shown(block.text)})
            else:
                yield from _in_lines(block, lines, starts, sentences, longest, signs)
        menu = _menu(blocks, least)
        if menu:
            yield Hit(menu[0].span.to(menu[-1].span), {"words": _shown(menu[0].text)})
        if marks:
            yield from _lone_marks(page.draft)

    return check


def _menu(blocks: Sequence[Block], least: int) -> list[Block]:
    """Return the items of a menu: a list of few words each, before anything is said, led in by nothing."""
    top = list(takewhile(lambda block: len(block.text.split()) < _WORDY and block.kind != "heading", blocks))
    items = [block for block in top if block.kind == "item"]
    tags = [block for block in items if len(block.text.split()) <= _ENTRY]
    led = any(block.kind == "paragraph" and block.text.rstrip().endswith(":") for block in top)
    if led or len(items) < least or len(tags) < len(items) or len(top) == len(blocks):
        return []
    return items


def _shown(text: str) -> str:
    return " ".join(text.split())[:60]


def _whole(text: str, phrases: Phrases) -> bool:
    """Tell whether a line is one of the phrases and nothing more."""
    return len(text) <= _LONGEST and phrases.covers(fold(text).strip(_EDGE))


def _in_lines(
    block: Block, lines: Phrases, starts: Phrases, sentences: Phrases, longest: int, signs: Signs
) -> Iterator[Hit]:
    """Look at each line of a block, and at its sentences: a scrap often runs into a paragraph.

    What carries a link does something, and is left alone when it merely begins like a scrap.
    """
    for match in _LINE.finditer(block.text):
        line = match.group()
        if _whole(line, lines) or (not block.links and _begins(line, starts, longest)):
            yield from _hit(block, match.start(), match.end())
        elif sentences and not block.links:
            for begin, end in split(line, signs):
                if _begins(line[begin:end], sentences, longest):
                    yield from _hit(block, match.start() + begin, match.start() + end)


def _hit(block: Block, start: int, end: int) -> Iterator[Hit]:
    line = block.text[start:end]
    begin, finish = start + len(line) - len(line.lstrip()), start + len(line.rstrip())
    if begin < finish:
        whole = line.strip() == block.text.strip()
        yield Hit(block.span if whole else block.rendered.span(begin, finish), {"words": _shown(line)})


def _begins(text: str, starts: Phrases, longest: int) -> bool:
    """Tell whether a short line or sentence begins with one of the phrases."""
    if len(text.split(maxsplit=longest)) > longest:
        return False
    folded = fold(text).lstrip(_EDGE)
    return any(start == 0 for start, _ in starts.find(folded, 0, min(len(folded), 80)))


def _box_end(blocks: Sequence[Block], at: int) -> int:
    """Return the index of the last block of a box: short lines below its name, up to a heading or prose."""
    end = at
    for index in range(at + 1, min(len(blocks), at + _FOLLOWING)):
        block = blocks[index]
        if block.kind == "heading" or block.links or len(block.text.split()) >= _WORDY:
            break
        end = index
    return end


def _has_contents(blocks: Sequence[Block], at: int, headings: Counter[tuple[str, ...]]) -> bool:
    """Tell whether contents stand below their label: a list, links, or lines that name headings."""
    below = blocks[at + 1 : at + 4]
    if not below:
        return False
    if below[0].kind == "item" or below[0].links:
        return True
    for block in below:
        # In plain text the contents themselves look like headings: they are told twice then.
        told = 2 if block.kind == "heading" else 1
        if any(headings[tuple(words(line))] >= told for line in block.text.splitlines()):
            return True
    return False


def _lone_marks(draft: Draft) -> Iterator[Hit]:
    """Find lines that hold a hyphen, a dash or a bullet and nothing else.

    Looked for in the source, since such a line may leave no block behind.
    """
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
        yield Hit(span, {"words": line.strip()})


def _underlines(draft: Draft, span: Span, headings: set[int]) -> bool:
    """Tell whether a mark is the line under a heading, as Markdown allows."""
    return draft.format == "markdown" and any(end in headings for end in range(span.end, span.end + 4))

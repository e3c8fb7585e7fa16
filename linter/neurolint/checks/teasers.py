"""Headlines of other articles, and the labels of the boxes they came from, left in a draft."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.mending import without_lines
from neurolint.checks.options import phrases_at
from neurolint.checks.page.blockwords import block_words
from neurolint.checks.page.sections import reference_blocks, section_names, sections_of
from neurolint.checks.page.words import content, words
from neurolint.drafts.model import Block
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference, Rule

_TOLD = re.compile(r"[a-z]{4}\. +[A-Z]")  # a sentence before another
_LONGEST = 30
"""A headline has at most so many words."""
_BOX = 13
"""A box has at most so many lines, its label included."""
_FAMILIAR = 0.5
"""A headline of which at least this share of the words stands in the article may be about the article."""
_TITLE_CASE = 0.6
"""A headline in title case has at least this share of its longer words capitalised."""


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `teasers` ready. Raises ConfigError when a phrase cannot be read."""
    labels, shapes = phrases_at(rule, "labels"), phrases_at(rule, "shapes")
    least = rule.options.get("words", 5)
    names = section_names(reference)

    def check(page: Page) -> Iterator[Hit]:
        blocks = [
            block
            for block in page.draft.blocks
            if block.kind in ("heading", "paragraph", "item") and not block.quoted
        ]
        held = block_words(page)
        boxes = list(_boxes(blocks, labels)) if held.holding(blocks, labels) else []
        boxed = {block.index for box in boxes for block in box}
        listed = reference_blocks(page, names) | sections_of(page, names).under("further") | boxed
        tail = _tail([block for block in blocks if block.index not in listed], least)
        inside = {block.index for block in tail}
        others = [block for block in blocks if block.index not in inside] if tail else ()
        known = {stem for block in others for stem in content(block.text)}
        strange = [block for block in tail if _strange(block, known, alone=len(tail) == 1)]
        if not held.among(strange, shapes):
            strange = []
        for box in (*boxes, *([block] for block in strange)):
            span = box[0].span.to(box[-1].span)
            labelled = box[0].index in boxed
            fix = without_lines(page.draft, span, safe=labelled) if _closed(box) else None
            yield Hit(span, {"words": box[0].text.strip()}, fix=fix)

    return check


def _boxes(blocks: Sequence[Block], labels: Phrases) -> Iterator[list[Block]]:
    """Find labels of boxes, with the headlines below them; a list of links under a title is no such box."""
    at = 0
    while at < len(blocks):
        label, at = blocks[at], at + 1
        if label.links or not _is_label(label, labels):
            continue
        box = [label]
        while at < len(blocks) and len(box) < _BOX and _belongs(label, blocks[at : at + 2]):
            box.append(blocks[at])
            at += 1
        if not any(block.links for block in box):
            yield box


def _belongs(label: Block, next_blocks: Sequence[Block]) -> bool:
    """Tell whether the first of some blocks is a headline that belongs to a label.

    A heading beside the label opens a part of the article, and so does one with text below it behind a button.
    """
    block, below = next_blocks[0], next_blocks[1:]
    if label.kind == block.kind == "heading" and block.level <= label.level:
        return False
    opens = block.kind == "heading" != label.kind
    told = any(one.kind == "paragraph" and not _headline(one, 1) for one in below)
    return _headline(block, 1) and not (opens and told)


def _closed(box: Sequence[Block]) -> bool:
    """Tell whether a box holds nothing of the article: a label alone, or with items of a list below it.

    A line that merely looks like a headline may be one of the article's own.
    """
    return len(box) == 1 or all(block.kind == "item" for block in box[1:])


def _is_label(block: Block, labels: Phrases) -> bool:
    folded = fold(block.text).strip(" *_>•»-–")
    return any(
        start == 0
        and (not folded[end:].strip(" :.…!»→") or folded[end:].lstrip().startswith((":", "–", "|")))
        for start, end in labels.find(folded, 0, min(len(folded), 60))
    )


def _tail(blocks: Sequence[Block], least: int) -> list[Block]:
    """Return the headline-like lines at the end of the page, below its last paragraph."""
    tail: list[Block] = []
    for block in reversed(blocks):
        if block.kind == "item" or not _headline(block, 1):
            break
        if _headline(block, least):
            tail.append(block)
    return tail[::-1] if len(tail) < len(blocks) else []


def _headline(block: Block, least: int) -> bool:
    """Tell whether a block has the looks of a headline: some words, no full stop, no label in front."""
    text = block.text.strip().rstrip("*_\"'”’ ")
    return least <= len(text.split(maxsplit=_LONGEST)) <= _LONGEST and not text.endswith((".", ":", ";", ","))


def _strange(block: Block, known: set[str], *, alone: bool) -> bool:
    """Tell whether a line in title case, or a question, is mostly words that the article does not use.

    A question that stands `alone` at the end may be the author's own.
    """
    told = [word for word in block.text.split() if len(word) > 3]
    titled = sum(word.lstrip("\"'“‘(*_")[:1].isupper() for word in told) >= _TITLE_CASE * len(told)
    asks = block.text.rstrip().endswith(("?", "!")) and not _TOLD.search(block.text)
    if not told or not (titled or block.kind == "heading" or (asks and not alone)):
        return False
    stems = content(block.text)
    return bool(words(block.text)) and sum(stem in known for stem in stems) < _FAMILIAR * len(stems)

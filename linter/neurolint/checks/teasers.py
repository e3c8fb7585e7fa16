"""Headlines of other articles, and the labels of the boxes they came from, left in a draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.options import phrases_at
from neurolint.checks.prose import furniture
from neurolint.checks.sections import SectionNames
from neurolint.checks.words import content, words
from neurolint.drafts.model import Block
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.library.model import Reference, Rule

_LONGEST = 30
"""A headline has at most so many words."""
_FAMILIAR = 0.5
"""A headline of which at least this share of the words stands in the article may be about the article."""
_TITLE_CASE = 0.6
"""A headline in title case has at least this share of its longer words capitalised."""


def build(rule: Rule, reference: Reference) -> Check:
    """Make a rule of the kind `teasers` ready. Raises ConfigError when a phrase cannot be read."""
    labels, shapes = phrases_at(rule, "labels"), phrases_at(rule, "shapes")
    least = rule.options.get("words", 5)
    names = SectionNames(reference)

    def check(page: Page) -> Iterator[Hit]:
        taken = furniture(page)
        blocks = [
            block
            for block in page.draft.blocks
            if block.kind in ("heading", "paragraph", "item") and not block.quoted and not taken(block.span)
        ]
        found = _labelled(blocks, labels)
        listed = names.under(page.draft, "references") | names.under(page.draft, "further") | found
        tail = _tail([block for block in blocks if block.index not in listed], least)
        if tail:
            inside = {block.index for block in tail}
            known = {stem for block in blocks if block.index not in inside for stem in content(block.text)}
            strange = [block for block in tail if _strange(block, known)]
            if any(shapes.search(fold(block.text)) for block in strange):
                found.update(block.index for block in strange)
        for index in sorted(found):
            yield Hit(page.draft.blocks[index].span, {"words": page.draft.blocks[index].text.strip()})

    return check


def _labelled(blocks: Sequence[Block], labels: Phrases) -> set[int]:
    """Find labels of teaser boxes with the headlines below them; a list of links under a title is no such box."""
    found: set[int] = set()
    for at, block in enumerate(blocks):
        if block.index in found or block.links or not _is_label(block, labels):
            continue
        box = [block]
        for below in blocks[at + 1 : at + 13]:
            if (
                not _headline(below, 1)
                or below.kind == block.kind == "heading"
                and below.level == block.level
            ):
                break
            box.append(below)
        if not any(other.links for other in box):
            found.update(other.index for other in box)
    return found


def _is_label(block: Block, labels: Phrases) -> bool:
    folded = fold(block.text).strip(" *_>•»-–")
    return any(
        start == 0 and (not folded[end:].strip(" :.…!»→") or folded[end:].lstrip().startswith((":", "–")))
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


def _strange(block: Block, known: set[str]) -> bool:
    """Tell whether a line in title case, or a question, is mostly made of words that the article does not use."""
    told = [word for word in block.text.split() if len(word) > 3]
    titled = sum(word.lstrip("\"'“‘(*_")[:1].isupper() for word in told) >= _TITLE_CASE * len(told)
    if not told or not (titled or block.kind == "heading" or block.text.rstrip().endswith(("?", "!"))):
        return False
    stems = content(block.text)
    return bool(words(block.text)) and sum(stem in known for stem in stems) < _FAMILIAR * len(stems)

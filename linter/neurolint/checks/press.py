"""What a company or its press office put below an article: contacts, "About us", limits of liability, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from neurolint.checks.base import Check, Hit, Page
from neurolint.checks.options import worded
from neurolint.checks.page.addresses import ADDRESS, hosts
from neurolint.checks.page.blockwords import block_words
from neurolint.checks.page.sections import reference_blocks, section_names, sections_of
from neurolint.checks.page.words import words
from neurolint.drafts.model import Block
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases
from neurolint.language.sentences import Signs, split
from neurolint.library.model import Reference, Rule
from neurolint.quickclass import dataclass

_ABOUT = re.compile(r"About (?:the )?[A-Z0-9]")
_DATED = re.compile(r"\b(?:19|20)\d\d\b")
_RIMS = " *_-–—/#|()[]"
_SOURCE = re.compile(r"\s*SOURCES?:? +[A-Z]")
_WORDS = 14
"""A label ("About the maker", "Media contact: a name") has at most so many words."""
_NAME = 12
"""A bare name at the end of a page has at most so many words."""
_END = 6
"""What sends readers to a company stands in one of so many last blocks, or in the last quarter of the text."""
_TOP = 8
"""The line by which a wire service opens a release is one of so many first blocks."""
_WIRED = 16
"""It has at most so many words."""
_CONTACT = 8
"""At most so many short lines below "Media contact" belong to it."""


@dataclass(frozen=True, slots=True)
class _Words:
    marks: Phrases
    contacts: Phrases
    statements: Phrases
    company: Phrases
    pointers: Phrases
    bodies: Phrases
    desks: Phrases
    trusted: tuple[str, ...]


def build(rule: Rule, reference: Reference) -> Check:  # noqa: ARG001 (every kind is built alike)
    """Make a rule of the kind `press` ready: its words are those of `reference/wording/boilerplate.yaml`.

    Raises ConfigError when one of them is not in the notation of phrases.
    """
    trusted = reference.wording.get("boilerplate", {}).get("trusted", ())
    known = _Words(
        marks=worded(reference, "boilerplate", "press", "marks"),
        contacts=worded(reference, "boilerplate", "press", "contacts"),
        statements=worded(reference, "boilerplate", "press", "statements"),
        company=worded(reference, "boilerplate", "press", "company"),
        pointers=worded(reference, "boilerplate", "pointers"),
        bodies=worded(reference, "boilerplate", "names", "bodies"),
        desks=worded(reference, "boilerplate", "names", "desks"),
        trusted=tuple(f".{ending}" for ending in trusted),
    )
    names = section_names(reference)
    signs = Signs(reference.wording.get("sentences", {}))

    def check(page: Page) -> Iterator[Hit]:
        listed = reference_blocks(page, names) | sections_of(page, names).under("further")
        blocks = [
            block
            for block in page.draft.blocks
            if block.kind in ("heading", "paragraph", "item")
            and not block.quoted
            and block.index not in listed
        ]
        held = block_words(page)
        release = held.among(blocks, known.marks)
        stating = (
            {block.index for block in held.holding(blocks, known.statements)} if release else frozenset()
        )
        for what, found, start, end in _found(blocks, known, release, signs, stating):
            yield Hit(found.rendered.span(start, end) if end else found.span, {"kind": what}, open=True)

    return check


_Found = tuple[str, Block, int, int]
"""What it is, where, and the range of the text of the block; (0, 0) for the whole block."""


def _found(
    blocks: Sequence[Block], known: _Words, release: bool, signs: Signs, stating: Set[int]
) -> Iterator[_Found]:
    half = len(blocks) // 2
    late = blocks[-1].span.end * 3 // 4 if blocks else 0
    for at, block in enumerate(blocks):
        folded = fold(block.text)
        short = len(block.text.split(maxsplit=_WORDS)) <= _WORDS
        if short and known.contacts.covers(_lead(folded)):
            yield "a contact for the press", block, 0, 0
            for below in _below(blocks[at + 1 : at + 1 + _CONTACT]):
                yield "a contact for the press", below, 0, 0
        elif short and at > half and _from_wire(block, folded, known, release):
            yield "the source line of a wire service", block, 0, 0
            for below in _below(blocks[at + 1 : at + 1 + _CONTACT]) if release else ():
                yield "a contact for the press", below, 0, 0
        elif release and at < _TOP and _wired(block, folded, known):
            yield "the line of a wire service", block, 0, 0
        elif release and short and at >= half and _ABOUT.match(block.text.lstrip("*_ ")):
            yield from _about(blocks, at, known, signs)
        elif block.kind != "heading":
            at_end = at >= len(blocks) - _END or block.span.start >= late
            telling = block.index in stating or (at_end and ADDRESS.search(folded))
            for start, end in split(block.text, signs) if telling else ():
                if release and known.statements.search(folded, start, end):
                    yield "a company's limit of what it has said", block, start, end
                elif at_end and _points(block, folded, start, end, known):
                    yield "a line that sends readers to a company", block, start, end
    yield from _names(blocks, known)


def _lead(folded: str) -> str:
    """Return a line without what stands behind its colon and without marks at its edges."""
    return folded.partition(":")[0].strip(" *_#|-–.")


def _wired(block: Block, folded: str, known: _Words) -> bool:
    """Tell whether a line names a wire service and is no sentence: "--Wire--", "TOWN (Wire) 5 May 2024"."""
    few = block.kind == "paragraph" and len(block.text.split(maxsplit=_WIRED)) <= _WIRED
    if not few or block.text.rstrip(" *_)").endswith((".", "!", "?", ":")):
        return False
    return known.marks.covers(folded.strip(_RIMS)) or bool(
        _DATED.search(folded) and known.marks.search(folded)
    )


def _from_wire(block: Block, folded: str, known: _Words, release: bool) -> bool:
    """Tell whether a line is "SOURCE Name", or in a press release "Source: Name Inc."."""
    if _SOURCE.match(block.text):
        return True
    named = folded.strip().removeprefix("source:")
    return release and named != folded.strip() and known.company.search(named)


def _below(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.kind == "heading" or len(block.text.split()) > _NAME or block.text.rstrip().endswith("."):
            return
        yield block


def _about(blocks: Sequence[Block], at: int, known: _Words, signs: Signs) -> Iterator[_Found]:
    """Find "About" and the name of a company, with what it says of itself below.

    Of the paragraph only the first sentence is taken: what it claims of a treatment is to be weighed all the same.
    """
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    first = split(below.text, signs)[:1] if below is not None and below.kind == "paragraph" else []
    folded = "" if below is None else fold(below.text)
    itself = any(known.company.search(folded, start, end) for start, end in first)
    if not itself and not known.company.search(fold(blocks[at].text)) and below is not None:
        return
    yield "what a company says of itself", blocks[at], 0, 0
    if below is not None and itself:
        yield "what a company says of itself", below, *first[0]


def _points(block: Block, folded: str, start: int, end: int, known: _Words) -> bool:
    """Tell whether a sentence sends readers to an address or a number, and not to one of a public body."""
    lead = folded[start:end].lstrip(' *_-•"“')
    address = ADDRESS.search(folded, start, end)
    if address is None or not any(at == 0 for at, _ in known.pointers.find(lead, 0, min(len(lead), 80))):
        return False
    named = hosts(folded, start, end)
    return not block.links and not any(f".{host}".endswith(known.trusted) for host in named)


def _names(blocks: Sequence[Block], known: _Words) -> Iterator[_Found]:
    """Find bare names: of a body in the last line of the page, of a desk below its first lines."""
    for block in blocks[:4]:
        if block.kind == "paragraph" and known.desks.covers(fold(block.text).split(" ", 1)[-1].strip(" *_.")):
            yield "the name of a news desk", block, 0, 0
    last = blocks[-1] if len(blocks) > 2 else None
    if last is None or last.kind != "paragraph" or blocks[-2].text.rstrip().endswith(":"):
        return
    told = last.text.strip(" *_")
    capitals = [word for word in told.split() if len(word) > 3]
    if told.endswith((".", "!", "?", ":")) or not 2 <= len(words(told)) <= _NAME or last.links:
        return
    if known.bodies.search(fold(told)) and all(word[:1].isupper() or word[:1] == "(" for word in capitals):
        yield "a bare name without a word on what it is to the page", last, 0, 0

"""Rows of short lines that belong to a site: a menu, the address of a business, the holdings of a library."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from neurolint.checks.page.addresses import ADDRESS, hosts
from neurolint.drafts.model import Block
from neurolint.language.fold import fold
from neurolint.language.phrases import Phrases

_ENTRY = 6
"""A line of a menu has at most so many words."""
_DETAIL = 14
"""A line of an address has at most so many words."""
_HELD = 20
"""A title with its publisher has at most so many words."""
_LEAST = 2
"""So many entries of a site, and half of a row, make it a menu; so many lines make an address."""
_HOLDINGS = 3
"""So many titles with their publishers in a row are a list of a library."""
_TOP = 4
"""A trail of pages, from the first of the site to this one, begins in one of so many first blocks."""
_EDGE = " *_|>•·»→←-–:.…[]()"
_ENDS = (".", "!", "?", ":", ";", ",")
_PUBLISHER = re.compile(r"\(([^()]{4,90})\)([^()]{0,30})$")


def menus(blocks: Sequence[Block], entries: Phrases, home: Phrases) -> Iterator[list[Block]]:
    """Yield the rows of short lines of which at least half, and two, are names of parts of a site.

    On top of the page the name of its first part (`home`) and one more line will do: the way to the page. What a colon
    leads in is a list of the article.
    """
    for row in _rows(blocks, _short):
        named = [block for block in row if entries.covers(_bare(block.text))]
        trail = home.covers(_bare(row[0].text)) and row[0] in blocks[:_TOP] and len(row) >= _LEAST
        if trail or (len(named) >= _LEAST and 2 * len(named) >= len(row)):
            yield row


def details(
    blocks: Sequence[Block], labels: Phrases, kept: Phrases, trusted: tuple[str, ...]
) -> Iterator[list[Block]]:
    """Yield the rows of lines that give where a business is found: a label, a colon, a number or an address.

    One of them must lead to a host that is none of the `trusted` (endings, each with its dot), and no line may be one
    of those `kept`, such as a helpline.
    """

    def labelled(block: Block) -> bool:
        lead, colon, rest = fold(block.text).partition(":")
        return bool(colon and rest.strip()) and _few(block, _DETAIL) and labels.covers(lead.strip(_EDGE))

    for row in _rows(blocks, labelled):
        folded = [fold(block.text) for block in row]
        if len(row) < _LEAST or not any(map(ADDRESS.search, folded)) or any(map(kept.search, folded)):
            continue
        named = [host for text in folded for host in hosts(text)]
        if named and not any(f".{host}".endswith(trusted) for host in named):
            yield row


def holdings(blocks: Sequence[Block], bodies: Phrases, tails: Phrases) -> Iterator[list[Block]]:
    """Yield the rows of titles that end with the body that publishes them in brackets and lead nowhere.

    One of the `tails` may begin what stands behind the brackets.
    """

    def published(block: Block) -> bool:
        match = None if block.links or not _few(block, _HELD) else _PUBLISHER.search(block.text)
        if match is None or not bodies.search(fold(match.group(1))):
            return False
        tail = _bare(match.group(2))
        return not tail or any(at == 0 for at, _ in tails.find(tail))

    return (row for row in _rows(blocks, published) if len(row) >= _HOLDINGS)


def _rows(blocks: Sequence[Block], wanted: Callable[[Block], bool]) -> Iterator[list[Block]]:
    """Yield the longest rows of blocks that are wanted, but for those that a colon leads in."""
    row: list[Block] = []
    led = before = False
    for block in blocks:
        if wanted(block):
            led = before if not row else led
            row.append(block)
        else:
            if row and not led:
                yield row
            row = []
        before = block.text.rstrip().endswith(":")
    if row and not led:
        yield row


def _short(block: Block) -> bool:
    few = block.kind != "heading" and _few(block, _ENTRY)
    return few and bool(_bare(block.text)) and not block.text.rstrip().endswith(_ENDS)


def _few(block: Block, most: int) -> bool:
    return len(block.text.split(maxsplit=most)) <= most


def _bare(text: str) -> str:
    return fold(text).strip(_EDGE)

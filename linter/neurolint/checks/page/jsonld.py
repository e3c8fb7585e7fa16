"""JSON-LD in a draft: the properties that pages tell search engines, with the place of their script."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from neurolint.drafts.model import Draft
from neurolint.drafts.spans import Span

_SCRIPT = re.compile(
    r"<script\b[^>]{0,200}\btype\s{0,4}=\s{0,4}[\"']?application/ld\+json\b[^>]{0,200}>", re.IGNORECASE
)
_CLOSING = re.compile(r"</script\s{0,8}>", re.IGNORECASE)
_LONGEST = 200_000
_DEEPEST = 20
_OTHERS = frozenset(
    {"citation", "isbasedon", "comment", "review", "mentions", "hascourse", "itemlistelement"}
)
"""Properties in small letters whose values are other works."""


class Property(NamedTuple):
    """A property, its value as JSON has it, and the source range of the script."""

    name: str
    value: object
    span: Span


def properties(draft: Draft) -> Iterator[Property]:
    """Yield every property of every object in the JSON-LD of a draft. What is no JSON says nothing.

    A script goes on to its closing tag: for Markdown a piece of HTML may end at a blank line inside it.
    """
    if "ld+json" not in draft.source:
        return
    for block in draft.blocks:
        if block.kind == "html":
            for opened in _SCRIPT.finditer(draft.source, block.span.start, block.span.end):
                closed = _CLOSING.search(draft.source, opened.end(), opened.end() + _LONGEST)
                end = closed.start() if closed else block.span.end
                yield from _walk(_parsed(draft.source[opened.end() : end]), Span(opened.start(), end), 0)


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _walk(value: object, span: Span, depth: int) -> Iterator[Property]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        for name, inner in value.items():
            yield Property(name, inner, span)
            if name.lower() not in _OTHERS:
                yield from _walk(inner, span, depth + 1)
    elif isinstance(value, list):
        for item in value:
            yield from _walk(item, span, depth + 1)

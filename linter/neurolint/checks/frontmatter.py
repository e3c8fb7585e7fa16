"""Front matter that cannot be read: nothing in it was looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neurolint.checks.base import Check, Hit, Page
from neurolint.drafts.spans import Span
from neurolint.library.model import Reference, Rule

_CONTENT = re.compile(r"[^\r\n]+")


def build(rule: Rule, reference: Reference) -> Check:  # noqa: ARG001 (every kind is given it)
    """Make a rule of the kind `frontmatter` ready: it points at the line on which reading came to an end."""

    def check(page: Page) -> Iterator[Hit]:
        draft = page.draft
        if draft.meta_error is not None and draft.meta_span is not None:
            place = _place(draft.source, draft.meta_span, draft.meta_error.line)
            yield Hit(place, {"fault": draft.meta_error.fault})

    return check


def _place(source: str, matter: Span, number: int | None) -> Span:
    """Return the line of a number; without one, or where it is blank, the first line of the front matter."""
    lines = source[matter.start : matter.end].splitlines(keepends=True)
    start = matter.start + sum(map(len, lines[: (number or 1) - 1]))
    return _line_at(source, start) or _line_at(source, matter.start) or matter


def _line_at(source: str, start: int) -> Span | None:
    found = _CONTENT.match(source, start)
    return Span(*found.span()) if found else None

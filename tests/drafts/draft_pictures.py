"""A draft as lines of text, so that tests can say what they expect at a glance."""

from __future__ import annotations

from neurolint.drafts.model import Block, Draft, TextFormat
from neurolint.drafts.read import parse

_RANGES = [("\u00ad", "\u00ad"), ("\u200b", "\u200f"), ("\u2060", "\u206f"), ("ﬀ", "ﬆ"), ("\ufeff", "\ufeff")]
_RANGES += [("\u202a", "\u202e"), ("\u061c", "\u061c"), ("\U000e0000", "\U000e0fff")]
_RANGES += [("０", "９"), ("Ａ", "Ｚ"), ("ａ", "ｚ"), ("\U0001d400", "\U0001d7ff")]
_RANGES += [(letter, letter) for letter in "ℂℊℋℌℍℎℐℑℒℓℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ"]
NOT_AS_SEEN = "".join(chr(code) for low, high in _RANGES for code in range(ord(low), ord(high) + 1))
"""Characters that rendered text leaves out or shows as others."""


def blocks(source: str, format_: TextFormat = "markdown") -> tuple[Block, ...]:
    return parse(source, "draft", format_).blocks


def picture(source: str, format_: TextFormat = "markdown") -> list[str]:
    """Return "kind: text" for each block; headings and items with their level, what is quoted with ">"."""
    return [_line(block) for block in blocks(source, format_)]


def sliced(draft: Draft, block: Block, words: str) -> str:
    """Return the source at the place where a block says `words`."""
    start = block.text.index(words)
    span = block.rendered.span(start, start + len(words))
    return draft.source[span.start : span.end]


def _line(block: Block) -> str:
    level = str(block.level) if block.kind in ("heading", "item") else ""
    return f"{'> ' if block.quoted else ''}{block.kind}{level}: {block.text}"

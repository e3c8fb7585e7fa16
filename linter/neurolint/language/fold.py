"""A normalised view of text with the same length, so that every offset in it is an offset in the text."""

from __future__ import annotations

from functools import lru_cache

_FOLDED = {
    0x2018: "'", 0x2019: "'", 0x201A: "'", 0x201B: "'", 0x2032: "'", 0x02BC: "'",
    0x201C: '"', 0x201D: '"', 0x201E: '"', 0x2033: '"', 0x00AB: '"', 0x00BB: '"',
    0x2010: "-", 0x2011: "-", 0x2012: "-", 0x00AD: "-", 0x2212: "-",
    0x2013: "–", 0x2014: "–", 0x2015: "–",
    0x00A0: " ", 0x2000: " ", 0x2001: " ", 0x2002: " ", 0x2003: " ", 0x2004: " ", 0x2005: " ", 0x2006: " ",
    0x2007: " ", 0x2008: " ", 0x2009: " ", 0x200A: " ", 0x202F: " ", 0x3000: " ",
    0x0009: " ", 0x000A: " ", 0x000B: " ", 0x000C: " ", 0x000D: " ", 0x0085: " ", 0x2028: " ", 0x2029: " ",
}  # fmt: skip


@lru_cache(maxsize=1_024)  # everybody who looks at a block folds it
def fold(text: str) -> str:
    """Return `text` in lower case with plain quotes, hyphens and spaces, code point for code point.

    Dashes that part clauses all become an en dash; hyphens of every kind become "-". The result has exactly the
    length of `text`: a letter whose lower case is longer (such as İ) stays as it is.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lowered if lowered.isascii() and lowered.isprintable() else lowered.translate(_FOLDED)

"""Text of strangers made harmless for a terminal and a build log: what would act is shown as its code."""

from __future__ import annotations

import re
import unicodedata

# Joiners hold emoji and some scripts together and move nothing.
_HARMLESS = frozenset("\u200c\u200d")
_ACTING = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})

_SPACE = re.compile(r"[\t\n\r\v\f\x85]+")

# Lines that begin with "::" are orders to GitHub Actions; "##[" and "##vso[" anywhere are to it, Azure and
# TeamCity.
_ORDER = re.compile(r"^\s*:(?=:)|#(?=#(?:[A-Za-z]{1,12})?\[)")


def visible(text: str) -> str:
    """Return `text` on one line, with control, format and bidirectional characters as \\uXXXX.

    White space that would break the line becomes a space. Letters, marks, emoji and their joiners stay.
    """
    shown = text if text.isprintable() else "".join(map(shown_as, _SPACE.sub(" ", text)))
    return _ORDER.sub(lambda order: order[0][:-1] + _code(order[0][-1]), shown)


def shown_as(char: str) -> str:
    """Return how one character is shown: itself, or its code when it would act."""
    if char.isprintable() or char in _HARMLESS or unicodedata.category(char) not in _ACTING:
        return char
    return _code(char)


def _code(char: str) -> str:
    number = ord(char)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def orders(text: str) -> list[int]:
    """Return the places of characters in a line that are shown as their code, lest a build log obeys them."""
    return [order.end() - 1 for order in _ORDER.finditer(text)]


def columns(shown: str) -> int:
    """Return how many columns of a terminal a shown text takes."""
    if shown.isascii():
        return len(shown)
    return sum(map(_columns, shown))


def _columns(char: str) -> int:
    if char in _HARMLESS or unicodedata.category(char) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1

"""What a line looks like: a heading, a byline, a sentence. English layout habits, nothing of a topic."""

from __future__ import annotations

import re

MAX_HEADING_WORDS = 14
MAX_HEADING_LENGTH = 110
MAX_WIDTH = 100
"""Lines longer than this were not wrapped by hand (columns)."""

_OPENERS = "\"'“‘«(*_ "
_BYLINE = re.compile(r"(?:(?i:(?:medically )?(?:written|reviewed|posted|edited) by)|[Bb]y|BY):? +[A-Z]")
_CLOSERS = "\"'”’»)]*_"


def word_count(text: str) -> int:
    """Return the number of words, told by white space."""
    return len(text.split())


def begins_like_heading(text: str) -> bool:
    """Tell whether a text begins with a capital or digit, behind an opening quote, star or emoji perhaps."""
    for sign in text:
        if sign.isalnum():
            return not sign.islower()
        if sign not in _OPENERS and sign < "\u2010":
            return False
    return False


def is_byline(text: str) -> bool:
    """Tell whether a text names its author, as in "by Jane Doe"."""
    return bool(_BYLINE.match(text))


def is_short(text: str, words: int = MAX_HEADING_WORDS) -> bool:
    """Tell whether a text is one line of at most so many words."""
    return len(text) <= MAX_HEADING_LENGTH and "\n" not in text and word_count(text) <= words


def stops(text: str) -> bool:
    """Tell whether a text ends as a sentence or a clause does: with a full stop, comma or semicolon."""
    return text.rstrip().rstrip(_CLOSERS).endswith((".", ",", ";", "…"))


def looks_like_heading(text: str, words: int = MAX_HEADING_WORDS) -> bool:
    """Tell whether a line could be a heading that has no markup."""
    return (
        is_short(text, words)
        and begins_like_heading(text)
        and not stops(text)
        and not is_byline(text)
        and "://" not in text
    )


def is_title_case(text: str) -> bool:
    """Tell whether a text has two capitalised words at least and no longer word without a capital."""
    words = [word.lstrip(_OPENERS) for word in text.split()]
    if any(len(word) > 3 and word[0].islower() for word in words):
        return False
    return sum(word[:1].isupper() for word in words) > 1

"""What a line looks like: a heading, a byline, a sentence. English layout habits, nothing of a topic."""

from __future__ import annotations

import re

MAX_HEADING_WORDS = 14
MAX_HEADING_LENGTH = 110

_QUOTES = "\"'“‘«("
_BYLINE = re.compile(r"(?:(?:written|reviewed|medically reviewed|posted|edited) )?by:? +[A-Z]", re.IGNORECASE)
_CLOSERS = "\"'”’»)]*_"


def word_count(text: str) -> int:
    """Return the number of words, told by white space."""
    return len(text.split())


def begins_like_heading(text: str) -> bool:
    """Tell whether a text begins with a capital or digit, behind an opening quote perhaps."""
    first = text.lstrip(_QUOTES)[:1]
    return bool(first) and not first.islower() and (first.isalnum())


def is_byline(text: str) -> bool:
    """Tell whether a text names its author, as in "by Jane Doe"."""
    found = _BYLINE.match(text)
    return bool(found) and text[found.end() - 1].isupper() if found else False


def is_short(text: str, words: int = MAX_HEADING_WORDS) -> bool:
    """Tell whether a text is one line of at most so many words."""
    return len(text) <= MAX_HEADING_LENGTH and "\n" not in text and word_count(text) <= words


def stops(text: str) -> bool:
    """Tell whether a text ends as a sentence or a clause does: with a full stop, comma or semicolon."""
    return text.rstrip().rstrip(_CLOSERS).endswith((".", ",", ";", "…"))


def looks_like_heading(text: str, words: int = MAX_HEADING_WORDS) -> bool:
    """Tell whether a line could be a heading that has no markup."""
    return is_short(text, words) and begins_like_heading(text) and not stops(text) and not is_byline(text)


def is_title_case(text: str) -> bool:
    """Tell whether all longer words of a text, two at least, begin with a capital."""
    longer = [word.lstrip(_QUOTES) for word in text.split() if len(word) > 3]
    return len(longer) > 1 and all(not word[:1].islower() for word in longer)

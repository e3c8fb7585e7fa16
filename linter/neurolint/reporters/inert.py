"""Text of strangers made harmless for Markdown and HTML: it shows as it is and does nothing."""

from __future__ import annotations

import re

from neurolint.reporters.visible import visible

# A character that shows nothing and parts what GitHub and GitLab would link after the Markdown is rendered.
_APART = "&#8203;"

# What means something to Markdown, HTML or mathematics. Where a line begins is ours alone, so that "-", "+", "="
# and "1." need nothing.
_ACTIVE = re.compile(r"[&<>\"'`*_\\\[\](){}|~$!#@^]")

# Mentions and references; emoji and addresses; "GH-1"; "www."; the hash of a commit.
_LINKED = re.compile(
    r"[@#](?=\S)|[!~%&$](?=[\w\"])|:(?=\S)|\bGH(?=-\d)|\bwww(?=\.)|[0-9a-f]{6}(?=[0-9a-f])",
    re.IGNORECASE,
)


def inert(text: str, limit: int = 500) -> str:
    """Return `text` on one line for use inside a line of Markdown or HTML, of which it cannot leave its place.

    Of a text longer than `limit` code points the beginning is kept, with … at its end. What would be shown as
    markup is written as character references; a zero-width space keeps mentions, references to issues and commits,
    bare addresses and emoji names from becoming links.
    """
    clipped = text if len(text) <= limit else text[: limit - 1] + "…"
    parted = _LINKED.sub(lambda found: found[0] + "\0", visible(clipped))
    return _ACTIVE.sub(lambda found: f"&#{ord(found[0])};", parted).replace("\0", _APART)


def link(text: str, address: str) -> str:
    """Return a Markdown link; the text alone when there is no address. `address` is one of `web_address`."""
    shown = inert(text)
    return f"[{shown}](<{address.replace('&', '&amp;')}>)" if address else shown

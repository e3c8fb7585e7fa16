"""The flavours of Markdown: what each adds is hidden or written as plain Markdown, with all places kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from neurolint.drafts.veil import Veil

_SIGNS = ("{", ":::", "!!!", "???", "==", "^", "[[", "$", "~", "[!", "\n:", "[toc]", "[TOC]")
"""Without one of these, and without an emoji by its name, a draft is plain Markdown."""
_EMOJI = re.compile(r":[a-z+-][a-z0-9_+-]*:")


def has_templates(text: str) -> bool:
    """Tell whether there may be tags of a template engine in a text."""
    return "{{" in text or "{%" in text or "{#" in text


def unveiled(text: str, begin: int, *, mdx: bool = False) -> Veil | None:
    """Return what the parser is to read of the Markdown or MDX `text[begin:]`, and what is hidden in it.

    The text of the result is as long as the one given. Without signs of any flavour there is no result.
    """
    if not mdx and not any(sign in text for sign in _SIGNS) and not _EMOJI.search(text, begin):
        return None
    from neurolint.drafts.veil import Veil

    veil = Veil(text, begin)
    if mdx:
        from neurolint.drafts.mdx import hide_mdx

        hide_mdx(veil)
    elif has_templates(text):
        from neurolint.drafts.templates import hide_templates

        hide_templates(veil)
    from neurolint.drafts.codezones import code_zones
    from neurolint.drafts.containers import open_containers
    from neurolint.drafts.marks import hide_marks

    zones = code_zones(veil.text, begin)
    open_containers(veil, zones)
    hide_marks(veil, zones, mdx=mdx)
    veil.clear_lines()
    return veil

"""Keys of TOML with very many dots, for which its reader takes time and memory by the square of their number."""

from __future__ import annotations

import re

MAX_DOTS = 50
"""No key may have more."""

_FILLER = re.compile(
    r"""(?P<text>\"{3}(?:[^"\\]|\\.|"(?!""))*+\"{0,3}|'{3}(?:[^']|'(?!''))*+'{0,3}"""
    r"""|"(?:[^"\\\r\n]|\\.)*+"?|'[^'\r\n]*+'?)|\#[^\r\n]*|[ \t]+""",
    re.DOTALL,
)
_LONG_KEY = re.compile(rf"(?<![\w-])(?:[\w-]*+\.){{{MAX_DOTS + 1}}}")


def long_key(text: str) -> int | None:
    """Return the line, from 0, of the first key with more than MAX_DOTS dots; None when there is none."""
    if text.count(".") <= MAX_DOTS:
        return None
    plain = _FILLER.sub(_stand_in, text)
    found = _LONG_KEY.search(plain)
    return plain.count("\n", 0, found.start()) if found else None


def _stand_in(filler: re.Match[str]) -> str:
    """Return what stands for a string, a comment or white space where only keys, dots and lines count."""
    text: str = filler["text"] or ""
    return "s" + "\n" * text.count("\n") if text else ""

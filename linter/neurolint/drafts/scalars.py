"""Strings of YAML and TOML as rendered text: which source each part of the value came from."""

from __future__ import annotations

import re
from typing import Literal

from neurolint.drafts.model import Rendered
from neurolint.drafts.spans import Span
from neurolint.drafts.weave import Weaver, transcribe

Style = Literal["plain", "single", "single-raw", "double", "literal", "folded"]

_DOUBLE = re.compile(
    r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|(?:\r\n|\n|\r)[ \t]*|[^\r\n])"
    r"|(?<![ \t])[ \t]*(?:\r\n|\n|\r)\s*"
)
_SINGLE = re.compile(r"''|(?<![ \t])[ \t]*(?:\r\n|\n|\r)\s*")
_PLAIN = re.compile(r"(?<![ \t])[ \t]*(?:\r\n|\n|\r)\s*")
_LINE = re.compile(r"(?:\r\n|\n|\r)[ \t]*")
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
    "e": "\x1b", " ": " ", '"': '"', "/": "/", "\\": "\\",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


def render_scalar(source: str, span: Span, value: str, style: Style) -> Rendered:
    """Return `value`, written at `span`, as a reader sees it, without white space around it, mapped finely.

    The value is the parser's; where our own reading of the source comes to another text, the whole value is
    one run on the whole span.
    """
    start, end = span.start, span.end
    if style in ("single", "single-raw", "double"):
        start, end = start + 1, end - 1
    elif style in ("literal", "folded"):
        head = _LINE.search(source, start, end)
        start = head.end() if head else end
    weaver = Weaver(source, markup=True)
    at = start
    for part in _parts(style, source, start, end):
        weaver.copy(at, part.start())
        weaver.put(_spoken(part.group(), style), part.start(), part.end())
        at = part.end()
    weaver.copy(at, end)
    rendered, _ = weaver.build()
    seen = Weaver(source)
    if rendered.text == value.strip():
        transcribe(rendered, 0, len(rendered.text), seen)
    else:
        seen.put(value, span.start, span.end)
    return seen.build()[0]


def _parts(style: Style, source: str, start: int, end: int) -> list[re.Match[str]]:
    patterns = {"double": _DOUBLE, "single": _SINGLE, "plain": _PLAIN, "folded": _PLAIN, "literal": _LINE}
    pattern = patterns.get(style)
    return list(pattern.finditer(source, start, end)) if pattern else []


def _spoken(part: str, style: Style) -> str:
    """Return what a part that is not itself stands for."""
    if part == "''" and style == "single":
        return "'"
    if part.startswith("\\"):
        if part[1] in "xuU":
            digits = part[2:]
            return chr(code) if (code := int(digits, 16)) <= 0x10FFFF else part
        return "" if part[1] in "\r\n" else _ESCAPES.get(part[1], part)
    if style == "literal":
        return "\n"
    lines = part.count("\n") or part.count("\r")
    return " " if lines == 1 else "\n" * (lines - 1)

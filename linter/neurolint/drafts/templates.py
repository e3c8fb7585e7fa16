"""Tags of template engines in Markdown (Liquid, Jinja, Hugo, Handlebars), hidden before it is parsed."""

from __future__ import annotations

import re
from typing import NamedTuple

from neurolint.drafts.ahead import Ahead
from neurolint.drafts.codezones import CODE, CodeFinder
from neurolint.drafts.model import OBJECT
from neurolint.drafts.spans import Span
from neurolint.drafts.veil import Veil

_OPENING = re.compile(rf"{CODE}|(?P<open>\{{\{{|\{{%|\{{#)", re.MULTILINE)
_COMMENT = re.compile(r"\{\{-?\s*/\*|\{\{!--|\{\{!")
_COMMENT_ENDS = {"/*": "*/", "--": "--}}", "{!": "}}"}
_CLOSES_COMMENT = re.compile(r"\*/\s*-?\}\}")
_STRING = re.compile(r"\"[^\"]*\"|'[^']*'")
_SENTENCE = re.compile(r"[.!?]\s+[A-Z]")
"""Where a sentence ends two braces are prose, not a tag."""
_LONG = 12
_TAG_NAME = re.compile(r"\{%[-+~]?\s*(/?[\w-]*)")
_SHORTCODE_NAME = re.compile(r"\{\{[<%]-?\s*(/?)\s*([\w./-]*)")
_ENDS = re.compile(r"\{%[-+~]?\s*(?:end|/\s*)([\w-]+)|\{\{[<%]-?\s*/\s*([\w./-]+)")

_VERBATIM = frozenset({"raw", "verbatim"})
_COMMENTS = frozenset({"comment", "doc"})
_CODES = frozenset(
    {
        "code", "codeblock", "chart", "goat", "highlight", "javascript", "katex", "math", "mermaid", "plantuml",
        "schema", "script", "style", "stylesheet",
    }
)  # fmt: skip
"""The names of pairs around what is no text."""
_BRANCHES = frozenset({"case", "cycle", "elif", "else", "elseif", "elsif", "when"})
_SILENT = frozenset(
    {
        "assign", "autoescape", "block", "break", "capture", "comment", "continue", "decrement", "doc",
        "extends", "for", "from", "if", "import", "increment", "layout", "load", "macro", "raw", "set",
        "tablerow", "trans", "unless", "verbatim", "with",
    }
)  # fmt: skip
"""The names of tags that show nothing themselves."""


class _Tag(NamedTuple):
    """A tag: where it ends, its name, whether it is one of Hugo, and what a reader sees in its place."""

    end: int
    name: str = ""
    shortcode: bool = False
    comment: Span | None = None


def hide_templates(veil: Veil) -> None:
    """Hide the tags of template engines outside code and comments.

    What a tag shows is something without words; tags that show nothing leave nothing, in a line of their own a
    blank one. What is not closed, or not closed before another opens, is text.
    """
    _Templates(veil).hide()
    veil.settle()


def without_templates(text: str) -> str:
    """Return a text with stand-ins for its tags outside code; lines of tags that show nothing are blank."""
    veil = Veil(text, 0)
    hide_templates(veil)
    veil.clear_lines()
    return veil.text


class _Templates:
    def __init__(self, veil: Veil) -> None:
        self._veil = veil
        self._text = veil.text
        self._ahead = Ahead(veil.text)
        self._code = CodeFinder(Ahead(veil.text))
        self._last: dict[str, int] = {}  # where the last end of each pair stands
        for found in _ENDS.finditer(self._text, veil.begin):
            self._last[found[1] or f"{{{found[2]}"] = found.start()

    def hide(self) -> None:
        at = self._veil.begin
        while found := _OPENING.search(self._text, at):
            if found.lastgroup != "open":
                at = max(found.end(), self._code.end(found) or 0)
                continue
            tag = self._read(found.start())
            at = found.end() if tag is None else self._take(found.start(), tag)

    def _take(self, start: int, tag: _Tag) -> int:
        """Hide a tag and, where it is a pair around what is no text, all of that; return where it ends."""
        if tag.comment:
            self._veil.hide(start, tag.end)
            self._veil.aside("comment", tag.comment, Span(start, tag.end))
            return tag.end
        name = tag.name
        if name in _VERBATIM | _COMMENTS | _CODES and (closing := self._closing(tag)):
            if name in _VERBATIM and not tag.shortcode:
                self._veil.hide(start, tag.end)
                self._veil.hide(*closing.span())
            else:
                self._veil.hide(start, closing.end())
                inner = Span(tag.end, closing.start())
                self._veil.aside(
                    "comment" if name in _COMMENTS else "code", inner, Span(start, closing.end())
                )
            return closing.end()
        self._hide_tag(start, tag)
        return tag.end

    def _hide_tag(self, start: int, tag: _Tag) -> None:
        name = tag.name
        paired = self._last.get(f"{{{name}" if tag.shortcode else name, -1) > start
        if not name or (name == "/" and tag.shortcode):
            self._veil.object(start, tag.end)
        elif name.startswith("/") or paired:
            self._veil.hide(start, tag.end)
        elif tag.shortcode:
            self._veil.object(start, tag.end)
        elif name in _BRANCHES:
            self._veil.hide(start, tag.end, OBJECT)
        elif name in _SILENT or name.startswith("end"):
            self._veil.hide(start, tag.end)
        else:
            self._veil.object(start, tag.end)

    def _closing(self, tag: _Tag) -> re.Match[str] | None:
        """Return the end tag of a pair."""
        name = re.escape(tag.name)
        pattern = rf"\{{%[-+~]?\s*(?:end|/\s*){name}\s*[-+~]?%\}}"
        if tag.shortcode:
            pattern = rf"\{{\{{[<%]-?\s*/\s*{name}\s*-?[>%]\}}\}}"
        return self._ahead.search(re.compile(pattern), tag.end)

    def _read(self, at: int) -> _Tag | None:
        text = self._text
        if text.startswith("{#", at):
            return self._jinja_comment(at)
        if text.startswith("{%", at):
            named = _TAG_NAME.match(text, at)
            end = self._closed(at, "{%", "%}", blank=True)
            return None if end is None or named is None else _Tag(end, named[1] or "/")
        if comment := _COMMENT.match(text, at):
            return self._comment(comment)
        if named := _SHORTCODE_NAME.match(text, at):
            end = self._closed(at, "{{", ">}}" if text[at + 2] == "<" else "%}}", blank=False)
            return None if end is None else _Tag(end, named[1] + named[2], shortcode=True)
        end = self._closed(at, "{{", "}}}" if text.startswith("{{{", at) else "}}", blank=False)
        if end is None or (end - at > _LONG and _SENTENCE.search(_STRING.sub("", text[at:end]))):
            return None
        return _Tag(end)

    def _closed(self, at: int, opening: str, closing: str, *, blank: bool) -> int | None:
        """Return where a tag ends; None when another opens before, or a paragraph ends and it may not."""
        inside = at + (3 if self._text.startswith("{{{", at) else 2)
        end = self._ahead.find(closing, inside)
        if end == len(self._text) or self._ahead.find(opening, inside) < end:
            return None
        if not blank and self._ahead.blank(inside) < end:
            return None
        return end + len(closing)

    def _jinja_comment(self, at: int) -> _Tag | None:
        """Read `{# … #}`; `{#name}` is the name of a heading."""
        end = self._ahead.find("#}", at + 2)
        if end == len(self._text):
            return None
        if not self._text[at + 2].isspace() and self._text[at + 2] != "-" and self._ahead.find("}", at) < end:
            return None
        return _Tag(end + 2, comment=Span(at + 2, end))

    def _comment(self, opening: re.Match[str]) -> _Tag | None:
        closing = _COMMENT_ENDS[opening[0][-2:]]
        end = self._ahead.find(closing, opening.end())
        if closing == "*/":
            closed = _CLOSES_COMMENT.match(self._text, end)
            return _Tag(closed.end(), comment=Span(opening.end(), end)) if closed else None
        if end == len(self._text):
            return None
        return _Tag(end + len(closing), comment=Span(opening.end(), end))

"""MDX: what is JavaScript in it is hidden before it is parsed as Markdown."""

from __future__ import annotations

import re

from neurolint.drafts.ahead import Ahead
from neurolint.drafts.codezones import CODE, CodeFinder, code_zones
from neurolint.drafts.containers import columns_of, outdent
from neurolint.drafts.jsx import Expressions, JsxTag, read_tag
from neurolint.drafts.spans import Span
from neurolint.drafts.veil import EMPTY, Veil

_OPENING = re.compile(
    rf"{CODE}|(?P<sign>\\[{{}}<])"
    r"|(?P<module>^(?:import(?:[ \t]+[\w${*][^\n]*\bfrom\b|[ \t]*[\"']|[ \t]*\{)"
    r"|export[ \t]+(?:const|let|var|function|default|class|async|type|interface|\{|\*)))"
    r"|(?P<tag><[A-Za-z_$/>])|(?P<brace>\{(?!#))",
    re.MULTILINE,
)
_CLOSINGS = re.compile(r"</\s*([A-Za-z_$][\w$.:-]*)?\s*>")
_SHOWN = frozenset({"alt", "caption", "summary", "title"})
"""The attributes of a component whose text readers see."""
_CODES = frozenset({"BlockMath", "CodeBlock", "Head", "InlineMath", "Math", "Mermaid", "Script", "Style"})
"""The components around what is no text."""
_BOXES = frozenset(
    {"article", "aside", "center", "div", "figure", "footer", "header", "main", "section", "span"}
)
"""The elements of HTML around Markdown that say nothing of what it is."""
_ALONE = re.compile(rf"[ \t]*{EMPTY}[ \t\r{EMPTY}]*\n?")
_COMPONENT, _LINE_END = re.compile(r"[ \t]*<[A-Z>]"), re.compile(r"[ \t\r]*\n")
_LINE = re.compile(r"[^\n]*\n?")
_MOST = 3
"""A line indented by more columns would be code to the parser."""


def hide_mdx(veil: Veil) -> None:
    """Hide modules, expressions, comments and the tags of components outside code; what has no end is text.

    What stands in a component is Markdown, without the indentation it has for being there.
    """
    _Mdx(veil).hide()
    veil.settle()
    _take_off_indentation(veil)
    veil.settle()


class _Mdx:
    def __init__(self, veil: Veil) -> None:
        self._veil = veil
        self._text = veil.text
        self._ahead = Ahead(veil.text)
        self._code = CodeFinder(Ahead(veil.text))
        self._expressions = Expressions(veil.text)
        self._last = {found[1] or "": found.start() for found in _CLOSINGS.finditer(veil.text, veil.begin)}

    def hide(self) -> None:
        at = self._veil.begin
        while found := _OPENING.search(self._text, at):
            start = found.start()
            end: int | None = None
            if found.lastgroup == "module":
                end = self._module(start)
            elif found.lastgroup == "tag":
                end = self._tag(start)
            elif found.lastgroup == "brace":
                end = self._expression(start)
            elif found.lastgroup != "sign":
                end = self._code.end(found)
            at = max(found.end(), end or 0)

    def _module(self, start: int) -> int:
        """Hide imports and exports, which end with a blank line outside braces."""
        end = self._ahead.blank(start)
        brace = self._text.find("{", start, end)
        while brace >= 0:
            closed = self._expressions.end(brace)
            if closed is None:
                break
            end = max(end, self._ahead.blank(closed))
            brace = self._text.find("{", closed, end)
        self._veil.hide(start, end)
        self._veil.aside("code", Span(start, end), Span(start, end))
        return end

    def _expression(self, start: int) -> int | None:
        end = self._expressions.end(start)
        if end is None:
            return None
        inside = self._text[start + 1 : end - 1]
        said = inside.strip()
        if said.startswith("/*") and said.endswith("*/") and len(said) > 3:
            inner = start + 1 + inside.index("/*") + 2
            self._veil.hide(start, end)
            self._veil.aside("comment", Span(inner, inner + len(said) - 4), Span(start, end))
        elif said in ("", '" "', "' '", "` `"):
            self._veil.hide(start, end, " " if said else "")
        else:
            self._veil.object(start, end)
        return end

    def _tag(self, start: int) -> int | None:
        tag = read_tag(self._text, start, self._expressions)
        if tag is None:
            return None
        if not tag.component and tag.name not in _BOXES:
            for attribute in tag.attributes:
                if attribute.expression:
                    self._veil.object(attribute.value.start, attribute.value.end)
            return tag.end
        if tag.single:
            self._veil.object(start, tag.end)
        elif not tag.closing and self._last.get(tag.name, -1) < start:
            return None
        elif tag.closing and self._fills_line(start, tag.end):
            # Components below one another, a line each, are no one paragraph.
            self._veil.hide(start, tag.end - 1)
            self._veil.hide(tag.end - 1, tag.end, seen="\n")
        else:
            self._veil.hide(start, tag.end)
        self._entitle(start, tag)
        if tag.name in _CODES and not tag.single and not tag.closing:
            return self._hide_code(tag)
        return tag.end

    def _fills_line(self, start: int, end: int) -> bool:
        """Tell whether a closing tag ends a line that a tag begins."""
        line = self._text.rfind("\n", 0, start) + 1
        return bool(_COMPONENT.match(self._text, line, start)) and bool(_LINE_END.match(self._text, end))

    def _hide_code(self, tag: JsxTag) -> int:
        found = self._ahead.search(re.compile(rf"</\s*{re.escape(tag.name)}\s*>"), tag.end)
        end = found.start() if found else tag.end
        if end > tag.end:
            self._veil.hide(tag.end, end)
            self._veil.aside("code", Span(tag.end, end), Span(tag.end, end))
        return end

    def _entitle(self, start: int, tag: JsxTag) -> None:
        """Keep the text that a component is given to show."""
        for attribute in tag.attributes:
            if tag.component and attribute.name in _SHOWN and not attribute.expression and attribute.value:
                self._veil.aside("caption", attribute.value, Span(start, tag.end))


def _take_off_indentation(veil: Veil) -> None:
    """Take off the indentation that all lines between two lines of tags have beyond that of the tag above."""
    zones = code_zones(veil.text, veil.begin)
    lines: list[tuple[int, int]] = []
    target = 0
    for found in _LINE.finditer(veil.text, veil.begin):
        start, end = found.span()
        if start < end and not _ALONE.fullmatch(found[0]):
            lines.append((start, end))
            continue
        _align(veil, lines, target, [zones.hold(at) for at, _ in lines])
        lines = []
        target = min(columns_of(veil.text, start, end), _MOST)


def _align(veil: Veil, lines: list[tuple[int, int]], target: int, inside: list[bool]) -> None:
    columns = [
        columns_of(veil.text, *line)
        for line, code in zip(lines, inside, strict=True)
        if not code and veil.text[slice(*line)].strip()
    ]
    surplus = min(columns, default=0) - target
    if surplus > 0 and min(columns) > _MOST:
        for line in lines:
            outdent(veil, *line, surplus)
